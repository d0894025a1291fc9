"""How is a rule's finding written for another program?"""

from typing import Any

from discogram.adapters.wire.conclusion_json import Say, reason_json
from discogram.words.verdict import Finding


def finding_json(finding: Finding, say: Say) -> dict[str, Any]:
    """Its rule, verdict, reason, sources, and which facts were missing.

    `because` is a sentence in the language asked for; `reason` holds the message id.
    """
    return {
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "because": say(finding.reason),
        "reason": reason_json(finding.reason),
        "sources": list(finding.sources),
        "missing": list(finding.missing),
    }
