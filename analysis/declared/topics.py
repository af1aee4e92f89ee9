"""What is counted, declared in ``data/topics/*.toml``: a new topic is a new file there and no Python.

A topic holds measures; a measure holds the words that make a number its own. ``data/topics/casualties.toml`` is
written as a tutorial.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any, Final, Literal, get_args

from ..ground.inflections import (
    FORMS,
    IRREGULAR_BASES,
    IRREGULAR_PASTS,
    Form,
    inflect_noun,
    inflect_verb,
    nominalise_verb,
)
from ..ground.judgment import Each, InputError, Kept, Kind, read_toml, refuse_key, suggest_name
from ..ground.text import fold
from ..ground.wordlists import load_words

#: How a trigger takes its number; the keys of a measure in TOML.
#:
#: ``verbs``   done to what is counted: ``arrested 12``, ``12 were arrested``, ``12 people arrested in the raid``
#: ``happens`` done by what is counted: ``12 died``, ``10,000 people marched``
#: ``states``  said of what is counted: ``12 dead``, ``12 people are missing``
#: ``nouns``   are what is counted: ``12 arrests``, ``the deaths of 12``, ``arrests rose to 12``
#: ``events``  befall what is counted: ``the massacre of 12``, never ``12 massacres``
#: ``totals``  are numbers: ``a toll of 12``, ``the toll rose to 12``
#: ``victims`` are those of an act told shortly before: ``the victims were 12``
#: ``words``   stand anywhere near the number in its clause
#: ``rivals``  stand nearer, and the number is not this measure's
TriggerKind = Literal["verbs", "happens", "states", "nouns", "events", "totals", "victims", "words", "rivals"]

TRIGGER_KINDS: Final[tuple[TriggerKind, ...]] = get_args(TriggerKind)
SCOPES: Final = frozenset("event state".split())
WHERE: Final = frozenset({"in", "from or to"})
VERB_KINDS: Final = frozenset("verbs happens".split())
#: In a trigger, up to two words that describe what follows, and no number: tie *a golden* knot.
GAP: Final = "‥"
FINITE: Final[frozenset[Form]] = frozenset({"base", "third", "past"})

_SWITCHES: Final = ("singles", "running", "passing", "plans")
_LISTS: Final = ("units", "takes", "refuses", "not", "occasions", *TRIGGER_KINDS)
_SHARED: Final[Mapping[str, Kind]] = {  # keys that may stand above all measures of a file
    "scope": SCOPES, "where": WHERE, **dict.fromkeys(_SWITCHES, bool), **{key: [str] for key in _LISTS},
}  # fmt: skip
_SCHEMA: Final[Mapping[str, Kind]] = {"title": str, **_SHARED, "measure": Each({"label": [str], **_SHARED})}
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*")  # a topic's file name and a measure's name, as they stand in claims.csv


@dataclass(frozen=True, slots=True)
class Trigger(Kept):
    """One form of one trigger: folded words that follow each other in the text."""

    words: tuple[str, ...]
    measure: str
    kind: TriggerKind
    form: Form
    #: What its number counts or what stands behind it, in other words or others: ``claim* # lives``, ``shoot* # dead``.
    rests: tuple[tuple[str, ...], ...] = ()
    plans: bool = False  #: whether its measure counts what is only planned, agreed or forecast, too
    made: bool = False  #: whether it is a noun made of a verb that its file gives: evict*, eviction


@dataclass(frozen=True, slots=True)
class Measure(Kept):
    """One thing that is counted or measured."""

    name: str  #: ``casualties.killed``
    singular: str  #: ``person killed``
    plural: str  #: ``people killed``
    singles: bool  #: whether ``a guard was killed`` counts one
    running: bool  #: whether *have fled* tells a total that goes on
    passing: bool  #: whether a later number replaces an earlier one, whoever gave it: people still *missing*
    scope: str  #: ``event`` (numbers of single events) or ``state`` (a level that holds for a while)
    where: str  #: how a briefing says a place: ``in``; ``from or to`` of those who left one for another
    units: frozenset[str]  #: units it takes; empty: it counts things
    takes: frozenset[str]  #: nouns it counts, its own among them; empty: any that it does not refuse
    refuses: frozenset[str]  #: nouns it never counts
    occasions: frozenset[str]  #: words of what it happens in, its own nouns among them
    nouns: frozenset[str]  #: its own nouns: deaths
    acting: bool  #: whether what is told is done by those counted alone: people who march
    acts: frozenset[str]  #: its own verbs and those of the other measures of its file, where that names occasions
    triggers: tuple[Trigger, ...]
    blocks: tuple[tuple[str, ...], ...]  #: phrases in which its triggers mean something else


@dataclass(frozen=True, slots=True)
class Topic(Kept):
    """A file of ``data/topics/``."""

    name: str
    title: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Topics(Kept):
    """Every topic, with its triggers by their first word: what the extractor reads."""

    topics: tuple[Topic, ...]
    measures: dict[str, Measure] = field(repr=False)
    triggers: dict[str, tuple[Trigger, ...]] = field(repr=False)  #: longest first
    blocks: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(repr=False)  #: (measure, words)
    openings: frozenset[str] = frozenset()  #: first words of triggers and blocking phrases
    signs: frozenset[str] = frozenset()  #: a word of each trigger: without any of them nothing is counted
    single: frozenset[str] = frozenset()  #: the same, of what may befall *a guard*
    units: frozenset[str] = frozenset()  #: units that some measure takes
    verbs: frozenset[str] = frozenset()  #: finite forms of verbs of one word


def read_topics(folder: Path, units: Mapping[str, str] | None = None) -> Topics:
    """The topics of a folder of TOML files, in the order of their names; none where it holds none.

    Raises:
        InputError: a file is broken, or a key or value in it is not as expected, with its line.
    """
    return gather_topics(read_topic(path, units) for path in list_topics(folder))


def list_topics(folder: Path) -> list[Path]:
    """The files of topics in a folder, by name.

    Raises:
        InputError: one has its ending in other letters, so that it would not be read.
    """
    files = sorted(path for path in folder.glob("*") if path.suffix.lower() == ".toml")
    for path in files:
        if path.suffix != ".toml":
            raise InputError(f"{path}: ending '{path.suffix}'; expected '.toml': rename it")
    return files


def gather_topics(topics: Iterator[Topic]) -> Topics:
    """Topics with their triggers by first word."""
    kept = tuple(topics)
    measures = {measure.name: measure for topic in kept for measure in topic.measures}
    triggers: dict[str, list[Trigger]] = {}
    blocks: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for measure in measures.values():
        for trigger in measure.triggers:
            triggers.setdefault(trigger.words[0], []).append(trigger)
        for words in measure.blocks:
            blocks.setdefault(words[0], []).append((measure.name, words))
    return Topics(
        topics=kept,
        measures=measures,
        triggers={word: tuple(sorted(found, key=lambda t: -len(t.words))) for word, found in triggers.items()},
        blocks={word: tuple(found) for word, found in blocks.items()},
        openings=frozenset((*triggers, *blocks)),
        signs=_choose_signs([t for found in triggers.values() for t in found if t.kind != "rivals"]),
        single=_choose_signs([t for found in triggers.values() for t in found if measures[t.measure].singles]),
        units=frozenset(unit for measure in measures.values() for unit in measure.units | measure.takes),
        verbs=frozenset(
            trigger.words[0]
            for found in triggers.values()
            for trigger in found
            if trigger.form in FINITE and len(trigger.words) == 1 and not trigger.rests
        ),
    )


#: Words that stand in many sentences, as most of three letters do: signs only of phrases that have no other.
_COMMON: Final = frozenset(
    """their themselves take takes taken taking back into same before after following with from people against state
    last could remains""".split()
)


def _choose_signs(triggers: Sequence[Trigger]) -> frozenset[str]:
    """Words of which one stands in every sentence with one of some triggers, as they are between spaces and hyphens.

    Of a trigger it is one that stands alone in another; else the word that most of the others have, too, so that there
    are few signs; then the longest: the rarest, mostly.
    """
    listed = []
    for trigger in triggers:
        phrase = trigger.words + trigger.rests[0] if len(trigger.rests) == 1 else trigger.words
        parts = [part for word in phrase for part in word.split("-")]
        rare = [part for part in parts if part not in _COMMON]
        listed.append([part for part in rare if len(part) > 3] or [max(rare or parts, key=len)])
    count = Counter(part for parts in listed for part in parts)
    alone = {parts[0] for parts in listed if len(parts) == 1}
    others = (parts for parts in listed if alone.isdisjoint(parts))
    return frozenset(alone.union(max(parts, key=lambda part: (count[part], len(part))) for parts in others))


def read_topic(path: Path, units: Mapping[str, str] | None = None) -> Topic:
    """One topic from its TOML file; the file's name is the topic's name.

    Raises:
        InputError: as ``read_topics``.
    """
    data = read_toml(path, _SCHEMA, required=("title", "measure.*.label"))
    if not _NAME.fullmatch(path.stem):
        raise InputError(f"{path}: the file's name is the topic's name; expected small letters, digits and _")
    if units:
        _check_units(path, data, units)
    shared = {key: value for key, value in data.items() if key in _SHARED}
    tables = data["measure"]
    written = (entry for table in (shared, *tables.values()) for key in _LISTS for entry in table.get(key, ()))
    loose = not any("…" in entry for entry in written)
    measures = tuple(_make_measure(path, name, shared, table, loose) for name, table in tables.items())
    return Topic(path.stem, data["title"], tuple(_share_acts(measure, measures) for measure in measures))


def _check_units(path: Path, data: Mapping[str, Any], units: Mapping[str, str]) -> None:
    """Refuses a unit that no quantity can have; of a rate (``USD/head``) what is behind the stroke may be any noun."""
    places = [(("units",), data), *((("measure", name, "units"), table) for name, table in data["measure"].items())]
    names = set(units.values())
    for keys, table in places:
        for unit in table.get("units", ()):
            near = _correct_unit(unit, names, units)
            if near is not None:
                near = near or "; use a name from there or add it."
                remedy = "What is counted and not measured needs no unit"
                refuse_key(path, keys, f"unit '{unit}' is not in data/units.toml{near} {remedy}")


def _correct_unit(unit: str, names: Collection[str], units: Mapping[str, str]) -> str | None:
    """What a unit that is none may have meant, as the end of a sentence; None for a unit."""
    first, stroke, second = unit.partition("/")
    if unit in names or (first in names and second in names):
        return None
    known = [units.get(part) or units.get(part.casefold()) for part in (unit, first, second)]
    if known[0] or known[1]:
        right = known[0] or f"{known[1]}{stroke}{known[2] or second}"
        return f"; did you mean '{right}'?" if right != unit else None
    return suggest_name(unit, (name for name in names if ("/" in name) == bool(stroke)))


def _make_measure(path: Path, name: str, shared: Mapping[str, Any], table: Mapping[str, Any], loose: bool) -> Measure:
    """A measure; ``loose``: whether other words may describe the noun of a phrase, as where its file writes no … ."""
    if not _NAME.fullmatch(name):
        refuse_key(path, ("measure", name), f"measure '{name}'; expected small letters, digits and _")
    label = table["label"]
    if len(label) != 2:
        refuse_key(path, ("measure", name, "label"), f'{label!r}; expected one and many: ["arrest", "arrests"]')
    full = f"{path.stem}.{name}"
    lists = {key: [*shared.get(key, ()), *table.get(key, ())] for key in _LISTS}
    switches = {key: table.get(key, shared.get(key, False)) for key in _SWITCHES}
    for key, entries in sorted(lists.items()):
        for entry in entries:
            if not entry.strip(" */"):
                refuse_key(path, ("measure", name, key), f"'{entry}' in {key} holds no word")
    triggers = tuple(
        trigger
        for kind in TRIGGER_KINDS
        for entry in (map(_add_star, lists[kind]) if kind == "nouns" else lists[kind])
        for trigger in _make_triggers(path, name, full, kind, entry)
        if loose or GAP not in trigger.words
    )
    if lists["takes"]:
        known = {trigger.words for trigger in triggers}
        triggers += tuple(
            Trigger((noun,), full, "events", "", made=True)
            for entry in lists["verbs"] + lists["happens"]
            if entry.endswith("*") and entry.isascii() and entry[:-1].isalpha()
            for noun in nominalise_verb(fold(entry[:-1]))
            if (noun,) not in known
        )
        acts = {trigger.words[0] for trigger in triggers if trigger.kind in VERB_KINDS | {"states"}}
        names = [tuple(fold(name).split()) for name in label]
        triggers += tuple(Trigger(n, full, "nouns", "") for n in names if len(n) > 1 and n[-1] not in acts)
    if switches.pop("plans"):
        triggers = tuple(replace(trigger, plans=True) for trigger in triggers)
    if all(trigger.kind == "rivals" for trigger in triggers):
        kinds = ", ".join(TRIGGER_KINDS[:-1])
        refuse_key(path, ("measure", name), f"measure '{name}' has no words that give it a number; add one of {kinds}")
    return Measure(
        name=full,
        singular=label[0],
        plural=label[1],
        **switches,
        scope=table.get("scope", shared.get("scope", "state" if lists["units"] else "event")),
        where=table.get("where", shared.get("where", "in")),
        units=frozenset(lists["units"]),
        takes=_spell_nouns([_add_star(entry) for entry in lists["takes"] + lists["nouns"]] if lists["takes"] else []),
        refuses=_spell_nouns(lists["refuses"]),
        occasions=frozenset(words[0] for entry in lists["occasions"] for _, words in _spell(fold(entry), "words")),
        nouns=frozenset(trigger.words[0] for trigger in triggers if trigger.kind == "nouns"),
        acting=bool(lists["happens"]) and not lists["verbs"],
        acts=frozenset(),
        triggers=triggers,
        blocks=tuple(words for entry in lists["not"] for _, words in _spell(fold(entry), "verbs")),
    )


_ARTICLES: Final = frozenset("a an the".split())
_UNDESCRIBED: Final = load_words("topics.undescribed") | load_words("shapes.prepositions") | {"of", "to", "by"}
_DESCRIBING: Final = ("ed", "ing", "ous", "less", "ive", "ful", "able")
_NUMBERED: Final = "expected # in verbs and events alone, with words before and behind it: 'send* # home'"
_FORMS: Final = "expected at most five forms: base/third person/past/-ing/participle"


def _make_triggers(path: Path, name: str, full: str, kind: TriggerKind, entry: str) -> Iterator[Trigger]:
    phrase, _, rest = fold(entry).partition("#")
    words = phrase.split()
    if sum(map(_is_marked, words)) > 3 or any("*" in word[:-1] or ("*" in word and "/" in word) for word in words):
        expected = "expected a star at the end of one to three words, or strokes in them"
        refuse_key(
            path, ("measure", name, kind), f"'{entry}' in {kind}; {expected}: 'arrest*', 'hold/holds/held/holding'"
        )
    if "#" in entry and not (words and rest.strip(" /") and kind in VERB_KINDS | {"events"}):
        refuse_key(path, ("measure", name, kind), f"'{entry}' in {kind}; {_NUMBERED}")
    if kind in VERB_KINDS and any(word.count("/") > 4 for word in words):
        refuse_key(path, ("measure", name, kind), f"'{entry}' in {kind}; {_FORMS}")
    plain = bool(words) and not _is_marked(phrase) and (len(words) == 1 or words[0] in IRREGULAR_BASES)
    if kind in VERB_KINDS and plain and _guess_form(words[0]) == "base":
        alone = f"'{entry}' in {kind} is read in this one form"
        refuse_key(path, ("measure", name, kind), f"{alone}; expected a star behind the base of a verb: 'arrest*'")
    rests = tuple(tuple(other.split()) for other in rest.split("/") if other.strip())
    for form, spelled in _spell(phrase, kind):
        yield Trigger(spelled, full, kind, form, rests)
        if loose := _loosen(spelled, kind, rests):
            yield Trigger(loose, full, kind, form)
    if kind == "verbs" and words[2:] == ["to"] and _is_marked(words[0]):  # granted asylum; asylum was granted to 300
        for form, spelled in _spell(words[0], kind):
            yield from (Trigger((*spelled, *gap, words[1]), full, kind, form) for gap in ((), (GAP,)))
            yield Trigger((*spelled, GAP, *words[1:]), full, kind, form)
            if form in ("past", "participle"):
                yield Trigger((words[1], "…", *spelled, "to"), full, kind, "base")
        if words[1] not in _UNDESCRIBED:
            yield Trigger((words[1],), full, "events", "")  # asylum for 300, received asylum
    if kind == "verbs" and not rests and len(words) > 1 and _is_marked(words[0]) and words[1] not in ("…", "the"):
        for form, spelled in _spell(words[0], kind):  # ordered to leave, ordered 300 people to leave
            yield Trigger(spelled, full, kind, form, (tuple(words[1:]),))


def _loosen(words: tuple[str, ...], kind: TriggerKind, rests: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """A phrase of a verb and a noun in which other words may describe that: *become citizens* reads *became Danish
    citizens*, *tie the knot* reads *tied that knot*; empty where its last word is none that can be described.
    """
    head = words[:-2] if words[-2:-1] and words[-2] in _ARTICLES else words[:-1]
    verbal = words[-1].endswith(_DESCRIBING) or words[-1] in IRREGULAR_PASTS or words[-1] in _UNDESCRIBED
    if kind not in VERB_KINDS or rests or not head or verbal or not {"…", "and"}.isdisjoint(words):
        return ()
    return (*head, GAP, words[-1])


def _add_star(entry: str) -> str:
    """A noun that is read in the plural, too: of those that are counted the star may be left out."""
    return entry if _is_marked(entry) or not entry.strip() else f"{entry.rstrip()}*"


def _is_marked(word: str) -> bool:
    return "*" in word or "/" in word


def _spell_nouns(entries: list[str]) -> frozenset[str]:
    return frozenset(" ".join(words) for entry in entries for _, words in _spell(fold(entry), "takes"))


def _share_acts(measure: Measure, measures: Sequence[Measure]) -> Measure:
    """A measure that names occasions, with what happens in them: the words of all measures of its file."""
    if not measure.occasions:
        return measure
    plain = [t for one in measures for t in one.triggers if len(t.words) == 1 and not t.rests]
    nouns = frozenset(t.words[0] for t in plain if t.kind in ("nouns", "events"))
    acts = frozenset(t.words[0] for t in plain if t.kind in ("verbs", "happens", "states"))
    return replace(measure, occasions=measure.occasions | nouns, acts=acts)


def _spell(entry: str, kind: str) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """The phrases that a folded entry stands for, as words, each with its form.

    A star behind a word stands for its forms (``arrest*``, ``asylum seeker*``, ``shoot* dead``); strokes list others,
    of a verb in the order base, third person, past, -ing, participle (``have/has/had/having their throats cut``). A
    second word that is marked is a noun: ``receive* … dose*``.
    """
    words = entry.split()
    at = next((i for i, word in enumerate(words) if _is_marked(word)), 0)
    nouns = [[spelled for _, spelled in _list_forms(word, "takes")] for word in words[at + 1 :]]
    for form, word in _list_forms(words[at], kind):
        for behind in product(*nouns):
            yield form, (*words[:at], word, *behind)


def _list_forms(word: str, kind: str) -> Iterator[tuple[Form, str]]:
    verb = kind in VERB_KINDS
    if "/" in word:
        for i, written in enumerate(word.split("/")):
            yield FORMS[min(i, 4)] if verb else "", written
    elif word.endswith("*"):
        if verb:
            yield from inflect_verb(word[:-1])
            return
        spelled = dict.fromkeys(inflect_noun(word[:-1]))
        if kind in ("words", "rivals"):  # may be nouns or verbs
            spelled |= dict.fromkeys(form for _, form in inflect_verb(word[:-1]))
        yield from (("", form) for form in spelled)
    else:
        yield _guess_form(word) if verb else "", word


def _guess_form(word: str) -> Form:
    if word.endswith("ing"):
        return "ing"
    return "past" if word.endswith("ed") or word in IRREGULAR_PASTS else "base"
