"""The words of measure, money and counting, as ``data/units.toml`` keeps them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from ..ground.judgment import DATA, Each, Kept, Kind, read_toml, refuse_key

UNITS_FILE: Final = DATA / "units.toml"
_DIGITS: Final = re.compile(r"[0-9][0-9,]*")
#: Plurals of people without an s: schoolchildren, horsewomen, fishermen; no specimen.
PEOPLE_ENDINGS: Final = tuple(
    "people children women smen dmen cemen remen eamen eramen chmen shmen rmen tmen kmen nmen lmen ymen".split()
)
# What makes its plural in -es behind an o: tomatoes, tornadoes, volcanoes; not toes, canoes.
_OES: Final = ("atoes", "etoes", "itoes", "adoes", "edoes", "lcanoes", "heroes", "rgoes", "ngoes", "echoes")
#: Lists of nouns that are kept as they are.
_NOUNS: Final = ("tied", "absent", "christened", "metric", "measuring", "lengthy", "teeming", "several", "bands")
_SCHEMA: Final[Mapping[str, Kind]] = {
    "unit": [
        {"name": str, "forms": [str], "symbols": [str], "glued": [str], "factor": float}
        | dict.fromkeys(("duration", "counted", "daily"), bool)
    ],
    "currency": [{"code": str, "before": [str], "after": [str], "glued": [str]}],
    "nouns": dict.fromkeys(("person", "compound", "things", "doubtful", "namesakes", *_NOUNS), str)
    | dict.fromkeys(("plural", "collective", "happening", "alike"), Each(str)),
    "labels": {"firm": str, "loose": str, "close": str, "indices": str},
    "names": {"numbered": [str], "digits": [str], "verblike": str},
}

_REQUIRED: Final[Sequence[str]] = (
    "unit", "unit.*.name", "currency", "currency.*.code", "currency.*.before", "currency.*.after", "nouns.person",
    "nouns.compound", "nouns.plural",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit(Kept):
    """What a form of words measures: the unit's name, what one of the form is worth in it, its kind."""

    name: str
    factor: float
    kind: Literal["measure", "duration", "currency"]
    counted: bool = False  #: also a noun that is counted
    daily: bool = False  #: a rate with *daily* farther on


@dataclass(frozen=True, slots=True)
class Units(Kept):
    """The vocabulary of ``units.toml``, ready to look up; see that file for what each table means."""

    forms: dict[str, Unit]  #: by folded form
    glued: dict[str, Unit]  #: by symbol as written, only where it touches the digits
    openings: frozenset[str]  #: first words of forms of several words
    signs: dict[str, str]  #: currency code by the folded sign before a number
    person: frozenset[str]
    compound: frozenset[str]
    tied: frozenset[str]  #: singulars that only a hyphen binds to a number: a 12-*bottle* lot
    plural: dict[str, str]
    spellings: dict[str, str]  #: the name of every unit that measures rather than counts, by each form and symbol
    names: frozenset[str]  #: these names
    counts: frozenset[str]  #: single words that make a count of what looks like a year: *1975 tonnes*, *2015 homes*
    bands: frozenset[str]  #: beasts after which bands of people are named: 38 *Tigers*
    absent: frozenset[str]  #: nouns of which a stated zero is news
    christened: frozenset[str]  #: nouns before the name that an event bears
    namesakes: dict[str, frozenset[str]]  #: by a word that is no unit before these: barrel *bombs*
    labels: frozenset[str]  #: these name what follows by number: *Resolution* 2231
    loose_labels: frozenset[str]  #: these do not before a counted plural: *day* 5, but that *day* 5 people died
    close_labels: frozenset[str]  #: these do, unless it is people: *Phase* 3 trials
    metric: frozenset[str]  #: behind a glued m these make it metres: a 10m *wave*
    measuring: frozenset[str]  #: so do these before it: *jumped* 6.98m
    indices: frozenset[str]  #: these do, unless points follow: the *FTSE* 100
    numbered: tuple[str, ...]  #: names that begin with a number word: *Three Gorges*
    named: dict[str, tuple[str, ...]]  #: by their digits, names that have some: *Area 51*
    verblike: frozenset[str]  #: words of places that look like verbs or plurals: *united*, *netherlands*
    lengthy: frozenset[str]  #: and these, where nothing counted stands behind a decimal: a *shark* of 4.5m
    teeming: frozenset[str]  #: before it these make it a million: a *population* of 9m
    several: frozenset[str]  #: units that hold several people, which no count of people takes for one: *family*
    happening: dict[str, str]  #: by a noun the one by which the texts of one happening know it: *jail*, prison
    alike: dict[str, str]  #: by a noun the one that counts the same people: *inmates*, prisoners
    collective: dict[str, str]  #: what a number counts that one of these grows to: *payrolls* grew by 68,000


@cache
def load_units() -> Units:
    """The project's own vocabulary, read once."""
    return read_units(UNITS_FILE)


def find_units(folder: Path) -> Path:
    """The vocabulary for a folder of data: its own ``units.toml``, else the project's."""
    own = folder / UNITS_FILE.name
    return own if own.exists() else UNITS_FILE


def read_units(path: Path) -> Units:
    """The vocabulary in a file.

    Raises:
        InputError: the file is missing or not as its head describes; the message names the line.
    """
    data = read_toml(path, _SCHEMA, _REQUIRED)
    _check_forms(path, data["unit"])
    forms: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    signs: dict[str, str] = {}
    for row in data["unit"]:
        kind: Literal["duration", "measure"] = "duration" if row.get("duration") else "measure"
        unit = Unit(row["name"], row.get("factor", 1.0), kind, row.get("counted", False), row.get("daily", False))
        forms.update(dict.fromkeys(row.get("forms", []) + row.get("symbols", []), unit))
        glued.update(dict.fromkeys(row.get("glued", []), unit))
    for row in data["currency"]:
        unit = Unit(row["code"], 1.0, "currency")
        forms.update(dict.fromkeys(row["after"], unit))
        glued.update(dict.fromkeys(row.get("glued", []), unit))
        signs.update(dict.fromkeys(row["before"], row["code"]))
    nouns = {key: frozenset(words.split()) for key, words in data["nouns"].items() if isinstance(words, str)}
    names = data.get("names", {})
    labels = {key: frozenset(words.split()) for key, words in data.get("labels", {}).items()}
    return Units(
        forms=forms,
        glued=glued,
        openings=frozenset(form.split(" ")[0] for form in forms if " " in form),
        signs=signs,
        person=nouns["person"],
        compound=nouns["compound"],
        plural=data["nouns"]["plural"],
        spellings={form: unit.name for form, unit in (glued | forms).items()},
        names=frozenset(unit.name for unit in forms.values()),
        counts=(_list_plurals(forms) | nouns.get("things", frozenset())) - nouns.get("doubtful", frozenset()),
        indices=labels.get("indices", frozenset()),
        numbered=tuple(names.get("numbered", ())),
        named=_list_named(names.get("digits", ())),
        verblike=frozenset(names.get("verblike", "").split()),
        labels=labels.get("firm", frozenset()),
        loose_labels=labels.get("loose", frozenset()) | labels.get("close", frozenset()),
        close_labels=labels.get("close", frozenset()),
        namesakes=_pair(nouns.get("namesakes", frozenset())),
        **{name: nouns.get(name, frozenset()) for name in _NOUNS},
        collective=data["nouns"].get("collective", {}),
        happening=_turn(data["nouns"].get("happening", {})),
        alike=_turn(data["nouns"].get("alike", {})),
    )


def _check_forms(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """Refuses a form in capitals, which no text is compared in, and one that means two units."""
    meant: dict[str, tuple[str, float]] = {}
    for place, row in enumerate(rows):
        unit = row["name"], row.get("factor", 1.0)
        for form in row.get("forms", ()):
            if form != form.lower():
                refuse_key(path, ("unit", place, "forms"), f"'{form}' has capitals; expected '{form.lower()}'")
            if meant.setdefault(form, unit) != unit:
                told = f"'{form}' is a form of '{meant[form][0]}' already; keep it in one of the two"
                refuse_key(path, ("unit", place, "forms"), told)


def _turn(families: dict[str, str]) -> dict[str, str]:
    """The name of every family by each of its words."""
    return {word: name for name, words in families.items() for word in words.split()}


def _list_named(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Names by each run of digits in them."""
    named: dict[str, tuple[str, ...]] = {}
    for name in names:
        for digits in _DIGITS.findall(name):
            named[digits] = (*named.get(digits, ()), name)
    return named


def _pair(namesakes: Iterable[str]) -> dict[str, frozenset[str]]:
    """*barrel-bomb* as ``{"barrel": {"bomb", "bombs"}}``."""
    pairs: dict[str, set[str]] = {}
    for namesake in namesakes:
        first, _, second = namesake.partition("-")
        pairs.setdefault(first, set()).update((second, f"{second}s"))
    return {first: frozenset(seconds) for first, seconds in pairs.items()}


def _list_plurals(forms: Mapping[str, Unit]) -> frozenset[str]:
    """Forms of one word and more than one letter, without time words and those that have a plural of their own."""
    return frozenset(
        form
        for form, unit in forms.items()
        if unit.kind != "duration" and len(form) > 1 and " " not in form and form != unit.name
        if f"{form}s" not in forms or len(form) < 3
    )


def names_people(noun: str, units: Units) -> bool:
    """Whether a noun of the vocabulary counts people: *women*, *children*; endings are not asked."""
    return noun in units.person or units.plural.get(noun) == "person"


def name_noun(noun: str, units: Units) -> str:
    """The unit of a counted noun: ``person`` for whoever counts as people, else its singular."""
    if noun in units.person:
        return "person"
    if noun in units.plural:
        return units.plural[noun]
    if noun.endswith(PEOPLE_ENDINGS):
        return "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "tzes", "zzes", *_OES)):  # waltzes, tornadoes; not prizes
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def is_measurement(unit: str, units: Units) -> bool:
    """Whether a unit measures (percent, USD/barrel, kilometre, year) rather than counts (person, vessel)."""
    return unit.split("/")[0] in units.names or unit in units.names
