needle-gauge-unknown = There is no { $gauge } G needle: enter a gauge from { $least } to { $most }.
needle-introducer-too-thin = A { $needle } G needle does not pass through a { $introducer } G introducer: the introducer’s gauge must be the smaller number.
needle-length-impossible = { $length_mm } mm is not the length of a needle: enter more than 0 and at most { $most } mm.
needle-disc-twice = { $disc } is planned twice: keep one plan for each disc.

needle-modality-missing = Fluoroscopy or CT is not chosen yet: choose the guidance.
needle-fluoroscopy-chosen = The needle is guided by fluoroscopy.
needle-ct-chosen = The needle is guided by CT.
needle-region-missing = The referral does not name the region, so side and position cannot be judged: name it.
needle-position-missing = How the patient lies is not entered yet: enter the position.
needle-position-fits = The position ({ $position }) fits the { $region } spine.
needle-position-unfit = The position ({ $position }) does not fit the { $region } spine: { $region ->
    [cervical] lay the patient supine
   *[other] lay the patient prone or on the side, rolled forward, as the clinic’s policy allows
}.
needle-approach-missing = The side of the approach to { $disc } is not planned yet: choose a side.
needle-pain-side-missing = Which side hurts more is not known, so the side of the approach to { $disc } cannot be judged: ask the patient.
needle-approach-either = The pain is in the midline: { $disc } may be approached from either side, here the { $side }.
needle-approach-fits = { $disc } is approached from the { $side }, as the source asks.
needle-approach-unexplained = { $disc } is planned from the { $side }, but the { $wanted } side is asked: change the side or say why.
needle-approach-explained = { $disc } is approached from the { $side } for this reason: { $because }
needle-not-placed = No needle is recorded in { $disc }: record it when it is placed.
needle-is-out = The needle in { $disc } has been taken out: place and confirm it again before injecting.
needle-planes-missing = Whether the tip lies in the middle third of { $disc } was not seen in this view: { $planes }. Look before injecting.
needle-off-centre = The tip is not in the middle third of { $disc } ({ $planes } view): reposition it, or the data are void.
needle-centred = The tip lies in the middle third of { $disc } in AP and in lateral view.
needle-modality-not-booked = The needle is to be guided by { $modality }, and the booking holds no such machine: move the booking, or plan otherwise.

needle-no-disc = No disc is named: name at least one.
needle-level-twice = { $disc } is given to two discs: each level belongs to one disc.
needle-level-skipped = The discs that are to be { $above } and { $below } are neighbours in this CT, with one vertebra between them: name discs one after the other from head to feet, or leave out one that is not used.
needle-levels-out-of-order = The levels { $discs } do not run from head to feet as the discs do: look at the sagittal picture again.
needle-plan-twice = The same plan for { $disc } from the { $side } is there twice: keep one.
needle-discs-first = No discs were proposed on this CT yet: have them found first.
needle-discs-are-others = The discs of this CT were proposed anew, or lie elsewhere: look at the newest proposal and confirm that.
needle-level-not-agreed = { $disc } is not what was proposed there, or is called a correction although it is: say again whether you agree or correct.
needle-level-unconfirmed = Nobody has confirmed which disc of this CT is { $disc }: a physician confirms the levels first.
needle-plan-not-proposed = No such plan for { $disc } from the { $side } was proposed on this CT with the levels as they are confirmed: choose one that was.
needle-plan-breaks = The plan for { $disc } from the { $side } breaks rules ({ $rules }): choose another one, or say why it is chosen all the same.
needle-nothing-confirmed = Nobody has confirmed the levels of this CT yet: a physician confirms them before needles are planned.
