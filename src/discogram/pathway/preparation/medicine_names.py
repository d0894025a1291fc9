"""Under which names does a patient know a medicine: generic and brand, English and Spanish?

Spelt as on the box; how a name is looked for, and how wrongly it may be spelt, is the business
of `adapters.medicine_finder`. A name stands under one medicine only (a test proves it). Names
are words and no figures: they come from the pharmacopoeias' own lists and from the boxes.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.pathway.preparation.medicines import Medicine

_NAMES: dict[Medicine, str] = {
    Medicine.DICLOFENAC: (
        "diclofenac, diclofenaco, Voltaren, Voltarol, Cataflam, Arthrotec, Zipsor, "
        "Cambia, Dolotren, Voltadol"
    ),
    Medicine.KETOROLAC: "ketorolac, ketorolaco, Toradol, Sprix, Droal, Tonum, Dolac",
    Medicine.IBUPROFEN: (
        "ibuprofen, ibuprofeno, Advil, Motrin, Nurofen, Brufen, Espidifen, Neobrufen, "
        "Dalsy, Saetil, Algiasdin, Nuprin, Duexis"
    ),
    Medicine.ETODOLAC: "etodolac, etodolaco, Lodine",
    Medicine.INDOMETHACIN: (
        "indomethacin, indometacin, indometacina, Indocin, Tivorbex, Inacid"
    ),
    Medicine.NAPROXEN: (
        "naproxen, naproxeno, Aleve, Naprosyn, Anaprox, Vimovo, Naprelan, Antalgin, "
        "Momen, Flanax, Treximet"
    ),
    Medicine.MELOXICAM: "meloxicam, Mobic, Vivlodex, Anjeso, Movalis, Parocin",
    Medicine.NABUMETONE: "nabumetone, nabumetona, Relafen, Relifex, Listran",
    Medicine.OXAPROZIN: "oxaprozin, oxaprozina, Daypro, Coxanturenasi",
    Medicine.PIROXICAM: "piroxicam, Feldene, Cycladol, Brexecam, Improntal",
    Medicine.CELECOXIB: "celecoxib, Celebrex, Elyxyb, Artilog",
    Medicine.ASPIRIN: (
        "aspirin, acetylsalicylic acid, aspirina, ácido acetilsalicílico, AAS, ASA, "
        "Adiro, Bayer, Ecotrin, Bufferin, Tromalyt, Disprin, Cafiaspirina, baby aspirin, "
        "Alka-Seltzer, Durlaza"
    ),
    Medicine.ASPIRIN_COMBINATION: (
        "aspirin and dipyridamole, Aggrenox, Asasantin, aspirina y dipiridamol, Yosprala,"
        " Duoplavin, Excedrin"
    ),
    Medicine.CILOSTAZOL: "cilostazol, Pletal, Ekistol",
    Medicine.DIPYRIDAMOLE: "dipyridamole, dipiridamol, Persantine, Persantin",
    Medicine.CLOPIDOGREL: "clopidogrel, Plavix, Iscover, Vatoud",
    Medicine.PRASUGREL: "prasugrel, Effient, Efient",
    Medicine.TICAGRELOR: "ticagrelor, Brilinta, Brilique",
    Medicine.CANGRELOR: "cangrelor, Kengreal, Kengrexal",
    Medicine.TICLOPIDINE: "ticlopidine, ticlopidina, Ticlid, Tiklid",
    Medicine.WARFARIN: (
        "warfarin, warfarina, Coumadin, Jantoven, Marevan, Aldocumar, Tedicumar"
    ),
    Medicine.OTHER_BLOOD_THINNER: (
        "bemiparin, bemiparina, Hibor, tinzaparin, tinzaparina, Innohep, nadroparin, "
        "nadroparina, Fraxiparina, triflusal, Disgren, argatroban, vorapaxar, phenprocoumon, "
        "fenprocumón, Marcumar, anagrelide, anagrelida"
    ),
    Medicine.ACENOCOUMAROL: "acenocoumarol, acenocumarol, Sintrom, Nicoumalone",
    Medicine.HEPARIN_IV: (
        "heparin infusion, heparin drip, intravenous heparin, heparin intravenous, "
        "heparina intravenosa, heparina sódica intravenosa"
    ),
    Medicine.HEPARIN_SC: (
        "subcutaneous heparin, heparin subcutaneous, heparina subcutánea, heparina "
        "cálcica, Calciparine, heparin injections"
    ),
    Medicine.ENOXAPARIN: "enoxaparin, enoxaparina, Lovenox, Clexane, Inhixa, Hepaxane",
    Medicine.DALTEPARIN: "dalteparin, dalteparina, Fragmin, Boxol",
    Medicine.FONDAPARINUX: "fondaparinux, Arixtra",
    Medicine.DABIGATRAN: "dabigatran, dabigatrán, Pradaxa",
    Medicine.RIVAROXABAN: "rivaroxaban, rivaroxabán, Xarelto",
    Medicine.APIXABAN: "apixaban, apixabán, Eliquis",
    Medicine.EDOXABAN: "edoxaban, edoxabán, Savaysa, Lixiana",
    Medicine.EPTIFIBATIDE_OR_TIROFIBAN: (
        "eptifibatide, eptifibatida, Integrilin, tirofiban, tirofibán, Aggrastat, Agrastat"
    ),
    Medicine.ABCIXIMAB: "abciximab, ReoPro",
    Medicine.FIBRINOLYTIC: (
        "alteplase, alteplasa, Activase, Actilyse, tenecteplase, tenecteplasa, TNKase, "
        "Metalyse, reteplase, Retavase, streptokinase, estreptoquinasa, urokinase, "
        "uroquinasa"
    ),
    Medicine.SSRI_OR_SNRI: (
        "sertraline, sertralina, Zoloft, Besitran, fluoxetine, fluoxetina, Prozac, "
        "citalopram, Celexa, escitalopram, Lexapro, Cipralex, Esertia, paroxetine, "
        "paroxetina, Paxil, Seroxat, fluvoxamine, fluvoxamina, Luvox, Dumirox, "
        "venlafaxine, venlafaxina, Effexor, Vandral, duloxetine, duloxetina, Cymbalta, "
        "Xeristar, desvenlafaxine, desvenlafaxina, Pristiq, milnacipran, Savella, "
        "levomilnacipran, Fetzima"
    ),
    Medicine.GARLIC: "garlic, garlic capsules, ajo, allium sativum, cápsulas de ajo",
    Medicine.GINKGO: "ginkgo, ginkgo biloba, Tanakene, Tebonin, Tebokan",
    Medicine.GINSENG: "ginseng, panax ginseng, Pharmaton",
    Medicine.FISH_OIL: (
        "fish oil, omega-3, omega 3, aceite de pescado, Lovaza, Omacor, Vascepa, cod "
        "liver oil, aceite de hígado de bacalao, krill oil, aceite de kril"
    ),
    Medicine.VITAMIN_E: "vitamin E, vitamina E, tocopherol, tocoferol, Auxina E, Ephynal",
    Medicine.TURMERIC: "turmeric, curcumin, cúrcuma, curcumina",
    Medicine.FEVERFEW: "feverfew, matricaria, tanacetum parthenium, hierba de Santa María",
    Medicine.GINGER: "ginger, jengibre, zingiber officinale, ginger capsules",
    Medicine.DANSHEN: "danshen, dan shen, salvia miltiorrhiza, salvia roja",
    Medicine.DONG_QUAI: "dong quai, angelica sinensis, angélica china, dang gui",
    Medicine.KAVA: "kava, kava kava, piper methysticum",
    Medicine.ST_JOHNS_WORT: (
        "St John's wort, hypericum, hipérico, hierba de San Juan, hypericum perforatum, "
        "Hypérico"
    ),
    Medicine.GLP1_WEEKLY: (
        "semaglutide, semaglutida, Ozempic, Wegovy, dulaglutide, dulaglutida, Trulicity, "
        "tirzepatide, tirzepatida, Mounjaro, Zepbound, Bydureon"
    ),
    Medicine.GLP1_DAILY: (
        "liraglutide, liraglutida, Victoza, Saxenda, lixisenatide, lixisenatida, Adlyxin,"
        " Lyxumia, Byetta, exenatide, exenatida, Rybelsus, oral semaglutide"
    ),
    Medicine.SGLT2_INHIBITOR: (
        "empagliflozin, empagliflozina, Jardiance, dapagliflozin, dapagliflozina, "
        "Farxiga, Forxiga, canagliflozin, canagliflozina, Invokana, Edistride, Xigduo, "
        "Synjardy, Glyxambi"
    ),
    Medicine.ERTUGLIFLOZIN: "ertugliflozin, ertugliflozina, Steglatro, Segluromet",
    Medicine.METFORMIN: "metformin, metformina, Glucophage, Dianben, Fortamet, Glumetza",
    Medicine.INSULIN_OR_SULFONYLUREA: (
        "insulin, insulina, Lantus, Humalog, Novolog, NovoRapid, Tresiba, Toujeo, "
        "Levemir, Basaglar, Apidra, glimepiride, glimepirida, Amaryl, glipizide, "
        "glipizida, Glucotrol, Minodiab, glyburide, glibenclamide, glibenclamida, Daonil,"
        " Euglucon, gliclazide, gliclazida, Diamicron"
    ),
    Medicine.SHORT_ACTING_ANALGESIC: (
        "paracetamol, acetaminophen, Tylenol, Panadol, Gelocatil, Efferalgan, metamizole,"
        " metamizol, Nolotil, tramadol, Ultram, Adolonta, codeine, codeína, hydrocodone, "
        "hidrocodona, Vicodin, Norco, Percocet, oxycodone, oxicodona, Roxicodone, "
        "OxyNorm, tapentadol, Nucynta, co-codamol"
    ),
    Medicine.LONG_TERM_OPIOID: (
        "OxyContin, MS Contin, methadone, metadona, Dolophine, fentanyl patch, fentanilo "
        "parche, parche de fentanilo, Duragesic, Durogesic, buprenorphine, buprenorfina, "
        "Transtec, Butrans, Suboxone, Belbuca, morphine extended release, morfina retard,"
        " Targin, Palexia retard, Hysingla, Oxycontin retard"
    ),
}

NAMES: Mapping[Medicine, tuple[str, ...]] = MappingProxyType(
    {
        medicine: tuple(dict.fromkeys(name.strip() for name in names.split(",")))
        for medicine, names in _NAMES.items()
    }
)
"""Every name of each medicine; `OTHER_MEDICINE` has none: it is what has no name here."""

_ENGLISH = (
    "acenocoumarol, acetaminophen, acetylsalicylic acid, alteplase, anagrelide, apixaban, "
    "aspirin, aspirin and dipyridamole, baby aspirin, bemiparin, buprenorphine, "
    "canagliflozin, cod liver oil, codeine, curcumin, dabigatran, dalteparin, "
    "dapagliflozin, desvenlafaxine, diclofenac, dipyridamole, dulaglutide, duloxetine, "
    "edoxaban, empagliflozin, enoxaparin, eptifibatide, ertugliflozin, etodolac, "
    "exenatide, fentanyl patch, feverfew, fish oil, fluoxetine, fluvoxamine, garlic, "
    "garlic capsules, ginger, ginger capsules, glibenclamide, gliclazide, glimepiride, "
    "glipizide, glyburide, heparin drip, heparin infusion, heparin injections, heparin "
    "intravenous, heparin subcutaneous, hydrocodone, ibuprofen, indometacin, "
    "indomethacin, insulin, intravenous heparin, ketorolac, krill oil, liraglutide, "
    "lixisenatide, metamizole, metformin, methadone, morphine extended release, "
    "nabumetone, nadroparin, naproxen, oral semaglutide, oxaprozin, oxycodone, "
    "paroxetine, phenprocoumon, rivaroxaban, semaglutide, sertraline, streptokinase, "
    "subcutaneous heparin, tenecteplase, ticlopidine, tinzaparin, tirofiban, tirzepatide, "
    "tocopherol, turmeric, urokinase, venlafaxine, vitamin E, warfarin"
)
_SPANISH = (
    "aceite de hígado de bacalao, aceite de kril, aceite de pescado, acenocumarol, ajo, "
    "alteplasa, anagrelida, angélica china, apixabán, aspirina, aspirina y dipiridamol, "
    "bemiparina, buprenorfina, canagliflozina, codeína, curcumina, cápsulas de ajo, "
    "cúrcuma, dabigatrán, dalteparina, dapagliflozina, desvenlafaxina, diclofenaco, "
    "dipiridamol, dulaglutida, duloxetina, edoxabán, empagliflozina, enoxaparina, "
    "eptifibatida, ertugliflozina, estreptoquinasa, etodolaco, exenatida, fenprocumón, "
    "fentanilo parche, fluoxetina, fluvoxamina, glibenclamida, gliclazida, glimepirida, "
    "glipizida, heparina cálcica, heparina intravenosa, heparina subcutánea, heparina "
    "sódica intravenosa, hidrocodona, hierba de San Juan, hierba de Santa María, "
    "hipérico, ibuprofeno, indometacina, insulina, jengibre, ketorolaco, liraglutida, "
    "lixisenatida, metadona, metamizol, metformina, morfina retard, nabumetona, "
    "nadroparina, naproxeno, oxaprozina, oxicodona, parche de fentanilo, paroxetina, "
    "rivaroxabán, salvia roja, semaglutida, sertralina, tenecteplasa, ticlopidina, "
    "tinzaparina, tirofibán, tirzepatida, tocoferol, uroquinasa, venlafaxina, vitamina E, "
    "warfarina, ácido acetilsalicílico"
)

ONLY_IN: Mapping[str, frozenset[str]] = MappingProxyType(
    {"en": frozenset(_ENGLISH.split(", ")), "es": frozenset(_SPANISH.split(", "))}
)
"""The names that are words of one language; any other is on a box or is said in both."""
