"""How time and memory of a build grow with its corpus, and what a second worker is worth."""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.corpora import KINDS, ROOT, write_corpus

TABLE = ROOT / "benchmarks" / "growth.csv"
PICTURE = ROOT / "benchmarks" / "growth.svg"
#: Documents that one worker and two read side by side.
SIDE_BY_SIDE = 10_000


@dataclass(frozen=True, slots=True)
class Run:
    """One build by one process: its processor time in seconds, its memory in MB."""

    kind: str
    documents: int
    seconds: float
    megabytes: int


# A process of its own starts the command: a child counts as its own the memory that its parent had when it was started.
_MEASURE = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)
"""


def measure_command(*words: object) -> tuple[float, float, int]:
    """Seconds by the clock, seconds of processor time, and MB of the largest process of a command.

    Raises:
        subprocess.CalledProcessError: the command fails.
    """
    command = [sys.executable, "-c", _MEASURE, sys.executable, *map(str, words)]
    told = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    return float(told[0]), float(told[1]), int(told[2])


def measure_build(kind: str, documents: int) -> Run:
    """Build every table of a corpus made for it, in one process: nobody could add up the time of others."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        write_corpus(corpus, kind, documents)
        build = ("-m", "analysis", "build", "--corpus", corpus, "--out", f"{folder}/out", "--workers", 1)
        _, seconds, megabytes = measure_command(*build)
    return Run(kind, documents, round(seconds, 1), megabytes)


def measure_workers() -> float:
    """How many times as fast two workers read texts as one does, by the clock."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        write_corpus(corpus, "news", SIDE_BY_SIDE)
        one, two = (
            measure_command("-m", "analysis", "claims", corpus, "-o", f"{folder}/claims.csv", "--workers", workers)[0]
            for workers in (1, 2)
        )
    return one / two


def keep_runs(runs: Iterable[Run]) -> list[Run]:
    """Put runs into the kept table; of the same kind and size the newest stays. All that are kept, in order."""
    kept = {(run.kind, run.documents): run for run in [*read_runs(), *runs]}
    ordered = [kept[key] for key in sorted(kept)]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["kind", "documents", "seconds", "megabytes"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(asdict, ordered))
    return ordered


def read_runs() -> list[Run]:
    """The runs that are kept."""
    if not TABLE.exists():
        return []
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Run(row["kind"], int(row["documents"]), float(row["seconds"]), int(row["megabytes"]))
            for row in csv.DictReader(file)
        ]


def draw_growth(runs: Sequence[Run]) -> None:
    """Time and memory against documents, a line for each kind of corpus."""
    import matplotlib.pyplot as plt
    from matplotlib.ticker import FuncFormatter

    names = {"news": "news", "drawn": "the same sentences", "variants": "near copies", "copies": "exact copies"}
    plain = FuncFormatter(lambda value, _: f"{value:,.0f}")
    with plt.rc_context(
        {"svg.hashsalt": "growth", "svg.fonttype": "none", "font.family": "DejaVu Sans", "font.size": 9}
    ):
        figure, (time_axes, memory_axes) = plt.subplots(1, 2, figsize=(8, 3.4), layout="constrained")
        for kind in KINDS:
            own = [run for run in runs if run.kind == kind]
            documents = [run.documents for run in own]
            time_axes.plot(documents, [run.seconds for run in own], "o-", markersize=4, label=names[kind])
            memory_axes.plot(documents, [run.megabytes for run in own], "o-", markersize=4)
        for axes, what in ((time_axes, "processor time (s)"), (memory_axes, "memory (MB)")):
            axes.set(xscale="log", xlabel="documents of 3.7 kB", ylabel=what)
            axes.xaxis.set_major_formatter(plain)
            axes.grid(color="#dddddd", linewidth=0.6)
            axes.spines[["top", "right"]].set_visible(False)
        time_axes.set_yscale("log")
        time_axes.yaxis.set_major_formatter(plain)
        memory_axes.set_ylim(bottom=0)
        time_axes.legend(frameon=False)
        figure.savefig(PICTURE, metadata={"Date": None})
        plt.close(figure)


def bench_growth(sizes: Sequence[int], kinds: Sequence[str]) -> list[tuple[str, str]]:
    """Rows of results: each size measured now, and what a second worker is worth. Keeps the runs and their picture."""
    runs = [measure_build(kind, documents) for kind in kinds for documents in sizes]
    draw_growth(keep_runs(runs))
    rows = [
        (f"every table of {run.documents:,} documents ({run.kind})", f"{run.seconds:,.0f} s, {run.megabytes:,} MB")
        for run in runs
    ]
    return [*rows, (f"reading {SIDE_BY_SIDE:,} documents with two workers against one", f"{measure_workers():.2f}×")]
