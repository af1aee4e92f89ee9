"""The unit, currency and rate that stand around a number: $45.2 a barrel, 3 million barrels daily, 12 square miles.

Units and currencies are data (``data/units.toml``); here is only how they stand beside a number.
"""

import re
from typing import Final

from ..declared.units import Unit
from ..ground.model import Numeral
from ..ground.text import LETTERS, spaced, worded
from ..marks.stretches import Stretch
from ..numbers.scales import LETTER_NEXT
from .nouns import NounPhrase

# --- units and money
# A sign with the letters beside it, else letters that may be a currency's code: which are, the units say.
_SIGN_BEFORE: Final = re.compile(
    r"(?:(?:(?<![a-z])(?:u\.s\. ?|us ?|a|au|c|ca|nz|hk|s|nt|r|mx|cn))?[$£€¥₹₽₩₦₪₴₺₱](?:us|a|can|ca|c|nz)?"
    r"|(?<![a-z])[a-z]{2,4}[.¢]?)\s?$|(?<![^\W_])[rnpw]$"
)
# Codes that are words, or nothing, behind a space: they won 5.
_TOUCHING: Final = frozenset("won try cop php tl bt tk".split())
_UNIT_GAP: Final = spaced(
    r"-| (?:(?:more|fewer|additional|extra|gross|net|full|whole|short|straight|consecutive|long|calendar) "
    r"|u\.?s\.? (?=cent|dollar))?"
)
_UNIT_WORD: Final = re.compile(
    r"%|(?:wt|vol|mol)\.? ?%|[°º](?: ?[cf]\b)?|[$£€¥¢٪％″\"]|[^\W\d_][^\W_]{0,30}(?:[./'-][^\W_]{1,30}){0,4}\.?"
)
_IN_DOLLARS: Final = spaced(r" ?\((?:about[ ]|around[ ]|roughly[ ]|some[ ])?(?:us)?[$€]")
_WEIGHED: Final = worded(r"\b<unitwords.weighed>")
_PAID: Final = worded(r"\b<unitwords.paid>(?: [a-z]+){0,3} $")
_UNIT_MORE: Final = spaced(r" ([^\W\d_]{1,30}(?:[0-9²³/.-][^\W_]{0,30}){0,4})")
# One letter that a hyphen ties to its number before what it measures: a 6.5-m mirror.
_TIED: Final = frozenset("mgVW")
# One letter that a space parts from its digits: 3 m deep, 187 g; of seconds, in a decimal alone: 37.8 s.
_SPACED: Final = frozenset("mgltLWVshCF")
_INCHES_OF: Final = spaced(r"(?<=\.) (?:of|deep|wide|long|thick|high|tall)\b")  # 3 in. of rain
_CAPITAL_NEXT: Final = re.compile(r" [A-Z]")
_LETTER_GOES_ON: Final = re.compile(r"[^\W_]|['’&/-]|\.[a-z]")
# 9.58 s, in 10 s, 3 min 20 s.
_SECONDS_BEFORE: Final = re.compile(r"\.[0-9]{1,3}$|\bin [0-9]{1,3}$|[0-9] ?m(?:in(?:ute)?s?)? [0-9]{1,2}$")
_OF_A_HUNDRED: Final = spaced(r" ?(km|kilometres|kilometers|g|ml)\b")  # 16 kWh/100 km, 130 kcal/100 g
# 2m 11s
_SECONDS_NEXT: Final = re.compile(r"m [0-5]?[0-9](?:\.[0-9]{1,3})?s(?!\w)")
_HOURS_BEFORE: Final = re.compile(r"[0-9] ?h(?:rs?)? ?[0-9]{1,2}$")  # 2h 14m
_SHARES_BEFORE: Final = re.compile(r"\b(?:shares?|pence|dividend)\b[^.;]*$")  # its shares fell to 480p
_SCREEN_LINES: Final = frozenset({240, 360, 480, 720, 1080, 1440, 2160})  # 1080p is no price
_SPACED_SIGNS: Final = frozenset("%$£€¥¢°º")
_MONEY_SIGNS: Final = frozenset("$£€¥")
OF_NEXT: Final = spaced(r" of(?= )")

# --- rates
_RATE: Final = spaced(r"(?: u\.?s\.?(?= ))?(?:(?: |-)(?:per(?: a)?|a|an|each|every)(?: |-)|/[ ]?)(?=[a-z])")
_RATE_NOUN: Final = spaced(r"(<unitwords.rate_noun>|[a-z]+)(?:\.? (foot|feet|met(?:er|re)|m|ft|km|mile|inch|yard)\b)?")
_OFTEN: Final = spaced(r" (annually|yearly|monthly|weekly|daily|hourly)\b")
_OFTEN_PER: Final = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
_NOT_A_RATE: Final = spaced(r" (?:earlier|later|before|after|ago)\b")
# What a measured amount is of, before its rate: 900 tonnes of hard coal a day.
_SUBSTANCE: Final = spaced(r" of(?: (?!<unitwords.substance>\b)[a-z][a-z0-9-]*){1,3}")
_TIMES: Final = frozenset("second minute hour day week month year".split())
_PER: Final = {
    "day": "day", "d": "day", "hour": "hour", "h": "hour", "hr": "hour", "yr": "year", "y": "year", "t": "tonne",
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
    "can": "can", "bag": "bag", "vote": "vote", "seat": "seat", "tin": "tin", "pint": "pint", "loaf": "loaf",
    "pack": "pack", "packet": "packet", "box": "box", "cup": "cup", "pill": "pill", "tablet": "tablet", "meal": "meal",
    "visit": "visit", "child": "child", "worker": "worker", "employee": "employee", "customer": "customer",
    "patient": "patient", "user": "user", "euro": "EUR", "dollar": "USD",
}  # fmt: skip
_LENGTHS: Final = {"feet": "foot", "ft": "foot", "meter": "metre", "m": "metre", "km": "kilometre"}
_DAILY: Final = spaced(r"(?: of (?:[a-z-]+ ){1,4}?| )(?:daily\b|(?:per|a|each|every) day\b|/day\b)")
_DAILY_LATER: Final = re.compile(r"[^.;:!?\"0-9]{0,70}?\b(?:daily|a day|per day|each day|every day)\b")
_DAILY_BEFORE: Final = re.compile(r"\bdaily (?:[a-z-]+ ){1,4}[^.;0-9]{0,40}$")
_GLOSS: Final = re.compile(r" ?(?:-lrb-|\() ?([a-z/]+) ?(?:-rrb-|\))")  # barrels per day (bpd)


def read_currency(s: Stretch, numeral: Numeral, last: int) -> tuple[Unit, int] | None:
    """The currency whose sign or code stands before a number ($, US$, EUR, Rs), and where it begins."""
    before = s.folded[numeral.start - 1 : numeral.start] if numeral.start > last else ""
    if not before or before in "-(":
        return None
    sign = _SIGN_BEFORE.search(s.folded, max(last, numeral.start - 9), numeral.start)
    if sign is None:
        return None
    words = sign.group().strip()
    if before == " " and (words == "ps" or words in _TOUCHING or (words == "nis" and s.text[sign.start()] == "n")):
        return None
    code = s.units.signs.get(words.replace(" ", ""), "USD" if "$" in words else "")
    begin = sign.start()
    if words.startswith("us ") and s.text.startswith("us ", begin):  # it cost us $1
        begin += 3
    return (Unit(code, 1.0, "currency"), begin) if code else None


def read_unit(s: Stretch, at: int, value: float | None) -> tuple[Unit | None, int]:
    """The longest form of a unit right behind a number, and where it ends."""
    gap = s.match(_UNIT_GAP, at)
    begin = gap.end() if gap else at
    first = s.match(_UNIT_WORD, begin)
    if first is None:
        return None, at
    word = first.group().rstrip()
    stop = begin + len(word)
    symbol = s.text[begin:stop].rstrip(".").split("-")[0] if begin == at or len(word.rstrip(".")) < 4 else ""
    tied = begin == at or (s.folded[at] == "-" and symbol in _TIED and s.match(LETTER_NEXT, stop))
    parted = symbol in _SPACED and s.folded[at:begin] == " " and _is_spaced(s, symbol, at, stop)
    joined = tied or parted or (len(symbol) > 1 and (symbol != "in" or s.match(_INCHES_OF, stop)))
    if joined and (glued := s.units.glued.get(symbol)):  # 5m; 450 Nm
        if symbol == "m" and (_HOURS_BEFORE.search(s.folded, max(0, at - 8), at) or s.match(_SECONDS_NEXT, begin)):
            return s.units.forms["min"], begin + 1
        lines = symbol == "p" and value in _SCREEN_LINES and not s.search(_SHARES_BEFORE, at, 80)
        return (None, at) if lines else (glued, begin + len(symbol))
    if word in s.units.openings:
        longest = _read_long_unit(s, word, stop)
        if longest is not None:
            return longest
    for form in (word, word.rstrip("."), word.split("-")[0]):
        unit = s.units.forms.get(form)
        if unit is not None:
            parted = begin > at + 1 or (begin > at and s.folded[at] != "-")
            if parted and ((len(form) == 1 and form not in _SPACED_SIGNS) or (form == "second" and value != 1)):
                return None, at
            if parted and form in s.units.namesakes and _is_namesake(s, form, stop):
                return None, at
            if form in _MONEY_SIGNS and s.folded[stop : stop + 2].strip()[:1].isnumeric():  # the next number's sign
                return None, at
            return unit, begin + len(form)
    word = word.rstrip(".")
    over, _, under = word.partition("/")
    unit = s.units.forms.get(over) or s.units.glued.get(s.text[begin : begin + len(over)]) or s.units.glued.get(over)
    if unit is not None and under.startswith("100") and (each := s.match(_OF_A_HUNDRED, begin + len(over) + 4)):
        name = f"{unit.name}/100 {s.units.spellings.get(each.group(1), each.group(1))}"
        return Unit(name, unit.factor, unit.kind), each.end()
    if unit is not None and under[:1].isdigit():  # 6GB/128GB
        return unit, begin + len(over)
    per = _PER.get(under) or s.units.spellings.get(s.text[begin + len(over) + 1 : begin + len(word)])
    if unit is not None and per:  # 3 g/t, 450 kJ/mol, 1,600 kg/m3
        return Unit(f"{unit.name}/{per}", unit.factor, unit.kind), begin + len(word)
    return None, at


def _is_spaced(s: Stretch, symbol: str, at: int, stop: int) -> bool:
    """Whether a letter behind a space is a unit: no initial, no plural, nothing else's first letter."""
    scaled = symbol == "t" and s.text[at - 1].isalpha()  # 12.4m t
    if not (s.text[at - 1].isdigit() or scaled) or _LETTER_GOES_ON.match(s.text, stop, s.end):
        return False
    if symbol in "CF" and _CAPITAL_NEXT.match(s.text, stop, s.end):  # 3 C Company
        return False
    return symbol != "s" or _SECONDS_BEFORE.search(s.text, max(0, at - 16), at) is not None


def _is_namesake(s: Stretch, form: str, stop: int) -> bool:
    """Whether the form of a unit opens a noun that measures nothing: eight *barrel bombs*."""
    following = s.match(_UNIT_MORE, stop)
    return following is not None and following.group(1).rstrip(".") in s.units.namesakes[form]


def _read_long_unit(s: Stretch, word: str, stop: int) -> tuple[Unit, int] | None:
    """A unit of two or three words: percentage points, square kilometres, US dollars."""
    words, last = word, stop
    best: tuple[Unit, int] | None = None
    for _ in range(2):
        more = s.match(_UNIT_MORE, last)
        if more is None:
            break
        words, last = f"{words} {more.group(1)}", more.end()
        for form in (words, words.rstrip(".")):
            if unit := s.units.forms.get(form):
                best = (unit, last - (len(words) - len(form)))
                break
    return best


def is_sterling(s: Stretch, numeral: Numeral, stop: int) -> bool:
    """Whether pounds are money: said in dollars too, or by the million where nothing is weighed."""
    if s.match(_IN_DOLLARS, stop):
        return True
    before = max(s.start, numeral.start - 80)
    weighed = s.match(OF_NEXT, stop) or _WEIGHED.search(s.folded, before, numeral.start)
    paid = (numeral.best or numeral.high or 0) >= 1e6 or _PAID.search(s.folded, before, numeral.bound_start)
    return bool(paid) and not weighed


def read_own_noun(s: Stretch, at: int, stop: int) -> NounPhrase | None:
    """Barrels are measured and counted alike: the noun of *3 million barrels*, none for *bpd*."""
    for word in LETTERS.finditer(s.folded, at, stop):
        unit = s.units.forms.get(word.group())
        if unit is not None and unit.counted and word.group().startswith(unit.name):
            return NounPhrase(s.text[word.start() : word.end()], word.start(), word.end(), unit.name)
    return None


def read_rate(s: Stretch, unit: Unit, value_start: int, stop: int) -> tuple[str, int]:
    """The unit's name with its rate (USD/barrel, barrel/day), and where the words of the rate end."""
    name = unit.name
    rate = s.match(_RATE, stop) if "/" not in name else None
    substance = s.match(_SUBSTANCE, stop) if unit.kind == "measure" and "/" not in name else None
    if substance is not None:
        rate = s.match(_RATE, substance.end())
    if rate is not None:
        noun = s.match(_RATE_NOUN, rate.end())
        per = _PER.get(" ".join(noun.group(1).split()), "") if noun else ""
        per = per if substance is None or per in _TIMES else ""
        if noun and per and not s.match(_NOT_A_RATE, noun.end()):
            if per in ("square", "cubic"):
                per = f"{per} {_LENGTHS.get(noun.group(2), noun.group(2))}" if noun.group(2) else ""
            if per and (unit.kind != "duration" or per in ("day", "week", "month", "year")):
                name, stop = f"{name}/{per}", noun.end() if noun.group(2) and " " in per else noun.end(1)
    if name == unit.name and unit.kind == "currency" and (often := s.match(_OFTEN, stop)):
        name, stop = f"{name}/{_OFTEN_PER[often.group(1)]}", often.end()
    if name == unit.name and unit.daily:
        if daily := s.match(_DAILY, stop):
            name, stop = f"{name}/day", daily.end()
        elif s.match(_DAILY_LATER, stop) or s.search(_DAILY_BEFORE, value_start, 70):
            name = f"{name}/day"
    gloss = s.match(_GLOSS, stop) if "/" in name else None
    if gloss is not None and (same := s.units.forms.get(gloss.group(1))) and same.name == name:
        stop = gloss.end()
    return name, stop
