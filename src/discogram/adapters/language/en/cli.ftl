cli-not-understood = This was not understood: { $why } Add --help to see how it is written.
cli-command-unknown = There is no command "{ $command }": discogram --help lists them all.
cli-command-misspelt = There is no command "{ $command }": did you mean "discogram { $meant }"?
cli-option-unknown = { $command } has no option { $option }: { $command } --help lists them.
cli-option-twice = { $option } is given twice: keep one.
cli-word-missing = { $word } is missing: { $command } --help shows where it goes.
cli-value-missing = { $option } needs a value behind it: { $command } --help says which.
cli-values-missing = { $option } needs { $count } values behind it, with spaces and no commas between them: { $command } --help says which.
cli-word-too-many = "{ $word }" is one word too many for { $command }: put a name with spaces in quotes.
cli-not-a-choice = "{ $value }" is no choice for { $option }: write one of { $known }.
cli-not-a-whole-number = "{ $value }" is no whole number: write { $option } in digits, such as 512.
cli-unfit = "{ $value }" does not fit { $option }: add --help to see how it is written.
cli-unwritable = { $path } cannot be written ({ $why }): nothing was written there.
cli-not-printed = The answer could not be printed whole ({ $why }): give the output more room.
cli-out-is-input = { $path } is the file that is read: name another one for the answer.
cli-record-made = A new record is made in { $folder }.
cli-no-record = There is no record in { $folder }: name its folder with --data or in DISCOGRAM_DATA.
cli-no-folder = There is no folder { $folder }: check its name.
cli-no-head = { $file } holds no signed head: give the file that "discogram audit head" wrote.
cli-heads-gone = Signed heads were kept in { $folder }, but the list of them (heads.jsonl) is gone, empty or unreadable: a cut end could not be seen. Give another copy with --head, and call the clinic lead.
cli-table-unsigned = Table { $table }: not signed by the clinic lead; for demonstration only.
cli-table-signed = Table { $table }: signed by { $name } on { $on }.
cli-evidence-row = { $row }: { $value } ({ $source }; since { $since }; { $state })
cli-evidence-digest = Tables in force: { $digest }.
cli-station-unknown = There is no table "{ $station }": choose from { $known }.
cli-posterior = Probability of a painful disc after a positive answer: { $low } to { $high }, an interval under these assumptions:
cli-episode-unknown = There is no episode { $episode } in this record.
cli-no-image = No image is attached to this episode.
cli-picture = { $file } (stored as { $orientation }; patient's right is on the left of the picture)
cli-phantom-making = Making the synthetic spine of seed { $seed }
cli-phantom-made = Synthetic spine of { $shape } voxels in { $folder }: { $count }; whole discs in view: { $discs }.
cli-phantom-contrast = "{ $word }" names no disc and grade: write for instance L4/L5=3.
cli-phantom-folder = { $folder } is there already and is not empty: name a new folder.
cli-attached = Attached { $sha256 } (orientation { $orientation }, { $shape } voxels).
cli-attached-already = { $sha256 } (orientation { $orientation }, { $shape } voxels) is attached to this episode already: nothing was written.
cli-image-unsteady = The image changed while it was read: nothing was written. Wait until it is copied whole, then repeat.
cli-verified =
    { $events ->
        [one] 1 entry
       *[other] { $events } entries
    } and { $access ->
        [one] 1 line
       *[other] { $access } lines
    } of the access log: all is what was written, and so are the words beside them. Names, staff, sites and lists are kept outside this proof. Head: { $hash }
cli-verified-files =
    { $files ->
        [0] No file is stored beside it.
        [one] 1 stored file is what was saved.
       *[other] { $files } stored files are what was saved.
    }
cli-verified-without-head = No head kept outside was given, so a cut end could not be seen: keep one with "discogram audit head".
cli-head-kept = Signed the end of the record (entry { $position }) and kept it in { $file }.
cli-backed-up =
    Wrote { $archive }: { $events } entries, { $files ->
        [one] 1 stored file
       *[other] { $files } stored files
    }.
cli-restored = Proved and restored { $events } entries into { $into }.
cli-restored-heads = Its signed heads lie in { $folder }: move them into { $home }, outside the data folder.
cli-run-done =
    { $written ->
        [0] Nothing was written
        [one] 1 entry was written
       *[other] { $written } entries were written
    }; { $repeated } had been written before. The episode stands at: { $station }.
cli-run-stopped = The next order was refused; { $standing ->
        [0] nothing of this file stands in the record.
        [one] the entry before it stands. Mend the file and run it again.
       *[other] the { $standing } entries before it stand. Mend the file and run it again.
    }
cli-local-times = Entries stand in the order in which they were entered. Times are local ({ $zone }).
cli-show-synthetic = SYNTHETIC PATIENT: nobody's record.
cli-show-patient = { $names }, born { $born }, patient { $id }
cli-show-booked = Booked for { $at }.
cli-show-unbooked = Not booked.
cli-show-as-of = Judged as of { $at }.
cli-show-decided = The physician decided: { $decision }.
cli-show-proposed = The rules propose: { $decision }. The physician decides.
cli-plan-head = Dated plan for { $booked }:
cli-plan-figure = by { $source }: { $at }{ $figure ->
        [unknown] {""}
       *[other] {" "}({ $figure })
    }
cli-plan-figure-undated = by { $source }: { $figure }
cli-show-no-conclusion = Nothing can be concluded yet: the session is open, or no disc was tested.
cli-show-signed = Signed by { $name }, { $at }.
cli-show-unsigned = Not signed.
cli-show-urgency = Urgency: { $urgency }.
cli-show-due = Still due: { $contact }, from { $opens } to { $closes }.
cli-sham = sham
cli-struck-out = { $what } (struck out)
cli-demo-done = The synthetic patient passed all ten stations: { $written } entries written, { $events } verified. Look at:
cli-demo-next = Next: discogram episode show { $episode } --data { $data }
cli-demo-folder = { $folder } is not empty and was not made by the demonstration: name another folder.
cli-column-criteria = criteria
cli-column-category = category
cli-column-psi = psi
cli-column-because = because
cli-column-number = #
cli-column-day = day
cli-column-time = time
cli-column-who = who
cli-column-detail = detail
cli-column-what = what
input-ignored = Not understood and not used: { $place }
input-no-commands = The file lists no commands.
input-role-unclear = This person holds several roles ({ $roles }): say with "as" in which one.
play-not-in-the-order = The sealed order has no place left for { $discs ->
        [0] { $shams } of the shams
       *[other] { $discs }{ $shams ->
            [0] {""}
           *[other] {" "}and { $shams } of the shams
        }
    }: correct the injections.
play-too-short = Between { $began } and { $ends } there is no second for each entry of the session: correct one of the two.
play-ends-first = The session ends before it begins ({ $began }): check both times.
play-not-observed = The sealed order names { $disc }, but no such injection is given (an empty disc is the sham).

## The pages of help

cli-help-usage = Usage: { $usage }
cli-help-options = [OPTIONS]
cli-help-command = COMMAND
cli-help-choices = One of: { $choices }.
cli-help-default = ({ $default } if not given.)
cli-help-required = (Always needed.)

cli-help-clinic = A clinic's folder with its policy.toml and signoffs.toml.
cli-help-data = The folder of the record; DISCOGRAM_DATA or ./discogram-data if not given.
cli-help-episode = The episode's id, as "discogram episode run --json" prints it.
cli-help-json = Print JSON for another program; errors too.
cli-help-lang = The language: en or es; the environment's if not given.

cli-help-demo-out = The folder to make; an earlier demonstration in it is replaced.
cli-help-conclude-file = A discogram.provocation/1 file (JSON), or a table (CSV) with one row per disc step.
cli-help-conclude-criteria = Ids of criteria sets, separated by commas, or all.
cli-help-conclude-boundary = Whether a pressure exactly on a limit misses it (strict) or meets it (inclusive); each source's own wording if not given.
cli-help-conclude-out = The file for the answer, written whole or not at all; standard output if not given.
cli-help-episode-run-file = A discogram.episode/1 file: site, staff, patient and commands.
cli-help-episode-run-out = The folder for the report, in every form; no report is written if not given.
cli-help-report-out = The folder to write into.
cli-help-report-form = The form of the report.
cli-help-report-paper = The paper a PDF is set for.
cli-help-image-attach-path = A NIfTI file, or a DICOM folder, zip or file.
cli-help-image-attach-by = The staff id of whoever attaches it.
cli-help-image-attach-role = The role they act in.
cli-help-image-attach-purpose = What the image is for.
cli-help-image-attach-taken = The day of the examination, where the file does not say it: 2026-03-10.
cli-help-image-attach-despite = Why it is attached, where the file names somebody else or its day does not fit.
cli-help-image-show-out = The folder to write into.
cli-help-audit-verify-head = A file of signed heads that was kept elsewhere, which shows whether the end was cut off; the trust folder's own if not given.
cli-help-backup-archive = The file to write; an existing one is never replaced.
cli-help-restore-archive = What "discogram backup" wrote.
cli-help-restore-into = The data folder to make; it must not exist, or be empty.
cli-help-restore-head = A file of signed heads that was kept elsewhere, which shows whether the archive is older than they are.
cli-help-evidence-station = Only this station's table, for instance conclusion; every table if not given.
cli-help-completion-shell = Which shell. Write the script into a file: one that your .bashrc reads, _discogram on zsh's fpath, or ~/.config/fish/completions/discogram.fish.
cli-cohort-no-set = For { $patients ->
    [one] one patient
   *[other] { $patients } patients
} none of the sets asked for applies to the region, so there is no row: ask for all, or for sets of that region.
cli-public-key-missing = The public key of the signed heads (head.pub) is not in { $folder }: put it there, from where it was kept. A head proves nothing by the key it names itself.
cli-restored-clinic = The clinic's choices and sign-offs came back too: move them into { $home } ({ $folder }).
cli-person-updated = The patient's own details changed: a new version of them was written.
cli-run-interrupted = The next order could not be carried out; { $standing ->
        [0] nothing of this file stands in the record.
        [one] the entry before it stands. The file is as it should be: mend what is said below, and run it again.
       *[other] the { $standing } entries before it stand. The file is as it should be: mend what is said below, and run it again.
    }
cli-footer-unreadable = That is no footer of a report: give what stands behind "Audit head", the number and the 64 signs.
cli-help-audit-verify-footer = What a printed report says behind "Audit head": its number and its 64 signs.
cli-show-other-tables = Entries { $first } to { $last } were decided by other tables and stay as they were decided; below, the rules are asked by today's numbers, and those of a decided candidacy by its own. Those of then: discogram evidence --version { $digest }
