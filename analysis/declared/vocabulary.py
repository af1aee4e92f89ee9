"""The words that numbers stand beside: units and nouns of ``data/units.toml``, what topics say of a bare number.

The grammar of numbers asks what a word does there (*27 killed*, *arresting five*, *no casualties*); which words do it
is data, the same for every topic. It reads words beside a number only; what a sentence tells is for ``measures``.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ..ground.judgment import Kept
from .lexicon import Lexicon, read_lexicon
from .topics import Measure, Topics, read_topics
from .units import Units, find_units, read_units


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Vocabulary(Kept):
    """What the grammar of numbers knows of single words, folded."""

    units: Units
    people: frozenset[str]  #: measures that count people, as their label says: *person killed*
    befalling: frozenset[str]  #: acts and fates of people
    acts: frozenset[str]  #: what is done to a number behind it: *killing five*, *arrested one*
    fates: frozenset[str]  #: what is told of a number before it: *27 killed*, *five dead*, *12 died*
    describing: frozenset[str]  #: fates that may also stand before a noun: *12 dead soldiers*
    finite: frozenset[str]  #: forms of verbs that end a noun right behind a number: *one dies*, *12 die*
    nouns: frozenset[str]  #: plurals of which *no* makes a stated zero: *no casualties*
    sizes: frozenset[str]  #: what is put at a number: *put the toll at 41*, *put output at 2 million*
    levels: frozenset[str]  #: what goes up and down: *cut its output by 5 percent*


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Judgment(Kept):
    """What people decided and the extractor reads; ``make_judgment`` makes one."""

    topics: Topics
    lexicon: Lexicon
    vocabulary: Vocabulary


def load_judgment(data: Path) -> Judgment:
    """The topics, the lexicon and the units of a data folder; the project's own units where it has none.

    Raises:
        InputError: a file there is missing or not as expected, with its line.
    """
    units = read_units(find_units(data))
    return make_judgment(read_topics(data / "topics", units.spellings), read_lexicon(data / "lexicon.toml"), units)


def make_judgment(topics: Topics, lexicon: Lexicon, units: Units) -> Judgment:
    """Topics, lexicon and units, and what they give each other: reporting words size up what topics count."""
    vocabulary = gather_vocabulary(topics, units)
    takings: dict[str, frozenset[tuple[str, ...]]] = {}
    for trigger in (trigger for measure in topics.measures.values() for trigger in measure.triggers if trigger.rests):
        takings[trigger.words[0]] = takings.get(trigger.words[0], frozenset()).union(trigger.rests)
    own = replace(lexicon, sizes=lexicon.sizes | vocabulary.sizes, takings=takings)
    return Judgment(topics, own, vocabulary)


def gather_vocabulary(topics: Topics, units: Units) -> Vocabulary:
    """The words of units and topics by what they do beside a number.

    A measure that takes only some nouns, or units, gives none to the bare number: *found one* tells no seizure.
    """
    counting = [m for m in topics.measures.values() if not (m.units or m.takes) or "people" in m.takes]
    of_people = [m for m in counting if not units.person.isdisjoint(f"{m.singular} {m.plural}".split())]
    states = _list_forms(counting, ("states",))
    describing = states | _list_forms(counting, ("verbs",), ("past", "participle"))
    nouns = _list_forms(counting, ("nouns",))
    levels = _list_forms([measure for measure in topics.measures.values() if measure.units], ("words", "rivals"))
    return Vocabulary(
        units=units,
        people=frozenset(measure.name for measure in of_people),
        befalling=_list_forms(of_people, ("verbs", "happens", "states")),
        acts=_list_forms(counting, ("verbs",)),
        fates=describing | _list_forms(counting, ("happens",), ("past", "participle")),
        describing=describing,
        finite=_list_forms(counting, ("happens",), ("base", "third")),
        nouns=frozenset(noun for noun in nouns if noun.endswith("s") or noun in units.plural) | units.absent,
        sizes=states | nouns | levels | _list_forms(counting, ("totals",)),
        levels=levels,
    )


def _list_forms(measures: Iterable[Measure], kinds: Container[str], forms: Container[str] = ()) -> frozenset[str]:
    """The triggers of one word, of some kinds; of verbs only these forms, if any are named."""
    return frozenset(
        trigger.words[0]
        for measure in measures
        for trigger in measure.triggers
        if trigger.kind in kinds
        and (not forms or trigger.form in forms)
        and len(trigger.words) == 1
        and not trigger.rests  # ``claim* # lives`` is more than *claim*
    )
