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
from ..ground.inflections import FINITE_PASTS, IRREGULAR_PASTS, inflect_words
from ..ground.model import TELLING, Document, Numeral, Quantity, Row
from ..ground.text import LETTERS, ORDINAL, SEVERAL, SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from ..marks.bounds import bound_value, read_bound_before, read_bound_behind
from ..marks.candidates import MORE_NEXT, is_acted_on, is_headline, is_told
from ..marks.ones import is_sharing
from ..marks.openings import find_openings
from ..marks.stretches import Stretch
from ..numbers.numerals import find_numerals
from ..numbers.scales import WORD_NEXT
from .ages import is_age, is_beside_name, is_listed_age, lasts, only_dates
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
_CAPITAL_NEXT: Final = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)[A-Z][^\W\d_]"
)
# Units of armies: 115 Squadron, 3 Commando Brigade, 2 Para.
_FORCE_NEXT: Final = re.compile(
    r" (?:[A-Z][\w'.-]* ){0,2}(?:Squadron|Brigade|Commando|Regiment|Battalion|Para|Corps|Division|Wing|Company|Platoon"
    r"|Troop|Army|Fleet|Rifles)\b"
)
# The other side of a result that opens a line: Rovers 101, City 97.
_RESULT_NEXT: Final = re.compile(r",? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? [0-9]{1,3}(?=[.:;,)]|$)")
_PLAIN_NEXT: Final = worded(r" <quantities.plain_next>\b")  # AT 30 THE DEAD
# A name before a number and a letter: Row 11A.
_NAMED_BEFORE: Final = re.compile(r"(?:(?<=[a-z]\s)[A-Z][a-z]+|\b[A-Z]{2,})\s$")
_TIME_NAME: Final = re.compile(r" (?:Second|Minute|Hour|Day|Week|Month|Year)s\b")
_ASIDE_NEXT: Final = spaced(r", (?:is|was|has|had|says|said|will)\b")  # his book, 101 Tales, is
_OF_MANY: Final = re.compile(r"(?<![^\W_])[A-Z][a-z]+ of (?:the )?$")  # the House of 100 Lamps; The 39 Steps is
_UNIT_NAME: Final = re.compile(r"[ -]([A-Z][a-z]{3,})")
_A_NAMED: Final = re.compile(r"\b[Aa]n? [A-Z][A-Za-z-]+ $")  # a Fokker, before its number
_SERIES_NEXT: Final = re.compile(r" (?:Series|Class)\b")
_SCALED_BEFORE: Final = re.compile(r"\b(magnitude|mach)(?: of |[ -])$")  # what stands before its number
_FEET_BEFORE: Final = re.compile(r"(?<![a-z])(?:feet|foot|ft) $")
_TALL_NEXT: Final = spaced(r"[,.;)]|\Z| (?:tall|and|in|high)\b")
# 20 of the Council's 46; 0.5 percent, against Brod's 0.2; 15 fewer than Mora's 65.
_OF_SOMEBODYS: Final = worded(
    r"(?:\bof|[0-9][^.;]{0,40} <quantities.of_somebodys>) (?:the )?(?:[A-Z][\w.&-]* ){0,3}[A-Z][\w.&-]*['’]s $"
)
# A count by names before the next name, and what closes that one's: Orn won 12 seats, Kell 4 and the Blues 2.
_SHARES_BEFORE: Final = worded(
    r"\b<quantities.shares_before> [$£€]?[0-9][0-9.,]{0,9}%?(?: (?!and\b)[a-z]+)?(?:(?:[,;] (?:and )?| and )"
    r"(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? [$£€]?[0-9][0-9.]*%?(?: (?!and\b)[a-z]+)?){0,4}(?:[,;] (?:and |but )?"
    r"| and )(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? $"
)
_SHARES_NEXT: Final = re.compile(r"[,.;]|\Z| and\b")
_PAIR: Final = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? [0-9][0-9.,]{0,9}[0-9%]?"
_TALLY: Final = re.compile(rf": {_PAIR}(?:[,;] (?:and )?{_PAIR}){{2,40}}")
_UNTIED: Final = load_words("quantities.untied")
_SHOCKS: Final = load_words("quantities.shocks")
_MODEL_YEAR: Final = re.compile(r"\ban? (?:19|20)[0-9]{2} $")  # a 1962 250 Orla
_PARTS_NEXT: Final = spaced(r" of (?:its|their|his|her|the) [0-9]| not out\b")  # cost Labour 2 of its 11 seats
# Where an A is an ampere, an N a newton, and a C or F a degree.
_ELECTRIC: Final = re.compile(
    r"\b(?:fuses?|currents?|circuits?|charg[a-z]+|sockets?|batter(?:y|ies)|plugs?|volt[a-z]*|breakers?|suppl(?:y|ies)|draws?"
    r"|wir[a-z]+|cables?|motors?|amps?|amperes?|power|electric[a-z]*|solar|cells?|grid|[0-9.]+ ?k?[vw])\b"
)
_PULLING: Final = inflect_words("quantities.pulling")
_WARM: Final = inflect_words("quantities.warm")
# Before the name of a room, a class or a runway; and another of such names, whose letter no unit has.
_ROOM_BEFORE: Final = re.compile(r"\b(?:in|into|on|onto|inside|outside|behind|beside|rw|rwy) $")
_CLOSED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:and|or|but)\b")
_ROOM_NEXT: Final = spaced(r" (?:filing|form|class|pupil|student|room|flat|seat|gate|runway)")
_SISTER: Final = re.compile(r"(?<![\w.,-])[1-9][0-9]?[ABDEGH](?![\w-])")
# She is a 10, did a 180, hit a three.
_MARK: Final = re.compile(rf"[0-9]{{1,2}}|180|360|{'|'.join(SMALL_NUMBERS[2:11])}")
_STANDARD: Final = re.compile(r"(?<![^\W_])[A-Z]{2,8} [1-9]\.[0-9]$")
_OBJECT_NEXT: Final = spaced(
    r" (?:(?:just|only|about|around|nearly|almost|some|roughly|over|under|up to|at least|(?:more|less|fewer) than) )?"
    rf"(?:(?:the|{SEVERAL})\b|[a-z]{{0,3}}[0-9$£€])"
    r"| (?:up an?|like|players|you|your|us|its|an|a(?! (?:day|week|month|year|hour|minute|night|head|time)))\b"
)
_VERSION: Final = re.compile(r"[0-9]\.0|7[0-8]7")
_NEWER_BEFORE: Final = re.compile(r"\b[a-z]+er than $")
_NAMED: Final = re.compile(
    r"(?<![^\W_])[A-Za-z]*[A-Z][a-z]+ ([1-9][0-9]{0,3}(?:\.[0-9]{1,2})?)(?![\w.,%-]*[0-9])"
    r"(?= (?:is|was|has|runs|costs|needs|uses)\b)"
)
_RELEASE: Final = re.compile(
    r"(?<![0-9.])([0-9]{1,2})\.[0-9]{1,2}\.[0-9]{1,2}(?![0-9.]*[0-9])"
    r"|\b(?:version|release|build|firmware) ([0-9]{1,2})\.[0-9]"
)
_RELEASED: Final = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,} [0-9]{2}\.[0-9]{2}$")  # on Ubuntu 22.04
_UPGRADED_BEFORE: Final = re.compile(r"\b(?:from|than|over|to|after|since) $")
_MEASURING_BEFORE: Final = load_words("quantities.measuring_before")
_BEFORE_COUNT: Final = load_words("quantities.before_count")
# Behind what a number numbers: what closes its name, or tells of one thing.
_NUMBERED_NEXT: Final = spaced(
    r"[.,;:)]|\Z| (?:and|or|but|as|at|in|on|of|to|for|from|by|with|near|beside|behind|before|after|under|over|is|was"
    r"|has|will|would|can|could|who|which|did|does|now|then|" + "|".join(sorted(FINITE_PASTS)) + r")\b"
)
# What tells of one thing: scene 2 drew applause.
_TELLS_OF_ONE: Final = spaced(rf" (?:is|was|has|{'|'.join(sorted(FINITE_PASTS))})\b")
# What opens a clause before it: when pole 7 fell.
_CONJUNCTIONS: Final = frozenset(
    "when because while whereas if whether where although though once that say says said".split()
)
_DID_NEXT: Final = spaced(r" ([a-z]{2,}ed)\b")
# The number before another, with the letters of its name: BRCA1 or 2.
_LABEL_BEFORE: Final = re.compile(
    r"(?<![\w.,:$£€-])([A-Za-z]{0,6}(?!(?:1[5-9]|20)[0-9]{2}\b)[0-9]{1,4}),? (?:and|or) $"
)
_OTHERS_NEXT: Final = spaced(r" (?:of|more|others?|in|at|on|from|were|are)\b")
_LEADING_IN: Final = load_words("quantities.leading_in")
_NO_THINGS: Final = (
    IRREGULAR_PASTS | load_words("nouns.stop") | _BEFORE_COUNT | _LEADING_IN | load_words("quantities.unnumbered")
)
_NO_NOUN_ENDS: Final = ("ed", "ing", "ly", "er", "al")
# Behind what is called by its number, and what counts are parts of.
_CALLED_NEXT: Final = spaced(r"[.,;:)]|\Z| <quantities.called_next>\b")
_SHARED_FROM: Final = frozenset("of than among all to per against with both".split())
_NEXT: Final = 4  # characters: so far behind a sentence stands the next one at most
_IS_NEXT: Final = spaced(r" (?:is|was|has)\b")
_COUNTING_ENDS: Final = ("s", "ed", "ing")
_COUNTING_WORDS: Final = frozenset("by to at of over than about least with from for".split())


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
        if stop == numeral.end + 1 and s.text[numeral.end].isupper() and _is_lettered(s, numeral):
            return None
        if s.folded[stop - 1] == "x" and s.text[stop + 1 : stop + 2].isupper() and not is_headline(s, numeral.start):
            return None  # 10x Orla
        if unit.name == "pound" and is_sterling(s, numeral, stop):
            unit = Unit("GBP", 1.0, "currency")
        if unit.kind == "duration" and s.match(_COMPARED_NEXT, stop):  # rose by 70,000 month on month
            return _make_reading(s, numeral, _Parts(numeral.start, numeral.end, "", None))
        if unit.kind == "duration" and (not lasts(s, numeral, stop) or _is_title(s, numeral)):
            return None
        if s.text[numeral.end + 1 : numeral.end + 2].isupper() and _is_unit_name(s, numeral, stop):
            return None
        noun = read_own_noun(s, at, stop) if unit.kind == "measure" else None
        name, stop = read_rate(s, unit, numeral.start, stop)
        return _make_reading(s, numeral, _Parts(numeral.start, stop, name, unit, noun))
    if at == numeral.end and s.folded[at : at + 1].isalpha() and not s.match(_SIDE_NEXT, at):
        return None  # glued to letters that are no unit: 4K, 5G, 3D
    parts = _read_count(s, numeral, at, last)
    return _make_reading(s, numeral, parts) if parts is not None else None


def _is_lettered(s: Stretch, numeral: Numeral) -> bool:
    """Whether a capital behind digits names a flat, a seat or a runway rather than a unit: Flat 4B not 4A, on 26L.

    Amperes and newtons ask for words of their kind in the sentence; degrees and litres stand where no such name does.
    """
    letter, digits = s.text[numeral.end], s.folded[numeral.start : numeral.end]
    if letter == "A":
        return not s.search(_ELECTRIC, s.end, 200) or _is_after_name(s, numeral)
    if letter == "X":  # a Kirin 5600X, but 10X growth
        return len(digits) > 3 or _is_after_name(s, numeral)
    if letter == "N":
        return not _mentions(s, _PULLING)
    if letter in "CF" and len(digits) > 2:
        return (numeral.best or 0) > 150 and _is_after_name(s, numeral)
    if letter not in "CFL" or not digits.isdigit() or numeral.bound != "exact":
        return False
    if letter != "L" and _mentions(s, _WARM):
        return False
    if (
        (s.ends((" a ", " an "), numeral.start) and s.match(_CLOSED_NEXT, numeral.end + 1))  # she is a 36C
        or s.search(_ROOM_BEFORE, numeral.start, 12)
        or s.match(_ROOM_NEXT, numeral.end + 1)
        or (letter == "L" and _is_after_name(s, numeral))
    ):
        return True
    return letter != "L" and _SISTER.search(s.text, s.start, s.end) is not None


def _mentions(s: Stretch, words: frozenset[str]) -> bool:
    """Whether one of some words stands in the sentence, or in the last of a long one."""
    return not words.isdisjoint(LETTERS.findall(s.before(s.end, 200)))


def _is_after_name(s: Stretch, numeral: Numeral) -> bool:
    """Whether a capitalised word stands before a number: Row 11A, a Kirin 710F."""
    return _NAMED_BEFORE.search(s.text, max(s.start, numeral.start - 20), numeral.start) is not None


def _is_title(s: Stretch, numeral: Numeral) -> bool:
    """*60 Minutes*, *Seven Days*: a number before a time word with a capital, in a line that is no headline."""
    if not _TIME_NAME.match(s.text, numeral.end, s.end):
        return False
    return not is_headline(s, numeral.start)


def _is_unit_name(s: Stretch, numeral: Numeral, stop: int) -> bool:
    """*50 Cent*, *8 Mile*, *the 2,000 Guineas*: the word of a unit with a capital, and no agreement or an article."""
    name = _UNIT_NAME.match(s.text, numeral.end, stop)
    if name is None or name.end() != stop or is_headline(s, numeral.start):
        return False
    word = name.group(1).lower()
    if word.endswith("s"):
        return s.ends("the ", numeral.start)
    unit = s.units.forms[word]
    return (
        numeral.best != 1
        and f"{word}s" in s.units.forms
        and unit.name not in ("percent", "kelvin")
        and not unit.name.isupper()
    )


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
            s.match(_IS_NEXT, noun.end)
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
            and _is_name(s, numeral)
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
        _is_name(s, numeral)
        or _is_numbered(s, numeral)
        or _is_another_label(s, numeral, last)
        or (exact and _is_called(s, numeral))
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


def _is_name(s: Stretch, numeral: Numeral) -> bool:
    """Whether a bare number in digits is part of a name or version: iPhone 14, Fortune 500, pressure 2.0."""
    length = numeral.end - numeral.start
    if length > 4 and not (length < 9 and s.folded[numeral.start : numeral.end].isdigit()):
        return _RELEASED.search(s.text, max(s.start, numeral.start - 24), numeral.end) is not None
    if not "0" <= s.folded[numeral.start] <= "9":
        return False
    if _is_version(s, numeral):
        return True
    upper = s.text[max(s.start, numeral.start - 60) : min(s.end, numeral.end + 60)].isupper()
    named = _CAPITAL_NEXT.match(s.text, numeral.end, s.end) and not (upper and s.match(_PLAIN_NEXT, numeral.end))
    if named and not is_headline(s, numeral.start):
        release = numeral.bound == "exact" and ".0" in s.folded[numeral.start : numeral.end]  # will be 9.0 Orla
        if release or s.text.startswith(" The ", numeral.end):  # of 2 The Green
            return True
        # the Under 30 Summit
        if numeral.bound_start > s.start and s.text[numeral.bound_start : numeral.start].istitle():
            return True
        if s.ends((" at ", ": ", "the "), numeral.start) or s.search(_MODEL_YEAR, numeral.start, 10):
            return True  # the 700 Club; at 900 Grand Concourse; Ruiz: 7 Saved well
    if numeral.bound != "exact" or "/" in s.folded[numeral.start : numeral.end]:
        return False
    if _VERSION.fullmatch(s.folded, numeral.start, numeral.end):
        before = s.before(numeral.start, 16).split()
        if not before or before[-1] not in _MEASURING_BEFORE:
            return True
    if s.folded[numeral.start - 1 : numeral.start] != " " or numeral.start == s.start:
        return False
    words = s.text[max(s.start, numeral.start - 30) : numeral.start].split()
    word = words[-1] if words else ""
    if s.folded.startswith("'s", numeral.start - 3) and _OF_SOMEBODYS.search(
        s.text, max(s.start, numeral.start - 80), numeral.start
    ):
        return False
    if _goes_on(s, numeral) or _is_tallied(s, numeral) or s.match(_PARTS_NEXT, numeral.end):
        return False
    if word[-1:] in ("", ".", ",", ":", ";", ")", '"') or not any(c.isupper() for c in word):
        return False
    if word[-1].isdigit() and "-" in word:  # a name that has its number: the CX-5 187
        return False
    if word[0].islower():  # macOS 14.1
        return True
    if upper or word.lower() in _BEFORE_COUNT or word.lower() in s.vocabulary.acts:
        return False
    opens = s.folded[s.start : numeral.start].strip() == word.lower() if numeral.start - s.start < 40 else False
    if opens and _RESULT_NEXT.match(s.text, numeral.end, s.end):
        return True
    if word.endswith(("'s", "’s")):  # Orla's 3310 sold well
        return True
    telling = (opens or is_headline(s, numeral.start)) and not word.isupper()
    one = s.match(_IS_NEXT, numeral.end) is not None  # US 101 is shut
    return one or not (telling and (word.lower().endswith(_COUNTING_ENDS) or word.lower() in _COUNTING_WORDS))


def _is_version(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number goes by that of a version in its sentence: 2.10 beside 2.11.7, Orn 127 is faster than 126."""
    major, point, _ = s.folded[numeral.start : numeral.end].partition(".")
    if s.search(_NEWER_BEFORE, numeral.start, 16):
        newer = [named[1] for named in _NAMED.finditer(s.text, s.start, s.end) if ("." in named[1]) == bool(point)]
        if any(0 < float(version) - (numeral.best or 0) < 4 for version in newer):
            return True
    releases = {found[1] or found[2] for found in _RELEASE.finditer(s.folded, s.start, s.end)} if point else set()
    if (
        releases and major.isdigit() and s.search(_UPGRADED_BEFORE, numeral.start, 10)
    ):  # version 5.0 drops two charts from 4.2
        return any(abs(int(release) - int(major)) < 2 for release in releases)
    return major in releases


def _is_numbered(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number tells one thing from others: *near buoy 6*, *rented chalet 14*, *chemical element 115 was*.

    A singular noun stands before it where no verb can and without article: behind a verb, what a preposition opens, or
    at the beginning of a clause that tells of one.
    """
    did = s.match(_DID_NEXT, numeral.end)
    if not s.folded[numeral.start : numeral.end].isdigit() or not (did or s.match(_NUMBERED_NEXT, numeral.end)):
        return False
    words = s.text[max(s.start, numeral.bound_start - 40) : numeral.bound_start].split()
    if not words or not _is_thing(s, words.pop()):
        return False
    if len(words) > 1 and _is_thing(s, words[-1]):  # kilometre post 14
        words.pop()
    led_on = words[-1:] != [] and words[-1].lower() in _CONJUNCTIONS
    if did:  # when pump 4 failed
        return led_on and did[1] not in s.vocabulary.fates
    if s.match(_TELLS_OF_ONE, numeral.end):
        opening = words[:-1] if words and words[-1].isalpha() and words[-1][0].isupper() else words
        if led_on or not opening or opening[-1][-1] in ",;:":
            return True
    led = words.pop().lower() if words else ""
    if led == "and" and words and words[-1].isdigit():  # ring 3 and ring 4
        return True
    if led in _LEADING_IN:  # but in prison 12 and in hospital 40 are held
        return bool(words) and words[-1][-1] not in ",;:(" and words[-1] != "and"
    return led in IRREGULAR_PASTS or led.endswith("ed")


def _is_another_label(s: Stretch, numeral: Numeral, last: int) -> bool:
    """Whether a number goes on a list whose number before it counts nothing either: the No. 1 and 2, route 4 or 17."""
    if (
        not s.folded[numeral.start : numeral.end].isdigit()
        or numeral.bound != "exact"
        or s.match(_OTHERS_NEXT, numeral.end)
    ):
        return False
    label = _LABEL_BEFORE.search(s.text, max(s.start, numeral.start - 20), numeral.start)
    return label is not None and label.start(1) >= last and not s.dates(*label.span(1))


def _is_called(s: Stretch, numeral: Numeral) -> bool:
    """Whether *the* and a bare number name one thing: took the 101 to the 280, on the 4; not the 12 were, of the 12.

    Numbers that the text has told before are counts, and so are levels: the 12, all of them poor; the 400 mark.
    """
    begin, stop = numeral.start, numeral.end
    if not s.ends("the ", begin) or stop - begin > 3 or not s.folded[begin:stop].isdigit():
        return False
    earlier = s.before(begin - 4, 16).split()
    if (earlier and earlier[-1] in _SHARED_FROM) or not s.match(_CALLED_NEXT, stop):
        return False
    if not earlier and s.folded[stop : stop + 1] == ",":  # The 38, all of them poor
        return False
    return s.folded.find(f" {s.folded[begin:stop]} ", max(0, begin - 3000), begin) < 0


def _is_thing(s: Stretch, word: str) -> bool:
    """Whether a word with small letters may be a singular noun, and none that says how many."""
    if not word.isalpha() or not word.islower() or len(word) < 3 or word.endswith("s"):
        return False
    if len(word) > 4 and word.endswith(_NO_NOUN_ENDS):  # but a ring, a bed
        return False
    vocabulary = s.vocabulary
    counts = word in vocabulary.acts or word in vocabulary.sizes or word in s.units.collective
    return not (counts or word in _NO_THINGS or tells_move(word))


def _goes_on(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number behind a name goes on a count by names: Orn won 12 seats, *Kell 4* and *the Blues 2*."""
    if not _SHARES_NEXT.match(s.text, numeral.end, s.end):
        return False
    return _SHARES_BEFORE.search(s.text, max(s.start, numeral.start - 120), numeral.start) is not None


def _is_tallied(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number behind a name stands in a list of three and more: *seats: Orn 12, Kell 4, Reds 2*."""
    if s.folded.find(":", s.start, numeral.start) < 0:
        return False
    return any(tally.start() < numeral.start < tally.end() for tally in _TALLY.finditer(s.text, s.start, s.end))


def _is_idle_one(s: Stretch, numeral: Numeral) -> bool:
    """Whether *one* has neither a noun nor an act (*if one takes it*, *there is one*); *ground zero*."""
    if s.folded.startswith("zero", numeral.start):
        named = s.text[numeral.start : numeral.start + 2] == "Ze" and _CAPITAL_NEXT.match(s.text, numeral.end, s.end)
        idle = s.ends(("ground ", "net ", "patient "), numeral.start)
        return bool(named or idle or s.search(_COLD_BEFORE, numeral.start, 24))
    one = s.folded[numeral.start : numeral.end] == "one"
    if not one or s.folded.startswith(" of ", numeral.end) or s.match(MORE_NEXT, numeral.end):
        return False
    acted_on = is_acted_on(s, numeral.start)
    if acted_on or is_told(s, numeral.end):
        return False
    return not is_sharing(s, numeral.start, numeral.end)
