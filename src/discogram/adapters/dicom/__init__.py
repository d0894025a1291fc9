"""DICOM series: read as volumes, packed for the vault, written for phantoms (`pydicom`)."""
