"""Who says so: each stretch of a document that is somebody's words or belief, and whose.

Attribution is read from the structure of the document, not from one sentence: quotations run over paragraphs,
speakers stand before, behind, in the middle or a paragraph away, short names and pronouns lean on full names.
What nothing credits is the outlet's own voice and gets no Attribution. When unsure, a rule leaves it so.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    TIMES,
    Clause,
    read_clauses,
)
from analysis.lexicon import GERUND, PAST, PLAIN, THIRD, Cue, Lexicon
from analysis.model import Attribution, Document, Quotation
from analysis.quotations import Passage, find_passages
from analysis.sources import SourceReader, name_post
from analysis.text import trim

_ARTICLES = DETERMINERS - frozenset(
    ["that", "this", "these", "those", "some", "many", "all", "both", "several", "most", "few", "each", "one", "more"]
)
_MARKS_OR_WORDS = frozenset([",", ";", ":", "(", ")", QUOTE, "-", "and", "that", "but"])
_RESPONDENTS = frozenset(["percent", "%", "majority", "majorities", "half", "plurality"])
_STRONG = frozenset(["speech", "framing", "telling", "evidence"])
_PERSONAL = frozenset(["he", "she", "they", "it", "who", "which", "we", "you", "i"])


@dataclass(slots=True)
class _Finding:
    """One act of crediting as found in a clause, before anybody is resolved. Offsets are characters."""

    contents: list[tuple[int, int]]
    source: tuple[int, int]
    cue: tuple[int, int]
    head: str  #: folded last word of the source
    weak: bool = False  #: a wish, belief or description: yields to speech around it
    colon: bool = False  #: ends with a colon: what follows is content
    via: tuple[int, int] | None = None  #: the outlet that was told


@dataclass(frozen=True, slots=True)
class AttributionReading:
    """A document's attributions by (start, end), and its quotations in order."""

    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...]
    _starts: tuple[int, ...] = ()
    _owners: tuple[int, ...] = ()  #: index of the innermost attribution from each start on; -1 for none

    def credit(self, start: int, end: int) -> Attribution | None:
        """The innermost attribution whose content covers the span; None in the outlet's own voice."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or self._owners[i] < 0:
            return None
        attribution = self.attributions[self._owners[i]]
        if attribution.end >= end:
            return attribution
        return None


def find_attributions(document: Document, lexicon: Lexicon) -> AttributionReading:
    """Every attribution and quotation of one document; both empty where nothing is credited or quoted."""
    passages = find_passages(document)
    clauses = read_clauses(document, passages)
    findings = _find_findings(clauses, lexicon)
    return _credit_findings(document, lexicon, passages, clauses, findings)


# --- what each clause says -------------------------------------------------------------------------------------


def _find_findings(clauses: Sequence[Clause], lexicon: Lexicon) -> list[tuple[int, _Finding]]:
    """(clause number, finding) in order of the text."""
    found: list[tuple[int, _Finding]] = []
    cues, particles = lexicon.cues, lexicon.particles
    for number, clause in enumerate(clauses):
        before: _Finding | None = None
        mine: list[_Finding] = []
        for i, word in enumerate(clause.words):
            finding = None
            if word == "according":
                finding = _read_according(clause, i)
            elif word in cues or word in particles:
                finding = _read_verb(clause, i, lexicon, before)
            elif word == "that" and i > 1:
                finding = _read_shape(clause, i, lexicon)
            elif word in lexicon.utterances and i:
                finding = _read_utterance(clause, i, lexicon)
            if finding is not None:
                mine.append(finding)
                before = finding
        if clause.words:
            finding = _read_finding(clause, lexicon) or None
            if finding is not None:
                mine.append(finding)
            if clause.words[-1] == ":" and not any(f.colon for f in mine):
                finding = _read_colon(clause, len(clause.words) - 1, lexicon)
                if finding is not None:
                    mine.append(finding)
        found.extend((number, f) for f in mine if not (f.weak and _stands_inside(f, mine)))
    return found


def _stands_inside(finding: _Finding, others: Sequence[_Finding]) -> bool:
    """Whether a wish or belief is itself part of what somebody says."""
    at = finding.cue[0]
    return any(not f.weak and any(a <= at < b for a, b in f.contents) for f in others)


def _read_finding(clause: Clause, lexicon: Lexicon) -> _Finding | None:
    """In a September poll, ...: what the poll, study or speech in front says."""
    words = clause.words
    if words[0] not in ("in", "per") or len(words) < 6:
        return None
    comma = _find_comma(words, 1, len(words))
    while comma is not None and comma + 1 < len(words) and words[comma + 1].endswith("ed"):
        comma = _find_comma(words, comma + 1, len(words))
    if comma is None or comma + 2 >= len(words):
        return None
    stop = clause.find_noun_end(1)
    if stop == 1 or not any(w in lexicon.findings for w in words[1:stop]):
        return None
    return _Finding(
        [(clause.starts[comma + 1], clause.ends[-1])],
        (clause.starts[1], clause.ends[stop - 1]),
        (clause.starts[0], clause.ends[0]),
        words[stop - 1],
        weak=True,
    )


def _read_colon(clause: Clause, i: int, lexicon: Lexicon) -> _Finding | None:
    """X made the following comment: - whoever acts before a colon that introduces."""
    subject = _find_main_subject(clause, 0, i, lexicon)
    if subject is None:
        return None
    a, b = subject
    return _Finding(
        [], (clause.starts[a], clause.ends[b - 1]), (clause.starts[i], clause.ends[i]), clause.words[b - 1], colon=True
    )


def _read_utterance(clause: Clause, i: int, lexicon: Lexicon) -> _Finding | None:
    """X's plan would ...; X's claim that ...; a statement by X that ..."""
    words = clause.words
    n = len(words)
    if clause.capitals[i] or i + 2 >= n:
        return None
    j = i - 1
    while j > 0 and j > i - 4 and not words[j].endswith(("'s", "s'")) and words[j] not in _MARKS_OR_WORDS:
        j -= 1
    owner = words[j]
    if not (owner.endswith(("'s", "s'")) and clause.capitals[j] or owner in ("his", "her", "their")):
        return None
    if owner in ("his", "her", "their") and j != i - 1 and j != i - 2:
        return None
    first = j
    while first > 0 and clause.capitals[first - 1] and clause.capitals[j]:
        first -= 1
    low, high = _bounds(clause, i)
    for k in range(i + 1, high - 1):
        if words[k] == "," and words[k + 1] in ("but", "while", "although", "though"):
            high = k
            break
    if i + 1 >= high:
        return None
    end = clause.ends[j] - (2 if owner.endswith("'s") else 1 if owner.endswith("'") else 0)
    return _Finding(
        [(clause.starts[j + 1], clause.ends[high - 1])],
        (clause.starts[first], end),
        (clause.starts[i], clause.ends[i]),
        owner,
        weak=True,
    )


def _read_according(clause: Clause, i: int) -> _Finding | None:
    """according to X: what stands around it, in its sentence or its brackets."""
    words = clause.words
    if i + 2 >= len(words) or words[i + 1] != "to":
        return None
    stop = clause.find_noun_end(i + 2)
    if stop == i + 2:
        return None
    contents = []
    low, high = _bounds(clause, i)
    left = i
    while left > low and words[left - 1] in (",", "-", "(", "and", "but"):
        left -= 1
    if left - low >= 2:
        contents.append((clause.starts[low], clause.ends[left - 1]))
    right = stop
    comma = _find_comma(words, stop, high)
    if left - low < 2 and comma is not None:
        right = comma + 1
    elif stop < high and words[stop] in (",", "-"):
        right = stop + 1
        if words[right : right + 1] and words[right] in (
            "which",
            "who",
            "whose",
            "a",
            "the",
            "an",
            "and",
            "but",
            "while",
        ):
            right = high
    else:
        right = high
    if right < high and not (contents and clause.words[right] in PREPOSITIONS):
        contents.append((clause.starts[right], clause.ends[high - 1]))
    if not contents:
        return None
    return _Finding(
        contents, (clause.starts[i + 2], clause.ends[stop - 1]), (clause.starts[i], clause.ends[i + 1]), words[stop - 1]
    )


def _find_comma(words: list[str], i: int, high: int) -> int | None:
    for j in range(i, min(high, i + 25)):
        if words[j] == ",":
            return j
    return None


def _bounds(clause: Clause, i: int) -> tuple[int, int]:
    """The words around place ``i`` that belong together: within brackets and semicolons."""
    words = clause.words
    low, high = i, i
    depth = 0
    while low > 0:
        word = words[low - 1]
        if word == ";" and depth == 0:
            break
        if word == ")":
            depth += 1
        elif word == "(":
            if depth == 0:
                break
            depth -= 1
        low -= 1
    depth = 0
    while high < len(words):
        word = words[high]
        if word == ";" and depth == 0:
            break
        if word == "(":
            depth += 1
        elif word == ")":
            if depth == 0:
                break
            depth -= 1
        high += 1
    return low, high


def _read_verb(clause: Clause, i: int, lexicon: Lexicon, before: _Finding | None) -> _Finding | None:
    """What a word that can be a reporting verb credits to whom; None where it is no such verb here."""
    words = clause.words
    cue, last = _match_cue(words, i, lexicon)
    if cue is None:
        return None
    prev = words[i - 1] if i else ""
    if _is_noun(clause, i, cue, prev, lexicon):
        return None
    if words[last + 1 : last + 2] == ["by"]:
        return None
    low, high = _bounds(clause, i)
    gerund = cue.forms == GERUND
    first, stop, auxiliary = clause.find_subject(i, low)
    passive = auxiliary in BE and bool(cue.forms & PAST) and not gerund
    if passive:
        return None
    if gerund and auxiliary not in BE:
        return _read_participle(clause, i, last, cue, lexicon, before, low, high)
    if prev == "to" or (prev in PREPOSITIONS and not gerund):
        return None
    if first == stop:
        back, _ = clause.skip_back(i - 1, low)
        prev = words[back] if back >= low else ""
        if back < i - 1 and prev in (",", QUOTE):
            return None
        if prev in ("and", "but", "then", "also", "or") or (prev and prev.endswith("ly")):
            return _read_coordinate(clause, i, last, cue, lexicon, before, high)
        return _read_inverted(clause, i, last, cue, low, high, lexicon)
    inverted = _read_inverted(clause, i, last, cue, low, high, lexicon) if prev in (QUOTE, ",") else None
    if inverted is not None:
        return inverted
    return _read_content(clause, i, last, cue, lexicon, (first, stop), low, high)


def _match_cue(words: list[str], i: int, lexicon: Lexicon) -> tuple[Cue | None, int]:
    """The cue at ``i`` and its last word; a verb of two words before one of one."""
    word = words[i]
    if i + 1 < len(words):
        for cue in lexicon.particles.get(word, ()):
            if words[i + 1] == cue.particle:
                return cue, i + 1
    return lexicon.cues.get(word), i


def _is_noun(clause: Clause, i: int, cue: Cue, prev: str, lexicon: Lexicon) -> bool:
    """Whether a word that can be a verb is a noun or an adjective here: a report, his claim, the said plan."""
    if cue.forms == GERUND:
        return prev in DETERMINERS
    if prev in _ARTICLES or prev.endswith("'") or (prev.endswith("'s") and prev[:-2] not in PRONOUNS and cue.forms & (PLAIN | THIRD)):
        return True
    if cue.forms & PAST:
        return False
    if clause.capitals[i] and i and (not clause.capitals[i - 1] or cue.forms & (PLAIN | THIRD)):
        return True
    if prev in _PERSONAL or prev in AUXILIARIES or prev in (",", QUOTE, ")", "-") or prev in ADVERBS or prev.endswith("ly"):
        return False
    if cue.forms & PLAIN:
        return not (prev in lexicon.people or prev in lexicon.unnamed or prev in lexicon.reports or prev in TIMES) and not (
            prev.endswith("s") and not prev.endswith(("'s", "ss"))
        )
    return not (clause.capitals[i - 1] or prev in lexicon.people or prev in lexicon.unnamed or prev in lexicon.reports or prev in TIMES)


def _read_participle(
    clause: Clause, i: int, last: int, cue: Cue, lexicon: Lexicon, before: _Finding | None, low: int, high: int
) -> _Finding | None:
    """..., saying that ...: the subject of what it leans on."""
    words = clause.words
    j = i - 1
    while j >= low and (words[j] in ADVERBS or words[j].endswith("ly")):
        j -= 1
    prev = words[j] if j >= low else ""
    classes = cue.classes
    content = _read_right(clause, last + 1, high, cue)
    if content is None:
        return None
    span = (clause.starts[i], clause.ends[last])
    if prev in (",", "and", "by", "while", "-", QUOTE, "in", "before", "after"):
        if before is not None and before.source[0] >= clause.start:
            return _Finding([content], before.source, span, before.head)
        subject = _find_main_subject(clause, low, j, lexicon)
        if subject is None:
            return None
        a, b = subject
        return _Finding([content], (clause.starts[a], clause.ends[b - 1]), span, words[b - 1])
    if j >= low and classes & {"speech", "evidence"}:
        first = clause.find_noun_start(j, low)
        if first <= j and _can_speak(clause, first, j + 1, lexicon):
            return _Finding([content], (clause.starts[first], clause.ends[j]), span, words[j])
    return None


def _find_main_subject(clause: Clause, low: int, high: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The subject of the clause that words[low:high] begin: its first noun phrase that can speak."""
    words, capitals = clause.words, clause.capitals
    i = low
    while (
        (i < high
        and words[i] in ("and", "but", "so", "then", "still", "yet", "however", ",", QUOTE))
        or (i < high
        and words[i] in ADVERBS)
    ):
        i += 1
    if i < high and words[i] in PREPOSITIONS:
        comma = _find_comma(words, i, high)
        if comma is not None and comma < high - 1:
            i = comma + 1
    if i >= high:
        return None
    if words[i] in _PERSONAL:
        return i, i + 1
    if words[i] in DETERMINERS or capitals[i]:
        j = i
        while j < high and ((capitals[j] and words[j] not in (",", QUOTE)) or (j == i and words[j] in DETERMINERS)):
            j += 1
        if j > i and capitals[j - 1]:
            if _can_speak(clause, i, j, lexicon):
                return i, j
        k = i
        while k < min(high, i + 6):
            if _is_voice(words[k], lexicon):
                return i, k + 1
            k += 1
    return None


def _read_coordinate(
    clause: Clause, i: int, last: int, cue: Cue, lexicon: Lexicon, before: _Finding | None, high: int
) -> _Finding | None:
    """... and added that ...: the subject of the verb it is joined to."""
    if not cue.forms & (PAST | THIRD):
        return None
    content = _read_right(clause, last + 1, high, cue)
    if content is None:
        return None
    span = (clause.starts[i], clause.ends[last])
    if before is not None:
        return _Finding([content], before.source, span, before.head)
    subject = _find_main_subject(clause, 0, i, lexicon)
    if subject is None:
        return None
    a, b = subject
    return _Finding([content], (clause.starts[a], clause.ends[b - 1]), span, clause.words[b - 1])


def _read_inverted(clause: Clause, i: int, last: int, cue: Cue, low: int, high: int, lexicon: Lexicon) -> _Finding | None:
    """ "...," said X: the source behind the verb, what is said before it (and behind the source's comma)."""
    words = clause.words
    if not cue.classes & {"speech", "framing"} or i == low:
        return None
    prev = words[i - 1]
    if prev not in (QUOTE, ",", "-"):
        return None
    first = last + 1
    if first >= high or words[first] in ("that", ",", ":", QUOTE):
        return None
    stop = clause.find_noun_end(first)
    if words[first] in ("it", "him", "her", "them", "you", "me", "us"):
        return None
    if stop == first or words[first] in PREPOSITIONS or words[first] in TIMES or words[first] in ADVERBS:
        return None
    after = words[stop] if stop < high else ""
    if prev == QUOTE:
        pass
    elif (
        after not in ("", ",", "who", "whose", "-", "in", "on", "at", "during", "after", ":", "(", ".", "of")
        or i - low < 4
    ):
        return None
    end = i
    while end > low and words[end - 1] in (",", "-"):
        end -= 1
    if end == low:
        return None
    contents = [(clause.starts[low], clause.ends[end - 1])]
    return _Finding(
        contents, (clause.starts[first], clause.ends[stop - 1]), (clause.starts[i], clause.ends[last]), words[stop - 1]
    )


_ADJUNCTS = (
    PREPOSITIONS
    | TIMES
    | frozenset(["last", "this", "earlier", "late", "again", "later", "as", "when", "while", "recently"])
)


def _read_content(
    clause: Clause, i: int, last: int, cue: Cue, lexicon: Lexicon, subject: tuple[int, int], low: int, high: int
) -> _Finding | None:
    """X said ...: behind the verb, or before the subject, or both."""
    words = clause.words
    first, stop = subject
    source = (clause.starts[first], clause.ends[stop - 1])
    span = (clause.starts[i], clause.ends[last])
    head = words[stop - 1]
    finding = _Finding([], source, span, head, weak=not cue.classes & _STRONG)
    k = last + 1
    if "telling" in cue.classes:
        k = _skip_hearer(clause, k, high)
        if any(w in lexicon.outlets for w in words[last + 1 : k]):
            finding.via = (clause.starts[last + 1], clause.ends[k - 1])
        if k == last + 1 and "speech" not in cue.classes and "framing" not in cue.classes:
            return None
    while k < high and (words[k] in ADVERBS or words[k] in TIMES or words[k].endswith("ly")):
        k += 1
    left = first
    while left > low and words[left - 1] in (",", "-", "as", "and", "but"):
        left -= 1
    has_left = (
        (left < first and words[left] in (",", "-", "as") and left - low >= 2) or (left > low and words[left - 1] == QUOTE)
    )
    report = any(w in lexicon.reports for w in words[first:stop])
    framing = report or bool(cue.classes & {"speech", "framing", "telling", "thought"})
    direct = left > low and words[left - 1] == QUOTE
    if k >= high or words[k] in (".",):
        if has_left and framing:
            finding.contents.append((clause.starts[low], clause.ends[left - 1]))
            return finding
        return None
    word = words[k]
    if word == QUOTE:
        finding.contents.append((clause.starts[k], clause.ends[k]))
        if has_left and words[left - 1] == QUOTE:
            finding.contents.append((clause.starts[low], clause.ends[left - 1]))
        elif k + 1 < high:
            finding.contents[0] = (clause.starts[k], clause.ends[high - 1])
        return finding
    if word == ":":
        if k + 1 >= high:
            finding.colon = True
        else:
            finding.contents.append((clause.starts[k + 1], clause.ends[high - 1]))
        return finding
    if word == ",":
        if k + 1 < high and words[k + 1] == QUOTE:
            finding.contents.append((clause.starts[k + 1], clause.ends[k + 1]))
            if has_left and framing:
                finding.contents.append((clause.starts[low], clause.ends[left - 1]))
            return finding
        if has_left and framing:
            finding.contents.append((clause.starts[low], clause.ends[left - 1]))
            nxt = words[k + 1] if k + 1 < high else ""
            if (
                nxt
                and not nxt.endswith("ing")
                and nxt
                not in (
                    "who",
                    "which",
                    "a",
                    "an",
                    "referring",
                    "according",
                    "while",
                    "as",
                    "but",
                    "with",
                    "and",
                    "though",
                    "although",
                    "in",
                    "at",
                    "on",
                )
            ):
                finding.contents.append((clause.starts[k + 1], clause.ends[high - 1]))
            return finding
        if not cue.classes & {"speech", "telling"}:
            return None
    if direct and framing and word != "that" and (word in _ADJUNCTS or word[0].isdigit() or word in DETERMINERS):
        finding.contents.append((clause.starts[low], clause.ends[left - 1]))
        return finding
    if has_left and framing and word in _ADJUNCTS and word not in ("that",) and _only_adjunct(words, k, high):
        finding.contents.append((clause.starts[low], clause.ends[left - 1]))
        return finding
    if words[high - 1] in (":",) and _only_adjunct(words, k, high - 1):
        finding.colon = True
        return finding
    if not _can_speak(clause, first, stop, lexicon):
        return None
    content = _read_right(clause, last + 1 if k < last + 1 else k, high, cue, report)
    if content is None:
        return None
    finding.contents.append(content)
    return finding


def _only_adjunct(words: list[str], k: int, high: int) -> bool:
    """Whether words[k:high] only say when, where and to whom."""
    rest = words[k:high]
    return len(rest) <= 14 and "that" not in rest and QUOTE not in rest


def _skip_hearer(clause: Clause, k: int, high: int) -> int:
    words = clause.words
    if k >= high or words[k] in ("that", ",", ":", QUOTE, "to"):
        return k
    return min(high, clause.find_noun_end(k))


def _read_right(clause: Clause, k: int, high: int, cue: Cue, report: bool = False) -> tuple[int, int] | None:
    """What a verb credits behind it: from word ``k`` to the end of the clause; None where the verb takes no such thing."""
    words, classes = clause.words, cue.classes
    if k >= high:
        return None
    window = words[k : min(high, k + 8)]
    that = "that" in window or "how" in window[:1] or "whether" in window[:1] or "if" in window[:1]
    quoted = QUOTE in window[:3]
    end = high
    if not that and not quoted:
        if "speech" in classes or (
            (report
            and "evidence" in classes)
            or "estimate" in classes
            or ("telling" in classes
            and "framing" not in classes)
        ):
            pass
        elif "demand" in classes:
            if words[k] in (",", ".", "and", "or", "as"):
                return None
        elif "intention" in classes and words[k] == "to":
            pass
        elif "description" in classes:
            pass
        elif "thought" in classes:
            if words[k] in PREPOSITIONS or words[k] in (",", "and"):
                return None
        else:
            return None
    if classes & {"speech", "telling"}:
        end = len(words)
    else:
        for j in range(k, high - 1):
            if words[j] == "," and words[j + 1] in ("but", "while", "although", "though"):
                end = j
                break
    while k < end and words[k] in (",", "that", ":"):
        k += 1
    if k >= end:
        return None
    return clause.starts[k], clause.ends[end - 1]


def _can_speak(clause: Clause, first: int, stop: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase can be somebody: a pronoun, a name, a person, a report; not a share of those asked."""
    words = clause.words
    head = words[stop - 1]
    if any(w in _RESPONDENTS for w in words[first:stop]):
        return False
    if stop - first == 1 and head in PRONOUNS:
        return head not in ("him", "her", "them", "whom")
    if any(
        (clause.capitals[j] and j > 0) or (clause.capitals[j] and words[j] not in DETERMINERS and words[j] not in ADVERBS)
        for j in range(first, stop)
    ):
        return True
    return any(_is_voice(w, lexicon) for w in words[first:stop])


def _is_voice(word: str, lexicon: Lexicon) -> bool:
    """Whether a common noun can speak: minister, officials, poll, newspaper."""
    return (
        word in lexicon.people
        or word in lexicon.unnamed
        or word in lexicon.reports
        or word in lexicon.outlets
        or (word.endswith("s") and word[:-1] in lexicon.people)
    )


def _read_shape(clause: Clause, i: int, lexicon: Lexicon) -> _Finding | None:
    """A named actor, any verb in the past, `that`: the long tail of reporting verbs."""
    words = clause.words
    verb = words[i - 1]
    if verb in lexicon.cues or verb in ADVERBS or clause.capitals[i - 1] or not verb.endswith("ed"):
        return None
    low, high = _bounds(clause, i)
    first, stop, auxiliary = clause.find_subject(i - 1, low)
    if first == stop or auxiliary in BE or not _can_speak(clause, first, stop, lexicon) or i + 1 >= high:
        return None
    return _Finding(
        [(clause.starts[i + 1], clause.ends[high - 1])],
        (clause.starts[first], clause.ends[stop - 1]),
        (clause.starts[i - 1], clause.ends[i - 1]),
        words[stop - 1],
    )


# --- who they are, and whose the quotations are ----------------------------------------------------------------


def _credit_findings(
    document: Document,
    lexicon: Lexicon,
    passages: Sequence[Passage],
    clauses: Sequence[Clause],
    findings: Sequence[tuple[int, _Finding]],
) -> AttributionReading:
    """Sources resolved in the order of the text, quotations given to their speakers."""
    reader = SourceReader(document, lexicon)
    outlet = document.outlet or document.agency or "(outlet)"
    attributions: list[Attribution] = []
    owners: dict[int, Attribution] = {}  # number of a passage -> whose it is
    by_clause: dict[int, list[_Finding]] = {}
    for number, finding in findings:
        by_clause.setdefault(number, []).append(finding)
    last: tuple[int, Attribution] | None = None  # paragraph of the last quotation, and whose it was
    waiting: Attribution | None = None  # the sentence before ended with a colon
    for number, clause in enumerate(clauses):
        mine: list[Attribution] = []
        colon: Attribution | None = None
        inner = by_clause.get(number, ())
        bases = _resolve_clause(document, clause, inner, reader, outlet)
        for finding, base in zip(inner, bases, strict=True):
            mine.extend(replace(base, start=a, end=b) for a, b in finding.contents)
            colon = base if finding.colon else colon
        for place, passage_number in clause.quotes.items():
            passage = passages[passage_number]
            owner = _find_innermost(mine, passage) or waiting
            first = place == 0
            if owner is None and first and last is not None and _continues(passages, passage_number, clause, last[0]):
                owner = last[1]
            if owner is None and first and len(clause.words) == 1:
                owner = _find_actor(document, clauses, number, reader, lexicon, outlet)
            if owner is not None:
                owners[passage_number] = replace(owner, start=passage.start, end=passage.end, mode="quoted")
                last = (clause.paragraph, owner)
        if waiting is not None and not clause.quotes and clauses[number - 1].paragraph != clause.paragraph:
            mine.append(replace(waiting, start=clause.start, end=clause.end))
        waiting = colon
        attributions.extend(mine)
    posts = _read_posts(document, outlet)
    for number, passage in enumerate(passages):
        for post in posts:
            if post.start <= passage.start < post.end:
                owners[number] = replace(post, start=passage.start, end=passage.end)
    quotations = _join_passages(passages, owners)
    everything = {*attributions, *owners.values(), *posts}
    return _index(sorted(everything, key=lambda a: (a.start, a.end, a.source_start, a.mode)), quotations)


def _resolve_clause(
    document: Document, clause: Clause, findings: Sequence[_Finding], reader: SourceReader, outlet: str
) -> list[Attribution]:
    """An attribution without content for each finding of one clause; chains follow who stands inside whom."""
    text = document.text
    sources = [reader.read_source(clause, *finding.source) for finding in findings]
    bases = []
    for finding, source in zip(findings, sources, strict=True):
        steps = [source.name or text[slice(*finding.source)]]
        if finding.via is not None:
            steps.append(" ".join(text[slice(*finding.via)].split()))
        outer = [
            (b - a, other.name)
            for around, other in zip(findings, sources, strict=True)
            for a, b in around.contents
            if around is not finding and not around.weak and a <= finding.cue[0] < b and other.name != source.name and other.name
        ]
        steps.extend(name for _, name in sorted(outer))
        steps.append(outlet)
        chain = " > ".join(step for i, step in enumerate(steps) if step not in steps[:i])
        a, b = finding.source
        cue = " ".join(text[slice(*finding.cue)].split())
        bases.append(Attribution(0, 0, source.name, a, b, source.kind, cue, "reported", chain))
    return bases


def _find_innermost(mine: Sequence[Attribution], passage: Passage) -> Attribution | None:
    """The shortest content of a clause that holds a quotation of it."""
    best = None
    for attribution in mine:
        if attribution.start <= passage.start and passage.end <= attribution.end + 1:
            if best is None or attribution.end - attribution.start < best.end - best.start:
                best = attribution
    return best


def _continues(passages: Sequence[Passage], number: int, clause: Clause, paragraph: int) -> bool:
    """Whether a quotation that begins its sentence goes on with what the last speaker said."""
    if clause.paragraph == paragraph:
        return True
    return clause.paragraph == paragraph + 1 and number > 0 and (passages[number - 1].continued or len(clause.words) == 1)


def _find_actor(
    document: Document, clauses: Sequence[Clause], number: int, reader: SourceReader, lexicon: Lexicon, outlet: str
) -> Attribution | None:
    """Whoever acts in the sentence before a quotation that stands alone: Trump was blunt. "We won." """
    if number == 0 or clauses[number - 1].paragraph != clauses[number].paragraph:
        return None
    clause = clauses[number - 1]
    subject = _find_main_subject(clause, 0, len(clause.words), lexicon)
    if subject is None:
        return None
    a, b = clause.starts[subject[0]], clause.ends[subject[1] - 1]
    source = reader.read_source(clause, a, b)
    if source.person is None:
        return None
    return Attribution(0, 0, source.name, a, b, source.kind, "", "quoted", f"{source.name} > {outlet}")


def _read_posts(document: Document, outlet: str) -> list[Attribution]:
    """Embedded posts, each its author's."""
    posts = []
    for part in document.parts:
        if part.kind == "post":
            named = name_post(document.text, part.start, part.end)
            if named is not None and named[0] > part.start:
                end, a, b = named
                start, end = trim(document.text, part.start, end)
                author = document.text[a:b]
                posts.append(Attribution(start, end, author, a, b, "post", "", "quoted", f"{author} > {outlet}"))
    return posts


def _join_passages(passages: Sequence[Passage], owners: dict[int, Attribution]) -> tuple[Quotation, ...]:
    """Passages that run on over paragraphs as one quotation; its speaker is told by any of them."""
    quotations = []
    number = 0
    while number < len(passages):
        last = number
        while passages[last].continued and last + 1 < len(passages) and passages[last + 1].paragraph == passages[last].paragraph + 1:
            last += 1
        spoken = [owners[n] for n in range(number, last + 1) if n in owners]
        start, end = passages[number].start, passages[last].end
        owner = replace(spoken[-1], start=start, end=end) if spoken else None
        if owner is not None:
            for n in range(number, last + 1):
                owners[n] = replace(spoken[-1], start=passages[n].start, end=passages[n].end)
        quotations.append(Quotation(start, end, owner, owner is None))
        number = last + 1
    return tuple(quotations)


def _index(attributions: list[Attribution], quotations: tuple[Quotation, ...]) -> AttributionReading:
    """The reading, with the innermost attribution of every stretch worked out once."""
    events: list[tuple[int, int, int]] = []
    for number, attribution in enumerate(attributions):
        events.append((attribution.start, 1, number))
        events.append((attribution.end, 0, number))
    events.sort()
    open_: list[tuple[int, int]] = []  # (length, number), shortest first
    closed: set[int] = set()
    starts: list[int] = []
    owners: list[int] = []
    for at, opens, number in events:
        if opens:
            heapq.heappush(open_, (attributions[number].end - attributions[number].start, number))
        else:
            closed.add(number)
        while open_ and open_[0][1] in closed:
            heapq.heappop(open_)
        owner = open_[0][1] if open_ else -1
        if starts and starts[-1] == at:
            owners[-1] = owner
        else:
            starts.append(at)
            owners.append(owner)
    return AttributionReading(tuple(attributions), quotations, tuple(starts), tuple(owners))
