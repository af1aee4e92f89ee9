"""Exhibits of a briefing's body: title, bottom line, judgments, figure box, charts, disagreements, gaps.

Here, in ``provenance`` and in ``annex`` every ``show`` function takes an open briefing and returns an ``Exhibit``;
what is empty is said, never shown.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any

from ..answers.facts import Answer, is_background
from ..answers.intervals import lie_close
from ..answers.references import read_series
from ..answers.rises import find_rise
from ..answers.traits import counts_a_time, is_part, is_titled
from ..display.blocks import Block, Exhibit, Run, make_paragraph, make_table, say_runs
from ..ground.model import Claim, Gap, Reference
from ..ground.wording import (
    STATUS_WORDS,
    capitalise,
    join_names,
    say_amount,
    say_as_of_day,
    say_cardinal,
    say_count,
    say_date,
    say_unit,
    say_when,
)
from ..telling.charts import Chart
from ..telling.comparisons import find_earlier, is_newest, say_change, say_references
from ..telling.countcharts import chart_counts
from ..telling.factnames import name_question, say_scope, say_subject
from ..telling.findings import (
    say_confidence,
    say_fact,
    say_settle,
    say_thing,
    say_title,
    say_title_of_many,
    say_versions,
)
from ..telling.levelcharts import chart_levels
from ..telling.notes import key_claim
from ..telling.ranking import says_nothing
from ..telling.sourcenames import (
    OWN_VOICE,
    is_credited,
    name_credited,
    name_document,
    quote_claim,
    say_document,
    say_publisher,
)
from ..telling.values import say_box_range, say_box_value, say_claim, say_latest, say_values
from .briefing import Briefing

#: Figures named with one question of what is not known; the others are in gaps.csv.
MOST_FIGURES = 3
#: Disputes that the body lays out; the annex lays out the others.
MOST_DISPUTES = 2
#: Who is credited with a figure of a dispute, and who tells it, by name; the others are counted.
MOST_NAMES = 4
#: Sentences shown of texts that count nothing that a topic asks for; levels held against published series.
MOST_SENTENCES = 5
MOST_COMPARED = 2
#: Judgments and questions that stay in a body for which its pages are too few.
LEAST = 3


def show_title(briefing: Briefing, title: str = "") -> Exhibit:
    """The finding as a title, with what the briefing rests on; a corpus without figures says so."""
    facts = briefing.choose_facts()
    title = title or ("" if briefing.documents else "No article falls into this briefing")
    figures = sum(claim.kind == "figure" for claim in briefing.claims)
    said = title or say_title_of_many(facts, briefing.measures)
    if not said and facts and not says_nothing(facts[0]):
        said = say_title(briefing.find_answer(facts[0]))
    said = said or _say_no_topic(briefing, figures)
    as_of = say_date(briefing.as_of)
    outlets = {document.outlet for document in briefing.documents.values() if document.outlet}
    named = f", {say_count(len(outlets), 'named outlet')}" if outlets else ""
    # The same texts have the same digits.
    texts = "\n".join(sorted(document.text_sha256 for document in briefing.documents.values()))
    meta: list[list[Any]] = [
        ["As of", [as_of]] if as_of else ["Dates", ["no text is dated" if briefing.documents else "no text"]],
        ["Texts", [f"{_say_articles(briefing)}{named}"]],
        ["Figures read", [f"{figures:,}"]],
        ["Corpus", [hashlib.sha256(texts.encode()).hexdigest()[:8]]],
    ]
    if briefing.period:
        meta.insert(1, ["Published in", [say_date(briefing.period)]])
    blocks: list[Block] = [{"kind": "title", "runs": [said], "subtitle": [], "meta": meta}]
    return Exhibit(blocks + warn_left_out(briefing))


def _say_no_topic(briefing: Briefing, figures: int) -> str:
    """The title where no topic has a figure: ``18 figures in four articles, none on casualties or seizures``."""
    topics = _name_topics(briefing, briefing.topics)
    if not figures:
        return f"No figure on {topics} in {_say_articles(briefing)}"
    none = "none" if figures > 1 else "not"
    return f"{capitalise(say_count(figures, 'figure'))} in {_say_articles(briefing)}, {none} on {topics}"


def _say_articles(briefing: Briefing) -> str:
    return say_count(len(briefing.documents), "article")


def _name_topics(briefing: Briefing, topics: Sequence[str]) -> str:
    """``casualties or oil production``, for sentences that deny."""
    return join_names([briefing.say_topic(topic).lower() for topic in topics], "or")


def warn_left_out(briefing: Briefing) -> list[Block]:
    if not briefing.left_out:
        return []
    count = len(briefing.left_out)
    names = join_names([say_document(d) for d in briefing.left_out[:5]]) + (" and others" if count > 5 else "")
    verb, have = ("is", "has") if count == 1 else ("are", "have")
    runs = f"{capitalise(say_count(count, 'article'))} {verb} left out because the text {have} no date: {names}."
    return [make_paragraph(runs.replace("the text have", "the texts have"), style="warning")]


def show_bottom_line(briefing: Briefing, annexed: bool = True) -> Exhibit:
    """Two or three sentences: what each topic comes to and what that means; topics without a figure in one line.

    Args:
        annexed: whether an annex follows, which holds the figures on other topics.
    """
    blocks: list[Block] = []
    for topic in briefing.topics:
        answers = briefing.list_answers(topic)
        if answers:
            blocks.append(make_paragraph(*_sum_up(briefing, answers), style="lead"))
            blocks += [make_paragraph(*_say(briefing, answer)) for answer in _find_second(briefing, answers)]
    empty = [topic for topic in briefing.topics if not briefing.choose_facts(topic)]
    if empty:
        blocks.append(
            make_paragraph(say_no_figures(briefing, *empty, annexed=annexed), style="small" if blocks else "lead")
        )
    beside = _say_other_topics(briefing, annexed)
    blocks += [make_paragraph(beside, style="small")] if beside else []
    rejected = _cite_rejected(briefing)
    blocks += (
        [make_paragraph("Rejected in review, and counted nowhere: ", *rejected, ".", style="small")] if rejected else []
    )
    told = any(not says_nothing(fact) for fact in briefing.choose_facts())
    return Exhibit(blocks if told else [*blocks, *_tell_others(briefing)])


def _tell_others(briefing: Briefing) -> list[Block]:
    """What the texts count, where they count nothing that a topic asks for: sentences, the first of each article first.

    Of an article what somebody is credited with comes before what nobody is.
    """
    figures: dict[str, list[Claim]] = {name: [] for name in sorted(briefing.documents, key=_order(briefing))}
    for claim in briefing.claims:
        if claim.kind == "figure" and not is_titled(claim, briefing.documents[claim.document_id]):
            figures[claim.document_id].append(claim)
    sentences: dict[tuple[str, int], Claim] = {}
    for own in figures.values():
        for claim in sorted(own, key=lambda claim: (not is_credited(claim), claim.start)):
            sentences.setdefault((claim.document_id, claim.sentence_start), claim)
    turns = [[claim for (name, _), claim in sentences.items() if name == document] for document in figures]
    chosen = [claim for turn in zip_longest(*turns) for claim in turn if claim is not None][:MOST_SENTENCES]
    if not chosen:
        return []
    shown = sorted(chosen, key=lambda claim: (_order(briefing)(claim.document_id), claim.start))
    items = [_quote(briefing, claim) for claim in shown]
    return [make_paragraph("What the texts count instead:"), {"kind": "list", "style": "", "items": items}]


def _order(briefing: Briefing) -> Callable[[str], tuple[str, str]]:
    """The order of documents by the day they appeared, undated ones last."""
    return lambda name: (briefing.documents[name].published or "~", name)


def _quote(briefing: Briefing, claim: Claim) -> list[Run]:
    """A sentence as its text has it, with who tells it and when, leading to its note."""
    document = briefing.documents[claim.document_id]
    appeared = say_date(document.published)
    words = quote_claim(claim, document, width=160)
    who = f"{name_document(document)}{f', {appeared}' if appeared else ''}: "
    return [who, briefing.notes.cite(f"“{words}”", claim)]


def _say_other_topics(briefing: Briefing, annexed: bool) -> str:
    """How many figures the texts give on topics that this briefing leaves out; empty for none."""
    titles = {row.topic: row.title for row in briefing.measures.values()}
    topics = [fact.measure.partition(".")[0] for fact in briefing.facts]
    count = Counter(topic for topic in topics if topic in titles and topic not in briefing.topics)
    given = [topic for topic in titles if count[topic]]
    said = [f"{say_count(count[topic], 'figure')} on {titles[topic].lower()}" for topic in given[:1]]
    said += [f"{say_cardinal(count[topic])} on {titles[topic].lower()}" for topic in given[1:]]
    text = "The text also gives" if len(briefing.documents) == 1 else "The texts also give"
    where = (
        f"{'stands' if count.total() == 1 else 'stand'} in the annex alone" if annexed else "this briefing leaves out"
    )
    return f"{text} {join_names(said)}, which {where}." if said else ""


def _cite_rejected(briefing: Briefing) -> list[Run]:
    """The figures on the briefing's topics that a person rejected, each leading to its sentence and the reason."""
    claims = [c for c in briefing.claims if c.review == "rejected" and c.measure.partition(".")[0] in briefing.topics]
    cited: list[Run] = []
    for claim in claims:
        said = say_claim(claim, briefing.units)
        what = f" {briefing.measures[claim.measure].plural}" if said[-1:].isdigit() else ""
        cited.append(briefing.notes.cite(f"{said}{what}", claim))
    return [run for i, figure in enumerate(cited) for run in ([", ", figure] if i else [figure])]


def _find_second(briefing: Briefing, answers: Sequence[Answer]) -> list[Answer]:
    """What a briefing on one topic tells beside its first fact: one told by several articles, and nothing long past."""
    told = [answer for answer in answers[1:] if answer.fact.status in {"conflicting", "corroborated", "repeated"}]
    told = [answer for answer in told if answer.fact.time_scope != "past" and not is_background(answer.fact)]
    told = [answer for answer in told if not _is_part(briefing, answer)]
    return told[:1] if len(briefing.topics) == 1 else []


def _sum_up(briefing: Briefing, answers: Sequence[Answer]) -> list[Run]:
    """What a topic comes to: its first fact and how the others stand; where none is told twice, the largest."""
    lead, count = answers[0], len(answers)
    measure = briefing.measures[lead.fact.measure]
    level = measure.scope == "state"
    if any(answer.fact.status != "single" for answer in answers) or count < (4 if level else 2):
        if level:
            return _say_level(briefing, lead)
        return [*_say(briefing, lead), _say_others(briefing, answers)] if count > 1 else _say_alone(briefing, lead)
    topic = briefing.say_topic(measure.topic).lower()
    neither = "neither is" if count == 2 else "none is"
    text = "The text gives" if len(briefing.documents) == 1 else "The texts give"
    said = f"{text} {say_count(count, 'figure')} on {topic}; {neither} confirmed or disputed by another account. "
    if level:
        return [said, *_say_level(briefing, lead)]
    same = [answer for answer in answers if answer.fact.measure == measure.measure and answer.fact.best]
    same = [answer for answer in same if not is_background(answer.fact) and answer.fact.unit == lead.fact.unit]
    if len(same) < 2:
        return [said, *_say(briefing, lead)]
    largest = max(same, key=lambda answer: answer.fact.best or 0.0)
    teller = say_publisher(briefing.documents[largest.claims[0].document_id])
    subject = say_subject(largest).removeprefix("the ")
    values = say_values(largest, briefing.notes)
    return [said, f"The largest {subject} is ", *values, f"{say_scope(largest)}, told by {teller}."]


def _say_others(briefing: Briefing, answers: Sequence[Answer]) -> str:
    """How the figures of a topic stand that its first sentence does not speak of; empty for fewer than two."""
    first, others = answers[0].fact, answers[1:]
    if len(others) < 2:
        return ""
    count = Counter(map(name_standing, others))
    words = {
        "corroborated": ("is confirmed by a separate origin", "are confirmed by separate origins"),
        "apart": ("has origins whose figures lie far apart", "have origins whose figures lie far apart"),
        "conflicting": ("is disputed", "are disputed"),
        "repeated": ("is repeated by articles of one origin", "are repeated by articles of one origin"),
        "single": ("rests on one account", "rest on one account each"),
        "superseded": ("was replaced by a later one", "were replaced by later ones"),
    }
    topic = briefing.say_topic(briefing.measures[first.measure].topic).lower()
    if len(count) == 1:
        ((status, number),) = count.items()
        too = " as well" if status == first.status == "conflicting" else ""
        return f" The other {say_count(number, 'figure')} on {topic} {words[status][1]}{too}."
    parts = [say_count(count[status], *said) for status, said in words.items() if count[status]]
    return f" Of the other {say_count(len(others), 'figure')} on {topic}, {join_names(parts)}."


def name_standing(answer: Answer) -> str:
    """A fact's status; ``apart`` where its origins agree and do not confirm each other."""
    loose = answer.fact.status == "corroborated" and not lie_close(answer.claims)
    return "apart" if loose else answer.fact.status


def _say_alone(briefing: Briefing, answer: Answer) -> list[Run]:
    """The one figure of a topic, by its number of voices."""
    if answer.fact.status != "single" or says_nothing(answer.fact):
        return _say(briefing, answer)
    thing = say_thing(answer, briefing.notes)
    return ["One account gives ", *thing, "; no other text confirms or disputes it."]


def _say(briefing: Briefing, answer: Answer, quoted: bool = False) -> list[Run]:
    return say_fact(answer, briefing.documents, briefing.notes, quoted)


def _say_level(briefing: Briefing, answer: Answer) -> list[Run]:
    """A fact in a sentence; of a level also how it stands to a past level, and whether anything is newer."""
    runs = _say(briefing, answer)
    earlier = find_earlier(answer, briefing.list_answers())
    change = say_change(answer.fact, earlier.fact) if earlier else ""
    last = is_newest(answer.fact, briefing.choose_facts(), briefing.as_of)
    newest = "; nothing in the corpus is newer" if last else ""
    if not earlier or not change:
        return [*_drop_stop(runs), f"{newest}."]
    past = say_values(earlier, briefing.notes)
    when = say_when(earlier.fact.event_date)
    lead, behind = (" ", f" {when}") if when else (" an undated past level of ", "")
    end = lead, *past, f"{behind}, if both are counted alike"
    apart = ". That is" if any(isinstance(run, str) and ";" in run for run in runs) else ","
    return [*_drop_stop(runs), f"{apart} {change}", *end, f"{newest}."]


def _drop_stop(runs: Sequence[Run]) -> list[Run]:
    """Runs without the full stop that ends them, to be continued."""
    *first, last = runs
    return [*first, last.removesuffix(".")] if isinstance(last, str) else list(runs)


def say_no_figures(briefing: Briefing, *topics: str, annexed: bool = True) -> str:
    """That no article gives a figure on these topics, or that there is no article; and what the texts hold instead."""
    if not briefing.documents:
        return "No article falls into this briefing."
    said = f"No article in this briefing gives a figure on {_name_topics(briefing, topics)}."
    figures = sum(claim.kind == "figure" for claim in briefing.claims)
    if briefing.choose_facts() or not figures:
        return said
    stand = "stand" if figures > 1 else "stands"
    texts = "texts" if len(briefing.documents) > 1 else "text"
    if not annexed:
        return f"{said} The {texts} {'give' if texts == 'texts' else 'gives'} {say_count(figures, 'other figure')}."
    return f"{said} The {say_count(figures, 'other figure')} in the {texts} {stand} in the annex."


def show_judgments(briefing: Briefing, most: int = 5) -> Exhibit:
    """Key judgments, each with its confidence and the reason for it; nothing where there is no figure."""
    items: list[list[Run]] = []
    answers, said = _pick(briefing, most), ""
    for answer in answers:
        why = say_confidence(answer.fact)
        same = f"{why.partition(':')[0]}, for the same reason{'s' if ',' in why or ' and ' in why else ''}."
        shown: list[Run] = [" ", {"t": same if why == said and ":" in why else why, "em": True}] if why else []
        items.append([*_judge(briefing, answer), *shown])
        said = why
    if not items:
        return Exhibit([])
    blocks: list[Block] = [{"kind": "list", "style": "judgments", "items": items}]
    blocks[0] |= {
        "rank": 2,
        "stay": [answers.index(answer) for answer in _pick(briefing, LEAST)],
        "said": "more judgment",
    }
    rest = len(briefing.choose_facts()) - len(items)
    if rest:
        stand = say_count(rest, "further figure stands", "further figures stand")
        blocks.append(
            make_paragraph(f"{capitalise(stand)} in the annex{' and in facts.csv' * (rest > 40)}.", style="small")
        )
    return Exhibit(blocks)


def _judge(briefing: Briefing, answer: Answer) -> list[Run]:
    """One judgment: who says which figure of a dispute, how a level stands to published series, else who says what."""
    fact = answer.fact
    if fact.status == "conflicting":
        return say_versions(answer, briefing.documents, briefing.notes)
    beside = _find_references(briefing, answer)
    if not beside:
        return _say(briefing, answer, quoted=True)
    if fact.time_scope == "past":
        return [*_say(briefing, answer), " ", *say_references(["that"], beside, fact.unit)]
    document = briefing.documents[answer.claims[0].document_id]
    outlet = document.outlet or document.agency
    whose = f"{outlet}{'’' if outlet.endswith('s') else '’s'} " if outlet and fact.status == "single" else ""
    value = say_values(answer, briefing.notes)
    return say_references([whose, *value], beside, "")


def _find_references(briefing: Briefing, answer: Answer) -> list[Reference]:
    names = {key_claim(claim) for claim in answer.claims}
    return [row for row in briefing.references if f"{row.document_id} {row.claim_id}" in names]


def _pick(briefing: Briefing, most: int) -> list[Answer]:
    """The first facts, one of each question as a reader reads it, such that every topic has at least one; none that is
    but a part of what else is told under its measure, such as *the last two bodies*.
    """
    answers: dict[str, Answer] = {}
    told_of = briefing.list_answers()
    whole = {answer.fact.measure for answer in told_of if not _is_part(briefing, answer)}
    for answer in told_of:
        if answer.fact.measure in whole and _is_part(briefing, answer):
            continue
        fact = answer.fact
        told = fact.event_date or fact.place or fact.actor
        if fact.status != "superseded":
            answers.setdefault(name_question(answer) if told else fact.fact_id, answer)
    ranked = list(answers.values())
    firsts = {answer.fact.measure.split(".")[0]: answer for answer in reversed(ranked)}
    must = [firsts[topic] for topic in briefing.topics if topic in firsts]
    chosen = [*must, *(answer for answer in ranked if answer not in must)][:most]
    return [answer for answer in ranked if answer in chosen]


def _is_part(briefing: Briefing, answer: Answer) -> bool:
    """Whether a fact is but a part of what else is told: *the last two bodies*, *three of them children*."""
    return all(is_part(claim, briefing.documents[claim.document_id]) for claim in answer.claims)


def show_figures(briefing: Briefing, most: int = 4) -> Exhibit:
    """The figure box: value, what it counts, range, voices and date."""
    items = []
    for answer in _pick(briefing, most):
        value = say_box_value(answer, briefing.notes)
        reach = say_box_range(answer, briefing.notes)
        detail = [*reach, "; " if reach else "", _say_detail(briefing, answer)]
        items.append({"value": value, "label": [name_question(answer)], "detail": [run for run in detail if run]})
    if not items:
        return Exhibit([])
    return Exhibit([{"kind": "box", "items": items}])


def _say_detail(briefing: Briefing, answer: Answer) -> str:
    """How a figure of the box stands, by how many voices, and as of when: ``disputed, 1 origin; as of 2 Jan 2026``."""
    fact = answer.fact
    origins = say_amount(f"{fact.origins}", "origin", fact.origins)
    standing = {
        "conflicting": f"disputed, {origins}",
        "corroborated": f"confirmed, {origins}",
        "apart": f"{origins}, far apart",
        "repeated": f"{say_amount(f'{fact.documents}', 'article', fact.documents)}, {origins}",
    }.get(name_standing(answer), STATUS_WORDS.get(fact.status, fact.status))
    rise = find_rise(answer)
    standing = f"rising, {origins}" if rise and rise.latest.fact.status != "conflicting" else standing
    rate = "/" in fact.unit and not counts_a_time(answer.claims[0])  # of which the label says it
    parts = [say_unit(fact.unit), standing] if rate else [standing]
    if fact.time_scope == "past" and not fact.event_date:
        parts.append("no year given")
    else:
        told = say_latest(answer.claims, briefing.documents)
        parts.append(say_as_of_day(told) if told else "no date")
    return "; ".join(parts)


def show_disagreements(briefing: Briefing, topic: str = "", most: int = MOST_DISPUTES) -> Exhibit:
    """Where sources disagree: who says what, what may explain it, what would settle it; of further disputes a line."""
    disputes = find_disputes(briefing, topic)
    if not briefing.choose_facts(topic):
        return Exhibit([])
    if not disputes:
        topics = [name for name in briefing.topics if briefing.choose_facts(name) and topic in ("", name)]
        said = f"No two figures on {_name_topics(briefing, topics)} contradict each other on one question."
        return Exhibit([make_paragraph(said)])
    blocks: list[Block] = []
    for rank, answer in zip((1, *[5] * most), disputes[:most], strict=False):
        table, why = show_dispute(briefing, answer)
        said = f"The annex lays out who says {_name_dispute(answer)}."
        blocks += [{**table, "rank": rank, "said": said}, {**why, "rank": rank}]
    lines, more = disputes[most : most + 3], len(disputes) - most - 3
    if lines:
        also: Block = {"kind": "list", "style": "", "items": [_say_range(briefing, answer) for answer in lines]}
        blocks += [make_paragraph("Also disputed:"), {**also, "rank": 4, "stay": [0], "said": "more dispute"}]
    if more > 0:
        blocks.append(make_paragraph(f"{capitalise(say_count(more, 'further dispute'))} in the annex.", style="small"))
    return Exhibit(blocks)


def find_disputes(briefing: Briefing, topic: str = "") -> list[Answer]:
    """The facts whose figures cannot all be true, first what a reader needs first."""
    return [briefing.find_answer(fact) for fact in briefing.choose_facts(topic) if fact.status == "conflicting"]


def show_dispute(briefing: Briefing, answer: Answer) -> list[Block]:
    """One dispute: a row for each figure with who says it, and what may explain and settle it."""
    fact = answer.fact
    groups: dict[str, list[Claim]] = {}
    for claim in sorted(answer.claims, key=lambda claim: (claim.best is None, claim.best or 0.0)):
        groups.setdefault(say_claim(claim, briefing.units), []).append(claim)
    rows = [_row_of_figure(briefing, said, claims) for said, claims in groups.items()]
    columns = {"Figure": 1.6, "Credited to": 3.0, "Told by": 3.4, "As of": 2.0}
    caption = f"Who says what: {_name_dispute(answer)}"
    reasons = [part.partition(": ")[2] or part for part in map(str.strip, fact.reasons.split(";")) if part]
    why = f"What may explain it: {'; '.join(reasons)}." if reasons else "The texts support no cause for the difference."
    return [make_table(f"dispute-{fact.fact_id}", caption, columns, rows), make_paragraph(f"{why} {say_settle(fact)}")]


def _name_dispute(answer: Answer) -> str:
    return say_runs(say_thing(answer, None))


def _row_of_figure(briefing: Briefing, said: str, claims: Sequence[Claim]) -> list[Any]:
    """One figure of a dispute: who is credited with it, and who tells it, each teller leading to where first."""
    tellers: list[Run] = []
    first = list({claim.document_id: claim for claim in reversed(claims)}.values())[::-1]
    for claim in first[:MOST_NAMES]:
        name = name_document(briefing.documents[claim.document_id])
        tellers += [", " if tellers else "", briefing.notes.cite(name, claim)]
    more = f" and {say_count(len(first) - MOST_NAMES, 'other')}" if len(first) > MOST_NAMES else ""
    return [
        said,
        _name_credited(briefing, claims),
        [*(run for run in tellers if run), more],
        say_latest(claims, briefing.documents) or "no date",
    ]


def _name_credited(briefing: Briefing, claims: Sequence[Claim]) -> str:
    """Who is credited with one figure, and that some name nobody."""
    names = [name.removeprefix("the ") for name in name_credited(claims, briefing.documents)]
    if not names:
        return "nobody"
    listed = [*names[:MOST_NAMES], *([say_count(len(names) - MOST_NAMES, "other")] if len(names) > MOST_NAMES else [])]
    return join_names(listed) + ("; elsewhere to nobody" if not all(map(is_credited, claims)) else "")


def _say_range(briefing: Briefing, answer: Answer) -> list[Run]:
    """A dispute in one sentence, figures first: ``Five or eight people killed on …: one origin, so …``."""
    thing = say_thing(answer, briefing.notes)
    first = thing[0]
    thing[0] = {**first, "t": capitalise(first["t"])} if isinstance(first, dict) else capitalise(first)
    if find_rise(answer):
        return [*thing, ": the figure rose while it was told."]
    if answer.fact.origins == 1:
        return [*thing, ": all versions go back to one origin."]
    return [*thing, f": {say_count(answer.fact.origins, 'origin')} stand against each other."]


def show_gaps(briefing: Briefing, most: int = 5) -> Exhibit:
    """What the texts ask and do not answer: a line for each question, with the figures that raise it.

    Which figure of a dispute holds is not asked again: the dispute itself says what would settle it.
    """
    told = {_split_question(ask.question)[0] for ask in briefing.asks if ask.missing == "agreement"}
    groups: dict[str, list[Gap]] = {}
    for gap in _find_gaps(briefing):
        asked = _split_question(gap.question)[0]
        if asked not in told:
            groups.setdefault(asked, []).append(gap)
    if not briefing.choose_facts():
        return Exhibit([])
    if not groups:
        return Exhibit([make_paragraph("The texts leave no question open that the figures raise.")])
    items = [_say_gaps(briefing, question, same) for question, same in list(groups.items())[:most]]
    blocks: list[Block] = [{"kind": "list", "style": "", "items": items}]
    blocks[0] |= {"rank": 4, "stay": list(range(LEAST)), "said": "more question"}
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
    answers = {answer.fact.fact_id: answer for answer in briefing.list_answers()}
    raised = {gap.fact_id: answers[gap.fact_id] for gap in gaps if gap.fact_id in answers}
    raised = {name: answer for name, answer in raised.items() if answer.fact.best != 0}
    if not raised:
        return [gaps[0].question]
    told = next(
        (ask.question for ask in briefing.asks if ask.question.startswith(question)),
        f"{question} Unanswered for {{figure}}.",
    )
    named: dict[str, Answer] = {}
    for answer in list(raised.values())[: 2 * MOST_FIGURES]:  # what reads alike is said once
        if len(named) < MOST_FIGURES:
            named.setdefault(say_runs(say_thing(answer, None, short=True)), answer)
    more = len(raised) - len(named)
    things = [say_thing(answer, briefing.notes, short=True) for answer in named.values()]
    runs: list[Run] = [{"t": question, "strong": True}]
    if "{source}" in told:  # each figure has a source of its own
        for thing, answer in zip(things, named.values(), strict=True):
            source = next((claim.source for claim in answer.claims if claim.source), OWN_VOICE)
            source = source.lower() if " " not in source and source.istitle() else source  # Officials, in a headline
            runs += [" ", *_fill_in(_split_question(told)[1].replace("{source}", source), thing)]
        return [*runs, f" The same holds for {say_count(more, 'other figure')}."] if more else runs
    if more:
        things.append([say_count(more, "other figure")])
    return [*runs, " ", *_fill_in(_split_question(told)[1], _join_runs(things))]


def _fill_in(answer: str, figure: Sequence[Run]) -> list[Run]:
    """A sentence of data/gaps.toml with a figure in its place."""
    before, _, after = answer.partition("{figure}")
    return [run for run in (before, *figure, after) if run]


def _join_runs(parts: Sequence[Sequence[Run]]) -> list[Run]:
    """Parts as a list in English: ``a, b or c``; ``a; b, or c`` where one has a list of its own."""
    listed = any(" or " in words or ", " in words for words in map(say_runs, parts))
    comma, end = ("; ", ", or ") if listed else (", ", " or ")
    runs: list[Run] = []
    for index, part in enumerate(parts):
        runs += [end if index == len(parts) - 1 else comma] if index else []
        runs += part
    return runs


def show_topics(briefing: Briefing, most: int = 6) -> Exhibit:
    """For each topic that has a figure a heading and its chart; tables come in the annex.

    A chart has at most ``most`` counts, and two less where other topics or several disputes need room too.
    """
    blocks: list[Block] = []
    topics = [topic for topic in briefing.topics if not all(map(says_nothing, briefing.choose_facts(topic)))]
    most -= 2 if len(topics) > 1 or len(find_disputes(briefing)) > 1 else 0
    for topic in topics:
        blocks.append({"kind": "heading", "level": 2, "id": f"topic-{topic}", "runs": [briefing.say_topic(topic)]})
        chart = draw_chart(briefing, topic, most)
        blocks.append(chart.figure if chart else make_paragraph(_say_no_chart(briefing, topic)))
    return Exhibit(blocks)


def _compare_levels(briefing: Briefing, topic: str) -> list[Block]:
    """A paragraph for each of the first levels that published series stand beside; none where none does."""
    blocks: list[Block] = []
    for answer in briefing.list_answers(topic):
        beside = _find_references(briefing, answer)
        if beside and len(blocks) < MOST_COMPARED:
            value = say_values(answer, briefing.notes)
            blocks.append(make_paragraph(*say_references(value, beside, answer.fact.unit)))
    return blocks


def show_chart(briefing: Briefing, topic: str) -> Exhibit:
    """The chart of a topic with the table behind it; nothing where there is no figure, which the bottom line says."""
    chart = draw_chart(briefing, topic)
    if not chart and not briefing.choose_facts(topic):
        return Exhibit([])
    blocks = [chart.figure, chart.table] if chart else [make_paragraph(_say_no_chart(briefing, topic))]
    return Exhibit([*blocks[:1], *_compare_levels(briefing, topic), *blocks[1:]])


def _say_no_chart(briefing: Briefing, topic: str) -> str:
    return f"No figure on {briefing.say_topic(topic).lower()} has both the date and the value that a chart needs."


def draw_chart(briefing: Briefing, topic: str, most: int = 12) -> Chart | None:
    """Counts of incidents, or levels over time beside published series, as the topic's measures are; None for none."""
    answers = briefing.list_answers(topic)
    if any(row.scope == "state" for row in briefing.measures.values() if row.topic == topic):
        series = read_series(briefing.built / "reference")
        levels = answers, briefing.documents, briefing.notes, series, briefing.references
        chart = chart_levels(*levels, name=f"levels-{topic}")
    else:
        chart = chart_counts(answers, briefing.documents, briefing.notes, f"counts-{topic}", most)
    if chart:
        briefing.charts[topic] = chart
    return chart


def show_comment(comment: str) -> Exhibit:
    """The analyst's own words, marked as such; nothing where there are none."""
    if not comment:
        return Exhibit([])
    heading = {"kind": "heading", "level": 2, "id": "comment", "runs": ["The analyst’s comment"]}
    return Exhibit([heading, make_paragraph(comment)])
