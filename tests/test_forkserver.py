"""Other processes are started where there is enough to read for them, and only there."""

import subprocess
import sys

import pytest

from analysis.reading.forkserver import FEW, count_workers
from tests.conftest import cases

COUNT_CHILDREN = """
import sys
from pathlib import Path
import psutil
from analysis.reading.forkserver import foresee_forkserver
foresee_forkserver([Path(sys.argv[1])], int(sys.argv[2]))
print(len(psutil.Process().children()))
"""


@pytest.mark.parametrize(
    ("wanted", "size", "expected"),
    [(2, FEW, 2), (1, FEW, 1), (2, FEW - 1, 1), (0, 0, 1)],
    ids=["as_wanted", "one_is_wanted", "little_to_read", "nothing_to_read"],
)
def test_count_workers(wanted, size, expected):
    assert count_workers(wanted, size) == expected


@cases(
    ("files", "workers", "expected"),
    enough_to_read=(2, 2, True),
    little_to_read=(1, 2, False),
    one_worker=(2, 1, False),
)
def test_the_forkserver_is_started_early_where_it_will_be_used(tmp_path, files, workers, expected):
    (tmp_path / "below").mkdir()
    for number in range(files):
        (tmp_path / "below" / f"{number}.txt").write_bytes(b"a" * (FEW // 2))
    call = [sys.executable, "-c", COUNT_CHILDREN, str(tmp_path), str(workers)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert (int(done.stdout) > 0) == expected
