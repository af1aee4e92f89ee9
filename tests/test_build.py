"""The whole line on the seeds, and on input that nobody prepared."""

import csv
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
from functools import partial
from pathlib import Path

import pytest

from analysis.briefings.briefing import open_briefing
from analysis.display.blocks import say_runs
from analysis.ground.judgment import DATA, InputError
from analysis.ground.tables import TABLES, read_rows
from analysis.reading.reviews import read_reviews
from analysis.run.build import build_tables
from analysis.run.publish import read_plans
from analysis.telling.findings import say_thing
from analysis.telling.values import say_claim
from tests.conftest import ROOT, cases

KEPT = Path(__file__).parent / "kept"


def run_command(*words, cwd=ROOT, **environment):
    """A command as a user types it; its exit code and what it says."""
    return subprocess.run(
        [sys.executable, "-m", "analysis", *map(str, words)],
        cwd=cwd, capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_seeds_give_the_kept_tables(built, name):
    """``KEEP=1 make test`` keeps the tables of today; git shows what moved."""
    new = (built / f"{name}.csv").read_text(encoding="utf-8")
    if os.environ.get("KEEP"):
        KEPT.mkdir(exist_ok=True)
        (KEPT / f"{name}.csv").write_text(new, encoding="utf-8")
    assert new == (KEPT / f"{name}.csv").read_text(encoding="utf-8")


def read_text(built, file):
    return (built / "texts" / file).read_bytes().decode("utf-8")


def test_every_claim_is_the_exact_characters_of_its_file(built):
    for claim in read_rows(built, "claims"):
        text = read_text(built, claim.file)
        assert text[claim.start : claim.end] == claim.evidence
        assert claim.sentence_start <= claim.start < claim.end
        if claim.value_start is not None:
            assert text[claim.value_start : claim.value_end] == claim.value_text


def test_every_row_names_a_document_that_is_there(built):
    known = {document.document_id for document in read_rows(built, "documents")}
    for name in ("claims", "parts", "wordings", "checks", "references"):
        assert {row.document_id for row in read_rows(built, name)} <= known


def test_every_claim_has_a_key_of_its_own(built):
    keys = [(claim.document_id, claim.claim_id) for claim in read_rows(built, "claims")]
    assert len(keys) == len(set(keys))


def test_the_texts_are_kept_as_received(built):
    for path in (ROOT / "seeds").glob("*.txt"):
        assert (built / "texts" / path.name).read_bytes() == path.read_bytes()


def test_another_folder_another_order_and_another_clock_give_the_same_bytes(built, tmp_path):
    corpus = tmp_path / "elsewhere"
    corpus.mkdir()
    for path in sorted((ROOT / "seeds").iterdir(), reverse=True):
        shutil.copy(path, corpus / path.name)
    done = run_command("build", "--corpus", corpus, "--out", tmp_path / "out", TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    for name in TABLES:
        assert (tmp_path / "out" / f"{name}.csv").read_bytes() == (built / f"{name}.csv").read_bytes()


def test_a_folder_without_a_manifest_is_read_all_the_same(tmp_path):
    (tmp_path / "in").mkdir()
    shutil.copy(ROOT / "seeds" / "003_8feb878d757c8972.txt", tmp_path / "in" / "a.txt")
    assert build_tables(tmp_path / "in", DATA, tmp_path / "out").documents == 1


def test_a_corpus_without_a_single_figure_gives_empty_tables(tmp_path):
    (tmp_path / "a.txt").write_text("Nothing happened.\n", encoding="utf-8")
    built = build_tables(tmp_path / "a.txt", DATA, tmp_path / "out")
    assert (built.documents, built.facts) == (1, 0)
    assert read_rows(tmp_path / "out", "facts") == []


def make_corpus(folder):
    """One good text, and four that cannot be read."""
    folder.mkdir()
    (folder / "good.txt").write_text("The blast killed three people on 5 May 2021.\n", encoding="utf-8")
    (folder / "latin.txt").write_bytes(b"The caf\xe9 was hit.")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "folder.txt").mkdir()
    (folder / "picture.jpeg").write_bytes(b"\xff\xd8")
    return folder


def test_bad_input_is_named_and_loses_no_good_input(tmp_path, call):
    code, _ = call("build", "--corpus", make_corpus(tmp_path / "in"), "--out", tmp_path / "out", cwd=ROOT)
    assert code == 1
    assert [row.best for row in read_rows(tmp_path / "out", "claims") if row.kind == "figure"] == [3.0]
    refused = {row.file: row.reason for row in read_rows(tmp_path / "out", "rejected")}
    assert "not UTF-8 at byte 7" in refused["latin.txt"]
    assert "empty" in refused["empty.txt"]
    assert "folder.txt" in refused
    assert "picture.jpeg" in refused


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["claims", "nowhere", "-o", "x.csv"], "nowhere: no such file or folder"),
        (["claims", "seeds", "-o", "x.xlsx"], "tables are written as .csv or .parquet"),
        (["claims", "seeds"], "Missing option '-o'"),
        (["claims"], "error: Missing argument 'PATHS...'; see `python -m analysis claims --help`"),
        (["claims", "seeds", "-o", "x.csv", "--scheduler", "here"], "expected an address such as tcp://127.0.0.1:8786"),
        (["build", "--corpus", "nowhere"], "nowhere: no such folder"),
        (["build", "--workers", "-1"], "-1 is not in the range"),
        (["build", "--stale-days", "-1"], "-1 is not in the range"),
        (["build", "--corpus", "seeds", "--data", "nowhere"], "nowhere"),
        (["brief", "casualtys"], "did you mean 'casualties'?"),
        (["brief", "-p", "perid=2022"], "did you mean 'period'?"),
        (["brief", "-p", "as_of"], "expected NAME=VALUE"),
        (["brief", "-p", "as_of=2026-13-45"], "expected a date such as 2026-01-31"),
        (["brief", "--built", "nowhere"], "not built yet; run `make data`"),
        (["bilud"], "No such command 'bilud'"),
        (["diff", "nowhere", "nowhere"], "nowhere"),
    ],
    ids=lambda value: "_".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_is_told_in_a_line_and_writes_nothing(tmp_path, call, words, says):
    code, said = call(*[ROOT / w if w == "seeds" else w for w in words], cwd=tmp_path)
    assert code == 2
    assert says in said
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_the_nearest_name_is_offered_for_a_path_of_the_call(tmp_path, call):
    (tmp_path / "texts").mkdir()
    for words in (["build", "--corpus", "text"], ["claims", "text", "-o", "x.csv"], ["diff", "text", "texts"]):
        assert "did you mean 'texts'?" in call(*words, cwd=tmp_path)[1]


@cases(
    ("words", "says"),
    a_folder_of_that_name=(["claims", ROOT / "seeds", "-o", "folder.csv"], "folder.csv: Is a directory; "),
    a_file_for_a_folder=(["claims", ROOT / "seeds", "-o", "file/claims.csv"], "file/claims.csv: File exists; "),
    a_file_for_the_folder_of_tables=(
        ["build", "--corpus", ROOT / "seeds", "--out", "file"],
        "Not a directory; name another place",
    ),
)
def test_a_place_that_cannot_be_written_is_told_in_a_line(tmp_path, call, words, says):
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    code, said = call(*words, cwd=tmp_path)
    assert code == 2
    assert said.startswith("error: ")
    assert says in said
    assert said.count("\n") == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder.csv"]


def test_a_table_that_cannot_be_written_leaves_all_tables_as_they_were(tmp_path):
    (tmp_path / "a.txt").write_text("The blast killed three people.\n", encoding="utf-8")
    build_tables(tmp_path / "a.txt", DATA, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.csv")}
    (tmp_path / "a.txt").write_text("The flood killed nine people.\n", encoding="utf-8")
    limited = f"ulimit -f 1; exec {sys.executable} -m analysis build --corpus {tmp_path}/a.txt --out {tmp_path}/out"
    done = subprocess.run(["bash", "-c", limited], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert re.fullmatch(r"error: .*; name another place, or mend this one\n", done.stderr)
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.csv")} == before
    assert list((tmp_path / "out").rglob("*.part")) == []


def test_a_text_that_is_gone_and_a_series_that_is_gone_leave_the_built_folder(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text("The blast killed three people.\n", encoding="utf-8")
    build_tables(tmp_path / "in", DATA, tmp_path / "out")
    (tmp_path / "in" / "b.txt").unlink()
    (tmp_path / "out" / "reference" / "old.csv").write_text("year,value\n", encoding="utf-8")
    (tmp_path / "out" / "texts" / ".a.txt.1.part").write_text("of another run", encoding="utf-8")
    build_tables(tmp_path / "in", DATA, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out" / "texts").iterdir()) == [".a.txt.1.part", "a.txt"]
    assert not (tmp_path / "out" / "reference" / "old.csv").exists()


@pytest.mark.parametrize("workers", [1, 2])
def test_ctrl_c_is_told_in_a_line_and_leaves_no_half_file(tmp_path, workers):
    (tmp_path / "in").mkdir()
    for number in range(40):
        (tmp_path / "in" / f"{number}.txt").write_text("The blast killed three people.\n" * 500, encoding="utf-8")
    words = ["claims", tmp_path / "in", "-o", tmp_path / "out.csv", "--workers", workers, "--cache", tmp_path / "cache"]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # where tests run in the background it is ignored
    with subprocess.Popen(
        [sys.executable, "-m", "analysis", *map(str, words)],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=heed, start_new_session=True,
    ) as process:  # fmt: skip
        while not (tmp_path / "cache" / "extracts.sqlite").exists():
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does, to all processes of the command
        assert process.communicate()[1].strip() == "stopped; no file is half-written"
    assert process.returncode == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "in"]


def test_an_empty_folder_is_told_and_nothing_is_written(tmp_path):
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match=r"no text in it; put \.txt files there"):
        build_tables(tmp_path / "in", DATA, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_a_hand_kept_file_stops_before_anything_is_written(tmp_path, call):
    data = copy_data(tmp_path)
    (data / "topics" / "arrests.toml").write_text(
        'title = "Arrests"\n[measure.arrested]\nlable = ["a", "b"]\n', encoding="utf-8"
    )
    code, said = call("build", "--corpus", "seeds", "--data", data, "--out", tmp_path / "out", cwd=ROOT)
    assert code == 2
    assert "arrests.toml line 3: unknown key 'lable'" in said
    assert "did you mean 'label'?" in said
    assert not (tmp_path / "out").exists()


def test_a_list_of_words_that_is_one_for_all_is_told_not_to_be_read(tmp_path, call):
    (copy_data(tmp_path) / "words.toml").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    code, said = call("claims", "a.txt", "-o", "a.csv", "--data", "data", cwd=tmp_path)
    assert (code, said.splitlines()[0]) == (1, f"data/words.toml: not read; it is one for all, in {DATA}")


def list_examples():
    """The indented blocks of the README, as a reader copies them."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"(?:^(?:    .*)?\n)+", readme, re.MULTILINE)
    return [textwrap.dedent(block).strip() + "\n" for block in blocks]


def find_example(words):
    return next(example for example in list_examples() if words in example)


def copy_data(folder):
    """The project's hand-kept files, to be changed."""
    return Path(shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("built")))


@cases(
    ("title", "text", "claims"),
    counted=(
        "Arrests",
        "Police arrested 12 students and detained at least 30 others on Monday.\n",
        [("arrests.arrested", "exact", 12.0), ("arrests.arrested", "at_least", 30.0)],
    ),
    of_some_things=(
        "Schools",
        "The town shut down 40 schools. Nine mills closed, and 12 school closures followed.\n",
        [("schools.closed", "exact", 40.0), ("", "exact", 9.0), ("schools.closed", "exact", 12.0)],
    ),
    measured=(
        "Rainfall",
        "More than 90 mm of rain fell on the valley. The pipe is 20 mm wide.\n",
        [("rainfall.rain", "more_than", 90.0), ("", "exact", 20.0)],
    ),
)
def test_a_new_topic_is_a_new_file_as_readme_shows_it_and_no_python(tmp_path, title, text, claims):
    data = copy_data(tmp_path)
    (data / "topics" / f"{title.lower()}.toml").write_text(find_example(f'title = "{title}"'), encoding="utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build_tables(tmp_path / "a.txt", data, tmp_path / "out")
    found = [row for row in read_rows(tmp_path / "out", "claims") if row.kind == "figure"]
    assert [(row.measure, row.bound, row.best) for row in found] == claims


def test_the_briefing_that_readme_shows_is_one(tmp_path):
    data = copy_data(tmp_path)
    with (data / "briefings.toml").open("a", encoding="utf-8") as file:
        file.write(find_example("[unrest]"))
    assert read_plans(data)[-1].name == "unrest"


def test_the_decisions_that_readme_shows_are_decisions(tmp_path):
    (tmp_path / "review.csv").write_text(find_example("document_id,claim_id"), encoding="utf-8")
    assert [review.decision for review in read_reviews(tmp_path / "review.csv")] == ["confirm", "reject", "correct"]


def test_claims_writes_what_build_writes_but_for_origin_and_review(built, tmp_path, call):
    code, said = call("claims", "seeds", "-o", tmp_path / "claims.csv", cwd=ROOT)
    assert code == 0, said
    with (
        (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as one,
        (built / "claims.csv").open(encoding="utf-8", newline="") as other,
    ):
        alone, whole = list(csv.DictReader(one)), list(csv.DictReader(other))
    for row in (*alone, *whole):
        row.pop("origin_id")
    assert alone == whole


def test_help_names_every_command():
    said = run_command("--help").stdout
    assert [word for word in ("claims", "build", "brief", "diff") if word not in said] == []


UNIT_OF_ONES_OWN = """
[[unit]]
name = "bolt"
forms = ["bolt", "bolts"]
"""
TOPIC_IN_IT = """
title = "Weaving"

[measure.cloth]
label = ["metre of cloth woven", "metres of cloth woven"]
scope = "event"
units = ["metre", "bolt"]
words = ["weave/weaves/wove/weaving/woven"]
"""
WOVEN = {
    "a.txt": "BROD, 4 May 2024 (Agency) -- The mill at Brod wove 2015 bolts of linen in April, its owner said.\n",
    "b.txt": "HOLLIN, 5 May 2024 (Reuters) -- The mill at Brod wove 2,015 bolts in April, the foreman said.\n",
}


@pytest.mark.parametrize("period", ["", "2024"], ids=["as_built", "as_grouped_anew_by_a_briefing"])
def test_a_unit_of_the_users_own_is_read_grouped_and_said(tmp_path, period):
    """A number that looks like a year counts bolts; the fact and the briefing say it in them, not in metres."""
    data, texts, out = tmp_path / "data", tmp_path / "texts", tmp_path / "built"
    shutil.copytree(ROOT / "data", data)
    units = (data / "units.toml").read_text(encoding="utf-8")
    (data / "units.toml").write_text(UNIT_OF_ONES_OWN + units, encoding="utf-8")
    (data / "topics" / "weaving.toml").write_text(TOPIC_IN_IT, encoding="utf-8")
    texts.mkdir()
    for name, text in WOVEN.items():
        (texts / name).write_text(text, encoding="utf-8")
    build_tables(texts, data, out)
    briefing = open_briefing(str(out), period=period, topics="weaving")
    (fact,) = briefing.facts
    assert (fact.best, fact.unit, fact.subject, fact.documents) == (2015, "bolt", "bolts of cloth woven", 2)
    answer = briefing.find_answer(fact)
    assert say_runs(say_thing(answer, None)) == "2,015 bolts of cloth woven in April 2024 in Brod"
    assert [say_claim(claim, briefing.units) for claim in answer.claims] == ["2,015 bolts", "2,015 bolts"]
