"""How numbers, dates and lists are said in English: one rule for prose, tables and charts.

Prose says numbers up to nine in words and ranges with *to*; tables and charts pass ``words=False`` and get digits and
an en dash. Where there is nothing to say every function answers with an empty text.
"""

import math
import re
from collections.abc import Iterable

from .inflections import pluralise
from .model import Claim
from .text import MONTHS, SMALL_NUMBERS, worded
from .wordlists import load_words

_WORDS = ("no", *SMALL_NUMBERS[1:10])
_SCALES = ((1e15, "quadrillion"), (1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "AUD": "A$", "CAD": "C$"}
_SIGNS = {"percent": "%", "degree_celsius": "°C", "celsius": "°C", "fahrenheit": "°F"}
#: Units that English does not inflect: symbols, and nouns that are their own plural.
_UNINFLECTED = frozenset("aircraft troops personnel hertz offspring series species people".split())
_SYMBOL = re.compile(r"(?:[kcmMGT]?(?:m|g|W|Wh|J|Hz|B)|km[²2³3]|m[²2³3]|t|l|ha|mph|bpd|boe)")

#: What a fact's status means to a reader.
STATUS_WORDS = {
    "conflicting": "disputed",
    "corroborated": "confirmed",
    "apart": "compatible, not confirmed",
    "repeated": "repeated, not confirmed",
    "single": "one account",
    "superseded": "replaced by a later figure",
}

_MONTHS = [month.capitalize() for month in MONTHS]
_MONTH_NAME = re.compile("|".join(_MONTHS))
# What holds together in a line: a day, its month and its year; a number, its scale and a short word that it counts.
# What stands in quotation marks is a text's own, and only stepped over.
_MONTH_WORD = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + ")"
_TIED = re.compile(
    r"“[^”]*”?"
    rf"|\b\d{{1,2}} (?={_MONTH_WORD}\b)|\b{_MONTH_WORD} (?=\d{{4}}\b)"
    r"|(?<=\d) (?=(?:million|billion|trillion|percent|people|person|barrels?|km|kg|origins?|articles?)\b)"
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_EDTF_DATE = re.compile(r"(-?\d{2,4}X{0,2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?")
_DAY = re.compile(r"(?:perhaps )?\d{1,2} [A-Z]")
_MONTH_PARTS = {("01", "10"): "early", ("11", "20"): "mid-", ("21", "28"): "late"}
_VAGUE_NOUN = worded(r"(?:<numberwords.vague>|lots)$", re.IGNORECASE)


def say_number(value: float | None) -> str:
    """A number in digits: ``120``, ``600,000``, ``2 million``, ``2.45 million``, ``0.5``, ``−4``.

    From a million on the scale is a word where three decimals hold the number exactly, else every digit is written.
    """
    if value is None or not math.isfinite(value):
        return ""
    if value < 0:
        return "−" + say_number(-value)
    for scale, word in _SCALES:
        if value >= scale:
            if math.isclose(round(value / scale, 3) * scale, value, rel_tol=1e-12) or value >= 1e18:
                return f"{_say_digits(round(value / scale, 3))} {word}"
            break
    return _say_digits(value)


def _say_digits(value: float) -> str:
    if value >= 1e18:
        return f"{value:.3g}"
    digits = f"{value:,.6f}".rstrip("0").rstrip(".")
    return digits if digits != "0" or value == 0 else f"{value:.2g}"


def say_cardinal(value: float | None) -> str:
    """A number in running text: words from one to nine, digits for all others (``0`` stays a digit)."""
    if value is not None and value in range(1, 10):
        return _WORDS[int(value)]
    return say_number(value)


def say_unit(unit: str, number: float | None = 2) -> str:
    """A unit as a reader calls it: ``cubic metres a day``, ``person``, ``people``, ``tonnes a year``, ``%``.

    ``number`` chooses singular or plural; currencies keep their code, since their sign stands before the number.
    """
    head, _, per = unit.replace("_", " ").partition("/")
    said = _SIGNS.get(unit, head if number == 1 else _pluralise(head))
    return f"{said} a{'n' if per[0] in 'aeio' or per == 'hour' else ''} {per}" if per else said


def _pluralise(noun: str) -> str:
    if not noun or noun in _UNINFLECTED or noun.isupper() or _SYMBOL.fullmatch(noun):
        return noun
    head, of, behind = noun.partition(" of ")
    lead, space, last = head.rpartition(" ")
    return f"{lead}{space}{pluralise(last)}{of}{behind}"


def say_amount(number: str, unit: str = "", value: float | None = 2) -> str:
    """A number already said, with its unit: ``$2 million``, ``600,000 tonnes a year``, ``40%``, ``one person``."""
    head, _, per = unit.partition("/")
    if not unit or not number:
        return number
    if head in _CURRENCIES:
        said = f"−{_CURRENCIES[head]}{number[1:]}" if number.startswith("−") else _CURRENCIES[head] + number
        return said + (say_unit("/" + per) if per else "")
    sign = _SIGNS.get(unit)
    return f"{number}{sign}" if sign else f"{number} {say_unit(unit, value)}"


_SHARES = (
    (1 / 10, "a tenth"),
    (1 / 5, "a fifth"),
    (1 / 4, "a quarter"),
    (1 / 3, "a third"),
    (2 / 5, "two fifths"),
    (1 / 2, "half"),
    (3 / 5, "three fifths"),
    (2 / 3, "two thirds"),
    (3 / 4, "three quarters"),
    (4 / 5, "four fifths"),
    (9 / 10, "nine tenths"),
)


def say_value(
    low: float | None,
    best: float | None,
    high: float | None,
    bound: str,
    unit: str = "",
    value_text: str = "",
    *,
    words: bool = True,
) -> str:
    """A claim's value with its bound, never the bare number.

    ``at least 120``, ``roughly 600,000 tonnes a year``, ``over 2 million tonnes a year``, ``almost 60``, ``20 to 30``,
    ``dozens of people``. A value of which nothing is known is said in the text's own words, else not at all.

    Args:
        words: numbers up to nine in words, as in running text; false for tables and charts.
    """
    value = next((number for number in (best, low, high) if number is not None), None)
    if bound == "vague" or value is None:
        return _say_vague(value_text, unit)
    if bound in ("", "exact", "range") and low is not None and high is not None and low != high:
        return _say_range(low, high, unit, words)
    if bound == "range":  # of which one end is open, or both are one
        bound = "at_most" if low is None else "at_least" if high is None else "exact"
    share = _say_part(value, value_text)
    said = share and (f"{share} of {say_unit(unit)}" if unit else share)
    said = said or say_amount(_say(value, unit, words), unit, value)
    return f"{_say_bound(bound, low, high, unit)} {said}".lstrip()


def say_row(claim: Claim, *, unit: bool = True, words: bool = True) -> str:
    """``say_value`` for a claim; ``unit=False`` leaves its unit out."""
    said = say_value(
        claim.low, claim.best, claim.high, claim.bound, claim.unit if unit else "", claim.value_text, words=words
    )
    return said.replace("fewer than", "less than", 1) if not unit and _is_measured(claim.unit) else said


def _say_part(value: float, value_text: str) -> str:
    """A part of a whole that a text has in words: ``a third``; empty for ``0.33``, and for what a unit measures."""
    plain = re.fullmatch(r"[A-Za-z\s-]+", value_text)
    named = next((name for share, name in _SHARES if abs(share - value) < 1e-9), "") if plain else ""
    return named if named.split()[-1:] == re.split(r"[\s-]", value_text.lower())[-1:] else ""


def _say_bound(bound: str, low: float | None, high: float | None, unit: str) -> str:
    if bound == "about":
        return "almost" if high is not None and low is None else "just over" if low is not None else "roughly"
    if bound == "less_than":
        return "less than" if _is_measured(unit) else "fewer than"
    return {"at_least": "at least", "more_than": "over", "at_most": "at most"}.get(bound, "")


def _is_measured(unit: str) -> bool:
    """Whether a unit measures (rates, money, shares) rather than counts things."""
    return "/" in unit or unit in _SIGNS or unit.isupper() or _SYMBOL.fullmatch(unit) is not None


def _say(value: float | None, unit: str, words: bool) -> str:
    return say_cardinal(value) if words and not _is_measured(unit) else say_number(value)


def _say_vague(value_text: str, unit: str) -> str:
    noun = say_unit(unit)
    said = " ".join(value_text.split())
    said = said.lower() if said.isupper() else said[:1].lower() + said[1:]
    if not said or not noun.strip() or noun.split()[0].lower() in said.lower() or _is_measured(unit):
        return said
    return f"{say_before_noun(said)} {noun}"


def say_before_noun(value: str) -> str:
    """A vague value as it stands before what it counts: ``dozens of``, ``several``."""
    part = value.endswith(tuple(name for _, name in _SHARES))
    return f"{value} of" if part or _VAGUE_NOUN.search(value) else value


def _say_range(low: float, high: float, unit: str, words: bool) -> str:
    """``20 to 30``, ``5–8``, ``2.4 to 2.8 million tonnes a year``."""
    first, last = _say(low, unit, words), _say(high, unit, words)
    if " " in first and first.split(" ")[1:] == last.split(" ")[1:]:
        first = first.split(" ")[0]  # 2.4 to 2.8 million
    joiner = " to " if words or " " in first or first.startswith("−") else "–"
    return say_amount(f"{first}{joiner}{last}", unit)


def say_choice(values: Iterable[float], unit: str = "") -> str:
    """Values that exclude each other, smallest first: ``five or eight``, ``five, six or eight people``."""
    known = sorted(set(values))
    said = join_names([_say(value, unit, True) for value in known], "or")
    return say_amount(said, unit, known[0] if len(known) == 1 else 2)


def say_count(number: int, singular: str, plural: str = "") -> str:
    """A count of things in running text: ``no documents``, ``one document``, ``three documents``, ``12 documents``."""
    said = _WORDS[number] if 0 <= number <= 9 else say_number(number)
    return f"{said} {singular if number == 1 else plural or _pluralise(singular)}"


def join_names(names: Iterable[str], last: str = "and") -> str:
    """A list in English: ``a``, ``a and b``, ``a, b and c``; semicolons where a name has a comma of its own."""
    said = [name for name in names if name]
    if len(said) < 3:
        return f" {last} ".join(said)
    comma = "; " if any("," in name for name in said) else ", "
    return f"{comma.join(said[:-1])}{';' if comma == '; ' else ''} {last} {said[-1]}"


def say_share(share: float | None) -> str:
    """A share of one in words: ``half``, ``about three quarters``, ``nearly all``; a percentage where no word fits."""
    if share is None or not math.isfinite(share):
        return ""
    if share in (0, 1):
        return "all" if share else "none"
    if 0.95 < share < 1:
        return "nearly all"
    nearest, name = min(_SHARES, key=lambda pair: abs(pair[0] - share))
    if abs(nearest - share) < 0.002:
        return name
    return f"about {name}" if abs(nearest - share) <= 0.025 else say_percent(100 * share, about=True)


def say_percent(percent: float | None, *, about: bool = False) -> str:
    """A percentage rounded to a whole number, without its sign: ``6%``, ``about 15%``, ``less than 1%``."""
    if percent is None or not math.isfinite(percent):
        return ""
    if 0 < abs(percent) < 0.5:
        return "less than 1%"
    return f"{'about ' if about else ''}{say_number(round(abs(percent)))}%"


def say_date(edtf: str, *, year: bool = True, short: bool = False) -> str:
    """An EDTF date or interval for a reader; empty where it is unknown or not EDTF.

    ``14 June 2019``, ``May 2019``, ``about May 2019``, ``early May 2019``, ``the 1990s``,
    ``between 30 June and 2 July 2019``, ``up to 14 June 2019``, ``since May 2019``.

    Args:
        year: false leaves the year out where a month stands (``14 June``).
        short: months in three letters, for the labels of charts (``14 Jun 2019``).
    """
    if short:
        return _MONTH_NAME.sub(lambda match: match.group()[:3], say_date(edtf, year=year))
    start, slash, end = edtf.strip().partition("/")
    if not slash:
        return _say_day(start, year)
    first, last = _say_day(start, year), _say_day(end, year)
    if not first or not last:
        return f"up to {last}" if last else f"since {first}" if first else ""
    return _say_month_part(start, end, year) or _say_between(start, end, year)


def say_as_of(edtf: str, *, short: bool = False) -> str:
    """The day that a claim speaks about: ``14 June 2019``, or ``14 June 2019 or later`` for an open end."""
    start, _, end = edtf.partition("/")
    if end == ".." and start != "..":
        return f"{said} or later" if (said := say_date(start, short=short)) else ""
    if start == ".." and end != "..":
        return f"{said} or earlier" if (said := say_date(end, short=short)) else ""
    return say_date(edtf, short=short)


def say_as_of_day(said: str) -> str:
    """A day as ``say_as_of`` says it, behind a figure: ``as of 2 Jan 2026``, but ``between Apr and Jun 2018``."""
    return said if said.startswith(("between ", "up to ")) else f"as of {said}"


def say_when(edtf: str) -> str:
    """A date with its preposition: ``on 14 June 2019``, ``in May 2019``, ``between 2 and 4 July 2019``."""
    said = say_date(edtf)
    if not said or said.startswith(("between", "since", "up to")):
        return said
    if said.startswith("about "):
        return f"around {said.removeprefix('about ')}"
    return f"on {said}" if _DAY.match(said) else f"in {said}"


def _say_day(edtf: str, year: bool) -> str:
    match = _EDTF_DATE.fullmatch(edtf)
    if match is None:
        return ""
    name, month, day, doubt = match.groups()
    if name.endswith("X"):
        said = f"the {name.replace('X', '0')}s"
    elif month in _SEASONS:
        said = f"{_SEASONS[month]} {name}"
    elif month is None or month == "XX":
        said = name
    elif not 1 <= int(month) <= 12:
        return ""
    else:
        said = _MONTHS[int(month) - 1] + (f" {name}" if year else "")
        said = said if day is None or day == "XX" else f"{int(day)} {said}"
    return f"about {said}" if doubt in ("~", "%") else f"perhaps {said}" if doubt else said


def _say_month_part(start: str, end: str, year: bool) -> str:
    """``early May 2019`` for the first ten days of a month, and so on; else empty."""
    if len(start) != 10 or len(end) != 10 or start[:7] != end[:7]:
        return ""
    last = "28" if end[8:] in ("28", "29", "30", "31") else end[8:]
    part = _MONTH_PARTS.get((start[8:], last), "")
    return f"{part}{'' if part.endswith('-') else ' '}{_say_day(start[:7], year)}" if part else ""


def _say_between(start: str, end: str, year: bool) -> str:
    same_year = start[:4] == end[:4] and len(start) > 4 and len(end) > 4 and not re.search("[X?~%]", start)
    if same_year and start[:7] == end[:7] and len(start) == len(end) == 10:
        return f"between {int(start[8:])} and {_say_day(end, year)}"
    return f"between {_say_day(start, year and not same_year)} and {_say_day(end, year)}"


def tie(text: str) -> str:
    """The text with no-break spaces inside its dates and behind its numbers: never ``6 / May 2024`` over two lines."""
    return _TIED.sub(lambda match: match[0] if match[0][0] == "“" else match[0][:-1] + "\u00a0", text)


def capitalise(text: str) -> str:
    """The text with its first letter upper case and the rest as it is (names keep theirs)."""
    return text[:1].upper() + text[1:]


#: Words that names write small, and those of three letters that are no abbreviation.
_SMALL_WORDS = load_words("wording.small")
_SHORT_WORDS = load_words("wording.short")
_WORD = re.compile(r"[^\W\d_]+")


def calm(name: str, proper: bool = True) -> str:
    """A name of a text in capitals as other texts write it: ``Radio Victoria``, ``the ELN``; any other as it is.

    It errs towards capitals: what may be an abbreviation (three letters, a name of four, no vowel) stays.

    Args:
        name: as the text has it.
        proper: whether it is a name; what is none (``OFFICIALS``) becomes small throughout.
    """
    words = _WORD.findall(name)
    if name != name.upper() or not any(len(word) > 3 for word in words) or (proper and len(name) == len(words[0]) == 4):
        return name

    def write(match: re.Match[str]) -> str:
        word, small = match[0], match[0].lower()
        if len(word) == 1 and match.start() and name[match.start() - 1] in "'’":  # the ending of MAYOR'S
            return small
        if small in _SMALL_WORDS:
            return small if match.start() else small.capitalize()
        if (len(word) < 4 and small not in _SHORT_WORDS) or not re.search("[aeiouy]", small):
            return word
        return small.capitalize() if proper else small

    return _WORD.sub(write, name)


_CAPITALS = re.compile(r"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+)*")


def calm_names(text: str) -> str:
    """A sentence of ours whose names in capitals do not shout."""
    return _CAPITALS.sub(lambda match: calm(match[0]), text)


def shorten(text: str, width: int = 40) -> str:
    """One line of at most ``width`` characters, cut between words where it can be, with ``…`` at the cut.

    A quotation that is cut keeps its closing mark.
    """
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    close = "”" if line.count("“", 0, width - 2) > line.count("”", 0, width - 2) and width > 2 else ""
    cut = line[: width - 1 - len(close)]
    space = len(cut) if line[len(cut)] == " " else cut.rfind(" ")
    return (cut[:space] if space > width // 2 else cut).rstrip(" ,;:…–-“") + "…" + close
