"""What was read of each text is kept, found again, and never changes what is built."""

import csv
import json
import re
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from io import BytesIO
from pathlib import Path
from threading import Barrier

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.context.claims import read_claims
from analysis.documents.corpus import list_inputs, read_corpus
from analysis.documents.rawtexts import RawText, cut_raw_texts
from analysis.ground.judgment import DATA
from analysis.ground.model import Document
from analysis.ground.tables import TABLES
from analysis.inputs.manifests import read_outlets
from analysis.reading import readers
from analysis.reading.extraction import Means, find_extracts, read_texts, write_claims
from analysis.reading.extracts import Extract, Extracts, pack_raw_text, read_extracts, read_rules, use_extracts
from analysis.reading.readers import Crew, gather_corpus
from analysis.reading.reviews import Review
from analysis.run.build import build_tables
from tests.conftest import RULES, cases

STORM = (
    "Storm Closes Port\n\nBy Jane Doe\nJanuary {day}, 2026\n\nThe harbour was closed after the storm, and ferries "
    "stayed in port while crews looked for two missing boats. Officials said on Monday that at least {dead} people had "
    "died.\n\nFishermen waited on the quay, and the mayor promised help to those who had lost their nets at night.\n"
)
TEXTS = {
    "flood.txt": "Harbour Post\n\nThe flood killed nine people in Vega on 5 May 2021, the mayor said.\n",
    "rows.jsonl": '{"text": "The fire killed four people."}\n{"none": 1}\n{"text": "At least 30 were hurt."}\n',
    "storm.txt": f"{STORM.format(day=5, dead=12)}-----\n\n{STORM.format(day=6, dead=14)}",
    "wind.txt": "It blew.\n",
}


def write_texts(folder: Path, texts=TEXTS) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read_tables(out: Path) -> dict[str, bytes]:
    return {name: (out / f"{name}.csv").read_bytes() for name in TABLES}


def count_extracts(cache: Path) -> int:
    with closing(sqlite3.connect(find_extracts(cache))) as file:
        return file.execute("SELECT count(*) FROM extract").fetchone()[0]


# The corpus ----------------------------------------------------------------------------------------------------------


def test_a_corpus_gives_the_documents_and_claims_that_were_read_in_their_order(tmp_path):
    folder = write_texts(tmp_path / "in")
    read = list(read_corpus([folder], read_outlets(DATA / "outlets.csv")))
    documents = [row for row in read if isinstance(row, Document)]
    claims = [claim for d in documents for claim in read_claims(d, RULES.judgment)]
    with read_texts([folder], RULES, Means()) as corpus:
        assert list(corpus.documents) == documents
        assert list(corpus.claims) == claims
        assert list(corpus.claims) == claims  # as often as one likes
        assert corpus.refusals == [row for row in read if not isinstance(row, Document)]
        assert corpus.documents.ids == [d.document_id for d in documents]


def test_a_text_over_which_reading_fails_is_refused_and_costs_no_other(tmp_path):
    spoilt = replace(RULES, outlets={**RULES.outlets, "reuters": None})  # fails where a title names this outlet
    texts = {
        **TEXTS,
        "wire.txt": "Reuters\n\nFlood Kills Nine\n\nThe flood killed nine people in Vega on 5 May 2021.\n",
    }
    items = list_inputs([write_texts(tmp_path / "in", texts)], RULES.outlets)
    cut = (raw for i in items for raw in cut_raw_texts(BytesIO(i.path.read_bytes()), "", i.name))
    raw_texts = [raw for raw in cut if isinstance(raw, RawText)]
    packed = [pack_raw_text(raw) for raw in raw_texts]
    sound, damaged = read_extracts(packed, RULES), read_extracts(packed, spoilt)
    (place,) = [place for place, raw in enumerate(raw_texts) if raw.file == "wire.txt"]
    failed = msgspec.msgpack.decode(damaged[place], type=Extract)
    assert failed.document_ids == failed.claims == ()
    assert re.fullmatch(
        r"reading it failed \(AttributeError in mastheads\.py line \d+\); "
        "this is a defect of claimbook, please report it with the text",
        *failed.faults,
    )
    assert [*sound[:place], *sound[place + 1 :]] == [*damaged[:place], *damaged[place + 1 :]]


def test_a_document_is_found_by_its_place_its_id_and_without_its_text(tmp_path):
    with read_texts([write_texts(tmp_path / "in")], RULES, Means()) as corpus:
        place = corpus.documents.places["storm#2"]
        document = corpus.documents[place]
        assert corpus.by_id["storm#2"] == document == corpus.documents[place : place + 1][0]
        head = corpus.documents.read_head(place)
        assert (head.document_id, head.published, head.text) == ("storm#2", "2026-01-06", "")
        assert "nowhere" not in corpus.by_id
        assert {claim.document_id for claim in corpus.claims.of("storm#2")} == {"storm#2"}
        assert corpus.claims.of("nowhere") == ()
        with pytest.raises(KeyError):
            corpus.by_id["nowhere"]
        with pytest.raises(IndexError):
            corpus.documents[len(corpus.documents)]


def test_claims_come_as_people_decided_them_and_orphans_are_told(tmp_path):
    folder = write_texts(tmp_path / "in")
    with read_texts([folder], RULES, Means()) as corpus:
        claim = corpus.claims.of("flood")[0]

    def decide(document_id, claim_id):
        return Review(
            document_id, claim_id, "reject", "", "", "A. Reader", "2026-02-01", "a guess", "review.csv line 2"
        )

    good, gone = decide("flood", claim.claim_id), decide("gone", "0a1b2c3d4e")
    with read_texts([folder], RULES, Means(), [good, gone]) as corpus:
        assert {c.review for c in corpus.claims if c.claim_id == claim.claim_id} == {"rejected"}
        assert corpus.list_orphans() == (gone,)


# The cache -----------------------------------------------------------------------------------------------------------


def test_a_build_from_the_cache_gives_the_same_bytes(tmp_path):
    folder = write_texts(tmp_path / "in")
    for _ in range(2):
        build_tables(folder, DATA, tmp_path / "kept")
    build_tables(folder, DATA, tmp_path / "fresh")
    assert read_tables(tmp_path / "kept") == read_tables(tmp_path / "fresh")


@cases(
    ("change", "read"),
    nothing=(lambda folder: None, 0),
    a_text=(lambda folder: (folder / "wind.txt").write_text("It blew hard.\n"), 1),
    a_name=(lambda folder: (folder / "wind.txt").rename(folder / "gale.txt"), 1),
    a_text_gone=(lambda folder: (folder / "wind.txt").unlink(), 0),
    a_row=(lambda folder: (folder / "rows.jsonl").write_text(TEXTS["rows.jsonl"].replace("four", "five")), 1),
    the_manifest=(lambda folder: (folder / "manifest.csv").write_text("file,published\nwind.txt,2021-05-05\n"), 1),
)
def test_only_what_changed_is_read_anew(tmp_path, change, read):
    folder = write_texts(tmp_path / "in")
    build_tables(folder, DATA, tmp_path / "kept", means=Means(cache=tmp_path / "cache"))
    before = count_extracts(tmp_path / "cache")
    assert before == 5
    change(folder)
    build_tables(folder, DATA, tmp_path / "kept", means=Means(cache=tmp_path / "cache"))
    build_tables(folder, DATA, tmp_path / "fresh")
    assert count_extracts(tmp_path / "cache") == before + read
    assert read_tables(tmp_path / "kept") == read_tables(tmp_path / "fresh")


@pytest.mark.parametrize(
    ("name", "differs"),
    [("topics/casualties.toml", True), ("lexicon.toml", True), ("outlets.csv", True), ("units.toml", True),
     ("gaps.toml", False), ("briefings.toml", False), ("events.toml", False), ("review.csv", False)],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_hand_kept_file_that_extraction_reads_makes_other_rules(tmp_path, name, differs):
    data = Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built", "reference")))
    with (data / name).open("a", encoding="utf-8") as file:
        file.write("\n# a remark\n")
    assert (read_rules(data).digest != RULES.digest) == differs


@settings(max_examples=12, deadline=None)
@given(
    ahead=st.integers(0, 4),
    kept=st.sets(st.sampled_from(sorted(TEXTS))),
    rows=st.integers(1, 40),
)
def test_no_order_of_reading_changes_what_is_read(tmp_path_factory, ahead, kept, rows):
    """However many batches are under way at once, and whatever the cache holds already."""
    folder = write_texts(tmp_path_factory.mktemp("in"))
    table = "".join(f'{{"text": "The fire number {n} killed {n + 2} people."}}\n' for n in range(rows))
    (folder / "rows.jsonl").write_text(table, encoding="utf-8")
    alone = Crew(lambda packed: lambda: read_extracts(packed, RULES), 0)
    with closing(Extracts(None, RULES)) as extracts, closing(Extracts(None, RULES)) as others:
        gather_corpus(list_inputs([folder / name for name in sorted(kept)]), extracts, alone)
        some = gather_corpus(list_inputs([folder]), extracts, replace(alone, ahead=ahead))
        every = gather_corpus(list_inputs([folder]), others, alone)
        assert list(some.documents) == list(every.documents)
        assert list(some.claims) == list(every.claims)
        assert some.refusals == every.refusals


def damage_rows(path):
    """Other bytes in every row, in a file that is sound but for them."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE document SET claims = substr(claims, 1, 8) || zeroblob(8) || substr(claims, 17)")
        file.commit()


def replace_database(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE foreign_one (a)")


@cases(
    "damage",
    another_file=lambda path: path.write_bytes(b"no database, but long enough to be taken for one" * 100),
    a_cut_file=lambda path: path.write_bytes(path.read_bytes()[:5000]),
    a_page_overwritten=lambda path: path.write_bytes(
        path.read_bytes()[:4096] + b"\xff" * 4096 + path.read_bytes()[8192:]
    ),
    another_database=replace_database,
    other_bytes_in_its_rows=damage_rows,
)  # fmt: skip
def test_a_damaged_cache_is_set_aside_with_a_line_and_made_anew(tmp_path, capsys, damage):
    folder = write_texts(tmp_path / "in")
    write_claims([folder], DATA, tmp_path / "a.csv", means=Means(cache=tmp_path / "cache"))
    damage(find_extracts(tmp_path / "cache"))
    write_claims([folder], DATA, tmp_path / "b.csv", means=Means(cache=tmp_path / "cache"))
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    said = capsys.readouterr().err
    assert "it is made anew, the old one is extracts.damaged\n" in said
    assert said.count("\n") == 1
    assert count_extracts(tmp_path / "cache") == 5


def test_a_cache_deleted_while_a_run_opens_it_is_made_anew_without_a_word(tmp_path, capsys):
    path = tmp_path / "cache" / "extracts.sqlite"
    deletions = [shutil.rmtree]

    def work():
        path.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as file:
            while deletions:
                deletions.pop()(path.parent)
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("CREATE TABLE a (b)")
        return path.exists()

    assert use_extracts(path, work)
    assert capsys.readouterr().err == ""


def test_what_other_rules_made_is_forgotten_unless_another_run_may_need_it(tmp_path):
    path = tmp_path / "extracts.sqlite"
    folder = write_texts(tmp_path / "in")
    write_claims([folder], DATA, tmp_path / "a.csv", means=Means(cache=tmp_path))
    other = Extracts(path, RULES)
    mine = Extracts(path, type(RULES)(RULES.judgment, RULES.outlets, b"other rules"))
    mine.forget()
    mine.close()
    assert count_extracts(tmp_path) == 5
    other.close()
    mine = Extracts(path, type(RULES)(RULES.judgment, RULES.outlets, b"other rules"))
    mine.forget()
    mine.close()
    assert count_extracts(tmp_path) == 0


def test_a_new_file_that_several_runs_open_at_once_refuses_none_of_them(tmp_path):
    together = Barrier(4)

    def open_one(number: int) -> None:
        together.wait()
        with closing(Extracts(tmp_path / str(number) / "extracts.sqlite", RULES)) as extracts:
            extracts.forget()

    with ThreadPoolExecutor(4) as runs:
        for number in range(40):
            list(runs.map(open_one, [number] * 4))


def test_without_a_cache_nothing_is_left_beside_the_table(tmp_path):
    folder = write_texts(tmp_path / "in")
    write_claims([folder], DATA, tmp_path / "a.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "in"]


def test_steps_that_take_long_say_how_far_they_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(readers, "_BETWEEN", 0.0)
    with readers.show_steps({"facts": 3, "notes": 1}) as begin:
        begin("facts")
        begin("notes")
    assert capsys.readouterr().err == "notes: step 2 of 2, less than a minute left\n"


def test_short_steps_say_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with readers.show_steps({"facts": 3, "notes": 1}) as begin:
        begin("facts")
        begin("notes")
    assert capsys.readouterr().err == ""


# Datelines without a year --------------------------------------------------------------------------------------------

WIRE = (
    "Dam bursts in Vega, nine dead\n\nVEGA, {day} (Reuters) - A dam burst above Vega on {weekday} and killed nine, "
    "the mayor said.\n\nRescuers looked for two missing men.\n"
)
PAPER = (
    "Vega mourns its dead\n\nBy Jane Doe\n{day}\n\nNine people died when a dam burst above Vega, the mayor said. Shops "
    "stayed shut.\n"
)


def read_days(folder: Path) -> dict[str, str]:
    with read_texts([folder], RULES, Means(workers=1)) as read:
        return {head.document_id: head.published for head in read.documents.heads()}


@cases(
    ("wires", "papers", "expected"),
    its_company_gives_the_year=(["May 4|Tuesday"], ["5 May 2021"], ["2021-05-04"]),
    also_across_new_year=(["Dec 30|Thursday"], ["2 January 2022"], ["2021-12-30"]),
    not_where_the_weekday_is_another=(["May 4|Sunday"], ["5 May 2021"], [""]),
    not_of_another_season=(["May 4|Tuesday"], ["5 November 2021"], [""]),
    not_where_the_others_are_years_apart=(["May 4|Tuesday"], ["5 May 2021", "6 May 2019"], [""]),
    for_each=(["May 4|Tuesday", "May 5|Tuesday"], ["5 May 2021"], ["2021-05-04", "2021-05-05"]),
)
def test_a_dateline_without_a_year_is_of_the_year_of_the_corpus(tmp_path, wires, papers, expected):
    texts = {f"a{n}.txt": WIRE.format(day=w.split("|")[0], weekday=w.split("|")[1]) for n, w in enumerate(wires)}
    texts |= {f"b{n}.txt": PAPER.format(day=day) for n, day in enumerate(papers)}
    days = read_days(write_texts(tmp_path / "in", texts))
    assert [days[f"a{n}"] for n in range(len(wires))] == expected


COPY = (
    "Vega mourns\n\n{day}A dam burst above Vega on Tuesday night and killed nine people in {where} houses below it, "
    "the mayor of the town said.\n"
)


@cases(
    ("dated", "expected"),
    the_day_of_the_other=(["5 May 2021"], "2021-05-05"),
    the_first_of_two=(["6 May 2021", "5 May 2021"], "2021-05-05"),
    not_where_they_are_weeks_apart=(["5 May 2021", "26 May 2021"], ""),
    not_of_none=([], ""),
)
def test_an_article_that_begins_as_a_dated_one_has_its_day(tmp_path, dated, expected):
    texts = {f"b{n}.txt": COPY.format(day=f"{day}\n\n", where="the") for n, day in enumerate(dated)}
    texts |= {"a.txt": COPY.format(day="", where="the"), "c.txt": COPY.format(day="", where="the few")}
    days = read_days(write_texts(tmp_path / "in", texts))
    assert (days["a"], days["c"]) == (expected, "")


def test_a_year_of_the_corpus_dates_what_is_told_and_is_found_again(tmp_path):
    texts = {"wire.txt": WIRE.format(day="May 5", weekday="Tuesday"), "paper.txt": PAPER.format(day="6 May 2021")}
    folder = write_texts(tmp_path / "in", texts)
    for _ in range(2):
        build_tables(folder, DATA, tmp_path / "out", Means(workers=1))
        with (tmp_path / "out" / "claims.csv").open(encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["document_id"] == "wire" and row["value_text"] == "nine"]
        assert {row["event_date"] for row in rows} == {"2021-05-04"}


def test_rows_and_articles_of_a_file_get_their_own_year(tmp_path):
    wire = WIRE.format(day="May 5", weekday="Tuesday")
    rows = "".join(json.dumps({"text": text}) + "\n" for text in ("Nothing new.", wire, wire))
    texts = {"rows.jsonl": rows, "two.txt": f"{wire}-----\n\n{wire}", "paper.txt": PAPER.format(day="6 May 2021")}
    days = read_days(write_texts(tmp_path / "in", texts))
    assert [day for _, day in sorted(days.items())] == [
        "2021-05-06",
        "",
        "2021-05-05",
        "2021-05-05",
        *["2021-05-05"] * 2,
    ]
