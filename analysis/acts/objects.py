"""What a measure can count: whether the unit and the noun of a number are among what its acts befall."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ..declared.topics import Measure, Trigger
from ..declared.units import Units, is_measurement
from ..ground.inflections import pluralise_words
from ..ground.model import Quantity
from .counting import BY_AGE, RECORDS
from .shapes import Shaped, match_phrase, skip_back

ANYBODY: Final = ("people",)  # as the rest of a trigger: cut down # people
_CRAFT: Final = frozenset("bomber bombers fighter fighters".split())  # cut or shot down, they may be no people
_PIECES: Final = pluralise_words("objects.pieces")
_NUMBERS: Final = frozenset("number total count tally".split())
#: Nouns that stand for one named before.
_ANAPHORIC: Final = frozenset(("", "others", "other", "more"))
#: Nouns of people that are so many: a crew of 12.
_GROUPS: Final = frozenset("crew staff police personnel victims people couples".split())
#: Behind *the number of*: evicted families; families evicted
_NUMBERED: Final = re.compile(r"T*[xd]+")
PHRASE: Final = 24  # words: so far behind its article stands a noun at most
_OBJECT: Final = 10  # tokens: so far behind a number stands the rest of its trigger at most


def are_measured(quantity: Quantity, units: Units) -> bool:
    return bool(quantity.unit) and is_measurement(quantity.unit, units)


def can_count(shaped: Shaped, token: int, measure: Measure, trigger: Trigger, inner: bool = False) -> bool:
    """Whether a measure can count the quantity at a token, by its unit and noun; ``inner``: its noun is the trigger."""
    quantity = shaped.quantities[token]
    lent = quantity.noun_start < 0 and trigger.kind == "totals"  # the toll in three states stood at 23
    if lent and quantity.unit == "magnitude":
        return False  # the toll from the magnitude-7 quake
    noun = "" if lent else quantity.counted.lower()
    if (noun,) in trigger.rests or (quantity.unit == "person" and ANYBODY in trigger.rests and noun not in _CRAFT):
        return not _is_of_person(shaped, token)
    apart = trigger.rests and (inner or not _is_part(shaped, token))
    if apart and not any(_follows(shaped, token, rest) for rest in trigger.rests):
        return False
    if not measure.units and quantity.best is not None and quantity.best % 1:
        return False  # half of those who stayed died
    if quantity.best == 1 and shaped.words[token + 1 : token + 3] == ["in", ""] and token + 2 in shaped.quantities:
        return False  # killed one in fifty
    behind = shaped.words[token + 1 : token + 3]
    if behind == ["fewer", "than"] or behind[:1] == ["less"]:
        return False  # bringing the toll to 13, two fewer than reported before; 12 less people
    if quantity.noun_start > quantity.value_end and _is_difference(shaped, quantity):
        return False
    if behind[:1] == ["per"] and not any(word[:1].isalpha() for word in behind[1:]):
        return False  # 12 murders per 100,000 inhabitants
    if (not inner and _is_of_person(shaped, token)) or shaped.words[max(0, token - 2) : token] == ["all", "but"]:
        return False
    if token and shaped.words[token - 1] == "not" and quantity.bound == "exact":
        return False  # there are not 240 bodies, there are 112
    if measure.units:
        if shaped.words[token + 1 : token + 3] == ["worth", "of"]:
            return False  # $2 million worth of coins are coins
        if shaped.words[token - 1] == "worth" or shaped.words[max(0, token - 2) : token] == ["valued", "at"]:
            return False  # seized cocaine worth $2 million
        return quantity.unit in measure.units and (
            not measure.takes or any(word in measure.takes for word in (noun, *_list_behind_of(shaped, token)))
        )
    if are_measured(quantity, shaped.units):
        return quantity.unit in measure.takes  # recalled 40 tonnes
    if inner and (trigger.kind == "nouns" or (trigger.kind == "happens" and len(trigger.words) > 1)):
        # 12 deaths; 12 suffered broken legs; not 12 refugee camps
        headed = _is_counted(quantity, noun, measure)
        recorded = measure.takes and noun in RECORDS and _is_case(shaped, token, trigger)
        return trigger.kind != "nouns" or noun in trigger.words or headed or bool(recorded)
    if not noun and trigger.kind in ("nouns", "events"):  # arrivals rose to 6,000
        return not _is_age(shaped, token)
    if measure.takes and noun in _ANAPHORIC:  # destroyed 300 homes and damaged 120 others
        people = "people" in measure.takes and not _name_numbered(shaped, token)
        said = people or len(trigger.words) > 1
        said = said or not measure.takes.isdisjoint(_list_numbered(shaped, token))
        if not noun and said and not _is_age(shaped, token):  # 900 received a first dose
            return True
        return not _is_age(shaped, token) and is_among(_name_earlier(shaped, token), measure.takes)
    if not noun:
        refused = _name_numbered(shaped, token) in measure.refuses
        return not (refused or trigger.kind == "words" or _is_age(shaped, token))
    band = not measure.takes and quantity.unit == "person" and noun in shaped.units.bands
    pieces = noun in _PIECES and not measure.takes.isdisjoint(_list_behind_of(shaped, token))  # 40 units of mines
    return band or pieces or _is_counted(quantity, noun, measure)


def _is_case(shaped: Shaped, token: int, trigger: Trigger) -> bool:
    """Whether a counted noun stands behind the word of a trigger that says of what: 40 *bankruptcy* cases; not 40
    *treatment* cases of wine.
    """
    if shaped.shapes[token + 1 : token + 2] == "o":
        return False
    quantity = shaped.quantities[token]
    phrase = shaped.folded[quantity.noun_start : quantity.noun_end].split()
    return phrase[-1 - len(trigger.words) : -1] == list(trigger.words)


def _is_difference(shaped: Shaped, quantity: Quantity) -> bool:
    """Whether a number says by how many two counts differ: 12 *fewer* arrests, 12 *more* arrests *than* in May; not
    12 more arrests on Monday.
    """
    between = shaped.folded[quantity.value_end : quantity.noun_end].split()
    return "fewer" in between or (between[:1] == ["more"] and quantity.role == "change")


def _is_counted(quantity: Quantity, noun: str, measure: Measure) -> bool:
    """Whether a measure counts a noun: what it takes, all who are people with *people*; or what it does not refuse."""
    if measure.takes and is_among(noun, measure.takes):
        return True
    anyone = quantity.unit == "person" and "people" in measure.takes
    return (anyone or not measure.takes) and not is_among(noun, measure.refuses)


def _name_earlier(shaped: Shaped, token: int) -> str:
    """What the last number before a token counts that says so: *300 homes* burnt and 20 were damaged."""
    named = (quantity.counted for k, quantity in reversed(shaped.quantities.items()) if k < token)
    return next((counted.lower() for counted in named if counted), shaped.told)


def _list_numbered(shaped: Shaped, token: int) -> list[str]:
    """The words behind *the number of* before a quantity: the number of ``schools closed has passed`` 300."""
    return shaped.words[_find_numbered(shaped, token) : token]


def _name_numbered(shaped: Shaped, token: int) -> str:
    """The noun behind *the number of* before a quantity: the number of ``families`` evicted rose to 300."""
    named = _NUMBERED.match(shaped.shapes, _find_numbered(shaped, token), token)
    return shaped.words[named.end() - 1] if named else ""


def _find_numbered(shaped: Shaped, token: int) -> int:
    """The token behind *the number of* before a quantity; its own where none is near."""
    words = shaped.words[max(0, token - PHRASE) : token]
    at = next((k for k, pair in enumerate(pairwise(words)) if pair[0] in _NUMBERS and pair[1] == "of"), len(words))
    return min(token, token - len(words) + at + 2)


def _is_part(shaped: Shaped, token: int) -> bool:
    """``eight of them``, ``including five women``: some of those a trigger took with its own words."""
    before = skip_back(shaped.shapes, token - 1, "da", 0)
    of_them = shaped.words[token + 1 : token + 3] in (["of", "them"], ["of", "whom"])
    return of_them or shaped.shapes[before : before + 1] == "I"


def _follows(shaped: Shaped, token: int, rest: tuple[str, ...]) -> bool:
    """Whether the rest of a trigger stands behind its object: shot ``two officers`` and a driver ``dead``."""
    words = shaped.words
    for k in range(token + 1, min(token + _OBJECT, len(words))):
        if words[k] == rest[0] and match_phrase(words, k, rest):
            return True
        if shaped.shapes[k] not in "xda&,QopI":
            return False
    return False


def _is_of_person(shaped: Shaped, token: int) -> bool:
    """``a father of seven``, ``the wives of three ministers``: the person is told of, not who stands behind *of*."""
    before = skip_back(shaped.shapes, token - 1, "da", 0)
    if before < 1 or shaped.shapes[before] != "o" or shaped.shapes[before - 1] == "T":
        return False
    if shaped.words[token - 1] == "the" and shaped.quantities[token].noun_start < 0:  # relatives of the 15 missing
        return False
    if shaped.shapes[before - 2 : before - 1] == "y":  # the murder by soldiers of six nuns
        return False
    noun = shaped.words[before - 1]
    return noun in shaped.units.person and noun not in _GROUPS


def _is_age(shaped: Shaped, token: int) -> bool:
    """``a woman, 34, and her son``; ``two boys, aged 4 and 7``; ``a man and a woman, both 32``."""
    both = shaped.words[token - 1] == "both" and (shaped.quantities[token].best or 0) > 2
    if both or "aged" in shaped.words[max(0, token - 3) : token] or shaped.words[token - 1] in BY_AGE:
        return True
    best, bound = shaped.quantities[token].best, shaped.quantities[token].bound
    if best is None or best >= 120:
        return False
    if bound in ("more_than", "less_than") and shaped.words[token - 1] == "were" and "Q" in shaped.shapes[:token]:
        return True  # eight of the dead were over 65
    return shaped.shapes[max(0, token - 2) : token + 2] in ("x,Q,", "x,Q-", "x,Q(")


def _list_behind_of(shaped: Shaped, token: int) -> list[str]:
    """What a measured amount is of: ``12 tonnes`` of pure ``cocaine``, ``11,600 pounds`` in ``cocaine``."""
    if shaped.words[token + 1 : token + 2] not in (["of"], ["in"]):
        return []
    words = []
    for k in range(token + 2, min(token + 6, len(shaped.words))):
        if shaped.shapes[k] not in "xadv&":
            break
        words.append(shaped.words[k])
    return words


def is_among(noun: str, nouns: frozenset[str]) -> bool:
    return noun in nouns or (" " in noun and noun.rsplit(" ", 1)[1] in nouns)
