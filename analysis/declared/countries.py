"""Countries by their names and adjectives (``data/countries.csv``): Nigeria and Nigerian are one, Niger is another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..ground.judgment import DATA, InputError, read_csv
from ..ground.text import fold, strip_accents

COUNTRIES_FILE = DATA / "countries.csv"


@dataclass(frozen=True, slots=True)
class Countries:
    """One word for each country, by the folded words that news has for it; names of several words to be found first."""

    words: Mapping[str, str]
    phrases: re.Pattern[str]
    called: Mapping[str, str]  #: what a country is called besides, by its word: *kingdom*
    seats: Mapping[str, str]  #: the country by where its government sits: *moscow*

    def find(self, word: str) -> str:
        """The word of the country that a folded word names; empty where it names none."""
        return self.words.get(word, "")

    def join_phrases(self, folded: str) -> str:
        """Folded text with names of several words (``united states``) as the word of their country."""
        return self.phrases.sub(lambda match: self.words[match[0]], folded)


@cache
def load_countries(path: Path = COUNTRIES_FILE) -> Countries:
    """The countries of a file, read once.

    Raises:
        InputError: a column is not as expected, or two countries share a name, with the line.
    """
    words: dict[str, str] = {}
    called: dict[str, str] = {}
    seats: dict[str, str] = {}
    columns = {"country": str, "names": str, "called": str, "seats": str}
    for line, row in read_csv(path, columns, required=("country", "names")):
        names = [strip_accents(fold(name.strip())) for name in row["names"].split("|")]
        for name in names:
            if name in words:
                raise InputError(f"{path} line {line}: '{name}' names {words[name]} already")
            words[name] = names[0]
        called[names[0]] = row["called"]
        seats |= {fold(seat.strip()): names[0] for seat in row["seats"].split("|") if seat.strip()}
    phrases = sorted((name for name in words if " " in name), key=len, reverse=True)
    return Countries(words, re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases)) or '(?!)'})\b"), called, seats)
