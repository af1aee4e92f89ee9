"""Sentence -> the figures that somebody in the article calls untrue, and who; every text is invented."""

from __future__ import annotations

from analysis.answers.denials import find_denials
from analysis.context.claims import read_claims
from tests.conftest import JUDGMENT, cases, read_documents


@cases(
    ("text", "denied"),
    the_claim=("The rebels said they killed 85 soldiers. The army denied the claim.", ["85 army"]),
    whose_claims=(
        "The rebels said they had killed 57 soldiers. They said that they held the town. "
        "Colonel Ruiz dismissed the rebels' claims as false.",
        ["57 Ruiz"],
    ),
    such_figures=('The union said 304 people died. Norland has dismissed such figures as "lies".', ["304 Norland"]),
    the_figures=("The union said 40 people were killed. Army officials denied the figures.", ["40 Army officials"]),
    the_toll_itself=("The rebels said 85 people died. The army rejected the rebels' toll of 85 dead.", ["85 army"] * 2),
    another_number=("The rebels said 85 died. The government denied this, saying 38 died.", ["85 government"]),
    both_of_a_sentence=(
        "The rebels said they killed 85 soldiers and wounded 20 soldiers. The army denied the claims.",
        ["20 army", "85 army"],
    ),
    its_own_figure_beside_it=(
        "The rebels said they killed 85 soldiers. The army denied the claim and said nine soldiers died.", ["85 army"]
    ),
    a_figure_that_it_admits=(
        "The rebels said they killed 85 soldiers. The army denied it but acknowledged that nine died.", ["85 army"]
    ),
    neither_denied_nor_confirmed=("The rebels said 85 died. The army neither confirmed nor denied the claim.", []),
    not_denied=("The rebels said 85 soldiers died. The army did not deny the claim.", []),
    the_claim_of_something_else=(
        "Police said 12 people were killed in Kula. Rebels claimed the attack. The mayor rejected the claim.", []
    ),
    a_deed=("The rebels said they killed 85 soldiers. The army denied a role in the looting.", []),
    another_report=("The rebels said they killed 85 soldiers. The army denied a report that it had fled.", []),
    an_accusation=("The rebels said they killed 85 soldiers. The army denied the charges.", []),
    its_own=("The army said 9 soldiers were killed. The army rejected the claim that it had fled.", []),
    nobody_credited=("In all 85 soldiers were killed. The army denied the claim.", []),
    far_off=(
        "The rebels said they killed 85 soldiers. The town lies on the coast of the northern province, four hours by "
        "road from the capital, and has a mill and a market where farmers of the hills sell their wool and their "
        "cheese on Mondays, as their fathers did. The army denied the claim.",
        [],
    ),
)  # fmt: skip
def test_knows_which_figure_is_denied(text: str, denied: list[str]) -> None:
    (document,) = read_documents(text.encode(), "x.txt")
    claims = list(read_claims(document, JUDGMENT))
    by_id = {claim.claim_id: claim for claim in claims}
    found = find_denials(claims, {document.document_id: document})
    assert sorted(f"{by_id[key].best:g} {d.source}" for (_, key), same in found.items() for d in same) == denied
