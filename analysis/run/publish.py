"""Publishing: notebooks run by papermill become briefings in HTML and PDF, with source pages, tables and an index.

``data/briefings.toml`` says what is made: a table per briefing, with its notebook and its parameters.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Any

import papermill
from jupyter_core.utils import ensure_event_loop
from tqdm import tqdm

from ..briefings.pages import BriefingHTML, find_title, name_source_page, render_page, render_source_page
from ..dating.edtf import read_interval
from ..display.blocks import load_templates
from ..ground.judgment import (
    HOME,
    Each,
    InputError,
    find_line,
    read_text_file,
    read_toml,
    refuse_key,
    say_choices,
    say_expected,
    suggest_name,
)
from ..ground.model import Document, Part
from ..ground.tables import TABLES, disarm_cell, find_table, format_line, read_built_text, read_rows, replace_file
from ..ground.wording import say_as_of, say_count, shorten
from ..ground.wordlists import pair_words
from ..reading.forkserver import start_forkserver
from .kernels import PRELOAD, BriefingKernelManager
from .typeset import PAPERS, BriefingPDF

#: Parameters that `brief` itself fills in.
_OWN = {"built"}
#: Parameters that hold a day, or a period.
_DATES = {"as_of", "period"}
_TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}


@dataclass(frozen=True, slots=True)
class Plan:
    """One briefing to be made: its name, its notebook and the parameters it runs with."""

    name: str
    notebook: Path
    parameters: Mapping[str, Any]
    about: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a plan: the title of the briefing, or why there is none."""

    plan: Plan
    title: str = ""
    error: str = ""


def read_plans(data: Path) -> list[Plan]:
    """The briefings that ``briefings.toml`` lists, in its order.

    Raises:
        InputError: the file is wrong, names no notebook that is there, or a parameter that the notebook lacks.
    """
    path = data / "briefings.toml"
    plans = []
    tables = read_toml(path, Each({"notebook": str, "about": str, "parameters": dict}), ["*.notebook"])
    for name, table in tables.items():
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name):
            message = f"briefing '{name}'; expected small letters, digits and dashes, as in a file name"
            refuse_key(path, (name,), message)
        if name == "index":
            refuse_key(path, (name,), "index.html leads to the briefings; give this one another name")
        notebook = HOME / "notebooks" / f"{table['notebook']}.ipynb"
        if not notebook.is_file():
            known = [p.stem for p in (HOME / "notebooks").glob("*.ipynb")]
            refuse_key(path, (name, "notebook"), f"no notebook '{notebook.stem}'; {say_expected(notebook.stem, known)}")
        place = f"{path} line {find_line(read_text_file(path), (name, 'parameters'))}"
        parameters = check_parameters(notebook, table.get("parameters", {}), place)
        plans.append(Plan(name, notebook, parameters, table.get("about", "")))
    if not plans:
        raise InputError(f'{path}: no briefing in it; add a table [NAME] with notebook = "briefing"')
    return plans


def choose_plans(plans: Sequence[Plan], names: Sequence[str]) -> list[Plan]:
    """The plans of these names, in the order of the file; all of them for no names.

    Raises:
        InputError: a name that stands for no plan.
    """
    known = {plan.name for plan in plans}
    for name in names:
        if name not in known:
            raise InputError(f"no briefing '{name}' in data/briefings.toml; {say_expected(name, known)}")
    return [plan for plan in plans if not names or plan.name in names]


def check_parameters(notebook: Path, given: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Parameters as the notebook takes them; texts are read as the notebook's types.

    Raises:
        InputError: a parameter that the notebook does not have, a value of another type, a date that is none.
    """
    allowed = {
        name: entry["inferred_type_name"]
        for name, entry in papermill.inspect_notebook(str(notebook)).items()
        if name not in _OWN
    }
    taken = {}
    for name, value in given.items():
        if name not in allowed:
            raise InputError(f"{place}: no parameter '{name}' in {notebook.name}; {say_expected(name, allowed)}")
        taken[name] = _read_parameter(name, value, allowed[name], place)
    return taken


def _read_parameter(name: str, value: Any, type_name: str, place: str) -> Any:
    kind = _TYPES.get(type_name, str)
    if isinstance(value, str) and kind is not str:
        try:
            value = {"true": True, "false": False}[value.lower()] if kind is bool else kind(value)
        except (KeyError, ValueError):
            expected = "true or false" if kind is bool else f"a number ({type_name})"
            raise InputError(f"{place}: parameter '{name}' is '{value}'; expected {expected}") from None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        expected = f'a text in quotes: "{value}"' if kind is str else type_name
        raise InputError(f"{place}: parameter '{name}' is {value!r}; expected {expected}")
    given = f"{place}: parameter '{name}' is '{value}'"
    if name in _DATES and value and read_interval(str(value)) is None:
        raise InputError(f"{given}; expected a date such as 2026-01-31, 2026-01 or 2026")
    if name == "paper" and str(value).casefold() not in PAPERS:
        raise InputError(f"{given}; {say_expected(str(value), PAPERS)}")
    return value


def check_topics(plans: Iterable[Plan], built: Path) -> None:
    """Raise InputError where a plan names a topic that the built tables lack, or an earlier build that is none."""
    known = {row.topic for row in read_rows(built, "measures")}
    for plan in plans:
        for key in ("topic", "topics"):
            for name in filter(None, map(str.strip, str(plan.parameters.get(key, "")).split(","))):
                if name not in known:
                    raise InputError(
                        f"briefing '{plan.name}': parameter '{key}' names '{name}'; "
                        f"expected files of data/topics/: {say_choices(known)}{suggest_name(name, known)}"
                    )
        if previous := plan.parameters.get("previous"):
            find_table(HOME / previous, "facts")


def _check_pages(plans: Iterable[Plan], reports: Path) -> None:
    """Raise InputError where pages would go that no run wrote."""
    written = [*(reports / f"{plan.name}.html" for plan in plans), reports / "tables" / "documents.csv"]
    others = [*(reports / "sources").glob("*.html"), *reports.glob("index.html")]
    if others and not any(path.exists() for path in written):
        raise InputError(f"{others[0]}: a page of yours, which would be written over; name another --reports")


def run_plan(plan: Plan, built: Path, reports: Path) -> Outcome:
    """Run one plan's notebook and write its HTML and PDF; an error leaves the old files in place."""
    try:
        notebook = papermill.execute_notebook(
            str(plan.notebook),
            None,
            parameters={**plan.parameters, "built": str(built.resolve())},
            kernel_name="python3",
            progress_bar=False,
            log_output=False,
            kernel_manager_class=BriefingKernelManager,
        )
        resources = {"metadata": {"name": plan.name}}
        html, _ = BriefingHTML().from_notebook_node(notebook, resources)
        pdf, _ = BriefingPDF().from_notebook_node(notebook, resources)
    except Exception as error:  # whatever it is, one failing briefing must not cost the others
        cell = f" cell {error.cell_index + 1}" if hasattr(error, "cell_index") else ""
        kind, said = getattr(error, "ename", type(error).__name__), getattr(error, "evalue", None) or error
        return Outcome(plan, error=f"{plan.notebook.name}{cell}: {kind}: {said}")
    write_text(reports / f"{plan.name}.html", html)
    with replace_file(reports / f"{plan.name}.pdf") as out:
        out.write(pdf)
    return Outcome(plan, title=find_title(notebook) or plan.name)


def run_plans(
    plans: Sequence[Plan], built: Path, reports: Path, workers: int, report: Callable[[Outcome], None]
) -> list[Outcome]:
    """Run plans side by side; outcomes come in the order of the plans, ``report`` hears each as it ends."""

    def run(plan: Plan) -> Outcome:
        with closing(ensure_event_loop()):  # what runs a kernel in this thread; it would stay open behind it
            outcome = run_plan(plan, built, reports)
        report(outcome)
        return outcome

    start_forkserver(PRELOAD)
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        return list(pool.map(run, plans))


def write_text(path: Path, text: str) -> None:
    """Write a text file whole, or not at all."""
    with replace_file(path) as out:
        out.write(text.encode("utf-8"))


def write_source_pages(built: Path, reports: Path) -> int:
    """A page per document, with its claims marked and the notes in its margin; how many there are.

    Pages of texts that are gone are removed, so that nobody hands on a text that was taken away.
    """
    parts: dict[str, list[Part]] = defaultdict(list)
    for row in read_rows(built, "parts"):
        parts[row.document_id].append(Part(row.kind, row.start, row.end))
    claims, checks = _group_rows(built, "claims"), _group_rows(built, "checks")
    made = set()
    for document in read_rows(built, "documents"):
        name, page = document.document_id, name_source_page(document.document_id)
        text = read_built_text(built, document.text_file)
        html = render_source_page(document, text, parts[name], claims[name], checks[name])
        write_text(reports / "sources" / page, html)
        made.add(page)
    for path in (reports / "sources").glob("*.html"):
        if path.name not in made:
            path.unlink(missing_ok=True)
    return len(made)


def _group_rows(built: Path, table: str) -> defaultdict[str, list[Any]]:
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in read_rows(built, table):
        groups[row.document_id].append(row)
    return groups


def write_safe_tables(built: Path, reports: Path) -> None:
    """Copies of the tables for a spreadsheet: a cell that would run there gets an apostrophe in front."""
    for name in TABLES:
        with (built / f"{name}.csv").open(encoding="utf-8", newline="") as source:
            lines = [format_line(map(disarm_cell, row)) for row in csv.reader(source)]
        write_text(reports / "tables" / f"{name}.csv", "".join(lines))


_ABOUT_TABLES = pair_words("publish.tables")


def write_index(plans: Sequence[Plan], outcomes: Mapping[str, Outcome], built: Path, reports: Path) -> None:
    """The page that leads to every briefing, source page and table; a failed briefing is named with its reason."""
    briefings = []
    for plan in plans:
        outcome = outcomes.get(plan.name) or Outcome(plan)
        title = outcome.title or _find_old_title(reports / f"{plan.name}.html")
        # One finding may head several briefings: what each is about tells them apart.
        briefings.append((plan.name, plan.about.removesuffix(".") or plan.name, title, outcome.error))
    texts = []
    documents: list[Document] = read_rows(built, "documents")
    for document in documents:
        title = document.title or shorten(read_built_text(built, document.text_file)[document.start : document.end], 80)
        told = ", ".join(filter(None, (document.outlet, say_as_of(document.published))))
        texts.append((name_source_page(document.document_id), title, told))
    body = (
        load_templates()
        .get_template("index.html.j2")
        .render(
            briefings=briefings,
            texts=texts,
            count=say_count(len(documents), "article"),
            refused=[refusal.reason for refusal in read_rows(built, "rejected")],
            tables=_ABOUT_TABLES,
        )
    )
    write_text(reports / "index.html", render_page("Briefings", body, home=""))


def _find_old_title(page: Path) -> str:
    match = re.search(r"<title>(.*?)</title>", page.read_text(encoding="utf-8")) if page.is_file() else None
    return unescape(match[1]) if match else ""


def publish_briefings(
    names: Sequence[str], given: Mapping[str, str], data: Path, built: Path, reports: Path, workers: int
) -> list[Outcome]:
    """Make briefings, source pages, tables to download and the index.

    Args:
        given: parameters for this run; each must be one of every chosen notebook.

    Raises:
        InputError: a wrong name, parameter or file, or nothing is built; nothing is written then.
    """
    plans = read_plans(data)
    chosen = [
        replace(plan, parameters={**plan.parameters, **check_parameters(plan.notebook, given, "-p")})
        for plan in choose_plans(plans, names)
    ]
    for name in TABLES:
        find_table(built, name)
    check_topics(chosen, built)
    _check_pages(plans, reports)
    with tqdm(total=len(chosen), desc="briefings", disable=not sys.stderr.isatty(), leave=False) as bar:

        def report(outcome: Outcome) -> None:
            bar.update()
            if bar.disable and outcome.title:
                print(f"{outcome.plan.name}: {outcome.title}", file=sys.stderr)

        outcomes = run_plans(chosen, built, reports, workers, report)
    write_source_pages(built, reports)
    write_safe_tables(built, reports)
    write_index(plans, {outcome.plan.name: outcome for outcome in outcomes}, built, reports)
    return outcomes
