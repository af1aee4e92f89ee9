"""data/words.toml and how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.ground.judgment import InputError
from analysis.ground.wordlists import list_words, load_words, read_words
from tests.conftest import ROOT, cases

ANALYSIS = ROOT / "analysis"


def write(folder: Path, text: str) -> Path:
    path = folder / "words.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_words_stand_apart_by_blanks_and_phrases_by_bars(tmp_path: Path) -> None:
    path = write(tmp_path, '[colours]\nwarm = """\nred\n orange"""\ncold = "blue | sea\\n  green"\n')
    assert read_words(path) == {"colours.warm": ("red", "orange"), "colours.cold": ("blue", "sea green")}


@cases(
    ("text", "message"),
    a_word_twice=('[colours]\nwarm = "red"\ncold = "blue blue"\n', "line 3: 'blue' stands twice"),
    a_number=("[colours]\nwarm = 3\n", "line 2: 'colours.warm' is 3; expected a text in quotes"),
    a_list_of_no_module=('warm = "red"\n', "line 1: 'warm' stands alone; expected tables"),
)
def test_refuses(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_words(write(tmp_path, text))


def test_a_wrong_name_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no list 'colours.warn'; did you mean 'colours.warm'\?"):
        list_words("colours.warn", write(tmp_path, '[colours]\nwarm = "red"\n'))


def test_every_list_is_read_by_its_module() -> None:
    sources = {path.stem: path.read_text(encoding="utf-8") for path in ANALYSIS.glob("*/*.py")}
    ways = '_words("{}")', "<{}>"
    unread = {n for n in read_words() if not any(way.format(n) in sources[n.split(".")[0]] for way in ways)}
    assert unread == {f"bounds.{bound}" for bound in ("about", "at_least", "more_than", "at_most", "less_than")}
    assert load_words("nouns.verbs") >= {"says", "lies"}
