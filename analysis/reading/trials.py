"""A topic tried on texts: what it counts there, and which key of its file would let it count what it does not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ..acts.shapes import SHAPES
from ..context.claims import read_claims
from ..declared.topics import Measure, Topic, Trigger, TriggerKind, gather_topics
from ..declared.units import Units, is_measurement
from ..declared.vocabulary import Judgment, load_judgment, make_judgment
from ..documents.corpus import read_corpus
from ..ground.inflections import inflect_verb, name_base
from ..ground.judgment import InputError, suggest_name
from ..ground.model import Claim, Document, Refusal
from ..ground.wording import say_count
from ..ground.wordlists import load_words

_AROUND: Final = 40  # characters of its sentence shown on either side of a number
_VERB_KINDS: Final[tuple[TriggerKind, ...]] = ("verbs", "happens")
_WORD: Final = re.compile(r"[^\W\d_]+")
_COMMON: Final = load_words("trials.english")
_COMMON_SHARE: Final = 0.08  # of English news they are a quarter, of other languages hardly any
_SHARES: Final = frozenset({"percent", "percentage point"})  # of what is counted; no thing
_LEVELS: Final = load_words("trials.levels")
_SAMPLE, _SHORT, _PHRASE = 2000, 40, 12  # words


def try_topic(name: str, paths: Sequence[Path], data: Path) -> Iterator[str]:
    """A line for each number that a topic counts in texts, or nearly counts, in their order; one for each
    file that is refused, with its reason; and one that says so where there is no other.

    Of a number that is nearly counted the line says which key of the topic's file would let it be: a noun that is not
    among its *takes*, a unit, *plans*, a verb or noun that the text has; or that no word tells of what its *takes*
    or *units* name. An article that is not in English is named, and a topic of which no word stands in any.

    Raises:
        InputError: there is no such topic, a path does not exist or holds no text, or a hand-kept file is wrong.
    """
    judgment = load_judgment(data)
    names = [topic.name for topic in judgment.topics.topics]
    if name not in names:
        raise InputError(f"{data / 'topics'}: no topic '{name}'{suggest_name(name, names)}")
    own = judgment.topics.topics[names.index(name)]
    number, silent, named = 0, True, False
    for document in read_corpus(paths):
        number += 1
        named = named or (isinstance(document, Document) and _has_word(document, own))
        told = _try_document(document, own, judgment) if isinstance(document, Document) else [_say_refusal(document)]
        for line in told:
            silent = False
            yield line
    if not number:
        raise InputError(f"{paths[0]}: no text in it; put .txt files there")
    if silent:
        of_none = "" if named else ": none of its words stands there (topics and articles are read in English)"
        yield f"{name} counts no number in {say_count(number, 'article')}, and nearly counts none{of_none}"


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
    for start, key in _find_nouns(document, own, left, judgment).items():
        told.append((left.pop(start), key))
    fitting = {
        start: fits
        for start, claim in left.items()
        if (fits := _list_fitting(claim, own)) and not document.folded.startswith(" fewer", claim.value_end or 0)
    }
    verbs = _find_verbs(document, own, [left[start] for start in fitting], judgment)
    for start, fits in fitting.items():
        names = " or ".join(measure.name for measure in fits)
        if start in verbs:
            told.append((left[start], f"{names} would count it with {verbs[start]}"))
        else:
            told.append((left[start], f"{fits[0].name} would take it, but none of its words tells of it"))
    if not _is_english(document):
        yield f"{document.file} is not in English: little or nothing of it is read"
    for claim, words in sorted(told, key=lambda pair: pair[0].value_start or 0):
        yield f"{document.file}: {_show(document, claim)}: {words}"


def _is_english(document: Document) -> bool:
    """Whether an article's words are those of English; a short one counts as English."""
    words = document.folded[document.start : document.end].split()[:_SAMPLE]
    return len(words) < _SHORT or sum(word in _COMMON for word in words) > len(words) * _COMMON_SHARE


def _has_word(document: Document, own: Topic) -> bool:
    """Whether a word with which a phrase of a topic begins stands in an article."""
    words = set(_WORD.findall(document.folded, document.start, document.end))
    return any(
        words.issuperset(_WORD.findall(trigger.words[0])) for measure in own.measures for trigger in measure.triggers
    )


def _find_nouns(document: Document, own: Topic, left: Mapping[int, Claim], judgment: Judgment) -> dict[int, str]:
    """What lets a number be counted by the noun that it stands with, by the number's place: 40 *hangings* of a topic
    that has the verb alone, 40 *bankruptcy filings*, a *turnout* of 40.
    """
    found: dict[int, str] = {}
    for start, claim in left.items():
        for measure, kind, words in _list_nouns(document, claim, own):
            more = replace(measure, triggers=(*measure.triggers, Trigger(words, measure.name, kind, "")))
            loosened = replace(own, measures=tuple(more if one is measure else one for one in own.measures))
            if start in _index(_read_loosely(document, loosened, judgment)):
                found.setdefault(start, f'{measure.name} would count it with "{" ".join(words)}" in {kind}')
    return found


def _list_nouns(document: Document, claim: Claim, own: Topic) -> Iterator[tuple[Measure, TriggerKind, tuple[str, ...]]]:
    """Each measure with a noun beside a number that may tell its acts, and the key for it."""
    counted, at = claim.counted.lower(), claim.value_end or 0
    behind = document.folded[at : claim.sentence_end].partition(f" {counted}")[0].split() if counted else []
    before = document.folded[claim.sentence_start : claim.value_start].split()
    for measure in own.measures:
        plain = [trigger for trigger in measure.triggers if len(trigger.words) == 1]
        acts = {t.words[0] for t in plain if t.kind == "events" or (t.kind in _VERB_KINDS and t.form == "ing")}
        if counted and not {counted, counted.removesuffix("s")}.isdisjoint(acts):
            yield measure, "nouns", (counted,)
        if behind and behind[-1] in acts.union(t.words[0] for t in plain if t.kind == "nouns"):
            yield measure, "nouns", (behind[-1], counted)
        if not (counted or claim.unit or measure.units):
            yield from ((measure, "nouns", (word,)) for word in before[-_PHRASE:] if word in acts)
            yield from ((measure, "totals", (word,)) for word in before[-4:] if word in _LEVELS)


def _find_verbs(document: Document, own: Topic, left: Sequence[Claim], judgment: Judgment) -> dict[int, str]:
    """The verb of its sentence with which a number would be counted, and the key that would take it, by the number's
    place: the nearest of those that would.
    """
    near = {claim.value_start or 0: _list_verbs(document, claim, judgment) for claim in left}
    found: dict[int, str] = {}
    for kind in _VERB_KINDS:
        every = dict.fromkeys(base for start, bases in near.items() if start not in found for base in bases)
        with_all = _index(_read_loosely(document, _add_verbs(own, kind, every), judgment)) if every else {}
        open_ = [start for start in near if start in with_all and start not in found]
        for base in dict.fromkeys(base for start in open_ for base in near[start]):
            with_one = _index(_read_loosely(document, _add_verbs(own, kind, [base]), judgment))
            for start in open_:
                if start in with_one and base in near[start]:
                    found.setdefault(start, f'"{base}*" in {kind}')
    return found


def _list_verbs(document: Document, claim: Claim, judgment: Judgment) -> list[str]:
    """The bases of the verbs in the sentence of a number, the nearest first, without those of saying and of grammar."""
    at = claim.value_start or 0
    found = [
        (abs(match.start() - at), base)
        for match in _WORD.finditer(document.folded, claim.sentence_start, claim.sentence_end)
        if match.group() not in judgment.lexicon.triggers
        and match.group() not in judgment.lexicon.deeds.coming
        and SHAPES.get(match.group(), "v") == "v"
        and (base := name_base(match.group()))
    ]
    return list(dict.fromkeys(base for _, base in sorted(found)))


def _add_verbs(own: Topic, kind: TriggerKind, bases: Iterable[str]) -> Topic:
    """A topic whose measures have further verbs."""
    forms = [form for base in bases for form in inflect_verb(base)]
    measures = []
    for measure in own.measures:
        plans = measure.triggers[0].plans
        more = (Trigger((word,), measure.name, kind, form, plans=plans) for form, word in forms)
        measures.append(replace(measure, triggers=(*measure.triggers, *more)))
    return replace(own, measures=tuple(measures))


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
    return replace(measure, takes=measure.takes and measure.takes | nouns | (measured - _SHARES), refuses=frozenset())


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


def _list_fitting(claim: Claim, own: Topic) -> list[Measure]:
    return [measure for measure in own.measures if _fits(claim, measure)]


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
