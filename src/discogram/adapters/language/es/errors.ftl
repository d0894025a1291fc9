### Qué está mal en lo que se escribió o envió y cómo corregirlo: unidades, columna, hora, tablas.

## Unidades

unit-unknown = «{ $unit }» no es una unidad conocida: escriba una de estas: { $known }.
unit-of-another-quantity = La unidad { $unit } no sirve para esta medida: escriba una de estas: { $known }.
quantity-not-a-number = «{ $value }» no es un número: escriba cifras, con punto para los decimales.
number-out-of-range = { $value } no puede ser correcto: escriba un número entre { $least } y { $most }.
quantity-out-of-range =
    { $quantity } no puede ser correcto: escriba un valor { $least ->
        [unknown] no mayor de { $most }
       *[other] { $most ->
            [unknown] no menor de { $least }
           *[other] entre { $least } y { $most }
        }
    } (en { $base }) o corrija la unidad.

## La columna

spine-disc-not-in-count = Una columna con { $count } no tiene el disco { $disc }: corrija el nivel o el recuento vertebral.

## La hora

time-unreadable = «{ $value }» no es una hora con su zona: escríbala así: 2026-12-01T09:30[America/Chicago].
time-unreadable-here = «{ $value }» no es un día y una hora del calendario: escríbalos así: 2026-12-01T09:30.
time-zone-unknown = «{ $zone }» no es una zona horaria conocida: escriba una como America/Chicago.
time-local-with-offset = «{ $value }» lleva un desfase donde se espera la hora local: indique la hora local y la zona.
time-skipped = El reloj de { $zone } se salta { $value }: elija una hora anterior o posterior al cambio de hora.
time-twice = El reloj de { $zone } marca dos veces { $value }, con los desfases { $offsets }: añada el que corresponda.
time-offset-wrong = { $zone } no tiene el desfase { $offset } a la hora { $value }: corrija el desfase u omítalo.

## Tablas e idioma

table-row-missing =
    La tabla { $table } no tiene ninguna fila { $row } en vigor{ $choice ->
        [unknown] { "" }
       *[other] { " " }para la opción «{ $choice }»
    }: pida a la dirección de la clínica que corrija la tabla o la opción.
language-unknown = Discogram no habla «{ $language }»: elija uno de estos idiomas: { $known }.
