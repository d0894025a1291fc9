### Planned needles: what stood in the way, why a plan was kept, what to try.

word-rule-name-bone = distance to bone
word-rule-name-canal = distance to the canal
word-rule-name-root = distance to the root (modelled)
word-rule-name-gas = distance to gas
word-rule-name-organ = room beside organs
word-rule-name-sector = entry into the annulus, from straight back
word-rule-name-between-endplates = entry into the annulus, from the disc’s plane
word-rule-name-lateral-of-joint = outward of the joint
word-rule-name-below-root = below and inward of the root (modelled)
word-rule-name-length = length from skin to target
word-rule-name-disc-plane = angle to the disc’s plane
word-rule-name-skin-in-view = skin in view

word-chosen-for-balance = best balance
word-chosen-for-room = widest room
word-chosen-for-short = shortest way
word-chosen-for-central = nearest to the centre
word-chosen-for-flat = least tilt
word-chosen-for-narrow = the middle of a narrow gate: hardly any room for error
word-chosen-for-least-harm = no straight way is allowed: this one breaks the least

word-way-out-other-side = approach from the other side
word-way-out-over-tilt = tilt further than the disc’s plane allows, and look again
word-way-out-curved-two-needle = a straight introducer as far as the joint, and a curved inner needle through it
word-way-out-wider-scan = a scan that shows the skin of the back
word-way-out-longer-needle = a longer needle, or another way in

word-unchecked-vessels = vessels
word-unchecked-kidneys = kidneys
word-unchecked-lungs = lungs
word-unchecked-bowel-without-gas = bowel without gas
word-unchecked-other-organs = other organs
word-unchecked-joint-not-seen = the joint was not seen
word-unchecked-root-is-modelled = the root is modelled, not seen
word-unchecked-patient-lies-otherwise = the CT was taken lying otherwise: skin and curve move

word-organ-kidney = kidney
word-organ-lung = lung
word-organ-bowel = bowel
word-organ-vessel = great vessel
word-organ-liver = liver
word-organ-spleen = spleen
word-organ-other = other organ

plan-title = { $disc } from the { $side }: { $why }
plan-disc-unnamed = Disc without a level (z { $height } mm)
plan-disc-head = { $confidence ->
    [high] { $disc } (sure)
    [low] { $disc } (doubtful)
   *[none] Level not known
}: middle at { $place } mm (right, front, head).
plan-level-is = { $confidence ->
    [high] The level { $disc } is a proposal, thought to be sure: a person confirms it before it is used.
    [low] The level { $disc } is a proposal, and DOUBTFUL: a person confirms it before it is used.
   *[none] The level is NOT KNOWN: a person names it before it is used.
}
plan-level-evidence = Of the level: { $what }
plan-slice-head = The slice that holds the needle
plan-sagittal-head = Sagittal through the target
plan-sagittal-projected = Sagittal through the target: the needle is projected
    (entry { $aside } mm beside this slice)
plan-back-head = The back from behind: allowed entries by room
plan-back-key = × not allowed   ○ another plan
plan-room = room beyond every limit, mm
plan-key-needle = needle
plan-key-disc = disc
plan-key-bone = bone
plan-key-canal = canal
plan-key-root = root, modelled
plan-key-joint = middle of the joint
plan-entry = Entry
plan-entry-is = { $aside } mm beside the spinous line ({ $exact }); target { $depth } mm deep
plan-needle = Needle
plan-needle-is = { $needle } mm ({ $path } mm from skin to target)
plan-needle-none = none on the shelf is long enough ({ $path } mm)
plan-angles = Needle to the body
plan-angles-are = { $oblique }° oblique, { $way ->
    [none] level
    [cranial] { $tilt }° entry cranial to the target
   *[caudal] { $tilt }° entry caudal to the target
}
plan-positioner = Positioner (DICOM)
plan-positioner-is = primary { $primary }°, secondary { $secondary }°
plan-prone = At the table, prone
plan-on-side = On the other side, rolled { $forward }°
plan-table-is = primary { $primary }°, secondary { $secondary }°
plan-ct = Under CT
plan-ct-is = z { $slice } mm, gantry { $tilt }°, { $angle }° from the vertical
plan-grid = Mark on the skin grid
plan-grid-is = { $grid } mm along the skin
plan-grid-crosses = { $grid } mm along the skin; crosses { $crosses } mm of slices
plan-tolerance = Hits if off by 1 mm and 1°, 2 and 2, 5 and 4
plan-tolerance-is = { $small } %, { $middle } %, { $large } %
plan-clause-name = { $rule }
plan-value-least = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} (at least { $least })
plan-value-most = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} (at most { $most })
plan-value-between = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} ({ $least } to { $most })
plan-broken-least = Broken: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, at least { $least } is asked.
plan-broken-most = Broken: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, at most { $most } is allowed.
plan-broken-between = Broken: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, { $least } to { $most } is allowed.
plan-skin-unseen = Broken: the scan ends before the skin, so there is no entry.
plan-no-entry = No entry is allowed.
plan-value-far = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} or more (at least { $least })
plan-joint-not-seen = Not every joint was seen.
plan-root-is-modelled = The root is modelled, not seen.
plan-patient-lies-otherwise = The CT was taken in another position: skin and curve move.
plan-try = Worth trying: { $way }.
plan-not-checked = Not checked: { $what }.
plan-line = { $disc } { $side }: { $feasible ->
    [yes] { $oblique }° oblique, { $tilt }° cranio-caudal, { $aside } mm beside the line, { $path } mm long, needle { $needle } mm.
   *[no] no straight way is allowed.
}
plan-unsigned = The numbers were not checked against a printed source; the clinic lead has to sign for them.
plan-starting-view = A plan is a starting view: published freehand error is 7.6 mm and 9.9°.
plan-scan = Scan { $scan }
plan-folder-other-scan = { $folder } holds the plan of another scan ({ $scan }; this one is { $this }): name another folder, or empty it first.
plan-folder-unknown = { $folder } holds sheets or needles, and nothing there says of which scan they are: name another folder, or empty it first.
plan-level-unknown = { $level } was not found in this scan: it holds { $known }.
plan-discs-unnamed = { $count ->
    [one] One disc was found that has no level
   *[other] { $count } discs were found that have no level
} ({ $places }): choose one by its place and give it its name, such as --click { $example }=L4/L5.
plan-point = If this is a lumbar spine all the same, show each disc: --click 12,-3.5,301=L4/L5 (right, front, head, in mm).
plan-disc-twice = Two places lie in one disc, at { $place }: give one of them.
plan-step-reading = Reading the CT
plan-step-tissue = Measuring bone and disc of this patient
plan-step-skin = Finding the skin and the gas
plan-step-bone = Distances to bone
plan-step-canal = Following the canal
plan-step-organs = Distances to labelled organs
plan-step-disc = { $disc }, { $side }: trying 166 617 straight ways
plan-step-sheet = Drawing { $number } of { $count }: { $disc }, { $side }
plan-signs = Every sign of a planned needle
plan-signs-from-feet = Axial, seen from the feet: a needle from the left
plan-signs-from-left = Seen from the patient’s left
plan-signs-oblique = oblique + : away from the midline
plan-signs-craniocaudal = cranio-caudal + : entry cranial
plan-signs-lateral = from the spinous line
plan-signs-depth = depth
plan-signs-primary = Positioner primary angle (DICOM): 0 with the detector before the chest, + to the patient’s left; a needle from the left and behind is + and beyond 90°, from the right −.
plan-signs-secondary = Positioner secondary angle (DICOM): + with the detector towards the head. It has the sign of the cranio-caudal angle.
plan-signs-table = At the table: 0 with the detector straight above, + to the right hand of somebody who looks from the foot end to the head end, whoever lies there.
plan-signs-ct = CT: the gantry’s tilt is + where its slice leans towards the head at the back; the angle in the slice is counted from the vertical, away from the midline.

cli-help-plan-ct = The CT: a NIfTI file, or a DICOM folder, zip or file.
cli-help-plan-levels = Discs by name, separated by commas, for instance L3/L4,L4/L5; all that were found if not given.
cli-help-plan-labels = A label map made from the same CT; may be given again. Numbered vertebrae, or bodies and discs, show where the discs are; organs get their own margins. Without one, discs are looked for in the CT.
cli-help-plan-click = A place in a disc, such as 12,-3.5,301=L4/L5 (RAS, mm; the level may be left out); may be given for several discs. Only these discs are planned to, and a label map then shows organs alone.
cli-help-plan-side = The side that the needle comes from.
cli-help-plan-modality = What guides the needle; the sheet tells both if not given.
cli-help-plan-out = The folder for the sheets, plan.json and the needles. It holds the plan of one scan: the next plan of the same scan takes its place, and a folder with another scan’s is refused.
cli-help-plan-series = The DICOM series, by the last characters of its UID; the largest if not given.
cli-help-plan-synthetic = Mark the sheets as synthetic: the CT is a phantom.
