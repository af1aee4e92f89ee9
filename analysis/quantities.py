"""Quantities: each numeral with the unit or the noun it belongs to, and whether it is a level or a change.

Works sentence by sentence over what an article itself tells (title, body, posts; no captions, credits, footers).
Units, currencies and the nouns that count people are data (``data/units.toml``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from .judgment import read_toml
from .model import TELLING, Document, Numeral, Quantity
from .numerals import GAP, find_numerals, make_numeral, read_bound_behind

UNITS_FILE = Path(__file__).resolve().parent.parent / "data" / "units.toml"
_SCHEMA = {
    "unit": [{"name": str, "forms": [str], "symbols": [str], "glued": [str], "factor": float, "duration": bool}],
    "currency": [{"code": str, "before": [str], "after": [str]}],
    "nouns": {"person": str, "compound": str, "plural": dict},
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a form of words measures: the unit's name, what one of the form is worth in it, its kind."""

    name: str
    factor: float
    kind: Literal["measure", "duration", "currency"]


@dataclass(frozen=True, slots=True)
class Units:
    """The vocabulary of ``units.toml``, ready to look up; see that file for what each table means."""

    forms: dict[str, Unit]  #: by folded form
    glued: dict[str, Unit]  #: by symbol as written, only where it touches the digits
    openings: frozenset[str]  #: first words of forms of several words
    signs: dict[str, str]  #: currency code by the folded sign before a number
    person: frozenset[str]
    compound: frozenset[str]
    plural: dict[str, str]
    names: frozenset[str]  #: every unit that measures rather than counts


def load_units(path: Path = UNITS_FILE) -> Units:
    """The vocabulary in a file, read once.

    Raises:
        InputError: the file is missing or not as its head describes; the message names the line.
    """
    return _load(path)


@cache
def _load(path: Path) -> Units:
    data = read_toml(path, _SCHEMA, ("unit", "currency", "nouns.person", "nouns.compound", "nouns.plural"))
    forms: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    signs: dict[str, str] = {}
    for row in data["unit"]:
        unit = Unit(row["name"], row.get("factor", 1.0), "duration" if row.get("duration") else "measure")
        forms.update(dict.fromkeys(row["forms"] + row.get("symbols", []), unit))
        glued.update(dict.fromkeys(row.get("glued", []), unit))
    for row in data["currency"]:
        forms.update(dict.fromkeys(row["after"], Unit(row["code"], 1.0, "currency")))
        signs.update(dict.fromkeys(row["before"], row["code"]))
    return Units(
        forms=forms,
        glued=glued,
        openings=frozenset(form.split(" ")[0] for form in forms if " " in form),
        signs=signs,
        person=frozenset(data["nouns"]["person"].split()),
        compound=frozenset(data["nouns"]["compound"].split()),
        plural=data["nouns"]["plural"],
        names=frozenset(unit.name for unit in forms.values()),
    )


# A unit or the next word of one: a sign, or letters with what may stand inside them.
_UNIT_WORD = re.compile(r"%|[°º] ?[cf]?\b|[$£€¥¢٪％]|[^\W\d_][^\W_]*(?:[./'-][^\W_]+)*\.?|″|\"")
_SIGN_BEFORE = re.compile(
    r"(?:(?:(?<![a-z])(?:u\.s\. ?|us ?|a|au|c|ca|nz|hk|s|nt|r|mx|cn))?[$£€¥₹₽₩₦₪₴₺](?:us|a|can|ca|c|nz)?"
    r"|(?<![a-z])(?:usd|eur|gbp|jpy|cny|rmb|inr|aud|cad|chf|rub|hkd|sgd|nzd|brl|mxn|pkr|krw|ngn|sar|aed|zar|sek|nok|dkk|pln|bdt|idr|myr|thb|uah|ils|nis|rs\.?|ps|bs\.))"
    r"\s?$"
)
# What makes a rate of a unit or of money: per barrel, a day, /tonne, daily.
_RATE = re.compile(
    rf"(?:{GAP}(?:u\.?s\.?{GAP})?)?(?:(?:{GAP}|-)?(?:per|a|an|each|every)(?:{GAP}|-)(?=[a-z])|/ ?(?=[a-z]))"
)
_RATE_UNITS = {
    "day": "day", "barrel": "barrel", "bbl": "barrel", "b": "barrel", "tonne": "tonne", "ton": "ton", "gallon": "gallon",
    "litre": "litre", "liter": "litre", "ounce": "ounce", "oz": "ounce", "year": "year", "month": "month", "week": "week",
    "hour": "hour", "minute": "minute", "second": "second", "share": "share", "head": "head", "person": "person",
    "kilo": "kilogram", "kilogram": "kilogram", "kg": "kilogram", "pound": "pound", "lb": "pound", "mile": "mile",
    "bushel": "bushel", "annum": "year", "capita": "person", "night": "night", "mmbtu": "mmbtu", "d": "day", "quarter": "quarter",
    "household": "household", "cent": "", "acre": "acre", "hectare": "hectare", "century": "century", "decade": "decade", "kwh": "kilowatt hour",
    "mwh": "megawatt hour", "cubic": "cubic", "square": "square", "sq": "square", "unit": "unit", "game": "game", "piece": "piece",
}  # fmt: skip
_DAILY = re.compile(rf"(?:{GAP}of{GAP}(?:[a-z-]+{GAP}){{1,4}}?|{GAP})(?:daily\b|(?:per|a|each|every){GAP}day\b|/day\b)")
_DAILY_LATER = re.compile(r"[^.;:!?\"0-9]{0,70}?\b(?:daily|a day|per day|each day|every day)\b")
_DAILY_BEFORE = re.compile(
    r"\bdaily (?:[a-z-]+ ){0,3}(?:output|production|exports?|rate|capacity|supply|supplies|average)\b[^.;0-9]{0,40}$"
)
_RATE_GLOSS = re.compile(r" ?(?:-lrb-|\() ?(?:bpd|b/d|mb/d|mbpd|kb/d|mmb/d) ?(?:-rrb-|\))")
_AGE = re.compile(rf"(?:-|{GAP})?(?:to-)?(?:year|month|week|day|yr)s?-?{GAP}?old(?:s|er)?\b")
_PLAIN_AGE = re.compile(rf"{GAP}(?:years|months|weeks|days){GAP}old\b(?!{GAP}[a-z]+{GAP}?(?:boy|girl|man|woman))")
_DATED = re.compile(
    rf"{GAP}(?:ago|earlier|later|afterwards?|hence|beforehand|prior|previously|from{GAP}now|before|after)\b|{GAP}old\b"
)
_AGED = re.compile(r"\b(?:aged?|ages)(?: of| between)? ?$")
_VAGUE_OF = re.compile(rf"{GAP}of(?={GAP})")
_HANGING = re.compile(rf"-{GAP}(?:and|or|to)(?={GAP}[a-z])")
_NOUNS_IN_ED = frozenset("bed shed seed reed weed deed feed speed breed creed steed sled moped newlywed".split())
_HEADLINE_WORDS = frozenset("only some nearly almost exactly another first last total kill kills killed top".split())
_AIRLINER = re.compile(r"7[0-8]7")

_NOUN_WORD = re.compile(rf"{GAP}([a-zà-ÿ][^\W_]*(?:[.'/&-][^\W_]+)*\.?)")
# Words at which a counted noun phrase ends.
_STOP = frozenset(
    """of in on at by for from to with without into onto over under after before since until during between among against across through within
    near about around towards toward off out up down upon amid as than via per that which who whom whose where when while if because although
    though but and or nor so yet not no the a an this that these those his her its their our my your he she it they we you i him them us
    was were is are am be been being has have had do does did will would can could shall should may might must ought
    said says say told tells added adds also only just even still already later earlier ago then there here now today yesterday tonight
    tomorrow monday tuesday wednesday thursday friday saturday sunday died die dies killed wounded injured dead hurt missing arrested kidnapped
    remained remain remains including include includes included such both each every all any some most more less fewer
    left went go goes came come comes took take takes made make makes got get gets gave give gives began begin begins became become
    reported reportedly according however meanwhile perished participated escaped fled flee flees returned survived occurred
    took place january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec percent per cent million billion thousand hundred dozen trillion ended fell rose how what why whether plus minus versus vs
    lies stands sits rises falls says shows means needs wants works becomes seems appears continues starts runs gains loses drops
    always perhaps besides afterwards once twice again alone together away aboard inside outside behind along""".split()
)
_PLURAL_MODIFIERS = frozenset(
    """police women men sports arms sales goods drugs human services operations systems communications armed security united rights troops
    customs news special forces airlines staff naval crew children youth headquarters teachers students workers farmers""".split()
) - {"troops", "children", "teachers", "students", "workers", "farmers", "drugs", "goods", "services", "men"}  # fmt: skip
_NOT_PLURAL = frozenset(
    """us this its his as is was less plus various serious previous famous religious dangerous numerous indigenous across previous
    u.s. paris texas reuters los las des hamas hours's afp's laos honduras christmas congress express access press business process
    mass class gas bus chess loss boss cross glass grass progress success wireless countless homeless helpless jobless unless needless
    campus census status virus bonus focus consensus surplus corps analysis basis crisis emphasis thesis axis always perhaps besides
    news politics economics physics mathematics athletics ethics tennis james thomas charles iris venus mars dallas illinois arkansas kansas
    massachusetts angeles vegas orleans wales netherlands philippines brussels athens damascus cyprus yes thus plus towards afterwards whereas""".split()
)
_VERB_S = frozenset(
    """says tells is was has does goes comes takes makes gets gives begins becomes remains includes shows means needs wants works seems appears
    continues starts runs gains loses drops rises falls lies stands sits hits reaches leaves kills dies injures wounds claims reports warns
    announces calls urges seeks faces""".split()
) - {"claims", "reports", "hits", "calls", "shows", "leaves", "drops", "gains", "needs", "works", "runs", "starts", "falls", "faces", "wounds", "comes"}  # fmt: skip

# What says that something changed: word stems, then whole words that share their beginning with others.
_CHANGE_STEMS = (
    "increas", "climb", "jump", "surg", "soar", "advanc", "boost", "rais", "expand", "declin", "decreas", "slash", "reduc",
    "plung", "plummet", "tumbl", "shrink", "curtail", "trim", "drop", "oversuppl", "restor", "withdr", "swell", "shed",
    "curb", "hik", "grow", "gain", "slip", "sink", "remov", "contract",
)  # fmt: skip
_CHANGE_WORDS = frozenset(
    """rise rises rose risen rising grew fall falls fell fallen falling cut cuts cutting cutback cutbacks lowers lowered lowering slide slides
    slid sliding sank shrank shrunk lose loses lost losing ease eases eased easing up down surplus deficit shortfall change changes
    changed uptick drawdown draw build dip dips dipped swing add adds added adding loss losses""".split()
)
# Words that lead to a level: cut to, brought to, hit.
_MOVE_STEMS = (
    "revis", "upgrad", "downgrad", "rebound", "recover", "outpac", "lift", "scal", "ramp", "accelerat", "slow", "retreat", "edg", "inch",
    "doubl", "tripl", "halv", "improv", "push", "pull", "mov", "mount", "spik", "collaps", "crash", "weaken", "strengthen", "extend",
    "reach", "return", "deepen", "widen", "narrow", "exceed",
)  # fmt: skip
_MOVE_WORDS = frozenset(
    "higher lower more less excess bring brings brought hit hits hitting went go goes going send sends sent back taking took".split()
)
_CHANGE_NOUNS = frozenset(
    """increase increases rise rises cut cuts cutback cutbacks reduction reductions decline declines drop drops fall falls gain gains growth
    surplus deficit shortfall uptick hike hikes change changes jump surge decrease decreases curbs build draw drawdown addition
    contraction slump plunge curtailment oversupply overhang outage outages disruption disruptions expansion glut boost dip slowdown swing""".split()
)
# What a change verb may take between itself and the number: cut its crude output 500,000 bpd.
_CHANGE_OBJECTS = frozenset(
    "its their the oil crude output production supply supplies exports imports demand combined total collective".split()
)
_IS = frozenset("is was are were be totalled totaled totalling totaling amounted averaging averaged".split())
_MORE = frozenset("another additional further extra".split())
_BY = re.compile(r"\bby$")
_IDLE_BEFORE_UP = frozenset(
    """make makes making made sign signs signed signing dig dug pick picks picked give gives given gave set sets setting blew blow blown take takes
    taken took come comes came use used end ends ended round rounded speed open opens opened""".split()
)
_CHANGE_AFTER = re.compile(
    rf"(?:-|,?{GAP})(?:(?:annual|monthly|daily|weekly|output|production|supply|price|sharp|further|big|voluntary|additional|"
    rf"unilateral|net|global|year-on-year|year-over-year){GAP}){{0,2}}"
    rf"(?:drop|cuts?|rise|increase|declines?|reduction|fall|gain|build|draw|drawdown|hike|jump|surge|plunge|slump|growth|loss|"
    rf"surplus|deficit|shortfall|cutbacks?|uptick|boost|improvement|dip|more|less|lower|higher|fewer|above|below|short)\b"
)
_TAKEN_OUT = re.compile(r"\b(?:took|take|taking|takes|keep|keeping|kept|knock(?:ed|ing)?)$")
_LINK = re.compile(rf"(?P<dash>{GAP}?-{GAP}?)|(?P<to>,?{GAP}to{GAP})|(?P<and>{GAP}and{GAP})|(?P<or>{GAP}or{GAP})")
_ELLIPSIS_LINK = re.compile(r"(?:,? (?:and|or|to|versus|from|against) (?:[a-z]+ ){0,2}|,? ?)$")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A quantity on the way: with the unit's factor and kind, before neighbours are compared."""

    numeral: Numeral
    quantity: Quantity
    unit: Unit | None
    money: bool


def find_quantities(
    document: Document, date_spans: Sequence[tuple[int, int]] | None = None, units: Units | None = None
) -> list[Quantity]:
    """Every quantity an article tells, in order of the text.

    Args:
        document: with ``folded`` and ``sentences``.
        date_spans: sorted spans of dates and clock times, whose numbers are no quantities; by default those of
            ``document.dates``.
        units: the vocabulary; by default the project's own.

    Returns:
        One quantity per number; both ends of a range are one quantity, a change (from 4 to 6) two. Empty when the
        text states none. Errs by leaving out what may be a name, a date or an identifier.
    """
    units = units or load_units()
    if date_spans is None:
        date_spans = [(date.start, date.end) for date in getattr(document, "dates", ())]
    found: list[Quantity] = []
    for sentence in document.sentences:
        if sentence.part in TELLING:
            found.extend(
                read_quantities(document.text, document.folded, sentence.start, sentence.end, date_spans, units)
            )
    return found


def read_quantities(
    text: str, folded: str, start: int, end: int, date_spans: Sequence[tuple[int, int]], units: Units
) -> list[Quantity]:
    """The quantities of one sentence ``text[start:end]``; see :func:`find_quantities`."""
    readings: list[_Reading] = []
    for numeral in find_numerals(text, folded, start, end, date_spans):
        reading = _read_quantity(text, folded, numeral, start, end, units)
        if reading is not None:
            readings.append(reading)
    if len(readings) > 1:
        readings = _share_units(folded, _join_ranges(folded, readings))
    return [replace(r.quantity, role=_read_role(folded, r, start, end)) for r in readings]


def _read_quantity(text: str, folded: str, numeral: Numeral, start: int, end: int, units: Units) -> _Reading | None:
    """One numeral with its unit and counted noun, or ``None`` where it names or dates."""
    value_start, value_end = numeral.start, numeral.end
    unit: Unit | None = None
    name = counted = ""
    noun = (-1, -1)
    money = False
    if sign := _SIGN_BEFORE.search(folded[max(start, value_start - 9) : value_start]):
        code = units.signs.get(sign.group().replace(" ", ""), "USD" if "$" in sign.group() else "")
        if code and not (
            sign.group().strip() in ("rs", "ps", "nis", "bs.") and numeral.start > 1 and text[numeral.start - 1] == " "
        ):
            lead = len(sign.group()) - len(sign.group().lstrip())
            value_start = value_start - len(sign.group()) + lead
            unit, money = Unit(code, 1.0, "currency"), True
    at = numeral.bound_end if numeral.bound_end > numeral.end else numeral.end
    glued = folded[at : at + 1].isalpha() and at == numeral.end
    if unit is None:
        unit, stop, form = _read_unit(text, folded, at, end, units)
        if unit is not None:
            if unit.kind == "duration" and not _lasts(folded, numeral, stop, start, end):
                return None
            value_end = stop
            if unit.name.startswith("barrel"):
                counted, noun = text[at:stop].lstrip(" -\r\n"), (stop - len(text[at:stop].lstrip(" -\r\n")), stop)
                counted = counted if counted.lower().startswith("barrel") else ""
                noun = noun if counted else (-1, -1)
    if glued and unit is None:
        return None
    if unit is not None:
        name, value_end = _read_rate(folded, unit, value_end, value_start, start, end, money)
    elif folded[at : at + 1] == "-" and folded[at + 1 : at + 2].isalpha():
        compound = re.compile(r"-([a-z]+)").match(folded, at, end)
        if compound is None or compound.group(1) not in units.compound:
            return None
        counted, noun = text[at + 1 : compound.end()], (at + 1, compound.end())
        name = (
            "person"
            if counted.lower() in ("member", "man", "woman", "person")
            else ""
            if counted.lower() == "strong"
            else counted.lower()
        )
        if counted.lower() == "strong":
            counted, noun = "", (-1, -1)
    elif numeral.best == 0 and not "0" <= folded[numeral.start] <= "9" and folded[numeral.start] == "n":
        name = "person"
        phrase = _read_noun(text, folded, at, end, units, True) if numeral.end - numeral.start == 2 else None
        if phrase:
            counted, noun, name = phrase[0], (phrase[1], phrase[2]), phrase[3]
    else:
        at = _skip_partitive(folded, at, end)
        if numeral.bound == "vague" and (of := _VAGUE_OF.match(folded, at, end)):
            at = of.end()
            unit, stop, _ = _read_unit(text, folded, at, end, units)
            if unit is not None:
                name, value_end = _read_rate(folded, unit, stop, value_start, start, end, money)
        phrase = _read_noun(text, folded, at, end, units, numeral.best == 1) if unit is None else None
        if phrase:
            counted, noun, name = phrase[0], (phrase[1], phrase[2]), phrase[3]
        elif unit is None and _AGED.search(folded, max(start, numeral.bound_start - 12), numeral.bound_start):
            name = "year"
        elif unit is None and _names(text, folded, numeral, start, end):
            return None
    factor = unit.factor if unit is not None else 1.0
    bound, bound_end = numeral.bound, max(numeral.bound_end, value_end, noun[1])
    low, best, high = numeral.low, numeral.best, numeral.high
    if numeral.bound == "exact" and best is not None and (value_end > numeral.end or noun[1] > 0):
        behind, behind_end = read_bound_behind(folded, max(value_end, noun[1]), end)
        if behind is not None:
            made = make_numeral(0, 0, best, behind, False, 0, 0)
            low, best, high, bound, bound_end = made.low, made.best, made.high, behind, behind_end
    if factor != 1.0:
        low, best, high = (None if v is None else v * factor for v in (low, best, high))
    quantity = Quantity(
        value_start=value_start,
        value_end=value_end,
        start=min(numeral.bound_start, value_start),
        end=bound_end,
        low=low,
        best=best,
        high=high,
        bound=bound,
        unit=name,
        counted=counted,
        noun_start=noun[0],
        noun_end=noun[1],
        role="",
    )
    return _Reading(numeral, quantity, unit, money)


def _read_unit(text: str, folded: str, at: int, end: int, units: Units) -> tuple[Unit | None, int, str]:
    """The longest form of a unit right behind a number, and where it ends."""
    begin = at
    gap = _UNIT_GAP.match(folded, at, end)
    if gap is not None:
        begin = gap.end()
    first = _UNIT_WORD.match(folded, begin, end)
    if first is None:
        return None, at, ""
    word, stop = first.group(), first.end()
    if begin == at and (unit := units.glued.get(text[begin:stop])):
        return unit, stop, word
    if word in units.openings:
        words, last = word, stop
        best: tuple[Unit | None, int, str] = (None, at, "")
        for _ in range(2):
            more = _UNIT_NEXT.match(folded, last, end)
            if more is None:
                break
            words, last = f"{words} {more.group(1)}", more.end()
            if unit := units.forms.get(words) or units.forms.get(words.rstrip(".")):
                best = (unit, last - words.endswith(".") * (words not in units.forms), words)
        if best[0] is not None:
            return best
    unit = units.forms.get(word)
    if unit is None and word.endswith("."):
        word, stop = word[:-1], stop - 1
        unit = units.forms.get(word)
    if unit is None and "-" in word:
        head = word.split("-")[0]
        if unit := units.forms.get(head):
            word, stop = head, begin + len(head)
    if unit is None or (begin > at and len(word) == 1 and word not in '%$£€¥¢°º"'):
        return None, at, ""
    return unit, stop, word


_UNIT_GAP = re.compile(
    rf"-|{GAP}(?:more{GAP}|additional{GAP}|full{GAP}|straight{GAP}|consecutive{GAP}|long{GAP}|u\.?s\.?{GAP}(?=cent|dollar)|extra{GAP}|whole{GAP}|short{GAP}|calendar{GAP})?"
)
_UNIT_NEXT = re.compile(rf"{GAP}([^\W\d_]+(?:[0-9²³/.-][^\W_]*)*)")


def _lasts(folded: str, numeral: Numeral, stop: int, start: int, end: int) -> bool:
    """Whether a duration measures (for seven years) and does not merely date (five months ago) or tell an age."""
    if _AGE.match(folded, numeral.end, end) and not _PLAIN_AGE.match(folded, numeral.end, end):
        return False
    if folded[stop : stop + 4] == "-old":
        return False
    if _PLAIN_AGE.match(folded, numeral.end, end):
        return True
    return _DATED.match(folded, stop, end) is None


def _read_rate(
    folded: str, unit: Unit, stop: int, value_start: int, start: int, end: int, money: bool
) -> tuple[str, int]:
    """The unit's name with its rate (USD/barrel, barrel/day), and where the words of the rate end."""
    name = unit.name
    if name == "barrel/day" or "/" in name:
        gloss = _RATE_GLOSS.match(folded, stop, end)
        return name, gloss.end() - (folded[gloss.end() - 1] == " ") if gloss else stop
    rate = _RATE.match(folded, stop, end)
    if rate is not None:
        word = re.compile(r"[a-z]+").match(folded, rate.end(), end)
        per = _RATE_UNITS.get(word.group()) if word else None
        if per and word:
            after = word.end()
            if per in ("square", "cubic") and (
                noun := re.compile(rf"\.?{GAP}(foot|feet|met(?:er|re)|m|ft|km|mile|inch|yard)\b").match(
                    folded, after, end
                )
            ):
                per, after = f"{per} {_RATE_NOUNS.get(noun.group(1), noun.group(1))}", noun.end()
            if not (
                unit.kind == "duration"
                and "year" not in per
                and "week" not in per
                and "day" not in per
                and "month" not in per
            ):
                gloss = _RATE_GLOSS.match(folded, after, end) if per == "day" else None
                return f"{name}/{per}", gloss.end() if gloss else after
    if name == "barrel":
        if daily := _DAILY.match(folded, stop, end):
            gloss = _RATE_GLOSS.match(folded, daily.end(), end)
            return "barrel/day", gloss.end() if gloss else daily.end()
        if _DAILY_LATER.match(folded, stop, end) or _DAILY_BEFORE.search(
            folded[max(start, value_start - 70) : value_start]
        ):
            return "barrel/day", stop
    return name, stop


_RATE_NOUNS = {"feet": "foot", "meter": "metre", "m": "metre", "ft": "foot", "km": "kilometre"}


def _skip_partitive(folded: str, at: int, end: int) -> int:
    """Past ``of the``, ``of his``, ``other``, ``more`` to the noun that a number counts."""
    skip = _PARTITIVE.match(folded, at, end)
    return skip.end() if skip else at


_PARTITIVE = re.compile(
    rf"(?:{GAP}more(?={GAP}[a-z]))?(?:{GAP}(?:out{GAP}of|of)(?={GAP}(?:the|his|her|its|their|our|those|these|my|your)\b){GAP}(?:the|his|her|its|their|our|those|these|my|your)(?={GAP}[a-z]))?"
)


def _read_noun(text: str, folded: str, at: int, end: int, units: Units, one: bool) -> tuple[str, int, int, str] | None:
    """The counted noun behind a number by agreement: its head as written, the phrase's span, its unit."""
    begin = -1
    head = (-1, -1)
    stop = at
    for step in range(7):
        match = _NOUN_WORD.match(folded, stop, end)
        if match is None:
            break
        word, word_start, word_end = match.group(1), match.start(1), match.end(1)
        if (
            word.endswith(".")
            and "." not in word[:-1]
            and not (len(word) <= 4 and _NOUN_WORD.match(folded, word_end, end))
        ):
            word, word_end = word[:-1], word_end - 1
        if "'" in word and (word.endswith("n't") or word.split("'")[0] in _STOP):
            break
        if folded[word_end : word_end + 1] == "-" and (hanging := _HANGING.match(folded, word_end, end)):
            begin, stop = (word_start if begin < 0 else begin), hanging.end()
            continue
        if word in _STOP and not (
            word in ("dead", "wounded", "injured", "missing", "hurt")
            and step == 0
            and _plural_follows(folded, word_end, end, units)
        ):
            if not (step == 0 and word in ("more", "other", "such")):
                break
        if begin < 0:
            begin = word_start
        if one:
            if word.endswith("ed") and word not in _NOUNS_IN_ED:
                break
            if step and (word.endswith(("ing", "s")) and not word.endswith("ss")):
                break
            head = (word_start, word_end)
            if word in units.person and not _person_follows(folded, word_end, end, units):
                break
        elif _is_plural(word, units) and not (step and word in _VERB_S):
            head = (word_start, word_end)
            if word not in _PLURAL_MODIFIERS:
                break
        elif head[0] >= 0:
            break
        stop = word_end
        if word_end < match.end(1):
            break
    if head[0] < 0:
        return None
    name = text[head[0] : head[1]]
    if one and name[0].isupper() and name != name.upper() and name.lower() not in units.person:
        return None
    folded_head = folded[head[0] : head[1]].split("-")[-1]
    if folded_head.endswith("'s"):
        folded_head = folded_head[:-2]
    return text[head[0] : head[1]], begin, head[1], name_noun(folded_head, units)


def _person_follows(folded: str, at: int, end: int, units: Units) -> bool:
    """Whether the next word is a person noun too: one crew member, one army officer."""
    match = _NOUN_WORD.match(folded, at, end)
    return match is not None and match.group(1).rstrip(".") in units.person - _STOP


def _plural_follows(folded: str, at: int, end: int, units: Units) -> bool:
    match = _NOUN_WORD.match(folded, at, end)
    return (
        match is not None and match.group(1).rstrip(".") not in _STOP and _is_plural(match.group(1).rstrip("."), units)
    )


def _is_plural(word: str, units: Units) -> bool:
    if word in units.plural:
        return True
    if not word.endswith("s") or len(word) < 3 or word in _NOT_PLURAL:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "ous")) or word in units.person


def name_noun(noun: str, units: Units) -> str:
    """The unit of a counted noun: ``person`` for whoever counts as people, else its singular."""
    if noun in units.person:
        return "person"
    if noun in units.plural:
        return units.plural[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _names(text: str, folded: str, numeral: Numeral, start: int, end: int) -> bool:
    """Whether a bare number in digits is part of a name or version: iPhone 14, Fortune 500, pressure 2.0."""
    first = folded[numeral.start]
    if not "0" <= first <= "9" or numeral.bound != "exact" or numeral.end - numeral.start > 5:
        return False
    digits = folded[numeral.start : numeral.end]
    if re.fullmatch(r"[0-9]\.0", digits) or _AIRLINER.fullmatch(digits):
        return True
    before = text[max(start, numeral.start - 30) : numeral.start]
    if not before.endswith(" ") or before.endswith(("  ", ". ", ", ", ": ")):
        return False
    word = before.split()[-1] if before.split() else ""
    if word.lower() in _STOP or word.lower() in _HEADLINE_WORDS:
        return False
    if not any(c.isupper() for c in word) or word.endswith((".", ",", ":", ";", ")", '"')):
        return False
    sentence = text[start:end]
    if sentence.isupper():
        return False
    opens = folded[start : numeral.start].strip() == word.lower()
    words = [w for w in sentence.split() if w[:1].isalpha()]
    titled = sum(w[0].isupper() for w in words) * 4 > 3 * len(words)
    if (titled or opens) and word.lower().endswith(
        ("s", "ed", "ing", "by", "to", "at", "of", "over", "than", "about", "least")
    ):
        return False
    return True


def _join_ranges(folded: str, readings: list[_Reading]) -> list[_Reading]:
    """Ranges whose ends both carry the unit: 5% to 6%, between 97 mb/d and 99 mb/d, $370,000 to $5.5 million."""
    joined: list[_Reading] = []
    for reading in readings:
        if joined and (made := _join(folded, joined[-1], reading)):
            joined[-1] = made
        else:
            joined.append(reading)
    return joined


def _join(folded: str, first: _Reading, second: _Reading) -> _Reading | None:
    a, b = first.quantity, second.quantity
    if a.best is None or b.best is None or a.best >= b.best or a.unit != b.unit or not a.unit or first.unit is None:
        return None
    link = _LINK.fullmatch(folded, max(a.value_end, first.numeral.end), b.value_start)
    if link is None:
        return None
    before = folded[max(0, a.start - 60) : a.start]
    if link.group("to") and a.unit != "percent" and _BY.search(before.rstrip()):
        return None
    if link.group("and") and not re.search(r"\bbetween ?$", before):
        return None
    if (
        link.group("to")
        and re.search(r"\bfrom ?$", before)
        and not re.search(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere)\b", before)
    ):
        return None
    if link.group("or") and b.best > 3 * a.best:
        return None
    quantity = replace(a, value_end=b.value_end, end=b.end, low=a.best, best=None, high=b.best, bound="range")
    return replace(first, quantity=quantity)


def _share_units(folded: str, readings: list[_Reading]) -> list[_Reading]:
    """Units that stand once for several numbers: 50,000 and 20,000 bpd; from 4.8 to 4.7 percent."""
    shared = list(readings)
    for i in range(len(shared) - 2, -1, -1):
        mine, following = shared[i], shared[i + 1]
        if mine.quantity.unit or mine.quantity.counted or following.unit is None or following.money:
            continue
        between = folded[mine.numeral.bound_end : following.quantity.start]
        if len(between) > 16 or not _ELLIPSIS_LINK.fullmatch(between):
            continue
        if "," in between and not between.strip(","):
            continue
        factor = following.unit.factor
        scale = _shared_scale(folded, mine, following)
        low, best, high = (
            None if v is None else v * factor * scale
            for v in (mine.quantity.low, mine.quantity.best, mine.quantity.high)
        )
        quantity = replace(mine.quantity, unit=following.quantity.unit, low=low, best=best, high=high)
        shared[i] = replace(mine, quantity=quantity, unit=following.unit)
    return shared


def _shared_scale(folded: str, mine: _Reading, following: _Reading) -> float:
    """The scale word that the second number carries for both: from 24.2 to 33 billion."""
    scale = re.search(r"(thousand|million|billion|trillion)$", folded[following.numeral.start : following.numeral.end])
    value = mine.numeral.best
    if scale is None or value is None or value >= 1000:
        return 1.0
    return {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[scale.group(1)]


def _read_role(folded: str, reading: _Reading, start: int, end: int) -> Literal["level", "change", ""]:
    """Whether a number says how much (to 2.4 million) or by how much (by 200,000); empty where no word tells."""
    quantity, unit = reading.quantity, reading.unit
    if quantity.bound == "vague" or (unit is not None and unit.kind == "duration"):
        return ""
    before = re.split(r"[;:]| -- ", folded[max(start, quantity.start - 90) : quantity.start])[-1]
    words = before.replace(",", " , ").split()[-14:]
    added = False
    if words[-2:] in (["average", "of"], ["total", "of"]):
        del words[-2:]
    while words and words[-1] in _MORE | {"a", "an"}:
        added |= words.pop() in _MORE
    last = words[-1] if words else ""
    if last == "by" and any(_tells_change(word) for word in words):
        return "change"
    if last in ("to", "at", "from") and any(_tells_change(word) or _tells_move(word) for word in words):
        return "level"
    if last == "of" and not _CHANGE_NOUNS.isdisjoint(words[-5:-1]):
        return "change"
    if unit is None:
        return "change" if words[-2:] in ([",", "up"], [",", "down"]) else ""
    if _CHANGE_AFTER.match(folded, max(quantity.value_end, quantity.noun_end), end) or _TAKEN_OUT.search(last):
        return "change"
    if last in _IS and not _CHANGE_NOUNS.isdisjoint(words[-3:-1]):
        return "change"
    while words and words[-1] in _CHANGE_OBJECTS:
        words.pop()
    last = words[-1] if words else ""
    raised = reading.money and last.startswith(("rais", "add", "restor"))
    if added or (
        _tells_change(last) and not raised and not (last == "up" and words[-2:-1] and words[-2] in _IDLE_BEFORE_UP)
    ):
        return "change"
    return "level" if quantity.unit.endswith("/day") else ""


def _tells_change(word: str) -> bool:
    return word in _CHANGE_WORDS or word.startswith(_CHANGE_STEMS)


def _tells_move(word: str) -> bool:
    return word in _MOVE_WORDS or word.startswith(_MOVE_STEMS)


# Units whose quantities measure something and so can be no count of people or things.
_SINGULAR = re.compile(rf"(?<![a-z'])(?:an?|another)(?={GAP}[a-z])")


def find_singulars(document: Document, start: int, end: int, units: Units | None = None) -> list[Quantity]:
    """Nouns that count as one beside an act (*three soldiers and a civilian*), in a short window of the text.

    Returns:
        Quantities of one with the article as value, for nouns that mean people; empty when there are none.
    """
    units = units or load_units()
    found = []
    for article in _SINGULAR.finditer(document.folded, start, end):
        phrase = _read_noun(document.text, document.folded, article.end(), end, units, True)
        if phrase is None or phrase[3] != "person" or _is_plural(phrase[0].lower(), units):
            continue
        found.append(
            Quantity(
                article.start(),
                article.end(),
                article.start(),
                phrase[2],
                1.0,
                1.0,
                1.0,
                "exact",
                "person",
                phrase[0],
                phrase[1],
                phrase[2],
                "",
            )
        )
    return found


def is_measurement(unit: str, units: Units | None = None) -> bool:
    """Whether a unit measures (percent, USD/barrel, kilometre, year) rather than counts (person, vessel)."""
    return unit.split("/")[0] in (units or load_units()).names
