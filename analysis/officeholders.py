"""Offices against dates: who held which office when (``data/officeholders.csv``), and texts that say otherwise.

Only slips that a courtesy title cannot explain are looked for: *former President X* while X is in office, *the X
administration is …* when X's term is over, *Defense Secretary X said on Monday* outside X's term. Where a text may
look back, where a name may mean two people, or where the office is contested, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from .edtf import read_interval
from .judgment import InputError, read_csv
from .model import Document, Sentence
from .text import fold, strip_accents
from .timing import list_dates
from .wording import say_date

_COLUMNS: Mapping[str, type | frozenset[str]] = {
    **dict.fromkeys(("name", "names", "office", "title", "country", "from", "to"), str),
    "contested": frozenset({"yes"}),
}
#: Days on either side of a change of office on which a text may still be right.
GRACE = timedelta(30)
#: A quotation that began further back than this many characters is not seen.
LOOKBACK = 2000
#: The end of a term that has not ended.
LASTING = date(9000, 1, 1)

_OFFICE = (
    r"(?P<office>vice[ -]president|president|prime minister|chancellor|secretary of state|secretary of defen[cs]e|"
    r"defen[cs]e secretary|treasury secretary|secretary of the treasury|secretary-general)"
)
#: ``former US President Donald Trump``, ``ex-president Menem``, read from the word ``former`` on.
_FORMER = re.compile(r"(?:former |ex-)(?:[a-z.]+ ){0,2}?" + _OFFICE + r" (?=[^\W\d_])")
#: ``the Biden administration and the State Department continue to monitor``: a name, and a present tense behind it.
_ADMINISTRATION = re.compile(
    r"the (?P<name>[^\W\d_][\w'.-]+) (?P<noun>administration|government)"
    r"(?: and (?:the |its )?[\w.' ]{3,50}?)?"
    r"(?: (?:also|still|now|currently|reportedly|itself))?"
    r" (?:is|are|has|have|continues?|says?|plans?|wants?|seeks?|considers?|remains?|faces?|hopes?|intends?|expects?|"
    r"believes?|argues?|maintains?|insists?|works?|prepares?|weighs?|tries|try)\b(?! been \w+ed by)"
)
#: ``Defense Secretary Jane Doe said on``: an office without ``former``, a name, and a verb of speaking.
_SPEAKER = re.compile(
    r"(?<!then-)(?<!former )(?<!ex-)\b" + _OFFICE + r" (?P<name>(?:[^\W\d_][\w'.-]* ){1,4}?)"
    r"(?:said|told|announced|warned|declared|tweeted|vowed)\b"
)
_CUE = re.compile(
    r"\bformer |\bex-|\badministration\b|\bgovernment\b|\b(?:said|told|announced|warned|declared|tweeted|vowed)\b"
)
#: Nouns that make the word before them an attribute: ``a former President Doe aide``.
_ATTRIBUTE = re.compile(
    r"(?:'s)? (?:advis|aide|all(?:y|ies)|lawyer|attorney|official|staff|appoint|loyal|strateg|support)"
)
_NAME = re.compile(r"[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,5}")
_GOVERNING = frozenset({"president", "prime minister", "chancellor"})
_OFFICES = {"defense secretary": "secretary of defense", "treasury secretary": "secretary of the treasury"}


@dataclass(frozen=True, slots=True)
class Term:
    """One person's term in one office; ``end`` is ``LASTING`` while it lasts."""

    name: str
    names: frozenset[str]  #: folded full names, without accents
    surnames: frozenset[str]
    office: str
    title: str
    country: str
    begin: date
    end: date
    contested: bool


@dataclass(frozen=True, slots=True)
class Officeholders:
    """Terms by folded full name and by surname."""

    by_name: Mapping[str, tuple[Term, ...]]
    by_surname: Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Anachronism:
    """A stretch of text that its date contradicts."""

    start: int
    end: int
    message: str


def read_officeholders(path: Path) -> Officeholders:
    """The terms of a file.

    Raises:
        InputError: a column or date is not as expected, or a term ends before it begins, with its line.
    """
    by_name: dict[str, list[Term]] = {}
    by_surname: dict[str, list[Term]] = {}
    for line, row in read_csv(path, _COLUMNS, required=("name", "office", "country", "from")):
        place = f"{path} line {line}"
        begin = _read_day(place, "from", row["from"])
        end = _read_day(place, "to", row["to"]) if row["to"] else LASTING
        if end < begin:
            raise InputError(f"{place}: the term of {row['name']} ends on {row['to']}, before it begins")
        names = [_fold_name(name) for name in (row["name"], *row["names"].split("|")) if name.strip()]
        surnames = frozenset(re.sub(r" (?:jr|sr)$", "", name.rstrip(".")).split()[-1] for name in names)
        term = Term(
            row["name"], frozenset(names), surnames, row["office"], row["title"], row["country"], begin, end,
            row["contested"] == "yes",
        )  # fmt: skip
        for name in sorted(term.names):
            by_name.setdefault(name, []).append(term)
        for surname in sorted(surnames):
            by_surname.setdefault(surname, []).append(term)
    return Officeholders(
        {name: tuple(terms) for name, terms in by_name.items()},
        {name: tuple(terms) for name, terms in by_surname.items()},
    )


def _read_day(place: str, column: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InputError(f"{place}: column '{column}' is '{value}'; expected a day like 2021-01-20") from None


def _fold_name(name: str) -> str:
    return " ".join(strip_accents(fold(name)).split())


def find_moment(document: Document) -> tuple[date, date] | None:
    """The days on which a document can have appeared: its date, else any day from the latest that it names itself.

    None where it has neither. A document that names a month has appeared after the month's first day.
    """
    published = read_interval(document.published)
    if published is not None and published[0] != date.min:
        return published
    named = [read_interval(mention.edtf) for mention in document.dates if mention.basis == "stated"]
    begun = [days[0] for days in named if days and days[0] != date.min and (days[1] - days[0]).days <= 31]
    return (max(begun), date.max) if begun else None


def find_anachronisms(document: Document, officeholders: Officeholders) -> list[Anachronism]:
    """Offices that a document's date contradicts, in order; none where the document's date is not known."""
    moment = find_moment(document)
    if moment is None:
        return []
    found: list[Anachronism] = []
    for sentence in document.sentences:
        if sentence.part not in {"body", "title", "subtitle"}:
            continue
        if _CUE.search(document.folded, sentence.start, sentence.end):
            found += _read_sentence(document, sentence, moment, officeholders)
    return found


def _read_sentence(
    document: Document, sentence: Sentence, moment: tuple[date, date], officeholders: Officeholders
) -> Iterator[Anachronism]:
    folded, end = document.folded, sentence.end
    said = [read_interval(mention.edtf) for mention in list_dates(document, sentence.start, end)]
    dates = [days for days in said if days is not None]
    for match in _FORMER.finditer(folded, sentence.start, end):
        if not _is_quoted(folded, sentence.start, match.start()):
            yield from _check_former(document, match, end, moment, dates, officeholders)
    for match in _ADMINISTRATION.finditer(folded, sentence.start, end):
        if not _is_quoted(folded, sentence.start, match.start()):
            yield from _check_administration(match, moment, dates, officeholders)
    for match in _SPEAKER.finditer(folded, sentence.start, end):
        if not _is_quoted(folded, sentence.start, match.start()):
            yield from _check_speaker(match, moment, dates, officeholders)


def _is_quoted(folded: str, start: int, at: int) -> bool:
    """Whether an odd number of quotation marks stands before; looked at no further back than a long sentence."""
    return folded.count('"', max(start, at - LOOKBACK), at) % 2 == 1


def _check_former(
    document: Document,
    match: re.Match[str],
    end: int,
    moment: tuple[date, date],
    dates: Sequence[tuple[date, date]],
    officeholders: Officeholders,
) -> Iterator[Anachronism]:
    words = _NAME.match(document.folded, match.end(), end)
    name, terms = _find_person(words[0] if words else "", _name_office(match), officeholders)
    if not terms or _ATTRIBUTE.match(document.folded, match.end() + len(name)):
        return
    sitting = [t for t in terms if (t.begin + GRACE <= moment[0] and moment[1] <= t.end - GRACE) or _is_open(t, moment)]
    if len({term.name for term in terms}) > 1 or not sitting or any(term.contested for term in terms):
        return
    term = sitting[-1]
    if any(days[1] < term.begin for days in dates):
        return
    yield Anachronism(
        match.start(),
        match.end() + len(name),
        f"The text calls {term.name} a former {_say_title(term)}, but the term that began on "
        f"{say_date(term.begin.isoformat())} had not ended when it appeared.",
    )


def _is_open(term: Term, moment: tuple[date, date]) -> bool:
    return term.end == LASTING and term.begin + GRACE <= moment[0]


def _check_administration(
    match: re.Match[str], moment: tuple[date, date], dates: Sequence[tuple[date, date]], officeholders: Officeholders
) -> Iterator[Anachronism]:
    name = _fold_name(match["name"])
    terms = [term for term in officeholders.by_surname.get(name, ()) if term.office in _GOVERNING]
    if not terms or any(term.contested for term in terms):
        return
    if any(t.begin - GRACE <= moment[1] and moment[0] <= t.end + GRACE for t in terms):
        return
    before = [term for term in terms if term.end + GRACE < moment[0]]
    if not before or any(t.begin <= days[1] and days[0] <= t.end for t in terms for days in dates):
        return
    term = before[-1]
    surname = next((word for word in term.name.split() if _fold_name(word) == name), term.name)
    yield Anachronism(
        match.start(),
        match.end("noun"),
        f"The text speaks of the {surname} {match['noun']} in the present; {term.name} left office on "
        f"{say_date(term.end.isoformat())}.",
    )


def _check_speaker(
    match: re.Match[str], moment: tuple[date, date], dates: Sequence[tuple[date, date]], officeholders: Officeholders
) -> Iterator[Anachronism]:
    office = _name_office(match)
    _, terms = _find_person(match["name"].strip(), office, officeholders)
    recent = any(abs((days[1] - moment[0]).days) <= 14 for days in dates)
    full = " " in match["name"].strip()
    if office == "president" or not full or not recent or not terms or any(term.contested for term in terms):
        return
    if any(t.begin - GRACE <= moment[1] and moment[0] <= t.end + GRACE for t in terms):
        return
    term = terms[-1]
    verb = "left" if term.end < moment[0] else "took"
    day = term.end if verb == "left" else term.begin
    yield Anachronism(
        match.start(),
        match.start("name") + len(match["name"].rstrip()),
        f"The text lets {term.name} speak as {_say_title(term)}, but {term.name} {verb} that office on "
        f"{say_date(day.isoformat())}.",
    )


def _name_office(match: re.Match[str]) -> str:
    office = match["office"].replace("defence", "defense").replace("vice-", "vice ")
    return _OFFICES.get(office, office)


def _find_person(words: str, office: str, officeholders: Officeholders) -> tuple[str, list[Term]]:
    """The longest beginning of the words that is an office-holder's name or, alone, a surname, and its terms."""
    parts = words.split(" ")
    for length in range(min(len(parts), 6), 0, -1):
        name = " ".join(parts[:length])
        bare = re.sub(r"'s?$", "", name).rstrip(".,")
        key = _fold_name(bare)
        found = (officeholders.by_name if length > 1 else officeholders.by_surname).get(key, ())
        terms = [term for term in found if term.office == office]
        if terms:
            return bare, terms
    return "", []


def _say_title(term: Term) -> str:
    return term.title or term.office
