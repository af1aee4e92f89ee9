"""The words by which news texts say who says so, when and where: ``data/lexicon.toml``, inflected and indexed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from ..ground.inflections import FORMS, inflect_verb
from ..ground.judgment import InputError, Kept, Kind, read_toml

#: Classes of reporting verbs; see the comments in ``data/lexicon.toml``.
CUES: Final = tuple(
    "speech framing telling evidence estimate thought intention demand description inference certain".split()
)
_PHRASES: Final = ("crediting", "citing")
_NOUNS: Final = ("reports", "findings", "utterances", "views", "people", "bodies", "unnamed", "outlets")
#: Lists of words that are kept as they are.
_WORDS: Final = tuple("ambiguous titles sizes recounted lasting fighters uncounted convictions equivocal".split())
_WORDS_JOINED: Final = ("male", "female", "hedges", "weakening")
_EVENTS: Final = ("causing", "hostile", "happening", "afterwards", "relief", "rites", "taking", "searchers")
_EVENTS_JOINED: Final = ("occurring", "beginning", "effects", "families")
_DAYS: Final = tuple("needed rival first last only recent alike before between on loose".split())

#: Classes of cues that say something was said.
SAYING: Final = frozenset("speech telling".split())

#: Bits of a form: which forms of a verb a word can be.
PLAIN: Final = 1  # say
THIRD: Final = 2  # says
PAST: Final = 4  # said
GERUND: Final = 8  # saying

#: Bits of a trigger: what a word at which a sentence may credit somebody can be.
VERB: Final = 1  # said
PARTICLE: Final = 2  # the first word of a verb of two: pointed out
PHRASE: Final = 4  # the longest word of a phrase: according to
FINDING: Final = 8  # a poll
CONVICTION: Final = 16  # sure
OWNED: Final = 32  # somebody's claim, in somebody's view
SHAPE: Final = 64  # that
COLON: Final = 128


@dataclass(frozen=True, slots=True)
class Cue(Kept):
    """What one word can be as a reporting verb: its forms, and the classes of the verbs it belongs to."""

    forms: int
    classes: frozenset[str]
    particle: str = ""  #: the second word it needs: ``out`` for ``pointed``


@dataclass(frozen=True, slots=True, eq=False)
class DeedWords(Kept):
    """What tells an act as done or only planned, feared, denied; see the comments in ``data/lexicon.toml``."""

    did: frozenset[str]
    striving: frozenset[str]
    made: frozenset[str]
    planned: frozenset[str]
    bringing: frozenset[str]
    coming: frozenset[str]
    steering: frozenset[str]
    found: frozenset[str]
    fates: frozenset[str]
    foretelling: frozenset[str]
    foretold: frozenset[str]
    denying: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class PlaceWords(Kept):
    """What tells that a name is a place; see the comments in ``data/lexicon.toml``."""

    kinds: frozenset[str]
    parts: frozenset[str]  #: of a place: the heart of Brod
    sites: frozenset[str]
    common: frozenset[str]
    directions: frozenset[str]
    befalling: frozenset[str]  #: forms of verbs that tell of one thing or of the past; some of two words
    striking: frozenset[str]
    forces: frozenset[str]
    accidents: frozenset[str]
    weapons: frozenset[str]  #: one and many
    either: frozenset[str]  #: what is named after its place as often as after who made it
    features: frozenset[str]  #: parts of names of waters and mountains: Lake, River
    bodies: frozenset[str]  #: names of armed groups, which are no places


@dataclass(frozen=True, slots=True, eq=False)
class LevelWords(Kept):
    """What stands for the owner of a level told before, or shows that it is another; see ``data/lexicon.toml``."""

    realms: frozenset[str]
    groups: frozenset[str]
    alliances: frozenset[str]
    named: frozenset[str]  #: alliances by name
    wholes: frozenset[str]
    national: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon(Kept):
    """``data/lexicon.toml``, indexed by folded word."""

    cues: dict[str, Cue]
    particles: dict[str, tuple[Cue, ...]]  #: verbs of two words, by their first
    certain: frozenset[str]  #: forms of verbs that only somebody can be the subject of
    ambiguous: frozenset[str]  #: forms of verbs that are nouns as often: report, plans
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]  #: crediting and citing phrases, by their longest word
    citing: frozenset[tuple[str, ...]]
    reports: frozenset[str]
    findings: frozenset[str]
    utterances: frozenset[str]
    views: frozenset[str]  #: in whose view: what a sentence can be set under
    people: frozenset[str]
    bodies: frozenset[str]
    unnamed: frozenset[str]
    outlets: frozenset[str]
    voices: frozenset[str]  #: people, unnamed, reports and outlets together
    triggers: dict[str, int]  #: every word at which a sentence may credit somebody, and what it can be
    titles: frozenset[str]
    lasting: frozenset[str]  #: what goes on for long: war, epidemic
    fighters: frozenset[str]  #: who falls in a war: rebels, soldiers
    uncounted: frozenset[str]  #: what happens and has no plural: shelling
    sizes: frozenset[str]  #: nouns of what is put at a number; ``claims`` adds those of the topics
    recounted: frozenset[str]  #: nouns of what is raised by counting again: a toll
    takings: Mapping[str, frozenset[tuple[str, ...]]]  #: verbs of the topics, with what must follow: claimed 40 *lives*
    convictions: frozenset[str]  #: adjectives of who is sure or afraid of something
    hedges: tuple[str, ...]
    equivocal: frozenset[str]  #: hedges that also mean something else
    weakening: re.Pattern[str]  #: words that weaken, whatever their place; of one with a star its beginning
    occurring: frozenset[str]  #: single words of what says no more of an event than that it was, or began
    beginning: frozenset[str]
    begun: tuple[str, ...]  #: the same verbs of beginning, those of two words whole
    causing: frozenset[str]  #: verbs that tie an event to what it did
    effects: frozenset[str]  #: what an event may have done to have its number now, ``causing`` among them
    hostile: frozenset[str]  #: verbs, some of two words, of who did what befell others
    happening: frozenset[str]  #: verbs of what befell people, in the past
    families: Mapping[str, frozenset[int]]  #: which kinds of events a word may tell of
    afterwards: frozenset[str]  #: verbs of what is done with the dead some time after
    relief: frozenset[str]  #: of which operations are no event
    rites: frozenset[str]  #: nouns of what is held for the dead
    searchers: frozenset[str]  #: nouns of who comes some time after an event
    taking: frozenset[str]  #: verbs of what had been done before with those counted
    deeds: DeedWords
    places: PlaceWords
    levels: LevelWords
    days: Mapping[str, float]  #: points for a day told elsewhere, by what speaks for it; see ``weighings``
    male: frozenset[str]  #: titles, role nouns and given names of men
    female: frozenset[str]


_PLACES: Final = tuple(field.name for field in fields(PlaceWords))
_SCHEMA: Final[Mapping[str, Kind]] = {
    "cues": {name: [str] for name in CUES},
    "phrases": {name: [str] for name in _PHRASES},
    "nouns": {name: [str] for name in _NOUNS},
    "words": {name: [str] for name in (*_WORDS, *_WORDS_JOINED)},
    "events": {name: [str] for name in (*_EVENTS, *_EVENTS_JOINED)},
    "deeds": {field.name: [str] for field in fields(DeedWords)},
    "places": {name: [str] for name in _PLACES},
    "levels": {field.name: [str] for field in fields(LevelWords)},
    "names": {"male": [str], "female": [str]},
    "days": dict.fromkeys(_DAYS, float),
}
_REQUIRED: Final = tuple(f"{table}.{key}" for table, keys in _SCHEMA.items() for key in keys)  # type: ignore[union-attr]


def split_words(words: str) -> frozenset[str]:
    """A set of words written as one text."""
    return frozenset(words.split())


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon of one TOML file.

    Raises:
        InputError: the file is missing or broken, or a verb's forms cannot be told; with its line.
    """
    data: dict[str, Any] = read_toml(path, _SCHEMA, _REQUIRED)
    found: dict[tuple[str, str], Cue] = {}  # by word and particle
    for name in CUES:
        for entry in data["cues"][name]:
            for form, (word, particle) in _spell_forms(path, f"cues.{name}", entry):
                before = found.get((word, particle), Cue(0, frozenset()))
                found[word, particle] = Cue(before.forms | form, before.classes | {name}, particle)
    cues = {word: cue for (word, particle), cue in found.items() if not particle}
    particles: dict[str, tuple[Cue, ...]] = {}
    for (word, particle), cue in found.items():
        if particle:
            particles[word] = (*particles.get(word, ()), cue)
    words, events, names = data["words"], data["events"], data["names"]
    nouns = {name: frozenset(data["nouns"][name]) for name in _NOUNS}
    citing = frozenset(tuple(phrase.split()) for phrase in data["phrases"]["citing"])
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in (*(tuple(p.split()) for p in data["phrases"]["crediting"]), *sorted(citing)):
        anchor = max(phrase, key=len)
        phrases[anchor] = (*phrases.get(anchor, ()), phrase)
    return Lexicon(
        cues=cues,
        particles=particles,
        certain=frozenset(word for word, cue in cues.items() if "certain" in cue.classes),
        phrases=phrases,
        citing=citing,
        **nouns,
        **{name: frozenset(words[name]) for name in _WORDS},
        **{name: frozenset(events[name]) for name in _EVENTS},
        voices=nouns["people"] | nouns["bodies"] | nouns["unnamed"] | nouns["reports"] | nouns["outlets"],
        triggers=_join_kinds(
            {
                VERB: cues,
                PARTICLE: particles,
                PHRASE: phrases,
                FINDING: nouns["findings"],
                CONVICTION: words["convictions"],
                OWNED: nouns["utterances"] | nouns["views"],
                SHAPE: ["that"],
                COLON: [":"],
            }
        ),
        takings={},
        hedges=tuple(words["hedges"]),
        weakening=_compile_openings(words["weakening"]),
        occurring=split_words(" ".join(events["occurring"] + events["beginning"])),
        beginning=split_words(" ".join(events["beginning"])),
        begun=tuple(events["beginning"]),
        effects=frozenset(events["causing"] + events["effects"]),
        families=_group_words(events["families"]),
        deeds=DeedWords(**{name: frozenset(listed) for name, listed in data["deeds"].items()}),
        places=_read_places(path, data["places"]),
        levels=LevelWords(**{name: frozenset(listed) for name, listed in data["levels"].items()}),
        days=data["days"],
        male=frozenset(words["male"] + names["male"]),
        female=frozenset(words["female"] + names["female"]),
    )


def _group_words(lines: Sequence[str]) -> dict[str, frozenset[int]]:
    """The lines in which a word stands, by word."""
    groups: dict[str, frozenset[int]] = {}
    for at, line in enumerate(lines):
        groups |= {word: groups.get(word, frozenset()) | {at} for word in line.split()}
    return groups


def _compile_openings(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for whole words, and for the beginnings of those with a star: ``alleg*`` reads *alleged*."""
    spelt = [re.escape(word.removesuffix("*")) + ("" if word.endswith("*") else r"\b") for word in words]
    return re.compile(rf"\b(?:{'|'.join(spelt) or '(?!)'})")


def _join_kinds(kinds: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """Each word with the bits of all that it can be."""
    triggers: dict[str, int] = {}
    for kind, words in kinds.items():
        for word in words:
            triggers[word] = triggers.get(word, 0) | kind
    return triggers


def _read_places(path: Path, table: Mapping[str, list[str]]) -> PlaceWords:
    verbs = {
        name: frozenset(
            " ".join(form).strip()
            for entry in table[name]
            for bit, form in _spell_forms(path, f"places.{name}", entry)
            if bit & (THIRD | PAST)
        )
        for name in ("befalling", "striking")
    }
    plain = {name: frozenset(table[name]) for name in _PLACES if name not in verbs}
    plain["weapons"] |= {f"{weapon}s" for weapon in plain["weapons"]}
    return PlaceWords(**plain, **verbs)


def _spell_forms(path: Path, name: str, entry: str) -> list[tuple[int, tuple[str, str]]]:
    """Each form of a verb with its bit, as (word, particle)."""
    words = entry.split()
    bits = (PLAIN, THIRD, PAST, GERUND, PAST)
    if len(words) == 1:
        named = dict(zip(FORMS, bits, strict=True))
        return [(named[form], (word, "")) for form, word in inflect_verb(words[0]) if form]
    pairs = len(words) >= 8 and len(words) % 2 == 0 and len(set(words[1::2])) == 1
    if pairs:
        return [(bit, pair) for bit, pair in zip(bits, zip(words[::2], words[1::2], strict=True), strict=False)]
    if len(words) in (4, 5):
        return [(bit, (word, "")) for bit, word in zip(bits, words, strict=False)]
    raise InputError(
        f"{path}: '{entry}' in {name} has {len(words)} words; expected one, or four or five forms "
        "(say says said saying), each with its second word where it has one (point out points out pointed out "
        "pointing out)"
    )
