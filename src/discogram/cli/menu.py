"""Which commands are there, and where does each live?

The one list: the help page, the dispatch and the documentation test read it. It imports
nothing, so that ``discogram --help`` answers at once; a command's own module is imported when
it is run.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: the function behind it, and its one-line summary in each language."""

    target: str
    en: str
    es: str

    def summary(self, language: str) -> str:
        """The summary in a language; English where there is none."""
        return self.es if language == "es" else self.en


def _at(target: str, en: str, es: str) -> Entry:
    return Entry(f"discogram.cli.{target}", en, es)


MENU: Mapping[str, Entry] = MappingProxyType(
    {
        "demo": _at(
            "demo:demo",
            "Play a synthetic patient to a signed report, then serve a demonstration clinic.",
            "Lleva un paciente sintético al informe firmado y sirve la clínica de muestra.",
        ),
        "serve": _at(
            "serve:serve",
            "Serve the clinic's website; an empty record becomes a demonstration clinic.",
            "Sirve la web de la clínica; un registro vacío se vuelve clínica de demostración.",
        ),
        "account": _at(
            "account:account",
            "Make an account for somebody who works here, with a password to be changed.",
            "Crea una cuenta para alguien que trabaja aquí, con contraseña por cambiar.",
        ),
        "screen": _at(
            "screen:screen",
            "Screen a patient: the proposed decision, every reason, what is still to ask.",
            "Criba un paciente: la decisión propuesta, cada motivo y qué falta preguntar.",
        ),
        "letter": _at(
            "letter:letter",
            "Write the letter of medical necessity from the same facts.",
            "Escribe la carta de necesidad médica con los mismos datos.",
        ),
        "prepare": _at(
            "prepare:prepare",
            "Make the dated plan for a booked moment: medicines, blood, fasting, way home.",
            "Hace el plan con fechas para una cita: medicinas, análisis, ayuno, vuelta a casa.",
        ),
        "discharge": _at(
            "discharge:discharge",
            "Check whether a patient may go home, and write the sheet that goes along.",
            "Comprueba si el paciente puede irse a casa y escribe la hoja que se lleva.",
        ),
        "followup": _at(
            "followup:followup",
            "Answer a follow-up call: how soon, what to do, what is still to ask.",
            "Responde una llamada de seguimiento: urgencia, qué hacer, qué falta preguntar.",
        ),
        "discs": _at(
            "discs:discs",
            "Find the discs of a CT and propose their levels, with what speaks for them.",
            "Encuentra los discos de una TC y propone sus niveles, con lo que los apoya.",
        ),
        "plan": _at(
            "plan:plan",
            "Plan the needle into each disc of a CT: sheets, plan.json, needles for 3D Slicer.",
            "Planifica la aguja a cada disco de una TC: hojas, plan.json, agujas (3D Slicer).",
        ),
        "fluoro": _at(
            "fluoro:fluoro",
            "Show what the C-arm will show, from a CT: at angles, or down each planned needle.",
            "Muestra lo que mostrará el arco en C, desde una TC: con ángulos o por cada aguja.",
        ),
        "conclude": _at(
            "conclude:conclude",
            "Conclude from a provocation file (JSON) or a cohort (CSV), by every criteria set.",
            "Concluye de una provocación (JSON) o una cohorte (CSV), con cada criterio.",
        ),
        "episode run": _at(
            "episode:run_file",
            "Carry out a whole patient, given as a file of commands.",
            "Ejecuta un paciente completo, dado como archivo de órdenes.",
        ),
        "episode show": _at(
            "episode:show",
            "Show where an episode stands: every station, every rule, every entry.",
            "Muestra cómo va un episodio: cada estación, cada regla, cada anotación.",
        ),
        "report": _at(
            "report:write_report",
            "Write the report of an episode as PDF, plain text or JSON.",
            "Escribe el informe de un episodio en PDF, texto o JSON.",
        ),
        "consent": _at(
            "consent:consent",
            "Write the consent of a region as PDF, plain text and JSON, with its SHA-256.",
            "Escribe el consentimiento de una región en PDF, texto y JSON, con su SHA-256.",
        ),
        "image attach": _at(
            "image:attach",
            "Attach a CT (NIfTI file or DICOM folder) to an episode.",
            "Adjunta una TC (archivo NIfTI o carpeta DICOM) a un episodio.",
        ),
        "image show": _at(
            "image:show",
            "Read an attached image back and write its three middle slices as a picture.",
            "Lee una imagen adjunta y escribe sus tres cortes medios como imagen.",
        ),
        "image discs": _at(
            "guide:discs",
            "Find the discs of an attached CT and record them as a proposal.",
            "Encuentra los discos de una TC adjunta y los anota como propuesta.",
        ),
        "image confirm": _at(
            "guide:confirm",
            "Confirm or correct, as a physician, the levels of the proposed discs.",
            "Confirma o corrige, como médico, los niveles de los discos propuestos.",
        ),
        "image plans": _at(
            "guide:plans",
            "Plan needles into the confirmed discs of an attached CT, as a proposal.",
            "Planifica agujas a los discos confirmados de una TC adjunta, como propuesta.",
        ),
        "image choose": _at(
            "guide:choose",
            "Choose, as a physician, one of the proposed needles for a disc.",
            "Elige, como médico, una de las agujas propuestas para un disco.",
        ),
        "audit verify": _at(
            "audit:verify",
            "Verify the whole record; names the first entry that was changed.",
            "Verifica todo el registro; nombra la primera anotación alterada.",
        ),
        "audit head": _at(
            "audit:head",
            "Sign the end of the record and keep it outside the data folder.",
            "Firma el final del registro y lo guarda fuera de la carpeta de datos.",
        ),
        "recall": _at(
            "recall:recall",
            "List every episode that got a drug of a lot.",
            "Lista cada episodio que recibió un fármaco de un lote.",
        ),
        "recount": _at(
            "recount:recount",
            "Count every closed test anew for the quality page, by the set chosen now.",
            "Recuenta las pruebas cerradas para la página de calidad, con el criterio actual.",
        ),
        "backup": _at(
            "keeping:backup",
            "Write the record, the images and the signed heads into one archive.",
            "Guarda el registro, las imágenes y los finales firmados en un archivo.",
        ),
        "restore": _at(
            "keeping:restore",
            "Prove an archive and put it in place in an empty folder.",
            "Comprueba un archivo y lo coloca en una carpeta vacía.",
        ),
        "evidence": _at(
            "evidence:evidence",
            "List every number, its source and whether it was verified and signed.",
            "Lista cada número, su fuente y si está verificado y firmado.",
        ),
        "evidence sign": _at(
            "evidence_sign:sign",
            "Sign one table as the clinic lead, after showing what is signed.",
            "Firma una tabla como dirección clínica, tras mostrar lo que se firma.",
        ),
        "phantom": _at(
            "phantom:phantom",
            "Make a synthetic spine with its truth, as NIfTI, DICOM and a picture.",
            "Crea una columna sintética con su verdad, como NIfTI, DICOM e imagen.",
        ),
        "completion": _at(
            "completion:completion",
            "Print the script that completes these commands in your shell.",
            "Imprime el guion que completa estas órdenes en su intérprete.",
        ),
    }
)
"""Every command; two words name a command of a group."""

GROUPS: Mapping[str, Entry] = MappingProxyType(
    {
        "episode": Entry(
            "", "One patient's way, from call to report.", "El camino del paciente."
        ),
        "image": Entry("", "Images that belong to an episode.", "Imágenes de un episodio."),
        "audit": Entry("", "Proof that the record was not changed.", "Prueba del registro."),
        "evidence": Entry("", "Where every number comes from.", "De dónde viene cada número."),
    }
)

_FRAME = {
    "en": (
        "Spinal discography, from the phone call to the signed report.",
        "Usage: discogram COMMAND [OPTIONS]",
        "Nearly every command: --help, --lang en|es, --json.",
        "Documentation software for qualified staff, not a cleared medical device.",
    ),
    "es": (
        "Discografía, de la llamada al informe firmado.",
        "Uso: discogram ORDEN [OPCIONES]",
        "Casi toda orden admite: --help, --lang en|es, --json.",
        "Programa de documentación para personal cualificado; no es un producto sanitario.",
    ),
}


def help_page(language: str) -> str:
    """The page that ``discogram --help`` prints."""
    purpose, usage, options, limits = _FRAME.get(language, _FRAME["en"])
    width = max(len(name) for name in MENU)
    lines = (f"  {name:<{width}}  {entry.summary(language)}" for name, entry in MENU.items())
    return "\n".join((purpose, "", usage, "", *lines, "", options, limits, ""))
