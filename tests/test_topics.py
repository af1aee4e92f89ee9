"""Topics as data: what a TOML file says becomes triggers, and what is wrong in it is told with its line."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from analysis.declared.topics import Topics, read_topics
from analysis.declared.units import load_units
from analysis.ground.judgment import InputError
from tests.conftest import DATA, cases

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


@cases(
    ("entry", "forms"),
    a_star_adds_the_regular_forms=("arrest*", {"arrest", "arrests", "arrested", "arresting"}),
    a_final_e_is_dropped_before_ing=("seize*", {"seize", "seizes", "seized", "seizing"}),
    a_final_y_turns_to_i=("bury*", {"bury", "buries", "buried", "burying"}),
    a_last_letter_that_may_double_is_read_both_ways=(
        "stab*",
        {"stab", "stabs", "stabed", "stabing", "stabbed", "stabbing"},
    ),
    strokes_list_irregular_forms=("flee/flees/fled/fleeing", {"flee", "flees", "fled", "fleeing"}),
    a_phrase_may_follow=(
        "gun* down",
        {"gun down", "guns down", "guned down", "guning down", "gunned down", "gunning down"},
    ),
    a_second_star_is_a_nouns=(
        "miss* class*",
        {
            f"{verb}{by}{noun}"
            for verb in ("miss", "misses", "missed", "missing")
            for by in (" ", " ‥ ")
            for noun in ("class", "classes")
        },
    ),
    an_article_may_be_another=(
        "tie* the knot",
        {f"{verb} {by} knot" for verb in ("tie", "ties", "tied", "tying") for by in ("the", "‥")},
    ),
    what_is_no_noun_is_not_described=(
        "burn* alive",
        {f"{verb} alive" for verb in ("burn", "burns", "burned", "burning", "burnt")},
    ),
    capitals_are_folded=("Detain*", {"detain", "detains", "detained", "detaining"}),
    a_plain_word_stands_for_itself=("held", {"held"}),
)
def test_spells_verbs(tmp_path: Path, entry: str, forms: set[str]) -> None:
    write_topic(tmp_path, f'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nverbs = ["{entry}"]\n')
    assert list_words(read_topics(tmp_path), "arrests.m", "verbs") == forms


def test_a_file_that_says_where_other_words_stand_is_read_as_written(tmp_path: Path) -> None:
    write_topic(tmp_path, 'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nverbs = ["miss* class", "sit* … exam"]\n')
    words = list_words(read_topics(tmp_path), "arrests.m", "verbs")
    assert {"missed class", "sat … exam"} <= words
    assert "missed ‥ class" not in words
    shipped = read_topics(DATA / "topics").measures.values()
    assert not [t.words for measure in shipped for t in measure.triggers if "‥" in t.words]


def test_what_is_counted_may_stand_inside_a_verbs_phrase(tmp_path: Path) -> None:
    write_topic(tmp_path, 'title = "T"\n[measure.m]\nlabel = ["a", "b"]\nverbs = ["send* home", "fatally wound*"]\n')
    inside = {t.words: t.rests for t in read_topics(tmp_path).measures["arrests.m"].triggers if t.rests}
    assert inside == {(word,): (("home",),) for word in ("send", "sends", "sent", "sending")}


@cases(
    ("entry", "forms"),
    one_and_many=("arrest*", {"arrest", "arrests"}),
    y_turns_to_ies=("fatality*", {"fatality", "fatalities"}),
    sh_takes_es=("clash*", {"clash", "clashes"}),
    man_turns_to_men=("gunman*", {"gunman", "gunmen"}),
    the_star_stands_behind_any_word=("asylum seeker*", {"asylum seeker", "asylum seekers"}),
    strokes_list_irregular_plurals=("body/bodies", {"body", "bodies"}),
    a_star_left_out=("arrest", {"arrest", "arrests"}),
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


@cases(
    ("old", "new", "words"),
    an_unknown_key=("verbs =", "verb =", ["line 5", "unknown key 'verb'", "did you mean 'verbs'"]),
    a_label_without_plural=('["person arrested", "people arrested"]', '["arrest"]', ["line 4", "one and many"]),
    no_label=('label = ["person arrested", "people arrested"]\n', "", ["missing key 'label'"]),
    a_star_inside=('"arrest*", "take', '"arr*est", "take', ["line 5", "arr*est", "star at the end"]),
    four_stars=('"arrest*", "take', '"a* b* c* d*", "take', ["line 5", "a* b* c* d*", "to three words"]),
    a_star_alone=('"arrest*", "take', '" * ", "take', ["line 5", "holds no word"]),
    a_space_alone=("\nverbs", '\nnot = [" "]\nverbs', ["line 5", "holds no word"]),
    capitals_in_a_name=("[measure.arrested]", "[measure.Arrested]", ["line 3", "small letters"]),
    an_unknown_scope=('nouns = ["arrest*"]', 'scope = "evnt"', ["line 6", "did you mean 'event'"]),
    an_unknown_unit=('nouns = ["arrest*"]', 'units = ["tone"]', ["line 6", "did you mean 'tonne'"]),
    a_unit_in_short=('nouns = ["arrest*"]', 'units = ["mm"]', ["did you mean 'millimetre'"]),
    a_rate_in_short=('nouns = ["arrest*"]', 'units = ["EUR/MWh"]', ["did you mean 'EUR/megawatt hour'"]),
    money_in_words=('nouns = ["arrest*"]', 'units = ["dollar/barrel"]', ["did you mean 'USD/barrel'"]),
    a_word_without_its_list=('nouns = ["arrest*"]', 'nouns = "arrest*"', ["line 6", "a list"]),
    a_number_in_a_noun=('nouns = ["arrest*"]', 'nouns = ["claim* # lives"]', ["# in verbs"]),
    a_number_before_nothing=('"arrest*", "take', '"claim* #", "take', ["before and behind"]),
    too_many_forms=('"arrest*", "take', '"a/b/c/d/e/f", "take', ["five forms"]),
    broken_toml=('title = "Arrests"', "title = Arrests", ["line 1", "not valid TOML"]),
    no_title=('title = "Arrests"\n', "", ["missing key 'title'"]),
    no_measure=("[measure.arrested]", "[arrested]", ["line 3", "did you mean [measure.arrested]?"]),
    a_verb_without_its_star=('"arrest*", "take', '"arrest", "take', ["'arrest' in verbs", "'arrest*'"]),
    a_phrase_without_its_star=('"arrest*", "take', '"send home", "take', ["line 5", "'send home' in verbs", "a star"]),
    a_blank_in_a_name=("[measure.arrested]", "[measure.people arrested]", ["line 3", "no blank"]),
    a_large_letter_in_true=('nouns = ["arrest*"]', "plans = True", ["line 6", "in small letters"]),
    curly_quotation_marks=('title = "Arrests"', "title = “Arrests”", ["line 1", "are straight"]),
    a_comma_left_out=('"arrest*", "take', '"arrest*" "take', ["a comma stands between"]),
    people_are_no_unit=('nouns = ["arrest*"]', 'units = ["people"]', ["counted and not measured"]),
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
    assert topics.single.isdisjoint([*common.split(), "people", "state", "could"])
    assert topics.signs.isdisjoint(common.split())
