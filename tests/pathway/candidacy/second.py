"""Rows of candidacy outside its first file, transcribed a second time (B06, M08).

Read again from the evidence notes: what is asked of which region, what settles the source of
the pain, the bands of questionnaires, and who advises against the test in which region.
"""

ALL = "cervical, thoracic, lumbar"

WORDS: dict[str, tuple[str, str]] = {
    "contraindication_lung_disease": ("relative", "clinic-policy"),
    "contraindication_neck_infection": ("absolute", "sis-2004"),
    "contraindication_neck_access": ("relative", "clinic-policy"),
    "contraindication_cannot_consent_or_report_regions": (ALL, "clinic-policy"),
    "contraindication_infection_regions": (ALL, "clinic-policy"),
    "contraindication_uncorrected_bleeding_regions": (ALL, "clinic-policy"),
    "contraindication_pregnancy_regions": (ALL, "clinic-policy"),
    "contraindication_canal_stenosis_regions": (ALL, "clinic-policy"),
    "contraindication_cord_compression_regions": ("cervical, thoracic", "sis-2004"),
    "contraindication_progressive_deficit_regions": (ALL, "clinic-policy"),
    "contraindication_mild_pain_regions": (ALL, "clinic-policy"),
    "contraindication_large_extrusion_regions": (ALL, "clinic-policy"),
    "contraindication_severe_allergy_regions": (ALL, "clinic-policy"),
    "contraindication_psychological_illness_regions": (ALL, "clinic-policy"),
    "contraindication_substance_misuse_regions": (ALL, "clinic-policy"),
    "contraindication_access_blocked_regions": (ALL, "clinic-policy"),
    "contraindication_prior_surgery_regions": (ALL, "clinic-policy"),
    "contraindication_immunosuppression_regions": (ALL, "clinic-policy"),
    "contraindication_lung_disease_regions": ("thoracic", "clinic-policy"),
    "contraindication_neck_infection_regions": ("cervical", "clinic-policy"),
    "contraindication_neck_access_regions": ("cervical", "clinic-policy"),
    "imaging_leaves_it_open": ("yes", "cg-surg-29"),
    "not_mainly_psychogenic": ("yes", "cg-surg-29"),
    "suspects_described_by": ("pfirrmann, hiz, modic, contour", "clinic-policy"),
    "advised_against_bcbsnd_regions": ("cervical, thoracic", "bcbsnd-2019"),
    "advised_against_bcbsnd": (
        "cervical and thoracic discography: experimental or investigational",
        "bcbsnd-2019",
    ),
    "advised_against_chou_regions": ("lumbar", "chou-2009"),
    "advised_against_wa_lni_regions": ("lumbar", "wa-lni-2008"),
    "advised_against_odg_regions": (ALL, "odg-texas"),
    "advised_against_aans_cns_regions": ("lumbar", "eck-2014"),
    "authorisation_asked": ("yes", "clinic-policy"),
    "other_sources_first_cervical": ("required", "sis-2004"),
    "other_sources_first_thoracic": ("advised", "clinic-policy"),
    "other_sources_first_lumbar": ("advised", "clinic-policy"),
}
"""Value and source of every row of words."""

NUMBERS: dict[str, tuple[int, str, str]] = {
    "band_phq_9_moderately_severe": (15, "{count}", "kroenke-2001"),
    "band_phq_15_high": (15, "{count}", "kroenke-2002"),
    "band_odi_minimal": (0, "%", "fairbank-2000"),
    "band_odi_moderate": (21, "%", "fairbank-2000"),
    "band_odi_severe": (41, "%", "fairbank-2000"),
    "band_odi_crippling": (61, "%", "fairbank-2000"),
    "band_odi_bed_bound": (81, "%", "fairbank-2000"),
    "dram_zung_at_risk_from": (17, "{count}", "main-1992"),
    "dram_zung_at_risk_to": (33, "{count}", "main-1992"),
    "dram_mspq_somatic_from": (12, "{count}", "main-1992"),
}
"""Value, unit and source of every row of numbers."""

ROWS = (*WORDS, *NUMBERS)

VERIFIED: frozenset[str] = frozenset(
    {
        "imaging_leaves_it_open",
        "not_mainly_psychogenic",
        "advised_against_bcbsnd",
        "advised_against_bcbsnd_regions",
        "advised_against_wa_lni_regions",
    }
)
"""The rows that were held against their source; every other one is marked as not."""
