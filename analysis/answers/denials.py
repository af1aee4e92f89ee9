"""Denials: which figures of an article somebody in it calls untrue, and in which words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..ground.model import Claim, Document
from ..ground.wordlists import load_words
from ..reading.storedcorpus import group_claims
from .traits import are_related, denies, name_source

#: So many characters may stand between a figure and who denies it without naming it; more where *the figures* are.
NEAR = 200
FURTHER = 400
#: A claim that counts nothing is denied in the next sentence only, so many characters farther on.
_NEXT = 3
#: So many figures before a denial may be meant by it.
_BEFORE = 60
#: A longer sentence than this many characters is looked at no further.
MOST = 400

#: What a denial points back to: ``the claim``, ``such figures as "lies"``, ``Al-Shabaab's toll``, ``this, saying …``.
_BACK = re.compile(
    r"(?:this|that|it)(?=[.,;\"”]|\s(?:as|and|but)\b|$)"
    r"|(?:(?:the|this|that|these|those|such|any|all|both|its|their|his|her)\s|(?:the\s)?[^\W\d][\w’' -]{1,40}['’]s?\s)"
    r"(?:[^\W\d]+\s){0,2}(?P<what>"
    + "|".join(sorted(load_words("denials.told")))
    + r")(?P<all>s)?(?=[.,;\"”]|\s(?:as|and|but|of|by|from|made|put|given|issued|circulat\w+|on)\b|$)"
)

#: Of these, what says that a number is denied.
_COUNTS = load_words("denials.counts")
#: Before the word that denies, what turns it round: ``did not deny``, ``neither confirmed nor denied``.
_NEGATED = re.compile(r"(?:\b(?:not|never|neither|nor|nobody|cannot|without|no one|none)\b|n['’]t\b)[^.;:]{0,30}$")
#: Behind it who denies gives a figure of their own: ``denied this, saying (38 died)``.
_SAYING = re.compile(
    r"(?:,\s(?:and\s|but\s)?|\s(?:and|but)\s)(?:saying|says?|said|adding|putting|put|insisting|claiming|stating|acknowledg\w+"
    r"|conced\w+|admit\w*)\b"
)


def find_denials(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[tuple[str, str], list[Claim]]:
    """By document and claim id of each figure that is denied, the statements that deny it, in the order of the text.

    A denial names the figure (*denied the toll of 57*), whose claim it is (*dismissed Al-Shabaab's claims*), or points
    back to what another source has just been credited with (*rejected such figures*). Errs towards none: *denied a
    report that it had arrested 15* denies no toll.
    """
    found: dict[tuple[str, str], list[Claim]] = {}
    for document_id, told in group_claims(claims):
        denying = [c for c in told if c.kind == "statement" and denies(c) and c.source]
        if not denying or document_id not in documents:
            continue
        figures = sorted((c for c in told if c.kind == "figure"), key=lambda c: (c.start, c.claim_id))
        starts = [figure.start for figure in figures]
        for denial in sorted(denying, key=lambda c: (c.start, c.claim_id)):
            if _is_negated(denial, documents[document_id]):
                continue
            first, last = bisect_left(starts, denial.start) - _BEFORE, bisect_left(starts, denial.end)
            figures_near = figures[max(0, first) : last]
            for figure in _list_denied(denial, figures_near, documents[document_id]):
                same = found.setdefault((document_id, figure.claim_id), [])
                if all(name_source(other) != name_source(denial) for other in same):
                    same.append(denial)
    return found


def _list_denied(denial: Claim, figures: Sequence[Claim], document: Document) -> Iterator[Claim]:
    own = _SAYING.search(document.folded, denial.start, denial.end)
    end = own.start() if own else denial.end
    within = [c for c in figures if denial.start <= c.start < end and not _is_said_by(c, denial)]
    back = _BACK.match(document.folded, denial.start, min(denial.end + 1, denial.start + MOST))
    if within:
        values = {c.best for c in within if c.best is not None}
        if back and back["what"]:
            yield from (c for c in figures if c.measure and c.best in values and c.start < end)
        return
    if back is None:
        return
    before = [c for c in figures if c.measure and c.end <= denial.start and not _is_said_by(c, denial)]
    if not before:
        return
    named = document.text[denial.start : denial.start + back.end() - back.start()]
    theirs = [c for c in before if name_source(c) and _names(named, c.source)]
    last = (theirs or before)[-1]
    near = FURTHER if back["all"] else NEAR if back["what"] in _COUNTS else _NEXT
    if theirs or (name_source(last) and denial.sentence_start - last.sentence_end <= near):
        yield from (c for c in before if c.sentence_start == last.sentence_start and c.source == last.source)
        if theirs:
            yield from (c for c in theirs if c.sentence_start != last.sentence_start and c.best == last.best)


def _names(words: str, source: str) -> bool:
    """Whether words name a source as the owner of what is denied: *Al-Shabaab's claims*."""
    owner, owned, _ = words.replace("’", "'").partition("'")
    return bool(owned) and are_related(owner, source)


def _is_said_by(claim: Claim, denial: Claim) -> bool:
    return bool(name_source(claim)) and are_related(claim.source, denial.source)


def _is_negated(denial: Claim, document: Document) -> bool:
    """Whether somebody denies nothing: *did not deny*, *neither confirmed nor denied*."""
    at = document.folded.rfind(denial.cue.lower(), denial.sentence_start, denial.start)
    return at >= 0 and _NEGATED.search(document.folded, max(at - 40, denial.sentence_start), at) is not None
