"""Crediting words become sources: the fullest name the document gives, what kind of source it is, and its way."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, Literal

from ..declared.countries import load_countries
from ..declared.lexicon import Lexicon
from ..ground.model import Document, Row
from ..ground.wordlists import load_words
from ..numbers.numberwords import ONES, TENS
from .clauses import DETERMINERS, PREPOSITIONS, Clause
from .names import CHARGES, PARTIES, Names, Person, find_runs

Kind = Literal["named", "unnamed", "outlet", "post"]

# A name set behind a description: the driver, Ben Okoro, said; the district's head, Sutarno, said.
_APPOSED: Final = re.compile(r", ((?:[A-Z][\w'’.-]* ){0,3}[A-Z][\w'’-]+),")
# Behind a source: what it is called from there on: the Harbour Rescue Board (HRB).
_SHORT: Final = re.compile(r" \(([A-Z]{2,})\)")
# Behind a source: how it was asked.
_ASKED: Final = frozenset("reached contacted interviewed".split())
_BY_THE_WAY: Final = re.compile(rf",?\s(?:{'|'.join(sorted(_ASKED))})\s(?:by|on|at|in)\s.*$", re.DOTALL)
# Behind any source: where it told it.
_POSTED: Final = re.compile(
    r"\s(?:(?:posted\s)?on\s(?:Twitter|Facebook|Telegram|Instagram|X|social\smedia)|in\s(?:an?|its|his|her|their)\s(?:[\w-]+\s){0,2}"
    r"(?:statement|report|release|tweet|post|letter|interview|briefing|broadcast|message|communiqu[eé]))$"
)
# Behind a report: how it came out, and on what day.
_OUT: Final = r"\s(?:released|provided|published|issued|compiled|conducted|given|seen|based)"
_RELEASED: Final = re.compile(
    rf"(?:{_OUT})?\s(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$|{_OUT}$", re.IGNORECASE
)
# Behind a source: Ana Ruiz herself.
_SELF: Final = re.compile(r"(?<=\w)\s(?:him|her|it)self$|(?<=\w)\sthemselves$")
_LEADING: Final = frozenset("the a an his her its their our former then".split())
# What may stand for somebody else each time.
_SHIFTING: Final = frozenset("he she it they who his her their these those this that which".split())
# At the head of a sentence these have a capital and name nobody: One survivor said.
_COUNTED: Final = frozenset(["one", "another", "some", "several", "many", "most", "few", "both", *ONES, *TENS])
_NEAR: Final = 350  # characters: about two sentences
_LAST: Final = 500  # characters: a long one
# At the head of a sentence: somebody without a name, or the pronoun that stands for one.
_LONE_VOICE: Final = re.compile(r"(?<![\w,;:(] )(?:A|An|One|Another|He|She)\s|(?<=[\"”’] )(?:he|she|an?|one|another)\s")
_RECENT: Final = 1500  # characters: who spoke farther back is not meant any more
_ARTICLE: Final = 5000  # characters: somebody's short name means him as far as this
_PARAGRAPH: Final = 400  # characters: whoever opens it is meant so far
# Who read a document, not whose it is: an internal memo seen by the Herald.
_SEEN_BY: Final = re.compile(r"\s(?:seen|reviewed|obtained|viewed|read)\sby\s")
# Where a source was read: OPEC data cited in a report by the Herald.
_CITED: Final = re.compile(r"\s(?:cited|quoted|carried)\s(?:in|by|on)\s")
# Last words of bodies that are no outlets, whatever stands before them: the Independent Electoral Commission.
_OFFICES: Final = frozenset("commission council committee authority office ministry court foundation".split())
_POLLS: Final = frozenset("poll polls survey study data report".split())
_SINGULAR: Final = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}
# Before an office: whose it is, beside bodies and people.
_SIDES: Final = frozenset("opposition police rebel government presidential palace prison force air".split())
# Offices of which there are several, told apart by the word before them, unless that says how they are held.
_PORTFOLIOS: Final = frozenset("minister secretary chief".split())
_STANDINGS: Final = frozenset(["", "acting", "new", "veteran", "outgoing", "embattled", "interim", "late", "caretaker"])
_RANKS: Final = frozenset("vice deputy assistant".split())
_PARTISANS: Final = frozenset("lawyer attorney".split())  # there is one for either side
# What stands for the country, place or body told before: the country's president.
_ANY_SIDE: Final = frozenset("country nation town city village state island company firm club group kingdom".split())
# What somebody wrote who has spoken just before: the post reads.
_WRITTEN: Final = frozenset("post tweet message statement communique".split())
# What an outlet is called again.
_PRESS: Final = frozenset("newspaper paper agency broadcaster network channel station magazine daily".split())
_INSTITUTIONS: Final = load_words("sources.institutions")


class Source(Row, frozen=True):
    """Who is credited: resolved name (empty where it cannot be told), kind, and the person, if it is one."""

    name: str
    kind: Kind
    person: Person | None = None


class SourceReader:
    """Resolves crediting words in the order of the text, remembering who spoke last."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._text, self._folded = document.text, document.folded
        self._lexicon = lexicon
        self.names = Names(document, lexicon)
        self._known: dict[str, Source] = {}
        self._shouted: dict[str, Person] = {}  # by surname, in upper-case text
        self._spoken: list[tuple[int, Source]] = []  # where it was credited, who; in order

    def read_source(self, clause: Clause, start: int, end: int, said: Sequence[tuple[int, int]] = ()) -> Source:
        """The source behind text[start:end], which stands in ``clause``, of what is ``said`` there."""
        cited = _CITED.search(self._folded, start, end)
        if cited is not None and self._text[start : cited.start()] != self._folded[start : cited.start()]:
            end = cited.start()  # OPEC data cited by; not: figures cited by the ministry
        text = self._text[start:end]
        source = self._known.get(text[4:] if text[:4].lower() == "the " and text[4:].isupper() else text)
        if source is None:
            if text.endswith(("self", "selves")) and (match := _SELF.search(text)):
                end -= len(match.group())
            source = self._resolve(clause, start, end, self._folded[start:end].split(), said)
            if text[0].isupper() and text.lower() not in _SHIFTING:
                self._known[text] = source  # a name: no pronoun or description that may stand for another later
        if source.name:
            self._spoken.append((start, source))
            short = _SHORT.match(self._text, end) if source.kind == "named" and source.person is None else None
            within = PREPOSITIONS.isdisjoint(source.name.lower().replace(" for ", " ").replace(" of ", " ").split())
            if short is not None and (within or source.name[0].upper() == short[1][0]):
                self._known.setdefault(short[1], source)
        return source

    def _resolve(
        self, clause: Clause, start: int, end: int, words: list[str], said: Sequence[tuple[int, int]] = ()
    ) -> Source:
        head = words[-1].strip("',.") if words else ""
        if len(words) == 1 and not clause.words[bisect_left(clause.starts, start)].isupper():
            if head in _SINGULAR:
                return self._find_person(clause, start, _SINGULAR[head], said)
            if head in ("who", "which", "that", "whose"):
                return self._find_antecedent(clause, start)
            if head == "it":
                return self.find_spoken_body(start - _RECENT, start) or Source("", "unnamed")
            if head in ("they", "their", "these", "those", "them"):
                return self._find_last(start, lambda s: s.person is None and s.kind == "unnamed")
        if len(words) == 2 and words[0] == "the" and head in _WRITTEN:
            written = self._find_last(start, lambda s: s.kind == "named", 900)
            if written.name:
                return written
        if len(words) == 2 and words[0] == "the" and (body := self._find_body(start, head)) is not None:
            return body
        if self.names.shouted:
            return self._resolve_shouted(self._spell(start, end), words)
        core = self._find_core(words)
        runs = find_runs(self._text, start, end)
        counted = len(runs) == 1 and len(runs[0]) == 1 and words[0] in _COUNTED and runs[0][0].lower() == words[0]
        kind = self._tell_kind(words, bool(runs) and not counted)
        if kind == "outlet" and (seen := _SEEN_BY.search(self._folded, start, end)) is not None:
            stop = seen.start()
            kind = self._tell_kind(self._folded[start:stop].split(), bool(find_runs(self._text, start, stop)))
        head = words[core - 1].strip("',.").removesuffix("'s")
        several = len(runs) > 1 and "and" in words and not self._holds_two(words)
        named = [] if several else [run for run in runs if run[-1].lower().rstrip(".") == head]
        if kind != "unnamed" and named and head not in PARTIES:
            person = self.names.find_person(named[-1])
            if person is not None:
                return Source(person.name, "named", person)
            if len(named[-1]) == 1 and (called := self._find_called(named[-1][0], start)) is not None:
                return called
            if len(runs) == 1 and kind == "named" and core == len(words) and self._is_whole(words, runs[0]):
                return Source(self.names.strip_titles(runs[0]), kind)
        if core < len(words) and (head in self._lexicon.people or head in self._lexicon.titles):
            person = self.names.find_bearer(start, end)
            if person is not None:
                return Source(person.name, "named", person)
        owned = words and (words[0] in DETERMINERS or any(word.endswith("'s") for word in words))
        if owned and (apposed := _APPOSED.match(self._text, end)):  # the driver, Ben Okoro,
            person = self.names.find_person(apposed[1].split())
            if person is None and head in self._lexicon.people and " " not in apposed[1]:
                person = Person(apposed[1], apposed[1].lower())
            if person is not None:
                return Source(person.name, "named", person)
        if words and words[0] in ("the", "this", "that", "his", "her", "a") and head in self._lexicon.people:
            if len(words) > 2 and words[1].endswith("-old"):  # the 66-year-old minister
                words, core = [words[0], *words[2:]], core - 1
            described = self.names.describe_person(words[1:], start) if words[0] != "a" else None
            if described is not None and self._serves(words, core, described):
                return Source(described.name, "named", described)
        return Source(self.names.widen_name(self._spell(start, end), start), kind)

    def _find_called(self, name: str, before: int) -> Source | None:
        """Whoever spoke before by a longer name, in which this does not stand last: Qin, of Qin Gang; not: Israel."""
        if _is_state(name):
            return None
        found = self._find_last(before, lambda s: s.person is not None and name in s.person.name.split(), _ARTICLE)
        return found if found.name else None

    def _holds_two(self, words: list[str]) -> bool:
        """Whether ``and`` joins what one person is, or is in charge of: the Minister of Trade and Industry; not: the
        army and Prime Minister Ruiz.
        """
        i = words.index("and")
        people, titles = self._lexicon.people, self._lexicon.titles
        if words[0] not in DETERMINERS and all(word in people or word in titles for word in words[i - 1 : i + 2 : 2]):
            return True  # chairman and CEO Ana Ruiz
        office = max((k for k in range(i, len(words)) if words[k] in people), default=0)
        told = words[0] in DETERMINERS or words[i - 1] in self._lexicon.voices
        if not (told or self._lexicon.bodies.isdisjoint(words[i:office])):
            return True  # Ports and Rivers Authority director Ana Ruiz
        return words[i - 1] in CHARGES and any(w in CHARGES or w in titles for w in words[i + 1 : i + 3])

    def _serves(self, words: list[str], core: int, person: Person) -> bool:
        """Whether somebody described may be of the side that a description names: the rebels' spokesman is no army
        spokesman, the mayor of Ras Dima no mayor of Brod. Whoever a description stands for shares the words of a side.
        """
        owners = [word for word in words[1:core] if word.endswith(("'s", "s'")) or word in _RANKS]
        modifier = words[core - 2] if core > 2 else ""
        of_side = (
            modifier in _SIDES or modifier in self._lexicon.bodies or modifier.removesuffix("s") in self._lexicon.people
        )
        if of_side or (words[core - 1] in _PORTFOLIOS and modifier not in _LEADING and modifier not in _STANDINGS):
            owners.append(modifier)
        told = self.names.read_about(person)
        if told.isdisjoint(words[:core]) and not told.isdisjoint(words[core:]):
            return False  # the envoy for human rights is not the rights group Open Doors
        if not all(_is_shared(owner, told) for owner in owners if words[core - 1] in _PARTISANS or _is_side(owner)):
            return False
        if core + 1 >= len(words) or words[core] not in ("of", "for", "at") or words[core + 1] in _SHIFTING:
            return True
        served = [word for word in words[core + 1 :] if len(word) > 3 and _is_side(word)]
        return not served or any(_is_shared(word, told) for word in served)

    def _is_whole(self, words: list[str], run: list[str]) -> bool:
        """Whether a name says all that crediting words say: the monitoring group Watchline, the Red Cross."""
        return len(run) > 1 or (len(words) > 1 and words[-2] in self._lexicon.bodies)

    def _spell(self, start: int, end: int) -> str:
        """Crediting words on one line, without article or possessive mark."""
        words = self._text[start:end].split()
        if not _ASKED.isdisjoint(words):
            words = _BY_THE_WAY.sub("", self._text[start:end]).split()
        while len(words) > 1 and (
            words[0].lower() in _LEADING or (words[0].endswith("-based") and words[1][0].isupper())
        ):
            del words[0]  # London-based Watchline
        spelt = _POSTED.sub("", " ".join(words).removesuffix("'").removesuffix("’"))
        return _RELEASED.sub("", spelt) if spelt[:1].islower() or spelt.endswith("ed") else spelt

    def _resolve_shouted(self, plain: str, words: list[str]) -> Source:
        """A source in upper-case text, where a name is what stands behind an office, or its surname later."""
        lexicon = self._lexicon
        office = max((i for i, w in enumerate(words[:-1]) if w in lexicon.people or w in lexicon.titles), default=-1)
        rest = words[office + 1 :]
        common = any(w in lexicon.voices or w in DETERMINERS or w in PREPOSITIONS for w in rest)
        if common or not 1 <= len(rest) <= 4:
            head = words[self._find_core(words) - 1]  # ARMED FORCES PRESS COMMITTEE; OFFICIALS OF THE PORT
            return Source(plain, "unnamed" if head in lexicon.unnamed else "named")
        name = " ".join(plain.split()[-len(rest) :])
        person = self._shouted.get(rest[-1])
        if person is None:
            person = self._shouted[rest[-1]] = Person(name, rest[-1])
        elif len(name) > len(person.name):
            person.name = name
        return Source(person.name, "named", person)

    def _find_core(self, words: list[str]) -> int:
        """How many words stand before a prepositional phrase: `a spokesman | for Ana Ruiz`; `of` in a title stays."""
        for i, word in enumerate(words):
            if i and word in PREPOSITIONS and not self._belongs(words, i):
                return i
        return len(words)

    def _belongs(self, words: list[str], i: int) -> bool:
        """Whether `of` at ``i`` stands inside a title: Secretary of State Ana Ruiz; not: the mayor of Ras Dima."""
        if words[i] != "of" or words[i - 1] not in self._lexicon.titles or words[i - 1] in CHARGES:
            return False  # Civil Defence of Brod
        return words[0] not in DETERMINERS or words[i + 1 : i + 2] == ["state"]

    def _tell_kind(self, words: list[str], capital: bool) -> Kind:
        """Named, or an unnamed voice of a class, or an outlet; a poll that carries an outlet's name is no outlet."""
        head = words[-1].rstrip(".,'") if words else ""
        bare = [word for word in words if word not in DETERMINERS]
        unnamed = self._lexicon.unnamed
        voices = unnamed.intersection(bare[:4]) - _INSTITUTIONS
        if voices and not (capital and head not in unnamed and (bare[0] not in unnamed or self._is_titled(bare))):
            return "unnamed"
        if not capital:
            return "unnamed"
        people = not unnamed.isdisjoint(words)  # Independent analysts at Harbour Bank
        outlet = not people and not self._lexicon.outlets.isdisjoint(words) and _POLLS.isdisjoint(words)
        outlet = outlet and head not in _OFFICES
        return "outlet" if outlet else "named"

    def _is_titled(self, words: list[str]) -> bool:
        """Whether a person is named behind what one is: witness Ana Ruiz, police spokesman Ana Ruiz; not officials from
        Brod.
        """
        people, titles = self._lexicon.people, self._lexicon.titles
        titled = 3 <= len(words) <= 6 and any(word in people or word in titles for word in words[:-2])
        return titled and PREPOSITIONS.isdisjoint(words)

    def _find_person(self, clause: Clause, start: int, gender: str, said: Sequence[tuple[int, int]]) -> Source:
        """he or she: whoever acts in this sentence, spoke in the last one, or was its first person."""
        person = self.names.first_person(clause.start, start, gender, said)
        voice = self._find_lone_voice(clause, gender) if person is None else None
        if voice is not None:
            at, source = voice
            alone = _LONE_VOICE.match(self._text, at) is not None
            if not self.names.list_persons(at, clause.start) or (
                "\n\n" not in self._text[at : clause.start]
                if alone
                else self.names.find_opener(clause.start, gender, clause.start - at) is None
            ):
                return source
        if person is None:
            spoken = self._find_last(start, lambda s: s.person is not None and s.person.gender in ("", gender), 900)
            person = spoken.person
            if (leader := self._find_leader(clause, gender)) is not None:
                person = leader
            elif person is None:
                person = self.names.last_subject(clause.start, gender)
            elif not self._spoke_in_last(clause, person):  # nobody told of before he spoke
                spoke = max(at for at, source in self._spoken if source.person is person)
                person = self.names.find_opener(clause.start, gender, clause.start - spoke) or person
        if person is None and voice is not None:
            return voice[1]
        return Source(person.name, "named", person) if person is not None else Source("", "named")

    def _find_leader(self, clause: Clause, gender: str) -> Person | None:
        """The person whose name opens the paragraph, where nobody spoke in it yet: Sutarno lost his boat. He said"""
        first = self._text.rfind("\n\n", max(0, clause.start - _PARAGRAPH), clause.start) + 2
        if first < 2 or first >= clause.start or (self._spoken and self._spoken[-1][0] >= first):
            return None
        return self.names.find_opening_person(first, gender)

    def _find_lone_voice(self, clause: Clause, gender: str) -> tuple[int, Source] | None:
        """Somebody of whom no full name is told who spoke right before, and where: Forty died, a police spokesman said,
        or Ruiz said. He added that ...
        """
        at, source = self._spoken[-1] if self._spoken else (-1, Source("", "unnamed"))
        words = source.name.lower().split()
        if source.person is not None or not words or not 0 <= at < clause.start <= at + _LAST:
            return None
        head = words[self._find_core(words) - 1]
        if source.kind == "named" and len(words) == 1:
            known = source.name.isupper() or not source.name[-1].isalpha() or head in self._lexicon.voices
            given = head in (self._lexicon.female if gender == "f" else self._lexicon.male)  # Georgia, a student
            known = known or (_is_state(source.name) and not given)
            return None if known or self.names.is_somewhere(source.name) else (at, source)
        fits = head not in (self._lexicon.male if gender == "f" else self._lexicon.female)
        return (at, source) if source.kind == "unnamed" and head in self._lexicon.people and fits else None

    def _spoke_in_last(self, clause: Clause, person: Person) -> bool:
        """Whether a person was credited within the two sentences or so before this one."""
        return any(s.person is person and clause.start - at < _NEAR for at, s in self._spoken[-3:])

    def _find_last(self, before: int, fits: object, reach: int = _RECENT) -> Source:
        for at, source in reversed(self._spoken[-12:]):
            if before - at > reach:
                break
            if callable(fits) and fits(source):
                return source
        return Source("", "unnamed")

    def find_spoken_body(self, first: int, before: int) -> Source | None:
        """The body credited last between two offsets, whom *it* can mean."""
        found = self._find_last(before, lambda s: s.person is None and not _is_plural(s), before - first)
        return found if found.name else None

    def _find_body(self, before: int, head: str) -> Source | None:
        """Which body that spoke before its kind stands for: the ministry, the agency; None where it may be of two."""
        if head not in self._lexicon.bodies and head not in _PRESS:
            return None
        spoken = [
            (at, s)
            for at, s in self._spoken[-12:]
            if before - at <= _RECENT and s.person is None and self._is_called(s, head)
        ]
        if not spoken or (before - spoken[-1][0] > _NEAR and len({s.name for _, s in spoken}) > 1):
            return None
        return spoken[-1][1]

    @staticmethod
    def _is_called(source: Source, head: str) -> bool:
        return source.name.lower().endswith(f" {head}") or (head in _PRESS and source.kind == "outlet")

    def _find_antecedent(self, clause: Clause, start: int) -> Source:
        """who, which: the noun phrase just before."""
        i = bisect_left(clause.starts, start) - 1
        while i >= 0 and clause.words[i] in (",", "-", "(", ")"):
            i -= 1
        if i < 0:
            return Source("", "unnamed")
        first = clause.find_noun_start(i, 0)
        if first <= i and clause.words[first].endswith("ed") and not clause.is_capital(first):
            by = max((k for k in range(first, i) if clause.words[k] == "by"), default=-1)
            first = by + 1 or first  # jailed on Monday by a judge who said
        if first <= i and clause.words[first].endswith("ing") and not clause.is_capital(first):
            first = clause.find_core(first, i)
        for k in range(first + 1, i):  # beat the forecasts of traders, who said
            if clause.words[k] in PREPOSITIONS and not any(
                clause.is_name(j) or clause.words[j] in self._lexicon.voices for j in range(first, k)
            ):
                first = k + 1
        if clause.is_capital(i):  # heard from Ana Ruiz, who said
            words, told = clause.words, clause.is_capital(first)  # Ana Ruiz met Ivo Klem, who said
            brought = [k for k in range(first, i) if words[k] in ("from", "with", "by") or (told and clause.is_done(k))]
            first = brought[-1] + 1 if brought else first
            lead = clause.words[first] if first <= i else ""
            if lead not in DETERMINERS and lead not in self._lexicon.voices and not clause.is_capital(first):
                first = clause.find_core(first, i)  # lost to Ana Ruiz, who said
        if first > i:
            return Source("", "unnamed")
        a, b = clause.span(first, i + 1)
        return self._resolve(clause, a, b, self._folded[a:b].split())


def _is_state(name: str) -> bool:
    """Whether a name of one word stands for a state: Israel, Moscow."""
    low, countries = name.lower(), load_countries()
    return low in countries.seats or bool(countries.find(low))


def _is_plural(source: Source) -> bool:
    """Whether a source is many, whom *it* cannot mean: officials; not the Commission on Human Rights, nor Reuters."""
    return source.kind == "unnamed" and source.name.endswith("s")


def _is_side(word: str) -> bool:
    """Whether a word names somebody that others have not: not *the country's*."""
    return _bare(word) not in _ANY_SIDE


def _is_shared(word: str, about: set[str]) -> bool:
    """Whether a word, or one that begins like it, is among those that describe a person: rebels', rebel."""
    side = _bare(word)
    return any(side.startswith(told.removesuffix("s")) or told.startswith(side) for told in about)


def _bare(word: str) -> str:
    return word.strip("',.").removesuffix("'s").removesuffix("s")


def name_post(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """(content end, author start, author end) of an embedded post; None where no author line closes it."""
    found = list(_AUTHOR.finditer(text, start, end))
    match = found[-1] if found else None
    return (match.start(), match.start("who"), match.end("who")) if match else None


# The line that closes an embedded post: a dash, a name, a handle in brackets.
_AUTHOR: Final = re.compile(r"(?:[—–-]+|&mdash;)[ \u00a0]*(?P<who>[^\n(@—]{1,60}\(@\w{1,30}\)|@\w{1,30})")
