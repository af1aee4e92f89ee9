"""Whether a sentence tells an act as done: the verb group before it, plans, dangers, conditions, denials.

``could kill 500``, ``threatened to kill two hostages``, ``capable of killing 100``, ``were not killed`` tell no deaths.
When unsure these rules take an act for not done, so that no number is claimed for it.
"""

import re
from itertools import pairwise
from typing import Final

from ..ground.inflections import inflect_words
from ..ground.wordlists import load_words
from .shapes import Hit, Shaped, VerbGroup, skip_back

_LINKS: Final = frozenset("of at from for to on about".split())
_MANY: Final = frozenset("are were aren't weren't".split())
_IT: Final = frozenset("it they he she the".split())
_NAMES: Final = frozenset("nouns events totals".split())  # Kinds of triggers that share no verb group.
_TOLD: Final = load_words("assertions.told")
_TURNING_DOWN: Final = frozenset("rejected rejects rejecting dismissed dismisses dismissing".split())
_FEARED: Final = frozenset("feared presumed believed".split())  # Behind a number never done by those counted.
_SAID_DEAD: Final = _FEARED | frozenset("reported declared listed thought said".split())
# As shapes, behind a state: feared dead ``turned up alive``
_ALIVE: Final = re.compile(r"(?:[bw][vT]?|vp?)a")
# As shapes, between an auxiliary and its verb: were, according to the army, killed.
_ASIDE: Final = re.compile(r"(?<=[bwh]),[^,;:]{1,9},$")
_UNDER: Final = frozenset("under according".split())
_DEALS: Final = frozenset("agreement deal pact accord plan terms".split())
_NOW: Final = frozenset(("is", "are"))
URGING: Final = inflect_words("assertions.urging")
_URGING_FOR: Final = URGING | inflect_words("assertions.urging_for")
_HALTED: Final = load_words("assertions.halted")  # The release of two men *was postponed*.
_BEFALLEN: Final = load_words("assertions.befallen")  # Nobody asks for them or halts them: the deaths of two men.
_WRONGS: Final = load_words("counting.wrongs")
_DISPUTING: Final = inflect_words("assertions.disputing")
#: Behind an act: ``of two men in Brod was`` halted, ``of two men has now been`` put off
_PASSIVE: Final = re.compile(r"(?:o[da]{0,3}(?:Q|x{1,3}))?(?:[pa]d?x{0,3}){0,2},?(?:[bw]|hb)a?b?a?")
#: Behind an act that was done: they demand that the murder ``of two men in Brod be`` investigated
_SEEN_TO: Final = re.compile(r"o[dax]{0,3}Q(?:p[dax]{1,4})?t?b")
_PUT_OFF: Final = (["put", "off"], ["called", "off"])
_NO_EVIDENCE: Final = ["no", "evidence"]
_OPPOSED: Final = frozenset("against at over".split())
_OPTIONS: Final = frozenset("option options right rights".split())  # Before *to buy 40*, which nobody has agreed.
_DUE: Final = frozenset("due expected planned scheduled set slated".split())
_TAKE_PLACE: Final = frozenset("place begin start happen follow".split())
#: Before *ordered*: what was ordered is what somebody answers for.
_GUILTY: Final = frozenset("having who had has have".split())
_PROTESTING: Final = load_words("assertions.protesting")  # Before *against*: what was done, not what is to come.
_AIMS: Final = load_words("assertions.aims")  # Before *of*: a target of 200 arrests.
_SOUGHT: Final = frozenset("tried trying wanted".split())  # Before *for*: wanted for the murder of two nuns.


def read_group(shaped: Shaped, hit: Hit) -> VerbGroup:
    """The verb group of a trigger, which is asked for many times and read once."""
    group = shaped.groups.get(hit.first)
    if group is None:
        group = shaped.groups[hit.first] = _read_group(shaped, hit, 0)
    return group


def _read_group(shaped: Shaped, hit: Hit, chain: int) -> VerbGroup:
    """The verb group of a trigger. ``was killed and wounded``: the second shares the group of the first."""
    shapes, words, deeds = shaped.shapes, shaped.words, shaped.lexicon.deeds
    k = hit.first
    be = have = perfect = plural = singular = unreal = denied = modal = bare = active = False
    while k > 0:
        word, shape = words[k - 1], shapes[k - 1]
        if shape == "&" and k == hit.first and shapes[k - 2 : k - 1] == "T" and word != "but":
            earlier = shaped.ending.get(k - 1)
            if earlier is None or chain > 8 or all(trigger.kind in _NAMES for trigger in earlier.triggers):
                break
            if words[hit.last - 1].endswith("ing") and not words[earlier.last - 1].endswith("ing"):
                break  # causing damage and killing 12
            return _read_group(shaped, earlier, chain + 1)
        if shape == "b":
            be, plural = be or not active, plural or word in _MANY
            bare = word == "be"  # demanded that 12 prisoners be shot
        elif shape == "w":
            be, singular = be or not active, True
        elif shape == "h":
            have, perfect, singular = True, perfect or word in ("has", "have"), singular or word == "has"
        elif shape == "m":
            modal = not (have and word in ("may", "might")) or _is_contrary(shaped, hit)
        elif shape == "n":
            denied = True
        elif shape == "t":
            been = shapes[skip_back(shapes, k - 3, "a", 0)] if k > 2 else ""  # were at last able to leave
            able = been in ("b", "w") and (words[k - 2] == "able" or words[k - 2] in deeds.made)
            denied = denied or words[k - 2] in _OPTIONS
            active = able or (have and not be)  # is thought to have killed 40
            done = able or have or words[hit.first].endswith("ing")  # to have killed; confessed to killing
            done = done or (be and words[k - 2] in deeds.found and _is_state(hit))  # are believed to be dead
            unreal = unreal or not (done or _is_fact_before(shaped, k - 2))
            perfect = False  # are said to have died
            k -= able  # were forced to leave; have been able to leave
        elif shape == "," and (aside := _ASIDE.search(shapes, max(0, k - 12), k)):  # were, the army said, killed
            k = aside.start() + 1
        elif (
            shape == "d"
            and not shapes[k : hit.first].strip("a")
            and word == "the"
            and shapes[k - 2 : k - 1] in ("b", "w")
            and _is_state(hit)
        ):
            pass  # were the victims of a massacre
        elif shape == '"' and not shapes[k : hit.first].strip("a") and shapes[k - 2 : k - 1] in ("b", "w", "h", "a"):
            pass  # were "murdered"
        elif shape != "a" and not (word in deeds.found and _is_said_of(shaped, k - 1, hit)):
            break
        denied = denied or word.endswith("n't")
        bare = bare and (word == "be" or shape == "a")
        k -= 1
    unreal = unreal or modal or bare or (not (be or have) and _is_planned(shaped, k))
    denied = denied or _is_denied(shaped, k)
    unreal = unreal or denied or _is_conditional(shaped, k)
    unreal = unreal or words[hit.first - 1] in ("nearly", "almost", "narrowly")  # was nearly lynched
    unreal = unreal or (words[hit.first - 1] in _SAID_DEAD and _are_alive(shaped, hit.last))
    return VerbGroup(k, be, have, perfect, singular and not plural, plural and not singular, unreal, denied)


def _is_said_of(shaped: Shaped, k: int, hit: Hit) -> bool:
    """Whether the participle at token ``k`` is said of what stands before it: were, or 12, ``confirmed dead``."""
    before = shaped.shapes[k - 1 : k]
    if before not in ("Q", "&") or (before == "Q" and shaped.words[k] in _FEARED):
        return before in ("b", "w", "h", "a", "Q")
    # 12 farms reported dead birds; were seized and found dead the next day
    behind = shaped.shapes[hit.last : hit.last + 1]
    told = _is_state(hit) or before == "Q"  # 12 reported killed in Kula; 12 reported killed two
    return told and behind not in ("x", "Q") and (behind != "d" or before == "&")


def _is_state(hit: Hit) -> bool:
    return hit.has_kind("states")


def _are_alive(shaped: Shaped, k: int) -> bool:
    """Feared dead ``turned up alive``."""
    match = _ALIVE.match(shaped.shapes, k)
    return match is not None and shaped.words[match.end() - 1] == "alive"


def _is_contrary(shaped: Shaped, hit: Hit) -> bool:
    """Whether a condition follows that was not met: ``might have killed 40`` had it gone off."""
    behind = shaped.words[hit.last : hit.last + 10]
    return any(one == "if" or (one == "had" and other in _IT) for one, other in pairwise(behind))


def is_unreal_noun(shaped: Shaped, hit: Hit) -> bool:
    """``could cause 500 deaths``, ``to take in 10,000 refugees``, ``the attempted murder of two``."""
    words, shapes, deeds, first = shaped.words, shaped.shapes, shaped.lexicon.deeds, hit.first
    if first and words[first - 1] in deeds.planned:
        return True
    if first > 1 and words[first - 1] == "of" and words[skip_back(shapes, first - 2, "a", 0)] in _AIMS:
        return True
    k = skip_back(shapes, first - 1, "dapt")
    if k >= 0 and words[k] in deeds.foretelling:
        return True
    if k < 0 or words[k] not in deeds.bringing:
        return False
    k = skip_back(shapes, k - 1, "a")
    return k >= 0 and (shapes[k] == "m" or (shapes[k] == "t" and not _is_fact_before(shaped, k - 1)))


def is_unreal_event(shaped: Shaped, hit: Hit) -> bool:
    """``a plot for the murder of two judges``: a plan stands before the noun, or behind it that it is yet
    to come or put off: ``the execution of two men is due on Monday``, ``was delayed``.
    """
    before, last = skip_back(shaped.shapes, hit.first - 1, "da"), hit.last
    if _is_planned(shaped, before + 1):
        return True
    noun = shaped.words[last - 1]
    rites = noun in shaped.lexicon.rites
    if not rites and noun not in _BEFALLEN and (_is_urged(shaped, before, last) or _is_halted(shaped, last)):
        return True
    be = next((k for k in range(last, len(shaped.shapes) - 2) if shaped.shapes[k] in "bwhmvTr,;:"), -1)
    if be < 0 or rites or (shaped.words[be] not in _NOW and shaped.shapes[be] != "m"):
        return False
    plan = be + 1 + (shaped.shapes[be + 1] == "a")
    to_be = shaped.words[plan] in _DUE and shaped.shapes[be] != "m"
    infinitive = shaped.words[plan + 1 : plan + 2] == ["to"]
    begins = not _TAKE_PLACE.isdisjoint(shaped.words[plan : plan + 4])
    return (to_be and (begins or not infinitive)) or (shaped.shapes[be] == "m" and begins)


def is_disputed(shaped: Shaped, hit: Hit) -> bool:
    """``denied the arrest of two men``, ``protested against the eviction of two men``: perhaps it was not done."""
    words, k = shaped.words, skip_back(shaped.shapes, hit.first - 1, "da")
    against = k > 0 and words[k] in _OPPOSED and words[k - 1] in _PROTESTING
    return against or (k >= 0 and (words[k] in _DISPUTING or words[k] in _PROTESTING))


def _is_urged(shaped: Shaped, k: int, last: int) -> bool:
    """Whether what stands at token ``k``, before an act told by a noun that ends at ``last``, asks for it or holds it
    up: ``demanded`` the release of two men, called ``for`` it, ``delayed`` it, found no evidence ``of`` it.
    """
    words = shaped.words
    if k < 1:
        return False
    linked = words[k] in _LINKS and (words[k - 1] in _URGING_FOR or words[max(0, k - 2) : k] == _NO_EVIDENCE)
    if not linked and words[k] not in URGING:
        return False
    seen = _SEEN_TO.match(shaped.shapes, last) if words[last - 1] in _WRONGS else None
    return seen is None or words[seen.end() - 1] != "be"


def _is_halted(shaped: Shaped, last: int) -> bool:
    """Whether an act told by a noun that ends at ``last`` was put off or undone: the release of two men ``was
    delayed``; not what it did to others: the release of two men ``has delayed`` talks.
    """
    match = _PASSIVE.match(shaped.shapes, last)
    if match is None:
        return False
    told = shaped.words[match.end() : match.end() + 2]
    return not _HALTED.isdisjoint(told[:1]) or told in _PUT_OFF or told[:1] == ["off"]


# Behind a comma, what goes on with what was said: leading to an output of, that of Iraq so much.
_RESULTING: Final = frozenset("leading bringing taking leaving pushing raising lowering".split())
_THAT_OF: Final = ["that", "of"]


def is_forecast(shaped: Shaped, first: int, last: int) -> bool:
    """``plans to raise output to 4 million``, ``output could rise by``, ``20 mm of rain are forecast``: yet to come."""
    shapes, words, deeds = shaped.shapes, shaped.words, shaped.lexicon.deeds
    start = first
    while start > max(0, first - 14) and (
        shapes[start - 1] not in ",;:j"
        or start - 2 in shaped.dates
        or (shapes[start - 1] == "," and (words[start] in _RESULTING or words[start : start + 2] == _THAT_OF))
    ):
        start -= 1
    foretold = any(
        shapes[k] in ("w", "b") and words[k + 1] in deeds.foretold for k in range(last, min(last + 2, len(words) - 1))
    )
    return foretold or any(
        shapes[k] == "m"
        or words[k] in deeds.coming
        or (words[k] == "set" and shapes[k + 1 : k + 2] == "t")
        or (shapes[k] == "t" and _steers(shaped, k + 1) and _is_open_before(shaped, k - 1))
        or (words[k] == "seen" and shapes[k - 1 : k] in ("w", "b"))  # is seen rising, not has seen
        for k in range(start, last)
    )


def is_foretold(shaped: Shaped, token: int) -> bool:
    """The 12 million ``forecast`` in May, ``it had forecast``; not 12 million ``expected to`` fall."""
    shapes, words, k = shaped.shapes, shaped.words, token + 1
    if shapes[k + 1 : k + 2] == "h" and words[k] in _IT:
        k += 2
    return k < len(words) and words[k] in shaped.lexicon.deeds.foretold and shapes[k + 1 : k + 2] != "t"


def _steers(shaped: Shaped, k: int) -> bool:
    """Whether a verb at token ``k``, or behind an adverb there, is one of change: to ``raise``, to ``jointly cut``."""
    behind = k + 1 if shaped.words[k].endswith("ly") and k + 1 < len(shaped.words) else k
    return shaped.words[behind] in shaped.lexicon.deeds.steering


def is_striven(shaped: Shaped, first: int) -> bool:
    """``struggles to produce 800,000``: of a level, which is reached with pains."""
    return shaped.shapes[first - 1 : first] == "t" and shaped.words[max(0, first - 2)] in shaped.lexicon.deeds.striving


def _is_fact_before(shaped: Shaped, k: int) -> bool:
    """Whether the infinitive behind token ``k`` tells a fact: ``used to produce``, ``forced 200 people to flee``."""
    if k < 0:
        return False
    if shaped.shapes[k] == "Q":
        return shaped.words[find_before(shaped, k)] in shaped.lexicon.deeds.made
    deeds = shaped.lexicon.deeds
    return shaped.words[k] in deeds.did or (k > 0 and shaped.shapes[k] == "x" and shaped.words[k - 1] in deeds.made)


def _is_open_before(shaped: Shaped, k: int) -> bool:
    """Whether the infinitive behind token ``k`` tells no fact: ``under the accord they had`` to cut was only agreed."""
    if not _is_fact_before(shaped, k):
        return True
    words = shaped.words[:k]
    return shaped.words[k] == "had" and not _UNDER.isdisjoint(words) and not _DEALS.isdisjoint(words)


def _is_planned(shaped: Shaped, k: int) -> bool:
    """Whether what begins at token ``k`` is a plan or a danger: ``capable of killing``, ``threatened to kill``."""
    words, planned = shaped.words, shaped.lexicon.deeds.planned
    if k > 1 and words[k - 1] in _LINKS:
        return words[k - 2] in planned and not (words[k - 1] == "for" and words[k - 2] in _SOUGHT)
    if k > 1 and words[k - 1] == "ordered" and words[k - 2] in _GUILTY:
        return False  # who ordered the murder of two nuns
    if k > 1 and words[k - 1] == "against" and words[k - 2] in _PROTESTING:
        return False
    return k > 0 and words[k - 1] in planned


def _is_conditional(shaped: Shaped, k: int) -> bool:
    """Whether *if* stands before token ``k`` in its clause."""
    for i in range(k - 1, max(-1, k - 10), -1):
        if shaped.shapes[i] in ",;":
            return False
        if shaped.words[i] in ("if", "unless", "whether", "should"):
            return True
    return False


def _is_denied(shaped: Shaped, k: int) -> bool:
    """``denied killing 12``, ``denied that it had killed 12``; not ``denied a role in the blast that killed 12``."""
    for i in range(k - 1, max(-1, k - 10), -1):
        if shaped.words[i] in shaped.lexicon.deeds.denying:
            return True
        if (
            shaped.shapes[i] == "r"
            and shaped.words[i - 1] in _TOLD
            and not _TURNING_DOWN.isdisjoint(shaped.words[i - 3 : i - 1])
        ):
            return True  # rejected claims that 30 had died
        relative = (
            shaped.shapes[i] == "r"
            and shaped.shapes[i - 1] == "x"
            and shaped.words[i - 1] not in shaped.lexicon.deeds.denying
        )
        if relative or shaped.shapes[i] in ',;:"po&j':
            return False
    return False


def find_before(shaped: Shaped, token: int) -> int:
    """The token before a quantity, determiners and adverbs passed over; the quantity's own where none is left."""
    k = token - 1
    while k >= 0 and shaped.shapes[k] in "da" and k not in shaped.dates:
        k -= 1
    return k if k >= 0 else token
