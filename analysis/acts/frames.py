"""What only frames an act: the date of a main clause around a relative one, or of a relative clause beside the act.

*On Monday the president pardoned a man who killed three*: the day is that of the pardon. *On Monday gunmen stormed a
mill in a raid that killed three*: what the main clause tells is the act itself, told by a verb of what happens.
"""

import re
from collections.abc import Container
from typing import Final

from ..declared.lexicon import SAYING
from ..ground.inflections import IRREGULAR_PASTS
from ..ground.wordlists import load_words
from .shapes import OWNING, Hit, Shaped, skip_back

# As shapes: what may stand between a relative pronoun and the act that it tells.
_WITHIN: Final = frozenset("hbwmnadxQI-")
# As shapes, before and: who attacked a mill
_AND_ALSO: Final = re.compile(r"r[abhw]*v[dxpo]{0,6}$")
# Verbs that no ending shows.
_PAST: Final = frozenset("sank shook swept tore burst overran heard upheld sought paid".split())
_INDEFINITE: Final = frozenset("a an".split())
# From the day of what something is the worst since to its act: a 2009 collision that; in 2004, which left; in 2009,
_SINCE_WHICH: Final = re.compile(r"[xs]{0,3},?p?r[dax]{0,2}v?[da]{0,2}|,?|,i[^,;:r]{0,9}&")
#: Words for what no other of its kind comes up to, in a pattern: the deadliest, the worst; not *unrest*.
UTMOST: Final = (
    r"[a-z]{3,}iest|(?:great|larg|bigg|small|fierc|old|young|long|short|high|low|strong|weak|hard|harsh|sharp|grav|few|new"
    r"|hott|wett|steep|fast|dark|broad|wid|loud)est|worst|most"
)
#: Words that set one apart from all others of its kind: the deadliest, the worst, the third attack this year.
SUPERLATIVE: Final = re.compile(rf"{UTMOST}|first|last|second|third|fourth|fifth")
_OF_WHOM: Final = ["of", "whom"], ["of", "whose"]  # behind a number: three of whom
# Verbs of a court and the police: was convicted on Monday in a bombing that.
_TRIED: Final = load_words("frames.tried")
_WITH_ANOTHER: Final = frozenset("took went carried".split())  # took place, went off, carried out
_WITH_WHAT: Final = frozenset("in by into with".split())  # ran into an ambush that
# As shapes: , killing 12 and hurting 30, has | , killing 12, caused
_ASIDE: Final = re.compile(r",T[^,;:rjbwhm]*,a?[bwhmv]")
_PHRASE: Final = 12  # tokens: so far before *since* stands what is the worst
_SINGLE: Final = 5  # tokens: so far before its noun stands an article
_SINCE: Final = 20  # tokens: so far before its day stands *since*


def is_framed(shaped: Shaped, k: int, token: int, hit: Hit, occasions: Container[str]) -> bool:
    """Whether the date at token ``k`` stands in another clause than an act, and that clause tells of something else."""
    first, last = min(token, hit.first), max(token, hit.last - 1)
    if k < first and _is_reported(shaped, k, first, occasions):
        return True
    opener = _find_opener(shaped, hit.first if hit.first < token else first)
    if opener < 0 and k < first and _is_of_search(shaped, k, first, occasions):
        return True
    if shaped.words[token + 1 : token + 3] in _OF_WHOM:
        opener = token + 2
    if k > last and _is_behind_aside(shaped, k, hit.first, occasions):
        return True
    if opener < 0:
        return False
    if k < opener:
        return _is_of_main_clause(shaped, k, opener, first, occasions)
    return k > last and _goes_on_behind(shaped, opener, last + 1, k, occasions)


def _is_of_search(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``dug on Sunday for survivors of a quake that struck, killing 12``: what befell stands with what it did in a
    relative clause, and the date at what nobody is befallen by.
    """
    if shaped.words[first - 1] != "," or not shaped.words[first].endswith("ing"):
        return False
    opener = max(shaped.shapes.rfind("r", k, first), 0)
    if not opener or not set(",;:j").isdisjoint(shaped.shapes[opener : first - 1]):
        return False
    bodies = {hit.first for hit in shaped.hits if hit.has_kind("nouns")}
    named = (i for i in range(k) if shaped.words[i] in occasions and i not in bodies)
    if any(not (shaped.words[i].endswith("ed") and shaped.shapes[i - 1] == "p") for i in named):
        return False  # a fire on Sunday swept a hotel that had burned; but dug in collapsed schools
    told = any(tells_event(shaped, i, occasions) for i in range(opener + 1, first - 1))
    before = (i for i in range(opener) if shaped.shapes[i] == "v" and shaped.shapes[i - 1 : i] not in ("d", "p", "y"))
    return told and not any(tells_event(shaped, i, occasions) for i in before)


def _find_opener(shaped: Shaped, first: int) -> int:
    """The token of the pronoun that opens the relative clause in which an act stands, or -1."""
    k = first - 1
    while k > 0 and (shaped.shapes[k] in _WITHIN or shaped.words[k] in shaped.lexicon.causing):
        k -= 1
    if shaped.shapes[k] == "&" and (also := _AND_ALSO.search(shaped.shapes, max(0, k - 12), k)):
        k = also.start()  # who attacked a mill and killed 12
    if k <= 0 or (shaped.words[k] == "that" and shaped.shapes[k - 1] == "v"):  # noted that 12 were killed
        return -1
    return k if shaped.shapes[k] == "r" or shaped.words[k] == "where" else -1


def _is_of_main_clause(shaped: Shaped, k: int, opener: int, first: int, occasions: Container[str]) -> bool:
    """``Thousands protested on Saturday over the crash that``: the date of a main clause with a verb of its own."""
    between = shaped.shapes[k + 1 : opener]
    if not between.strip(",p") or ";" in between:  # a raid on Monday that
        return False
    if owns_occasion(shaped, k, occasions):  # deplored the 3 March raid that
        return False
    verbs = list_verbs(shaped, shaped.shapes.rfind(";", 0, k) + 1, opener)
    goes_on = shaped.words[opener - 1] in shaped.lexicon.lasting  # fired today to defeat an offensive that
    if goes_on and shaped.lexicon.beginning.isdisjoint(shaped.words[:opener]):
        return True
    if verbs and "had" in shaped.words[opener:first]:
        return True  # shot a man who had stabbed three, took a town from which 200 had fled
    if not verbs:  # were today hunting gunmen who
        return shaped.words[opener] == "who" and "i" in shaped.shapes[k + 1 : opener]
    there = shaped.words.index("there") if "there" in shaped.words[:opener] else opener
    if any(word in occasions for word in shaped.words[there:opener][:6]):  # there were clashes, which
        return False
    if any(tells_event(shaped, i, occasions) for i in verbs):
        return False
    return not _is_done(shaped, opener, occasions)


def list_verbs(shaped: Shaped, start: int, end: int) -> list[int]:
    """The tokens of verbs in [start, end); not of *victims* or other nouns that count somebody."""
    acts = {
        hit.first for hit in shaped.hits if hit.has_kind("verbs", "happens") and shaped.shapes[hit.first - 1] != "d"
    }
    return [i for i in range(start, end) if shaped.shapes[i] == "v" or i in acts or shaped.words[i] in _PAST]


def tells_event(shaped: Shaped, i: int, occasions: Container[str]) -> bool:
    """Whether the verb at token ``i`` tells that something befell: ``exploded``, ``stormed``, ``left``."""
    lexicon, word = shaped.lexicon, shaped.words[i]
    if word == "opened" and shaped.words[i + 1] not in lexicon.hostile:  # the trial opened
        return False
    if word == "charged" and shaped.shapes[i - 1] in "bw":  # with a crime
        return False
    if word in _WITH_ANOTHER and shaped.words[i + 1] not in lexicon.occurring:  # took command, not took place
        return False
    return (
        shaped.shapes[i] == "T"
        or word in lexicon.occurring
        or word in lexicon.beginning
        or word in lexicon.happening
        or word in lexicon.hostile
        or word in lexicon.causing
        or word in lexicon.places.befalling
        or word in lexicon.places.striking
        or word in occasions
    )


def _is_done(shaped: Shaped, opener: int, occasions: Container[str]) -> bool:
    """``mounted a raid that``, ``died in a crash which``: the object of what was done, or where it was done."""
    noun = opener - 1
    while shaped.shapes[noun] in ",p":  # violence in which
        noun -= 1
    if shaped.words[noun] not in occasions or not _TRIED.isdisjoint(shaped.words[:noun]):
        return False
    if shaped.words[noun - 1] == "by":  # marred by violence in which
        return True
    for i in range(noun, max(0, noun - _SINGLE), -1):
        if shaped.shapes[i] == "d":
            before = shaped.words[i - 1]
            if shaped.shapes[i - 2 : i] == "vp":  # set off a mudslide that
                return shaped.words[i] in _INDEFINITE
            cue = shaped.lexicon.cues.get(before)
            said = cue is not None and not cue.classes.isdisjoint(SAYING)
            done = shaped.shapes[i - 1] == "v" and not said
            return shaped.words[i] in _INDEFINITE and (done or before in _WITH_WHAT)
    return False


def is_of_closed_aside(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``Kula, whose people had fled in January, lost 12``: the date of a relative clause that is closed before the act
    and tells of something else, or of something before.
    """
    opening, closing = shaped.shapes.rfind(",r", 0, k), shaped.shapes.find(",", k, first)
    if opening < 0 or closing < 0 or "," in shaped.shapes[opening + 1 : k] or shaped.shapes[closing + 1] == "h":
        return False  # which took up arms in 1994, has killed 12
    verbs = list_verbs(shaped, opening, closing)
    before = "had" in shaped.words[opening:k]
    return bool(verbs) and (before or not any(tells_event(shaped, i, occasions) for i in verbs))


def is_in_aside(shaped: Shaped, k: int, token: int, hit: Hit) -> bool:
    """``took a town on Monday from where 200 have fled``: the date of one clause, and what is counted in another."""
    first, last = min(token, hit.first), max(token, hit.last - 1)
    if k > last:
        opener = next((i for i in range(last + 1, k) if shaped.shapes[i] == "r" or shaped.words[i] == "where"), 0)
        return opener > 0 and shaped.shapes[opener - 1] == "," and bool(list_verbs(shaped, opener, k))
    opener = _find_opener(shaped, first)
    return k < opener and "h" in shaped.shapes[opener + 1 : hit.first] and bool(list_verbs(shaped, 0, opener))


def _is_behind_aside(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``the bombing, killing 12, has revived fears of a war that ended in 1991``: the main clause goes on behind an
    aside, tells of something else, and has the date.
    """
    aside = _ASIDE.search(shaped.shapes, 0, k)
    if aside is None or not aside.start() < first < aside.end() or not shaped.words[aside.start() + 1].endswith("ing"):
        return False
    verb = next((i for i in range(aside.end() - 1, k) if shaped.shapes[i] in "vT"), k)
    if shaped.words[verb] in shaped.lexicon.causing and "v" in shaped.shapes[verb + 1 : k]:
        return True  # has brought back memories of a war waged in 1991
    return verb < k and not tells_event(shaped, verb, occasions)


def _goes_on_behind(shaped: Shaped, opener: int, first: int, k: int, occasions: Container[str]) -> bool:
    """``the blast that killed 12 led on Monday to``: the main clause goes on behind the act, and has the date."""
    set_off = shaped.shapes[opener - 1] == ","
    for i in range(first, k):
        shape = shaped.shapes[i]
        if shape == "," and shaped.shapes[i + 1] in "vT" and ",r" in shaped.shapes[:opener]:
            return True  # Diaz, who survived the blast that killed 12, died
        if shape in "rj&;:i" or (shape == "," and not set_off):  # that killed 12, burned
            return False
        if shape in "wb" and shaped.shapes[i + 1] == "T" and shaped.words[opener] == "who":
            return True  # who stabbed three was shot
        if shape == "v" and not is_attribute(shaped, i):
            begun = shaped.words[i] in shaped.lexicon.beginning  # the trial of Diaz, who shot 12, began
            trial = begun and not any(word in occasions for word in shaped.words[:opener])
            return trial or not tells_event(shaped, i, occasions)
    return False


def is_attribute(shaped: Shaped, k: int) -> bool:
    """Whether a word that looks like a verb stands behind an article: an ``armed`` attack, by ``suspected`` rebels."""
    return k > 0 and shaped.shapes[k] == "v" and (shaped.words[k - 1] in OWNING or shaped.shapes[k - 1] == "y")


def _is_reported(shaped: Shaped, k: int, first: int, occasions: Container[str]) -> bool:
    """``on Monday a court heard that he shot two``: the day on which somebody did no more than say so."""
    that = next((i for i in range(k + 2, first) if shaped.words[i] == "that"), -1)
    if that < 0 or "/" in shaped.dates[k].edtf:
        return False
    verb = that - 1
    while verb > k + 1 and that - 1 in shaped.dates and shaped.shapes[verb] in "adpxo":  # said near the end of May that
        verb -= 1
    told = shaped.shapes[verb] == "v" or shaped.words[verb] in _PAST
    told = told and not tells_event(shaped, verb, occasions)
    return told and not shaped.shapes[k + 1 : verb].removeprefix(",").strip("adxpob")


def is_cause(shaped: Shaped, k: int, after: int, first: int, occasions: Container[str]) -> bool:
    """``buried on Monday after a bomber struck, killing 12``: an act behind the cause of what the date is of.

    Not *crashed on Monday after a tyre burst, killing 12*.
    """
    verbs = list_verbs(shaped, shaped.shapes.rfind(";", 0, k) + 1, after)
    if set(",;:").isdisjoint(shaped.shapes[after:first]):
        battle = shaped.words[after + 1] in _INDEFINITE and any(
            w in occasions for w in shaped.words[after + 2 : after + 5]
        )
        return not (battle and any(tells_event(shaped, i, occasions) for i in verbs))  # took it after a battle in which
    led = shaped.shapes.find(",", after, first) == first - 1 and shaped.words[first].endswith("ing")
    return led and bool(verbs) and not any(tells_event(shaped, i, occasions) for i in verbs)


def is_cleft(shaped: Shaped, k: int) -> bool:
    """``it was on 5 March that`` nine were killed: the date of what *that* opens."""
    if shaped.words[k + 1 : k + 2] != ["that"]:
        return False
    low = skip_back(shaped.shapes, k - 1, "pa", 0)
    return low > 0 and shaped.shapes[low] == "w" and shaped.words[low - 1] == "it"


def is_own_day(shaped: Shaped, k: int, hit: Hit) -> bool:
    """``Friday's murder of two``, ``the 5 March massacre of nine``: the date stands before the act that it dates."""
    if not hit.has_kind("nouns", "events") or not k < hit.first <= k + 4:
        return False
    between = shaped.shapes[k + 1 : hit.first]
    return (between[:1] == "s" and not between[1:].strip("xv")) or (not between and shaped.shapes[k - 1 : k] == "d")


def is_in_occasion(shaped: Shaped, k: int, last: int, occasions: Container[str]) -> bool:
    """``the death of nine peasants in the 5 March attack``: a date of what the act happened in, no verb between."""
    if k <= last or shaped.shapes[last + 1 : k].strip("podxQ") or "p" not in shaped.shapes[last + 1 : k]:
        return False
    return owns_occasion(shaped, k, occasions)


def is_since_which(shaped: Shaped, k: int, hit: Hit, opened: bool, occasions: Container[str]) -> bool:
    """``the worst since the siege of 2004, which left 300 dead``, ``the worst since a fire in 2012 killed 71``: the
    date is that of what is told behind it.

    Args:
        shaped: the sentence.
        k: the token of the date.
        hit: the act.
        opened: whether *since* is the date's own first word.
        occasions: what may kill; nothing is told of what else began then: the worst ``since they took over in 2014``.
    """
    if hit.first <= k or not (opened or "since" in shaped.words):
        return False
    since = k if opened else next((i for i in range(k - 1, max(-1, k - _SINCE), -1) if shaped.words[i] == "since"), -1)
    if since < 0 or any(shape in ",;:rj" for shape in shaped.shapes[since + 1 : k]):
        return False
    act = next((i for i in range(k + 1, hit.first) if shaped.shapes[i] in "QT"), hit.first)
    between = shaped.shapes[k + 1 : act]
    if not _SINCE_WHICH.fullmatch(between) or (k - since < 2 and not between.startswith("x")):
        return False
    if "r" in between:
        return True
    acting = shaped.words[act].endswith("ing") == between.startswith(",")
    told = shaped.words[since + 1 : k]
    began = any(word.endswith("ed") or word in IRREGULAR_PASTS for word in told) and not any(
        w in occasions for w in told
    )
    return acting and not began and is_compared_since(shaped, since)


def is_compared_since(shaped: Shaped, since: int) -> bool:
    """``the worst in the town`` since: what stands behind is one event, with which another is compared."""
    return any(SUPERLATIVE.fullmatch(word) for word in shaped.words[max(0, since - _PHRASE) : since])


def owns_occasion(shaped: Shaped, k: int, occasions: Container[str]) -> bool:
    """``Sunday's deadly blast``, ``the 4 July floods``: a date right before what it is the day of."""
    behind = k + 2 if shaped.shapes[k + 1 : k + 2] == "s" else k + 1
    owned = [i for i in range(behind, behind + 3) if shaped.words[i : i + 1] and shaped.words[i] in occasions]
    return bool(owned) and not shaped.shapes[behind : owned[0]].strip("xv")
