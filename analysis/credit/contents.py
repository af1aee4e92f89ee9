"""What a reporting verb credits: the words behind it, before its subject, or on both sides."""

from itertools import pairwise, takewhile
from typing import Final

from ..declared.lexicon import SAYING, Cue, split_words
from ..ground.text import MONTHS
from ..ground.wordlists import load_words
from ..marks.openings import NUMBER_WORDS
from .clauses import ADVERBS, AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, QUOTE, TIMES, Clause, find_word, list_commas
from .creditings import ASIDES, CONTRASTS, Crediting, find_bounds, find_contrast
from .voices import INERT, can_speak, is_share, is_voice, opens_clause

_STRONG: Final = frozenset("speech framing telling evidence".split())
# Verbs that can stand behind what they credit: ..., he thought.
_LEFTWARD: Final = frozenset("speech framing telling thought estimate".split())
THINGS: Final = INERT | frozenset("it this that which these those there what".split())
_ADJUNCTS: Final = (PREPOSITIONS | TIMES | split_words("last this earlier late again later as when citing quoting")) - {
    "to"
}
_DAY_NEXT: Final = frozenset("while and local shortly soon hours minutes".split())  # said on Monday local time
_QUOTING: Final = frozenset("quoted quotes quoting cited cites citing".split())
_SILENCES: Final = frozenset("comment elaborate speculate discuss named identified quoted interviewed".split())
_SAID: Final = split_words("say says said put puts poll survey study")  # behind a semicolon: somebody else's words
_ADJUNCT: Final = 30  # characters: longer words before a speaker are more than when or where
_ANSWERS: Final = frozenset("no yes so it this nothing much little".split())
_SHORT_MONTHS: Final = frozenset(month[:3] for month in MONTHS)
_MEASURING: Final = frozenset("over under about around above below between".split())
_OUTCOMES: Final = load_words("contents.outcomes")
_INDIRECT: Final = frozenset("how whether if why what".split())
_RELATIVES: Final = frozenset("which who whose where whom".split())
_PUTTING: Final = "put puts putting peg pegs pegged pegging place places placed placing".split()
_GIVING: Final = frozenset("give gives gave giving given".split())
#: Verbs that tell a number only where what they change is a count or an estimate: raised the toll to 36.
RECOUNTING: Final = load_words("contents.recounting")
# Verbs that say how large something is, with the words that link the number to it.
_SIZING: Final = (
    dict.fromkeys(_PUTTING, ("at", "closer", "nearer"))
    | dict.fromkeys(_GIVING, ("as", "of"))
    | dict.fromkeys(RECOUNTING, ("to",))
)
_EXPECTING: Final = frozenset("estimate thought".split())
# What may stand behind those who expect a number told before them.
_BEHIND_EXPECTED: Final = PREPOSITIONS | TIMES | CONTRASTS | {"", ",", ".", ";", ")", "and", "or", "earlier", "last"}


class Verb:
    """A reporting verb in its sentence: its words, and the stretch it can reach."""

    def __init__(self, clause: Clause, cue: Cue, first: int, last: int, spoken: Crediting | None) -> None:
        self.clause, self.cue, self.lexicon = clause, cue, clause.lexicon
        self.words = clause.words
        self.first, self.last = first, last
        self.low, self.high = find_bounds(clause, first)
        self.follows = clause.words[last + 1] if last + 1 < self.high else ""  #: the word behind it, empty at the end
        self.spoken = spoken  #: who spoke last in its sentence

    def credit(self, contents: list[tuple[int, int]], source: tuple[int, int]) -> Crediting:
        """A crediting with this verb as its cue."""
        cue = self.clause.span(self.first, self.last + 1)
        meant = self.follows == "to" and "intention" in self.cue.classes  # agreed to pay
        return Crediting(contents, source, cue, weak=meant or _STRONG.isdisjoint(self.cue.classes))


def is_sizing(clause: Clause, i: int) -> bool:
    """Whether a verb says how large something is: put the number of dead at 300, gave the toll as five."""
    words, lexicon = clause.words, clause.lexicon
    links = _SIZING.get(words[i])
    if links is None:
        return False
    at = next((k for k in range(i + 2, min(i + 14, len(words))) if words[k] in links), 0)
    if not at:
        return False
    near = list(takewhile(lambda word: word[0].isalnum() or word[0] in "$€£¥", words[at + 1 : at + 6]))
    if not any(word.strip("$€£¥")[:1].isdigit() or word in NUMBER_WORDS for word in near):
        return False
    if words[i] in RECOUNTING:  # not: exports increased, figures show, to 40; rose from estimates of 30 to 40
        direct = "," not in words[i + 1 : at] and words[i + 1] not in PREPOSITIONS
        return direct and not lexicon.recounted.isdisjoint(words[i + 1 : at])
    what = words[i + 1 : at]
    if words[at] == "of":  # gave a toll of 40; not: gave a total of 40 loaves
        return not lexicon.recounted.isdisjoint(what)
    told = not (lexicon.sizes.isdisjoint(what) and lexicon.recounted.isdisjoint(what))
    return told or (len(what) == 1 and what[0] in ("it", "them", "that", "this"))


def read_active(verb: Verb, first: int, stop: int) -> Crediting | None:
    """X said ...: behind the verb, or before the subject, or both."""
    clause, words, classes = verb.clause, verb.words, verb.cue.classes
    high = verb.high
    crediting = verb.credit([], clause.span(first, stop))
    report = "speech" not in classes and _is_report(verb, first, stop)
    if words[verb.first] in _QUOTING and (quoted := _read_quoted(verb, first, stop)) is not None:
        return quoted
    k = _skip_hearer(verb, crediting)
    while k < high and (
        words[k] in TIMES or (words[k] in ADVERBS and words[k] not in DETERMINERS) or words[k].endswith("ly")
    ):
        k += 1
    k, told = _skip_day(words, k, high), k
    dated = k > told
    if first > verb.low and words[first - 1] == "as" and (aside := _read_as(verb, crediting, first - 1, k)) is not None:
        return aside
    expecting = not classes.isdisjoint(_EXPECTING)
    if expecting and (expected := _read_expected(verb, first, stop, k)) is not None:
        return expected
    before = _find_left(verb, first)
    direct = before is not None and before[1] == QUOTE
    word = words[k] if k < high else ""
    found = not word and "evidence" in classes  # 40 had died, researchers found
    if not (direct or report or found) and _LEFTWARD.isdisjoint(classes):
        before = None
    if word in ("", "."):
        if before is not None:
            crediting.contents.append(before[0])
        return crediting
    if word == ":":
        if k + 1 < high:
            crediting.contents.append(clause.span(k + 1, _end_quotation(words, k, high)))
        crediting.colon = k + 1 >= high
        return crediting
    if word in (",", "-"):
        return _read_parenthesis(verb, crediting, before, k, dated)
    if word == QUOTE:
        if direct and before is not None:
            crediting.contents.append(before[0])
        crediting.contents.append(clause.span(k, k + 1 if direct else high))
        return crediting
    follows = words[k + 1] if k + 1 < high else ""
    counting = follows in ("least", "most", "many")  # says at least 16 died, says over 16 died
    counting = counting or (word in _MEASURING and (follows[:1].isdigit() or follows in NUMBER_WORDS))
    # 40 died, X said on Monday | and left; not: In May, X said on Monday | 40 died
    adjunct = dated and word in _DAY_NEXT and words[stop - 1] not in _RELATIVES and not _only_leads(verb, before)
    adjunct = adjunct or (word in _ADJUNCTS and (_is_adjunct(words, k, high) or _ends_in_participle(verb, before, k)))
    adjunct = adjunct and not counting
    if before is not None and word != "that" and (direct or adjunct):
        crediting.contents.append(before[0])
        return crediting
    if words[high - 1] == ":" and _is_adjunct(words, k, high - 1):
        crediting.colon = True
        return crediting
    certain = words[verb.first] in verb.lexicon.certain and words[stop - 1] not in THINGS
    if not can_speak(clause, first, stop) and not (certain and not is_share(words[first:stop])):
        return None
    content = find_right(verb, k, report)
    if content is None:
        return None
    opened_by_as = first - 1 == verb.low and words[first - 1] == "as"
    # a pair, who police say were drunk, killed 12
    if opened_by_as or words[stop - 1] in ("who", "which") or words[max(0, first - 1)] in ("who", "whom", "which"):
        content = end_at_comma(clause, content)
    crediting.contents.append(content)
    return crediting


def _read_expected(verb: Verb, first: int, stop: int, k: int) -> Crediting | None:
    """The 2 percent drop analysts expected; the $3 a share that the bank had forecast: a number of theirs."""
    clause, words = verb.clause, verb.words
    if k < verb.high and words[k] not in _BEHIND_EXPECTED:
        return None
    voice = stop - 1
    if words[first - 1] in ("that", "which") and first - 1 > verb.low:
        voice, stop_number = first, first - 1
    elif is_voice(words[voice], verb.lexicon) and words[voice].endswith("s"):
        stop_number = voice
    else:
        return None
    begin = clause.find_noun_start(stop_number - 1, verb.low)
    if words[begin] in ("a", "an"):
        begin = clause.find_noun_start(begin - 1, verb.low)
    if not any(word[0].isdigit() for word in words[begin:stop_number]):
        return None
    if voice == stop_number and words[voice - 1].isdigit() and words[begin - 1] != "than":
        return None  # 20 analysts expected
    return verb.credit([clause.span(begin, stop_number)], clause.span(voice, stop))


def _is_report(verb: Verb, first: int, stop: int) -> bool:
    """Whether a subject is a report, or its verb says how large something is."""
    words = verb.words
    reports = verb.lexicon.findings if words[verb.first] in _GIVING else verb.lexicon.reports  # a budget gives money
    return not reports.isdisjoint(words[first:stop]) or is_sizing(verb.clause, verb.first)


def _read_quoted(verb: Verb, first: int, stop: int) -> Crediting | None:
    """X quoted Y as saying that ...: Y, through X."""
    clause, words = verb.clause, verb.words
    behind = clause.find_noun_end(verb.last + 1)
    # quoted Ana Ruiz, the mayor, as saying
    saying = find_word(words, "as", behind, behind + (12 if words[behind : behind + 1] == [","] else 1)) + 1
    if saying <= verb.last + 2 or saying + 1 >= verb.high or not words[saying].endswith("ing"):
        return None
    begin = saying + 1 + (words[saying + 1] == "that")
    if begin >= verb.high:
        return None
    crediting = verb.credit([clause.span(begin, verb.high)], clause.span(verb.last + 1, behind))
    crediting.via = clause.span(first, stop)
    return crediting


def _read_as(verb: Verb, crediting: Crediting, opening: int, k: int) -> Crediting | None:
    """As X put it last year, ...; ..., as X put it, ...: what stands around the clause that ``as`` opens."""
    clause, words, high = verb.clause, verb.words, verb.high
    leads = opening == verb.low
    if k < high and words[k] != "," and words[k] not in _ADJUNCTS:
        return None
    if not leads and words[opening - 1] not in (",", "-"):
        return None
    closing = find_word(words, ",", k, min(high, k + 14))
    if closing >= 0 and closing + 1 < high and not (words[closing + 1] in CONTRASTS and not leads):
        crediting.contents.append(clause.span(closing + 1, high))
    if not leads and opening - 1 > verb.low:
        crediting.contents.append(clause.span(verb.low, opening - 1))
    return crediting if crediting.contents else None


def _read_parenthesis(
    verb: Verb, crediting: Crediting, before: tuple[tuple[int, int], str] | None, comma: int, dated: bool
) -> Crediting | None:
    """X said, ...: a quotation behind the comma; or what stands on both sides of `, X said,`."""
    clause, words, high = verb.clause, verb.words, verb.high
    follows = words[comma + 1] if comma + 1 < high else ""
    quote = comma + 2 if follows in ("and", "but") else comma + 1
    adjunct = words[verb.low] in PREPOSITIONS and before is not None and before[0][1] - before[0][0] < _ADJUNCT
    if before is not None and not (adjunct and quote < high and words[quote] == QUOTE):  # On Tuesday, X wrote, "...
        crediting.contents.append(before[0])
    if quote < high and words[quote] == QUOTE:
        crediting.contents.append(clause.span(quote, quote + 1))
    elif before is not None:
        placed = before[1] == QUOTE and high - comma <= 3 and clause.is_capital(high - 1)  # told them in Orsk, Calif.
        apart = placed or all(word in TIMES or word.isdigit() or word == "," for word in words[comma + 1 : high])
        # X said on Monday, | after talks; not: in May, X said on Monday, 40; ships, X said on Monday, had sunk
        apart = apart or (dated and not adjunct and follows not in AUXILIARIES)
        # "We won," X told a rally in Brod, | home of 40 clubs; not: "the cause," X said, was a storm
        apart = apart or (before[1] == QUOTE and AUXILIARIES.isdisjoint(words[comma + 1 : high]))
        harmed = follows in _OUTCOMES  # a shell hit the port, X said, killing 40
        if follows and (
            harmed or not (apart or follows in ASIDES or follows.endswith("ing")) or follows == "including"
        ):
            crediting.contents.append(clause.span(comma + 1, high))
    elif not SAYING.isdisjoint(verb.cue.classes) and "that" in words[comma : comma + 12]:
        that = words.index("that", comma)
        if that + 1 < high:
            crediting.contents.append(clause.span(that + 1, high))
    return crediting if crediting.contents else None


def _find_left(verb: Verb, first: int) -> tuple[tuple[int, int], str] | None:
    """What stands before a subject and can be its words: (span, last word); None where nothing does."""
    clause, words = verb.clause, verb.words
    if words[verb.low] == "asked" and words[first - 1] == ",":
        return None  # Asked if 40 had died, she said
    if words[first] in ("who", "which") and words[first - 1] == QUOTE:
        return None  # a "broken man" who said
    left = first
    while left > verb.low and words[left - 1] in (",", "-", "as", "and", "but"):
        left -= 1
    if left > verb.low + 2 and words[left - 1] == "how" and words[left - 2] in BE:
        left -= 2  # "...," was how X put it
    if left == verb.low:
        return None
    if words[left - 1] == QUOTE and "as" not in words[left:first]:
        return clause.span(verb.low, left), QUOTE
    if left < first and (words[left] in (",", "-") or words[first - 1] in (",", "-")):
        return clause.span(verb.low, left), words[left - 1]
    return None


def find_right(verb: Verb, k: int, report: bool = False) -> tuple[int, int] | None:
    """What a verb credits behind it, from word ``k`` on; None where the verb takes no such thing."""
    clause, words, classes = verb.clause, verb.words, verb.cue.classes
    if k >= verb.high:
        return None
    window = words[k : min(verb.high, k + 8)]
    clausal = "that" in window or window[0] in _INDIRECT or QUOTE in window[:3]
    if not (clausal or _takes_noun(classes, words[k], report) or opens_clause(clause, k, verb.high)):
        return None
    saying = not SAYING.isdisjoint(classes)
    end = _find_speech_end(words, verb.high) if saying and verb.low == 0 else verb.high
    if not saying:
        end = find_contrast(words, k, verb.high)
    adjunct = window[0] in _ADJUNCTS and window[0] != "of"
    if "that" in window and (adjunct or (saying and window[0] in (",", "to"))):
        k += window.index("that")
    elif window[0] == "to" and not _SILENCES.isdisjoint(window[1:3]):
        return None  # declined to comment, to be named
    k += words[k] == "of" and "telling" in classes  # told of 40 wrecks
    while k < end and words[k] in (",", "that", ":"):
        k += 1
    if k >= end or (end - k < 3 and words[k] != QUOTE and "intention" in classes and "estimate" not in classes):
        return None
    if window[0] in _OWNING and not words[verb.last].endswith("ing"):
        # claimed responsibility for a raid | that killed 12
        end = next((j for j in range(k, end) if words[j] in _RELATING and words[j - 1] != "for"), end)
    if window[0] == "to" and "intention" in classes:  # vowed to find those | who had killed 12
        end = next((j for j in range(k + 2, end - 1) if words[j] in _TELLING_OF and _is_told(clause, j + 1)), end)
    if not clausal or window[0] in _OWNING:
        end = _find_relative(words, k, end)
        if words[verb.last] in _DECLARING and words[k] in DETERMINERS and not opens_clause(clause, k, verb.high):
            after = find_word(words, "after", k + 1, end)
            end = after if after >= 0 else end
    if end - k == 1 and words[k] in _ANSWERS:
        return None
    return clause.span(k, _end_quotation(words, k, end))


def _end_quotation(words: list[str], k: int, end: int) -> int:
    """Behind a quotation that a comma or colon sets off, where the writer's own words follow: *telling him, "Why?"* |
    *when asked about the raid*.
    """
    at = find_word(words, QUOTE, k, min(k + 3, end - 1))
    return at + 1 if at > 0 and words[at - 1] in (",", ":") and words[at + 1] in _ADJUNCTS else end


# What somebody takes for a thing done, and what opens the writer's own words about that.
_OWNING: Final = frozenset("responsibility credit".split())
_RELATING: Final = frozenset("that which when where whose , -".split())

_TELLING_OF: Final = frozenset("that which who".split())


def _is_told(clause: Clause, i: int) -> bool:
    """Whether a verb behind *who* or *that* tells what has been, in the writer's own words."""
    return clause.words[i] in ("has", "have", "had", "was", "were") or clause.is_done(i)


# Behind these a thing done: declared a state of emergency *after*, in the writer's own words, a storm left 12 dead.
_DECLARING: Final = frozenset("declare declares declared declaring announced announces ordered".split())


def _find_speech_end(words: list[str], high: int) -> int:
    """How far speech runs on over semicolons: to the first behind which somebody else speaks."""
    while high < len(words):
        after = find_word(words, ";", high + 1, len(words))
        after = after if after >= 0 else len(words)
        if not _SAID.isdisjoint(words[high : min(after, high + 7)]):
            return high
        high = after
    return high


def _find_relative(words: list[str], first: int, high: int) -> int:
    """Where `, which ...` or `, who ...`, the writer's own words, ends a noun phrase that is credited."""
    for comma, closing in pairwise([*list_commas(words, first + 1, high - 1), -1]):
        if words[comma + 1] in _RELATIVES and (
            closing < 0 or not (words[closing + 1] in AUXILIARIES or words[closing + 1].endswith("ed"))
        ):
            return comma  # not: the ferry, which carried 90 people, had sunk
    return high


def _takes_noun(classes: frozenset[str], follows: str, report: bool) -> bool:
    """Whether verbs of these classes credit what follows without `that` or a quotation."""
    if "speech" in classes or "estimate" in classes or "description" in classes or (report and "evidence" in classes):
        return True
    if "telling" in classes and "framing" not in classes:
        return True
    if "demand" in classes and follows not in (",", ".", "and", "or", "as"):
        return True
    if "intention" in classes:
        return follows == "to"
    return "thought" in classes and follows not in PREPOSITIONS and follows not in (",", "and")


def _skip_hearer(verb: Verb, crediting: Crediting) -> int:
    """The word behind verb and hearer (told reporters ...); an outlet that is told is kept."""
    clause, words, k = verb.clause, verb.words, verb.last + 1
    if "telling" not in verb.cue.classes or k >= verb.high or words[k] in ("that", ",", ":", QUOTE, "to"):
        return k
    if words[k][0].isdigit() and verb.cue.classes != {"telling"}:
        return k  # promised 300 houses; not: told 300 workers
    stop = min(verb.high, clause.find_noun_end(k + (words[k] == "her")))
    named = clause.is_capital(k) or (words[k] == "the" and k + 1 < len(words) and clause.is_capital(k + 1))
    # told AFP | 300 jobs were at risk; told the Courier | her ward was full
    stop = next((j for j in range(k + 1, stop) if words[j][0].isdigit() or (named and words[j] in DETERMINERS)), stop)
    outlets = verb.lexicon.outlets.intersection(w.removesuffix("'s") for w in words[k:stop])
    if outlets and words[k] not in ("a", "an"):
        crediting.via = clause.span(k, stop)
    return stop


def _skip_day(words: list[str], k: int, high: int) -> int:
    """Where a day ends that begins at a place: on Monday, on Jan. 19, on 19 January; the place itself elsewhere."""
    if words[k : k + 1] != ["on"]:
        return k
    months = [_is_month(word) for word in words[k + 1 : min(high, k + 4)]]
    if True not in months:
        return k + 2 if words[k + 1 : k + 2] and words[k + 1] in TIMES else k
    last = k + 1
    while last < min(high, k + 4) and (words[last].isdigit() or _is_month(words[last])):
        last += 1
    return last if last > k + 1 else k


def _is_month(word: str) -> bool:
    return word in MONTHS or (word[3:] == "." and word[:3] in _SHORT_MONTHS)


def _is_adjunct(words: list[str], k: int, high: int) -> bool:
    """Whether words[k:high] only say when, where and to whom."""
    rest = words[k:high]
    return len(rest) <= 14 and "that" not in rest and QUOTE not in rest


def _ends_in_participle(verb: Verb, before: tuple[tuple[int, int], str] | None, k: int) -> bool:
    """Whether words that say when end at a comma, behind which more is told by the way: 40 died, X said on Monday,
    warning that ...; not: On Monday, X said in Orsk, adding that ...
    """
    words, comma = verb.words, find_word(verb.words, ",", k, verb.high - 1)
    if before is None or comma < 0 or not (words[comma + 1].endswith("ing") or words[comma + 1] == "with"):
        return False
    return not _only_leads(verb, before) and _is_adjunct(words, k, comma)


def _only_leads(verb: Verb, before: tuple[tuple[int, int], str] | None) -> bool:
    """Whether what stands before a subject says no more than when or where: On Monday, X said."""
    return before is not None and verb.words[verb.low] in PREPOSITIONS and before[0][1] - before[0][0] < _ADJUNCT


def end_at_comma(clause: Clause, content: tuple[int, int]) -> tuple[int, int]:
    """Content inside a relative clause ends with it: X, who said that ..., left."""
    for start, word in zip(clause.starts, clause.words, strict=True):
        if word == "," and content[0] < start < content[1]:
            return content[0], start
    return content
