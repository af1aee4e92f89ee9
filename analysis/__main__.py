"""The commands. Exit codes: 0 done; 1 done, but some input was refused or some briefing failed; 2 a wrong call."""

import errno
import os
import sys
from collections.abc import Sequence
from filecmp import cmp
from pathlib import Path
from typing import Any

import click

from .ground.judgment import DATA, InputError, say_choices, suggest_name
from .ground.model import Refusal
from .reading.forkserver import foresee_forkserver


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """News texts in, briefings out: every figure one click from the sentence that states it."""


class _Place(click.Path):
    """A path; an empty one, as of a variable that is not set, is none, and not the folder that one stands in."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(value, param, ctx) if str(value) else self.fail("it is empty; give a path", param, ctx)


_data = click.option("--data", type=_Place(), help="Folder of hand-kept judgment; the project's own for none.")
_workers = click.option(
    "--workers", default=0, type=click.IntRange(min=0), help="Processes to read with; as many as cores for 0."
)
_scheduler = click.option(
    "--scheduler", default="", metavar="ADDRESS", help="A Dask cluster that reads instead: tcp://host:8786."
)


@main.command()
@click.argument("paths", nargs=-1, required=True, type=_Place())
@click.option("-o", "out", required=True, type=_Place(), help="Table to write: .csv or .parquet.")
@_data
@_workers
@click.option("--cache", type=_Place(), help="Folder where what was read is kept for the next run.")
@_scheduler
def claims(
    paths: tuple[Path, ...], out: Path, data: Path | None, workers: int, cache: Path | None, scheduler: str
) -> None:
    """Extract the claims of texts: files, or folders of files."""
    if not scheduler:
        foresee_forkserver(paths, workers)
    from .ground.tables import check_ending
    from .reading.extraction import Means, write_claims

    check_ending(out)
    for path in paths:
        _check_there(path, "file or folder")
    built = write_claims(paths, _check_data(data) or DATA, out, Means(workers, cache, scheduler))
    click.echo(f"{_count(built.claims, 'claim')} of {_count(built.documents, 'article')} in {out}", err=True)
    _tell_refusals(built.refusals)


@main.command("try")
@click.argument("topic")
@click.argument("paths", nargs=-1, required=True, type=_Place())
@_data
def try_out(topic: str, paths: tuple[Path, ...], data: Path | None) -> None:
    """Say what a TOPIC counts in texts, and what would let it count more."""
    from .reading.trials import try_topic

    for path in paths:
        _check_there(path, "file or folder")
    for line in try_topic(topic, paths, _check_data(data) or DATA):
        click.echo(line)


@main.command()
@click.option("--corpus", default="seeds", type=_Place(), show_default=True, help="Folder of texts.")
@_data
@click.option("--out", default="data/built", type=_Place(), show_default=True, help="Folder for tables.")
@_workers
@click.option(
    "--stale-days", default=365, type=click.IntRange(min=0), show_default=True,
    help="Age from which a level is noted as stale.",
)  # fmt: skip
@click.option("--cache", type=_Place(), help="Folder where what was read is kept; cache/ in --out for none.")
@_scheduler
def build(
    corpus: Path, data: Path | None, out: Path, workers: int, stale_days: int, cache: Path | None, scheduler: str
) -> None:
    """Build every table of a corpus."""
    if not scheduler:
        foresee_forkserver([corpus], workers)
    from .run.build import Means, build_tables

    _check_there(corpus, "folder")
    built = build_tables(corpus, _check_data(data) or DATA, out, Means(workers, cache, scheduler), stale_days)
    made = ", ".join((_count(built.documents, "article"), _count(built.claims, "claim"), _count(built.facts, "fact")))
    click.echo(f"{made} in {out}", err=True)
    for orphan in built.orphans:
        click.echo(f"review without its claim: {orphan}", err=True)
    _tell_refusals(built.refusals)


def _tell_refusals(refusals: Sequence[Refusal]) -> None:
    """Name each input that was refused; any makes the exit code 1."""
    for refusal in refusals:
        click.echo(f"refused: {refusal.file}: {refusal.reason}", err=True)
    if refusals:
        raise SystemExit(1)


@main.command()
@click.argument("names", nargs=-1)
@click.option("-p", "given", multiple=True, metavar="NAME=VALUE", help="A parameter of the notebooks, for this run.")
@click.option("--data", type=_Place(), help="Folder with briefings.toml; the project's own for none.")
@click.option("--built", default="data/built", type=_Place(), show_default=True, help="Built tables.")
@click.option("--reports", default="reports", type=_Place(), show_default=True, help="Folder to fill.")
@click.option(
    "--workers", default=0, type=click.IntRange(min=0), help="Notebooks run side by side; as many as cores for 0."
)
def brief(
    names: tuple[str, ...], given: tuple[str, ...], data: Path | None, built: Path, reports: Path, workers: int
) -> None:
    """Run notebooks into briefings: all that data/briefings.toml lists, or those NAMEd."""
    from .run.publish import publish_briefings

    outcomes = publish_briefings(
        names,
        _split_parameters(given),
        _check_data(data, "briefings.toml") or DATA,
        built,
        reports,
        workers or len(os.sched_getaffinity(0)),
    )
    failed = [outcome for outcome in outcomes if outcome.error]
    for outcome in failed:
        click.echo(f"failed: {outcome.plan.name}: {outcome.error}", err=True)
    if failed:
        raise SystemExit(1)


def _split_parameters(given: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise InputError(f"-p {pair}: expected NAME=VALUE, such as -p period=2026-01")
        pairs[name] = value
    return pairs


@main.command()
@click.argument("old", type=_Place())
@click.argument("new", type=_Place())
@click.option("-o", "out", type=_Place(), help="Also write the changes as a table: .csv or .parquet.")
def diff(old: Path, new: Path, out: Path | None) -> None:
    """Say what changed between two built folders: facts new, changed and gone."""
    from .doubts.changes import Change, disarm_change, find_changes, say_changes
    from .ground.tables import check_ending, write_table

    if out:
        check_ending(out)
    _check_there(old, "folder")
    _check_there(new, "folder")
    changes = find_changes(old, new)
    if out:
        write_table(out, Change, map(disarm_change, changes))
    click.echo(say_changes(changes))


def _check_there(path: Path, what: str) -> None:
    """Raise InputError, with the nearest name beside it, where a path of the call does not exist."""
    if not path.exists():
        beside = path.parent.iterdir() if path.parent.is_dir() else ()
        raise InputError(f"{path}: no such {what}{suggest_name(path.name, (p.name for p in beside))}")


#: What no other folder overrules of the project's own data.
_FOR_ALL = "words.toml", "countries.csv"


def _check_data(data: Path | None, needed: str = "lexicon.toml") -> Path | None:
    """A folder given as ``--data``, once it holds what is needed of it."""
    if data:
        _check_there(data, "folder")
        if not (data / needed).is_file():
            raise InputError(f"{data}: no {needed} in it; copy the project's own data/ and change what you need")
        for name in _FOR_ALL:
            if (data / name).is_file() and not cmp(data / name, DATA / name, shallow=False):
                click.echo(f"{data / name}: not read; it is one for all, in {DATA}", err=True)
    return data


def _count(number: int, singular: str) -> str:
    return f"{number:,} {singular}{'' if number == 1 else 's'}"


_REMEDIES = {
    errno.ENOSPC: "free some space and run again",
    errno.EDQUOT: "free some space and run again",
    errno.EACCES: "give yourself the right to it, or name another place",
    errno.EROFS: "name another place",
}


def _say_os_error(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    remedy = _REMEDIES.get(error.errno or 0, "name another place, or mend this one")
    return f"{place}{error.strerror or error}; {remedy}"


def run() -> None:
    """Run a command; what a person can mend is said in one line, with exit code 2."""
    try:
        main(prog_name="python -m analysis", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "python -m analysis"
        known = f"; expected {say_choices(main.commands)}" if error.message.startswith("No such command") else ""
        click.echo(f"error: {error.format_message().rstrip('.')}{known}; see `{command} --help`", err=True)
        sys.exit(2)
    except (InputError, click.ClickException) as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped; no file is half-written", err=True)
        sys.exit(130)
    except BrokenPipeError:  # whoever read what is said has gone, as `head` does; everything is written by then
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        click.echo(f"error: {_say_os_error(error)}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    run()
