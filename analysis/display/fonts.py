"""The fonts that pages and charts are set in: DejaVu's, and Noto's for the scripts that those lack.

They come with packages of the lock, so that every machine sets the same.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontEntry, findfont, fontManager, get_font

#: The face of charts; what it lacks is drawn in the first of the others that has it.
PLAIN = "DejaVu Sans"
EMOJI = "NotoEmoji"
_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")


@cache
def list_folders() -> tuple[Path, ...]:
    """Where the faces are: matplotlib's folder, and those of the packages of faces."""
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf", *(Path(str(files(name))) for name in _PACKAGES)


def has_glyph(character: str) -> bool:
    """Whether a character can be drawn in a chart."""
    return find_family(character) != ""


def find_family(character: str) -> str:
    """The family that a character of a chart is drawn in; empty where none has it."""
    return PLAIN if ord(character) in _read_glyphs(findfont(PLAIN)) else _find_face(character)


def list_families(text: str) -> tuple[str, ...]:
    """The families that a text of a chart is drawn in: the plain one, and those of what it lacks."""
    plain = _read_glyphs(findfont(PLAIN))
    rare = dict.fromkeys(_find_face(c) for c in text if ord(c) not in plain)
    return PLAIN, *(name for name in rare if name)


@cache
def _find_face(character: str) -> str:
    """The family that has a character the plain one lacks; empty where none has."""
    return next((name for name, path in _add_faces().items() if ord(character) in _read_glyphs(path)), "")


@cache
def _add_faces() -> dict[str, str]:
    """The files of the packages by a name of one word, made known to matplotlib; each stands for its bold as well."""
    paths = [path for folder in list_folders()[1:] for path in folder.glob("*.tt[fc]") if "Italic" not in path.stem]
    faces = {path.name.partition("[")[0].partition("-")[0]: str(path) for path in sorted(paths)}
    fontManager.ttflist += [
        FontEntry(fname=path, name=name, style="normal", variant="normal", weight=weight, stretch="normal")
        for name, path in faces.items()
        for weight in (400, 700)
    ]
    return faces


@cache
def _read_glyphs(path: str) -> frozenset[int]:
    return frozenset(get_font(path).get_charmap())
