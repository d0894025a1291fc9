"""How many vertebrae does the spine of an episode have, by all that the record says of it?

The referral may say it. Where it does not, discs that exist in one count only show it:
suspected ones, those whose level a physician confirmed on a CT, those that needles are planned
for.
"""

from collections.abc import Iterable

from discogram.pathway.episode import Episode
from discogram.words.spine import Count, Disc, count_shown_by


def count_of(episode: Episode, named: Iterable[Disc] = ()) -> Count:
    """The count of this spine; `named` are discs that are being named now."""
    confirmed = [each.level for ct in episode.needle.guided for each in ct.confirmed]
    planned = [each.disc for each in episode.needle.discs]
    shown = (*episode.referral.suspects, *confirmed, *planned, *named)
    return episode.referral.count or count_shown_by(shown)
