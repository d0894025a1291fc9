"""NIfTI files, read and written as volumes (`nibabel`)."""
