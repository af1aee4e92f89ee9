"""Articles -> what their happening is known by; every text is invented."""

from __future__ import annotations

from analysis.answers.stories import read_story
from analysis.declared.units import load_units
from tests.conftest import make_document


def test_a_story_is_known_by_the_first_names_whatever_order_a_set_gives_them_in() -> None:
    dateline = "Tarn and Osk and Pellworth and Ubrin and Skarv and Nolde and Cray and Wimsel and Jorund and Hathe"
    document = make_document("a", "A mine fire killed 12 people, the operator said.", dateline=dateline)
    names = {known.partition(" ")[2] for known in read_story(document, load_units())}
    assert names == {"cray", "hathe", "jorund", "nolde", "osk", "pellwor", "skarv", "tarn"}
