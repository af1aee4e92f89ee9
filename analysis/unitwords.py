"""The unit, currency and rate that stand around a number: $45.2 a barrel, 3 million barrels daily, 12 square miles.

Units and currencies are data (``data/units.toml``); here is only how they stand beside a number.
"""

from __future__ import annotations

import re
from typing import Final

from .bounds import GAP
from .model import Numeral
from .nouns import NounPhrase
from .units import Unit, Units

# --- units and money
# A sign with the letters beside it, else letters that may be a currency's code: which are, the units say.
_SIGN_BEFORE: Final = re.compile(
    r"(?:(?:(?<![a-z])(?:u\.s\. ?|us ?|a|au|c|ca|nz|hk|s|nt|r|mx|cn))?[$£€¥₹₽₩₦₪₴₺₱](?:us|a|can|ca|c|nz)?"
    r"|(?<![a-z])[a-z]{2,4}\.?)\s?$|(?<![^\W_])[rnp]$"
)
_UNIT_GAP: Final = re.compile(
    rf"-|{GAP}(?:(?:more|fewer|additional|extra|gross|net|full|whole|short|straight|consecutive|long|calendar){GAP}"
    rf"|u\.?s\.?{GAP}(?=cent|dollar))?"
)
_UNIT_WORD: Final = re.compile(r"%|[°º] ?[cf]?\b|[$£€¥¢٪％″\"]|[^\W\d_][^\W_]{0,30}(?:[./'-][^\W_]{1,30}){0,4}\.?")
_IN_DOLLARS: Final = re.compile(rf"{GAP}?\((?:about |around |roughly |some )?(?:us)?[$€]")
_WEIGHED: Final = re.compile(
    r"\b(?:weigh|recall|haul|catch|caught|harvest|crop|cargo|payload|freight|beef|meat|poultry|fish)"
)
_PAID: Final = re.compile(
    r"\b(?:pa(?:id|y|ys|ying)|cost(?:s|ing)?|worth|spen(?:t|d|ds|ding)|earn(?:s|ed|ing)?|fined?|fees?|bills?|salary|budget|debts?"
    r"|loans?|owe[sd]?|donat(?:e[sd]?|ions?)|charg(?:e[sd]?|ing))(?: [a-z]+){0,3} $"
)
_UNIT_MORE: Final = re.compile(rf"{GAP}([^\W\d_]{{1,30}}(?:[0-9²³/.-][^\W_]{{0,30}}){{0,4}})")
_LETTERS: Final = re.compile(r"[a-z]+")
# One letter that a hyphen ties to its number before what it measures: a 6.5-m mirror.
_TIED: Final = frozenset("mgVW")
# One letter that a space parts from its digits: 3 m deep, 187 g; of seconds, in a decimal alone: 37.8 s.
_SPACED: Final = frozenset("mgltLWVshCF")
_CAPITAL_NEXT: Final = re.compile(r" [A-Z]")
_LETTER_GOES_ON: Final = re.compile(r"[^\W_]|['’&/-]|\.[a-z]")
# 9.58 s, in 10 s, 3 min 20 s.
_SECONDS_BEFORE: Final = re.compile(r"\.[0-9]{1,3}$|\bin [0-9]{1,3}$|[0-9] ?m(?:in(?:ute)?s?)? [0-9]{1,2}$")
_OF_A_HUNDRED: Final = re.compile(rf"{GAP}?(km|kilometres|kilometers|g|ml)\b")  # 16 kWh/100 km, 130 kcal/100 g
_WORD_NEXT: Final = re.compile(rf"{GAP}[a-z]")
_HOURS_BEFORE: Final = re.compile(r"[0-9] ?h(?:rs?)? ?[0-9]{1,2}$")  # 2h 14m
_SCREEN_LINES: Final = frozenset({240, 360, 480, 720, 1080, 1440, 2160})  # 1080p is no price
_SPACED_SIGNS: Final = frozenset("%$£€¥¢°º")
_MONEY_SIGNS: Final = frozenset("$£€¥")
_OF: Final = re.compile(rf"{GAP}of(?={GAP})")

# --- rates
_RATE: Final = re.compile(rf"(?:{GAP}u\.?s\.?(?={GAP}))?(?:(?:{GAP}|-)(?:per|a|an|each|every)(?:{GAP}|-)|/ ?)(?=[a-z])")
_RATE_NOUN: Final = re.compile(
    rf"((?:kilo|mega)watt[ -]hour|million{GAP}(?:british{GAP}thermal{GAP}units?|btus?)|[a-z]+)"
    rf"(?:\.?{GAP}(foot|feet|met(?:er|re)|m|ft|km|mile|inch|yard)\b)?"
)
_OFTEN: Final = re.compile(rf"{GAP}(annually|yearly|monthly|weekly|daily|hourly)\b")
_OFTEN_PER: Final = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
_NOT_A_RATE: Final = re.compile(rf"{GAP}(?:earlier|later|before|after|ago)\b")
# What a measured amount is of, before its rate: 900 tonnes of hard coal a day.
_SUBSTANCE: Final = re.compile(
    rf"{GAP}of(?:{GAP}(?!(?:a|an|per|each|every|and|or|over|in|within|for|during|after|on|at|once|twice|times)\b)[a-z-]+){{1,3}}"
)
_TIMES: Final = frozenset("hour day week month year".split())
_PER: Final = {
    "day": "day", "d": "day", "hour": "hour", "h": "hour", "hr": "hour", "yr": "year", "t": "tonne",
    "ha": "hectare", "minute": "minute", "second": "second", "week": "week",
    "month": "month", "quarter": "quarter", "year": "year", "annum": "year", "decade": "decade",
    "century": "century", "night": "night", "barrel": "barrel", "bbl": "barrel", "b": "barrel",
    "tonne": "tonne", "ton": "ton", "gallon": "gallon", "litre": "litre", "liter": "litre", "ounce": "ounce",
    "oz": "ounce", "kilo": "kilogram", "kilogram": "kilogram", "kg": "kilogram", "pound": "pound",
    "lb": "pound", "bushel": "bushel", "mmbtu": "mmbtu",
    "million british thermal units": "mmbtu", "million btu": "mmbtu",
    "kwh": "kilowatt hour", "mwh": "megawatt hour",
    "kilowatt hour": "kilowatt hour", "kilowatt-hour": "kilowatt hour",
    "megawatt hour": "megawatt hour", "megawatt-hour": "megawatt hour",
    "kilometre": "kilometre", "kilometer": "kilometre", "metre": "metre", "meter": "metre", "gram": "gram",
    "mile": "mile", "acre": "acre", "hectare": "hectare", "square": "square", "sq": "square", "cubic": "cubic",
    "share": "share", "head": "head", "person": "person", "capita": "person", "household": "household",
    "gal": "gallon", "l": "litre", "km": "kilometre", "unit": "unit", "game": "game", "piece": "piece",
    "dose": "dose", "bottle": "bottle", "ticket": "ticket", "copy": "copy", "pupil": "pupil", "student": "student",
    "can": "can", "bag": "bag", "vote": "vote", "seat": "seat",
}  # fmt: skip
_LENGTHS: Final = {"feet": "foot", "ft": "foot", "meter": "metre", "m": "metre", "km": "kilometre"}
_DAILY: Final = re.compile(
    rf"(?:{GAP}of{GAP}(?:[a-z-]+{GAP}){{1,4}}?|{GAP})(?:daily\b|(?:per|a|each|every){GAP}day\b|/day\b)"
)
_DAILY_LATER: Final = re.compile(r"[^.;:!?\"0-9]{0,70}?\b(?:daily|a day|per day|each day|every day)\b")
_DAILY_BEFORE: Final = re.compile(r"\bdaily (?:[a-z-]+ ){1,4}[^.;0-9]{0,40}$")
_GLOSS: Final = re.compile(r" ?(?:-lrb-|\() ?([a-z/]+) ?(?:-rrb-|\))")  # barrels per day (bpd)


def read_currency(folded: str, numeral: Numeral, last: int, units: Units) -> tuple[Unit, int] | None:
    """The currency whose sign or code stands before a number ($, US$, EUR, Rs), and where it begins."""
    before = folded[numeral.start - 1 : numeral.start] if numeral.start > last else ""
    if not before or before in "-(":
        return None
    sign = _SIGN_BEFORE.search(folded, max(last, numeral.start - 9), numeral.start)
    if sign is None:
        return None
    words = sign.group().strip()
    if words in ("ps", "nis") and before == " ":
        return None
    code = units.signs.get(words.replace(" ", ""), "USD" if "$" in words else "")
    return (Unit(code, 1.0, "currency"), sign.start()) if code else None


def read_unit(text: str, folded: str, at: int, end: int, units: Units, value: float | None) -> tuple[Unit | None, int]:
    """The longest form of a unit right behind a number, and where it ends."""
    gap = _UNIT_GAP.match(folded, at, end)
    begin = gap.end() if gap else at
    first = _UNIT_WORD.match(folded, begin, end)
    if first is None:
        return None, at
    word = first.group().rstrip()
    stop = begin + len(word)
    symbol = text[begin:stop].rstrip(".").split("-")[0] if begin == at or len(word.rstrip(".")) < 4 else ""
    tied = begin == at or (folded[at] == "-" and symbol in _TIED and _WORD_NEXT.match(folded, stop, end))
    spaced = symbol in _SPACED and folded[at:begin] == " " and _is_spaced(text, symbol, at, stop, end)
    if (glued := units.glued.get(symbol)) and (tied or spaced or (len(symbol) > 1 and symbol != "in")):  # 5m; 450 Nm
        if symbol == "m" and _HOURS_BEFORE.search(folded, max(0, at - 8), at):
            return units.forms["min"], begin + 1
        return (None, at) if symbol == "p" and value in _SCREEN_LINES else (glued, begin + len(symbol))
    if word in units.openings:
        longest = _read_long_unit(folded, word, stop, end, units)
        if longest is not None:
            return longest
    for form in (word, word.rstrip("."), word.split("-")[0]):
        unit = units.forms.get(form)
        if unit is not None:
            spaced = begin > at + 1 or (begin > at and folded[at] != "-")
            if spaced and ((len(form) == 1 and form not in _SPACED_SIGNS) or (form == "second" and value != 1)):
                return None, at
            if spaced and form in units.namesakes and _is_namesake(folded, form, stop, end, units):
                return None, at
            if form in _MONEY_SIGNS and folded[stop : stop + 2].strip()[:1].isnumeric():  # the next number's sign
                return None, at
            return unit, begin + len(form)
    word = word.rstrip(".")
    over, _, under = word.partition("/")
    unit = units.forms.get(over) or units.glued.get(text[begin : begin + len(over)]) or units.glued.get(over)
    if (
        unit is not None
        and under.startswith("100")
        and (each := _OF_A_HUNDRED.match(folded, begin + len(over) + 4, end))
    ):
        name = f"{unit.name}/100 {units.spellings.get(each.group(1), each.group(1))}"
        return Unit(name, unit.factor, unit.kind), each.end()
    if unit is not None and under[:1].isdigit():  # 6GB/128GB
        return unit, begin + len(over)
    if unit is not None and under in _PER:  # 3 g/t
        return Unit(f"{unit.name}/{_PER[under]}", unit.factor, unit.kind), begin + len(word)
    return None, at


def _is_spaced(text: str, symbol: str, at: int, stop: int, end: int) -> bool:
    """Whether a letter behind a space is a unit: no initial, no plural, nothing else's first letter."""
    if not text[at - 1].isdigit() or _LETTER_GOES_ON.match(text, stop, end):
        return False
    if symbol in "CF" and _CAPITAL_NEXT.match(text, stop, end):  # 3 C Company
        return False
    return symbol != "s" or _SECONDS_BEFORE.search(text, max(0, at - 16), at) is not None


def _is_namesake(folded: str, form: str, stop: int, end: int, units: Units) -> bool:
    """Whether the form of a unit opens a noun that measures nothing: eight *barrel bombs*."""
    following = _UNIT_MORE.match(folded, stop, end)
    return following is not None and following.group(1).rstrip(".") in units.namesakes[form]


def _read_long_unit(folded: str, word: str, stop: int, end: int, units: Units) -> tuple[Unit, int] | None:
    """A unit of two or three words: percentage points, square kilometres, US dollars."""
    words, last = word, stop
    best: tuple[Unit, int] | None = None
    for _ in range(2):
        more = _UNIT_MORE.match(folded, last, end)
        if more is None:
            break
        words, last = f"{words} {more.group(1)}", more.end()
        for form in (words, words.rstrip(".")):
            if unit := units.forms.get(form):
                best = (unit, last - (len(words) - len(form)))
                break
    return best


def is_sterling(folded: str, numeral: Numeral, stop: int, start: int, end: int) -> bool:
    """Whether pounds are money: said in dollars too, or by the million where nothing is weighed."""
    if _IN_DOLLARS.match(folded, stop, end):
        return True
    before = max(start, numeral.start - 80)
    weighed = _OF.match(folded, stop, end) or _WEIGHED.search(folded, before, numeral.start)
    paid = (numeral.best or numeral.high or 0) >= 1e6 or _PAID.search(folded, before, numeral.bound_start)
    return bool(paid) and not weighed


def read_own_noun(text: str, folded: str, at: int, stop: int, units: Units) -> NounPhrase | None:
    """Barrels are measured and counted alike: the noun of *3 million barrels*, none for *bpd*."""
    for word in _LETTERS.finditer(folded, at, stop):
        unit = units.forms.get(word.group())
        if unit is not None and unit.counted and word.group().startswith(unit.name):
            return NounPhrase(text[word.start() : word.end()], word.start(), word.end(), unit.name)
    return None


def read_rate(
    folded: str, unit: Unit, value_start: int, stop: int, start: int, end: int, units: Units
) -> tuple[str, int]:
    """The unit's name with its rate (USD/barrel, barrel/day), and where the words of the rate end."""
    name = unit.name
    rate = _RATE.match(folded, stop, end) if "/" not in name else None
    substance = _SUBSTANCE.match(folded, stop, end) if unit.kind == "measure" and "/" not in name else None
    if substance is not None:
        rate = _RATE.match(folded, substance.end(), end)
    if rate is not None:
        noun = _RATE_NOUN.match(folded, rate.end(), end)
        per = _PER.get(" ".join(noun.group(1).split()), "") if noun else ""
        per = per if substance is None or per in _TIMES else ""
        if noun and per and not _NOT_A_RATE.match(folded, noun.end(), end):
            if per in ("square", "cubic"):
                per = f"{per} {_LENGTHS.get(noun.group(2), noun.group(2))}" if noun.group(2) else ""
            if per and (unit.kind != "duration" or per in ("day", "week", "month", "year")):
                name, stop = f"{name}/{per}", noun.end() if noun.group(2) and " " in per else noun.end(1)
    if name == unit.name and unit.kind == "currency" and (often := _OFTEN.match(folded, stop, end)):
        name, stop = f"{name}/{_OFTEN_PER[often.group(1)]}", often.end()
    if name == unit.name and unit.daily:
        if daily := _DAILY.match(folded, stop, end):
            name, stop = f"{name}/day", daily.end()
        elif _DAILY_LATER.match(folded, stop, end) or _DAILY_BEFORE.search(
            folded, max(start, value_start - 70), value_start
        ):
            name = f"{name}/day"
    gloss = _GLOSS.match(folded, stop, end) if "/" in name else None
    if gloss is not None and (same := units.forms.get(gloss.group(1))) and same.name == name:
        stop = gloss.end()
    return name, stop
