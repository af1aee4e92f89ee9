"""Ages and lengths of time: which number is an age, and which time word measures rather than dates.

An age that names somebody (*a 12-year-old*, *two women, 19 and 22*) is no quantity; one that a sentence states is.
"""

import re
from typing import Final

from ..declared.units import names_people
from ..ground.model import Numeral
from ..ground.text import spaced, worded
from ..marks.stretches import Stretch

_AGE: Final = spaced(r"(?:-| )(?:year|yr|month|week|day|hour)(?:s?(?:-| )?olds?|(?:-| )?older(?! than))\b")
_PLAIN_AGE: Final = spaced(r" (?:years|months|weeks|days) old\b")
_DATES_ONLY: Final = spaced(r" (?:<ages.dates_only>|on(?=[,.]))\b")
_IS_AGED: Final = re.compile(
    r"(?:(?<![^\W_])(?:(?:[Hh]e|[Ss]he|[Ww]ho)(?:[’']s| is| was| will be| would be)|(?:[Tt]hey|[Yy]ou)[’']re|I[’']m|"
    r"(?!(?:It|This|That|There|What|All|Total|[A-Z][a-z]+(?:tion|ness|ment|ity|ship|out)) )"
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bon )(?<!\bfor )(?<!\bfrom )"  # the toll in Brod is now 58
    r"[A-Z][a-z'’-]+(?: (?:is|was)|,(?= now )))"
    r"|(?<!\b[oai]n )(?<!\bat )\bturn(?:s|ed|ing)?)(?: (?:now|only|just|then))? $"
)
_AGED_NEXT: Final = spaced(r"[.,;)\"]|\Z| (?:and|but|when|last|next|on|in|now|today|yesterday)\b")
_AGES_BEFORE: Final = re.compile(r"\b([a-z]+), (?:[0-9]{1,2}(?:, |,? and )){0,5}$")
_AGES_NEXT: Final = re.compile(r"(?:(?:, |,? and )[0-9]{1,2}){0,5}[,.]")
_OLDEST: Final = 1000  # years: a 300,000-year-old skull is measured, a 12-year-old is named
_AGED: Final = re.compile(
    r"\b(?:aged?|ages|as (?:young|old) as)(?: of| between| under| over| above| below| about| around)?"
    r"(?: [0-9]{1,2}(?:,| and|, and| or| to))* ?$"
)
# Behind an age beside a name that has no comma: Ana Ruiz 22 who skates, Jon Bell then 38 said, Ivo Lang 40 of Lima.
_TELLS_NEXT: Final = re.compile(r" (?:(?:who|whose|said|says|told)\b|of [A-Z])")
# The same behind a first and a last name, or a title and a name.
_TELLS_OF_NAME: Final = re.compile(r" (?:is|was|has|had|lives|works|plays|runs|(?P<told>[a-z]{3,}ed))\b")
_FULL_NAME: Final = worded(
    r"(?:^|[^\w ] *|\b(?!<ages.full_name>\b)[a-z]+ )(?!(?:In|At|From|Of|To|Near|On|For|By|With|And|But|The|New|San|Los"
    r"|Las|El|United|North|South|East|West|Great|Real|Fort|Lake|Mount|Saint|St\.?) )[A-Z][a-z.'’-]+ "
    r"(?:[A-Z]\.? )?[A-Z][a-z'’-]+ (?:then |now )?$"
)
_NO_NAMES: Final = frozenset("the these those all some only just another and but of about in at by then now".split())
_AT_BEFORE: Final = re.compile(r"\bat $|(?<![\w%] )\bby $")
_AT_AGE: Final = spaced(r",? (?:he|she|they)\b")  # even at 86 she skates
_OLDER: Final = re.compile(
    r"\b([a-z]+)(?: (?:is|are|were|was))? (?:aged )?(?:under|over|above|below) ?(?:the age of )?$"
)
_THAN: Final = re.compile(r"\b(?:younger|older) than (?:the age of )?$")


def only_dates(s: Stretch, at: int) -> bool:
    """Whether the words from ``at`` on make a length of time a date: *five months ago*, *three years later*."""
    return s.match(_DATES_ONLY, at) is not None


def is_age(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number alone is an age that the sentence states: aged 45, children under five, Mora is 63."""
    before = max(s.start, numeral.bound_start - 30)
    if _AGED.search(s.folded, before, numeral.start) or _is_limit(s, numeral):
        return True
    if s.match(_AT_AGE, numeral.end) and _AT_BEFORE.search(s.folded, before, numeral.start):
        return numeral.bound == "exact" and 13 <= (numeral.best or 0) < 110
    return _is_told(s, numeral)


def lasts(s: Stretch, numeral: Numeral, stop: int) -> bool:
    """Whether a time word measures (for seven years, 12 years old), not dates (five months ago) or is a 12-year-old."""
    if s.match(_PLAIN_AGE, numeral.end) or (numeral.best or 0) > _OLDEST:
        return True
    if s.match(_AGE, numeral.end) or s.folded.startswith("-old", stop):
        return False
    # shut for six hours after a crash
    spans = s.folded.endswith(("for ", "the ", "during ", " in ", "within "), 0, numeral.bound_start)
    return spans or not only_dates(s, stop)


def is_beside_name(s: Stretch, numeral: Numeral) -> bool:
    """*Ana Ruiz 22 who skates*: two digits behind a name whose commas are gone, and before what is told of it.

    ``fates`` are words that tell as well of a count: *Puerto Rico 40 wounded*.
    """
    if numeral.end - numeral.start != 2 or numeral.bound != "exact" or not s.text[numeral.start].isdigit():
        return False
    told = _TELLS_OF_NAME.match(s.text, numeral.end, s.end)
    if (
        told is not None
        and told["told"] not in s.vocabulary.fates
        and _FULL_NAME.search(s.text[max(s.start, numeral.start - 50) : numeral.start])
    ):
        return True
    if not _TELLS_NEXT.match(s.text, numeral.end, s.end):
        return False
    words = s.text[max(s.start, numeral.start - 30) : numeral.start].split()
    if words[-1:] in (["then"], ["now"]):
        words.pop()
    name = words[-1] if words else ""
    return name[:1].isupper() and name[1:].isalpha() and name[1:].islower() and name.lower() not in _NO_NAMES


def _is_limit(s: Stretch, numeral: Numeral) -> bool:
    """*Children under five*, *voters over 65*: a bound that only an age can be, behind people."""
    if numeral.bound not in ("more_than", "less_than") or not 1 <= (numeral.best or 0) <= 120:
        return False
    if _THAN.search(s.folded, max(s.start, numeral.bound_start - 30), numeral.start):  # children younger than five
        return True
    older = _OLDER.search(s.folded, max(s.start, numeral.bound_start - 30), numeral.start)
    return older is not None and names_people(older.group(1), s.units)


def _is_told(s: Stretch, numeral: Numeral) -> bool:
    """*Mora is 63.* *She turned 40 in May.*: a name or pronoun, *is*, and nothing behind that is counted."""
    if (
        numeral.bound not in ("exact", "about")
        or not 1 <= (numeral.best or 0) < 120
        or numeral.best != int(numeral.best or 0)
    ):
        return False
    if not s.match(_AGED_NEXT, numeral.end):
        return False
    return _IS_AGED.search(s.text, max(s.start, numeral.bound_start - 40), numeral.bound_start) is not None


def is_listed_age(s: Stretch, numeral: Numeral) -> bool:
    """*Two women, 19 and 22, fled*: numbers alone between commas, behind people."""
    if (
        not 1 <= (numeral.best or 0) < 120
        or "." in s.folded[numeral.start : numeral.end]
        or not s.match(_AGES_NEXT, numeral.end)
    ):
        return False
    people = s.search(_AGES_BEFORE, numeral.start, 50)
    return people is not None and (people.group(1) in ("more", "others") or names_people(people.group(1), s.units))
