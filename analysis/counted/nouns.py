"""The noun that a number counts, found by agreement: a plural after any number but one, a singular after one.

A phrase ends at a preposition, verb or mark; between number and noun stand adjectives, names, participles. Without a
noun in reach (*27 killed*, *killing five.*) there is no phrase, rather than a wrong one.
"""

import re
from typing import Final

from ..declared.units import PEOPLE_ENDINGS, Units, name_noun
from ..declared.vocabulary import Vocabulary
from ..ground.model import Row
from ..ground.text import CUT_MONTHS, MONTHS, WEEKDAYS, spaced
from ..ground.wordlists import load_words
from ..marks.stretches import Stretch
from ..numbers.numberwords import ONES, TENS

_WORD: Final = spaced(r" ([a-zà-ÿ][^\W_]{0,40}(?:(?!-\d{1,3},\d)[.'/&-][^\W_]{1,40}){0,4}\.?)")
_HANGING: Final = spaced(r"- (?:and|or|to)(?= [a-z])")  # coal- and gas-fired plants
_ACRONYM: Final = spaced(r" \([a-z-]{2,8}\)(?= [a-z])")
_NAME_CLOSES: Final = spaced(r"[.;]| (?:and|in|at|for|from)\b(?! (?:the )?[a-z]+ (?:is|was|were|are|has|had)\b)")
_LONGEST: Final = 8

_STOP: Final = load_words("nouns.stop").union(WEEKDAYS, MONTHS, CUT_MONTHS)
# Verbs that are nouns right behind a number other than one, with which no verb in -s agrees: five shows, 12 falls.
_NOUN_OR_VERB: Final = load_words("nouns.noun_or_verb")
_DESCRIBES: Final = load_words("nouns.describes")
# 400 scripted shows
_DESCRIBING: Final = ("ed ", "ing ", "al ", "ic ", "ive ", "new ", "big ", "old ", "live ", "major ")
_VAGUE: Final = load_words("numberwords.vague")
_PERIODS: Final = ("past ", "last ", "first ", "next ", "final ", "top ", "other ")  # five of the past six months
_TIMES: Final = frozenset("last past next late early".split())  # one raid last week
_OBJECT_NEXT: Final = spaced(r" (?:(?:that|how|why|an?|the)\b|[0-9$£€])")  # a poll of 500 shows that
_INITIALS: Final = re.compile(r"[A-Z]{2,6}s")
_OPENING: Final = frozenset("more fewer other such most least".split())
_ADJECTIVAL: Final = ("ing ", "al ", "ic ", "ive ", "ous ", "ary ", "ian ", "ish ")  # two lobbying and consulting firms
_AND: Final = spaced(r" and(?= [a-z]{2,}(?:ing|al|ic|ive|ous|ary|ian|ish) [a-z])")
_PLURAL_MODIFIERS: Final = load_words("nouns.plural_modifiers")
_NOT_PLURAL: Final = load_words("nouns.not_plural")
_VERBS: Final = load_words("nouns.verbs")
_PASTS: Final = load_words("nouns.pasts")
_NOUNS_IN_ED: Final = frozenset("bed shed seed reed weed deed feed speed breed creed steed sled moped newlywed".split())


# Person nouns that describe as often as they count; most names of nations do.
_ADJECTIVES: Final = frozenset("major minor chief general national adult crew staff police local native".split())
_NOT_ADJECTIVES: Final = ("man", "civilian", "veteran", "technician", "musician", "politician", "guardian", "citizen")


# The plural of a verb's particle, which names nothing without the verb.
_PARTICLES: Final = frozenset("offs outs ups ins downs overs backs aways".split())


# A word that a headline would have given a capital.
_PLAIN: Final = re.compile(r"\b[a-z]{5}")


#: Names in capitals that are words of grammar in small letters: 300 US troops, two WHO doctors.
_CAPITALISED: Final = frozenset("us who it".split())


class NounPhrase(Row, frozen=True):
    """A counted noun phrase ``text[start:end]``; ``head`` its last word as written, ``unit`` what it counts."""

    head: str
    start: int
    end: int
    unit: str


def read_noun(s: Stretch, at: int, one: bool) -> NounPhrase | None:
    """The noun phrase behind a number that ends at ``at``; ``one`` asks for a singular."""
    units = s.units
    begin, stop = -1, at
    head: tuple[int, int] | None = None
    for step in range(_LONGEST):
        match = s.match(_WORD, stop)
        if match is None:
            break
        word, word_start, word_end = match.group(1), match.start(1), match.end(1)
        if word[-1] == "." and "." not in word[:-1] and not (len(word) <= 4 and s.match(_WORD, word_end)):
            word, word_end = word[:-1], word_end - 1
        if s.folded.startswith("-", word_end) and (hanging := s.match(_HANGING, word_end)):
            begin, stop = (word_start if begin < 0 else begin), hanging.end()
            continue
        if _closes(s, word, word_end, step, one):
            break
        if one:
            if word.endswith("'s") and word[:-2] in units.person:  # one man's lonely death counts the man
                head = (word_start, word_end - 2)
                begin = word_start if begin < 0 else begin
                break
            if _ends_singular(s, word, word_end, step) or (head and _stands_behind(s, word, word_start, head)):
                break
            head = (word_start, word_end)
            if word in units.person and not _goes_on(s, word, word_end):
                begin = word_start if begin < 0 else begin
                break
        elif _is_counted(s.text, word, word_start, word_end, units) and not (step and word in _VERBS):
            head = (word_start, word_end)
            modifies = word in _PLURAL_MODIFIERS or word.endswith("ese")  # 12 Sudanese refugees
            if not modifies and not (word == "states" and s.folded.endswith("united ", 0, word_start)):
                begin = word_start if begin < 0 else begin
                break
        elif head:
            break
        begin = word_start if begin < 0 else begin
        if word_end < match.end(1):
            break
        if (
            not one
            and head is None
            and s.folded.endswith(_ADJECTIVAL, 0, word_end + 1)
            and s.text[word_start].islower()
        ):
            joined = s.match(_AND, word_end)
            word_end = joined.end() if joined else word_end
        acronym = s.match(_ACRONYM, word_end)
        stop = acronym.end() if acronym else word_end
    if head is None:
        return None
    return _name_phrase(s, at, begin, head, one)


def _stands_behind(s: Stretch, word: str, start: int, head: tuple[int, int]) -> bool:
    """Whether a word behind a singular noun is none of its phrase: one man *today*, one label *Rubio* resists."""
    if word in _TIMES:
        return True
    named = s.text[start].isupper() and s.folded[head[0] : head[1]] not in _DESCRIBES
    return named and s.text[head[0]].islower() and word not in s.units.person


def _name_phrase(s: Stretch, at: int, begin: int, head: tuple[int, int], one: bool) -> NounPhrase | None:
    """The phrase from ``begin`` with its head, and what it counts; none where *one* stands before a name."""
    units = s.units
    name = s.text[head[0] : head[1]]
    named = one and name[0].isupper() and name != name.upper() and name.lower() not in units.person
    if named and not (begin == head[0] and s.match(_NAME_CLOSES, head[1])):  # one Obama aide; but one Oscar
        return None
    noun = s.folded[head[0] : head[1]]
    last = noun.rsplit("-", 1)[-1]
    noun = noun if last[0].isdigit() or last in _PARTICLES else last  # two Su-25s, 500 lay-offs
    if not one and noun not in units.plural and _INITIALS.fullmatch(s.text, *head):  # RBIs, GPUs
        noun = noun[:-1]
    if (
        noun in units.bands
        and name[0].isupper()
        and _PLAIN.search(s.text[max(0, at - 40) : at] + s.text[head[1] : head[1] + 30])
    ):
        return NounPhrase(name, begin, head[1], "person")
    return NounPhrase(name, begin, head[1], name_noun(noun.removesuffix("'s"), units))


def _is_counted(text: str, word: str, start: int, end: int, units: Units) -> bool:
    """Whether a word is a plural, by its letters or by its capitals: CPUs, RBIs."""
    return is_plural(word, units) or (word[-1] == "s" and _INITIALS.fullmatch(text, start, end) is not None)


def is_plural(word: str, units: Units) -> bool:
    """Whether a word is a plural noun, by its ending and the kept lists."""
    if word in units.plural:
        return True
    if word.endswith(PEOPLE_ENDINGS) and word not in _NOT_PLURAL:
        return True
    if not word.endswith("s") or word.endswith("ss") or len(word) < 3 or word in _NOT_PLURAL:
        return False
    return word in units.person or not word.endswith(("us", "is", "'s", ".s"))


def _stops(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is none of a noun phrase: grammar, a common verb, what a topic tells of a number (*12 died*)."""
    return word in _STOP or word in vocabulary.fates


def _closes(s: Stretch, word: str, word_end: int, step: int, one: bool) -> bool:
    """Whether a word ends the phrase; *dead* does not in *12 dead soldiers*, *other* not in *two other men*."""
    if "'" in word and (word.endswith("n't") or word.split("'")[0] in _STOP):
        return True
    # 5 put two
    if step and (word in ONES or word in TENS) and not s.folded.endswith(_PERIODS, 0, word_end - len(word)):
        return True
    if step == 0 and word in _VAGUE and s.folded.startswith(" of ", word_end):  # five of the dozens of men
        return True
    if word in _NOUN_OR_VERB:
        described = step == 0 or s.folded.endswith(_DESCRIBING, 0, word_end - len(word))
        return one or not described or s.match(_OBJECT_NEXT, word_end) is not None
    reported = step == 0 and word == "reported"  # 12 reported deaths, but 12 reported on Monday
    if word in _STOP and not reported and not (word in _CAPITALISED and _is_capitalised(s, word, word_end)):
        return step > 0 or word not in _OPENING
    if not reported and (step > 0 or word not in s.vocabulary.describing):
        return word in s.vocabulary.fates or (step == 0 and word in s.vocabulary.finite)
    follows = s.match(_WORD, word_end)
    noun = follows.group(1).rstrip(".") if follows else ""
    unit = s.units.forms.get(noun)
    timed = unit is not None and unit.kind == "duration"  # 12 detained days later
    if not noun or timed or _stops(noun, s.vocabulary):
        return True
    if is_plural(noun, s.units):
        return False
    behind = s.match(_WORD, follows.end()) if reported and follows else None  # 12 reported road deaths
    return behind is None or not is_plural(behind.group(1).rstrip("."), s.units)


def _is_capitalised(s: Stretch, word: str, word_end: int) -> bool:
    """Whether a word is written in capitals, in a sentence that has small letters too."""
    return s.text[word_end - len(word) : word_end].isupper() and not s.text[s.start : s.end].isupper()


def _ends_singular(s: Stretch, word: str, word_end: int, step: int) -> bool:
    """Whether a word is no longer part of a singular: a verb, or a participle without a noun behind it."""
    if step and _is_verb_form(word) and word not in _PLURAL_MODIFIERS:
        return True
    if word in _PASTS and s.match(_OBJECT_NEXT, word_end):  # one bought 9
        return True
    if not word.endswith("ed") or word in _NOUNS_IN_ED or "-" in word:
        return False
    follows = s.match(_WORD, word_end)
    return step > 0 or follows is None or _stops(follows.group(1).rstrip("."), s.vocabulary)


def _is_verb_form(word: str) -> bool:
    return word in _PASTS or word.endswith("ing") or (word.endswith("s") and not word.endswith("ss"))


def _goes_on(s: Stretch, word: str, at: int) -> bool:
    """Whether a person noun only describes the next word: one crew member, one American bank, one major power."""
    match = s.match(_WORD, at)
    follows = match.group(1).rstrip(".") if match else ""
    if not follows or _stops(follows, s.vocabulary):
        return False
    describes = word in _ADJECTIVES or (word.endswith(("an", "ese", "i")) and not word.endswith(_NOT_ADJECTIVES))
    return follows in s.units.person or (describes and not _is_verb_form(follows) and not follows.endswith("ed"))
