table-unreadable = El archivo no es TOML válido ({ $detail }): corríjalo ahí.
table-entries-not-a-list = { $field } no es una lista: empiece cada entrada con [[{ $field }]].
table-field-unknown = { $field } no es un campo de esta tabla: use solo { $known }.
table-field-missing = Falta { $field }: escríbalo.
table-field-not-text = { $field } no es un texto: escriba las palabras entre comillas.
table-field-not-day = { $field } no es una fecha: escríbala como 2026-12-01, sin comillas.
table-field-not-yes-or-no = { $field } no es true ni false: escriba uno de los dos, sin comillas.
table-value-not-a-number = { $value } no es un número, pero la fila lleva unidad: escriba el número o quite la unidad.
table-unit-missing = { $value } no lleva unidad: añada su código UCUM o escriba las palabras entre comillas.
table-unit-unknown = { $unit } no es un código UCUM en uso: elija uno de words/units.py.
table-units-differ = Las filas de un mismo id llevan unidades distintas: use una sola para todas.
table-evidence-unknown = { $evidence } no dice nada sobre la evidencia: escriba { $known }.
table-source-unknown = { $source } no está en docs/sources.bib: añádalo ahí o corrija la clave.
table-source-twice = { $source } figura dos veces en docs/sources.bib: deje una sola.
table-sources-missing = Falta la lista de fuentes (sources.bib): vuelva a instalar el programa.
table-since-not-later = { $since } no es posterior a { $before }: una fila más nueva con el mismo id y la misma opción necesita un primer día posterior.
table-choice-missing = Unas filas de este id nombran una opción y otras no: dé una opción a cada una.
table-default-not-one = No hay exactamente una opción por defecto para este id: marque una con default = true y las demás con default = false.
table-default-without-why = La opción por defecto no dice por qué lo es: añada why.
table-unknown = No existe la tabla { $table }: corrija el nombre.
table-choices-not-a-table = Esto no son opciones: escriba chosen = {"{"}tabla.fila = "opción"{"}"}.
table-row-unknown = La tabla { $table } no tiene la fila { $row }: corrija el nombre.
table-signed-later = { $on } aún no ha llegado: una firma lleva la fecha en que se dio.
table-choice-unknown = Aquí no se puede elegir { $choice }: { $known ->
    [0] esta fila no deja elegir.
   *[other] elija entre { $known }.
}
