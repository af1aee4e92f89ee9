"""Exhibits of a briefing's annex: claims by source, texts and origins, wordings, notes, method, evidence.

Every ``show`` function takes an open briefing and returns an ``Exhibit``; what is empty is said, never shown.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from .blocks import Block, Exhibit, Run, make_paragraph, make_table
from .briefing import HOME, Briefing
from .changes import find_changes, say_changes
from .charts import chart_repeats, chart_sources, chart_timeline
from .clues import are_related
from .exhibits import find_disputes, say_no_figures, show_dispute, show_title, warn_left_out
from .findings import (
    STATUS_WORDS,
    is_credited,
    is_newest,
    key_claim,
    name_document,
    quote_claim,
    say_claim,
    say_credited,
    say_document,
    say_event,
    say_thing,
    say_values,
)
from .judgment import read_csv
from .model import Claim, Document, Fact, OriginLink, Reference, Wording
from .pages import name_source_page
from .tables import read_rows
from .text import fold, strip_accents
from .wording import capitalise, join_names, say_as_of, say_count, say_date, say_number, say_when, shorten

#: What `make bench` measured of the extraction, on texts kept apart from its makers.
QUALITY = HOME / "benchmarks" / "quality.csv"
#: How that file calls the half of each set whose misses nobody read.
HELD_OUT = "held-out half"


def show_disputes(briefing: Briefing, told: int = 2, most: int = 30) -> Exhibit:
    """The disputes that the body tells in a line or not at all; nothing where it tells every one in full.

    Args:
        briefing: the briefing.
        told: how many the body tells in full.
        most: how many are shown here; the others stand in facts.csv.
    """
    facts = find_disputes(briefing)[told:]
    blocks = [block for fact in facts[:most] for block in show_dispute(briefing, fact)]
    if len(facts) > most:
        more = capitalise(say_count(len(facts) - most, "further dispute"))
        blocks.append(make_paragraph(f"{more} in facts.csv.", style="small"))
    return Exhibit(blocks)


def show_claims(briefing: Briefing, kinds: str = "figure") -> Exhibit:
    """Claims by source: who is credited with what, and who tells it.

    Args:
        briefing: the briefing.
        kinds: kinds of claim to show, separated by commas: figure, quotation, statement.
    """
    wanted = {kind.strip() for kind in kinds.split(",")}
    claims = [claim for claim in briefing.claims if claim.kind in wanted and claim.review != "rejected"]
    if not claims:
        return Exhibit([make_paragraph("The texts make no claim of this kind.")])
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[_fold_name(briefing, claim)].append(claim)
    named = sum(is_credited(told[0]) for told in by_source.values())
    groups = sorted(by_source.items(), key=lambda item: _weigh_source(*item))
    rows: list[list[Any]] = []
    for _, told in groups:
        told.sort(key=lambda claim: not claim.measure)
        source = _name_source(briefing, told)
        for index, claim in enumerate(told):
            rows.append([[{"t": source, "strong": True}] if not index else [source], *_cells_of_claim(briefing, claim)])
    columns: tuple[tuple[str, str, float], ...] = (
        ("Source", "left", 2.6),
        ("Claim", "left", 2.2),
        ("About", "left", 4.2),
        ("Told by", "left", 2.6),
    )
    if "figure" not in wanted:
        columns = (("Source", "left", 2.2), ("Words", "left", 6.0), ("Told by", "left", 2.6))
        rows = [[row[0], row[1], row[3]] for row in rows]
    credited = sum(is_credited(claim) for claim in claims)
    kind = "figure" if wanted == {"figure"} else "claim"
    caption = f"{capitalise(say_count(len(claims), kind))}: {_say_credit(credited, len(claims) - credited, named)}"
    return Exhibit([make_table(f"claims-{'-'.join(sorted(wanted))}", caption, columns, rows)])


def _say_credit(credited: int, own: int, sources: int) -> str:
    """How many claims somebody is credited with, and how many the outlets tell in their own voice."""
    to = f"credited to {say_count(sources, 'source')}"
    if not own:
        return to if credited == 1 else f"all {to}"
    if not credited:
        return "in the outlet’s own voice" if own == 1 else "all in the outlets’ own voice"
    told = say_count(own, "stands in an outlet’s own voice", "stand in the outlets’ own voice")
    return f"{say_count(credited, 'is', 'are')} {to}, {told}"


def _weigh_source(name: str, claims: Sequence[Claim]) -> tuple[bool, bool, int, str]:
    """Credited sources before outlets' own voices, then those with a figure that a topic takes, then by how many."""
    return not is_credited(claims[0]), not any(claim.measure for claim in claims), -len(claims), name


def _fold_name(briefing: Briefing, claim: Claim) -> str:
    """What claims of one source share: its folded name; in its own voice, the article's."""
    if is_credited(claim):
        return strip_accents(fold(claim.source))
    return f"itself {fold(name_document(briefing.documents[claim.document_id]))}"


def _name_source(briefing: Briefing, claims: Sequence[Claim]) -> str:
    """The name of one source, in small letters where any text has it so; else whose own voice it is."""
    if is_credited(claims[0]):
        return max((claim.source for claim in claims), key=lambda name: (name[:1].islower(), name))
    return f"{name_document(briefing.documents[claims[0].document_id])}, in its own voice"


def _cells_of_claim(briefing: Briefing, claim: Claim) -> list[Any]:
    document = briefing.documents[claim.document_id]
    said = shorten(claim.evidence, 160) if claim.kind != "figure" else say_claim(claim)
    if claim.kind == "quotation":
        said = f"“{said}”"
    runs: list[Run] = [briefing.notes.cite(said, key_claim(claim))]
    if claim.hedge:
        runs.append(f" ({claim.hedge})")
    return [runs, _say_about(briefing, claim), name_document(document)]


def _say_about(briefing: Briefing, claim: Claim) -> str:
    """What a claim is about, and when; of a figure that no topic takes, the words around it."""
    measure = briefing.measures.get(claim.measure)
    if measure is None:
        return f"“{quote_claim(claim, briefing.documents[claim.document_id], 60)}”" if claim.kind == "figure" else ""
    about = measure.plural if measure.scope == "event" else measure.title
    if claim.time_scope == "past" and not claim.event_date:
        return f"{about}, a past level"
    when = say_event(claim.event_date, [claim.date_text])
    if not when and measure.scope == "state":
        when = say_when(claim.as_of)
    when = f" {when}" if when else f", “{claim.date_text}”" if claim.date_text else ""
    return f"{about}{when}{f' in {claim.place}' if claim.place else ''}"


def show_documents(briefing: Briefing) -> Exhibit:
    """The articles, with outlet and date and how each is known."""
    if not briefing.documents:
        return Exhibit([make_paragraph("No article falls into this briefing."), *warn_left_out(briefing)])
    figures = Counter(claim.document_id for claim in briefing.claims if claim.kind == "figure")
    rows = [
        [
            [{"t": say_document(d), "href": f"sources/{name_source_page(d.document_id)}"}],
            f"{d.outlet or 'not stated'}{_say_basis(d.outlet_basis)}",
            f"{say_as_of(d.published) or 'no date'}{_say_basis(d.published_basis)}",
            f"{d.words:,}",
            f"{figures[d.document_id]:,}",
        ]
        for d in briefing.documents.values()
    ]
    columns = (
        ("Article", "left", 5.0),
        ("Outlet", "left", 2.5),
        ("Published", "left", 2.5),
        ("Words", "right", 1.0),
        ("Figures", "right", 1.0),
    )
    caption = f"{capitalise(say_count(len(rows), 'article'))}, and how outlet and date are known"
    note = make_paragraph(" ".join(_say_sources(briefing)))
    return Exhibit([note, make_table("documents", caption, columns, rows)])


def _say_sources(briefing: Briefing) -> list[str]:
    """The source note: articles and files, outlets, shared origins, and who speaks of its own deeds."""
    documents = list(briefing.documents.values())
    files = len({document.file for document in documents})
    outlets = list(dict.fromkeys(document.outlet for document in documents if document.outlet))
    unnamed = sum(not document.outlet for document in documents)
    articles = say_count(len(documents), "article")
    stand = "stands" if len(documents) == 1 else "stand"
    said = [f"{capitalise(articles)} {stand} in {say_count(files, 'file')}."]
    if outlets:
        listed = join_names([*outlets[:8], f"{len(outlets) - 8} others"] if len(outlets) > 9 else outlets)
        said.append(f"The texts name {say_count(len(outlets), 'outlet')}: {listed}.")
    if unnamed:
        who = capitalise(say_count(unnamed, "names", "name")) if len(documents) > 1 else "It names"
        said.append(f"{who} no outlet.")
    shared = {link.document_id for link in _find_links(briefing)}
    if shared:
        rest = len(documents) - len(shared)
        alone = f"; {say_count(rest, 'shares', 'share')} none with another" if rest else ""
        said.append(f"{capitalise(say_count(len(shared), 'article'))} share an origin with another{alone}.")
    elif len(documents) > 1:
        said.append("No two of them are seen to share an origin.")
    said.append(_say_parties(briefing))
    return said


def _say_parties(briefing: Briefing) -> str:
    """Who is credited with a figure on what it did itself, as names show it: ``U.S. military`` on ``U.S. forces``."""
    parties: dict[str, None] = {}
    for fact in briefing.choose_facts():
        claims = briefing.find_claims(fact)
        doers = {claim.actor for claim in claims if claim.actor}
        for claim in claims:
            if claim.source_kind in {"named", "post"} and any(are_related(claim.source, doer) for doer in doers):
                parties[claim.source] = None
    if not parties:
        return "By name, no source is a party to the figures that it is credited with."
    return f"By name, a party to figures that it is credited with: {join_names(list(parties)[:5])}."


def show_grades(briefing: Briefing, most: int = 3) -> Exhibit:
    """What the figures are worth apart from their number: letter, digit, and the reasons for them."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in briefing.choose_facts():
        if fact.grade_source:
            groups[f"{fact.grade_source}{fact.grade_info}", fact.grade_reasons].append(fact)
    if not groups:
        return Exhibit([make_paragraph("No figure is graded.")])
    rows = [[_list_things(briefing, facts, most), grade, why] for (grade, why), facts in groups.items()]
    columns = (("Figure", "left", 4.2), ("Grade", "left", 0.9), ("Why", "left", 5.0))
    note = (
        "The letter judges the outlets on the evidence of these texts alone (A is reliable, F cannot be judged), the "
        "digit the information (1 is confirmed, 6 cannot be judged), after the Admiralty code."
    )
    graded = sum(len(facts) for facts in groups.values())
    caption = f"{capitalise(say_count(graded, 'figure'))}, graded apart from the number"
    return Exhibit([make_paragraph(note), make_table("grades", caption, columns, rows)])


def _list_things(briefing: Briefing, facts: Sequence[Fact], most: int) -> list[Run]:
    """The first figures of a list, each leading to its evidence, and how many others there are."""
    runs: list[Run] = []
    for fact in facts[:most]:
        runs += ["; "] if runs else []
        runs += say_thing(fact, briefing.find_claims(fact), briefing.measures, briefing.notes)
    more = len(facts) - most
    return [*runs, f"; and {say_count(more, 'other figure')}"] if more > 0 else runs


def _say_basis(basis: str) -> str:
    return {"manifest": " (manifest)", "inferred": " (inferred)"}.get(basis, "")


def show_facts(briefing: Briefing, topic: str = "") -> Exhibit:
    """Every question of a topic with its answers: range, status, and why."""
    facts = briefing.choose_facts(topic)
    if not facts:
        return Exhibit(
            [make_paragraph(say_no_figures(briefing, name)) for name in ([topic] if topic else briefing.topics)]
        )
    rows = [
        [
            briefing.name_question(fact),
            say_values(fact, briefing.find_claims(fact), briefing.notes, words=False),
            STATUS_WORDS.get(fact.status, fact.status),
            fact.why,
        ]
        for fact in facts
    ]
    columns = (("Question", "left", 3.5), ("Answer", "left", 2.2), ("Status", "left", 1.6), ("Why", "left", 4.5))
    return Exhibit([make_table(f"facts-{topic or 'all'}", "Questions that the figures answer", columns, rows)])


_KINDS = {
    "anachronism": "out of its time",
    "self_contradiction": "contradicts itself",
    "date_conflict": "dates differ",
    "quote_altered": "quotation altered",
    "hedge_lost": "hedge lost",
    "voice_drift": "credit lost",
    "stale": "old",
    "unanchored_date": "no day to count from",
}


def show_checks(briefing: Briefing) -> Exhibit:
    """Notes in the margin: slips and contradictions, each beside its article."""
    if not briefing.checks:
        return Exhibit([make_paragraph("No slip was found in these texts.")])
    rows = [
        [_link_document(briefing.documents[c.document_id]), _KINDS.get(c.kind, c.kind.replace("_", " ")), c.message]
        for c in briefing.checks
    ]
    columns = (("Article", "left", 2.4), ("Kind", "left", 1.7), ("Note", "left", 6.4))
    return Exhibit(
        [
            make_table(
                "checks", capitalise(say_count(len(rows), "note in the margin", "notes in the margin")), columns, rows
            )
        ]
    )


def show_evidence(briefing: Briefing) -> Exhibit:
    """Every cited sentence, numbered, the claim's own words marked, with the way back and on to the source page."""
    by_key = {key_claim(claim): claim for claim in briefing.claims}
    items = []
    for key, number in sorted(briefing.notes.numbers.items(), key=lambda item: item[1]):
        claim = by_key[key]
        document = briefing.documents[claim.document_id]
        text = document.text
        first, last = min(claim.sentence_start, claim.start), max(claim.sentence_end, claim.end)
        credit = f"; credited to {say_credited(claim, document)}" if is_credited(claim) else ""
        appeared = say_as_of(document.published)
        items.append(
            {
                "n": number,
                "id": f"note-{number}",
                "before": _tidy(text[first : claim.start]),
                "mark": _tidy(text[claim.start : claim.end]),
                "after": _tidy(text[claim.end : last]),
                "where": [f"{name_document(document)}{f', {appeared}' if appeared else ', no date'}{credit}"],
                "href": f"sources/{name_source_page(document.document_id)}#c-{claim.claim_id}",
                "back": briefing.notes.refs.get(key, []),
            }
        )
    if not items:
        return Exhibit([make_paragraph("No figure is cited, so there is no evidence to show.")])
    return Exhibit([{"kind": "notes", "items": items}])


def _tidy(words: str) -> str:
    """Line ends inside a sentence as spaces; nothing else is changed."""
    return re.sub(r"\s*\n\s*", " ", words)


def show_corpus_title(briefing: Briefing) -> Exhibit:
    """A title that says what the corpus is: how many articles, and how many state their date."""
    documents = list(briefing.documents.values())
    if not documents:
        return show_title(briefing, "No article falls into this briefing")
    stated = sum(document.published_basis in {"stated", "manifest"} for document in documents)
    undated = sum(not document.published for document in documents)
    if stated == len(documents):
        verdict = "all of them dated"
    else:
        inferred = len(documents) - stated - undated
        verdict = join_names(
            part
            for part in (
                f"{say_count(stated, 'states its date', 'state their date')}" if stated else "",
                f"{say_count(inferred, 'is dated by its story', 'are dated by their story')}" if inferred else "",
                f"{say_count(undated, 'has no date', 'have no date')}" if undated else "",
            )
        )
    return show_title(briefing, f"{capitalise(say_count(len(documents), 'article'))}: {verdict}")


def show_claims_title(briefing: Briefing) -> Exhibit:
    """A title that says how much of what is told is credited to somebody."""
    figures = [claim for claim in briefing.claims if claim.kind == "figure"]
    credited = sum(is_credited(claim) for claim in figures)
    part = capitalise(say_count(credited, "of", "of")) if credited else "None of"
    title = f"{part} {len(figures):,} figures {'is' if credited < 2 else 'are'} credited to a source"
    if len(figures) == 1:
        title = f"One figure, {'credited to a source' if credited else 'in the outlet’s own voice'}"
    return show_title(briefing, title if figures else "No figure in these texts")


def show_parts(briefing: Briefing) -> Exhibit:
    """How many stretches of each kind the articles hold, and the words in those that are no claim of the article."""
    rows = [row for row in read_rows(briefing.built, "parts") if row.document_id in briefing.documents]
    kinds = Counter(row.kind for row in rows)
    if not kinds:
        return Exhibit([make_paragraph("The articles hold nothing.")])
    body = [[kind, f"{count:,}", _PART_WORDS.get(kind, "")] for kind, count in kinds.most_common()]
    columns = (("Part", "left", 1.5), ("Stretches", "right", 1.0), ("What it is", "left", 5.0))
    return Exhibit([make_table("parts", "What the articles consist of", columns, body)])


_PART_WORDS = {
    "body": "the article itself",
    "title": "the headline",
    "subtitle": "a line below the headline",
    "subhead": "a heading inside the article",
    "byline": "who wrote it",
    "dateline": "where it was written",
    "date": "a line that holds a date",
    "caption": "words below a picture; no claims",
    "credit": "who took a picture, whose copyright; no claims",
    "footer": "the site's own words; no claims",
    "post": "an embedded post; its claims are its author's",
}


def show_rejected(briefing: Briefing) -> Exhibit:
    """Inputs that were refused, each with its reason."""
    rows = read_rows(briefing.built, "rejected")
    if not rows:
        return Exhibit([make_paragraph("Every input could be read.")])
    columns = (("File", "left", 2.0), ("Reason", "left", 5.0))
    body = [[row.file, row.reason] for row in rows]
    return Exhibit([make_table("rejected", f"{capitalise(say_count(len(rows), 'input'))} refused", columns, body)])


def show_sources(briefing: Briefing) -> Exhibit:
    """Who is credited with how many claims, by kind of source."""
    chart = chart_sources(briefing.claims, "sources")
    if chart is None:
        return Exhibit([make_paragraph("The texts make no claim.")])
    return Exhibit([chart.figure, chart.table])


_REASONS = {
    "shared_prose": "the same prose",
    "shared_quote": "the same quotation in the same words",
    "named_upstream": "one names the other, or both name a third, as their source",
    "same_announcement": "both rest on one announcement",
}


def show_origins(briefing: Briefing) -> Exhibit:
    """Which articles share an origin, and the words that show it."""
    links = _find_links(briefing)
    if not links:
        few = len(briefing.documents) < 2
        alone = "There are no two articles that could share an origin."
        apart = "No two articles are seen to share an origin; each stands for itself."
        return Exhibit([make_paragraph(alone if few else apart)])
    pairs: dict[tuple[str, str], list[OriginLink]] = defaultdict(list)
    for link in links:
        one, other = sorted((link.document_id, link.other_document_id))
        pairs[one, other].append(link)
    rows = []
    for (one, other), found in sorted(pairs.items()):
        reasons = sorted({_REASONS.get(link.reason, link.reason.replace("_", " ")) for link in found})
        shown = [
            briefing.documents[link.document_id].text[link.start : link.end] for link in found if link.start is not None
        ]
        rows.append(
            [
                _link_document(briefing.documents[one]),
                _link_document(briefing.documents[other]),
                "; ".join(reasons),
                f"“{shorten(max(shown, key=lambda words: (len(words), words), default=''), 140)}”",
            ]
        )
    columns = (("Article", "left", 2.0), ("Shares with", "left", 2.0), ("What", "left", 2.5), ("Shown by", "left", 4.0))
    caption = f"{capitalise(say_count(len(rows), 'pair'))} of articles with a common origin: repeats, not second voices"
    return Exhibit([make_table("origins", caption, columns, rows)])


def _find_links(briefing: Briefing) -> list[OriginLink]:
    """The links between two articles of the briefing."""
    return [
        link
        for link in read_rows(briefing.built, "origins")
        if link.document_id in briefing.documents
        and link.other_document_id in briefing.documents
        and link.document_id != link.other_document_id
    ]


def _link_document(document: Document) -> list[Run]:
    return [{"t": name_document(document), "href": f"sources/{name_source_page(document.document_id)}"}]


def show_repeats(briefing: Briefing) -> Exhibit:
    """Who repeats whom: a small matrix of the words that each two articles share, with the words beside it."""
    echoes = [
        echo
        for echo in read_rows(briefing.built, "echoes")
        if echo.document_a in briefing.documents and echo.document_b in briefing.documents
    ]
    chart = chart_repeats(echoes, briefing.documents, "repeats")
    if chart is None:
        return Exhibit([make_paragraph("No two articles share a run of words.")])
    return Exhibit([chart.figure, chart.table])


def show_timeline(briefing: Briefing) -> Exhibit:
    """When the counted things happened; a bar is as long as the date is uncertain."""
    facts = briefing.choose_facts()
    claims = [claim for fact in facts for claim in briefing.find_claims(fact)]
    chart = chart_timeline(facts, claims, briefing.documents, briefing.measures, briefing.notes, "timeline")
    if chart is None:
        return Exhibit([make_paragraph("No text dates what it counts, so there is no timeline.")])
    return Exhibit([chart.figure, chart.table])


def show_wordings(briefing: Briefing) -> Exhibit:
    """One utterance told by several articles, version beside version, with what differs."""
    versions: dict[str, list[Wording]] = defaultdict(list)
    for row in read_rows(briefing.built, "wordings"):
        if row.document_id in briefing.documents:
            versions[row.utterance_id].append(row)
    rows = []
    for _, told in sorted(versions.items()):
        if len(told) < 2:
            continue
        for row in told:
            document = briefing.documents[row.document_id]
            words = document.text[row.start : row.end]
            rows.append([row.speaker, f"“{words}”", name_document(document), row.relation, row.differs])
    if not rows:
        return Exhibit([make_paragraph("No utterance is told by more than one article.")])
    columns = (
        ("Speaker", "left", 1.8),
        ("Words", "left", 5.0),
        ("Told by", "left", 2.0),
        ("Version", "left", 1.4),
        ("Differs", "left", 2.4),
    )
    return Exhibit([make_table("wordings", "Versions of one utterance", columns, rows)])


def show_references(briefing: Briefing) -> Exhibit:
    """Each claim of a level beside every published series that has its period."""
    claims = {key_claim(claim): claim for claim in briefing.claims}
    rows = []
    for row in read_rows(briefing.built, "references"):
        claim = claims.get(f"{row.document_id} {row.claim_id}")
        if claim is None:
            continue
        rows.append(
            [
                [briefing.notes.cite(say_claim(claim), key_claim(claim))],
                f"{row.series} ({row.definition})",
                _say_period(row),
                say_number(row.reference_value),
                f"{row.difference_percent:+.0f}%".replace("-", "−"),
            ]
        )
    if not rows:
        return Exhibit([make_paragraph("No published series in data/reference/ covers the period of a claim.")])
    columns = (
        ("Claim", "left", 2.6),
        ("Series", "left", 4.0),
        ("Period", "left", 2.2),
        ("Series says", "right", 1.4),
        ("Difference", "right", 1.3),
    )
    return Exhibit(
        [
            make_table(
                "references", "Claims beside published series, and how far the claim lies from each", columns, rows
            )
        ]
    )


def _say_period(row: Reference) -> str:
    """The period of a series that a claim stands beside, and how it was chosen where it is not the claim's own."""
    period = say_date(row.period)
    if row.relation in ("", "same period"):
        return period
    if row.relation == "nearest month":
        return f"{period}, the nearest month given"
    return f"{period}, the nearest year; the claim is {row.relation}"


def show_sensitivity(briefing: Briefing, most: int = 4) -> Exhibit:
    """What would change the briefing: which figures hang on one origin, are disputed, past, or old."""
    facts = briefing.choose_facts()
    kinds: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.status == "conflicting":
            kinds["A count by a source that none of the others repeats would decide, or widen the range, for"].append(
                fact
            )
        elif fact.status in {"single", "repeated"}:
            kinds["A second origin would confirm or dispute"].append(fact)
        if is_newest(fact, facts, briefing.as_of):
            kinds["A newer level would replace"].append(fact)
        if fact.time_scope == "past" and not fact.event_date:
            kinds["The year of the past level would fix what a later level is held against, for"].append(fact)
        if fact.near:
            kinds["A place and date in the text would show whether another figure answers the same question as"].append(
                fact
            )
    items = [[f"{words} ", *_list_things(briefing, same, most), "."] for words, same in kinds.items()]
    if not items:
        return Exhibit([make_paragraph("No single further text would change an answer.")])
    return Exhibit([{"kind": "list", "style": "", "items": items}])


def show_method(briefing: Briefing) -> Exhibit:
    """How the figures were read, how well that works on labelled texts, and how much a person has reviewed."""
    figures = [claim for claim in briefing.claims if claim.kind == "figure"]
    typed = sum(bool(claim.measure) for claim in figures)
    reviewed = sum(claim.review != "auto" for claim in briefing.claims)
    review = (
        f"A person has decided on {say_count(reviewed, 'claim')} of {len(briefing.claims):,}."
        if reviewed
        else "No person has reviewed the claims."
    )
    blocks: list[Block] = [
        make_paragraph(
            "Rules read every quantity in the texts with its bound, what it counts, when, and who is credited; "
            "nothing is typed in by hand. Where a rule is unsure, the cell stays empty. "
            f"{_say_typed(len(figures), typed)} {review}"
        )
    ]
    every = [row for _, row in read_csv(QUALITY, dict.fromkeys(("set", "figure", "value", "measured"), str))]
    quality = [row for row in every if row["measured"] == HELD_OUT]
    if quality:
        rows = [[row["set"], row["figure"], row["value"]] for row in quality]
        columns = (("Labelled texts", "left", 3.0), ("Figure", "left", 3.0), ("Value", "right", 1.0))
        blocks.append(make_table("quality", "How well the rules read labelled texts that were held out", columns, rows))
    return Exhibit(blocks)


def _say_typed(figures: int, typed: int) -> str:
    """How many figures the texts hold, and how many of them a topic takes."""
    if not figures:
        return "These texts hold no figure."
    if figures == 1:
        return f"These texts hold one figure, {'' if typed else 'not '}on a measure of data/topics/."
    taken = say_count(typed, "of them", "of them") if typed else "none of them"
    return f"These texts hold {say_count(figures, 'figure')}, {taken} on a measure of data/topics/."


def show_chart_tables(briefing: Briefing) -> Exhibit:
    """The table behind each chart that the briefing has shown, and the claims beside published series."""
    tables = [chart.table for chart in briefing.charts.values()]
    beside = [block for block in show_references(briefing).blocks if block["kind"] == "table"]
    return Exhibit([*tables, *beside] or [make_paragraph("There is no chart in this briefing.")])


def show_changes(briefing: Briefing, previous: str) -> Exhibit:
    """What is new, changed and gone since an earlier build; nothing where none is named.

    Args:
        briefing: the briefing.
        previous: the folder of an earlier build; a relative path is looked for beside the package.
    """
    if not previous:
        return Exhibit([make_paragraph("No earlier build is named to compare with (parameter `previous`).")])
    changes = find_changes(HOME / previous, briefing.built)
    lines = [line.removeprefix("- ") for line in say_changes(changes).splitlines() if line.strip()]
    return Exhibit([{"kind": "list", "style": "", "items": [[line] for line in lines]}])


def show_chains(briefing: Briefing) -> Exhibit:
    """The chain of each credited figure, from the first to know to the outlet, as far as its text says."""
    claims = [claim for claim in briefing.claims if claim.kind == "figure" and claim.chain]
    rows = [
        [
            [briefing.notes.cite(say_claim(claim), key_claim(claim))],
            claim.chain.replace(" > ", " → ").replace("(outlet)", "an outlet without a name"),
            name_document(briefing.documents[claim.document_id]),
        ]
        for claim in claims
    ]
    if not rows:
        return Exhibit([make_paragraph("No figure is credited to anybody, so there is no chain to show.")])
    columns = (("Figure", "left", 2.0), ("From the first to know to the outlet", "left", 5.0), ("Told by", "left", 2.5))
    return Exhibit([make_table("chains", "How each credited figure reached the reader", columns, rows)])
