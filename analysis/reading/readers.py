"""Who reads the texts of a corpus, and how what they find comes together in its order.

This process reads, or processes of this machine, or a cluster; all run one pure function of a text and the rules. What
goes to them and what comes back are bytes, a few batches at a time, so that a corpus of any size passes through.
"""

import asyncio
import re
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from queue import SimpleQueue
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace
from tqdm import tqdm

from ..documents.appearances import choose_days
from ..documents.corpus import Input, cut_input
from ..documents.rawtexts import RawText, name_article
from ..ground.judgment import InputError
from ..inputs.readings import Refused
from .extracts import Extracts, Kept, Rules, digest_code, pack_raw_text, read_extracts
from .forkserver import count_workers, measure_file, start_forkserver
from .reviews import Review
from .storedcorpus import Corpus

#: A batch, which goes to a reader at once, is full with so many texts to read, or so many bytes of them.
_MOST_TEXTS = 32
_MOST_BYTES = 512 * 1024
#: Seconds between two lines of progress where no terminal shows a bar.
_BETWEEN = 30.0


# ---------------------------------------------------------------------------------------------------------------------
# Who reads


class Crew(Struct, frozen=True):
    """Who reads: how to begin with some texts, which gives what waits for their extracts; and how much at once."""

    begin: Callable[[Sequence[bytes]], Callable[[], list[bytes]]]
    ahead: int  #: batches that are begun before the first is waited for


@contextmanager
def hire_crew(rules: Rules, size: int, workers: int = 0, scheduler: str = "") -> Iterator[Crew]:
    """This process where one worker is wanted or there is little to read; else processes, or a cluster.

    Args:
        rules: what they read with.
        size: bytes of the corpus.
        scheduler: address of the scheduler of a Dask cluster, which then reads whatever there is.

    Raises:
        InputError: the cluster cannot be used, or a process was killed.
    """
    workers = count_workers(workers, size)
    if scheduler:
        with _hire_cluster(rules, scheduler) as crew:
            yield crew
    elif workers == 1:
        yield Crew(lambda packed: lambda: read_extracts(packed, rules), 0)
    else:
        with _hire_processes(rules, workers) as crew:
            yield crew


#: Each process has so many pipes: the next texts wait in one while it reads those of another.
_PIPES = 2


@contextmanager
def _hire_processes(rules: Rules, workers: int) -> Iterator[Crew]:
    """Processes with pipes of their own, at each of which a thread waits for what comes back.

    One that is killed ends its pipes, which is heard at once. Where all share one pipe, as in the library's pool, a
    process that is killed while it answers leaves half an answer in it, and the rest is waited for without end.
    """
    context = start_forkserver()
    pipes = [context.Pipe() for _ in range(workers * _PIPES)]
    idle: SimpleQueue[Any] = SimpleQueue()
    processes = []
    for number in range(workers):
        ends = [far for _, far in pipes[number::workers]]
        processes.append(context.Process(target=_read_for, args=(rules, ends), daemon=True))
        processes[-1].start()
    for near, far in pipes:
        far.close()
        idle.put(near)

    def ask(packed: Sequence[bytes]) -> list[bytes]:
        pipe = idle.get()
        try:
            pipe.send(packed)
            found: list[bytes] = pipe.recv()
        except (EOFError, OSError):
            raise InputError(
                "a process that reads was ended, perhaps for want of memory; run again with fewer --workers"
            ) from None
        finally:
            idle.put(pipe)
        return found

    with ThreadPoolExecutor(len(pipes)) as threads:
        try:
            yield Crew(lambda packed: threads.submit(ask, packed).result, 3 * workers)
        finally:  # after Ctrl-C or a process that was killed, nobody waits for texts that are still read
            for process in processes:
                process.terminate()
            threads.shutdown(cancel_futures=True)


def _read_for(rules: Rules, pipes: Sequence[Any]) -> None:
    """What a process does till the run ends, or is killed, and its pipes with it."""
    with suppress(EOFError, OSError, MemoryError):
        while True:
            ready: list[Any] = wait(pipes)
            for pipe in ready:
                pipe.send(read_extracts(pipe.recv(), rules))


#: Seconds in which a scheduler answers.
_PATIENCE = 10
_ADDRESS = re.compile(r"(?:tcp|tls)://\S+:\d{1,5}")


@contextmanager
def _hire_cluster(rules: Rules, scheduler: str) -> Iterator[Crew]:
    """The workers of a Dask cluster. One that dies is no loss: the scheduler gives its texts to another."""
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        raise InputError(
            "--scheduler needs distributed, which is not installed here; "
            "in the project's folder `pip install -e '.[cluster]'` brings it"
        ) from None
    if not _ADDRESS.fullmatch(scheduler):
        raise InputError(f"--scheduler {scheduler}: expected an address such as tcp://127.0.0.1:8786")
    try:
        asyncio.run(_knock(scheduler))
        client = Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except OSError as error:
        raise InputError(f"--scheduler {scheduler}: no cluster answers there ({error}); is its scheduler up?") from None
    with client:
        _check_cluster(client, scheduler)
        held = client.submit(_hold, rules, pure=False)  # a task, so that it is made again where its worker dies
        try:
            yield Crew(
                lambda packed: client.submit(read_extracts, packed, held, pure=False).result,
                4 * max(8, sum(client.nthreads().values())),
            )
        except KilledWorker:
            raise InputError(
                f"--scheduler {scheduler}: some texts ended three workers; give them more memory"
            ) from None
        except CancelledError:
            raise InputError(f"--scheduler {scheduler}: the cluster went away; run again when it is up") from None


async def _knock(scheduler: str) -> None:
    """Raise OSError unless a scheduler answers: where another service listens, a client would wait for ever."""
    from distributed import Security
    from distributed.comm.core import connect

    door = connect(scheduler, timeout=_PATIENCE, **Security().get_connection_args("client"))
    try:
        comm = await asyncio.wait_for(door, _PATIENCE)
    except TimeoutError:
        raise OSError(f"nothing was said in {_PATIENCE} seconds") from None
    except OSError:
        raise
    except Exception:  # whatever the words of another service are taken for, such as a length beyond all memory
        raise OSError("what listens there is no scheduler of Dask") from None
    comm.abort()


def _check_cluster(client: Any, scheduler: str) -> None:
    """Raise InputError unless there are workers, and all would read as this process would."""
    try:
        client.wait_for_workers(1, timeout=30)
        found = client.run(digest_code)
    except TimeoutError:
        raise InputError(f"--scheduler {scheduler}: it has no workers; start some and run again") from None
    except Exception as error:  # whatever a worker raises over it, it cannot run this package
        raise InputError(
            f"--scheduler {scheduler}: its workers cannot run claimbook ({error}); install the same there as here"
        ) from None
    if set(found.values()) != {digest_code()}:
        raise InputError(
            f"--scheduler {scheduler}: its workers have another claimbook, Python or library than this machine; "
            "install the same there"
        )


def _hold(rules: Rules) -> Rules:
    return rules


# ---------------------------------------------------------------------------------------------------------------------
# What comes together


class _End(Struct, frozen=True):
    name: str
    checksum: str
    refusal: str


class _Batch(Struct):
    """Some texts in the order of the corpus: those of which the extract is there, and those to be read."""

    steps: list[Kept | Refused | _End | None] = field(default_factory=list)  #: None: the next of those to be read
    names: list[bytes] = field(default_factory=list)
    packed: list[bytes] = field(default_factory=list)
    size: int = 0
    position: int = 0  #: bytes of the corpus that are cut behind it

    def take(self, raw: RawText | Refused, extracts: Extracts) -> None:
        if isinstance(raw, Refused):
            self.steps.append(raw)
            return
        packed = pack_raw_text(raw)
        name = extracts.name_extract(packed)
        kept = extracts.find(name)
        self.steps.append(kept)
        if kept is None:
            self.names.append(name)
            self.packed.append(packed)
            self.size += len(packed)

    def is_full(self) -> bool:
        return len(self.packed) >= _MOST_TEXTS or self.size >= _MOST_BYTES or len(self.steps) >= 64 * _MOST_TEXTS


def gather_corpus(inputs: Sequence[Input], extracts: Extracts, crew: Crew, reviews: Sequence[Review] = ()) -> Corpus:
    """Everything that inputs hold, in their order; see ``fill_corpus``."""
    corpus = Corpus(extracts, reviews)
    for _ in fill_corpus(corpus, inputs, extracts, crew):
        pass
    return corpus


def date_again(corpus: Corpus, inputs: Sequence[Input], extracts: Extracts, crew: Crew) -> None:
    """Read those texts again whose articles state no day, with the day that the other articles of the corpus tell."""
    days = choose_days(corpus.documents.heads())
    batch = _Batch()
    for number, checksum in corpus.documents.list_inputs(days):
        with suppress(Refused):
            for cut in cut_input(inputs[number]):
                if (
                    isinstance(cut.raw, RawText)
                    and cut.checksum == checksum
                    and (own := _find_days(cut.raw, days, corpus))
                ):
                    batch.take(replace(cut.raw, days=own), extracts)
                if batch.is_full():
                    _read_again(batch, corpus, extracts, crew)
                    batch = _Batch()
    _read_again(batch, corpus, extracts, crew)


def _find_days(raw: RawText, days: Mapping[str, str], corpus: Corpus) -> dict[str, str]:
    """The days of a text's own documents, of those that have one."""
    row = raw.piece.row.row if raw.piece.row else 0
    names = [name_article(raw.document_id, row or 1)]
    while not row and names[-1] in corpus.documents.places:
        names.append(name_article(raw.document_id, len(names) + 1))
    return {name: days[name] for name in names if name in days}


def _read_again(batch: _Batch, corpus: Corpus, extracts: Extracts, crew: Crew) -> None:
    made = iter(extracts.add(batch.names, crew.begin(batch.packed)()) if batch.names else ())
    for step in batch.steps:
        corpus.documents.read_again(step if isinstance(step, Kept) else next(made))


def fill_corpus(corpus: Corpus, inputs: Sequence[Input], extracts: Extracts, crew: Crew) -> Iterator[range]:
    """Put everything that inputs hold into a corpus, in their order; only what the file of extracts lacks is read.

    Yields:
        Now and then, the places of the documents that came in since and will stay: their inputs have ended.
    """
    waiting: deque[tuple[_Batch, Callable[[], list[bytes]]]] = deque()
    with _show_progress(inputs) as tell:
        for batch in _cut_batches(inputs, extracts):
            waiting.append((batch, crew.begin(batch.packed) if batch.packed else list))
            if len(waiting) > crew.ahead:
                yield _add_batch(*waiting.popleft(), corpus, extracts)
                tell(batch.position, len(corpus.documents))
        while waiting:
            yield _add_batch(*waiting.popleft(), corpus, extracts)


def _cut_batches(inputs: Sequence[Input], extracts: Extracts) -> Iterator[_Batch]:
    batch = _Batch()
    done = 0
    for item in inputs:
        checksum = refusal = ""
        try:
            for cut in cut_input(item):
                checksum = cut.checksum
                batch.take(cut.raw, extracts)
                batch.position = done + cut.position
                if batch.is_full():
                    yield batch
                    batch = _Batch()
        except Refused as refused:
            refusal = str(refused)
        done += measure_inputs([item])
        batch.steps.append(_End(item.name, checksum, refusal))
    yield batch


def _add_batch(batch: _Batch, wait: Callable[[], list[bytes]], corpus: Corpus, extracts: Extracts) -> range:
    stayed = corpus.settled
    made = iter(extracts.add(batch.names, wait()) if batch.names else ())
    for step in batch.steps:
        if isinstance(step, _End):
            corpus.end_input(step.name, step.checksum, step.refusal)
        elif isinstance(step, Refused):
            corpus.add_fault(str(step))
        else:
            corpus.add(step or next(made))
    return range(stayed, corpus.settled)


def measure_inputs(inputs: Sequence[Input]) -> int:
    """Bytes on disk."""
    return sum(measure_file(item.path) for item in inputs)


@contextmanager
def _show_progress(inputs: Sequence[Input]) -> Iterator[Callable[[int, int], None]]:
    """What is told of the bytes read and the articles found by then: a bar on a terminal, elsewhere a line at times."""
    terminal = sys.stderr.isatty()
    total = measure_inputs(inputs)
    started = last = time.monotonic()
    with tqdm(total=total, desc="reading", unit="B", unit_scale=True, leave=False, disable=not terminal) as bar:

        def tell(position: int, articles: int) -> None:
            nonlocal last
            now = time.monotonic()
            rate = articles / (now - started)
            if terminal:
                bar.set_postfix_str(f"{articles:,} articles, {rate:,.0f}/s", refresh=False)
                bar.update(position - bar.n)
            elif now - last > _BETWEEN:
                last = now
                left = (now - started) * (total - position) / max(position, 1)
                print(
                    f"reading: {position / max(total, 1):.0%}, {articles:,} articles, {rate:,.0f}/s, {_say_left(left)}",
                    file=sys.stderr, flush=True,
                )  # fmt: skip

        yield tell


def _say_left(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} minutes left" if minutes > 1 else "about a minute left" if minutes else "less than a minute left"


@contextmanager
def show_steps(shares: Mapping[str, float]) -> Iterator[Callable[[str], None]]:
    """What is told of the steps that follow the reading, as each begins: a bar on a terminal; elsewhere a line, once
    they take long.
    """
    terminal = sys.stderr.isatty()
    names, started = list(shares), time.monotonic()
    with tqdm(total=100, unit="%", leave=False, disable=not terminal) as bar:

        def begin(step: str) -> None:
            done = sum(shares[name] for name in names[: names.index(step)]) / sum(shares.values())
            spent = time.monotonic() - started
            if terminal:
                bar.set_description(step, refresh=False)
                bar.update(100 * done - bar.n)
            elif done and spent > _BETWEEN:
                print(
                    f"{step}: step {names.index(step) + 1} of {len(names)}, {_say_left(spent * (1 - done) / done)}",
                    file=sys.stderr, flush=True,
                )  # fmt: skip

        yield begin
