### What else is asked before the test: by region, of the source of the pain, by questionnaire, of the payer.

candidacy-other-source-advised = In this region it is advised, not required, to exclude other sources of the pain first.
candidacy-other-source-required = In this region other sources of the pain must be excluded first; the rule about it says whether they were.

word-contraindication-lung-disease = lung disease that would not bear a pneumothorax
word-contraindication-neck-infection = infection of the neck in the path of the needle
word-contraindication-neck-access = tracheostomy or limited movement of the neck

candidacy-imaging-left-it-open = X-ray and MRI have not settled where the pain comes from.
candidacy-imaging-settled-it = X-ray and MRI have settled where the pain comes from: the test is not needed.
candidacy-imaging-settled-unknown = Nobody said whether X-ray and MRI have settled where the pain comes from: ask the physician.
candidacy-psychogenic-not = The pain is not judged to be mainly psychogenic.
candidacy-psychogenic-mainly = The pain is judged to be mainly psychogenic: the test should not be done.
candidacy-psychogenic-unknown = Nobody judged whether the pain is mainly psychogenic: ask the physician.
candidacy-suspects-described = Earlier imaging describes every suspected disc: { $discs }.
candidacy-suspects-undescribed = The suspected discs are not fully described. Missing: { $missing }.

event-pain-source-answered = Whether the source of the pain is still open was answered.

word-fact-imaging-settled-it = whether imaging settled the source of the pain
word-fact-mainly-psychogenic = whether the pain is mainly psychogenic
word-fact-pfirrmann = Pfirrmann grade
word-fact-hiz = high-intensity zone
word-fact-modic = Modic changes
word-fact-contour = contour of the disc

candidacy-authorisation-approved = The payer has approved the test; the approval is valid until { $last }.
candidacy-authorisation-run-out = The payer’s approval ran out on { $last }: ask for another one.
candidacy-authorisation-no-end = The payer has approved the test, but nobody said until when: record the last day of the approval.
candidacy-authorisation-settled = No payer has to agree: { $state }.
candidacy-authorisation-open = The payer has not approved the test: { $state }. The patient may have to pay; it says nothing about the medicine.
candidacy-authorisation-unknown = Nobody said whether the payer has approved the test.
candidacy-authorisation-reversed = The approval ends ({ $last }) before it was given ({ $on }): correct one of the dates.
candidacy-authorisation-not-approved = Only an approval has a last day ({ $last }), and this is none ({ $state }): correct one of the two.

event-authorisation-recorded = The payer’s answer was recorded.

word-fact-authorisation = the payer’s approval
word-fact-valid-until = last day of the approval

word-authorisation-state-not-needed = no approval is needed
word-authorisation-state-not-asked = not asked
word-authorisation-state-requested = requested
word-authorisation-state-approved = approved
word-authorisation-state-denied = denied
word-authorisation-state-appealed = denied, and appealed
word-authorisation-state-self-pay = the patient pays

candidacy-scores-incomplete = Not complete: { $tools }. A sum is not estimated from the items that were answered; ask for the rest.
candidacy-items-count = { $tool } has { $count } items, and { $found } were given: give each its number, and null where it was left out.
candidacy-item-range = An item of { $tool } cannot be { $value }: it lies between 0 and { $most }.
candidacy-total-differs = The total says { $total }, the items give { $counted }: correct one of them, or leave the total out.

event-questionnaire-answered = A questionnaire was filled in, item by item.

word-tool-zung = modified Zung index (DRAM)
word-tool-mspq = MSPQ (DRAM)

word-band-low = low
word-band-moderate = moderate
word-band-moderately-severe = moderately severe
word-band-medium = medium symptom load
word-band-high = high symptom load
word-band-relevant = clinically relevant
word-band-minimal-disability = minimal disability
word-band-moderate-disability = moderate disability
word-band-severe-disability = severe disability
word-band-crippling = crippling back pain
word-band-bed-bound = bed-bound, or exaggerating
word-band-normal = normal
word-band-at-risk = at risk of distress
word-band-distressed-somatic = distressed, somatic
word-band-distressed-depressive = distressed, depressive
