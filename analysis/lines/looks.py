"""What a short line on a page of news looks like by itself: a byline, a date, a credit, a caption, furniture."""

import re
from itertools import pairwise
from typing import Final

from ..dating.datewords import find_dates
from ..ground.inflections import FINITE_PASTS
from ..ground.text import worded
from ..ground.wordlists import load_words
from .datelines import read_dateline
from .paragraphs import Paragraph


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


_BYLINE: Final = worded(
    r"(?:byline|author)s?\s?:.{2,100}$|(?:written|reported|posted|story)\sby:?\s\S.{2,80}$"
    r"|[^\W\d][\w.'-]+(?:\s[^\W\d][\w.'-]+){1,3},\s(?:staff\s(?:writer|reporter)|correspondent|reporter|contributor)\b.{0,40}$"
)
# AFP, LARMO, Norway; not PTI, Police said 12 died.
_AGENCY_PLACE: Final = worded(
    r"(?i:<looks.agencies>)"
    r"(?:,\s[A-ZÀ-Þ][^\W\d_'’-]*(?:['’ -](?:(?:de|del|la|of)\s)?[A-ZÀ-Þ][^\W\d_]*\.?){0,3}){1,2},?$"
)
_BEHIND_BY: Final = (" ", "\t", "\u00a0", ":")
_BYLINE_END: Final = re.compile(r"\s[|•·/–—-]\s")
_DATED_END: Final = re.compile(
    r",?\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}\s[a-z]{3,9}\.?,?\s\d{4}|[a-z]{3,9}\.?\s\d{1,2},\s\d{4})$",
    re.IGNORECASE,
)
_BAR_SIGNS: Final = frozenset("|•·")
_BARS: Final = re.compile(r"\s[|•·]\s")
_BYLINE_LINKS: Final = _words("and & of de van von der al el la bin for in | - – — /")
_CREDIT: Final = worded(
    r"\(?(?:<looks.credit>|file\sphoto)(?:\s(?:by|credit|courtesy|via|source))?(?:\s?:\s?|(?<=by)\s|(?<=source),\s).{2,120}$|\(?"
    r"(?:additional\s)?(?:reporting|writing|editing|edited|compiled)\sby\b.{2,240}$|(?:reuters|ap\sphoto|afp"
    r"|getty\simages|epa|xinhua|tass|shutterstock|istock)\s?/\s?\S.{1,80}$"
)
_CREDIT_END: Final = re.compile(r".*(?:getty\simages|via\sap|ap\sphoto|file\sphoto|handout)\)?\.?$")
_CREDITED: Final = ("images", "via ap", "photo", "handout")
_COPYRIGHT: Final = re.compile(r"(?:\(c\)|©|copyright\b|&copy;)")
_FOOTER: Final = worded(
    r"(?:leave\sa\s(?:reply|comment)|(?:post|write)\s(?:a|your)\scomments?|add\s(?:a|new)\scomment|\d*\s?comments?|no\scomments(?:\syet)?|join\sthe\s(?:conversation|discussion)"
    r"|share(?:\sthis)?(?:\s(?:on|via|with|article|story|post)\b.{0,60})?|tweet|print|email|e-mail|print\sthis(?:\spage)?"
    r"|(?:read\s(?:more|also|next)|watch|listen|see\salso|also\sread)\s?:.{0,160}"
    r"|(?:section|length|load-date|language|publication-type|document-type|subject|body|highlight|graphic)\s?:.{0,160}"
    r"|read\s(?:more|also|next|the\s(?:full|rest|original)\b.{0,60}|on)|see\salso|also\sread|more\son\sthis(?:\sstory|\stopic)?"
    r"|related(?:\s?:.{0,160}|\s(?:articles?|stories|posts?|topics|content|coverage|news|(?:internet\s)?links))?|recommended(?:\sfor\syou)?"
    r"|most\s(?:read|popular|viewed|recent)|trending(?:\snow)?|latest(?:\s(?:news|articles|stories|posts|videos))?|more\sfrom\s.{2,40}"
    r"|(?:story\scontinues|article\scontinues|continue\sreading|keep\sreading|click\shere|tap\shere)\b.{0,80}"
    r"|advertisements?|sponsored(?:\scontent)?|subscribe|subscribe\s(?:to|now|today|here)\b.{0,120}|sign\sup\b.{0,120}"
    r"|(?:late|early|first|final|national|metro|city|morning|evening|weekend|international)\sedition(?:\s?-\s?[a-z]+)?"
    r"|follow\s(?:us|@|.{2,30}\son\s(?:twitter|facebook|x|instagram|telegram))\b.{0,80}|like\sus\son\b.{0,60}"
    r"|(?:tags?|topics|keywords|filed\sunder|categories|category|posted\sin|in\sthis\sstory)(?:\s?:.{0,200})?|this\s(?:article|story|post)\s"
    r"(?:was\s)?(?:originally|first)\s(?:appeared|published)\b.{0,160}|terms\s(?:of\suse|and\sconditions)"
    r"|this\s(?:article|story|post|content|page)\s(?:is|was\spublished)\s(?:(?:over|more\sthan|about)\s)?(?:\d+|an?|one)\s(?:year|month)s?\s(?:old|ago)"
    r"|skip\sto\s(?:main\s)?content|[^\w\s]{1,2}|\d{1,4}|\d{1,3}(?:[.,]\d{1,3})?k?|(?:chevron|menu|arrow|search|close|hamburger)\sicon\b.*"
    r"|(?:site|page)\slast\s(?:updated|modified)\b.{0,60}|[\d,.]+k?\s(?:photos|pictures|videos|shares|views)|(?:estimated\s)?read(?:ing)?\stime\s?:.{0,30}"
    r"|(?:\d+|an?)\s(?:minute|hour|day|week|month)s?\sago|(?:sorry,?\s)?(?:we\sare|comments\sare)\s(?:not\scurrently|no\slonger|closed)[^.!?]{0,60}"
    r"|[^\W\d_]|\|?\s?report\san?\s(?:error|typo|correction)|(?:thanks!\s)?share\sit\swith\syour\sfriends.{0,10}|loading(?:\s[a-z]+)?\.*|<looks.furniture>)[.:…»>!]*$"
)
# The page's section, or its place in a list of them: World News; 1. Storms; Image.
_SECTIONS: Final = load_words("looks.sections")
_SECTION: Final = 30  # characters
_LISTED: Final = re.compile(r"\d\.\s[A-Z]\w+$")
_ADDRESS: Final = re.compile(r"(?:https?://\S+|www\.\S+|[\w-]+\.(?:com|net|org|info|news|co\.uk|[a-z]{2}))(?:\s?\.)?$")
_IDENTIFIER: Final = re.compile(
    r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+){1,4}(?:\s*\([^()]{1,40}\))?$|(?:document|story|article)\s\d+\sof\s\d+$",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(
    r"(?:[-=_*#~•·+]\s?){3,}$|(?:[-=*#]\s?){2,}end(?:\s?[-=*#]){2,}$|zczc\b.{0,40}$|nnnn$|\d+\sof\s\d+\sdocuments$|end\sof\sdocument$|(?:document|story|article)\s\d+\sof\s\d+$"
)
_POST_END: Final = re.compile(
    r"[-*]{0,3}\s?(?:@?[^\n()@]{1,60}?\s?)\(@\w{1,30}\)[\s,]{0,3}(?:on\s)?(?:[a-z]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[a-z]{3,9}\.?,?\s\d{4})"
    r"(?:[\s,]{1,3}\S{1,60})?$"
)
_CLOSERS: Final = "\"')]”’ "
# Words that headlines write small.
_MINOR: Final = _words(
    "a an the and or but nor of in on at to for from by with as is are was were be it its vs via per over into than"
)
_DIGIT: Final = re.compile(r"\d")
# What may stand beside the date on a date line. Possessive: each word is read in one way only.
_STAMP: Final = re.compile(
    r"(?:first\s)?(?>(?:published|updated|posted|(?:last|latest)\supdated?|last\smodified|modified|created|dated?|issued|filed|on|at"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|local\stime|a\.?m\.?|p\.?m\.?"
    r"|edt|est|et|gmt(?:[+-]\d{1,2}(?::?\d\d)?)?|utc(?:[+-]\d{1,2}(?::?\d\d)?)?|(?:\d+|an?)\s(?:min(?:ute)?|hour|day|week)s?\s(?:ago|read)|pst|pdt|pt|cest|cet|ct|bst|ist|sgt|hkt|jst|kst|pkt|wib|myt|pht|aest|aedt|nzst|nzdt|eat|cat|wat|sast|msk|eet|eest|cst|cdt|mst|mdt|uk|\d{1,2}[:.h]\d\d(?::\d\d)?z?|\d{4}\s?(?:gmt|utc)|t\d\d:\d\d(?::\d\d)?z?"
    r"|adjust\sfont\ssize|[(),|:;·•/@،-]|\s)*)$"
)
# Quito, 5 March 2019 (Reuters); The Observer of Health, 5 March 2019; AFP - Quito - 5/3/2019
_NAMED: Final = r"[A-ZÀ-Þ][\w.&'’]*(?:[ -](?:(?:of|the|for|by|and|in|de|la|del)\s){0,2}[A-ZÀ-Þ][\w.&'’]*){0,5}"
_SITE: Final = r"(?:[a-z0-9-]{2,30}\.){1,2}[a-z]{2,6}"  # harbourpost.com, 5 March 2019
_PLACED: Final = re.compile(rf"(?:(?:{_NAMED}|{_SITE})(?:\s?,|\s[|•·–—-])\s){{1,3}}")
_STAMPED: Final = re.compile(rf"{_NAMED}\s$")  # Harbour Post MARCH 5 2019
_ADDED: Final = re.compile(
    r"(?>(?:[\s\d:.,]|[ap]\.?m\.?|[a-z]{2,4}\s)*)(?:\|\S+(?:\s\S+){0,13}|(?:[|•·/–—-]|\bby\b)(?:\s\S+){1,6})$"
    r"|,?\s\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?,(?:\s[a-z]+){1,4}$"
    r"|\s\([a-z][a-z .&/-]{1,30}\)$"
)
# It begins with one set of characters, which is searched fast.
_DASH: Final = re.compile(r"[-:/(,](?:(?<=[-:])(?:\s|$)|(?<=/)\.\s|(?<=\()[a-z]{2,9}\)\s|(?<=[0-9],)\s[a-z]{2,5}\.\s)")


def _is_byline(words: str, low: str) -> bool:
    """``By Jane Doe and John Roe, Reuters``: behind *by* nothing but names and what links them."""
    if not low.startswith("by") or low[2:3] not in _BEHIND_BY:
        return words[0].isupper() and (_BYLINE.match(low) or _AGENCY_PLACE.match(words)) is not None
    names = _DATED_END.sub("", _BYLINE_END.split(words[3:], maxsplit=1)[0]).split()
    if not 1 <= len(names) <= 14 or names[-1].endswith(".") or (words.isupper() and len(names) > 6):
        return False
    return names[0][0].isupper() and all(n[0].isupper() or n in _BYLINE_LINKS for n in names)


def _is_barred(text: str, folded: str, paragraph: Paragraph) -> bool:
    """``Ana Ruiz | Harbour Post | March 14, 2024``: names and a full date between bars."""
    parts = _BARS.split(paragraph.words) if _BAR_SIGNS.intersection(paragraph.words) else []
    if len(parts) < 3 or not all(len(part.split()) <= 5 and part[:1].isalnum() for part in parts):
        return False
    dates = find_dates(text, folded, paragraph.start, paragraph.end)
    if not any(d.is_full() for d in dates):
        return False
    return all(
        part[0].isdigit() or all(not w[0].islower() or w in _BYLINE_LINKS for w in part.split()) for part in parts
    )


def is_date_line(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a line holds a full date, times, words such as ``Updated``, additions set off by a mark, and no more; a
    name may stand before it: ``Quito, 5 March 2019``; ``Sunday Post, 5 March 2019``.
    """
    if end - start > 90 or _DIGIT.search(folded, start, end) is None:
        return False
    dates = find_dates(text, folded, start, end)
    full = next((d for d in dates if d.is_full()), None)
    if full is None:
        return False
    named = _PLACED.match(text, start, full.start)
    if named is None and text[full.start : full.start + 3].isupper():
        named = _STAMPED.match(text, start, full.start)
    dates = [d for d in dates if not named or d.start >= named.end()]
    before, after = folded[named.end() if named else start : dates[0].start], folded[dates[-1].end : end]
    between = "".join(folded[a.end : b.start] for a, b in pairwise(dates))
    return _STAMP.match(before + between) is not None and (_STAMP.match(after) or _ADDED.match(after)) is not None


def is_ended(words: str) -> bool:
    """Whether a line ends as running text does: with a stop or comma, within quotation marks or not."""
    return words.rstrip(_CLOSERS)[-1:] in tuple(".!?…:;,") or words.endswith("''")


def is_title_like(words: str) -> bool:
    """Whether a line looks like a headline: short, without a full stop, capitals on most of its longer words."""
    if not words or len(words) > 180 or not (words[0].isupper() or words[0].isdigit() or words[0] in "\"“‘'¿¡"):
        return False
    return not is_ended(words) or words.rstrip(_CLOSERS).endswith(("?", "!"))


def is_capitalised(words: str) -> bool:
    """Whether most words of a line that are no particles begin with a capital."""
    longer = [w for w in re.findall(r"[^\W\d_][\w'’-]*", words) if w.lower() not in _MINOR]
    return bool(longer) and sum(w[0].isupper() for w in longer) >= 0.6 * len(longer)


# Behind a picture's line stands who took it; an agency alone may stand behind any news in brief.
_LABELLED: Final = worded(r"(?:caption\s?:|(?:image|photo|picture)\s?:\s(?!.*\b(?:<looks.speaks>)\b)\S)")
_CAPTION: Final = re.compile(
    r"(?:file\s?-\s|file\sphoto\b|in\sthis\s.{0,60}\bphoto\b|pictured\s?:\s\S)"
    r"|(?:image|media|photo|video)\scaption[,:]?$"
    r"|.*[(\[](?:(?:file\s)?(?:photo|image|picture|video)\b|(?:ap|reuters|afp)(?![)\]])\b|getty|epa|file\b|courtesy)[^()\[\]]{0,90}[)\]]\.?$"
)
# Crews on the quay in Larmo. Image credit: Ana Ruiz/AFP
_TAKEN: Final = re.compile(
    r".*\S\s(?:(?:Image|Photo|Photograph|Picture|PHOTO|IMAGE)s?(?:\s(?:[Cc]redits?|[Bb]y|[Cc]ourtesy\sof)\b:?|:)|Credit:)\s\S.{1,59}$"
)
_CAPTIONS: Final = ("caption", "file ", "file-", "in this ", "pictured", "image", "photo", "picture:", "media", "video")
# Crews on the quay in Larmo. (Ana Ruiz/AFP via Getty Images); not (AP/Reuters), which ends a text. An agency that has
# news, too, signs what tells nothing.
_PICTURED: Final = worded(
    r"\((?!(?:<looks.agencies>|(?:[a-z]+\s)?agenc(?:y|ies)|[^()/\n]*\b(?:reporting|writing|editing|edited)\b[^()/\n]*)/)"
    r"[^()/\n]{3,50}/(?:[^()\n]{0,40}\b(?:<looks.pictures>)|(?P<news>[^()\n]{0,40}\b(?:<looks.news_pictures>)))\)\.?$"
)
_TELLS: Final = worded(
    r"\b(?:<looks.speaks>|<looks.tells>)\b|\b[a-z]{2,}ed\s(?:(?:at|more|fewer|less)\s(?:least|than)\s|[a-z]{4,8}\s)?(?:\d|(?:the|an?|dozens|hundreds)\b)"
)
_LONG_CAPTION: Final = 600  # characters


def look_at(text: str, folded: str, paragraph: Paragraph) -> str:
    """What a paragraph looks like by itself; empty for running text.

    ``mark`` is a dateline with an agency or outlet, ``place`` one without; both begin running text.
    """
    start, end, words = paragraph.start, paragraph.end, paragraph.words
    opens = text[start]
    if opens == "(" or (opens.isupper() and _DASH.search(folded, start, min(end, start + 160))):
        dateline = read_dateline(text, start, end)
        if dateline is not None:
            return "mark" if dateline.agency or dateline.outlet else "place"
    if not words:
        short = end - start <= _LONG_CAPTION
        return "caption" if short and _is_caption(folded[start:end]) else ""
    low = folded[start:end]
    if len(words) <= 120 and (look := _look_at_line(text, folded, paragraph, low)):
        return look
    if _ADDRESS.match(low):
        return "address"
    if _COPYRIGHT.match(low) or "all rights reserved" in low:
        return "copyright"
    credited = low.rstrip(".)").endswith(_CREDITED)
    if (not credited or len(low) <= 110) and (_CREDIT.match(low) or (credited and _CREDIT_END.match(low))):
        return "credit"
    if low.rstrip(".")[-1:] in ")]" or low.startswith(_CAPTIONS):
        if _CAPTION.match(low) or _is_caption(low):
            return "caption"
        return "" if low.rstrip(".")[-1:] in ")]" else "title" if is_title_like(words) else ""
    if ("photo" in low or "image" in low or "credit" in low or "picture" in low) and _TAKEN.match(words):
        return "caption"
    return "title" if is_title_like(words) else ""


def tells(low: str) -> bool:
    """Whether folded words say that something was said or has happened, as no caption and hardly a headline does."""
    return _TELLS.search(low) is not None or not FINITE_PASTS.isdisjoint(low.split())


def _is_caption(low: str) -> bool:
    """Whether a paragraph has a label of pictures before it, or behind it who took one."""
    if _LABELLED.match(low):
        return True
    taken = _PICTURED.search(low, max(0, len(low) - 100))
    return taken is not None and not (taken["news"] and tells(low))


def _look_at_line(text: str, folded: str, paragraph: Paragraph, low: str) -> str:
    """What only a line of a few words can be."""
    if _SEPARATOR.match(low):
        return "separator"
    if _FOOTER.match(low):
        return "footer"
    if ("@" in low and _POST_END.match(low)) or low.startswith("a post shared by "):
        return "post end"
    if _is_byline(paragraph.words, low) or _is_barred(text, folded, paragraph):
        return "byline"
    if _IDENTIFIER.match(paragraph.words):
        return "identifier"
    if len(low) <= _SECTION and (_LISTED.match(paragraph.words) or _SECTIONS.issuperset(low.split())):
        return "section"
    return "date" if is_date_line(text, folded, paragraph.start, paragraph.end) else ""
