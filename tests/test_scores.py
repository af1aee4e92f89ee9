"""Pairs of numbers that are results, and pairs that are none."""

from __future__ import annotations

from analysis.marks.scores import is_score
from tests.conftest import cases, view


@cases(
    ("text", "number", "score"),
    thousands_are_no_score=("Sales rose by 50,000-60,000 barrels.", "50,000-60,000", False),
    by_a_share_is_no_score=("Prices rose by 5-6 percent.", "5-6", False),
    won_by=("They won by 5-3 on Sunday.", "5-3", True),
    won=("they won 3-2 again", "3-2", True),
    ruling=("in a 5-4 ruling", "5-4", True),
    vote_was=("the vote was 218 to 207", "218 to 207", True),
    favourite=("the 3 to 1 favourite", "3 to 1", True),
    finish=("a 1-2 finish there", "1-2", True),
    took=("it took 3-5 days", "3-5", False),
    decided=("it was decided 6 to 3", "6 to 3", True),
    odds=("the odds are 7 to 2 there", "7 to 2", True),
    on_third_reading=("it passed on third reading, 73 to 35.", "73 to 35", True),
    house_of_guests=("the house sleeps 12 to 14 guests", "12 to 14", False),
    behind=("at 0-2 down they ran", "0-2", True),
)
def test_tells_scores(text: str, number: str, score: bool) -> None:
    begin = text.index(number)
    assert is_score(view(text), begin, begin + len(number)) is score
