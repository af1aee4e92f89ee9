"""Whom a name, a short name, a pronoun or a description stands for, inside one document."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

from ..declared.lexicon import Lexicon, split_words
from ..ground.model import Document
from ..ground.text import MONTHS, SURNAMES, WEEKDAYS, strip_accents
from ..ground.wordlists import load_words

# A capitalised word - plain, abbreviation (U.S.), initial (J.), title (Sen.) or with marks inside - then a run of them
# with the small words that stand inside names. A possessive ends its run: Norway’s | Ana Ruiz. It begins with one
# character class, so that the search can skip to capitals.
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŸŹŻŽ"
_WORD: Final = (
    rf"[{_UPPER}](?>(?:\w++(?![.’'&-])|\.(?:[{_UPPER}]\.)*"
    r"|(?:r|rs|s|en|ep|ov|ol|t|apt|dm|gt|rof|ev|aj)\.|[\w’'&-]*\w)?)"
)
_RUN: Final = re.compile(
    rf"{_WORD}(?:[ \u00a0](?<!['’]s.)"
    rf"(?:{_WORD}|(?:de|del|de la|la|da|dos|van|von|der|bin|ben)[ \u00a0]{_WORD}|(?:al|el)[ \u00a0-]{_WORD})){{0,99}}"
)

_BODIES: Final = load_words("names.bodies").union(WEEKDAYS, MONTHS)
_OPENERS: Final = load_words("names.openers")
_HONORIFICS: Final = load_words("names.honorifics")
# Of a title only together with a further word: State Senator, Foreign Minister; by themselves part of a body's name.
_PARTS_OF_TITLES: Final = load_words("names.parts_of_titles")
# What a member of a parliament is called by party, and the titles that make one.
PARTIES: Final = split_words("democrat republican independent labour tory conservative liberal socialist")
_SEATED: Final = load_words("names.seated")
CHARGES: Final = load_words("names.charges")
_NOBODY: Final[tuple[None, list[tuple[int, str]]]] = (None, [])
# Whose a body or a group is: the Moscow-backed Kulan militia.
_BACKED: Final = re.compile(r"-(?:[a-z]+ed|led|born|held|run)$")
_NAMING: Final = frozenset("body post caption".split())  # titles capitalise every word
# Words worth keeping of a description: long ones, and abbreviations like `u.s.`
_TO_WHOM: Final = (" to ", " by ", " with ", " from ", " for ", " against ", " and ")
_ABOUT: Final = re.compile(r"[\w'-]{4,}|(?:\w\.){2,}")
# Between a comma and a name: the minister of transport, Ana Osei.
_OFFICE: Final = re.compile(r"\b(?:the|its|their|his|her|\w+'s) ((?:[\w'-]+ ){0,4}[\w'-]+), $")
# Before a name: somewhere, nobody who acts.
_SOMEWHERE: Final = frozenset("in at near across outside around off into".split())
_WHERE: Final = re.compile(rf"\b(?:{'|'.join(sorted(_SOMEWHERE))})\s(?:the\s)?(?:[a-z]+ern\s)?$")
# Before whom somebody speaks for or to: envoy for northern Norland.
_SERVED: Final = re.compile(r" (?:for|to|of)\s(?:the\s)?(?:[a-z]+ern\s)?$")
_LEARNED: Final = (["dr"], ["dr."], ["prof"], ["prof."])  # between an office and its bearer
# Behind the name of a band: Red Dawn fighters.
_BAND_NEXT: Final = re.compile(r" ([a-z]+(?:s|men))\b")
# Behind a single name that is somebody's whole name: Sutarno, 34, lost his boat.
_AGED: Final = re.compile(r", \d\d, ")
_LATELY: Final = 20  # names: one that was a place's or a band's farther back need not be it here
# What stands before a name that begins its sentence.
_SENTENCE_LEAD: Final = re.compile(r"(?:^|\n|[.!?\"] )[^.,;:]{0,30}$")


class Person:
    """Somebody whom the document names; ``about`` keeps folded words that describe: titles, offices, appositions."""

    def __init__(self, name: str, surname: str) -> None:
        self.name = name
        self.surname = surname  #: folded, without accents
        self.gender = ""  #: ``m``, ``f`` or empty
        self.about: set[str] = set()
        self.at: list[tuple[int, int]] = []  #: spans of its full names that ``about`` has not read yet


class Names:
    """The persons and bodies of one document and where they are mentioned, each read when it is first asked for."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._text, self._folded = document.text, document.folded
        self._starts: list[int] = []  # of all names
        self._names: list[str] = []  # the same names as the text has them
        self._longer: dict[str, list[tuple[int, list[str]]]] = {}  # key of a last word -> names, each where it is first
        self._known: dict[str, tuple[Person | None, list[tuple[int, str]]]] = {}  # whoever was asked for by such a key
        self._meant: dict[str, Person | None] = {}  # whom a name means, once it was asked for
        self._mentions: list[tuple[int, Person]] | None = None  # of persons, once they are asked for
        self.shouted = self._text[document.start : document.end].isupper()
        if not self.shouted:
            self._find_names(document)

    def _find_names(self, document: Document) -> None:
        for naming, group in groupby(document.parts, lambda part: part.kind in _NAMING):
            if naming:
                parts = list(group)
                for found in _RUN.finditer(self._text, parts[0].start, parts[-1].end):
                    self._starts.append(found.start())
                    self._names.append(found.group())
        firsts: dict[str, int] = {}
        for name, start in zip(self._names, self._starts, strict=True):
            if " " in name or "\u00a0" in name:
                firsts.setdefault(name, start)
        for name, start in firsts.items():
            words = _split_name(name)
            self._longer.setdefault(_key(words[-1]), []).append((start, words))
        for aged in _AGED.finditer(self._text, document.start, document.end):
            i = bisect_left(self._starts, aged.start()) - 1
            if i >= 0 and self._starts[i] + len(self._names[i]) == aged.start() and self._names[i] not in firsts:
                self._longer.setdefault(_key(self._names[i]), []).append((self._starts[i], [self._names[i]]))

    def _know(self, word: str) -> tuple[Person | None, list[tuple[int, str]]]:
        """Whom the names that end with a word mean: the person of that surname, the bodies with their first places."""
        key = _key(word)
        if key not in self._longer:
            return _NOBODY
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._read_names(key)
        return known

    def _read_names(self, key: str) -> tuple[Person | None, list[tuple[int, str]]]:
        person: Person | None = None
        bodies: list[tuple[int, str]] = []
        for start, words in self._longer.get(key, ()):
            low = [word.lower() for word in words]
            first = self._skip_charge(low, start) or self._skip_titles(low, start)
            titles, given, surname = low[:first], low[first:-1], words[-1]
            if not given:  # President Trump: a person without a given name, or more about one who has it
                if len(surname) < 3 or self._ends_body(low) or self._is_office(low[-1], ""):
                    continue
                if person is None and (len(words) == 1 or not _HONORIFICS.isdisjoint(titles)):
                    person = Person(surname, key)
            elif low[-1] in PARTIES or self._is_office(low[-1], given[0]) or _BACKED.search(given[0]):
                continue  # the Vermont Republican
            elif self._is_body(low[first:]):
                bodies.append((start, " ".join(words[first:])))
                continue
            elif len(surname) > 1 and surname.isupper() and (len(surname) > 3 or not words[first].isupper()):
                continue  # PORT CLARE, in a dateline
            else:
                person = self._widen_person(person, key, start, words[first:])
            if person is not None:
                person.about.update(titles)
                person.gender = person.gender or self._tell_gender(titles) or self._tell_gender(given[:1])
        return person, bodies

    def _skip_charge(self, low: list[str], start: int) -> int:
        """How many words of a name say what its bearer is in charge of: Minister of | Foreign Affairs | Ana Ruiz."""
        if low[0] not in CHARGES or not self._folded.endswith(("of ", "and ", "for "), 0, start):
            return 0
        first = next((i for i, word in enumerate(low) if word not in CHARGES), len(low))
        first += low[first : first + 1] in _LEARNED
        return first if len(low) - first in (2, 3) and low[first] not in self._lexicon.titles else 0

    def _skip_titles(self, low: list[str], start: int = 0) -> int:
        """How many words of a name are titles and what stands before them: Witness | Ana Ruiz."""
        first = int(len(low) > 2 and low[0] in self._lexicon.people) or self._skip_served(low, start)
        for i, word in enumerate(low[:-1]):
            if word in self._lexicon.titles or (i == first and word in _OPENERS):
                first = i + 1
        return first

    def _skip_served(self, low: list[str], start: int) -> int:
        """How many words of a name say whom its bearer speaks for or to: envoy for | Norland | Ben Okoro."""
        if len(low) < 3 or self._is_given(low[0]) or not _SERVED.search(self._folded, max(0, start - 20), start):
            return 0
        return next((i for i, word in enumerate(low[:-1]) if self._is_given(word)), 0)

    def _is_given(self, word: str) -> bool:
        return word in self._lexicon.male or word in self._lexicon.female

    def _is_office(self, last: str, first: str) -> bool:
        """Whether a name is what somebody is: Inspector General, Permanent Secretary; not Tom King."""
        return last in self._lexicon.people and not (self._is_given(last) or self._is_given(first))

    def _is_body(self, low: list[str]) -> bool:
        within = not _BODIES.isdisjoint(low[:-1]) or self._ends_body(low)
        return len(low) > 4 or within or not self._lexicon.outlets.isdisjoint(low)

    def _ends_body(self, low: list[str]) -> bool:
        """Whether the last word of a name is that of a body or a day: Board, Monday; not: Theresa May."""
        if low[-1] in SURNAMES and len(low) > 1 and (self._is_given(low[-2]) or low[-2] in self._lexicon.titles):
            return False
        return low[-1] in _BODIES

    def _widen_person(self, person: Person | None, key: str, start: int, words: list[str]) -> Person:
        """The person whom a full name means, with the longest name that does not give somebody else's first."""
        name = " ".join(words)
        if person is None:
            person = Person(name, key)
        elif len(person.name) < len(name) and (
            " " not in person.name or _key(person.name.split(" ", 1)[0]) == _key(words[0])
        ):
            person.name = name
        else:
            return person
        person.at.append((start, self._text.find(words[-1], start) + len(words[-1])))
        return person

    def _find_meant(self, name: str) -> Person | None:
        """The person whose surname ends a name."""
        if name not in self._meant:
            self._meant[name] = self._know(_split_name(name)[-1])[0]
        return self._meant[name]

    def read_about(self, person: Person) -> set[str]:
        """Words that describe a person: those right before and behind a full name, and titles."""
        for start, end in person.at:
            before = self._folded[max(0, start - 60) : start].rsplit(".", 1)[-1]
            office = _OFFICE.search(before)
            words = _ABOUT.findall(office[1] if office else before[-40:].rsplit(",", 1)[-1])[-3:]
            if office or not before.endswith(_TO_WHOM):  # not: the director reported to Ana Ruiz
                person.about.update(words)
            if self._folded.startswith(", ", end):
                behind = _ABOUT.findall(self._folded[end + 2 : end + 90].split(",", 1)[0])
                if self._lexicon.certain.isdisjoint(behind):  # not: a victim was Ana Ruiz, the coroner said
                    person.about.update(behind)
        person.at.clear()
        return person.about

    def _tell_gender(self, words: list[str]) -> str:
        for word in words:
            if word in self._lexicon.male:
                return "m"
            if word in self._lexicon.female:
                return "f"
        return ""

    def find_person(self, words: list[str]) -> Person | None:
        """The person a run of capitals names: by surname, unless its given name is another's."""
        person = self._know(words[-1])[0]
        if person is None:
            return None
        given = [w for w in words[:-1] if w.lower() not in self._lexicon.titles]
        if given and " " in person.name and len(given[-1].rstrip(".")) > 1:
            known = {_key(w) for w in person.name.split()}
            if _key(given[-1]) not in known and given[-1].lower() not in self.read_about(person):
                return Person(" ".join([*given, words[-1]]), person.surname)
        return person

    def find_bearer(self, start: int, end: int) -> Person | None:
        """The person whose name ends a span behind what an office is over: Minister of State for Home | Ana Ruiz; not
        whom it serves: a lawyer for Ana Ruiz, a spokesman for the Brod mayor Ana Ruiz.
        """
        i = bisect_left(self._starts, end) - 1
        if i < 0 or self._starts[i] < start or self._starts[i] + len(self._names[i]) != end:
            return None
        words = _split_name(self._names[i])
        low = [word.lower() for word in words]
        lead = self._skip_charge(low, self._starts[i])
        if not lead and (lead := self._skip_served(low, self._starts[i])):
            lead *= self._lexicon.titles.isdisjoint(low[:lead]) and self._lexicon.people.isdisjoint(low[:lead])
        return self.find_person(words[lead:]) if lead else None

    def first_person(self, start: int, end: int, gender: str, said: Sequence[tuple[int, int]]) -> Person | None:
        """The first person mentioned in a span, but for what is ``said`` there, who can be of a gender."""
        for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            person, at = self._find_meant(self._names[i]), self._starts[i]
            if person is None or person.gender not in ("", gender) or self._is_where(i):
                continue
            if not any(a <= at < b for a, b in said):  # not: Ana Ruiz is dead, she said
                return person
        return None

    def find_opening_person(self, start: int, gender: str) -> Person | None:
        """The person whose name begins at an offset and who can be of a gender; None where it names two."""
        i = bisect_left(self._starts, start)
        if i == len(self._starts) or self._starts[i] > start:
            return None
        if self._folded.startswith(" and ", start + len(self._names[i])):
            return None
        person = self._find_meant(self._names[i])
        return person if person is not None and person.gender in ("", gender) else None

    def _is_where(self, i: int) -> bool:
        """Whether the ``i``-th name tells where: in the Upper Tolmin valley; In Port Clare."""
        start = self._starts[i]
        lead = self._names[i].split(" ", 1)[0].lower()
        return lead in _SOMEWHERE or _WHERE.search(self._folded, max(0, start - 12), start) is not None

    def _is_nobody(self, i: int) -> bool:
        """Whether the ``i``-th name is here or shortly before that of a place or a band, whom no *he* means."""
        name, people = self._names[i], self._lexicon.voices
        for k in range(i, max(-1, i - _LATELY), -1):
            if self._names[k] != name:
                continue
            band = _BAND_NEXT.match(self._folded, self._starts[k] + len(name))
            if self._is_where(k):
                return True
            if band is not None and (band[1].endswith("men") or not people.isdisjoint((band[1], band[1][:-1]))):
                return True
        return False

    def list_persons(self, start: int, end: int) -> list[Person]:
        """The persons mentioned in a span, in order, each once."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = map(self._find_meant, self._names[first:last])
        return list(dict.fromkeys(person for person in found if person is not None))

    def last_subject(self, before: int, gender: str, reach: int = 1200) -> Person | None:
        """The person a sentence shortly before an offset begins with, else the last one mentioned."""
        return self.find_opener(before, gender, reach) or next(self._list_before(before, gender, reach), (0, None))[1]

    def find_opener(self, before: int, gender: str, reach: int) -> Person | None:
        """The person whom the last sentence before an offset begins with that begins with one."""
        for start, person in self._list_before(before, gender, reach):
            if _SENTENCE_LEAD.search(self._folded[max(0, start - 40) : start]):
                return person
        return None

    def _list_before(self, before: int, gender: str, reach: int) -> Iterator[tuple[int, Person]]:
        """Who is mentioned shortly before an offset and where, the last first."""
        i = bisect_left(self._starts, before) - 1
        while i >= 0 and before - self._starts[i] <= reach:
            person = self._find_meant(self._names[i])
            if person is not None and person.gender in ("", gender) and not self._is_nobody(i):
                yield self._starts[i], person
            i -= 1

    def is_somewhere(self, name: str) -> bool:
        """Whether a name tells where, at some place of the document."""
        return any(other == name and self._is_where(i) for i, other in enumerate(self._names))

    def _list_mentions(self, at: int) -> tuple[list[Person], list[Person]]:
        """Who is mentioned before an offset, up to sixty times, and behind it, up to twenty times."""
        if self._mentions is None:
            found = zip(self._starts, map(self._find_meant, self._names), strict=True)
            self._mentions = [(start, person) for start, person in found if person is not None]
        last = bisect_left(self._mentions, at, key=itemgetter(0))
        persons = [person for _, person in self._mentions[max(0, last - 60) : last + 20]]
        count = min(last, 60)
        return persons[:count], persons[count:]

    def strip_titles(self, words: list[str]) -> str:
        """A name without the titles before it: Justice Kagan, not Justice Watch; Senator Ruiz, not State Farm."""
        first = 0
        body = self._ends_body([word.lower() for word in words])
        while not body and first < len(words) - 1 and words[first].lower() in self._lexicon.titles:
            first += 1
        while first and words[first - 1].lower() in _PARTS_OF_TITLES:
            first -= 1
        return " ".join(words[first:])

    def widen_name(self, name: str, before: int) -> str:
        """`the Journal` after `the Wall Street Journal`: the longer name of an outlet or body; else as it is."""
        if " " in name or not name[:1].isupper():
            return name
        for start, longer in reversed(self._know(name)[1][:20]):
            if start < before:
                return longer
        return name

    def describe_person(self, words: list[str], before: int) -> Person | None:
        """The one person whom the words of a description fit; None where none or several do."""
        telling = {w.strip("',.") for w in words if len(w) > 3}
        best, count, tied = None, 0, False
        near = self._list_mentions(before)
        for person in dict.fromkeys((*near[0], *near[1])):
            shared = len(telling & self.read_about(person))
            if shared > count:
                best, count, tied = person, shared, False
            elif shared == count:
                tied = True
        if count == 0 and not telling.isdisjoint(PARTIES):  # the Vermont Republican, of the one senator named
            seated = {id(p): p for p in near[0] if not _SEATED.isdisjoint(p.about)}
            return next(iter(seated.values())) if len(seated) == 1 else None
        return None if tied else best


def find_runs(text: str, start: int, end: int) -> list[list[str]]:
    """The names that begin inside a span, as words, without an article before them."""
    runs: list[list[str]] = []
    if text[start:end].islower():
        return runs
    for name in _RUN.findall(text, start, end):
        words = _split_name(name)
        while words and words[0].lower() in _OPENERS:
            del words[0]
        if words:
            runs.append(words)
    return runs


def _split_name(name: str) -> list[str]:
    """The words of a name, without the possessive mark at its end."""
    words = name.split()
    if name.endswith(("'s", "’s")):
        words[-1] = words[-1][:-2]
    return words


def _key(word: str) -> str:
    """What a surname is known by: folded, without accents or article, so that Haddad is al-Haddad."""
    low = word.lower() if word.isascii() else strip_accents(word.lower())
    return low[3:] if low[2:3] == "-" and low[:2] in ("al", "el") else low
