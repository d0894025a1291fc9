word-condition-diabetes = diabetes
word-condition-advanced-kidney-disease = advanced kidney disease
word-condition-liver-cirrhosis = cirrhosis of the liver
word-condition-bleeding-tendency = a tendency to bleed
word-condition-coronary-stent = a coronary stent

preparation-condition-twice = { $condition }: answered twice in one entry. Leave one answer.
