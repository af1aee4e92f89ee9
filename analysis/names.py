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


@dataclass(slots=True)
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
        self._document = document
        self.persons: dict[str, Person] = {}
        self._starts: list[int] = []
        self._mentions: list[Person] = []
        self._find_persons()

    def _find_persons(self) -> None:
        runs: list[tuple[int, str]] = []
        for part in self._document.parts or ():
            if part.kind not in ("body", "subtitle", "title", "post", "caption"):
                continue
            for match in _RUN.finditer(self._text, part.start, part.end):
                runs.append((match.start(), match.group()))
        for start, run in runs:
            self._add_person(start, run)
        for start, run in runs:
            words = _clean(run)
            person = self.persons.get(_key(words[-1])) if words else None
            if person is not None:
                self._starts.append(start)
                self._mentions.append(person)

    def _add_person(self, start: int, run: str) -> None:
        words = _clean(run)
        titles: list[str] = []
        while words and fold(words[0]) in self._lexicon.titles:
            titles.append(fold(words.pop(0)))
        if len(words) < 2 or len(words) > 4 or words[-1].isupper():
            if len(words) == 1 and titles and words[0][0].isupper():
                person = self.persons.get(_key(words[0]))
                if person is not None:
                    person.about.update(titles)
                    person.gender = person.gender or self._tell_gender(titles)
            return
        low = [fold(w) for w in words]
        if any(w in _BODIES or w in self._lexicon.outlets or w in _LEGAL for w in low):
            # `Venezuelan President Nicolás Maduro`: what stands before a title inside the run describes.
            return
        titled = [i for i, w in enumerate(low) if w in self._lexicon.titles]
        if titled:
            titles += low[: titled[-1] + 1]
            words, low = words[titled[-1] + 1 :], low[titled[-1] + 1 :]
            if len(words) < 2:
                return
        key = _key(words[-1])
        person = self.persons.get(key)
        if person is None or (len(person.name) < len(" ".join(words)) and _key(person.name.split()[0]) == _key(words[0])):
            about = person.about if person else set()
            person = Person(" ".join(words), key, "", about)
            self.persons[key] = person
        person.about.update(titles)
        person.gender = person.gender or self._tell_gender(titles) or self._tell_gender(low[:1])
        end = start + len(run)
        after = self._folded[end : end + 70]
        if after.startswith(", "):
            person.about.update(w for w in re.findall(r"[\w.'-]+", after[2:].split(",")[0]) if len(w) > 3 or "." in w)
        before = self._folded[max(0, start - 30) : start].rsplit(".", 1)[-1]
        person.about.update(re.findall(r"[\w.'-]{4,}", before)[-2:])

    def _tell_gender(self, words: list[str]) -> str:
        for word in words:
            if word in self._lexicon.male:
                return "m"
            if word in self._lexicon.female:
                return "f"
        return ""

    def last_person(self, before: int, gender: str, reach: int = 1200) -> Person | None:
        """The person mentioned last before an offset, of a gender or of none that is known."""
        i = bisect_left(self._starts, before) - 1
        while i >= 0 and before - self._starts[i] <= reach:
            person = self._mentions[i]
            if person.gender in ("", gender):
                return person
            i -= 1
        return None

    def resolve_name(self, words: list[str]) -> str:
        """The full name behind a run of capitalised words; the run itself where it is full or unknown."""
        words = list(words)
        while len(words) > 1 and fold(words[0]) in self._lexicon.titles:
            words.pop(0)
        if len(words) == 1:
            person = self.persons.get(_key(words[0]))
            return person.name if person else words[0]
        person = self.persons.get(_key(words[-1]))
        if person is not None and _key(person.name.split()[0]) == _key(words[0]):
            return person.name
        return " ".join(words)

    def describe_person(self, words: list[str], before: int) -> Person | None:
        """The one person whom the words of a description fit; None where none or several do."""
        telling = {w for w in words if len(w) > 3}
        fits = [(len(telling & p.about), p) for p in self.persons.values() if telling & p.about]
        fits.sort(key=lambda pair: -pair[0])
        if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
            return None
        return fits[0][1]


def _clean(run: str) -> list[str]:
    words = re.split(r"[ \u00a0]", run)
    words[-1] = re.sub(r"['’]s?$", "", words[-1]).rstrip(".,-'’")
    return [w for w in words if w]


def _key(word: str) -> str:
    return strip_accents(fold(word))
