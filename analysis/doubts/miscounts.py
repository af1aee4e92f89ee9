"""Counts that do not add up within a sentence: ``nine diggers: six men and four women``, four names of three people.

Only a sentence that claims to be complete is held to it: parts behind a colon, names behind a colon, ``the other 20``.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from ..ground.model import Check, Claim, Document
from ..ground.wording import capitalise, say_cardinal, say_count, shorten
from .marginnotes import write_pair

#: A whole stands at most this far before its colon, in characters.
REACH = 60
#: Lists up to so many names are counted.
LONGEST = 12
#: By so many a list of people is longer or shorter than it says; by more it lists something else.
MISSED = 2

#: Between a whole and its parts, and between two parts: only words of what is counted and the colon, comma, ``and``.
_COLON = re.compile(r"[\w' -]{0,60}: ?$")
_NEXT = re.compile(r"(?: [\w'-]+){0,3}(?:,? and|,) $")
#: Behind the last part: the sentence's end, or who says so.
_END = re.compile(r"(?: [\w'-]+){0,3} ?(?:[.!?;\"]|$|, (?:the |a |an )?[\w' -]{1,50}\b(?:said|says|reported|told)\b)")
#: ``Of the 40 passengers``, and what makes the parts the whole of it.
_OF = re.compile(r"^\W{0,2}of (?:the|those|these|its|their) $")
_REST = re.compile(r"\b(?:the other|the remaining|the rest,?) $")
#: Words of a list that is not whole, or whose members are more than one each.
_OPEN = re.compile(
    r"\b(?:including|includes?|among|mostly|mainly|such as|namely those|others?|more|least|for example|e\.g)\b"
)
_NAME = re.compile(
    r"(?:the )?[A-ZÀ-Þ][\w'’.-]*(?: (?:of|de|da|von|van|bin|al|the|&|[A-ZÀ-Þ0-9][\w'’.-]*)){0,5}", re.ASCII
)


#: What sets out parts of a whole, up to the first of them: ``15 drowned, among them``, ``of the 84 who fell ill,``.
_AMONG = re.compile(r"\b(?:among them|among whom|including|of them|of whom|of these|of those)\b")
#: Behind the number of a part the kind of its people: ``27 were women``, ``six from Malaita``.
_KIND = re.compile(
    r" (?:(?:were|are|was|of them|came|come) ){0,2}(?:(women|men|children|boys|girls|adults)\b|from (?:the )?(\w+))"
)
#: Kinds that are no parts of each other, but for children, who may be boys or girls or both.
_YOUNG = frozenset("children boys girls".split())
_GROWN = frozenset("adults women men".split())
#: ``The three, a restorer, a porter, a dealer from Malmo and a driver, were``: each with an article of its own.
_EACH = re.compile(r", (an? [^,.;:]{2,40}?(?:, (?:and )?an? [^,.;:]{2,40}?)*(?: and an? [^,.;:]{2,40}?)?),")
_DEFINITE = re.compile(r"\b(?:the|these|those) $")


def find_miscounts(document: Document, claims: Sequence[Claim]) -> Iterator[Check]:
    """Notes on sentences whose counts do not add up, each on a whole, held against a part of it."""
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.bound == "exact" and claim.best is not None and claim.value_start is not None and not claim.role:
            by_sentence[claim.sentence_start].append(claim)
    for same in by_sentence.values():
        unique = {claim.value_start: claim for claim in same}
        ordered = sorted(unique.values(), key=lambda c: (c.value_start or 0, c.claim_id))
        for find in (_find_wrong_sum, _find_wrong_share, _find_wrong_kinds, _find_wrong_list, _find_wrong_each):
            for whole, part, said in find(document, ordered):
                yield write_pair(whole, part, "self_contradiction", said)


#: A whole, a part of it, and what to say.
_Found: TypeAlias = Iterator[tuple[Claim, Claim, str]]


def _between(document: Document, claim: Claim, other: Claim) -> str:
    return document.folded[claim.value_end or claim.end : other.value_start]


def _find_wrong_sum(document: Document, claims: Sequence[Claim]) -> _Found:
    """A whole, a colon, and parts that come to another number."""
    for at, (whole, first) in enumerate(pairwise(claims)):
        if not _COLON.fullmatch(_between(document, whole, first)):
            continue
        parts = [first]
        for part, following in pairwise(claims[at + 1 :]):
            if not _NEXT.fullmatch(_between(document, part, following)):
                break
            parts.append(following)
        behind = document.folded[parts[-1].value_end or 0 : parts[-1].sentence_end]
        stretch = document.folded[whole.value_start or 0 : parts[-1].sentence_end]
        total = sum(part.best or 0 for part in parts)
        alike = len({part.unit for part in parts}) == 1 and (whole.unit == first.unit or bool(whole.measure))
        if len(parts) > 1 and total != whole.best and alike and _END.match(behind) and not _OPEN.search(stretch):
            yield whole, first, _say_sum(document, whole, total)


def _find_wrong_share(document: Document, claims: Sequence[Claim]) -> _Found:
    """``Of the 40 passengers, 25 died and the other 20 survived``, ``of the 30 miners, 34 were brought up``."""
    whole = claims[0]
    lead = document.folded[whole.sentence_start : whole.value_start]
    if len(claims) < 2 or not whole.counted or not _OF.fullmatch(lead[-20:] if len(lead) > 20 else lead):
        return
    shares = [claim for claim in claims[1:] if not claim.unit or claim.unit == whole.unit]
    alike = [claim for claim in shares if claim.counted.lower() in ("", whole.counted.lower())]
    more = next((claim for claim in alike if (claim.best or 0) > (whole.best or 0)), None)
    if more is not None:
        yield whole, more, f"{_quote(document, more)} of {_quote(document, whole)}: a part is larger than its whole."
    elif len(shares) == 2 and _REST.search(document.folded, shares[0].end, shares[1].value_start or 0):
        total = (shares[0].best or 0) + (shares[1].best or 0)
        if total != whole.best and not _OPEN.search(document.folded, whole.end, shares[0].end):
            yield whole, shares[0], _say_sum(document, whole, total)


def _find_wrong_kinds(document: Document, claims: Sequence[Claim]) -> _Found:
    """Kinds of people who come to more than the whole: ``of the seven, five were women and four were men``."""
    whole = claims[0]
    lead = document.folded[max(whole.sentence_start, (whole.value_start or 0) - 20) : whole.value_start]
    parts = []
    for claim in claims[1:]:
        kind = _KIND.match(document.folded, claim.value_end or claim.end, claim.sentence_end)
        if kind is None:
            break
        parts.append((kind[1] or f"from {kind[2]}", claim))
    if len(parts) < 2 or len({kind for kind, _ in parts}) < len(parts) or not _are_apart({kind for kind, _ in parts}):
        return
    first = parts[0][1]
    between = document.folded[whole.end : first.value_start]
    total = sum(part.best or 0 for _, part in parts)
    told = _OF.fullmatch(lead) if lead.strip().startswith("of") else _AMONG.search(between)
    if told and whole.best is not None and total > whole.best and "another" not in between:
        yield whole, first, _say_sum(document, whole, total)


def _are_apart(kinds: set[str]) -> bool:
    """Whether nobody can be of two of the kinds: women and men, children and women; not children and girls."""
    places = {kind for kind in kinds if kind.startswith("from ")}
    if places:
        return places == kinds
    return not ({"children"} < kinds & _YOUNG) and not ({"adults"} < kinds & _GROWN)


def _find_wrong_each(document: Document, claims: Sequence[Claim]) -> _Found:
    """``The three, a restorer, a porter, a dealer and a driver, were held``: more or fewer than the number says."""
    for whole in claims:
        start, end = whole.value_start or whole.start, whole.value_end or whole.end
        match = _EACH.match(document.folded, end, whole.sentence_end)
        if match is None or not _DEFINITE.search(document.folded, max(whole.sentence_start, start - 7), start):
            continue
        items = re.split(r", (?:and )?| and (?=an? )", match[1])
        near = whole.best is not None and 0 < abs(len(items) - whole.best) <= MISSED
        if near and len(items) > 2 and all(item.startswith(("a ", "an ")) for item in items):
            named = capitalise(say_count(len(items), "person", "people"))
            yield whole, whole, f"{named} are named for {_quote(document, whole)}."


def _find_wrong_list(document: Document, claims: Sequence[Claim]) -> _Found:
    """A number, a colon, and names that are more or fewer."""
    whole = claims[-1]
    stretch = document.text[whole.end : whole.sentence_end]
    before, colon, names = stretch.partition(": ")
    if not colon or len(before) > REACH or not whole.counted or _OPEN.search(stretch.lower()):
        return
    items = re.split(r", and |, | and ", names.rstrip(' ."”\n'))
    if not 2 <= len(items) <= LONGEST or not all(_NAME.fullmatch(item) for item in items):
        return
    ands = len(re.findall(r"[^,] and ", names))
    if whole.best is None or len(items) - max(ands - 1, 0) <= whole.best <= len(items):
        return
    yield whole, whole, f"{capitalise(say_count(len(items), 'name'))} are given for {_quote(document, whole)}."


def _say_sum(document: Document, whole: Claim, total: float) -> str:
    return f"The parts named come to {say_cardinal(total)}, not to {_quote(document, whole)}."


def _quote(document: Document, claim: Claim) -> str:
    return f"“{shorten(document.text[claim.value_start : claim.end])}”"
