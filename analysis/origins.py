"""Where claims start: which of them rest on one text, one utterance, one named upstream or one announcement.

Two claims share an origin when the texts show it, never because their figures agree. An origin is found claim by
claim: documents that copy one passage share the origin of what the passage says, and of the claims that answer
the same question in both, and of nothing else. What is not shown to be shared is its own document's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations, product

from msgspec.structs import replace

from .bonds import COPY, Bond, Groups, find_bonds
from .echoes import FUNCTION_WORDS, WORD
from .edtf import overlap_dates, read_interval
from .model import Claim, Document, Echo, OriginLink, Wording
from .text import fold, strip_accents
from .utterances import name_words

LONG_EVENT = 6  #: days beyond which a date names no one event
RECENT = 16  #: how many claims of one voice and number a claim is held against
EVERYDAY = 10  #: numbers below are too common to know an undated event by

# Names that say what somebody is, not who: two texts that credit them need not mean the same.
_NOBODY = frozenset(
    """
    police officials official authorities authority sources source reports report government spokesman spokeswoman
    witnesses witness army military people analysts experts media statement hospital doctors residents ministry
    local senior security forces state news agency press radio television defense health rescue workers he she they
    """.split()
)

# Words that two sentences can share without telling of one thing; so are those of the figures in them.
_PLAIN_WORDS = FUNCTION_WORDS | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december today yesterday year years month months week weeks days last first
    people said says told reported according when while were been
    """.split()
)

Node = tuple[str, str]  #: a text and a claim of it; the empty claim is the text itself


@dataclass(frozen=True, slots=True)
class _Edge:
    """Why two claims (or two texts) share an origin, with the characters that show it."""

    one: Claim | Document
    other: Claim | Document
    reason: str
    start: int
    end: int
    other_start: int
    other_end: int
    strength: float
    voice: str = ""  #: who announced it or was first to report it


def find_origins(
    documents: Sequence[Document], claims: Iterable[Claim], echoes: Iterable[Echo], wordings: Iterable[Wording]
) -> tuple[list[OriginLink], dict[tuple[str, str], str]]:
    """Find the claims that rest on one origin, and why.

    - ``shared_prose``: the documents share one long run of words outside quotations, or several, or some beside
      shared quotations; then claims that answer one question in both share an origin. Documents that share half
      the words of the longer one are versions of one text as a whole.
    - ``shared_quote``: both claims are, or stand in, one utterance of one speaker.
    - ``named_upstream``: both are credited to one outlet, or the one to the outlet that published the other.
    - ``same_announcement``: both are credited to one named source, with one value and one date.

    Copies of a text count as that text: adding one changes no origin. An origin's id comes from the texts that
    share it, not from their names or order.

    Returns:
        The links, in the order of document, claim, other document, reason, each way once; a link without a claim
        holds for the whole document. And the origin of every claim by document and claim id: its own document's
        when nothing shows another. Errs towards two origins where wording is free, towards one inside a document.
    """
    texts = _Texts(documents, claims)
    bonds = find_bonds(texts.led, echoes)
    edges = [
        *_link_copies(texts, bonds),
        *_link_utterances(texts, wordings),
        *_link_bonded(texts, bonds),
        *_link_voices(texts),
    ]
    origins = _Origins(texts, edges, set(bonds))
    return _write_links(edges, origins), {
        (claim.document_id, claim.claim_id): origins.name(claim) for claim in texts.claims
    }


class _Texts:
    """Documents and claims by text: of several copies the one with the smallest id speaks for all."""

    def __init__(self, documents: Sequence[Document], claims: Iterable[Claim]) -> None:
        self.claims = list(claims)
        self._documents = documents
        self._places: dict[str, int] = {}
        self._text_of: dict[str, str] = {}
        self.leaders: dict[str, Document] = {}
        self.members: dict[str, list[Document]] = defaultdict(list)
        for place, document in enumerate(documents):
            self._places[document.document_id] = place
            self._text_of[document.document_id] = document.text_sha256
            self.members[document.text_sha256].append(
                replace(document, text="", folded="", parts=(), sentences=(), dates=())
            )
        for text, members in self.members.items():
            self.leaders[text] = min(members, key=lambda document: document.document_id)
        self.led = {document.document_id: document for document in self.leaders.values()}
        self.told: dict[str, list[Claim]] = {document_id: [] for document_id in sorted(self.led)}
        self._figures: dict[tuple[str, int], list[str]] = defaultdict(list)  #: their words, by document and sentence
        for claim in sorted(self.claims, key=lambda claim: (claim.document_id, claim.start, claim.end, claim.claim_id)):
            if claim.document_id in self.led and claim.review != "rejected":
                self.told[claim.document_id].append(claim)
                if claim.kind == "figure":
                    self._figures[claim.document_id, claim.sentence_start].append(claim.evidence)
        self._outlets = {_name(name) for document in self.led.values() for name in (document.outlet, document.agency)}
        self._outlets |= {
            _name(c.source) for c in self.claims if c.source_kind == "outlet" and c.source_start is not None
        }

    def find_node(self, what: Claim | Document) -> Node:
        """Where a claim or a document stands in the joining of origins: with its text, whatever its copy."""
        if isinstance(what, Claim):
            return self._text_of.get(what.document_id, what.document_id), what.claim_id
        return what.text_sha256, ""

    def name_upstream(self, claim: Claim) -> set[str]:
        """The outlets a claim is credited to or came through, as far as its chain says; not its own outlet."""
        links = [_name(link) for link in claim.chain.split(">")[1:]]
        if claim.source_kind == "outlet" and claim.source_start is not None:
            links.append(_name(claim.source))
        return ({link for link in links if not link.startswith("(")} & self._outlets) - set(self.name_outlet(claim))

    def name_outlet(self, claim: Claim) -> list[str]:
        """The outlet and the agency of a claim's document, as far as known."""
        document = self.led[claim.document_id]
        return sorted({_name(name) for name in (document.outlet, document.agency) if name})

    def are_far_apart(self, one: Claim, other: Claim) -> bool:
        """Whether two claims were published more than a month apart, where both documents have a date."""
        days = read_interval(self.led[one.document_id].published)
        others = read_interval(self.led[other.document_id].published)
        if days is None or others is None:
            return False
        return max((days[0] - others[1]).days, (others[0] - days[1]).days) > 31

    def read_sentence(self, claim: Claim) -> frozenset[str]:
        """The words of content in a figure's sentence, without those of its figures, its source and dates."""
        document = self._documents[self._places[claim.document_id]]
        folded = document.folded or fold(document.text)
        words = set(WORD.findall(strip_accents(folded[claim.sentence_start : claim.sentence_end])))
        figures = self._figures[claim.document_id, claim.sentence_start]
        words -= set(WORD.findall(strip_accents(fold(" ".join([*figures, claim.source])))))
        return frozenset(word for word in words - _PLAIN_WORDS if len(word) > 3 and not word.isdigit())


def _link_copies(texts: _Texts, bonds: Mapping[tuple[str, str], Bond]) -> list[_Edge]:
    """Whole documents: exact copies, and versions that share half the words of the longer."""
    edges = []
    for text, leader in sorted(texts.leaders.items()):
        for copy in texts.members[text]:
            if copy is not leader:
                places = (copy.start, copy.end, leader.start, leader.end)
                edges.append(_Edge(copy, leader, "shared_prose", *places, strength=1.0))
    for (a, b), bond in bonds.items():
        one, other = texts.led[a], texts.led[b]
        share = bond.measure_share(one, other)
        if share >= COPY and bond.common_text:
            longest = max(bond.prose + bond.quotes, key=lambda echo: echo.tokens)
            edges.append(_edge_of_echo(one, other, longest, "shared_prose", min(share, 1.0)))
    return edges


def _edge_of_echo(one: Claim | Document, other: Claim | Document, echo: Echo, reason: str, strength: float) -> _Edge:
    return _Edge(one, other, reason, echo.start_a, echo.end_a, echo.start_b, echo.end_b, round(strength, 3))


def _weigh_words(words: int) -> float:
    """From 0 to 1: half at the shortest run that counts, four fifths at 28 words."""
    return words / (words + 7)


def _link_utterances(texts: _Texts, wordings: Iterable[Wording]) -> list[_Edge]:
    """The versions of one utterance, and the figures inside them."""
    claims = {(claim.document_id, claim.claim_id): claim for told in texts.told.values() for claim in told}
    groups: dict[str, list[Claim]] = defaultdict(list)
    for row in wordings:
        if (row.document_id, row.claim_id) in claims:
            groups[row.utterance_id].append(claims[row.document_id, row.claim_id])
    edges = []
    for versions in groups.values():
        base = versions[0]
        inside = _find_inside(texts, base)
        for version in versions[1:]:
            words = min(len(WORD.findall(fold(claim.evidence))) for claim in (base, version))
            edges.append(_edge_of_claims(base, version, "shared_quote", _weigh_words(words)))
            edges += [
                _edge_of_claims(one, other, "shared_quote", _weigh_words(words))
                for one in inside
                for other in _find_inside(texts, version)
                if one.measure == other.measure and one.unit == other.unit and are_compatible(one, other)
            ]
    return edges


def _edge_of_claims(one: Claim, other: Claim, reason: str, strength: float, voice: str = "") -> _Edge:
    places = (one.start, one.end, other.start, other.end)
    return _Edge(one, other, reason, *places, strength=round(strength, 3), voice=voice)


def _find_inside(texts: _Texts, utterance: Claim) -> list[Claim]:
    return [
        claim
        for claim in texts.told[utterance.document_id]
        if claim.kind == "figure" and utterance.start <= claim.start and claim.end <= utterance.end
    ]


def _link_bonded(texts: _Texts, bonds: Mapping[tuple[str, str], Bond]) -> list[_Edge]:
    """Claims of documents with a common text: the same words inside it, or an answer to the same question."""
    edges = []
    for (a, b), bond in bonds.items():
        kinds = [("shared_prose", bond.prose), ("shared_quote", bond.quotes)]
        shown = [
            (max(found, key=lambda echo: echo.tokens), reason, _weigh_words(sum(echo.tokens for echo in found)))
            for reason, found in kinds
            if found
        ]
        runs = [(echo, reason, _weigh_words(echo.tokens)) for reason, found in kinds for echo in found]
        for one, other in _pair_same_words(texts.told[a], texts.told[b]):
            holding = [run for run in runs if _holds(run[0], one, other)]
            edges += [_edge_of_echo(one, other, *run) for run in holding]
        for one, other in _pair_answers(texts.told[a], texts.told[b]) if bond.common_text else ():
            edges += [_edge_of_echo(one, other, *run) for run in shown]
    return edges


def _pair_same_words(told: Sequence[Claim], retold: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    by_words: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in retold:
        by_words[_read_words(claim)].append(claim)
    mine: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        mine[_read_words(claim)].append(claim)
    return [pair for words, claims in mine.items() for pair in _pair_sparingly(claims, by_words[words])]


def _pair_sparingly(mine: Sequence[Claim], yours: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Every claim with every other; of very many, all with the first of the other side."""
    if len(mine) * len(yours) <= RECENT * RECENT:
        return list(product(mine, yours))
    return [*((one, yours[0]) for one in mine), *((mine[0], other) for other in yours)]


def _read_words(claim: Claim) -> tuple[str, ...]:
    return claim.kind, claim.measure, *WORD.findall(strip_accents(fold(claim.evidence)))


def _holds(echo: Echo, one: Claim, other: Claim) -> bool:
    """Whether most of both claims lies inside the run."""
    return min(one.end, echo.end_a) - max(one.start, echo.start_a) > 0.6 * (one.end - one.start) and min(
        other.end, echo.end_b
    ) - max(other.start, echo.start_b) > 0.6 * (other.end - other.start)


def _pair_answers(told: Sequence[Claim], retold: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Figures of two documents that answer one question, or are the only answer that each has to it."""
    questions: tuple[dict[object, list[Claim]], ...] = (defaultdict(list), defaultdict(list))
    for side, claims in zip(questions, (told, retold), strict=True):
        for claim in claims:
            if claim.kind == "figure":
                side[_name_question(claim)].append(claim)
    pairs = []
    for question, mine in questions[0].items():
        yours = questions[1].get(question, [])
        only = all(len({(c.low, c.best, c.high, c.event_date) for c in side}) == 1 for side in (mine, yours))
        pairs += [
            (one, other)
            for one, other in _pair_sparingly(mine, yours)
            if answer_one_question(one, other) or (only and one.measure and not _contradict(one, other))
        ]
    return pairs


def _name_question(claim: Claim) -> tuple[object, ...]:
    """What two figures must have in common to answer one question."""
    if claim.measure:
        return claim.measure, claim.role, claim.time_scope
    return claim.unit, fold(claim.counted), claim.role, claim.low, claim.best, claim.high


def answer_one_question(one: Claim, other: Claim) -> bool:
    """Whether two figures of documents with a common text speak of the same thing, agreeing or not.

    The same measure and scope, and either the same days (then they may conflict) or, where a date is missing,
    values that agree.
    """
    if _name_question(one) != _name_question(other) or _contradict(one, other):
        return False
    if one.time_scope == "event" and read_interval(one.event_date) and read_interval(other.event_date):
        return True
    return are_compatible(one, other)


def _contradict(one: Claim, other: Claim) -> bool:
    """Whether units or dates say that two figures mean different things; what cannot be read says nothing."""
    if one.unit and other.unit and one.unit != other.unit:
        return True
    return overlap_dates(one.event_date, other.event_date) is False


def are_compatible(one: Claim, other: Claim) -> bool:
    """Whether two values can be one number as two documents write it: equal, or near where one is inexact."""
    values = [{value for value in (c.low, c.best, c.high) if value is not None} for c in (one, other)]
    if not values[0] or not values[1]:
        return one.bound == other.bound and fold(one.value_text) == fold(other.value_text)
    if values[0] & values[1]:
        return True
    inexact = one.bound not in {"", "exact"} or other.bound not in {"", "exact"}
    return inexact and any(abs(x - y) <= 0.1 * max(abs(x), abs(y)) for x in values[0] for y in values[1])


def _link_voices(texts: _Texts) -> list[_Edge]:
    """Figures credited to one announcer, or to one outlet as the first to report them.

    One name is not enough: both must give the same number and tell of the same thing in the same words.
    """
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for told in texts.told.values():
        for claim in told:
            if claim.kind == "figure" and claim.measure and (number := _find_number(claim)) is not None:
                about = (_name_question(claim), claim.event_date[:7], number)
                announcer = name_announcer(claim)
                if announcer:
                    groups["same_announcement", announcer, *about].append(claim)
                for outlet in sorted(texts.name_upstream(claim)) or ([] if announcer else texts.name_outlet(claim)):
                    groups["named_upstream", outlet, *about].append(claim)
    edges = []
    for (reason, voice, *_), group in groups.items():
        for one, other in _pair_tellings(group, texts):
            strength = 0.9 if reason == "named_upstream" else 0.8
            edges.append(_edge_of_claims(one, other, str(reason), strength, str(voice)))
    return edges


def _find_number(claim: Claim) -> float | None:
    return next((value for value in (claim.best, claim.low, claim.high) if value is not None), None)


def _pair_tellings(group: Sequence[Claim], texts: _Texts) -> list[tuple[Claim, Claim]]:
    """Each claim with the first before it, of the last few, that tells of the same thing in another document."""
    pairs = []
    for at, claim in enumerate(group):
        for other in group[max(0, at - RECENT) : at]:
            if other.document_id != claim.document_id and _tell_one_thing(other, claim, texts):
                pairs.append((other, claim))
                break
    return pairs


def _tell_one_thing(one: Claim, other: Claim, texts: _Texts) -> bool:
    """Whether two figures of equal number tell of one thing: the same days and three words beside the figure.

    Without days it takes a number that is no everyday one, and four words.
    """
    if _contradict(one, other) or texts.are_far_apart(one, other):
        return False
    days = [read_interval(claim.event_date) for claim in (one, other)]
    dated = days[0] is not None and days[1] is not None
    if any(day is not None and (day[1] - day[0]).days > LONG_EVENT for day in days):
        return False
    if not dated and (_find_number(one) or 0) < EVERYDAY:
        return False
    return len(texts.read_sentence(one) & texts.read_sentence(other)) >= (3 if dated else 4)


def name_announcer(claim: Claim) -> str:
    """The named source of a claim as compared; empty where the name could be anybody's."""
    if claim.source_kind != "named":
        return ""
    words = name_words(claim.source)
    return "" if words <= _NOBODY else " ".join(sorted(words))


def _name(outlet: str) -> str:
    return re.sub(r"^the ", "", strip_accents(fold(outlet)).strip())


class _Origins:
    """The claims and texts joined by edges, and the name of what they share."""

    def __init__(self, texts: _Texts, edges: Sequence[_Edge], bonded: set[tuple[str, str]]) -> None:
        self._texts = texts
        self._groups: Groups[Node] = Groups()
        for edge in edges:
            self._groups.join(texts.find_node(edge.one), texts.find_node(edge.other))
        self._join_retold(edges)
        self._roots: dict[Node, set[str]] = defaultdict(set)
        self._voices: dict[Node, set[str]] = defaultdict(set)
        for node in self._groups.list_members():
            if node[1]:
                self._roots[self._groups.find(node)].add(self._groups.find((node[0], ""))[0])
        for edge in edges:
            pair = sorted((edge.one.document_id, edge.other.document_id))
            if edge.voice and (pair[0], pair[1]) not in bonded:
                self._voices[self._groups.find(texts.find_node(edge.one))].add(edge.voice)

    def name(self, what: Claim | Document) -> str:
        """The id of an origin: from the text it starts with, or from the texts and voices that share it."""
        node = self._texts.find_node(what)
        group = self._groups.find(node)
        roots = self._roots.get(group, set())
        if not node[1] or len(roots) < 2:
            return _hash(self._groups.find((node[0], ""))[0])
        return _hash("shared", *sorted(self._voices.get(group, ()))[:1], *sorted(roots))

    def _join_retold(self, edges: Sequence[_Edge]) -> None:
        """A figure that one document gives twice is one voice, unless it names two different sources for it."""
        linked = {
            claim.document_id: None
            for edge in edges
            for claim in (edge.one, edge.other)
            if isinstance(claim, Claim) and claim.kind == "figure"
        }
        for document_id in linked:
            by_question: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
            for claim in self._texts.told[document_id]:
                if claim.kind == "figure" and claim.measure:
                    by_question[_name_question(claim)].append(claim)
            for told in by_question.values():
                for one, other in combinations(told[:RECENT], 2):
                    if answer_one_question(one, other) and are_compatible(one, other) and _may_be_one(one, other):
                        self._groups.join(self._texts.find_node(one), self._texts.find_node(other))


def _may_be_one(one: Claim, other: Claim) -> bool:
    names = name_announcer(one), name_announcer(other)
    return not all(names) or bool(set(names[0].split()) & set(names[1].split()))


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]


def _write_links(edges: Sequence[_Edge], origins: _Origins) -> list[OriginLink]:
    """Each link once from either side; of several with one reason the strongest, then the first in the text."""
    rows: dict[tuple[str, str, str, str], OriginLink] = {}
    for edge in sorted(edges, key=lambda edge: (-edge.strength, edge.start, edge.other_start)):
        here = (edge.start, edge.end)
        there = (edge.other_start, edge.other_end)
        for what, other, places in ((edge.one, edge.other, here + there), (edge.other, edge.one, there + here)):
            if what.document_id != other.document_id:
                claim_id = what.claim_id if isinstance(what, Claim) else ""
                key = (what.document_id, claim_id, other.document_id, edge.reason)
                rows.setdefault(key, OriginLink(origins.name(what), *key, *places, edge.strength))
    return [rows[key] for key in sorted(rows)]
