### Lo que cada página dice alrededor de su contenido, y las páginas de las cuentas.

web-skip = Ir al contenido
web-nav = Páginas principales
web-nav-open = Menú
web-nav-work = Mi trabajo
web-nav-day = Día de pruebas
web-nav-calendar = Calendario
web-nav-reading = Sala de lectura
web-nav-policies = Normas
web-nav-quality = Calidad
web-nav-staff = Personal
web-acting-as = Actuar como
web-acting-as-now = Desde ahora actúa como { $role } en { $site }: la función que había elegido se le ha retirado.
web-acting-as-do = Cambiar de función
web-own-account = Mi cuenta
web-lock-now = Bloquear esta pantalla
web-sign-out = Cerrar sesión
web-theme = Tema
web-theme-light = Claro
web-theme-dark = Oscuro
web-theme-system = Como este dispositivo
web-emergency = Emergencia: llame al { $number }
web-demonstration = Clínica de demostración: todos los pacientes son sintéticos.
web-clock = Las horas son las del reloj de la clínica ({ $zone }).
web-not-a-device = Programa de registro y planificación para personal cualificado; no es un producto sanitario autorizado. Cada conclusión es de un médico con nombre.

web-wrong-title = No ha funcionado
web-wrong-patient = Abrir la página de este paciente
web-wrong-back = Volver a un lugar seguro
web-wrong-request = No se pudo leer la petición. Vuelva e inténtelo de nuevo; no se ha escrito nada.
web-wrong-role = Esta página es de otra función. Si usted la tiene, elíjala en el menú de arriba; si no, pregunte a la dirección clínica.
web-wrong-unrecorded = Nada de lo que envió se ha registrado.
web-another-role-title = Sin registrar
web-another-role-changed = No se ha registrado nada: este formulario es de la función { $roles }, y ahora usted actúa como { $role }.
web-another-role-taken = No se ha registrado nada: la función que había elegido se le ha retirado, y ahora usted actúa como { $role }.
web-another-role-none = No se ha registrado nada: este formulario es de la función { $roles }, y usted no tiene esa función aquí. Pregunte a la dirección clínica.
web-another-role-kept = Lo que escribió está guardado como su borrador.
web-another-role-before = Lo que acaba de enviar no se ha guardado. Su borrador de las { $at } sigue guardado.
web-another-role-unkept = Lo que acaba de enviar tampoco se ha guardado.
web-another-role-do = Actuar como { $role } y seguir con el formulario
web-wrong-address = No hay nada en esta dirección, o pertenece a otra sede.
web-wrong-bug = Algo ha fallado en el programa. Esta petición no ha escrito nada. Inténtelo de nuevo; si sigue, diga la hora a la administración.
web-wrong-form = Este formulario es de una sesión anterior o de otro sitio. Abra la página de nuevo; lo escrito se guardó como borrador si allí lo dice.

web-account-change-first = Elija primero su propia contraseña: esta la hizo otra persona.
web-account-second-first = Configure primero un segundo factor (una aplicación de autenticación o una clave de acceso): esta clínica tiene pacientes reales.
web-account-pin-title = PIN para la pantalla bloqueada
web-account-pin-what = La pantalla se bloquea sola a los pocos minutos. Un PIN le devuelve enseguida a la página en que estaba.
web-account-pin-password = Su contraseña
web-account-pin-pin = PIN nuevo
web-account-pin-again = El mismo PIN otra vez
web-account-pin-save = Guardar este PIN
web-account-pin-kept = Su PIN está guardado.
web-account-pin-shape = Un PIN tiene de { $least } a { $most } cifras.
web-account-pin-guessable = Un extraño probaría primero este PIN: elija uno que no sea una serie (1234), una repetición (1212) ni un año (1984).
web-account-pin-differs = Los dos PIN son distintos: escriba las mismas cifras dos veces.
web-account-pin-password-wrong = Esa no es su contraseña.
web-account-locked-title = Bloqueada
web-account-locked-what = { $name } tiene la sesión abierta.
web-account-locked-kept = Lo que se estaba escribiendo se ha guardado.
web-account-locked-lost = Lo escrito justo antes del bloqueo no se pudo guardar: repase el formulario cuando vuelva.
web-account-locked-pin = Su PIN
web-account-locked-password = Su contraseña
web-account-locked-open = Abrir
web-account-locked-other = Otra persona: cerrar sesión
web-account-locked-pin-wrong = Ese no es el PIN. { $left ->
    [one] Queda un intento
   *[other] Quedan { $left } intentos
} antes de cerrar la sesión.
web-account-locked-password-wrong = Esa no es la contraseña. { $left ->
    [one] Queda un intento
   *[other] Quedan { $left } intentos
} antes de cerrar la sesión.

web-staff-what = Todas las personas que pueden entrar y las funciones que tienen en esta sede. No se borra a nadie: sin función, la cuenta queda cerrada.
web-staff-new = Alguien nuevo
web-staff-id = Nombre corto para entrar
web-staff-name = Nombre tal como figura en el registro
web-staff-roles = Funciones en esta sede
web-staff-no-role = sin función: cerrada
web-staff-save = Guardar
web-staff-saved = { $name } está guardado.
web-staff-password = Contraseña de { $id }, se muestra solo esta vez: { $password }
web-staff-password-new = Hacer una contraseña nueva
web-staff-id-shape = Un nombre corto se compone de letras sin acento, cifras, puntos y guiones.
web-staff-id-taken = Ya hay alguien con el nombre corto { $id }: cambie su ficha más arriba o elija otro nombre corto.
web-staff-role-missing = Marque al menos una función: sin ninguna, la cuenta quedaría cerrada desde el principio.
web-staff-name-missing = Diga el nombre tal como debe figurar en el registro.
web-staff-name-unfit = El nombre tiene más de { $most } caracteres o contiene un signo que no se puede guardar.
web-staff-elsewhere-name = Este nombre corto es de { $name }, que también trabaja en otra sede: deje el nombre como está allí o elija otro nombre corto.
web-staff-elsewhere-password = Quien también trabaja en otra sede recibe una contraseña nueva de quien administra el servidor: discogram account.
web-staff-own-roles = Nadie cambia sus propias funciones: pídalo a { $names }.
web-staff-own-roles-alone = Nadie cambia sus propias funciones y aquí nadie más puede cambiar las suyas: quien administra el servidor le da una función con discogram account { $id }.
web-staff-password-opens = { $name } abre pacientes, y la nueva contraseña se le muestra a usted: demuestre otra vez que es usted quien la pide. Se avisa a la dirección clínica.
web-staff-opens-patients = Con la función { $roles }, { $name } podrá abrir pacientes: demuestre otra vez que es usted quien lo decide. Se avisa a la dirección clínica.
web-staff-meanwhile = Entretanto { $by } cambió la ficha de { $name }. No se guardó nada: compare su formulario con lo que consta ahora y guarde otra vez.
web-staff-stands = Ahora:
web-staff-password-meanwhile = Entretanto esta persona recibió otra contraseña o eligió una. No se guardó nada: una nueva la anularía. Guarde otra vez si aún hace falta.

web-meanwhile-by = { $name } ({ $at })
web-meanwhile-somebody = alguien

web-glass-title = Acceso de emergencia
web-glass-offer = Emergencia: abrir este paciente
web-glass-what = Su función no abre este paciente. En una emergencia puede mirar durante una hora. No puede escribir. Se avisa a la dirección clínica, con su motivo.
web-glass-reason = ¿Por qué debe ver a este paciente ahora?
web-glass-reason-missing = Diga por qué, de modo que otra persona lo entienda después: al menos { $words } palabras de { $of_letters } letras o más, o { $letters } letras en total. La dirección clínica lo lee.
web-glass-find-what = Su función no abre pacientes. En una emergencia diga por qué y a quién busca: se avisa a la dirección clínica de esta búsqueda con su motivo, y otra vez del paciente que abra. Puede mirar durante una hora. No puede escribir.
web-glass-find-missing = Diga a quién busca: un nombre, una fecha de nacimiento, un teléfono u otro número.
web-glass-do = Abrir durante una hora
web-glass-open = Abierto durante una hora, solo para mirar. Se avisa a la dirección clínica.
web-nav-notices = Avisos de acceso
web-nav-waiting = { $count ->
    [one] { $count } nuevo
   *[other] { $count } nuevos
}
web-notices-title = Avisos de acceso
web-notices-none = Nadie ha buscado ni abierto un paciente sin la función para ello, ni se ha dado a nadie tal función o una nueva contraseña para ella.
web-notices-searched = Buscó un paciente en una emergencia; el registro de accesos nombra a quién se mostró.
web-notices-gave = Dio a { $name } una función que abre pacientes: { $roles }.
web-notices-password = Hizo una nueva contraseña para { $name }, que abre pacientes, y la vio. Hay que cambiarla al entrar la próxima vez.
web-notices-staff = Las funciones de todos
web-notices-episode = El paciente que se abrió
web-notices-read = Lo he leído
web-notices-read-by = Leído por { $name }
