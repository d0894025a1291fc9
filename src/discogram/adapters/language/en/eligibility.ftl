### What else is asked before the test: by region, of the source of the pain, by questionnaire, of the payer.

candidacy-other-source-advised = In this region it is advised, not required, to exclude other sources of the pain first.
candidacy-other-source-required = In this region other sources of the pain must be excluded first; the rule about it says whether they were.

word-contraindication-lung-disease = lung disease that would not bear a pneumothorax
word-contraindication-neck-infection = infection of the neck in the path of the needle
word-contraindication-neck-access = tracheostomy or limited movement of the neck
