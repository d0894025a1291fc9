### The calendar: weeks, free times, moves, closures and resources.

web-booking-week-of = Week from { $first } to { $last }
web-booking-weeks = Weeks
web-booking-week-before = Week before
web-booking-week-after = Week after
web-booking-this-week = This week
web-booking-today = today
web-booking-resource = Resource
web-booking-everything = All resources
web-booking-show = Show
web-booking-empty = Nothing is booked this week. To book a test, open the patient’s episode and choose a time there.
web-booking-how = To move a booking, choose Move, or drag it to another place: with the mouse; with a finger that rests on it for a moment; or by keys, Enter on its time, then the arrows, and Enter again. What the move changes is shown before anything is written.
web-booking-shut = Closed
web-booking-shut-why = Closed: { $why }
web-booking-shut-part = Closed { $part }: { $why }
web-booking-outside-hours = outside hours
web-booking-earlier = { $count ->
    [one] 1 booking before { $clock }
   *[other] { $count } bookings before { $clock }
}
web-booking-later = { $count ->
    [one] 1 booking after { $clock }
   *[other] { $count } bookings after { $clock }
}
web-booking-now = now
web-booking-free-at = Free: { $starts }
web-booking-set-up = Set-up
web-booking-recovery = Recovery
web-booking-booked-by-somebody = Booked
web-booking-synthetic = synthetic patient
web-booking-episode = The patient’s episode
web-booking-grab = Enter takes it up, the arrows move it, Escape puts it back.
web-booking-move = Move
web-booking-move-that = Move the booking of { $starts }
web-booking-cancel = Cancel
web-booking-cancel-that = Cancel the booking of { $starts }

web-booking-choose-title = Choose a time
web-booking-now-booked = Booked now: { $starts }.
web-booking-machine = Guided by
web-booking-any = Whoever is free
web-booking-minutes = Length in minutes
web-booking-search = Search
web-booking-first-free = Next free times
web-booking-undeclared = This site has not listed its resources yet, so no free time can be worked out. The clinic lead or the administrator lists them under Hours and resources; until then enter the time by hand.
web-booking-none-free = Nothing is free as far ahead as is looked. Choose other resources, a shorter time, or enter a time by hand.
web-booking-by-hand = Enter a time by hand, or book an emergency
web-booking-in-the-week = Free times in the week
web-booking-week-full = This week has no free time left for what is looked for.
web-booking-next-week-free = To the next week with a free time, from { $first }

web-booking-preview-title = Check this booking
web-booking-preview-move = Check this move
web-booking-not-yet = It cannot be booked like this:
web-booking-was = Booked until now
web-booking-is = New time
web-booking-plan = What the patient has to do
web-booking-changes = What changes in the preparation plan
web-booking-change = Change
web-booking-change-was = Until now
web-booking-change-is = From now on
web-booking-change-other = other time
web-booking-change-words = otherwise
web-booking-change-new = new
web-booking-change-gone = falls away
web-booking-no-changes = The preparation plan stays as it is.
web-booking-confirm-plan-again = After the move the plan has to be gone through with the patient and confirmed again.
web-booking-past = This should have been done by now; ask whether it was: { $what }.
web-booking-one-machine = One machine guides the needle: choose the C-arm or the CT.
web-booking-both-machines = C-arm and CT are both kept for this patient, for the whole time: the C-arm guides the needle, and the CT stays free for the scan after the injections. Where nobody scans here, choose only one, so that another patient can have the other.
web-booking-far-ahead = { $starts } is more than a year ahead: see whether the year is right.
web-booking-whole-plan = The whole plan for this time
web-booking-plan-empty = Nothing is known yet that has to be done.
web-booking-to-ask = Still to be asked:
web-booking-time-and-place = Time and resources
web-booking-starts = Starts
web-booking-nobody = none
web-booking-why-moved = Why it is moved (optional)
web-booking-emergency-because = Emergency, because
web-booking-emergency = Emergency: outside opening hours or without buffers
web-booking-emergency-what = An emergency lifts opening hours and its own set-up and recovery, nothing else. Whatever is a danger to the patient still stands against the test, and another patient’s set-up and recovery stay theirs.
web-booking-lifts = What this emergency lifts
web-booking-urgent = Reason of the emergency
web-booking-preview-again = Check again
web-booking-confirm = Book
web-booking-confirm-move = Move the booking
web-booking-other-times = Other times
web-booking-when-missing = No time was entered: choose day and time.
web-booking-length-wrong = The length is a whole number of minutes from 1 to { $most }: correct it.
web-booking-meanwhile = Meanwhile somebody changed this booking or what is known of the patient. Look at what is shown now, and confirm it again.
web-booking-moved = Moved to { $starts }. The preparation plan has to be confirmed again.
web-booking-booked = Booked for { $starts }.

web-booking-cancel-title = Cancel a booking
web-booking-cancel-why = Why is it cancelled?
web-booking-cancel-why-missing = Say why the booking is cancelled: the next person who calls will ask.
web-booking-cancel-do = Cancel the booking
web-booking-keep = Keep it
web-booking-cancelled = The booking is cancelled; its time is free again.
web-booking-nothing-booked = Nothing is booked for this episode.

web-booking-site = Hours and resources
web-booking-hours = Opening hours
web-booking-hours-table = The site keeps the usual hours of the clinic’s table. Save this form to give it its own.
web-booking-hours-own = The site keeps hours of its own.
web-booking-week = Week
web-booking-day = Day
web-booking-opens = Open
web-booking-after-break = Open again after a break
web-booking-from = from
web-booking-to = to
web-booking-monday = Monday
web-booking-tuesday = Tuesday
web-booking-wednesday = Wednesday
web-booking-thursday = Thursday
web-booking-friday = Friday
web-booking-saturday = Saturday
web-booking-sunday = Sunday
web-booking-hours-save = Save these hours
web-booking-hours-reset = Back to the usual hours
web-booking-hours-saved = The opening hours are saved.
web-booking-time-wrong = An opening needs both times, for instance 09:00 and 17:00: complete it, or leave both blank.
web-booking-hours-meanwhile = Meanwhile { $by } changed the opening hours. Nothing is saved: where your hours differ, what stands now is said below the day. Correct them, or save again.
web-booking-stands = Now: { $what }
web-booking-resource-meanwhile = Meanwhile { $by } changed { $name }. Nothing is saved: compare your form with what stands now, and save again.
web-booking-resource-taken = { $id } is listed already, as { $name }: change it above, or choose another short id.
web-booking-out-of-use = out of use
web-booking-closure-meanwhile = Meanwhile { $by } changed the closure of { $day }. Nothing is taken back: the list shows what stands now.
web-booking-closed-already = { $day } is closed like this already: { $why }. Take that closure back first to give another reason.
web-booking-closures = Closures
web-booking-no-closures = No closure is entered. Add holidays and half-days here, and nothing is offered on them.
web-booking-part = Part
web-booking-whole-day = Whole day
web-booking-part-from = Only from (blank: whole day)
web-booking-closure-why = Reason that patients are told
web-booking-close-do = Add closure
web-booking-day-far = The calendar goes from the year 2000 to 2199: choose a day in it.
web-booking-day-missing = No day was entered: choose one.
web-booking-closed = The closure of { $day } is entered.
web-booking-close-under = { $count ->
    [one] One booking lies in this closure. Nothing is closed yet.
   *[other] { $count } bookings lie in this closure. Nothing is closed yet.
}
web-booking-close-then = Once it is closed, the coordinator finds each of them among the tasks, to be moved. An emergency that lifted the opening hours stays as it is.
web-booking-close-all-the-same = Close all the same
web-booking-closed-over = { $count ->
    [one] One booking lies in this closure: the coordinator finds it among the tasks, to be moved.
   *[other] { $count } bookings lie in this closure: the coordinator finds them among the tasks, to be moved.
}
web-booking-reopen = Take back
web-booking-reopen-that = Take back the closure of { $day }
web-booking-reopened = { $day } is open as usual.
web-booking-resources = What can be booked
web-booking-resources-empty = Nothing is listed yet: any name can be booked, and no free times are offered. Add the physicians, rooms, C-arms or CT scanners, and nurses.
web-booking-in-use = in use
web-booking-resource-save = Save
web-booking-resource-save-that = Save { $name }
web-booking-resource-saved = { $name } is saved.
web-booking-resource-new = Add a resource
web-booking-kind = Kind
web-booking-kind-missing = Choose what kind of resource it is.
web-booking-id = Short id (stays for good)
web-booking-name = Name
web-booking-resource-add = Add
web-booking-feeds = Calendars for other programs
web-booking-feeds-what = A calendar program can subscribe to what is booked for a resource. The address is secret: whoever has it can read that calendar. Patients are named only where somebody chose so whose role shows names in the calendar, and only while they hold it.
web-booking-no-feeds = No address is in use.
web-booking-feed-shows = Shows
web-booking-feed-names = time, room and patients’ names
web-booking-feed-no-names = time and room, no names
web-booking-feed-no-longer = time and room; names no more: whoever made it may not see them now
web-booking-feed-may-not-name = Your role shows no names in the calendar, so an address of yours cannot either: ask the clinic lead, or make it without names.
web-booking-feed-with-names = with patients’ names
web-booking-feed-make = Make an address
web-booking-feed-made = This is the new address. It is shown this once: copy it now into the calendar program.
web-booking-feed-revoke = Revoke
web-booking-feed-revoke-that = Revoke the address of { $name }
web-booking-feed-revoked = The address answers nothing any more.
web-booking-feed-title = Discography
