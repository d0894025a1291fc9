# Keeping records: what stops a write, what was found changed, how a copy is made and brought back.

db-unstorable = { $place } holds something that cannot be kept ({ $detail }): take it out and send again.
db-address-unknown = Records cannot be kept at an address that begins with { $scheme }: give one that begins with postgresql, or none for a file in the data folder.
db-address-unreadable = The address of the database cannot be read: write it as postgresql://user@host/name.
db-driver-missing = The part that talks to PostgreSQL is not installed: install discogram with its pg extra.
db-folder-unwritable = The data folder { $folder } cannot be made or written: give this user the right to write there.

db-disk-full = Nothing was saved: the disk that holds the records is full. Free some room, then repeat. ({ $detail })
db-busy = Nothing was saved: another program has kept the records busy too long. Repeat in a moment; if it goes on, look for a stuck backup or report. ({ $detail })
db-away = Nothing was saved: the database does not answer. Check that it runs and that its address is right, then repeat. ({ $detail })
db-write-failed = Nothing was saved: the disk that holds the records failed to write. Check the disk before you go on. ({ $detail })
db-read-only = Nothing was saved: this user may not write the records. Give the right back, then repeat. ({ $detail })
db-damaged = The file of the records is damaged: stop writing, keep it, and restore the last backup into another folder. ({ $detail })
db-not-prepared = The records have no tables yet, or old ones: prepare the database, then repeat. ({ $detail })

db-somebody-wrote-first = Somebody else wrote to this episode first: look at it again and repeat what still holds.
db-events-missing = The entry was meant as number { $sequence } of its episode, which has only { $written }: load the episode again and repeat.
db-command-reused = This request was used before for something else: send it again as a new one.
db-resource-taken = { $resource } is already booked at that time, or kept free for the set-up or recovery of another test: choose another time.
db-patient-booked-then = This patient already has a test booked at that time, in this or another episode: choose another time, or cancel the other booking.
db-text-unlike-digest = A text does not fit its fingerprint { $digest }: write it again.
db-text-without-words = A text (fingerprint { $digest }) was sent without its words, and the record does not hold them: write the words again.
db-block-unfit = { $bytes } bytes at { $rate_hz } samples a second are no block of samples: send whole samples, at most one second at a time.

db-row-changed = Entry { $position } of the { $table ->
    [access] access log
   *[event] record
} is not what was written: something in it was edited. Keep the files as they are and call the clinic lead.
db-row-moved = At place { $position } of the { $table ->
    [access] access log
   *[event] record
} stands the entry that was written at place { $came_from }: entries were exchanged. Keep the files as they are and call the clinic lead.
db-row-missing = Entry { $position } of the { $table ->
    [access] access log
   *[event] record
} was taken out. Keep the files as they are and call the clinic lead.
db-row-extra = An entry numbered { $position } was put into the { $table ->
    [access] access log
   *[event] record
} where none belongs. Keep the files as they are and call the clinic lead.
db-row-not-following = Entry { $position } of the { $table ->
    [access] access log
   *[event] record
} does not follow the entry before it: something was put in, taken out or written anew. Keep the files as they are and call the clinic lead.
db-tail-cut = The { $table ->
    [access] access log
   *[event] record
} once had { $head } entries; those from { $position } on were cut off. Keep the files as they are and call the clinic lead.
db-head-differs = Entry { $position } of the { $table ->
    [access] access log
   *[event] record
} is not the one that the kept signature names: it, or something before it, was written anew. Keep the files as they are and call the clinic lead.
db-head-not-signed = The kept head at entry { $position } was not signed with the clinic's key: use another copy of it, and call the clinic lead.
db-text-changed = The words of entry { $position } (fingerprint { $digest }) are not what was written. Keep the files as they are and call the clinic lead.
db-text-missing = The words of entry { $position } (fingerprint { $digest }) are gone, and nobody erased them. Keep the files as they are and call the clinic lead.
db-guard-missing = The database no longer guards the record: { $guard } is gone or was changed, so entries could be edited. Keep the files as they are and call the clinic lead.
db-samples-changed = A piece of the pressure curve (fingerprint { $digest }) is not what was measured. Keep the files as they are and call the clinic lead.

db-key-exists = There is a key at { $path } already: keep it, or choose another place for the new one.
db-key-unwritable = The key cannot be written to { $path }: choose a place that this user may write.
db-key-unreadable = The key at { $path } cannot be read: check the path, or make a key.
db-key-open = The key at { $path } can be read by others: allow it to its owner only (mode 600), and make a new key if somebody may have copied it.
db-heads-inside = Signed heads may not be kept in { $folder }, inside the data folder: whoever can change the records could change them too. Choose a folder on another disk.
db-heads-unwritable = Signed heads cannot be written to { $folder }: choose a folder that this user may write.
db-head-unreadable = This is not a signed head: give a line that was kept or printed by this program.

db-backup-exists = { $archive } exists already: choose another name, so that no older backup is lost.
db-backup-inside = A backup may not lie inside the data folder { $folder }: it would be lost together with it. Name another folder, on another disk if you can.
db-backup-no-folder = There is no folder { $folder } to write the backup into: check its name and that its disk is there, or make it first.
db-backup-changed = The backup { $archive } is not what was packed ({ $file }): nothing was restored. Take another copy of it.
db-backup-other-kind = The backup holds its tables as { $tables }, which this kind of database cannot take: restore it into the kind that it came from.
db-folder-not-empty = { $folder } is not empty: restore into an empty folder, so that nothing is overwritten.
db-database-not-empty = The database is not empty: restore into an empty one, so that nothing is overwritten.
db-copy-failed = The copy at { $place } failed and nothing of it was left: mend the cause and repeat. ({ $detail })
db-program-missing = The program { $program } is not installed: install the client programs of PostgreSQL.
db-program-failed = The program { $program } failed: { $detail }

vault-full = The file was not saved: the disk under { $folder } is full. Free some room, then repeat. ({ $detail })
vault-failed = The file store { $folder } cannot be read or written: check the disk and the rights. ({ $detail })
vault-changed = The stored file { $address } is not what was saved. Keep it as it is, call the clinic lead, and take the file from a backup.
vault-missing = The stored file { $address } is gone. Call the clinic lead, and take the file from a backup.
vault-address-unreadable = { $address } is not the address of a stored file: give the 64 signs that the record names.

db-tables-unlike-digest = A table that was to be kept does not fit its fingerprint { $digest }: this is a fault of the program; report it.
db-tables-missing = The tables that an entry names (fingerprint { $digest }) were not sent along whole: this is a fault of the program; report it.
db-tables-changed = The kept tables of numbers (fingerprint { $digest }) are not what was in force: something in them was edited. Keep the files as they are and call the clinic lead.
db-tables-gone = The kept tables of numbers (fingerprint { $digest }) were taken out. Keep the files as they are and call the clinic lead.
