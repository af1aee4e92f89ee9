"""Briefings of the seeds: complete, self-contained, each figure one click from its sentence."""

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import papermill
import pikepdf
import pypdf
import pytest
from nbconvert import HTMLExporter

from analysis.briefings.briefing import open_briefing
from analysis.briefings.pages import read_script
from analysis.ground.judgment import DATA, InputError
from analysis.run.build import build_tables
from analysis.run.publish import check_parameters, publish_briefings, read_plans, write_source_pages
from tests.conftest import ROOT, cases

NAMES = [plan.name for plan in read_plans(DATA)]


class Page(HTMLParser):
    """The ids, links and sources of a page, and its tags."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.sources, self.tags = [], [], [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.add(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.sources += [found["src"]] if "src" in found else []


def test_each_briefing_is_made_as_html_and_pdf_and_the_index_leads_to_it(reports):
    index = Page(reports / "index.html")
    for name in NAMES:
        assert (reports / f"{name}.html").is_file()
        assert (reports / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
        assert f"{name}.html" in index.links
        assert f"{name}.pdf" in index.links


def test_the_index_names_each_briefing_once(reports):
    names = re.findall(r'<li><a href="[a-z0-9-]+\.html"><strong>(.*?)</strong>', (reports / "index.html").read_text())
    assert len(names) == len(NAMES) == len(set(names))


def list_pages(reports):
    return sorted(reports.rglob("*.html"))


def test_no_page_asks_anything_of_a_network_or_runs_a_script_but_our_own(reports):
    for path in list_pages(reports):
        page = Page(path)
        assert not page.tags & {"iframe", "object", "embed", "link", "form"}, path.name
        scripts = re.findall(r"<script[^>]*>(.*?)</script>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert scripts in ([], [read_script()]), path.name
        assert [s for s in page.sources if not s.startswith("data:image/")] == []
        assert "default-src &#x27;none&#x27;" in path.read_text() or "default-src 'none'" in path.read_text()


def test_no_id_stands_twice_in_a_page(reports):
    for path in list_pages(reports):
        ids = Page(path).ids
        assert len(ids) == len(set(ids)), path.name


def test_every_link_leads_somewhere(reports):
    pages = {path.relative_to(reports).as_posix(): Page(path) for path in list_pages(reports)}
    for name, page in pages.items():
        folder = Path(name).parent
        for link in page.links:
            if link.startswith(("http", "mailto")):
                continue
            target, _, anchor = link.partition("#")
            path = (reports / folder / target).resolve() if target else reports / name
            assert path.is_file(), f"{name}: {link}"
            if anchor:
                assert anchor in pages[path.relative_to(reports.resolve()).as_posix()].ids, f"{name}: {link}"


def test_every_cited_figure_has_its_note_and_the_note_leads_back_and_on(reports):
    page = Page(reports / "briefing.html")
    notes = {link for link in page.links if link.startswith("#note-")}
    assert len(notes) > 5
    assert len([link for link in page.links if link.startswith("#ref-")]) >= len(notes)
    assert len([link for link in page.links if re.match(r"sources/.*#c-", link)]) >= len(notes)


def test_a_briefing_of_the_seeds_stays_under_200_kb(reports):
    assert max(path.stat().st_size for path in reports.glob("*.html")) < 200_000


def test_no_page_shows_a_cell_that_is_none(reports):
    for path in list_pages(reports):
        text = re.sub(
            r"<[^>]+>", " ", re.sub(r"<(style|script)>.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        )
        assert not re.search(r"\b(?:nan|NaN|None|NaT|<NA>)\b", text), path.name


def test_an_article_without_a_date_falls_out_of_a_period_with_a_line_that_says_so(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The blast killed three people.\n", encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("5 May 2021\n\nThe flood killed nine people on Monday.\n", encoding="utf-8")
    build_tables(tmp_path / "in", DATA, tmp_path / "built")
    publish_briefings(["briefing"], {"period": "2021"}, DATA, tmp_path / "built", tmp_path / "reports", 1)
    html = (tmp_path / "reports" / "briefing.html").read_text(encoding="utf-8")
    assert "One article is left out because the text has no date: an undated article beginning" in html
    assert "Nine people killed" in html


def test_a_corpus_without_figures_gives_briefings_that_say_so(tmp_path):
    (tmp_path / "a.txt").write_text("The minister spoke.\n", encoding="utf-8")
    build_tables(tmp_path / "a.txt", DATA, tmp_path / "built")
    outcomes = publish_briefings((), {}, DATA, tmp_path / "built", tmp_path / "reports", 2)
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    html = (tmp_path / "reports" / "casualties.html").read_text(encoding="utf-8")
    assert "No article in this briefing gives a figure on casualties." in html
    assert "<img" not in html


def test_the_same_tables_give_the_same_bytes_in_another_time_zone(built, reports, tmp_path):
    """That the same texts give the same tables is held in ``test_build``."""
    names = "production", "briefing"
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "brief", *names, "--built", built, "--reports", tmp_path / "reports"],
        env=os.environ | {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "HOME": str(tmp_path)},
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for name in (f"{name}.{ending}" for name in names for ending in ("html", "pdf")):
        assert (tmp_path / "reports" / name).read_bytes() == (reports / name).read_bytes(), name


def test_a_failing_briefing_costs_no_other_and_keeps_its_old_file(built, tmp_path):
    damaged = tmp_path / "built"
    shutil.copytree(built, damaged)
    (damaged / "wordings.csv").write_text("other,columns\n", encoding="utf-8")
    out = tmp_path / "reports"
    out.mkdir()
    (out / "claims.html").write_text("<title>The old one</title>", encoding="utf-8")
    outcomes = {o.plan.name: o for o in publish_briefings(["claims", "corpus"], {}, DATA, damaged, out, 2)}
    assert "claims.ipynb cell" in outcomes["claims"].error
    assert "its columns are not those of this version" in outcomes["claims"].error
    assert (out / "claims.html").read_text() == "<title>The old one</title>"
    assert outcomes["corpus"].error == ""
    assert (out / "corpus.html").is_file()
    assert "The old one" in (out / "index.html").read_text()


@cases(
    ("given", "says"),
    unknown=({"perod": "2022"}, "no parameter 'perod' in briefing.ipynb; expected .*; did you mean 'period'?"),
    no_date=({"period": "soon"}, "parameter 'period' is 'soon'; expected a date"),
    wrong_type=({"period": 2022}, "parameter 'period' is 2022; expected a text in quotes: \"2022\""),
    own=({"built": "x"}, "no parameter 'built'"),
    unknown_paper=({"paper": "lettr"}, "parameter 'paper' is 'lettr'; expected a4, .*; did you mean 'letter'?"),
)
def test_a_parameter_is_checked_before_anything_runs(given, says):
    with pytest.raises(InputError, match=says):
        check_parameters(ROOT / "notebooks" / "briefing.ipynb", given, "-p")


def write_plans(folder, text):
    (folder / "briefings.toml").write_text(text, encoding="utf-8")
    return folder


@cases(
    ("text", "says"),
    unknown_key=('[a]\nnotebok = "briefing"\n', "line 2: unknown key 'notebok'.*did you mean 'notebook'"),
    unknown_notebook=('[a]\nnotebook = "brefing"\n', r"line 2: no notebook 'brefing'.*did you mean 'briefing'"),
    no_notebook=('[a]\nabout = "x"\n', "missing key 'notebook'"),
    bad_name=('["A b"]\nnotebook = "briefing"\n', "briefing 'A b'; expected small letters"),
    unknown_parameter=('[a]\nnotebook = "briefing"\nparameters = { perod = "2022" }\n', "line 3: no parameter 'perod'"),
    name_of_the_index=(
        '[index]\nnotebook = "briefing"\n',
        r"line 1: index.html leads to the briefings; give this one another name",
    ),
    empty=("# nothing\n", "no briefing in it; add a table"),
    broken=("[a\n", "line 1: not valid TOML"),
)
def test_a_mistake_in_briefings_toml_is_told_with_its_place(tmp_path, text, says):
    with pytest.raises(InputError, match=says):
        read_plans(write_plans(tmp_path, text))


def test_stock_papermill_and_stock_nbconvert_work_too(built, tmp_path):
    papermill.execute_notebook(
        str(ROOT / "notebooks" / "casualties.ipynb"), str(tmp_path / "out.ipynb"),
        parameters={"as_of": "2026-01-31", "built": str(built)}, progress_bar=False,
        kernel_manager_class="analysis.run.kernels.BriefingKernelManager",
    )  # fmt: skip
    html, _ = HTMLExporter().from_notebook_node(nbformat.read(tmp_path / "out.ipynb", as_version=4))
    assert "people killed" in html


#: ICD 203's words of likelihood; confidence never shares a sentence with one.
LIKELIHOOD = re.compile(
    r"\b(?:remote|very unlikely|highly improbable|unlikely|improbable|roughly even|likely|probable|probably|"
    r"highly probable|almost certain|nearly certain)\b"
)


def test_confidence_and_likelihood_never_share_a_sentence(reports):
    pages = [
        re.sub(r"<(style|script)>.*?</\1>", "", p.read_text(encoding="utf-8"), flags=re.DOTALL)
        for p in reports.glob("*.html")
    ]
    sentences = [s for page in pages for s in re.split(r"(?<=[.!?])\s+", re.sub(r"<[^>]+>", " ", page))]
    stated = [s for s in sentences if re.search(r"\b(?:low|moderate|high) confidence\b", s, re.IGNORECASE)]
    assert stated
    assert [s for s in stated if LIKELIHOOD.search(s)] == []


def test_the_pdf_says_what_the_html_says(reports):
    with pikepdf.open(reports / "briefing.pdf") as pdf:
        title = str(pdf.docinfo["/Title"])
    assert title in (reports / "briefing.html").read_text(encoding="utf-8").replace("&#x27;", "'")


def test_tables_to_download_run_nothing_in_a_spreadsheet(tmp_path):
    (tmp_path / "a.txt").write_text("“=cmd|' /C calc'!A0” said Ann Lee, who saw 5 people.\n", encoding="utf-8")
    build_tables(tmp_path / "a.txt", DATA, tmp_path / "built")
    publish_briefings(["corpus"], {}, DATA, tmp_path / "built", tmp_path / "reports", 1)
    tables = [path.read_text(encoding="utf-8") for path in (tmp_path / "reports" / "tables").glob("*.csv")]
    assert any("'=cmd" in table for table in tables)
    assert [table for table in tables if re.search(r'(?:^|,|")=', table, re.MULTILINE)] == []


@cases(
    ("given", "says"),
    unknown_topic=(
        {"topics": "casualtys"},
        "'topics' names 'casualtys'; expected files of data/topics/.*; did you mean 'casualties'",
    ),
    no_earlier_build=({"previous": "nowhere"}, "nowhere/facts.csv: not built yet"),
)
def test_topics_and_an_earlier_build_are_checked_before_anything_is_written(built, tmp_path, given, says):
    with pytest.raises(InputError, match=says):
        publish_briefings(["briefing"], given, DATA, built, tmp_path / "reports", 1)
    assert not (tmp_path / "reports").exists()


def test_a_year_that_papermill_reads_as_a_number_is_a_period(built):
    assert open_briefing(str(built), period=2022).period == "2022"


def test_the_page_of_a_text_that_is_gone_is_taken_away(built, tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "gone.html").write_text("The old text", encoding="utf-8")
    assert write_source_pages(built, tmp_path) == len(list((tmp_path / "sources").iterdir())) > 0
    assert not (tmp_path / "sources" / "gone.html").exists()


@pytest.mark.parametrize("page", ["sources/saved.html", "index.html"])
def test_no_page_of_others_is_taken_away(built, tmp_path, page):
    (tmp_path / "out" / page).parent.mkdir(parents=True)
    (tmp_path / "out" / page).write_text("Mine.", encoding="utf-8")
    with pytest.raises(InputError, match=f"{page}: a page of yours"):
        publish_briefings(["corpus"], {}, DATA, built, tmp_path / "out", 1)
    assert [path.read_text() for path in tmp_path.rglob("*.*")] == ["Mine."]


def test_the_body_of_the_seeds_briefing_takes_two_pages(reports):
    for name in ("briefing", "briefing-2026-01", "briefing-2022"):
        pages = [page.extract_text() for page in pypdf.PdfReader(reports / f"{name}.pdf").pages]
        (annex,) = [number for number, text in enumerate(pages, 1) if re.search(r"^Annex$", text, re.MULTILINE)]
        assert 2 <= annex <= 3, name
