"""What the words of one sentence credit to whom: reporting verbs, `according to`, plans and polls, colon forms.

Spans only; whose name stands behind ``he`` is settled later, with the whole document in view.
"""

from collections.abc import Sequence
from typing import Final

from ..declared.lexicon import COLON, CONVICTION, FINDING, GERUND, OWNED, PARTICLE, PAST, PHRASE, SHAPE, VERB
from ..marks.openings import NUMBER_WORDS
from .clauses import AUXILIARIES, LONGEST, OWNERS, QUOTE, TIMES, Clause, find_word
from .contents import RECOUNTING, is_sizing
from .creditings import Crediting
from .phrases import (
    HEADING,
    SIGNED,
    read_colon,
    read_conviction,
    read_front,
    read_phrase,
    read_poll,
    read_quote_shape,
    read_shape,
    read_signature,
    read_utterance,
)
from .verbs import ARTICLES, read_verb

# Verbs that need `that`, a quotation or a report.
_NARROW: Final = frozenset("framing intention inference evidence".split())
_FRAMES: Final = frozenset(", how whether if why what he she they there".split())


def read_creditings(clauses: Sequence[Clause]) -> list[list[Crediting]]:
    """Every act of crediting in each sentence, in order; a wish inside somebody's speech is left to the speaker.

    Sentences are gone through twice rather than once with both steps: repeating one step is quicker.
    """
    found = [_find_places(clause) for clause in clauses]
    return [
        _read_places(clause, places) if places or _has_shape(clause) else []
        for clause, places in zip(clauses, found, strict=True)
    ]


def _find_places(clause: Clause) -> list[int]:
    """Where words of a sentence may credit somebody."""
    words = clause.words
    if len(words) > LONGEST:
        return []
    triggers = clause.lexicon.triggers
    return [i for i, word in enumerate(words) if word in triggers and _is_candidate(clause, i, triggers[word])]


def _has_shape(clause: Clause) -> bool:
    """Whether a sentence may credit somebody by its shape: a quotation leads, or a poll."""
    words = clause.words
    if not words or len(words) > LONGEST:
        return False
    return (words[0] == QUOTE and len(words) > 2) or _has_front(clause)


def _has_front(clause: Clause) -> bool:
    return clause.words[0] in ("in", "per") and not clause.lexicon.findings.isdisjoint(clause.words)


def _read_places(clause: Clause, places: Sequence[int]) -> list[Crediting]:
    clause.tell_pronouns()
    words = clause.words
    creditings: list[Crediting] = []
    spoken: Crediting | None = None  # what a participle behind it leans on
    cited: tuple[int, int] | None = None  # whom the next speaker cites
    for i in places:
        kinds = clause.lexicon.triggers[words[i]]
        crediting: Crediting | None
        if kinds & SHAPE:
            crediting = read_shape(clause, i)
        elif kinds & COLON:
            crediting = read_colon(clause, i, creditings)
        else:
            crediting = read_phrase(clause, i, spoken) if kinds & PHRASE else None
            whom = spoken.cited if crediting is None and spoken is not None else None
            if whom is not None and whom[0] > clause.starts[i]:
                continue  # it said whom the speaker cites
            crediting = crediting or read_verb(clause, i, spoken)
        if crediting is None and kinds & (FINDING | CONVICTION | OWNED):
            crediting = _read_noun(clause, i)
        owned = spoken is not None and words[i] in clause.lexicon.views  # at least 600 had died by its count
        if crediting is None or (owned and clause.document.folded[slice(*crediting.source)] in OWNERS):
            continue
        if kinds & PHRASE and not crediting.contents and not crediting.colon:
            cited = crediting.source
            continue
        crediting.cited, cited = crediting.cited or cited, None
        creditings.append(crediting)
        if not crediting.weak or not _stands_inside(crediting, creditings):
            spoken = crediting
    if words[0] == QUOTE and not creditings:
        signed = read_signature(clause) or read_quote_shape(clause)
        if signed is not None:
            creditings.append(signed)
    if _has_front(clause) and (found := read_front(clause)) is not None:
        creditings.append(found)
    if words[0] == "asked" and creditings:
        creditings = _end_question(clause, creditings)
    if len(creditings) > 1:
        _end_before_others(clause, creditings)
    kept = [f for f in creditings if (f.contents or f.colon) and not (f.weak and _stands_inside(f, creditings))]
    weak = [found for found in kept if found.weak]
    if weak and words.count("-") > 1:
        for found in weak:
            _leave_aside(clause, found)
    return kept


def _leave_aside(clause: Clause, crediting: Crediting) -> None:
    """Take what the writer sets between dashes from what somebody plans: to ban all cars | - 40 million - | in May."""
    first, last = [start for start, word in zip(clause.starts, clause.words, strict=True) if word == "-"][:2]
    for number, (a, b) in enumerate(crediting.contents):
        if a < first < last < b - 1 and clause.document.folded.startswith("to ", a):
            crediting.contents[number : number + 1] = [(a, first), (last + 1, b)]
            return


def _end_question(clause: Clause, creditings: Sequence[Crediting]) -> list[Crediting]:
    """Let a question that a sentence begins with credit nobody with what is answered: Asked about Osei's claim that 40
    had died | , Ruiz said so. The one asked is named behind it, never *Asked*.
    """
    comma = find_word(clause.words, ",", 0, len(clause.words))
    end = clause.starts[comma] if comma >= 0 else clause.end
    for found in creditings:
        if found.cue[0] < end:
            found.contents = [(a, min(b, end)) for a, b in found.contents if a < end]
    return [found for found in creditings if found.source[0] != clause.starts[0]]


def _end_before_others(clause: Clause, creditings: Sequence[Crediting]) -> None:
    """Let what is credited end before one who stands behind it and tells the whole: the mayor announced this | , the
    agency reports.
    """
    folded = clause.document.folded
    for inner in creditings:
        for outer in creditings:
            if outer.cue > inner.cue and outer.holds(inner.cue[0]) and inner.holds(outer.cue[0]):
                end = min(outer.source[0], outer.cue[0])
                ends = [(a, a + len(folded[a : min(b, end)].rstrip(" ,-\n"))) for a, b in inner.contents]
                inner.contents = [(a, b) for a, b in ends if a < b]


def _read_noun(clause: Clause, i: int) -> Crediting | None:
    """What a noun or an adjective credits: a poll, somebody sure of something, somebody's claim or view."""
    kinds = clause.lexicon.triggers[clause.words[i]]
    crediting = read_poll(clause, i) if kinds & FINDING else None
    if crediting is None and kinds & CONVICTION:
        crediting = read_conviction(clause, i)
    if crediting is None and kinds & OWNED:
        crediting = read_utterance(clause, i)
    return crediting


def _is_candidate(clause: Clause, i: int, kinds: int) -> bool:
    """A quick look at a trigger, on the safe side: no noun behind an article, no `to agree`, no `plan on`."""
    words = clause.words
    prev = words[i - 1] if i else ""
    if kinds & SHAPE:
        return prev.endswith("ed")
    noun = prev in ARTICLES or (prev in TIMES and words[i - 2] in ARTICLES)  # the report, the January report
    if kinds & VERB and not noun and prev != "to" and _can_tell(clause, i):
        return True
    if kinds & (PHRASE | CONVICTION):
        return True
    follows = words[i + 1] if i + 1 < len(words) else ""
    if kinds & COLON:
        return follows in ("", QUOTE) or (clause.title and (i < HEADING or len(words) - i <= SIGNED))
    if kinds & FINDING and "in" in words[max(0, i - 5) : i]:
        return True
    if prev == "to" and (clause.quotes or words[i - 2 : i - 1] == ["on"]):
        return True
    if kinds & PARTICLE:
        return any(cue.particle == follows for cue in clause.lexicon.particles[words[i]])
    if not kinds & OWNED:
        return False
    if follows in ("by", "from", "that", "among"):
        return True
    near = max(0, i - 4)
    owned = clause.document.folded.find("'", clause.starts[near], clause.starts[i]) >= 0
    return owned or not OWNERS.isdisjoint(words[near:i])


def _can_tell(clause: Clause, i: int) -> bool:
    """Whether a form of a reporting verb has what such a verb needs: the narrow ones `that`, marks or a report."""
    words, cue = clause.words, clause.lexicon.cues[clause.words[i]]
    if not cue.forms & (PAST | GERUND) and clause.is_name(i):
        return False
    if words[i] in RECOUNTING:
        return is_sizing(clause, i)
    if not cue.classes <= _NARROW or clause.quotes:
        return True
    behind = words[i + 1 : i + 9]
    if behind[:1] == ["as"] and behind[1:2] != ["follows"] and "framing" in cue.classes:
        return False  # a search begins as the army reports that
    if "that" in behind:
        return True
    if "framing" in cue.classes:
        framed = not behind or behind[0] in _FRAMES or ":" in words or "," in words[max(0, i - 5) : i]
        counted = bool(behind) and (behind[0] in NUMBER_WORDS or behind[0][0].isdigit())
        framed = framed or (counted and not AUXILIARIES.isdisjoint(behind))  # added 40 men were lost
        if framed:
            return True
    if "intention" in cue.classes and "to" in behind:
        return True
    if not behind and "evidence" in cue.classes and cue.forms & PAST:
        return True  # it cut deaths by 40 percent, researchers found
    return "evidence" in cue.classes and (not clause.lexicon.reports.isdisjoint(words[:i]) or is_sizing(clause, i))


def _stands_inside(crediting: Crediting, others: Sequence[Crediting]) -> bool:
    """Whether a wish or belief is itself part of what somebody says."""
    at = crediting.cue[0]
    return any(a <= at < b for other in others if not other.weak for a, b in other.contents)
