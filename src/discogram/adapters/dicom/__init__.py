"""DICOM series, read as volumes and packed for the vault (`pydicom`, decoder `gdcm`)."""
