"""The lines above an article that say what it is: labels as archives export them, bylines, an outlet behind a headline.

Everything here reads one line, or a few, of text as received. Errs by reading nothing.
"""

import re
from collections.abc import Container, Sequence
from typing import Final

from ..ground.model import Row
from ..ground.text import worded
from ..ground.wordlists import load_words
from .looks import is_capitalised

#: Labels stand in this many first lines.
_FIRST: Final = 16
#: A masthead has no more characters than this.
_LONGEST: Final = 60

# ``Headline: …``, ``Byline: …``, as tables and archives print them.
_LABEL: Final = worded(
    r"(?:(?P<title>title|headline)|(?P<author>authors?|byline|reporter)|(?P<outlet><heads.outlets>)|(?P<published>date"
    r"|published(?:\s(?:on|at|date))?|publication\sdate|pubdate|load-date)|(?P<dateline>dateline)|(?P<text>body|text"
    r"|full\stext|content)|(?P<other><heads.labels>|word\scount|<heads.more_labels>))\s?:(?:\s+|$)",
    re.IGNORECASE,
)
# ``HD …``, ``PD 14 March 2024``: two capitals of a press archive.
_CODE: Final = re.compile(
    r"(?:(?P<title>HD)|(?P<author>BY)|(?P<outlet>SN)|(?P<published>PD)|(?P<text>LP|TD)"
    r"|(?P<other>SE|CR|WC|ET|SC|ED|PG|VOL|LA|CY|CO|IN|NS|RE|IPD|PUB|AN))(?:\s+|$)"
)

_LEAD: Final = worded(r"(?:by|author|byline|<heads.bylines>\sby)\s?:?\s+", re.IGNORECASE)
_CUT: Final = re.compile(r"\s[|•·/–—-]\s|,\s|\sfor\s|\sin\s(?=[A-Z])")
_AND: Final = re.compile(r"\s(?:and|&)\s")
_NAME: Final = worded(r"[^\W\d_a-z][\w.'’-]*(?:\s(?:<heads.particles>\s)?[^\W\d_][\w.'’-]*){1,3}")
_NO_AUTHOR: Final = worded(r"\b<heads.no_author>\b", re.IGNORECASE)
_DIGIT: Final = re.compile(r"[0-9]")
_DAY_NAME: Final = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_PLACE: Final = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+){0,2}")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_TAIL: Final = re.compile(r"\s+[|–—-]\s+(?P<name>[^|]{2,40})$")

# NEW DELHI: The bridge was closed; Brod - The bridge was closed
_COLON_PLACE: Final = re.compile(
    r"(?P<place>[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’.-]*(?:[ /-][A-ZÀ-Þ'’.]+){0,2}"
    r"|[A-ZÀ-Þ][a-zß-ÿ'’-]{2,}(?: [A-ZÀ-Þ][a-zß-ÿ]{2,})?)(?::| [-–—])[ \u00a0](?=[A-ZÀ-Þ][a-zß-ÿ]|[A-Z] [a-z])"
)
_NO_PLACE: Final = load_words("heads.no_place")

_PAPERS: Final = load_words("heads.papers")
_IN_SENTENCES: Final = frozenset("her his their its to in on at as for with from by a an and is was".split())
# Behind a paper's name: Harbour Post — Friday Sept. 6; Harbour Post, 5 March 2024.
_ISSUE: Final = re.compile(r"(?:\s[|•·–—-]\s|,\s)(?:[A-Z][a-z]{2,8}\b\.?,?\s?){0,2}\d{0,2}.{0,12}$")


def read_masthead(line: str) -> str:
    """The paper that a line is nothing but the name of: ``The Brod Courier``, ``Harbour Post — Friday Sept. 6``.

    Empty where it may be anything else.
    """
    name = _ISSUE.sub("", line) if len(line) <= _LONGEST else ""
    words = name.split()
    if not 2 <= len(words) <= 5 or not all(word[0].isupper() or word == "of" for word in words):
        return ""
    if not _IN_SENTENCES.isdisjoint(name.lower().split()):  # Mayor Leaves Her Post
        return ""
    inner = [i for i, word in enumerate(words) if word == "of"]
    last = words[inner[0] - 1] if inner else words[-1]
    return name if last.lower() in _PAPERS else ""


# A line that says what follows is a press release, and may say whose: Press release: Harrow Energy plc.
_RELEASED: Final = r"(?:for\s(?:immediate\s)?release|(?:press|news|media)\s(?:release|statement|communiqu[eé]))"
_RELEASE: Final = re.compile(
    rf"{_RELEASED}[\s.:]*|{_RELEASED}(?::|\s[|–—-]|\sfrom)\s(?:the\s)?(?P<behind>.{{2,50}})|(?P<before>.{{2,50}}?)\s{_RELEASED}",
    re.IGNORECASE,
)
_IN_NAMES: Final = frozenset("of and the for in on & de".split())


def read_release(lines: Sequence[str], lead: str) -> tuple[str, tuple[int, ...]]:
    """Who issues a press release by the lines above it, and which of these are no headline.

    The issuer stands in the line that calls it one, in the line above that, or in one near it if the lead names it too.
    Errs by naming nobody, and takes no line that would leave the release without a headline.

    Returns:
        The issuer, empty where it is not told, and the places of its lines among ``lines``; none of any other text.
    """
    found = {i: match for i, line in enumerate(lines[:_FIRST]) if (match := _RELEASE.fullmatch(line))}
    marks = {i: m for i, m in found.items() if not m["before"] or m["before"].lower() in lead.lower()}
    if not marks or len(marks) == len(lines):
        return "", tuple(marks) if len(marks) < len(lines) else ()
    named = ((match["behind"] or match["before"] or "", i) for i, match in marks.items())
    near = ((lines[i + step], i + step) for i in marks for step in (-1, 1) if 0 <= i + step < len(lines))
    for name, i in (*named, *near):
        if i not in marks and len(marks) + 1 == len(lines):
            continue
        told = i in marks or i + 1 in marks or name.lower() in lead.lower()
        if name and told and _is_body(name):
            return name, tuple(sorted({*marks, i}))
    return "", tuple(marks)


def _is_body(name: str) -> bool:
    """Whether a line can be the name of a body: no more than eight words, each with a capital, none a number."""
    words = name.split()
    return len(words) <= 8 and all((word[0].isupper() or word in _IN_NAMES or word == "plc") for word in words)


#: A place on a line of its own between the day and the text: LARMO, Norway.
PLACE_LINE: Final = re.compile(r"(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30})(?:,\s[A-ZÀ-Þ][\w.' -]{1,25})?")
#: A line that names who wrote, and where: ``Ana Ruiz in Lima``, ``Ana Ruiz``.
PLACED: Final = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){1,2}(?:(?:\sin\s|,\s)[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)?"
)


class Byline(Row, frozen=True):
    """Who wrote, as in the text, and what else the line names, in its order; empty where it says nothing."""

    author: str
    names: tuple[str, ...]


def read_labels(lines: Sequence[str]) -> dict[int, tuple[str, int]]:
    """The labelled lines at the head of an article: their kind, and where what they say begins in the line.

    Returns:
        By the line's index; empty unless two labels stand there, or four codes of an archive. Kinds are ``title``,
        ``author``, ``outlet``, ``published``, ``dateline``, ``text`` and ``other``.
    """
    for pattern, least in ((_LABEL, 2), (_CODE, 4)):
        found = {}
        for i, line in enumerate(lines[:_FIRST]):
            marked = ":" in line[:20] if pattern is _LABEL else line[:2].isupper()
            if marked and (match := pattern.match(line)):
                found[i] = (match.lastgroup or "other", match.end())
        if len(found) >= least and any(kind in ("title", "published", "text") for kind, _ in found.values()):
            return found
    return {}


def read_colon_place(text: str, start: int, others: Sequence[int]) -> tuple[str, int]:
    """The place before a colon that opens an article, and where its first sentence begins: ``NEW DELHI: The bridge``.

    Empty where another paragraph, of those that begin at ``others``, opens so too: that is a talk, or a list.
    """
    match = _COLON_PLACE.match(text, start)
    if match is None or len(match["place"]) < 4 or not _NO_PLACE.isdisjoint(match["place"].lower().split()):
        return "", start
    if any(_COLON_PLACE.match(text, other) for other in others):
        return "", start
    return match["place"], match.end()


def read_byline(line: str, known: Container[str] = ()) -> Byline:
    """The author of a byline, and the other names on it: ``By Ana Ruiz, AFP, Lima, 14 March 2024``.

    ``known``: folded names of outlets, which write nothing themselves.
    """
    lead = _LEAD.match(line)
    rest = line[lead.end() :] if lead else line
    lead = _LEAD.match(rest)  # BYLINE: By Ana Ruiz
    parts = [part.strip(" .,*_") for part in _CUT.split(rest[lead.end() :] if lead else rest)]
    names = tuple(part for part in parts if part and not (_DIGIT.search(part) or _DAY_NAME.match(part)))
    author = ""
    for name in names:
        if _NO_AUTHOR.search(name) or (line.startswith(name) and name.lower() in known):  # Web Desk, Vega; AFP, Vega
            break
        people = _AND.split(name)
        if name.lower() not in known and all(_NAME.fullmatch(p) for p in people):
            author = name
            break
    return Byline(author, names)


def find_place(byline: Byline, known: Container[str] = ()) -> str:
    """The place that a byline names behind the author and an outlet, or an outlet alone: ``Lima``; empty without."""
    if not byline.author and byline.names[1:] and byline.names[0].lower() in known:
        return ", ".join(byline.names[1:]) if all(map(_PLACE.fullmatch, byline.names[1:])) else ""
    if len(byline.names) < 3 or not byline.author or not any(name.lower() in known for name in byline.names):
        return ""
    last = byline.names[-1]
    return last if last != byline.author and last.lower() not in known and _PLACE.fullmatch(last) else ""


def is_of_page(line: str, headline: str, lead: str) -> bool:
    """Whether a line above a headline is the site's: ``Home Region Brod``, ``Harbour.com - All About Ships``; it shares
    no word with the headline or the article's first paragraph, which have some in common.
    """
    if line.startswith(("Home ", "HOME ")):
        return is_capitalised(line) or line[5:6] in "»›>/|"
    if _DIGIT.search(line):
        return False
    own, told, begun = (frozenset(_LONG_WORD.findall(words.lower())) for words in (line, headline, lead))
    return len(line) < len(headline) and own.isdisjoint(told | begun) and len(told & begun) > 1


def cut_outlet(title: str, known: Container[str]) -> tuple[str, str]:
    """A headline without the outlet that a browser's title puts behind it, and that: ``… | Harbour Post``."""
    tail = _TAIL.search(title)
    if tail is None or tail["name"].strip().lower() not in known:
        return title, ""
    return title[: tail.start()], tail["name"].strip()
