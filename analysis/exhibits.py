"""Exhibits of a briefing's body: title, bottom line, judgments, figure box, charts, disagreements, gaps.

Every ``show`` function takes an open briefing and returns an ``Exhibit``; what is empty is said, never shown.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any

from .blocks import Block, Exhibit, Run, make_paragraph, make_table
from .briefing import Briefing
from .charts import Chart, chart_counts, chart_levels
from .findings import (
    key_claim,
    name_document,
    say_claim,
    say_confidence,
    say_document,
    say_fact,
    say_latest,
    say_settle,
    say_source,
    say_title,
    say_values,
)
from .model import Claim, Fact
from .references import read_series
from .tables import read_rows
from .wording import capitalise, join_names, say_count, say_date


def show_title(briefing: Briefing, title: str = "") -> Exhibit:
    """The finding as a title, with what the briefing rests on; a corpus without figures says so."""
    facts = briefing.choose_facts()
    lead = facts[0] if facts else None
    said = title or say_title(lead, briefing.find_claims(lead) if lead else [], briefing.measures)
    figures = sum(claim.kind == "figure" for claim in briefing.claims)
    meta: list[list[Any]] = [
        ["As of", [say_date(briefing.as_of) or "no date in the texts"]],
        ["Texts", [_say_corpus(briefing)]],
        ["Figures read", [f"{figures:,}"]],
        ["Corpus", [_fingerprint(briefing)]],
    ]
    if briefing.period:
        meta.insert(1, ["Published in", [say_date(briefing.period)]])
    blocks: list[Block] = [{"kind": "title", "runs": [said], "subtitle": [], "meta": meta}]
    return Exhibit(blocks + warn_left_out(briefing))


def _say_corpus(briefing: Briefing) -> str:
    outlets = {d.outlet for d in briefing.documents.values() if d.outlet}
    named = f", {say_count(len(outlets), 'named outlet')}" if outlets else ""
    return f"{say_count(len(briefing.documents), 'article')}{named}"


def _fingerprint(briefing: Briefing) -> str:
    """Eight hex digits of the texts in scope: the same texts, the same digits."""
    joined = "\n".join(sorted(d.text_sha256 for d in briefing.documents.values()))
    return hashlib.sha256(joined.encode()).hexdigest()[:8]


def warn_left_out(briefing: Briefing) -> list[Block]:
    if not briefing.left_out:
        return []
    count = len(briefing.left_out)
    names = join_names([say_document(d) for d in briefing.left_out[:5]]) + (" and others" if count > 5 else "")
    verb, have = ("is", "has") if count == 1 else ("are", "have")
    runs = f"{capitalise(say_count(count, 'article'))} {verb} left out because the text {have} no date: {names}."
    return [make_paragraph(runs.replace("the text have", "the texts have"), style="warning")]


def show_bottom_line(briefing: Briefing) -> Exhibit:
    """Two or three sentences: what each topic comes to, and how far the sources carry it."""
    blocks: list[Block] = []
    for topic in briefing.topics:
        facts = briefing.choose_facts(topic)
        if facts:
            blocks.append(make_paragraph(*_say(briefing, facts[0]), style="lead"))
        else:
            blocks.append(make_paragraph(say_no_figures(briefing, topic), style="lead"))
    verdict = _say_standing(briefing.choose_facts())
    return Exhibit([*blocks, make_paragraph(verdict)] if verdict else blocks)


def _say(briefing: Briefing, fact: Fact) -> list[Run]:
    return say_fact(fact, briefing.find_claims(fact), briefing.documents, briefing.measures, briefing.notes)


def say_no_figures(briefing: Briefing, topic: str) -> str:
    return f"No article in this briefing gives a figure on {briefing.say_topic(topic).lower()}."


def _say_standing(facts: Sequence[Fact]) -> str:
    """How many questions rest on how many origins."""
    if len(facts) < 2:
        return ""
    count = Counter(fact.status for fact in facts)
    parts = [
        f"{say_count(count[status], 'question')} {words[0] if count[status] == 1 else words[1]}"
        for status, words in {
            "corroborated": ("is answered alike by separate origins", "are answered alike by separate origins"),
            "conflicting": ("is disputed", "are disputed"),
            "repeated": (
                "is answered by several articles with one origin",
                "are answered by several articles with one origin",
            ),
            "single": ("rests on one article", "rest on one article each"),
            "superseded": ("has an answer that a later one replaced", "have answers that later ones replaced"),
        }.items()
        if count[status]
    ]
    if len(parts) == 1:
        return f"{capitalise(parts[0])}."
    said = join_names(parts).replace(" questions", "").replace(" question", "")
    return f"Of {say_count(len(facts), 'question')} that the figures answer, {said}."


def show_judgments(briefing: Briefing, most: int = 5) -> Exhibit:
    """Key judgments, each with its confidence and the reason for it; nothing where there is no figure."""
    items: list[list[Run]] = []
    for fact in _pick(briefing.choose_facts(), most, briefing.topics):
        confidence = say_confidence(fact)
        why: list[Run] = [" ", {"t": confidence, "em": True}] if confidence else []
        items.append([*_say(briefing, fact), *why])
    if not items:
        return Exhibit([make_paragraph("The texts give no figure that a judgment could rest on.")])
    return Exhibit([{"kind": "list", "style": "judgments", "items": items}])


def _pick(facts: Sequence[Fact], most: int, topics: Sequence[str]) -> list[Fact]:
    """The first facts, such that every topic with a fact has at least one among them."""
    firsts = [next((f for f in facts if f.measure.split(".")[0] == topic), None) for topic in topics]
    must = [fact for fact in firsts if fact is not None]
    rest = [fact for fact in facts if fact not in must]
    chosen = [*must, *rest][:most]
    return [fact for fact in facts if fact in chosen]


def show_figures(briefing: Briefing, most: int = 4) -> Exhibit:
    """The figure box: value, what it counts, origins and date."""
    items = []
    for fact in _pick(briefing.choose_facts(), most, briefing.topics):
        label = briefing.name_question(fact)
        origins = f"{say_count(fact.documents, 'article')}, {say_count(fact.origins, 'origin')}"
        told = say_latest(briefing.find_claims(fact), briefing.documents)
        detail = f"{fact.status}; {origins}; as of {told}" if told else f"{fact.status}; {origins}; no date"
        value = say_values(fact, briefing.find_claims(fact), briefing.notes, words=False)
        items.append({"value": value, "label": [label], "detail": [detail]})
    if not items:
        return Exhibit([])
    return Exhibit([{"kind": "box", "items": items}])


def show_disagreements(briefing: Briefing, topic: str = "") -> Exhibit:
    """Where sources disagree: who says what, what may explain it, what would settle it."""
    facts = [fact for fact in briefing.choose_facts(topic) if fact.status == "conflicting"]
    if not facts:
        return Exhibit([make_paragraph("No two figures in these texts contradict each other on one question.")])
    blocks: list[Block] = []
    for fact in facts[:12]:
        blocks.append(make_paragraph(*_say(briefing, fact)))
        rows = [_row_of_claim(briefing, claim) for claim in briefing.find_claims(fact)]
        caption = f"Who says what: {briefing.name_question(fact)}"
        columns = (
            ("Figure", "left", 2.0),
            ("Credited to", "left", 3.0),
            ("Told by", "left", 3.0),
            ("As of", "left", 2.0),
        )
        blocks.append(make_table(f"disagreement-{fact.fact_id}", caption, columns, rows))
        reasons = [part.strip() for part in fact.reasons.split(";") if part.strip()]
        if reasons:
            blocks.append(make_paragraph("What may explain it:"))
            blocks.append({"kind": "list", "style": "", "items": [[f"{capitalise(reason)}."] for reason in reasons]})
        blocks.append(make_paragraph(say_settle(fact)))
    if len(facts) > 12:
        blocks.append(make_paragraph(f"{len(facts) - 12} further disagreements are in facts.csv.", style="small"))
    return Exhibit(blocks)


def _row_of_claim(briefing: Briefing, claim: Claim) -> list[Any]:
    document = briefing.documents[claim.document_id]
    return [
        [briefing.notes.cite(say_claim(claim), key_claim(claim))],
        say_source(claim),
        name_document(document),
        say_latest([claim], briefing.documents) or "no date",
    ]


def show_gaps(briefing: Briefing, most: int = 8) -> Exhibit:
    """What the texts ask and do not answer."""
    ids = {fact.fact_id for fact in briefing.choose_facts()}
    gaps = [
        gap
        for gap in read_rows(briefing.built, "gaps")
        if (gap.fact_id in ids) or (not gap.fact_id and (not gap.document_id or gap.document_id in briefing.documents))
    ]
    questions = list(dict.fromkeys(gap.question for gap in gaps))
    if not questions:
        return Exhibit([make_paragraph("The texts leave no question open that the figures raise.")])
    blocks: list[Block] = [{"kind": "list", "style": "", "items": [[question] for question in questions[:most]]}]
    if len(questions) > most:
        blocks.append(
            make_paragraph(
                f"{capitalise(say_count(len(questions) - most, 'more question'))} in gaps.csv.", style="small"
            )
        )
    return Exhibit(blocks)


def show_topics(briefing: Briefing) -> Exhibit:
    """For each topic a heading and its chart; a topic without figures says so. The tables behind come in the annex."""
    blocks: list[Block] = []
    for topic in briefing.topics:
        blocks.append({"kind": "heading", "level": 2, "id": f"topic-{topic}", "runs": [briefing.say_topic(topic)]})
        chart = draw_chart(briefing, topic)
        blocks.append(chart.figure if chart else make_paragraph(_say_no_chart(briefing, topic)))
    return Exhibit(blocks)


def show_chart(briefing: Briefing, topic: str) -> Exhibit:
    """The chart of a topic with the table behind it; a topic without figures says so."""
    chart = draw_chart(briefing, topic)
    return Exhibit([chart.figure, chart.table] if chart else [make_paragraph(_say_no_chart(briefing, topic))])


def _say_no_chart(briefing: Briefing, topic: str) -> str:
    return f"{say_no_figures(briefing, topic)} There is nothing to chart."


def draw_chart(briefing: Briefing, topic: str) -> Chart | None:
    """Counts of incidents, or levels over time beside published series, as the topic's measures are; None for none."""
    facts = briefing.choose_facts(topic)
    claims = [claim for fact in facts for claim in briefing.find_claims(fact)]
    if any(row.scope == "state" for row in briefing.measures.values() if row.topic == topic):
        chart = chart_levels(
            claims,
            briefing.documents,
            briefing.measures,
            briefing.notes,
            read_series(briefing.built / "reference"),
            read_rows(briefing.built, "references"),
            f"levels-{topic}",
        )
    else:
        chart = chart_counts(facts, claims, briefing.documents, briefing.measures, briefing.notes, f"counts-{topic}")
    if chart:
        briefing.charts[topic] = chart
    return chart


def show_comment(comment: str) -> Exhibit:
    """The analyst's own words, marked as such; nothing where there are none."""
    if not comment:
        return Exhibit([])
    heading = {"kind": "heading", "level": 2, "id": "comment", "runs": ["The analyst’s comment"]}
    return Exhibit([heading, make_paragraph(comment)])
