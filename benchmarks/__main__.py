"""``make bench``: speed beside peers in one run, and quality on labelled texts where there are any.

    python -m benchmarks [--sizes "1000 10000"] [--labelled FOLDER]

FOLDER holds a folder per labelled set (``texts/`` and ``gold.csv``) and a scorer ``score.py``. Writes
``benchmarks/results.md``, ``growth.csv`` and ``growth.svg``, which keep the sizes of earlier runs, and with labelled
sets ``benchmarks/quality.csv``, which every briefing prints.
"""

from __future__ import annotations

import csv
import io
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import click

from analysis.ground.tables import replace_file
from benchmarks.compiled import can_compile, copy_package
from benchmarks.corpora import KINDS, ROOT, make_texts
from benchmarks.growth import bench_growth
from benchmarks.moments import score_moments
from benchmarks.speeds import TEXTS

PEERS = ROOT / ".venv-bench" / "bin" / "python"


def bench_extraction() -> list[tuple[str, str]]:
    """Documents a second of ours, as it is and compiled, and of the peers on the same texts."""
    with tempfile.TemporaryDirectory() as folder:
        ours = {"": measure_copy(Path(folder) / "plain")}
        if can_compile():
            ours[" compiled"] = measure_copy(Path(folder) / "compiled", compiled=True)
    told = (("everything a claim needs", "everything"), ("figures and dates alone", "figures"))
    rows = [
        (f"{what}, one core", "; ".join(f"{speeds[name]:,.0f} documents/s{how}" for how, speeds in ours.items()))
        for what, name in told
    ]
    if not PEERS.exists():
        return [*rows, ("peers", "not installed; `make bench` installs them into .venv-bench")]
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(make_texts(TEXTS)):
            (Path(folder) / f"{number:05}.txt").write_text(text, encoding="utf-8")
        peers = read_speeds(PEERS, ROOT / "benchmarks" / "peers.py", folder)
    for peer, speed in peers.items():
        times = "; ".join(
            f"{what} " + ", ".join(f"{speeds[name] / speed:,.1f}×{how}" for how, speeds in ours.items())
            for what, name in told
        )
        rows.append((f"{peer}, same texts, same run", f"{speed:,.1f} documents/s; {times}"))
    return rows


def measure_copy(home: Path, compiled: bool = False) -> dict[str, float]:
    """The speeds of a copy of the package, whatever `make fast` has compiled here."""
    copy_package(home)
    if compiled:
        subprocess.run([sys.executable, "-m", "benchmarks.compiled", home], cwd=home, capture_output=True, check=True)
    return read_speeds(sys.executable, "-m", "benchmarks.speeds", cwd=home)


def read_speeds(*words: object, cwd: Path = ROOT) -> dict[str, float]:
    """What a command that measures speeds prints last."""
    told = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True, check=True)
    speeds: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return speeds


def run_timed(*words: object) -> float:
    """Seconds of a whole command."""
    start = time.perf_counter()
    subprocess.run([str(word) for word in words], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


#: Says each notebook that is run, and its parameters.
_PLANS = """
import json
from analysis.ground.judgment import DATA
from analysis.run.publish import read_plans
print(json.dumps([[str(plan.notebook), dict(plan.parameters)] for plan in read_plans(DATA)]))
"""


def bench_reports() -> list[tuple[str, str]]:
    """All briefings against the plain chain, one after the other, and a run with nothing to do."""
    bin_folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        ours = run_timed(sys.executable, "-m", "analysis", "brief", "--reports", folder)
        plans = json.loads(
            subprocess.run([sys.executable, "-c", _PLANS], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        )
        plain = 0.0
        for notebook, parameters in plans:
            out = Path(folder) / "plain.ipynb"
            given = [word for name, value in parameters.items() for word in ("-p", name, value)]
            plain += run_timed(bin_folder / "papermill", notebook, out, *given)
            plain += run_timed(bin_folder / "jupyter", "nbconvert", "--to", "html", out)
    noop = run_timed("make", "-s", "reports")
    noop = min(noop, run_timed("make", "-s", "reports"))
    return [
        (f"{len(plans)} briefings, HTML and PDF, sources, index", f"{ours:.1f} s"),
        (
            "plain chain, HTML alone: papermill, then nbconvert, per notebook",
            f"{plain:.1f} s; ours {ours / plain:.2f} of it",
        ),
        ("`make reports` with nothing to do", f"{noop:.2f} s"),
    ]


SETS = ("casualties", "production", "attribution", "quantities")


def bench_quality(labelled: Path) -> list[dict[str, str]]:
    """The scorer's figures on each labelled set, on the half that nobody looked at and on the other."""
    rows = []
    for name in SETS:
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / "claims.csv"
            run_timed(sys.executable, "-m", "analysis", "claims", labelled / name / "texts", "-o", table)
            for half, label in (("b", "held-out half"), ("a", "learning half")):
                told = subprocess.run(
                    [sys.executable, labelled / "score.py", name, labelled / name, table, "--half", half],
                    capture_output=True, text=True, check=True,
                )  # fmt: skip
                for line in told.stdout.splitlines():
                    figure, value = line.split()
                    if "." in value:
                        rows.append(
                            {"set": name, "figure": figure.replace("_", " "), "value": value, "measured": label}
                        )
                if name == "casualties":
                    rows += [
                        {"set": name, "figure": figure, "value": f"{share:.3f}", "measured": label}
                        for figure, share in score_moments(table, half)
                    ]
    return rows


def say_machine() -> str:
    """Machine, versions and day: what a figure of speed means nothing without."""
    return (
        f"{date.today().isoformat()}, {len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}, "
        f"{platform.system()}; peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )


@click.command()
@click.option("--sizes", default="1000 4000", show_default=True, help="Documents of the corpora that are built.")
@click.option("--kinds", default=" ".join(KINDS), show_default=True, help="Kinds of corpora that are built.")
@click.option(
    "--labelled", type=click.Path(path_type=Path, exists=True), help="Folder of labelled sets and their scorer."
)
def main(sizes: str, kinds: str, labelled: Path | None) -> None:
    """Measure, print, and keep the results."""
    rows = bench_extraction() + bench_growth([int(size) for size in sizes.split()], kinds.split())
    if shutil.which("make"):
        rows += bench_reports()
    lines = ["# Results of `make bench`", "", "| what | measured |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)]
    lines += ["", say_machine(), "", "![Time and memory against documents](growth.svg)", ""]
    with replace_file(ROOT / "benchmarks" / "results.md") as out:
        out.write("\n".join(lines).encode())
    print("\n".join(lines))
    if labelled:
        quality = bench_quality(labelled)
        text = io.StringIO()
        writer = csv.DictWriter(text, ["set", "figure", "value", "measured"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(quality)
        with replace_file(ROOT / "benchmarks" / "quality.csv") as out:
            out.write(text.getvalue().encode())
        print(text.getvalue())


if __name__ == "__main__":
    main()
