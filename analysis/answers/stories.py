"""Stories: what the happening is known by that an article is about, and which of its counts give the toll of it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from ..dating.edtf import count_span, read_interval
from ..declared.countries import load_countries
from ..declared.units import Units
from ..ground.model import Claim, Document
from ..ground.text import MONTHS, WEEKDAYS
from ..ground.wordlists import load_words
from .traits import (
    NAME_WORD,
    OFFICES,
    SPEAKING,
    are_related,
    has_plain_noun,
    is_added,
    is_part,
    is_tied,
    is_titled,
    name_source,
    read_names,
    read_scope,
)

#: Intervals up to this many days name an incident; longer ones only a season of it.
SHORT = 4
#: How much of an article's beginning says what its story is, in characters.
HEAD = 600
#: As many happenings and names of an article's beginning tell its story.
TOLD_OF = 4
TOLD_BY = 8
MOST_NAMES = 40
TOLD_IN = 5000  #: characters in which a word in small letters shows that it is no name
#: What was counted as many days before its article appeared is no news of it.
OLD = 60
#: A title or lead says roughly, as *more than* so many, what is counted further on, up to this factor.
ROUGHLY = 2
#: A title's figure is that of its text, gone wrong, where they differ by no more than this factor.
SLIP = 1.1
#: The name that an event bears, behind its noun: ``(Typhoon) Ketsana``.
_GIVEN_NAME = re.compile(r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In\b|On\b|The\b)([A-Z][a-z]{2,})\b")
#: A word in small letters.
_SMALL = re.compile(r"\b[a-z]{4,}\b")
#: A word that begins with a capital, not the first of its sentence.
CAPITALISED = re.compile(r"(?<=[a-z,;:—–-] )[A-Z][\w.'’-]+|^[A-Z]\w+(?=['’]s\b)")
COMMON = load_words("stories.common").union(WEEKDAYS, MONTHS)
#: Words with a capital that no happening is known by.
_NAMELESS = COMMON | SPEAKING | {*OFFICES.keys(), *OFFICES.values(), "governor", "police", "gov"}


def is_beside_like(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a count can come on top of another of its measure: not *killed 12, hurt another 30*, nor what a title
    or a sentence before gave by the same number.
    """
    before = [c for c in told if c.start < claim.start and c.unit == claim.unit]
    if near := [c for c in before if c.sentence_start == claim.sentence_start]:
        return any(c.measure == claim.measure for c in near)
    like = [c for c in before if c.measure == claim.measure]
    return not before or (bool(like) and all(c.best != claim.best for c in like))


def _list_happenings(document: Document, start: int, end: int, units: Units) -> set[str]:
    """The names that events bear in a stretch of a document, folded: ``ketsana`` of *Typhoon Ketsana*."""
    names = set()
    for noun in units.christened:
        at = document.folded.find(noun, start, end)
        while at >= 0:
            whole = at == 0 or not document.folded[at - 1].isalnum()  # no leadership
            found = _GIVEN_NAME.match(document.text, at + len(noun), end) if whole else None
            names |= {found[1].lower()} if found else set()
            at = document.folded.find(noun, at + 1, end)
    return names


def name_happening(document: Document, units: Units) -> str:
    """The named event that an article begins with, folded; empty for none, and for two of them."""
    names = _list_happenings(document, document.start, min(document.start + HEAD, document.end), units)
    return names.pop() if len(names) == 1 else ""


def is_told_of(claim: Claim, document: Document, happening: str, units: Units) -> bool:
    """Whether a count is that of an article's named event: a total, or told in a sentence that speaks of the event."""
    start, end = claim.sentence_start, min(claim.sentence_end, claim.sentence_start + 600)
    if _list_happenings(document, start, end, units) - {happening}:
        return False
    if read_scope(claim) == "running_total" or document.folded.find(happening, start, end) >= 0:
        return True
    return any(document.folded.find(f"the {noun}", start, end) >= 0 for noun in units.christened)


def read_story(document: Document, units: Units) -> frozenset[str]:
    """What an article's happening is known by: a kind of happening and a name, both of the article's beginning, such as
    ``dam tesk``.
    """
    start, end = document.start, min(document.start + HEAD, document.end)
    kinds = dict.fromkeys(
        units.happening[word] for word in NAME_WORD.findall(document.folded[start:end]) if word in units.happening
    )
    if not kinds:
        return frozenset()
    common = set(_SMALL.findall(document.text, start, min(document.end, start + TOLD_IN)))
    known: dict[str, bool] = {}
    for match in islice(CAPITALISED.finditer(document.text, start, end), MOST_NAMES):
        word = match[0].rstrip(".'’-")
        if len(word) > 3 and word not in known and word.lower() not in _NAMELESS:
            known[word] = word.lower() not in common  # no Search, no Election
    found = dict.fromkeys(name for word, is_name in known.items() if is_name for name in sorted(read_names(word)))
    found |= dict.fromkeys(sorted(read_names(document.dateline)))
    outlets = read_names(document.outlet) | read_names(document.agency)
    names = [name for name in found if name not in outlets][:TOLD_BY]
    return frozenset(f"{kind} {name}" for kind in list(kinds)[:TOLD_OF] for name in names)


def find_tolls(claims: Sequence[Claim], document: Document, units: Units) -> frozenset[str]:
    """The claims that give the toll of what an article is about, by measure: the figure that is said to have changed, a
    total, that of the title, else the first of its beginning; the earlier figures beside it, what others put it at,
    of whom it counts, and whoever says that it is nobody.
    """
    tolls: set[str] = set()
    by_measure: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _may_be_toll(claim, claims, document):
            by_measure[claim.measure].append(claim)
    for same in by_measure.values():
        known = [claim for claim in same if claim.best and not claim.as_of.startswith("..")]
        early = [claim for claim in known if _rank_toll(claim, document)[0] < LEAST_TOLD]
        main = min(early, key=lambda claim: _rank_toll(claim, document), default=None)
        for claim in same:
            told = claim.best == 0 or claim.as_of.startswith("..")
            told = told or (bool(claim.best) and not claim.counted and is_titled(claim, document))
            if main is not None and not told:
                again = claim.best == main.best or (claim in early and _is_rough(claim, main))
                told = again or _is_rival(claim, main, document, units)
            if told:
                tolls.add(claim.claim_id)
    return frozenset(tolls)


def _is_rival(claim: Claim, main: Claim, document: Document, units: Units) -> bool:
    """Whether another source puts a toll otherwise: told early or as a total, of the same people and place."""
    source = name_source(claim)
    if not source or source == name_source(main) or _rank_toll(claim, document)[0] >= LEAST_TOLD:
        return False
    nouns = [units.alike.get(c.counted.lower(), c.counted.lower()) for c in (claim, main)]
    alike = has_plain_noun(claim, units) or nouns[0] == nouns[1]  # no soldiers of the people
    return alike and not _is_of_site(claim, main)


def _is_rough(claim: Claim, main: Claim) -> bool:
    """Whether a count is another, roughly: over 5,000, of 5,057."""
    low, high = sorted((claim.best or 0.0, main.best or 0.0))
    plain = not (claim.counted and main.counted) or claim.counted == main.counted
    rough = ROUGHLY if "_" in (claim.bound if claim.best == low else main.bound) else SLIP
    return plain and low >= 10 and high <= rough * low


def _is_of_site(claim: Claim, main: Claim) -> bool:
    """Whether a count is told of a place of its own and is the smaller: 50 dead in Orsk, of 100 in the country."""
    if not (claim.place and main.place) or are_related(claim.place, main.place):
        return False
    if load_countries().find(claim.place.lower()):  # of the whole country
        return False
    return (claim.best or 0.0) < (main.best or 0.0)


#: The rank of a count that is none of what its article is about: neither a total nor told in the article's beginning.
LEAST_TOLD = 4


def _rank_toll(claim: Claim, document: Document) -> tuple[int, int]:
    total = read_scope(claim) == "running_total"
    early = claim.start < document.start + HEAD
    titled = is_titled(claim, document) and not claim.counted
    if claim.role == "level":
        return 0, claim.start
    total = total and document.folded.find("hospital", claim.start, claim.sentence_end) < 0  # of the hurt, some
    return 1 if total and early else 2 if titled else 3 if early or total else LEAST_TOLD, claim.start


def _may_be_toll(claim: Claim, told: Sequence[Claim], document: Document) -> bool:
    """Whether a count of people may be that of a happening of these days."""
    if claim.unit != "person" or claim.role == "change" or is_part(claim, document):
        return False
    if is_added(claim, document) and is_beside_like(claim, told):
        return False
    days, said = read_interval(claim.event_date), read_interval(document.published) or read_interval(claim.as_of)
    if days is None or said is None:  # in 1996 is long ago, whenever that is told
        return read_scope(claim) in {"event", "running_total"} and (days is None or count_span(days) <= OLD)
    if (said[1] - days[1]).days > OLD or read_scope(claim) not in {"event", "running_total"}:
        return False
    return count_span(days) < SHORT or read_scope(claim) == "event" or is_tied(claim, document)
