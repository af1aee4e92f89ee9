"""Where a counted act happened: the names of places in its sentence.

A name behind a preposition of place, or behind a verb for what befalls a whole place; which words are a kind of
place, a direction, such a verb is said in ``data/lexicon.toml``. When unsure a name is no place.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..declared.countries import load_countries
from ..declared.lexicon import PlaceWords
from ..ground.model import Document
from ..ground.text import CUT_MONTHS, MONTHS, WEEKDAYS, grow_tree, worded
from ..lines.looks import is_capitalised, is_title_like
from .shapes import FAR, SHAPES, Act, Hit, Shaped, find_window, guess_shape

_NAME: Final = r"(?:(?:[A-Z]\.){2,}|(?:a[dlnrsz]|el)-[A-Z][^\W\d_]+(?!\d)|[A-Z][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\d)\.?)"
_WHERE: Final = frozenset("in near at outside inside throughout around".split())
# The same in mixed case: in Kabul; off the Danish coast.
_BEFORE_NAMES: Final = _WHERE | frozenset("off across".split())
# These only before the name of a water or mountain, or where the words around say so.
_BEFORE_FEATURES: Final = frozenset("on of over along into from".split())
_LEAD: Final = re.compile(rf"\W({grow_tree(_BEFORE_NAMES | _BEFORE_FEATURES)})(?=\s)")
# As shapes, behind *since*: the war began, Hamas attacked Israel.
_BEGAN: Final = re.compile(r"d?[xs]{1,5}a?[vT]")
_OPENING: Final = re.compile(r"\W*(In|Near|At|Outside|Off|Around|Across)(?=\s)")
_ON_EDGE: Final = worded(r"\s(?:the|an)\s(?:[a-z]+\s){0,2}<places.on_edge>\sof\s")
_LEAVING: Final = re.compile(r"\b(?:take-?off|took\soff|departing|departed|reported)\s$")
# In Friday's blast at Brod: a day owns an event, no place.
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s"
_DAYS: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
# Forty homes burnt in Brod, *12 in Kula*
_NEXT_SHARE: Final = re.compile(r"(?:,|,?&)[ad]{0,2}Q(?=p)")
# What parts a preposition from a kind of place: in two raids near the town.
_SMALL: Final = (
    r"(?:in|on|at|near|of|against|from|to|by|with|for|and|or|that|which|who|after|outside|inside|as|when|was|were|is)"
)
_PART: Final = re.compile(r",I[da]{0,2}Q")  # 90 died, including 40
_NEXT: Final = re.compile(r"\s+([^\W\d_][\w-]*)")  # the word behind a name
# What a name of a place never stands before as an adjective.
_PAST_NAMES: Final = frozenset("late overnight alone when while".split())
# the deadliest quake in Peru: compared with others there
_SUPERLATIVE: Final = worded(
    r"\b(?:[a-z]{3,}iest|<places.superlative>)(?:\s[a-z-]+){0,3}\s(?:in|across|near|outside)\s$"
)
# Before where somebody or something is at home, or was to be: soldiers based at Kula, victims from a village in Peru, a
# voyage that was to end in Kula; where it was told, to reporters in Kula, or by an official at the Kula Institute, by
# Ana Ruiz, a doctor at the Red Cross.
_BASED: Final = worded(
    r"\b(?:<places.based>\s(?:in|at|near|outside)|(?:officials?|spokes[a-z]+|researchers?|analysts?|experts?)"
    r"\sat|,\s(?:(?:an?|the)\s)?(?:[a-z-]+\s)?<places.posts>\s(?:of\s(?:the\s|its\s)?[a-z-]+\s)?at"
    r"|<places.victims>\sfrom\s(?:[^\W\d][\w'’-]*\s){1,4}in|<partings.due>\sto\s\w+\s(?:in|at|near))\s"
    r"(?:the\s)?$"
)
# Behind it stands what is compared: killed 40, more than the raid on Kula did.
_HELD_AGAINST: Final = re.compile(r"\sthan\s(?:the|that|those|in|any|last)\b")
_SHARED: Final = 12  # tokens: so far behind a number stands the next that shares its noun at most
_TIMES: Final = frozenset(
    (*MONTHS, *CUT_MONTHS, *WEEKDAYS, "christmas", "easter", "ramadan", "spring", "summer", "autumn", "winter")
)


_ADJECTIVAL: Final = ("an", "ese", "ish", "ine", "i")  # how adjectives of countries end


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """The words for places as patterns; of text as written, but for ``force``."""

    names: re.Pattern[str]  #: near: the town of Santa Rosa, Santa Rosa
    plain: re.Pattern[str]  #: the same without *of*: Santa Rosa
    features: re.Pattern[str]  #: on: Lake Toba; over: the Elbe River
    strikes: re.Pattern[str]  #: before *on*: strikes on Gaza City
    befallen: re.Pattern[str]  #: behind a mark, battered Honduras; ``hit`` where the verb may befall a person too
    weapons: frozenset[str]  #: before which a name says whose they are: in Israeli strikes
    bodies: frozenset[str]  #: names that are no places
    verbs: frozenset[str]  #: first words of its verbs
    force: re.Pattern[str]  #: what must stand before ``hit``: the quake that struck northern Peru
    sites: frozenset[str]
    disasters: frozenset[str]  #: what is named after its place: in the Peru quake


@lru_cache(maxsize=8)
def _read_patterns(words: PlaceWords) -> _Patterns:
    kind = _join((*words.kinds, *(kind.capitalize() for kind in words.kinds)))
    # the northern Danish town of Brod; Kenya's coastal Kwale county; southern Chile; Santa Rosa.
    within = f"(?:{kind}|{_join(words.parts)})"
    group = (
        rf"(?:(?:the|an?|its)\s)?(?:(?!{_SMALL}\s)[^\W\d_][\w'’-]*\s){{0,4}}?(?:{within}\sof|capital,?)\s"
        rf"(?:(?:the|{_join(words.directions)})\s){{0,2}}"
    )
    part = rf"(?:(?:the|{_join(words.directions)})\s){{0,2}}(?:{_NAME}['’]s\s(?:[a-z]+\s){{0,2}})?"
    link = r"(?:(?:de|del|la|el|al|do|da|dos|das|di|du|of|of\sthe)\s)?"
    sites = _join((*words.sites, *(site.title() for site in words.sites)))
    name = (
        rf"{_NAME}(?:\s(?!{_DAYS}){link}{_NAME}){{0,3}}"
        rf"(?:(?:\s{_NAME}){{0,2}}\s(?:{kind}|{sites})(?![\w'’-]))?"
    )
    disasters = words.forces | words.accidents
    feature = _join(words.features)
    natural = rf"(?:the\s)?(?:{feature}\s{_NAME}|{_NAME}(?:\s{_NAME})?\s{feature}(?![\w'’-]))"
    return _Patterns(
        names=re.compile(rf"\s(?!{_DAY})((?:{group}|{part}){name})"),
        plain=re.compile(rf"\s(?!{_DAY})({part}{name})"),
        features=re.compile(rf"\s({natural})"),
        strikes=re.compile(rf"\b{_join(words.weapons)}\s$"),
        weapons=words.weapons | words.either,
        bodies=words.bodies,
        befallen=re.compile(
            rf"\W(?:{_join(words.befalling)}|(?P<hit>{_join(words.striking)}))\s((?:(?P<group>{group})|{part}){name})"
        ),
        verbs=frozenset(verb.split()[0] for verb in words.befalling | words.striking),
        force=re.compile(rf"\b{_join(words.forces | words.weapons)}(?:e?s)?\b"),
        sites=words.sites,
        disasters=disasters | {f"{noun}s" for noun in disasters},
    )


def _join(words: Iterable[str]) -> str:
    """An alternation of words, the longest first; one that nothing fits where there are none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    spaced = (r"\s".join(map(re.escape, word.split())) for word in ordered)
    return f"(?:{'|'.join(spaced) or '(?!)'})"


def find_place(act: Act) -> str:
    """A name behind a preposition of place, the nearest behind the act, else before it."""
    shaped, token, hit, _ = act
    text = shaped.text
    start, end = find_window(shaped, token, hit)
    if text[start:end].isupper():
        return _find_upper_place(shaped, token, hit)
    at = shaped.ends[max(token, hit.last - 1)]
    start = max(start, text.rfind(";", start, shaped.starts[min(token, hit.first)]))
    end = stop if (stop := text.find(";", at, end)) >= 0 else end
    since = min(find_since(shaped, max(token, hit.last)), _find_part(shaped, max(token, hit.last)))
    if (share := _find_next_share(shaped, token)) >= 0:
        since = min(since, share)
        at = shaped.ends[token] if share < hit.first else at
    end = min(end, shaped.starts[since]) if since < len(shaped.starts) else end
    end = other if (other := shaped.folded.find(" and that in ", at, end)) >= 0 else end  # 12, and that in Kula to 14
    end = held.start() if (held := _HELD_AGAINST.search(shaped.folded, at, end)) else end
    begun = shaped.starts[hit.first] if hit.first < len(shaped.starts) else end
    found = _find_places(shaped, start, end, begun)
    found = [(first, begun - 1 if first < begun < last else last) for first, last in found]  # Crush in India Kills 10
    found = [span for span in found if not _is_told_there(shaped, at, span[0])]
    # six died in Brod, but the toll rose to 30
    if not shaped.lexicon.sizes.isdisjoint(shaped.words[hit.last - 1 : hit.last]):
        found = [span for span in found if span[0] >= begun or not _is_counted_in(shaped, span[0], token)]
    chosen = next((span for span in found if span[0] >= at), found[-1] if found else None)
    own = next((span for span in found if shaped.ends[token] <= span[0] < begun), None)
    if own and chosen and chosen[0] >= at and "," in text[at : chosen[0]]:
        chosen = own  # 40 people in Kula have died, he said in Brod
    return _trim_stop(text[slice(*chosen)]) if chosen else ""


def _is_counted_in(shaped: Shaped, place: int, token: int) -> bool:
    """Whether another number than that of ``token`` stands before a place."""
    return any(shaped.ends[k] <= place for k in shaped.quantities if k != token)


def _is_told_there(shaped: Shaped, at: int, place: int) -> bool:
    """Whether a place behind a count at ``at`` is where it was told: 35 bodies, he *told reporters in Kula*."""
    start = max(at, shaped.text.rfind(",", at, place))
    return start < place and not shaped.lexicon.certain.isdisjoint(shaped.folded[start:place].split())


def _find_next_share(shaped: Shaped, token: int) -> int:
    """Where a further number of the same begins that has a place of its own: 40 burnt in Brod, *12 in Kula*; or -1."""
    share = _NEXT_SHARE.search(shaped.shapes, token + 1, token + _SHARED)
    if share is None or share.end() + 1 >= len(shaped.starts):
        return -1
    number = shaped.quantities[share.end() - 1]
    own = number.noun_start < number.value_start and shaped.is_capital(share.end() + 1)
    return share.start() if own else -1


def _find_part(shaped: Shaped, first: int) -> int:
    """Where a part of a count begins behind a token: 90 died, *including 40 in Brod*; the end where none does."""
    part = _PART.search(shaped.shapes, first)
    return part.start() if part else len(shaped.shapes)


def find_since(shaped: Shaped, first: int) -> int:
    """The token of a clause, from ``first``, that tells when a time began and nothing of where people died: killed
    ``since the war began`` with an attack in the south; the number of tokens where there is none.
    """
    if "since" in shaped.words[first:]:
        k = shaped.words.index("since", first)
        began = _BEGAN.match(shaped.shapes, k + 1)
        behind = shaped.words[began.end() : began.end() + 1] if began else []
        if began and not "".join(behind).endswith(("ing", "to")):  # but: since troops began shelling the south
            return k
    return len(shaped.words)


def _find_places(shaped: Shaped, start: int, end: int, act: int = -1) -> list[tuple[int, int]]:
    """The names of places in text[start:end], in order; one may stand right before ``act``, where an act begins."""
    patterns = _read_patterns(shaped.lexicon.places)
    named: list[tuple[int, int]] = []
    for lead in _LEAD.finditer(shaped.text, start, end):
        if not named or lead.start() >= named[-1][1]:
            match = _read_behind(shaped.document, *lead.span(1), end, patterns)
            named += [match.span(1)] if match else []
    if opening := _OPENING.match(shaped.text, start, end):
        match = patterns.names.match(shaped.text, opening.end(), end)
        told = shaped.folded[match.end() : act if act > start else end].split() if match else ()
        if match and shaped.lexicon.certain.isdisjoint(told):  # in Brod, the mayor said
            named.append(match.span(1))
    if not patterns.verbs.isdisjoint(shaped.words):
        named += [
            match.span(2)
            for match in patterns.befallen.finditer(shaped.text, max(0, start - 1), end)
            if not match["hit"] or match["group"] or patterns.force.search(shaped.folded, start, match.start())
        ]
    found = sorted(
        _drop_site(shaped.document, _drop_article(shaped.document, span, end, patterns), patterns)
        for span in named
        if _is_place(shaped.document, span, end, act, patterns) and not _is_speakers(shaped, span, end)
    )
    line = shaped.cut(0, len(shaped.ends)) if found else ""
    if is_title_like(line) and is_capitalised(line):
        known = (_find_known(shaped, span) for span in found)
        return [span for span in known if span]
    return found


def _find_known(shaped: Shaped, span: tuple[int, int]) -> tuple[int, int] | None:
    """As much of a name in a capitalised headline as a country is called, or the article elsewhere: in *Ohio* Rampage;
    none of *in Ambush*, *in Nursing Home*, where a capital tells nothing.
    """
    document = shaped.document
    words = list(re.finditer(r"\S+", document.text[slice(*span)]))
    first = next((i for i, word in enumerate(words) if word[0].lower() not in shaped.lexicon.places.directions), 0)
    behind = document.text[shaped.ends[-1] : document.end]
    for word in reversed(words[first:]):
        name = document.text[span[0] + words[first].start() : span[0] + word.end()].rstrip(".")
        told = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", behind) or name.lower() in document.dateline.lower()
        if told or load_countries().find(name.lower()):
            return span[0], span[0] + word.end()
    return None


def _drop_article(document: Document, span: tuple[int, int], end: int, patterns: _Patterns) -> tuple[int, int]:
    """A name without the article of what befell it: in ``the Peru quake``."""
    following = _NEXT.match(document.folded, span[1], end)
    befell = following is not None and following[1] in patterns.disasters
    return (span[0] + 4, span[1]) if befell and document.folded.startswith("the ", span[0]) else span


def _drop_site(document: Document, span: tuple[int, int], patterns: _Patterns) -> tuple[int, int]:
    """A country without what stands in it: in ``a US | mine``."""
    name, _, site = document.text[slice(*span)].rpartition(" ")
    if site not in patterns.sites:
        return span
    plain = name.lower().replace(".", "")
    known = load_countries().find(plain)
    return (span[0], span[0] + len(name)) if known and (known == plain or name.isupper()) else span


def _is_speakers(shaped: Shaped, span: tuple[int, int], end: int) -> bool:
    """Whether a place is that of who speaks: ``the ministry in Tarmo said``."""
    following = _NEXT.match(shaped.folded, span[1], end)
    return following is not None and following[1] in shaped.lexicon.certain


def _read_behind(document: Document, at: int, stop: int, end: int, patterns: _Patterns) -> re.Match[str] | None:
    """The name of a place behind a preposition text[at:stop]."""
    text, word = document.text, document.text[at:stop]
    leads = (
        word in _BEFORE_NAMES
        or (word == "from" and _LEAVING.search(text, max(0, at - 12), at))
        or (
            word in ("on", "of")
            and (_ON_EDGE.match(text, stop, end) or patterns.strikes.search(document.folded, max(0, at - 20), at))
        )
    )
    if leads:
        grouped = text.find("of", stop, end) >= 0 or text.find("capital", stop, end) >= 0
        names = patterns.names if grouped else patterns.plain
        if match := names.match(text, stop, end):
            return match
    return patterns.features.match(text, stop, end) if word in _BEFORE_FEATURES else None


def find_place_near(shaped: Shaped, start: int, end: int) -> str:
    """The last place that a sentence, text[start:end], names; empty where it names none."""
    if shaped.text[start:end].isupper():
        return ""
    found = _find_places(shaped, start, end)
    return _trim_stop(shaped.text[slice(*found[-1])]) if found else ""


def _find_upper_place(shaped: Shaped, token: int, hit: Hit) -> str:
    """The same in text without small letters: a name beside a word for a kind of place, or that of the dateline."""
    town = shaped.document.dateline.partition(",")[0].partition("(")[0].strip().lower()
    middle = max(token, hit.last - 1)
    found = []
    for k in range(max(0, min(token, hit.first) - FAR), min(len(shaped.words), middle + FAR)):
        if shaped.words[k] in _WHERE and (name := _read_upper_name(shaped, k + 1, town)):
            found.append(name)
    chosen = next((name for name in found if name[0] > middle), found[-1] if found else None)
    return shaped.cut(*chosen) if chosen else ""


def _read_upper_name(shaped: Shaped, k: int, town: str) -> tuple[int, int] | None:
    """The tokens of a place's name behind a preposition; none for what may be any noun."""
    words = shaped.words
    places = shaped.lexicon.places
    k += words[k : k + 1] == ["the"]
    named = k
    while k < len(words) and words[k] in places.directions:
        k += 1
    if words[k : k + 1] and words[k] in places.kinds and words[k + 1 : k + 2] == ["of"]:
        last = _end_run(shaped, k + 2)
        return (k + 2, last) if last > k + 2 else None
    last = _end_run(shaped, k)
    kind = next((i for i in range(k + 1, last) if words[i] in places.kinds or words[i] in places.sites), 0)
    if kind:
        first = named if words[kind] in places.sites else k  # the Central Savannah University
        return None if words[k] in places.common else (first, kind + 1)
    beyond = _end_run(shaped, last + 1) if shaped.shapes[last : last + 1] == "," else last
    known = any(words[i] in places.kinds for i in range(last + 2, beyond)) or " ".join(words[k:last]) == town
    return (k, last) if last > k and known else None


def _end_run(shaped: Shaped, k: int) -> int:
    """The token behind a run of at most five plain words."""
    first = k
    while k < len(shaped.words) and k - first < 5 and shaped.shapes[k] == "x":
        k += 1
    return k


def _trim_stop(name: str) -> str:
    return name.rstrip(".") if name.count(".") == 1 else name


def _is_place(document: Document, span: tuple[int, int], end: int, act: int, patterns: _Patterns) -> bool:
    """Not a month or a day, and no name before a further noun (``in U.S. air strikes``) but what befell the place."""
    words = document.text[slice(*span)].rstrip(".").lower().split()
    if words[-1].partition("-")[0] in _TIMES or words[-1] in patterns.bodies:  # in January-May
        return False
    if len(words) > 1 and words[words[0] == "tropical"] in patterns.disasters:  # in Hurricane Amara
        return False
    if words[0] in ("least", "most"):  # At Least 12 Dead, At Least Five Dead
        return False
    if _BASED.search(document.folded, max(0, span[0] - 60), span[0]):
        return False
    if not (patterns.weapons.isdisjoint(words[1:]) and patterns.disasters.isdisjoint(words[1:])):
        return False  # in Suspected U.S. Drone Strike, in Peru Ferry Disaster
    if _SUPERLATIVE.search(document.folded, max(0, span[0] - 60), span[0]):
        return False
    following = _NEXT.match(document.folded, span[1], end)
    if following and following[1] in patterns.weapons:
        return False
    if following is None or following.start(1) == act or document.text[following.start(1)].isupper():
        return True
    adjective = words[-1].endswith(_ADJECTIVAL) and load_countries().find(words[-1]) not in ("", words[-1])
    return (
        (following[1] in patterns.disasters and not adjective)  # in the Peru quake, not in a Peruvian quake
        or following[1] in _PAST_NAMES
        or (SHAPES.get(following[1]) or guess_shape(following[1])) != "x"
    )
