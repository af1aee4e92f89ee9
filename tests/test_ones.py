"""Where *one* is a pronoun; each with a neighbour that counts."""

from __future__ import annotations

from analysis.marks.ones import is_pronoun
from tests.conftest import cases, view


@cases(
    ("text", "pronoun"),
    the_one_who=("she is the one who left", True),
    one_another=("they met one another", True),
    one_of=("it is one of many", True),
    taken_as_one=("bones counted as one whole body", True),
    counted_one=("they counted one whole body", False),
    no_one=("and no one knows", True),
    no_one_quoted=('and "no one ever asks', True),
    one_too_many=("it was one too many", True),
    one_can=("that one can see", True),
    at_one_point=("but at one point it fell", True),
    its_4g_one=("its 4g one grew", True),
    one_more_was_hurt=("then one more was hurt", False),
    at_5pm_one_man=("at 5pm one man grew", False),
    one_day_a_week=("it ran one day a week", False),
    one_day_later=("and one day it ran", True),
    just_one_thing=("it is just one thing", False),
    one_thing_and_another=("that is one thing, this another", True),
    for_one_thing=("and for one thing it ran", True),
    one_car_garage=("a one-car garage", False),
    one_wonders=("that makes one wonder", True),
    one_at_a_time=("go one step at a time", True),
    one_shortly=("he will name one shortly", True),
    one_soldier=("it hit one soldier there", False),
    get_one_free=("you buy two, get one free now", True),
    only_one_of_two=("that only one of the two ran", False),
    only_one_of_many=("that it is only one of the tales", True),
    the_only_one_of=("was the only one of the five", True),
    the_only_one_trying=("is the only one trying to", True),
    killing_one=("it fell, killing one", False),
    killing_at_least_one=("it fell, killing at least one", False),
    one_was_killed=("and one was killed", False),
    early_one_evening=("and early one evening in June it ran", True),
    one_evening_in_jail=("just one evening in jail", False),
    one_recent_afternoon=("and one recent afternoon, it ran", True),
    one_better=("they went one better there", True),
)
def test_tells_the_pronoun_from_the_count(text: str, pronoun: bool) -> None:
    begin = text.index("one", text.index("none") + 4 if "none" in text else 0)
    assert is_pronoun(view(text), begin, begin + 3) is pronoun
