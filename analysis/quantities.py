"""Quantities: each numeral with the unit or the noun it belongs to, and whether it is a level or a change.

Works sentence by sentence over what an article itself tells (title, body, posts; no captions, credits, footers).
Units, currencies and the nouns that count people are data (``data/units.toml``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from .bounds import GAP, bound_value, read_bound_before, read_bound_behind
from .decoys import is_acted_on, is_headline, is_told
from .model import TELLING, Document, Numeral, Quantity
from .nouns import NounPhrase, is_plural, read_noun
from .numerals import find_numerals, find_places
from .roles import read_role, tells_change
from .units import Unit, Units, name_noun
from .vocabulary import Vocabulary

# --- units and money
_SIGN_BEFORE = re.compile(
    r"(?:(?:(?<![a-z])(?:u\.s\. ?|us ?|a|au|c|ca|nz|hk|s|nt|r|mx|cn))?[$£€¥₹₽₩₦₪₴₺](?:us|a|can|ca|c|nz)?"
    r"|(?<![a-z])(?:usd|eur|gbp|jpy|cny|rmb|inr|aud|cad|chf|rub|hkd|sgd|nzd|brl|mxn|pkr|krw|ngn|sar|aed|zar|sek|nok|dkk|pln|"
    r"bdt|idr|myr|rm|thb|uah|ils|rs\.?|ps(?=$)|nis|bs\.))\s?$"
)
_UNIT_GAP = re.compile(
    rf"-|{GAP}(?:(?:more|additional|extra|full|whole|short|straight|consecutive|long|calendar){GAP}"
    rf"|u\.?s\.?{GAP}(?=cent|dollar))?"
)
_UNIT_WORD = re.compile(r"%|[°º] ?[cf]?\b|[$£€¥¢٪％″\"]|[^\W\d_][^\W_]{0,30}(?:[./'-][^\W_]{1,30}){0,4}\.?")
_IN_DOLLARS = re.compile(rf"{GAP}?\((?:about |around |roughly |some )?(?:us)?[$€]")
_WEIGHED = re.compile(r"\b(?:weigh|recall|haul|catch|caught|harvest|crop|cargo|payload|freight|beef|meat|poultry|fish)")
_UNIT_MORE = re.compile(rf"{GAP}([^\W\d_]{{1,30}}(?:[0-9²³/.-][^\W_]{{0,30}}){{0,4}})")
_LETTERS = re.compile(r"[a-z]+")
_SCREEN_LINES = frozenset({240, 360, 480, 720, 1080, 1440, 2160})  # 1080p is no price
_SPACED_SIGNS = frozenset("%$£€¥¢°º")
_MONEY_SIGNS = frozenset("$£€¥")

# --- rates
_ONE_AND = re.compile(rf"(?<![a-z])(?:an?|one){GAP}([a-z]+){GAP}(?:and{GAP}a{GAP}|(?P<or>or{GAP}))$")
_CLOSES = re.compile(
    rf"[^\w\s-]|\Z|{GAP}(?:of|in|at|to|for|on|as|by|from|with|before|after|and|but|later|ago|since|is|was)\b"
)
_RATE = re.compile(rf"(?:{GAP}u\.?s\.?(?={GAP}))?(?:(?:{GAP}|-)(?:per|a|an|each|every)(?:{GAP}|-)|/ ?)(?=[a-z])")
_RATE_NOUN = re.compile(
    rf"((?:kilo|mega)watt[ -]hour|million{GAP}(?:british{GAP}thermal{GAP}units?|btus?)|[a-z]+)"
    rf"(?:\.?{GAP}(foot|feet|met(?:er|re)|m|ft|km|mile|inch|yard)\b)?"
)
_NOT_A_RATE = re.compile(rf"{GAP}(?:earlier|later|before|after|ago)\b")
# What a measured amount is of, before its rate: 900 tonnes of hard coal a day.
_SUBSTANCE = re.compile(rf"{GAP}of(?:{GAP}(?!(?:a|an|per|each|every|and|or)\b)[a-z-]+){{1,3}}")
_TIMES = frozenset("hour day week month year".split())
_PER = {
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
    "mile": "mile", "acre": "acre", "hectare": "hectare", "square": "square", "sq": "square", "cubic": "cubic",
    "share": "share", "head": "head", "person": "person", "capita": "person", "household": "household",
    "unit": "unit", "game": "game", "piece": "piece",
}  # fmt: skip
_LENGTHS = {"feet": "foot", "ft": "foot", "meter": "metre", "m": "metre", "km": "kilometre"}
_DAILY = re.compile(rf"(?:{GAP}of{GAP}(?:[a-z-]+{GAP}){{1,4}}?|{GAP})(?:daily\b|(?:per|a|each|every){GAP}day\b|/day\b)")
_DAILY_LATER = re.compile(r"[^.;:!?\"0-9]{0,70}?\b(?:daily|a day|per day|each day|every day)\b")
_DAILY_BEFORE = re.compile(r"\bdaily (?:[a-z-]+ ){1,4}[^.;0-9]{0,40}$")
_GLOSS = re.compile(r" ?(?:-lrb-|\() ?([a-z/]+) ?(?:-rrb-|\))")  # barrels per day (bpd)

# --- durations that only date, and ages
_AGE = re.compile(rf"(?:-|{GAP})(?:year|yr|month|week|day|hour)s?(?:-|{GAP})?old(?:s|er)?\b")
_PLAIN_AGE = re.compile(rf"{GAP}(?:years|months|weeks|days){GAP}old\b")
_DATES_ONLY = re.compile(
    rf"{GAP}(?:ago|earlier|later|afterwards?|hence|beforehand|prior|previously|from{GAP}now|before|after|on(?=[,.]))\b"
)
_IS_AGED = re.compile(
    r"(?:(?<![^\W_])(?:(?:[Hh]e|[Ss]he|[Ww]ho)(?:[’']s| is| was| will be| would be)|[A-Z][a-z'’-]+ (?:is|was))"
    r"|\bturn(?:s|ed|ing)?)(?: (?:now|only|just|then))? $"
)
_AGED_NEXT = re.compile(rf"[.,;)\"]|\Z|{GAP}(?:and|but|when|last|next|on|in|now|today|yesterday)\b")
_AGES_BEFORE = re.compile(r"\b([a-z]+), (?:[0-9]{1,2}(?:, |,? and )){0,5}$")
_AGES_NEXT = re.compile(r"(?:(?:, |,? and )[0-9]{1,2}){0,5}[,.]")
_OLDEST = 150  # years: a 300,000-year-old skull is measured, a 12-year-old is named
_AGED = re.compile(r"\b(?:aged?|ages)(?: of| between)?(?: [0-9]{1,2}(?:,| and|, and| or| to))* ?$")
_OLDER = re.compile(r"\b([a-z]+)(?: (?:is|are|were|was))? (?:aged )?(?:under|over|above|below) ?(?:the age of )?$")

# --- what is counted
_OWNED = r"(?:the|his|her|its|their|our|those|these|my|your)"
_PARTITIVE = re.compile(
    rf"(?:{GAP}more(?={GAP}[a-z]))?"
    rf"(?:{GAP}(?:out{GAP})?of{GAP}(?:{_OWNED}|(?:[a-z.]{{1,20}}{GAP}){{0,3}}[a-z.-]{{1,20}}'s)(?={GAP}[a-z]))?"
)
_A_UNIT = re.compile(rf"{GAP}an?(?={GAP}[a-z])")
_HALF_THE = re.compile(rf"{GAP}{_OWNED}(?={GAP}[a-z])")  # half the delegates
_OF = re.compile(rf"{GAP}of(?={GAP})")
_TOLD = re.compile(rf"{GAP}(?:(?:were|was|have{GAP}been|are){GAP})?([a-z]+)")
_WORD_BEFORE = re.compile(r"\b([a-z]+) $")
_CROWD = re.compile(r"\b(?:crowd|family|audience|throng|congregation|workforce|household|population)s? of $")
_ASKED_NEXT = re.compile(rf"{GAP}(?:surveyed|polled|interviewed|questioned)\b")  # of the 1,500 polled
_ZERO_IDIOM = re.compile(rf"(?:-|{GAP})(?:tolerance|sum|hour|gravity|day|trust|chance|interest|option|waste)\b")
_COMPOUND = re.compile(rf"(?:-|{GAP})([a-z]+)")
_COMPOUND_PEOPLE = frozenset("member man woman person".split())
_SINGULAR = re.compile(rf"(?<![a-z'])(?:an?|another)(?={GAP}[a-z])")

# How large each is, between number and noun: two 30-second ads, three $1 million fines.
_MEASURED = re.compile(
    rf"{GAP}(?:[$£€][0-9][0-9.,]{{0,12}}(?:{GAP}(?:million|billion))?|[0-9][0-9.,]{{0,8}}-[a-z]{{2,12}}(?:-[a-z]{{2,12}})?)(?={GAP}[a-z])"
)

# --- names with a number in them
_CAPITAL_NEXT = re.compile(r" [A-Z][^\W\d_]")
_VERSION = re.compile(r"[0-9]\.0|7[0-8]7")
_BEFORE_COUNT = frozenset("only some nearly almost exactly another first last total top the a an and or but in".split())
_COUNTING_END = ("s", "ed", "ing", "by", "to", "at", "of", "over", "than", "about", "least", "with", "from", "for")

# --- neighbours
_LINK = re.compile(rf"(?P<dash>{GAP}?-{GAP}?)|(?P<to>,?{GAP}to{GAP})|(?P<and>{GAP}and{GAP})|(?P<or>{GAP}or{GAP})")
_BETWEEN = re.compile(r"\bbetween ?$")
_FROM = re.compile(r"\bfrom ?$")
_BY = re.compile(r"\bby ?$")
_SPREAD = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|runs?|running|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?)\b"
)
_SHARES_UNIT = re.compile(r",? (?:and|or|but|to|versus|from|against) (?:[a-z]+ ){0,2}")
_AND = re.compile(rf",?{GAP}(?:and|or){GAP}")
_OR_SAID = re.compile(rf",?{GAP}or{GAP}|{GAP}\(")
_SHARES_NOUN = re.compile(r" (?:out )?of (?:[a-z]+ ){0,2}| (?:and|or|but) ")
_SHARES_LENGTH = re.compile(r" (?:by|x) ")  # 2 by 4 metres
_LENGTH_UNITS = frozenset("metre centimetre millimetre kilometre foot inch mile yard".split())
# What lets a number go without the unit of the one before it: *rose 200,000 bpd to 2.4 million*, *up from 650,000*.
_ELLIPSIS = re.compile(
    r"(?: [a-z0-9'-]+){0,5}?,? (?:or )?(?:(?:up|down|compared|rather|higher|lower|more|less) )?"
    r"(?:from|to|at|against|than|versus|with)"
    r"(?: (?:the|an?|its|their|some|about|around|nearly|roughly|almost|just|only|previous|earlier|expected|record))*?"
    r"(?: (?:forecasts?|estimates?|expectations?|consensus|average) (?:of|for))?"
    r"(?: an? (?:build|draw|rise|drop|fall|gain|loss|increase|decline) of)? $"
    r"|(?: [a-z'-]+){0,3}? (?:missed|beat|topped|below|above|half|double) the $"
    r"|(?: of [a-z]+)?, (?:or |and |about |some )?$"
)
_BESIDE = re.compile(rf"{GAP}(?:above|below|more|less|higher|lower|short){GAP}")  # 1.7 million bpd, 60,000 above plan
_NOT_CARRIED = frozenset(("cent", "pence", "basis point", "percentage point", "point"))
_SCALE_END = re.compile(r"(thousand|million|billion|trillion)$")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class _Reading(Struct, frozen=True):
    """A quantity on the way, with its parts, before neighbours are compared."""

    numeral: Numeral
    quantity: Quantity
    unit: Unit | None
    money: bool


class _Parts(Struct, frozen=True):
    """What stands around a numeral: the value's span with unit and currency, the unit's name, the counted noun."""

    start: int
    end: int
    name: str
    unit: Unit | None = None
    noun: NounPhrase | None = None
    money: bool = False


def find_quantities(
    document: Document, vocabulary: Vocabulary, date_spans: Sequence[tuple[int, int]] | None = None
) -> list[Quantity]:
    """Every quantity an article tells, in order of the text.

    Args:
        document: with ``folded`` and ``sentences``.
        vocabulary: units, nouns that count people, words of the topics.
        date_spans: sorted spans of dates and clock times, whose numbers are no quantities; by default those of
            ``document.dates`` that are no durations.

    Returns:
        One quantity per number; both ends of a range are one quantity, a change (from 4 to 6) two. Empty when the
        text states none. Errs by leaving out what may be a name, a date or an identifier.
    """
    if date_spans is None:
        date_spans = [(date.start, date.end) for date in document.dates if not date.duration]
    text, folded = document.text, document.folded
    places = list(find_places(folded, document.start, document.end))
    found: list[Quantity] = []
    for sentence in document.sentences:
        inside = places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
        if inside and sentence.part in TELLING:
            found.extend(read_quantities(text, folded, sentence.start, sentence.end, vocabulary, date_spans, inside))
    return found


def read_quantities(
    text: str,
    folded: str,
    start: int,
    end: int,
    vocabulary: Vocabulary,
    date_spans: Sequence[tuple[int, int]] = (),
    places: Sequence[int] | None = None,
) -> list[Quantity]:
    """The quantities of one sentence ``text[start:end]``; see ``find_quantities`` and ``find_numerals``."""
    readings: list[_Reading] = []
    last = start
    for numeral in find_numerals(text, folded, start, end, vocabulary, date_spans, places):
        reading = _read_quantity(text, folded, numeral, last, start, end, vocabulary)
        if reading is not None:
            readings.append(reading)
            last = reading.quantity.value_end
    if len(readings) > 1:
        readings = _carry_units(folded, _share_parts(folded, _join_ranges(folded, readings, start)), end)
    return _share_roles(folded, [_with_role(folded, reading, start, end, vocabulary) for reading in readings])


def find_singulars(document: Document, start: int, end: int, vocabulary: Vocabulary) -> list[Quantity]:
    """People who count as one beside an act (*three soldiers and a civilian*), in a short window of the text.

    Returns:
        Quantities of one, the article (*a*, *an*, *another*) as value; empty when there are none.
    """
    found = []
    for article in _SINGULAR.finditer(document.folded, start, end):
        begin, stop = article.span()
        noun = read_noun(document.text, document.folded, stop, end, vocabulary, one=True)
        owns = noun is not None and document.folded.startswith("'s", noun.end)  # a teacher's aide
        if noun is None or noun.unit != "person" or owns:
            continue
        if not is_plural(noun.head.lower(), vocabulary.units):
            one = Quantity(
                begin, stop, begin, noun.end, 1.0, 1.0, 1.0, "exact", "person", noun.head, noun.start, noun.end, ""
            )
            found.append(one)
    return found


def _with_role(folded: str, reading: _Reading, start: int, end: int, vocabulary: Vocabulary) -> Quantity:
    role = read_role(folded, reading.quantity, reading.unit, start, end, vocabulary)
    return replace(reading.quantity, role=role) if role else reading.quantity


def _share_roles(folded: str, quantities: list[Quantity]) -> list[Quantity]:
    """What is said beside a change is one too: *45 cents, or 0.6 percent*; *by 50,000 and 20,000 bpd*."""
    for i in range(1, len(quantities)):
        before, quantity = quantities[i - 1 : i + 1]
        if before.role != "change" or (quantity.role and not quantity.unit.endswith("/day")):
            continue
        share = "percent" in (before.unit, quantity.unit) or 0 < (before.best or 0) < 1
        listed = (
            before.unit == quantity.unit and quantity.unit and _AND.fullmatch(folded, before.value_end, quantity.start)
        )
        if listed or (share and _OR_SAID.fullmatch(folded, before.value_end, quantity.start)):
            quantities[i] = replace(quantity, role="change")
    return quantities


def _read_quantity(
    text: str, folded: str, numeral: Numeral, last: int, start: int, end: int, vocabulary: Vocabulary
) -> _Reading | None:
    """One numeral with its unit or counted noun, or ``None`` where it names or only dates.

    ``last`` is where the quantity before it ends: a currency sign there belongs to that one.
    """
    units = vocabulary.units
    at = max(numeral.end, numeral.bound_end)
    if one := _find_one(folded, numeral, start, end):
        dates = _DATES_ONLY.match(folded, numeral.end, end)  # a year or two ago
        return None if dates else _read_one_and_more(text, folded, numeral, one, start, vocabulary)
    sign = _read_currency(folded, numeral, last, units)
    if sign is not None:
        currency, begin = sign
        name, stop = _read_rate(folded, currency, begin, numeral.end, start, end, units)
        return _make_reading(folded, numeral, _Parts(begin, stop, name, currency, money=True), end, vocabulary)
    unit, stop = _read_unit(text, folded, at, end, units, numeral.best)
    if unit is not None:
        if unit.name == "pound" and _is_sterling(folded, numeral, stop, start, end):
            unit = Unit("GBP", 1.0, "currency")
        if unit.kind == "duration" and not _lasts(folded, numeral, stop, end):
            return None
        noun = _read_own_noun(text, folded, at, stop, units) if unit.kind == "measure" else None
        name, stop = _read_rate(folded, unit, numeral.start, stop, start, end, units)
        return _make_reading(folded, numeral, _Parts(numeral.start, stop, name, unit, noun), end, vocabulary)
    if at == numeral.end and folded[at : at + 1].isalpha():
        return None  # glued to letters that are no unit: 4K, 5G, 3D
    parts = _read_count(text, folded, numeral, at, start, end, vocabulary)
    return _make_reading(folded, numeral, parts, end, vocabulary) if parts is not None else None


def _is_share(numeral: Numeral) -> bool:
    """A number that *of* ties to its noun without an article: dozens of huts, two-thirds of voters."""
    return numeral.bound == "vague" or 0 < (numeral.best or 0) < 1


def _find_one(folded: str, numeral: Numeral, start: int, end: int) -> re.Match[str] | None:
    """*A year and a* before *half*, *a day or* before *two* that has no noun of its own."""
    word = folded[numeral.start : numeral.end] if numeral.end - numeral.start < 5 else ""
    if word not in ("half", "two") or not _CLOSES.match(folded, numeral.end, end):
        return None
    one = _ONE_AND.search(folded, max(start, numeral.start - 30), numeral.start)
    return one if one and (one.group("or") is not None) == (word == "two") else None


def _read_one_and_more(
    text: str, folded: str, numeral: Numeral, one: re.Match[str], start: int, vocabulary: Vocabulary
) -> _Reading:
    """The quantity whose noun and article stand before its number."""
    begin, before = one.start(), read_bound_before(folded, one.start(), numeral.end, start)
    bound = before.bound or "exact"
    low, best, high = bound_value(1.5, bound, before.nearly)
    if one.group("or"):
        low, best, high, bound = 1.0, None, 2.0, "range"
    whole = Numeral(begin, numeral.end, low, best, high, bound, before.start, numeral.end)
    word, (first, last) = one.group(1), one.span(1)
    unit = vocabulary.units.forms.get(word)
    name = unit.name if unit else name_noun(word, vocabulary.units)
    noun = None if unit else NounPhrase(text[first:last], first, last, name)
    return _make_reading(folded, whole, _Parts(begin, numeral.end, name, unit, noun), numeral.end, vocabulary)


def _read_count(
    text: str, folded: str, numeral: Numeral, at: int, start: int, end: int, vocabulary: Vocabulary
) -> _Parts | None:
    """What a number without unit counts; ``None`` where it counts nothing that the words tell."""
    units = vocabulary.units
    begin, stop = numeral.start, numeral.end
    if folded[at : at + 1] == "-" and folded[at + 1 : at + 2].isalpha():
        noun = _read_compound(text, folded, at, end, units)
        return _Parts(begin, stop, noun.unit, noun=noun) if noun is not None else None
    if _is_share(numeral) and (of := _OF.match(folded, at, end) or _HALF_THE.match(folded, at, end)):
        first = _A_UNIT.match(folded, of.end(), end)  # a tenth of a second
        unit, unit_end = _read_unit(text, folded, first.end() if first else of.end(), end, units, 1.0)
        if unit is not None:  # thousands of dollars
            name, stop = _read_rate(folded, unit, begin, unit_end, start, end, units)
            return _Parts(begin, stop, name, unit)
        noun = read_noun(text, folded, _skip_partitive(folded, at, end, of.end()), end, vocabulary, one=False)
    else:
        noun = _read_counted(text, folded, numeral, at, end, vocabulary)
    if noun is not None:
        return _Parts(begin, stop, noun.unit, noun=noun)
    before = max(start, numeral.bound_start - 30)
    if _AGED.search(folded, before, begin) or _is_age_limit(folded, numeral, before, units):
        return _Parts(begin, stop, "year")
    if _CROWD.search(folded, before, numeral.bound_start) or _ASKED_NEXT.match(folded, at, end):
        return _Parts(begin, stop, "person")
    if _says_age(text, folded, numeral, start, end):
        return _Parts(begin, stop, "year")
    if _is_listed_age(folded, numeral, start, end, units):
        return None
    if _says_nobody(folded, numeral):
        return _Parts(begin, stop, "person")
    if act := _find_act(folded, numeral, at, start, end, vocabulary):
        return _Parts(begin, stop, "person" if act in vocabulary.befalling else "")
    if _is_name(text, folded, numeral, start, end, vocabulary):
        return None
    if _is_idle_one(folded, numeral, start, end, vocabulary):
        return None
    return _Parts(begin, stop, "")


def _find_act(folded: str, numeral: Numeral, at: int, start: int, end: int, vocabulary: Vocabulary) -> str:
    """The word of a topic beside a number alone: 27 killed, arresting five; empty without one."""
    told = _TOLD.match(folded, at, end)
    if told is not None and told.group(1) in vocabulary.fates:
        return told.group(1)
    act = _WORD_BEFORE.search(folded, max(start, numeral.start - 30), numeral.bound_start)
    return act.group(1) if act is not None and act.group(1) in vocabulary.acts else ""


def _make_reading(folded: str, numeral: Numeral, parts: _Parts, end: int, vocabulary: Vocabulary) -> _Reading:
    """Puts the parts together, with the bound words behind unit or noun (*20 percent or more*)."""
    low, best, high, bound = numeral.low, numeral.best, numeral.high, numeral.bound
    noun, unit = parts.noun, parts.unit
    stop = max(parts.end, noun.end if noun else 0)
    last = max(stop, numeral.bound_end)
    if bound == "exact" and best is not None and stop > numeral.end:
        behind, behind_end = read_bound_behind(folded, stop, end, vocabulary.fates)
        if behind is not None:
            (low, best, high), bound, last = bound_value(best, behind, False), behind, behind_end
    if unit is not None and unit.factor != 1.0:
        low, best, high = (None if value is None else round(value * unit.factor, 6) for value in (low, best, high))
    quantity = Quantity(
        value_start=parts.start,
        value_end=parts.end,
        start=min(numeral.bound_start, parts.start),
        end=last,
        low=low,
        best=best,
        high=high,
        bound=bound,
        unit=parts.name,
        counted=noun.head if noun else "",
        noun_start=noun.start if noun else -1,
        noun_end=noun.end if noun else -1,
        role="",
    )
    return _Reading(numeral, quantity, unit, parts.money)


def _read_currency(folded: str, numeral: Numeral, last: int, units: Units) -> tuple[Unit, int] | None:
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


def _read_unit(text: str, folded: str, at: int, end: int, units: Units, value: float | None) -> tuple[Unit | None, int]:
    """The longest form of a unit right behind a number, and where it ends."""
    gap = _UNIT_GAP.match(folded, at, end)
    begin = gap.end() if gap else at
    first = _UNIT_WORD.match(folded, begin, end)
    if first is None:
        return None, at
    word = first.group().rstrip()
    stop = begin + len(word)
    if begin == at and (glued := units.glued.get(text[begin:stop].rstrip("."))):
        return (None, at) if word == "p" and value in _SCREEN_LINES else (glued, stop - word.endswith("."))
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
            if form in _MONEY_SIGNS and folded[stop : stop + 2].strip()[:1].isnumeric():  # the next number's sign
                return None, at
            return unit, begin + len(form)
    word = word.rstrip(".")
    over, _, under = word.partition("/")
    unit = units.forms.get(over) or units.glued.get(over)
    if unit is not None and under in _PER:  # 3 g/t
        return Unit(f"{unit.name}/{_PER[under]}", unit.factor, unit.kind), begin + len(word)
    return None, at


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


def _is_sterling(folded: str, numeral: Numeral, stop: int, start: int, end: int) -> bool:
    """Whether pounds are money: said in dollars too, or by the million where nothing is weighed."""
    if _IN_DOLLARS.match(folded, stop, end):
        return True
    weighed = _OF.match(folded, stop, end) or _WEIGHED.search(folded, max(start, numeral.start - 80), numeral.start)
    return (numeral.best or numeral.high or 0) >= 1e6 and not weighed


def _read_own_noun(text: str, folded: str, at: int, stop: int, units: Units) -> NounPhrase | None:
    """Barrels are measured and counted alike: the noun of *3 million barrels*, none for *bpd*."""
    for word in _LETTERS.finditer(folded, at, stop):
        unit = units.forms.get(word.group())
        if unit is not None and unit.counted and word.group().startswith(unit.name):
            return NounPhrase(text[word.start() : word.end()], word.start(), word.end(), unit.name)
    return None


def _lasts(folded: str, numeral: Numeral, stop: int, end: int) -> bool:
    """Whether a time word measures (for seven years, 12 years old), not dates (five months ago) or is a 12-year-old."""
    if _PLAIN_AGE.match(folded, numeral.end, end) or (numeral.best or 0) > _OLDEST:
        return True
    if _AGE.match(folded, numeral.end, end) or folded.startswith("-old", stop):
        return False
    shut = folded.endswith("for ", 0, numeral.bound_start)  # shut for six hours after a crash
    return _DATES_ONLY.match(folded, stop, end) is None or shut


def _read_rate(
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


def _is_age_limit(folded: str, numeral: Numeral, start: int, units: Units) -> bool:
    """*Children under five*, *voters over 65*: a bound that only an age can be, behind people."""
    if numeral.bound not in ("more_than", "less_than") or not 1 <= (numeral.best or 0) <= 120:
        return False
    older = _OLDER.search(folded, start, numeral.start)
    return older is not None and (older.group(1) in units.person or units.plural.get(older.group(1)) == "person")


def _says_age(text: str, folded: str, numeral: Numeral, start: int, end: int) -> bool:
    """*Mora is 63.* *She turned 40 in May.*: a name or pronoun, *is*, and nothing behind that is counted."""
    if (
        numeral.bound not in ("exact", "about")
        or not 1 <= (numeral.best or 0) < 120
        or numeral.best != int(numeral.best or 0)
    ):
        return False
    if not _AGED_NEXT.match(folded, numeral.end, end):
        return False
    return _IS_AGED.search(text, max(start, numeral.bound_start - 40), numeral.bound_start) is not None


def _is_listed_age(folded: str, numeral: Numeral, start: int, end: int, units: Units) -> bool:
    """*Two women, 19 and 22, fled*: numbers alone between commas, behind people."""
    if not 1 <= (numeral.best or 0) < 120 or not _AGES_NEXT.match(folded, numeral.end, end):
        return False
    people = _AGES_BEFORE.search(folded, max(start, numeral.start - 50), numeral.start)
    return people is not None and (people.group(1) in units.person or units.plural.get(people.group(1)) == "person")


def _skip_partitive(folded: str, at: int, end: int, otherwise: int) -> int:
    """Past *of the*, *of his*, *more* to the noun that a number counts."""
    skip = _PARTITIVE.match(folded, at, end)
    return skip.end() if skip and skip.end() > at else otherwise


def _read_counted(
    text: str, folded: str, numeral: Numeral, at: int, end: int, vocabulary: Vocabulary
) -> NounPhrase | None:
    """The noun behind a number: by agreement, or a singular that numbers take (an 11 member team)."""
    one = numeral.best == 1
    at = _skip_partitive(folded, at, end, at)
    if measured := _MEASURED.match(folded, at, end):
        return read_noun(text, folded, measured.end(), end, vocabulary, one)
    noun = read_noun(text, folded, at, end, vocabulary, one)
    return noun if noun is not None or one else _read_compound(text, folded, at, end, vocabulary.units)


def _says_nobody(folded: str, numeral: Numeral) -> bool:
    return numeral.best == 0 and folded[numeral.start] == "n"


def _read_compound(text: str, folded: str, at: int, end: int, units: Units) -> NounPhrase | None:
    """A singular noun bound to its number: a 15-member council, an 11 member team, a 3,000-strong force."""
    match = _COMPOUND.match(folded, at, end)
    if match is None or match.group(1) not in units.compound:
        return None
    word = match.group(1)
    if word == "strong":
        return NounPhrase("", -1, -1, "")
    unit = "person" if word in _COMPOUND_PEOPLE else word
    return NounPhrase(text[match.start(1) : match.end()], match.start(1), match.end(), unit)


def _is_name(text: str, folded: str, numeral: Numeral, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a bare number in digits is part of a name or version: iPhone 14, Fortune 500, pressure 2.0."""
    if not "0" <= folded[numeral.start] <= "9" or numeral.end - numeral.start > 5:
        return False
    if _CAPITAL_NEXT.match(text, numeral.end, end) and not is_headline(text, numeral.start, start, end):
        if numeral.bound_start > start and text[numeral.bound_start].isupper():  # the Under 30 Summit
            return True
        if folded.endswith(" at ", start, numeral.start):  # at 900 Grand Concourse
            return True
    if numeral.bound != "exact":
        return False
    if _VERSION.fullmatch(folded, numeral.start, numeral.end):
        return True
    if folded[numeral.start - 1 : numeral.start] != " " or numeral.start == start:
        return False
    words = text[max(start, numeral.start - 30) : numeral.start].split()
    word = words[-1] if words else ""
    if word[-1:] in ("", ".", ",", ":", ";", ")", '"') or not any(c.isupper() for c in word):
        return False
    if (
        word.lower() in _BEFORE_COUNT
        or word.lower() in vocabulary.acts
        or text[max(start, numeral.start - 60) : min(end, numeral.end + 60)].isupper()
    ):
        return False
    opens = folded[start : numeral.start].strip() == word.lower() if numeral.start - start < 40 else False
    telling = opens or is_headline(text, numeral.start, start, end)
    return not (telling and word.lower().endswith(_COUNTING_END))


def _is_idle_one(folded: str, numeral: Numeral, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether *one* has neither a noun nor an act (*if one takes it*, *there is one*); *zero tolerance*."""
    if folded.startswith("zero", numeral.start):
        return _ZERO_IDIOM.match(folded, numeral.end, end) is not None or folded.endswith("ground ", 0, numeral.start)
    if folded[numeral.start : numeral.end] != "one":
        return False
    acted_on = is_acted_on(folded, numeral.start, start, vocabulary)
    return not (acted_on or is_told(folded, numeral.end, end, vocabulary))


def _join_ranges(folded: str, readings: list[_Reading], start: int) -> list[_Reading]:
    """Ranges whose ends both carry the unit: 5% to 6%, between 97 mb/d and 99 mb/d, $370,000 to $5.5 million."""
    joined: list[_Reading] = []
    for reading in readings:
        made = _join(folded, joined[-1], reading, start) if joined else None
        if made is not None:
            joined[-1] = made
        else:
            joined.append(reading)
    return joined


def _join(folded: str, first: _Reading, second: _Reading, start: int) -> _Reading | None:
    """The range that two quantities of one unit make, if the words between and before them say so."""
    a, b = first.quantity, second.quantity
    if first.unit is None or a.unit != b.unit or a.best is None or b.best is None or a.best >= b.best:
        return None
    link = _LINK.fullmatch(folded, a.value_end, b.value_start) if b.value_start - a.value_end < 12 else None
    if link is None:
        return None
    lead = max(start, a.start - 60)
    if link.group("and") and not _BETWEEN.search(folded, lead, a.start):
        return None
    if link.group("or") and b.best > 3 * a.best:
        return None
    if link.group("to"):
        before = folded[lead : a.start].split()
        if before and tells_change(before[-1]) and b.best > 2 * a.best:  # fell 4p to 212p
            return None
        if a.unit != "percent" and _BY.search(folded, lead, a.start):
            return None
        if _FROM.search(folded, lead, a.start) and not _SPREAD.search(folded, lead, a.start):
            return None
    quantity = replace(a, value_end=b.value_end, end=b.end, low=a.best, best=None, high=b.best, bound="range")
    return replace(first, quantity=quantity)


def _share_parts(folded: str, readings: list[_Reading]) -> list[_Reading]:
    """What stands once for several numbers: 50,000 and 20,000 bpd; from 4.8 to 4.7 percent; 12 of the 40 men."""
    shared = list(readings)
    for i in range(len(shared) - 2, -1, -1):
        mine, other = shared[i].quantity, shared[i + 1].quantity
        gap = folded[mine.end : other.start].replace("\n", " ") if other.start - mine.end < 18 else None
        if gap == " to " and shared[i].money and other.unit.startswith(mine.unit + "/"):  # $1.20 to $85.40 a barrel
            shared[i] = replace(shared[i], quantity=replace(mine, unit=other.unit))
        if mine.unit or mine.counted or gap is None or (mine.best or 0) < 0:
            continue
        unit = shared[i + 1].unit
        sides = _SHARES_LENGTH.fullmatch(gap) and other.unit in _LENGTH_UNITS
        part = (mine.best or 1) < 1 and folded[mine.value_start].isalpha()  # by a third to 4 cents
        if unit is not None and not (part or shared[i + 1].money) and (sides or _SHARES_UNIT.fullmatch(gap)):
            shared[i] = _share_unit(folded, shared[i], shared[i + 1], unit)
        elif unit is None and other.counted and _SHARES_NOUN.fullmatch(gap):
            shared[i] = replace(shared[i], quantity=replace(mine, unit=other.unit, counted=other.counted))
    return shared


def _carry_units(folded: str, readings: list[_Reading], end: int) -> list[_Reading]:
    """The unit or noun that a number leaves unsaid: rose 200,000 bpd *to 2.4 million*; $9m, *up from 7 million*.

    Only between neighbours that such words join, of like size. Errs by leaving the unit empty.
    """
    carried = list(readings)
    for i in range(1, len(carried)):
        mine, before = carried[i].quantity, carried[i - 1]
        if carried[i].money and _carries_rate(folded, mine, before.quantity):
            carried[i] = replace(carried[i], quantity=replace(mine, unit=before.quantity.unit))
        if not (mine.unit or mine.counted or mine.bound == "vague") and _is_carried(folded, carried[i], before, end):
            unit = before.quantity.unit
            quantity = replace(mine, unit=unit, counted="" if before.unit else before.quantity.counted)
            carried[i] = replace(carried[i], quantity=quantity, unit=before.unit, money=before.money)
    return carried


def _carries_rate(folded: str, mine: Quantity, before: Quantity) -> bool:
    """*$50 a barrel, down from $60*; not *$1.08 a share, from $377 million*."""
    gap = folded[before.value_end : mine.start].replace(" ,", ",")
    if not before.unit.startswith(mine.unit + "/") or len(gap) > 60 or not _ELLIPSIS.match(gap):
        return False
    value, base = (quantity.best or quantity.high or quantity.low or 0.0 for quantity in (mine, before))
    return base > 0 and 0.2 < value / base < 5


def _is_carried(folded: str, reading: _Reading, before: _Reading, end: int) -> bool:
    mine, other = reading.quantity, before.quantity
    gap = folded[max(other.end, other.noun_end) : mine.start].replace("\n", " ").replace(" ,", ",")
    if len(gap) > 60 or not other.unit or not _ELLIPSIS.match(gap):
        return False
    if other.unit in _NOT_CARRIED and not (gap.endswith(" from ") and folded.endswith(" to ", 0, other.start)):
        return False
    if before.unit is not None and before.unit.kind == "duration":
        return False
    value, base = abs(mine.best or 0.0), abs(other.best or other.low or 0.0)
    if not value or not base:
        return False
    if gap[:1] == "," and gap.split()[-1:] in ([","], ["or"], ["and"], ["about"], ["some"]):
        return _BESIDE.match(folded, mine.value_end, end) is not None
    if other.unit == "percent":
        return gap.rstrip().endswith("from") and 0.1 <= value / base <= 10 and value < 100
    if other.unit in _NOT_CARRIED:
        return 0.1 <= value / base <= 10
    big = value >= 1e5 or (reading.numeral.end - reading.numeral.start > 4 and value >= 1000)
    return 0.01 <= value / base <= 1000 and (big or before.unit is None)


def _share_unit(folded: str, mine: _Reading, following: _Reading, unit: Unit) -> _Reading:
    """The first of two numbers with the unit, and scale, of the second: from 24.2 to 33 billion euros."""
    quantity = mine.quantity
    scale = _SCALE_END.search(folded, following.numeral.start, following.numeral.end)
    value = quantity.best or quantity.low or quantity.high or 0.0
    factor = unit.factor * (_SCALES[scale.group(1)] if scale and 0 < value < 1000 else 1.0)
    low, best, high = (
        None if v is None else round(v * factor, 6) for v in (quantity.low, quantity.best, quantity.high)
    )
    return replace(
        mine, quantity=replace(quantity, unit=following.quantity.unit, low=low, best=best, high=high), unit=unit
    )
