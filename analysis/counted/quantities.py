"""Quantities: each numeral with the unit or the noun it belongs to, and whether it is a level or a change.

Works sentence by sentence over what an article itself tells (title, body, posts; no captions, credits, footers).
Units, currencies and the nouns that count people are data (``data/units.toml``).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from ..declared.units import Unit, name_noun
from ..declared.vocabulary import Vocabulary
from ..ground.model import TELLING, Document, Numeral, Quantity, Row
from ..ground.text import ORDINAL, SEVERAL, SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from ..marks.bounds import bound_value, read_bound_before, read_bound_behind
from ..marks.candidates import MORE_NEXT, is_acted_on, is_headline, is_told
from ..marks.ones import is_sharing
from ..marks.openings import find_openings
from ..marks.stretches import Stretch
from ..numbers.numerals import find_numerals
from ..numbers.scales import WORD_NEXT
from .ages import is_age, is_beside_name, is_listed_age, lasts, only_dates
from .namesakes import (
    CAPITAL_NEXT,
    IS_NEXT,
    is_another_label,
    is_called,
    is_lettered,
    is_name,
    is_numbered,
    is_title,
    is_unit_name,
)
from .neighbours import Draft, share_neighbours, share_roles, share_told
from .nouns import NounPhrase, is_plural, read_noun
from .roles import read_role, tells_move
from .unitwords import OF_NEXT, is_sterling, read_currency, read_own_noun, read_rate, read_unit

# --- one and more of it, what is counted
_ONE_AND: Final = spaced(r"(?<![a-z])(?:an?|one) ([a-z]+) (?:and a |(?P<or>or ))$")
# A whole with its article alone, by what its parts may be: an hour and 40 minutes, a pound and nine ounces.
_PARTS_OF: Final = {
    "hour": ("minute", "second"), "minute": ("second",), "day": ("hour",), "week": ("day",),
    "month": ("week", "day"), "year": ("month", "week", "day"), "foot": ("inch",), "pound": ("ounce",),
}  # fmt: skip
_A_WHOLE_AND: Final = spaced(rf"(?<![a-z])an? ({'|'.join(_PARTS_OF)}) and $")
_CLOSES: Final = spaced(r"[^\w\s-]|\Z| <quantities.closes>\b")
_OWNED: Final = r"(?:all|the|his|her|its|their|our|those|these|my|your)"
_NAMING: Final = r"(?:(?!(?:at|in|from|on|by|with|near) )[a-z.]{1,20} )"
_PARTITIVE: Final = spaced(
    rf"(?: more(?= [a-z]))?(?: (?:out )?of (?:{_OWNED}|{_NAMING}{{0,3}}[a-z.-]{{1,20}}'s)(?= [a-z]))?"
)
# Two million of the country's 23 million people: what is counted stands behind the next number.
_OF_ANOTHERS: Final = spaced(
    rf" (?:out )?of (?:[a-z.-]{{1,20}} ){{0,3}}[a-z.-]{{1,20}}(?:'s|s') (?:[0-9]|(?:{SEVERAL}|[a-z]{{3,5}}ty)\b)"
)
_A_UNIT: Final = spaced(r" an?(?= [a-z])| (?:1|one)(?= ?(?:percent|per cent|pct|%))")
_HALF_THE: Final = spaced(rf" {_OWNED}(?= [a-z])")  # half the delegates
_TOLD: Final = spaced(r" (?:(?:were|was|have been|are) )?([a-z]+)")
_TOLD_ALONE: Final = spaced(r" (?:to|in|at|on|by|near|outside|after|during|when|while|as|and|from)\b|[^\w\s-]|\Z")
_WORD_BEFORE: Final = re.compile(r"\b([a-z]+) $")
_CROWD: Final = worded(r"\b<quantities.crowd>s? of $|\bpopulation (?:of|under|over|above|below) $")
_PARENT_BEFORE: Final = re.compile(r"(?:father|mother|parent)s? of $")
_ASKED_NEXT: Final = spaced(r" (?:surveyed|polled|interviewed|questioned)\b")  # of the 1,500 polled
_WHO_NEXT: Final = spaced(r" (?:(?:who|whom|whose)\b|aboard\b|on board\b)")  # the 1,000 who were treated
_ARE_NEXT: Final = spaced(r" (?:are|were) ([a-z]+)")  # 12 were women
# The other side: 2x4 metres, 3840x2160 pixels.
_COMPARED_NEXT: Final = spaced(r"(?:-| )(?:on|over)(?:-| )(?:year|month|quarter|week)\b")
_SIDE_NEXT: Final = spaced(r"x[0-9]+(?:\.[0-9]+)?(?: |-)?<quantities.side_next>\b(?! relay)")
_BY_NEXT: Final = re.compile(r"-by-[0-9]")  # 10-by-12-foot
_TALLY_NEXT: Final = spaced(r" (?:[a-z]+ )?<quantities.tallies>\b")  # an official toll
# The 18-to-24 age group
_AGES_NEXT: Final = spaced(r" age[ -](?:groups?|brackets?|bands?|range)\b|(?<=[0-9]-[0-9][0-9]) demographics?\b")
_COLD_BEFORE: Final = re.compile(r"(?:[0-9]|degrees|ty|teen) (?:below|above) $")  # 20 below zero
_COMPOUND_PEOPLE: Final = frozenset("member man woman person".split())
# What one of is fired, or led by: not people hurt.
_ONE_SHOT: Final = spaced(r" (<quantities.shot>)( <quantities.behind_shot>)?\b")
_ORDINAL: Final = re.compile(rf"\s{ORDINAL}\b")  # a tenth victim
# A guard, a 34-year-old guard.
_SINGULAR: Final = spaced(r"(?P<article>a(?:n(?:other)?)?)(?: [0-9]{1,3}-year-old)?(?= [a-z])")
# How large each is, between number and noun: two 30-second ads, three $1 million fines.
_MEASURED: Final = spaced(
    r" (?:fortune|s&p|ftse|global) [0-9]{2,4}(?= [a-z])"  # 58 Fortune 500 companies
    r"| (?:[$£€][0-9][0-9.,]{0,12}(?: (?:million|billion))?|[0-9][0-9.,]{0,8}-[a-z]{2,12}(?:-[a-z]{2,12})?)(?= [a-z])"
)
# What they are called, with a number of its own: 14 Orla 2 tanks; from either number.
_MODEL_NEXT: Final = re.compile(r" (?:[A-Z][a-z-]+ ){1,2}[0-9]{1,4}(?:[A-Z][0-9A-Z]?)? ([a-z-]+s)\b")
_MODEL_BEFORE: Final = re.compile(rf"(?<![\w.,-])(?:[0-9][0-9,]*|(?i:{SEVERAL}|dozens of)) (?:[A-Z][a-z-]+ ){{1,2}}$")

# One analyst said: a source, not a count of one.
_TELLERS: Final = load_words("quantities.tellers")
_SAYS: Final = spaced(r" (?:said|says|told|put|puts|estimated|estimates|added|wrote|noted|warned|reported)\b")
# Behind the words told, not behind who says them.
_SAID_BEFORE: Final = re.compile(r"(?:[^\w ] ?(?:said|says)|according to) $")
_SUFFERS: Final = spaced(r" (?:was|is|had|has|lost|suffered|sustained)\b")
# Between a noun and the number that something grew to: verb, preposition; what places it.
_PLACING: Final = frozenset("in of at for on".split())
_LEADING: Final = load_words("quantities.leading")

# --- names with a number in them
# Units of armies: 115 Squadron, 3 Commando Brigade, 2 Para.
_FORCE_NEXT: Final = re.compile(
    r" (?:[A-Z][\w'.-]* ){0,2}(?:Squadron|Brigade|Commando|Regiment|Battalion|Para|Corps|Division|Wing|Company|Platoon"
    r"|Troop|Army|Fleet|Rifles)\b"
)
_ASIDE_NEXT: Final = spaced(r", (?:is|was|has|had|says|said|will)\b")  # his book, 101 Tales, is
_OF_MANY: Final = re.compile(r"(?<![^\W_])[A-Z][a-z]+ of (?:the )?$")  # the House of 100 Lamps; The 39 Steps is
_A_NAMED: Final = re.compile(r"\b[Aa]n? [A-Z][A-Za-z-]+ $")  # a Fokker, before its number
_SERIES_NEXT: Final = re.compile(r" (?:Series|Class)\b")
_SCALED_BEFORE: Final = re.compile(r"\b(magnitude|mach)(?: of |[ -])$")  # what stands before its number
_FEET_BEFORE: Final = re.compile(r"(?<![a-z])(?:feet|foot|ft) $")
_TALL_NEXT: Final = spaced(r"[,.;)]|\Z| (?:tall|and|in|high)\b")
_UNTIED: Final = load_words("quantities.untied")
_SHOCKS: Final = load_words("quantities.shocks")
# She is a 10, did a 180, hit a three.
_MARK: Final = re.compile(rf"[0-9]{{1,2}}|180|360|{'|'.join(SMALL_NUMBERS[2:11])}")
_STANDARD: Final = re.compile(r"(?<![^\W_])[A-Z]{2,8} [1-9]\.[0-9]$")
_OBJECT_NEXT: Final = spaced(
    r" (?:(?:just|only|about|around|nearly|almost|some|roughly|over|under|up to|at least|(?:more|less|fewer) than) )?"
    rf"(?:(?:the|{SEVERAL})\b|[a-z]{{0,3}}[0-9$£€])"
    r"| (?:up an?|like|players|you|your|us|its|an|a(?! (?:day|week|month|year|hour|minute|night|head|time)))\b"
)
_NEXT: Final = 4  # characters: so far behind a sentence stands the next one at most


class _Parts(Row, frozen=True):
    """What stands around a numeral: the value's span with unit and currency, the unit's name, the counted noun."""

    start: int
    end: int
    name: str
    unit: Unit | None = None
    noun: NounPhrase | None = None
    money: bool = False


def find_all_quantities(
    documents: Sequence[Document], vocabulary: Vocabulary, date_spans: Sequence[Sequence[tuple[int, int]]]
) -> list[list[Quantity]]:
    """Every quantity that each of some articles tells, in order of its text.

    Args:
        documents: with ``folded`` and ``sentences``.
        vocabulary: units, nouns that count people, words of the topics.
        date_spans: of each document, sorted spans of dates and clock times, whose numbers are no quantities.

    Returns:
        One quantity per number; both ends of a range are one quantity, a change (from 4 to 6) two. Empty when the
        text states none. Errs by leaving out what may be a name, a date or an identifier.
    """
    chosen = [list(_choose_stretches(d, vocabulary, dated)) for d, dated in zip(documents, date_spans, strict=True)]
    read = iter(_read_stretches([stretch for stretches in chosen for stretch in stretches]))
    return [[quantity for _ in stretches for quantity in next(read)] for stretches in chosen]


def _choose_stretches(
    document: Document, vocabulary: Vocabulary, dated: Sequence[tuple[int, int]]
) -> Iterator[Stretch]:
    """The sentences that tell something and may hold a number."""
    text, folded = document.text, document.folded
    openings = document.openings
    if openings is None:
        openings = find_openings(folded, document.start, document.end).numbers
    last = 0
    for sentence in document.sentences:
        if last == len(openings) or openings[last] >= sentence.end:
            continue
        first = bisect_left(openings, sentence.start, last)
        last = bisect_left(openings, sentence.end, first)
        if first < last and sentence.part in TELLING:
            yield Stretch(text, folded, sentence.start, sentence.end, vocabulary, dated, openings[first:last])


def _read_stretches(stretches: Sequence[Stretch]) -> list[list[Quantity]]:
    """The quantities of each of some sentences; all of them take one step before any takes the next."""
    numerals = [find_numerals(s) for s in stretches]
    drafts = [_read_drafts(s, found) for s, found in zip(stretches, numerals, strict=True)]
    told = [[_with_role(s, draft) for draft in drafted] for s, drafted in zip(stretches, drafts, strict=True)]
    shared = [share_roles(s.folded, quantities) for s, quantities in zip(stretches, told, strict=True)]
    for i in range(len(stretches)):
        s, before = stretches[i], stretches[i - 1] if i else None
        follows = before is not None and before.folded is s.folded and 0 <= s.start - before.end < _NEXT
        shared[i] = share_told(s.folded, s.start, shared[i], shared[i - 1] if follows else [], s.vocabulary.levels)
    return shared


def _read_drafts(s: Stretch, numerals: Sequence[Numeral]) -> list[Draft]:
    """The numerals of a sentence with unit or noun, what they share with each other among that."""
    drafts: list[Draft] = []
    last = s.start
    for numeral in numerals:
        if numeral.start < last:  # the one of half of one percent
            continue
        draft = _read_quantity(s, numeral, last)
        if draft is not None:
            if draft.unit is not None and (whole := _find_whole(s, draft, last)):
                drafts.append(whole)
            drafts.append(draft)
            last = draft.quantity.value_end
    return share_neighbours(s, drafts) if len(drafts) > 1 else drafts


def find_singulars(document: Document, start: int, end: int, vocabulary: Vocabulary) -> list[Quantity]:
    """People who count as one beside an act (*three soldiers and a civilian*), in a short window of the text.

    Returns:
        Quantities of one, the article (*a*, *an*, *another*) as value; empty when there are none.
    """
    found = []
    folded = document.folded
    s = Stretch(document.text, folded, start, end, vocabulary)
    for article in _SINGULAR.finditer(folded, start, end):
        begin, stop = article.span("article")
        if folded[begin - 1 : begin].isalpha() or folded[begin - 1 : begin] == "'" or _ORDINAL.match(folded, stop):
            continue
        noun = read_noun(s, article.end(), one=True)
        owns = noun is not None and folded.startswith("'s", noun.end)  # a teacher's aide
        if noun is None or noun.unit != "person" or owns or noun.head.lower() == "couple":
            continue
        if _TALLY_NEXT.match(folded, noun.end):
            continue
        if not is_plural(noun.head.lower(), vocabulary.units):
            one = Quantity(
                begin, stop, begin, noun.end, 1.0, 1.0, 1.0, "exact", "person", noun.head, noun.start, noun.end, ""
            )
            found.append(one)
    return found


def _with_role(s: Stretch, draft: Draft) -> Quantity:
    role = read_role(s.folded, draft.quantity, draft.unit, s.start, s.end, s.vocabulary)
    return replace(draft.quantity, role=role) if role else draft.quantity


def _read_quantity(s: Stretch, numeral: Numeral, last: int) -> Draft | None:
    """One numeral with its unit or counted noun, or ``None`` where it names or only dates.

    ``last`` is where the quantity before it ends: a currency sign there belongs to that one.
    """
    at = max(numeral.end, numeral.bound_end)
    if one := _find_one(s, numeral):
        if only_dates(s, numeral.end):  # a year or two ago
            return None
        return _read_one_and_more(s, numeral, one)
    sign = read_currency(s, numeral, last)
    if sign is not None:
        currency, begin = sign
        name, stop = read_rate(s, currency, begin, numeral.end)
        return _make_reading(s, numeral, _Parts(begin, stop, name, currency, money=True))
    unit, stop = read_unit(s, at, numeral.best)
    if unit is not None:
        if stop == numeral.end + 1 and s.text[numeral.end].isupper() and is_lettered(s, numeral):
            return None
        if s.folded[stop - 1] == "x" and s.text[stop + 1 : stop + 2].isupper() and not is_headline(s, numeral.start):
            return None  # 10x Orla
        if unit.name == "pound" and is_sterling(s, numeral, stop):
            unit = Unit("GBP", 1.0, "currency")
        if unit.kind == "duration" and s.match(_COMPARED_NEXT, stop):  # rose by 70,000 month on month
            return _make_reading(s, numeral, _Parts(numeral.start, numeral.end, "", None))
        if unit.kind == "duration" and (not lasts(s, numeral, stop) or is_title(s, numeral)):
            return None
        if s.text[numeral.end + 1 : numeral.end + 2].isupper() and is_unit_name(s, numeral, stop):
            return None
        noun = read_own_noun(s, at, stop) if unit.kind == "measure" else None
        name, stop = read_rate(s, unit, numeral.start, stop)
        return _make_reading(s, numeral, _Parts(numeral.start, stop, name, unit, noun))
    if at == numeral.end and s.folded[at : at + 1].isalpha() and not s.match(_SIDE_NEXT, at):
        return None  # glued to letters that are no unit: 4K, 5G, 3D
    parts = _read_count(s, numeral, at, last)
    return _make_reading(s, numeral, parts) if parts is not None else None


def _is_share(numeral: Numeral) -> bool:
    """A number that *of* ties to its noun without an article: dozens of huts, two-thirds of voters."""
    return numeral.bound == "vague" or 0 < (numeral.best or 0) < 1


def _find_one(s: Stretch, numeral: Numeral) -> re.Match[str] | None:
    """*A year and a* before *half*, *a day or* before *two* that has no noun of its own."""
    word = s.folded[numeral.start : numeral.end] if numeral.end - numeral.start < 8 else ""
    if word not in ("half", "quarter", "two") or not s.match(_CLOSES, numeral.end):
        return None
    one = s.search(_ONE_AND, numeral.start, 30)
    return one if one and (one.group("or") is not None) == (word == "two") else None


def _find_whole(s: Stretch, part: Draft, last: int) -> Draft | None:
    """*An hour and* before *40 minutes*: the one of the larger unit, which has only its article."""
    one = s.search(_A_WHOLE_AND, part.quantity.start, 16) if s.ends("and ", part.quantity.start) else None
    if one is None or one.start() < last or part.quantity.unit not in _PARTS_OF[one.group(1)]:
        return None
    begin, stop = one.start(), one.end(1)
    before = read_bound_before(s, begin, stop)
    bound = before.bound or "exact"
    low, best, high = bound_value(1.0, bound, before.nearly)
    numeral = Numeral(begin, stop, low, best, high, bound, before.start, stop)
    unit = s.units.forms[one.group(1)]
    return _make_reading(s, numeral, _Parts(begin, stop, unit.name, unit))


def _read_one_and_more(s: Stretch, numeral: Numeral, one: re.Match[str]) -> Draft:
    """The quantity whose noun and article stand before its number."""
    begin, before = one.start(), read_bound_before(s, one.start(), numeral.end)
    bound = before.bound or "exact"
    low, best, high = bound_value(1.0 + (numeral.best or 0.5), bound, before.nearly)
    if one.group("or"):
        low, best, high, bound = 1.0, None, 2.0, "range"
    whole = Numeral(begin, numeral.end, low, best, high, bound, before.start, numeral.end)
    word, (first, last) = one.group(1), one.span(1)
    unit = s.units.forms.get(word)
    name = unit.name if unit else name_noun(word, s.units)
    noun = None if unit else NounPhrase(s.text[first:last], first, last, name)
    return _make_reading(s, whole, _Parts(begin, numeral.end, name, unit, noun))


def _read_count(s: Stretch, numeral: Numeral, at: int, last: int) -> _Parts | None:
    """What a number without unit counts; ``None`` where it counts nothing that the words tell."""
    begin, stop = numeral.start, numeral.end
    if inches := _read_feet(s, numeral):
        return _Parts(begin, stop, inches)
    shaken = s.match(WORD_NEXT, at) if "." in s.folded[begin:stop] else None
    if shaken and shaken[1] in _SHOCKS:
        return _Parts(begin, stop, "magnitude")
    if s.folded[at : at + 1] == "-" and s.folded[at + 1 : at + 2].isalpha():
        if s.match(_BY_NEXT, at):
            return _Parts(begin, stop, "")
        noun = _read_compound(s, at)
        return _Parts(begin, stop, noun.unit, noun=noun) if noun is not None else None
    named = s.text[at + 1 : at + 2].isupper() and _FORCE_NEXT.match(s.text, at, s.end) and not is_headline(s, begin)
    if named or is_beside_name(s, numeral) or s.match(_AGES_NEXT, at):
        return None
    if _is_share(numeral) and (of := s.match(OF_NEXT, at) or s.match(_HALF_THE, at)):
        first = s.match(_A_UNIT, of.end())  # a tenth of a second, half of 1 percent
        unit, unit_end = read_unit(s, first.end() if first else of.end(), 1.0)
        if unit is not None:  # thousands of dollars
            name, stop = read_rate(s, unit, begin, unit_end)
            return _Parts(begin, stop, name, unit)
        noun = read_noun(s, _skip_partitive(s, at, of.end()), one=False)
    else:
        noun = _read_counted(s, numeral, at)
        if noun is not None and noun.unit != "person" and s.search(_PARENT_BEFORE, begin, 16):
            noun = None  # a father of three earns more
    if noun is not None:
        if s.text[begin - 2 : begin - 1].isalpha() and _is_model(s, numeral, noun):
            return None
        titled = (numeral.best or 0) > 1 and noun.head.istitle() and noun.unit != "person"
        told = (
            s.match(IS_NEXT, noun.end)
            or (s.ends(", ", begin) and s.match(_ASIDE_NEXT, noun.end))
            or _OF_MANY.search(s.text, max(s.start, begin - 24), begin)
        )
        if ((titled and told) or _SERIES_NEXT.match(s.text, stop, s.end)) and not is_headline(
            s, begin
        ):  # a BMW 3 Series
            return None
        if s.folded.endswith(noun.unit, at, noun.end) and _A_NAMED.search(s.text, max(s.start, begin - 24), begin):
            return None  # a Fokker 50 plane
        if (
            (
                s.folded[begin:stop] == "1"
                or _STANDARD.search(s.text, max(s.start, begin - 10), stop)
                or (noun.start == at + 1 and s.match(_OBJECT_NEXT, noun.end))
            )
            and noun.unit != "person"
            and is_name(s, numeral)
        ):
            return None  # Voyager 1 sent data; USB 3.1 ports; Pool 3 holds 40 tonnes
        says = noun.unit == "person" or noun.unit in _TELLERS
        says = says and s.folded[begin:stop] == "one" and _is_source(s, begin, noun.end)
        return None if says else _Parts(begin, stop, noun.unit, noun=noun)
    return _read_bare(s, numeral, at, last)


def _is_model(s: Stretch, numeral: Numeral, noun: NounPhrase) -> bool:
    """The second number of *14 Orla 2 tanks*; not of *14 Orla days*, *in Orla 2 tanks*."""
    if not s.folded[numeral.start : numeral.end].isdigit() or noun.start != numeral.end + 1:
        return False
    called = _MODEL_BEFORE.search(s.text, max(s.start, numeral.start - 50), numeral.start)
    return called is not None and not (s.dates(called.start(), called.end()) or is_headline(s, numeral.start))


def _read_bare(s: Stretch, numeral: Numeral, at: int, last: int) -> _Parts | None:
    """What a number counts that has neither unit nor noun, by the words around it."""
    units, begin, stop = s.units, numeral.start, numeral.end
    if scaled := s.search(_SCALED_BEFORE, begin, 14):
        return _Parts(begin, stop, scaled[1])
    if is_age(s, numeral):
        return _Parts(begin, stop, "year")
    before = max(s.start, numeral.bound_start - 30)
    crowd = any(_CROWD.search(s.folded, before, last) for last in (begin, numeral.bound_start))
    are = s.match(_ARE_NEXT, at)
    if (
        (crowd and not s.match(OF_NEXT, at))
        or s.match(_ASKED_NEXT, at)
        or s.match(_WHO_NEXT, at)
        or (are and are.group(1) in units.person)
    ):
        return _Parts(begin, stop, "person")
    if is_listed_age(s, numeral):
        return None
    if numeral.best == 0 and s.folded[numeral.start] == "n":
        return _Parts(begin, stop, "person")
    if act := _find_act(s, numeral, at):
        return _Parts(begin, stop, "person" if act in s.vocabulary.befalling else "")
    exact = numeral.bound == "exact"
    if (
        is_name(s, numeral)
        or is_numbered(s, numeral)
        or is_another_label(s, numeral, last)
        or (exact and is_called(s, numeral))
        or _is_idle_one(s, numeral)
        or (exact and s.ends((" a ", " a full "), begin) and _MARK.fullmatch(s.folded, begin, stop))
        or (exact and s.ends("top ", begin) and (numeral.best or 0) < 1000)  # a rank: out of the top 20
        or (s.folded[begin].isalpha() and 2000 < (numeral.best or 0) < 2100)  # in two thousand and eight
    ):
        return None
    return _Parts(begin, stop, _find_collective(s, numeral))


def _read_feet(s: Stretch, numeral: Numeral) -> str:
    """The unit of each part of a height: 6'4", 5-foot-9, 5 feet 11 tall; empty elsewhere."""
    begin, stop = numeral.start, numeral.end
    if (numeral.best or 12) >= 12 or numeral.bound == "range":
        return ""
    if s.folded[stop : stop + 1] == "'" and s.folded[stop + 1 : stop + 2].isdigit():
        return "foot"
    if s.ends(("'", "-foot-"), begin) and s.folded[begin - 2 : begin - 1].isalnum():
        return "inch"
    return "inch" if s.search(_FEET_BEFORE, begin, 8) and s.match(_TALL_NEXT, stop) else ""


def _is_source(s: Stretch, begin: int, stop: int) -> bool:
    """Whether *one analyst* says something: *one analyst said*, *said one analyst*; not *police said one man died*."""
    if s.search(_SAID_BEFORE, begin, 16):
        return not (s.match(_SUFFERS, stop) or is_told(s, stop))
    return s.match(_SAYS, stop) is not None


def _find_collective(s: Stretch, numeral: Numeral) -> str:
    """What a number alone counts that something grew to or by: *payrolls grew by 68,000*; empty without such a noun."""
    if (numeral.best or 0) != int(numeral.best or 0):
        return ""
    words = s.before(numeral.bound_start, 80).replace(",", "").split()
    last = len(words)
    while last and _leads(words[last - 1]):
        last -= 1
    if last == len(words) or not last:
        return ""
    if (numeral.best or 0) < 100 and not words[last - 1].endswith("s"):  # unemployment stood at 11
        return ""
    if words[last - 1] in s.units.collective:
        return s.units.collective[words[last - 1]]
    placed = [i for i in range(max(1, last - 4), last - 1) if words[i] in _PLACING]  # the population of the city
    return s.units.collective.get(words[placed[0] - 1], "") if placed else ""


def _find_act(s: Stretch, numeral: Numeral, at: int) -> str:
    """The word of a topic beside a number alone: 27 killed, arresting five; empty without one."""
    told = s.match(_TOLD, at)
    if told is not None and told.group(1) in s.vocabulary.fates:
        return told.group(1)
    act = _WORD_BEFORE.search(s.folded, max(s.start, numeral.start - 30), numeral.bound_start)
    return act.group(1) if act is not None and act.group(1) in s.vocabulary.acts else ""


def _leads(word: str) -> bool:
    """Whether a word may stand between what grew and the number: fell, sharply, 8 percent, year on year, to."""
    return word in _LEADING or word.endswith("ly") or tells_move(word) or word[0].isdigit()


def _make_reading(s: Stretch, numeral: Numeral, parts: _Parts) -> Draft:
    """Puts the parts together, with the bound words behind unit or noun (*20 percent or more*)."""
    low, best, high, bound = numeral.low, numeral.best, numeral.high, numeral.bound
    noun, unit = parts.noun, parts.unit
    stop = max(parts.end, noun.end if noun else 0)
    last = max(stop, numeral.bound_end)
    if bound == "exact" and best is not None and stop > numeral.end:
        behind, behind_end = read_bound_behind(s, stop)
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
    return Draft(numeral, quantity, unit, parts.money)


def _skip_partitive(s: Stretch, at: int, otherwise: int) -> int:
    """Past *of the*, *of his*, *more* to the noun that a number counts."""
    skip = s.match(_PARTITIVE, at)
    return skip.end() if skip and skip.end() > at else otherwise


def _read_counted(s: Stretch, numeral: Numeral, at: int) -> NounPhrase | None:
    """The noun behind a number: by agreement, or a singular that numbers take (an 11 member team)."""
    one = numeral.best == 1 or (numeral.best == 0.5 and s.folded.endswith((" a", " an"), numeral.start, numeral.end))
    if s.match(_OF_ANOTHERS, at):
        return None
    at = _skip_partitive(s, at, at)
    if measured := s.match(_MEASURED, at):
        return read_noun(s, measured.end(), one)
    if s.text[at + 1 : at + 2].isupper() and (model := _MODEL_NEXT.match(s.text, at, s.end)):
        return None if model[1] in s.units.forms else read_noun(s, model.start(1) - 1, one)
    if one and (shot := s.match(_ONE_SHOT, at)) and (shot[2] or s.ends(" by ", numeral.bound_start)):
        return NounPhrase(s.text[shot.start(1) : shot.end(1)], *shot.span(1), shot[1])
    noun = read_noun(s, at, one)
    if noun is not None or one:
        return noun
    told = s.match(_TOLD, at)
    if told and told.group(1) in s.vocabulary.fates:  # ten shot dead, ten shot in a bar, but a ten shot lead
        ended = s.match(_TOLD, told.end())
        if (ended and ended.group(1) in s.vocabulary.fates) or s.match(_TOLD_ALONE, told.end()):
            return None
    return _read_compound(s, at)


def _read_compound(s: Stretch, at: int) -> NounPhrase | None:
    """A singular noun bound to its number: a 15-member council, an 11 member team, a 3,000-strong force."""
    match = s.match(WORD_NEXT, at)
    if match is None:
        return None
    word = match[1]
    tied = s.folded[at] == "-" and (word in s.units.tied or word in s.units.person or _is_tied(s, at, word))
    if not (tied or word in s.units.compound):
        return None
    if word == "strong":
        return NounPhrase("", -1, -1, "")
    unit = "person" if word in _COMPOUND_PEOPLE or word in s.units.person else word
    return NounPhrase(s.text[match.start(1) : match.end()], match.start(1), match.end(), unit)


def _is_tied(s: Stretch, at: int, word: str) -> bool:
    """Whether a hyphen ties any noun to digits: a 12-qubit chip, a 70b-parameter model; not a 3-way tie."""
    digits = s.folded[at - 1].isdigit() or s.folded[at - 2 : at - 1].isdigit()
    return (
        digits
        and s.text[at + 1].islower()
        and len(word) > 2
        and word not in _UNTIED
        and not word.endswith(("ed", "ing", "ly", "th"))
    )


def _is_idle_one(s: Stretch, numeral: Numeral) -> bool:
    """Whether *one* has neither a noun nor an act (*if one takes it*, *there is one*); *ground zero*."""
    if s.folded.startswith("zero", numeral.start):
        named = s.text[numeral.start : numeral.start + 2] == "Ze" and CAPITAL_NEXT.match(s.text, numeral.end, s.end)
        idle = s.ends(("ground ", "net ", "patient "), numeral.start)
        return bool(named or idle or s.search(_COLD_BEFORE, numeral.start, 24))
    one = s.folded[numeral.start : numeral.end] == "one"
    if not one or s.folded.startswith(" of ", numeral.end) or s.match(MORE_NEXT, numeral.end):
        return False
    acted_on = is_acted_on(s, numeral.start)
    if acted_on or is_told(s, numeral.end):
        return False
    return not is_sharing(s, numeral.start, numeral.end)
