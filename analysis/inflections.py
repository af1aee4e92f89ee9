"""The forms of English words: from the base of a verb or the singular of a noun to all the ways a text writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

#: The form of a verb, which decides on which side its number stands; empty for other words.
Form = Literal["base", "third", "past", "ing", "participle", ""]
#: The order in which forms are written out: take/takes/took/taking/taken.
FORMS: Final[tuple[Form, ...]] = ("base", "third", "past", "ing", "participle")

# Base, past and, where it differs, participle.
_IRREGULAR: Final = {
    words[0]: (words[1], words[-1])
    for words in map(
        str.split,
        """arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began
        begun; bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke
        broken; breed bred; bring brought; build built; burst burst; buy bought; cast cast; catch caught; choose
        chose chosen; cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; draw drew
        drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight
        fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw
        foreseen; forget forgot forgotten; forgive forgave forgiven; forsake forsook forsaken; freeze froze frozen;
        get got; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide
        hid hidden; hit hit; hold held; hurt hurt; keep kept; know knew known; lay laid; lead led; leave left; lend
        lent; let let; lie lay lain; lose lost; make made; mean meant; meet met; mow mowed mown; mistake mistook
        mistaken; outbid outbid; overcome overcame overcome; overrun overran overrun; overtake overtook overtaken;
        overthrow overthrew overthrown; pay paid; put put; quit quit; read read; rebuild rebuilt; repay repaid;
        resell resold; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw
        seen; seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; shoot shot; show showed
        shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep
        slept; slide slid; sling slung; slit slit; sow sowed sown; speak spoke spoken; spend spent; spin spun; split
        split; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
        stride strode stridden; strike struck; strive strove striven; swear swore sworn; sweep swept; swell swelled
        swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think
        thought; throw threw thrown; thrust thrust; tread trod trodden; undergo underwent undergone; understand
        understood; undertake undertook undertaken; undo undid undone; uphold upheld; wear wore worn; weave wove
        woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
        wring wrung; write wrote written""".split(";"),
    )
}
#: Verbs of the past that do not end in *-ed*.
IRREGULAR_PASTS: Final = frozenset(past for past, _ in _IRREGULAR.values())
_IRREGULAR_NOUNS: Final = {
    "child": "children", "foot": "feet", "goose": "geese", "half": "halves", "knife": "knives", "leaf": "leaves",
    "life": "lives", "man": "men", "mouse": "mice", "person": "people", "thief": "thieves", "tooth": "teeth",
    "wife": "wives", "wolf": "wolves", "woman": "women",
}  # fmt: skip
_DOUBLING: Final = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bdgklmnprt]$")  # kidnap, stab, rob: the last letter may double
# What no English verb ends in: a stem cut before its e (creat, vaccinat, reduc, damag, remov, releas, immuniz).
_CUT_STEM: Final = re.compile(r"(?:[vzc]|[^s]s|[adr]g|[a-z]{2}[^ae]at|[iu]at|creat)$")


def inflect_verb(stem: str) -> Iterator[tuple[Form, str]]:
    """Each form of a verb with its name: kill, kills, killed, killing; lay, lays, laid, laying.

    Where the last letter may double both spellings are given. A stem cut before its *e* (``creat``) has the forms
    with it too. Forms that are no words do no harm: no text holds them.
    """
    irregular = _IRREGULAR.get(stem)
    yield "base", stem
    yield "third", _add_s(stem)
    if irregular:
        yield "past", irregular[0]
        if irregular[0] != irregular[1]:
            yield "participle", irregular[1]
    elif stem.endswith("e"):
        yield "past", stem + "d"
    elif stem.endswith("y") and stem[-2:-1] not in "aeiou":
        yield "past", stem[:-1] + "ied"
    else:
        yield "past", stem + "ed"
    doubles = _DOUBLING.search(stem) is not None
    if stem.endswith("ie"):  # lie, lying
        yield "ing", stem[:-2] + "ying"
    elif stem.endswith("e") and not stem.endswith("ee"):
        yield "ing", stem[:-1] + "ing"
    elif not (irregular and doubles):
        yield "ing", stem + "ing"
    if doubles:
        yield "ing", stem + stem[-1] + "ing"
        if not irregular:
            yield "past", stem + stem[-1] + "ed"
    if _CUT_STEM.search(stem) and not irregular:
        yield "base", stem + "e"
        yield "third", stem + "es"


def inflect_noun(stem: str) -> Iterator[str]:
    """One and many: death, deaths; fatality, fatalities; clash, clashes; policeman, policemen; child, children."""
    yield stem
    yield stem[:-3] + "men" if stem.endswith("man") else pluralise(stem)


def pluralise(noun: str) -> str:
    """Many of what a singular names: deaths, fatalities, clashes, children."""
    return _IRREGULAR_NOUNS.get(noun) or _add_s(noun)


def _add_s(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh")) else "s")
