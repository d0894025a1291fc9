cli-help-phantom-contrast = A disc and a modified Dallas grade, such as L4/L5=3; may be given for several discs.
cli-help-phantom-dicom = Write the DICOM series; alone, without NIfTI.
cli-help-phantom-markers = A bead beside the patient on the right and one in front.
cli-help-phantom-nifti = Write the NIfTI files; alone, without DICOM.
cli-help-phantom-noise = The noise in Hounsfield units; drawn by the seed where it is not given.
cli-help-phantom-out = The new folder to write into.
cli-help-phantom-position = How the patient lies: head or feet first; supine, prone, right or left side down.
cli-help-phantom-seed = A whole number from 0: each makes another patient and another scanner.
cli-help-phantom-spacing = The edge of a pixel in mm; drawn by the seed where it is not given.
cli-help-phantom-thickness = The thickness of a slice in mm; drawn by the seed where it is not given.
cli-help-phantom-tilt = How far the gantry leans, in degrees: above 0 the slices of a supine patient, head first, lean towards the head at the back.
