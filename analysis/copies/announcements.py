"""Figures that go back to one announcer, or to one outlet as the first to report them."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, product
from operator import itemgetter
from typing import Any, NamedTuple

from ..dating.edtf import count_span, overlap_dates
from ..declared.countries import load_countries
from ..ground.model import Claim, Document
from ..ground.text import MONTHS, WEEKDAYS, fold, strip_accents
from ..ground.wordlists import load_words
from ..reading.diskrows import sort_rows
from .echoes import FUNCTION_WORDS, WORD
from .textindex import Edge, End, Texts, read_days
from .utterances import name_words

LONG_EVENT = 6  #: days beyond which a date names no one event
RECENT = 16  #: how many claims of one voice and number a claim is held against
EVERYDAY = 10  #: numbers below are too common to know an undated event by
TOTAL = 100  #: from here on a number that one source gives of one long time is one count
_NOBODY = load_words("announcements.nobody")
_INSTITUTIONS = load_words("announcements.institutions")
# A body by what it is for: the Health Ministry, the Ministry of Health, the Central Committee of Norland's Doctors.
_NAMED = "|".join(sorted(_INSTITUTIONS))
_BODY = re.compile(rf"([^\W\d]+) ({_NAMED})\b")
_BODY_OF = re.compile(rf"\b({_NAMED}) (?:of|for) (?:the )?([^\W\d]+)(?:['’]s)?(?: ([^\W\d]+))?")
# The scopes of a count: *64 died* and *a toll of 64* answer one question.
COUNTS = frozenset({"", "event", "running_total"})
# Words that all bodies of the United Nations are named by.
_UNITED_NATIONS = frozenset("un u.n. nations".split())
_PLAIN_WORDS = FUNCTION_WORDS | load_words("announcements.plain_words").union(WEEKDAYS, MONTHS)
#: Words before a total that was lowered: ``lowering the number of dead to (51)``; not revised upward.
#: Behind a count: 85 people died in the fire -- down from 88.
_DOWN_FROM = re.compile(r"[^.;:\d]{0,40}\bdown from\b")
_LOWERED = re.compile(
    r"\b(?:lower|cut|cutt|reduc|revis)(?:e[sd]?|s|ed|ing)?\b(?:(?! up(?:wards?)?\b)[^.;]){0,80}\bto\b"
)


def _lasts(edtf: str) -> bool:
    """Whether a date holds more days than one event takes."""
    days = read_days(edtf)
    return days is not None and count_span(days) > LONG_EVENT


def contradict(one: Claim | _Telling, other: Claim | _Telling) -> bool:
    """Whether units or dates say that two figures mean different things; what cannot be read says nothing."""
    if one.unit and other.unit and one.unit != other.unit:
        return True
    return overlap_dates(one.event_date, other.event_date) is False


class _Telling(NamedTuple):
    """A figure that somebody announced, with what tells whether another tells of the same thing."""

    place: int
    claim_id: str
    number: int
    start: int
    end: int
    unit: str
    event_date: str
    value: float
    words: str  #: of content in its sentence, apart from those of its figures, its source and dates
    own: bool  #: it is the voice's own publication, rather than credited to it


def link_voices(texts: Texts) -> Iterator[Edge]:
    """Figures credited to one announcer, or to one outlet as the first to report them.

    One name is not enough: both must give the same number and tell of the same thing in the same words.
    """
    rows = sort_rows(_list_voiced(texts), keys=3)
    for (reason, voice, _), group in groupby(rows, key=itemgetter(0, 1, 2)):
        for one, other in _pair_tellings((_Telling(*row[3:]) for row in group), texts):
            strength = 0.9 if reason == "named_upstream" else 0.8
            spans = one.start, one.end, other.start, other.end
            yield Edge(_end_at_telling(one), _end_at_telling(other), reason, *spans, strength, voice)


def _end_at_telling(telling: _Telling) -> End:
    return End(telling.place, telling.claim_id, telling.number, True)


def _list_voiced(texts: Texts) -> Iterator[tuple[Any, ...]]:
    """Each figure under every voice that it has: why, whose, of what, and the telling; in the order of documents."""
    for place in texts.list_leaders():
        told = [claim for claim in texts.tell(place) if claim.kind == "figure"]
        figures: dict[int, list[str]] = defaultdict(list)
        for claim in told:
            figures[claim.sentence_start].append(claim.evidence)
        document: Document | None = None
        for claim in told:
            value = claim.number
            if not claim.measure or value is None:
                continue
            voices = _name_voices(texts, place, claim)
            if not voices:
                continue
            document = document or texts.documents[texts.order[place]]
            month = "" if _lasts(claim.event_date) else claim.event_date[:7]
            scope = "" if claim.time_scope in COUNTS else claim.time_scope
            asked = (claim.measure, claim.role == "change", scope)
            words = " ".join(_read_sentence(claim, document, figures[claim.sentence_start]))
            number = texts.find_number(place, claim.claim_id)
            spans = claim.claim_id, number, claim.start, claim.end
            for (reason, voice, is_own), known in product(voices, {month, ""}):  # what has no date is held against all
                about = repr((asked, known, value))
                yield reason, voice, about, place, *spans, claim.unit, claim.event_date, value, words, is_own


def _name_voices(texts: Texts, place: int, claim: Claim) -> list[tuple[str, str, bool]]:
    """The voices of a figure: why each is one, whose it is, and whether it is that of the claim's own outlet."""
    announcer = name_announcer(claim) or _name_body(claim)
    voices = [("same_announcement", announcer, False)] if announcer else []
    voices += [("same_announcement", body, False) for body in _list_bodies(claim) if body != announcer]
    if _may_be_lowered(claim) and is_lowered(claim, texts.documents[texts.order[place]]):
        voices.append(("same_announcement", "revised", False))  # no two take back the same by themselves
    if announcer and not _UNITED_NATIONS.isdisjoint(name_words(claim.source)):
        voices.append(("same_announcement", "un", False))  # the UN, its human rights office
    upstream = sorted(texts.name_upstream(claim))
    own = () if upstream or announcer else texts.name_outlet(claim)
    voices += [("named_upstream", outlet, outlet in own) for outlet in (*upstream, *own)]
    # who publishes a statement is its announcer: Quaywatch's own, and Quaywatch said
    voices += [("same_announcement", " ".join(sorted(name_words(outlet))), True) for outlet in own]
    return voices


def _read_sentence(claim: Claim, document: Document, figures: Sequence[str]) -> list[str]:
    """The words of content in a figure's sentence, without those of its figures, its source and dates."""
    folded = document.folded or fold(document.text)
    words = set(WORD.findall(strip_accents(folded[claim.sentence_start : claim.sentence_end])))
    words -= set(WORD.findall(strip_accents(fold(" ".join([*figures, claim.source])))))
    return sorted(word for word in words - _PLAIN_WORDS if len(word) > 3 and not word.isdigit())


def _pair_tellings(group: Iterable[_Telling], texts: Texts) -> Iterator[tuple[_Telling, _Telling]]:
    """Each figure with the first before it, of the last few, that tells of the same thing."""
    recent: deque[_Telling] = deque(maxlen=RECENT)
    for telling in group:
        for other in recent:
            if _tell_one_thing(other, telling, texts):
                yield other, telling
                break
        recent.append(telling)


def _tell_one_thing(one: _Telling, other: _Telling, texts: Texts) -> bool:
    """Whether two figures of equal number tell of one thing: the same days and three words beside the figure.

    Of the same days, or of a long time such as a campaign's, a large number alone does; so does a count of people that
    is no everyday number, told within days of the other, or a large one told within a month. Without days it takes such
    a number and four words; two words less where one is the publication, of about that day, that the other names.
    """
    if contradict(one, other) or texts.are_far_apart(one.place, other.place):
        return False
    days = [read_days(telling.event_date) for telling in (one, other)]
    dated = days[0] is not None and days[1] is not None
    lasting = [_lasts(telling.event_date) for telling in (one, other)]
    if any(lasting):
        return all(lasting) and one.value >= TOTAL
    if not dated and one.value < EVERYDAY:
        return False
    if one.unit == "person" and one.value >= (EVERYDAY if texts.are_close(one.place, other.place) else TOTAL):
        return True
    least = 4 if not dated else 3 if one.value < TOTAL else 0
    if one.own != other.own and texts.are_close(one.place, other.place):
        least -= 2
    return len(set(one.words.split()).intersection(other.words.split())) >= least


def is_lowered(claim: Claim, document: Document) -> bool:
    """Whether a claim says that its count was lowered."""
    if _DOWN_FROM.match(document.folded, claim.end, claim.sentence_end):
        return True
    return _may_be_lowered(claim) and _LOWERED.search(document.folded, claim.sentence_start, claim.end) is not None


def _may_be_lowered(claim: Claim) -> bool:
    return not claim.counted and claim.time_scope == "running_total"


def name_announcer(claim: Claim) -> str:
    """The named source of a claim as compared; empty where the name could be anybody's."""
    return _name_words(claim) if claim.source_kind == "named" else ""


def _name_body(claim: Claim) -> str:
    """The body that a claim credits without its full name: *the electoral commission*; empty where it credits none."""
    return "" if _INSTITUTIONS.isdisjoint(name_words(claim.source)) else _name_words(claim)


def _list_bodies(claim: Claim) -> list[str]:
    """The bodies that a claim goes back to, each by two words: *health ministry* of *the Ministry of Health* and of
    *state media, citing the Health Ministry*.
    """
    if claim.mode == "own_voice":
        return []
    links = strip_accents(fold(f"{claim.source}>{claim.chain.rpartition('>')[0]}"))
    if _INSTITUTIONS.isdisjoint(WORD.findall(links)):
        return []
    pairs = {(match[1], match[2]) for match in _BODY.finditer(links)}
    pairs |= {(word, match[1]) for match in _BODY_OF.finditer(links) for word in match.groups()[1:] if word}
    return sorted(" ".join(sorted(pair)) for pair in pairs if len(pair[0]) > 3 and not load_countries().find(pair[0]))


def _name_words(claim: Claim) -> str:
    words = name_words(claim.source)
    return "" if words <= _NOBODY else " ".join(sorted(words))
