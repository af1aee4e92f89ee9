"""What an article takes back: figures that it says were wrong, and whether it is the corrected version of another."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..ground.model import Claim, Document

#: How much of an article's beginning says that it is a corrected one, in characters.
HEAD = 500
#: How far before a figure the words may stand that say it was wrong, in characters.
BEFORE = 200

#: How an article's beginning says that it is a correction: ``CORRECTED-Dam burst``, ``(Corrects toll in lead)``,
#: ``please read``. A correction officer and a law that corrects something are none.
_MARK = re.compile(r"correct(?:ed|ion)\b(?=\s?(?:\d|[-–—:;)*\]\n(]))|(?<=[(\[*])corrects\s|\bplease read\b")
#: One of them stands in every mark.
_MARKS = ("correct", "please read")
#: Words that announce a correction within a sentence.
_NOTICE = re.compile(
    r"\bcorrect(?:s|ed|ion|ing)\b|\bplease read\b|\bearlier version\b|\bshould (?:read|have (?:read|said))\b"
)
#: Right before a figure that was wrong: ``(is 26,) not``, ``instead of``, ``(Corrects toll to 26) from``; what a count
#: rose from was right.
_NOT = re.compile(
    r"\b(?:not|instead of|rather than|(?<=\()corrects\b[^.()\n]{0,120}\sfrom)\s(?:the\s|about\s|some\s|at least\s)?$"
)
#: Before a figure that was wrong: ``an earlier version of this article said that (36 people died)``.
_SAID_WRONGLY = re.compile(
    r"\b(?:earlier version\b[^.\n]{0,40}|wrongly|incorrectly|erroneously|mistakenly)\s"
    r"(?:said|put|gave|stated|reported)\b[^.\n\d]{0,60}$"
)
#: The same in an article that is nothing but a correction: ``In our report of Monday we gave (36 dead)``.
_WE_SAID = re.compile(r"\bwe\s(?:wrongly\s)?(?:said|put|gave|stated|reported|wrote)\b[^.\n\d]{0,60}$")


class Correction(NamedTuple):
    """What an article says about its own or an earlier version's figures."""

    whole: bool  #: it is the corrected version of an article
    denied: frozenset[str]  #: the ids of its claims that it says were wrong
    denying: dict[str, tuple[float, ...]]  #: by the id of a claim that is right the figures that were wrong


NO_CORRECTION = Correction(whole=False, denied=frozenset(), denying={})


def find_correction(document: Document, claims: Sequence[Claim]) -> Correction:
    """What a document takes back.

    Returns:
        Which of its figures are right instead of which; the right one has a measure and stands in the sentence of the
        wrong one, else is the nearest of its measure. Errs towards none: a bare *not 12* without a word of correction
        takes nothing back.
    """
    folded = document.folded
    head = min(document.start + HEAD, document.end)
    marked = any(folded.find(word, document.start, head) >= 0 for word in _MARKS)
    whole = marked and _MARK.search(folded, document.start, head) is not None
    if not whole and folded.find("earlier version", document.start, document.end) < 0:
        return NO_CORRECTION
    figures = [c for c in claims if c.kind == "figure" and c.best is not None and c.value_start is not None]
    wrong = [claim for claim in figures if _is_denied(claim, folded, document.start, whole)]
    values = {claim.best for claim in wrong}
    right = [claim for claim in figures if claim.measure and claim.best not in values]
    denying: dict[str, tuple[float, ...]] = {}
    for claim in wrong:
        found = [other for other in right if not claim.measure or other.measure == claim.measure]
        if found and claim.best is not None:
            # Behind the wrong one, within a sentence or two: ``The ministry's figure is 112.``
            behind = [other for other in figures if 0 < other.start - claim.end <= BEFORE]
            told = min(behind, key=lambda other: other.start).best if behind else None
            nearest = min(
                found,
                key=lambda o: (o.sentence_start != claim.sentence_start, o.best != told, abs(o.start - claim.start)),
            )
            denying[nearest.claim_id] = (*denying.get(nearest.claim_id, ()), claim.best)
    return Correction(whole, frozenset(claim.claim_id for claim in wrong), denying)


def _is_denied(claim: Claim, folded: str, first: int, whole: bool) -> bool:
    at = claim.value_start or 0
    start = max(at - BEFORE, first)
    if whole and _WE_SAID.search(folded, start, at):
        return True
    if _SAID_WRONGLY.search(folded, start, at):
        return True
    return _NOTICE.search(folded, start, at) is not None and _NOT.search(folded, start, at) is not None
