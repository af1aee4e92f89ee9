"""How a build grows with its corpus."""

from itertools import islice

import pytest

from benchmarks.corpora import KINDS, LENGTH, make_news
from benchmarks.growth import Run, draw_growth, measure_build


@pytest.mark.parametrize("kind", KINDS)
def test_a_corpus_is_the_same_every_time(kind):
    texts = list(KINDS[kind](30))
    assert texts == list(KINDS[kind](30))
    assert all(0.9 * LENGTH < len(text) < 2 * LENGTH for text in texts)


def test_news_are_mostly_texts_of_their_own_and_some_copies():
    texts = list(islice(make_news(200), 200))
    assert 180 <= len(set(texts)) < 200


def test_the_picture_names_what_it_shows(tmp_path, monkeypatch):
    monkeypatch.setattr("benchmarks.growth.PICTURE", tmp_path / "growth.svg")
    draw_growth([Run("news", 1000, 8.0, 100), Run("news", 4000, 33.0, 130)])
    words = (tmp_path / "growth.svg").read_text(encoding="utf-8")
    for label in ("documents of 3.7 kB", "processor time (s)", "memory (MB)", "news"):
        assert label in words


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_documents_take_hardly_more_memory_and_no_square_of_the_time(kind):
    """Pairs of documents that share passages grow faster than documents, up to a few for each."""
    small, large = measure_build(kind, 500), measure_build(kind, 2000)
    assert large.megabytes < min(1.9 * small.megabytes, 350)
    assert large.seconds < 8 * small.seconds
