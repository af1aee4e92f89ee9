"""A sentence as a row of tokens, each with a one-letter shape, and where the words of the topics stand in it.

What a number counts is then a question about shapes, which the patterns of this package ask: *At least 14 villagers
were killed by gunmen.* is ``QbTyx.``. Only words of grammar have a shape of their own, none of any topic.

=====  ====================================================
shape  what stands there
=====  ====================================================
``Q``  a quantity with its noun: *at least 14 villagers*
``T``  a trigger, a word of some topic: *killed*
``v``  another verb: *said*, or what ends in *-ed*
``i``  what ends in *-ing*: *fleeing*
``b``  a form of *be* or *get* but for ``w``: *were*, *been*
``w``  a form of *be* of one: *was*, *is*
``h``  a form of *have*
``m``  a modal: *will*, *could*
``n``  *not*, *never*, *no*
``a``  an adverb or a date: *also*, *badly*, *5 May*
``o``  *of*
``t``  *to*
``y``  *by*
``p``  another preposition: *in*, *from*
``d``  an article or the like: *the*, *his*, *all*
``s``  the mark of a possessive: *'s*
``r``  a relative pronoun: *who*, *that*
``j``  what opens a clause: *when*, *because*
``&``  *and*, *or*, *nor*, *but*
``I``  *including*, *along with*
``x``  any other word: a noun, a name, an adjective
=====  ====================================================

A mark is its own shape. The words are in ``data/words.toml`` (``[shapes]``); of others the ending tells.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..declared.lexicon import Lexicon
from ..declared.topics import GAP, Measure, Topics, Trigger
from ..declared.units import Units
from ..declared.vocabulary import Judgment
from ..ground.model import DateMention, Document, Quantity, Row
from ..ground.wordlists import list_words, load_words

#: The shapes of words of grammar; of others their endings tell (``guess_shape``).
SHAPES: Final[dict[str, str]] = {
    **dict.fromkeys(list_words("shapes.be"), "b"),
    **dict.fromkeys(list_words("shapes.was"), "w"),
    **dict.fromkeys(list_words("shapes.have"), "h"),
    **dict.fromkeys(list_words("shapes.modals"), "m"),
    "to": "t", "of": "o", "by": "y", "'s": "s", "'": "s",
    **dict.fromkeys(list_words("shapes.prepositions"), "p"),
    **dict.fromkeys(list_words("shapes.relative"), "r"),
    **dict.fromkeys(list_words("shapes.subordinating"), "j"),
    "and": "&", "or": "&", "nor": "&", "but": "&",
    **dict.fromkeys(list_words("shapes.not"), "n"),
    **dict.fromkeys(list_words("shapes.determiners"), "d"),
    **dict.fromkeys(list_words("shapes.adverbs"), "a"),
    **dict.fromkeys(list_words("shapes.including"), "I"),
    **dict.fromkeys(list_words("shapes.verbs"), "v"),
    **dict.fromkeys(list_words("shapes.plain"), "x"),
}  # fmt: skip

# A plain word, as most are; an editor's insertion in square brackets, an abbreviation with its stops, a word with its
# inner apostrophes and hyphens, a possessive mark, a number, or one mark. A blank is passed over before all of these.
_TOKEN: Final = re.compile(
    r"(?!\s)(?:[a-z]++(?=\s)|\[[^\[\]\n]{1,80}(?:\n[^\[\]\n]{1,80})?\]"
    r"|'s\b|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:(?:'(?!s\b)|-)[^\W\d_]+)*|\d(?:[\d.,:/]*\d)?|(?<=s)'(?=\s)|[^\w\s'-]|(?<!\w)-|-(?!\w))"
)
OWNING: Final = frozenset("a an the its his her their our".split())  #: articles, and whose it is
_CLOSING: Final = frozenset(", . ; :".split())  #: marks that are tokens by themselves, whatever stands before them
#: Tokens: what stands farther off says nothing about an act.
FAR: Final = 60
_INSERTED: Final = 60  # characters of an editor's insertion before or behind a date in it
_OBJECT: Final = 12  # tokens: so far behind a trigger stands its rest at most
_AGED: Final = re.compile(r"\b(?:aged?|ages|(?:some )?as young as)(?: of| between| from)? ?$")
_OLD: Final = (" old", " of age")
_AND_AGED: Final = re.compile(r",? ?(?:and|or|to)? ")
_PEOPLE: Final = "people"  # As the rest of a trigger, anybody: cut down # people.
MOVING: Final = load_words("shapes.moving")  # rose, fell
_MOVED: Final = (["to"], ["by"], ["from"])
_NAMING: Final = frozenset("identified named known".split())
_LINKING: Final = frozenset("among as due in since".split())
_GAPS: Final = frozenset(("…", GAP))
_PASSIVE: Final = frozenset("were was been being have has had".split())
_ADVERB: Final = re.compile(r"[^\W\d_]{2,}ly")


class Hit:
    """A trigger where it stands: tokens [first, last), and what it can be there."""

    def __init__(self, first: int, last: int, triggers: list[Trigger], inner: int = -1) -> None:
        self.first, self.last = first, last
        self.triggers = triggers
        self.inner = inner  #: the token of the quantity whose own noun phrase holds it: ``12 dead soldiers``

    def has_kind(self, *kinds: str) -> bool:
        """Whether it can be a trigger of one of some kinds."""
        return any(trigger.kind in kinds for trigger in self.triggers)


class VerbGroup(Row, frozen=True):
    """The auxiliaries and adverbs before a trigger."""

    first: int  #: their first token; the trigger's own where there are none
    be: bool
    have: bool
    perfect: bool  #: has or have, not had
    singular: bool  #: was, is, has: a subject of one
    plural: bool  #: were, are: a subject of many
    unreal: bool  #: not told as done
    denied: bool  #: told as not done


class Shaped:
    """A sentence as tokens; a quantity with its noun is one token, and so is a date."""

    def __init__(self, document: Document, lexicon: Lexicon, units: Units) -> None:
        self.document = document
        self.text = document.text
        self.folded = document.folded
        self.lexicon = lexicon
        self.units = units
        self.words: list[str] = []  #: folded; empty for a quantity or a date
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.shapes = ""  #: a letter for each token
        self.quantities: dict[int, Quantity] = {}  #: by token
        self.dates: dict[int, DateMention] = {}  #: by token
        self.hits: list[Hit] = []  #: in order of their first tokens; those inside quantities behind them
        self.ending: dict[int, Hit] = {}  #: hits outside quantities by the token behind them
        self.told = ""  #: what the last number before the sentence counts: houses, before *of these, 40 burnt*
        self.groups: dict[int, VerbGroup] = {}  #: those read so far, by the first token of their hit

    def is_capital(self, k: int) -> bool:
        """Whether a token begins with a capital."""
        return self.text[self.starts[k]].isupper()

    def cut(self, first: int, last: int) -> str:
        """The tokens [first, last) as received, with what stands between them."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Act(NamedTuple):
    """A quantity with what counts it."""

    shaped: Shaped  #: its sentence
    token: int  #: of the quantity
    hit: Hit  #: the trigger
    measure: Measure  #: what is counted


def shape_sentence(
    document: Document,
    start: int,
    end: int,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    judgment: Judgment,
) -> Shaped:
    """The tokens of a sentence, which holds these quantities and dates, each in order.

    Ages are one token without a quantity: what befell *three girls, aged 4, 6 and 9,* stands behind them.
    """
    shaped = Shaped(document, judgment.lexicon, judgment.vocabulary.units)
    inner: list[tuple[int, str]] = []  # words inside quantities, each with the quantity's token
    at = start
    for first, last, held in _list_spans(shaped.folded, quantities, dates):
        if first < at:  # inside the span before
            continue
        _read_tokens(shaped, at, first)
        if isinstance(held, Quantity):
            shaped.quantities[len(shaped.words)] = held
            inner += [(len(shaped.words), word) for word in _TOKEN.findall(shaped.folded, first, last)]
        elif held is not None:
            shaped.dates[len(shaped.words)] = held
        shaped.words.append("")
        shaped.starts.append(first)
        shaped.ends.append(last)
        at = last
    _read_tokens(shaped, at, end)
    _find_shapes(shaped, inner, judgment.topics)
    return shaped


def _read_tokens(shaped: Shaped, start: int, end: int) -> None:
    """The tokens of a stretch, without insertions in square brackets: most stand between spaces as they are, or
    with a mark behind them.
    """
    folded, words, starts, ends = shaped.folded, shaped.words, shaped.starts, shaped.ends
    stretch = folded[start:end]
    for chunk in [stretch] if "[" in stretch else stretch.split(" "):
        last = start + len(chunk)
        if chunk.isalpha():
            words.append(chunk)
            starts.append(start)
            ends.append(last)
        elif chunk[:-1].isalpha() and chunk[-1] in _CLOSING:
            words += (chunk[:-1], chunk[-1])
            starts += (start, last - 1)
            ends += (last - 1, last)
        elif chunk:
            for match in _TOKEN.finditer(folded, start, min(end, last + 1)):
                word = match.group()
                if word[0] != "[" or len(word) == 1:
                    words.append(word)
                    starts.append(match.start())
                    ends.append(match.end())
        start = last + 1


def _list_spans(
    folded: str, quantities: Sequence[Quantity], dates: Sequence[DateMention]
) -> list[tuple[int, int, Quantity | DateMention | None]]:
    """Spans of quantities, dates and ages (nothing held) in order, the longer first where two begin together."""
    spans: list[tuple[int, int, Quantity | DateMention | None]] = [
        (first, last, None) for first, last in _list_ages(folded, quantities)
    ]
    spans += [(min(q.start, q.value_start), max(q.end, q.value_end, q.noun_end), q) for q in quantities]
    spans += [(d.start, d.end, d) for d in dates if not _is_in_name(folded, d)]
    spans.sort(key=lambda span: (span[0], -span[1]))
    return spans


def _is_in_name(folded: str, date: DateMention) -> bool:
    """Whether a date stands in an editor's insertion and is not all of it: the M-19 [*19 April* Movement]."""
    opening = folded.rfind("[", max(0, date.start - _INSERTED), date.start)
    closing = folded.find("]", date.end, date.end + _INSERTED) if opening >= 0 else -1
    around = folded[opening + 1 : date.start] + folded[date.end : closing] if closing >= 0 else ""
    return "]" not in around and around.strip(" ") != ""


# How the age of those who are counted right before begins: children under 10.
_LIMITS: Final = ("under ", "over ", "above ", "below ", "between the ages", "younger ", "older ")


def _list_ages(folded: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Spans of *aged 4, 6 and 9*, *34 and 40 years old*, *between 15 and 20 years of age*, children *under the age of
    10*.
    """
    runs: list[tuple[int, int, bool]] = []  # of years that follow each other, and whether they are ages
    for quantity in quantities:
        first, last, aged = quantity.start, quantity.end, False
        next_to = runs and _AND_AGED.fullmatch(folded, runs[-1][1], first)
        if quantity.unit != "year" and not (next_to and runs[-1][2] and quantity.noun_start < 0):
            continue
        if next_to:
            first, _, aged = runs.pop()
        elif opening := _AGED.search(folded, max(0, first - 20), first):
            first, aged = opening.start(), True
        elif folded.startswith(_LIMITS, first):
            aged = any(other.unit == "person" and other.end == first - 1 for other in quantities)
        old = next((len(words) for words in _OLD if folded.startswith(words, last)), 0)
        runs.append((first, last + old, aged or old > 0))
    return [(first, last) for first, last, aged in runs if aged]


def _find_shapes(shaped: Shaped, inner: Sequence[tuple[int, str]], topics: Topics) -> None:
    words = shaped.words
    hits = _keep_whole(shaped, _find_hits(_part_acts(shaped), topics, _name_last(shaped)))
    shapes = [SHAPES.get(word) or ("v" if word in topics.verbs else guess_shape(word)) for word in words]
    for i, word in enumerate(words[:-1]):
        if word not in _LINKING:
            continue
        if word == "among" and words[i + 1] in ("them", "whom", "these"):
            shapes[i], shapes[i + 1] = "I", "a"
        elif word == "as" and i > 1 and words[i - 1] in _NAMING and shapes[i - 2] == ",":
            shapes[i - 1 : i + 1] = "x", "x"  # a captain, identified as Ruiz, and six crewmen
        elif words[i : i + 3] == ["as", "well", "as"]:
            shapes[i : i + 3] = "a", "a", "&"
        elif word == "since" and i and shapes[i - 1] == "h":
            shapes[i] = "a"  # nine have since died
        elif word == "due" and words[i + 1] == "to" and i and shapes[i - 1] not in "bwa":
            shapes[i : i + 2] = "p", "a"  # shut due to snow; not so what is due to open
        elif words[i : i + 3] == ["in", "addition", "to"]:
            shapes[i : i + 3] = "a", "a", "I"
    for token in shaped.quantities:
        shapes[token] = "Q"
        if token > 2 and words[token - 3 : token] == ["a", "total", "of"]:
            shapes[token - 3 : token] = "aaa"
    for token in shaped.dates:
        shapes[token] = "a"
    for hit in hits:
        if any(trigger.kind not in ("words", "rivals") for trigger in hit.triggers) and not _moves(shaped, hit):
            shapes[hit.first : hit.last] = ["Q" if k in shaped.quantities else "T" for k in range(hit.first, hit.last)]
    shaped.ending = {hit.last: hit for hit in hits}
    if inner:
        inside = [word for _, word in inner]
        for hit in _find_hits(inside, topics, inside):
            token = inner[hit.first][0]
            if inner[hit.last - 1][0] == token and token in shaped.quantities:
                told = [t for t in hit.triggers if not t.rests or t.form in ("past", "participle")]  # not: 12 blasts
                hits += [Hit(token, token + 1, told, inner=token)] if told else []
    shaped.shapes = "".join(shapes)
    shaped.hits = hits


def _part_acts(shaped: Shaped) -> list[str]:
    """The words, with a comma for *and* between two acts that have a number each: *left 12 dead and wounded 30* is not
    *200 dead and wounded*.
    """
    numbers = shaped.quantities
    own = [
        k - 2
        for k in numbers
        if k > 2 and shaped.words[k - 2] == "and" and not numbers.keys().isdisjoint((k - 4, k - 5))
    ]
    if not own:
        return shaped.words
    return ["," if k in own else word for k, word in enumerate(shaped.words)]


def _moves(shaped: Shaped, hit: Hit) -> bool:
    """Whether the word of a topic only says what a number came to: prices that *rise*, and arrests that *rose to 40*,
    *rose by 12*, *rose 4 percent*.
    """
    if hit.last - hit.first > 1 or shaped.words[hit.first] not in MOVING:
        return False
    behind = hit.last
    if shaped.words[behind : behind + 1] in _MOVED:
        return behind + 1 in shaped.quantities
    return behind in shaped.quantities and shaped.quantities[behind].unit == "percent"


def _name_last(shaped: Shaped) -> list[str]:
    """The words, each number as the last of what it counts, so that one may end a phrase: received *two doses*."""
    words = list(shaped.words)
    for token, quantity in shaped.quantities.items():
        if token and quantity.counted and quantity.value_start < quantity.noun_start:
            words[token] = quantity.counted.rpartition(" ")[2].lower()
    return words


def _keep_whole(shaped: Shaped, hits: list[Hit]) -> list[Hit]:
    """Hits without the triggers whose rest does not follow: ``lost`` is none but in *lost 40 men*, *lost 40 lives*."""
    for hit in hits:
        if any(trigger.rests for trigger in hit.triggers):
            near = _list_near(shaped, hit)
            hit.triggers = [t for t in hit.triggers if not t.rests or _has_rest(shaped, near, t)]
    return [hit for hit in hits if hit.triggers]


def _list_near(shaped: Shaped, hit: Hit) -> dict[str, list[int]]:
    """The words behind a hit by their text, nouns of quantities among them; of *were lost* also nouns before it, as of
    *12 lives lost*.
    """
    near: dict[str, list[int]] = {}
    for k in range(hit.last, min(hit.last + _OBJECT, len(shaped.words))):
        quantity = shaped.quantities.get(k)
        near.setdefault(quantity.counted.lower() if quantity is not None else shaped.words[k], []).append(k)
        if quantity is not None and quantity.unit == "person":
            near.setdefault(_PEOPLE, []).append(k)
    lives = shaped.quantities.get(hit.first - 1)
    if not _PASSIVE.isdisjoint(shaped.words[max(0, hit.first - 2) : hit.first]) or (lives and lives.unit == "life"):
        for k in range(max(0, hit.first - _OBJECT), hit.first):
            if k in shaped.quantities:
                near.setdefault(shaped.quantities[k].counted.lower(), []).append(k)
                if shaped.quantities[k].unit == "person":
                    near.setdefault(_PEOPLE, []).append(k)
    return near


def _has_rest(shaped: Shaped, near: dict[str, list[int]], trigger: Trigger) -> bool:
    return any(match_phrase(shaped.words, k, rest) for rest in trigger.rests if rest[0] in near for k in near[rest[0]])


def match_phrase(words: list[str], i: int, phrase: tuple[str, ...]) -> int:
    """The token behind a phrase that begins at token ``i``, 0 where it does not; ``…`` stands for up to two words."""
    k = i + 1
    if len(phrase) == 1:
        return k
    if phrase[1] not in _GAPS and words[k : k + 1] != [phrase[1]]:
        return 0
    for n, wanted in enumerate(phrase[1:], start=1):
        if wanted in _GAPS:
            following = phrase[n + 1] if n + 1 < len(phrase) else ""
            while k < len(words) and k - i <= n + 1 and words[k] != following and words[k][:1].isalnum():
                if wanted == GAP and SHAPES.get(words[k], "x") not in "dxav":
                    break  # crossed *at the* border
                k += 1
        elif k < len(words) and words[k] == wanted:
            k += 1
        else:
            return 0
    return k


def skip_back(shapes: str, k: int, passed: str, low: int = -1) -> int:
    """The last place up to ``k`` whose shape is none of those ``passed``; ``low`` where none is above it."""
    return max(low, len(shapes[low + 1 : k + 1].rstrip(passed)) + low)


def find_window(shaped: Shaped, token: int, hit: Hit) -> tuple[int, int]:
    """Where the sentence around trigger and number begins and ends, as far as it can matter to them."""
    first, last = min(token, hit.first), max(token, hit.last - 1)
    return shaped.starts[max(0, first - FAR)], shaped.ends[min(len(shaped.ends) - 1, last + FAR)]


def _drop_inner(hits: list[Hit]) -> None:
    """``shot dead`` is one trigger: a measure's shorter ones inside its longer ones are dropped."""
    by_first: dict[int, list[Hit]] = {}
    for hit in hits:
        by_first.setdefault(hit.first, []).append(hit)
    for long in [hit for hit in hits if hit.last - hit.first > 1]:
        names = {trigger.measure for trigger in long.triggers}
        for hit in (hit for first in range(long.first, long.last) for hit in by_first.get(first, ())):
            if hit.last <= long.last and hit.last - hit.first < long.last - long.first:
                hit.triggers = [trigger for trigger in hit.triggers if trigger.measure not in names]
    hits[:] = [hit for hit in hits if hit.triggers]


@lru_cache(maxsize=20_000)
def guess_shape(word: str) -> str:
    """The shape of a word that ``SHAPES`` does not list, by its ending; a mark is its own shape."""
    if not word:
        return "a"
    if not word[0].isalpha():
        return word if len(word) == 1 and not word.isdigit() else "x"  # the 5th Brigade
    if word.endswith("ly") and _ADVERB.fullmatch(word):
        return "a"
    if "-" in word:
        return "x"
    if word.endswith("ed") and len(word) > 4:
        return "v"
    if word.endswith("ing") and len(word) > 5:
        return "i"
    return "x"


def _find_hits(words: list[str], topics: Topics, named: list[str]) -> list[Hit]:
    """Every trigger in a row of words, longest first, without those that a blocking phrase covers; ``named``: the words
    for phrases in which others may stand.
    """
    if not topics.openings:  # the shapes of a sentence are asked for alone
        return []
    hits: list[Hit] = []
    blocked: dict[int, set[str]] = {}
    for i in [i for i, word in enumerate(words) if word in topics.openings]:
        word, follows = words[i], words[i + 1] if i + 1 < len(words) else ""
        for measure, phrase in topics.blocks.get(word, ()):
            if len(phrase) == 1 or phrase[1] in (follows, "…"):
                for k in range(i, match_phrase(words, i, phrase)):
                    blocked.setdefault(k, set()).add(measure)
        taken: dict[str, int] = {}
        found: dict[int, list[Trigger]] = {}
        for trigger in topics.triggers.get(word, ()):
            phrase = trigger.words
            if len(phrase) > 1 and phrase[1] != follows and phrase[1] not in _GAPS:
                continue  # most end here
            last = match_phrase(named if "…" in phrase else words, i, phrase)
            if last and last >= taken.get(trigger.measure, 0):
                taken[trigger.measure] = last
                found.setdefault(last, []).append(trigger)
        hits.extend(Hit(i, last, triggers) for last, triggers in found.items())
    if len(hits) > 1:
        _drop_inner(hits)
    if not blocked:
        return hits
    kept = []
    for hit in hits:
        names = {name for k in range(hit.first, hit.last) for name in blocked.get(k, ())}
        left = [trigger for trigger in hit.triggers if trigger.measure not in names]
        if left:
            kept.append(Hit(hit.first, hit.last, left))
    return kept
