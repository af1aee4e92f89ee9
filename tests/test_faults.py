"""What goes wrong around a run: files that change, a full disk, processes killed, two runs at once, a lost worker."""

import csv
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import psutil
import pytest

from analysis.documents.corpus import list_inputs
from analysis.ground.judgment import DATA, InputError
from analysis.reading.extraction import Means, find_extracts, write_claims
from analysis.reading.extracts import Extracts, read_extracts
from analysis.reading.forkserver import FEW
from analysis.reading.readers import Crew, fill_corpus, gather_corpus
from analysis.reading.storedcorpus import Corpus
from analysis.run.build import build_tables
from tests.conftest import ROOT, RULES, cases

LETTERS = str.maketrans("0123456789", "ghijklmnop")
EVENTS = ("blast", "flood", "fire", "storm", "quake", "crash", "landslide", "attack")


def write_corpus(folder: Path, count: int) -> Path:
    """Texts of some kilobytes, no two alike, mostly of words that mean nothing; and a table of texts."""
    draw = random.Random(7)
    folder.mkdir()

    def make_word() -> str:
        return f"{draw.getrandbits(40):x}".translate(LETTERS)

    for number in range(count):
        paragraphs = [
            f"The {draw.choice(EVENTS)} near {make_word().title()} killed {draw.randrange(2, 900)} people, "
            f"{make_word().title()} officials said on {draw.randrange(1, 28)} May 2021.",
            *(" ".join(make_word() for _ in range(60)) + "." for _ in range(8)),
        ]
        (folder / f"{number:04}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    rows = [f'{{"text": "The {draw.choice(EVENTS)} killed {n} people."}}\n' for n in range(2, 40)]
    (folder / "rows.jsonl").write_text("".join(rows), encoding="utf-8")
    return folder


def list_files(folder: Path) -> dict[str, bytes]:
    """Every file of a built folder but the cache, with its bytes."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "cache" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def start(*words, **options):
    """A command as a user types it, in a group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "analysis", *map(str, words)],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True, **options,
    )  # fmt: skip


def finish(process):
    """What a command says to its end, and its exit code."""
    said = process.communicate(timeout=600)[1]
    return process.returncode, said


# A file that changes or goes ------------------------------------------------------------------------------------------


@contextmanager
def gather(folder: Path, meddle, ahead=0):
    """What is read of a folder while somebody meddles with it, once the first texts are cut."""
    inputs = list_inputs([folder], RULES.outlets)

    def begin(packed):
        meddle()
        return lambda: read_extracts(packed, RULES)

    with closing(Extracts(None, RULES)) as extracts:
        yield gather_corpus(inputs, extracts, Crew(begin, ahead), ())


def make_small(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a.txt").write_text("The blast killed three people.\n", encoding="utf-8")
    rows = "".join(f'{{"text": "The flood killed {n} people."}}\n' for n in range(2, 60))
    (folder / "b.jsonl").write_text(rows, encoding="utf-8")
    (folder / "c.txt").write_text("The fire killed five people.\n", encoding="utf-8")
    return folder


def grow(folder):
    with (folder / "b.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")


@cases(
    ("change", "reason"),
    grows=(grow, "changed while it was read; run again"),
    shrinks=(lambda folder: os.truncate(folder / "b.jsonl", 99), "changed while it was read; run again"),
    vanishes=(lambda folder: (folder / "c.txt").unlink(missing_ok=True), "gone since it was listed"),
)
@pytest.mark.parametrize("ahead", [0, 9])
def test_a_file_that_changes_while_it_is_read_is_refused_and_loses_no_other(tmp_path, change, reason, ahead):
    folder = make_small(tmp_path / "in")
    with gather(folder, lambda: change(folder), ahead) as corpus:
        (refusal,) = corpus.refusals
        assert refusal.reason.startswith(reason)
        left = {"a", "b", "c"} - {Path(refusal.file).stem}
        assert {document.document_id.partition("#")[0] for document in corpus.documents} == left
        assert {claim.document_id for claim in corpus.claims} == set(corpus.documents.ids)


@pytest.mark.parametrize("ahead", [0, 1, 9])
def test_documents_are_told_of_when_their_input_has_ended_and_none_of_one_that_is_refused(tmp_path, ahead):
    folder = make_small(tmp_path / "in")
    inputs = list_inputs([folder], RULES.outlets)

    def begin(packed):
        grow(folder)
        return lambda: read_extracts(packed, RULES)

    with closing(Extracts(None, RULES)) as extracts:
        corpus = Corpus(extracts)
        settled = fill_corpus(corpus, inputs, extracts, Crew(begin, ahead))
        assert [corpus.documents.ids[place] for places in settled for place in places] == ["a", "c"]
        assert corpus.documents.ids == ["a", "c"]


def test_a_file_that_cannot_be_opened_is_refused_and_loses_no_other(tmp_path):
    folder = make_small(tmp_path / "in")
    (folder / "loop.txt").symlink_to("loop.txt")
    built = write_claims([folder], DATA, tmp_path / "out.csv")
    assert [(refusal.file, refusal.reason) for refusal in built.refusals] == [
        ("loop.txt", "cannot be read: Too many levels of symbolic links")
    ]
    assert built.documents == 60


# Root reads everything, whatever its mode says, by two rights of its own; here the command is started without them.
_PLAIN_USER = """
import ctypes, os, sys
for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    ctypes.CDLL(None).prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP; nobody else has them
os.execv(sys.executable, [sys.executable, "-m", "analysis", *sys.argv[1:]])
"""


def run_as_plain_user(*words):
    return subprocess.run(
        [sys.executable, "-c", _PLAIN_USER, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_files_and_folders_that_may_not_be_read_are_refused_and_lose_no_other(tmp_path):
    folder = make_small(tmp_path / "in")
    (folder / "a.txt").chmod(0)
    (folder / "locked").mkdir(mode=0)
    done = run_as_plain_user("build", "--corpus", folder, "--out", tmp_path / "out")
    (folder / "locked").chmod(0o700)
    assert done.returncode == 1, done.stderr
    with (tmp_path / "out" / "rejected.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1:] == [
            ["a.txt", "cannot be read: Permission denied"],
            ["locked", "cannot be read: Permission denied"],
        ]
    with (tmp_path / "out" / "documents.csv").open(encoding="utf-8", newline="") as file:
        assert {row["file"] for row in csv.DictReader(file)} == {"b.jsonl", "c.txt"}


def test_a_place_that_may_not_be_written_is_told_in_a_line(tmp_path):
    folder = make_small(tmp_path / "in")
    (tmp_path / "out").mkdir(mode=0o500)
    done = run_as_plain_user("build", "--corpus", folder, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert done.stderr.startswith("error: ")
    assert "Permission denied" in done.stderr
    assert list((tmp_path / "out").iterdir()) == []


@cases(
    ("command", "out"),
    a_table_among_texts=("claims", "claims.csv"),
    tables_below_texts=("build", "tables"),
    tables_among_texts=("build", "."),
)
def test_nothing_is_written_among_the_texts(command, out, tmp_path, call):
    folder = make_small(tmp_path / "in")
    before = list_files(folder)
    words = [folder, "-o"] if command == "claims" else ["--corpus", folder, "--out"]
    code, said = call(command, *words, folder / out, cwd=tmp_path)
    assert code == 2
    assert "lies among the texts" in said
    assert list_files(folder) == before


@pytest.mark.parametrize("held", ["texts", "reference", "asked"])
def test_no_build_takes_away_files_of_others(held, tmp_path):
    """What a build keeps beside its tables are files as received, and those of an earlier build go."""
    folder = make_small(tmp_path / "in")
    (tmp_path / "out" / held).mkdir(parents=True)
    (tmp_path / "out" / held / "notes.md").write_text("Mine.\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"{held}: is written over, and holds files of yours"):
        build_tables(folder, DATA, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").rglob("*")] == [held, "notes.md"]


def test_a_build_killed_before_its_tables_can_be_run_again(tmp_path):
    folder, out = make_small(tmp_path / "in"), tmp_path / "out"
    means = Means(cache=tmp_path / "cache")
    data = shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built", "gaps.toml", "units.toml"))
    built = build_tables(folder, data, out, means)
    for table in out.glob("*.csv"):  # as it lies there when the tables are not yet written
        table.unlink()
    assert build_tables(folder, data, out, means) == built


def test_no_build_writes_its_texts_over_those_it_reads(tmp_path):
    folder = make_small(tmp_path / "texts")
    before = list_files(folder)
    with pytest.raises(InputError, match="texts: is written over, and what is read lies there"):
        build_tables(folder, DATA, tmp_path)
    assert list_files(folder) == before
    assert list(tmp_path.iterdir()) == [folder]


def test_what_was_read_is_kept_outside_of_the_texts(tmp_path):
    folder = make_small(tmp_path / "in")
    before = list_files(folder)
    for read in (write_claims, build_tables):
        with pytest.raises(InputError, match="lies among the texts"):
            read([folder] if read is write_claims else folder, DATA, tmp_path / "out.csv", Means(cache=folder / "kept"))
    assert list_files(folder) == before


@cases(
    "words",
    out="build --corpus {} --out",
    cache="claims {} -o {}.csv --cache",
    reports="brief --reports",
    diff="diff {}",
)
def test_an_empty_path_is_none(words, tmp_path, call):
    folder = make_small(tmp_path / "in")
    code, said = call(*words.format(folder, folder).split(), "", cwd=tmp_path)
    assert code == 2
    assert "it is empty; give a path" in said
    assert list(tmp_path.iterdir()) == [folder]


def test_no_table_is_written_over_a_text(tmp_path):
    texts = tmp_path / "texts.csv"
    texts.write_text("text\nThe fire killed 7 people.\n", encoding="utf-8")
    with pytest.raises(InputError, match="lies among the texts"):
        write_claims([texts], DATA, texts)
    assert texts.read_text(encoding="utf-8").startswith("text\n")


def test_a_name_that_is_no_utf8_is_refused_and_loses_no_other(tmp_path):
    folder = make_small(tmp_path / "in")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("It blew.\n", encoding="utf-8")
    built = write_claims([folder], DATA, tmp_path / "out.csv")
    assert [(refusal.file, refusal.reason) for refusal in built.refusals] == [
        ("caf\ufffd.txt", "its name is not UTF-8; rename it")
    ]


def test_a_file_named_twice_is_read_once(tmp_path):
    folder = make_small(tmp_path / "in")
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    once = write_claims([folder], DATA, tmp_path / "once.csv")
    named = [folder, folder / "a.txt", tmp_path / "in" / ".." / "in" / "c.txt", tmp_path / "link"]
    twice = write_claims(named, DATA, tmp_path / "twice.csv")
    assert once == twice
    assert (tmp_path / "once.csv").read_bytes() == (tmp_path / "twice.csv").read_bytes()


# Killed, full, at once ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """A corpus large enough for several processes, and what a run makes of it that nobody disturbs."""
    folder = tmp_path_factory.mktemp("faults")
    write_corpus(folder / "in", 300)
    assert sum(path.stat().st_size for path in (folder / "in").iterdir()) > FEW
    began = time.monotonic()
    code, said = finish(start("build", "--corpus", folder / "in", "--out", folder / "out", "--workers", "2"))
    assert (code, said.count("\n")) == (0, 1), said
    return folder / "in", list_files(folder / "out"), time.monotonic() - began


@pytest.mark.long
def test_a_run_killed_at_any_moment_and_repeated_gives_the_result_of_one_that_was_not(corpus, tmp_path):
    texts, expected, seconds = corpus
    draw = random.Random(3)
    killed = 0
    while killed < 20:
        if killed % 4 == 0:  # from nothing, else from what the killed run left
            shutil.rmtree(tmp_path / "out", ignore_errors=True)
        process = start("build", "--corpus", texts, "--out", tmp_path / "out", "--workers", "2")
        try:
            process.wait(timeout=draw.uniform(0.1, 0.7 * seconds))
        except subprocess.TimeoutExpired:
            family = [process, *psutil.Process(process.pid).children(recursive=True)]
            process.kill()  # the run itself; its readers must go by themselves
            psutil.wait_procs(family[1:], timeout=60)
            assert [one for one in family[1:] if one.is_running()] == []
            killed += 1
        process.communicate()
        for name, content in list_files(tmp_path / "out").items():
            assert name.endswith(".part") or content == expected[name], name
    assert finish(start("build", "--corpus", texts, "--out", tmp_path / "out", "--workers", "2"))[0] == 0
    assert list_files(tmp_path / "out") == expected


@pytest.mark.long
@pytest.mark.parametrize("kilobytes", [0, 1, 40, 200, 700])
def test_a_full_disk_is_told_in_a_line_and_the_run_repeated_is_whole(corpus, tmp_path, kilobytes):
    """A limit on the size of files stands for it; what it stops first is the cache, then a text or a table."""
    texts, expected, _ = corpus
    limited = f"ulimit -f {kilobytes}; exec {sys.executable} -m analysis build --corpus {texts} --out {tmp_path}/out"
    done = subprocess.run(["bash", "-c", limited], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert done.stderr.startswith("error: ")
    assert list_files(tmp_path / "out") == {}
    assert finish(start("build", "--corpus", texts, "--out", tmp_path / "out"))[0] == 0
    assert list_files(tmp_path / "out") == expected


@pytest.mark.long
def test_two_runs_at_once_do_not_disturb_each_other(corpus, tmp_path):
    texts, expected, _ = corpus
    runs = [start("build", "--corpus", texts, "--out", tmp_path / "out", "--workers", "2") for _ in range(2)]
    ended = [finish(run) for run in runs]
    assert [code for code, _ in ended] == [0, 0], ended
    assert list_files(tmp_path / "out") == expected


@pytest.mark.long
def test_a_cache_deleted_while_a_run_uses_it_changes_nothing(corpus, tmp_path):
    texts, expected, _ = corpus
    run = start("build", "--corpus", texts, "--out", tmp_path / "out", "--workers", "2")
    while not list((tmp_path / "out" / "cache").glob("*-wal")):
        assert run.poll() is None
    shutil.rmtree(tmp_path / "out" / "cache")
    assert finish(run)[0] == 0
    assert list_files(tmp_path / "out") == expected
    assert finish(start("build", "--corpus", texts, "--out", tmp_path / "out"))[0] == 0
    assert list_files(tmp_path / "out") == expected


@pytest.mark.long
@pytest.mark.parametrize("command", ["build", "brief"])
def test_what_a_run_started_ends_when_the_run_is_killed(corpus, tmp_path, command):
    if command == "build":
        run = start("build", "--corpus", corpus[0], "--out", tmp_path / "out", "--workers", "2")
    else:
        assert finish(start("build", "--corpus", ROOT / "seeds", "--out", tmp_path / "out"))[0] == 0
        run = start("brief", "casualties", "--built", tmp_path / "out", "--reports", tmp_path / "reports")
    while not any(one.children() for one in psutil.Process(run.pid).children()):  # one that the warm process started
        assert run.poll() is None
    time.sleep(1)
    run.kill()
    run.wait()
    run.stderr.close()
    ends = time.monotonic() + 20
    while left := [pid for pid in psutil.pids() if find_session(pid) == run.pid]:
        assert time.monotonic() < ends, left


def find_session(pid: int) -> int:
    """The session of a process; 0 where it has just gone."""
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return 0


@pytest.mark.long
def test_a_reader_that_is_killed_is_told_in_a_line_and_what_was_read_is_kept(corpus, tmp_path):
    texts, expected, _ = corpus
    run = start("build", "--corpus", texts, "--out", tmp_path / "out", "--workers", "2")
    cache = find_extracts(tmp_path / "out" / "cache")
    while not (cache.exists() and count_extracts(cache)):
        assert run.poll() is None
    readers = [one for one in psutil.Process(run.pid).children(recursive=True) if len(one.children()) == 0]
    max(readers, key=lambda one: one.cpu_times().user).kill()
    code, said = finish(run)
    assert code == 2
    assert said == (
        "error: a process that reads was ended, perhaps for want of memory; run again with fewer --workers\n"
    )
    assert list_files(tmp_path / "out") == {}
    assert count_extracts(cache) > 0
    assert finish(start("build", "--corpus", texts, "--out", tmp_path / "out"))[0] == 0
    assert list_files(tmp_path / "out") == expected


def count_extracts(path: Path) -> int:
    try:
        with closing(sqlite3.connect(path, timeout=60)) as file:
            return file.execute("SELECT count(*) FROM extract").fetchone()[0]
    except sqlite3.OperationalError:  # it is only just being made
        return 0


# A cluster ------------------------------------------------------------------------------------------------------------


@pytest.mark.long
def test_a_cluster_that_is_not_there_is_told_in_a_line(tmp_path):
    pytest.importorskip("distributed")
    run = start("claims", ROOT / "seeds", "-o", tmp_path / "a.csv", "--scheduler", "tcp://127.0.0.1:9")
    code, said = finish(run)
    assert (code, said.count("\n")) == (2, 1), said
    assert said.startswith("error: --scheduler tcp://127.0.0.1:9: no cluster answers there")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.parametrize("said", [None, b"", b"220 mail.example.org ready\r\n"], ids=["silent", "leaves", "another"])
def test_another_service_where_a_cluster_was_named_is_told_in_a_line(tmp_path, said):
    pytest.importorskip("distributed")
    with socket.create_server(("127.0.0.1", 0)) as service, ThreadPoolExecutor() as pool:
        pool.submit(answer, service, said)
        address = f"tcp://127.0.0.1:{service.getsockname()[1]}"
        began = time.monotonic()
        code, told = finish(start("claims", ROOT / "seeds", "-o", tmp_path / "a.csv", "--scheduler", address))
        assert time.monotonic() - began < 30
        service.shutdown(socket.SHUT_RDWR)
    assert (code, told.count("\n")) == (2, 1), told
    assert told.startswith(f"error: --scheduler {address}: no cluster answers there (")
    assert list(tmp_path.iterdir()) == []


def answer(service: socket.socket, said: bytes | None) -> None:
    """Say the same to everybody who calls and hang up, or for None say nothing and wait, until nobody can call."""
    with ExitStack() as callers:
        while True:
            try:
                caller = callers.enter_context(service.accept()[0])
            except OSError:
                return
            if said is not None:
                caller.sendall(said)
                caller.close()


def test_without_distributed_the_option_says_how_to_get_it(tmp_path):
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from analysis.__main__ import run\n"
        f"sys.argv = ['analysis', 'claims', {str(ROOT / 'seeds')!r}, '-o', 'a.csv', '--scheduler', 'tcp://127.0.0.1:9']\n"
        "run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "error: --scheduler needs distributed, which is not installed here; "
        "in the project's folder `pip install -e '.[cluster]'` brings it\n"
    )
    assert list(tmp_path.iterdir()) == []


#: A cluster of this machine: says its address and the process of one of its workers, and goes when its input ends.
_CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        print(cluster.scheduler_address, cluster.workers[0].pid, flush=True)
        sys.stdin.read()
"""


@pytest.mark.long
@pytest.mark.parametrize("command", ["build", "claims"])
def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(corpus, tmp_path, command):
    pytest.importorskip("distributed")
    texts, expected, _ = corpus
    (tmp_path / "cluster.py").write_text(_CLUSTER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, tmp_path / "cluster.py"], cwd=ROOT, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as cluster:  # fmt: skip
        address, worker = cluster.stdout.readline().split()
        cache = tmp_path / "cache"
        where = ["--out", tmp_path / "out"] if command == "build" else ["-o", tmp_path / "claims.csv"]
        what = ["--corpus", texts] if command == "build" else [texts]
        run = start(command, *what, *where, "--cache", cache, "--scheduler", address)
        while not (find_extracts(cache).exists() and count_extracts(find_extracts(cache))):
            assert run.poll() is None
        os.kill(int(worker), signal.SIGKILL)
        code, said = finish(run)
        cluster.stdin.close()
    assert code == 0, said
    if command == "build":
        assert list_files(tmp_path / "out") == expected
    else:
        write_claims([texts], DATA, tmp_path / "alone.csv", Means(workers=1))
        assert (tmp_path / "claims.csv").read_bytes() == (tmp_path / "alone.csv").read_bytes()
