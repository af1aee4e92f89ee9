"""Which way a figure of a change goes."""

from __future__ import annotations

from analysis.answers.directions import find_direction, name_direction
from analysis.ground.model import Claim
from tests.conftest import DATELINE, cases, read_typed


def read_last(text: str) -> Claim:
    return read_typed(DATELINE + text)[-1]


@cases(
    ("text", "direction"),
    fell=("Iraq's output fell by 200,000 bpd.", "fall"),
    up=("Iraq pumped 4 million bpd, up 200,000 bpd.", "rise"),
    the_nearer_word=("Iraq's output rose to 4 million bpd, then fell by 200,000 bpd.", "fall"),
    a_level=("Iraq's output was 4 million bpd.", ""),
)
def test_tells_which_way(text: str, direction: str) -> None:
    assert find_direction(read_last(text)) == direction


def test_names_what_all_tell() -> None:
    fall = read_last("Iraq's output fell by 200,000 bpd.")
    rise = read_last("Iraq's output rose by 200,000 bpd.")
    assert [name_direction([fall]), name_direction([rise, fall]), name_direction([])] == ["fall", "change", "change"]
