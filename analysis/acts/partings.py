"""What parts a date from a counted act in one sentence: another act, a report, a comparison, a plan.

When unsure, a date is taken to be another's.
"""

import re
from collections.abc import Container, Sequence
from typing import Final

from ..dating.edtf import is_day
from ..declared.lexicon import SAYING
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.model import DateMention, Document
from ..ground.text import ORDINAL
from ..ground.wordlists import load_words
from .assertions import find_before
from .frames import (
    SUPERLATIVE,
    is_attribute,
    is_cause,
    is_cleft,
    is_framed,
    is_in_occasion,
    is_of_closed_aside,
    list_verbs,
    owns_occasion,
    tells_event,
)
from .shapes import Hit, Shaped, skip_back

# As shapes, before a date: at the grave of a general slain in 2020; the date is his.
_OF_ONE_DEAD: Final = re.compile(r"[po](?:dx{1,3}|Q)(?P<fell>T)a?(?:p[dxv]{1,4}){0,2}p$")
# As shapes, before a date: a verb of a relative clause, and nothing but the date's own words behind it.
_AT_OTHER_VERB: Final = re.compile(r"r[abhw]*v[padxo]{0,5}$")
# As shapes, before a date: were reported in; 377 incidents reported in
_WERE_TOLD: Final = re.compile(r"[bwQ]v[padxo]{0,9}$")
# As shapes: a relative clause between commas.
_ASIDE: Final = re.compile(r",r[^,]*,")
# As shapes, behind the date of what befell, up to an act in its course: near Brod, killing 12 and | hurting
_IN_ITS_COURSE: Final = re.compile(r"[^bwmhvTr,;]*,T(?:[^bwmhvTr,;]*T)?")
# As shapes, before and behind a date: it stands in a relative clause with a verb of its own.
_IN_RELATIVE: Final = re.compile(r"r[pad]{0,3}$")
_ITS_VERB: Final = re.compile(r"[pad]{0,3}[bwhmv]")
# As shapes, behind *after*: somebody else was shot
_OTHER_FELL: Final = re.compile(r"d?x{1,4}wT")
# As shapes: a clause with a verb of its own up to a comma, and behind it the subject of a perfect tense.
_CLOSED_WHEN: Final = re.compile(r"[^,bwhmvT]*[bwvT][^,]*,[^,]*h")
# As shapes, before a date: who killed nine people in
WHO_DID: Final = re.compile(r"r[abhw]{0,3}T[^,;:rj]{1,9}$")
# As shapes, before a date: including 27 during the attack on; including seven more found on
_PART: Final = re.compile(r"I[da]{0,2}Qa?(?:p|(?P<done>[vT]))[^,;:]*$")
# Between what something is for and an act: to burn the mill and killed
_AND_DID: Final = re.compile(r"&[vT]")
# Between an act and a date: , and was due to; and were to
_THEN_TO: Final = re.compile(r"&a?[bw](?P<to>t)?")
# Between an act and a date, as shapes: , and the mayor resigned in Kula; and a seventh later died
_NEXT_CLAUSE: Final = re.compile(r",?&[dxQs][dxQsaT]{0,3}?a?[bwh]{0,2}a?(?P<verb>[vT])[dxpao]*$")
_FURTHER: Final = re.compile(rf"another|more|others?|further|{ORDINAL}")
_DUE: Final = load_words("partings.due")
_SETTLED: Final = load_words("partings.settled")
_COMPARING: Final = frozenset("than below above versus against".split())
# Before a count that another is set beside: up from 12; 20 tonnes, against 15 tonnes in 2021.
_AGAINST: Final = frozenset("against versus than".split())
#: Before what a count is set beside: compared with 12.
SET_BESIDE: Final = ["compared", "with"], ["compared", "to"]
#: The same, or before what it moved from: up from 12.
BESIDE_IT: Final = *SET_BESIDE, ["up", "from"], ["down", "from"]
_THAN_THAT: Final = re.compile(r"d[xo]{0,2}p?")  # as shapes: than the output for
# As shapes, between two dates that are not of one: and, that rebels claimed; not: that hit the town.
_APART_FROM: Final = re.compile(r"[&,;:]|r[dx]")
_STRETCHES: Final = load_words("partings.stretches")
_OF_LEVEL: Final = re.compile(r"(?:[a-z]+ ){0,2}?(?:levels?|baselines?)\b(?! of)")
_CHANGED: Final = frozenset("decrease increase drop decline reduction".split())
FAR: Final = 60  # tokens: what stands farther off says nothing about an act
_SUBJECT: Final = 3  # tokens: no date that opens its sentence stands farther in
_ITS: Final = frozenset("a an this late early".split())  # not *the*: mention the 11 September attack
# Words that set an act a time apart from what was told before: three days after another had killed 12.
_APART: Final = frozenset("after before".split())
_CAUSES: Final = frozenset("after because following".split())
_FORMER: Final = frozenset("earlier previous".split())  # of another event: after an earlier quake
_ABOUT: Final = frozenset("into over about against".split())  # an inquest into the deaths of two opened on Tuesday
_FOLLOWING: Final = frozenset("following after".split())  # resigned on Monday, following the deaths of 12
# Behind a count: it is added to another, whose day stands behind these.
_SUMMING: Final = frozenset("bringing raising taking pushing".split())
SPAN: Final = re.compile(r"\b(?:day|week|month|year)s?$")
_ACCUSED: Final = frozenset("accused suspected convicted guilty charged blamed wanted indicted".split())
_BLAMING: Final = frozenset("accused accuses accusing".split())
# Verbs of who only speaks of an act: today denounced the police for firing, killing nine.
_JUDGING: Final = frozenset("denounced condemned deplored criticized criticised lamented".split())
_PUBLISHED: Final = frozenset("dated published broadcast aired televised issued circulated".split())
# Behind *in*: what was done because of an event, not the event: in connection with the attack
_ANSWERING: Final = frozenset("connection response retaliation reprisal revenge protest memory solidarity".split())
_AVENGING: Final = frozenset("retaliation reprisal revenge vengeance".split())  # before the act that is answered
# Behind *for*: how long or how often, not what for.
_LASTS: Final = re.compile(r"(?:minute|hour|day|night|week|month|year|time)s?")
_SPANS: Final = frozenset("half quarter week weeks days months".split())  # the first week of July
_COMING_AFTER: Final = frozenset("after before since until".split())
# Where something is told, besides the utterances of the lexicon: at a news conference on Monday.
_TALKS: Final = frozenset("communique bulletin release conference interview briefing speech address broadcast".split())
_WITHIN: Final = frozenset("in at during".split())
_ISSUED: Final = frozenset("published released issued unveiled".split())


def is_same_act(one: Hit, other: Hit) -> bool:
    """Whether two triggers count the same."""
    return not {t.measure for t in one.triggers}.isdisjoint(t.measure for t in other.triggers)


def opens_clause(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``in 1998, when`` 168 died: the act stands in a clause of its own that the date opens.

    Not behind that clause: ``since 3 May, when fighting broke out,`` 168 have died.
    """
    when = k + 2 if shaped.shapes[k + 1 : k + 2] == "," else k + 1
    if when >= hit.last or shaped.words[when : when + 1] not in (["when"], ["where"]):
        return False
    return _CLOSED_WHEN.match(shaped.shapes, when + 1, hit.first) is None


def measure_gap(shaped: Shaped, k: int, first: int, last: int) -> float:
    between = shaped.shapes[last:k] if k >= last else shaped.shapes[k + 1 : first]
    edges = 6 * between.count(";") + 2 * between.count(",") + 3 * between.count("j") + 3 * between.count("r")
    return len(between) + edges + (0 if k >= last else 1)


def is_apart(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """Whether a date belongs to another clause: behind a semicolon or *but*, in brackets, at another verb."""
    shapes = shaped.shapes
    first, last = min(token, hit.first), max(token, hit.last - 1)
    between = shapes[k + 1 : first] if k < first else shapes[last + 1 : k]
    words = shaped.words[k + 1 : first] if k < first else shaped.words[last + 1 : k]
    then = shaped.words[last + 1 : last + 2] == ["then"] and shapes[last + 2 : last + 3] in ("", ".", ";", ",")
    if k < first and then:  # in 2008, when eight died; 95 were hurt then
        return False
    listed = k < first and shapes[k + 1] == ":"  # 3 May: 12 died in Brod; nine were hurt in Kula
    if (";" in between and not listed) or between.count("(") != between.count(")"):
        return True
    if k < first and shapes[k + 1] != "s" and not _JUDGING.isdisjoint(shaped.words[max(0, k - 1) : k + 3]):
        return True
    if "but" in words and shaped.quantities[token].best != 0:
        return True
    if k < first and (opens_clause(shaped, k, hit) or is_cleft(shaped, k)):
        return False
    if is_in_occasion(shaped, k, last, occasions):
        return False
    if occasions and is_framed(shaped, k, token, hit, occasions):
        return True
    named = hit.has_kind("nouns", "events")
    named = named and not (hit.last == token and shaped.words[hit.first].endswith("ing"))  # killing 12
    if "born" in words or (k < token and _is_grieved_for(shaped, k, token)) or _were_taken(shaped, k, token, hit):
        return True
    if named and (is_about(shaped, k, hit.first) or _is_of_handing_over(shaped, k, hit)):
        return True
    if _is_superlative(shaped, k, hit) or _is_in_relative(shaped, k, first) or _is_nested(shaped, k, hit):
        return True
    if k < first:
        return _is_apart_before(shaped, k, token, hit, occasions, named)
    return _is_apart_behind(shaped, k, token, hit, occasions, named)


def _is_apart_before(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str], named: bool) -> bool:
    """The same of a date before an act and what it counts; ``named``: the act is a noun."""
    shapes, first = shaped.shapes, min(token, hit.first)
    between, words = shapes[k + 1 : first], shaped.words[k + 1 : first]
    return (
        is_of_purpose(shaped, k, first)
        # search went on on Monday as the toll rose to 12
        or ("as" in words and any(trigger.kind == "totals" for trigger in hit.triggers))
        or _is_time_apart(words)
        or (words[-1:] == [","] and _is_counted_from(shaped, k, first, occasions))
        or (0 < (after := find_cause(shaped, k)) < first and is_cause(shaped, k, after, first, occasions))
        # shook Kula on Monday after an earlier quake killed 12
        or (0 < after < first and not _FORMER.isdisjoint(shaped.words[after + 1 : after + 3]))
        # accused the rebels on Tuesday of staging an ambush, killing 12
        or (shaped.words[k + 1] == "of" and not _BLAMING.isdisjoint(shaped.words[max(0, k - FAR) : k]))
        # the gang broken up in May is accused of 20 murders
        or any(_is_accused(shaped, i) for i in range(k + 3, first + 1))
        # threatened a raid on Monday in revenge for the death of two
        or (named and not _AVENGING.isdisjoint(words[-5:]))
        # accused the army today of the massacre of two
        or (named and (shapes[k + 1] == "o" or not _FOLLOWING.isdisjoint(words[-3:])))
        or (_only_says_which(shaped, hit, token) and _is_behind_preposition(shaped, k, token))
        # gave food on Monday to 200 people driven out
        or (not occasions and hit.first == token + 1 and shaped.words[token - 1] in ("to", "for"))
        or (_dates_level(shaped, k) and ("&" in between or "with" in words))
        or (shapes[k + 1] == "s" and _is_of_another(shaped, k, first))
        or (named and shapes[hit.last : hit.last + 1] == "o" and _belongs_to_verb(shaped, k, first, occasions))
        or is_of_closed_aside(shaped, k, first, occasions)
        or _is_at_other_verb(shaped, k, first, occasions)
    )


def _is_at_other_verb(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``stated on Monday that ...``; ``people who arrived today in Kandos, 44 peasants were killed``."""
    words = shaped.words[k + 1 : first]
    that = k + 2 if words[:1] == [","] else k + 1
    if shaped.words[that] == "that" and shaped.shapes[that + 1] in "Qdx":
        return True
    who = shaped.words[shaped.shapes.rfind("r", 0, k)] == "who"  # a man who left on Monday for Brod, killing
    if (words == [","] or not who) and _IN_ITS_COURSE.fullmatch(shaped.shapes, k + 1, first + 1):
        ending = shaped.words[shaped.shapes.index(",", k + 1) + 1]
        if ending.endswith("ing"):  # a bridge that fell on Monday near Brod, killing 12 and hurting 30
            return False
    other = _AT_OTHER_VERB.search(shaped.shapes, max(0, k - 12), k)
    verbs = {shaped.words[i] for i in range(other.start(), k) if shaped.shapes[i] == "v"} if other else set()
    occurring = bool((verbs & shaped.lexicon.occurring) - shaped.lexicon.beginning)
    # that suspected rebels in August attacked a post, where; that followed a July blast, also in Kula, which
    its = shaped.shapes[k + 1] == "v" or owns_occasion(shaped, k, occasions)
    return other is not None and not (occurring or its) and "," in shaped.shapes[k + 1 : first]


def _is_apart_behind(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str], named: bool) -> bool:
    """The same of a date behind an act and what it counts, or inside; ``named``: the act is a noun."""
    shapes, first, last = shaped.shapes, min(token, hit.first), max(token, hit.last - 1)
    between, words = shapes[last + 1 : k], shaped.words[last + 1 : k]
    long = is_long(shaped.dates[k].edtf)
    if k > last and (
        _is_said_of_others(shaped, last, k, token, hit, occasions)
        # a man convicted of killing two was sentenced on Monday
        or (not set("wbv").isdisjoint(between) and _is_accused(shaped, hit.first))
        or _is_of_part(shaped, last + 1, k, occasions)
        or (long and _is_of_one_dead(shaped, last + 1, k, hit))
        # killed nine and was due to be debated on Monday
        or ((plan := _THEN_TO.search(between)) is not None and (plan["to"] or not _DUE.isdisjoint(words)))
        # killed 97, bringing the toll since Friday to 500 dead
        or (not _SUMMING.isdisjoint(words) and any(last < h.first for h in shaped.hits))
        or (hit.inner == token and _is_owned_by_verb(shaped, token, hit))
        # the murder of two monks today prompted a march
        or (named and shapes[k - 1] != "p" and not long and _is_of_another(shaped, k, k + 2))
        or _is_behind_before(shaped, first, last, k, occasions)
        # wounding a fourth, who died three days later
        or ",rT" in between
        or _is_in_where(shaped, last + 1, k, occasions)
    ):
        return True
    if between.rstrip("pad").endswith(",&") or _is_after_another(shaped, last + 1, k):
        return True
    if _is_of_next_clause(shaped, last + 1, k, occasions):
        return True
    since = "since" in words  # the number of those who have died since the war began in 2003
    return (
        named
        and not _counts_in(shaped, k)
        and any(
            (
                shape in "bwmv" or (shape == "h" and shapes[i + 1] not in ("vbaT" if since else "vba"))
            )  # have occurred this year
            and word not in shaped.lexicon.occurring
            and not is_attribute(shaped, i)
            for i, (shape, word) in enumerate(zip(between, words, strict=True), last + 1)
        )
    )


def _is_accused(shaped: Shaped, first: int) -> bool:
    """Whether somebody is ``accused of`` what begins at a token."""
    return shaped.words[first - 2] in _ACCUSED and shaped.words[first - 1] in ("of", "for", "with")


def _is_of_part(shaped: Shaped, start: int, k: int, occasions: Container[str]) -> bool:
    """``killed hundreds, including 27 in an attack on 3 May``: the date is that of some of those counted."""
    part = _PART.search(shaped.shapes, start, k)
    return part is not None and (
        bool(part["done"]) or any(word in occasions for word in shaped.words[part.start() : k])
    )


def _is_of_one_dead(shaped: Shaped, start: int, k: int, hit: Hit) -> bool:
    """``killed nine at the grave of a general slain in 2020``: the year is that of another's death, told in passing."""
    other = _OF_ONE_DEAD.search(shaped.shapes, start, k)
    if other is None or shaped.words[other.start()] not in ("of", "for", "to", "over"):
        return False
    one = shaped.quantities.get(other.start() + 1)
    alone = shaped.words[other.start() + 1] in ("a", "an", "the") or (one is not None and one.best == 1)
    return alone and any(h.first == other.start("fell") and is_same_act(h, hit) for h in shaped.hits)


def is_about(shaped: Shaped, k: int, first: int) -> bool:
    """``an inquest into the deaths of two opened on Tuesday``: the date is that of what is about an act."""
    about = skip_back(shaped.shapes, first - 1, "dxvs")
    if about < 0 or shaped.words[about] not in _ABOUT or about < k < first:
        return False
    # held on Monday over the murder of two last July
    own = k > first and not shaped.shapes[first + 1 : k].strip("podxyQT") and any(i < about for i in shaped.dates)
    return not own


def is_of_purpose(shaped: Shaped, k: int, first: int) -> bool:
    """``mourned on Monday for the 12 killed``: the date is that of what is done for them; not *for the third day*."""
    if "," in shaped.shapes[k + 1 : first].replace(",r", "r") or _AND_DID.search(shaped.shapes, k + 1, first + 1):
        return False
    if shaped.words[k + 1] == "to" and shaped.shapes[k + 2] not in "dQT":  # marched on Monday to protest at
        return k + 3 < first or shaped.words[k + 2] not in shaped.lexicon.effects | shaped.lexicon.causing
    if shaped.words[k + 1] == "about" or (shaped.words[k + 1] == "in" and shaped.words[k + 2] in _ANSWERING):
        return True
    if shaped.words[k + 1] != "for":
        return False
    return not any(_LASTS.fullmatch(word) for word in shaped.words[k + 2 : min(k + 7, first)])


def _only_says_which(shaped: Shaped, hit: Hit, token: int) -> bool:
    """``two men shot dead``, ``the 12 dead``: a participle right behind who is counted, or within."""
    beside = not shaped.shapes[token + 1 : hit.first].strip("x") if token < hit.first else hit.inner == token
    if beside and hit.has_kind("states"):
        return True
    return hit.first == token + 1 and any(t.kind == "verbs" and t.form == "past" for t in hit.triggers)


def _is_behind_preposition(shaped: Shaped, k: int, token: int) -> bool:
    """``a vigil on Tuesday for the two men shot dead``: the date is that of what is held for those counted.

    So is that of ``visited on Tuesday the two men shot``.
    """
    the = token - 1
    if shaped.words[the] == "of" and shaped.shapes[the - 1] == "v" and the - 1 > k:  # spoke of 20 men shot
        return True
    if shaped.words[the] != "the" and shaped.shapes[the] != "s":
        return False
    visited = k == the - 1 and "v" in shaped.shapes[max(0, k - 2) : k]
    while shaped.shapes[the] in "sx":  # of Kula's
        the -= 1
    the += shaped.words[the] != "the"
    return visited or (the - 1 > k and (shaped.words[the - 1] in ("for", "of", "to") or shaped.shapes[the - 1] == "v"))


def _is_grieved_for(shaped: Shaped, k: int, token: int) -> bool:
    """``filled on Sunday as the town grieved for the 20 boys and six girls shot``: the people that something is for."""
    the = skip_back(shaped.shapes, token - 1, "&xQ", k)
    return shaped.words[the - 1 : the + 1] == ["for", "the"] and the - 1 > k


def is_after_those(shaped: Shaped, k: int, token: int) -> bool:
    """``landed on Monday, two days after 38 people, 30 of them guards, died``: a day after that of those counted."""
    after = next((i for i in range(k, min(k + 3, token)) if i in shaped.dates and shaped.shapes[i + 1] == "Q"), -1)
    return after >= 0 and shaped.folded.endswith(" after", shaped.starts[after], shaped.ends[after])


def _is_of_handing_over(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``handed over on Tuesday the first bodies of``: the day of what was done with them some time after."""
    near = k < hit.first <= k + 4 and not shaped.shapes[k + 1 : hit.first].strip("dax")
    return near and not shaped.lexicon.afterwards.isdisjoint(shaped.words[max(0, k - 3) : k])


def _is_said_of_others(shaped: Shaped, last: int, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """``five men killed by pirates arrived today``: the act only says which, and the date is another verb's."""
    if not _only_says_which(shaped, hit, token):
        return False
    shapes = shaped.shapes[last + 1 : k]
    if "," in shapes and shaped.words[token - 1] == "the" and shaped.shapes[token - 2] == "v":
        return True  # identified the two killed as Ruiz and Diaz, of Kula, on Sunday
    verb = shapes.find("v")
    plain = verb > 0 and set(",;:&rji").isdisjoint(shapes[:verb]) and not is_attribute(shaped, last + 1 + verb)
    plain = plain and "as" not in shaped.words[last + 1 : last + 1 + verb]  # shot as they danced on Monday
    word = shaped.words[last + 1 + verb]
    return plain and word not in shaped.lexicon.occurring and word not in occasions


def find_cause(shaped: Shaped, k: int) -> int:
    """The token of *after* behind a date that is of what followed, or -1: ``dug on Monday after a quake killed 12``.

    None where the date opens its sentence, or in *on Monday after hitting a rock*.
    """
    after = next((i for i in range(k + 1, min(k + 5, len(shaped.words))) if shaped.words[i] in _CAUSES), -1)
    acting = any(word.endswith("ing") for word in shaped.words[after + 1 : after + 2])
    return -1 if k < _SUBJECT or acting else after


def _dates_level(shaped: Shaped, k: int) -> bool:
    """``rose to 131 on Monday``, and nine are missing: the day of the total alone."""
    q = k - 2 if shaped.shapes[k - 1] == "p" else k - 1
    quantity = shaped.quantities.get(q)
    return quantity is not None and quantity.noun_start < 0 and shaped.words[q - 1] in ("to", "at")


def _is_owned_by_verb(shaped: Shaped, token: int, hit: Hit) -> bool:
    """``visited 12 wounded fans on Monday``: who is told to be so is the object of another verb."""
    verb = find_before(shaped, token)
    states = hit.has_kind("states")
    if not states or verb == token or shaped.shapes[verb] != "v" or shaped.words[verb] in shaped.lexicon.effects:
        return False
    noun = shaped.quantities[token].counted.lower()
    return bool(noun) and not any(noun in trigger.words for trigger in hit.triggers)


def _counts_in(shaped: Shaped, k: int) -> bool:
    """``31 deaths were reported in December``: a month or year of what was told, not of the telling."""
    when = shaped.dates[k]
    window = when.duration and "/" in when.edtf  # in the past 24 hours
    return (window or is_long(when.edtf)) and _WERE_TOLD.search(shaped.shapes, max(0, k - 12), k) is not None


def _is_time_apart(words: Sequence[str]) -> bool:
    """``killed 17 on Tuesday, three days after another had killed 250``: the date is that of what came after."""
    places = [i for i, word in enumerate(words) if word in _APART]
    return any(i and SPAN.search(words[i - 1]) and "," not in words[i - 1 :] for i in places)


def _is_counted_from(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``marched on Tuesday, two days after rebels staged a raid, killing 17``: the act goes with what befell before."""
    acting = shaped.words[first].endswith("ing") and _is_time_apart(shaped.words[k + 1 : first - 1])
    if not acting:
        return False
    after = next(i for i in range(first, k, -1) if shaped.words[i] in _APART)
    befell = any(shaped.words[i] in occasions or shaped.shapes[i] == "T" for i in range(after, first - 1))
    return befell and not any(tells_event(shaped, i, occasions) for i in list_verbs(shaped, 0, k))


def _were_taken(shaped: Shaped, k: int, token: int, hit: Hit) -> bool:
    """``shot four workers kidnapped on 2 May``, ``the nine they had seized on 2 May``: what came before the act."""
    verb = skip_back(shaped.shapes, k - 1, "pad")
    taken = token < verb and shaped.words[verb] in shaped.lexicon.taking and not hit.first <= verb < hit.last
    return taken and not shaped.shapes[token + 1 : verb].strip("oxrbwhaQ")


def _is_of_another(shaped: Shaped, k: int, first: int) -> bool:
    """``last month's convention heard how 12 died``: a verb parts what the date owns from the act."""
    between = shaped.shapes[k + 1 : first]
    aside = _ASIDE.search(between)  # Sunday's blast, which the owners put down to a leak, killed 12
    apart = range(k + 1 + aside.start(), k + 1 + aside.end()) if aside else ()
    return any(
        shape == "v"
        and i not in apart
        and shaped.words[i] not in shaped.lexicon.occurring
        and shaped.words[i] not in shaped.lexicon.causing
        for i, shape in enumerate(between, k + 1)
    )


def _is_behind_before(shaped: Shaped, first: int, last: int, k: int, occasions: Container[str]) -> bool:
    """``two days before he shot 12, he prayed there on Friday``: the day is that of the main clause.

    Not ``after shooting 12, they blew up the bank on Friday``, which was done in one.
    """
    comma = shaped.shapes.find(",", last + 1, k)
    if "," in shaped.shapes[max(0, first - FAR) : first] or comma < 0:
        return False
    if shaped.words[0] == "after" and any(tells_event(shaped, i, occasions) for i in range(comma + 1, k)):
        return False
    opener = next((i for i in range(max(0, first - 8), first) if shaped.words[i] in ("before", "after")), 0)
    return shaped.words[opener] in ("before", "after") and not list_verbs(shaped, 0, opener)


def _is_nested(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``talks on Monday, which seek to end a war that has killed 12``: the act is told two clauses down."""
    before = skip_back(shaped.shapes, hit.first - 1, "hbadxQ", k)
    if k >= before or (shaped.shapes[before] != "r" and shaped.words[before] != "where"):
        return False
    if shaped.words[before - 1 : before + 1] == ["of", "whom"]:  # two of whom died and nine of whom were hurt
        return False
    lexicon, verb = shaped.lexicon, shaped.words[k + 1]
    befell = verb in lexicon.occurring or verb in lexicon.hostile or verb in lexicon.happening
    if shaped.shapes[k + 1] == "v" and shaped.words[k + 2] == "the" and not befell:
        return True  # today condemned the raids that killed 12
    return set("dxQ").isdisjoint(shaped.shapes[before + 1 : hit.first]) and "r" in shaped.shapes[k + 1 : before]


def _belongs_to_verb(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """Whether a date before *the murder of two* is another verb's: ``today condemned``, ``came today to ask``."""
    shapes, words = shaped.shapes[k + 1 : first], shaped.words[k + 1 : first]
    if not shaped.lexicon.causing.isdisjoint(words):  # were bombed last night, resulting in the death of two
        return False
    if shaped.shapes[k - 1 : k] == "v" and shaped.words[k - 1] not in shaped.lexicon.occurring:
        return True
    if shaped.shapes[k - 2 : k] == "vp" and "o" in shapes and shaped.words[k - 2] not in shaped.lexicon.occurring:
        return shaped.words[k - 2] not in shaped.lexicon.happening  # released on Sunday a video of the murder of
    return any(
        (shape in "ht" and shaped.shapes[i + 1] != "d")
        or (shape == "v" and word not in shaped.lexicon.occurring and not tells_event(shaped, i, occasions))
        for i, (shape, word) in enumerate(zip(shapes, words, strict=True), k + 1)
    )


def _is_in_where(shaped: Shaped, first: int, k: int, occasions: Container[str]) -> bool:
    """``killed 60 in Kula, where it weakened on Monday``: the date is that of what else befell there."""
    opener = next((i for i in range(first + 1, k) if shaped.words[i] == "where"), 0)
    if not opener or shaped.shapes[opener - 1] != ",":
        return False
    verbs = list_verbs(shaped, opener + 1, k)
    return bool(verbs) and not any(tells_event(shaped, i, occasions) for i in verbs)


def _is_after_another(shaped: Shaped, first: int, k: int) -> bool:
    """``were killed 8 days after taking office on 1 June``, ``died in riots after Diaz was shot on Monday``: the date
    tells of what came before.
    """
    return any(
        shaped.words[i] in _COMING_AFTER and (shaped.shapes[i + 1] in "iv" or _OTHER_FELL.search(shaped.shapes, i, k))
        for i in range(first, k - 1)
    )


def _is_of_next_clause(shaped: Shaped, first: int, k: int, occasions: Container[str]) -> bool:
    """``six were killed at once, and a seventh died on Friday``, ``, and the mayor resigned on Friday``: behind *and*
    somebody else does or suffers something of its own; not *and 30 were wounded on Friday*.
    """
    following = _NEXT_CLAUSE.search(shaped.shapes, first, k)
    if following is None:
        return False
    verb, whose = following.start("verb"), shaped.words[following.start() : following.start("verb")]
    if shaped.shapes[verb] == "v":
        return whose[0] == "," and not tells_event(shaped, verb, occasions)
    falls = any(verb == hit.first and hit.has_kind("happens") for hit in shaped.hits)
    return falls and any(_FURTHER.fullmatch(word) for word in whose)


def _is_in_relative(shaped: Shaped, k: int, first: int) -> bool:
    """``troops which for weeks have trained there``: the date stands between the pronoun and another verb."""
    if k > first or "," not in shaped.shapes[k + 1 : first]:
        return False
    return bool(_IN_RELATIVE.search(shaped.shapes, max(0, k - 4), k) and _ITS_VERB.match(shaped.shapes, k + 1))


def _is_superlative(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``the worst attack since 1998``, ``the greatest offensive of the last ten years``: a time that is compared."""
    if is_day(shaped.dates[k].edtf) and shaped.words[k - 1 : k] != ["since"]:
        return False
    for i in range(k - 2, max(-1, k - 13), -1):
        if shaped.shapes[i] in ",;:" or hit.first <= i < hit.last:
            break
        if shaped.words[i] == "since":
            alone = SUPERLATIVE.fullmatch(shaped.words[i - 1])  # a blast, the worst since the war began in 1998
            return alone is not None or has_superlative(shaped, i)  # the worst attack since
    return has_superlative(shaped, k)


def has_superlative(shaped: Shaped, k: int) -> bool:
    """Whether a superlative stands before token ``k`` in its phrase: ``the worst attack in`` ten years."""
    mention = shaped.dates.get(k)
    since = mention is not None and "/" in mention.edtf and "since" not in shaped.words[max(0, k - 9) : k]
    edges = ",;:vbwh" if since else ",;:vbwhT"  # the most killed in a blast since 1998
    for i in range(k - 1, max(-1, k - 10), -1):
        word = shaped.words[i]
        if shaped.shapes[i] in edges and not (_is_counting_noun(shaped, i) or _is_of_phrase(shaped, i)):
            return False
        if SUPERLATIVE.fullmatch(word) and (since or i < k - 1) and shaped.words[i + 1] not in _SPANS:
            return True
    return False


def _is_of_phrase(shaped: Shaped, k: int) -> bool:
    """``the deadliest reported rebel strike this year``: what looks like a verb belongs to a phrase of nouns."""
    word = shaped.words[k]
    if shaped.shapes[k] != "v" or SUPERLATIVE.fullmatch(shaped.words[k - 1]):
        return shaped.shapes[k] == "v"
    return not (word.endswith(("ed", "ing")) or word in IRREGULAR_PASTS)


def _is_counting_noun(shaped: Shaped, k: int) -> bool:
    """``the worst massacres in`` ten years: the trigger at a token is a noun."""
    return any(hit.first <= k < hit.last and hit.has_kind("nouns", "events") for hit in shaped.hits)


def is_compared(shaped: Shaped, k: int) -> bool:
    """``below its July level``, ``under the cap agreed in May``, ``than in May``, ``than the output for May``, ``down
    from March``: the date of something else.
    """
    before = k - 1
    than = next((i for i in range(k - 2, max(-1, k - 6), -1) if shaped.words[i] == "than"), -1)
    much = shaped.words[than + 1] in ("a", "an") and shaped.words[than + 2] in _STRETCHES  # in more than a year
    of_that = than > 0 and shaped.words[than - 1] != "rather" and not much
    if of_that and _THAN_THAT.fullmatch(shaped.shapes, than + 1, k):
        return True
    while before >= 0 and (shaped.shapes[before] in "da" or shaped.words[before] in ("in", "on", "at")):
        before -= 1
    if before > 0 and shaped.words[before - 1] == "compared" and shaped.words[before] in ("to", "with"):
        return True
    if before > 0 and shaped.words[before] == "from" and shaped.words[before - 1] in _CHANGED:
        return True  # a decrease from the previous year's total
    if before > 0 and shaped.words[before] == "from" and _OF_LEVEL.match(" ".join(shaped.words[k + 1 : k + 5])):
        return True  # cut by 2 million bpd in November from the August required level
    changed = shaped.quantities.get(before - 1) if before > 1 and shaped.words[before] == "from" else None
    if changed is not None and changed.role == "change":
        return True  # down 140,000 bpd from January
    if before > 0 and shaped.words[before] in _SETTLED:
        comma = shaped.shapes.rfind(",", 0, before)
        return not _COMPARING.isdisjoint(shaped.words[max(comma, before - FAR) + 1 : before])
    return before >= 0 and shaped.words[before] in _COMPARING and "/" not in shaped.dates[k].edtf


def is_of_former(shaped: Shaped, k: int, token: int) -> bool:
    """Whether a date is that of the count with which another is compared: 40 are missing, up from 12 ``in April``;
    more than the seven killed ``in March``; fell to 40 from 50 ``a year ago``.
    """
    former = next((i for i in range(k - 1, max(token, k - 12), -1) if i in shaped.quantities), 0)
    if former <= token or shaped.quantities[former].unit not in ("", shaped.quantities[token].unit):
        return False
    before = skip_back(shaped.shapes, former - 1, "da")
    beside = shaped.words[before] in _AGAINST or shaped.words[before - 1 : before + 1] in BESIDE_IT
    beside = beside or (shaped.words[before] == "from" and shaped.quantities[former].noun_start < 0)
    return beside and set(",;:").isdisjoint(shaped.shapes[former:k])


def is_long(edtf: str) -> bool:
    """Whether a date is a month, a year or a time of five days and more."""
    first, _, last = edtf.rstrip("~?").partition("/")
    if not last:
        return len(first) in (4, 7)
    if len(first) < 10 or len(last) < 10:
        return True
    return first[:7] != last[:7] or int(last[8:10]) - int(first[8:10]) > 4


def is_to_come(document: Document, mention: DateMention) -> bool:
    """``within the next 72 hours``, a day after the document's own: not when something happened."""
    words = document.folded[mention.start : mention.end]
    # died on Monday, and six more the next day; but over the next six hours
    told = is_day(mention.edtf) and not mention.duration and mention.edtf <= document.published
    if ("next" in words and not told) or "tomorrow" in words:
        return True
    start = mention.edtf.removeprefix("../").partition("/")[0]
    first = start.rstrip("~").replace("X", "1")  # this decade, if it is a year old
    return is_day(document.published) and first > document.published


def is_hours_off(document: Document, mention: DateMention) -> bool:
    """``two hours later``: how far it is from what was told before, and no day."""
    return not mention.edtf and "hour" in document.folded[mention.start : mention.end]


def dates_report(shaped: Shaped, k: int) -> bool:
    """Whether the date at token ``k`` is that of a report: ``said on Tuesday``, ``today announced``."""
    if shaped.shapes[k + 1 : k + 2] == "s":  # last Thursday's murder
        return False
    if _counts_in(shaped, k):
        return False
    before = k - 1
    while before >= 0 and (shaped.shapes[before] in "pa" or shaped.words[before] in _ITS):
        before -= 1
    if "according" in shaped.words[max(0, k - 6) : k] and "," not in shaped.shapes[max(0, k - 6) : k]:
        return True
    if shaped.words[skip_back(shaped.shapes, before, "dx", max(0, before - 4))] == "told":  # told Reuters on Monday
        return True
    if before >= 0 and shaped.words[before] in _PUBLISHED:  # in an interview published on Sunday
        return True
    if before > 0 and shaped.words[before - 1] == "confirmed" and shaped.shapes[before] == "T":
        later = next((i for i in shaped.dates if i > k), k)
        follows = not _FOLLOWING.isdisjoint(shaped.words[k:later])
        if later > k and (follows or not _APART_FROM.search(shaped.shapes, k, later)):
            return True  # were confirmed dead yesterday in a blast on Sunday; not: and five were killed on Monday
    opens = before < 0 or _opens_another(shaped, before)
    if opens and _spans_months(shaped.dates[k]):  # in the first six months of 1990, the police said
        return False
    if opens and is_cue(shaped, verb := _find_verb_behind(shaped, k)):  # on Monday the police said
        return shaped.shapes[k + 1] != "," or shaped.shapes[verb + 1 : verb + 2] != ","  # on Monday, police said, 12
    if _is_spoken(shaped, k, before):
        return True
    if _is_in_report(shaped, before) or (before < 0 and _puts_toll(shaped, k)):
        return True
    behind = None if WHO_DID.search(shaped.shapes, max(0, k - 14), k) else k + 1  # who shot two in 1993 said
    return any(is_cue(shaped, verb) for verb in (before, behind) if verb is not None)


def _spans_months(mention: DateMention) -> bool:
    """Whether a date is a time of months, in which nobody goes on saying something: *in the past six months*."""
    first, _, last = mention.edtf.partition("/")
    return bool(first and last) and (mention.duration or len(first) == len(last) == len("2024-01"))


def _opens_another(shaped: Shaped, before: int) -> bool:
    """Whether a clause begins behind a token: ``a mine went off, and`` today the army said."""
    if shaped.shapes[before] in ";:":
        return True
    return shaped.shapes[before] in "&j" and shaped.shapes[before - 1 : before] in (",", ";")


def _is_spoken(shaped: Shaped, k: int, before: int) -> bool:
    """``speaking`` in Brod ``on Monday``, ``announced by`` the mayor ``on Monday``."""
    if shaped.words[0] == "speaking":
        return "," not in shaped.shapes[:k]
    by = skip_back(shaped.shapes, before, "dx", max(0, before - 5))
    return by > 0 and shaped.shapes[by] == "y" and is_cue(shaped, by - 1)


def _puts_toll(shaped: Shaped, k: int) -> bool:
    """``On Monday`` the ministry put the toll of the quake at: the day on which it stood so high."""
    put = next((i for i in range(k + 1, min(k + 14, len(shaped.words))) if shaped.words[i] in ("put", "puts")), 0)
    return put > 0 and "v" not in shaped.shapes[k + 1 : put] and "at" in shaped.words[put + 2 : put + 12]


def _is_in_report(shaped: Shaped, noun: int) -> bool:
    """Whether the noun at a token is where something is told: ``in a statement`` late on Monday; a report
    ``published by the ministry`` on Monday.
    """
    words, reports = shaped.words, shaped.lexicon.reports
    issued = next((i for i in range(noun, max(0, noun - 5), -1) if words[i] in _ISSUED), 0)
    if issued and "," not in shaped.shapes[issued:noun]:
        told = range(max(0, issued - 6), issued)
        toll = any(t.kind == "totals" for hit in shaped.hits if hit.first in told for t in hit.triggers)
        if toll or not reports.isdisjoint(words[told.start : issued]):  # a toll released by the ministry on Monday
            return True
    if noun < 2 or (shaped.words[noun] not in shaped.lexicon.utterances and shaped.words[noun] not in _TALKS):
        return False
    first = skip_back(shaped.shapes, noun - 1, "x", max(0, noun - 4))
    return shaped.shapes[first] == "d" and shaped.words[first - 1] in _WITHIN


def _find_verb_behind(shaped: Shaped, k: int) -> int:
    """The token of the verb behind the date at token ``k`` and a short subject."""
    verb = k + 1
    while verb < min(k + 6, len(shaped.shapes)) and shaped.shapes[verb] in "dx,":
        verb += 1
    return verb


def is_cue(shaped: Shaped, verb: int) -> bool:
    """Whether a form of *say* or *tell* stands at a token."""
    return (
        0 <= verb < len(shaped.words)
        and shaped.shapes[verb] != "T"
        and shaped.words[verb] != "state"  # in Kula state on Monday
        and (cue := shaped.lexicon.cues.get(shaped.words[verb])) is not None
        and not cue.classes.isdisjoint(SAYING)
    )
