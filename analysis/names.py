"""Whom a name, a short name, a pronoun or a description stands for, inside one document."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from analysis.lexicon import Lexicon
from analysis.model import Document
from analysis.text import fold, strip_accents

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŤŪŮŰŲŸŹŻŽ"
# One capitalised word or initial; a run of them, with the small words that stand inside names.
_WORD = rf"[{_UPPER}][\w'’.-]*"
_RUN = re.compile(
    rf"(?<![\w'’]){_WORD}(?:[ \u00a0](?:(?:de|del|de la|la|da|dos|van|von|der|bin|al|el|ben)[ \u00a0])?{_WORD})*"
)
_LEGAL = frozenset(["inc", "inc.", "corp", "corp.", "co.", "ltd", "ltd.", "llc", "l.p.", "plc"])
_BODIES = frozenset(
    word
    for line in (
        "university institute center centre association foundation committee commission council department",
        "ministry bank party court house senate congress parliament union company group fund administration",
        "bureau office agency federation league society club board service center college school hospital",
        "campaign coalition alliance front army force forces police guard command treasury pentagon kremlin",
        "organization organisation states kingdom republic nations america news times post journal street city",
        "county state district hill monday tuesday wednesday thursday friday saturday sunday january february",
        "march april may june july august september october november december east west north south eastern",
        "western northern southern pacific atlantic coast gulf sea ocean act plan day eve war week new york",
    )
    for word in line.split()
)


_ARTICLES = frozenset(["the", "a", "an", "his", "her", "he", "she", "it", "they", "but", "and", "in", "on", "this", "that", "one", "two", "some"])
_HONORIFICS = frozenset(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "president", "senator", "sen", "sen.", "gov", "gov.", "general", "gen", "gen."])
_NAMING = frozenset(["title", "subtitle", "body", "post", "caption"])
_OPENERS = frozenset(
    "the a an in on at but and when while if as since for with from by after before during despite although this that these those".split()
)
_DEMONYMS = frozenset("the".split())
# Words worth keeping of a description: long ones, and abbreviations like `u.s.`
_ABOUT = re.compile(r"[\w'-]{4,}|(?:\w\.){2,}")


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom the document names in full at least once."""

    name: str
    surname: str  #: folded, without accents
    gender: str  #: ``m``, ``f`` or empty
    about: set[str] = field(default_factory=set)  #: folded words that describe: titles, offices, appositions


class Names:
    """The persons of one document and where they are mentioned."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._text, self._folded = document.text, document.folded
        self._run_starts: list[int] = []
        self._runs: list[str] = []
        self._persons: dict[str, Person] = {}
        self._bodies: dict[str, list[tuple[int, str]]] = {}  # last word -> longer names that end with it
        for part in document.parts:
            if part.kind in _NAMING:
                for match in _RUN.finditer(self._text, part.start, part.end):
                    self._run_starts.append(match.start())
                    self._runs.append(match.group())
        for start, run in zip(self._run_starts, self._runs, strict=True):
            self._add_run(start, run)
        self._starts: list[int] = []  # of mentions
        self._mentions: list[Person] = []
        for start, run in zip(self._run_starts, self._runs, strict=True):
            last = run.rsplit(" ", 1)[-1]
            person = self._persons.get(_key(_bare(last)))
            if person is not None:
                self._starts.append(start)
                self._mentions.append(person)

    def _add_run(self, start: int, run: str) -> None:
        words = _clean(run)
        low = [fold(w) for w in words]
        titles = self._lexicon.titles
        last_title = max((i for i, w in enumerate(low[:-1]) if w in titles), default=-1)
        about = low[: last_title + 1]
        words, low = words[last_title + 1 :], low[last_title + 1 :]
        if len(words) == 1:
            person = self._persons.get(_key(words[0]))
            if person is not None and about:
                person.about.update(about)
                person.gender = person.gender or self._tell_gender(about)
            elif about and any(w in _HONORIFICS for w in about) and len(words[0]) > 2:
                key = _key(words[0])
                self._persons[key] = Person(words[0], key, self._tell_gender(about), set(about))
            return
        if not words:
            return
        if len(words) > 4 or any(w in _BODIES or w in self._lexicon.outlets or w in _LEGAL for w in low):
            self._bodies.setdefault(low[-1], []).append((start, " ".join(words)))
            return
        if len(words[-1]) > 1 and words[-1].isupper() and not words[0].isupper():
            return
        if not about and (low[0] in _OPENERS or len(low) == 2 and low[0] in _DEMONYMS):
            return
        self._add_person(start, run, words, about)

    def _add_person(self, start: int, run: str, words: list[str], about: list[str]) -> None:
        key = _key(words[-1])
        name = " ".join(words)
        person = self._persons.get(key)
        if person is None:
            person = self._persons[key] = Person(name, key, "")
        elif len(person.name) < len(name) and (" " not in person.name or _key(person.name.split()[0]) == _key(words[0])):
            person.name = name
        person.about.update(about)
        person.gender = person.gender or self._tell_gender(about) or self._tell_gender([fold(words[0])])
        end = start + len(run)
        if self._folded.startswith(", ", end):
            aside = self._folded[end + 2 : end + 90].split(",")[0]
            person.about.update(_ABOUT.findall(aside))
            person.gender = person.gender or self._tell_gender(_ABOUT.findall(aside))
        before = self._folded[max(0, start - 40) : start]
        if before.endswith(" "):
            person.about.update(_ABOUT.findall(before.rsplit(".", 1)[-1].rsplit(",", 1)[-1])[-3:])

    def _tell_gender(self, words: list[str]) -> str:
        for word in words:
            if word in self._lexicon.male:
                return "m"
            if word in self._lexicon.female:
                return "f"
        return ""

    def find_runs(self, start: int, end: int) -> list[str]:
        """Runs of capitalised words that begin inside a span, cut at its end."""
        return [_bare(m.group()) for m in _RUN.finditer(self._text, start, end) if fold(m.group()) not in _ARTICLES]

    def find_person(self, run: str, head: str) -> Person | None:
        """The person a run of capitals names, when it ends with the surname and nothing in it speaks against."""
        words = _clean(run)
        if not words or _key(words[-1]) != _key(_bare(head)):
            return None
        person = self._persons.get(_key(words[-1]))
        if person is None:
            return None
        given = [w for w in words[:-1] if fold(w) not in self._lexicon.titles]
        known = {_key(w) for w in person.name.split()}
        if given and " " in person.name and _key(given[-1]) not in known and not person.about & {fold(w) for w in given}:
            return Person(" ".join([*given, words[-1]]), person.surname, "")
        return person

    def first_person(self, start: int, end: int, gender: str) -> Person | None:
        """The first person mentioned in a span who can be of a gender."""
        i = bisect_left(self._starts, start)
        while i < len(self._starts) and self._starts[i] < end:
            if self._mentions[i].gender in ("", gender):
                return self._mentions[i]
            i += 1
        return None

    def last_subject(self, before: int, gender: str, reach: int = 1200) -> Person | None:
        """The person a sentence shortly before an offset begins with, else the last one mentioned."""
        i = bisect_left(self._starts, before) - 1
        last = None
        while i >= 0 and before - self._starts[i] <= reach:
            person = self._mentions[i]
            if person.gender in ("", gender):
                last = last or person
                lead = self._folded[max(0, self._starts[i] - 40) : self._starts[i]]
                if not lead or "\n" in lead or re.search(r"[.!?\"] [^.,;:]{0,30}$", lead):
                    return person
            i -= 1
        return last

    def resolve_name(self, run: str) -> str:
        """A run of capitals without titles, in the document's fullest form."""
        words = _clean(run)
        while len(words) > 1 and fold(words[0]) in self._lexicon.titles:
            words.pop(0)
        return " ".join(words)

    def widen_name(self, name: str, before: int) -> str:
        """`the Journal` after `the Wall Street Journal`: the longer name of an outlet or body; else as it is."""
        words = name.split()
        if len(words) != 1 or not words[0][:1].isupper():
            return name
        for start, longer in reversed(self._bodies.get(fold(words[0]), [])[:20]):
            if start < before:
                return longer
        return name

    def describe_person(self, words: list[str], before: int) -> Person | None:
        """The one person whom the words of a description fit; None where none or several do."""
        telling = {w.strip("',.") for w in words if len(w) > 3}
        fits = sorted(((len(telling & p.about), p) for p in self._persons.values()), key=lambda pair: -pair[0])
        if not fits or not fits[0][0] or (len(fits) > 1 and fits[0][0] == fits[1][0]):
            return None
        return fits[0][1]


def _clean(run: str) -> list[str]:
    words = re.split(r"[ \u00a0]", run)
    words[-1] = re.sub(r"['’]s?$", "", words[-1]).rstrip(".,-'’")
    return [w for w in words if w]


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).rstrip(".,-'’") if word[-1:] in ".,-'’s" else word


def _key(word: str) -> str:
    return strip_accents(fold(word))
