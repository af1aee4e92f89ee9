"""The process that others are forked from; it loads what they need while this one still loads the same."""

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.forkserver import ensure_running
from pathlib import Path
from threading import current_thread, main_thread

#: A corpus of fewer bytes is read by one process: starting others would cost more than it saves.
FEW = 512 * 1024


def count_workers(workers: int, size: int) -> int:
    """How many processes read."""
    return 1 if size < FEW else workers or len(os.sched_getaffinity(0))


def start_forkserver(preload: Sequence[str] = ("analysis.reading.readers",)) -> ForkServerContext:
    """Start it, unless it runs; gives what processes are started with. From the main thread they are deaf to Ctrl-C,
    which is for this process to hear.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload([*preload])
    if current_thread() is not main_thread():  # where nothing can be said of signals
        ensure_running()
        return context
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ensure_running()
    finally:
        signal.signal(signal.SIGINT, heard)
    return context


def foresee_forkserver(paths: Iterable[Path], workers: int) -> None:
    """Start it where files and folders hold enough for several processes; one started for nothing does no harm."""
    if count_workers(workers, _measure_files(paths)) > 1:
        start_forkserver()


def _measure_files(paths: Iterable[Path]) -> int:
    """Bytes of files, and of all below folders, until they are enough."""
    size = 0
    for file in _list_files(paths):
        size += measure_file(file)
        if size >= FEW:
            break
    return size


def measure_file(path: str | Path) -> int:
    """Bytes of a file; none of what cannot be found."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _list_files(paths: Iterable[Path]) -> Iterator[str | Path]:
    for path in paths:
        yield path
        for folder, _, names in os.walk(path):
            yield from (os.path.join(folder, name) for name in names)
