### De la TC a la aguja: discos hallados y confirmados, agujas planificadas y elegidas.

guidance-search-ended = La búsqueda terminó sin respuesta, como ocurre cuando falta memoria en el ordenador: no se registró nada. Inténtelo de nuevo; si vuelve a ocurrir, avise a quien cuida el ordenador.

web-guidance-title = Discos y planes de aguja a partir de la TC
web-guidance-offer = Haga que se busquen los discos en la TC y que se planifiquen las agujas.
web-guidance-not-cleared = No es un producto sanitario autorizado: un médico confirma cada nivel y elige cada aguja.
web-guidance-no-ct = Todavía no hay ninguna TC adjunta a este episodio. La aguja puede planificarse a mano sin ella.
web-guidance-which-ct = Qué TC
web-guidance-finding = Buscando los discos: unos segundos
web-guidance-planning = Planificando agujas desde ambos lados: medio minuto para cinco discos
web-guidance-leave = Puede salir de esta página: lo que se halle se conserva.
web-guidance-again = Mirar otra vez
web-guidance-found-nothing = No se registró ningún disco:
web-guidance-planned-nothing = No se registró ninguna aguja:
web-guidance-discs = Discos
web-guidance-begun = Se están buscando sus discos: la página «Discos y planes de aguja a partir de la TC» los mostrará.
web-guidance-find = Buscar los discos
web-guidance-find-how = Tarda unos segundos. Lo que se halla es una propuesta.
web-guidance-find-again = Buscar los discos de nuevo
web-guidance-nothing-found-yet = Nadie ha pedido todavía que se busquen los discos: puede hacerlo un técnico o un médico.
web-guidance-sagittal = De lado, siguiendo la columna: la parte anterior está a la izquierda
web-guidance-coronal = De frente, siguiendo la columna: la derecha del paciente está a la izquierda
web-guidance-number = N.º
web-guidance-proposed = Propuesto
web-guidance-level = Nivel
web-guidance-level-confirmed = Nivel confirmado
web-guidance-level-of = Nivel del disco { $number }
web-guidance-sure = { $confidence ->
    [high] seguro
    [low] dudoso
   *[none] nivel desconocido
}
web-guidance-choose-level = elija
web-guidance-not-used = no se usa
web-guidance-open = pendiente
web-guidance-confirm = Confirmar los niveles
web-guidance-confirm-again = Confirmar estos niveles en su lugar
web-guidance-confirm-voids = Los niveles confirmados de nuevo anulan las agujas planificadas.
web-guidance-confirmed = Niveles confirmados por { $by }.
web-guidance-confirmed-now = Los niveles están confirmados. Ya pueden planificarse las agujas.
web-guidance-physician-confirms = Un médico confirma los niveles.
web-guidance-level-missing = El disco { $number } no tiene nivel todavía: elija uno, o «no se usa».
web-guidance-by-software = Propuesto por { $name }, versión { $version }.
web-guidance-needles = Agujas
web-guidance-plan = Planificar agujas
web-guidance-plan-again = Planificar las agujas de nuevo
web-guidance-plan-how = Desde ambos lados hasta cada disco confirmado; medio minuto para cinco discos.
web-guidance-nothing-planned = Todavía no hay agujas planificadas: puede pedirlo un técnico o un médico.
web-guidance-side = Lado
web-guidance-why = Plan
web-guidance-oblique = Oblicuo
web-guidance-tilt = Craneocaudal
web-guidance-needle-mm = Aguja, mm
web-guidance-bone = Al hueso, mm
web-guidance-rules = Reglas
web-guidance-kept = se cumplen todas
web-guidance-chosen = elegido
web-guidance-chosen-side = elegida desde el lado { $side }
web-guidance-c-arm = Lo que mostrará el arco en C: al principio, a lo largo de la aguja
web-guidance-primary = Ángulo primario
web-guidance-secondary = Ángulo secundario
web-guidance-as-planned = Volver a la vista planificada
web-guidance-breaks = Este plan incumple reglas: { $rules }.
web-guidance-despite = ¿Por qué se elige de todos modos?
web-guidance-choose = Elegir esta aguja
web-guidance-is-chosen = Esta aguja está elegida para { $disc }.
web-guidance-to-plan = Anotarla en el plan de agujas: lado, longitud y ángulos ya están rellenados.
web-guidance-chosen-now = La aguja está elegida.
web-guidance-plan-gone = Este plan ya no está propuesto: elija uno de los de la página.
web-guidance-physician-chooses = Un médico elige la aguja.
