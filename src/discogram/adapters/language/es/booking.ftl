booking-length-zero = No se puede reservar una cita sin duración: indique cuánto dura la prueba.
booking-resource-blank = Este recurso no tiene nombre: elija uno o déjelo fuera.
booking-resource-twice = { $resource } figura en dos lugares: una misma persona o sala no puede ocupar ambos.
booking-week-not-seven-days = Se han indicado horarios para { $days } días: la semana necesita siete, empezando por el lunes.
booking-opening-reversed = El horario { $opening } termina antes de empezar: corríjalo.

booking-no-slot = Aún no se ha elegido la hora: elija una cita.
booking-resources-missing = Falta por elegir: { $missing }. No se reserva nada hasta que todo esté asignado.
booking-resources-named = Todo y todos están elegidos: { $resources }.
booking-buffers-kept = Se reservan { $set_up } min antes y { $recovery } min después de la cita.
booking-buffers-lifted = Una urgencia ha suprimido la preparación y la recuperación: no se reserva tiempo alrededor de la cita.
booking-no-override = La cita no suprime ninguna regla.
booking-override-reason-missing = Una cita urgente necesita un motivo: diga por qué se suprimen el horario o los márgenes.
booking-override-explained = La cita urgente indica su motivo: { $because }
booking-emergency = Reservado como urgencia { $lifted ->
    [hours] fuera del horario de atención
    [buffers] sin preparación ni recuperación
   *[both] fuera del horario de atención y sin preparación ni recuperación
}{ $by ->
    [unknown] {""}
   *[other] , por { $by }
}; motivo: { $because }
booking-zone-fits = La hora es la de la sede ({ $zone }).
booking-zone-differs = La hora está escrita para { $zone }, pero la sede usa { $site_zone }: indique la hora según el reloj de la sede.
booking-hours-unreadable = No se puede saber si la sede está abierta: indique la hora según su propio reloj ({ $zone }).
booking-within-hours = { $starts } está dentro del horario de atención ({ $openings }).
booking-outside-hours = De { $starts } a { $ends } queda fuera del horario de atención ({ $openings }): elija otra hora o reserve una urgencia con un motivo.
booking-closed-that-day = La clínica está cerrada el { $day }: elija otro día o reserve una urgencia con un motivo.
booking-to-come = { $starts } aún está por llegar.
booking-in-the-past = { $starts } ya ha pasado: elija una hora futura.

booking-closure-unexplained = El cierre del { $day } no da un motivo: diga por qué, porque los pacientes preguntan.
booking-openings-overlap = { $one } y { $other } se solapan: júntelos en un solo horario o corrija las horas.
booking-closed-because = El { $day } la clínica está cerrada: { $why }. { $openings ->
    [0] Elija otro día o reserve una urgencia con su motivo.
   *[other] Solo abre { $openings }. Elija otra hora o reserve una urgencia con su motivo.
}
booking-stands-closed-because = La clínica está cerrada a la hora reservada, el { $day }: { $why }. { $openings ->
    [0] Mueva la cita a otro día.
   *[other] Solo abre { $openings }. Mueva la cita.
}
booking-stands-closed-that-day = La clínica está cerrada el día de la cita, { $day }. Mueva la cita a otro día.
booking-stands-outside-hours = La cita, de { $starts } a { $ends }, queda ahora fuera del horario de atención ({ $openings }). Mueva la cita.
booking-resource-reserved = { $id } empieza como las filas del propio calendario para los pacientes: elija otro identificador.
booking-resource-unknown = Este centro no tiene ningún recurso llamado { $resource }: elija uno de su lista o pida a la dirección clínica que lo añada.
booking-resource-out-of-use = { $resource } está fuera de uso: elija otro.
booking-resource-misplaced = { $resource } no se puede reservar como { $place }: elíjalo en su propio lugar.
booking-resource-of-another-site = { $resource } ya es el identificador de un recurso de otro centro: elija otro identificador.
booking-resources-undeclared = El centro no ha declarado recursos, así que se puede reservar cualquier nombre.
booking-resources-in-use = Todo lo reservado figura en la lista del centro y está en uso.
