### What every page says around its own content, and the pages of accounts.

web-skip = Skip to the content
web-nav = Main pages
web-nav-open = Menu
web-nav-work = My work
web-nav-day = Procedure day
web-nav-calendar = Calendar
web-nav-reading = Reading room
web-nav-policies = Policies
web-nav-quality = Quality
web-nav-staff = Staff
web-acting-as = Act as
web-acting-as-now = You act as { $role } at { $site } from now on: the role you had chosen was taken from you.
web-acting-as-do = Change role
web-own-account = My account
web-lock-now = Lock this screen
web-sign-out = Sign out
web-theme = Theme
web-theme-light = Light
web-theme-dark = Dark
web-theme-system = As this device is set
web-emergency = Emergency: call { $number }
web-demonstration = Demonstration clinic: every patient is synthetic.
web-clock = Times are those of the clinic's clock ({ $zone }).
web-not-a-device = Record-keeping and planning software for qualified staff; not a cleared medical device. A named physician owns every conclusion.

web-wrong-title = That did not work
web-wrong-patient = Open this patient’s page
web-wrong-back = Back to a safe place
web-wrong-request = The request could not be read. Go back and try again; nothing was written.
web-wrong-role = This page is for another role. If you hold that role, choose it in the menu at the top; else ask the clinic lead.
web-wrong-unrecorded = Nothing of what you sent was recorded.
web-another-role-title = Not recorded
web-another-role-changed = Nothing was recorded: this form is for { $roles }, and you act as { $role } now.
web-another-role-taken = Nothing was recorded: the role you had chosen was taken from you, and you act as { $role } now.
web-another-role-none = Nothing was recorded: this form is for { $roles }, and you hold no such role here. Ask the clinic lead.
web-another-role-kept = What you typed is kept as your draft.
web-another-role-before = What you sent just now is not kept. Your draft of { $at } stays kept.
web-another-role-unkept = What you sent just now is not kept either.
web-another-role-do = Act as { $role } and go on with the form
web-wrong-address = There is nothing at this address, or it belongs to another site.
web-wrong-bug = Something in the software went wrong. Nothing was written by this request. Try again; if it stays, tell the administrator the time.
web-wrong-form = This form is from an earlier sign-in or another site. Open the page again; what you typed was kept as a draft if it says so there.

web-account-change-first = Choose your own password first: this one was made by somebody else.
web-account-second-first = Set up a second factor first (an authenticator app or a passkey): this clinic holds real patients.
web-account-pin-title = PIN for a locked screen
web-account-pin-what = The screen locks by itself after a few minutes. A PIN brings you back quickly, to the page you were on.
web-account-pin-password = Your password
web-account-pin-pin = New PIN
web-account-pin-again = The same PIN again
web-account-pin-save = Keep this PIN
web-account-pin-kept = Your PIN is kept.
web-account-pin-shape = A PIN is { $least } to { $most } digits.
web-account-pin-guessable = A stranger would try this PIN first: choose one that is no run (1234), no repeat (1212) and no year (1984).
web-account-pin-differs = The two PINs differ: type the same digits twice.
web-account-pin-password-wrong = That is not your password.
web-account-locked-title = Locked
web-account-locked-what = { $name } is signed in.
web-account-locked-kept = What was being typed has been kept.
web-account-locked-lost = What was typed just before the lock could not be kept: look through the form when you are back.
web-account-locked-pin = Your PIN
web-account-locked-password = Your password
web-account-locked-open = Open
web-account-locked-other = Somebody else: sign out
web-account-locked-pin-wrong = That is not the PIN. { $left ->
    [one] One more try
   *[other] { $left } more tries
} before this account is signed out.
web-account-locked-password-wrong = That is not the password. { $left ->
    [one] One more try
   *[other] { $left } more tries
} before this account is signed out.

web-staff-what = Everybody who may sign in, and the roles they hold at this site. Nobody is deleted: without a role an account is closed.
web-staff-new = Somebody new
web-staff-id = Short name to sign in with
web-staff-name = Name as it stands in the record
web-staff-roles = Roles at this site
web-staff-no-role = no role: closed
web-staff-save = Save
web-staff-saved = { $name } is saved.
web-staff-password = Password for { $id }, shown this once: { $password }
web-staff-password-new = Make a new password
web-staff-id-shape = A short name is made of letters without accents, digits, dots and hyphens.
web-staff-id-taken = Somebody has the short name { $id } already: change their entry above, or choose another short name.
web-staff-role-missing = Tick at least one role: without one the account would be closed at once.
web-staff-name-missing = Say the name as it shall stand in the record.
web-staff-name-unfit = The name is longer than { $most } characters, or holds a sign that cannot be kept.
web-staff-elsewhere-name = This short name belongs to { $name }, who works at another site too: leave the name as it is there, or choose another short name.
web-staff-elsewhere-password = Whoever works at another site too gets a new password from whoever runs the server: discogram account.
web-staff-own-roles = Nobody changes the own roles: ask { $names }.
web-staff-own-roles-alone = Nobody changes the own roles, and nobody else here may change yours: whoever runs the server gives you a role with discogram account { $id }.
web-staff-password-opens = { $name } opens patients, and the new password is shown to you: prove once more that it is you who asks for it. The clinic lead is told.
web-staff-opens-patients = As { $roles }, { $name } may open patients: prove once more that it is you who decides this. The clinic lead is told.
web-staff-meanwhile = Meanwhile { $by } changed the entry of { $name }. Nothing is saved: compare your form with what stands now, and save again.
web-staff-stands = Now:
web-staff-password-meanwhile = Meanwhile this person was given another password, or chose one. Nothing is saved: a new one would make it void. Save again if it is still needed.

web-meanwhile-by = { $name } ({ $at })
web-meanwhile-somebody = somebody

web-glass-title = Emergency access
web-glass-offer = Emergency: open this patient
web-glass-what = Your role does not open this patient. In an emergency you may look for one hour. You cannot write. The clinic lead is told, with your reason.
web-glass-reason = Why must you see this patient now?
web-glass-reason-missing = Say why, so that somebody else understands it later: at least { $words } words of { $of_letters } letters or more, or { $letters } letters in all. The clinic lead reads it.
web-glass-find-what = Your role opens no patients. In an emergency say why, and whom you look for: the clinic lead is told of this search with your reason, and again of the patient whom you open. You may look for one hour. You cannot write.
web-glass-find-missing = Say whom you look for: a name, a birth date, a phone or another number.
web-glass-do = Open for one hour
web-glass-open = Open for one hour, for looking only. The clinic lead is told.
web-nav-notices = Access notices
web-nav-waiting = { $count } new
web-notices-title = Access notices
web-notices-none = Nobody has looked for a patient or opened one without the role for it, and nobody was given such a role, or a new password for one.
web-notices-searched = Looked for a patient in an emergency; the access log names who was shown.
web-notices-gave = Gave { $name } a role that opens patients: { $roles }.
web-notices-password = Made a new password for { $name }, who opens patients, and was shown it. It has to be changed at the next sign-in.
web-notices-staff = Everybody’s roles
web-notices-episode = The patient that was opened
web-notices-read = I have read this
web-notices-read-by = Read by { $name }
