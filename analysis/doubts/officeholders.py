"""Offices against dates: who held which office when (``data/officeholders.csv``), and texts that say otherwise.

Only slips that a courtesy title cannot explain are looked for: *former President X* while X is in office, *the X
administration is …* when X's term is over, *Defense Secretary X said on Monday* outside X's term, *French President
X said on Monday* of anybody but who held that office. Where a text may look back, where a name may mean two people,
or where the office is contested, nothing is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

from ..dating.edtf import count_span, is_day, read_interval
from ..ground.judgment import InputError, read_csv
from ..ground.model import Check, Document, Sentence
from ..ground.text import fold, strip_accents
from ..ground.wording import say_date
from ..ground.wordlists import join_words, load_words, pair_words
from .marginnotes import write_check

_COLUMNS: Mapping[str, type | frozenset[str]] = {
    **dict.fromkeys(("name", "names", "title", "country", "adjective", "from", "to"), str),
    # A row with another office would never be read: see ``_OFFICE`` and ``_OFFICES``.
    "office": frozenset((
        "president", "vice president", "prime minister", "chancellor", "foreign minister", "defense minister",
        "secretary of state", "secretary of defense", "secretary of the treasury", "secretary-general",
    )),
    "contested": frozenset({"yes"}),
}  # fmt: skip
#: Days on either side of a change of office on which a text may still be right.
GRACE = timedelta(30)
#: How much before an office may say whose it is.
LEAD = 60
#: A quotation that began further back than this many characters is not seen.
LOOKBACK = 2000
#: How long after the newest change of office in the file a term without an end is still taken to last: for *former*, as
#: most terms last some years, and for a name that the file does not know.
TRUSTED = timedelta(365)
KNOWN = timedelta(90)
#: A date in a sentence that lies within as many days of the article says that the sentence does not look back.
RECENT = 14
#: A person of the same surname as the one in an administration's name stands anywhere in an article; how often one
#: is looked at.
MOST = 40
#: An administration that ended longer ago than this shares its name with somebody else's.
LONG_AGO = timedelta(3653)
#: The end of a term that has not ended.
LASTING = date(9000, 1, 1)

_OFFICE = (
    r"(?P<office>vice[ -]president|president|prime minister|premier|chancellor|secretary of state|"
    r"secretary of defen[cs]e|defen[cs]e secretary|treasury secretary|secretary of the treasury|"
    r"foreign (?:minister|secretary)|defen[cs]e minister|secretary[- ]general)"
)
#: ``former US President Donald Trump``, ``ex-president Menem``, read from the word ``former`` on.
_FORMER = re.compile(r"(?:former |ex-)(?:[a-z.]+ ){0,2}?" + _OFFICE + r",? (?=[^\W\d_])")
#: ``Donald Trump, the former US president,``: the office of a name that stands before the comma.
_ONCE = re.compile(r", (?:the |a )?(?:former |ex-)(?:[a-z.]+ ){0,2}?" + _OFFICE + r"(?: of [a-z]+)?(?=[,.;])")
#: What is done now, and what is told as done on a day.
_NOW, _DONE = join_words("officeholders.now"), join_words("officeholders.done")
#: ``the Biden administration and the State Department continue to monitor``, ``Obama's government said``: a name, and
#: a verb behind it. In a title without ``the``.
_ADMINISTRATION = re.compile(
    r"\b(?:the )?(?P<name>[^\W\d_][\w.-]{1,40}?)(?:'s)? (?P<noun>administration|government)(?: officials?)?"
    r"(?: and (?:the |its )?[\w.' ]{3,50}?)?"
    r"(?: (?:also|still|now|currently|reportedly|itself))?"
    rf" (?:(?P<now>{_NOW})\b(?! been \w+ed by)|(?P<done>{_DONE})\b)"
)
#: ``Defense Secretary Jane Doe said on``: an office without ``former``, a name, and a verb of doing.
_SPEAKER = re.compile(
    r"(?<![-\w])" + _OFFICE + r" (?P<name>(?:[^\W\d_][\w'.-]* ){1,5}?)" + rf"(?:(?P<now>{_NOW})|(?P<done>{_DONE}))\b"
)
#: ``once she is former president Doe``: what somebody will be.
_BECOMING = re.compile(r"\b(?:is|be|becomes?|being|once|when|will be|as) (?:an? |the )?$")
#: Words before an office that make it another office or another time; those of a country may stand between.
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|acting|interim|caretaker|deputy|vice|assistant|shadow|first|future|next|previous|past|"
    r"incoming|outgoing|fictional|self-declared|self-proclaimed|ousted|deposed|exiled|jailed|slain|assassinated|"
    r"designate|elected?|opposition|rival)[ -](?:the |[a-z.]+ ){0,2}$"
)
_CUE = re.compile(
    rf"\bformer |\bex-|\badministration\b|\bgovernment\b|\b(?:{_DONE})\b|"
    r"\b(?:president|minister|premier|chancellor|secretary)\b"
)
#: Nouns that make the word before them an attribute: ``a former President Doe aide``.
_ATTRIBUTE = re.compile(
    r"(?:'s)? (?:advis|aide|all(?:y|ies)|lawyer|attorney|official|staff|appoint|loyal|strateg|support)"
)
_NAME = re.compile(r"[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,5}")
_LAST_WORDS = re.compile(r"(?:[^\W\d_][\w'.-]* ?){1,5}$")
#: Small words within a name.
_PARTICLES = load_words("officeholders.particles")
#: Countries and bodies with an article.
_ARTICLED = load_words("officeholders.articled")
#: Titles, which are no first names.
_OFFICE_WORD = re.compile(r"^(?:president|minister|chancellor|former|ex-|then|mr|mrs|ms|us|the|and|of|by|to|for|under)")
_GOVERNING = frozenset({"president", "prime minister", "chancellor"})
_OFFICES = pair_words("officeholders.offices")


@dataclass(frozen=True, slots=True)
class Term:
    """One person's term in one office; ``end`` is ``LASTING`` while it lasts."""

    name: str
    names: frozenset[str]  #: folded full names, without accents
    office: str
    title: str
    country: str
    adjectives: frozenset[str]  #: folded: what a text says before the title
    begin: date
    end: date
    contested: bool


@dataclass(frozen=True, slots=True)
class Officeholders:
    """Terms by folded full name, by surname, and by what a text says before the title (``french``) and the office.

    ``newest`` is the day of the newest change of office: as of then, every term without an end is known to last.
    """

    by_name: Mapping[str, Sequence[Term]]
    by_surname: Mapping[str, Sequence[Term]]
    by_country: Mapping[tuple[str, str], Sequence[Term]]
    newest: date


def read_officeholders(path: Path) -> Officeholders:
    """The terms of a file.

    Raises:
        InputError: a column or date is not as expected, or a term ends before it begins, with its line.
    """
    by_name: dict[str, list[Term]] = {}
    by_surname: dict[str, list[Term]] = {}
    by_country: dict[tuple[str, str], list[Term]] = {}
    for line, row in read_csv(path, _COLUMNS, required=("name", "office", "country", "from")):
        place = f"{path} line {line}"
        begin = _read_day(place, "from", row["from"])
        end = _read_day(place, "to", row["to"]) if row["to"] else LASTING
        if end < begin:
            raise InputError(f"{place}: the term of {row['name']} ends on {row['to']}, before it begins")
        names = [_fold_name(name) for name in (row["name"], *row["names"].split("|")) if name.strip()]
        term = Term(
            row["name"], frozenset(names), row["office"], row["title"], row["country"],
            frozenset(_fold_name(word) for word in row["adjective"].split("|") if word.strip()), begin, end,
            row["contested"] == "yes",
        )  # fmt: skip
        for name in sorted(term.names):
            by_name.setdefault(name, []).append(term)
        for surname in sorted({re.sub(r" (?:jr|sr)$", "", name.rstrip(".")).split()[-1] for name in names}):
            by_surname.setdefault(surname, []).append(term)
        for adjective in sorted(term.adjectives):
            by_country.setdefault((adjective, term.office), []).append(term)
    newest = max((term.begin for terms in by_name.values() for term in terms), default=date.min)
    return Officeholders(by_name, by_surname, by_country, newest)


def _read_day(place: str, column: str, value: str) -> date:
    days = read_interval(value) if is_day(value) else None
    if days is None:
        lasting = ", or nothing for a term that goes on" if column == "to" else ""
        raise InputError(f"{place}: column '{column}' is '{value}'; expected a day like 2021-01-20{lasting}")
    return days[0]


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
    begun = [days[0] for days in named if days and days[0] != date.min and count_span(days) <= 31]
    return (max(begun), date.max) if begun else None


def find_anachronisms(document: Document, officeholders: Officeholders) -> list[Check]:
    """Offices that a document's date contradicts, in order, each slip once; none where the document's date is not
    known.
    """
    moment = find_moment(document)
    if moment is None:
        return []
    found: dict[str, Check] = {}
    told: set[str] = set()
    for sentence in document.sentences:
        if sentence.part not in {"body", "title", "subtitle"}:
            continue
        if _CUE.search(document.folded, sentence.start, sentence.end):
            for slip in _read_sentence(document, sentence, moment, officeholders, told):
                found.setdefault(slip.message, slip)
    return list(found.values())


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with what is needed to judge an office in it."""

    document: Document
    start: int
    end: int
    moment: tuple[date, date]
    dates: tuple[tuple[date, date], ...]
    officeholders: Officeholders
    told: set[str]  #: names of administrations that the document has been searched for

    def note(self, start: int, end: int, message: str) -> Check:
        return write_check((self.document.document_id, start, end), "anachronism", message)

    @property
    def recent(self) -> bool:
        """Whether a date says that the sentence tells of the days before the article appeared."""
        return any(abs((days[1] - self.moment[0]).days) <= RECENT for days in self.dates)

    def is_quoted(self, at: int) -> bool:
        """Whether an odd number of quotation marks stands before; looked at no further back than a long sentence."""
        return self.document.folded.count('"', max(self.start, at - LOOKBACK), at) % 2 == 1

    def is_over(self, terms: Sequence[Term]) -> bool:
        """Whether the article appeared outside every term, some days of grace on either side."""
        return not any(t.begin - GRACE <= self.moment[1] and self.moment[0] <= t.end + GRACE for t in terms)


def _read_sentence(
    document: Document, sentence: Sentence, moment: tuple[date, date], officeholders: Officeholders, told: set[str]
) -> Iterator[Check]:
    said = [read_interval(mention.edtf) for mention in document.list_dates(sentence.start, sentence.end)]
    dates = tuple(days for days in said if days is not None)
    reading = _Reading(document, sentence.start, sentence.end, moment, dates, officeholders, told)
    for pattern, check in (
        (_FORMER, _check_former), (_ONCE, _check_once), (_ADMINISTRATION, _check_administration),
        (_SPEAKER, _check_speaker),
    ):  # fmt: skip
        for match in pattern.finditer(document.folded, sentence.start, sentence.end):
            if not reading.is_quoted(match.start()):
                yield from check(match, reading)


def _check_former(match: re.Match[str], reading: _Reading) -> Iterator[Check]:
    if _BECOMING.search(reading.document.folded, max(reading.start, match.start() - LEAD), match.start()):
        return
    words = _NAME.match(reading.document.folded, match.end(), reading.end)
    name, terms = _find_person(words[0] if words else "", _name_office(match), reading.officeholders)
    if not _ATTRIBUTE.match(reading.document.folded, match.end() + len(name)):
        yield from _judge_former(terms, match.start(), match.end() + len(name), reading)


def _check_once(match: re.Match[str], reading: _Reading) -> Iterator[Check]:
    words = _LAST_WORDS.search(reading.document.folded, max(reading.start, match.start() - 60), match.start())
    parts = words[0].split() if words else []
    for at in range(len(parts)):
        name, terms = _find_person(" ".join(parts[at:]), _name_office(match), reading.officeholders)
        if terms and name == " ".join(parts[at:]) and len(parts) > at + 1:
            yield from _judge_former(terms, match.start() - len(name), match.end(), reading)
            return


def _judge_former(terms: Sequence[Term], start: int, end: int, reading: _Reading) -> Iterator[Check]:
    trusted = reading.officeholders.newest + TRUSTED
    sitting = [t for t in terms if _is_sitting(t, reading.moment, trusted)]
    if len({term.name for term in terms}) > 1 or not sitting or any(term.contested for term in terms):
        return
    term = sitting[-1]
    if any(days[1] < term.begin for days in reading.dates):
        return
    former = f"The text calls {term.name} a former {_say_title(term)}"
    begun = say_date(term.begin.isoformat())
    yield reading.note(start, end, f"{former}, but the term that began on {begun} had not ended when it appeared.")


def _is_sitting(term: Term, moment: tuple[date, date], trusted: date) -> bool:
    """Whether a term holds all of the days on which a text can have appeared, some days of grace left out."""
    if term.end == LASTING:
        return term.begin + GRACE <= moment[0] <= trusted
    return term.begin + GRACE <= moment[0] and moment[1] <= term.end - GRACE


def _check_administration(match: re.Match[str], reading: _Reading) -> Iterator[Check]:
    name = _fold_name(match["name"])
    governing = _GOVERNING if match["noun"] == "government" else {"president"}
    terms = [term for term in reading.officeholders.by_surname.get(name, ()) if term.office in governing]
    if not terms or any(term.contested for term in terms) or not reading.is_over(terms):
        return
    before = reading.document.folded[max(reading.start, match.start() - LEAD) : match.start("name")]
    named = reading.document.text[match.start("name")].isupper() and not _NOT_NOW.search(before)
    if not named or (match["done"] and not reading.recent):
        return
    earlier = [term for term in terms if term.end + GRACE < reading.moment[0]]
    bounded = [days for days in reading.dates if days[0] != date.min]  # *before 2005* looks back to no term
    if not earlier or any(t.begin <= days[1] and days[0] <= t.end for t in terms for days in bounded):
        return
    term = earlier[-1]
    if term.end + LONG_AGO < reading.moment[0] or name in reading.told:
        return
    reading.told.add(name)
    if _is_somebody_else(name, terms, reading.document):
        return
    surname = next((word for word in term.name.split() if _fold_name(word) == name), term.name)
    left = f"{term.name} left office on {say_date(term.end.isoformat())}"
    said = f"The text speaks of the {surname} {match['noun']} in the present; {left}."
    yield reading.note(match.start(), match.end("noun"), said)


def _is_somebody_else(surname: str, terms: Sequence[Term], document: Document) -> bool:
    """Whether a text names another person of the surname: ``Mayor Ada Johnson`` of ``the Johnson administration``."""
    own = {word for term in terms for full in term.names for word in full.split()} | {"president", "the"}
    names = re.compile(rf"\b([^\W\d_][\w.-]{{1,40}}) {re.escape(surname)}\b")
    found = islice(names.finditer(document.folded, document.start, document.end), MOST)
    return any(
        match[1] not in own and document.text[match.start()].isupper() and not _OFFICE_WORD.search(match[1])
        for match in found
    )


def _check_speaker(match: re.Match[str], reading: _Reading) -> Iterator[Check]:
    """Who acts in an office that is another's; of a president only with the country's name before the title, since a
    president is called so for life.
    """
    office, name = _name_office(match), match["name"].strip()
    before = reading.document.folded[max(reading.start, match.start() - LEAD) : match.start()]
    adjective = _find_adjective(before, office, reading.officeholders)
    lead = before[: len(before) - len(adjective) - 1] if adjective else before
    if " " not in name or not (reading.recent or match["now"]) or _NOT_NOW.search(lead):
        return
    known, terms = _find_person(name, office, reading.officeholders)
    if adjective:
        own = reading.officeholders.by_country[adjective, office]
        terms = [term for term in terms if term in own]
        if not terms:
            yield from _check_name(match, own, reading)
            return
    if not terms or (office == "president" and not adjective) or any(term.contested for term in terms):
        return
    if not reading.is_over(terms) or any(t.begin <= d[1] and d[0] <= t.end for t in terms for d in reading.dates):
        return
    term = terms[-1]
    verb = "left" if term.end < reading.moment[0] else "took"
    day = term.end if verb == "left" else term.begin
    when = f"{term.name} {verb} that office on {say_date(day.isoformat())}"
    said = f"The text lets {term.name} act as {_say_title(term)}, but {when}."
    yield reading.note(match.start(), match.start("name") + len(known), said)


def _find_adjective(before: str, office: str, officeholders: Officeholders) -> str:
    """What a text says before a title, if the file knows the country's office by it; the longest such words."""
    words = re.findall(r"[\w.'-]+", before)[-3:]
    for at in range(len(words)):
        adjective = _fold_name(" ".join(words[at:]))
        if before.endswith(" ".join(words[at:]) + " ") and (adjective, office) in officeholders.by_country:
            return adjective
    return ""


def _check_name(match: re.Match[str], terms: Sequence[Term], reading: _Reading) -> Iterator[Check]:
    """A name in an office that the file gives to somebody else on that day: ``French President Bernard Macron``."""
    name = match["name"].strip()
    words = reading.document.text[match.start("name") : match.start("name") + len(name)].split(" ")
    sitting = [t for t in terms if _is_sitting(t, reading.moment, reading.officeholders.newest + KNOWN)]
    if len(sitting) != 1 or any(t.contested for t in terms) or not reading.recent:
        return
    if not all(word[0].isupper() or word.lower() in _PARTICLES for word in words):
        return
    (holder,) = sitting
    own = {word for full in holder.names for word in re.split(r"[ -]", full)}
    given = [word for word in re.split(r"[ -]", _fold_name(name)) if word not in _PARTICLES]
    if any(word in own for word in given[:-1]) or _is_like(given[:1] if given[-1] in own else given, own):
        return
    the = "the " if holder.country in _ARTICLED else ""
    called = f"The text calls {' '.join(words)} {_say_title(holder)} of {the}{holder.country}"
    said = f"{called}; it was {holder.name} when the text appeared."
    yield reading.note(match.start(), match.start("name") + len(name), said)


def _is_like(given: Sequence[str], own: Iterable[str]) -> bool:
    """Whether a name may be another spelling of the holder's: a word of it is much like one of theirs."""
    return any(
        SequenceMatcher(None, word, other).ratio() >= (0.5 if word[0] == other[0] else 0.7)
        for word in given
        for other in own
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
