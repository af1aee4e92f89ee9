"""Whether a rate (300,000 barrels a day) says by how much something changed: what was lost, returned, promised.

A rate is a level unless something here or in ``roles`` says change; errs towards the level.
"""

from __future__ import annotations

import re
from typing import Final

from .bounds import GAP
from .model import Quantity
from .vocabulary import Vocabulary
from .wordlists import list_words, load_words

# Behind a rate, what befell it: 300,000 bpd has been lost, 250,000 bpd of output is offline, will come off the market.
_LOST_NEXT: Final = re.compile(
    rf"(?:{GAP}of(?:{GAP}[a-z'’-]+){{1,4}}?(?:{GAP}(?:in|off)(?:{GAP}[a-z]+){{1,5}}?)?"
    rf"|(?: ?,{GAP}(?:or{GAP}|an?{GAP}|[0-9])[^,;.]{{3,50}} ?,)){{0,2}}?"
    rf"(?:{GAP}and{GAP}[0-9.,]+{GAP}?[a-z/]+(?:{GAP}of{GAP}[a-z]+)?)?(?:{GAP}(?:that|which))?"
    rf"(?:{GAP}(?:was|were|is|are|has|have|had|been|being|remains?|remained|still|will|would|could|may|might|be|to|come|go|went"
    rf"|gone|came|comes|coming|goes)){{0,4}}{GAP}"
    rf"(?:lost|shut|off[ -]?line|knocked|wiped|taken|suspended|sidelined|stolen|siphoned|idle|withheld|held{GAP}back"
    rf"|delayed|interrupted|return(?:ed|s)?|cut(?!{GAP}(?:to|by)\b)|disrupted|affected|deferred|halted|removed|curtailed|idled|withdrawn|restored|out{GAP}of{GAP}action|back|online|on{GAP}?stream"
    rf"|(?:off|onto|from|out{GAP}of){GAP}(?:the{GAP})?(?:[a-z]+{GAP})?markets?"
    rf"|at{GAP}risk|asked{GAP}(?:of|for)|(?:agreed|pledged|promised)|(?:it|they|the{GAP}[a-z]+){GAP}(?:had{GAP})?(?:pledged|promised)"
    rf"|(?:the{GAP})?[a-z-]+{GAP}(?:(?:has|have|had){GAP})?agreed{GAP}to{GAP}(?:cut|remove|withhold|trim|reduce|shed|restore|return|add)"
    rf"|(?:of|in){GAP}(?:lost|new|extra|additional|fresh|losses)"
    rf"|(?:of|in|to){GAP}(?:[a-z-]+{GAP})?(?:outages|disruptions|stoppages|shut-ins|theft|over(?:prod|suppl)[a-z]+))\b"
)
# A word that describes what stands behind it: supply pact; not those that join: as losses grew, despite outages.
_DESCRIBING: Final = (
    r"(?:(?!(?:as|after|amid|and|but|or|on|in|at|by|of|to|with|within|without|while|when|where|if|since|before|despite|during"
    r"|through|from|for|over|under|than|because|following|until|about|against|given|its|their|the)\b)"
    rf"[a-z]+{GAP})?"
)
# Behind a rate between article and noun: the 1.8 million bpd supply pact.
PROMISED_NEXT: Final = re.compile(rf"(?:-|{GAP}){_DESCRIBING}(?:pact|deal|accord|agreement)\b")
# A cut that is told as such behind its rate, whatever leads to it: agreed to 1.2 million bpd of cuts.
CUT_NEXT: Final = re.compile(
    rf"{GAP}(?:of|in|worth{GAP}of){GAP}(?:[a-z-]+{GAP}){{0,2}}(?:cuts|cutbacks|curbs|reductions)\b"
    rf"|(?:-|{GAP}){_DESCRIBING}(?:cut|reduction|surplus|deficit|shortfall)\b(?!{GAP}(?:the|its|their|a|an)\b)"
)
_UNDER_NEXT: Final = re.compile(
    rf"{GAP}(?:(?:smaller|larger|bigger|weaker|stronger|faster|slower){GAP}than|(?:shy|ahead){GAP}of|apart|extra|too{GAP}(?:much|little|many|few)"
    rf"|(?:up|down){GAP}at|(?:over|under){GAP}(?:(?:those|that){GAP}of|last{GAP}(?:year|month|week)'s|(?:(?:its|the|their|what{GAP}it){GAP})?(?:[a-z]+{GAP})?"
    r"(?:plan|targets?|forecasts?|quotas?|ceilings?|limits?|caps?|allocations?|allowances?|pledges?|pledged|promised)))\b"
)
_SURPLUS_NEXT: Final = re.compile(
    rf"(?:-|{GAP}){_DESCRIBING}"
    r"(?:oversupply|overhang|glut|imbalance|gap|outages?|disruptions?|decrease|contraction|curtailments?|curbs|losses|adjustment|expansion|easing|tapering|undersupplied|oversupplied)\b"
    rf"| ?,{GAP}(?:remains?|remained){GAP}(?:shut|offline)\b"
)

_STOPPING: Final = list_words("rates.stopping")
_TAKING: Final = frozenset(
    "took take taken taking takes keep keeping kept knock knocked knocking shut shuts shutting".split()
)
_PARTICLES: Final = frozenset("in out off away back down".split())
_MARKETS: Final = frozenset("market markets supply supplies".split())
_COSTING: Final = frozenset("cost costs costing".split())
_YIELDING: Final = frozenset("give gives gave given giving free frees freed freeing".split())  # gave up 50,000 bpd
# From whom or of what it is taken: 300,000 bpd from the region, of light crude; from its output, from the market.
_TAKEN_OFF: Final = re.compile(r"\b(?:off|out|offline|away)\b")
_TAKEN_FROM: Final = re.compile(rf"{GAP}(?:from|of){GAP}(?:(?:the|its|their){GAP})?([a-z]+)(?:{GAP}([a-z]+))?")
# What is new or lost without adding or taking so much: a new quota of, lost a unit of.
_SET: Final = re.compile(
    r"(?:quotas|targets|ceilings|limits|caps|records|highs|lows|levels|estimates|forecasts|peaks|units|plants|fields|lines)"
)
# What a rate of is gone, or is new.
_ADDED: Final = frozenset("excess extra additional incremental further added lost missing curtailed new".split())
_GONE: Final = frozenset("excess lost surplus missing".split())
_AMISS: Final = load_words("rates.amiss")
_LOSSES: Final = load_words("rates.losses")
_STANDING: Final = load_words("rates.standing")
_PACES: Final = frozenset("building growing rising drawing drawn falling shrinking declining".split())
_FALLS: Final = load_words("rates.falls")
_OPENING: Final = frozenset("despite after with amid following before during without".split())
_SIGNED: Final = ("+", "(-", " -")
_BRACKETS: Final = frozenset("( -lrb-".split())
_SETTING: Final = frozenset("in of from to for by between against versus".split())
_BEING: Final = frozenset("is was are were".split())
_KEEPING: Final = frozenset("kept keeps keep keeping left leaves leave leaving held maintained unchanged".split())
_BRINGING: Final = frozenset("bring brings bringing brought".split())
_PUTTING: Final = frozenset("put puts putting peg pegs pegged estimate estimates estimated place places placed".split())


def changes_rate(folded: str, quantity: Quantity, words: list[str], end: int, vocabulary: Vocabulary) -> bool:
    """Whether a rate is what was lost, gained, cut or promised; ``words`` are those of its clause before it."""
    stop = quantity.value_end
    return (
        _read_verb(words).startswith(_STOPPING)  # a strike has halted, they return, it will phase in
        or not _COSTING.isdisjoint(words[-4:])
        or (words[-1:] == ["up"] and words[-2:-1] != [] and words[-2] in _YIELDING)
        or (words[-1:] == ["off"] and words[-2:-1] != [] and words[-2] in _BEING)  # was off 400,000 bpd
        or (words[-1:] == ["on"] and words[-2:-1] != [] and words[-2] in _BRINGING)
        or words[-3:] == ["out", "of", "action"]
        or (words[-1:] != [] and words[-1].startswith("contribut") and _shares_change(words))
        or (words[-1:] != [] and overdoes(words[-1], vocabulary))  # have overproduced
        or folded.endswith(_SIGNED, 0, quantity.start)
        or (words[-1:] == ["of"] and _is_of_new(words, vocabulary))
        or (not _BRACKETS.isdisjoint(words[-1:]) and _are_losses(words))
        or (words[-2:] == [",", "now"] and _are_losses(words[:-1]))
        or (words[-1:] == ["of"] and (_is_stopped(words, vocabulary) or _shuts_down(words)))
        or (_LOST_NEXT.match(folded, stop, end) is not None and not _is_of_set(words))
        or any(pattern.match(folded, stop, end) for pattern in (PROMISED_NEXT, _UNDER_NEXT, _SURPLUS_NEXT))
    )


def _shares_change(words: list[str]) -> bool:
    """*They dominate growth, contributing*; *of the cut Oslo would contribute*."""
    return not (_LOSSES | _FALLS | {"growth"}).isdisjoint(words[-12:-1])


def _are_losses(words: list[str]) -> bool:
    """*The cuts (*."""
    return not (_LOSSES | _FALLS).isdisjoint(words[-2:-1])


def _shuts_down(words: list[str]) -> bool:
    """*The shut down of*, *the taking out of*."""
    return words[-2:-1] != [] and words[-2] in _PARTICLES and _read_verb(words[:-1]) in _TAKING


def _is_stopped(words: list[str], vocabulary: Vocabulary) -> bool:
    """*Halted the oil production of*: what stops, of what goes up and down."""
    near = words[-6:-2]
    near = near[near.index(",") + 1 :] if "," in near else near
    return words[-2:-1] != [] and words[-2] in vocabulary.levels and any(w.startswith(_STOPPING) for w in near)


def takes_off(folded: str, quantity: Quantity, words: list[str], end: int, vocabulary: Vocabulary) -> bool:
    """*It took*, *they shut in*, *the storm knocked out* right before a number; not *it takes 50 bpd from Erbil*."""
    verb = _read_verb(words)
    if verb not in _TAKING:
        return False
    taken = _TAKEN_FROM.match(folded, quantity.value_end, end) if verb.startswith("t") else None
    if verb == "takes" and taken is None:  # a buyer who takes 50 bpd
        return _TAKEN_OFF.search(folded, quantity.value_end, min(end, quantity.value_end + 30)) is not None
    if taken is None or any(word in vocabulary.levels or word in _MARKETS for word in taken.groups("")):
        return True
    return _TAKEN_OFF.search(folded, taken.end(), min(end, taken.end() + 60)) is not None


def _read_verb(words: list[str]) -> str:
    """The last word before a number, a particle left out: *shut* of *they shut in*; empty where there is none."""
    verb = words[-2:-1] if words[-1:] and words[-1] in _PARTICLES else words[-1:]
    return "".join(verb)


def _is_of_new(words: list[str], vocabulary: Vocabulary) -> bool:
    """*Additional production of*, *lost output of*, *theft of*."""
    near = words[-4:-1]
    if not _ADDED.isdisjoint(near) or not _AMISS.isdisjoint(near):
        return not _is_of_set(words)
    return any(overdoes(word, vocabulary) for word in near)


def _is_of_set(words: list[str]) -> bool:
    """*A ceiling of* 30 million bpd was agreed."""
    return words[-1:] == ["of"] and _SET.fullmatch("".join(words[-2:-1]).rstrip("s") + "s") is not None


def overdoes(word: str, vocabulary: Vocabulary) -> bool:
    """What goes up and down, with *over* or *under* before it: oversupply."""
    return word.startswith(("over", "under")) and word in vocabulary.levels


def stands_at(words: list[str]) -> bool:
    """*The cuts, now at*; *outages stand at*; *the loss is put at*; *it puts the loss of barrels at*."""
    words = words[:-1]
    if not _KEEPING.isdisjoint(words[-9:]):  # it kept its forecast for growth at
        return False
    if noun := _find_put(words):
        return noun == "growth" or noun in _LOSSES | _FALLS
    if words[-1:] == ["down"]:  # stocks were drawn down at
        words = words[:-1]
    if words[-1:] != [] and words[-1] in _PACES:  # stocks are building at
        return True
    stands = len(words)
    while words and words[-1] in _STANDING:
        words = words[:-1]
    if words[-1:] == ["growth"] or words[-1:] == ["increase"]:
        return _OPENING.isdisjoint(words[-6:-1])
    if words[-2:-1] in (["from"], ["in"]) and _OPENING.isdisjoint(words[-6:-3]):  # losses from theft run at
        return words[-3:-2] != [] and words[-3] in _LOSSES | _FALLS
    if words[-2:-1] != [] and words[-2] in _GONE:  # excess output at
        return True
    put = len(words) < stands and words[-1:] != [] and words[-1] in _FALLS and _OPENING.isdisjoint(words[-6:-1])
    return put or (bool(words) and words[-1] in _LOSSES)


def totals_to(words: list[str]) -> bool:
    """*Bringing the total of its cuts to*; not *bringing output after the cuts to*."""
    brought = next(
        (i for i in range(len(words) - 2, max(-1, len(words) - 14), -1) if words[i] in _BRINGING), len(words)
    )
    for word in words[brought + 1 : -1]:
        if word in _OPENING:
            return False
        if word in _LOSSES or word in _FALLS:
            return True
    return False


def _find_put(words: list[str]) -> str:
    """What somebody puts at a rate: *loss* of *puts the loss of Kazakh barrels*; empty where nothing is put."""
    verb = next((i for i in range(len(words) - 2, max(-1, len(words) - 10), -1) if words[i] in _PUTTING), len(words))
    noun = ""
    for word in words[verb + 1 :]:
        if word in _SETTING or word in _OPENING or word in (",", "between"):
            break
        noun = word
    return noun


def has_subject(words: list[str], nouns: frozenset[str], vocabulary: Vocabulary, reach: int = 9) -> bool:
    """Whether one of ``nouns``, ``reach`` words back at most, is what the last word is said of: *growth this year is*.

    Not *despite the cuts, output is*, nor *after the outage output is*: a comma, or another thing that goes up and
    down, stands between.
    """
    if words[-1] == "averaging":  # a glut averages, a decrease does not: saw a decrease, averaging
        nouns = nouns - _FALLS
    if words[-2:-1] == [","] and words[-1].endswith("ing"):  # the cuts, totalling
        words = [*words[:-2], words[-1]]
    if words[-3:-1] == [",", "which"]:  # growth in China, which averaged
        words = [*words[:-3], words[-1]]
    for i in range(len(words) - 2, max(-1, len(words) - reach), -1):
        if words[i] == ",":
            return False
        if words[i] in nouns or overdoes(words[i], vocabulary):
            return True
        if "between" in words[max(0, i - 4) : i]:  # the gap between supply and demand is
            continue
        if words[i] in vocabulary.levels and words[i - 1] not in _SETTING and words[i - 2] not in _SETTING:
            return False
    return False
