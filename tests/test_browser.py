"""The pages in a real browser: no violation of accessibility, no request, no script but our own. `make check-long`."""

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from analysis.briefings.pages import render_page
from analysis.display.blocks import render_html
from analysis.ground.judgment import DATA
from analysis.run.build import build_tables
from analysis.run.publish import publish_briefings
from tests.conftest import cases

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; the pages were not opened in a browser"),
]

#: What a hostile newsroom would write.
HOSTILE = """<script>document.title='run'; alert(1)</script> $\\frac{1}{2}$ #import "x": *

By <img src=x onerror=alert(2)> Reuters
January 5, 2024

“Click [here](javascript:alert(3)) or <a href='javascript:alert(4)'>here</a>,” said \
Minister <b onmouseover=alert(5)>Bold</b>, who counted at least 12 people killed on January 4, 2024, and \
$5 million \u202eevil\u202c lost 😀 مرحبا.

"""


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Briefings of a corpus that tries to run something."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "in").mkdir()
    (folder / "in" / "<b>&'x.txt").write_text(HOSTILE + "A" * 10_000 + "\n", encoding="utf-8")
    (folder / "in" / "b.txt").write_text(HOSTILE.replace("12 people", "19 people"), encoding="utf-8")
    build_tables(folder / "in", DATA, folder / "built")
    outcomes = publish_briefings((), {}, DATA, folder / "built", folder / "reports", 2)
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return folder / "reports"


def list_pages(reports: Path) -> list[Path]:
    return [*sorted(reports.glob("*.html")), *sorted((reports / "sources").glob("*.html"))]


def open_page(browser, path, **context):
    """A page, with everything it asked for, said or complained about."""
    page = browser.new_context(**context).new_page()
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: heard.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path.as_uri())
    return page, [word for word in heard if word != path.as_uri() and not word.startswith("data:")]


@cases(
    "context",
    desktop={},
    phone={"viewport": {"width": 360, "height": 740}},
    dark={"color_scheme": "dark"},
)
def test_axe_finds_no_violation(browser, reports, context):
    for path in list_pages(reports):
        page, _ = open_page(browser, path, **context, bypass_csp=True)
        result = Axe().run(page)
        page.context.close()
        assert result.violations_count == 0, f"{path.name}: {result.generate_report()}"


def test_no_page_asks_for_anything(browser, reports):
    for path in list_pages(reports):
        page, heard = open_page(browser, path)
        page.context.close()
        assert heard == [], path.name


def test_nothing_of_a_hostile_corpus_runs(browser, hostile):
    for path in list_pages(hostile):
        page, heard = open_page(browser, path)
        title = page.title()
        page.context.close()
        assert heard == [], path.name
        assert title != "run"


def test_a_hostile_corpus_loses_nothing(hostile):
    pages = "".join(path.read_text(encoding="utf-8") for path in list_pages(hostile))
    for words in ("&lt;script&gt;", "onerror=alert(2)&gt;", "A" * 10_000, "$\\frac{1}{2}$", "😀", "مرحبا"):
        assert words in pages


def test_no_page_is_wider_than_a_phone(browser, reports):
    for path in list_pages(reports):
        page, _ = open_page(browser, path, viewport={"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path.name
        page.context.close()


def test_a_figure_leads_to_its_sentence_and_back(browser, reports):
    page, _ = open_page(browser, reports / "briefing.html")
    link = page.locator("a.figure-link").first
    link.click()
    note = page.locator(":target")
    assert note.locator("mark").count() == 1
    note.locator(".back a").first.click()
    assert page.locator(":target").text_content() == link.text_content()
    page.context.close()


def open_claims(browser, reports, **context):
    page, heard = open_page(browser, reports / "briefing.html", **context)
    assert heard == []
    return page, page.locator("#claims-figure")


def list_shown(table):
    return table.locator("tbody tr:visible").all_inner_texts()


def test_a_long_table_is_filtered_and_says_how_much_is_shown(browser, reports):
    page, table = open_claims(browser, reports)
    rows = list_shown(table)
    assert len(rows) >= 8
    field = table.locator("xpath=../preceding-sibling::p[1]").get_by_role("searchbox")
    field.fill("barrels")
    shown = list_shown(table)
    assert shown == [row for row in rows if "barrels" in row.lower()]
    assert 0 < len(shown) < len(rows)
    assert f"{len(shown)} of {len(rows)}" in table.locator("xpath=../preceding-sibling::p[1]").inner_text()
    field.fill("")
    assert list_shown(table) == rows
    page.context.close()


def test_a_table_is_sorted_by_keyboard_and_says_so(browser, reports):
    page, table = open_claims(browser, reports)
    rows = list_shown(table)
    head = table.locator("thead th").nth(1)
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    up = list_shown(table)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert sorted(up) == sorted(rows)
    assert up != rows
    first = [float(re.search(r"[\d,.]+", row.split("\t")[1])[0].replace(",", "")) for row in up if "million" not in row]
    assert first == sorted(first)
    page.context.close()


def test_the_sentence_behind_a_figure_is_shown_and_put_away_by_escape(browser, reports):
    page, _ = open_page(browser, reports / "briefing.html")
    page.locator("a.figure-link").first.hover()
    peek = page.get_by_role("tooltip")
    assert peek.is_visible()
    assert page.locator("#note-1 mark").inner_text() in peek.inner_text()
    page.keyboard.press("Escape")
    assert not peek.is_visible()
    page.context.close()


def test_without_script_a_page_reads_the_same(browser, reports):
    with_script, _ = open_page(browser, reports / "briefing.html")
    without, heard = open_page(browser, reports / "briefing.html", java_script_enabled=False)
    assert heard == []
    assert without.locator("input, button").count() == 0
    rows = "#claims-figure tbody"
    assert with_script.locator(rows).inner_text() == without.locator(rows).inner_text()
    with_script.context.close()
    without.context.close()


def test_a_page_of_three_thousand_rows_answers_at_once(browser, tmp_path):
    rows = [[f"Source {n % 97}", f"{n:,} people"] for n in range(3000)]
    table = {
        "kind": "table", "id": "claims-figure", "caption": ["Claims"], "source": [],
        "columns": [{"name": name, "align": "left", "width": 2.0} for name in ("Source", "Claim")],
        "rows": [[[cell] for cell in row] for row in rows],
    }  # fmt: skip
    (tmp_path / "big.html").write_text(render_page("Big", f"<h1>Big</h1>{render_html(table)}"), encoding="utf-8")
    page, heard = open_page(browser, tmp_path / "big.html")
    spent = page.evaluate(
        "() => { const began = performance.now(); document.querySelectorAll('th button')[1].click();"
        " const field = document.querySelector('input'); field.value = '2,9';"
        " field.dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - began; }"
    )
    assert heard == []
    assert page.locator("tbody tr:visible").count() == 100
    assert spent < 3000
    page.context.close()
