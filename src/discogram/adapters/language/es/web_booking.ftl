### El calendario: semanas, horas libres, cambios, cierres y recursos.

web-booking-week-of = Semana del { $first } al { $last }
web-booking-weeks = Semanas
web-booking-week-before = Semana anterior
web-booking-week-after = Semana siguiente
web-booking-this-week = Esta semana
web-booking-today = hoy
web-booking-resource = Recurso
web-booking-everything = Todos los recursos
web-booking-show = Mostrar
web-booking-empty = Esta semana no hay nada reservado. Para reservar una prueba, abra el episodio del paciente y elija allí una hora.
web-booking-how = Para mover una reserva, elija Mover o arrástrela a otro lugar: con el ratón; con un dedo que descansa un momento sobre ella; o con teclas, Intro sobre su hora, después las flechas y otra vez Intro. Lo que cambia se muestra antes de escribir nada.
web-booking-shut = Cerrado
web-booking-shut-why = Cerrado: { $why }
web-booking-shut-part = Cerrado { $part }: { $why }
web-booking-outside-hours = fuera de horario
web-booking-earlier = { $count ->
    [one] 1 reserva antes de las { $clock }
   *[other] { $count } reservas antes de las { $clock }
}
web-booking-later = { $count ->
    [one] 1 reserva después de las { $clock }
   *[other] { $count } reservas después de las { $clock }
}
web-booking-now = ahora
web-booking-free-at = Libre: { $starts }
web-booking-set-up = Preparación
web-booking-recovery = Recuperación
web-booking-booked-by-somebody = Reservado
web-booking-synthetic = paciente sintético
web-booking-episode = El episodio del paciente
web-booking-grab = Intro la toma, las flechas la mueven, Escape la devuelve.
web-booking-move = Mover
web-booking-move-that = Mover la reserva de { $starts }
web-booking-cancel = Cancelar
web-booking-cancel-that = Cancelar la reserva de { $starts }

web-booking-choose-title = Elegir una hora
web-booking-now-booked = Reservado ahora: { $starts }.
web-booking-machine = Guiado por
web-booking-any = Quien esté libre
web-booking-minutes = Duración en minutos
web-booking-search = Buscar
web-booking-first-free = Próximas horas libres
web-booking-undeclared = Este centro aún no ha declarado sus recursos, así que no se puede calcular ninguna hora libre. La dirección clínica o la administración los declaran en Horario y recursos; hasta entonces, introduzca la hora a mano.
web-booking-none-free = No hay nada libre en el plazo que se mira. Elija otros recursos, una duración menor o introduzca una hora a mano.
web-booking-by-hand = Introducir una hora a mano o reservar una urgencia
web-booking-in-the-week = Horas libres de la semana
web-booking-week-full = Esta semana ya no tiene ninguna hora libre para lo que se busca.
web-booking-next-week-free = A la próxima semana con una hora libre, desde el { $first }

web-booking-preview-title = Comprobar esta reserva
web-booking-preview-move = Comprobar este cambio
web-booking-not-yet = Así no se puede reservar:
web-booking-was = Reservado hasta ahora
web-booking-is = Nueva hora
web-booking-plan = Lo que tiene que hacer el paciente
web-booking-changes = Qué cambia en el plan de preparación
web-booking-change = Cambio
web-booking-change-was = Hasta ahora
web-booking-change-is = A partir de ahora
web-booking-change-other = otra hora
web-booking-change-words = de otro modo
web-booking-change-new = nuevo
web-booking-change-gone = desaparece
web-booking-no-changes = El plan de preparación queda como está.
web-booking-confirm-plan-again = Tras el cambio hay que repasar el plan con el paciente y confirmarlo de nuevo.
web-booking-past = Esto ya debería estar hecho; pregunte si se hizo: { $what }.
web-booking-one-machine = Un solo equipo guía la aguja: elija el arco en C o la TC.
web-booking-both-machines = El arco en C y la TC quedan reservados para este paciente todo el tiempo: el arco en C guía la aguja y la TC queda libre para la exploración tras las inyecciones. Si aquí no se explora, elija solo uno, para que otro paciente pueda tener el otro.
web-booking-far-ahead = Para { $starts } falta más de un año: compruebe si el año es correcto.
web-booking-whole-plan = El plan completo para esta hora
web-booking-plan-empty = Aún no se sabe de nada que haya que hacer.
web-booking-to-ask = Falta por preguntar:
web-booking-time-and-place = Hora y recursos
web-booking-starts = Empieza
web-booking-nobody = ninguno
web-booking-why-moved = Por qué se mueve (opcional)
web-booking-emergency-because = Urgencia, porque
web-booking-emergency = Urgencia: fuera del horario o sin márgenes
web-booking-emergency-what = Una urgencia levanta el horario y su propia preparación y recuperación, nada más. Lo que sea un peligro para el paciente sigue impidiendo la prueba, y la preparación y la recuperación de otro paciente siguen siendo suyas.
web-booking-lifts = Qué levanta esta urgencia
web-booking-urgent = Motivo de la urgencia
web-booking-preview-again = Comprobar de nuevo
web-booking-confirm = Reservar
web-booking-confirm-move = Mover la reserva
web-booking-other-times = Otras horas
web-booking-when-missing = No se introdujo ninguna hora: elija día y hora.
web-booking-length-wrong = La duración es un número entero de minutos de 1 a { $most }: corríjala.
web-booking-meanwhile = Entretanto alguien cambió esta reserva o lo que se sabe del paciente. Mire lo que se muestra ahora y confírmelo de nuevo.
web-booking-moved = Movido a { $starts }. Hay que confirmar de nuevo el plan de preparación.
web-booking-booked = Reservado para { $starts }.

web-booking-cancel-title = Cancelar una reserva
web-booking-cancel-why = ¿Por qué se cancela?
web-booking-cancel-why-missing = Diga por qué se cancela la reserva: lo preguntará la próxima persona que llame.
web-booking-cancel-do = Cancelar la reserva
web-booking-keep = Conservarla
web-booking-cancelled = La reserva está cancelada; su hora vuelve a estar libre.
web-booking-nothing-booked = No hay nada reservado para este episodio.

web-booking-site = Horario y recursos
web-booking-hours = Horario de atención
web-booking-hours-table = El centro sigue el horario habitual de la tabla de la clínica. Guarde este formulario para darle uno propio.
web-booking-hours-own = El centro tiene un horario propio.
web-booking-week = Semana
web-booking-day = Día
web-booking-opens = Abierto
web-booking-after-break = Abierto de nuevo tras una pausa
web-booking-from = de
web-booking-to = hasta
web-booking-monday = Lunes
web-booking-tuesday = Martes
web-booking-wednesday = Miércoles
web-booking-thursday = Jueves
web-booking-friday = Viernes
web-booking-saturday = Sábado
web-booking-sunday = Domingo
web-booking-hours-save = Guardar este horario
web-booking-hours-reset = Volver al horario habitual
web-booking-hours-saved = El horario está guardado.
web-booking-time-wrong = Un horario necesita las dos horas, por ejemplo 09:00 y 17:00: complételo o deje ambas en blanco.
web-booking-hours-meanwhile = Entretanto { $by } cambió el horario. No se guardó nada: donde el suyo difiere, debajo del día se dice lo que rige ahora. Corríjalo o guarde otra vez.
web-booking-stands = Ahora: { $what }
web-booking-resource-meanwhile = Entretanto { $by } cambió { $name }. No se guardó nada: compare su formulario con lo que consta ahora y guarde otra vez.
web-booking-resource-taken = { $id } ya figura en la lista, como { $name }: cámbielo más arriba o elija otro identificador.
web-booking-out-of-use = fuera de uso
web-booking-closure-meanwhile = Entretanto { $by } cambió el cierre del { $day }. No se retiró nada: la lista muestra lo que rige ahora.
web-booking-closed-already = El { $day } ya está cerrado así: { $why }. Para dar otro motivo, retire antes ese cierre.
web-booking-closures = Cierres
web-booking-no-closures = No hay ningún cierre. Añada aquí los festivos y las medias jornadas, y ese tiempo no se ofrecerá.
web-booking-part = Parte
web-booking-whole-day = Todo el día
web-booking-part-from = Solo desde (en blanco: todo el día)
web-booking-closure-why = Motivo que se dice a los pacientes
web-booking-close-do = Añadir cierre
web-booking-day-far = El calendario va del año 2000 al 2199: elija un día de esos.
web-booking-day-missing = No se introdujo ningún día: elija uno.
web-booking-closed = El cierre del { $day } está anotado.
web-booking-close-under = { $count ->
    [one] Una reserva cae en este cierre. Aún no se ha cerrado nada.
   *[other] { $count } reservas caen en este cierre. Aún no se ha cerrado nada.
}
web-booking-close-then = Una vez cerrado, quien coordina las encuentra entre sus tareas, para moverlas. Una urgencia que levantó el horario se queda como está.
web-booking-close-all-the-same = Cerrar de todos modos
web-booking-closed-over = { $count ->
    [one] Una reserva cae en este cierre: quien coordina la encuentra entre sus tareas, para moverla.
   *[other] { $count } reservas caen en este cierre: quien coordina las encuentra entre sus tareas, para moverlas.
}
web-booking-reopen = Retirar
web-booking-reopen-that = Retirar el cierre del { $day }
web-booking-reopened = El { $day } abre como de costumbre.
web-booking-resources = Lo que se puede reservar
web-booking-resources-empty = Aún no hay nada en la lista: se puede reservar cualquier nombre y no se ofrecen horas libres. Añada médicos, salas, arcos en C o TC y enfermería.
web-booking-in-use = en uso
web-booking-resource-save = Guardar
web-booking-resource-save-that = Guardar { $name }
web-booking-resource-saved = { $name } está guardado.
web-booking-resource-new = Añadir un recurso
web-booking-kind = Clase
web-booking-kind-missing = Elija qué clase de recurso es.
web-booking-id = Identificador corto (para siempre)
web-booking-name = Nombre
web-booking-resource-add = Añadir
web-booking-feeds = Calendarios para otros programas
web-booking-feeds-what = Un programa de calendario puede suscribirse a lo reservado para un recurso. La dirección es secreta: quien la tenga puede leer ese calendario. Solo se nombra a los pacientes si lo eligió alguien cuya función muestra nombres en el calendario, y mientras la tenga.
web-booking-no-feeds = Ninguna dirección está en uso.
web-booking-feed-shows = Muestra
web-booking-feed-names = hora, sala y nombres de pacientes
web-booking-feed-no-names = hora y sala, sin nombres
web-booking-feed-no-longer = hora y sala; ya sin nombres: quien la hizo no puede verlos ahora
web-booking-feed-may-not-name = Su función no muestra nombres en el calendario, así que tampoco una dirección suya: pídala a la dirección clínica o hágala sin nombres.
web-booking-feed-with-names = con nombres de pacientes
web-booking-feed-make = Crear una dirección
web-booking-feed-made = Esta es la nueva dirección. Solo se muestra esta vez: cópiela ahora en el programa de calendario.
web-booking-feed-revoke = Revocar
web-booking-feed-revoke-that = Revocar la dirección de { $name }
web-booking-feed-revoked = La dirección ya no responde nada.
web-booking-feed-title = Discografía
