"""Interviews: who speaks in each paragraph, told as who is credited with a stretch of it."""

from __future__ import annotations

from analysis.credit.attribution import find_attributions
from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Document
from tests.conftest import JUDGMENT, cases

LEXICON = JUDGMENT.lexicon
HEAD = "The pilot who stayed\n\nThe harbour pilot Ana Ruiz spoke to Ben Okoro after the storm had passed.\n\n"


def credit(text: str, stretch: str) -> str | None:
    (document,) = read_documents(text.encode(), "text.txt")
    assert isinstance(document, Document)
    start = document.text.index(stretch)
    found = find_attributions(document, LEXICON).credit(start, start + len(stretch))
    return found.source if found is not None else None


@cases(
    ("head", "asks", "answers", "expected"),
    initials=(HEAD, "BO", "AR", "Ana Ruiz"),
    surname=(HEAD, "Q", "Ruiz", "Ana Ruiz"),
    two_persons_and_no_name=(HEAD, "Q", "A", ""),
    said_above=("An interview with Dr. Ana Ruiz\n\n", "Q", "A", "Ana Ruiz"),
    the_one_person_above=("Storm over\n\nAna Ruiz stayed.\n\n", "Question", "Answer", "Ana Ruiz"),
)
def test_answers_are_credited_to_who_is_asked(head: str, asks: str, answers: str, expected: str) -> None:
    text = head + (
        f"{asks}: You lost 30 boats?\n\n{answers}: We lost 40 boats. It was dark.\n\nNobody slept for 3 nights.\n\n"
        f"{asks}: And now?\n\n{answers}: Now we need 50 boats. Police say 12 were stolen.\n\n"
        "The talk took 20 minutes.\n"
    )
    assert credit(text, "40 boats") == expected
    assert credit(text, "3 nights") == expected
    assert credit(text, "50 boats") == expected
    assert credit(text, "12 were stolen") == "Police"
    assert credit(text, "30 boats") is None
    assert credit(text, "20 minutes") is None


def test_a_transcript_credits_each_turn_to_its_speaker() -> None:
    text = HEAD + (
        "Ana Ruiz lied, said Bo Kole.\n\nPartial transcript as follows:\n\n"
        '"KOLE: We lost 40 boats. Listen.\n\n"VIDEO: There were 12 of them.\n\n"KOLE: And you?\n\n'
        '"RUIZ: I feel for the families. We lost 50 boats.\n'
    )
    assert [credit(text, words) for words in ("40 boats", "50 boats")] == ["Bo Kole", "Ana Ruiz"]


@cases(
    "text",
    a_table_in_capitals="DEATHS: 40 so far.\n\nINJURED: 12 in all.\n\nDEATHS: 3 or so.\n\nINJURED: 9.\n",
    a_list="Deaths: 40 so far.\n\nInjured: 12 in all.\n\nMissing: 3 or so.\n",
    one_turn="Ruiz: We lost 40 boats.\n\nIt was dark.\n",
    nobody_asks="Claim: 40 sank.\n\nVerdict: false.\n\nClaim: 12 sank.\n\nVerdict: true.\n",
)
def test_what_is_no_interview_is_nobodys(text: str) -> None:
    assert credit(HEAD + text, "40") is None
