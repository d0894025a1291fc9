word-confidence-high = high
word-confidence-low = low
word-confidence-none = none

word-origin-chain = found in the CT
word-origin-click = marked by a person
word-origin-labels = from a label map

discs-title = Discs found in the CT
discs-proposal = The levels are proposals: a person confirms them before they are used.
discs-not-cleared = Not a cleared medical device.
discs-line = { $level } ({ $confidence ->
    [high] sure
    [low] doubtful
   *[none] level not known
}): middle at { $place } mm (right, front, head); { $height } mm high, { $width } mm wide, { $depth } mm deep.

cli-discs-working = Looking for the discs
cli-discs-click = "{ $word }" is no place: write for instance 12,-3.5,301 or 12,-3.5,301=L4/L5, in RAS and mm.
cli-help-discs-ct = The CT: a NIfTI file, or a folder, zip or file of DICOM.
cli-help-discs-labels = A label map of the same scan: numbered vertebrae, or bodies and discs.
cli-help-discs-click = A place in a disc, such as 12,-3.5,301=L4/L5 (RAS, mm; the level may be left out); may be given for several discs.
cli-help-discs-series = The DICOM series, by the last characters of its UID; the largest if not given.
cli-help-discs-synthetic = Mark the sheet as synthetic: the CT is a phantom.
cli-help-discs-out = A folder for the sheet; without it nothing is written.
