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
    STATUS_WORDS,
    find_earlier,
    is_newest,
    key_claim,
    name_document,
    say_box_value,
    say_change,
    say_claim,
    say_confidence,
    say_document,
    say_fact,
    say_latest,
    say_references,
    say_settle,
    say_source,
    say_teller,
    say_thing,
    say_title,
    say_title_of_many,
    say_values,
    say_versions,
)
from .model import Claim, Fact, Gap
from .references import read_series
from .tables import read_rows
from .wording import capitalise, join_names, say_amount, say_count, say_date, say_unit

#: Figures named with one question of what is not known; the others are in gaps.csv.
MOST_FIGURES = 3


def show_title(briefing: Briefing, title: str = "") -> Exhibit:
    """The finding as a title, with what the briefing rests on; a corpus without figures says so."""
    facts = briefing.choose_facts()
    lead = facts[0] if facts else None
    title = title or ("" if briefing.documents else "No article falls into this briefing")
    said = title or say_title_of_many(facts, briefing.measures)
    said = said or say_title(lead, briefing.find_claims(lead) if lead else [], briefing.measures)
    figures = sum(claim.kind == "figure" for claim in briefing.claims)
    as_of = say_date(briefing.as_of)
    meta: list[list[Any]] = [
        ["As of", [as_of]] if as_of else ["Dates", ["no text is dated" if briefing.documents else "no text"]],
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
    """Two or three sentences: what each topic comes to and what that means; topics without a figure in one line."""
    blocks: list[Block] = []
    for topic in briefing.topics:
        facts = briefing.choose_facts(topic)
        if facts:
            runs = _say_many(briefing, facts) or _say_level(briefing, facts[0])
            blocks.append(make_paragraph(*runs, style="lead"))
            blocks += [make_paragraph(*_say(briefing, fact)) for fact in _find_second(briefing, facts)]
    empty = [topic for topic in briefing.topics if not briefing.choose_facts(topic)]
    if empty:
        blocks.append(make_paragraph(say_no_figures(briefing, *empty), style="" if blocks else "lead"))
    return Exhibit(blocks)


def _find_second(briefing: Briefing, facts: Sequence[Fact]) -> list[Fact]:
    """What a briefing on one topic tells beside its first fact: one told by several articles, and no past level."""
    told = [fact for fact in facts[1:] if fact.status in {"conflicting", "corroborated", "repeated"}]
    return [fact for fact in told if fact.time_scope != "past"][:1] if len(briefing.topics) == 1 else []


def _say_many(briefing: Briefing, facts: Sequence[Fact]) -> list[Run]:
    """What many figures of one account each come to, and the largest of counts; nothing where there are few."""
    title = say_title_of_many(facts, briefing.measures)
    if not title:
        return []
    said: list[Run] = [
        f"{title.partition(',')[0]} stand in {say_count(len(briefing.documents), 'article')}, each in one account: "
        "none is confirmed by a separate origin, none is disputed."
    ]
    lead = max(facts, key=lambda fact: fact.best or 0.0)
    measure = briefing.measures[lead.measure]
    if measure.scope == "state" or not lead.best:
        return [*said, " ", *_say_level(briefing, facts[0])]
    claims = briefing.find_claims(lead)
    teller = say_teller(briefing.documents[claims[0].document_id])
    return [
        *said,
        " The largest is ",
        *say_thing(lead, claims, briefing.measures, briefing.notes),
        f", told by {teller}.",
    ]


def _say(briefing: Briefing, fact: Fact) -> list[Run]:
    return say_fact(fact, briefing.find_claims(fact), briefing.documents, briefing.measures, briefing.notes)


def _say_level(briefing: Briefing, fact: Fact) -> list[Run]:
    """A fact in a sentence; of a level also whether anything is newer, and how it stands to a past level."""
    runs = _say(briefing, fact)
    facts = briefing.choose_facts()
    told = [(other, briefing.find_claims(other)) for other in facts]
    if is_newest(fact, facts, briefing.as_of):
        runs = [*_drop_stop(runs), "; nothing in the corpus is newer."]
    earlier = find_earlier(fact, briefing.find_claims(fact), told)
    change = say_change(fact, earlier) if earlier else ""
    if earlier and change:
        values = say_values(earlier, briefing.find_claims(earlier), briefing.notes)
        undated = "an undated" if not earlier.event_date else "a"
        runs += [f" That is {change} from {undated} past level of ", *values, ", if both are counted alike."]
    return runs


def _drop_stop(runs: Sequence[Run]) -> list[Run]:
    """Runs without the full stop that ends them, to be continued."""
    *first, last = runs
    return [*first, last.removesuffix(".")] if isinstance(last, str) else list(runs)


def say_no_figures(briefing: Briefing, *topics: str) -> str:
    """That no article gives a figure on these topics, or that there is no article."""
    if not briefing.documents:
        return "No article falls into this briefing."
    named = join_names([briefing.say_topic(topic).lower() for topic in topics], "or")
    return f"No article in this briefing gives a figure on {named}."


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
    facts = briefing.choose_facts()
    items: list[list[Run]] = []
    for fact in _pick(briefing, most):
        confidence = say_confidence(fact)
        why: list[Run] = [" ", {"t": confidence, "em": True}] if confidence else []
        items.append([*_judge(briefing, fact, facts), *why])
    if not items:
        return Exhibit([make_paragraph("The texts give no figure that a judgment could rest on.")])
    blocks: list[Block] = [{"kind": "list", "style": "judgments", "items": items}]
    if len(facts) > len(items) and len({fact.status for fact in facts}) > 1:
        blocks.append(make_paragraph(_say_standing(facts), style="small"))
    return Exhibit(blocks)


def _judge(briefing: Briefing, fact: Fact, facts: Sequence[Fact]) -> list[Run]:
    """One judgment: who says which figure of a dispute, else how many voices say what."""
    claims = briefing.find_claims(fact)
    if fact.status == "conflicting":
        return say_versions(fact, claims, briefing.documents, briefing.measures, briefing.notes)
    runs = _say(briefing, fact)
    if is_newest(fact, facts, briefing.as_of):
        return [*_drop_stop(runs), "; nothing in the corpus is newer."]
    return runs


def _pick(briefing: Briefing, most: int) -> list[Fact]:
    """The first facts, one of each question as a reader reads it, such that every topic has at least one."""
    facts: dict[str, Fact] = {}
    for fact in briefing.choose_facts():
        told = fact.event_date or fact.place or fact.actor
        if fact.status != "superseded":
            facts.setdefault(briefing.name_question(fact) if told else fact.fact_id, fact)
    ranked = list(facts.values())
    firsts = [next((f for f in ranked if f.measure.split(".")[0] == topic), None) for topic in briefing.topics]
    must = [fact for fact in firsts if fact is not None]
    chosen = [*must, *(fact for fact in ranked if fact not in must)][:most]
    return [fact for fact in ranked if fact in chosen]


def show_figures(briefing: Briefing, most: int = 4) -> Exhibit:
    """The figure box: value, what it counts, range, voices and date."""
    items = []
    for fact in _pick(briefing, most):
        claims = briefing.find_claims(fact)
        value = say_box_value(fact, claims, briefing.notes)
        items.append({"value": value, "label": [briefing.name_question(fact)], "detail": [_say_detail(briefing, fact)]})
    if not items:
        return Exhibit([])
    return Exhibit([{"kind": "box", "items": items}])


def _say_detail(briefing: Briefing, fact: Fact) -> str:
    """How a figure of the box stands, by how many voices, and as of when: ``disputed, 1 origin; as of 2 Jan 2026``."""
    origins = say_amount(f"{fact.origins}", "origin", fact.origins)
    standing = {
        "conflicting": f"disputed, {origins}",
        "corroborated": f"confirmed, {origins}",
        "repeated": f"{say_amount(f'{fact.documents}', 'article', fact.documents)}, {origins}",
    }.get(fact.status, STATUS_WORDS.get(fact.status, fact.status))
    parts = [say_unit(fact.unit), standing] if "/" in fact.unit else [standing]
    if fact.time_scope == "past" and not fact.event_date:
        parts.append("no year given")
    else:
        told = say_latest(briefing.find_claims(fact), briefing.documents, short=True)
        parts.append(f"as of {told}" if told else "no date")
    return "; ".join(parts)


def show_disagreements(briefing: Briefing, topic: str = "", most: int = 5) -> Exhibit:
    """Where sources disagree: who says what, what may explain it, what would settle it."""
    facts = [fact for fact in briefing.choose_facts(topic) if fact.status == "conflicting"]
    if not facts:
        return Exhibit([make_paragraph("No two figures in these texts contradict each other on one question.")])
    blocks: list[Block] = []
    for fact in facts[:most]:
        blocks.append(make_paragraph(*_say_range(briefing, fact)))
        claims = sorted(briefing.find_claims(fact), key=lambda claim: (claim.best is None, claim.best or 0.0))
        rows = [_row_of_claim(briefing, claim) for claim in claims]
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
        else:
            blocks.append(make_paragraph("The texts support no cause for the difference."))
        blocks.append(make_paragraph(say_settle(fact)))
    if len(facts) > most:
        blocks.append(make_paragraph("Also disputed:"))
        blocks.append({"kind": "list", "style": "", "items": [_say_range(briefing, fact) for fact in facts[most:20]]})
    if len(facts) > 20:
        blocks.append(make_paragraph(f"{len(facts) - 20} further disagreements are in facts.csv.", style="small"))
    return Exhibit(blocks)


def _row_of_claim(briefing: Briefing, claim: Claim) -> list[Any]:
    document = briefing.documents[claim.document_id]
    return [
        [briefing.notes.cite(say_claim(claim), key_claim(claim))],
        say_source(claim),
        name_document(document),
        say_latest([claim], briefing.documents) or "no date",
    ]


def _say_range(briefing: Briefing, fact: Fact) -> list[Run]:
    """A dispute in one sentence, figures first: ``Five or eight people killed on …: one origin, so …``."""
    thing = say_thing(fact, briefing.find_claims(fact), briefing.measures, briefing.notes)
    first = thing[0]
    thing[0] = {**first, "t": capitalise(first["t"])} if isinstance(first, dict) else capitalise(first)
    if fact.origins == 1:
        return [*thing, ": both sides go back to one origin, so counting articles decides nothing."]
    return [*thing, f": {say_count(fact.origins, 'origin')} stand against each other."]


def show_gaps(briefing: Briefing, most: int = 8) -> Exhibit:
    """What the texts ask and do not answer: a line for each question, with the figures that raise it."""
    groups: dict[str, list[Gap]] = {}
    for gap in _find_gaps(briefing):
        groups.setdefault(_split_question(gap.question)[0], []).append(gap)
    if not groups:
        return Exhibit([make_paragraph("The texts leave no question open that the figures raise.")])
    items = [_say_gaps(briefing, question, same) for question, same in list(groups.items())[:most]]
    blocks: list[Block] = [{"kind": "list", "style": "", "items": items}]
    if len(groups) > most:
        more = capitalise(say_count(len(groups) - most, "more question"))
        blocks.append(make_paragraph(f"{more} in gaps.csv.", style="small"))
    return Exhibit(blocks)


def _find_gaps(briefing: Briefing) -> list[Gap]:
    """The gaps of the briefing's facts, in the order of the facts; then those of no fact."""
    order = {fact.fact_id: index for index, fact in enumerate(briefing.choose_facts())}
    gaps = [
        gap
        for gap in briefing.gaps
        if gap.fact_id in order or (not gap.fact_id and (not gap.document_id or gap.document_id in briefing.documents))
    ]
    return sorted(gaps, key=lambda gap: order.get(gap.fact_id, len(order)))


def _split_question(question: str) -> tuple[str, str]:
    """A question and what follows it: ``Who did it?``, ``No text names …``."""
    asked, mark, rest = question.partition("?")
    return (asked + mark, rest.strip()) if mark and rest else (question, "")


def _say_gaps(briefing: Briefing, question: str, gaps: Sequence[Gap]) -> list[Run]:
    """One question with the figures that leave it open, each leading to its evidence."""
    facts = {fact.fact_id: fact for fact in briefing.choose_facts()}
    raised = list(dict.fromkeys(gap.fact_id for gap in gaps if gap.fact_id in facts))
    if not raised:
        return [gaps[0].question]
    things = [
        say_thing(facts[name], briefing.find_claims(facts[name]), briefing.measures, briefing.notes)
        for name in raised[:MOST_FIGURES]
    ]
    runs: list[Run] = [{"t": question, "strong": True}, " Unanswered for "]
    for index, thing in enumerate(things):
        runs += ["; " if index else "", *thing]
    more = len(raised) - len(things)
    return [run for run in [*runs, f"; and {say_count(more, 'other figure')}." if more else "."] if run]


def show_topics(briefing: Briefing) -> Exhibit:
    """For each topic a heading, its chart, and the published series beside its levels.

    A topic without figures says so. The tables behind come in the annex.
    """
    blocks: list[Block] = []
    for topic in briefing.topics:
        blocks.append({"kind": "heading", "level": 2, "id": f"topic-{topic}", "runs": [briefing.say_topic(topic)]})
        chart = draw_chart(briefing, topic)
        blocks.append(chart.figure if chart else make_paragraph(_say_no_chart(briefing, topic)))
        blocks += _compare_levels(briefing, topic)
    return Exhibit(blocks)


def _compare_levels(briefing: Briefing, topic: str, most: int = 2) -> list[Block]:
    """A paragraph for each of the first levels that published series stand beside; none where none does."""
    rows = read_rows(briefing.built, "references")
    blocks: list[Block] = []
    for fact in briefing.choose_facts(topic):
        names = {key_claim(claim) for claim in briefing.find_claims(fact)}
        beside = [row for row in rows if f"{row.document_id} {row.claim_id}" in names]
        if beside and len(blocks) < most:
            value = say_values(fact, briefing.find_claims(fact), briefing.notes)
            blocks.append(make_paragraph(*say_references(value, beside, fact.unit)))
    return blocks


def show_chart(briefing: Briefing, topic: str) -> Exhibit:
    """The chart of a topic with the table behind it; a topic without figures says so."""
    chart = draw_chart(briefing, topic)
    blocks = [chart.figure, chart.table] if chart else [make_paragraph(_say_no_chart(briefing, topic))]
    return Exhibit([*blocks[:1], *_compare_levels(briefing, topic), *blocks[1:]])


def _say_no_chart(briefing: Briefing, topic: str) -> str:
    if not briefing.choose_facts(topic):
        return say_no_figures(briefing, topic)
    return f"No figure on {briefing.say_topic(topic).lower()} has both the date and the value that a chart needs."


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
