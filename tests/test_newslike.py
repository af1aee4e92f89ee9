"""Texts as news writes them, of any words and sense: nothing that a text says ends a run or moves a span.

The words are those of ``data/``, so that each rule is reached; sentences are put together, cut and spliced at random.
"""

import math
import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.context.claims import read_all_claims
from analysis.dating.edtf import read_interval
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Claim, Document
from analysis.inputs.manifests import Entry
from tests.conftest import JUDGMENT, ROOT


def list_strings(value: object) -> Iterator[str]:
    """Every text in the values of a TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for held in value.values() if isinstance(value, dict) else value:
            yield from list_strings(held)


def list_words(path: Path) -> set[str]:
    """The words and phrases of a TOML file; of a long list in one text, its words."""
    texts = list_strings(tomllib.loads(path.read_text(encoding="utf-8")))
    return {word for text in texts for word in ([text] if len(text) < 40 else text.replace("|", " ").split())}


DATA = [ROOT / "data" / name for name in ("events.toml", "lexicon.toml", "units.toml", "words.toml")]
WORDS = sorted(set().union(*map(list_words, DATA)))
ACTS = sorted(set().union(*map(list_words, (ROOT / "data" / "topics").glob("*.toml"))))

#: What a name in braces may stand for; ``{n}`` is a whole number, ``{word}`` and ``{act}`` are of the lists above.
GRAMMAR = {
    name: [line.strip() for line in lines.strip("\n").split("\n") if line.strip()]
    for name, lines in {
        "year": "2019\n2020\n2023\n2024\n1999\n1500\n2099\n0000\n0001\n9999\nlast year\nnext year\nthat year",
        "month": "January\nFeb.\nMarch\nMay\nJune\nAug\nSeptember\nDec.",
        "weekday": "Monday\nTuesday\nFriday\nSat.\nSunday night",
        "unit": "hour\nday\nweek\nweekend\nmonth\nquarter\nyear\ndecade\ncentury",
        "date": """
            {n} {month}
            {n} {month} {year}
            29 February {year}
            29 February last year
            30 February
            {month} {n}, {year}
            the {n}th
            the {n}th of {month}
            {month}
            {month} {year}
            {year}
            {weekday}
            {weekday}, {n} {month}
            {year}-{n}-{n}
            {n}/{n}/{year}
            {year}/{n}
            the {n}0s
            the 1990s
            the {n}th century
            FY{year}
            Q{n} {year}
            the third quarter of {year}
            last {unit}
            next {unit}
            {number} {unit}s ago
            {date}, two days after
            {date}, three weeks before
            a day later
            the same day
            the {unit} before
            the past {number} {unit}s
            the {n} {unit}s to {date}
            the first {number} {unit}s of {year}
            early {date}
            the end of {date}
            the summer of {year}
            last winter
            Easter {year}
            Labor Day weekend
            today
            overnight
            {n}:{n} p.m.
            since {date}
            until {date}
            from {date} to {date}
            between {date} and {date}
            {date} to {date}
        """,
        "number": """
            {n}
            {n}
            {n}
            0
            {n},000
            {n}.{n}
            {n} {n}/{n}
            {n}/{n}
            ²
            ٣٤
            1e400
            9999999999999999999999999999
            10^400
            {n} million
            {n} billion
            twelve
            a hundred
            one in {n}
            dozens
            hundreds of thousands
            half
            nobody
            {n} percent
            ${number}
            at least {number}
            about {number}
            up to {number}
            more than {number}
            {number} or more
            {number} to {number}
            from {number} to {number}
            between {number} and {number}
            {number}, {number} and {number}
            {number}, {number} or {number} million
            {number} of the {number}
            {n}-year-old
        """,
        "noun": "people\nmen\nsoldiers\nof them\nbarrels\nbarrels a day\nhomes\n{word}\n{act}",
        "place": "Brod\nKula\nKandos province\nthe village of Orla\nGaza\nNigeria",
        "source": "police\nCaptain Luis Mora\nReuters\nthe ministry\nofficials\nhe\n{word}",
        "sentence": """
            {number} {noun} were killed in {place} on {date}, {source} said.
            A {act} in {place} {date} killed {number} {noun} and injured {number}.
            {date}, {number} {noun} have been {act} in {place}.
            The death toll rose to {number} on {date}, up from {number} {date}.
            It killed {number} per
            {number} {act} {number} in {date}.
            Output fell by {number} {noun} to {number} {noun} in {date}.
            {source} {word} on {date} that {number} {noun} {act} {word}.
            "We {word} {number} {noun}," {source} said{date}.
            {date}: A {act} {act} {number} {noun} in {place}.
            That was in the 1990s.-NEXT-{n} {month}: {sentence}
            In {number} {unit}s of {word}, {number} {noun} {act}.
            The {word} of {date} and the {word} of {date} {act} {number}.
            {word} {act} {word} {number} {noun} {date} {place}
            They {act}, including {number} {noun}, while {number} of {noun} {word}.
            - {place}: {number} {act}; {place}: {number}
            <p>{sentence}</p>
            {word}
        """,
        "link": "{sentence} {sentence}\n{sentence}, {word} {sentence}\n{sentence}-NEXT-{sentence}",
        "head": """
            {act} kills {number} in {place}-NEXT-By Ana Ruiz-NEXT-{date}-NEXT-
            {place}, {date} (Reuters) -
            Published: {date}-NEXT-
            © {year} Kula Post-NEXT-
            # {sentence}-NEXT-
            {sentence}
        """,
        "text": "{head} {link} {link}\n{link}\n{head} {link}\n{head} {sentence} {link} {link} {link}",
    }.items()
}


class Writer:
    """Texts of the grammar, the same for a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def write(self, name: str, depth: int = 0) -> str:
        if name == "n":
            return str(self.chance.choice((0, 1, 2, 3, 5, 12, 29, 30, 31, self.chance.randrange(10**5))))
        if name in ("word", "act"):
            return self.spell(self.chance.choice(WORDS if name == "word" else ACTS))
        choices = GRAMMAR[name]
        line = self.chance.choice([c for c in choices if f"{{{name}}}" not in c] if depth > 9 else choices)
        return re.sub(r"\{(\w+)\}", lambda match: self.write(match[1], depth + 1), line)

    def spell(self, entry: str) -> str:
        """An entry of a word list: a form of ``arrest*``, one of ``have/has/had``, a count for ``#``."""
        entry = entry.replace("*", self.chance.choice(("", "s", "ed", "ing"))).replace("#", "12 people")
        return self.chance.choice(entry.split("/")) if "/" in entry else entry

    def make_text(self) -> str:
        text = self.write("text").replace("-NEXT-", self.chance.choice(("\n", "\n\n", "\r\n")))
        words = text.split(" ")
        if self.chance.random() < 0.3:  # what a bad copy leaves out
            words = [word for word in words if self.chance.random() < 0.9]
        if self.chance.random() < 0.2:  # and where it ends
            words = words[: self.chance.randrange(len(words)) + 1]
        return self.chance.choice((" ", " ", " ", " ", "\n", "\u00a0", "\t")).join(words)


PUBLISHED = ("", "", "2024-05-10", "2023-02-28", "2024-05", "2024-05-XX", "2024-05/..", "../2024-05-10", "1900-01-01")


def read(text: str, published: str, file: str) -> Iterator[tuple[Document, list[Claim]]]:
    """The articles of a text, each with its claims."""
    entries = [Entry(file, published=published)] if published else []
    documents = [d for d in read_documents(f"{text} .".encode(), file, entries) if isinstance(d, Document)]
    return zip(documents, read_all_claims(documents, JUDGMENT), strict=True)


def check_claim(document: Document, claim: Claim) -> None:
    assert document.text[claim.start : claim.end] == claim.evidence
    assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
    if claim.kind == "figure":
        assert claim.value_start is not None
        assert document.text[claim.value_start : claim.value_end] == claim.value_text
        assert claim.start <= claim.value_start
    known = [value for value in (claim.low, claim.best, claim.high) if value is not None]
    assert known == sorted(known)
    assert all(map(math.isfinite, known))
    for day in (claim.event_date, claim.as_of):
        assert day in ("", "../") or read_interval(day), day


@pytest.mark.parametrize("seed", range(32))
def test_any_news_is_read_whatever_is_read_beside_it(seed: int) -> None:
    writer = Writer(seed)
    documents: list[Document] = []
    claims: list[list[Claim]] = []
    for number in range(25):
        text, published = writer.make_text(), writer.chance.choice(PUBLISHED)
        try:
            for document, found in read(text, published, f"{number}.txt"):
                for claim in found:
                    check_claim(document, claim)
                documents.append(document)
                claims.append(found)
        except Exception as error:
            error.add_note(f"of a text published {published!r}: {text!r}")
            raise
    assert read_all_claims(documents[::-1], JUDGMENT) == claims[::-1]
