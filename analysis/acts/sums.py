"""Whether a count of no said scope adds up several happenings: what speaks for several weighed against what speaks
for one.

*Raids killed 40 villagers in May* is a total, *a raid killed 40 villagers in May* is not, nor is *raids killed 40
villagers on Sunday*; *raids on 15 towns killed 40 on Sunday* is one again. No word decides alone: a long time, many
dead, several acts, many places, a war that goes on each make a total likelier; a single day or a happening that the
clause names makes it less so. Errs towards one event.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ..dating.edtf import read_interval
from ..declared.topics import Measure
from ..ground.inflections import inflect_words
from ..ground.model import Quantity
from ..ground.text import LETTERS, worded
from ..ground.wordlists import load_words
from .frames import UTMOST
from .partings import SPAN, is_long
from .shapes import FAR, Act, Hit, Shaped

ONE_DAY: Final = 2  #: points against several, of a single day
ENOUGH: Final = 3  # so much must speak for several
_ONE: Final = 4  # so much speaks a named happening for one
_FEW: Final = 3  # so few may be those of one event, whatever its month
_SOME, _MANY = 20.0, 100.0  # so many are likelier those of more than one event
_EVEN_ON_A_DAY: Final = 2  # so much a single day speaks for one
_UPON: Final = frozenset("on at against in".split())  # raids on three villages: one each
_IN: Final = frozenset("in during".split())  # in three clashes; but three bombs are one attack
_MOST: Final = 5_000.0  # so many are no single event's dead, unless one is named
_LONG: Final = 10  # days: a time of so many whose ends are told is how long it took, not when it was
_SEVERAL: Final = 3  # acts: so many are several
_NEAR: Final = 6  # tokens: so near behind an act stands what it was done in
_THOUSANDS: Final = re.compile(r"(?:thousand|million)s")


class _Wording(NamedTuple):
    """What a pattern reads, which is only looked for where one of its words stands."""

    words: frozenset[str]
    pattern: re.Pattern[str]


def _word(pattern: str, words: str = "") -> _Wording:
    """A pattern, looked for where a word of a list that it names stands, or one of some further words."""
    listed = (inflect_words(name) for name in re.findall(r"<(sums\.[a-z_]+)>", pattern))
    return _Wording(frozenset(chain(words.split(), *listed)), worded(pattern))


# What adds up by itself.
_ADDED: Final = _word(
    r"\b(?:<sums.added>|<sums.amounting> to|(?<!est )(?<!rst )(?<!one )(?:in|during|by|of|launched|staged|mounted)"
    r" (?:an?|the|this) (?:[a-z-]+ )?<sums.rows> of"
    r"|^\W*(?:an?|the|this|that|another) (?:[a-z-]+ )?<sums.rows> of [a-z]+s)\b"
)
# What may as well sum up one happening.
_SUMMED: Final = _word(r"\b(?:a total of|in total|in all|all in all|altogether)\b", "total all altogether")
# How long it took: in three weeks, over two days, in the first two weeks of the bombing; not three days later.
_LASTED: Final = _word(
    r"\b(?:in|over|during|within|for|of) (?:(?:the|only|just|barely|less|fewer|more|than|about|nearly|almost|some"
    r"|past|last|first|previous|these|those) ){0,4}([a-z0-9-]{1,12})[ -](<sums.times>)\b"
    r"(?! (?:ago|later|after|before|earlier|old)|-old)(?: of ([a-z -]{3,40}))?"
)
# A time that is no more than compared: the worst massacre in five years of war.
_COMPARED: Final = re.compile(
    rf"\b(?:{UTMOST}) (?:[a-z-]+ ){{1,4}}(?:in|of) (?:[a-z0-9-]+ ){{1,4}}"
    r"(?:days|weeks|months|years|decades)\b(?: of [a-z]+)?"
)
# The same up to now: in the past 24 hours.
_LATELY: Final = _word(
    r"\b(?:in|over|during|within) the (?:past|last|previous) (?!few hours)[a-z0-9-]{1,12} (?:hours|<sums.long>)\b"
    r"|\bthroughout the (?:weekend|week|month|year|day|night)\b"
    r"|\b(?:in|during) [a-z0-9-]{1,12} (?:straight |consecutive |successive )?days of [a-z]",
    "hours weekend week month year day night",
)
# The same as a subject: two days of battles left 76 dead.
_OPENING: Final = _word(r"^\W*([a-z0-9-]{1,12}) (nights|<sums.long>) of ([a-z -]{3,40})", "nights")
# During the offensive, since its siege.
_THROUGHOUT: Final = re.compile(
    r"\b(?:in|during|throughout|since|of) (?:an?|the|its|their|this|that) (?:[a-z0-9-]+ ){0,2}?([a-z]+)\b"
)
_SUNDRY: Final = frozenset("several various numerous many dozens scores hundreds".split())
_APART: Final = frozenset("separate different unrelated various scattered isolated sporadic".split())
#: Where more than one event was: in various parts of the country.
ALL_OVER: Final = worded(
    r"\b(?:in|throughout|across|at)\s(?:various|different|several|many)\s(?:other\s)?<sums.all_over>\b"
)
_HERE_AND_THERE: Final = _Wording(frozenset("various different several many".split()), ALL_OVER)
# Over a country as a whole; not across the border.
_WIDE: Final = _word(
    r"\b(?:nationwide|countrywide|worldwide|(?:across|throughout|all over|around) (?:the )?"
    r"(?:whole |entire )?(?:country|nation|region|state|province|island|continent|world|territory|republic)"
    r"|(?:across|throughout) (?!(?:the|a|an|his|her|its|their|from)\b)[a-z])",
    "nationwide countrywide worldwide across throughout over around",
)
_PLACES: Final = load_words("sums.places")
# At one spot: in the town of Brod, at a church, at Kula.
_SPOT: Final = _word(
    r"\b(?:in|at|on|near|inside|outside|during) (?:an?|the) (?:[a-z-]+ )?<sums.sites>\b|\b(?:at|near) (?!(?:least"
    r"|most|about|all|any|dawn|noon|midnight|night|war|times|present|once|random|sea|home|work)\b)[a-z]",
    "at near",
)
# In the worst of several; the latest in a string.
_WORST: Final = _word(
    r"\bin (?:the|its|their) (?:single )?<sums.worst> (?!year|month|week)"
    r"|(?<!week was )(?<!month was )(?<!year was )\bthe <sums.worst> (?:in|of) (?:an?|the) "
)
# As shapes, before and behind a clause; the first also before those who have one of their own: including 3 who died.
_OPENS: Final = re.compile(r";|,&|,I(?=a?Qr)")
_ENDS: Final = re.compile(r"[;:]|,[&j]|,d[xv]{1,3}r")
# As shapes, at the beginning of a clause: a lone gunman opened; in 2016, a train slid off, killing
_ONE_DID: Final = re.compile(r"(?:p?a,?)?(?P<one>d)[xvai]{1,4}[vTp]")
# As shapes, behind in: Kula, Brod, and Lipa
_LISTED: Final = re.compile(r"[po]d?x{1,3}(?:,d?x{1,3})+,?&d?x")
# The same of two: in Kula and the port of Brod.
_WHERE: Final = frozenset("in at near".split())
_TWO_PLACES: Final = re.compile(r"p(x{1,3})&(?:dx[po])?(x{1,3})")
_INSIDE: Final = frozenset("in at near around outside between across".split())
_LIST: Final = 12  # tokens of a list of places
_LAST_NAME: Final = 6  # tokens: so far behind its clause ends a list of places
_THEN: Final = frozenset("after before since until till".split())  # floods after days of rain killed 12


_HELPERS: Final = re.compile("[hbwma]*")  # as shapes: (80) had also been (hurt)


class _Clause(NamedTuple):
    """The part of a sentence that tells of one count: tokens [first, last)."""

    shaped: Shaped
    token: int  #: the quantity's
    hit: Hit  #: the trigger that counts it
    measure: Measure
    first: int
    last: int
    words: str  #: its text, folded
    told: frozenset[str]  #: its plain words

    def find(self, wording: _Wording) -> re.Match[str] | None:
        return None if self.told.isdisjoint(wording.words) else wording.pattern.search(self.words)

    def list_others(self) -> list[tuple[int, Quantity]]:
        """The other quantities of the clause, by token."""
        return [(k, q) for k, q in self.shaped.quantities.items() if self.first <= k < self.last and k != self.token]


def weigh_several(act: Act, edtf: str, up_to_now: bool = False) -> int:
    """How much more speaks for several happenings than for one; a total from ``ENOUGH`` on."""
    shaped, token, hit, measure = act
    first, last = _find_clause(shaped, token, hit)
    words = " ".join(shaped.folded[shaped.starts[first] : shaped.ends[last - 1]].split())
    words = _COMPARED.sub("", words) if "st " in words else words
    clause = _Clause(shaped, token, hit, measure, first, last, words, frozenset(LETTERS.findall(words)))
    deaths = {other.first for other in shaped.hits if other.has_kind("nouns")}
    happened = [
        k
        for k, word in enumerate(shaped.words)
        if word in measure.occasions and word not in measure.nouns and k not in deaths
    ]
    inside = [k for k in happened if first <= k < last and not hit.first <= k < hit.last]
    lasted = clause.find(_LASTED) or clause.find(_OPENING)
    if lasted and lasted[1] in ("a", "one", "single") and lasted[2] in ("day", "night"):  # in a night of carnage
        lasted = None
    added = clause.find(_ADDED)
    time, number = _weigh_time(clause, edtf, lasted), _weigh_number(clause)
    weight = up_to_now + time + (min(number, 1) if time < 0 else number) + _weigh_lasting(clause)
    weight += ENOUGH * bool(added) + bool(clause.find(_SUMMED))
    going_on = LETTERS.findall(lasted[3] or "")[:3] if lasted else ()  # in the first week of the siege
    listed = _lists_places(clause)
    named = [
        k
        for k in happened
        if is_single(shaped, k, measure)
        and shaped.words[k] not in going_on
        and not (listed and shaped.words[k].endswith("ed"))
    ]
    forces = _spell_plurals(shaped.lexicon.places.forces)
    forced = not forces.isdisjoint(clause.told)
    forced = forced and not any(_is_plural(shaped, k) and shaped.words[k] not in forces for k in inside)
    acts = _weigh_acts(clause, () if forced else inside)
    if listed and any(shaped.words[k].endswith("ed") for k in happened):  # bombed camps at Kula, Brod and Lipa
        acts = max(acts, 2)
    if (_is_told_as_one(clause) and not (lasted or added or acts > ENOUGH)) or (
        acts < ENOUGH and not set(named).isdisjoint(inside)
    ):
        return weight + acts - _ONE
    if forced:  # floods, wildfires: many places, one happening; but not 16 floods
        return weight + acts if weight + acts >= ENOUGH else -1
    beside = any(k < first for k in named) or (not acts and time < ENOUGH and clause.find(_SPOT))
    return weight + acts + _weigh_places(clause, listed) - 2 * bool(beside)


@lru_cache(maxsize=8)
def _spell_plurals(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | {f"{noun}s" for noun in nouns}


def _find_clause(shaped: Shaped, token: int, hit: Hit) -> tuple[int, int]:
    """The tokens around trigger and number that no semicolon, *when* before or *, and* behind them parts."""
    shapes = shaped.shapes
    first, last = min(token, hit.first), max(token + 1, hit.last)
    low = max(0, first - FAR)
    low = max((mark.end() for mark in _OPENS.finditer(shapes, low, first + 2) if mark.end() <= first), default=low)
    j = shapes.rfind("j", low, first)
    while j >= 0 and shaped.words[j] in _THEN:
        j = shapes.rfind("j", low, j)
    end = _ENDS.search(shapes, last, last + FAR)
    stop = end.start() if end else min(len(shapes), last + FAR)
    if j < low and set("poyj").isdisjoint(shapes[low:stop]):  # missiles hit six cities, and 83 people died
        low = max(0, first - FAR)
    return max(low, j + 1), stop


def _weigh_time(clause: _Clause, edtf: str, lasted: re.Match[str] | None) -> int:
    """A long time speaks for several, most of *deaths*, some days may, a single day speaks against it."""
    hit = clause.hit
    counted = hit.inner == clause.token and hit.has_kind("nouns")
    if edtf.endswith("~") and len(edtf) < len("2011-05-03") and "X" not in edtf:
        return 0  # a year ago is when, not how long
    unit = lasted[2].rstrip("s") if lasted else ""
    if clause.find(_LATELY):
        return ENOUGH
    interval = read_interval(edtf) if edtf else None
    days = (interval[1] - interval[0]).days if interval else 0
    if "/" in edtf and "~" not in edtf and days >= _LONG:  # between May and July
        return ENOUGH
    if unit in ("month", "year", "decade"):
        return ENOUGH
    if unit == "week" or days > 1 or (edtf and is_long(edtf)):
        return 2 + counted
    if days > 0 or unit or "weekend" in clause.told:
        return 1 + counted
    return -ONE_DAY if edtf else 0


def _weigh_number(clause: _Clause) -> int:
    """Many speak for several, one or two against it."""
    quantity = clause.shaped.quantities[clause.token]
    number = count_least(quantity)
    if quantity.bound == "vague":
        words = clause.shaped.folded[quantity.value_start : quantity.value_end]
        number = _MOST if _THOUSANDS.search(words) else _MANY if words.endswith("hundreds") else _SOME
    number = min([number, *_list_beside(clause)])
    if quantity.best is not None and number < _FEW:
        return -2
    noun = quantity.counted.lower().rpartition(" ")[2]
    fallen = number >= _MANY and noun in clause.shaped.lexicon.fighters  # no single battle's, unless one is named
    return (number >= _SOME) + (number >= _MANY) + (number >= _MOST) + fallen


def _list_beside(clause: _Clause) -> list[float]:
    """How many another act of the clause befell: as many happenings killed *12 and hurt 80* as killed 12."""
    shaped, found = clause.shaped, []
    people = [(k, quantity) for k, quantity in clause.list_others() if quantity.unit == "person" and quantity.best]
    acts = [hit for hit in shaped.hits if hit.first != clause.hit.first and hit.inner < 0] if people else []
    befalls, behind = {hit.first for hit in acts}, {hit.last for hit in acts}
    for k, quantity in people:
        helped = _HELPERS.match(shaped.shapes, k + 1)
        if k in behind or (helped and not befalls.isdisjoint(range(k + 1, helped.end() + 1))):
            found.append(count_least(quantity))
    return found


def _weigh_lasting(clause: _Clause) -> int:
    """A war or epidemic speaks for several if it killed more than a few, most where it is told as a time."""
    quantity = clause.shaped.quantities[clause.token]
    if count_least(quantity) < _SOME and quantity.bound != "vague":
        return 0
    lasting = clause.shaped.lexicon.lasting
    if lasting.isdisjoint(clause.told):
        return 0
    return 2 if any(word[1] in lasting for word in _THROUGHOUT.finditer(clause.words)) else 1


def _weigh_acts(clause: _Clause, inside: Sequence[int]) -> int:
    """Plural acts speak for several, more so where they are counted: in ``12 ambushes``, ``several`` raids."""
    shaped = clause.shaped
    people = {clause.token, *(hit.inner for hit in shaped.hits)}  # 12 injuries are none
    plural = [k for k in inside if _is_plural(shaped, k)]
    weight = 2 * bool(plural)
    for k, quantity in clause.list_others():
        if k in people or (quantity.best or 0) < 2:
            continue
        before = shaped.words[max(0, k - 1)]
        noun = quantity.counted.lower().rpartition(" ")[2]
        struck = k - 2 in plural and before in _UPON  # raids on two camps
        if (before in _IN and noun in clause.measure.occasions) or struck:
            return ENOUGH + _EVEN_ON_A_DAY
        # attacked six posts; not threw six grenades
        raided = before in shaped.lexicon.hostile and before in shaped.lexicon.places.striking
        if (quantity.best or 0) >= _SEVERAL and (raided or noun in clause.measure.occasions):
            weight = ENOUGH
    joined = (k for k in inside if shaped.words[k - 2 : k] in (["and", "a"], ["and", "an"]) and k != inside[0])
    if any(joined):  # in an ambush and an attack
        return ENOUGH + _EVEN_ON_A_DAY
    told = {word for k in plural for word in shaped.words[max(0, k - 3) : k]}
    scattered = any(shaped.words[k] in shaped.lexicon.lasting and shaped.words[k - 1] in _APART for k in inside)
    if scattered or not _APART.isdisjoint(told):  # in scattered fighting, separate shootings
        return ENOUGH + _EVEN_ON_A_DAY
    if any(shaped.words[k + 1 : k + 2] == ["and"] and k + 2 in plural for k in plural):  # ambushes and raids
        return ENOUGH + _EVEN_ON_A_DAY
    if (weight == ENOUGH or len(plural) > 1) and any(shaped.words[k - 1] == "other" for k in plural):
        return ENOUGH + _EVEN_ON_A_DAY  # three bombings and other attacks
    return weight if _SUNDRY.isdisjoint(told) else ENOUGH


def _weigh_places(clause: _Clause, listed: bool) -> int:
    """Many places speak for several: ``in 12 villages``, ``in various parts``, ``across the country``."""
    nouns = (quantity.counted.lower().rpartition(" ")[2] for _, quantity in clause.list_others())
    weight = 0
    if listed:
        weight = ENOUGH + _EVEN_ON_A_DAY
    elif two := _weigh_two_places(clause):
        weight = two
    elif clause.find(_HERE_AND_THERE) or not _PLACES.isdisjoint(nouns):
        weight = ENOUGH
    elif not _PLACES.isdisjoint(clause.told):
        weight = 2
    return weight + 2 * (clause.find(_WIDE) is not None)


def _weigh_two_places(clause: _Clause) -> int:
    """``in Kula and Brod``: surely names where the text has small letters too."""
    shaped = clause.shaped
    for match in _TWO_PLACES.finditer(shaped.shapes, clause.first, min(len(shaped.shapes), clause.last + _LAST_NAME)):
        before, *names = (shaped.text[shaped.starts[k]] for k in (match.start(), match.start(1), match.start(2)))
        told = shaped.words[match.start(1) : match.end(2)]  # in rocket and mortar attacks
        named = shaped.words[match.start()] in _WHERE and clause.measure.occasions.isdisjoint(told)
        if named and all(name.isupper() for name in names):
            return ENOUGH + 1 if before.islower() else 2
    return 0


def _lists_places(clause: _Clause) -> bool:
    """``in Kula, Brod, and Lipa``: three names or more; the clause may begin or end at the last."""
    shaped = clause.shaped
    first = max(0, clause.first - _LIST)
    if shaped.shapes.find(",x", first, clause.last) < 0:
        return False
    listed = _LISTED.finditer(shaped.shapes, first, min(len(shaped.shapes), clause.last + _LAST_NAME))
    openings = (match.start() for match in listed if match.start() < clause.last and match.end() >= clause.first)
    return any(
        shaped.words[k] in _INSIDE or (shaped.words[k] == "of" and shaped.words[k - 1] in clause.measure.occasions)
        for k in openings
    )


def count_least(quantity: Quantity) -> float:
    """The number that a quantity gives, its lower bound where that is all it gives; 0 where it gives none."""
    return max(quantity.best or 0, quantity.low or 0)


def is_single(shaped: Shaped, k: int, measure: Measure) -> bool:
    """Whether a word of what happens is that of one happening: *blast*, *exploded*; not *blasts*, *war*, *murdered*."""
    word = shaped.words[k]
    done = word.endswith("ed") and (word in measure.acts or shaped.shapes[k + 1 : k + 2] == "Q")
    uncounted = word in shaped.lexicon.uncounted and shaped.words[max(0, k - 1)] not in ("a", "an")
    return not (done or _is_plural(shaped, k) or uncounted or word in shaped.lexicon.lasting)


def _is_plural(shaped: Shaped, k: int) -> bool:
    """Whether a word tells of more than one: not ``a ferry capsizes``, ``one of the worst crashes``."""
    if not shaped.words[k].endswith("s"):
        return False
    while k and shaped.shapes[k - 1] in "xsd":
        k -= 1
        if shaped.words[k] in ("a", "an") or shaped.words[max(0, k - 2) : k] == ["one", "of"]:
            return False
    return True


def _is_told_as_one(clause: _Clause) -> bool:
    """``died in a failed coup`` last week, ``were shot when`` they walked home, ``a man shot`` 12: one by any name."""
    shaped = clause.shaped
    last = max(clause.token + 1, clause.hit.last)
    behind = shaped.words[last : last + _NEAR]
    if behind[:2] in (["in", "a"], ["in", "an"]) and shaped.lexicon.lasting.isdisjoint(behind):
        return True
    one = _ONE_DID.match(shaped.shapes, clause.first, clause.last)
    if one and one.group()[-1] == "p" and not shaped.words[clause.hit.first].endswith("ing"):
        one = None  # a man on a bridge
    if one and shaped.words[one.start("one")] in ("a", "an"):
        return shaped.lexicon.lasting.isdisjoint(shaped.words[clause.first : one.end()])
    if "when" in behind[:3] or clause.find(_WORST) is not None:
        return True
    while last < len(shaped.shapes) and shaped.shapes[last] in "pa":
        last += 1
    after, article, noun = (*shaped.words[last : last + 3], "", "", "")[:3]
    return after == "after" and article in ("a", "an") and SPAN.search(noun) is None  # in May after a train hit them
