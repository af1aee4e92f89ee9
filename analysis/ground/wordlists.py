"""English words by what they do, as ``data/words.toml`` keeps them: grammar and usage, one for all folders of data."""

import re
from functools import cache
from pathlib import Path

from .judgment import DATA, Each, InputError, read_toml, refuse_key, suggest_name

WORDS_FILE = DATA / "words.toml"


@cache
def read_words(path: Path = WORDS_FILE) -> dict[str, tuple[str, ...]]:
    """The lists of a file by their dotted names, read once; each in the order of the file.

    Raises:
        InputError: the file is missing or broken, or a list has a word twice, with its line.
    """
    lists: dict[str, tuple[str, ...]] = {}
    for module, table in read_toml(path, Each(Each(str))).items():
        for name, text in table.items():
            words = [" ".join(word.split()) for word in text.split("|")] if "|" in text else text.split()
            for word in words:
                if words.count(word) > 1:
                    refuse_key(path, (module, name), f"'{word}' stands twice in '{module}.{name}'; keep one")
            lists[f"{module}.{name}"] = tuple(words)
    return lists


def list_words(name: str, path: Path = WORDS_FILE) -> tuple[str, ...]:
    """The words of a list, ``nouns.stop``, in the order of the file.

    Raises:
        InputError: there is no such list.
    """
    lists = read_words(path)
    if name not in lists:
        raise InputError(f"{path}: no list '{name}'{suggest_name(name, lists)}")
    return lists[name]


def load_words(name: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(list_words(name))


def pair_words(name: str) -> dict[str, str]:
    """What the phrases of a list stand for: ``un refugee agency = unhcr``."""
    return dict(phrase.split(" = ", 1) for phrase in list_words(name))


def join_words(name: str) -> str:
    """The same as alternatives of a pattern; any space may part the words of a phrase."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in list_words(name))
