"""Exhibits of a briefing's annex: claims by source, texts and origins, wordings, notes, method, evidence."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from ..answers.facts import Answer, name_counted
from ..answers.rises import find_rise
from ..answers.traits import name_place
from ..display.blocks import MOST_ROWS, Block, Exhibit, Run, make_paragraph, make_table
from ..doubts.changes import find_changes, say_changes
from ..ground.judgment import HOME, read_csv
from ..ground.model import Claim, Fact, Reference
from ..ground.text import fold, strip_accents
from ..ground.wording import (
    STATUS_WORDS,
    capitalise,
    join_names,
    say_as_of,
    say_count,
    say_date,
    say_number,
    say_percent,
    say_when,
    shorten,
)
from ..ground.wordlists import pair_words
from ..inputs.readings import find_page
from ..reading.reviews import say_review
from ..telling.charts import show_with_table
from ..telling.comparisons import is_newest
from ..telling.factnames import name_question, say_event
from ..telling.findings import say_thing
from ..telling.notes import key_claim
from ..telling.overviewcharts import chart_sources
from ..telling.sourcenames import is_credited, name_document, quote_claim, say_credited, spell_sources
from ..telling.values import say_claim, say_values
from .briefing import Briefing
from .exhibits import MOST_DISPUTES, find_disputes, name_standing, show_dispute, show_title
from .pages import name_source_page

#: What `make bench` measured of the extraction, on texts kept apart from its makers.
QUALITY = HOME / "benchmarks" / "quality.csv"
#: How that file calls the half of each set whose misses nobody read.
HELD_OUT = "held-out half"


def show_disputes(briefing: Briefing, told: int = MOST_DISPUTES, most: int = 30) -> Exhibit:
    """The disputes that the body tells in a line or not at all; nothing where it tells every one in full."""
    disputes = find_disputes(briefing)[told:]
    blocks = [block for answer in disputes[:most] for block in show_dispute(briefing, answer)]
    if len(disputes) > most:
        more = capitalise(say_count(len(disputes) - most, "further dispute"))
        blocks.append(make_paragraph(f"{more} in facts.csv.", style="small"))
    return Exhibit(blocks)


def show_claims(briefing: Briefing, kinds: str = "figure", most: int = MOST_ROWS) -> Exhibit:
    """Claims by source: who is credited with what, and who tells it.

    Of more claims than a reader can check, those are shown that the figures of the briefing rest on, in their order.

    Args:
        kinds: kinds of claim to show, separated by commas: figure, quotation, statement.
        most: how many claims are shown; the others are counted.
    """
    wanted = {kind.strip() for kind in kinds.split(",")}
    claims = [claim for claim in briefing.claims if claim.kind in wanted and claim.review != "rejected"]
    if not claims:
        what = "figure" if wanted == {"figure"} else "claim of this kind"
        return Exhibit([make_paragraph(f"No text gives a {what}.")])
    spelled = spell_sources(claims, briefing.documents)
    named = {spelled[claim.source] for claim in claims if is_credited(claim)}
    credited = sum(is_credited(claim) for claim in claims)
    kind = "figure" if wanted == {"figure"} else "claim"
    caption = f"{capitalise(say_count(len(claims), kind))}: {_say_credit(credited, len(claims) - credited, len(named))}"
    shown = claims if len(claims) <= most else _choose_claims(briefing, claims, most)
    columns = {"Source": 2.6, "Claim": 2.2, "About": 4.2, "Told by": 2.6}
    rows = [
        [[{"t": name, "strong": not index}], *_cells_of_claim(briefing, claim)]
        for name, told in _group_by_source(briefing, shown)
        for index, claim in enumerate(told)
    ]
    if "figure" not in wanted:
        columns = {"Source": 2.2, "Words": 6.0, "Told by": 2.6}
        rows = [[row[0], row[1], row[3]] for row in rows]
    table = make_table(f"claims-{'-'.join(sorted(wanted))}", caption, columns, rows)
    if len(shown) < len(claims):
        rest = capitalise(say_count(len(claims) - len(shown), f"further {kind}"))
        table["source"] = [f"{rest}, on which nothing in this briefing rests, in claims.csv."]
    return Exhibit([table])


def _choose_claims(briefing: Briefing, claims: Sequence[Claim], most: int) -> list[Claim]:
    """The claims that the facts rest on, first what a reader needs first; of kinds without facts the first."""
    order = {key_claim(c): None for answer in briefing.list_answers() for c in answer.claims}
    known = {key_claim(claim): claim for claim in claims}
    return [known[key] for key in order if key in known][:most] or list(claims[:most])


def _group_by_source(briefing: Briefing, claims: Sequence[Claim]) -> list[tuple[str, list[Claim]]]:
    """Claims by who says them, those that a topic takes first; groups as ``_weigh_source`` ranks them."""
    spelled = spell_sources(claims, briefing.documents)
    by_source: dict[tuple[bool, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        credited = is_credited(claim)
        name = spelled[claim.source] if credited else name_document(briefing.documents[claim.document_id])
        by_source[credited, name].append(claim)
    groups = sorted(by_source.items(), key=lambda item: _weigh_source(*item))
    return [
        (name if credited else f"{name}, in its own voice", sorted(told, key=lambda claim: not claim.measure))
        for (credited, name), told in groups
    ]


def _say_credit(credited: int, own: int, sources: int) -> str:
    """How many claims somebody is credited with, and how many the outlets tell in their own voice."""
    to = f"credited to {say_count(sources, 'source')}"
    if not own:
        return to if credited == 1 else f"all {to}"
    if not credited:
        return "in the outlet’s own voice" if own == 1 else "all in the outlets’ own voice"
    told = say_count(own, "stands in an outlet’s own voice", "stand in the outlets’ own voice")
    return f"{say_count(credited, 'is', 'are')} {to}, {told}"


def _weigh_source(source: tuple[bool, str], claims: Sequence[Claim]) -> tuple[bool, bool, int, str]:
    """Credited sources before outlets' own voices, then those with a figure that a topic takes, then by how many."""
    credited, name = source
    return not credited, not any(claim.measure for claim in claims), -len(claims), strip_accents(fold(name))


def _cells_of_claim(briefing: Briefing, claim: Claim) -> list[Any]:
    document = briefing.documents[claim.document_id]
    said = shorten(claim.evidence, 160) if claim.kind != "figure" else say_claim(claim, briefing.units)
    if claim.kind == "quotation":
        said = f"“{said}”"
    runs: list[Run] = [briefing.notes.cite(said, claim)]
    if claim.hedge:
        runs.append(f" ({claim.hedge})")
    return [runs, _say_about(briefing, claim), name_document(document)]


def _say_about(briefing: Briefing, claim: Claim) -> str:
    """What a claim is about, and when; of a figure that no topic takes, the words around it."""
    measure = briefing.measures.get(claim.measure)
    if measure is None:
        return f"“{quote_claim(claim, briefing.documents[claim.document_id], 60)}”" if claim.kind == "figure" else ""
    about = name_counted(claim, measure.plural) if measure.scope == "event" else measure.title
    if claim.time_scope == "past" and not claim.event_date:
        return f"{about}, a past level"
    when = say_event(claim.event_date, [claim.date_text], measure.scope == "state")
    if not when and measure.scope == "state":
        when = say_when(claim.as_of)
    when = f" {when}" if when else f", “{claim.date_text}”" if claim.date_text else ""
    return f"{about}{when}{f' in {name_place(claim.place)}' if claim.place else ''}"


def show_grades(briefing: Briefing, most: int = 3) -> Exhibit:
    """What the figures are worth apart from their number: letter, digit, and the reasons for them."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in briefing.choose_facts():
        if fact.grade_source:
            groups[f"{fact.grade_source}{fact.grade_info}", fact.grade_reasons].append(fact)
    if not groups:
        return Exhibit([])
    rows = ([_list_things(briefing, facts, most), grade, why] for (grade, why), facts in groups.items())
    columns = {"Figure": 4.2, "Grade": 0.9, "Why": 5.0}
    note = (
        "The letter judges the outlets on the evidence of these texts alone (A is reliable, F cannot be judged), the "
        "digit the information (1 is confirmed, 6 cannot be judged), after the Admiralty code."
    )
    graded = sum(len(facts) for facts in groups.values())
    caption = f"{capitalise(say_count(graded, 'figure'))}, graded apart from the number"
    return Exhibit([make_paragraph(note), make_table("grades", caption, columns, rows, len(groups), "facts.csv")])


def _list_things(briefing: Briefing, facts: Sequence[Fact], most: int) -> list[Run]:
    """The first figures of a list, each leading to its evidence, and how many others there are."""
    runs: list[Run] = []
    for fact in facts[:most]:
        runs += ["; "] if runs else []
        runs += say_thing(briefing.find_answer(fact), briefing.notes)
    more = len(facts) - most
    return [*runs, f"; and {say_count(more, 'other figure')}"] if more > 0 else runs


def show_facts(briefing: Briefing, topic: str = "") -> Exhibit:
    """Every question of a topic with its answers: range, status, and why."""
    answers = briefing.list_answers(topic)
    if not answers:
        topics = [topic] if topic else briefing.topics
        said = join_names([briefing.say_topic(name).lower() for name in topics], "or")
        return Exhibit([make_paragraph(f"No article gives a figure on {said}.")])
    rows = (
        [
            name_question(answer),
            say_values(answer, briefing.notes, words=False),
            "rising" if rising else STATUS_WORDS[name_standing(answer)],
            "The figures rise with the days, so earlier ones may be out of date." if rising else answer.fact.why,
        ]
        for answer in answers
        for rising in [_is_rising(answer)]
    )
    columns = {"Question": 3.5, "Answer": 2.2, "Status": 1.6, "Why": 4.5}
    caption = "Questions that the figures answer"
    return Exhibit([make_table(f"facts-{topic or 'all'}", caption, columns, rows, len(answers), "facts.csv")])


def _is_rising(answer: Answer) -> bool:
    rise = find_rise(answer)
    return rise is not None and rise.latest.fact.status != "conflicting"


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
        decided = "".join(f"; {say_review(review)}" for review in briefing.decisions.get(key, ()))
        appeared = say_as_of(document.published)
        page = find_page(document.pages, claim.start)
        told = [name_document(document), appeared or "no date", f"page {page}" if page else ""]
        items.append(
            {
                "n": number,
                "id": f"note-{number}",
                "before": _tidy(text[first : claim.start]),
                "mark": _tidy(text[claim.start : claim.end]),
                "after": _tidy(text[claim.end : last]),
                "where": [f"{', '.join(part for part in told if part)}{credit}{decided}"],
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


def show_claims_title(briefing: Briefing) -> Exhibit:
    """A title that says how much of what is told is credited to somebody."""
    figures = [claim for claim in briefing.claims if claim.kind == "figure"]
    credited = sum(is_credited(claim) for claim in figures)
    part = capitalise(say_count(credited, "of", "of")) if credited else "None of"
    title = f"{part} {say_count(len(figures), 'figure')} {'is' if credited < 2 else 'are'} credited to a source"
    if len(figures) == 1:
        title = f"One figure, {'credited to a source' if credited else 'in the outlet’s own voice'}"
    return show_title(briefing, title if figures else "No figure in these texts")


def show_sources(briefing: Briefing) -> Exhibit:
    """Who is credited with how many claims, by kind of source."""
    return show_with_table(chart_sources(briefing.claims, briefing.documents), "The texts make no claim.")


def show_references(briefing: Briefing) -> Exhibit:
    """Each claim of a level beside every published series that has its period."""
    claims = {key_claim(claim): claim for claim in briefing.claims}
    pairs = [(row, claims.get(f"{row.document_id} {row.claim_id}")) for row in briefing.references]
    beside = [(row, claim) for row, claim in pairs if claim is not None]
    if not beside:
        return Exhibit([make_paragraph("No published series in data/reference/ covers the period of a claim.")])
    rows = (
        [
            [briefing.notes.cite(say_claim(claim, briefing.units), claim)],
            f"{row.series} ({row.definition})",
            _say_period(row),
            say_number(row.reference_value),
            "" if row.difference_percent is None else f"{row.difference_percent:+.0f}%".replace("-", "−"),
        ]
        for row, claim in beside
    )
    columns = {"Claim": 2.6, "Series": 4.0, "Period": 2.2, "Series says": 1.4, "Difference": 1.3}
    numbers = ("Series says", "Difference")
    caption = "Claims beside published series, and how far the claim lies from each"
    return Exhibit([make_table("references", caption, columns, rows, len(beside), "references.csv", numbers=numbers)])


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
            kinds["A count by a source that repeats none of the others could decide or widen the dispute on"].append(
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
    sets: dict[str, dict[str, str]] = defaultdict(dict)
    for row in every:
        if row["measured"] == HELD_OUT:
            sets[row["set"]][row["figure"]] = say_percent(100 * float(row["value"]))
    if sets:
        blocks.append(_table_quality(sets))
    return Exhibit(blocks)


#: What `make bench` calls a measure and how a reader understands it; f1 follows from the first two.
_MEASURED = pair_words("annex.measured")
_SPARED = frozenset({"recall", "precision", "precision floor", "f1", "date and scope by the sentence"})


def _table_quality(sets: Mapping[str, Mapping[str, str]]) -> Block:
    """A row for each set of labelled texts: what share was found, what share of it is right, and what else is known."""
    rows = []
    for name, measured in sets.items():
        floor = measured.get("precision floor", "")
        right = measured.get("precision") or (f"at least {floor}" if floor else "")
        others = [f"{_MEASURED.get(key, key)} {value}" for key, value in measured.items() if key not in _SPARED]
        rows.append([capitalise(name), measured.get("recall", ""), right, ", ".join(others)])
    columns = {"Labelled texts": 2.0, "Found": 1.0, "Right": 1.6, "Also measured": 5.4}
    caption = "How well the rules read labelled texts whose misses nobody looked at"
    table = make_table("quality", caption, columns, rows, numbers=("Found", "Right"))
    table["source"] = [
        "Found: of what people had marked in these texts, the share that the rules found. Right: of what the rules "
        "found, the share that people had marked."
    ]
    return table


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
    return Exhibit([*tables, *beside])


def show_changes(briefing: Briefing, previous: str) -> Exhibit:
    """What is new, changed and gone since an earlier build; nothing where none is named."""
    if not previous:
        return Exhibit([make_paragraph("No earlier briefing is named to compare with.")])
    lines = say_changes(find_changes(HOME / previous, briefing.built)).splitlines()
    return Exhibit([{"kind": "list", "style": "", "items": [[line] for line in lines]}])


def show_chains(briefing: Briefing) -> Exhibit:
    """The chain of each credited figure, from the first to know to the outlet, as far as its text says."""
    claims = [claim for claim in briefing.claims if claim.kind == "figure" and claim.chain]
    if not claims:
        return Exhibit([make_paragraph("No figure is credited to anybody, so there is no chain to show.")])
    rows = (
        [
            [briefing.notes.cite(say_claim(claim, briefing.units), claim)],
            claim.chain.replace(" > ", " → ").replace("(outlet)", "an outlet without a name"),
            name_document(briefing.documents[claim.document_id]),
        ]
        for claim in claims
    )
    columns = {"Figure": 2.0, "From the first to know to the outlet": 5.0, "Told by": 2.5}
    caption = "How each credited figure reached the reader"
    return Exhibit([make_table("chains", caption, columns, rows, len(claims), "claims.csv")])
