"""Whose a level is, as its sentence has it: the owner of what is measured or the subject of the verb that tells it.

*Norway's crude output*, *OPEC pumped*, *the field, which yields*. Errs by leaving it empty.
"""

import re
from typing import Final

from ..credit.clauses import PRONOUNS
from ..credit.contents import RECOUNTING
from ..declared.countries import load_countries
from ..declared.topics import Measure
from ..ground.wordlists import load_words
from .actors import BY, OPENS_CLAUSE, find_clause_subject, find_verb, is_name_part, is_shouted, name_actor
from .assertions import read_group
from .shapes import FAR, Act, Hit, Shaped, guess_shape, skip_back

_OWN: Final = frozenset("its their".split())
# Reporting verbs that move a level where they stand right before it: raised output to 2.7 million.
_MOVING: Final = RECOUNTING | {"maintained", "maintains"}
_LONGEST: Final = 8  # tokens: a subject is no longer
_WHOSE: Final = ["from"], ["by"]
# The rise came from Iraq, which pumped; not: a field in Iraq, which pumps.
_GIVING: Final = frozenset("from by behind below above".split())
_AHEAD_OF: Final = ["ahead", "of"]
# As shapes, behind *output from*, *output by*: Saudi Arabia, the Permian basin.
_FROM: Final = re.compile(r"d?x{1,4}")
# As shapes, before a number: the name that a list sets there, behind another's number.
_LISTED: Final = re.compile(r"Q(?:p?a)?(?:,&?|&|,?j)(d?[xv]{1,4})s?[ay]?$")
# As shapes, behind *with*, before *producing*: with Sharara being the largest field.
_WITH: Final = re.compile(r"(d?x{1,4}?)a?(?:x(?=i))?[ib]")
# As shapes, behind *output at*: the Tengiz field.
_AT_SITE: Final = re.compile(r"dx{2,4}")
_SITES: Final = load_words("owners.sites")
_WITHIN: Final = ["in"], ["at"]
_JOINING: Final = frozenset("of the and for de".split())
# As shapes, between a subject and its verb: , the largest field in the sea, or , which is no member of it,
_ASIDE: Final = re.compile(r",(?:r[^,;:Q]{1,14}|[^,;:bwhmvQ]{1,14})$")
# As shapes: the Republic of Norland.
_REALM: Final = re.compile(r"(dx{1,2}ox{1,2})")
# As shapes, from a subject to its verb, an aside between them, and no other subject up to the number.
_TOLD: Final = re.compile(r"(?:,[^,;:]{1,24},)?a?[vT](?=[^;:jrnm\"]*$)")


def find_owner(act: Act) -> str:
    """Who stands behind *by*, as the subject of the verb (``OPEC pumped``), or as the owner (``Norway's output``);
    where nobody does, the country that the clause tells of.
    """
    shaped, token, hit, measure = act
    if "respectively" in shaped.words and (each := _find_respective(shaped, token, hit)) is not None:
        return name_actor(shaped, *each, measure)
    for k in range(hit.last, token - 1):
        if shaped.words[k : k + 2] == ["that", "of"]:  # the output of Iraq was 4 million, that of Kuwait 2 million
            whose = _FROM.match(shaped.shapes, k + 2)
            return name_actor(shaped, *whose.span(), measure) if whose else ""
    listed = _LISTED.search(shaped.shapes, max(0, token - 9), token) if hit.first < token else None
    if listed is not None and _is_all_named(shaped, *listed.span(1)):
        return _name_owner(shaped, *listed.span(1), measure)  # Iraq pumped 4 million, Kuwait 2 million
    if hit.first < token and _stands_behind_with(shaped, hit.first):
        return _find_leader(shaped, hit.first, measure)
    return _find_named(shaped, token, hit, measure) or _find_country(shaped, token)


def _find_respective(shaped: Shaped, token: int, hit: Hit) -> tuple[int, int] | None:
    """Its name, where as many are told as numbers: Kandos and *Norland* pumped 4 and *2* million, respectively."""
    if not token < len(shaped.words) - 1 - shaped.words[::-1].index("respectively") or hit.first > token:
        return None
    numbers = [i for i in sorted(shaped.quantities) if i > hit.first and not shaped.shapes[hit.last : i].strip("Q,&ad")]
    names: list[tuple[int, int]] = []
    last = skip_back(shaped.shapes, read_group(shaped, hit).first - 1, ",r") + 1
    while last > 0:
        first = last
        while first > 0 and shaped.shapes[first - 1] in "xv" and _is_named(shaped, first - 1, first):
            first -= 1
        if first == last:
            break
        names.insert(0, (first, last))
        last = skip_back(shaped.shapes, first - 1, ",&d") + 1
        if last == first:
            break
    return names[numbers.index(token)] if len(names) == len(numbers) > 1 and token in numbers else None


def _stands_behind_with(shaped: Shaped, noun: int) -> bool:
    """``Norway is the largest producer, with an average output of``: what its subject has."""
    opener = skip_back(shaped.shapes, noun - 1, "adx", 0)
    return shaped.words[opener] == "with" and not _is_named(shaped, opener + 1, noun)


def _find_country(shaped: Shaped, token: int) -> str:
    """The country that is the subject of the clause before a number: ``Libya`` added 450,000 bpd; ``Kuwait``, whose
    capacity is 3 million, kept output near 2.5 million.
    """
    shapes, countries = shaped.shapes, load_countries()
    opening = shapes.rfind(";", 0, token) + 1
    for k in range(opening, token - 1):
        if shapes[k] not in "xd":
            return ""
        word = " ".join(shaped.words[opening : k + 1])
        if countries.find(word) and shapes[k + 1] in "av,&":
            verb = told.end() if (told := _TOLD.match(shapes, k + 1, token)) else 0
            done = shaped.words[verb - 1]
            saying = done in shaped.lexicon.triggers and done not in _MOVING and shapes[verb] != "Q"
            doing = verb > 0 and not saying and "as" not in shaped.words[verb:token]
            return shaped.cut(opening, k + 1) if doing else ""
    return ""


def _find_named(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> str:
    """Who stands behind *by*, as the subject of the verb, or as the owner."""
    shapes, words = shaped.shapes, shaped.words
    if token < hit.first and ";" in shapes[token : hit.first]:  # Block 17 gave 300,000 bpd; Block 15 yielded 137,000
        return ""
    by_whom = words[hit.last : hit.last + 1] == ["by"]  # output by the National Oil Company of Norland rose to
    match = BY.match(shapes, hit.last if by_whom else max(token + 1, hit.last))
    if match and _is_named(shaped, *match.span(1)):  # not: reported by telephone
        end = match.end(1)
        while end < len(words) and shapes[end] in "xi" and shaped.is_capital(end):
            end += 1  # the Organization of the Petroleum | Exporting Countries
        return name_actor(shaped, match.start(1), end, measure)
    if words[hit.last : hit.last + 1] in _WHOSE and (source := _FROM.match(shapes, hit.last + 1)):
        named = _is_named(shaped, *source.span())
        return name_actor(shaped, *source.span(), measure) if named else ""
    realm = _FROM.match(shapes, hit.last + 1) if words[hit.last : hit.last + 1] == ["of"] else None
    if realm and shapes[realm.end() : realm.end() + 1] != "s" and load_countries().find(_join(shaped, *realm.span())):
        return name_actor(shaped, *realm.span(), measure)  # the output of Iraq; not of Iraq's fields
    site = _AT_SITE.match(shapes, hit.last + 1) if words[hit.last : hit.last + 1] in _WITHIN else None
    if site is not None and words[site.end() - 1] in _SITES and _is_named(shaped, *site.span()):
        return name_actor(shaped, *site.span(), measure)
    if words[token - 1] in _OWN and hit.first > token:  # the firm said its 35,000 bpd of output
        return _find_leader(shaped, token - 1, measure)
    last = find_verb(shaped, token, hit)
    if last < 0:
        return ""
    if words[hit.last - 1].endswith("ing") and "with" in words[max(0, last - 12) : last]:
        beside = last - 1 - words[:last][::-1].index("with")
        told = _WITH.match(shapes, beside + 1, last + 1)
        if told is not None and _is_named(shaped, *told.span(1)):
            return name_actor(shaped, *told.span(1), measure)
    if (words[hit.last - 1].endswith("ing") and shapes[last - 1 : last] == ",") or (
        _is_verb(shaped, hit) and shapes[last - 1 : last] == "&"
    ):
        first, last = find_clause_subject(shaped, last - 1)  # Iraq led the rise and produced
        return name_actor(shaped, first, last, measure) if first < last else ""
    # the Kula field was producing
    pumping = words[hit.last - 1].endswith("ing") and not set("bw").isdisjoint(shapes[last : hit.first])
    if pumping or _is_verb(shaped, hit):
        if aside := _ASIDE.search(shapes[max(0, last - 17) : last - 1]) if shapes[last - 1 : last] == "," else None:
            inner = last - len(aside.group())
            if _is_all_named(shaped, inner, last - 1):  # its largest member, Iraq, pumped
                return name_actor(shaped, inner, last - 1, measure)
            last = inner - 1
        elif shapes[last - 1 : last] == ")" and "(" in shapes[max(0, last - 5) : last]:
            # the Organization (OPEC) has pumped
            last = shapes.rindex("(", 0, last)
    else:  # Norway's steel output: what stands between owner and noun
        while last > 1 and shapes[last - 1] in "xa" and not shaped.is_capital(last - 1):
            last -= 1
        if words[last - 1] == "that" and guess_shape(words[hit.first]) == "x":  # told a newspaper that output
            return ""
    relative, owned = shapes[max(0, last - 2) : last] == ",r", shapes[last - 1 : last] == "s"
    if last > 0 and shapes[last - 1] in "sr":  # Norway's output; Norway, which made
        last -= 2 if relative else 1
    if last > 0 and (words[last - 1] in PRONOUNS or words[last - 1] in _OWN):
        return _find_leader(shaped, last - 1, measure)
    first = _find_first(shaped, last)
    if words[first] in _OWN:
        return ""
    if shapes[first - 1 : first] == "&" and (all_of := _find_joined(shaped, first)) < first:
        return name_actor(shaped, all_of, last, measure)
    if first == last or (last == 1 and _heads_noun(shaped, hit)):
        return _find_possessor(shaped, hit)
    led = first > 0 and shapes[first - 1] in "poyt" and not owned
    somebody = shapes[first : first + 1] == "d" or shaped.is_capital(first)  # not: storms shut wells
    while_so = somebody and words[first - 1] == "as" and words[first - 2] != "such" and _is_verb(shaped, hit)
    giving = words[first - 1] in _GIVING or words[max(0, first - 2) : first] == _AHEAD_OF
    if last - first > _LONGEST or (led and not while_so and not (relative and giving)):
        return ""
    return _name_owner(shaped, first, last, measure)


def _name_owner(shaped: Shaped, first: int, last: int, measure: Measure) -> str:
    """A phrase that ends with a name without what describes it: ``Iraq`` of *the second largest producer Iraq*."""
    if shaped.is_capital(last - 1):
        small = (k for k in range(last - 1, first - 1, -1) if shaped.words[k] not in _JOINING)
        first = next((k + 1 for k in small if not shaped.is_capital(k)), first)
    return name_actor(shaped, first, last, measure)


def _is_all_named(shaped: Shaped, first: int, last: int) -> bool:
    """Whether every one of the tokens [first, last), its article aside, begins with a capital."""
    return all(shaped.is_capital(k) or shaped.shapes[k] == "d" for k in range(first, last))


def _is_named(shaped: Shaped, first: int, last: int) -> bool:
    """Whether one of the tokens [first, last) begins with a capital."""
    return any(shaped.is_capital(k) for k in range(first, last))


def _is_verb(shaped: Shaped, hit: Hit) -> bool:
    """Whether a trigger is a verb: ``pumped``, ``pumps`` before its number."""
    word = shaped.words[hit.last - 1]
    return word.endswith("ed") or (word.endswith("s") and shaped.shapes[hit.last : hit.last + 1] in ("Q", "a", "d"))


def _find_first(shaped: Shaped, last: int) -> int:
    """The first token of the name that ends before token ``last``: ``the Organization of the Producing Countries``."""
    shapes, words = shaped.shapes, shaped.words
    first, upper = last, is_shouted(shaped)
    while first > 0:
        if shapes[first - 1] in "xdQis" if upper else is_name_part(shaped, first - 1):
            first -= 1
            # before the shutdown the country
            if shapes[first] == "d" and words[first] not in _OWN and shapes[first - 1 : first] != "o":
                return first
        elif shapes[first - 1] == "o" and first > 1 and not upper and first < last:
            named = first + (shapes[first] == "d")
            whole = named < last and shaped.is_capital(named) and shaped.is_capital(first - 2)
            if not whole:
                return first
            first -= 2
        elif shapes[first - 1] == "&" and first > 1 and first < last and words[first] in _OWN:  # OPEC and its allies
            first -= 1
        else:
            return first
    return first


def _find_joined(shaped: Shaped, first: int) -> int:
    """The first token of the names that a clause opens with: ``Iraq, Kuwait and`` Oman pumped so much together."""
    shapes, k = shaped.shapes, first
    while k > 1 and shapes[k - 1] in "&,":
        start = k - 1
        while start > 0 and is_name_part(shaped, start - 1) and _is_named(shaped, start - 1, start):
            start -= 1
        if start == k - 1:
            break
        k = start
    k += shaped.words[k] == "both"
    opens = k == 0 or shapes[k - 1] in ",;:jr" or shaped.words[k - 1] == "both"
    return k if opens and "&" in shapes[k:first] else first


def _join(shaped: Shaped, first: int, last: int) -> str:
    """The words of the tokens [first, last) without an article before them."""
    return " ".join(shaped.words[first + (shaped.shapes[first] == "d") : last])


def _find_leader(shaped: Shaped, before: int, measure: Measure) -> str:
    """The name that a sentence begins with, for a pronoun behind it: ``Venezuela`` told OPEC that *it* produced."""
    verb = next((k for k in range(1, before) if shaped.shapes[k] in "vTbwhmr,"), 0)
    subject = OPENS_CLAUSE.search(shaped.shapes, 0, verb)
    if verb > 1 and shaped.is_capital(1):  # the Republic of Norland; not: the government of Norland
        subject = subject or _REALM.fullmatch(shaped.shapes, 0, verb)
    if subject is None or not shaped.is_capital(subject.end(1) - 1):
        return ""
    return _name_owner(shaped, *subject.span(1), measure)


def _heads_noun(shaped: Shaped, hit: Hit) -> bool:
    """Whether a sentence's first word stands before a noun (``Heavy rain``) rather than a verb or a possessive, and
    is no name by its looks: ``Russian output``, ``OPEC output``.
    """
    first = shaped.cut(0, 1)
    word = shaped.words[hit.first]
    verb = word.endswith(("s", "ing")) and not word.endswith("ers")
    noun = shaped.shapes[1] not in "sr" and guess_shape(word) != "v" and not verb
    named = (len(first) > 1 and first.isupper()) or load_countries().find(shaped.words[0].replace(".", ""))
    return noun and not named


def _find_possessor(shaped: Shaped, hit: Hit) -> str:
    """The last name with a possessive before the word: ``Norway's fishing fleet, once landing``; not OPEC's sources
    put output at 3 million.
    """
    for k in range(hit.first - 1, max(0, hit.first - FAR), -1):
        if shaped.shapes[k] in "vTbwhm" and shaped.shapes[k - 1] not in ",as":
            return ""
        if shaped.shapes[k] == "s" and shaped.is_capital(k - 1):
            return shaped.cut(k - 1, k)
    return ""
