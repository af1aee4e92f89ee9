"""Which way a figure of a change goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.directions import find_direction, name_direction
from analysis.model import Claim
from analysis.sheets import read_documents
from analysis.vocabulary import Judgment, load_judgment
from tests.conftest import cases

DATA = Path(__file__).resolve().parent.parent / "data"


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(DATA)


def read_last(text: str, judgment: Judgment) -> Claim:
    (document,) = read_documents(f"BROD, 9 May 2023 (Agency) -- {text}".encode(), "a.txt")
    return [claim for claim in read_claims(document, judgment) if claim.measure][-1]


@cases(
    ("text", "direction"),
    fell=("Iraq's output fell by 200,000 bpd.", "fall"),
    up=("Iraq pumped 4 million bpd, up 200,000 bpd.", "rise"),
    the_nearer_word=("Iraq's output rose to 4 million bpd, then fell by 200,000 bpd.", "fall"),
    a_level=("Iraq's output was 4 million bpd.", ""),
)
def test_tells_which_way(text: str, direction: str, judgment: Judgment) -> None:
    assert find_direction(read_last(text, judgment)) == direction


def test_names_what_all_tell(judgment: Judgment) -> None:
    fall = read_last("Iraq's output fell by 200,000 bpd.", judgment)
    rise = read_last("Iraq's output rose by 200,000 bpd.", judgment)
    assert [name_direction([fall]), name_direction([rise, fall]), name_direction([])] == ["fall", "change", "change"]
