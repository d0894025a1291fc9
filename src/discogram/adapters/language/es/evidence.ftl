# The clinic's tables of numbers: listed, compared, signed, kept.

cli-verified-without-tables = { $entries ->
        [one] 1 anotación nombra
       *[other] { $entries } anotaciones nombran
    } tablas de números que este registro no guarda: se escribieron antes de que las guardara.

cli-evidence-marks = ● vigente, ○ conservada en el registro, ? nadie la ha cotejado con la fuente impresa.
cli-evidence-places = El lugar de cada fuente, y lo que una tabla anota junto a una norma propia de la clínica, se cita tal como figura en la tabla, en inglés.
cli-evidence-count = { $rows ->
        [one] 1 fila
       *[other] { $rows } filas
    }, { $unverified } sin verificar.
cli-evidence-row-head = Número
cli-evidence-choice = Opción
cli-evidence-value = Valor
cli-evidence-unit = Unidad
cli-evidence-source = Fuente
cli-evidence-place = Lugar en la fuente
cli-evidence-since = Desde
cli-evidence-state = Estado
cli-evidence-by-default = Por defecto
cli-evidence-why = Motivo del valor por defecto
cli-evidence-default = Por defecto vale { $choice }: { $why }.
cli-evidence-chosen-here = Esta clínica eligió { $choice }.
cli-evidence-no-conflicts = Aquí ninguna fila contradice a otra.
cli-evidence-same = No ha cambiado nada.
cli-evidence-added = { $row }: nueva, { $value }, vigente desde { $since }.
cli-evidence-gone = { $row }: ya no está; era { $value }, vigente desde { $since }.
cli-evidence-changed = { $row }: { $field } era { $before }, ahora { $after }.
cli-evidence-chosen = { $row }: la opción de la clínica era { $before }, ahora { $after }.
cli-evidence-signature = Tabla { $table }: la firma era { $before }, ahora { $after }.
cli-evidence-paper-title = Los números de la clínica y sus fuentes
cli-evidence-paper-notice = Para la dirección clínica. La firma cubre exactamente la versión que figura encima; se registra con «discogram evidence sign».
cli-evidence-paper-version = Tablas vigentes
cli-evidence-paper-sources = Qué significan las claves de las fuentes
cli-evidence-paper-signs = Versión que se firma
cli-evidence-paper-name = Nombre de la dirección clínica
cli-evidence-paper-date = Fecha
cli-evidence-paper-signature = Firma
cli-version-unknown = Este registro no guarda las tablas { $version }: { $known ->
        [0] todavía no guarda ninguna; la próxima anotación traerá las vigentes.
       *[other] elija entre { $known }.
    }
cli-sign-other-version = La tabla { $table } es ahora { $now }, no { $version }: léala de nuevo antes de firmar.
cli-sign-name = La firma necesita el nombre de la dirección clínica, en una sola línea: indíquelo con --name.
cli-sign-first = Nadie ha firmado antes la tabla { $table }.
cli-sign-since = Qué ha cambiado desde que firmó { $name } el { $on }:
cli-sign-unknown-before = No se puede decir qué ha cambiado desde la última firma: no se guardó lo que se firmó. Lea entera la tabla { $table }.
cli-sign-kept-unreadable = { $file } no es lo que se guardó al firmar una tabla: apártelo, y no se podrá decir qué ha cambiado desde entonces.
cli-sign-chosen = La opción de la clínica, que también se firma: { $row } es { $choice }.
cli-sign-done = Firmada la tabla { $table }, versión { $version }. La firma está en { $folder } (signoffs.toml).
cli-sign-again = La tabla { $table } ya está firmada en esta versión ({ $version }, { $folder }): no se ha escrito nada.
cli-help-evidence-conflicts = Solo las filas que se contradicen, una junto a otra, con el valor por defecto y su motivo.
cli-help-evidence-version = Las tablas como eran, por la huella que nombra una anotación o un informe (con --data).
cli-help-evidence-since = Qué ha cambiado desde las tablas de esta huella (con --data).
cli-help-evidence-out = Carpeta para la lista en PDF, para firmarla a mano, y en CSV.
cli-help-evidence-sign-table = La estación cuya tabla se firma, por ejemplo conclusion.
cli-help-evidence-sign-name = Nombre de la dirección clínica, tal como figura en la firma.
cli-help-evidence-sign-version = La versión que se ha leído; otra se rechaza.
word-change-added = nueva
word-change-changed = cambiada
word-change-gone = retirada
cli-evidence-longest = Ninguna clínica elige entre las horas de un medicamento: se muestran todas las que se aplican al paciente y se mantiene la más larga.
