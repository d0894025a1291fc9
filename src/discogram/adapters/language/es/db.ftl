# La custodia de los registros: qué impide guardar, qué se encontró alterado, cómo se copia y se restaura.

db-unstorable = { $place } contiene algo que no se puede guardar ({ $detail }): quítelo y vuelva a enviarlo.
db-address-unknown = No se pueden guardar registros en una dirección que empieza por { $scheme }: indique una que empiece por postgresql, o ninguna para usar un archivo de la carpeta de datos.
db-address-unreadable = No se entiende la dirección de la base de datos: escríbala como postgresql://usuario@servidor/nombre.
db-driver-missing = No está instalado el componente que se comunica con PostgreSQL: instale discogram con el complemento pg.
db-folder-unwritable = No se puede crear la carpeta de datos { $folder } o escribir en ella: dé a este usuario permiso de escritura.

db-disk-full = No se ha guardado nada: el disco de los registros está lleno. Libere espacio y repita la operación. ({ $detail })
db-busy = No se ha guardado nada: otro programa ha ocupado los registros demasiado tiempo. Repita en un momento; si continúa, busque una copia de seguridad o un informe atascados. ({ $detail })
db-away = No se ha guardado nada: la base de datos no responde. Compruebe que funciona y que su dirección es correcta, y repita la operación. ({ $detail })
db-write-failed = No se ha guardado nada: el disco de los registros no pudo escribir. Revise el disco antes de continuar. ({ $detail })
db-read-only = No se ha guardado nada: este usuario no puede escribir en los registros. Devuélvale el permiso y repita la operación. ({ $detail })
db-damaged = El archivo de los registros está dañado: deje de escribir en él, consérvelo y restaure la última copia de seguridad en otra carpeta. ({ $detail })
db-not-prepared = Los registros aún no tienen tablas, o son antiguas: prepare la base de datos y repita la operación. ({ $detail })

db-somebody-wrote-first = Otra persona escribió antes en este episodio: vuelva a consultarlo y repita lo que siga siendo válido.
db-events-missing = La anotación debía ser la número { $sequence } de su episodio, que solo tiene { $written }: vuelva a cargar el episodio y repita la operación.
db-command-reused = Esta solicitud ya se usó para otra cosa: envíela de nuevo como una distinta.
db-resource-taken = { $resource } ya está reservado a esa hora, o se mantiene libre para la preparación o la recuperación de otra prueba: elija otra hora.
db-patient-booked-then = Este paciente ya tiene una prueba reservada a esa hora, en este episodio o en otro: elija otra hora o cancele la otra reserva.
db-text-unlike-digest = Un texto no corresponde a su huella { $digest }: escríbalo de nuevo.
db-text-without-words = Se envió un texto (huella { $digest }) sin sus palabras, y el registro no las contiene: escríbalas de nuevo.
db-block-unfit = { $bytes } bytes a { $rate_hz } muestras por segundo no forman un bloque de muestras: envíe muestras enteras, como máximo un segundo cada vez.

db-row-changed = La anotación { $position } del { $table ->
    [access] registro de accesos
   *[event] registro
} no es la que se escribió: se ha modificado algo en ella. Conserve los archivos tal como están y avise al responsable clínico.
db-row-moved = En el lugar { $position } del { $table ->
    [access] registro de accesos
   *[event] registro
} está la anotación que se escribió en el lugar { $came_from }: se han intercambiado anotaciones. Conserve los archivos tal como están y avise al responsable clínico.
db-row-missing = Se ha eliminado la anotación { $position } del { $table ->
    [access] registro de accesos
   *[event] registro
}. Conserve los archivos tal como están y avise al responsable clínico.
db-row-extra = Se ha introducido una anotación con el número { $position } en el { $table ->
    [access] registro de accesos
   *[event] registro
}, donde no corresponde ninguna. Conserve los archivos tal como están y avise al responsable clínico.
db-row-not-following = La anotación { $position } del { $table ->
    [access] registro de accesos
   *[event] registro
} no es continuación de la anterior: se ha introducido, eliminado o reescrito algo. Conserve los archivos tal como están y avise al responsable clínico.
db-tail-cut = El { $table ->
    [access] registro de accesos
   *[event] registro
} llegó a tener { $head } anotaciones; se han suprimido desde la { $position } hasta el final. Conserve los archivos tal como están y avise al responsable clínico.
db-head-differs = La anotación { $position } del { $table ->
    [access] registro de accesos
   *[event] registro
} no es la que nombra la firma conservada: se ha reescrito ella o alguna anterior. Conserve los archivos tal como están y avise al responsable clínico.
db-head-not-signed = El sello conservado de la anotación { $position } no se firmó con la clave del centro: use otra copia y avise al responsable clínico.
db-text-changed = Las palabras de la anotación { $position } (huella { $digest }) no son las que se escribieron. Conserve los archivos tal como están y avise al responsable clínico.
db-text-missing = Las palabras de la anotación { $position } (huella { $digest }) han desaparecido y nadie las suprimió. Conserve los archivos tal como están y avise al responsable clínico.
db-guard-missing = La base de datos ya no protege el registro: { $guard } falta o se alteró, así que se podrían haber cambiado anotaciones. Conserve los archivos tal como están y avise al responsable clínico.
db-samples-changed = Un fragmento de la curva de presión (huella { $digest }) no es el que se midió. Conserve los archivos tal como están y avise al responsable clínico.

db-key-exists = Ya hay una clave en { $path }: consérvela, o elija otro lugar para la nueva.
db-key-unwritable = No se puede escribir la clave en { $path }: elija un lugar donde este usuario pueda escribir.
db-key-unreadable = No se puede leer la clave de { $path }: compruebe la ruta o cree una clave.
db-key-open = Otras personas pueden leer la clave de { $path }: permita el acceso solo a su propietario (modo 600) y cree una nueva si alguien ha podido copiarla.
db-heads-inside = Los sellos firmados no pueden guardarse en { $folder }, dentro de la carpeta de datos: quien pueda alterar los registros podría alterarlos también. Elija una carpeta en otro disco.
db-heads-unwritable = No se pueden escribir los sellos firmados en { $folder }: elija una carpeta donde este usuario pueda escribir.
db-head-unreadable = Esto no es un sello firmado: indique una línea que este programa haya guardado o impreso.

db-backup-exists = { $archive } ya existe: elija otro nombre para no perder ninguna copia anterior.
db-backup-inside = Una copia de seguridad no puede estar dentro de la carpeta de datos { $folder }: se perdería con ella. Indique otra carpeta, a ser posible en otro disco.
db-backup-no-folder = No existe la carpeta { $folder } para la copia de seguridad: compruebe el nombre y que su disco esté conectado, o créela antes.
db-backup-changed = La copia de seguridad { $archive } no es la que se creó ({ $file }): no se ha restaurado nada. Use otro ejemplar.
db-backup-other-kind = La copia de seguridad guarda sus tablas como { $tables }, que este tipo de base de datos no admite: restáurela en el tipo del que procede.
db-folder-not-empty = { $folder } no está vacía: restaure en una carpeta vacía para no sobrescribir nada.
db-database-not-empty = La base de datos no está vacía: restaure en una vacía para no sobrescribir nada.
db-copy-failed = La copia en { $place } ha fallado y no ha quedado nada de ella: corrija la causa y repita la operación. ({ $detail })
db-program-missing = El programa { $program } no está instalado: instale los programas cliente de PostgreSQL.
db-program-failed = El programa { $program } ha fallado: { $detail }

vault-full = No se ha guardado el archivo: el disco de { $folder } está lleno. Libere espacio y repita la operación. ({ $detail })
vault-failed = No se puede leer el almacén de archivos { $folder } o escribir en él: revise el disco y los permisos. ({ $detail })
vault-changed = El archivo guardado { $address } no es el que se guardó. Consérvelo tal como está, avise al responsable clínico y recupérelo de una copia de seguridad.
vault-missing = El archivo guardado { $address } ha desaparecido. Avise al responsable clínico y recupérelo de una copia de seguridad.
vault-address-unreadable = { $address } no es la dirección de un archivo guardado: indique los 64 signos que nombra el registro.

db-tables-unlike-digest = Una tabla que se iba a guardar no corresponde a su huella { $digest }: es un fallo del programa; comuníquelo.
db-tables-missing = Las tablas que nombra una anotación (huella { $digest }) no se enviaron completas: es un fallo del programa; comuníquelo.
db-tables-changed = Las tablas de números guardadas (huella { $digest }) no son las que estaban en vigor: se editó algo en ellas. Conserve los archivos tal como están y avise al responsable clínico.
db-tables-gone = Se retiraron las tablas de números guardadas (huella { $digest }). Conserve los archivos tal como están y avise al responsable clínico.
