event-body-measured = The patient was weighed.
event-vitals-measured = Vital signs were measured.
event-illness-answered = The patient was asked about signs of an infection.
provocation-anaesthetic-unweighed = The patient was not weighed, and for the lightest adult ({ $weight } kg) this is { $share } % of the local anaesthetic that is allowed at most. Weigh first.
word-unit-beats-min = beats per minute
