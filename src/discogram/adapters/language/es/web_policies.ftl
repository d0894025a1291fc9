### Las tablas de números de la dirección clínica: qué rige, qué se elige, qué se firma.

web-policies-what = Todos los números que usa este programa, con su fuente y si alguien los cotejó con el texto impreso. Donde las fuentes discrepan elige la dirección clínica; después se firma cada tabla.
web-policies-tables = Tablas de números
web-policies-table = Tabla
web-policies-table-title = Números de { $table }
web-policies-all = Todas las tablas
web-policies-signature = Firma
web-policies-numbers = Números
web-policies-unverified = Sin verificar
web-policies-open = Discrepancias abiertas
web-policies-changed = Cambios desde la firma
web-policies-changed-unknown = no se puede saber
web-policies-standing-signed = firmada por { $name }, { $on }
web-policies-standing-changed = cambió desde que { $name } firmó el { $on }
web-policies-unsigned-demonstration = { $count ->
    [one] Una tabla no está firmada en su versión actual.
   *[other] { $count } tablas no están firmadas en su versión actual.
} Esta clínica de demostración las aplica de todos modos y marca todo lo que imprime.
web-policies-unsigned-real = { $count ->
    [one] Una tabla no está firmada en su versión actual.
   *[other] { $count } tablas no están firmadas en su versión actual.
} Hasta que todas lo estén, aquí nadie puede registrar una decisión, un plan, una aguja, una inyección, una conclusión ni un informe.
web-policies-effect-demonstration = Esta versión no está firmada. Una clínica de demostración la aplica de todos modos y marca todo lo que imprime.
web-policies-effect-real = Esta versión no está firmada. Hasta que lo esté, aquí nadie puede registrar una decisión, un plan, una aguja, una inyección, una conclusión ni un informe.
web-policies-problems = Los archivos de la clínica no se pueden leer tal como están. Lo último que se leyó sigue vigente hasta que alguien corrija esto:
web-policies-not-written = No se cambió nada, porque:
web-policies-search = Buscar en todos los números
web-policies-search-what = Nombre, valor o fuente
web-policies-search-do = Buscar
web-policies-every = todas las tablas
web-policies-only = Mostrar
web-policies-only-all = todos los números
web-policies-only-unverified = sin verificar
web-policies-only-conflicts = discrepancias abiertas
web-policies-only-changed = cambios desde la firma
word-standing-signed = firmada
word-standing-changed = cambió desde que se firmó
word-standing-never-signed = nunca firmada
word-only-unverified = sin verificar
word-only-conflicts = discrepancias abiertas
word-only-changed = cambios desde la firma
web-policies-found = { $more ->
    [0] { $count ->
        [one] Un número encontrado.
       *[other] { $count } números encontrados.
    }
   *[other] Los primeros { $count } números; hay { $more } más. Añada una palabra para ver menos.
}
web-policies-none = Ningún número coincide. Pruebe con menos palabras, otra tabla, o muestre todos los números.
web-policies-none-open = No hay discrepancias abiertas: todo aquello en que discrepan las fuentes se eligió o se firmó.
web-policies-none-changed = Nada ha cambiado desde que se firmó. Una tabla que nunca se firmó no figura aquí.
web-policies-not-in-force = no vigente
web-policies-in-force = vigente
web-policies-count = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}, { $unverified } sin verificar.
web-policies-decided = Pacientes ya decididos
web-policies-decided-this = { $count ->
    [0] Aún no se decidió ningún episodio con esta versión.
    [one] Un episodio se decidió con esta versión.
   *[other] { $count } episodios se decidieron con esta versión.
}
web-policies-decided-others = { $count ->
    [0] Ninguno se decidió con otra versión.
    [one] Uno se decidió con otra versión: sus decisiones guardadas y su informe firmado conservan los números de aquel día.
   *[other] { $count } se decidieron con otras versiones: sus decisiones guardadas y sus informes firmados conservan los números de aquel día.
}
web-policies-decided-unknown = { $count ->
    [one] Uno se decidió antes de que el registro guardara sus tablas.
   *[other] { $count } se decidieron antes de que el registro guardara sus tablas.
}
web-policies-changes = Qué cambió desde la última firma
web-policies-first = Nadie ha firmado antes esta tabla: { $count ->
    [one] su única fila es nueva.
   *[other] las { $count } filas son nuevas.
}
web-policies-since = Desde que { $name } firmó el { $on }:
web-policies-since-same = Nada ha cambiado desde que { $name } firmó el { $on }.
web-policies-since-unknown = No se puede saber qué cambió desde la última firma: lo que se firmó entonces no se guardó o no se puede leer. Lea la tabla entera.
web-policies-what-changed = Qué
web-policies-before = Era
web-policies-after = Es ahora
web-policies-disagree = Donde las fuentes discrepan
web-policies-disagree-what = Elija una fuente para cada número. Quien ya fue decidido conserva la respuesta que se le dio.
web-policies-disagree-lead = Elige la dirección clínica; aquí se ve lo vigente.
web-policies-disagree-none = En esta tabla no discrepa ninguna fuente.
web-policies-chosen-here = Esta clínica eligió { $choice }.
web-policies-default-here = Rige el valor por defecto, { $choice }: esta clínica no ha elegido otro.
web-policies-default = Por defecto
web-policies-since-day = desde { $on }
web-policies-older = { $count ->
    [one] 1 fila anterior
   *[other] { $count } filas anteriores
}
web-policies-older-title = Filas anteriores, conservadas en el registro
web-policies-choose = Poner en vigor estas opciones
web-policies-choose-then = Otra opción es otra versión, que hay que firmar de nuevo.
web-policies-chosen = Las opciones están en vigor. La tabla es una versión nueva: léala y fírmela.
web-policies-chosen-as-signed = Vuelven a regir las opciones tal como { $name } las firmó el { $on }: no queda nada por firmar.
web-policies-chosen-before = No se cambió nada: estas opciones ya estaban en vigor.
web-policies-overtaken = Otra persona cambió esta tabla mientras usted la miraba. Se muestra como está ahora: elija de nuevo.
web-policies-beside = Donde vale lo más largo
web-policies-beside-what = Ninguna clínica elige entre las horas de un medicamento: se muestran todas las que valen para el paciente y se respeta la más larga.
web-policies-rows = Todos los números vigentes
web-policies-version = Versión { $version }
web-policies-back = Volver a la tabla sin firmar
web-policies-sign-go = Leer y firmar
web-policies-sign-title = Firmar los números de { $table }
web-policies-sign-what = Su firma cubre exactamente esta versión: { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}, { $unverified } sin verificar, y las opciones de la clínica.
web-policies-sign-chosen = Donde las fuentes discrepan, se firma esto
web-policies-sign-rows = { $count ->
    [one] La única fila
   *[other] Las { $count } filas, vigentes y no vigentes
}
web-policies-sign-all = Todo lo que se firma
web-policies-sign-as = Firma { $name }, { $on }.
web-policies-sign-do = Firmar esta versión
web-policies-sign-nothing = Esta versión ya está firmada: no hay nada que firmar.
web-policies-overtaken-sign = La tabla cambió mientras usted la leía. No se firmó nada. Lea lo que hay ahora y firme de nuevo.
web-policies-signed-now = Firmada.
web-policies-signed-already = { $name } firmó esta versión el { $on }: no se escribió nada.
web-policies-contents = Temas de esta tabla
web-policies-other-subjects = Otros números
web-policies-subject-count = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}, { $unverified } sin verificar
web-policies-sources = Fuentes
web-policies-in-english = en inglés
web-policies-source-clinic = norma propia de la clínica
web-source-own = Norma propia de la clínica: sin pruebas publicadas; la firma la dirección de la clínica
web-policies-beside-count = { $count ->
    [one] Una suspensión o reinicio así
   *[other] { $count } suspensiones y reinicios así
}
