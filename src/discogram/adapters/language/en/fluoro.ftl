## Virtual fluoroscopy: the sheet and the command

fluoro-title = Virtual fluoroscopy
fluoro-synthetic = SYNTHETIC: nobody's CT, for practice only.
fluoro-scale = 50 mm at the isocentre
fluoro-drawn-across = Seen from the feet
fluoro-drawn-at-the-table = Seen from the table's foot end
fluoro-drawn-from-the-left = Seen from the patient's left
fluoro-primary = { $side ->
    [left] LAO { $degrees }°
    [right] RAO { $degrees }°
    [behind] 180° (from behind)
   *[none] LAO/RAO 0°
}
fluoro-secondary = { $end ->
    [head] cranial { $degrees }°
    [feet] caudal { $degrees }°
   *[none] cranial/caudal 0°
}
fluoro-label-angles = C-arm, relative to the patient (DICOM)
fluoro-label-detector = The detector
fluoro-label-table = At the table, { $position }
fluoro-label-needles = { $count ->
    [one] Planned needle
   *[other] Planned needles
}
fluoro-more-needles = and { $count } more
fluoro-label-distances = Distances
fluoro-label-centre = Isocentre in the CT (RAS)
fluoro-place = { $where ->
    [behind] behind the patient
   *[front] in front of the patient
}{ $side ->
    [left] , { $degrees }° to the patient's left
    [right] , { $degrees }° to the patient's right
   *[none] {""}
}
fluoro-place-aside = { $side ->
    [right] on the patient's right
   *[left] on the patient's left
}
fluoro-at-the-table = detector { $where ->
    [below] below the table
   *[above] above the table
}{ $side ->
    [left] , { $degrees }° to the left
    [right] , { $degrees }° to the right
   *[none] {""}
}{ $end ->
    [head] , { $tilt }° to the head end
    [foot] , { $tilt }° to the foot end
   *[none] {""}
} (seen from the foot end)
fluoro-needle = { $level ->
    [named] { $disc }{ $confidence ->
        [low] {" "}(doubtful)
       *[other] {""}
    }
   *[unknown] level unknown
}, { $side } side, { $path } mm deep{ $feasible ->
    [no] ; BREAKS A HARD RULE
   *[other] {""}
}
fluoro-distances = SID { $sid } mm, tube to isocentre { $sod } mm, magnified { $times } times
fluoro-centre = { $right }, { $front }, { $up } mm (right, front, head)
fluoro-note-seen = { $where ->
    [beside] Seen from the detector, which is beside the patient.
    [behind] Seen from the detector, which is behind the patient: in a view from straight behind, the patient's left is on the left of the picture.
   *[front] Seen from the detector, which is in front of the patient: in a frontal view, the patient's right is on the left of the picture.
}
fluoro-note-needle = Ring: the planned tip; cross: the entry at the skin. The needle is drawn as planned and has not been placed.
fluoro-note-scan = Summed from the CT, with the patient lying as in the CT; no X-ray image. On the table skin and spine lie otherwise.

fluoro-working = Looking through the CT
fluoro-written = { $file } ({ $angles })
fluoro-roll-without-position = Somebody is rolled forward from a position on a side: name it with --position, such as HFDR.

plan-file-no-scan = The plan’s file does not say in which CT it was made: nobody checked that it is this one.
plan-of-another-scan = The needles were planned in another CT ({ $planned }) and would lie wrong in this one ({ $this }): give the CT of the plan, or plan in this one.
plan-outside-scan = A planned needle ends outside this CT: give the CT that it was planned in.
plan-file-empty = The file holds no plan: make one first.
plan-file-no-length = Entry and target are the same place: give two.
input-not-a-place = "{ $value }" is not a place: write three numbers in mm, [right, front, up].
scan-no-ct = The series is { $modality } and not CT: give the CT.

cli-help-fluoro-ct = The CT: a NIfTI file, or a folder, zip or file of DICOM.
cli-help-fluoro-primary = Positioner primary angle in degrees: 0 the detector is in front of the chest, + to the patient's left (LAO), 180 behind the back.
cli-help-fluoro-secondary = Positioner secondary angle in degrees: + the detector goes to the head (cranial).
cli-help-fluoro-size = Rows and columns of the picture.
cli-help-fluoro-plan = A discogram.plan/1 file: its needles are drawn, and without angles each is looked down.
cli-help-fluoro-centre = The isocentre: mm to the right, front and head (RAS); the first needle's target or the middle of the bones if not given.
cli-help-fluoro-position = How the patient will lie on the table: then the angles at the table are told too.
cli-help-fluoro-forward = Degrees by which a patient on a side is rolled forward.
cli-help-fluoro-field = What the shutters leave open: a circle or a square.
cli-help-fluoro-shutters = How much of the detector the shutters leave open, as a share of its side: 1 all, 0.5 half.
cli-help-fluoro-array = Write the line integrals of the CT too, as a NumPy file (float32, rows by columns, from -ln of the intensity; without needles and shutters).
cli-help-fluoro-series = The UID of a DICOM series, or its last characters; the largest series if not given.
cli-help-fluoro-synthetic = Mark the pictures as synthetic: the CT is nobody's.
cli-help-fluoro-out = The folder to write into.

word-field-circle = round
word-field-square = square
word-patient-position-ffdl = feet first, on the left side (FFDL)
word-patient-position-ffdr = feet first, on the right side (FFDR)
word-patient-position-ffp = feet first, prone (FFP)
word-patient-position-ffs = feet first, supine (FFS)
word-patient-position-hfdl = head first, on the left side (HFDL)
word-patient-position-hfdr = head first, on the right side (HFDR)
word-patient-position-hfp = head first, prone (HFP)
word-patient-position-hfs = head first, supine (HFS)
