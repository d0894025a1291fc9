images-digest-unreadable = "{ $value }" is not the SHA-256 of a file: 64 digits from 0 to f are needed.
images-shape-impossible = An image cannot have the shape { $shape }: every axis needs at least one voxel.
images-spacing-impossible = A voxel cannot measure { $spacing } mm: every size must be above 0.
images-day-impossible = No image was taken on { $day }, before there were X-rays: correct the day, or leave it out.
images-day-before-birth = The image was taken on { $day }, before the patient was born: see whether it is the right file, and whether the year is right.
images-day-not-of-the-test = It is called an image after the injection, but it was taken on { $day } and the test is on { $test }: see whether it is the right file, and what it is for.
images-day-after-the-test = It is called an image to plan the needle on, but it was taken on { $day }, after the test on { $test }: see whether it is the right file, and what it is for.
images-orientation-unreadable = "{ $value }" does not name three axes of the body: write one of L or R, A or P, S or I each, for instance LPS.
images-disc-twice = { $disc } is read twice: keep one line for each disc.
images-grade-unknown = Modified Dallas { $grade } of { $disc } does not exist: enter 0 to 5.

images-readings-missing = { $have } of { $needed } independent readings are in: wait for the others.
images-readings-hidden = What others read, and whether anybody has, is hidden from you until both independent readings are in.
images-readers-have-read = Independent readings are in from { $readers }.
images-one-reader-allowed = One reading is in, from { $readers }; the clinic’s policy is content with one.
images-nobody-to-differ = One reader has read, as the clinic’s policy allows; agreement was not tested.
images-readers-agree = The readers agree on every disc.
images-readers-differ = The readers differ on { $discs }: look at both readings together and settle on one.
images-readings-incomplete = A reader left something open on { $discs }: complete the reading.
images-nothing-read = No image has been read yet.
images-leak-fits = Contrast outside the disc and grade { $grade } go together in every disc.
images-leak-or-grade-missing = The grade or the leak of { $discs } was not read, so whether the two go together is not known. While nobody has seen the reading, its reader takes it back and reads again; afterwards a further reader reads, or a physician settles on one reading.
images-grade-without-leak = { $discs }: grade { $grade } means contrast outside the disc, but no leak was read. Look again and correct one of the two.
images-leak-below-grade = { $discs }: a leak was read, but only grade { $grade } has one. Look again and correct one of the two.
images-ruptured-below-grade = { $disc }: { $nucleogram }, means contrast outside the disc, and modified Dallas { $grade } means none there. Look again and correct one of the two.
images-ruptured-without-leak = { $disc }: { $nucleogram }, means contrast outside the disc, but none was read there. Look again and correct one of the two.
images-whole-with-grade = { $disc }: { $nucleogram }, means contrast that stays in the nucleus, and modified Dallas { $grade } means contrast outside the disc. Look again and correct one of the two.
images-whole-with-leak = { $disc }: { $nucleogram }, means contrast that stays in the nucleus, but contrast was read outside the disc. Look again and correct one of the two.
images-fissured-without-grade = { $disc }: { $nucleogram }, means a fissure through the annulus, and modified Dallas { $grade } means contrast that stays in the nucleus. Look again and correct one of the two.
images-leak-and-grade-differ = Grade { $grade } was read without a leak in { $dry }, and a leak with another grade in { $low }. Look again and correct grade or leak.
images-agreed-leaves-out = The agreed reading leaves out { $discs }: add what was settled there.
images-reading-agreed = { $by } settled on one reading; the readings that differed are kept.
images-reader-is-another = The reading is by { $reader }, but { $actor } enters it: every reader enters their own.
images-reader-did-the-test = { $reader } placed a needle or injected in this test and cannot read its images independently: ask another reader.
images-reader-has-seen = { $reader } can see both readings and cannot read these images independently any more: ask a reader who took no part in the test.
images-struck-after-reading = An image was struck out on { $day } ({ $purpose }): { $readers } read with it while it stood.
images-strike-of-readings = { $readers } read with this image. Once it is struck out, that reading is taken back and given anew.
images-strike-of-open-readings = { $readers } read with this image. Once it is struck out, the report is not signed before a physician settled on one reading anew and wrote why it stands; where no image that was read remains, a further reader reads first.
images-struck-read-anew = { $readers } read with an image that was struck out since: take the reading back and read again.
images-struck-further-reader = Of what { $readers } read no image remains, so their reading of { $discs } counts no more: attach the right image, and ask a reader who has read nothing of this case.
images-struck-settle = A physician settles on one reading anew, and says why it stands although an image was struck out after it was read.
images-attached-after-reading = An image was attached on { $day }, after the reading of { $readers } ({ $purpose }): they did not see it when they read.
images-mark-nowhere = A mark lies nowhere in the image: point at the place again.
images-mark-without-disc = A disc’s centre was marked without saying which disc: choose the disc.

whose-names-differs = The name in the file’s header does not match the record.
whose-names-are = The file’s header names another person: { $file }. The record says { $record }.
whose-born-differs = The birth date in the file’s header does not match the record.
whose-born-are = The file’s header names another birth date: { $file }. The record says { $record }.
whose-sex-differs = The sex in the file’s header does not match the record.
whose-sex-are = The file’s header names another sex: { $file ->
    [female] female
   *[male] male
}. The record says { $record ->
    [female] female
    [male] male
   *[other] intersex
}.
whose-number-differs = The patient’s number in the file’s header does not match the record.
whose-number-are = The file’s header names another patient’s number: { $file }. The record says { $record }.
whose-nobody = The file names nobody: hold the picture against the patient’s papers yourself.
whose-answer-needed = Nothing is attached. Is it the right file, and the right patient? If it is, say why with --despite, or "despite" in a file of commands: the reason is kept with the entry.
