"""Interval logic at the precision written."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from analysis.answers.facts import find_range
from analysis.answers.intervals import are_compatible, find_interval, lie_close, read_precision
from analysis.ground.model import Claim
from tests.conftest import cases


def figure(name: str, document_id: str, best: float | None, bound: str = "exact") -> Claim:
    low = best if bound in {"exact", "at_least", "more_than"} else None
    high = best if bound in {"exact", "at_most", "less_than"} else None
    return Claim(name, document_id, f"{document_id}.txt", "figure", low=low, best=best, high=high, bound=bound)


@cases(
    ("a", "b", "agree"),
    at_least_114_and_117=(("at_least", 114), ("exact", 117), True),
    at_least_114_and_110=(("at_least", 114), ("exact", 110), False),
    over_3_million_and_3_million=(("more_than", 3e6), ("exact", 3e6), True),
    about_800000_and_788000=(("about", 8e5), ("exact", 788_000), True),
    eight_and_five=(("exact", 8), ("exact", 5), False),
    twenty_and_twenty_four=(("exact", 20), ("exact", 24), False),
    about_50_and_53=(("about", 50), ("exact", 53), True),
    about_50_and_70=(("about", 50), ("exact", 70), False),
    up_to_300_and_280=(("at_most", 300), ("exact", 280), True),
    fewer_than_50_and_80=(("less_than", 50), ("exact", 80), False),
    dozens_and_80=(("vague", None), ("exact", 80), True),
    decimals_say_more=(("exact", 2.4e6), ("exact", 2.6e6), False),
)
def test_agrees_at_the_precision_written(a: tuple[str, float], b: tuple[str, float], agree: bool) -> None:
    claims = [figure("c1", "a", a[1], a[0]), figure("c2", "b", b[1], b[0])]
    assert are_compatible(claims) is agree
    assert are_compatible(claims[::-1]) is agree


def test_reads_a_written_range_as_its_ends() -> None:
    claim = replace(figure("c1", "a", None, "range"), low=20.0, high=30.0)
    assert find_interval(claim) == (20, 30)
    assert find_range([claim]) == (20, 30)


@pytest.mark.parametrize(
    ("value", "text", "place"),
    [
        (114, "114", 1),
        (800_000, "800,000", 100_000),
        (2_400_000, "2.4 million", 100_000),
        (0, "0", 1),
        (2.25, "2.25", 0.01),
    ],
)
def test_reads_the_place_of_the_last_digit(value: float, text: str, place: float) -> None:
    assert read_precision(value, text) == pytest.approx(place)


def test_knows_that_a_written_zero_says_more() -> None:
    assert read_precision(2_000_000, "2.0 million") == 100_000


def test_opens_the_ends_that_a_bound_leaves_open() -> None:
    assert find_interval(figure("c1", "a", 114, "at_least")) == (114, math.inf)
    assert find_interval(figure("c1", "a", 300, "at_most")) == (-math.inf, 300)
    assert find_interval(figure("c1", "a", None, "vague")) == (0, math.inf)


@cases(
    ("figures", "close"),
    at_least_114_and_117=([("a", "at_least", 114), ("b", "exact", 117)], True),
    over_200_and_1870=([("a", "more_than", 200), ("b", "exact", 1870)], False),
    two_of_three=([("a", "more_than", 200), ("b", "exact", 1870), ("c", "about", 1900)], True),
    sixty_and_dozens=([("a", "exact", 60), ("b", "vague", None)], False),
    dozens_and_dozens=([("a", "vague", None), ("b", "vague", None)], True),
    one_origin_twice=([("a", "exact", 5), ("a", "exact", 5)], False),
    none_and_none=([("a", "exact", 0), ("b", "exact", 0)], True),
    nothing=([], False),
    floors_far_apart=(
        [("a", "at_least", 20), ("b", "at_least", 25), ("c", "more_than", 90), ("d", "more_than", 99)],
        False,
    ),
)
def test_figures_confirm_each_other_where_they_lie_close(
    figures: list[tuple[str, str, float | None]], close: bool
) -> None:
    claims = [figure(f"c{n}", origin, best, bound) for n, (origin, bound, best) in enumerate(figures)]
    assert lie_close(claims) is close
    assert lie_close(claims[::-1]) is close
