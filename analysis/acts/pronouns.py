"""Who *they* are: *gunmen dragged 12 farmers from a bus; they were shot dead* counts twelve.

A pronoun stands for a number of people told of just before, in its own sentence or the one before it (*both* and *all*
two before); *the farmers* for the only farmers counted in the three sentences before. Where it may be one of two, or
nobody was counted, it stands for nothing: it errs by leaving it out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from msgspec.structs import replace

from ..declared.units import PEOPLE_ENDINGS, Units
from ..ground.model import Document, Quantity, Sentence
from ..ground.text import worded

#: Words that stand for people told of before: *they*, *all of them*, *both* before a verb, *their* bodies, *both nuns*.
_MEANT: Final = worded(
    r"\b(?=[abet])(?<!\bamong )(?<!\bbetween )(?:(?:all|every(?:one|body))(?: of them)? (?:on board|aboard)\b|"
    r"(?<!\bof )(?:<pronouns.meant>\b|(?:all|both)(?= (?:were|had|have|are|[a-z]+ed)\b)|both(?= *[.,;])|(?<!\bto )"
    r"their(?= [a-z]+\b(?! of\b)))|(?:(?:all |both )?the|both) (?P<noun>[a-z]{3,30})\b(?! of\b))"
)
# Before *the nuns*: only some of them.
_SOME_OF: Final = worded(r"(?:\d|\b<pronouns.some_of>) of $")
#: Nouns that may stand for people who were called something else before.
_ANYBODY: Final = frozenset("men women youths".split())
#: Words of which one must stand where anybody is meant but by the noun of the count.
_STANDING: Final = _ANYBODY | frozenset("they them their both all everyone everybody".split())
# Where those are counted who were on board.
_ABOARD: Final = re.compile(r"\b(?:aboard|on board|carrying|passengers?|occupants|crew|crewmen)\b")
_PAIR: Final = re.compile(r"both\b")
_THEY: Final = re.compile(r"\bthey\b")
_WHO: Final = re.compile(r"\b(?:who|which|that)\b")
# Before those who do something themselves: whom they do it to is somebody else. A group of 30 men shot them.
_SUBJECT: Final = re.compile(
    r"(?:^|[^\w\s'-]|--|\b(?:that|when|while|as|where|after|before|and))\s*(?:(?:an?|the|some)\s)?"
    r"(?:(?:group|band|gang|team|column|total|unit|squad)\sof\s)?(?:(?:the|these|those)\s)?$"
)
_START: Final = attrgetter("start")
_BACK: Final = 3  # sentences: farther back nobody is meant


def list_people(quantities: Sequence[Quantity], units: Units) -> list[Quantity]:
    """The quantities for which *they* may stand, in their order."""
    return [quantity for quantity in quantities if _counts_people(quantity, units)]


def find_meant(
    document: Document, index: int, words: Sequence[str], people: Sequence[Quantity], inside: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity]]:
    """What stands for people counted before in the sentence of an index, and the count each stands for, in order.

    Yields:
        The word as a quantity with the number of those it stands for, its own span, and no noun; that number itself.
    """
    sentences = document.sentences
    here = sentences[index]
    first = max(0, index - _BACK)
    start = bisect_left(people, sentences[first].start, key=_START)
    counted = people[start : bisect_left(people, here.end, lo=start, key=_START)]
    if not counted:
        return
    nouns = {q.counted.lower() for q in counted}
    if _STANDING.isdisjoint(words) and nouns.isdisjoint(words):
        return
    found = False
    for match in _MEANT.finditer(document.folded, here.start, here.end):
        noun = match["noun"]
        if noun and noun not in nouns and noun not in _ANYBODY:
            continue
        begin, end = match.span()
        if noun and _SOME_OF.search(document.folded, max(here.start, begin - 12), begin):
            continue
        before = [q for q in counted if q.end <= begin]
        back = 2 if match.group().startswith(("all", "both")) else 1
        one = _choose_named(before, noun) if noun in nouns else _choose_last(document, before, index, back)
        if one is None or (_PAIR.match(document.folded, begin) and one.best != 2):
            continue
        if match.group() == "them" and _do_it(document, here, one, begin):
            continue
        aboard = match.group().endswith("board")
        if aboard and not _ABOARD.search(document.folded, max(0, one.start - 60), min(begin, one.end + 60)):
            continue
        loose = match.group() == "their" or (noun and noun not in nouns)  # six men were held over their deaths
        if match.group() == "their" and any(q.noun_start < 0 and q.end <= begin for q in inside):
            continue  # eleven lost their lives
        caused = document.folded.endswith(("causing ", "caused "), here.start, begin)
        if loose and (found or (one.start >= here.start and not caused)):
            continue
        found = True
        word = replace(
            one, value_start=begin, value_end=end, start=begin, end=end, counted="", noun_start=-1, noun_end=-1
        )
        if match.group().startswith("every"):  # everyone was killed
            word = replace(word, best=None)
        yield word, one


def _do_it(document: Document, sentence: Sentence, one: Quantity, end: int) -> bool:
    """Whether those counted are the ones who do to *them* what a sentence tells up to an offset."""
    if one.start < sentence.start:
        return _THEY.search(document.folded, sentence.start, end) is not None
    if _WHO.search(document.folded, one.end, end):
        return False
    opening = _SUBJECT.search(document.folded[max(sentence.start, one.start - 60) : one.start])
    if opening is None:
        return False
    last = document.folded.startswith(",", one.end)  # fired at a judge and two guards, killing them
    inside = document.folded.startswith(" were ", one.end)  # broke into a house where two guards were asleep
    return not ((last and "and" in opening.group()) or (inside and "where" in opening.group()))


def _counts_people(quantity: Quantity, units: Units) -> bool:
    """Whether a quantity is of more people than one, with a noun of its own that names them."""
    noun = quantity.counted.lower()
    if quantity.unit != "person" or not (noun in units.person or noun.endswith(PEOPLE_ENDINGS)):
        return False
    many = any((n or 0) > 1 for n in (quantity.low, quantity.best, quantity.high))
    apart = quantity.noun_start > quantity.value_end + 3  # two of the men
    return quantity.bound == "vague" or (many and not apart)


def _choose_named(before: Sequence[Quantity], noun: str) -> Quantity | None:
    """The only count of people of that name."""
    named = [q for q in before if q.counted.lower() == noun]
    return named[0] if len(named) == 1 else None


def _choose_last(document: Document, before: Sequence[Quantity], index: int, back: int) -> Quantity | None:
    """The only count of people in the sentence so far; with none there, the only one of a sentence before it."""
    for earlier in range(index, max(-1, index - back - 1), -1):
        start, end = document.sentences[earlier].start, document.sentences[earlier].end
        found = [q for q in before if start <= q.start < end]
        if found:
            return found[0] if len(found) == 1 else None
    return None
