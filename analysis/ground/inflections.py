"""The forms of English words: from the base of a verb or the singular of a noun to all the ways a text writes it."""

import re
from collections.abc import Iterator
from typing import Final, Literal

from .wordlists import list_words

#: The form of a verb, which decides on which side its number stands; empty for other words.
Form = Literal["base", "third", "past", "ing", "participle", ""]
#: The order in which forms are written out: take/takes/took/taking/taken.
FORMS: Final[tuple[Form, ...]] = ("base", "third", "past", "ing", "participle")

_IRREGULAR: Final = {
    forms[0]: (forms[1], forms[-1]) for forms in map(str.split, list_words("inflections.irregular_verbs"))
}
#: Verbs that do not take *-ed*.
IRREGULAR_BASES: Final = frozenset(_IRREGULAR)
#: Verbs of the past that do not end in *-ed*.
IRREGULAR_PASTS: Final = frozenset(past for past, _ in _IRREGULAR.values())
#: Those of them that are no participles, and so never describe what is counted: drew, took.
FINITE_PASTS: Final = frozenset(past for past, participle in _IRREGULAR.values() if past != participle)
_BASES: Final = {form: base for base, forms in _IRREGULAR.items() for form in forms}
#: Ends of verbs, and of the nouns that name what they do: explode, explosion; admit, admission; evict, eviction.
_NAMED: Final = (
    ("de", "sion"), ("mit", "mission"), ("ct", "ction"), ("te", "tion"), ("ss", "ssion"), ("ury", "urial"),
    ("stroy", "struction"), ("er", "ery"), ("el", "ellation"), ("fy", "fication"), ("duce", "duction"),
    ("", "ment"), ("", "ation"), ("e", "ation"), ("", "al"), ("e", "al"), ("", "ance"), ("e", "ance"), ("e", "ure"),
)  # fmt: skip
_MISNAMED: Final = frozenset(list_words("inflections.misnamed"))
_SECOND_PASTS: Final = dict(map(str.split, list_words("inflections.second_pasts")))
_IRREGULAR_NOUNS: Final = dict(noun.split() for noun in list_words("inflections.irregular_nouns"))
_DOUBLING: Final = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bdgklmnprt]$")  # kidnap, stab, rob: the last letter may double
# What no English verb ends in: a stem cut before its e (creat, vaccinat, reduc, damag, remov, releas, immuniz).
_CUT_STEM: Final = re.compile(r"(?:[vzc]|[^s]s|[adr]g|[a-z]{2}[^ae]at|[iu]at|creat)$")
# The same of a stem cut before its y: fatalit, penalt, qualif, famil, countr, agenc.
_CUT_Y: Final = re.compile(
    r"(?:[a-z]if|[ai]lit|[aou]rit|anit|tivit|ersit|munit|[nuy]alt|famil|[ns]tr|[ae]nc|mpan|injur|propert)$"
)


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
    if stem in _SECOND_PASTS:
        yield "past", _SECOND_PASTS[stem]
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
    if _CUT_Y.search(stem):
        yield from inflect_verb(stem + "y")


def nominalise_verb(stem: str) -> Iterator[str]:
    """The nouns that name what a verb does, one and many: deploy, deployments; evict, eviction; refuse, refusal.

    All that English endings allow: no text holds those that are no words.
    """
    base = stem + "e" if _CUT_STEM.search(stem) else stem
    for ending, named in _NAMED:
        noun = base.removesuffix(ending) + named
        if base.endswith(ending) and noun not in _MISNAMED:
            yield from inflect_noun(noun)


def name_base(word: str) -> str:
    """The stem that a past or an *-ing* form is made of, as ``inflect_verb`` takes it: planted, plant; closing, close;
    cut, cut; empty for another word. Of spellings that could be of two verbs the commoner is taken: hoped, hope.
    """
    if word in _BASES:
        return _BASES[word]
    stem = next((word.removesuffix(ending) for ending in ("ied", "ed", "ing") if word.endswith(ending)), "")
    if len(stem) < 2 or not set("aeiouy") & set(stem):
        return ""
    if word.endswith(("ied", "eed")):
        return stem + ("y" if word[-3] == "i" else "e")
    if stem[-1] == stem[-2]:
        return stem if stem[-1] in "lsfzeo" else stem[:-1]
    short = len(stem) < 4 and _DOUBLING.search(stem) is not None
    soft = stem[-1] in "vcu" or stem.endswith(("rs", "ns", "as", "os", "us")) or _CUT_STEM.search(stem) is not None
    soft = soft or (len(stem) > 4 and stem.endswith(("ang", "eng")))
    return stem + "e" if short or soft or (stem[-1] in "lr" and stem[-2] in "bcdgkptz") else stem


def inflect_noun(stem: str) -> Iterator[str]:
    """One and many: death, deaths; fatality, fatalities; clash, clashes; policeman, policemen; child, children."""
    yield stem
    yield stem[:-3] + "men" if stem.endswith("man") else pluralise(stem)
    if _CUT_Y.search(stem):
        yield from inflect_noun(stem + "y")


def pluralise(noun: str) -> str:
    """Many of what a singular names: deaths, fatalities, clashes, children."""
    return _IRREGULAR_NOUNS.get(noun) or _add_s(noun)


def _add_s(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh")) else "s")


def inflect_words(name: str) -> frozenset[str]:
    """The words of a list of ``data/words.toml``; those with a star in all forms of a verb and a noun: ``cut*``.

    Raises:
        InputError: there is no such list.
    """
    words: set[str] = set()
    for word in list_words(name):
        words.add(word.rstrip("*"))
        if word.endswith("*"):
            words.update(form for _, form in inflect_verb(word[:-1]))
            words.update(inflect_noun(word[:-1]))
    return frozenset(words)


def pluralise_words(name: str) -> frozenset[str]:
    """The nouns of a list of ``data/words.toml``, one and many.

    Raises:
        InputError: there is no such list.
    """
    return frozenset(form for noun in list_words(name) for form in inflect_noun(noun))
