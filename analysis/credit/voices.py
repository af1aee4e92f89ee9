"""Who can speak: which words of a sentence can be somebody, and which of them it is about."""

from typing import Final

from ..declared.lexicon import Lexicon
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.wordlists import load_words
from ..marks.openings import NUMBER_WORDS
from .clauses import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    LEADING,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    TIMES,
    Clause,
    find_word,
)

_SUBJECTS: Final = frozenset("he she they we i there".split())
_BEHIND_ING: Final = PREPOSITIONS | DETERMINERS
_OPENING: Final = frozenset("last when while if although".split())
OURSELVES: Final = frozenset("i we you".split())  # outside quotation marks: the writer, or anybody
# Endings of those who do something: objectors, rioters, biologists, technicians.
#: No agents, though they end so, nor anybody for their capital: Receding waters reveal the damage.
INERT: Final = load_words("voices.inert")
_AGENTS: Final = ("ers", "ors", "ists", "ians")
_JOINING: Final = frozenset("of for and & at".split())
# Bodies behind a noun in -s, which is no verb then: the Brod grains exchange, the Kandos prisons service.
_OFFICES: Final = load_words("voices.offices")
_SHARES: Final = frozenset("percent cent % majority majorities half plurality".split())


def can_speak(clause: Clause, first: int, stop: int) -> bool:
    """Whether a noun phrase can be somebody: a pronoun, a name, a person, a report; not a share of those asked."""
    words = clause.words[first:stop]
    if len(words) == 1 and words[0] in PRONOUNS:
        return words[0] in PERSONAL
    if is_share(words) or words[:1] == ["no"]:  # no group has claimed it
        return False
    last = words[-1:]
    for j, word in enumerate(words, first):
        if clause.is_capital(j) and (j > 0 or not (word in DETERMINERS or word in ADVERBS or INERT.issuperset(last))):
            return True
    return any(is_voice(word, clause.lexicon) for word in words)


def is_share(words: list[str]) -> bool:
    """Whether words tell how many of those asked: 40 percent of voters, four in 10 voters."""
    if not _SHARES.isdisjoint(words):
        return True
    if words[1:2] not in (["in"], ["out"]):
        return False
    parts = [word for word in words[:4] if word[0].isdigit() or word in NUMBER_WORDS]
    return len(parts) > 1 and parts[0] == words[0]


def is_voice(word: str, lexicon: Lexicon) -> bool:
    """Whether a common noun can speak: minister, officials, poll, newspaper."""
    if word in lexicon.voices or (word.endswith("s") and word[:-1] in lexicon.people):
        return True
    return word.endswith(_AGENTS) and word not in INERT


def opens_clause(clause: Clause, k: int, high: int) -> bool:
    """Whether a clause without `that` begins at word ``k``: a subject with its auxiliary."""
    if clause.words[k] in _SUBJECTS:
        return True
    stop = clause.find_noun_end(k)
    return k < stop < high and clause.words[stop] in AUXILIARIES


def find_main_subject(clause: Clause, low: int, high: int) -> tuple[int, int] | None:
    """The subject of the sentence that words[low:high] begin, as a range of words: its first voice, if any."""
    words = clause.words
    i = low
    while i < high and (words[i] in CONJUNCTIONS or words[i] in (",", QUOTE, "-") or words[i] in LEADING):
        i += 1
    if i + 1 < high and words[i].isdigit() and words[i + 1] == ",":
        return find_main_subject(clause, i + 2, high)
    opening = i < high and (words[i] in PREPOSITIONS or words[i] in TIMES or words[i] in _OPENING)
    if opening or (i + 1 < high and words[i].endswith("ing") and words[i + 1] in _BEHIND_ING):
        comma = find_word(words, ",", i, high - 1)
        if comma >= 0:
            return find_main_subject(clause, comma + 1, high) if comma + 1 < high else None
        return None
    if i >= high:
        return None
    if words[i] in PERSONAL:
        return None if words[i] in OURSELVES else (i, i + 1)
    first = i
    while i < high and (words[i] in DETERMINERS or words[i].endswith("-old")):
        i += 1
    named = False
    while i < high and i - first < 12:
        word = words[i]
        if word.endswith(("'s", "s'")) and clause.is_capital(i):
            named = False
        elif (clause.is_capital(i) and word not in TIMES) or is_voice(word, clause.lexicon):
            named = True
        elif named and i + 1 < high and _goes_on(clause, i):
            pass
        elif (
            not word[0].isalpha()
            or word in AUXILIARIES
            or word in PREPOSITIONS
            or (named and (_ends_phrase(word, clause.lexicon) or not _has_name(clause, i + 1, high)))
        ):
            break
        i += 1
    if not named or not can_speak(clause, first, i) or (i < high and not _ends_phrase(words[i], clause.lexicon)):
        return None
    return first, i


def _goes_on(clause: Clause, i: int) -> bool:
    """Whether a name goes on behind a word: Bank *of* Brod, the Brod *grains* exchange."""
    word, follows = clause.words[i : i + 2]
    return (word in _JOINING and clause.is_capital(i + 1)) or (word.endswith("s") and follows in _OFFICES)


def _has_name(clause: Clause, i: int, high: int) -> bool:
    """Whether a name or a person stands within the next two words: Republican | presidential nominee."""
    return any(clause.is_capital(j) or is_voice(clause.words[j], clause.lexicon) for j in range(i, min(i + 2, high)))


def _ends_phrase(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand right behind a complete noun phrase: a mark, a verb, a preposition; no further noun."""
    return (
        not word[0].isalpha()
        or word in AUXILIARIES
        or word in ADVERBS
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in TIMES
        or word in PERSONAL
        or word in lexicon.cues
        or word.endswith(("ed", "s", "ly", "ing"))
        or word in IRREGULAR_PASTS
    )
