"""``make fast``: the modules that read texts, made into C by mypyc, for who reads a hundred thousand texts.

    python -m benchmarks.compiled [FOLDER]

FOLDER holds ``analysis/``; it is this project where none is said. Nothing is written for the compiler but honest types,
and what is compiled reads the same claims. Takes a C compiler, Python's headers and some minutes.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import sysconfig
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

#: Said here, where nothing of the package is imported: it refuses to be where a source is newer than what is compiled.
ROOT = Path(__file__).resolve().parent.parent
#: The modules that a reading spends its time in, in the order of the line. The others run as they are beside them.
READING = tuple(
    """text judgment inflections topics units lexicon vocabulary stretches bounds years candidates clocks scores labels
    titles ones decoys openings expressions periods calendardates edtf datewords dates scales digits numberwords
    numerals paragraphs datelines looks articles heads drafts appearances mastheads nouns rates roles unitwords ages
    neighbours namesakes quantities quotations names talks clauses sources voices creditings phrases contents verbs
    cues attribution shapes assertions subjects members amounts companions counting frames partings moments places
    actors owners sums scopes circumstances pronouns objects measures recounts totals scenes episodes weighings
    antecedents continuations claims""".split()
)
#: Calls between modules go straight to each other, not by way of a table that other programs could change.
DIRECT = ("-fno-semantic-interposition", "-fvisibility=hidden")


def can_compile() -> bool:
    """Whether there is a C compiler, and the headers of this Python."""
    compiler = shutil.which((sysconfig.get_config_var("CC") or "cc").split()[0])
    return compiler is not None and Path(sysconfig.get_paths()["include"], "Python.h").exists()


def copy_package(home: Path) -> None:
    """A copy of the package and of what its speed is measured on, with nothing compiled in it."""
    for part in ("analysis", "benchmarks", "seeds", "data"):
        shutil.copytree(ROOT / part, home / part, ignore=shutil.ignore_patterns("*.so", "__pycache__", "built"))
    shutil.copy(ROOT / "pyproject.toml", home)  # which libraries without types the compiler passes over


def compile_reading(home: Path) -> None:
    """Compile what reads below ``home``/analysis, each module beside its source; what was compiled before goes."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    remove_compiled(home)
    os.chdir(home)
    with tempfile.TemporaryDirectory() as work:
        sources = [str(path.relative_to(home)) for name in READING for path in home.glob(f"analysis/*/{name}.py")]
        extensions = mypycify(
            sources, opt_level="3", debug_level="0", multi_file=True, target_dir=work, group_name="reading"
        )
        for extension in extensions:
            extension.extra_compile_args += DIRECT
        command = Distribution({"name": "claimbook", "ext_modules": extensions}).get_command_obj("build_ext")
        command.inplace, command.parallel, command.build_temp = True, os.cpu_count(), work
        command.build_lib = work
        command.ensure_finalized()
        command.run()


def remove_compiled(home: Path) -> None:
    """Leave the sources alone to run."""
    for path in (*home.glob("*.so"), *home.glob("analysis/*/*.so")):
        path.unlink()


def main(home: Path) -> None:
    """Compile, and tell what for; what mypyc says on its way is told where it fails alone."""
    if not can_compile():
        sys.exit("Nothing was compiled: it takes a C compiler and Python's headers (apt install gcc python3-dev).")
    print(f"Compiling {len(READING)} modules of analysis/ (once, some minutes) ...", flush=True)
    told = io.StringIO()
    try:
        with redirect_stdout(told), redirect_stderr(told):
            compile_reading(home)
    except BaseException:
        remove_compiled(home)
        print(told.getvalue())
        raise
    print("Texts are read half again as fast from now on; `make plain` undoes it.")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT).resolve())
