"""Reporting verbs: whether a word is one here, and who stands before, behind or inside its phrase."""

from typing import Final

from ..declared.lexicon import GERUND, PAST, PLAIN, SAYING, THIRD, Cue, Lexicon, split_words
from ..ground.wordlists import load_words
from ..marks.openings import NUMBER_WORDS
from ..numbers.numberwords import ONES, TENS
from .clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE,
    TIMES,
    Clause,
    find_word,
    list_commas,
)
from .contents import RECOUNTING, THINGS, Verb, end_at_comma, find_right, is_sizing, read_active
from .creditings import Crediting, find_article
from .voices import OURSELVES, can_speak, find_main_subject, is_voice, opens_clause

_DESCRIBING: Final = frozenset(["description"])
# Where something goes that rips or slams and blames nobody.
_ALONG: Final = frozenset("through into across onto along past down apart off".split())
_NAMING: Final = frozenset("speech telling description".split())
_BEFORE_VERBS: Final = frozenset([",", QUOTE, ")", "-", "", "to", "and", "but"])
_MODALS: Final = frozenset("will would could might may should must can 'll 'd".split())
_MEANS: Final = load_words("verbs.means")
_UNSPOKEN: Final = frozenset("it him her them you me us".split())  # never the speaker behind a verb: said it
_QUANTIFIERS: Final = split_words("that this these those some many all both several most few each one more")
ARTICLES: Final = DETERMINERS - _QUANTIFIERS
_COUNTING: Final = frozenset([*ONES, *TENS])
_NAMES_THINGS: Final = frozenset("called dubbed termed labeled branded".split())
_AWAY: Final = frozenset("up down".split())  # before from, no speaker: 3 percent, down from 4 percent forecast in July
_TELLS: Final = AUXILIARIES | split_words(
    "put puts show shows showed suggest suggests suggested say says said indicate indicated"
)
_SIZING: Final = frozenset("just only about around nearly almost roughly over".split())
_READ_OUT: Final = frozenset("to in at by on out aloud".split())
_ADMITTED: Final = split_words("patients migrants children people students cases applicants guests")
_CLOSERS: Final = frozenset(", who whose - in on at during after : ( of".split())


def read_verb(clause: Clause, i: int, spoken: Crediting | None) -> Crediting | None:
    """What a word that can be a reporting verb credits to whom; None where it is no such verb here."""
    words = clause.words
    cue, last = _match_cue(clause, i)
    if cue is None or _is_noun(clause, i, cue):
        return None
    verb = Verb(clause, cue, i, last, spoken)
    low = verb.low
    if (words[i] in clause.lexicon.takings and _takes_lives(verb)) or (clause.title and _is_told_of(verb)):
        return None
    if cue.forms == GERUND and clause.skip_back(i - 1, low)[1] not in BE:
        return _read_participle(verb)
    first, stop, auxiliary = clause.find_subject(i, low)
    if auxiliary in BE and cue.forms != GERUND:
        return _read_quoted(verb, first, stop) or _read_passive(verb)
    prev = words[i - 1] if i else ""
    if prev == "to" and words[max(0, i - 3) : i] in (["went", "on", "to"], ["goes", "on", "to"]):
        first, stop, auxiliary = clause.find_subject(i - 3, low)
        prev = ""
    if prev == "to":
        return _read_infinitive(verb)
    by_phone = words[i] in clause.lexicon.certain and not _MEANS.isdisjoint(words[verb.last + 2 : verb.last + 3])
    if verb.follows == "by" and not by_phone and "that" not in words[i : i + 8]:
        return _read_named_by(verb)
    if prev in PREPOSITIONS and cue.forms != GERUND:
        return None
    if verb.follows in clause.lexicon.deeds.fates and cue.forms & PAST and words[i] not in clause.lexicon.certain:
        return None  # 12 confirmed dead, five reported missing; not: which he said killed 12
    if first == stop:
        back, _ = clause.skip_back(i - 1, low)
        joined = words[back] if back >= low else ""
        if joined in ("and", "but", "then", "or") or (joined and back == i - 1 and joined not in (",", QUOTE, "-")):
            return _read_coordinate(verb)
        if i == low:
            return _read_opening(verb)
        inverted = _read_inverted(verb) if back == i - 1 else None
        return inverted or _read_far(verb)
    # Not: Ruiz, 52, denies ...; the mayor, Ana Ruiz, put the number at 25.
    aged = words[max(0, i - 2)].isdigit() and words[max(0, i - 3)] == ","
    if prev in (QUOTE, ",") and not aged and not is_sizing(clause, i):
        # Not: Ana Ruiz, the mayor, said the number of ships *declined* in May.
        named = first < stop < i and (
            (clause.is_capital(first) and clause.is_capital(stop - 1)) or is_voice(words[stop - 1], clause.lexicon)
        )
        end = clause.find_noun_end(i + 1)
        told = named and not clause.shouted and (clause.is_done(end - 1) or _tells_more(clause, i + 2, end))
        inverted = None if told else _read_inverted(verb)
        if inverted is not None:
            return inverted
    if words[first - 1] == "," and "and" in words[first:stop] and "evidence" in cue.classes:
        first = _find_survey(clause, first, low)
    if words[i] not in clause.lexicon.certain and stop - first > 1 and _is_storm(words[first:stop], clause.lexicon):
        return None
    if words[first + 1] == "from" and words[first] in _AWAY:
        return None
    if (words[first],) in clause.lexicon.citing:  # citing government rules
        return None
    if words[stop - 1] in OURSELVES or not _can_credit(verb, first, stop, auxiliary):
        return None
    crediting = read_active(verb, first, stop)
    if crediting is not None and auxiliary in _MODALS:
        crediting.weak = True  # what somebody will say is not said yet
    return crediting


def _tells_more(clause: Clause, first: int, stop: int) -> bool:
    """Whether a verb of telling stands where a speaker's name would: Ana Ruiz, a pilot, said the list *shows* ships."""
    return any(clause.words[j] in clause.lexicon.cues and not clause.is_capital(j) for j in range(first, stop - 1))


def _find_survey(clause: Clause, first: int, low: int) -> int:
    """Where the subject begins that ends in a list of those asked: the survey of officials, traders | and analysts."""
    words = clause.words
    for k in range(first - 2, max(low, first - 12), -1):
        if words[k] == "of" and words[k - 1] in clause.lexicon.findings:
            begin = clause.find_noun_start(k - 1, low)
            return begin if words[begin - 1] not in PREPOSITIONS else first  # in a survey of mills, traders and miners
        if words[k] in AUXILIARIES or clause.is_done(k):
            break
    return first


def _is_told_of(verb: Verb) -> bool:
    """Whether a headline leaves out *was*: Bus driver charged over crash; Doctors told to expect 40 dead."""
    past = verb.cue.forms & PAST and not verb.cue.forms & (PLAIN | THIRD)
    certain = verb.words[verb.first] in verb.lexicon.certain and verb.follows != "to"
    return bool(past) and verb.follows in PREPOSITIONS and not certain


def _is_storm(words: list[str], lexicon: Lexicon) -> bool:
    """Whether a name is that of a force of nature: Cyclone Amara slams into the coast; not: Fire Chief Amara."""
    return words[-2] in lexicon.places.forces and not any(is_voice(word, lexicon) for word in words)


def _match_cue(clause: Clause, i: int) -> tuple[Cue | None, int]:
    """The cue at ``i`` and its last word; a verb of two words before one of one."""
    words = clause.words
    for cue in clause.lexicon.particles.get(words[i], ()) if i + 1 < len(words) else ():
        if words[i + 1] == cue.particle and not (cue.particle == "it" and is_sizing(clause, i)):
            return cue, i + 1  # as she put it; not: they put it at 40
    return clause.lexicon.cues.get(words[i]), i


_MIDDLES: Final = frozenset("average median mean consensus".split())
_ISSUING: Final = load_words("verbs.issuing")
_OF_WHOM: Final = frozenset("at of for from with in".split())


def _is_noun(clause: Clause, i: int, cue: Cue) -> bool:
    """Whether a word that can be a verb is a noun or an adjective here: a report, his claim, the said plan."""
    words, lexicon = clause.words, clause.lexicon
    prev = words[i - 1] if i else ""
    if cue.forms == GERUND:
        return prev in DETERMINERS
    named, plain, third = clause.is_name(i), cue.forms & PLAIN, cue.forms & THIRD
    if (
        (named and clause.is_capital(i - 1))  # Omar Said
        or prev in ARTICLES
        or prev.endswith("'")
        or (plain and i > 1 and prev in ADVERBS and words[i - 2] in ARTICLES)  # from an earlier estimate
        or (plain and words[i] in lexicon.recounted and _is_estimate(clause, i))
    ):
        return True
    if cue.forms & PAST:  # customs seizes suspected cocaine
        acts = words[i] in ("suspected", "alleged") and prev.endswith("s") and not clause.is_capital(i - 1)
        return acts and not is_voice(prev, lexicon) and prev not in AUXILIARIES
    if named or prev.endswith("'s"):
        return True
    if words[i] not in lexicon.ambiguous or _sizes_toll(clause, i):
        return False
    follows = words[i + 1] if i + 1 < len(words) else ""
    if (
        (follows == "for" and not cue.particle)  # jobless claims for May rose
        or (prev in lexicon.cues and words[i - 2] in AUXILIARIES)  # had expected claims to rise
        # despite army pledges to end it, 12 died
        or (words[0] in ("despite", "amid", "following") and "," in words[i:] and "," not in words[:i])
        or (plain and _is_third(prev, lexicon))  # the bank expects demand to grow
        # based on industry estimates of; smoke and the sad state of; and then the Malaysian state of
        or (follows == "of" and (plain or not clause.is_capital(i - 1)))
        or (clause.title and plain and words[i] in lexicon.families)  # Harbour blast kills 12
        or (clause.title and follows == ":")  # Kandia protests: ten dead
        # independent estimates put it at 40; twin blasts killed at least 40
        or follows in _TELLS
        or (follows and clause.is_done(i + 1) and _begins_object(words[i + 2 : i + 3]))
        # the Friday night blasts in Kandia
        or (third and prev in TIMES and prev not in DAYS and follows in PREPOSITIONS)
        # Kandia blasts toll rises; not: Kandia reports toll of 40
        or (clause.title and follows in lexicon.recounted and PREPOSITIONS.isdisjoint(words[i + 2 : i + 3]))
        # Kandia blasts at churches kill 40
        or (clause.title and third and follows in ("at", "near", "across", "outside") and not SAYING & cue.classes)
    ):
        return True
    if prev in PERSONAL or prev in AUXILIARIES or prev in _BEFORE_VERBS or prev in ADVERBS:
        return False
    if prev in lexicon.reports and follows in ("to", "of", "for", "at") and not third:
        return True  # the policy rate to be set, the policy rate at 3 percent, the budget plan of May
    if plain and words[find_article(clause, i)] in ("a", "an"):
        return True  # a Brod Times report
    if prev.endswith("ly") or prev in TIMES or is_voice(prev, lexicon) or (prev.isdigit() and follows == "that"):
        return False
    if clause.shouted or (plain and prev.endswith("ous")):  # various state offices
        return True
    if plain:
        several = clause.is_capital(i - 1) and "and" in words[max(0, i - 6) : i]
        several = several or _are_people_of(clause, i)
        return not several and not (prev.endswith("s") and not prev.endswith("ss"))
    return not clause.is_capital(i - 1) or (i == 1 and prev.partition("-")[0] in _COUNTING)


def _begins_object(words: list[str]) -> bool:
    """Whether the word behind a verb in the past begins what the verb is about: killed *at*, *a*, *40*."""
    return any(word in PREPOSITIONS or word in ARTICLES or word[0].isdigit() or word in _COUNTING for word in words)


def _is_estimate(clause: Clause, i: int) -> bool:
    """Whether a verb of foretelling is a noun: the average forecast was 3 percent, a $3 forecast of analysts."""
    prev = clause.words[i - 1] if i else ""
    follows = clause.words[i + 1] if i + 1 < len(clause.words) else ""
    if prev in AUXILIARIES:
        return False
    if clause.is_done(i - 1) and i > 1 and clause.words[i - 2] in ADVERBS:
        return True  # the bank also trimmed forecast growth
    return prev in _MIDDLES or follows in BE or (follows in ("of", "to", "for") and not clause.is_capital(i - 1))


def _sizes_toll(clause: Clause, i: int) -> bool:
    """Whether a word says how large a count is: a study in Brod *estimates the toll at* 300."""
    words = clause.words
    at = find_word(words, "at", i + 2, min(len(words) - 1, i + 8))
    return at > 0 and words[i + 1] in DETERMINERS and not clause.lexicon.sizes.isdisjoint(words[i + 2 : at])


def _is_third(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is nothing but a verb with its subject before it: expects, sees; not reports."""
    cue = lexicon.cues.get(word)
    return cue is not None and bool(cue.forms & THIRD) and word not in lexicon.ambiguous


def _are_people_of(clause: Clause, i: int) -> bool:
    """Whether people of what is named right before a verb are its subject: analysts at Harbour Bank estimate."""
    k = i - 1
    while k > 0 and clause.is_capital(k):
        k -= 1
    people = clause.words[k - 1] if k else ""
    return clause.words[k] in _OF_WHOM and people.endswith("s") and is_voice(people, clause.lexicon)


def _takes_in(verb: Verb) -> bool:
    """Whether somebody is let in: the clinic admitted 75 patients; not: the army admitted 75 deaths."""
    stop = verb.clause.find_noun_end(verb.last + 1)
    head = verb.words[stop - 1]
    if stop == verb.last + 1 or verb.follows.endswith("ing"):
        return False
    return head in _ADMITTED or is_voice(head, verb.lexicon)


def _takes_lives(verb: Verb) -> bool:
    """Whether a topic's verb does something: the storm claimed 40 lives; not: Ruiz claimed 40 lives were lost."""
    words, rests = verb.words, verb.lexicon.takings[verb.words[verb.first]]
    for k in range(verb.last + 2, min(verb.high, verb.last + 7)):
        for rest in rests:
            if words[k] == rest[0] and tuple(words[k : k + len(rest)]) == rest:
                return AUXILIARIES.isdisjoint(words[k + len(rest) : k + len(rest) + 1])
    return False


def _can_credit(verb: Verb, first: int, stop: int, auxiliary: str) -> bool:
    """Whether subject and verb fit: not `it suggests`, not `a man accused of`."""
    clause, words, cue, told = verb.clause, verb.words, verb.cue, verb.words[verb.first]
    head, known = words[stop - 1], words[stop - 1] in PERSONAL or clause.is_capital(stop - 1)
    past, alone = cue.forms & PAST, verb.first == stop and not auxiliary
    given = verb.last + 1 < verb.high and (clause.is_capital(verb.last + 1) or verb.follows == QUOTE)
    if (
        (head in THINGS and "inference" in cue.classes and not (head == "which" and _is_somebodys(clause, stop - 1)))
        or (alone and given and past and told in _NAMES_THINGS and not known)  # a group called Open Doors
        or (told in RECOUNTING and not is_sizing(clause, verb.first))  # raised taxes to 3 percent
        or (told == "read" and verb.follows in _READ_OUT)  # in a statement read to the court
        or (told == "pleaded" and verb.follows in ("not", "guilty"))
        # named, identified
        or (told == "asked" and words[verb.last + 1 : verb.last + 4] == ["not", "to", "be"])
        or (told in ("admit", "admits", "admitted") and _takes_in(verb))
        or (alone and verb.follows in PREPOSITIONS and _is_found(verb))
        or (verb.follows == "out" and told.startswith(("knock", "rip")))  # knocked out half of the mills
        or (verb.follows in _ALONG and cue.classes == _DESCRIBING)  # a fire which ripped through a town
    ):
        return False
    if verb.follows in ("of", "as", "in", "over") and past and "description" in cue.classes:
        relative = first > 0 and words[first - 1] in ("what", "which", "that")
        return bool(auxiliary) or known or relative
    return True


def _is_somebodys(clause: Clause, which: int) -> bool:
    """Whether *which* is a body, or what one put out: Open Doors, *which* reveals in a report that ...; the data from
    the Brod Bureau, *which* showed a fall.
    """
    words, last = clause.words, which - 1
    while last > 0 and words[last] in (",", ")", "("):
        last -= 1
    first = clause.find_noun_start(last, 0)
    reports = not clause.lexicon.reports.isdisjoint(words[first : last + 1])
    return first <= last and (reports or words[last] in clause.lexicon.bodies or clause.is_name(last))


def _is_found(verb: Verb) -> bool:
    """Whether a participle says where its noun was seen: cases reported from May to June; mines discovered in Brod."""
    clause, words, i = verb.clause, verb.words, verb.first
    if not verb.cue.forms & PAST or not words[i - 1].endswith("s"):
        return False
    that = find_word(words, "that", i, min(i + 8, verb.high))
    if that >= 0 and words[that - 1] not in PREPOSITIONS:
        return False
    named = clause.is_capital(i - 1) and i > 1
    return not (named or is_voice(words[i - 1], verb.lexicon) or words[i - 1] in verb.lexicon.bodies)


def _read_quoted(verb: Verb, first: int, stop: int) -> Crediting | None:
    """X was quoted as saying that ...; X was quoted by Y as saying ...; "...," X was quoted as saying."""
    clause, words = verb.clause, verb.words
    saying = find_word(words, "as", verb.last + 1, min(verb.high, verb.last + 8)) + 1
    if first == stop or not saying or words[saying : saying + 1] not in (["saying"], ["telling"]):
        return None
    if first > verb.low and words[first - 1] == QUOTE and QUOTE not in words[saying + 1 : saying + 4]:
        return verb.credit([clause.span(first - 1, first)], clause.span(first, stop))
    if saying + 1 >= verb.high:
        return None
    content = clause.span(saying + 1 + (words[saying + 1] == "that"), verb.high)
    return verb.credit([content], clause.span(first, stop))


def _read_passive(verb: Verb) -> Crediting | None:
    """... was described by X as ..., was first reported by X."""
    clause, words = verb.clause, verb.words
    if verb.cue.classes.isdisjoint(("speech", "description", "estimate")) or not verb.cue.forms & PAST:
        return None
    by = find_word(words, "by", verb.last + 1, min(verb.high, verb.last + 8))
    if by < 0:
        return None
    stop = clause.find_noun_end(by + 1)
    if stop == by + 1 or words[by + 1].endswith("ing") or words[by + 1] in _SIZING:  # expected to rise by just 12
        return None
    source = clause.span(by + 1, stop)
    quote = find_word(words, QUOTE, verb.last + 1, by)
    if quote >= 0:
        return verb.credit([clause.span(quote, quote + 1)], source)
    if stop < verb.high and words[stop] in ("as", "for", "that"):
        return verb.credit([clause.span(stop, verb.high)], source)
    end, _ = clause.skip_back(verb.first - 1, verb.low)
    # is expected by X to ..., is put by X at ...
    if stop < verb.high and words[stop] in ("to", "at") and end >= verb.low:
        behind = clause.span(stop, verb.high)
        return verb.credit([clause.span(verb.low, end + 1), behind], source)
    if by == verb.last + 1 and "speech" in verb.cue.classes and end >= verb.low:
        begin, ends = clause.span(verb.low, end + 1)
        said = [a for a, b in verb.spoken.contents if begin < a < ends <= b] if verb.spoken is not None else []
        return verb.credit([(max([begin, *said]), ends)], source)  # Ruiz said | 40 wrecks were reported by pilots
    return None


def _read_named_by(verb: Verb) -> Crediting | None:
    """The 210 layoffs announced by the company: the number before, of whoever is named behind."""
    clause, words, i = verb.clause, verb.words, verb.first
    stop = clause.find_noun_end(verb.last + 2)
    both = find_word(words, "and", verb.last + 2, stop - 1)
    stop = both if both >= 0 and not clause.is_capital(both + 1) else stop
    first = clause.find_noun_start(i - 1, verb.low)
    if verb.cue.classes.isdisjoint(("speech", "estimate")) or not any(word[0].isdigit() for word in words[first:i]):
        return None
    if stop <= verb.last + 2 or not can_speak(clause, verb.last + 2, stop):
        return None
    return verb.credit([clause.span(first, i)], clause.span(verb.last + 2, stop))


def _read_participle(verb: Verb) -> Crediting | None:
    """..., saying that ...: whoever the words before speak of; with X noting ...: X."""
    clause, words = verb.clause, verb.words
    named = clause.is_capital(verb.first - 1) and "with" in words[max(0, verb.first - 5) : verb.first]
    content = find_right(verb, verb.last + 1, named or words[verb.first - 1] in verb.lexicon.reports)
    if content is None:
        return None
    if named:  # with Orsk showing her ahead by 3 points | , Tinmark by 4
        content = end_at_comma(clause, content)
    j = verb.first - 1
    while j >= verb.low and (words[j] in ADVERBS or words[j].endswith("ly")):
        j -= 1
    prev = words[j] if j >= verb.low else ""
    if j <= verb.low and prev in ("", "by", "in", "while", "after", "before"):
        return _read_fronted(verb)
    if prev in (",", "and", "by", "while", "-", QUOTE, "in", "before", "after", ";"):
        return _lean(verb, content)
    dated = j
    while dated > verb.low and (words[dated] in TIMES or words[dated] == "on"):
        dated -= 1
    if words[dated] in verb.lexicon.reports:
        j = dated  # a statement on Friday saying
    if j >= verb.low and words[j] not in PREPOSITIONS and _tells_behind_noun(verb, j):
        first = clause.find_noun_start(j, verb.low)
        for k in range(first + 1, j):  # the agency received | data from the coast guard indicating that
            if clause.is_done(k) and words[k + 1] in verb.lexicon.reports:
                first = k + 1
        if first <= j and can_speak(clause, first, j + 1):
            source = _find_issuer(verb, first) or (first, j + 1)
            return verb.credit([content], clause.span(*source))
    return None


def _find_issuer(verb: Verb, first: int) -> tuple[int, int] | None:
    """Whoever puts out what begins at a word: *the navy* issued a statement saying so; None where nobody is told."""
    clause, issuing = verb.clause, first - 1
    if issuing <= verb.low or clause.words[issuing] not in _ISSUING:
        return None
    begin, stop, _ = clause.find_subject(issuing, verb.low)
    return (begin, stop) if begin < stop else None


def _tells_behind_noun(verb: Verb, noun: int) -> bool:
    """Whether a participle right behind a noun tells something: data showing growth; not firms reporting a loss."""
    words, classes = verb.words, verb.cue.classes
    if QUOTE in words[verb.last + 1 : verb.last + 3] and "framing" in classes:
        return True
    if "evidence" in classes and ((noun and verb.clause.is_capital(noun)) or words[noun] in verb.lexicon.reports):
        return True
    stating = not classes.isdisjoint(("speech", "evidence")) or words[verb.first] == "telling"
    return stating and "that" in words[verb.last + 1 : verb.last + 6]


def _read_infinitive(verb: Verb) -> Crediting | None:
    """... among the few to call it "...": only where quotation marks show that something was said."""
    words = verb.words
    quote = find_word(words, QUOTE, verb.last + 1, verb.high)
    if quote < 0 or verb.cue.classes.isdisjoint(_NAMING) or verb.spoken is not None:
        return None
    content = verb.clause.span(verb.last + 1, quote + 1)
    return _lean(verb, content)


def _read_coordinate(verb: Verb) -> Crediting | None:
    """... and added that ...: the subject of the verb it is joined to."""
    if not verb.cue.forms & (PAST | THIRD):
        return None
    report = not verb.lexicon.reports.isdisjoint(verb.words[verb.low : verb.first])
    content = find_right(verb, verb.last + 1, report)
    return _lean(verb, content) if content is not None else None


def _read_far(verb: Verb) -> Crediting | None:
    """X, whose town, Y, is flooded, said that ...: the sentence's subject, whatever stands between."""
    words = verb.words
    clausal = "that" in words[verb.last + 1 : verb.last + 6] and verb.follows not in PREPOSITIONS
    if words[verb.first - 1] != "," or not clausal:
        return None
    subject = find_main_subject(verb.clause, verb.low, verb.first)
    content = find_right(verb, verb.last + 1)
    if subject is None or content is None or words[subject[1]] != "," or not verb.cue.forms & (PAST | THIRD):
        return None
    return verb.credit([content], verb.clause.span(*subject))


def _lean(verb: Verb, content: tuple[int, int]) -> Crediting | None:
    """A verb without a subject of its own takes the last speaker's, or its sentence's, or its clause's."""
    if verb.spoken is not None:
        return verb.credit([content], verb.spoken.source)
    clause = verb.clause
    subject = find_main_subject(clause, verb.low, verb.first)
    if subject is None and verb.cue.forms == GERUND and "inference" in verb.cue.classes:
        return None
    if subject is None:
        inner = clause.find_break(verb.first, verb.low)
        subject = find_main_subject(clause, inner + 1, verb.first) if inner >= 0 else None
    if subject is None:
        return None
    return verb.credit([content], clause.span(*subject))


def _read_fronted(verb: Verb) -> Crediting | None:
    """By calling it "...", X ...: the subject behind what a participle in front holds."""
    clause = verb.clause
    for mark in range(verb.last + 1, min(verb.high, verb.last + 30)):
        if clause.words[mark] in (",", QUOTE):
            subject = find_main_subject(clause, mark + 1, verb.high)
            if subject is not None and subject[0] <= mark + 2:
                content = clause.span(verb.last + 1, mark + (clause.words[mark] != ","))
                return verb.credit([content], clause.span(*subject))
    return None


def _read_opening(verb: Verb) -> Crediting | None:
    """Said X: "..." at the head of a sentence."""
    clause, words = verb.clause, verb.words
    first = verb.last + 1
    stop = clause.find_noun_end(first)
    if verb.cue.forms == PLAIN or stop == first or words[stop : stop + 2] not in ([",", QUOTE], [":", QUOTE]):
        return None
    content = clause.span(stop + 1, verb.high)
    return verb.credit([content], clause.span(first, stop))


def _tells_deed(clause: Clause, first: int, stop: int) -> bool:
    """Whether what looks like a speaker is a clause: Ana Ruiz, the mayor, said *a shell killed two*, *two men died*."""
    words = clause.words
    if words[stop - 1] in clause.lexicon.deeds.fates and (words[first] in _COUNTING or words[first].isdigit()):
        return True
    return any(
        clause.is_done(j) and (words[j + 1] in DETERMINERS or words[j + 1] in _COUNTING or words[j + 1].isdigit())
        for j in range(first + 1, stop - 1)
    )


def _read_inverted(verb: Verb) -> Crediting | None:
    """ "...," said X: the source behind the verb, what is said before it."""
    clause, words, i = verb.clause, verb.words, verb.first
    first = verb.last + 1
    if verb.cue.classes.isdisjoint(("speech", "framing")) or i == verb.low or first >= verb.high:
        return None
    if clause.title and words[i] not in verb.lexicon.certain:
        return None
    prev, lead = words[i - 1], words[first]
    if prev == "," and words[max(verb.low, i - 2)] == QUOTE:  # "We won", said Ana Ruiz
        prev = QUOTE
    if prev not in (QUOTE, ",", "-") or lead in _UNSPOKEN or lead in PREPOSITIONS or lead in TIMES or lead in ADVERBS:
        return None
    stop = clause.find_noun_end(first)
    after = words[stop] if stop < verb.high else ""
    if stop == first or lead == "that":
        return None
    if prev != QUOTE:
        if verb.cue.forms == PLAIN and words[i] not in verb.lexicon.certain:  # schools, state offices and homes
            return None
        counted = words[verb.low] in NUMBER_WORDS or words[verb.low][0].isdigit()  # Forty died, said Ana Ruiz
        if i - verb.low < 4 - counted or (after and after not in _CLOSERS):
            return None
        body = next((j for j in range(first + 1, stop) if words[j] in PREPOSITIONS), stop)
        named = clause.is_capital(first) or clause.is_capital(body - 1) or lead in DETERMINERS
        if not named and not is_voice(words[stop - 1], verb.lexicon):
            return None
        if _tells_deed(clause, first, stop):
            return None
        if not can_speak(clause, first, body):
            return None
    end = i
    while end > verb.low and words[end - 1] in (",", "-"):
        end -= 1
    if end == verb.low:
        return None
    contents = [clause.span(verb.low, end)]
    for comma in list_commas(words, stop, verb.high - 1) if prev == "," else ():
        if opens_clause(clause, comma + 1, verb.high):
            # when all is told, says Ana Ruiz, the mayor, they lost 40 houses
            contents.append(clause.span(comma + 1, verb.high))
            break
    return verb.credit(contents, clause.span(first, stop))
