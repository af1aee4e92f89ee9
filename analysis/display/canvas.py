"""The sheet that charts are drawn on: measured in points, text that is safe to draw, and SVG that is always the same.

A sheet is one matplotlib figure whose coordinates are points, x to the right and y downwards from its top left corner.
It is drawn at the width of a telephone held upright, so that its type is read there and is not small in print.
"""

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import matplotlib as mpl
import seaborn as sns
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.textpath import TextPath
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Affine2D

from ..ground.wording import say_number, tie
from .fonts import EMOJI, PLAIN, find_family, has_glyph, list_families

#: Width of every chart and the margin at its sides, in points; 80 per cent of a 160 mm column sets the type at about
#: ten points in print.
WIDTH = 340.0
MARGIN = 6.0
SHARE = 0.8

TEXT, SMALL = 9.6, 8.6
LEADING = 1.28  #: height of a line of text by its size

INK, GREY, RULE, TINT = "#1a1a1a", "#5f5f5f", "#d4d4d4", "#ececec"
DARK = "#8a5600"  #: a dark orange, for lines and arrows on it
#: Seaborn's colour-blind safe palette, in an order whose steps are also told apart in grey.
BLUE, ORANGE, GREEN, PINK = (sns.color_palette("colorblind").as_hex()[i] for i in (0, 1, 2, 4))

_STYLE: dict[str, Any] = {
    "figure.facecolor": "white",
    "font.family": [PLAIN],
    "svg.fonttype": "none",
    "svg.hashsalt": "claimbook",
    "text.parse_math": False,  # a `$` in a name is a dollar sign
    "path.simplify": False,
}
#: Faces for devices without the first, of like widths.
_FACES = f"'{PLAIN}', Verdana, 'Liberation Sans', sans-serif"
_FAMILY = re.compile(r"(?:(?<=font-family: )|(?<=px ))'?DejaVu Sans'?(?:, '?Noto\w+'?)*")
# What matplotlib writes into an SVG and nobody needs: its metadata, line ends, names of groups, turns by no angle.
_NEEDLESS = re.compile(
    r"\s*<metadata>.*?</metadata>|(?<=>)\s+(?=<)|(?<=<g) id=\"\w+\"| transform=\"rotate\(-0 [^\"]*\"", re.DOTALL
)
_FACE_OF_TEXT = f"font-family: {_FACES}; "
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RIGHT_TO_LEFT = frozenset("R AL".split())
_UNSEEN = frozenset("Cc Cf Cs Co Cn Zl Zp".split())


def clean_text(text: str) -> str:
    """Text as it can be drawn: one line, no control or direction characters, ``□`` where no face has a glyph, no mark
    on a letter of another face.
    """
    kept = ("" if unicodedata.category(c) in _UNSEEN and not c.isspace() else c for c in text)
    line = " ".join("".join(kept).split())
    if line.isascii():
        return line
    drawn: list[str] = []
    base = ""
    for c in line:
        shown = c if has_glyph(c) else "□"
        if not unicodedata.category(c).startswith("M"):  # no mark
            base = shown
        elif not base or find_family(base) != find_family(c):  # a mark that nothing bears is left out
            continue
        drawn.append(shown)
    return "".join(drawn)


def say_notes(numbers: Sequence[int]) -> str:
    """Numbers of evidence notes as superscripts behind a label, in order, at most four: `` ¹ ⁴``."""
    known = sorted({number for number in numbers if number > 0})
    said = [str(number).translate(_SUPERSCRIPTS) for number in known[:4]] + ["…"] * (len(known) > 4)
    return "\u2009" + "\u2009".join(said) if said else ""


@cache
def _renderer() -> Any:
    canvas: Any = FigureCanvasAgg(Figure(dpi=72))
    return canvas.get_renderer()


@cache
def measure_text(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """The width of a line of text, in points."""
    font = FontProperties(family=list_families(text), size=size, weight=weight)
    return float(_renderer().get_text_width_height_descent(text, font, False)[0])


def wrap_text(text: str, width: float, size: float = TEXT, weight: str = "normal", most: int = 3) -> list[str]:
    """Text in at most ``most`` lines of at most ``width`` points, ``…`` where it is cut; long words are broken."""
    lines = [""]
    for word in tie(text).split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if measure_text(longer, size, weight) <= width:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        while measure_text(word, size, weight) > width and len(lines) <= most:
            head = max(1, int(len(word) * width / measure_text(word, size, weight)) - 1)
            while head > 1 and measure_text(word[:head], size, weight) > width:
                head -= 1  # wide letters stand at its beginning
            lines[-1], word = word[:head], word[head:]
            lines.append("")
        lines[-1] = word
    if len(lines) > most:
        lines = lines[:most]
        while lines[-1] and measure_text(lines[-1] + "…", size, weight) > width:
            lines[-1] = lines[-1][:-1]
        lines[-1] = lines[-1].rstrip(" ,;:") + "…"
    return [line.replace("\u00a0", " ") for line in lines]


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear scale from values to points, with its ticks."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def __call__(self, value: float) -> float:
        span = self.high - self.low
        return self.start + (value - self.low) / span * (self.end - self.start) if span else self.start


def make_scale(high: float, start: float, end: float, *, whole: bool = True) -> Scale:
    """A scale from zero to a round number at or above ``high``; whole numbers only, unless told otherwise."""
    ticks = MaxNLocator(nbins=5, integer=whole, steps=[1, 2, 2.5, 5, 10]).tick_values(0, high if high > 0 else 1)
    kept = tuple(float(tick) for tick in ticks if tick >= 0)
    return Scale(0.0, kept[-1], start, end, kept)


class Sheet:
    """One chart being drawn, from the top down. ``y`` is how far it has come."""

    def __init__(self, axes: Any, subtitle: str = "") -> None:
        self.axes = axes
        self.y = 1.0
        axes.set_axis_off()
        if subtitle:
            self.write(subtitle, SMALL, color=GREY, most=4)
        self.y += 6

    def write(self, text: str, size: float = TEXT, *, color: str = INK, weight: str = "normal", most: int = 3) -> None:
        """Write a paragraph over the whole width and go below it."""
        self.stack(wrap_text(clean_text(text), WIDTH - 2 * MARGIN, size, weight, most), MARGIN, size, color, weight)

    def stack(
        self, lines: Iterable[str], x: float, size: float = SMALL, color: str = INK, weight: str = "normal"
    ) -> None:
        """Write lines below each other from ``x`` on and go below them."""
        for line in lines:
            self.y += size * LEADING
            self.put(line, x, self.y, size, color=color, weight=weight)

    def begin(self, label: str) -> None:
        """Part what follows from what stands above by a rule, and name it."""
        self.line([MARGIN, WIDTH - MARGIN], [self.y, self.y])
        self.y += 2
        self.write(label, SMALL, color=GREY)

    def name(self, text: str, x: float) -> None:
        """Write what stands above ``x``, such as a day of a scale, in grey below it, within the margins."""
        half = measure_text(text, SMALL) / 2
        x = min(max(x, MARGIN + half), WIDTH - MARGIN - half)
        self.put(text, x, self.y, SMALL, color=GREY, align="center")

    def put(
        self,
        text: str,
        x: float,
        y: float,
        size: float = SMALL,
        *,
        color: str = INK,
        weight: str = "normal",
        align: str = "left",
    ) -> None:
        """Put one line of text with its baseline at ``y``."""
        families = list_families(text)
        if EMOJI in families and _RIGHT_TO_LEFT.isdisjoint(map(unicodedata.bidirectional, text)):
            # As outlines: a typesetter draws an emoji beside other letters in no face.
            left = x - measure_text(text, size, weight) * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
            outline = TextPath((0, 0), text, size=size, prop=FontProperties(family=families, weight=weight))
            place = Affine2D().scale(1, -1).translate(left, y - size * 0.22)
            self.axes.add_patch(PathPatch(outline.transformed(place), fc=color, lw=0))
            return
        style = {"size": size, "color": color, "weight": weight, "family": families}
        self.axes.text(x, y - size * 0.22, text, ha=align, va="baseline", **style)

    def line(self, xs: Sequence[float], ys: Sequence[float], **style: Any) -> None:
        """Draw a line; ``style`` is matplotlib's."""
        self.axes.plot(xs, ys, **{"color": INK, "lw": 1, "solid_capstyle": "butt", "clip_on": False, **style})

    def dot(
        self, x: float, y: float, *, hollow: bool = False, color: str = BLUE, marker: str = "o", size: float = 8
    ) -> None:
        """Draw a mark, filled or hollow."""
        face = "white" if hollow else color
        self.line([x], [y], marker=marker, ms=size, mfc=face, mec=color, mew=1.8, zorder=4)

    def arrow(self, x: float, y: float, dx: float, dy: float = 0, *, color: str = BLUE) -> None:
        """Draw an arrow from a point, for a bound that is open on that side."""
        style = "->,head_length=0.35,head_width=0.22"
        head = {"arrowstyle": style, "color": color, "lw": 1.8, "shrinkA": 0, "shrinkB": 0}
        self.axes.annotate("", (x + dx, y + dy), (x, y), arrowprops=head, annotation_clip=False)

    def area(self, x: float, y: float, width: float, height: float, **style: Any) -> None:
        """Fill a rectangle."""
        self.axes.add_patch(
            Rectangle((x, y), width, height, **{"fc": TINT, "ec": "none", "lw": 0, "zorder": 0, **style})
        )


def draw_sheet(subtitle: str, draw: Callable[[Sheet], None], rest: str = "") -> str:
    """Draw a chart and give its SVG: no dates, no metadata, the same bytes from the same input.

    The title is no part of the picture: pages set it above, as text. ``rest`` stands below: what the table has more.
    """
    style: Any = {**sns.axes_style("white"), **_STYLE}
    with mpl.rc_context(style):
        figure = Figure(dpi=72)
        axes = figure.add_axes((0, 0, 1, 1))
        sheet = Sheet(axes, subtitle)
        draw(sheet)
        if rest:
            sheet.write(rest, SMALL, color=GREY)
        height = sheet.y + 6
        figure.set_size_inches(WIDTH / 72, height / 72)
        axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        page = io.StringIO()
        figure.savefig(page, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    return _shorten_svg(page.getvalue())


def _shorten_svg(svg: str) -> str:
    """The SVG without what it says again and again; its faces are those of any device, named once."""
    svg = _NEEDLESS.sub("", svg[svg.index("<svg") :])
    svg = _FAMILY.sub(_FACES, " ".join(svg.split("\n"))).replace(_FACE_OF_TEXT, "")
    return svg.replace("<svg ", f'<svg style="{_FACE_OF_TEXT.strip()}" ', 1)


def draw_axis(sheet: Sheet, scale: Scale, zones: Sequence[tuple[float, float]], unit: str) -> None:
    """Draw a horizontal scale: its grid through the zones (top, bottom) where marks stand, numbers and unit below."""
    for tick in scale.ticks:
        x = scale(tick)
        for top, bottom in [*zones, (sheet.y, sheet.y + 3)]:
            sheet.line([x, x], [top, bottom], color=GREY if tick == 0 else RULE, lw=0.8, zorder=1)
    sheet.y += 2 + SMALL * LEADING
    for tick in scale.ticks[:-1]:
        sheet.put(say_number(tick), scale(tick), sheet.y, color=GREY, align="center")
    last = say_number(scale.ticks[-1])
    left = scale(scale.ticks[-1]) - measure_text(last, SMALL) / 2
    lines = [f"{last} {unit}".rstrip()]
    if left + measure_text(lines[0], SMALL) > WIDTH - MARGIN:
        lines = [last, unit]
    sheet.put(lines[0], left, sheet.y, color=GREY)
    for line in lines[1:]:
        sheet.y += SMALL * LEADING
        said = wrap_text(line, WIDTH - 2 * MARGIN, SMALL, most=1)[0]
        sheet.put(said, WIDTH - MARGIN, sheet.y, color=GREY, align="right")
