"""What an article takes back."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from analysis.answers.corrections import NO_CORRECTION, find_correction
from analysis.ground.model import Claim, Document
from tests.conftest import cases, make_document

_NUMBER = re.compile("[0-9]{2,3}")


def read(text: str) -> Document:
    return make_document("d", text, outlet="AFP")


def list_claims(text: str) -> list[Claim]:
    """A claim of every number of two or three digits, in one sentence."""
    return [
        Claim(
            f"c{found[0]}", "d", "d.txt", "figure", "casualties.killed", best=float(found[0]), value_text=found[0],
            value_start=found.start(), value_end=found.end(), start=found.start(), end=found.end(),
            sentence_end=len(text),
        )
        for found in _NUMBER.finditer(text)
    ]  # fmt: skip


@cases(
    ("text", "whole", "denied", "denying"),
    title=("CORRECTED-Flood kills 40", True, [], {}),
    parenthesis=("Flood kills 40\n(Corrects day in lead)", True, [], {}),
    not_that=("Correction: the flood killed 40, not 48.", True, ["c48"], {"c40": (48,)}),
    to_from=("(Corrects toll to 40 from 48)", True, ["c48"], {"c40": (48,)}),
    please_read=("In our story please read 40 instead of 48.", True, ["c48"], {"c40": (48,)}),
    earlier_version=("It killed 40. An earlier version of this story said 48 died.", False, ["c48"], {"c40": (48,)}),
    we_gave=("Correction: dam toll\nIn our report of Monday we gave the dead as 48. It is 40.", True, ["c48"],
        {"c40": (48,)}),
    we_gave_and_do_not_correct=("Dam toll\nIn our report of Monday we gave the dead as 48. It is 40.", False, [], {}),
    a_rise=("CORRECTED: the toll rose to 40 from 25 on Monday.", True, [], {}),
    a_source_denies=("The flood killed 40, not 48, he said.", False, [], {}),
    officers=("Correction officers freed 40, not 48.", False, [], {}),
    a_market=("The market corrects itself: 40 from 48.", False, [], {}),
)  # fmt: skip
def test_reads_what_is_taken_back(
    text: str, whole: bool, denied: list[str], denying: dict[str, tuple[float, ...]]
) -> None:
    found = find_correction(read(text), list_claims(text))
    assert (found.whole, sorted(found.denied), found.denying) == (whole, denied, denying)


@given(st.text(alphabet="correctd :(-\n012not from", max_size=80))
def test_denies_no_figure_that_it_sets_in_the_place_of_another(text: str) -> None:
    found = find_correction(read(text), list_claims(text))
    assert not found.denied & set(found.denying)
    assert find_correction(read(text), []).denied == NO_CORRECTION.denied
