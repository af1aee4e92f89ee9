"""By whom a counted act was done, as the sentence has it; empty where it does not say.

Behind *by*, the subject of an active verb, the adjective of a country or a group before a weapon (``Israeli`` strikes
killed 41). Errs by leaving it empty.
"""

import re
from typing import Final

from ..credit.clauses import PRONOUNS
from ..declared.countries import load_countries
from ..declared.topics import Measure
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.wordlists import load_words
from .assertions import read_group
from .places import find_since
from .shapes import FAR, Act, Hit, Shaped, skip_back

# As shapes, behind the act: (killed) in the city by suspected rebels, by members of an armed group.
_PHRASE: Final = r"d?(?:[xQ]|v(?=[xQ])){1,7}"
BY: Final = re.compile(rf"[xopda]{{0,12}}?y({_PHRASE}(?:o{_PHRASE})?)")
# A subject from the beginning of its clause to its verb, an opening date before it.
OPENS_CLAUSE: Final = re.compile(r"(?:^|[,;:jr\"])[ap]{0,3}(d?[xQi]{1,6})v?(?:p[dx]{1,3})?a?$")
# As shapes, behind the act: when ``police`` opened fire.
_WHEN: Final = re.compile(r"[xopda,&QT]{0,12}j(d?[xQ]{1,5})a?v")
_NOBODY: Final = PRONOUNS | {"someone", "those"}
# Bodies that act, though they are never counted among the people whom an act befalls.
_BODIES: Final = load_words("actors.bodies")
# As shapes, before *it* or *they*: ``the mill`` said on Monday that
_SAID: Final = re.compile(r"(?:^|[,;:\"])d?(x(?:&?x){0,5})v(?:p?a|r)*$")
_SUMS: Final = frozenset("number numbers total count figure".split())  # the number killed
_LOSING: Final = frozenset("lose loses losing lost".split())
#: What is travelled by, without an article: have fled by sea.
_MEANS: Final = load_words("actors.means")
_TURNS: Final = load_words("actors.turns")
_AROUND: Final = 14  # tokens: a weapon farther off did not do it


def find_actor(act: Act) -> str:
    """Who did it; of what people do to people also whose weapon did."""
    doer = _find_doer(*act)
    if doer or not act.measure.occasions:
        return doer
    return _find_attacker(*act) or _find_striker(*act)


def _find_doer(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> str:
    """Who stands behind *by* or as the subject of an active verb."""
    shapes, words = shaped.shapes, shaped.words
    kinds = {trigger.kind for trigger in hit.triggers}
    counted_by = kinds == {"totals"}  # the toll was put at 12 by the ministry
    match = None if counted_by else BY.match(shapes, max(token + 1, hit.last))
    if match and words[match.start(1)] not in _MEANS:
        return name_actor(shaped, *match.span(1), measure)
    # the other person killed was a farmer; those killed included a farmer
    if any(shape in "bw" for shape in shapes[hit.last : token]) or words[hit.last : hit.last + 1] == ["included"]:
        return ""
    last = find_verb(shaped, token, hit)
    if last < 0 or (measure.occasions and words[hit.first] in _LOSING):  # the police lost five men
        return ""
    group, progressive = read_group(shaped, hit), words[hit.last - 1].endswith("ing")
    if any(h.first == group.first < hit.first and {t.kind for t in h.triggers} == {"states"} for h in shaped.hits):
        return ""  # left 79 people dead and displaced thousands
    done = "verbs" in kinds and shapes[hit.last : hit.last + 1] != "o"  # killing three, not the killing of three
    if not done and not kinds.isdisjoint(("nouns", "events", "totals", "happens", "states")):
        return ""
    if progressive and shapes[last - 1 : last] == "&":  # causing damage and wounding 30: the subject of both
        aside = shapes.rfind(",", 0, last) + 1
        last = next((i for i in range(last - 1, aside - 1, -1) if i and words[i].endswith("ing")), last)
    # stormed a mill, killing 12; rebels stormed a mill and killed 12
    if shapes[last - 1 : last] == "," if progressive else done and shapes[last - 1 : last] == "&":
        first, last = find_clause_subject(shaped, last - 1)
        return name_actor(shaped, first, last, measure) if first < last else ""
    relative = shapes[last - 1 : last] == "r"
    if last > 0 and shapes[last - 1] in "sr":  # Norway's output; Norway, which made
        last -= 2 if shapes[max(0, last - 2) : last] == ",r" else 1
    first = last
    if words[last - 1] in ("it", "they"):
        said = None if measure.occasions else _SAID.search(shapes, 0, last - 1)  # officials said it killed 12: a storm
        teller = said is not None and words[said.end(1)] in shaped.lexicon.certain
        return name_actor(shaped, *said.span(1), measure) if said and teller else ""
    upper = is_shouted(shaped)
    if shapes[last - 2 : last] == "iQ":  # a bus carrying 45 pupils killed a man
        first = last = last - 2
    while first > 0 and (shapes[first - 1] in "xdQis" if upper else is_name_part(shaped, first - 1)):
        first -= 1
    if first == last or last - first > 6 or (first > 0 and shapes[first - 1] in "poyti"):
        return ""  # a man wearing a mask killed two
    if "happens" in kinds and shapes[last - 1] == "Q":  # 1,553 people drowned, against 999
        return ""
    if first > 1 and shapes[first - 1] == "&":  # police and troops killed 12; raids on towns and farms killed 12
        other = first - 1
        while other > 0 and is_name_part(shaped, other - 1):
            other -= 1
        if other > 0 and shapes[other - 1] in "poyt":
            return ""
        first = other if other < first - 1 and last - other <= 6 else first
    owner = skip_back(shapes, first - 1, "sxd", 0)
    if shapes[first - 1 : first] == "s" and shapes[owner] in "poyt":  # a fire in Brod's Kula district
        return ""
    if relative and shapes[first - 1 : first] == ",":  # attacks in Brod, Kandos, that killed 12
        return ""
    return name_actor(shaped, first, last, measure)


def find_verb(shaped: Shaped, token: int, hit: Hit) -> int:
    """Where the verb group of an act begins that has its doer before it, *used to* with it; -1 where it has none."""
    group = read_group(shaped, hit)
    passive = group.be and not shaped.words[hit.last - 1].endswith("ing")
    passive = passive and not (shaped.words[hit.last - 2] == "to" and hit.has_kind("words"))  # was allowed to pump
    if passive or (hit.first >= token and shaped.shapes[token + 1 : token + 2] != "r"):
        return -1
    first = group.first
    while first > 0 and shaped.words[first - 1] in ("used", "to"):
        first -= 1
    if first > 1 and shaped.words[first] == "to" and shaped.words[first - 1] in shaped.lexicon.triggers:
        first -= 1  # the rebels claim to have killed 12
    return first


def is_shouted(shaped: Shaped) -> bool:
    """Whether a sentence is in capitals as far as it matters, so that they tell nothing."""
    return shaped.cut(0, min(len(shaped.ends), FAR + 1)).isupper()


def find_clause_subject(shaped: Shaped, last: int) -> tuple[int, int]:
    """The subject that opens the clause before token ``last``: ``troops`` struck a camp, killing three."""
    shapes = shaped.shapes
    for k in range(last - 1, max(0, last - FAR), -1):
        # crews searched for survivors of a fire that swept a mill
        if shapes[k] == "r" and shapes[k - 1] != "," and shaped.words[k + 1] in IRREGULAR_PASTS:
            return last, last
        if shapes[k] in "vT" and shapes[k - 1 : k] != "d":  # not the rise
            subject = OPENS_CLAUSE.search(shapes, max(0, k - 12), k)
            inner = subject is not None and shapes[subject.start()] == "j" and shapes[k] == "v"
            did = (shaped.words[k], " ".join(shaped.words[k : k + 2]))
            if subject is None or (inner and shaped.lexicon.hostile.isdisjoint(did)):
                return last, last  # went off when colleagues rushed to his side, wounding five
            return subject.span(1)
    return last, last


def is_name_part(shaped: Shaped, k: int) -> bool:
    """Whether a token can belong to the noun phrase of a subject; any word with a capital can, but for *Last week*."""
    if k in shaped.dates:
        return False
    return shaped.shapes[k] in "xdQ" or (shaped.shapes[k] not in "pjrotyI" and shaped.is_capital(k))


def name_actor(shaped: Shaped, first: int, last: int, measure: Measure) -> str:
    """The phrase, unless its head is a thing the measure says is none of its people (*a bomb*, *the attack*)."""
    if shaped.shapes[last - 2 : last] == "iQ" and last - first > 2:  # a bus carrying 45 pupils
        last -= 2
    quantity = shaped.quantities.get(last - 1)
    head = quantity.counted.lower() if quantity is not None else shaped.words[last - 1]
    shouted = shaped.cut(0, last).isupper()
    capital = quantity is None and shaped.is_capital(last - 1) and not shouted and last - first > 1
    thing = head in measure.occasions or (head in measure.refuses and head not in _BODIES and not capital)
    named = first + (shaped.shapes[first] == "d")  # Typhoon Ana; but riot police
    storm = shaped.words[named] in measure.occasions and named + 1 < last
    thing = thing or (storm and shaped.is_capital(named + 1) and not shouted)
    thing = thing or (quantity is not None and head in measure.takes)  # 40 schools shut
    thing = thing or head in _SUMS or shaped.shapes[last - 1] == "d"
    thing = thing or (last - first == 1 and shaped.words[first] in _TURNS)  # Meanwhile, a firm said
    thing = thing or not shaped.lexicon.places.forces.isdisjoint(shaped.words[last : last + 1])  # by severe flooding
    thing = thing or (last - first > 2 and shaped.words[last - 2] in measure.occasions)  # a car bomb tore through
    if not head or thing or not _NOBODY.isdisjoint(shaped.words[first:last]):
        return ""
    return shaped.cut(first, last)


def _find_attacker(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> str:
    """``were killed`` in the square when ``police`` opened fire."""
    match = _WHEN.match(shaped.shapes, max(token + 1, hit.last))
    if match is None or shaped.words[match.start(1) - 1] == "since":
        return ""
    verb = match.end() - 1
    if shaped.lexicon.hostile.isdisjoint((shaped.words[verb], " ".join(shaped.words[verb : verb + 2]))):
        return ""
    return name_actor(shaped, *match.span(1), measure)


def _find_striker(shaped: Shaped, token: int, hit: Hit, measure: Measure) -> str:
    """Whose weapon did it: ``Russian`` missiles killed 12; 12 were killed in ``Israeli`` air strikes."""
    words, weapons, assaults = shaped.words, shaped.lexicon.places.weapons, shaped.lexicon.places.either
    if weapons.isdisjoint(words) and assaults.isdisjoint(words):
        return ""
    first, last = min(token, hit.first), max(token, hit.last - 1)
    around = range(max(0, first - _AROUND), min(find_since(shaped, last), last + _AROUND))
    for k in sorted(
        (k for k in around if words[k] in weapons or words[k] in assaults), key=lambda k: max(first - k, k - last)
    ):
        noun = shaped.shapes[k + 1 : k + 2] == "x" and not {words[k + 1]} & (weapons | measure.occasions)
        if noun or ";" in shaped.shapes[min(k, last) : max(k, first)]:
            continue  # at a missile plant
        owner = _find_flag(shaped, k)
        if owner >= 0 and (words[k] in weapons or _is_abroad(shaped, owner)):
            return shaped.cut(owner, owner + 1)
    return ""


def _is_abroad(shaped: Shaped, owner: int) -> bool:
    """Whether another country is named beside an attack's: ``Russian`` attacks killed 12 in Ukraine."""
    countries = load_countries()
    found = {
        countries.find(word) for k, word in enumerate(shaped.words) if word and word != "us" and shaped.is_capital(k)
    }
    return bool(found - {"", countries.find(shaped.words[owner].replace(".", ""))})


def _find_flag(shaped: Shaped, weapon: int) -> int:
    """The token of a country or armed group among the words before a weapon, or -1."""
    countries, bodies = load_countries(), shaped.lexicon.places.bodies
    for k in range(weapon - 1, max(-1, weapon - 5), -1):
        word = shaped.words[k]
        if shaped.shapes[k] not in "xvsT":
            return -1
        if not shaped.is_capital(k):
            continue
        pronoun = word == "us" and not shaped.text[shaped.ends[k] - 1].isupper()
        return k if not pronoun and (word in bodies or countries.find(word.replace(".", ""))) else -1
    return -1
