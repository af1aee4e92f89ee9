"""A topic tried on texts: what it counts there, and which key of its file would let it count what it does not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ..context.claims import read_claims
from ..declared.topics import Measure, Topic, gather_topics
from ..declared.units import Units, is_measurement
from ..declared.vocabulary import Judgment, load_judgment, make_judgment
from ..documents.corpus import read_corpus
from ..ground.judgment import InputError, suggest_name
from ..ground.model import Claim, Document, Refusal
from ..ground.wording import say_count

_AROUND: Final = 40  # characters of its sentence shown on either side of a number


def try_topic(name: str, paths: Sequence[Path], data: Path) -> Iterator[str]:
    """A line for each number that a topic counts in texts, or nearly counts, in their order; one for each
    file that is refused, with its reason; and one that says so where there is no other.

    Of a number that is nearly counted the line says which key of the topic's file would let it be: a noun that is not
    among its *takes*, a unit, *plans*; or that no word of the topic tells of what its *takes* or *units* name.

    Raises:
        InputError: there is no such topic, a path does not exist, or a hand-kept file is wrong.
    """
    judgment = load_judgment(data)
    names = [topic.name for topic in judgment.topics.topics]
    if name not in names:
        raise InputError(f"{data / 'topics'}: no topic '{name}'{suggest_name(name, names)}")
    own = judgment.topics.topics[names.index(name)]
    number, silent = 0, True
    for document in read_corpus(paths):
        number += 1
        told = _try_document(document, own, judgment) if isinstance(document, Document) else [_say_refusal(document)]
        for line in told:
            silent = False
            yield line
    if silent:
        yield f"{name} counts no number in {say_count(number, 'article')}, and nearly counts none"


def _say_refusal(refusal: Refusal) -> str:
    return f"{refusal.file} is not read: {refusal.reason}"


def _try_document(document: Document, own: Topic, judgment: Judgment) -> Iterator[str]:
    figures = [claim for claim in read_claims(document, judgment) if claim.kind == "figure"]
    counted = [claim for claim in figures if claim.measure.startswith(f"{own.name}.")]
    known = _index(counted)
    left = {start: claim for start, claim in _index(figures).items() if start not in known}
    told = [(claim, f"{claim.measure} counts it") for claim in counted]
    taking = tuple(_take_more(measure, left.values(), judgment.vocabulary.units) for measure in own.measures)
    for measures in (taking, tuple(map(_count_plans, own.measures)), tuple(map(_count_plans, taking))):
        loosened = replace(own, measures=measures)
        for start, claim in _index(_read_loosely(document, loosened, judgment)).items():
            if plain := left.pop(start, None):
                keys = " and ".join(_list_keys(plain, claim.measure, own, loosened, judgment.vocabulary.units))
                told.append((claim, f"{claim.measure} would count it with {keys}"))
    for claim in left.values():
        fits = next((measure.name for measure in own.measures if _fits(claim, measure)), "")
        told += [(claim, f"{fits} would take it, but none of its words tells of it")] if fits else []
    for claim, words in sorted(told, key=lambda pair: pair[0].value_start or 0):
        yield f"{document.file}: {_show(document, claim)}: {words}"


def _index(claims: Iterable[Claim]) -> dict[int, Claim]:
    return {claim.value_start: claim for claim in claims if claim.value_start is not None}


def _is_measured(claim: Claim, units: Units) -> bool:
    """Whether a number measures anything but time."""
    form = units.forms.get(claim.unit)
    return is_measurement(claim.unit, units) and (form is None or form.kind != "duration")


def _take_more(measure: Measure, left: Iterable[Claim], units: Units) -> Measure:
    """A measure that takes what a text names and it does not."""
    measured = {claim.unit for claim in left if _is_measured(claim, units)}
    nouns = {claim.counted.lower() for claim in left if claim.counted}
    if measure.units:
        return replace(measure, units=measure.units | measured, takes=measure.takes and measure.takes | nouns)
    return replace(measure, takes=measure.takes and measure.takes | nouns | measured, refuses=frozenset())


def _count_plans(measure: Measure) -> Measure:
    return replace(measure, triggers=tuple(replace(trigger, plans=True) for trigger in measure.triggers))


def _read_loosely(document: Document, own: Topic, judgment: Judgment) -> Iterator[Claim]:
    """The claims of a topic in place of the one of its name."""
    topics = gather_topics(own if topic.name == own.name else topic for topic in judgment.topics.topics)
    read = read_claims(document, make_judgment(topics, judgment.lexicon, judgment.vocabulary.units))
    return (claim for claim in read if claim.measure.startswith(f"{own.name}."))


def _list_keys(plain: Claim, name: str, own: Topic, loosened: Topic, units: Units) -> Iterator[str]:
    """What must stand in the file for a measure to count a number."""
    (measure, loose) = next(pair for pair in zip(own.measures, loosened.measures, strict=True) if pair[0].name == name)
    noun = plain.counted.lower()
    if loose.takes != measure.takes or loose.units != measure.units or loose.refuses != measure.refuses:
        if plain.unit not in measure.units | measure.takes and _is_measured(plain, units):
            yield f'"{plain.unit}" in {"units" if measure.units else "takes"}'
        elif noun in measure.refuses:
            yield f'no "{noun}" in refuses'
        else:
            yield f'"{noun}" in takes'
    if loose.triggers[0].plans and not measure.triggers[0].plans:
        yield "plans = true"


def _fits(claim: Claim, measure: Measure) -> bool:
    """Whether a number is of what a measure names."""
    return claim.unit in measure.units if measure.units else claim.counted.lower() in measure.takes


def _show(document: Document, claim: Claim) -> str:
    """A number with what stands around it in its sentence, as a terminal can show it."""
    start, end = claim.value_start or 0, claim.value_end or 0
    first, last = max(claim.sentence_start, start - _AROUND), min(claim.sentence_end, end + _AROUND)
    around = "".join(sign if sign.isprintable() else " " for sign in document.text[first:last])
    shown = " ".join(around.split())
    return f"{'…' if first > claim.sentence_start else ''}{shown}{'…' if last < claim.sentence_end else ''}"
