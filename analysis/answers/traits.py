"""Traits of a claim: its scope and unit, whether it is a part or comes on top; and how names in claims are compared."""

import re
from functools import lru_cache

from ..declared.countries import load_countries
from ..declared.units import Units, name_noun
from ..ground.model import Claim, Document
from ..ground.text import strip_accents, worded
from ..ground.wordlists import load_words, pair_words
from ..numbers.numberwords import ONES, TENS

#: Words that set a count on top of another.
_ADDED = re.compile(r"\b(?:another|additional|further|others?|a second|a third)\b|\bmore\b(?! than)")
#: Words that make a count a part of what was told of: ``30 of them``, ``the last five bodies``; none is *nine of its
#: soldiers*, the dead of a side.
_OF_THEM = re.compile(
    r"(?:\s[^\W\d]+)?\sof\s(?:(?:them|these|those|us|whom)\b|(?:his|her|their)\s(?!(?:own\s)?(?:"
    + "|".join(sorted(load_words("traits.ranks")))
    + r")\b)|the\s(?:about\s|some\s)?(?:\d|(?:"
    + "|".join([*ONES, *TENS])
    + r")\b))"
)
#: Hedges of who fears that people died: they are counted beside those who were found.
_FEARED = re.compile(r"fear|presum", re.IGNORECASE)
#: The same of whoever thinks that they may have.
_DOUBTED = re.compile(r"fear|presum|may\b|might\b|could\b|likely|probabl|possibl|believ|thought", re.IGNORECASE)
#: The same by how badly they were hurt: ``five are in critical condition``, ``serious injuries were about five``.
_SEVERE = re.compile(
    r"(?:\s[^\W\d]+){0,3}\s(?:is|are|was|were|remain(?:s|ed)?)\s(?:still\s|now\s)?in\s(?:a\s|very\s)?(?:serious|critical|grave)\b"
)
_SEVERE_BEFORE = re.compile(r"\b(?:serious|severe|critical)\s[^\W\d]+s\s[^.,;\d]{0,20}$")
#: The same by the word for what befell all of them, which leaves nothing counted: ``five of the arrested``.
_OF_ALL = re.compile(r"\sof\sthe\s[^\W\d]+\b")
#: The same at the beginning of a sentence, of every count behind it: ``Of the dead, 21 were women and nine children``.
#: ``Among the dead were four plotters``.
_AMONG = re.compile(
    r"(?:(?:of|among)\s(?:the|those|these|them)|(?:in|at)\s(?:just|only)\sone)\b[^,.;]{0,60},\s"
    r"|among\s(?:the|those|these|them)\b[^,.;]{0,60}\s(?:was|were|are|is)\s(?:at\sleast\s|about\s|some\s|nearly\s)?$"
)
#: The same behind a count: ``32 foreigners were among the dead``, ``27 were killed in the harbour alone``.
_AMONG_ALL = re.compile(
    r"(?:\s[^\W\d]+){0,3}\s(?:was|were|are|is)\s(?:also\s)?among\s(?:the|those)\b|[^,.;]{3,60}[^\W\d]\salone\b"
)
_LAST = re.compile(
    r"\bthe\s(?:first|last|final|latest|remaining)\s$"
    r"|\b(?:of\swhich|of\swhom|among\sthem|including)\s(?:about\s|some\s|at\sleast\s|around\s|nearly\s)?"
    r"(?:the\s(?:body|bodies|remains)\sof\s)?$"
)
#: A count of bodies that have a name is a part of them: ``62 bodies had been identified``, ``were handed over``; so are
#: those of which it is told where they are kept or buried.
_IDENTIFIED = worded(
    r"(?:\s[^\W\d]+){0,2}\s(?:have|had|has|were|was)\s(?:so far\s)?(?:been\s)?(?:identified|handed\sover|claimed)\b"
    r"|\s(?:[^\W\d]+\s)?<traits.remains>\b[^.;\d]{0,60}?\s(?:were|was|been|being|are)\s(?:[a-z]+ly\s)?<traits.kept>\b"
)
_DEAD = load_words("traits.remains") | load_words("traits.part_of")
_IDENTIFYING = re.compile(r"\b(?:identif(?:y|ied|ying)|handed\sover)\s(?:only\s|at\sleast\s|about\s|some\s|the\s)?$")
#: One hospital's dead are a part of all: ``recorded 218 deaths``, behind its name within as many characters.
_RECEIVED = worded(r"\b<traits.took_in>\s(?:the\sbodies\sof\s)?(?:about\s|some\s|at\sleast\s|around\s)?$")
_WARD = worded(r"\b<traits.wards>\b")
_WARD_NEAR = 250
#: A family's dead are among those counted: who lost ``her husband and two sons``.
_KIN = frozenset("sons daughters brothers sisters cousins nephews nieces siblings relatives grandchildren".split())
_LOST = re.compile(r"\b(?:lost|lose|losing|buried|mourn\w*|his|her|their|my)\b")
#: The same by the part of a long happening in which they died: ``seven were killed in the final assault``.
_IN_STAGE = worded(r"(?:\s[^\W\d]+){0,8}\s(?:in|during)\s(?:the|an?)\s(?:last|final|closing)\s<traits.stages>\b")
#: Which of these stand before a count, and which behind it, within as many characters.
_PART_BEFORE = (_LAST, 40), (_SEVERE_BEFORE, 40), (_IDENTIFYING, 30)
_PART_BEHIND = (_OF_THEM, 40), (_SEVERE, 80), (_IDENTIFIED, 90), (_AMONG_ALL, 80), (_IN_STAGE, 90)
#: A time in which an incident happened at some day: ``last week``; what counts over it says *in the past week*.
_SOME_DAY = re.compile(r"(?i)(?:last|earlier this|earlier in the|this|late last|early last) (?:week|weekend|month)")
#: Behind a date that a noun of an event owns: ``last week's fire``.
_OWNING = re.compile(r"'s?\s(?=[^\W\d])")
#: Any word, for names: ``U.S.`` counts as ``us``.
NAME_WORD = re.compile(r"[a-z0-9]+")
#: The first letter of a word with a capital.
_INITIAL = re.compile(r"\b[A-Z](?=[a-z])")
_WEAK = load_words("traits.weak")
SPEAKING = load_words("traits.speaking")
#: Words of a state's organs.
OFFICIAL = load_words("traits.official")
#: Words of an office and of who holds it.
OFFICES = {"ministry": "minister", "presidency": "president", "premier": "minister", "defence": "defense"}
#: Words of a speaker who is no organ of the state that the others name: *the Iranian opposition*, *North Korea*.
_APART = load_words("traits.apart")
#: Words of a speaker who fights a state.
_REBELS = load_words("traits.rebels")
_DENYING = load_words("traits.denying")
#: Bodies by their long names, with what these are compared by.
_BODIES = pair_words("traits.bodies")
_PLAIN = load_words("traits.plain")
#: A place's name stands for it without what kind of place it is: the provincial capital Kula, northern state of Orlo.
_KIND = re.compile(
    r"^(?:(?:the|its)\s(?:[\w'’-]+\s){0,3}capital,?|(?:the\s)?(?:[a-z-]+\s){0,3}(?:state|province|region|district|city|town"
    r"|village)\sof)\s(?=[A-Z])"
)
#: Endings that make a name an adjective, of places that no list of countries has: ``Sicilian``, ``Viennese``.
_DEMONYM = re.compile(r"(?:ian|ia|ese|ean|ish|an|[aiyns])$")


def read_scope(claim: Claim) -> str:
    """``event``, ``running_total``, ``state`` or ``past``; a rate without a scope is a state, a count an event.

    A level of an open past (``before the war``) is a past level.
    """
    scope = claim.time_scope or ("state" if "/" in claim.unit else "event")
    return "past" if scope == "state" and claim.event_date.startswith(("../", "/")) else scope


def name_within(claim: Claim) -> str:
    """A source's name within a sentence: ``officials``, which a text may begin with."""
    source = claim.source
    return source.lower() if claim.source_kind == "unnamed" and " " not in source and source.istitle() else source


def name_source(claim: Claim) -> str:
    """A source's name as compared: folded, without accents; empty in the outlet's own voice, for a figure that the
    source denies, and where digits show that it is no name.
    """
    if denies(claim) and claim.kind == "figure":
        return ""
    if claim.mode == "own_voice" or (not claim.mode and claim.source_kind == "outlet"):
        return ""
    name = " ".join(NAME_WORD.findall(strip_accents(claim.source).lower()))
    return "" if any(letter.isdigit() for letter in name) else name


def denies(claim: Claim) -> bool:
    """Whether who is credited calls it untrue: ``rejected the rebels' toll of 85``."""
    return claim.cue.lower() in _DENYING


def is_measured(claim: Claim) -> bool:
    """Whether a number has a unit (tonnes, USD/barrel) rather than a noun that is counted (people, vessels).

    Read from the claim alone, whichever units its data folder has: a unit stands among the words of the value.
    """
    if not claim.unit or claim.unit == "person":
        return False
    return "/" in claim.unit or not claim.counted or claim.value_text.lower().endswith(claim.counted.lower())


def counts_a_time(claim: Claim) -> bool:
    """Whether a number counts what happens each day or year: 20 people killed a day; not 20 tonnes a day."""
    plain = claim.counted and claim.value_text and claim.counted.lower() not in claim.value_text.lower()
    return "/" in claim.unit and bool(plain or claim.unit.startswith("person/"))


def has_plain_noun(claim: Claim, units: Units) -> bool:
    """Whether what a claim counts is no more than "person": ``people``, ``victims``, the act's name (``12 deaths``)."""
    words = NAME_WORD.findall(claim.counted.lower())
    if not words or words[-1] in _PLAIN:
        return True
    return claim.unit == "person" and name_noun(words[-1], units) != "person"


def are_related(name: str, other: str) -> bool:
    """Whether two names share a telling word: ``U.S. military`` and ``U.S. forces``; never for an empty one."""
    return bool(read_names(name) & read_names(other))


def is_titled(claim: Claim, document: Document) -> bool:
    """Whether a claim stands in its article's title or subtitle."""
    return any(p.kind in {"title", "subtitle"} and p.start <= claim.start < p.end for p in document.parts[:8])


def is_added(claim: Claim, document: Document) -> bool:
    """Whether a count comes on top of another: ``another three``, ``five more``."""
    return _ADDED.search(document.folded, max(claim.start - 12, 0), claim.end) is not None


def is_feared(claim: Claim) -> bool:
    """Whether somebody only fears that it was so: ``34 more are feared dead``."""
    return _FEARED.match(claim.hedge) is not None


def is_doubted(claim: Claim) -> bool:
    """Whether somebody only fears or thinks that it was so: ``hundreds may have drowned``."""
    return _DOUBTED.search(claim.hedge) is not None


def read_speaker(claim: Claim, document: Document) -> frozenset[str]:
    """The words that tell who is credited: of the name, and of the office in the crediting words; empty in the outlet's
    own voice, and where they tell no more than that somebody spoke (``officials``).
    """
    if not name_source(claim):
        return frozenset()
    start, end = claim.source_start, claim.source_end
    credited = document.text[start:end] if start is not None and end is not None else ""
    plain = name_body(f"{claim.source} {credited}")
    countries = load_countries()
    words = [word for word in NAME_WORD.findall(plain) if word not in SPEAKING]
    if len(set(words)) == 1 and words[0] in countries.seats:
        return frozenset([countries.seats[words[0]]])
    return frozenset(OFFICES.get(word, countries.find(word) or word) for word in words)


def name_body(name: str) -> str:
    """A name folded, without full stops, and with the shortest name of each body: ``unhcr un`` of *the U.N. refugee
    agency*.
    """
    plain = strip_accents(name).lower().replace(".", "").replace("’", "'")
    for long, short in _BODIES.items():
        plain = plain.replace(long, short)
    return plain


def are_one_speaker(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words for one speaker are among those for another: ``the ministry``, ``the Health Ministry``; a
    country is one with its organs: ``Russia``, ``the Russian defence ministry``.
    """
    if not (one and other):
        return False
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    (country, *rest) = (load_countries().find(word) for word in short)
    if short < long and (rest or not country):  # not: Iran, of the Iranian opposition
        return True
    state = name_state(one)
    return bool(state) and state == name_state(other) and 1 in (len(one), len(other))


def are_one_side(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two speakers are organs of one state (a ministry and a general of Russia), or both speak for rebels: of
    one happening those are one side, whatever texts call them.
    """
    state = name_state(one)
    return (bool(state) and state == name_state(other)) or not (one.isdisjoint(_REBELS) or other.isdisjoint(_REBELS))


@lru_cache(4096)
def name_state(speaker: frozenset[str]) -> str:
    """The state that the words for a speaker name, alone or as an organ of it; empty for the activists of a country."""
    countries = load_countries()
    found = {country for word in speaker if (country := countries.find(word))}
    if not speaker.isdisjoint(_APART):
        return ""
    return found.pop() if len(found) == 1 and (len(speaker) == 1 or not speaker.isdisjoint(OFFICIAL)) else ""


def is_short_for(short: str, name: str) -> bool:
    """Whether a name is the initials that end another: ``NOC``, *Norland's National Ore Corporation*."""
    letters = short.removeprefix("the ").replace(".", "")
    return len(letters) >= 3 and letters.isupper() and "".join(_INITIAL.findall(name)).endswith(letters)


def is_tied(claim: Claim, document: Document) -> bool:
    if not claim.date_text:
        return False
    if _SOME_DAY.fullmatch(claim.date_text):
        return True
    at = document.text.find(claim.date_text, claim.sentence_start, claim.sentence_end)
    return at >= 0 and _OWNING.match(document.folded, at + len(claim.date_text)) is not None


def is_part(claim: Claim, document: Document) -> bool:
    """Whether a count is a part of what was told of: ``three of them children``, ``five of the dead``."""
    start, end = claim.value_start, claim.value_end
    if start is None or end is None:
        return False
    folded = document.folded
    if _AMONG.match(folded, claim.sentence_start or start, start):
        return True
    if any(words.search(folded, max(start - reach, 0), start) for words, reach in _PART_BEFORE):
        return True
    if any(words.match(folded, end, end + reach) for words, reach in _PART_BEHIND):
        return True
    if claim.counted.lower() in _KIN and _LOST.search(folded, claim.sentence_start, start):
        return True
    if _RECEIVED.search(folded, max(start - 50, 0), start) and _WARD.search(folded, max(start - _WARD_NEAR, 0), start):
        return True
    plain = not claim.counted or claim.counted.lower() in _DEAD
    return plain and _OF_ALL.match(folded, end, end + 40) is not None


#: Behind the name of an owner: ``Mali's``.
_OWNED = re.compile(r"['’]s\b")


@lru_cache(4096)
def read_names(text: str) -> frozenset[str]:
    plain = _OWNED.sub("", strip_accents(text).lower()).replace("u.s.", "us").replace("u.k.", "uk")
    countries = load_countries()
    if " " in plain:
        plain = countries.join_phrases(plain)
    words = [w for w in NAME_WORD.findall(plain) if w not in _WEAK] or NAME_WORD.findall(plain)
    words += _list_initials(text)
    return frozenset(countries.find(w) or (_DEMONYM.sub("", w)[:7] if len(w) > 4 else w) for w in words)


def name_place(place: str) -> str:
    """A place's name: ``Kula`` of *the provincial capital Kula* and of *the northern town of Kula*."""
    return _KIND.sub("", " ".join(place.split()))


def _list_initials(name: str) -> list[str]:
    """What a body is known by for short: *opec* of the Organization of the Petroleum Exporting Countries."""
    initials = "".join(_INITIAL.findall(name.removeprefix("The "))).lower()
    return [initials] if 3 <= len(initials) <= 6 else []
