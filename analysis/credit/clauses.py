"""A sentence as words, its quotations as one word each; who stands before or behind a verb in it."""

import re
from collections.abc import Sequence
from typing import Final

from ..declared.lexicon import Lexicon, split_words
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.model import TELLING, Document, Sentence
from ..ground.text import BULLETS, DAY_PARTS, MONTHS, SURNAMES, WEEKDAYS, worded
from ..ground.wordlists import load_words
from .quotations import Passage

# With the space behind it: a word with its inner apostrophes, hyphens, stops and commas of thousands; or one mark.
_TOKEN: Final = re.compile(
    r"\w[\w'&/]*+(?:(?:\.-|[.-])(?=\w)[\w'&/]*+|,(?=\d)[\w'&/]*+){0,99}\.?+\s*+|-++\s*+|[^\w\s]\s*+"
)
#: Stands for a quotation among a clause's words.
QUOTE: Final = '"'


ADVERBS: Final = load_words("clauses.adverbs")
BE: Final = split_words("is was are were be been being 's am isn't wasn't aren't weren't gets got")
AUXILIARIES: Final = BE | load_words("clauses.auxiliaries")
PERSONAL: Final = split_words("he she it they we i you who which")
PRONOUNS: Final = PERSONAL | {"him", "her", "them"}
DETERMINERS: Final = load_words("clauses.determiners")
PREPOSITIONS: Final = load_words("clauses.prepositions")
TIMES: Final = load_words("clauses.times").union(WEEKDAYS, MONTHS)
_TIME_LEADS: Final = split_words("last this next early late in on for that earlier later past previous the late-")
_AT_FIRST: Final = frozenset((("at", "first"), ("on", "average")))
_ONCE: Final = ["at", "one", "point"]
_NO_NAMES: Final = TIMES | PREPOSITIONS | DETERMINERS | _TIME_LEADS | {"mid", "every", "each"}
DAYS: Final = frozenset("today yesterday tonight".split())
_BREAKS: Final = load_words("clauses.breaks")
# What ties a body to others: a group linked to protesters.
_TIED: Final = load_words("clauses.tied")
_ACRONYMS: Final = frozenset("who is it us".split())
_NOUNS_IN_LY: Final = split_words("family ally assembly supply reply monopoly rally anomaly")
# Verbs common enough before a noun phrase to end the search for its beginning.
_VERBS: Final = load_words("clauses.verbs")
_CONTRACTIONS: Final = frozenset(
    f"{pronoun}'{ending}" for pronoun in PERSONAL for ending in ("s", "d", "ll", "re", "ve", "m")
)
_AMBIGUOUS: Final = _CONTRACTIONS | _ACRONYMS | SURNAMES
OWNERS: Final = frozenset("his her their its".split())
CONJUNCTIONS: Final = frozenset("and but or so yet nor for then still plus".split())
LEADING: Final = ADVERBS - DETERMINERS  # adverbs that only stand before a noun phrase, never in it
_DANGLING: Final = PREPOSITIONS | frozenset("and or".split())
_STARTERS: Final = frozenset("the a an his its their our these those".split())
_BEFORE_STARTERS: Final = PREPOSITIONS | frozenset("and or & all both half ,".split())
_STOPS: Final = frozenset(". ! ?".split())
# What was done with a report before it says something.
_ISSUED: Final = frozenset("published released issued conducted unveiled obtained".split())
# What may stand behind a report, and before the time it is of.
_REPORTED: Final = _ISSUED | {"report", "reports", "statement", "statements"}
_LATER: Final = frozenset("after before since following".split())
_MARKS: Final = frozenset([",", ";", ":", "(", ")", "[", "]", QUOTE, "-", "/", "!", "?", "…", "*", "|", "<", ">"])
_OPENING: Final = frozenset("who whose including".split())
_ASKERS: Final = PERSONAL - {"it", "who", "which"}
_BEFORE_VERBS: Final = AUXILIARIES | ADVERBS | TIMES | {"average", "point"}
# All but the plain words of a noun phrase.
_SPECIAL: Final = _MARKS | _BREAKS | _VERBS | AUXILIARIES | PRONOUNS | DETERMINERS | {"and", "or", "&", "to"}


class Clause:
    """One sentence of a document (or several that a quotation holds together)."""

    def __init__(self, document: Document, lexicon: Lexicon, first: Sentence, end: int, shouted: bool) -> None:
        self.document, self.lexicon = document, lexicon
        self.text = document.text
        self.start, self.end = first.start, end
        self.paragraph = first.paragraph
        self.title = first.part == "title"  #: a headline: verbs may be capitalised like names
        self.shouted = shouted  #: upper-case text: capitals tell nothing
        self.words: list[str] = []  #: folded, no final stop; ``QUOTE`` for a quotation, - for --
        self.starts: list[int] = []
        self.quotes: dict[int, int] = {}  #: place among the words -> number of the passage
        self.ends: dict[int, int] = {}  #: of words shorter than what they stand for, such as ``QUOTE``
        self.divided = False  #: has brackets or semicolons

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Where words[first:stop] stand in the text."""
        last = stop - 1
        return self.starts[first], self.ends.get(last) or self.starts[last] + len(self.words[last])

    def is_name(self, i: int) -> bool:
        """Whether a word has a capital that tells something: neither its sentence's first nor in a headline."""
        return i > 0 and self.text[self.starts[i]].isupper() and not (self.title or self.shouted)

    def is_capital(self, i: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.starts[i]].isupper()

    def tell_pronouns(self) -> None:
        """he's -> he, so that who acts is one word; WHO, the World Health Organization, is no `who` and becomes WHO;
        Theresa May and Mr. March are no months and become May and March.

        Not done before a sentence is seen to credit somebody: many do not.
        """
        words = self.words
        if _AMBIGUOUS.isdisjoint(words):
            return
        text = self.text
        for i in [i for i, word in enumerate(words) if word in _AMBIGUOUS]:
            word = words[i]
            if word in _CONTRACTIONS:
                word = words[i] = word.partition("'")[0]
            named = word in _ACRONYMS and text.startswith(word.upper(), self.starts[i])
            if named and not (self.shouted or text[self.start : self.end].isupper()):
                words[i] = word.upper()
            elif word in SURNAMES and self._is_surname(i):
                words[i] = word.title()

    def _is_surname(self, i: int) -> bool:
        """Whether a month stands behind somebody's title or first name, or May behind what may be one."""
        if not (self.is_name(i) and self.is_capital(i - 1)):
            return False
        before, lexicon = self.words[i - 1].rstrip("."), self.lexicon
        named = before in lexicon.titles or before in lexicon.male or before in lexicon.female
        return named or (self.words[i] == "may" and before.isalpha() and before not in _NO_NAMES)

    def find_noun_start(self, last: int, low: int) -> int:
        """Where the noun phrase that ends with word ``last`` begins; ``last + 1`` where there is none."""
        words = self.words
        first = last + 1
        while first > low:
            word = words[first - 1]
            if word not in _SPECIAL:
                first -= 1
                continue
            if word in _MARKS:
                if word == "," and self._joins_list(first - 1, low, last):
                    first -= 1
                    continue
                opening = self._find_bracket(first - 1, low) if word == ")" and first <= last else -1
                if opening < 0:
                    break
                first = opening
                continue
            if word in ("and", "or", "&"):
                if first - 1 == low or first == last + 1 or not self._joins_names(first - 1, low):
                    break
            elif word in _BREAKS or word in AUXILIARIES:
                break
            elif word in PRONOUNS and word != "her":
                if first == last + 1:
                    first -= 1
                break
            elif word in DETERMINERS:
                first -= 1
                named = self.is_name(first) and first > low and self.is_capital(first - 1)  # Save The Harbour
                if first > low and word in _STARTERS and words[first - 1] not in _BEFORE_STARTERS and not named:
                    break
                continue
            elif self._is_verb(first - 1) and first <= last:
                break
            first -= 1
        return self._trim_front(first, last)

    def _find_bracket(self, closing: int, low: int) -> int:
        """Where brackets inside a name open: the minister (Home) Ana Ruiz, the Brod Front (BF)'s arm, the Harbour Board
        (HB) in Brod; -1 elsewhere.
        """
        opening = self._find_back(closing - 1, low, "(")
        behind = self.words[closing + 1]
        short = closing - opening == 2 and behind in PREPOSITIONS and self.text[slice(*self.span(closing - 1, closing))]
        goes_on = self.is_capital(closing + 1) or behind == "'" or (short and short.isupper())
        if not (opening > low and closing - opening <= 4 and goes_on):
            return -1
        return opening if self.words[opening - 1] not in _SPECIAL else -1

    def _is_verb(self, i: int) -> bool:
        """Whether a word in lower case looks like a finite verb before a noun phrase."""
        word = self.words[i]
        if self.is_capital(i):
            return False
        if word == "to" and 0 < i < len(self.words) - 1:  # not: an aide to the mayor
            if self.words[i - 1] in _TIED:
                return i > 1 and self.words[i - 2] in AUXILIARIES
            noun = self.words[i + 1] in DETERMINERS or self.is_capital(i + 1)
            return not noun or self.words[i - 1].endswith(("ed", "ing"))
        return word in _VERBS

    def _joins_names(self, i: int, low: int) -> bool:
        """Whether ``and`` at ``i`` joins two nouns, rather than two sentences."""
        words = self.words
        if i > low and words[i - 1] == ",":
            return self._joins_list(i - 1, low, i + 1)
        j = i - 1
        while j >= low and words[j] not in _MARKS and words[j] not in _BREAKS:
            owned = words[j] == "her" and self.is_capital(j + 1)  # her Front for Work and Rest
            if words[j] in AUXILIARIES or (words[j] in PRONOUNS and not owned) or self._is_verb(j):
                return False
            if words[j].endswith("ed") and not self.is_capital(j):
                return False
            j -= 1
        return i - j <= 12

    def _joins_list(self, comma: int, low: int, last: int) -> bool:
        """Whether a comma stands in a list of nouns that ends in ``and``: friends, lobbyists and foes."""
        words = self.words
        if not any(w in ("and", "or") for w in words[comma + 1 : min(last, comma + 5)]):
            return False
        j = comma - 1
        if all(map(self.is_capital, (j, comma + 1, last))):  # the National Oil, Gas and Iron Fund
            while j > low and self.is_capital(j):
                j -= 1
            if words[j] in ("of", "for") and j > low and self.is_capital(j - 1):  # the Office of Ports, Roads and Rail
                return not self.shouted
            return words[j] in DETERMINERS and (j == low or words[j - 1] not in PREPOSITIONS) and not self.shouted
        while j >= low and comma - j <= 3:
            word = words[j]
            if word in _MARKS or word in AUXILIARIES or word in PRONOUNS or word in _BREAKS or self._is_verb(j):
                break
            j -= 1
        size = comma - 1 - j
        if j >= low and words[j] == "," and self.is_capital(comma - 1) and not self.is_capital(comma + 1):
            return False  # in the capital, Brod, officials and witnesses said
        return 1 <= size <= 2 and (j < low or words[j] in (",", QUOTE, "-", ":", ";"))

    def _trim_front(self, first: int, last: int) -> int:
        """Without leading conjunctions, adverbs and a prepositional phrase before the noun phrase proper."""
        words = self.words
        while first <= last and (
            words[first] in ("and", "or", "but", "then", "so", "yet", "now", "including") or words[first] in LEADING
        ):
            first += 1
        if first + 2 <= last and words[first] in ("last", "this") and words[first + 1] in TIMES:
            first += 2  # last week | analysts at Orsk Bank
        if first <= last and (words[first] in PREPOSITIONS or words[first] in TIMES) and words[first] != "may":
            first = self.find_core(first, last)
        return first

    def find_core(self, first: int, last: int) -> int:
        """The last determiner or run of capitals behind a leading preposition."""
        words = self.words
        i = last
        if self.is_capital(i) and words[i] not in TIMES:
            while i - 1 > first and self.is_capital(i - 1) and words[i - 1] not in TIMES:
                i -= 1
            if i - 1 > first and words[i - 1] in DETERMINERS:
                i -= 1
            return i
        while i > first:
            if words[i] in DETERMINERS:
                return i
            if words[i] in TIMES or words[i] in PREPOSITIONS:
                return i + 1 if words[i] in TIMES else last + 1
            i -= 1
        return first + 1 if words[first] == "with" and first < last else last

    def skip_back(self, i: int, low: int) -> tuple[int, str]:
        """Over adverbs, auxiliaries and times before a verb: the last word before them, and the nearest auxiliary."""
        words = self.words
        auxiliary = ""
        while i >= low:
            word = words[i]
            if word not in _BEFORE_VERBS and not word.endswith(("ly", "n't")) and not word.isdigit():
                break
            if word in AUXILIARIES and not (word == "may" and self.is_capital(i)):
                auxiliary = auxiliary or word
            elif i > low and (words[i - 1], word) in _AT_FIRST:
                i -= 1
            elif words[i - 2 : i + 1] == _ONCE and i - 2 > low:
                i -= 2
            elif (word in ADVERBS or word.endswith(("ly", "n't"))) and self._is_adverb(i, low):
                pass
            elif word in TIMES and i > low and (self._is_time(i) or words[i - 1] in _TIME_LEADS):
                while i > low and words[i - 1] in _TIME_LEADS:
                    i -= 1
            elif word.isdigit() and i > low + 1 and words[i - 1] == "in":
                i -= 1
            else:
                break
            i -= 1
        return i, auxiliary

    def _is_time(self, i: int) -> bool:
        """Whether a word of time stands by itself before a verb: Monday; today, but not the end of a paper's name."""
        if self.words[i] in DAY_PARTS:
            return self.shouted or self.words[i - 1] in TIMES  # on Tuesday night
        if self.words[i] not in DAYS:
            return self.is_capital(i)
        return self.shouted or not (self.is_capital(i) and self.is_capital(i - 1))

    def _is_adverb(self, i: int, low: int) -> bool:
        """Whether what looks like an adverb is one: not the end of a name (Relief Now said), nor a family."""
        word = self.words[i]
        if not self.is_capital(i) or self.title or self.shouted:
            return word not in _NOUNS_IN_LY
        return word in ADVERBS and not (i > low and self.is_capital(i - 1))

    def find_subject(self, verb: int, low: int) -> tuple[int, int, str]:
        """The noun phrase before a verb as a range of words, and the auxiliary; an empty range where there is none."""
        words = self.words
        last, auxiliary = self.skip_back(verb - 1, low)
        while last > low and words[last] in _ISSUED:  # a poll of 1,821 adults published on Wednesday found
            last -= 1
        tries = 0
        aside = verb, verb
        while last >= low and tries < 4:
            word = words[last]
            if word == ")":
                last = self._find_back(last - 1, low, "(") - 1
                continue  # a short name in brackets is no aside between commas
            if word in (",", "-"):
                opener = self._find_back(last - 1, low, word)
                if opener < low or last - opener > 40 or last - opener < 2 or not self._is_aside(opener + 1, last):
                    return verb, verb, auxiliary
                aside = opener + 1, last
                last = opener - 1
            else:
                first = self.find_noun_start(last, low)
                if first - 2 > low and words[first - 1] in _LATER and words[first - 2] in _REPORTED:
                    last = first - 2  # early reports after the blast said; a report issued after it said
                    while last > low and words[last] in _ISSUED:
                        last -= 1
                    continue
                opener = self._find_back(first - 1, low, ",") if tries else low
                while opener > low and words[opener + 1] not in _OPENING and "and" in words[slice(*aside)]:
                    opener = self._find_back(opener - 1, low, ",")  # a firm, whose ships are A, B and C, said
                if opener > low and (
                    words[opener + 1] in _OPENING or (words[opener + 1] == "which" and first > opener + 2)
                ):
                    last = opener - 1  # Ana Ruiz, who lives in Brod, where it began, said
                    tries += 1
                    continue
                if first == last and first - 2 >= low and words[first - 1] in _ASKERS and self.is_done(first):
                    last = first - 2  # experts we interviewed said
                    continue
                if first > last:
                    if word in ("who", "which", "that") and last > low:
                        return last, last + 1, auxiliary
                    return verb, verb, auxiliary
                if (
                    tries
                    and first > low + 1
                    and words[first - 1] == ","
                    and words[low] not in PREPOSITIONS  # In May, the mayor, Ana Ruiz, said
                    and not (first - 2 == low and words[low] in LEADING)  # However, the union, led by Ana Ruiz, said
                    and self._is_further_aside(first)
                    and not self._is_named_behind(first, low, *aside)
                ):
                    last = first - 2
                    tries += 1
                    continue
                who = self._find_relative(first, low)
                if who < 0:
                    who = self._find_doing(first, low)
                if who >= 0:
                    return self.find_noun_start(who - 1, low), who, auxiliary
                return first, last + 1, auxiliary
            tries += 1
        return verb, verb, auxiliary

    def _find_relative(self, first: int, low: int) -> int:
        """The `who` of a relative clause that ends before a verb: residents who fled the town said; survivors of a
        quake that hit the town said; -1 for none.

        Not where the words from ``first`` on are its subject: a man who police said was armed.
        """
        near = self.words[max(low, first - 12) : first]
        if "who" not in near and "that" not in near:
            return -1
        for who in range(first - 1, max(low, first - 12), -1):
            word = self.words[who]
            if word == "who" or (word == "that" and self.is_done(who + 1)):
                found = (who + 1 < first or self.is_done(first)) and self.find_noun_start(who - 1, low) < who
                return who if found else -1
            if word in _MARKS or word in _BREAKS:
                break
        return -1

    def _find_doing(self, first: int, low: int) -> int:
        """Where what describes a subject begins that stands before the words from ``first`` on: an alliance *fighting*
        the rebels said; a comma left out behind an office: Ana Ruiz, *head* of the port said; -1 for nothing.
        """
        words, lexicon = self.words, self.lexicon
        if first - 2 < low or self.shouted or self.title:
            return -1
        before = words[first - 2]
        if words[first - 1].endswith("ing") and not self.is_capital(first - 1) and words[first] in DETERMINERS:
            told = before in lexicon.voices or before in lexicon.bodies or before.removesuffix("s") in lexicon.people
            who = self.find_noun_start(first - 2, low)  # not: at a police meeting the minister said
            return first - 1 if told and (who == low or words[who - 1] not in PREPOSITIONS) else -1
        named = words[first - 1] == "," and words[first] in lexicon.people and words[first + 1] in ("of", "at", "for")
        name = self.find_noun_start(first - 2, low) if named else first
        whole = first - 2 - name in (1, 2) and all(map(self.is_capital, range(name, first - 1)))
        return first - 1 if whole and (name == low or words[name - 1] not in PREPOSITIONS) else -1

    def is_done(self, i: int) -> bool:
        """Whether a word is a verb in the past, as it stands behind `who` or `that`."""
        word = self.words[i]
        return not self.is_capital(i) and (word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4))

    def _is_further_aside(self, first: int) -> bool:
        """Whether what stands before an aside is one more: Ana Ruiz, 52, a pilot, said."""
        lead = self.words[first]
        common = lead in PREPOSITIONS or lead in ("a", "an", "the", "then")
        return common or lead[0].isdigit() or lead.endswith(("ing", "ed"))

    def _is_named_behind(self, first: int, low: int, aside: int, stop: int) -> bool:
        """Whether an aside names whom the phrase before it means: six died, the head of the clinic, Ana Ruiz, said; six
        died, the Red Cross, which runs it, said. Not: Ana Ruiz, the mayor of Cape Town, South Africa, said.
        """
        words = self.words
        if self.shouted or words[first] not in DETERMINERS:
            return False
        aside += words[aside] == "the"  # the rights body, the Brod Commission, said
        named = stop - aside > 1 and self.is_capital(aside) and not self._is_lower(stop - 1)
        told = words[aside] in ("who", "which") and self.is_capital(first + 1)
        return (named or told) and not all(map(self.is_capital, range(low, first - 1)))

    def _is_lower(self, i: int) -> bool:
        """Whether a word has no capital: al-Amin has one."""
        return self.text[slice(*self.span(i, i + 1))].islower()

    def _is_aside(self, first: int, stop: int) -> bool:
        """Whether words between two commas only describe: an age, an office, a relative clause, a time."""
        words = self.words
        lead = words[first]
        if lead in ("who", "which", "whose", "where", "when") or lead in PREPOSITIONS or lead.endswith(("ing", "ed")):
            return True
        for word in words[first:stop]:
            if word in ("who", "which", "that", "whose"):
                return True
            if word in AUXILIARIES or word in PRONOUNS or word in ("said", "says", "say", "told"):
                return False
        return True

    def _find_back(self, i: int, low: int, mark: str) -> int:
        words = self.words
        depth = 0
        while i >= low:
            if words[i] == mark and depth == 0:
                return i
            if words[i] == ")":
                depth += 1
            elif words[i] == "(":
                depth -= 1
            i -= 1
        return low - 1

    def find_break(self, before: int, low: int) -> int:
        """The last word before a place that opens a clause of its own (as, while, that); -1 where none does."""
        i = before - 1
        while i >= low and self.words[i] not in _BREAKS:
            i -= 1
        return i if i >= low else -1

    def find_noun_end(self, first: int) -> int:
        """Where the noun phrase that begins with word ``first`` ends; ``first`` where none begins there."""
        words = self.words
        n = len(words)
        i = first
        if i < n and words[i] in PRONOUNS:
            return i + 1
        while i < n and i - first < 25:
            word = words[i]
            if word == "(" and i > first:
                closing = find_word(words, ")", i, min(i + 5, n - 1))
                if closing >= 0 and self.is_capital(closing + 1):  # the minister (Home) Ana Ruiz
                    i = closing + 1
                    continue
            if (
                word in _MARKS
                or (word in _BREAKS and word != "that")
                or (word in AUXILIARIES and not (word == "may" and self.is_capital(i)))
                or (word == "that" and i > first)
            ):
                break
            timed = word in TIMES and i > first and words[i - 1] not in DETERMINERS
            if timed and (word in DAYS or self.is_capital(i)):
                break
            if word in ("last", "this") and i > first and i + 1 < n and words[i + 1] in TIMES:
                break  # told by the company | last week
            if word in PREPOSITIONS and i > first:
                if word not in ("of", "for", "from", "with", "at", "by", "on", "in") or i + 1 >= n:
                    break
                nxt = words[i + 1]
                if word in ("on", "in", "at", "by") and not (
                    (self.is_capital(i + 1) and nxt not in TIMES) or (word == "by" and nxt in DETERMINERS)
                ):
                    break
                if word in ("for", "with", "from") and not (self.is_capital(i + 1) or nxt in DETERMINERS):
                    break
            elif i == first and word in PREPOSITIONS:
                break
            i += 1
        while i > first and words[i - 1] in _DANGLING:
            i -= 1
        return i


# What follows a quotation and belongs to it: at most a few words up to a verb of saying.
_GOES_ON: Final = worded(r"(?:[\w.'-]+ ){0,4}<clauses.goes_on>\b")
_SPOKEN: Final = TELLING - {"post"}  # parts whose sentences may credit somebody; a post is its author's as a whole
LONGEST: Final = 600  # words: what is longer is a list or a table, no sentence


def read_clauses(document: Document, passages: Sequence[Passage], lexicon: Lexicon) -> list[Clause]:
    """The sentences that tell something, in order; a sentence cut inside a quotation is put together again."""
    clauses: list[Clause] = []
    rows = [sentence for sentence in document.sentences if sentence.part in _SPOKEN]
    shouted = document.text[document.start : document.end].isupper()
    place, count, i = 0, len(passages), 0
    while i < len(rows):
        row = rows[i]
        while place < count and passages[place].outer_end <= row.start:
            place += 1
        quoted = place < count and passages[place].outer_start < row.end
        if quoted:
            i = _find_last_row(document, rows, i, passages, place)
        end = rows[i].end
        clause = Clause(document, lexicon, row, end, shouted)
        at = _read_quoted(clause, passages, place) if quoted else row.start
        if at < end:
            _add_words(clause, at, end)
            _drop_stop(clause.words, clause.starts)
        clauses.append(clause)
        i += 1
    return clauses


def _find_last_row(
    document: Document, rows: Sequence[Sentence], i: int, passages: Sequence[Passage], place: int
) -> int:
    """The last of the sentences that quotations, the first at ``place``, hold together with the ``i``-th."""
    inside = place
    while i + 1 < len(rows) and rows[i + 1].paragraph == rows[i].paragraph:
        end = rows[i].end
        while inside < len(passages) and passages[inside].outer_end <= end:
            inside += 1
        crosses = inside < len(passages) and passages[inside].outer_start < end
        joined = inside > place and _goes_on(document, passages[inside - 1], end, rows[i + 1].start)
        if not crosses and not joined:
            break
        i += 1
    return i


def _goes_on(document: Document, passage: Passage, end: int, after: int) -> bool:
    """Whether a quotation ends one sentence and the next says whose it was: "Really?" Ames asked."""
    folded = document.folded
    if passage.outer_end < end - 1:
        return False
    if folded.startswith("- ", after) and document.text[after + 2 : after + 3].isupper():
        return True
    if folded[passage.end - 1] not in "?!,-…":
        return False
    return _GOES_ON.match(folded, after, after + 80) is not None


def _read_quoted(clause: Clause, passages: Sequence[Passage], number: int) -> int:
    """Read the words of a clause up to the end of its last quotation; ``number`` is the first. Where that end is."""
    words, at = clause.words, clause.start
    while number < len(passages) and passages[number].outer_start < clause.end and len(words) <= LONGEST:
        passage = passages[number]
        if at < passage.outer_start:
            _add_words(clause, at, passage.outer_start)
        at = passage.outer_end
        clause.quotes[len(words)] = number
        clause.ends[len(words)] = min(clause.end, at)
        clause.starts.append(max(clause.start, passage.outer_start))
        words.append(QUOTE)
        number += 1
    return at


def _add_words(clause: Clause, at: int, end: int) -> None:
    """The words of folded[at:end]: most stand between spaces as they are, the others are cut further."""
    words, starts = clause.words, clause.starts
    for chunk in clause.document.folded[at:end].split(" "):
        if chunk.isalnum():
            words.append(chunk)
            starts.append(at)
        elif chunk and chunk not in BULLETS:
            _cut_chunk(clause, chunk, at)
        at += len(chunk) + 1


def _cut_chunk(clause: Clause, chunk: str, at: int) -> None:
    """The words and marks of what stands between two spaces; a plain word with a comma, a stop or 's soonest."""
    words, starts = clause.words, clause.starts
    word, mark = chunk[:-1], chunk[-1]
    if mark == "," and word.isalnum():
        words += (word, mark)
        starts += (at, at + len(word))
        return
    if (mark == "." and word.isalnum()) or (chunk[-2:] == "'s" and chunk[:-2].isalnum()):
        words.append(chunk)
        starts.append(at)
        return
    if "-" in chunk and "—" in (written := clause.text[at : at + len(chunk)]):  # the army said—for once—that
        chunk = "".join("—" if sign == "—" else folded for folded, sign in zip(chunk, written, strict=True))
    if chunk[0].isspace():
        at += len(chunk) - len(chunk.lstrip())
    for piece in _TOKEN.findall(chunk):
        word = piece.rstrip()
        if word in ("(", ")", ";"):
            clause.divided = True
        elif word == "—":
            word = "-"
        elif word[0] == "-" and word != "-":
            clause.ends[len(words)] = at + len(word)
            word = "-"
        words.append(word)
        starts.append(at)
        at += len(piece)


def _drop_stop(words: list[str], starts: list[int]) -> None:
    """Take the final stop, or three, from the words of a sentence, also from before a bracket."""
    while words[-2:] == [".", "."]:  # said on Tuesday...
        words.pop()
        starts.pop()
    last = words[-1] if words else ""
    if last in _STOPS:
        words.pop()
        starts.pop()
        last = words[-1] if words else ""
    if last[-1:] == "." and last not in _STOPS:
        words[-1] = last[:-1]
    elif last == ")" and len(words) > 1 and words[-2].endswith("."):
        words[-2] = words[-2][:-1]


def find_word(words: list[str], word: str, first: int, stop: int) -> int:
    """Place of a word in words[first:stop]; -1 where it does not stand there."""
    window = words[first:stop]
    return first + window.index(word) if word in window else -1


def list_commas(words: list[str], first: int, stop: int) -> list[int]:
    """The places of the commas in words[first:stop]."""
    return [k for k, word in enumerate(words[first:stop], first) if word == ","]
