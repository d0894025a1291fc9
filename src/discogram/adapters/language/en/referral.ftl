referral-question-missing = The referral does not say which question the test should answer: ask the referrer.
referral-question-asked = The referral says which question the test should answer.
referral-side-and-midline = The worse pain is on the { $side }, and no side is worse: take one of the two answers away.
referral-suspects-missing = The referral does not say: { $missing }. Ask the referrer.
referral-suspects-elsewhere = { $discs } cannot be tested in a { $region } study of this spine: correct the level, the region or the vertebral count.
referral-suspects-fit = { $discs } { $discs ->
    [one] lies
   *[other] lie
} in the { $region } spine.
