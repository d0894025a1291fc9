booking-length-zero = A slot of no length cannot be booked: enter how long the test takes.
booking-resource-blank = This resource has a blank name: choose one, or leave it out.
booking-resource-twice = { $resource } is entered in two places: one person or room cannot be both.
booking-week-not-seven-days = Opening hours for { $days } days were given: a week needs seven, Monday first.
booking-opening-reversed = The opening { $opening } ends before it begins: correct the hours.

booking-no-slot = No time is chosen yet: choose a slot.
booking-resources-missing = Still to be chosen: { $missing }. Nothing is booked until all are named.
booking-resources-named = Everybody and everything is chosen: { $resources }.
booking-buffers-kept = { $set_up } min before and { $recovery } min after the slot are kept free.
booking-buffers-lifted = An emergency lifted set-up and recovery: nothing is kept free around the slot.
booking-no-override = The booking lifts no rule.
booking-override-reason-missing = An emergency booking needs a reason: say why hours or buffers are lifted.
booking-override-explained = The emergency booking gives its reason: { $because }
booking-emergency = Booked as an emergency { $lifted ->
    [hours] outside the opening hours
    [buffers] without set-up and recovery
   *[both] outside the opening hours, and without set-up and recovery
}{ $by ->
    [unknown] {""}
   *[other] , by { $by }
}, because: { $because }
booking-zone-fits = The time is the site’s own ({ $zone }).
booking-zone-differs = The time is written for { $zone }, but the site keeps { $site_zone }: enter the time on the site’s clock.
booking-hours-unreadable = Whether the site is open cannot be said: enter the time on its own clock ({ $zone }).
booking-within-hours = { $starts } lies within the opening hours ({ $openings }).
booking-outside-hours = From { $starts } to { $ends } is outside the opening hours ({ $openings }): choose another time, or book an emergency with a reason.
booking-closed-that-day = The clinic is closed on { $day }: choose another day, or book an emergency with a reason.
booking-to-come = { $starts } is still to come.
booking-in-the-past = { $starts } has passed: choose a time that is still to come.

booking-closure-unexplained = The closure on { $day } gives no reason: say why, because patients ask.
booking-openings-overlap = { $one } and { $other } overlap: make one opening of them, or correct the hours.
booking-closed-because = On { $day } the clinic is closed: { $why }. { $openings ->
    [0] Choose another day, or book an emergency with a reason.
   *[other] It is open { $openings } only. Choose another time, or book an emergency with a reason.
}
booking-stands-closed-because = The clinic is closed at the booked time, on { $day }: { $why }. { $openings ->
    [0] Move the booking to another day.
   *[other] It is open { $openings } only. Move the booking.
}
booking-stands-closed-that-day = The clinic is closed on the booked day, { $day }. Move the booking to another day.
booking-stands-outside-hours = The booked time, { $starts } to { $ends }, now lies outside the opening hours ({ $openings }). Move the booking.
booking-resource-reserved = { $id } begins as the calendar’s own rows for patients do: choose another id.
booking-resource-unknown = This site has no resource called { $resource }: choose one of its list, or have the clinic lead add it.
booking-resource-out-of-use = { $resource } is out of use: choose another one.
booking-resource-misplaced = { $resource } cannot be booked as { $place }: choose it in its own place.
booking-resource-of-another-site = { $resource } is already the id of a resource at another site: choose another id.
booking-resources-undeclared = The site has listed no resources, so any name can be booked.
booking-resources-in-use = Everything that is booked is on the site’s list and in use.
