"""Number expressions: where they stand, what they are worth, and how firmly they are meant.

Everything matches on the folded text (see ``text.fold``), so offsets are those of the text itself. Positions of
digits and number words are found first; a number is then read forwards from there, its bound words backwards.
What only looks like a number (dates, clock times, scores, versions, identifiers, names, the pronoun *one*) is
left out; where a form stays doubtful it is left out too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from .model import Bound, Numeral

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "mln": 1e6, "mn": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12, "lakh": 1e5, "crore": 1e7, "gross": 144.0,
}  # fmt: skip
#: Letters glued to digits: $1.2bn, 50k. A bare ``m`` or ``k`` is checked against its neighbours.
GLUED = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
    "t": 1e12,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

# One space, or the break and indentation of a hard-wrapped line; never an empty line.
GAP = r"(?: {1,4}| ?\r?\n {0,8}(?=\S))"

# A digit, a fraction sign or a number word that no letter precedes; grouped by first letter for speed.
_CANDIDATE = re.compile(
    r"""[^a-z](?:[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?:
      billions?|dozens?|e(?:ight(?:een|y)?|leven)
    | f(?:i(?:ve|ft(?:een|y|h))|o(?:ur(?:teen|ty)?|rty))
    | h(?:undreds?|alf) | millions? | n(?:ine(?:teen|ty)?|o(?:body|ne)?) | one | quarter
    | s(?:even(?:teen|ty)?|ix(?:teen|ty)?|cores?)
    | t(?:housands?|h(?:ree|ir(?:teen|ty|d))|w(?:o|elve|enty)|en(?:th|s)?|rillions?)
    | zero)\b
    | (?P<code>usd?|eur|gbp|rs|ps|a|au|c|ca|can|nz)(?=[0-9]))""",
    re.VERBOSE,
)
# The longest run that digits and their inner marks can make; judged whole, so 5:30 or 1.2.3 yields no part.
_RUN = re.compile(r"[0-9]+(?:[.,:/'\-][0-9]+)*")
_PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]+)?")
_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_POINTS = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|(?:\.[0-9]{3}){2,})|[0-9]+,[0-9]{1,2}")
_APOSTROPHES = re.compile(r"[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?")
_SPACED = re.compile(r"(?: [0-9]{3})+(?![0-9]|[.,:/-][0-9])")
_SLASHED = re.compile(r"([1-9][0-9]?)/([2-9]|10|16|32|100)")
_MIXED = re.compile(r"[ -]([1-9])/([2-9]|10|16)(?![0-9/])")
_WORD = re.compile(r"[a-z]+")
_SCALE_WORD = re.compile(
    rf"(?:{GAP}|-)?(hundred|thousand|million|billion|trillion|dozen|mln|mn|bln|bn|tn|lakh|crore|score)\b"
)
_GLUED_LETTER = re.compile(r"(?:k|mm|mn|mln|m|bn|bln|b|trn|tn|t)(?![a-z0-9/²³])")
_SPACED_M = re.compile(
    rf"{GAP}m(?={GAP}(?:barrels|bbls?|tonnes|tons|people|users|bpd|b/d|customers|shares|oz|ounces)\b)"
)
_NEXT = re.compile(rf"(?:-|{GAP}(?:and{GAP})?)(?=[a-z])")
_AND_HALF = re.compile(
    rf"{GAP}and{GAP}(?:a{GAP})?(half|(?:one|a)-(?:half|quarter|third)|quarter|third|three-quarters|two-thirds)\b"
)
_VAGUE = re.compile(
    rf"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    rf"(?:{GAP}(?:and|or|upon|if{GAP}not){GAP}(?:tens|dozens|scores|hundreds|thousands|millions|billions)\b)?"
    rf"(?:{GAP}of{GAP}(?:hundreds|thousands|millions|billions|trillions)\b)*"
)
_FRACTION_WORD = re.compile(
    rf"(?:-|{GAP})(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)\b"
)
_OUT_OF = re.compile(rf"{GAP}(?:in(?:{GAP}every)?|out{GAP}of(?:{GAP}every)?|of{GAP}every){GAP}(?=[a-z0-9])")
_RANGE_MARK = re.compile(rf"(?:{GAP}?-{GAP}?|{GAP}(?:to|and|or|through)(?:{GAP}|-))(?:[a-z]{{0,3}}[$£€¥]{GAP}?)?")
_TO_RANGE_MARK = re.compile(r"-to-|-or-")
_BETWEEN = re.compile(r"\bbetween\s+(?:[a-z]{0,3}[$£€¥] ?)?$")
_FROM = re.compile(r"\bfrom\s+(?:(?:about|around|roughly|some|nearly|almost|just)\s+)?(?:[a-z]{0,3}[$£€¥] ?)?$")
_SPREAD = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|everything|spann?(?:ed|ing|s)?|estimates?|sentences?|terms)\b"
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|loss|draw|drew|drawn|defeated?|defeating|defeat|victory|score|scored|"
    r"lead|led|leads|leading|trail|trailed|trails|trailing|vote|voted|voting|ruled|ruling|record|series|tied?|split|decision|by)\s+(?:a\s+|of\s+|by\s+)*$"
)
_SCORE_AFTER = re.compile(
    rf"(?:{GAP}|-)(?:win|wins|victory|victories|draw|loss|defeat|lead|score|vote|votes|ruling|decision|majority|record|split|on{GAP}aggregate|"
    rf"thrashing|triumph|against|margin|rout|over|in{GAP}favou?r)\b"
)

# Bound words before a number, by their last word; the longest phrase wins.
_BOUND_WORDS: dict[Bound, str] = {
    "about": (
        "about|around|roughly|approximately|approx|approx.|some|circa|ca.|estimated|close to|near|in the region of|in the area of|"
        "in the neighborhood of|in the neighbourhood of|on the order of|in the order of|something like|more or less|"
        "perhaps|maybe|or about|an estimated|very roughly"
    ),
    "at_least": (
        "at least|at the least|at the very least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|"
        "minimum|at minimum|at a minimum|as few as|as little as|no lower than|not lower than|no smaller than|at least some|"
        "at least about|at least an estimated|at least around"
    ),
    "more_than": (
        "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|an excess of|upwards of|upward of|greater than|higher than|"
        "bigger than|larger than|longer than|older than|surpassing|surpassed|surpasses|surpass|topping|topped|tops|"
        "north of|well over|well above|well in excess of|just over|just above|slightly more than|slightly over|a little over|"
        "a little more than|far more than|many more than|much more than|better than|beyond|well beyond|heavier than|"
        "well more than|considerably more than|significantly more than|substantially more than|little more than|"
        "past the|passed"
    ),
    "at_most": (
        "up to|at most|at the most|as many as|as much as|as high as|as large as|as long as|as far as|no more than|not more than|no greater than|"
        "no higher than|not higher than|a maximum of|maximum of|maximum|a max of|max|not exceeding|not to exceed|no longer than|"
        "no larger than|capped at|up to about|up to around|up to an estimated|up to some|as many as about|not exceed"
    ),
    "less_than": (
        "less than|fewer than|under|below|just under|just below|lower than|smaller than|shorter than|younger than|slightly less than|"
        "slightly under|a little under|a little less than|little less than|well under|well below|far fewer than|far less than|"
        "south of|slightly fewer than|just less than|only just under|cheaper than"
    ),
}  # fmt: skip
_NEARLY = (
    "nearly|almost|approaching|nearing|just short of|just shy of|shy of|not quite|close on|virtually|practically|next to|"
    "verging on|getting on for"
)
_SYMBOLS: dict[str, Bound] = {
    "~": "about",
    "≈": "about",
    "∼": "about",
    ">": "more_than",
    "<": "less_than",
    "≥": "at_least",
    "≤": "at_most",
}
# Words that may stand between the bound and the number.
_FILLERS = frozenset(
    {
        "a",
        "an",
        "another",
        "additional",
        "further",
        "extra",
        "us",
        "usd",
        "eur",
        "gbp",
        "rs",
        "rs.",
        "estimated",
        "record",
        "total",
        "combined",
    }
)

# Bound words behind a number, or behind its unit or noun.
_BEHIND = re.compile(
    rf"(?P<plus>\+|-plus\b)|(?P<odd>(?:-|{GAP})odd\b)|(?:,?{GAP})(?:"
    rf"(?P<more>or{GAP}(?:more|above|over|higher|greater|better|longer|older)\b|and{GAP}(?:above|over|up|upwards?|counting)\b(?!{GAP}(?:[0-9$£€]|to\b))|(?:at{GAP}(?:the{GAP}(?:very{GAP})?)?least|(?:at{GAP}a{GAP})?minimum)\b(?!{GAP}(?!in\b|since\b|were\b|have\b|had\b|dead\b|killed\b|wounded\b)[0-9a-z$£€])|plus\b(?!{GAP}(?:a|an|the|one|two|[0-9])\b))"
    rf"|(?P<less>or{GAP}(?:less|fewer|under|below|lower|younger)\b|and{GAP}(?:under|below)\b|(?:at{GAP}(?:the{GAP})?most|(?:at{GAP}a{GAP})?maximum|tops)\b(?!{GAP}[0-9a-z$£€]))"
    rf"|(?P<so>or{GAP}(?:so|thereabouts)\b|give{GAP}or{GAP}take\b|approximately\b(?!{GAP}[0-9a-z])|or{GAP}thereabout\b))"
)


# Before *over* it means *more than* a duration; elsewhere *over ten years* is a span of time (during).
_LASTING = re.compile(
    r"(?:\b(?:for|last|lasts|lasted|lasting|took|take|takes|taking|after|of|spent|is|was|were|been|spanning|in|within|"
    r"with|served|to|has|have|had|a) over|\b(?:well|just) over)$"
)


def _phrases() -> dict[str, list[tuple[str, Bound | None]]]:
    """Bound phrases keyed by their last word, longest first; ``None`` stands for *nearly*."""
    table: dict[str, list[tuple[str, Bound | None]]] = {}
    rows: list[tuple[str, Bound | None]] = [
        (p, bound) for bound, words in _BOUND_WORDS.items() for p in words.split("|")
    ]
    rows += [(p, None) for p in _NEARLY.split("|")]
    for phrase, bound in sorted(rows, key=lambda row: -len(row[0])):
        table.setdefault(phrase.rsplit(" ", 1)[-1], []).append((phrase, bound))
    return table


_PHRASES = _phrases()

# Words that name what follows them by number: Resolution 2231, Channel 5, Flight 370, iPhone 14.
_LABELS = frozenset(
    """resolution resolutions article articles section sections chapter chapters page pages line flight channel no no. nos. num number cadena
    numbers room gate terminal route highway interstate exit precinct apollo boeing airbus category title form model mark version
    v. ver. windows ios android iphone ipad galaxy pixel playstation xbox bowl formula protocol amendment proposition prop. agenda
    expo euro cop building apartment apt. apt suite p. pp. para paragraph paragraphs verse psalm column fig. appendix clause schedule
    code zip box tel tel. phone ext. ext fax id isbn ref docket h.r. s.b. vol. vol volume episode bill directive regulation decree law
    convention wrestlemania ufc mi mig su tu t- an il note gpt series type grade chapter act tour sars cov type-
    area bus route runway pier pole turn hole seed""".split()
) - {"area", "act", "tour", "turn", "seed", "series", "an", "note", "law", "line", "il", "su", "tu", "mi"}  # fmt: skip
# Words that name by number too, but often merely stand before a count: *on day 5*, but *that day 5 people died*.
_WEAK_LABELS = frozenset(
    """day week year month round game stage phase level step part season class unit district zone sector block lane track platform
    ward case issue item rule measure question lot table figure scene chapter camp sura brigade battalion division squadron week
    line law note act group area seed series team player""".split()
)
_STREET = re.compile(
    r"(?: [ensw]\.?)?(?: [0-9a-z'.]+){1,4}? (?:street|st|avenue|ave|road|rd|drive|lane|boulevard|blvd|square|court|parkway|pkwy|highway|hwy|way)\b|"
    r" (?:rue|ave|avenue|calle|via|rua|avenida)\b"
)
_PLURAL_NEXT = re.compile(
    rf"{GAP}(?:[a-z.'-]+{GAP}){{0,2}}?(?:people|persons|men|women|children|police|troops|personnel|[a-z-]{{2,}}[^su'\W]s)\b"
)
_CLOCK_AFTER = re.compile(
    rf"{GAP}?(?:[ap]\.?{GAP}?m\b|o'{GAP}?clock|hours\b(?={GAP}(?:gmt|utc|local|\())|gmt\b|utc\b|hrs\b|noon\b|midnight\b)"
)
_MONTH = r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
_MONTH_AFTER = re.compile(
    rf"(?:(?:{GAP}(?:and|or|to|through){GAP}|-|,{GAP})[0-9]{{1,2}}(?![0-9]))?(?:st|nd|rd|th)?{GAP}(?:of{GAP})?{_MONTH}(?![a-z])(?!{GAP}(?:be|have|not|also|face|need|still)\b)"
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split()
)
_YEAR_BEFORE = frozenset(
    "in since of by from until till during before after late early mid the fiscal circa year years and to through between summer winter "
    "spring autumn fall ended ending for or through, his her their its last until".split()
)
_YEAR_UNIT = re.compile(
    rf"{GAP}(?:people|persons|men|women|children|troops|soldiers|civilians|workers|employees|staff|jobs|barrels|tonnes|tons|dollars|euros|rpm|sq|square|km|"
    rf"kilomet(?:er|re)s|miles|feet|met(?:er|re)s|kg|mah|mhz|megawatts|mw|acres|hectares|pounds|bpd|b/d|points|votes|seats|vehicles|homes|houses|"
    rf"families|households|refugees|migrants|passengers|students|points|calories|nm|hp|bhp|shares|cases|deaths|years|dead|others)\b|%|{GAP}per(?: |-)?cent|\+"
)
_LABELLING_OF = frozenset("group act gang class law constitution code summer spring september charter".split())
# The clock of soldiers and radio monitors: at 1145, shortly after 2100.
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][05]")
_HOUR_BEFORE = frozenset("at after before until by around about from since between".split())
_UNIT_SIGN = re.compile(rf"[%°]|{GAP}(?:percent|per{GAP}cent|pct)\b")
_ONE_OR = re.compile(rf"(?:-|{GAP})(?:or|to)(?:-|{GAP})(?:two|three)\b")
_STATE_BEFORE = re.compile(r"(?<![A-Z])[A-Z]{2} $")
_ZIP_AFTER = re.compile(rf"{GAP}zip\b")
_DURATION_AFTER = re.compile(
    rf"(?:-|{GAP})(?:(?:full|long|straight|consecutive|more|calendar|business){GAP})?(?:second|minute|hour|day|week|month|year|decade|centur)"
)
_CURRENCY_BEFORE = re.compile(
    r"(?:(?:\b(?:us|a|c|ca|au|nz|hk|s|r|nt|mx))?[$£€¥₹₽₩₦₪](?:us|a|c|can|nz|hk)?|\b(?:usd|eur|gbp|jpy|cny|rmb|inr|aud|cad|chf|rub|rs\.?|ps))[ ]?$"
)
_ZERO = re.compile(
    rf"(?:(?P<who>no{GAP}one|no-one|nobody|none)(?:{GAP}[a-z]+)?{GAP}(?:was|were|has{GAP}been|have{GAP}been|had{GAP}been){GAP}(?:(?:reported|reportedly|believed|seriously|"
    rf"badly|immediately|to{GAP}have{GAP}been){GAP}){{0,2}}(?:killed|injured|hurt|wounded|harmed|arrested|detained|missing|dead|displaced|kidnapped)\b"
    rf"|(?P<died>no{GAP}one|nobody|none){GAP}(?:died|survived)\b"
    rf"|(?P<no>no)(?={GAP}(?:(?:civilian|military|human|american|u\.s\.|fatal|enemy|police|israeli|palestinian|russian|loss){GAP}){{0,2}}"
    rf"(?:casualties|deaths|injuries|fatalities|victims|survivors|arrests)\b))"
)
_UNREAL = frozenset("if whether ensure unless until hope hopes that avoid".split())

# What tells the pronoun and the idiom from the count.
_ONE_BEFORE = frozenset(
    """no any every each some this that which the another number day phase level stage chapter year week formula force group plan big
    good bad new only either such loved not great act page line square hour episode season article section round game tier all quiet
    by into as than like""".split()
) - {"by", "than", "only", "into", "as", "like", "not", "all"}  # fmt: skip
_ONE_AFTER = frozenset(
    """of another who whom whose that which is was has had can could would should must may might will does did do to in on at by for and or
    but as if with from where when because so than then i you he she it we they said says such be been up down out thing day hell""".split()
)
_HARMED = frozenset("killing killed wounding wounded injuring injured killing, arresting arrested leaving".split())


@dataclass(frozen=True, slots=True)
class _Core:
    """One number without bounds: ``value`` is ``None`` for a vague word; ``scale`` the scale words in it, else 1."""

    start: int
    end: int
    value: float | None
    scale: float = 1.0


def find_numerals(
    text: str, folded: str, start: int, end: int, masked: Sequence[tuple[int, int]] = ()
) -> list[Numeral]:
    """The numbers that stand in ``text[start:end]``, in order, never overlapping.

    Args:
        text: the text as received; its capitals tell *Big Three* from *three*.
        folded: ``fold(text)``.
        start: where to begin; best the start of a sentence, since nothing is read across this border.
        end: where to stop.
        masked: sorted spans that are dates or clock times. A number inside is left out, unless it measures a
            duration (``the past three years``); whether that only dates something is for ``quantities`` to say.

    Returns:
        Numerals; empty when there are none. A sign stands as a negative value, a fraction as its ratio, a range as
        one numeral, a change (``from 4 to 6``) as two. Errs by leaving out.
    """
    numerals: list[Numeral] = []
    mask_ends = [b for _, b in masked]
    at = start
    while at < end:
        position = _next_candidate(folded, at, start, end)
        if position < 0:
            break
        core, at = _read_core(text, folded, position, start, end)
        if core is None:
            continue
        i = bisect_right(mask_ends, core.start)
        if i < len(masked) and masked[i][0] < core.end and not _DURATION_AFTER.match(folded, core.end, end):
            continue
        numeral = _read_numeral(text, folded, core, start, end)
        if numeral is not None:
            numerals.append(numeral)
            at = max(at, numeral.end)
        elif core.end > at:
            at = core.end
    return numerals


def _next_candidate(folded: str, at: int, start: int, end: int) -> int:
    """The next place where a number may begin, or -1."""
    if at == start and _CANDIDATE.match(" " + folded[start : min(end, start + 12)]):
        return start
    for match in _CANDIDATE.finditer(folded, max(at - 1, start), end):
        code = match.group("code")
        if code is None:
            return match.start() + 1
        if folded[match.start()] == "$" or code in ("usd", "eur", "gbp", "rs", "ps"):  # $US5, Rs500
            return match.end()
    return -1


def _read_core(text: str, folded: str, position: int, start: int, end: int) -> tuple[_Core | None, int]:
    """The bare number at a candidate position, and where to look on."""
    first = folded[position]
    if "0" <= first <= "9":
        return _read_digits(text, folded, position, start, end)
    if first in SIGNS:
        return _scaled(folded, _Core(position, position + 1, SIGNS[first]), end), position + 1
    if position > start and (
        text[position - 1].isalpha() or folded[position - 1] == "-" and folded[position - 2].isalpha()
    ):
        return None, position + 1
    match = _WORD.match(folded, position, end)
    if match is None:  # unreachable for a candidate; a plain guard
        return None, position + 1
    word, stop = match.group(), match.end()
    if _is_name(text, position, start, end):
        return None, stop
    if word in ("no", "none", "nobody"):
        return _read_zero(folded, position, start, end), stop
    if word == "half":
        return _read_half(folded, position, stop, start, end), stop
    if word in ("third", "quarter", "fifth", "tenth"):
        return _read_part(folded, position, stop, start, end), stop
    if word in ONES or word in TENS:
        return _read_words(folded, position, position, start, end), stop
    if word in SCALES:
        return _read_scale(folded, position, stop, start, end), stop
    vague = _VAGUE.match(folded, position, end)
    if vague is None or (
        word == "scores"
        and not re.match(
            rf"{GAP}(?:of{GAP}[a-z]|more|were|have|killed|dead|wounded|injured|people|others)", folded[stop : stop + 12]
        )
    ):
        return None, stop
    return _Core(position, vague.end(), None), vague.end()


def _is_name(text: str, position: int, start: int, end: int) -> bool:
    """Whether a number word is part of a name: a capital inside a sentence that is no headline (the Big Three)."""
    if not text[position].isupper() or (position + 1 < end and text[position + 1].isupper()):
        return False
    before = text[start:position].rstrip()
    if (
        not before
        or before[-1] in "\"'“”‘’«:.-–—([?!…*•"
        or before.endswith("--")
        or "\n\n" in text[position - 2 : position]
    ):
        return False
    words = [w for w in text[start:end].split() if w[0].isalpha()]
    return 2 * sum(w[0].isupper() for w in words) < len(words) + len(words) // 4


def _read_digits(text: str, folded: str, position: int, start: int, end: int) -> tuple[_Core | None, int]:
    """A number that begins with a digit; the run of digits and inner marks is taken whole or not at all."""
    run = _RUN.match(folded, position, end)
    if run is None:
        return None, position + 1
    token, stop = run.group(), run.end()
    begin = position
    if len(token) > 40:
        return None, stop
    if token[-2:-1] == "'" or (token[-3:-2] == "'" and token.count("'") == 1):
        return None, stop
    if position > start:
        before = text[position - 1]
        if before == "." and not folded[max(start, position - 2) : position - 1].isalnum() and token.isdigit():
            token, begin = "0." + token, position - 1
            before = text[begin - 1] if begin > start else " "
        if (
            before in "#@_=&%\\/^"
            or (before.isalnum() and not _CURRENCY_BEFORE.search(folded[max(start, position - 6) : position]))
            or (before == "'" and len(token) == 2)
        ):
            return None, stop
        if before == "." and not folded[max(start, position - 3) : position].endswith("rs."):
            return None, stop
        if before == "-" and not _dash_opens(folded, begin - 1, start):
            return None, stop
        if before == "[" and folded[stop : stop + 1] == "]":
            return None, stop
    after = folded[stop : stop + 3]
    if after[:1] in ("_", "@", "#", "\\") and after:
        return None, stop
    if after[:1] == "." and text[stop + 1 : stop + 2].islower():
        return None, stop
    if after[:2] in ("st", "nd", "rd", "th") and not after[2:].isalpha():
        return None, stop
    if after[:1] == "s" and not after[1:2].isalpha() and "." not in token:
        return None, stop
    if after[:1] == "'" and after[1:2] == "s" and len(token) == 4:
        return None, stop
    if "-" in token:
        return _Core(begin, stop, -1.0, -1.0), stop  # judged as a range by _read_numeral
    value = _value(token)
    if value is None:
        return None, stop
    if (
        token.isdigit()
        and len(token) <= 3
        and (spaced := _SPACED.match(folded, stop, end))
        and _true_group(text, position, stop)
    ):
        stop = spaced.end()
        if stop - position > 24:
            return None, stop
        value = float(folded[position:stop].replace(" ", ""))
    if "/" not in token and (mixed := _MIXED.match(folded, stop, end)):
        value, stop = value + int(mixed.group(1)) / int(mixed.group(2)), mixed.end()
    elif folded[stop : stop + 1] in SIGNS:
        value, stop = value + SIGNS[folded[stop]], stop + 1
    elif folded[stop : stop + 1] == " " and folded[stop + 1 : stop + 2] in SIGNS:
        value, stop = value + SIGNS[folded[stop + 1]], stop + 2
    core = _scaled(folded, _Core(begin, stop, value), end)
    return core, core.end


def _dash_opens(folded: str, dash: int, start: int) -> bool:
    """Whether the dash before a number is punctuation or a sign, not the inside of a name (F-16, COVID-19)."""
    if dash <= start:
        return True
    before = folded[dash - 1]
    if before in " -(\n\"'$£€¥%°" or _MEASURE_BEFORE.search(folded, max(start, dash - 6), dash):
        return True
    return folded[max(start, dash - 5) : dash] in ("minus", " plus") or folded[max(start, dash - 4) : dash] == "near"


# A measure glued to digits, before the dash of a range: 5kg-10kg.
_MEASURE_BEFORE = re.compile(r"[0-9][a-z/]{1,4}$")


def _true_group(text: str, position: int, stop: int) -> bool:
    """Whether the space in ``1 234`` groups digits: a no-break or thin one always, a plain one unless a name precedes."""
    if text[stop] != " ":
        return True
    word = text[max(0, position - 20) : position].split()
    return not word or not word[-1][:1].isupper()


def _value(token: str) -> float | None:
    """What a run of digits is worth, or ``None`` where it is no number."""
    if _PLAIN.fullmatch(token):
        if len(token) > 1 and token[0] == "0" and token[1] != ".":
            return None
        return float(token)
    if _COMMAS.fullmatch(token):
        return float(token.replace(",", ""))
    if _POINTS.fullmatch(token):
        return float(token.replace(".", "").replace(",", "."))
    if _APOSTROPHES.fullmatch(token):
        return float(token.replace("'", ""))
    if (slashed := _SLASHED.fullmatch(token)) and int(slashed.group(1)) < int(slashed.group(2)):
        return int(slashed.group(1)) / int(slashed.group(2))
    return None


def _scaled(folded: str, core: _Core, end: int) -> _Core:
    """The number with the scale words or letters behind it: 2.4 million, 4 hundred million, 1.2bn."""
    stop, scale = core.end, 1.0
    while scale < 1e15 and (match := _SCALE_WORD.match(folded, stop, end)):
        scale *= SCALES[match.group(1)]
        stop = match.end()
    if scale == 1.0:
        if glued := _GLUED_LETTER.match(folded, stop, end):
            if _glued_is_scale(folded, core, glued.group(), glued.end(), end):
                scale, stop = GLUED[glued.group()], glued.end()
        elif spaced := _SPACED_M.match(folded, stop, end):
            scale, stop = 1e6, spaced.end()
    return _Core(core.start, stop, (core.value or 0.0) * scale, scale) if stop > core.end else core


_METRES_AFTER = re.compile(
    rf"(?:{GAP}|-)(?:sprint|race|dash|hurdles?|freestyle|relay|final|long|high|tall|wide|deep|above|below|away|north|south|east|west|from|off|"
    rf"underwater|butterfly|backstroke|breaststroke|champion|runner|world|record|tower|wall|pool|steeplechase|swim)|[²³/]"
)


_SHARP = re.compile(
    rf"(?:{GAP}|-)(?:race|run|runs|runner|tv|tvs|video|display|screen|resolution|gold|form|filing)\b|\)"
)


def _glued_is_scale(folded: str, core: _Core, letters: str, stop: int, end: int) -> bool:
    """Whether letters glued to a number are its scale (£5m, 50k people) and not a unit or name (100m, 4K)."""
    if _CURRENCY_BEFORE.search(folded[max(0, core.start - 6) : core.start]) or letters in (
        "bn",
        "bln",
        "mn",
        "mln",
        "trn",
        "tn",
    ):
        return True
    if letters == "k":
        big = (core.value or 0) >= 10 and not _SHARP.match(folded, stop, end)
        return big or bool(_PLURAL_NEXT.match(folded, stop, end))
    if letters == "m":
        return (
            not _METRES_AFTER.match(folded, stop, end)
            and ("." in folded[core.start : core.end] or bool(re.match(rf"{GAP}[a-z]", folded[stop : stop + 3])))
            and not re.match(rf"{GAP}(?:of|in|at|on|by|and|to|for|down|up)\b", folded[stop : stop + 6])
        )
    return letters in ("b", "mm") and bool(_PLURAL_NEXT.match(folded, stop, end))


def _read_words(folded: str, begin: int, position: int, start: int, end: int) -> _Core | None:
    """A number in words from ``position`` on; reading stops where the grammar of numbers does."""
    total, group, previous, last_scale = 0.0, None, "", float("inf")
    at = stop = position
    while word_match := _WORD.match(folded, at, end):
        word = word_match.group()
        value = ONES.get(word, TENS.get(word, -1))
        if value >= 0:
            if group is None:
                group = float(value)
            elif previous in TENS and 0 < value < 10 or previous == "hundred" and value > 0:
                group += value
            else:
                break
        elif (
            word in ("hundred", "dozen", "score")
            and group is not None
            and group < 100
            and previous not in ("dozen", "score")
        ):
            group *= SCALES[word]
        elif word in SCALES and SCALES[word] >= 1000 and group is not None and SCALES[word] < last_scale:
            total, group, last_scale = total + group * SCALES[word], None, SCALES[word]
        else:
            break
        previous, stop = word, word_match.end()
        step = _NEXT.match(folded, stop, end)
        if step is None:
            break
        if "and" in step.group() and not (previous == "hundred" or (previous in SCALES and SCALES[previous] >= 1000)):
            break
        at = step.end()
    value_now = total + (group or 0.0)
    scale = 100.0 if previous == "hundred" and not total else last_scale if group is None else SCALES.get(previous, 1.0)
    if half := _AND_HALF.match(folded, stop, end):
        part = {"half": 0.5, "arter": 0.25, "third": 1 / 3}.get(
            half.group(1)[-5:] if not half.group(1).endswith("half") else "half", 0.5
        )
        value_now += part * (scale if scale > 1 else 1.0)
        core = _scaled(folded, _Core(begin, half.end(), value_now), end)
        return core if core.scale > 1 else _Core(begin, half.end(), value_now, scale)
    core = _Core(begin, stop, value_now, scale)
    if scale == 1.0 and 0 < value_now <= 100:
        if ratio := _ratio_words(folded, core, end):
            return ratio
        if (
            value_now == 1
            and not _ONE_OR.match(folded, stop, end)
            and not _OUT_OF.match(folded, stop, end)
            and not _counts_one(folded, begin, stop, start, end)
        ):
            return None
    return core


def _ratio_words(folded: str, core: _Core, end: int) -> _Core | None:
    """Two-thirds, three quarters of, one-fifth."""
    match = _FRACTION_WORD.match(folded, core.end, end)
    if match is None or core.value is None:
        return None
    word, glued = match.group(1), folded[core.end] == "-"
    below = DENOMINATORS[word]
    if core.value >= below or (
        not glued and not re.match(rf"{GAP}of\b", folded[match.end() : match.end() + 8]) and "quarter" in word
    ):
        return None
    if core.value > 1 and not word.endswith("s") and not glued:
        return None
    return _Core(core.start, match.end(), core.value / below)


def _counts_one(folded: str, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether *one* counts (one soldier, killing one) and is no pronoun (the one who, one another, one of)."""
    before = folded[max(start, begin - 30) : begin].split()
    last = before[-1] if before else ""
    after = re.compile(rf"(-|{GAP})([a-z]+)").match(folded, stop, end)
    harming = last in _HARMED or (before[-2:] == ["at", "least"] and before[-3:-2] and before[-3] in _HARMED)
    if harming and (after is None or after.group(2) not in ("of", "another", "who")):
        return True
    if last == "at" and after is not None and after.group(2) in ("point", "time", "stage", "moment"):
        return False
    if last in _ONE_BEFORE or folded[stop : stop + 2] == "'s":
        return False
    if after is None:
        return False
    if re.match(
        rf"(?:{GAP}(?:person|man|woman|child))?{GAP}(?:was|is|has{GAP}been|were)?{GAP}?(?:killed|wounded|injured|arrested|dead|died|missing)\b",
        folded[stop : stop + 40],
    ):
        return True
    if after.group(1) == "-":
        return False
    return after.group(2) not in _ONE_AFTER


def _read_scale(folded: str, position: int, stop: int, start: int, end: int) -> _Core | None:
    """A scale word without digits: a hundred, several thousand, a million and a half, a few dozen."""
    word = folded[position:stop]
    lead = re.search(
        r"(?:^|[^a-z])(a few|a couple of|a couple|several|few|many|a|an|the|per|every|one)\s$",
        folded[max(start, position - 14) : position],
    )
    if lead is None or word == "score" or lead.group(1) in ("per", "many", "every"):
        return None
    begin = position - len(lead.group(1)) - 1
    if lead.group(1) not in ("a", "an", "the", "one"):
        more = _SCALE_WORD.match(folded, stop, end)
        return _Core(begin, more.end() if more else stop, None)
    if lead.group(1) == "the" and word != "dozen":
        return None
    value = scale = SCALES[word]
    while more := _SCALE_WORD.match(folded, stop, end):
        value, scale, stop = value * SCALES[more.group(1)], scale * SCALES[more.group(1)], more.end()
        if value > 1e18:
            return None
    if half := re.compile(rf"{GAP}and{GAP}a{GAP}half\b").match(folded, stop, end):
        value, stop = value * 1.5, half.end()
    elif word == "hundred" and (rest := re.compile(rf"{GAP}and{GAP}(?=[a-z])").match(folded, stop, end)):
        tail = _WORD.match(folded, rest.end(), end)
        if tail and tail.group() in ONES | TENS:
            inner = _read_words(folded, rest.end(), rest.end(), start, end)
            if inner and inner.value and inner.value < 100:
                value, stop = value + inner.value, inner.end
    return _Core(position if lead.group(1) == "the" else begin, stop, value, scale)


def _read_half(folded: str, position: int, stop: int, start: int, end: int) -> _Core | None:
    """*half*: half a million, half a dozen, half of, half the; not half-time, the second half."""
    before = folded[max(start, position - 24) : position].split()
    last = before[-1] if before else ""
    if last in (
        "first",
        "second",
        "other",
        "latter",
        "early",
        "better",
        "last",
        "next",
        "top",
        "bottom",
        "in",
        "each",
        "either",
        "final",
        "lower",
        "upper",
    ):
        return None
    if scaled := re.compile(rf"(?:{GAP}an?{GAP}|-|{GAP})(hundred|thousand|million|billion|trillion|dozen)\b").match(
        folded, stop, end
    ):
        return _Core(position, scaled.end(), SCALES[scaled.group(1)] / 2, SCALES[scaled.group(1)])
    if article := re.compile(rf"{GAP}an?(?={GAP}[a-z])").match(folded, stop, end):
        return _Core(position, article.end(), 0.5)
    if re.compile(rf"{GAP}(?:of|the|its|their|his|her|all|those|these|our|that)\b").match(folded, stop, end):
        return _Core(position, stop, 0.5)
    bounded = last in (
        "nearly",
        "almost",
        "about",
        "roughly",
        "than",
        "over",
        "by",
        "least",
        "under",
        "around",
        "approximately",
        "only",
        "just",
    )
    if bounded and not re.compile(rf"-|{GAP}(?:time|way|past|back|brother|sister|century|year|hour)").match(
        folded, stop, end
    ):
        return _Core(position, stop, 0.5)
    return None


def _read_part(folded: str, position: int, stop: int, start: int, end: int) -> _Core | None:
    """*a third of*, *a quarter of a million*; not the third man, not the third quarter."""
    lead = re.search(r"(?:^|[^a-z])(a|one)[\s-]$", folded[max(start, position - 6) : position])
    if lead is None:
        return None
    begin = position - len(lead.group(1)) - 1
    part = 1 / DENOMINATORS[folded[position:stop]]
    if scaled := re.compile(rf"{GAP}of{GAP}a{GAP}(million|billion|trillion|century)\b").match(folded, stop, end):
        if scaled.group(1) in SCALES:
            scale = SCALES[scaled.group(1)]
            return _Core(begin, scaled.end(), part * scale, scale)
        return _Core(begin, stop, part)
    before = folded[max(start, begin - 16) : begin].split()
    closed = re.compile(
        rf"\W|{GAP}(?:in|to|from|since|and|or|are|were|is|was|said|have|less|more|lower|higher|last|this)\b"
    ).match(folded, stop, end)
    bounded = bool(before) and before[-1] in (
        "by",
        "than",
        "nearly",
        "almost",
        "about",
        "over",
        "roughly",
        "around",
        "least",
        "to",
        "only",
        "just",
        "some",
        "approximately",
    )
    if (
        re.compile(rf"{GAP}of\b").match(folded, stop, end)
        or (
            bounded
            and closed
            and folded[stop : stop + 1] != "-"
            and not re.match(rf"{GAP}[a-z]", folded[stop : stop + 4])
        )
        or (bounded and closed)
    ):
        return _Core(begin, stop, part)
    return None


def _read_zero(folded: str, position: int, start: int, end: int) -> _Core | None:
    """Nobody was hurt, no casualties: a stated zero. *No one* alone, or in a condition, states nothing."""
    match = _ZERO.match(folded, position, end)
    if match is None:
        return None
    before = folded[max(start, position - 20) : position].split()
    if any(word in _UNREAL for word in before[-2:]):
        return None
    stop = match.end("who") if match.group("who") else match.end("died") if match.group("died") else match.end("no")
    return _Core(position, stop, 0.0)


def _read_numeral(text: str, folded: str, core: _Core, start: int, end: int) -> Numeral | None:
    """A core with its range, ratio and bounds, or ``None`` where it names, dates or scores."""
    if core.value is not None and core.value < 0 and core.scale < 0:
        split = _read_dashed(folded, core, end)
        if split is None:
            return None
        low, high, stop = split
        return _bounded(folded, core.start, stop, None, low, high, start, end)
    if core.value is None:
        opening = _bound_before(folded, core.start, core.end, start)
        return Numeral(core.start, core.end, None, None, None, "vague", opening[1], core.end)
    if core.scale == 1.0 and folded[core.start].isalpha() and _word_is_label(folded, core, start, end):
        return None
    if "0" <= folded[core.start] <= "9" or folded[core.start] == ".":
        if not _counts(text, folded, core, start, end):
            return None
    ratio = _read_ratio(folded, core, end)
    if ratio is None and folded.startswith("one ", core.start) and _OUT_OF.match(folded, core.end, end):
        return None
    if ratio:
        return _bounded(folded, core.start, ratio.end, ratio.value, None, None, start, end)
    ranged = _read_range(text, folded, core, start, end)
    if ranged is not None:
        low, high, stop = ranged
        if low is None:
            return None
        return _bounded(folded, core.start, stop, None, low, high, start, end)
    return _bounded(folded, core.start, core.end, core.value, None, None, start, end)


def _counts(text: str, folded: str, core: _Core, start: int, end: int) -> bool:
    """Whether a number in digits counts or measures at all; by its neighbours, not by its form."""
    begin, stop = core.start, core.end
    if core.scale > 1 or _CURRENCY_BEFORE.search(folded[max(start, begin - 6) : begin]):
        return True
    before = [word.lstrip("(\"'") for word in folded[max(start, begin - 40) : begin].split()[-2:]]
    last, earlier = (before[-1] if before else ""), (before[0] if len(before) > 1 else "")
    return not (
        _is_labelled(folded, stop, end, last, earlier)
        or _is_dated(folded, begin, stop, end, last, earlier)
        or _is_aside(text, folded, begin, stop, start)
        or _is_place(text, folded, begin, stop, start, end)
    )


def _word_is_label(folded: str, core: _Core, start: int, end: int) -> bool:
    """Number two, day two, Group of Eight, three o'clock, the bottom three."""
    before = [word.lstrip("(\"'") for word in folded[max(start, core.start - 30) : core.start].split()[-2:]]
    last, earlier = (before[-1] if before else ""), (before[0] if len(before) > 1 else "")
    if _CLOCK_AFTER.match(folded, core.end, end) or last in ("number", "no.", "chapter", "article", "section", "phase"):
        return True
    if _PLURAL_NEXT.match(folded, core.end, end):
        return False
    if last == "of" and earlier in ("group", "gang", "class"):
        return True
    return last in (
        "bottom",
        "day",
        "week",
        "round",
        "game",
        "part",
        "stage",
        "act",
        "season",
        "volume",
        "category",
        "grade",
    )


def _is_labelled(folded: str, stop: int, end: int, last: str, earlier: str) -> bool:
    """Resolution 2231, Channel 5, Group of 77, Act of 1990; a weak label before a counted plural is none."""
    if last in _LABELS or (last == "of" and earlier in _LABELLING_OF):
        return True
    return last in _WEAK_LABELS and not (_PLURAL_NEXT.match(folded, stop, end) or _UNIT_SIGN.match(folded, stop, end))


def _is_dated(folded: str, begin: int, stop: int, end: int, last: str, earlier: str) -> bool:
    """Clock times, days of a month, years: also where no date span was handed over."""
    if _CLOCK_AFTER.match(folded, stop, end):
        return True
    if stop - begin <= 2:
        if _MONTH_AFTER.match(folded, stop, end):
            return True
        month_long = earlier in ("in", "since", "during", "last", "this", "until")
        return last in _MONTHS and not (month_long and _PLURAL_NEXT.match(folded, stop, end))
    digits = folded[begin:stop]
    if len(digits) != 4 or not digits.isdigit():
        return False
    if last in _HOUR_BEFORE and _HOUR.fullmatch(digits) and not re.match(rf"{GAP}[a-z]+s\b", folded[stop : stop + 24]):
        return True
    if not 1500 <= int(digits) <= 2199:
        return False
    if _YEAR_UNIT.match(folded, stop, end):
        return False
    if last in ("than", "nearly", "almost", "approximately", "some", "least"):
        return False
    if digits.endswith("00") and last not in _YEAR_BEFORE and _PLURAL_NEXT.match(folded, stop, end):
        return False
    return last in _YEAR_BEFORE or int(digits) >= 1900 or not _PLURAL_NEXT.match(folded, stop, end)


def _is_aside(text: str, folded: str, begin: int, stop: int, start: int) -> bool:
    """An age or a jersey between commas (*Ana Ruiz, 34, said*), a number alone in brackets, list numbering."""
    after = folded[stop : stop + 1]
    if stop - begin <= 3 and after in (",", ")", ".") and folded[begin - 2 : begin] in (", ", " ("):
        name = text[max(start, begin - 30) : begin - 2].split()
        if name and name[-1][:1].isupper() and after in ((",", ".") if folded[begin - 1] == " " else (")",)):
            return True
    if after == "," and folded[begin - 7 : begin] in (", then ", ", now  "):
        return True
    if text[begin - 1 : begin] == "(" and after == ")" and stop - begin <= 2:
        return True
    return (
        after in (".", ")") and stop - begin <= 3 and folded[stop + 1 : stop + 2] == " " and _opens_line(folded, begin)
    )


def _is_place(text: str, folded: str, begin: int, stop: int, start: int, end: int) -> bool:
    """House numbers and ZIP codes."""
    if not folded[begin:stop].isdigit():
        return False
    if stop - begin == 5 and (
        _STATE_BEFORE.search(text, max(start, begin - 4), begin) or _ZIP_AFTER.match(folded, stop, end)
    ):
        return True
    capital = text[stop + 1 : stop + 2].isupper() or text[stop + 1 : stop + 2].isdigit()
    return capital and _STREET.match(folded, stop, min(end, stop + 50)) is not None


def _opens_line(folded: str, begin: int) -> bool:
    """Whether nothing but space or a bracket stands before on the line (list numbering)."""
    line = folded[folded.rfind("\n", max(0, begin - 20), begin) + 1 : begin]
    return len(line) < 19 and not line.strip(" (")


def _read_dashed(folded: str, core: _Core, end: int) -> tuple[float, float, int] | None:
    """``4,000-5,000``, ``33-35 billion``; not a score, a span of years, a telephone number or an address."""
    token = folded[core.start : core.end]
    sides = token.split("-")
    if len(sides) != 2:
        return None
    low, high = _value(sides[0]), _value(sides[1])
    if low is None or high is None:
        return None
    stop = _scaled(folded, _Core(core.end, core.end, 1.0), end)
    money = bool(_CURRENCY_BEFORE.search(folded[max(0, core.start - 6) : core.start]))
    if stop.scale == 1.0 and not money:
        years = all(len(side) == 4 and side[:2] in ("15", "16", "17", "18", "19", "20") for side in sides)
        short = len(sides[0]) == 4 and sides[0][:2] in ("18", "19", "20") and len(sides[1]) == 2
        if years or short or (sides[0].isdigit() and sides[1].isdigit() and len(sides[1]) > 3 and len(sides[0]) <= 3):
            return None
        if _SCORE_BEFORE.search(folded[max(0, core.start - 24) : core.start]) or _SCORE_AFTER.match(
            folded, core.end, end
        ):
            return None
        told = _SPAN_BEFORE.search(folded, max(0, core.start - 16), core.start)
        if not (told or re.match(rf"(?:{GAP}|-)?[a-z%°€µ]", folded[core.end : core.end + 8])) or _STREET.match(
            folded, core.end, min(end, core.end + 50)
        ):
            return None
    if stop.scale > 1.0:
        if low < high and low < 1000:
            low *= stop.scale
        high *= stop.scale
    return (low, high, stop.end) if low < high else None


# Words after which two joined numbers are a range even without a noun: aged 18-34, about 20-30.
_SPAN_BEFORE = re.compile(r"\b(?:aged?|ages|about|around|between|some|roughly|approximately|estimated|nearly) $")


def _read_ratio(folded: str, core: _Core, end: int) -> _Core | None:
    """One in five, three out of four, 1 in 10."""
    if core.value is None or core.scale > 1 or not 0 < core.value <= 100 or core.value != int(core.value):
        return None
    mark = _OUT_OF.match(folded, core.end, end)
    if mark is None:
        return None
    at = mark.end()
    below: float | None = None
    stop = at
    if run := _RUN.match(folded, at, end):
        below, stop = _value(run.group()), run.end()
        if folded[stop : stop + 1].isalpha():
            return None
    elif (word := _WORD.match(folded, at, end)) and (word.group() in ONES or word.group() in TENS):
        inner = _read_words(folded, at, at, at, end)
        if inner:
            below, stop = inner.value, inner.end
    elif hundred := re.compile(rf"an?{GAP}(hundred|thousand|million|dozen)\b").match(folded, at, end):
        below, stop = SCALES[hundred.group(1)], hundred.end()
    round_number = below is not None and (
        2 <= below <= 10 or below in (12, 20, 30, 40, 50, 100, 200, 500, 1000, 10000, 1e6)
    )
    if below is None or not round_number or core.value >= below or _DURATION_AFTER.match(folded, stop, end):
        return None
    if "every" not in mark.group() and "out" not in mark.group() and below > 10 and core.value > 1:
        return None
    if re.match(rf"%|{GAP}(?:per|percent|million|billion|thousand|hundred)\b", folded[stop : stop + 12]):
        return None
    return _Core(core.start, stop, core.value / below)


def _read_range(text: str, folded: str, core: _Core, start: int, end: int) -> tuple[float | None, float, int] | None:
    """A second number that closes a range; ``None`` when there is none, ``(None, …)`` where both make a score."""
    mark = _RANGE_MARK.match(folded, core.end, end)
    if mark is None or core.value is None:
        return None
    link = mark.group()
    between = "and" in link
    lead = folded[max(start, core.start - 18) : core.start]
    if between and not _BETWEEN.search(lead):
        return None
    other = _second_core(text, folded, mark.end(), start, end)
    if other is None or other.value is None:
        return None
    low, high, bare = core.value, other.value, other.value / other.scale
    if core.scale == 1.0 and other.scale > 1.0 and low < bare and low < 1000:
        low *= other.scale
    if " to" in link and low > high and _SCORE_BEFORE.search(folded[max(start, core.start - 24) : core.start]):
        return None, high, other.end
    if low >= high:
        return None
    if "or" in link and not (
        high <= 3 * low and core.scale == other.scale or core.scale == 1.0 < other.scale and high <= 3 * low
    ):
        return None
    if "to" in link and _FROM.search(folded[max(start, core.start - 28) : core.start]) and not between:
        at = _FROM.search(folded[max(start, core.start - 28) : core.start])
        window = folded[max(start, core.start - 70) : core.start]
        if at is not None and not _SPREAD.search(window):
            return None
    return low, high, other.end


def _second_core(text: str, folded: str, at: int, start: int, end: int) -> _Core | None:
    """The number that begins exactly at ``at``."""
    if at >= end:
        return None
    if "0" <= folded[at] <= "9":
        core, _ = _read_digits(text, folded, at, at, end)
        return core if core is not None and core.scale > 0 else None
    if folded.startswith(("a ", "an "), at):
        word = _WORD.match(folded, at + 2, end)
        return _read_scale(folded, word.start(), word.end(), at, end) if word and word.group() in SCALES else None
    word = _WORD.match(folded, at, end)
    if word is None or (word.group() not in ONES and word.group() not in TENS):
        return None
    return _read_words(folded, at, at, at, end)


def _bounded(
    folded: str, begin: int, stop: int, value: float | None, low: float | None, high: float | None, start: int, end: int
) -> Numeral | None:
    """The numeral with the bound words around it."""
    bound, bound_start, nearly = "exact", begin, False
    negative = False
    sign = begin
    if begin > start and folded[begin - 1] == "-" and (begin - 1 == start or folded[begin - 2] in " ($\n"):
        if "0" <= folded[begin] <= "9" or folded[begin] == ".":
            negative, sign = (
                re.match(rf"{GAP}?(?:%|per|degrees?|°|[cf]\b)", folded[stop : stop + 12]) is not None,
                begin - 1,
            )
    elif folded[max(start, begin - 6) : begin] in ("minus ", "minus-"):
        negative, sign = True, begin - 6
    if negative:
        begin = sign
        value = None if value is None else -value
    found, bound_start, nearly = _bound_before(folded, begin, stop, start)
    behind, bound_end = read_bound_behind(folded, stop, end)
    if low is not None and high is not None:
        return Numeral(begin, stop, low, None, high, "range", bound_start, bound_end)
    assert value is not None
    kind: Bound = found or behind or "exact"
    return make_numeral(begin, stop, value, kind, nearly, bound_start, bound_end)


def make_numeral(
    begin: int, stop: int, value: float, bound: Bound, nearly: bool, bound_start: int, bound_end: int
) -> Numeral:
    """A numeral with the low, best and high that its bound stands for (TABLES.md)."""
    low = value if bound in ("exact", "at_least", "more_than") else None
    high = value if bound in ("exact", "at_most", "less_than") or nearly else None
    return Numeral(begin, stop, low, value, high, bound, bound_start, bound_end)


def _bound_before(folded: str, begin: int, stop: int, start: int) -> tuple[Bound | None, int, bool]:
    """The bound words that end where a number begins: bound, their start, and whether they say *nearly*."""
    at = begin
    if money := _CURRENCY_BEFORE.search(folded[max(start, at - 7) : at]):
        at -= money.end() - money.start()
    window = folded[max(start, at - 44) : at].replace("\n", " ").replace("\r", " ")
    for _ in range(3):
        window = window.rstrip(" (")
        if window[-1:] in _SYMBOLS:
            return _SYMBOLS[window[-1]], begin - _distance(folded, begin, start, window, 1), False
        last = window[window.rfind(" ") + 1 :]
        for phrase, bound in _PHRASES.get(last, ()):
            if phrase == "over" and _DURATION_AFTER.match(folded, stop) and not _LASTING.search(window):
                return None, begin, False
            if window.endswith(phrase) and (len(window) == len(phrase) or not window[-len(phrase) - 1].isalnum()):
                return bound or "about", max(start, at - 44) + len(window) - len(phrase), bound is None
        if last not in _FILLERS:
            break
        window = window[: len(window) - len(last)]
    return None, begin, False


def _distance(folded: str, begin: int, start: int, window: str, length: int) -> int:
    """How far before ``begin`` the last ``length`` characters of a trimmed window stand."""
    at = begin
    while at > start and folded[at - 1] != window[-1]:
        at -= 1
    return begin - at + length


def read_bound_behind(folded: str, stop: int, end: int) -> tuple[Bound | None, int]:
    """The bound words that begin at ``stop`` (114 *or more*, 20-*odd*, 100*+*), and where they end."""
    match = _BEHIND.match(folded, stop, end)
    if match is None:
        return None, stop
    if match.group("plus") or match.group("more"):
        return "at_least", match.end()
    if match.group("less"):
        return "at_most", match.end()
    return "about", match.end()
