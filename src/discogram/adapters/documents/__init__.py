"""The report on paper, as plain text and as JSON: one set of facts, three forms.

`pdf.pdf`, `plain_text.plain_text` and `json_form.as_json` each take `ReportContents` and a
`Voice`.
"""
