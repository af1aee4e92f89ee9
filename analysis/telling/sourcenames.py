"""Who tells and who is credited, as they stand in a sentence or a table; and a claim in the words of its text."""

import re
from collections.abc import Iterable, Mapping

from ..answers.traits import OFFICIAL, denies, name_body, name_source, name_within
from ..ground.model import Claim, Document
from ..ground.text import fold, strip_accents
from ..ground.wording import shorten

_ARTICLES = frozenset("a an the".split())
#: Who is credited where nobody is.
OWN_VOICE = "no source given"


def say_document(document: Document) -> str:
    """A document by its title, else by its first words: ``an undated article beginning “…”``."""
    if document.title:
        return f"“{shorten(document.title, 90).rstrip('.;:, ')}”"
    dated = "an article" if document.published else "an undated article"
    return f"{dated} beginning “{' '.join(_read_start(document)[:9])} …”"


#: A place or agency before an article's first sentence: ``(Reuters) -- ``, ``OSLO, Norway (AP) — ``.
_DATELINE = re.compile(
    r"(?:\([^()\n]{2,40}\)|[A-Z][A-Z\d .,()-]{2,60}(?:,? [A-Z][a-z]+\.?(?: \d{1,2})?(?:,? \d{4})?)?(?: \([A-Za-z]+\))?)"
    r" ?(?:--|—|–|-) "
)


def _read_start(document: Document) -> list[str]:
    """The first words of a document's running text, without its dateline."""
    start = next((part.start for part in document.parts if part.kind == "body"), document.start)
    text = document.text[start : min(document.end, start + 400)].lstrip()
    match = _DATELINE.match(text)
    return text[match.end() if match else 0 :].split()


def name_document(document: Document | None) -> str:
    """A document in few words, for tables: its outlet or agency, else its first words in quotation marks."""
    if document is None:
        return ""
    if document.outlet or document.agency:
        return document.outlet or document.agency
    words = shorten(document.title.rstrip(".;:, ") or " ".join(_read_start(document)).rstrip(";:, "), 38)
    return f"“{words}”" if words else document.document_id


def say_publisher(document: Document) -> str:
    """Who tells, in a sentence: outlet, else agency, else the document itself."""
    return document.outlet or document.agency or say_document(document)


def is_credited(claim: Claim) -> bool:
    """Whether a claim is credited to anybody but the outlet that tells it; *state radio reported* credits another, and
    who denies a figure is not credited with it.
    """
    if claim.kind == "figure" and denies(claim):
        return False
    if claim.source_kind == "outlet":
        return bool(name_source(claim))
    return claim.source_kind in {"named", "unnamed", "post"} and bool(claim.source)


def say_credited(claim: Claim, document: Document) -> str:
    """Who is credited, as it stands in a sentence: ``the U.S. military`` where the text has the article."""
    source = name_within(claim)
    alone = " " not in source
    if source == claim.source and claim.source_start == claim.sentence_start and source[:1].isupper():
        small = source[:1].lower() + source[1:]
        body = document.text[document.start : document.end]
        first = re.escape(small.split()[0])
        common = re.search(rf"\b{first}\b", body) is not None
        if claim.source_kind != "unnamed":  # Police: common where the text never has it great within a sentence
            common = common and alone and not re.search(rf"[a-z,;] {re.escape(source)}\b", body)
        source = small if common else source
    folded = document.folded or fold(document.text)
    shouts = source not in document.text and source.upper() in document.text  # a text in capitals
    name = source[:1].isupper() and source.rpartition(" ")[2][:1].isupper()  # the UN; a UN spokesman, a letter by Ruiz
    articles = "the" if name else "the|an?"
    article = re.search(rf"\b({articles}) {re.escape(fold(source))}\b", folded, re.IGNORECASE if shouts else 0)
    owned = source.rpartition(" ")[2].lower() in OFFICIAL and re.search(rf"['’]s {re.escape(fold(source))}\b", folded)
    if owned and not article:  # the republic's Interior Ministry
        return f"the {source}"
    return f"{article[1].lower()} {source}" if article else source


_ARTICLE_BEFORE = re.compile(r"(?:^|\s)(?:the|an?)\s", re.IGNORECASE)


def spell_sources(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    """The one name under which a table shows each source that claims are credited to.

    Names that differ by accents, capitals and articles are one, in small letters where any text has it so; a surname
    alone is whoever of the corpus alone has it: *Ruiz* beside one *Ana Ruiz*, where no text says *the Ruiz*.
    """
    spelled: dict[str, set[str]] = {}
    bodies: set[str] = set()  # names behind an article: the Times
    for claim in claims:
        if is_credited(claim):
            key = strip_accents(fold(claim.source)).removeprefix("the ")
            spelled.setdefault(key, set()).add(claim.source)
            if claim.source_start is not None and claim.source_end is not None:
                said = documents[claim.document_id].text[max(0, claim.source_start - 4) : claim.source_end]
                if _ARTICLE_BEFORE.search(said):
                    bodies.add(key)
    shown = {
        key: max(names, key=lambda name: (not name.startswith("the "), name[:1].islower(), name))
        for key, names in spelled.items()
    }
    longer: dict[str, list[str]] = {}
    for key, name in shown.items():
        if 1 < len(words := key.split()) < 4 and all(word[0].isupper() for word in name.split()):
            longer.setdefault(words[-1], []).append(key)
    for key, named in longer.items():
        if len(named) == 1 and key in shown and bodies.isdisjoint((key, *named)):
            shown[key] = shown[named[0]]
    return {name: shown[key] for key, names in spelled.items() for name in names}


def name_once(names: Iterable[str]) -> list[str]:
    """Names in their order, none that only says another one shorter: *the union* beside *the dockers' union*.

    It errs towards one name where two sources are called alike.
    """
    given = list(dict.fromkeys(names))
    words = {name: set(name_body(fold(name)).split()) - _ARTICLES for name in given}
    kept: list[str] = []
    for name in given:
        longer = [other for other in given if words[name] < words[other]]
        same = [other for other in kept if words[other] == words[name]]
        if not longer and not same:
            kept.append(name)
    return kept


def name_credited(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[str]:
    """Who is credited with some claims, each once; no *governor* beside the *Governor Amina Yusef* of a text."""
    told = [claim for claim in claims if is_credited(claim)]
    names = name_once(say_credited(claim, documents[claim.document_id]) for claim in told)
    texts = {name: documents[name].folded or fold(documents[name].text) for name in {c.document_id for c in told}}

    def is_office(name: str) -> bool:
        role = fold(name).removeprefix("the ")
        titled = (f"{role} {fold(other)}" for other in names if other != name)
        return any(words in text for words in titled for text in texts.values())

    return [name for name in names if not is_office(name)]


def quote_claim(claim: Claim, document: Document, width: int = 90) -> str:
    """The words around a claim in its sentence, at most about ``width`` characters, cut between words."""
    first, last = min(claim.sentence_start, claim.start), max(claim.sentence_end, claim.end)
    room = max(width - (claim.end - claim.start), 0) // 2
    start, end = max(first, claim.start - room), min(last, max(claim.end + room, claim.start + 1))
    if end - start > 2 * width:
        end = start + 2 * width
    while start > first and not document.text[start - 1].isspace():
        start -= 1
    while end < last and not document.text[end].isspace():
        end += 1
    words = " ".join(document.text[start:end].split()).strip(" “”\"'.,;:").replace("“", "‘").replace("”", "’")
    words = shorten(words, 3 * width)
    return f"{'… ' if start > first else ''}{words}{' …' if end < last else ''}"
