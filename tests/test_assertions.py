"""Sentence -> the hedge of an act."""

from __future__ import annotations

from tests.conftest import cases
from tests.conftest import read_measures as read


@cases(
    ("text", "hedge"),
    a_hedged_act=("The strike reportedly killed five people.", "reportedly"),
    a_person_described=("Five suspected smugglers were killed.", ""),
    a_hedged_verb=("Five people may have been killed.", "may have"),
    who_is_thought_missing=("Five people were thought to be missing.", "thought to be"),
    who_is_presumed_dead=("Five people are presumed dead.", "presumed"),
    what_others_fear=("Officials fear as many as five people died.", "fear as many as"),
    others_are_feared_dead=("Five people were killed and 30 others are feared drowned.", ""),
    others_were_feared_missing=("A riot was feared after at least 78 died.", ""),
    another_verb_is_hedged=("The five people killed might have been saved.", ""),
    another_clause=("It was allegedly closed, and five people were killed.", ""),
)
def test_reads_hedges_of_the_act(text: str, hedge: str) -> None:
    reading = next(r for r in read(text) if r.measure)
    assert reading.circumstances is not None
    assert reading.circumstances.hedge == hedge
