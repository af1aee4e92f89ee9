"""Topics as data: what a TOML file says becomes triggers, and what is wrong in it is told with its line."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from analysis.judgment import InputError
from analysis.topics import Topics, read_topics
from analysis.units import load_units

DATA = Path(__file__).resolve().parent.parent / "data"

ARRESTS = """\
title = "Arrests"

[measure.arrested]
label = ["person arrested", "people arrested"]
verbs = ["arrest*", "take/takes/took/taking/taken into custody"]
nouns = ["arrest*"]
"""


def write_topic(folder: Path, text: str, name: str = "arrests.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def list_words(topics: Topics, measure: str, kind: str) -> set[str]:
    """What is read of the entries of one kind, without the verbs that need something behind their number."""
    return {" ".join(t.words) for t in topics.measures[measure].triggers if t.kind == kind and not t.rests}


def test_reads_every_topic_of_the_project_with_known_units() -> None:
    topics = read_topics(DATA / "topics", load_units().spellings)
    assert {"casualties", "production", "displacement", "seizures"} <= {topic.name for topic in topics.topics}
    assert {"casualties.killed", "casualties.injured", "casualties.missing", "production.crude_oil"} <= set(
        topics.measures
    )


def test_reads_a_short_topic(tmp_path: Path) -> None:
    write_topic(tmp_path, ARRESTS)
    topics = read_topics(tmp_path)
    measure = topics.measures["arrests.arrested"]
    assert (measure.singular, measure.plural) == ("person arrested", "people arrested")
    assert (measure.scope, measure.singles, measure.running) == ("event", False, False)
    assert topics.topics[0].title == "Arrests"


def test_an_empty_folder_has_no_topics(tmp_path: Path) -> None:
    assert read_topics(tmp_path).measures == {}


def test_a_file_whose_ending_is_spelt_otherwise_is_no_silent_loss(tmp_path: Path) -> None:
    (tmp_path / "arrests.TOML").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match=r"arrests\.TOML: ending '\.TOML'; expected '\.toml': rename it"):
        read_topics(tmp_path)


def test_topics_travel_to_other_processes() -> None:
    topics = read_topics(DATA / "topics")
    assert pickle.loads(pickle.dumps(topics)).measures == topics.measures


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        pytest.param("arrest*", {"arrest", "arrests", "arrested", "arresting"}, id="a_star_adds_the_regular_forms"),
        pytest.param("seize*", {"seize", "seizes", "seized", "seizing"}, id="a_final_e_is_dropped_before_ing"),
        pytest.param("bury*", {"bury", "buries", "buried", "burying"}, id="a_final_y_turns_to_i"),
        pytest.param(
            "stab*",
            {"stab", "stabs", "stabed", "stabing", "stabbed", "stabbing"},
            id="a_last_letter_that_may_double_is_read_both_ways",
        ),
        pytest.param(
            "flee/flees/fled/fleeing", {"flee", "flees", "fled", "fleeing"}, id="strokes_list_irregular_forms"
        ),
        pytest.param(
            "gun* down",
            {"gun down", "guns down", "guned down", "guning down", "gunned down", "gunning down"},
            id="a_phrase_may_follow",
        ),
        pytest.param(
            "miss* class*",
            {f"{verb} {noun}" for verb in ("miss", "misses", "missed", "missing") for noun in ("class", "classes")},
            id="a_second_star_is_a_nouns",
        ),
        pytest.param("Detain*", {"detain", "detains", "detained", "detaining"}, id="capitals_are_folded"),
        pytest.param("held", {"held"}, id="a_plain_word_stands_for_itself"),
    ],
)
def test_spells_verbs(tmp_path: Path, entry: str, forms: set[str]) -> None:
    write_topic(tmp_path, f'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nverbs = ["{entry}"]\n')
    assert list_words(read_topics(tmp_path), "arrests.m", "verbs") == forms


def test_what_is_counted_may_stand_inside_a_verbs_phrase(tmp_path: Path) -> None:
    write_topic(tmp_path, 'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nverbs = ["send* home", "fatally wound*"]\n')
    inside = {t.words: t.rests for t in read_topics(tmp_path).measures["arrests.m"].triggers if t.rests}
    assert inside == {(word,): (("home",),) for word in ("send", "sends", "sent", "sending")}


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        pytest.param("arrest*", {"arrest", "arrests"}, id="one_and_many"),
        pytest.param("fatality*", {"fatality", "fatalities"}, id="y_turns_to_ies"),
        pytest.param("clash*", {"clash", "clashes"}, id="sh_takes_es"),
        pytest.param("gunman*", {"gunman", "gunmen"}, id="man_turns_to_men"),
        pytest.param("asylum seeker*", {"asylum seeker", "asylum seekers"}, id="the_star_stands_behind_any_word"),
        pytest.param("body/bodies", {"body", "bodies"}, id="strokes_list_irregular_plurals"),
    ],
)
def test_spells_nouns(tmp_path: Path, entry: str, forms: set[str]) -> None:
    write_topic(tmp_path, f'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nnouns = ["{entry}"]\n')
    assert list_words(read_topics(tmp_path), "arrests.m", "nouns") == forms


def test_keys_above_the_measures_hold_for_all_of_them(tmp_path: Path) -> None:
    text = 'title = "T"\nverbs = ["seize*"]\n[measure.a]\nlabel = ["a", "as"]\n[measure.b]\nlabel = ["b", "bs"]\n'
    write_topic(tmp_path, text)
    topics = read_topics(tmp_path)
    assert list_words(topics, "arrests.a", "verbs") == list_words(topics, "arrests.b", "verbs") != set()


def test_units_make_a_level(tmp_path: Path) -> None:
    text = 'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nunits = ["barrel/day"]\nwords = ["output"]\n'
    write_topic(tmp_path, text)
    assert read_topics(tmp_path).measures["arrests.m"].scope == "state"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param(
            "verbs =", "verb =", ["line 5", "unknown key 'verb'", "did you mean 'verbs'"], id="an_unknown_key"
        ),
        pytest.param(
            '["person arrested", "people arrested"]',
            '["arrest"]',
            ["line 4", "one and many"],
            id="a_label_without_plural",
        ),
        pytest.param('label = ["person arrested", "people arrested"]\n', "", ["missing key 'label'"], id="no_label"),
        pytest.param(
            '"arrest*", "take', '"arr*est", "take', ["line 5", "arr*est", "star at the end"], id="a_star_inside"
        ),
        pytest.param(
            '"arrest*", "take', '"a* b* c* d*", "take', ["line 5", "a* b* c* d*", "to three words"], id="four_stars"
        ),
        pytest.param('"arrest*", "take', '" * ", "take', ["line 5", "holds no word"], id="a_star_alone"),
        pytest.param("\nverbs", '\nnot = [" "]\nverbs', ["line 5", "holds no word"], id="a_space_alone"),
        pytest.param("[measure.arrested]", "[measure.Arrested]", ["line 3", "small letters"], id="capitals_in_a_name"),
        pytest.param(
            'nouns = ["arrest*"]', 'scope = "evnt"', ["line 6", "did you mean 'event'"], id="an_unknown_scope"
        ),
        pytest.param(
            'nouns = ["arrest*"]', 'units = ["tone"]', ["line 6", "did you mean 'tonne'"], id="an_unknown_unit"
        ),
        pytest.param('nouns = ["arrest*"]', 'units = ["mm"]', ["did you mean 'millimetre'"], id="a_unit_in_short"),
        pytest.param(
            'nouns = ["arrest*"]', 'units = ["EUR/MWh"]', ["did you mean 'EUR/megawatt hour'"], id="a_rate_in_short"
        ),
        pytest.param(
            'nouns = ["arrest*"]', 'units = ["dollar/barrel"]', ["did you mean 'USD/barrel'"], id="money_in_words"
        ),
        pytest.param('nouns = ["arrest*"]', 'nouns = "arrest*"', ["line 6", "a list"], id="a_word_without_its_list"),
        pytest.param('nouns = ["arrest*"]', 'nouns = ["claim* # lives"]', ["# in verbs"], id="a_number_in_a_noun"),
        pytest.param('"arrest*", "take', '"claim* #", "take', ["before and behind"], id="a_number_before_nothing"),
        pytest.param('"arrest*", "take', '"a/b/c/d/e/f", "take', ["five forms"], id="too_many_forms"),
        pytest.param('title = "Arrests"', "title = Arrests", ["line 1", "not valid TOML"], id="broken_toml"),
        pytest.param('title = "Arrests"\n', "", ["missing key 'title'"], id="no_title"),
    ],
)
def test_tells_what_is_wrong(tmp_path: Path, old: str, new: str, words: list[str]) -> None:
    assert old in ARRESTS
    path = write_topic(tmp_path, ARRESTS.replace(old, new, 1))
    with pytest.raises(InputError) as raised:
        read_topics(tmp_path, load_units().spellings)
    message = str(raised.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    for word in words:
        assert word in message


def test_refuses_a_measure_that_nothing_can_belong_to(tmp_path: Path) -> None:
    write_topic(tmp_path, 'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nrivals = ["exports"]\n')
    with pytest.raises(InputError, match="no words that give it a number"):
        read_topics(tmp_path)


def test_refuses_a_file_name_that_is_no_name(tmp_path: Path) -> None:
    write_topic(tmp_path, ARRESTS, "Mass arrests.toml")
    with pytest.raises(InputError, match="the file's name is the topic's name"):
        read_topics(tmp_path)


def test_a_sign_stands_wherever_its_trigger_does() -> None:
    topics = read_topics(DATA / "topics")
    for trigger in (trigger for found in topics.triggers.values() for trigger in found if trigger.kind != "rivals"):
        rests = trigger.rests or ((),)
        assert all(
            topics.signs.intersection(part for w in (*trigger.words, *r) for part in w.split("-")) for r in rests
        )


def test_no_sign_is_a_word_of_every_sentence() -> None:
    """A sentence is read for *a guard* wherever a sign stands: *to* in *taken to hospital* would be costly."""
    topics = read_topics(DATA / "topics")
    common = "to of in on at by for with from into after before and or the a their was were is are has have it that"
    assert topics.single.isdisjoint(common.split())
    assert topics.signs.isdisjoint(common.split())
