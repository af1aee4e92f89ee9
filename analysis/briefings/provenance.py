"""Exhibits of where the figures come from: the articles, their parts and dates, who repeats whom, notes beside them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from ..answers.traits import are_related
from ..display.blocks import Exhibit, Run, make_paragraph, make_table
from ..ground.model import Check, Document, OriginLink, Wording
from ..ground.tables import read_rows
from ..ground.wording import capitalise, join_names, say_as_of, say_count, shorten
from ..ground.wordlists import pair_words
from ..telling.charts import name_publishers, show_with_table
from ..telling.overviewcharts import chart_repeats, chart_timeline
from ..telling.sourcenames import name_document, say_document
from .briefing import Briefing
from .exhibits import show_title, warn_left_out
from .pages import name_source_page


def show_documents(briefing: Briefing) -> Exhibit:
    """The articles, with outlet and date and how each is known."""
    if not briefing.documents:
        return Exhibit([make_paragraph("No article falls into this briefing."), *warn_left_out(briefing)])
    figures = Counter(claim.document_id for claim in briefing.claims if claim.kind == "figure")
    rows = [
        [
            _link_document(d, say_document(d)),
            f"{d.outlet or 'not stated'}{_say_basis(d.outlet_basis)}",
            f"{say_as_of(d.published) or 'no date'}{_say_basis(d.published_basis)}",
            f"{d.words:,}",
            f"{figures[d.document_id]:,}",
        ]
        for d in briefing.documents.values()
    ]
    columns = {"Article": 5.0, "Outlet": 2.5, "Published": 2.5, "Words": 1.0, "Figures": 1.0}
    caption = f"{capitalise(say_count(len(rows), 'article'))}, and how outlet and date are known"
    note = make_paragraph(" ".join(_say_sources(briefing)))
    return Exhibit(
        [note, make_table("documents", caption, columns, rows, whole="documents.csv", numbers=("Words", "Figures"))]
    )


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
    if briefing.choose_facts():
        said.append(_say_parties(briefing))
    return said


def _say_parties(briefing: Briefing) -> str:
    """Who is credited with a figure on what it did itself, as names show it: ``U.S. military`` on ``U.S. forces``."""
    parties: dict[str, None] = {}
    for answer in briefing.list_answers():
        doers = {claim.actor for claim in answer.claims if claim.actor}
        for claim in answer.claims:
            if claim.source_kind in {"named", "post"} and any(are_related(claim.source, doer) for doer in doers):
                parties[claim.source] = None
    if not parties:
        return "No source is, by its name, a party to what it reports."
    return f"By name, a party to figures that it is credited with: {join_names(list(parties)[:5])}."


def _say_basis(basis: str) -> str:
    return {"manifest": " (manifest)", "inferred": " (inferred)"}.get(basis, "")


_KINDS = pair_words("provenance.kinds")


def show_checks(briefing: Briefing, most: int = 12) -> Exhibit:
    """Notes in the margin: slips and contradictions, worst first, those of one kind in one article together.

    Of one kind the first ``most`` articles are shown; it is counted how many others have the like.
    """
    if not briefing.checks:
        return Exhibit([make_paragraph("No slip was found in these texts.")])
    groups: dict[tuple[str, str], list[Check]] = defaultdict(list)
    for check in sorted(briefing.checks, key=lambda check: check.severity != "slip"):
        groups[check.document_id, check.kind].append(check)
    names = name_publishers(briefing.documents)
    rows: list[list[Any]] = []
    shown: Counter[str] = Counter()
    for (name, kind), checks in groups.items():
        shown[kind] += 1
        if shown[kind] <= most:
            link = _link_document(briefing.documents[name], shorten(names[name], 70))
            rows.append([link, _KINDS.get(kind, kind.replace("_", " ")), _say_checks(checks)])
    columns = {"Article": 2.4, "Kind": 1.7, "Note": 6.4}
    caption = capitalise(say_count(len(briefing.checks), "note in the margin", "notes in the margin"))
    table = make_table("checks", caption, columns, rows, whole="checks.csv")
    over = [
        f"{say_count(count - most, 'further article')} with “{_KINDS.get(kind, kind)}”"
        for kind, count in shown.items()
        if count > most
    ]
    if over:
        table["source"] = [f"{capitalise(join_names(over))}: in checks.csv, and beside the lines of each text."]
    return Exhibit([table])


#: Messages of one kind that are said for one article.
MOST_MESSAGES = 2


def _say_checks(checks: Sequence[Check]) -> str:
    """The first messages of one kind, and how many are like them."""
    said = " ".join(dict.fromkeys(f"{check.message.rstrip('.')}." for check in checks[:MOST_MESSAGES]))
    more = len(checks) - MOST_MESSAGES
    return f"{said} {capitalise(say_count(more, 'more of this kind', 'more of this kind'))}." if more > 0 else said


def show_corpus_title(briefing: Briefing) -> Exhibit:
    """A title that says what the corpus is: how many articles, and how many state their date."""
    documents = list(briefing.documents.values())
    if not documents:
        return show_title(briefing, "No article falls into this briefing")
    stated = sum(document.published_basis in {"stated", "manifest"} for document in documents)
    undated = sum(not document.published for document in documents)
    if len(documents) == 1:
        dated = "which states its date" if stated else "dated by its story"
        return show_title(briefing, f"One article, {'without a date' if undated else dated}")
    if stated == len(documents):
        verdict = "all of them dated"
    elif undated == len(documents):
        verdict = "none of them dated"
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


def show_parts(briefing: Briefing) -> Exhibit:
    """How many stretches of each kind the articles hold, and the words in those that are no claim of the article."""
    rows = [row for row in read_rows(briefing.built, "parts") if row.document_id in briefing.documents]
    kinds = Counter(row.kind for row in rows)
    if not kinds:
        return Exhibit([make_paragraph("The articles hold nothing.")])
    body = [[kind, f"{count:,}", _PART_WORDS.get(kind, "")] for kind, count in kinds.most_common()]
    columns = {"Part": 1.5, "Stretches": 1.0, "What it is": 5.0}
    return Exhibit([make_table("parts", "What the articles consist of", columns, body, numbers=("Stretches",))])


_PART_WORDS = pair_words("provenance.parts")


def show_rejected(briefing: Briefing) -> Exhibit:
    """Inputs that were refused, each with its reason."""
    rows = read_rows(briefing.built, "rejected")
    if not rows:
        return Exhibit([make_paragraph("Every input could be read.")])
    columns = {"File": 2.0, "Reason": 5.0}
    body = [[row.file, row.reason] for row in rows]
    return Exhibit([make_table("rejected", f"{capitalise(say_count(len(rows), 'input'))} refused", columns, body)])


_REASONS = pair_words("provenance.reasons")


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
    names = name_publishers(briefing.documents)
    rows = []
    for (one, other), found in sorted(pairs.items()):
        reasons = sorted({_REASONS.get(link.reason, link.reason.replace("_", " ")) for link in found})
        shown = [
            briefing.documents[link.document_id].text[link.start : link.end] for link in found if link.start is not None
        ]
        rows.append(
            [
                *(_link_document(briefing.documents[name], shorten(names[name], 70)) for name in (one, other)),
                "; ".join(reasons),
                f"“{shorten(max(shown, key=lambda words: (len(words), words), default=''), 140)}”",
            ]
        )
    columns = {"Article": 2.0, "Shares with": 2.0, "What": 2.5, "Shown by": 4.0}
    caption = f"{capitalise(say_count(len(rows), 'pair'))} of articles with a common origin: repeats, not second voices"
    return Exhibit([make_table("origins", caption, columns, rows, whole="origins.csv")])


def _find_links(briefing: Briefing) -> list[OriginLink]:
    return [
        link
        for link in read_rows(briefing.built, "origins")
        if link.document_id in briefing.documents
        and link.other_document_id in briefing.documents
        and link.document_id != link.other_document_id
    ]


def _link_document(document: Document, name: str) -> list[Run]:
    return [{"t": name, "href": f"sources/{name_source_page(document.document_id)}"}]


def show_repeats(briefing: Briefing) -> Exhibit:
    """Who repeats whom: a small matrix of the words that each two articles share, with the words beside it."""
    chart = chart_repeats(read_rows(briefing.built, "echoes"), briefing.documents)
    return show_with_table(chart, "No two articles share a run of words.")


def show_timeline(briefing: Briefing) -> Exhibit:
    """When the counted things happened; a bar is as long as the date is uncertain."""
    chart = chart_timeline(briefing.list_answers(), briefing.documents, briefing.notes)
    return show_with_table(chart, "No text dates what it counts, so there is no timeline.")


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
    columns = {"Speaker": 1.8, "Words": 5.0, "Told by": 2.0, "Version": 1.4, "Differs": 2.4}
    return Exhibit([make_table("wordings", "Versions of one utterance", columns, rows, whole="wordings.csv")])
