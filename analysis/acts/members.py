"""What stands behind a count in its own list: ``three soldiers``, *a priest and two nuns*, and where that list ends.

Every rule asks about the shapes of a sentence (see ``shapes``).
"""

import re
from collections.abc import Iterator
from typing import Final

from ..ground.wordlists import load_words
from .shapes import Shaped
from .subjects import JOIN, Takes, is_finite

#: ``killing three soldiers`` in the market, a priest and two nuns
_LIST_RIGHT: Final = re.compile(
    rf"(?:[xopdais\"]|tT?){{0,12}}(?:r[bw]p[dxao]{{1,6}}(?=&))?(?:&[dxa]{{1,5}}(?=\)))?(?:(?:--?|:)d[xa]{{1,4}}(?=&))?(?:T(?=,I))?(?:,(?:&|I)?[xda]{{1,5}}){{0,3}}{JOIN}[dax]{{0,3}}Q"
)
#: Behind a quantity: a predicate of its own
OWN_PREDICATE: Final = re.compile(r"[ao]*[vT]|(?:[ao]|p[dax]{0,4}x)*[bwhm]")
#: Behind who tells of it: a cook ``in the kitchen said``
_TELLS: Final = re.compile(r"(?:[ao]|[po][dasx]{0,7}x){0,4}v")
#: Behind one of two who tell of it: a doctor ``and local media said``
_AND_TELLS: Final = re.compile(r"&[dxs]{1,5}v")
#: killed 241 ``of the 242`` people on board and 19 on the ground
_WHOLE: Final = re.compile(r"o(?:d?a?|d?x{1,4}s)Q")
#: What somebody is held for rather than does: two men *accused of* it.
CHARGED: Final = load_words("members.charged")
_DESCRIBED: Final = CHARGED | {"used", "owned"}
_PERHAPS: Final = frozenset("perhaps maybe plus".split())


def keep(match: re.Match[str], takes: Takes) -> list[int]:
    """The quantity at which a match ends, if the measure takes it."""
    return [match.end() - 1] if takes(match.end() - 1) else []


def keep_list(shaped: Shaped, match: re.Match[str], takes: Takes) -> list[int]:
    """The quantity at which a match ends and the further members of its list, those that the measure takes."""
    return [token for token in list_right(shaped, match.end() - 1) if takes(token)]


def list_right(shaped: Shaped, token: int, opens: bool = False) -> Iterator[int]:
    """A quantity and the further members of its list: ``three soldiers and a civilian``, ``including a boy``.

    ``opens``: a predicate behind them is no last member's but that of what opens the sentence: ``the death of two``.
    """
    yield token
    while True:
        whole = _WHOLE.match(shaped.shapes, token + 1)
        match = _LIST_RIGHT.match(shaped.shapes, whole.end() if whole else token + 1)
        if match is None:
            return
        token = match.end() - 1
        own = has_predicate(shaped, token + 1)
        if (own and not (opens and "," not in match.group())) or _is_acted_on(shaped, token):
            return
        if tell_of_it(shaped, token + 1):  # killed three, a doctor and local media said
            return
        if shaped.words[token + 1 : token + 2] == ["still"] and shaped.shapes[token - 1] == ",":
            return  # after a quake killed 900 people, 410 still live in tents
        yield token


def has_predicate(shaped: Shaped, k: int) -> bool:
    """Whether those counted just before token ``k`` have a predicate of their own; not *two men used as guards*."""
    told = _TELLS.match(shaped.shapes, k)
    if told and shaped.words[told.end() - 1] in shaped.lexicon.certain:  # a cook in the kitchen said
        return True
    own = OWN_PREDICATE.match(shaped.shapes, k)
    if own is None or shaped.words[own.end() - 1] not in _DESCRIBED:
        return own is not None
    return shaped.shapes[own.end() : own.end() + 1] != "o" and is_finite(shaped.shapes, own.end() - 1)


def tell_of_it(shaped: Shaped, k: int) -> bool:
    """Whether those counted just before token ``k`` are among who tells of it: a doctor ``and local media said``."""
    told = _AND_TELLS.match(shaped.shapes, k)
    return told is not None and shaped.words[told.end() - 1] in shaped.lexicon.triggers


def _is_acted_on(shaped: Shaped, token: int) -> bool:
    """Whether another act stands right before a quantity: kills 58 and *sickens* 1,300, kill one, *kidnap* 18."""
    return shaped.shapes[token - 2 : token] in ("&x", ",x") and shaped.words[token - 1] not in _PERHAPS
