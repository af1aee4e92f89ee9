"""Crediting without a reporting verb: ``according to``, a colon, a signature, `X's claim that`, a poll in front."""

from collections.abc import Sequence
from typing import Final

from ..declared.lexicon import split_words
from ..ground.wordlists import load_words
from ..marks.openings import NUMBER_WORDS
from .clauses import ADVERBS, AUXILIARIES, BE, DETERMINERS, OWNERS, PREPOSITIONS, QUOTE, TIMES, Clause, find_word
from .creditings import ASIDES, Crediting, find_article, find_bounds, find_contrast
from .voices import can_speak, find_main_subject, is_voice, opens_clause

_OWNER_STOPS: Final = OWNERS | {",", ";", ":", "(", ")", "-"}
_LINKS: Final = split_words(
    "that to of for about would will could should calls called includes included also which against"
).union((",", ":", QUOTE))


HEADING: Final = 6  #: words that a headline may set before a colon: Mayor: 40 houses lost
SIGNED: Final = 5  #: words, the colon among them, that it may end with: 40 houses lost: city mayor
_CALLS: Final = frozenset("live video watch photos pics new".split())  # what a headline cries out, and nobody
# What is cited and says nothing: citing *government rules*.
_GROUNDS: Final = load_words("phrases.grounds")
_ESTIMATES: Final = load_words("phrases.estimates")
_COUNTS: Final = _ESTIMATES | load_words("phrases.counts")
_EQUALS: Final = BE | split_words(", stands stood remains remained of for")
_FORECASTERS: Final = load_words("phrases.forecasters")
_BESIDE: Final = load_words("phrases.beside")
_ORDERED: Final = load_words("phrases.ordered")


def read_phrase(clause: Clause, i: int, spoken: Crediting | None) -> Crediting | None:
    """according to X, as reported by X, citing X."""
    words = clause.words
    for phrase in clause.lexicon.phrases.get(words[i], ()):
        begin = i - phrase.index(words[i])
        if begin >= 0 and words[begin : begin + len(phrase)] == list(phrase):
            i, first = begin, begin + len(phrase)
            stop = clause.find_noun_end(first)
            by_rule = (
                begin > 0 and words[begin - 1] in _ORDERED and words[first] in OWNERS
            )  # paid according to their age
            if stop == first or by_rule or words[first] in ("which", "whom"):
                return None
            source = clause.span(first, stop)
            cue = clause.span(i, first)
            if phrase in clause.lexicon.citing:
                if not _GROUNDS.isdisjoint(words[stop - 1 : stop + 1]):  # citing security reasons
                    return None
                if spoken is not None:
                    spoken.cited = source
                    return None
                if i > 0 and words[i - 1] == "," and words[stop : stop + 1] == [","]:
                    return Crediting([], source, cue)  # X, citing Y, said: a source of what X says next
            contents = _find_surroundings(clause, i, stop)
            return Crediting(contents, source, cue) if contents else None
    return None


def _find_surroundings(clause: Clause, i: int, stop: int) -> list[tuple[int, int]]:
    """What words[i:stop], a phrase with its source, credit: the sentence before them, else behind, else both."""
    words = clause.words
    low, high = find_bounds(clause, i)
    left = i
    while left > low and words[left - 1] in (",", "-", "(", "and", "but"):
        left -= 1
    contents = []
    leads = (left - low < 2 and words[low] != QUOTE) or words[left - 1] == "that"  # said that according to medics, …
    if not leads:
        contents.append(clause.span(low, left))
    right = high
    closing = (",", "-") if words[i - 1] == "-" else (",",)  # 40 died, Ruiz says - a third of them
    if leads:
        comma = find_word(words, ",", stop, min(high, stop + 25))
        right = comma + 1 if comma >= 0 else stop
    elif stop + 1 < high and words[stop] in closing and words[stop + 1] not in ASIDES and words[stop + 1] != "the":
        right = stop + 1
    if right < high and not (contents and words[right] in PREPOSITIONS):
        contents.append(clause.span(right, high))
    return contents


def read_front(clause: Clause) -> Crediting | None:
    """In a September poll, ...: what the poll or study in front finds."""
    words = clause.words
    if len(words) < 6:
        return None
    stop = clause.find_noun_end(1)
    if stop == 1 or clause.lexicon.findings.isdisjoint(words[1:stop]):
        return None
    comma = find_word(words, ",", stop, stop + 20)
    if comma >= 0 and words[comma + 1 : comma + 2] and words[comma + 1].endswith("ed"):
        comma = find_word(words, ",", comma + 1, comma + 20)
    if comma < 0 or comma + 2 >= len(words):
        return None
    content = clause.span(comma + 1, len(words))
    return Crediting([content], clause.span(1, stop), clause.span(0, 1), weak=True)


def read_poll(clause: Clause, i: int) -> Crediting | None:
    """..., in a September survey by Gallup: what a poll whose maker is named finds, told before it and behind it."""
    words = clause.words
    opening = i - 1
    while opening > 0 and i - opening < 6 and words[opening] != "in" and words[opening] not in (",", QUOTE):
        opening -= 1
    if opening < 4 or words[opening] != "in":
        return None
    made = words[i + 1 : i + 2] in (["by"], ["from"])
    stop = clause.find_noun_end(i + 2) if made else i + 1
    if not made and not any(clause.is_capital(j) and words[j] not in TIMES for j in range(opening + 1, stop)):
        return None
    source = clause.span(opening + 1, stop)
    cue = clause.span(opening, opening + 1)
    contents = [clause.span(0, opening)]
    if words[stop : stop + 1] == [","] and words[stop + 1 : stop + 2] in (["by"], ["with"], ["at"]):
        contents.append(clause.span(stop + 1, len(words)))
    return Crediting(contents, source, cue, weak=True)


def read_colon(clause: Clause, i: int, creditings: Sequence[Crediting]) -> Crediting | None:
    """X made the following comment: - whoever acts before a colon that introduces a quotation or a paragraph."""
    words = clause.words
    last = i + 1 == len(words)
    if clause.title and i >= HEADING and not last and words[i + 1] != QUOTE:
        return _read_signed_title(clause, i)
    if clause.title and not last and words[i + 1] != QUOTE:
        lexicon = clause.lexicon
        told_of = words[i - 1] in lexicon.families or words[i - 1] in lexicon.lasting  # Brod school shooting: 2 dead
        told_of = told_of or any(word[0].isdigit() for word in words[:i])  # Army killed 73: UN
        if told_of or not any(is_voice(word, lexicon) for word in words[:i]):
            return _read_signed_title(clause, i)
        source = clause.span(0, i)
        return Crediting([clause.span(i + 1, len(words))], source, clause.span(i, i + 1))
    if last and any(f.colon for f in creditings):
        return None
    if not last and (words[i + 1] != QUOTE or any(f.holds(clause.starts[i + 1]) for f in creditings)):
        return None
    range_ = _find_introducer(clause, i)
    if range_ is None:
        return None
    a, b = range_
    contents = [] if last else [clause.span(i + 1, i + 2)]
    source = clause.span(a, b)
    return Crediting(contents, source, clause.span(i, i + 1), colon=last)


def _read_signed_title(clause: Clause, colon: int) -> Crediting | None:
    """40 die in a fire in the old town: rescue services - whoever a headline ends with behind a colon."""
    words = clause.words[colon + 1 :]
    if not all(word[0].isalpha() for word in words) or not clause.lexicon.cues.keys().isdisjoint(words):
        return None
    source = clause.span(colon + 1, len(clause.words))
    acronym = len(words) == 1 and not clause.shouted and clause.document.text[slice(*source)].isupper()
    named = is_voice(words[0], clause.lexicon) and clause.is_capital(colon + 1)  # Amnesty International
    if words[-1] in _CALLS or not (acronym or named or is_voice(words[-1], clause.lexicon)):
        return None
    return Crediting([clause.span(0, colon)], source, clause.span(colon, colon + 1))


def _find_introducer(clause: Clause, colon: int) -> tuple[int, int] | None:
    """Whose words a colon introduces: a name right before it, the sentence's subject, or `this finding`."""
    words = clause.words
    last = colon - 1
    if last < 0:
        return None
    near = clause.find_noun_start(last, 0)
    named = near <= last and clause.is_capital(last) and words[last] not in TIMES
    tells = any(words[k] in clause.lexicon.cues and not clause.is_capital(k) for k in range(near, colon))
    if named and not tells and can_speak(clause, near, colon):  # not: Ana Ruiz, 40, wrote on Telegram: "..."
        return near, colon
    if QUOTE not in words[:colon]:
        subject = find_main_subject(clause, 0, colon)
        if subject is not None:
            return subject
    if words[last] in clause.lexicon.utterances and words[last - 1] in DETERMINERS:
        return last - 1, colon
    return None


def read_signature(clause: Clause) -> Crediting | None:
    """ "..." - Ana Ruiz: a quotation with its speaker's name behind a dash and nothing else."""
    words = clause.words
    if len(words) < 3 or words[1] != "-" or not clause.is_capital(2):
        return None
    stop = clause.find_noun_end(2)
    if stop < len(words) and words[stop] not in (",", "(", "."):
        return None
    source = clause.span(2, stop)
    return Crediting([clause.span(0, 1)], source, clause.span(1, 2))


def read_quote_shape(clause: Clause) -> Crediting | None:
    """ "...," X mocked: a quotation, a named actor, any verb."""
    words = clause.words
    if len(words) < 3 or words[1] in PREPOSITIONS or words[1] in AUXILIARIES:
        return None
    for verb in range(2, min(len(words), 8)):
        word = words[verb]
        if word.endswith(("ed", "s")) and not clause.is_capital(verb) and word not in AUXILIARIES:
            first, stop, auxiliary = clause.find_subject(verb, 1)
            if first == 1 and stop > first and auxiliary not in BE and can_speak(clause, first, stop):
                source = clause.span(first, stop)
                return Crediting([clause.span(0, 1)], source, clause.span(verb, verb + 1))
            return None
    return None


def read_utterance(clause: Clause, i: int) -> Crediting | None:
    """X's plan would ...; X's claim that ...; X's "..." comment; a statement by X that ...; in X's view, ..."""
    words = clause.words
    if clause.is_capital(i) or i == 0:
        return None
    if words[i] in clause.lexicon.views and (view := _read_view(clause, i)) is not None:
        return view
    if words[i] not in clause.lexicon.utterances or i + 2 >= len(words):
        return None
    if words[i] in _ESTIMATES and (made := _read_estimate(clause, i)) is not None:
        return made
    that = find_word(words, "that", i + 1, min(i + 7, len(words) - 1))
    # a Brod Times report on Monday that ...; not: a law that was
    if that >= 0 and words[article := find_article(clause, i)] in ("a", "an"):
        if clause.is_done(that + 1) or words[that + 1] in AUXILIARIES:
            return None
        content = clause.span(that + 1, find_bounds(clause, i)[1])
        return Crediting([content], clause.span(article, i), clause.span(i, i + 1))
    if words[i + 1] in ("by", "from"):
        return _read_made_by(clause, i)
    if words[i + 1] == "that" and words[i] in clause.lexicon.unnamed:
        return _read_rumour(clause, i)
    j = i - 1
    while j > 0 and j > i - 4 and not words[j].endswith(("'s", "s'")) and words[j] not in _OWNER_STOPS:
        j -= 1
    owner = words[j]
    if owner in OWNERS:
        if j < i - 2:
            return None
    elif not (owner.endswith(("'s", "s'")) and (clause.is_capital(j) or is_voice(owner.split("'")[0], clause.lexicon))):
        return None
    sized = words[i] in _COUNTS and _states_number(words, i + 1)
    linked = words[i + 1] in _LINKS and (clause.is_capital(j) or owner in OWNERS)
    if not (linked or sized or QUOTE in words[j + 1 : i]):
        return None
    if words[i + 1] == "," and j and words[j - 1] in PREPOSITIONS and not sized:
        return None  # In her report, Ruiz ...; at the time of his admission, ...
    first = j
    while first > 0 and clause.is_capital(first - 1) and clause.is_capital(j):
        first -= 1
    if owner not in OWNERS and not clause.is_capital(j):
        first = clause.find_noun_start(j, 0)
        first = max([first] + [k + 1 for k in range(first, j) if words[k] in _BESIDE])
    high = find_contrast(words, i + 1, find_bounds(clause, i)[1])
    if sized and words[i + 1] == "of" and (comma := find_word(words, ",", i + 2, high)) >= 0:
        high = comma  # beat analysts' estimates of 30 cents a share | , as sales rose 3 percent
    if i + 1 >= high:
        return None
    subject = find_main_subject(clause, 0, j) if owner == "its" else None
    if subject is not None:
        source = clause.span(*subject)
        content = clause.span(j + 1, high)
        return Crediting([content], source, clause.span(i, i + 1), weak=True)
    start, end = clause.span(first, j + 1)
    source = (start, end - (2 if owner.endswith("'s") else 1 if owner.endswith("'") else 0))
    return Crediting([clause.span(j + 1, high)], source, clause.span(i, i + 1), weak=True)


def _read_estimate(clause: Clause, i: int) -> Crediting | None:
    """The $6 forecast of analysts; the forecast by analysts at Orsk Bank was $6: the number before, or behind."""
    words = clause.words
    if words[i + 1] not in ("of", "by", "from", "among"):
        return None
    low, high = find_bounds(clause, i)
    stop = clause.find_noun_end(i + 2)
    if _FORECASTERS.isdisjoint(words[i + 2 : min(stop, i + 5)]):
        return None
    first = clause.find_noun_start(i - 1, low)
    contents = [clause.span(first, i)] if any(word[0].isdigit() for word in words[first:i]) else []
    be = next((k for k in range(stop, min(high, stop + 9)) if words[k] in BE), high)
    if be + 1 < high:
        comma = find_word(words, ",", be, high)
        contents.append(clause.span(be + 1, comma if comma > be + 1 else high))
    return Crediting(contents, clause.span(i + 2, stop), clause.span(i, i + 2)) if contents else None


def _states_number(words: list[str], link: int) -> bool:
    """Whether a verb of being or a comma is followed by a number: the ministry's figure is 97; its own count, 97."""
    return words[link] in _EQUALS and any(
        word[0].isdigit() or word in NUMBER_WORDS for word in words[link + 1 : link + 7]
    )


def _read_rumour(clause: Clause, i: int) -> Crediting | None:
    """There were reports that ...; reports that ... spread: what is told by nobody else."""
    words = clause.words
    first = clause.find_noun_start(i, 0)
    if not words[i].endswith("s") or first > i or not (first == 0 or words[first - 1] in BE):
        return None
    content = clause.span(i + 2, find_bounds(clause, i)[1])
    return Crediting([content], clause.span(first, i + 1), clause.span(i, i + 1))


def _read_made_by(clause: Clause, i: int) -> Crediting | None:
    """A statement by X that ...; comments from X, "..."; what they say is told behind."""
    words = clause.words
    stop = clause.find_noun_end(i + 2)
    mark = stop + (words[stop : stop + 1] == [","])
    while mark < len(words) and (words[mark] in PREPOSITIONS or words[mark] in TIMES or words[mark].isdigit()):
        mark += 1  # a statement by Ruiz | on 11 June: "..."
    if stop == i + 2 or words[mark : mark + 1] not in (["that"], [QUOTE], [":"]) or not can_speak(clause, i + 2, stop):
        return None
    if words[mark + 1 :] == [QUOTE]:
        mark += 1
    if words[mark] != QUOTE and mark + 1 >= len(words):
        return None
    content = clause.span(mark, mark + 1) if words[mark] == QUOTE else clause.span(mark + 1, find_bounds(clause, i)[1])
    source = clause.span(i + 2, stop)
    return Crediting([content], source, clause.span(i, i + 2))


def _read_view(clause: Clause, i: int) -> Crediting | None:
    """In X's view, ...: what stands around it."""
    words = clause.words
    owner = i - 1
    if words[owner] in OWNERS:
        first, mark = owner, 0
    elif words[owner].endswith(("'s", "s'")) and clause.is_capital(owner):
        first, mark = clause.find_noun_start(owner, 0), 2 if words[owner].endswith("'s") else 1
    else:
        return None
    if first < 1 or first > owner or words[first - 1] not in ("in", "by"):
        return None
    quote = i + 1 + (words[i + 1 : i + 2] == [","])
    if words[quote : quote + 1] == [QUOTE]:
        contents = [clause.span(quote, quote + 1)]
    else:
        contents = _find_surroundings(clause, first - 1, i + 1)
    cue = clause.span(first - 1, i + 1)
    start, end = clause.span(first, owner + 1)
    return Crediting(contents, (start, end - mark), cue) if contents else None


def read_conviction(clause: Clause, i: int) -> Crediting | None:
    """X is convinced that ..., X is sure they ...: what somebody holds to be so."""
    words = clause.words
    low, high = find_bounds(clause, i)
    first, stop, auxiliary = clause.find_subject(i, low)
    begin = i + 1 + (words[i + 1 : i + 2] == ["that"])
    if first == stop or auxiliary not in BE or begin + 2 >= high or not can_speak(clause, first, stop):
        return None
    if begin == i + 1 and not opens_clause(clause, begin, high):
        return None
    content = clause.span(begin, high)
    source = clause.span(first, stop)
    return Crediting([content], source, clause.span(i, i + 1), weak=True)


def read_shape(clause: Clause, i: int) -> Crediting | None:
    """A named actor, any verb in the past, `that`: the long tail of reporting verbs."""
    words = clause.words
    verb = words[i - 1] if i else ""
    if not verb.endswith("ed") or verb in clause.lexicon.cues or verb in ADVERBS or clause.is_capital(i - 1):
        return None
    low, high = find_bounds(clause, i)
    first, stop, auxiliary = clause.find_subject(i - 1, low)
    if first == stop or auxiliary in BE or i + 1 >= high or not can_speak(clause, first, stop):
        return None
    content = clause.span(i + 1, high)
    source = clause.span(first, stop)
    return Crediting([content], source, clause.span(i - 1, i))
