"""What the words of one sentence credit to whom: reporting verbs, `according to`, plans and polls, colon forms.

A finding holds spans only; whose name stands behind ``he`` is settled later, with the whole document in view.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from analysis.clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    LEADING,
    LONGEST,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    TIMES,
    Clause,
)
from analysis.lexicon import GERUND, PAST, PLAIN, THIRD, Cue, Lexicon, split_words

_STRONG = frozenset(["speech", "framing", "telling", "evidence"])
_LEFTWARD = frozenset(["speech", "framing", "telling", "thought"])  # can stand behind what they credit: ..., he thought
_SAYING = frozenset(["speech", "telling"])
_NAMING = frozenset(["speech", "telling", "description"])
_PERSONAL = frozenset(["he", "she", "they", "it", "who", "which", "we", "you", "i"])
_OURSELVES = frozenset(["i", "we", "you"])  # outside quotation marks: the writer, or anybody
_IRREGULAR = split_words(
    "made took gave went came began sent held got kept left met ran sat stood spoke told thought won lost drew"
)
_BEFORE_VERBS = frozenset([",", QUOTE, ")", "-", "", "to", "and", "but"])
_OWNER_STOPS = OWNERS | {",", ";", ":", "(", ")", "-"}
_MODALS = frozenset(["will", "would", "could", "might", "may", "should", "must", "can", "'ll", "'d"])
_NARROW = frozenset(
    ["framing", "intention", "inference", "evidence"]
)  # verbs that need `that`, a quotation or a report
_FRAMES = frozenset(["", ",", "how", "whether", "if", "why", "what"])
_THINGS = frozenset(["it", "this", "that", "which", "these", "those", "there", "what"])
_UNSPOKEN = frozenset(["it", "him", "her", "them", "you", "me", "us"])  # never the speaker behind a verb: said it
_SHARES = frozenset(["percent", "%", "majority", "majorities", "half", "plurality"])
_QUANTIFIERS = split_words("that this these those some many all both several most few each one more")
_ARTICLES = DETERMINERS - _QUANTIFIERS
_CONTRASTS = frozenset(["but", "while", "although", "though", "whereas"])
_ASIDES = frozenset(["who", "which", "a", "an", "according", "as", "with", "and", "in", "at", "on"]) | _CONTRASTS
_ADJUNCTS = (PREPOSITIONS | TIMES | frozenset(["last", "this", "earlier", "late", "again", "later", "as", "when"])) - {
    "to"
}
_LINKS = split_words("that to of for about would will could should calls called includes included also which against")
_LINKS |= {",", ":", QUOTE}


class Finding(Struct):
    """One act of crediting in a sentence, before anybody is resolved. Offsets are characters."""

    contents: list[tuple[int, int]]
    source: tuple[int, int]
    cue: tuple[int, int]
    weak: bool = False  #: a wish, belief or description: yields to speech that it is part of
    colon: bool = False  #: ends with a colon: what follows the sentence is content
    via: tuple[int, int] | None = None  #: the outlet that was told
    cited: tuple[int, int] | None = None  #: whom the source itself cites

    def holds(self, at: int) -> bool:
        """Whether an offset lies in the content."""
        return any(a <= at < b for a, b in self.contents)


def read_findings(clause: Clause, lexicon: Lexicon) -> list[Finding]:
    """Every act of crediting in a sentence, in order; a wish inside somebody's speech is left to the speaker."""
    words = clause.words
    findings: list[Finding] = []
    if not words or len(words) > LONGEST:
        return findings
    triggers = lexicon.triggers
    places = [i for i, word in enumerate(words) if word in triggers and _is_candidate(clause, i, lexicon)]
    front = words[0] in ("in", "per") and not lexicon.findings.isdisjoint(words)
    if not places and not front and (words[0] != QUOTE or len(words) < 3):
        return findings
    clause.locate()
    spoken: Finding | None = None  # what a participle behind it leans on
    for i in places:
        word = words[i]
        finding: Finding | None
        if word == "that":
            finding = _read_shape(clause, i, lexicon)
        elif word == ":":
            finding = _read_colon(clause, i, findings, lexicon)
        else:
            finding = _read_phrase(clause, i, lexicon, spoken) if word in lexicon.phrases else None
            finding = finding or _read_verb(clause, i, lexicon, spoken)
        if finding is None and word in lexicon.utterances:
            finding = _read_utterance(clause, i, lexicon)
        if finding is not None:
            findings.append(finding)
            if not finding.weak or not _stands_inside(finding, findings):
                spoken = finding
    if words[0] == QUOTE and not findings:
        signed = _read_signature(clause) or _read_quote_shape(clause, lexicon)
        if signed is not None:
            findings.append(signed)
    if front and (found := _read_front(clause, lexicon)) is not None:
        findings.append(found)
    return [f for f in findings if (f.contents or f.colon) and not (f.weak and _stands_inside(f, findings))]


def _sizes(words: list[str], i: int) -> bool:
    """Whether a verb says how large something is: put the number of dead at 300, pegs losses at 3 billion."""
    size = words[i] in _SIZING and "at" in words[i + 2 : i + 10]
    return size and not _SIZES.isdisjoint(words[i + 1 : i + 6])


def _is_candidate(clause: Clause, i: int, lexicon: Lexicon) -> bool:
    """A quick look at a trigger, on the safe side: no noun behind an article, no `to agree`, no `plan on`."""
    words = clause.words
    word = words[i]
    prev = words[i - 1] if i else ""
    cue = lexicon.cues.get(word)
    if cue is not None and prev not in _ARTICLES and prev != "to":
        if clause.quotes or not cue.classes <= _NARROW or "that" in words[i + 1 : i + 9]:
            return True
        follows = words[i + 1] if i + 1 < len(words) else ""
        if "framing" in cue.classes and (follows in _FRAMES or ":" in words or "," in words[max(0, i - 5) : i]):
            return True
        if "intention" in cue.classes and "to" in words[i + 1 : i + 9]:
            return True
        if "evidence" in cue.classes and (not lexicon.reports.isdisjoint(words[:i]) or _sizes(words, i)):
            return True
    if word == "that":
        return prev.endswith("ed")
    if word == ":":
        return i + 1 == len(words) or words[i + 1] == QUOTE
    if word in lexicon.phrases or (prev == "to" and clause.quotes):
        return True
    if word in lexicon.particles and i + 1 < len(words):
        return any(cue.particle == words[i + 1] for cue in lexicon.particles[word])
    if word in lexicon.utterances:
        return any(w in OWNERS or w.endswith(("'s", "s'")) for w in words[max(0, i - 4) : i])
    return False


def _stands_inside(finding: Finding, others: Sequence[Finding]) -> bool:
    """Whether a wish or belief is itself part of what somebody says."""
    return any(not other.weak and other.holds(finding.cue[0]) for other in others)


# --- phrases ---------------------------------------------------------------------------------------------------


def _read_phrase(clause: Clause, i: int, lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """according to X, as reported by X, citing X."""
    words = clause.words
    for phrase in lexicon.phrases.get(words[i], ()):
        begin = i - phrase.index(words[i])
        if begin >= 0 and words[begin : begin + len(phrase)] == list(phrase):
            i, first = begin, begin + len(phrase)
            stop = clause.find_noun_end(first)
            if stop == first:
                return None
            source = (clause.starts[first], clause.ends[stop - 1])
            cue = (clause.starts[i], clause.ends[first - 1])
            if phrase in lexicon.citing and spoken is not None:
                spoken.cited = source
                return None
            contents = _find_surroundings(clause, i, stop)
            return Finding(contents, source, cue) if contents else None
    return None


def _find_surroundings(clause: Clause, i: int, stop: int) -> list[tuple[int, int]]:
    """What words[i:stop], a phrase with its source, credit: the sentence before them, else behind, else both."""
    words = clause.words
    low, high = _find_bounds(clause, i)
    left = i
    while left > low and words[left - 1] in (",", "-", "(", "and", "but"):
        left -= 1
    contents = []
    leads = left - low < 2 and words[low] != QUOTE
    if not leads:
        contents.append((clause.starts[low], clause.ends[left - 1]))
    right = high
    if leads:
        comma = _find_word(words, ",", stop, min(high, stop + 25))
        right = comma + 1 if comma >= 0 else stop
    elif stop + 1 < high and words[stop] in (",", "-") and words[stop + 1] not in _ASIDES and words[stop + 1] != "the":
        right = stop + 1
    if right < high and not (contents and words[right] in PREPOSITIONS):
        contents.append((clause.starts[right], clause.ends[high - 1]))
    return contents


def _find_word(words: list[str], word: str, first: int, stop: int) -> int:
    """Place of a word in words[first:stop]; -1 where it does not stand there."""
    for j in range(first, min(stop, len(words))):
        if words[j] == word:
            return j
    return -1


def _find_bounds(clause: Clause, i: int) -> tuple[int, int]:
    """The words around place ``i`` that belong together: within its brackets and semicolons."""
    words = clause.words
    if not clause.divided:
        return 0, len(words)
    low, depth = i, 0
    while low > 0:
        word = words[low - 1]
        if word == ")":
            depth += 1
        elif word == "(" and depth:
            depth -= 1
        elif word == "(" or (word == ";" and not depth):
            break
        low -= 1
    high, depth = i, 0
    while high < len(words):
        word = words[high]
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
        elif word == ")" or (word == ";" and not depth):
            break
        high += 1
    return low, high


def _read_front(clause: Clause, lexicon: Lexicon) -> Finding | None:
    """In a September poll, ...: what the poll or study in front finds."""
    words = clause.words
    if len(words) < 6:
        return None
    stop = clause.find_noun_end(1)
    if stop == 1 or lexicon.findings.isdisjoint(words[1:stop]):
        return None
    comma = _find_word(words, ",", stop, stop + 20)
    if comma >= 0 and words[comma + 1 : comma + 2] and words[comma + 1].endswith("ed"):
        comma = _find_word(words, ",", comma + 1, comma + 20)
    if comma < 0 or comma + 2 >= len(words):
        return None
    content = (clause.starts[comma + 1], clause.ends[-1])
    return Finding([content], (clause.starts[1], clause.ends[stop - 1]), (clause.starts[0], clause.ends[0]), weak=True)


def _read_colon(clause: Clause, i: int, findings: Sequence[Finding], lexicon: Lexicon) -> Finding | None:
    """X made the following comment: - whoever acts before a colon that introduces a quotation or a paragraph."""
    words = clause.words
    last = i + 1 == len(words)
    if last and any(f.colon for f in findings):
        return None
    if not last and (words[i + 1] != QUOTE or any(f.holds(clause.starts[i + 1]) for f in findings)):
        return None
    range_ = _find_introducer(clause, i, lexicon)
    if range_ is None:
        return None
    a, b = range_
    contents = [] if last else [(clause.starts[i + 1], clause.ends[i + 1])]
    source = (clause.starts[a], clause.ends[b - 1])
    return Finding(contents, source, (clause.starts[i], clause.ends[i]), colon=last)


def _read_signature(clause: Clause) -> Finding | None:
    """ "..." - Ana Ruiz: a quotation with its speaker's name behind a dash and nothing else."""
    words = clause.words
    if len(words) < 3 or words[1] != "-" or not clause.capitals[2]:
        return None
    stop = clause.find_noun_end(2)
    if stop < len(words) and words[stop] not in (",", "(", "."):
        return None
    source = (clause.starts[2], clause.ends[stop - 1])
    return Finding([(clause.starts[0], clause.ends[0])], source, (clause.starts[1], clause.ends[1]))


def _read_quote_shape(clause: Clause, lexicon: Lexicon) -> Finding | None:
    """ "...," X mocked: a quotation, a named actor, any verb."""
    words = clause.words
    if len(words) < 3 or words[1] in PREPOSITIONS or words[1] in AUXILIARIES:
        return None
    for verb in range(2, min(len(words), 8)):
        word = words[verb]
        if word.endswith(("ed", "s")) and not clause.capitals[verb] and word not in AUXILIARIES:
            first, stop, auxiliary = clause.find_subject(verb, 1)
            if first == 1 and stop > first and auxiliary not in BE and can_speak(clause, first, stop, lexicon):
                source = (clause.starts[first], clause.ends[stop - 1])
                return Finding([(clause.starts[0], clause.ends[0])], source, (clause.starts[verb], clause.ends[verb]))
            return None
    return None


def _find_introducer(clause: Clause, colon: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Whose words a colon introduces: a name right before it, the sentence's subject, or `this finding`."""
    words = clause.words
    last = colon - 1
    if last < 0:
        return None
    near = clause.find_noun_start(last, 0)
    if near <= last and clause.capitals[last] and words[last] not in TIMES and can_speak(clause, near, colon, lexicon):
        return near, colon
    if QUOTE not in words[:colon]:
        subject = find_main_subject(clause, 0, colon, lexicon)
        if subject is not None:
            return subject
    if words[last] in lexicon.utterances and words[last - 1] in DETERMINERS:
        return last - 1, colon
    return None


def _read_utterance(clause: Clause, i: int, lexicon: Lexicon) -> Finding | None:
    """X's plan would ...; X's claim that ...; X's "..." comment."""
    words = clause.words
    if clause.capitals[i] or i == 0 or i + 2 >= len(words):
        return None
    j = i - 1
    while j > 0 and j > i - 4 and not words[j].endswith(("'s", "s'")) and words[j] not in _OWNER_STOPS:
        j -= 1
    owner = words[j]
    if owner in OWNERS:
        if j < i - 2:
            return None
    elif not (owner.endswith(("'s", "s'")) and clause.capitals[j]):
        return None
    if QUOTE not in words[j + 1 : i] and words[i + 1] not in _LINKS:
        return None
    first = j
    while first > 0 and clause.capitals[first - 1] and clause.capitals[j]:
        first -= 1
    high = _find_contrast(words, i + 1, _find_bounds(clause, i)[1])
    if i + 1 >= high:
        return None
    subject = find_main_subject(clause, 0, j, lexicon) if owner == "its" else None
    if subject is not None:
        source = (clause.starts[subject[0]], clause.ends[subject[1] - 1])
        content = (clause.starts[j + 1], clause.ends[high - 1])
        return Finding([content], source, (clause.starts[i], clause.ends[i]), weak=True)
    end = clause.ends[j] - (2 if owner.endswith("'s") else 1 if owner.endswith("'") else 0)
    content = (clause.starts[j + 1], clause.ends[high - 1])
    return Finding([content], (clause.starts[first], end), (clause.starts[i], clause.ends[i]), weak=True)


def _find_contrast(words: list[str], first: int, high: int) -> int:
    """Where `, but ...` or `, while ...` ends what is credited."""
    for k in range(first, high - 1):
        if words[k] == "," and words[k + 1] in _CONTRASTS and not (words[k + 2 : k + 3] or [""])[0].endswith("ing"):
            return k
    return high


# --- verbs -----------------------------------------------------------------------------------------------------


class _Verb(Struct):
    """A reporting verb in its sentence: its words, and the stretch it can reach."""

    clause: Clause
    cue: Cue
    first: int
    last: int
    low: int
    high: int
    follows: str  #: the word behind it, empty at the end

    def credit(self, contents: list[tuple[int, int]], source: tuple[int, int]) -> Finding:
        """A finding with this verb as its cue."""
        starts, ends = self.clause.starts, self.clause.ends
        return Finding(
            contents, source, (starts[self.first], ends[self.last]), weak=_STRONG.isdisjoint(self.cue.classes)
        )


def _read_verb(clause: Clause, i: int, lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """What a word that can be a reporting verb credits to whom; None where it is no such verb here."""
    words = clause.words
    cue, last = _match_cue(words, i, lexicon)
    if cue is None or _is_noun(clause, i, cue, lexicon):
        return None
    low, high = _find_bounds(clause, i)
    verb = _Verb(clause, cue, i, last, low, high, words[last + 1] if last + 1 < high else "")
    first, stop, auxiliary = clause.find_subject(i, low)
    if auxiliary in BE and cue.forms != GERUND:
        return _read_passive(verb)
    if cue.forms == GERUND and auxiliary not in BE:
        return _read_participle(verb, lexicon, spoken)
    prev = words[i - 1] if i else ""
    if prev == "to":
        return _read_infinitive(verb, lexicon, spoken)
    if (prev in PREPOSITIONS and cue.forms != GERUND) or verb.follows == "by":
        return None
    if first == stop:
        back, _ = clause.skip_back(i - 1, low)
        joined = words[back] if back >= low else ""
        if joined in ("and", "but", "then", "or") or (joined and back == i - 1 and joined not in (",", QUOTE, "-")):
            return _read_coordinate(verb, lexicon, spoken)
        if i == low:
            return _read_opening(verb)
        return _read_inverted(verb, lexicon) if back == i - 1 else None
    if prev in (QUOTE, ","):
        inverted = _read_inverted(verb, lexicon)
        if inverted is not None:
            return inverted
    if words[stop - 1] in _OURSELVES or not _can_credit(verb, first, stop, auxiliary):
        return None
    finding = _read_active(verb, first, stop, lexicon)
    if finding is not None and auxiliary in _MODALS:
        finding.weak = True  # what somebody will say is not said yet
    return finding


def _match_cue(words: list[str], i: int, lexicon: Lexicon) -> tuple[Cue | None, int]:
    """The cue at ``i`` and its last word; a verb of two words before one of one."""
    word = words[i]
    if i + 1 < len(words):
        for cue in lexicon.particles.get(word, ()):
            if words[i + 1] == cue.particle:
                return cue, i + 1
    return lexicon.cues.get(word), i


def _is_noun(clause: Clause, i: int, cue: Cue, lexicon: Lexicon) -> bool:
    """Whether a word that can be a verb is a noun or an adjective here: a report, his claim, the said plan."""
    prev = clause.words[i - 1] if i else ""
    if cue.forms == GERUND:
        return prev in DETERMINERS
    if prev in _ARTICLES or prev.endswith("'"):
        return True
    if cue.forms & PAST:
        return False
    if prev.endswith("'s") or (clause.capitals[i] and i > 0 and not (clause.title or clause.shouted)):
        return True
    if clause.words[i] not in lexicon.ambiguous:
        return False
    if prev in _PERSONAL or prev in AUXILIARIES or prev in _BEFORE_VERBS or prev in ADVERBS:
        return False
    if prev.endswith("ly") or prev in TIMES or _is_voice(prev, lexicon):
        return False
    if clause.shouted:
        return True
    if cue.forms & PLAIN:
        several = clause.capitals[i - 1] and "and" in clause.words[max(0, i - 6) : i]
        return not several and not (prev.endswith("s") and not prev.endswith("ss"))
    return not clause.capitals[i - 1]


def _can_credit(verb: _Verb, first: int, stop: int, auxiliary: str) -> bool:
    """Whether subject and verb fit: not `it suggests`, not `a man accused of`."""
    words, cue = verb.clause.words, verb.cue
    head = words[stop - 1]
    if head in _THINGS and "inference" in cue.classes:
        return False
    if verb.follows in ("of", "as") and cue.forms & PAST and "description" in cue.classes:
        gap = words[first - 1] if first else ""
        return (
            bool(auxiliary) or head in _PERSONAL or verb.clause.capitals[stop - 1] or gap in ("what", "which", "that")
        )
    return True


def _read_passive(verb: _Verb) -> Finding | None:
    """... was described by X as ..., was first reported by X."""
    clause, words = verb.clause, verb.clause.words
    if verb.cue.classes.isdisjoint(("speech", "description")) or not verb.cue.forms & PAST:
        return None
    by = _find_word(words, "by", verb.last + 1, min(verb.high, verb.last + 8))
    if by < 0:
        return None
    stop = clause.find_noun_end(by + 1)
    if stop == by + 1 or words[by + 1].endswith("ing"):
        return None
    source = (clause.starts[by + 1], clause.ends[stop - 1])
    quote = _find_word(words, QUOTE, verb.last + 1, by)
    if quote >= 0:
        return verb.credit([(clause.starts[quote], clause.ends[quote])], source)
    if stop < verb.high and words[stop] in ("as", "for", "that"):
        return verb.credit([(clause.starts[stop], clause.ends[verb.high - 1])], source)
    end, _ = clause.skip_back(verb.first - 1, verb.low)
    if by == verb.last + 1 and "speech" in verb.cue.classes and end >= verb.low:
        return verb.credit([(clause.starts[verb.low], clause.ends[end])], source)
    return None


def _read_participle(verb: _Verb, lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """..., saying that ...: whoever the words before speak of; with X noting ...: X."""
    clause, words = verb.clause, verb.clause.words
    content = _find_right(verb, verb.last + 1, words[verb.first - 1] in lexicon.reports)
    if content is None:
        return None
    j = verb.first - 1
    while j >= verb.low and (words[j] in ADVERBS or words[j].endswith("ly")):
        j -= 1
    prev = words[j] if j >= verb.low else ""
    if j <= verb.low and prev in ("", "by", "in", "while", "after", "before"):
        return _read_fronted(verb, lexicon)
    if prev in (",", "and", "by", "while", "-", QUOTE, "in", "before", "after", ";"):
        return _lean(verb, content, lexicon, spoken)
    quoted = QUOTE in words[verb.last + 1 : verb.last + 3] and "framing" in verb.cue.classes
    if j >= verb.low and (quoted or not verb.cue.classes.isdisjoint(("speech", "evidence"))):
        first = clause.find_noun_start(j, verb.low)
        if first <= j and can_speak(clause, first, j + 1, lexicon):
            return verb.credit([content], (clause.starts[first], clause.ends[j]))
    return None


def _read_infinitive(verb: _Verb, lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """... among the few to call it "...": only where quotation marks show that something was said."""
    words = verb.clause.words
    quote = _find_word(words, QUOTE, verb.last + 1, verb.high)
    if quote < 0 or verb.cue.classes.isdisjoint(_NAMING) or spoken is not None:
        return None
    content = (verb.clause.starts[verb.last + 1], verb.clause.ends[quote])
    return _lean(verb, content, lexicon, spoken)


def _read_coordinate(verb: _Verb, lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """... and added that ...: the subject of the verb it is joined to."""
    if not verb.cue.forms & (PAST | THIRD):
        return None
    report = not lexicon.reports.isdisjoint(verb.clause.words[verb.low : verb.first])
    content = _find_right(verb, verb.last + 1, report)
    return _lean(verb, content, lexicon, spoken) if content is not None else None


def _lean(verb: _Verb, content: tuple[int, int], lexicon: Lexicon, spoken: Finding | None) -> Finding | None:
    """A verb without a subject of its own takes the last speaker's, or its sentence's, or its clause's."""
    if spoken is not None:
        return verb.credit([content], spoken.source)
    clause = verb.clause
    subject = find_main_subject(clause, verb.low, verb.first, lexicon)
    if subject is None and verb.cue.forms == GERUND and "inference" in verb.cue.classes:
        return None
    if subject is None and verb.cue.forms != GERUND:
        inner = clause.find_break(verb.first, verb.low)
        subject = find_main_subject(clause, inner + 1, verb.first, lexicon) if inner >= 0 else None
    if subject is None:
        return None
    return verb.credit([content], (clause.starts[subject[0]], clause.ends[subject[1] - 1]))


def _read_fronted(verb: _Verb, lexicon: Lexicon) -> Finding | None:
    """By calling it "...", X ...: the subject behind what a participle in front holds."""
    clause = verb.clause
    for mark in range(verb.last + 1, min(verb.high, verb.last + 30)):
        if clause.words[mark] in (",", QUOTE):
            subject = find_main_subject(clause, mark + 1, verb.high, lexicon)
            if subject is not None and subject[0] <= mark + 2:
                content = (clause.starts[verb.last + 1], clause.ends[mark - (clause.words[mark] == ",")])
                return verb.credit([content], (clause.starts[subject[0]], clause.ends[subject[1] - 1]))
    return None


def _read_opening(verb: _Verb) -> Finding | None:
    """Said X: "..." at the head of a sentence."""
    clause, words = verb.clause, verb.clause.words
    first = verb.last + 1
    stop = clause.find_noun_end(first)
    if verb.cue.forms == PLAIN or stop == first or words[stop : stop + 2] not in ([",", QUOTE], [":", QUOTE]):
        return None
    content = (clause.starts[stop + 1], clause.ends[verb.high - 1])
    return verb.credit([content], (clause.starts[first], clause.ends[stop - 1]))


def _read_inverted(verb: _Verb, lexicon: Lexicon) -> Finding | None:
    """ "...," said X: the source behind the verb, what is said before it."""
    clause, words, i = verb.clause, verb.clause.words, verb.first
    first = verb.last + 1
    if verb.cue.classes.isdisjoint(("speech", "framing")) or i == verb.low or first >= verb.high:
        return None
    if clause.title and words[i] not in lexicon.certain:
        return None
    prev, lead = words[i - 1], words[first]
    if prev not in (QUOTE, ",", "-") or lead in _UNSPOKEN or lead in PREPOSITIONS or lead in TIMES or lead in ADVERBS:
        return None
    stop = clause.find_noun_end(first)
    after = words[stop] if stop < verb.high else ""
    if stop == first or lead == "that":
        return None
    if prev != QUOTE:
        if i - verb.low < 4 or (after and after not in _CLOSERS):
            return None
        if not clause.capitals[first] and lead not in DETERMINERS and not _is_voice(words[stop - 1], lexicon):
            return None
        body = next((j for j in range(first + 1, stop) if words[j] in PREPOSITIONS), stop)
        if not can_speak(clause, first, body, lexicon):
            return None
    end = i
    while end > verb.low and words[end - 1] in (",", "-"):
        end -= 1
    if end == verb.low:
        return None
    contents = [(clause.starts[verb.low], clause.ends[end - 1])]
    return verb.credit(contents, (clause.starts[first], clause.ends[stop - 1]))


_SIZING = frozenset("put puts putting peg pegs pegged pegging place places placed placing".split())
_SIZES = frozenset(
    """toll number numbers figure figures count tally total dead wounded injured missing losses cost costs damage
    casualties deaths size population price value strength""".split()
)
_CLOSERS = frozenset([",", "who", "whose", "-", "in", "on", "at", "during", "after", ":", "(", "of"])


def _read_active(verb: _Verb, first: int, stop: int, lexicon: Lexicon) -> Finding | None:
    """X said ...: behind the verb, or before the subject, or both."""
    clause, words, classes = verb.clause, verb.clause.words, verb.cue.classes
    high = verb.high
    finding = verb.credit([], (clause.starts[first], clause.ends[stop - 1]))
    report = not lexicon.reports.isdisjoint(words[first:stop]) or _sizes(words, verb.first)
    k = _skip_hearer(verb, finding, lexicon)
    while k < high and (
        words[k] in TIMES or (words[k] in ADVERBS and words[k] not in DETERMINERS) or words[k].endswith("ly")
    ):
        k += 1
    before = _find_left(verb, first)
    direct = before is not None and before[1] == QUOTE
    if not direct and not report and _LEFTWARD.isdisjoint(classes):
        before = None
    word = words[k] if k < high else ""
    if word in ("", "."):
        if before is not None:
            finding.contents.append(before[0])
        return finding
    if word == ":":
        if k + 1 < high:
            finding.contents.append((clause.starts[k + 1], clause.ends[high - 1]))
        finding.colon = k + 1 >= high
        return finding
    if word == ",":
        return _read_parenthesis(verb, finding, before, k)
    if word == QUOTE:
        if direct and before is not None:
            finding.contents.append(before[0])
        finding.contents.append((clause.starts[k], clause.ends[k if direct else high - 1]))
        return finding
    if before is not None and word != "that" and (direct or (word in _ADJUNCTS and _is_adjunct(words, k, high))):
        finding.contents.append(before[0])
        return finding
    if words[high - 1] == ":" and _is_adjunct(words, k, high - 1):
        finding.colon = True
        return finding
    certain = words[verb.first] in lexicon.certain and words[stop - 1] not in _THINGS
    if not can_speak(clause, first, stop, lexicon) and not (certain and _SHARES.isdisjoint(words[first:stop])):
        return None
    content = _find_right(verb, k, report)
    if content is None:
        return None
    if words[stop - 1] in ("who", "which"):
        content = _end_at_comma(clause, content)
    finding.contents.append(content)
    return finding


def _end_at_comma(clause: Clause, content: tuple[int, int]) -> tuple[int, int]:
    """Content inside a relative clause ends with it: X, who said that ..., left."""
    for start, end, word in zip(clause.starts, clause.ends, clause.words, strict=True):
        if word == "," and content[0] < start < content[1]:
            return content[0], start
        if end >= content[1]:
            break
    return content


def _read_parenthesis(
    verb: _Verb, finding: Finding, before: tuple[tuple[int, int], str] | None, comma: int
) -> Finding | None:
    """X said, ...: a quotation behind the comma; or what stands on both sides of `, X said,`."""
    clause, words, high = verb.clause, verb.clause.words, verb.high
    follows = words[comma + 1] if comma + 1 < high else ""
    if before is not None:
        finding.contents.append(before[0])
    quote = comma + 2 if follows in ("and", "but") else comma + 1
    if quote < high and words[quote] == QUOTE:
        finding.contents.append((clause.starts[quote], clause.ends[quote]))
    elif before is not None:
        if follows and follows not in _ASIDES and not follows.endswith("ing"):
            finding.contents.append((clause.starts[comma + 1], clause.ends[high - 1]))
    elif not _SAYING.isdisjoint(verb.cue.classes) and "that" in words[comma : comma + 12]:
        that = words.index("that", comma)
        if that + 1 < high:
            finding.contents.append((clause.starts[that + 1], clause.ends[high - 1]))
    return finding if finding.contents else None


def _find_left(verb: _Verb, first: int) -> tuple[tuple[int, int], str] | None:
    """What stands before a subject and can be its words: (span, last word); None where nothing does."""
    clause, words = verb.clause, verb.clause.words
    left = first
    while left > verb.low and words[left - 1] in (",", "-", "as", "and", "but"):
        left -= 1
    if left == verb.low:
        return None
    if words[left - 1] == QUOTE and "as" not in words[left:first]:
        return (clause.starts[verb.low], clause.ends[left - 1]), QUOTE
    if left < first and words[left] in (",", "-") and left > verb.low:
        return (clause.starts[verb.low], clause.ends[left - 1]), words[left - 1]
    return None


def _is_adjunct(words: list[str], k: int, high: int) -> bool:
    """Whether words[k:high] only say when, where and to whom."""
    rest = words[k:high]
    return len(rest) <= 14 and "that" not in rest and QUOTE not in rest


def _skip_hearer(verb: _Verb, finding: Finding, lexicon: Lexicon) -> int:
    """The word behind verb and hearer (told reporters ...); an outlet that is told is kept."""
    clause, words, k = verb.clause, verb.clause.words, verb.last + 1
    if "telling" not in verb.cue.classes or k >= verb.high or words[k] in ("that", ",", ":", QUOTE, "to"):
        return k
    stop = min(verb.high, clause.find_noun_end(k))
    if not lexicon.outlets.isdisjoint(w.removesuffix("'s") for w in words[k:stop]):
        finding.via = (clause.starts[k], clause.ends[stop - 1])
    return stop


def _find_right(verb: _Verb, k: int, report: bool = False) -> tuple[int, int] | None:
    """What a verb credits behind it, from word ``k`` on; None where the verb takes no such thing."""
    clause, words, classes = verb.clause, verb.clause.words, verb.cue.classes
    if k >= verb.high:
        return None
    window = words[k : min(verb.high, k + 8)]
    clausal = "that" in window or window[0] in ("how", "whether", "if", "why", "what") or QUOTE in window[:3]
    if not clausal and not _takes_noun(classes, words[k], report):
        return None
    saying = not _SAYING.isdisjoint(classes)
    end = len(words) if saying and verb.low == 0 else verb.high
    if not saying:
        end = _find_contrast(words, k, verb.high)
    if saying and "that" in window and (window[0] in _ADJUNCTS or window[0] in (",", "to")):
        k += window.index("that")
    elif window[:2] == ["to", "comment"]:
        return None
    while k < end and words[k] in (",", "that", ":"):
        k += 1
    if k >= end or (end - k < 3 and "intention" in classes):
        return None
    return clause.starts[k], clause.ends[end - 1]


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


def _read_shape(clause: Clause, i: int, lexicon: Lexicon) -> Finding | None:
    """A named actor, any verb in the past, `that`: the long tail of reporting verbs."""
    words = clause.words
    verb = words[i - 1] if i else ""
    if not verb.endswith("ed") or verb in lexicon.cues or verb in ADVERBS or clause.capitals[i - 1]:
        return None
    low, high = _find_bounds(clause, i)
    first, stop, auxiliary = clause.find_subject(i - 1, low)
    if first == stop or auxiliary in BE or i + 1 >= high or not can_speak(clause, first, stop, lexicon):
        return None
    content = (clause.starts[i + 1], clause.ends[high - 1])
    source = (clause.starts[first], clause.ends[stop - 1])
    return Finding([content], source, (clause.starts[i - 1], clause.ends[i - 1]))


# --- who can speak ---------------------------------------------------------------------------------------------


def can_speak(clause: Clause, first: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase can be somebody: a pronoun, a name, a person, a report; not a share of those asked."""
    words, capitals = clause.words, clause.capitals
    head = words[stop - 1]
    if not _SHARES.isdisjoint(words[first:stop]):
        return False
    if stop - first == 1 and head in PRONOUNS:
        return head not in ("him", "her", "them", "whom")
    for j in range(first, stop):
        if capitals[j] and (j > 0 or (words[j] not in DETERMINERS and words[j] not in ADVERBS)):
            return True
    return any(_is_voice(w, lexicon) for w in words[first:stop])


def _is_voice(word: str, lexicon: Lexicon) -> bool:
    """Whether a common noun can speak: minister, officials, poll, newspaper."""
    return word in lexicon.voices or (word.endswith("s") and word[:-1] in lexicon.people)


def find_main_subject(clause: Clause, low: int, high: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The subject of the sentence that words[low:high] begin, as a range of words: its first voice, if any."""
    words, capitals = clause.words, clause.capitals
    i = low
    while i < high and (words[i] in CONJUNCTIONS or words[i] in (",", QUOTE, "-") or words[i] in LEADING):
        i += 1
    if i + 1 < high and words[i].isdigit() and words[i + 1] == ",":
        return find_main_subject(clause, i + 2, high, lexicon)
    if i < high and (
        words[i] in PREPOSITIONS or words[i] in TIMES or words[i] in ("last", "when", "while", "if", "although")
    ):
        comma = _find_word(words, ",", i, high - 1)
        if comma >= 0:
            return find_main_subject(clause, comma + 1, high, lexicon) if comma + 1 < high else None
        return None
    if i >= high:
        return None
    if words[i] in _PERSONAL:
        return None if words[i] in _OURSELVES else (i, i + 1)
    first = i
    while i < high and words[i] in DETERMINERS:
        i += 1
    named = False
    while i < high and i - first < 12:
        word = words[i]
        if word.endswith(("'s", "s'")) and capitals[i]:
            named = False
        elif (capitals[i] and word not in TIMES) or _is_voice(word, lexicon):
            named = True
        elif word in ("of", "for", "and", "&", "at") and named and i + 1 < high and capitals[i + 1]:
            pass
        elif (
            not word[0].isalpha()
            or word in AUXILIARIES
            or word in PREPOSITIONS
            or (named and (_ends_phrase(word, lexicon) or not _has_name(clause, i + 1, high, lexicon)))
        ):
            break
        i += 1
    if not named or not can_speak(clause, first, i, lexicon) or (i < high and not _ends_phrase(words[i], lexicon)):
        return None
    return first, i


def _has_name(clause: Clause, i: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a name or a person stands within the next two words: Republican | presidential nominee."""
    return any(clause.capitals[j] or _is_voice(clause.words[j], lexicon) for j in range(i, min(i + 2, high)))


def _ends_phrase(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand right behind a complete noun phrase: a mark, a verb, a preposition; no further noun."""
    return (
        not word[0].isalpha()
        or word in AUXILIARIES
        or word in ADVERBS
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in TIMES
        or word in _PERSONAL
        or word in lexicon.cues
        or word.endswith(("ed", "s", "ly", "ing"))
        or word in _IRREGULAR
    )
