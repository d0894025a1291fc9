word-modality-cr = computed radiography
word-modality-ct = CT
word-modality-dx = digital X-ray
word-modality-mr = MR
word-modality-ot = other images
word-modality-pt = PET
word-modality-rf = fluoroscopy
word-modality-xa = fluoroscopy

imaging-affine-form = The image gives its position in the body in a form that cannot be used: export it again.
imaging-affine-singular = The image gives its voxels no size or no direction: export it again.
imaging-disc-frame = The disc has no usable directions: give a normal and a front that are not alike.
imaging-orientation-unknown = { $letters } is not an orientation: give one letter of R or L, one of A or P and one of S or I, such as RAS.
imaging-scene-no-discs = No disc was found, so no needle can be planned: give a CT of the spine, or a label map.
imaging-scene-no-skin = No patient is to be seen around the discs: give the CT in Hounsfield units, with the back in view.
imaging-volume-not-3d = The image has the shape { $shape } and is not one volume: export a single three-dimensional volume.
imaging-volume-not-numbers = The voxels of the image are not plain grey values: export it in grey values of 8 to 32 bits.

imaging-file-unreadable = The file is missing or cannot be read: check where it lies and whether you may open it.
imaging-gzip-damaged = The compressed file is damaged or cut short: copy it again.
imaging-too-large = The image takes more than { $mib } MiB unpacked: export only the part of the spine that is needed.
imaging-too-many-files = There are { $files } files and at most { $most } are opened: give the folder of one series.
imaging-unknown = This is no image that can be read: not DICOM (a .dcm file without the mark that DICOM files begin with is none), not NIfTI, not PNG or JPEG. Export it again from where it comes from, or choose another file.
imaging-zip-damaged = The zip file is damaged or cut short: copy it again.
imaging-zip-encrypted = The zip file is locked with a password: give one without, or the unpacked folder.
imaging-zip-unsafe = The zip file holds names that reach outside of its folder and was not opened: ask where it comes from.

imaging-nifti-cut-short = The NIfTI file holds fewer voxels than it promises: copy it again.
imaging-nifti-damaged = The header of the NIfTI file is damaged: copy or export it again.
imaging-nifti-half = This is the header of a NIfTI pair (.hdr and .img): convert the pair to one .nii file.
imaging-nifti-no-orientation = The NIfTI file does not say which side of the patient is right (sform and qform are unset): export it again from the original images.
imaging-nifti-not = This is not a NIfTI file: give a .nii or .nii.gz file, or a folder or zip of DICOM files.
imaging-nifti-two-orientations = The NIfTI file says { $sform } in its sform and { $qform } in its qform, so the sides cannot be trusted: export it again from the original images.

imaging-dicom-colour = The series holds colour pictures: give the series of grey slices.
imaging-dicom-compression = No decoder is installed for { $syntaxes }: export the series uncompressed.
imaging-dicom-copies = { $files ->
    [one] One second copy of a slice was left out.
   *[other] { $files } second copies of slices were left out.
}
imaging-dicom-damaged = { $files ->
    [one] One DICOM file is damaged and may be a missing slice: copy the folder again.
   *[other] { $files } DICOM files are damaged and may be missing slices: copy the folder again.
}
imaging-dicom-frames-mixed = The slices belong to more than one frame of reference, so the patient may have moved between them: give one scan.
imaging-dicom-inverted = The series asks for inverted display (MONOCHROME1); its values were kept as they are.
imaging-day-ahead = The file says that it was taken on { $day }, which is still to come: its day was not kept.
imaging-day-differs = The file says that it was taken on { $file }, and not on { $said }: the day in the file was kept.
imaging-picture-note = A picture says neither scale nor sides, and is marked so. A name that is written in it stays readable: if there is one, strike the image out, cover the name and attach it anew.
imaging-picture-damaged = The picture is damaged, cut short or of another kind than it says: save it anew as PNG or JPEG.
imaging-picture-large = The picture is larger than { $mib } MiB: save it as JPEG, or smaller.
imaging-picture-pixels = The picture has more than { $most } million pixels: save it smaller.
imaging-picture-pdf = A PDF is a paper and no image: export the image itself as DICOM or, where that cannot be had, save its page as PNG or JPEG.
imaging-picture-other = This kind of picture is not read: save it as PNG or JPEG, or export the image as DICOM.
imaging-dicom-lossy = The images were compressed with loss: do not measure fine detail on them.
imaging-dicom-multiframe = A file holds several frames and does not say where each lies in the patient (a film run, for instance), which cannot be read: export single images.
imaging-dicom-no-folder = This is not a folder or zip of DICOM files: give the one that holds the slices.
imaging-dicom-no-place = { $count ->
    [one] One slice does not say where it lies in the body
   *[other] { $count } slices do not say where they lie in the body
} (UID ending in { $slices }): export the series with position, orientation and pixel spacing.
imaging-dicom-no-rescale = { $count ->
    [one] One CT slice has no usable rescale values
   *[other] { $count } slices have no usable rescale values
} (UID ending in { $slices }), so Hounsfield units cannot be known: export the series again.
imaging-dicom-none = { $files ->
    [0] The zip or folder is empty: give the one that holds the slices.
    [one] The only file there is no DICOM image: give the zip or folder that holds the slices.
   *[other] None of the { $files } files there is a DICOM image: give the zip or folder that holds the slices.
}
imaging-dicom-not-hounsfield = The volume holds numbers that are no Hounsfield units: a DICOM CT takes { $least } to { $most }.
imaging-dicom-one-slice = The series has a single slice and is no volume: give the whole series.
imaging-dicom-other-series = { $images ->
    [one] One image of another series was left out
   *[other] { $images } images of another series were left out
} ({ $series ->
    [none] without a UID
   *[other] UID ending in { $series }
}, { $modality }).
imaging-dicom-same-place = { $count ->
    [one] One slice lies in the same place as another
   *[other] { $count } slices lie in the same place as another
} (UID ending in { $slices }): give one series, one phase at a time.
imaging-dicom-series-unknown = No single series has that UID: the series here end in { $series }.
imaging-dicom-shifted = The slices are shifted sideways against each other: export the series again from the original images.
imaging-dicom-sizes-mixed = The slices differ in rows and columns: give one series without scout images.
imaging-dicom-slices-missing = { $count ->
    [one] One slice is missing
   *[other] { $count } slices are missing
} beside the slice with the UID ending in { $slices }: copy the whole series.
imaging-dicom-slices-unreadable = { $count ->
    [one] One slice is damaged or cut short
   *[other] { $count } slices are damaged or cut short
} (UID ending in { $slices }): copy the series again.
imaging-dicom-spacings-mixed = The slices differ in pixel spacing: give one series.
imaging-dicom-strangers = { $files ->
    [one] One file that is no DICOM image was left out.
   *[other] { $files } files that are no DICOM images were left out.
}
imaging-dicom-tilted = The gantry was tilted by { $degrees }°, so that the slices lean towards the head { $side ->
    [back] at the back
    [left] on the left
    [right] on the right
   *[front] in front
}; they were placed accordingly.
imaging-dicom-two-orientations = The slices lie in { $orientations } different orientations: give one series without scout images or reformats.
imaging-dicom-uneven = The slices are unevenly spaced, { $least } to { $most } mm apart: export the series with even spacing.

imaging-carm-along-body = The needle or beam runs along the body, where no C-arm can look: give an entry beside, behind or in front of the target.
imaging-carm-angles = The C-arm angles are out of range: give a primary angle from -180 to 180 and a secondary one from -90 to 90 degrees.
imaging-carm-distances = The C-arm distances do not fit: the detector has a size and lies farther from the tube than the isocentre does.
imaging-carm-numbers = The C-arm has a value that is no number: give angles, distances and the isocentre as plain numbers.
imaging-table-roll = { $position } is not a position on a side, so nobody can be rolled forward from it: leave the roll out.
imaging-attenuation-large = The scan lies so obliquely that straightening it would take too much memory: export axial slices.
imaging-fluoro-needle = The needle has no length or no place: give an entry and a tip that are apart, and a diameter above 0.
imaging-fluoro-shutters = The shutters leave nothing open or open beyond the detector: give a width and a height above 0 and up to 1.
imaging-fluoro-size = A picture has { $least } to { $most } rows and columns: give a size between them.
imaging-fluoro-steep = The view is too near to the body's long axis, where tube or detector would meet the patient: tilt the C-arm at most { $most }° to the head or the feet.
imaging-attenuation-flat = The volume has fewer than { $least } slices, rows or columns: give the whole CT.
imaging-not-hounsfield = The volume is not in Hounsfield units, for nothing in it is lighter than water: give a CT, not a label map or MR.
imaging-phantom-arc = Grade { $grade } with an arc of { $arc } degrees contradicts itself: grade 3 spreads less than 30 degrees, grade 4 more, and no arc is above 180.
imaging-phantom-grade = There is no modified Dallas grade { $grade }: give 0 to 5.
imaging-phantom-injected-twice = A disc is injected twice: name each disc once.
imaging-phantom-no-disc = This spine has no disc { $disc }: it is made as { $count }.
imaging-phantom-range = The scan has { $what } { $value }, and a synthetic scan can have { $least } to { $most }.
imaging-phantom-seed = The seed is { $seed }: give 0 or a whole number above.
imaging-phantom-too-large = The phantom would have more than { $most } million voxels: ask for a larger spacing, thicker slices or a smaller field.

imaging-no-body = The scan shows no body: check that the right series was chosen.
imaging-no-canal = The scan shows no spinal canal, so no discs were looked for: choose a CT of the spine, bring a label map or mark the discs.
imaging-no-three-discs = Fewer than three discs in a row are clear in this scan, so none is proposed: choose a CT that shows more of the spine, bring a label map or mark the discs.
imaging-not-a-ct = This is { $modality } and no CT: discs are found in CT alone.
imaging-too-few-slices = The image is a single slice: discs are found in a volume.
imaging-labels-empty = The label map is empty: export it again with its labels.
imaging-labels-not-numbers = The label map holds values that are no numbers: export it again with whole numbers.
imaging-labels-are-a-scan = This is no label map but a scan, for its values are not those of labels: give the map that was made from the CT.
imaging-labels-unknown = The label map holds none of the labels that are known (2 for discs, 26 to 50 for vertebrae) but { $labels }: export bodies and discs, or numbered vertebrae.
imaging-labels-no-discs = The label map holds no disc that can be measured in this scan: check that it belongs to this scan.
imaging-labels-elsewhere = The label map lies elsewhere than the bone of this scan: choose the map that was made from it.
imaging-click-outside = The place { $x }, { $y }, { $z } lies outside the scan: give a place in RAS, in mm.
imaging-click-no-disc = No disc can be measured at { $x }, { $y }, { $z }: mark the middle of a disc.
imaging-click-in-body = The place { $x }, { $y }, { $z } lies in a vertebral body: mark the middle of the disc above or below it.
imaging-click-order = From head to feet the marked discs would be { $levels }, an order that no spine has: name each disc once, as it lies, such as L3/L4 above L4/L5.
imaging-click-moved = The place that was marked lies { $distance } mm beside this disc, in a vertebral body: the nearest disc was taken.
imaging-disc-wings-seen = The wings of the sacrum begin below the lowest disc.
imaging-disc-wings-none = No wings of the sacrum begin below the lowest disc.
imaging-disc-wings-unseen = What lies beside the lowest disc is not in view.
imaging-disc-rudiment-seen = A rudimentary disc lies below the lowest disc, as between S1 and S2.
imaging-disc-ribs-seen = The last ribs arrive { $vertebrae ->
    [one] one vertebra
   *[other] { $vertebrae } vertebrae
} above the lowest disc.
imaging-disc-ribs-unsure = Where the last ribs arrive is not in view, or not clear.
imaging-disc-arches-unsure = The pedicles do not stand beside every body that the discs leave between them.
imaging-disc-uneven = The distances from disc to disc differ too much: one may be missing, or one too many.
imaging-disc-figures-poor = This disc is less clear than the others.
imaging-disc-tilt-unsure = This disc leans otherwise than the column does there: its tilt is not sure.
imaging-disc-transitional = There { $vertebrae ->
    [one] is one vertebra
   *[other] are { $vertebrae } vertebrae
} between the last ribs and the sacrum instead of five: a transitional vertebra is likely.
imaging-disc-nothing-to-count-from = Neither the sacrum nor the last ribs are in view: nothing tells which disc this is.
imaging-disc-level-by-map = The label map calls this disc { $level }.
imaging-disc-level-differs = Counted from what the scan shows, this disc is { $level }.
imaging-disc-level-by-person = The person who marked the disc calls it { $level }.
imaging-synthetic = The file says that this is a phantom and nobody’s scan.
