word-confidence-high = high
word-confidence-low = low
word-confidence-none = none

word-origin-chain = found in the CT
word-origin-click = marked by a person
word-origin-labels = from a label map

discs-title = Discs found in the CT
discs-proposal = The levels are proposals: a person confirms them before they are used.
discs-not-cleared = Not a cleared medical device.
discs-name-by-map = The name is the label map's.
discs-name-by-person = The name is that of the person who marked the disc.
discs-evidence = { $disc }: { $why }
discs-line = { $level } ({ $confidence ->
    [high] sure
    [low] doubtful
   *[none] level not known
}): middle at { $place } mm (right, front, head); { $height } mm high, { $width } mm wide, { $depth } mm deep.

cli-discs-working = Looking for the discs
cli-discs-click = "{ $word }" is no place: write for instance 12,-3.5,301 or 12,-3.5,301=L4/L5, in RAS and mm.
cli-discs-click-level = "{ $word }" names no disc behind its =: write for instance 12,-3.5,301=L4/L5.
cli-help-discs-ct = The CT: a NIfTI file, or a folder, zip or file of DICOM.
cli-help-discs-labels = A label map of the same scan: numbered vertebrae, or bodies and discs.
cli-help-discs-click = A place in a disc, such as 12,-3.5,301=L4/L5 (RAS, mm; the level may be left out); may be given for several discs.
cli-help-discs-series = The DICOM series, by the last characters of its UID; the largest if not given.
cli-help-discs-synthetic = Mark the sheet as synthetic: the CT is a phantom.
cli-help-discs-out = A folder for the sheet; without it nothing is written.

cli-guide-disc = { $number }. { $level } ({ $confidence ->
    [high] sure
    [low] doubtful
   *[none] level not known
}): middle at { $place } mm (right, front, head)
cli-guide-confirmed = Confirmed from head to feet: { $discs }.
cli-guide-plan = { $disc } { $side }, { $plan }{ $allowed ->
    [no] , breaks a rule
   *[yes] { "" }
}: oblique { $oblique }, towards the head { $tilt }, { $path } mm from skin to target
cli-guide-chosen = Chosen for { $disc }: from the { $side }, { $plan }.
cli-guide-image = Which CT is meant is not clear. Name one by the beginning of its address: { $known }.
cli-guide-level = "{ $word }" is no level: write for instance L4/L5, or - for a disc that is not to be used.
cli-guide-no-ct = No CT is attached to this episode: attach one with discogram image attach.
cli-no-levels = No level was written: write for instance L3/L4,L4/L5.
cli-guide-count = { $typed } levels were written, and { $found } discs are proposed: write one for each, from head to feet, and - for one that is not to be used.
cli-help-image-discs-by = The staff id of whoever has them found.
cli-help-image-discs-role = The role they act in.
cli-help-image-discs-image = The beginning of the CT’s address, where several are attached.
cli-help-image-confirm-by = The staff id of the physician who confirms.
cli-help-image-confirm-levels = The level of each proposed disc from head to feet, such as L3/L4,L4/L5,-; a - leaves a disc out.
cli-help-image-confirm-image = The beginning of the CT’s address, where several are attached.
cli-help-image-plans-by = The staff id of whoever has needles planned.
cli-help-image-plans-role = The role they act in.
cli-help-image-plans-image = The beginning of the CT’s address, where several are attached.
cli-help-image-choose-by = The staff id of the physician who chooses.
cli-help-image-choose-disc = The disc, such as L4/L5.
cli-help-image-choose-side = The side of the patient from which the needle comes.
cli-help-image-choose-plan = Which of the proposed plans.
cli-help-image-choose-despite = Why it is chosen, where it breaks a rule.
cli-help-image-choose-image = The beginning of the CT’s address, where several are attached.
