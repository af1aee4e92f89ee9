"""Notes in the margin: where a text's date, its other words or another article speak against it.

A note that is often wrong is worth less than none, so each kind asks for clear evidence and stays silent otherwise.
``severity`` is ``slip`` for what the texts contradict, ``note`` for what a reader should know. How often each kind
was right on texts that nobody tuned for is kept in ``benchmarks/readings/checks.csv``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain, combinations, groupby, islice, product
from operator import itemgetter
from typing import NamedTuple

from msgspec import msgpack

from ..answers.facts import gather_answers
from ..answers.intervals import are_compatible
from ..answers.profiles import count_shared_words
from ..answers.traits import are_related, has_plain_noun, is_added, is_titled, name_source, name_within, read_scope
from ..copies.utterances import group_wordings
from ..dating.edtf import read_interval
from ..declared.lexicon import Lexicon
from ..declared.units import Units, load_units
from ..ground.model import Check, Claim, Document, Echo, Fact, Wording
from ..ground.text import fold
from ..ground.wording import say_cardinal, say_count, say_date, say_row, shorten
from ..reading.diskrows import sort_rows
from ..reading.storedcorpus import ClaimsByDocument, index_claims, index_documents, list_heads, read_text_of
from .distortions import find_differences, is_earlier, is_published_by
from .eventdates import Events, find_split_events
from .marginnotes import find_place, write_check, write_pair
from .miscounts import find_miscounts
from .officeholders import Officeholders, find_anachronisms
from .timing import find_believed_days, find_slips, find_telling_dates

#: A level older than this many days at the day of the briefing is stale.
STALE_DAYS = 365
#: Quotations that are held as spelled plainly: the versions of an utterance, often alike, come one behind the other.
HELD = 256
#: Altered words of a quotation are shown up to this length.
SHOWN = 90

#: No utterance is compared between more documents than this.
MOST = 12
#: Characters beside a sentence that hold the sentence before it, or behind it.
BESIDE = 160

#: Words of a count that goes on: ``since``, ``so far``, ``in nine years of war``; not of one over some hours or days.
_COUNTING = re.compile(
    r"\bsince\b|\bso far\b|\bto date\b|\b(?:up to|until|till) now\b|\b(?:this|the past|past) years?\b|\bthus far\b"
    r"|\b(?:last|past|in|of|for|over) (?:nearly |about |more than |some |the )?\w+ (?:months|years)\b|\bdecades?\b"
)

_BRACKETED = re.compile(r"\[([^\[\]]{1,80})\]|\(([^()]{1,80})\)")
_DOTS = re.compile(r"\.\.\.|…|\. \. \.")
_WORDS = re.compile(r"\w+")
# Two spellings of one word, and contractions with the words they stand for.
_SPELLINGS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"'re\b", " are"), (r"'ve\b", " have"), (r"'ll\b", " will"), (r"\bcan't\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"), (r"\b(it|that|there|he|she)'s\b", r"\1 is"), (r"\bi'm\b", "i am"), (r"our\b", "or"),
        (r"our(s|ed|ing|able)\b", r"or\1"), (r"is(e|es|ed|ing|ation)\b", r"iz\1"), (r"yse(d|s)?\b", r"yze\1"),
        (r"ll(ed|ing|er)\b", r"l\1"), (r"tre(s)?\b", r"ter\1"), (r"ence\b", "ense"), (r"\bper cent\b", "percent"),
        (r"\bu\.s\.", "us"), (r"ogue\b", "og"), (r"mme(s)?\b", r"m\1"), (r"\bgrey\b", "gray"), (r"towards\b", "toward"),
    )
)  # fmt: skip

_Test = Callable[[Claim], bool]
_STATES = frozenset("state running_total".split())


class Known(NamedTuple):
    """What texts are held against, beside each other."""

    officeholders: Officeholders  #: who held which office when
    events: Events | None = None  #: nouns of events; without them no event is looked for on two days
    lexicon: Lexicon | None = None  #: hedges and reporting words; without them no sentences are compared
    units: Units | None = None  #: for the nouns that count people; the project's own for none
    stale_days: int = STALE_DAYS  #: age from which a level is stale, on the day of the newest document


def find_checks(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    wordings: Iterable[Wording],
    facts: Iterable[Fact],
    echoes: Iterable[Echo],
    known: Known,
) -> Iterator[Check]:
    """Every note in the margin of every document.

    Args:
        claims: all claims, read more than once; rejected ones are left out by their ``review``.
        wordings: the versions of each utterance, read more than once.
        facts: which claims answer one question, read more than once.
        echoes: shared wording: articles that have some are compared sentence by sentence.

    Yields:
        Rows by document, place and kind, each note once; the same whatever the order of the input.
    """
    indexed, by_id = index_claims(claims), index_documents(documents)
    noted: _Noted = defaultdict(list)
    # The day to measure age from: the newest article's that is believed.
    today = max((last for _, last in find_believed_days(list_heads(documents)) if last != date.max), default=None)
    read = partial(_read_kept, indexed)
    differences = find_differences(echoes, by_id, read, known.lexicon) if known.lexicon else ()
    found = chain(
        _check_documents(indexed, by_id, known, today),
        _note(noted, _check_facts(facts, claims, by_id)),
        find_retellings(noted, differences),
        find_altered_quotes(wordings, by_id),
        find_split_dates(wordings, by_id),
    )
    encode, decode = msgpack.Encoder().encode, msgpack.Decoder(Check).decode
    rows = sort_rows(((c.document_id, c.start, c.end, c.kind, c.check_id, encode(c)) for c in found), keys=5)
    for _, same in groupby(rows, key=itemgetter(0, 1, 2, 3, 4)):
        *_, last = same
        yield decode(last[-1])


def _check_documents(
    claims: ClaimsByDocument, documents: Mapping[str, Document], known: Known, today: date | None
) -> Iterator[Check]:
    """What one document shows by itself."""
    for document_id in sorted(documents):
        document = documents[document_id]
        kept = _read_kept(claims, document_id)
        yield from find_anachronisms(document, known.officeholders)
        figures = [claim for claim in kept if claim.kind == "figure"]
        yield from find_miscounts(document, figures)
        yield from find_slips(document)
        yield from find_split_events(document, figures, known.events) if known.events else ()
        yield from find_contradictions(kept, document, known.units or load_units())
        if today is not None:
            yield from find_stale(kept, document, today, known.stale_days)


def _read_kept(claims: ClaimsByDocument, document_id: str) -> list[Claim]:
    """The claims of a document in the order of the text, rejected ones left out."""
    kept = (claim for claim in claims.of(document_id) if claim.review != "rejected")
    return sorted(kept, key=lambda claim: (claim.start, claim.claim_id))


_Noted = dict[tuple[str, str], list[tuple[int, int]]]  #: where notes of a kind stand in a document


def _note(noted: _Noted, checks: Iterable[Check]) -> Iterator[Check]:
    """Pass on notes and keep where they stand."""
    for check in checks:
        noted[check.document_id, check.kind].append((check.start, check.end))
        yield check


def _check_facts(facts: Iterable[Fact], claims: Iterable[Claim], documents: Mapping[str, Document]) -> Iterator[Check]:
    """What the tellings of one origin show beside each other."""
    for answer in gather_answers(facts, claims):
        if answer.fact.origins == 1 and answer.fact.documents > 1:
            yield from _find_losses(answer.claims, documents)


def _find_losses(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Check]:
    """A figure stated plainly that another telling of its one origin hedges (``reportedly killed five``), and one in
    the outlet's own voice that another credits to somebody.

    What several origins give plainly is no hearsay any more. An article that names the same source beside the figure's
    sentence may credit it there, and has lost nothing.
    """

    def is_plain(claim: Claim) -> bool:
        return not claim.hedge and claim.source_kind == "outlet"

    def is_own(claim: Claim) -> bool:
        return claim.mode == "own_voice"

    def is_credited(claim: Claim) -> bool:
        return claim.mode in {"reported", "quoted"} and bool(claim.source)

    for claim, other in _pair_tellings(claims, is_plain, lambda c: bool(c.hedge), documents):
        said = f"Stated plainly here; another telling of the same origin hedges it (“{shorten(other.hedge)}”)."
        yield write_pair(claim, other, "hedge_lost", said)
    for claim, other in _pair_tellings(claims, is_own, is_credited, documents):
        if not _is_named_beside(claim, documents[claim.document_id], other.source):
            said = "Stated in the article's own voice; another telling of the same origin credits it to"
            yield write_pair(claim, other, "voice_drift", f"{said} {shorten(name_within(other))}.")


def _is_named_beside(claim: Claim, document: Document, source: str) -> bool:
    """Whether the last word of a source stands within a sentence's length before or behind a claim's sentence; for a
    claim in the title, anywhere in the article.
    """
    names = _WORDS.findall(source.lower())
    start, end = claim.sentence_start, claim.sentence_end
    if is_titled(claim, document):
        return bool(names) and names[-1] in _WORDS.findall(document.folded, end, document.end)
    near = f"{document.folded[max(document.start, start - BESIDE) : start]} {document.folded[end : end + BESIDE]}"
    return bool(names) and names[-1] in _WORDS.findall(near)


def _pair_tellings(
    claims: Sequence[Claim], wanted: _Test, contrast: _Test, documents: Mapping[str, Document]
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that is as wanted, with the first of the contrasting ones of its origin, value and bound.

    An article that says it both ways has lost nothing, nor has one from before the other, nor whom the other credits.
    """
    contrasting: dict[tuple[str, float | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if contrast(claim) and claim.origin_id:
            contrasting[claim.origin_id, claim.best].append(claim)
    told = {(claim.document_id, claim.best) for claim in claims if contrast(claim)}
    for claim in claims:
        key = claim.origin_id, claim.best
        if key in contrasting and wanted(claim) and (claim.document_id, claim.best) not in told:
            own = documents[claim.document_id]
            later = (
                other
                for other in contrasting[key]
                if not is_published_by(own, other.source) and not is_earlier(own, documents[other.document_id])
            )
            for other in islice(later, 1):
                yield claim, other


def find_retellings(noted: _Noted, differences: Iterable[Check]) -> Iterator[Check]:
    """Differences between two tellings as notes, but for those that a figure's own note says."""
    for d in differences:
        if not any(d.start < end and start < d.end for start, end in noted[d.document_id, d.kind]):
            noted[d.document_id, d.kind].append((d.start, d.end))
            yield d


def find_contradictions(claims: Sequence[Claim], document: Document, units: Units) -> Iterator[Check]:
    """Figures of one article that cannot both be true: of one place, time and source, or in its title and its text.

    Two figures of one sentence are set side by side on purpose, ``another three`` come on top: neither contradicts.
    """
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "figure" and claim.measure and claim.role != "change":
            groups[claim.measure, read_scope(claim)].append(claim)
    for same in groups.values():
        if len(same) > 1:
            titled = [claim for claim in same if is_titled(claim, document)]
            body = [claim for claim in same[:MOST] if not is_titled(claim, document)]
            added = [claim for claim in body if is_added(claim, document)]
            told = [claim for claim in body if claim not in added]
            pairs = [*_pair_with_title(titled, told, added, document), *_pair_same(told, document, units)]
            for claim, other in pairs[:1]:
                said = f"The same article gives {say_row(other)} and {say_row(claim)} of what reads as the same."
                yield write_pair(claim, other, "self_contradiction", said)


def _pair_with_title(
    titled: Sequence[Claim], told: Sequence[Claim], added: Sequence[Claim], document: Document
) -> Iterator[tuple[Claim, Claim]]:
    """A title's figure that no figure of the text allows, nor any two or three of them together."""
    sums = {sum(c.best or 0 for c in some) for size in (2, 3) for some in combinations([*told, *added], size)}
    for title in titled[:1]:
        open_to = [claim for claim in told if are_compatible((title, claim))]
        near = [claim for claim in told if count_shared_words(title, claim, document) >= 2]
        if near and not open_to and title.best is not None and title.best not in sums:
            yield near[0], title


def _pair_same(told: Sequence[Claim], document: Document, units: Units) -> Iterator[tuple[Claim, Claim]]:
    """Two figures from one source, for one place and one day or period, in sentences about the same."""
    for one, other in combinations(told, 2):
        placed = bool(one.place) and are_related(one.place, other.place)
        dated = bool(one.event_date or one.as_of) and (one.event_date, one.as_of) == (other.event_date, other.as_of)
        counted = one.counted.lower() == other.counted.lower() or (
            has_plain_noun(one, units) and has_plain_noun(other, units)
        )
        apart = one.sentence_start != other.sentence_start or one.sentence_end == one.sentence_start
        if placed and dated and counted and apart and name_source(one) == name_source(other):
            shared = read_scope(one) in _STATES or count_shared_words(one, other, document) >= 2
            if shared and not are_compatible((one, other)):
                yield other, one


def find_altered_quotes(wordings: Iterable[Wording], documents: Mapping[str, Document]) -> Iterator[Check]:
    """Words inside quotation marks that differ between two articles which quote one utterance.

    What is left out at dots, put in brackets, or spelled as the other side of an ocean spells it, is no alteration.
    """
    for versions in group_wordings(wordings):
        base, first = next(versions), ""
        for version in versions:
            marked = "no marks" not in version.differs
            if version.relation != "reworded" or not marked or version.document_id == base.document_id:
                continue
            first = first or _cut_quotation(base, documents)
            texts = first, _cut_quotation(version, documents)
            if _is_edited_openly(version.differs, texts) or _is_spelling(version.differs) or _is_fragment(*texts):
                continue
            differs = f"another article's: {shorten(version.differs, SHOWN)}. They may be two translations."
            yield write_pair(version, base, "quote_altered", f"The words in quotation marks differ from {differs}")


def _cut_quotation(wording: Wording, documents: Mapping[str, Document]) -> str:
    text = read_text_of(documents, wording.document_id)
    return fold(text[wording.start : wording.end])


def _is_edited_openly(differs: str, texts: Sequence[str]) -> bool:
    """Whether every difference is one that dots or brackets own up to."""
    bracketed = {
        word for text in texts for inside in _BRACKETED.findall(text) for word in _WORDS.findall(" ".join(inside))
    }
    dotted = any(_DOTS.search(text) for text in texts)
    for edit in differs.split("; "):
        changed = _WORDS.findall(edit.lower())
        open_dots = dotted and edit.startswith("−")
        if not open_dots and not (bracketed and any(word in bracketed for word in changed)):
            return False
    return bool(differs)


def _is_spelling(differs: str) -> bool:
    """Whether every difference is one of spelling, hyphens or contraction: ``organise → organize``."""
    for edit in differs.split("; "):
        there, arrow, here = edit.partition(" → ")
        if not arrow or _spell_plainly(there) != _spell_plainly(here):
            return False
    return bool(differs)


def _is_fragment(text: str, other: str) -> bool:
    """Whether one quotation is a stretch of the other, spelling and contractions apart."""
    short, long = sorted((_spell_plainly(text), _spell_plainly(other)), key=len)
    return bool(short) and f" {short} " in f" {long} "


@lru_cache(HELD)
def _spell_plainly(words: str) -> str:
    plain = words.lower().replace("’", "'")
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return " ".join(_WORDS.findall(plain))


def find_split_dates(wordings: Iterable[Wording], documents: Mapping[str, Document]) -> Iterator[Check]:
    """Two articles that quote one utterance and let it be said, or broadcast, on different days."""
    told = _read_telling_dates(wordings, documents)
    for versions in group_wordings(wordings):
        speakers: dict[str, dict[str, None]] = defaultdict(dict)
        for version in versions:
            if version.speaker:
                speakers[version.speaker][version.document_id] = None
        for speaker, names in speakers.items():
            others = [other for other in islice(names, MOST) if (other, speaker) in told]
            for one, other in product((name for name in names if (name, speaker) in told), others):
                first, second = sorted((one, other))
                dates, other_dates = told[first, speaker], told[second, speaker]
                if not {day for _, _, day in dates} & {day for _, _, day in other_dates}:
                    (start, end, day), (start_there, end_there, day_there) = dates[0], other_dates[0]
                    days = f"{say_date(day.isoformat())} here and {say_date(day_there.isoformat())}"
                    said = f"Dated {days} in another article that quotes the same words."
                    yield write_check((first, start, end), "date_conflict", said, (second, start_there, end_there))


_Told = tuple[int, int, date]  #: a date that somebody's words are given, where it stands


def _read_telling_dates(
    wordings: Iterable[Wording], documents: Mapping[str, Document]
) -> dict[tuple[str, str], list[_Told]]:
    """When each document lets each speaker of an utterance say something; where it says so."""
    spoken = sort_rows(((wording.document_id, wording.speaker) for wording in wordings if wording.speaker), keys=2)
    told = {}
    for document_id, rows in groupby(spoken, key=itemgetter(0)):
        document = documents.get(document_id)
        for (_, speaker), _ in groupby(rows):
            dates = find_telling_dates(document, speaker) if document else ()
            if dates:
                told[document_id, speaker] = [(mention.start, mention.end, day) for mention, day in dates]
    return told


def find_stale(claims: Iterable[Claim], document: Document, today: date, stale_days: int) -> Iterator[Check]:
    """Levels and running totals that are much older than the day of the briefing.

    Counts of single events are history, not stale; a level without any date has no age, and no note.
    """
    for claim in claims:
        if claim.kind != "figure" or claim.role == "change" or not _is_going_on(claim, document):
            continue
        days = read_interval(claim.as_of) or read_interval(document.published)
        if days is None or date.max in days or date.min in days or (today - days[1]).days <= stale_days:
            continue
        age = _say_age((today - days[1]).days, (today - days[0]).days)
        said = f"This figure was {age} old on the day of the newest article."
        yield write_check(find_place(claim), "stale", said)


def _is_going_on(claim: Claim, document: Document) -> bool:
    """Whether a figure is a level, or a total whose sentence says that it is counted on."""
    if read_scope(claim) == "state":
        return bool(claim.measure or claim.time_scope)
    counted_on = _COUNTING.search(document.folded, claim.sentence_start, claim.sentence_end)
    return read_scope(claim) == "running_total" and counted_on is not None


def _say_age(least: int, most: int) -> str:
    """``nearly four years``, ``about two years``, ``18 months``, ``three to four years`` where a day is not known."""
    if most - least > 180 and round(most / 365.25) != round(least / 365.25):
        return f"{say_cardinal(round(least / 365.25))} to {say_count(round(most / 365.25), 'year')}"
    years = least / 365.25
    if years < 2:
        return say_count(round(least / 30.44), "month")
    whole = round(years)
    return f"{'nearly' if years < whole else 'about'} {say_count(whole, 'year')}"
