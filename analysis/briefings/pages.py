"""Pages: a notebook as one self-contained HTML file, the source pages, and the index.

No page asks anything of a network or lets a text of the corpus become markup: texts are escaped where blocks are
rendered, every fragment passes one allow-list, and a content security policy stands above it all. It lets run one
script, our own, which only filters, sorts and shows what is there; without it a page reads the same.
"""

import base64
import copy
import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import Any

import nh3
from nbconvert.exporters.html import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from traitlets import default

from ..display.blocks import MIME, TEMPLATES, Block, load_templates, say_runs
from ..display.cells import list_shown_cells
from ..ground.model import Check, Claim, Document, Part
from ..ground.wording import say_as_of

#: What a fragment may hold; everything else is dropped, its text kept.
_TAGS = set(
    "a abbr b blockquote br caption code dd div dl dt em figcaption figure h1 h2 h3 h4 header hr img kbd li mark ol "
    "p pre q section small span strong sub sup table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {
    "*": {"id", "class"},
    "a": {"href", "aria-label"},
    "img": {"src", "alt"},
    "li": {"value"},
    "th": {"scope", "colspan"},
    "td": {"colspan"},
    "div": {"role", "tabindex", "aria-label"},
}
_SCHEMES = {"http", "https", "mailto", "data"}
_PICTURE = re.compile(r"data:image/(?:svg\+xml|png|jpeg);base64,[A-Za-z0-9+/=\s]*")
_MARKDOWN_TITLE = re.compile(r"\A\s*# .*(?:\n|\Z)")


def clean_fragment(html: str) -> str:
    """A fragment of HTML through the allow-list: no script, no style, no frame, no link but http, https and mailto."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer" if "://" in html else None,
        attribute_filter=_filter_attribute,
    )


def _filter_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "href" and value.lower().lstrip().startswith("data:"):
        return None
    if name == "src" and not _PICTURE.fullmatch(value):
        return None
    return value


def embed_picture(data: str | bytes, kind: str) -> str:
    """A picture of a notebook output as an ``img`` that can run nothing."""
    if kind == "svg+xml":
        data = base64.b64encode(data.encode() if isinstance(data, str) else data).decode()
    return f'<figure><img src="data:image/{kind};base64,{data}" alt="Figure of the notebook"></figure>'  # type: ignore[str-bytes-safe]


@cache
def read_style() -> str:
    """The style sheet of every page."""
    return (TEMPLATES / "briefing" / "style.css").read_text(encoding="utf-8").strip()


@cache
def read_script() -> str:
    """The script of every page that has tables, without its comments."""
    script = (TEMPLATES / "briefing" / "script.js").read_text(encoding="utf-8")
    return re.sub(r"^//.*\n", "", script, flags=re.MULTILINE).strip()


@cache
def say_policy() -> str:
    """The content security policy: this style sheet, this script, embedded pictures, nothing else."""
    style, script = (
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (read_style(), read_script())
    )
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


class BriefingHTML(TemplateExporter):
    """``jupyter nbconvert --to briefing-html``: a notebook as one page without code, script or network."""

    export_from_notebook = "Briefing (HTML)"
    output_mimetype = "text/html"
    template_name = "briefing"

    def _file_extension_default(self) -> str:
        return ".html"

    @default("extra_template_basedirs")
    def _own_templates(self) -> list[str]:
        return [str(TEMPLATES)]

    def default_filters(self) -> Iterable[tuple[str, Any]]:
        """nbconvert's filters, the allow-list, and pictures as data."""
        yield from HTMLExporter(exclude_anchor_links=True).default_filters()
        yield ("clean", clean_fragment)
        yield ("picture", embed_picture)

    def from_notebook_node(self, nb: Any, resources: Any | None = None, **kw: Any) -> tuple[Any, dict[str, Any]]:
        """The page of a notebook; its title is that of the title block, else the first heading, else its name."""
        nb = copy.deepcopy(nb)
        nb.cells = list_shown_cells(nb)
        resources = self._init_resources(resources)
        title = find_title(nb)
        if title:
            for cell in nb.cells:
                if cell.cell_type == "markdown" and _MARKDOWN_TITLE.match(cell.source):
                    cell.source = _MARKDOWN_TITLE.sub("", cell.source)
                    break
        name = resources.get("metadata", {}).get("name", "Briefing")
        resources["page"] = {"title": title or name, "lang": "en", "style": read_style(), "policy": say_policy()}
        resources["page"]["script"] = read_script()
        html, resources = super().from_notebook_node(nb, resources, **kw)
        html = name_headings(html)
        html = html.replace("</header>", f"</header>\n{render_contents(html)}", 1)
        return re.sub(r"\n{3,}", "\n\n", html), resources


_NAMELESS = re.compile(r"<h([23])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def name_headings(html: str) -> str:
    """HTML in which each heading of the prose has an id that says what it says, so that it can be linked to."""
    taken: Counter[str] = Counter()

    def name(match: re.Match[str]) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", _TAG.sub("", match[2]).lower()).strip("-")[:60] or "section"
        taken[slug] += 1
        number = f"-{taken[slug]}" if taken[slug] > 1 else ""
        return f'<h{match[1]} id="s-{slug}{number}">{match[2]}</h{match[1]}>'

    return _NAMELESS.sub(name, html)


_HEADING = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)


def render_contents(html: str) -> str:
    """Links to the sections of a page; nothing for fewer than three."""
    found = _HEADING.findall(html)
    links = "".join(f'<li><a href="#{name}">{_TAG.sub("", words)}</a></li>' for name, words in found)
    return f'<nav class="contents" aria-label="Contents"><ul>{links}</ul></nav>' if len(found) > 2 else ""


def find_title(nb: Any) -> str:
    """The text of a notebook's title block, empty where it shows none."""
    for block in iter_blocks(nb):
        if block["kind"] == "title":
            return say_runs(block["runs"])
    return ""


def iter_blocks(nb: Any) -> Iterable[Block]:
    """The blocks that a notebook's outputs show, in order."""
    for cell in nb.cells:
        for output in cell.get("outputs", ()):
            yield from output.get("data", {}).get(MIME, ())


def render_page(title: str, body: str, home: str = "index.html") -> str:
    """A page that is no notebook; ``body`` has been escaped by who made it and passes the allow-list here."""
    page = {"title": title, "home": home, "body": clean_fragment(body)}
    page |= {"style": read_style(), "policy": say_policy()}
    page["script"] = read_script() if "<table" in body or 'class="texts"' in body else ""
    return load_templates().get_template("page.html.j2").render(page) + "\n"


def name_source_page(document_id: str) -> str:
    """The file name of a document's source page: readable, and different for different documents."""
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", document_id).strip("-.")[:80]
    if slug != document_id:
        slug = f"{slug}-{hashlib.sha256(document_id.encode()).hexdigest()[:6]}"
    return f"{slug}.html"


_ASIDE = {"byline", "dateline", "date", "caption", "credit", "footer"}


def render_source_page(
    document: Document, text: str, parts: Sequence[Part], claims: Sequence[Claim], checks: Sequence[Check]
) -> str:
    """A document as received, its claims marked, what is not the article greyed, notes beside their paragraph,
    or beneath it where the page is narrow.
    """
    title = document.title or f"{' '.join(text[document.start : document.end].split()[:12])} …"
    facts = {
        "Outlet": document.outlet or "not stated",
        "Agency": document.agency,
        "Author": document.author,
        "Published": say_as_of(document.published) or "no date in the text",
        "File": document.file,
        "Address": document.url,
    }
    anchors: dict[int, list[str]] = {}
    for page, turn in enumerate(document.pages.split(), start=1):
        anchors.setdefault(int(turn), []).append(f'<span class="where">page {page}</span> ')
    for claim in claims:
        anchors.setdefault(claim.start, []).append(f'<span id="c-{escape(claim.claim_id)}"></span>')
    marks = _Marks(claims, anchors)
    margin = sorted(checks, key=lambda check: check.start)
    places = [check.start for check in margin]
    paragraphs = []
    for kind, start, end in _iter_paragraphs(text, document, parts):
        style = "" if kind == "body" else "aside" if kind in _ASIDE else kind
        beside = margin[bisect_left(places, start) : bisect_left(places, end)]
        paragraphs.append((style, marks.render(text, start, end), [check.message for check in beside]))
    source = load_templates().get_template("source.html.j2")
    return render_page(title, source.render(title=title, facts=facts, paragraphs=paragraphs), home="../index.html")


def _iter_paragraphs(text: str, document: Document, parts: Sequence[Part]) -> Iterable[tuple[str, int, int]]:
    """Each paragraph of a document with the kind of its part; what lies between parts is shown as body."""
    cursor = document.start
    for part in [*parts, None]:
        until = part.start if part else document.end
        if text[cursor:until].strip():
            yield from _split_paragraphs(text, "body", cursor, until)
        if part:
            yield from _split_paragraphs(text, part.kind, part.start, part.end)
            cursor = max(cursor, part.end)


def _split_paragraphs(text: str, kind: str, start: int, end: int) -> Iterable[tuple[str, int, int]]:
    for match in re.finditer(r"\S[^\n]*", text[start:end]):
        yield kind, start + match.start(), start + len(match.group().rstrip()) + match.start()


class _Marks:
    """Where a document's claims begin and end, for text with every figure marked and every saying underlined.

    Where claims overlap, the text is cut at each end; what is cut twice stays one piece. One sweep over the claims
    serves every paragraph, however many there are of either.
    """

    def __init__(self, claims: Iterable[Claim], anchors: dict[int, list[str]]) -> None:
        """``anchors`` is HTML by the offset that it stands before."""
        steps: dict[int, list[int]] = {}
        for claim in claims:
            if claim.start < claim.end:
                for place, step in ((claim.start, 1), (claim.end, -1)):
                    steps.setdefault(place, [0, 0])[claim.kind != "figure"] += step
        self.anchors = anchors
        self.cuts = sorted(steps.keys() | anchors.keys())
        self.open: list[tuple[int, int]] = []  # how many figures and sayings are open behind each cut
        figures = sayings = 0
        for cut in self.cuts:
            more = steps.get(cut, (0, 0))
            figures, sayings = figures + more[0], sayings + more[1]
            self.open.append((figures, sayings))

    def render(self, text: str, start: int, end: int) -> str:
        """The text from ``start`` to ``end`` as HTML."""
        first, last = bisect_right(self.cuts, start), bisect_left(self.cuts, end)
        html = list(self.anchors.get(start, ()))
        place, index = start, first - 1
        for cut in [*self.cuts[first:last], end]:
            figures, sayings = self.open[index] if index >= 0 else (0, 0)
            piece = escape(text[place:cut])
            piece = f"<mark>{piece}</mark>" if figures else piece
            html.append(f'<span class="said">{piece}</span>' if sayings else piece)
            html += self.anchors.get(cut, ()) if cut < end else ()
            place, index = cut, index + 1
        return "".join(html)
