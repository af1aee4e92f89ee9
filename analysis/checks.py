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
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from .clues import (
    are_related,
    count_shared_words,
    has_plain_noun,
    is_added,
    is_titled,
    name_source,
    read_scope,
)
from .edtf import read_interval
from .happenings import Events, find_split_events
from .intervals import are_compatible
from .lexicon import Lexicon
from .model import Check, Claim, Document, Echo, Fact, Wording
from .officeholders import Officeholders, find_anachronisms, read_officeholders
from .tallies import find_tallies
from .tellings import Difference, find_differences
from .timing import find_slips, find_telling_dates
from .wording import say_cardinal, say_count, say_date, say_row, shorten

#: A level older than this many days at the day of the briefing is stale.
STALE_DAYS = 365
#: Altered words of a quotation are shown up to this length.
SHOWN = 90

#: No utterance is compared between more documents than this.
MOST = 12

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
_SLIPS = frozenset({"anachronism", "self_contradiction", "date_conflict", "quote_altered"})
_STATES = frozenset({"state", "running_total"})


def find_checks(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    wordings: Iterable[Wording],
    facts: Iterable[Fact],
    officeholders: Officeholders | Path,
    as_of: str = "",
    stale_days: int = STALE_DAYS,
    events: Events | None = None,
    echoes: Iterable[Echo] = (),
    lexicon: Lexicon | None = None,
) -> list[Check]:
    """Every note in the margin of every document.

    Args:
        documents: all documents.
        claims: all claims, rejected ones left out by their ``review``.
        wordings: the versions of each utterance.
        facts: which claims answer one question.
        officeholders: who held which office when, or the file that says so.
        as_of: the day to measure age from (EDTF); else the newest document's.
        stale_days: age from which a level is stale.
        events: nouns of events; without them no event is looked for on two days.
        echoes: shared wording: articles that have some are compared sentence by sentence.
        lexicon: hedges and reporting words; without them no sentences are compared.

    Returns:
        Rows by document, place and kind, each note once; the same whatever the order of the input.
    """
    if isinstance(officeholders, Path):
        officeholders = read_officeholders(officeholders)
    wordings = list(wordings)
    documents = sorted(documents, key=lambda d: d.document_id)
    kept = sorted(
        (claim for claim in claims if claim.review != "rejected"), key=lambda c: (c.document_id, c.start, c.claim_id)
    )
    by_id = {document.document_id: document for document in documents}
    found: list[Check] = []
    figures: dict[str, list[Claim]] = defaultdict(list)
    for claim in kept:
        if claim.kind == "figure":
            figures[claim.document_id].append(claim)
    for document in documents:
        for slip in find_anachronisms(document, officeholders):
            found.append(_write_check(document.document_id, slip.start, slip.end, "anachronism", slip.message))
        for whole, part, said in find_tallies(document, figures.get(document.document_id, ())):
            found.append(_write_pair(whole, part, "self_contradiction", said))
        split = find_split_events(document, figures.get(document.document_id, ()), events) if events else ()
        for pair in [*find_slips(document), *split]:
            other = document.document_id if pair.other_start is not None else ""
            found.append(
                _write_check(
                    document.document_id, pair.start, pair.end, pair.kind, pair.message,
                    other, pair.other_start, pair.other_end,
                )
            )  # fmt: skip
    told = _gather_claims(facts, kept)
    for fact, same in told:
        if fact.origins == 1 and fact.documents > 1:
            found += find_lost_hedges(same)
            found += find_drifts(same)
    found += find_contradictions(kept, by_id)
    if lexicon is not None:
        by_document: dict[str, list[Claim]] = defaultdict(list)
        for claim in kept:
            by_document[claim.document_id].append(claim)
        found += find_retellings(found, find_differences(echoes, by_id, lambda d: by_document.get(d, ()), lexicon))
    found += find_altered_quotes(wordings, by_id)
    found += find_split_dates(wordings, by_id)
    found += find_stale(kept, by_id, as_of, stale_days)
    unique = {check.check_id: check for check in found}
    return sorted(unique.values(), key=lambda c: (c.document_id, c.start, c.end, c.kind, c.check_id))


def _write_check(
    document_id: str,
    start: int,
    end: int,
    kind: str,
    message: str,
    other_document_id: str = "",
    other_start: int | None = None,
    other_end: int | None = None,
    severity: str = "",
) -> Check:
    key = f"{document_id}|{start}|{end}|{kind}|{other_document_id}|{other_start}"
    return Check(
        check_id="k" + sha256(key.encode()).hexdigest()[:10],
        document_id=document_id,
        start=start,
        end=end,
        kind=kind,
        severity=severity or ("slip" if kind in _SLIPS else "note"),
        message=message,
        other_document_id=other_document_id,
        other_start=other_start,
        other_end=other_end,
    )


def _write_pair(claim: Claim, other: Claim, kind: str, message: str) -> Check:
    return _write_check(
        claim.document_id, claim.start, claim.end, kind, message, other.document_id, other.start, other.end
    )


def _gather_claims(facts: Iterable[Fact], claims: Sequence[Claim]) -> list[tuple[Fact, list[Claim]]]:
    by_id: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_id[claim.claim_id].append(claim)
    return [(fact, [claim for name in fact.claim_ids.split() for claim in by_id.get(name, ())]) for fact in facts]


def find_lost_hedges(claims: Sequence[Claim]) -> Iterator[Check]:
    """A figure stated plainly that another telling of the same origin hedges: ``reportedly killed five``.

    Of a fact that rests on one origin; what several give plainly is no hearsay any more.
    """
    for claim, other in _pair_tellings(
        claims, lambda c: not c.hedge and c.source_kind == "outlet", lambda c: bool(c.hedge)
    ):
        yield _write_pair(
            claim, other, "hedge_lost", f"Stated plainly here; another telling of the same origin hedges it "
            f"(“{shorten(other.hedge)}”).",
        )  # fmt: skip


def find_drifts(claims: Sequence[Claim]) -> Iterator[Check]:
    """A figure in the outlet's own voice that another telling of its one origin credits to somebody."""

    def is_own(claim: Claim) -> bool:
        return claim.mode == "own_voice"

    def is_credited(claim: Claim) -> bool:
        return claim.mode in {"reported", "quoted"} and bool(claim.source)

    for claim, other in _pair_tellings(claims, is_own, is_credited):
        yield _write_pair(
            claim,
            other,
            "voice_drift",
            f"Stated in the article's own voice; another telling of the same origin credits it to "
            f"{shorten(other.source)}.",
        )


def _pair_tellings(claims: Sequence[Claim], wanted: _Test, contrast: _Test) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that is as wanted, with the first of the contrasting ones of its origin, value and bound.

    An article that says it both ways has lost nothing.
    """
    contrasting: dict[tuple[str, float | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if contrast(claim) and claim.origin_id:
            contrasting[claim.origin_id, claim.best].append(claim)
    for claim in claims:
        others = contrasting.get((claim.origin_id, claim.best), [])
        if others and wanted(claim) and claim.document_id not in {other.document_id for other in others}:
            yield claim, others[0]


def find_retellings(found: Iterable[Check], differences: Iterable[Difference]) -> Iterator[Check]:
    """Differences between two tellings as notes, but for those that a figure's own note says."""
    noted: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for check in found:
        noted[check.document_id, check.kind].append((check.start, check.end))
    for d in differences:
        if not any(d.start < end and start < d.end for start, end in noted[d.document_id, d.kind]):
            noted[d.document_id, d.kind].append((d.start, d.end))
            yield _write_check(
                d.document_id, d.start, d.end, d.kind, d.message, d.other_document_id, d.other_start, d.other_end,
                severity="note",
            )  # fmt: skip


def find_contradictions(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Iterator[Check]:
    """Figures of one article that cannot both be true: of one place, time and source, or in its title and its text.

    Two figures of one sentence are set side by side on purpose, ``another three`` come on top: neither contradicts.
    """
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "figure" and claim.measure and claim.role != "change":
            groups[claim.document_id, claim.measure, read_scope(claim)].append(claim)
    for (document_id, *_), same in groups.items():
        document = documents.get(document_id)
        if len(same) > 1 and document is not None:
            titled = [claim for claim in same if is_titled(claim, document)]
            body = [claim for claim in same[:MOST] if not is_titled(claim, document)]
            added = [claim for claim in body if is_added(claim, document)]
            told = [claim for claim in body if claim not in added]
            pairs = [*_pair_with_title(titled, told, added, document), *_pair_same(told, document)]
            for claim, other in pairs[:1]:
                yield _write_pair(
                    claim,
                    other,
                    "self_contradiction",
                    f"The same article gives {say_row(other)} and {say_row(claim)} of what reads as the same.",
                )


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


def _pair_same(told: Sequence[Claim], document: Document) -> Iterator[tuple[Claim, Claim]]:
    """Two figures from one source, for one place and one day or period, in sentences about the same."""
    for one, other in combinations(told, 2):
        placed = bool(one.place) and are_related(one.place, other.place)
        dated = bool(one.event_date or one.as_of) and (one.event_date, one.as_of) == (other.event_date, other.as_of)
        counted = one.counted.lower() == other.counted.lower() or (has_plain_noun(one) and has_plain_noun(other))
        apart = one.sentence_start != other.sentence_start or one.sentence_end == one.sentence_start
        if placed and dated and counted and apart and name_source(one) == name_source(other):
            shared = read_scope(one) in _STATES or count_shared_words(one, other, document) >= 2
            if shared and not are_compatible((one, other)):
                yield other, one


def find_altered_quotes(wordings: Iterable[Wording], documents: Mapping[str, Document]) -> Iterator[Check]:
    """Words inside quotation marks that differ between two articles which quote one utterance.

    What is left out at dots, put in brackets, or spelled as the other side of an ocean spells it, is no alteration.
    """
    utterances: dict[str, list[Wording]] = defaultdict(list)
    for wording in wordings:
        utterances[wording.utterance_id].append(wording)
    for versions in utterances.values():
        base = versions[0]
        for version in versions[1:]:
            marked = "no marks" not in version.differs
            if version.relation != "reworded" or not marked or version.document_id == base.document_id:
                continue
            texts = [_cut_quotation(wording, documents) for wording in (base, version)]
            if _is_edited_openly(version.differs, texts) or _is_spelling(version.differs) or _is_fragment(*texts):
                continue
            yield _write_check(
                version.document_id,
                version.start,
                version.end,
                "quote_altered",
                f"The words in quotation marks differ from another article's: {shorten(version.differs, SHOWN)}. They "
                f"may be two translations.",
                base.document_id,
                base.start,
                base.end,
            )


def _cut_quotation(wording: Wording, documents: Mapping[str, Document]) -> str:
    document = documents.get(wording.document_id)
    return document.folded[wording.start : wording.end] if document else ""


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


def _spell_plainly(words: str) -> str:
    plain = words.lower().replace("’", "'")
    for pattern, spelling in _SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return " ".join(_WORDS.findall(plain))


def find_split_dates(wordings: Iterable[Wording], documents: Mapping[str, Document]) -> Iterator[Check]:
    """Two articles that quote one utterance and let it be said, or broadcast, on different days."""
    utterances: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for wording in wordings:
        if wording.speaker:
            utterances[wording.utterance_id, wording.speaker][wording.document_id] = None
    pairs = {
        (min(one, other), max(one, other), speaker)
        for (_, speaker), names in utterances.items()
        for one in names
        for other in list(names)[:MOST]
        if one != other and one in documents and other in documents
    }
    for one, other, speaker in sorted(pairs):
        dates, others = (find_telling_dates(documents[name], speaker) for name in (one, other))
        if dates and others and not {day for _, day in dates} & {day for _, day in others}:
            (mention, day), (other_mention, other_day) = dates[0], others[0]
            yield _write_check(
                one,
                mention.start,
                mention.end,
                "date_conflict",
                f"Dated {say_date(day.isoformat())} here and {say_date(other_day.isoformat())} in another article that "
                f"quotes the same words.",
                other,
                other_mention.start,
                other_mention.end,
            )


def find_stale(
    claims: Sequence[Claim], documents: Mapping[str, Document], as_of: str, stale_days: int
) -> Iterator[Check]:
    """Levels and running totals that are much older than the day of the briefing.

    Counts of single events are history, not stale; a level without any date has no age, and no note.
    """
    published = {document_id: read_interval(document.published) for document_id, document in documents.items()}
    newest = (days[1] for days in published.values() if days and days[1] != date.max)
    today = _read_day(as_of) or max(newest, default=None)
    if today is None:
        return
    for claim in claims:
        if claim.kind != "figure" or claim.role == "change" or not _is_going_on(claim, documents):
            continue
        days = read_interval(claim.as_of) or published.get(claim.document_id)
        if days is None or date.max in days or date.min in days or (today - days[1]).days <= stale_days:
            continue
        yield _write_check(
            claim.document_id,
            claim.start,
            claim.end,
            "stale",
            f"This figure was {_say_age((today - days[1]).days, (today - days[0]).days)} old on the day of the newest "
            f"article.",
        )


def _is_going_on(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a figure is a level, or a total whose sentence says that it is counted on."""
    if read_scope(claim) == "state":
        return bool(claim.measure or claim.time_scope)
    document = documents.get(claim.document_id)
    return read_scope(claim) == "running_total" and (
        document is None or bool(_COUNTING.search(document.folded, claim.sentence_start, claim.sentence_end))
    )


def _read_day(edtf: str) -> date | None:
    """The last day that a date can mean; None where it is open or unknown."""
    days = read_interval(edtf)
    return None if days is None or days[1] == date.max else days[1]


def _say_age(least: int, most: int) -> str:
    """``nearly four years``, ``about two years``, ``18 months``, ``three to four years`` where a day is not known."""
    if most - least > 180 and round(most / 365.25) != round(least / 365.25):
        return f"{say_cardinal(round(least / 365.25))} to {say_count(round(most / 365.25), 'year')}"
    years = least / 365.25
    if years < 2:
        return say_count(round(least / 30.44), "month")
    whole = round(years)
    return f"{'nearly' if years < whole else 'about'} {say_count(whole, 'year')}"
