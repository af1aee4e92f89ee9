"""Corpora of any size to measure with, made of the seeds' sentences: the same texts for the same kind and count."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, islice
from pathlib import Path

from analysis.documents.corpus import read_corpus
from analysis.ground.model import Document

ROOT = Path(__file__).resolve().parent.parent
#: Characters of a text, as the articles of a news archive have on average.
LENGTH = 3700
#: How many texts stand behind corpora of copies, whatever their size.
ORIGINALS = 300
#: Words that a corpus may use beside those of the seeds; the n-th is met about 1/n as often as the first.
INVENTED = 30_000

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_WORD = re.compile(r"\d+|[A-Z]?[a-z]+(?:'[a-z]+)?")
_SYLLABLES = [
    a + b for a in "b d f g k l m n p r s t v br cl st tr".split() for b in "a e i o u an er in or al".split()
]


def make_texts(count: int) -> Iterator[str]:
    """Texts of sentences of the seeds in an order drawn by seed: real language, the same sentences in all of them."""
    draw = random.Random(1)
    sentences = _list_sentences()
    for _ in range(count):
        yield _write_text(draw, iter(lambda: draw.choice(sentences), None))


def make_news(count: int) -> Iterator[str]:
    """Texts of their own: of each sentence the frame of a seed's, most of its words, names, numbers, days drawn anew.

    Of twenty texts one is a near copy of one before it, one an exact copy, and two quote what others quote too.
    """
    draw = random.Random(2)
    said: list[str] = []
    last: list[str] = []
    for number in range(count):
        kind = number % 20
        if kind == 7 and last:
            yield _vary(draw, draw.choice(last), 0.01)
        elif kind == 13 and last:
            yield draw.choice(last)
        else:
            if number % 80 == 0 or not said:
                said = [_invent_quotation(draw) for _ in range(8)]
            told = [draw.choice(said)] if kind in {3, 17} else []
            text = _write_text(draw, chain(told, iter(lambda: _invent_sentence(draw), None)))
            last = [*last[-40:], text]
            yield text


def make_variants(count: int) -> Iterator[str]:
    """A few hundred texts again and again, each time with some words, names and numbers changed."""
    draw = random.Random(3)
    originals = _list_originals()
    for number in range(count):
        yield _vary(draw, originals[number % len(originals)], 0.01)


def make_copies(count: int) -> Iterator[str]:
    """A few hundred texts again and again, character for character."""
    originals = _list_originals()
    for number in range(count):
        yield originals[number % len(originals)]


KINDS: dict[str, Callable[[int], Iterator[str]]] = {
    "news": make_news,
    "drawn": make_texts,
    "variants": make_variants,
    "copies": make_copies,
}


def write_corpus(folder: Path, kind: str, count: int) -> None:
    """A file per text of a kind of corpus, a thousand to a folder."""
    for number, text in enumerate(KINDS[kind](count)):
        place = folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(text, encoding="utf-8")


@cache
def _list_sentences() -> Sequence[str]:
    return [
        document.text[s.start : s.end]
        for document in read_corpus([ROOT / "seeds"])
        if isinstance(document, Document)
        for s in document.sentences
    ]


@cache
def _list_originals() -> Sequence[str]:
    return list(islice(make_news(2 * ORIGINALS), ORIGINALS))


def _write_text(draw: random.Random, sentences: Iterator[str]) -> str:
    """Sentences up to the length of a text, some of them ending their paragraph."""
    words: list[str] = []
    while sum(map(len, words)) < LENGTH:
        words.append(next(sentences) + ("\n\n" if draw.random() < 0.3 else " "))
    return "".join(words)


@cache
def _list_words() -> tuple[list[str], list[float]]:
    """The words that texts are made of, each with how often it is met, added up."""
    draw = random.Random(4)
    known = {word for sentence in _list_sentences() for word in _WORD.findall(sentence) if word.islower()}
    invented = {"".join(draw.choices(_SYLLABLES, k=draw.choice((2, 3, 3, 4)))) for _ in range(INVENTED)}
    words = sorted(word for word in known | invented if len(word) > 4)
    draw.shuffle(words)
    return words, list(accumulate(1 / place for place in range(5, len(words) + 5)))


def _draw_word(draw: random.Random) -> str:
    words, shares = _list_words()
    return draw.choices(words, cum_weights=shares)[0]


def _vary(draw: random.Random, text: str, share: float) -> str:
    """The text with a share of its longer words, names, numbers and days drawn anew."""

    def change(match: re.Match[str]) -> str:
        word = match[0]
        if draw.random() >= share:
            return word
        if word.isdigit():
            return str(draw.randrange(10 ** (len(word) - 1), 10 ** len(word)))
        for names in (_DAYS, _MONTHS):
            if word in names:
                return draw.choice(names)
        if len(word) < 5:
            return word
        return _draw_word(draw) if word.islower() else _draw_word(draw).capitalize()

    return _WORD.sub(change, text)


def _invent_sentence(draw: random.Random) -> str:
    return _vary(draw, draw.choice(_list_sentences()), 0.6)


def _invent_quotation(draw: random.Random) -> str:
    name = f"{_draw_word(draw).capitalize()} {_draw_word(draw).capitalize()}"
    words = _vary(draw, draw.choice(_list_sentences()), 0.6).replace("“", "").replace("”", "").replace('"', "")
    return f"“{words.strip(' .')},” {name} said on {draw.choice(_DAYS)}."
