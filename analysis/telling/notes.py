"""The numbered notes of a briefing: what a figure leads to."""

from dataclasses import dataclass, field

from ..display.blocks import Run
from ..ground.model import Claim


@dataclass(slots=True)
class Notes:
    """The numbered notes of one briefing: a claim gets its number where it is first cited, and keeps it."""

    numbers: dict[str, int] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)

    def number(self, claim: Claim) -> int:
        """The number of a claim's note, given out now if it has none."""
        return self.numbers.setdefault(key_claim(claim), len(self.numbers) + 1)

    def cite(self, text: str, claim: Claim) -> Run:
        """A run whose text leads to the claim's note, and can be come back to."""
        number = self.number(claim)
        refs = self.refs.setdefault(key_claim(claim), [])
        refs.append(f"ref-{number}-{len(refs) + 1}")
        return {"t": text, "note": number, "ref": refs[-1]}


def key_claim(claim: Claim) -> str:
    """What tells a claim from every other of the corpus: an article may stand in several documents."""
    return f"{claim.document_id} {claim.claim_id}"
