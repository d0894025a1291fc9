cli-not-understood = No se ha entendido: { $why } Añada --help para ver cómo se escribe.
cli-command-unknown = No existe la orden «{ $command }»: discogram --help las muestra todas.
cli-command-misspelt = No existe la orden «{ $command }»: ¿quería decir «discogram { $meant }»?
cli-option-unknown = { $command } no tiene la opción { $option }: { $command } --help las muestra.
cli-option-twice = { $option } se ha dado dos veces: deje una.
cli-word-missing = Falta { $word }: { $command } --help muestra dónde va.
cli-value-missing = { $option } necesita un valor detrás: { $command } --help dice cuál.
cli-values-missing = { $option } necesita { $count } valores detrás, separados por espacios y sin comas: { $command } --help dice cuáles.
cli-word-too-many = A { $command } le sobra «{ $word }»: ponga entre comillas los nombres con espacios.
cli-not-a-choice = «{ $value }» no vale para { $option }: escriba uno de estos: { $known }.
cli-not-a-whole-number = "{ $value }" no es un número entero: escriba { $option } en cifras, como 512.
cli-unfit = «{ $value }» no vale para { $option }: añada --help para ver cómo se escribe.
cli-unwritable = No se puede escribir { $path } ({ $why }): no se ha escrito nada ahí.
cli-not-printed = No se pudo imprimir la respuesta entera ({ $why }): dé más espacio a la salida.
cli-out-is-input = { $path } es el archivo que se lee: indique otro para la respuesta.
cli-record-made = Se crea un registro nuevo en { $folder }.
cli-no-record = No hay ningún registro en { $folder }: indique su carpeta con --data o en DISCOGRAM_DATA.
cli-no-folder = No existe la carpeta { $folder }: compruebe el nombre.
cli-no-head = { $file } no contiene ningún final firmado: dé el archivo que escribió «discogram audit head».
cli-heads-gone = En { $folder } se guardaron finales firmados, pero su lista (heads.jsonl) falta, está vacía o no se puede leer: un corte no se vería. Dé otra copia con --head y avise al responsable clínico.
cli-table-unsigned = Tabla { $table }: sin firma de la dirección clínica; solo para demostración.
cli-table-signed = Tabla { $table }: firmada por { $name } el { $on }.
cli-evidence-row = { $row }: { $value } ({ $source }; desde { $since }; { $state })
cli-evidence-digest = Tablas vigentes: { $digest }.
cli-station-unknown = No existe la tabla «{ $station }»: elija entre { $known }.
cli-posterior = Probabilidad de un disco doloroso tras una respuesta positiva: de { $low } a { $high }, un intervalo con estos supuestos:
cli-episode-unknown = No existe el episodio { $episode } en este registro.
cli-no-image = Este episodio no tiene ninguna imagen adjunta.
cli-picture = { $file } (guardada como { $orientation }; la derecha del paciente está a la izquierda de la imagen)
cli-phantom-making = Creando la columna sintética de la semilla { $seed }
cli-phantom-made = Columna sintética de { $shape } vóxeles en { $folder }: { $count }; discos completos a la vista: { $discs }.
cli-phantom-contrast = "{ $word }" no nombra disco y grado: escriba por ejemplo L4/L5=3.
cli-phantom-folder = { $folder } ya existe y no está vacía: nombre una carpeta nueva.
cli-attached = Adjuntada { $sha256 } (orientación { $orientation }, { $shape } vóxeles).
cli-attached-already = { $sha256 } (orientación { $orientation }, { $shape } vóxeles) ya está adjunta a este episodio: no se ha escrito nada.
cli-image-unsteady = La imagen cambió mientras se leía: no se ha escrito nada. Espere a que esté copiada entera y repita.
cli-verified =
    { $events ->
        [one] 1 anotación
       *[other] { $events } anotaciones
    } y { $access ->
        [one] 1 línea
       *[other] { $access } líneas
    } del registro de accesos: todo es lo que se escribió, y también las palabras que los acompañan. Nombres, personal, sedes y listas quedan fuera de esta prueba. Final: { $hash }
cli-verified-files =
    { $files ->
        [0] No hay archivos guardados.
        [one] El archivo guardado es el que se guardó.
       *[other] Los { $files } archivos guardados son los que se guardaron.
    }
cli-verified-without-head = No se dio un final guardado fuera, así que un corte no se vería: guarde uno con «discogram audit head».
cli-head-kept = Firmado el final del registro (anotación { $position }) y guardado en { $file }.
cli-backed-up =
    Se ha escrito { $archive }: { $events } anotaciones, { $files ->
        [one] 1 archivo guardado
       *[other] { $files } archivos guardados
    }.
cli-restored = Comprobadas y restauradas { $events } anotaciones en { $into }.
cli-restored-heads = Sus finales firmados están en { $folder }: muévalos a { $home }, fuera de la carpeta de datos.
cli-run-done =
    { $written ->
        [0] No se ha escrito nada
        [one] Se ha escrito 1 anotación
       *[other] Se han escrito { $written } anotaciones
    }; ya constaban { $repeated }. El episodio está en: { $station }.
cli-run-stopped = La orden siguiente se rechazó; { $standing ->
        [0] en el registro no consta nada de este archivo.
        [one] la anotación anterior queda en el registro. Corrija el archivo y vuelva a ejecutarlo.
       *[other] las { $standing } anotaciones anteriores quedan en el registro. Corrija el archivo y vuelva a ejecutarlo.
    }
cli-local-times = Las anotaciones siguen el orden en que se introdujeron. Horas locales ({ $zone }).
cli-show-synthetic = PACIENTE SINTÉTICO: el registro no es de nadie.
cli-show-patient = { $names }, fecha de nacimiento: { $born }, paciente { $id }
cli-show-booked = Cita: { $at }.
cli-show-unbooked = Sin cita.
cli-show-as-of = Valorado a fecha de { $at }.
cli-show-decided = El médico decidió: { $decision }.
cli-show-proposed = Las reglas proponen: { $decision }. Decide el médico.
cli-plan-head = Plan con fechas para el { $booked }:
cli-plan-figure = según { $source }: { $at }{ $figure ->
        [unknown] {""}
       *[other] {" "}({ $figure })
    }
cli-plan-figure-undated = según { $source }: { $figure }
cli-show-no-conclusion = Todavía no se puede concluir: la sesión está abierta o no se estudió ningún disco.
cli-show-signed = Firmado por { $name }, { $at }.
cli-show-unsigned = Sin firmar.
cli-show-urgency = Urgencia: { $urgency }.
cli-show-due = Pendiente: { $contact }, del { $opens } al { $closes }.
cli-sham = simulada
cli-struck-out = { $what } (anulada)
cli-demo-done = El paciente sintético pasó por las diez estaciones: { $written } anotaciones escritas, { $events } comprobadas. Mire:
cli-demo-next = Después: discogram episode show { $episode } --data { $data }
cli-demo-folder = { $folder } no está vacía y no la creó la demostración: indique otra carpeta.
cli-column-criteria = criterio
cli-column-category = categoría
cli-column-psi = psi
cli-column-because = motivo
cli-column-number = n.º
cli-column-day = día
cli-column-time = hora
cli-column-who = quién
cli-column-detail = detalle
cli-column-what = qué
input-ignored = No entendido y no usado: { $place }
input-no-commands = El archivo no contiene órdenes.
input-role-unclear = Esta persona tiene varias funciones ({ $roles }): indique con «as» en cuál actúa.
play-not-in-the-order = El orden sellado ya no tiene lugar para { $discs ->
        [0] { $shams } de los simulacros
       *[other] { $discs }{ $shams ->
            [0] {""}
           *[other] {" "}y { $shams } de los simulacros
        }
    }: corrija las inyecciones.
play-too-short = Entre { $began } y { $ends } no hay un segundo para cada anotación de la sesión: corrija una de las dos horas.
play-ends-first = La sesión termina antes de empezar ({ $began }): compruebe ambas horas.
play-not-observed = El orden sellado nombra { $disc }, pero no se da esa inyección (un disco vacío es la simulación).

## Las páginas de ayuda

cli-help-usage = Uso: { $usage }
cli-help-options = [OPCIONES]
cli-help-command = ORDEN
cli-help-choices = Uno de estos: { $choices }.
cli-help-default = (Si no se da: { $default }.)
cli-help-required = (Siempre necesario.)

cli-help-clinic = Carpeta de la clínica con su policy.toml y su signoffs.toml.
cli-help-data = Carpeta del registro; si no se da, DISCOGRAM_DATA o ./discogram-data.
cli-help-episode = Identificador del episodio, como lo imprime «discogram episode run --json».
cli-help-json = Imprime JSON para otro programa; también los errores.
cli-help-lang = Idioma: en o es; si no se da, el del entorno.

cli-help-demo-out = Carpeta que se creará; una demostración anterior en ella se sustituye.
cli-help-conclude-file = Archivo discogram.provocation/1 (JSON) o tabla (CSV) con una fila por incremento de cada disco.
cli-help-conclude-criteria = Identificadores de criterios separados por comas, o all (todos).
cli-help-conclude-boundary = Si una presión justo en el límite no lo cumple (strict) o lo cumple (inclusive); si no se da, lo que dice cada fuente.
cli-help-conclude-out = Archivo para la respuesta, que se escribe entero o no se escribe; si no se da, la salida estándar.
cli-help-episode-run-file = Archivo discogram.episode/1: sede, personal, paciente y órdenes.
cli-help-episode-run-out = Carpeta para el informe en todas sus formas; si no se da, no se escribe informe.
cli-help-report-out = Carpeta en la que se escribe.
cli-help-report-form = Forma del informe.
cli-help-report-paper = Papel para el que se compone el PDF.
cli-help-image-attach-path = Archivo NIfTI, o carpeta, zip o archivo DICOM.
cli-help-image-attach-by = Identificador de quien la adjunta.
cli-help-image-attach-role = Función en la que actúa.
cli-help-image-attach-purpose = Para qué es la imagen.
cli-help-image-attach-taken = El día de la exploración, si el archivo no lo dice: 2026-03-10.
cli-help-image-attach-despite = Por qué se adjunta, si el archivo nombra a otra persona o su fecha no encaja.
cli-help-image-show-out = Carpeta en la que se escribe.
cli-help-audit-verify-head = Archivo de finales firmados guardado aparte, que muestra si se cortó el final; si no se da, el de la carpeta de confianza.
cli-help-backup-archive = Archivo que se escribirá; uno existente nunca se sustituye.
cli-help-restore-archive = Lo que escribió «discogram backup».
cli-help-restore-into = Carpeta de datos que se creará; no debe existir, o debe estar vacía.
cli-help-restore-head = Archivo de finales firmados guardado aparte, que muestra si la copia es anterior a ellos.
cli-help-evidence-station = Solo la tabla de esta estación, por ejemplo conclusion; si no se da, todas.
cli-help-completion-shell = Qué intérprete. Guarde el guion en un archivo: uno que lea su .bashrc, _discogram en el fpath de zsh, o ~/.config/fish/completions/discogram.fish.
cli-cohort-no-set = Para { $patients ->
    [one] un paciente
   *[other] { $patients } pacientes
} ninguno de los conjuntos pedidos vale en su región, así que no hay fila: pídalos todos o los de esa región.
cli-public-key-missing = La clave pública de los finales firmados (head.pub) no está en { $folder }: póngala ahí, desde donde se guardó. Un final no prueba nada con la clave que él mismo nombra.
cli-restored-clinic = También volvieron las elecciones y firmas de la clínica: llévelas a { $home } ({ $folder }).
cli-person-updated = Los datos del paciente cambiaron: se escribió una versión nueva.
cli-run-interrupted = La orden siguiente no pudo cumplirse; { $standing ->
        [0] nada de este archivo consta en el registro.
        [one] la anotación anterior queda en pie. El archivo está bien: resuelva lo que se dice abajo y repítalo.
       *[other] las { $standing } anotaciones anteriores quedan en pie. El archivo está bien: resuelva lo que se dice abajo y repítalo.
    }
cli-footer-unreadable = Eso no es el pie de un informe: dé lo que sigue a «Cabeza de auditoría», el número y los 64 signos.
cli-help-audit-verify-footer = Lo que un informe impreso dice tras «Cabeza de auditoría»: su número y sus 64 signos.
cli-show-other-tables = Las entradas { $first } a { $last } se decidieron con otras tablas y quedan como se decidieron; abajo las reglas se aplican con los números de hoy, y las de una indicación decidida con los suyos. Los de entonces: discogram evidence --version { $digest }
