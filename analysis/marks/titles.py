"""Numbers in titles and names: “The 39 Steps”, the Big Three."""

import re
from typing import Final

from .candidates import is_headline
from .stretches import Stretch

# A title in quotation marks: words with capitals, and small words between them.
_TITLE_WORD: Final = r"(?:[A-Z0-9][\w'’-]*|a|an|the|of|and|in|to|for|on|at|with|from|by|&)"
_TITLE: Final = re.compile(
    rf"[“\"‘'](?:(?<!')|(?<=')(?<!\w')'?)(?:[A-Z0-9][\w'’-]*)(?:[ :]{{1,2}}{_TITLE_WORD}){{1,7}}[,.]?"
    r"(?:[”\"’]|''?)(?!\w)"
)
# A word that only a title writes with a capital, behind another: 20,000 Leagues Under the Sea.
_TITLE_NEXT: Final = re.compile(
    r" [A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)? (?:Under|Over|About|Before|After|Into|Without|With|From"
    r"|Behind|Between|Beneath|That) [A-Za-z]"
)
_SMALL_BEFORE: Final = re.compile(r"(?<![^\W_])[a-z]+ $")
_QUOTES: Final = "“\"‘'"
_OPENING_QUOTE: Final = re.compile(rf"[{_QUOTES}]")
_CLOSING_QUOTE: Final = re.compile(r"[,.]?[”\"’'](?! per)")


def is_in_title(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a number is part of a title in quotation marks, or all of it: “The 39 Steps”, “24”.

    Or of one by its capitals: *20,000 Leagues Under the Sea*.
    """
    text, first, last = s.text, max(s.start, begin - 60), min(s.end, stop + 60)
    running = text[stop + 1 : stop + 2].isupper() and _SMALL_BEFORE.search(text, max(s.start, begin - 20), begin)
    if running and _TITLE_NEXT.match(text, stop, s.end) and not is_headline(s, begin):
        return True
    if not _OPENING_QUOTE.search(text, first, begin) or text[first:last].isupper():  # wire text has no small letters
        return False
    quoted = begin > s.start and text[begin - 1] in _QUOTES and not text[begin - 2 : begin - 1].isdigit()
    if quoted and _CLOSING_QUOTE.match(text, stop, s.end):
        return True
    return any(title.start() < begin and stop < title.end() for title in _TITLE.finditer(text, first, last))


def is_name_word(s: Stretch, begin: int) -> bool:
    """Whether a number word belongs to a name: a capital inside a sentence that is no headline (the Big Three).

    Names that are known to begin with a number word may open a sentence, where its capital tells nothing.
    """
    text = s.text
    if not text[begin].isupper() or text[begin + 1 : begin + 2].isupper():
        return False
    if text.startswith(s.units.numbered, begin, s.end):
        return True
    before = text[max(s.start, begin - 40) : begin].rstrip(" 0123456789")  # 10.42 Eleven have died
    if before.endswith(("Mr.", "Mrs.", "Ms.", "Dr.")):
        return True
    if not before or before[-1] in "\"'“”‘’«:.-–—()[?!…*•" or "\n\n" in text[max(s.start, begin - 2) : begin]:
        return False
    return not is_headline(s, begin)
