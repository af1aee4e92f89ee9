"""Sentences -> what is said of *they*, said of those they are, as ``value measure``; every text is invented."""

from __future__ import annotations

from analysis.context.claims import read_claims
from analysis.documents.rawtexts import read_documents
from tests.conftest import DATELINE, JUDGMENT, cases, read_typed

CASES = {
    "the_named_again": ("Gunmen kidnapped five students. The students were found dead a day later.", ["5 killed"]),
    "shot_them": ("Soldiers rounded up 13 villagers and shot them dead.", ["13 killed"]),
    "both": ("Two nurses left on Friday. Both were later killed.", ["2 killed"]),
    "both_of_a_kind": ("He came with two guards. Both guards were shot dead.", ["2 killed"]),
    "killing_them": ("Gunmen fired at a judge and two clerks, killing them.", ["2 killed"]),
    "causing_their_deaths": ("A mine blew up under two clerks, causing their deaths.", ["2 killed"]),
    "where_they_were": ("Gunmen broke into a hut where two nuns were asleep and killed them.", ["2 killed"]),
    "over_a_sentence": ("Two nurses left. The road was bad. The nurses were murdered near Kula.", ["2 killed"]),
    "hurting_both": ("Killers shot at two clerks, badly hurting both.", ["2 injured"]),
    "their_bodies": ("Gunmen abducted five students. Their bodies were found in a ditch.", ["5 killed"]),
    "their_murder": ("Two nurses ran the clinic. The town mourns their murder.", ["2 killed"]),
    "the_men": ("Four students were seized. The men were found dead.", ["4 killed"]),
    "they": ("Rebels took nine policemen prisoner. They were executed at dawn.", ["9 killed"]),
    "all_of_them": ("Twelve miners went down. Gas filled the shaft. All of them died.", ["12 killed"]),
    "a_vague_number": ("Troops seized dozens of farmers. They were shot dead.", ["vague killed"]),
    "by_those_who": ("Three clerks were robbed by men who stabbed them.", ["3 injured"]),
    "in_the_same_sentence": ("Police say seven guerrillas fired and that they were killed.", ["7 killed"]),
    "bodies_of_the_named": ("Soldiers took six clerks. The bodies of the clerks were found in a ditch.", ["6 killed"]),
    "workmen": ("Two workmen went in. They were killed.", ["2 killed"]),
    "taken_away": ("Rebels seized ten clerks, took them away and shot them.", ["10 killed"]),
    "shot_them_only": ("Rebels told six guests to get off and shot them.", ["6 casualties"]),
    "everyone_aboard": (
        "A plane with seven people aboard fell into the sea. Everyone on board was killed.",
        ["7 killed"],
    ),
    "all_aboard": ("A boat carrying ten divers sank. All aboard died.", ["10 killed"]),
    # what it must not take
    "aboard_another_thing": ("Six nuns heard a blast. Everyone aboard the bus was killed.", ["6 -"]),
    "those_who_kill": ("Police arrested four men. They killed a guard.", ["4 -"]),
    "they_kill_them": ("Thirty men stormed the house. They riddled them with bullets.", ["30 -"]),
    "men_who_shoot_others": ("Six hooded men came in and shot them dead.", ["6 -"]),
    "those_who_come_killing_them": ("Two gunmen, in masks, stopped a bus of clerks and killed them.", ["2 -"]),
    "denied": ("Two policemen chased a thief. They were not hurt.", ["2 -"]),
    "what_they_said": ("Some 300 marchers met. They said the soldiers were wounded.", ["300 -"]),
    "what_they_fear": ("Six nuns live there. They fear that they will be killed.", ["6 -"]),
    "none_of_them": ("Six nuns live there. None of them was hurt.", ["6 -", "0 injured"]),
    "held_over_their_deaths": ("Six men were held over their deaths.", ["6 -"]),
    "their_killing_of_others": ("Six men were tried. Their killing of a nun was proved.", ["6 -"]),
    "their_cars": ("Six men came. Their cars were found near a body.", ["6 -"]),
    "the_men_or_others": ("Six nuns met four clerks. The men were killed.", ["6 -", "4 -"]),
    "men_killed_by_them": ("Some 100 soldiers came and killed the men.", ["100 -"]),
    "one_of_two_groups": ("Six nuns and four monks live there. They were hurt.", ["6 -", "4 -"]),
    "too_far_back": ("Twelve miners went down. The mine is old. They died.", ["12 -"]),
    "both_of_three": ("Three nurses left. Both were killed.", ["3 -"]),
    "some_of_the_named": ("Two of the men ran. The men were hurt.", ["2 -"]),
    "the_named_of_something": ("Five students came. The students of Brod were hurt.", ["5 -"]),
    "a_measure_of_its_own": ("A bomb wounded five nuns. They were wounded by glass.", ["5 injured"]),
    "most_of_the_named": ("Ninety clerks sat there. Most of the clerks were killed.", ["90 -"]),
    "swept_to_their_deaths": ("Some 300 people came. Two men were swept to their deaths.", ["300 -", "2 killed"]),
    "others_who_lost_theirs": ("A bus took fifty clerks. Eleven lost their lives.", ["50 -", "11 killed"]),
    "no_people": ("Five towns fell. They were killed off by debt.", ["5 -"]),
    "another_topic": ("Six clerks came. They fled.", ["6 -"]),
}


def read_counts(text: str) -> list[str]:
    (document,) = read_documents(text.encode(), "x.txt")
    claims = [c for c in read_claims(document, JUDGMENT) if c.kind == "figure"]
    return [
        f"{'vague' if c.bound == 'vague' else f'{c.best:.0f}'} {c.measure.partition('.')[2] or '-'}"
        for c in claims
        if c.value_text.lower() != "a"
    ]


@cases(("text", "counts"), **CASES)
def test_reads_what_is_said_of_they(text: str, counts: list[str]) -> None:
    assert read_counts(text) == counts


def test_the_number_is_the_evidence_and_the_act_tells_the_day() -> None:
    text = f"{DATELINE}Rebels seized nine farmers on Friday. They were shot dead in Kula on Sunday."
    (claim,) = read_typed(text)
    assert (claim.value_text, claim.event_date, claim.place) == ("nine", "2023-05-07", "Kula")
    assert claim.evidence == text[claim.start : claim.end] == "nine farmers"
    assert text[claim.sentence_start : claim.sentence_end].endswith("on Friday.")


def test_a_trigger_in_the_same_sentence_belongs_to_the_evidence() -> None:
    (claim,) = read_typed("Soldiers seized nine farmers and shot them dead.")
    assert claim.evidence == "nine farmers and shot"
