### From the CT to the needle: discs found and confirmed, needles planned and chosen.

guidance-search-ended = The search ended without an answer, as it does when the computer runs out of memory: nothing was recorded. Try again; if it ends again, tell whoever looks after the computer.

web-guidance-title = Discs and needle plans from the CT
web-guidance-offer = Have the discs found in the CT, and needles planned into them.
web-guidance-not-cleared = Not a cleared medical device: a physician confirms every level and chooses every needle.
web-guidance-no-ct = No CT is attached to this episode yet. The needle can be planned by hand without one.
web-guidance-which-ct = Which CT
web-guidance-finding = Looking for the discs: some seconds
web-guidance-planning = Planning needles from both sides: half a minute for five discs
web-guidance-leave = You may leave this page: what is found is kept.
web-guidance-again = Look again
web-guidance-found-nothing = No discs were recorded:
web-guidance-planned-nothing = No needles were recorded:
web-guidance-discs = Discs
web-guidance-begun = Its discs are being looked for: the page “Discs and needle plans from the CT” will show them.
web-guidance-find = Find the discs
web-guidance-find-how = Takes some seconds. What is found is a proposal.
web-guidance-find-again = Look for the discs again
web-guidance-nothing-found-yet = Nobody has had the discs found yet: a technologist or a physician can.
web-guidance-sagittal = From the side, following the column: the front is on the left
web-guidance-coronal = From the front, following the column: the patient’s right is on the left
web-guidance-number = No.
web-guidance-proposed = Proposed
web-guidance-level = Level
web-guidance-level-confirmed = Level, as confirmed
web-guidance-level-of = Level of disc { $number }
web-guidance-sure = { $confidence ->
    [high] sure
    [low] doubtful
   *[none] level not known
}
web-guidance-choose-level = choose
web-guidance-not-used = not used
web-guidance-open = open
web-guidance-confirm = Confirm the levels
web-guidance-confirm-again = Confirm these levels instead
web-guidance-confirm-voids = Levels that are confirmed anew void the needles that were planned.
web-guidance-confirmed = Levels confirmed by { $by }.
web-guidance-confirmed-now = The levels are confirmed. Needles can be planned now.
web-guidance-physician-confirms = A physician confirms the levels.
web-guidance-level-missing = Disc { $number } has no level yet: choose one, or “not used”.
web-guidance-by-software = Proposed by { $name }, version { $version }.
web-guidance-needles = Needles
web-guidance-plan = Plan needles
web-guidance-plan-again = Plan needles again
web-guidance-plan-how = From both sides into every confirmed disc; half a minute for five discs.
web-guidance-nothing-planned = No needles are planned yet: a technologist or a physician can have them planned.
web-guidance-side = Side
web-guidance-why = Plan
web-guidance-oblique = Oblique
web-guidance-tilt = Cranio-caudal
web-guidance-needle-mm = Needle, mm
web-guidance-bone = To bone, mm
web-guidance-rules = Rules
web-guidance-kept = all kept
web-guidance-chosen = chosen
web-guidance-chosen-side = chosen from the { $side }
web-guidance-c-arm = What the C-arm will show: down the needle at first
web-guidance-primary = Primary angle
web-guidance-secondary = Secondary angle
web-guidance-as-planned = Back to the planned view
web-guidance-breaks = This plan breaks rules: { $rules }.
web-guidance-despite = Why is it chosen all the same?
web-guidance-choose = Choose this needle
web-guidance-is-chosen = This needle is chosen for { $disc }.
web-guidance-to-plan = Record it in the needle plan: side, length and angles are filled in.
web-guidance-chosen-now = The needle is chosen.
web-guidance-plan-gone = This plan is no longer proposed: choose one of those on the page.
web-guidance-physician-chooses = A physician chooses the needle.
