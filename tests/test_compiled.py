"""What ``make fast`` compiles: refused when it is older than its source, and reading what the sources read."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.compiled import READING, can_compile, copy_package
from tests.conftest import ROOT, cases


@cases(
    ("changed", "told"),
    changed=(60, "ages.py was changed after it was compiled: `make fast` again, or `make plain`"),
    not_changed=(-60, ""),
)
def test_a_source_changed_since_it_was_compiled_is_told(tmp_path: Path, changed: int, told: str) -> None:
    package = tmp_path / "analysis" / "counted"
    package.mkdir(parents=True)
    shutil.copy(ROOT / "analysis" / "__init__.py", package.parent)
    source, compiled = package / "ages.py", package / "ages.cpython-311-x86_64-linux-gnu.so"
    source.touch()
    compiled.touch()
    os.utime(source, (compiled.stat().st_atime, compiled.stat().st_mtime + changed))
    run = subprocess.run([sys.executable, "-c", "import analysis"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == (1 if told else 0)
    assert told in run.stderr


def find_source(name: str) -> Path:
    return next((ROOT / "analysis").glob(f"*/{name}.py"), ROOT / "analysis" / f"{name}.py")


def test_what_is_compiled_stands_in_the_folder_of_modules() -> None:
    assert [name for name in READING if not find_source(name).exists()] == []


@pytest.mark.parametrize("name", READING)
def test_what_is_compiled_asks_for_no_member_of_a_starred_tuple(name: str) -> None:
    """*word in (*these, "that")* stops mypyc of version 1 without a word on what to write."""
    tree = ast.parse(find_source(name).read_text(encoding="utf-8"))
    asked = [
        node for node in ast.walk(tree) if isinstance(node, ast.Compare) and isinstance(node.comparators[0], ast.Tuple)
    ]
    assert [
        node.lineno for node in asked if any(isinstance(e, ast.Starred) for e in ast.walk(node.comparators[0]))
    ] == []


@pytest.mark.long
@pytest.mark.skipif(not can_compile(), reason="no C compiler, or no headers of Python")
def test_compiled_modules_read_the_same_claims(tmp_path: Path) -> None:
    from benchmarks.corpora import make_texts

    texts = tmp_path / "texts"
    shutil.copytree(ROOT / "seeds", texts)
    for number, text in enumerate(make_texts(200)):
        (texts / f"{number:03}.txt").write_text(text, encoding="utf-8")
    written = []
    for home in (tmp_path / "plain", tmp_path / "compiled"):
        copy_package(home)
        if home.name == "compiled":
            compiling = [sys.executable, ROOT / "benchmarks" / "compiled.py", home]
            subprocess.run(compiling, cwd=home, capture_output=True, check=True)
        table = home / "claims.csv"
        reading = [sys.executable, "-m", "analysis", "claims", texts, "-o", table]
        subprocess.run(reading, cwd=home, capture_output=True, check=True)
        written.append(table.read_bytes())
    assert len(list((tmp_path / "compiled" / "analysis").glob("*/*.so"))) == len(READING)
    assert written[0] == written[1]
