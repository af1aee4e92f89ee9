"""Interviews and transcripts: paragraphs that begin with who speaks. ``Q: … A: …``, ``MS: … GO: …``, ``Ruiz: …``.

Errs by reading none: a list of names and figures has no label twice, and a talk with one label is none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from ..ground.model import Document, Row
from .names import Names, Person

# Q: · Ana Ruiz: · GO: · at the head of a paragraph.
_LABEL: Final = re.compile(
    r"[\"“]?([^\W\d_a-z][\w.'’-]{0,20}(?:[ \u00a0][^\W\d_a-z][\w.'’-]{0,20}){0,2}):[ \u00a0]+(?=\S)"
)
# Interview: Dr. Ana Ruiz; an interview with Ana Ruiz
_GUEST: Final = re.compile(r"\b[Ii]nterview(?::|\swith)\s((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w'’-]+)")
_ASKING: Final = frozenset("q question interviewer host moderator reporter".split())
_ANSWERING: Final = frozenset("a answer".split())
_LEAST: Final = 3  # turns: fewer make no talk
_INITIALS: Final = 3  # letters: MS, GVO


class Turn(Row, frozen=True):
    """What one speaker says until the next one does: the label's span, and that of the words behind it."""

    label_start: int
    label_end: int
    start: int
    end: int
    speaker: str  #: the fullest name that the document gives; empty where it is not told


def find_turns(document: Document, names: Names) -> list[Turn]:
    """The turns of those who are asked, in order; of everybody in a transcript; none where a document is neither.

    Who asks is the outlet: most of whose turns end with a question mark, or who is called ``Q``. A paragraph without
    a label goes on with the one before, but for what follows the last turn.
    """
    if document.text.count(":", document.start, document.end) < _LEAST:
        return []
    parts = [part for part in document.parts if part.kind == "body"]
    found = [match for part in parts if (match := _LABEL.match(document.text, part.start, part.end)) is not None]
    labels = Counter(match[1] for match in found)
    if len(found) < _LEAST or len(labels) < 2 or max(labels.values()) < 2 or len(labels) > len(found) * 0.75:
        return []
    asking = {label for label in labels if label.lower() in _ASKING or _asks(document, found, label)}
    if not asking and not _is_transcript(labels, names):
        return []
    persons = names.list_persons(document.start, found[0].start())
    guest = _find_guest(document, names, found[0].start())
    called = {label: _name_speaker(label, names, persons, guest) for label in labels if label not in asking}
    named = {name for name in called.values() if name}
    if not guest:
        guest = named.pop() if len(named) == 1 else persons[0].name if len(persons) == 1 else ""
    turns = []
    for number, match in enumerate(found):
        if match[1] not in asking:
            after = found[number + 1].start() if number + 1 < len(found) else match.start() + 1
            end = max(part.end for part in parts if match.start() <= part.start < after)
            name = guest if match[1].lower() in _ANSWERING else called[match[1]]
            turns.append(Turn(match.start(1), match.end(1), match.end(), end, name))
    return turns


def _find_guest(document: Document, names: Names, end: int) -> str:
    """Who is interviewed, where the text says so above the talk; empty where it does not."""
    told = _GUEST.search(document.text, document.start, end)
    if told is None:
        return ""
    name = names.strip_titles(told[1].split())
    person = names.find_person(name.split())
    return person.name if person is not None else name


def _asks(document: Document, found: Sequence[re.Match[str]], label: str) -> bool:
    """Whether most of a label's turns end with a question mark."""
    ends = [document.text.find("\n", match.end()) for match in found if match[1] == label]
    closed = [document.text[:end].rstrip()[-1:] == "?" for end in ends if end >= 0]
    return sum(closed) * 2 > len(ends)


def _is_transcript(labels: Iterable[str], names: Names) -> bool:
    """Whether labels are those of a transcript: names in capitals, of which the text tells one in full."""
    capital = all(label.isupper() and len(label) > _INITIALS for label in labels)
    return capital and any(names.find_person(label.split()) is not None for label in labels)


def _name_speaker(label: str, names: Names, persons: Sequence[Person], guest: str) -> str:
    """The person whom a label means: by surname, or by initials among those named above; else as it is."""
    if label.lower() in _ANSWERING:
        return ""
    if guest.split()[-1:] == label.split()[-1:]:
        return guest
    person = names.find_person(label.split())
    if person is not None:
        return person.name
    if label.isupper() and len(label) <= _INITIALS:
        meant = {
            name for name in (guest, *(p.name for p in persons)) if "".join(word[0] for word in name.split()) == label
        }
        return meant.pop() if len(meant) == 1 else ""
    return label
