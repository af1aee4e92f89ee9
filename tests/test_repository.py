"""Rules of the repository itself: the straight line, thin notebooks, a README that tells the truth."""

import ast
import asyncio
import json
import os
import re
import subprocess
import sys
import tomllib
from functools import cache

import nbformat
import pytest
import rattler
import yaml

from analysis.__main__ import main
from analysis.declared.topics import read_topics
from tests.conftest import ROOT, cases

README = (ROOT / "README.md").read_text(encoding="utf-8")
_TABLE = README.split("| `analysis/` | its modules | hold |")[1]
_ROWS = re.findall(r"^\| ([a-z]+) \| ([a-z, ]+) \|", _TABLE, re.MULTILINE)
#: The modules in the order of README's table, as package/module: one imports only what stands before it.
LINE = [f"{package}/{name}" for package, names in _ROWS for name in names.split(", ")] + ["__main__"]
_PATHS = [path for path in (ROOT / "analysis").glob("*/*.py") if path.stem != "__init__"]
MODULES = [*sorted(f"{path.parent.name}/{path.stem}" for path in _PATHS), "__main__"]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")


@cache
def parse_module(module: str) -> ast.Module:
    return ast.parse((ROOT / "analysis" / f"{module}.py").read_text(encoding="utf-8"))


def list_imports(module: str) -> set[str]:
    """The modules of this package that a module imports, wherever it does so."""
    here = ["analysis", *module.split("/")]
    found = set()
    for node in ast.walk(parse_module(module)):
        if isinstance(node, ast.ImportFrom):
            place = [*here[: len(here) - node.level if node.level else 0], *(node.module or "").split(".")]
            found |= {"/".join(filter(None, [*place[1:], alias.name][:2])) for alias in node.names}
    return found & set(MODULES)


def test_readmes_table_names_every_module_once():
    assert sorted(LINE) == sorted(MODULES)


def test_no_two_modules_have_one_name():
    names = [module.split("/")[-1] for module in MODULES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("package", sorted({package for package, _ in _ROWS}))
def test_a_package_says_what_it_holds_and_nothing_more(package):
    tree = ast.parse((ROOT / "analysis" / package / "__init__.py").read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert len(tree.body) == 1


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_stands_before_it(module):
    assert list_imports(module) <= set(LINE[: LINE.index(module)])


#: Words of a topic that the language uses at large, or this project for something else: they may stand in the code.
GENERAL = {
    "finds found run runs use strike struck sold": "verbs of any clause",
    "remains": "what anything does, beside a person's body",
    "action demand process processes": "nouns of any sentence",
    "crash sank surplus deficit": "how a level moves, whatever it is of",
    "plan plans": "what is not done yet, whatever it is",
    "flight": "a label before a number: Flight 370",
    "delivery": "what the month of a contract is for",
    "limited": "no verb of the past, for all its -ed",
    "ship": "what has an age",
    "target": "of a date; where a link leads",
    "slain assassinated": "of a former office-holder",
    "victims": "persons, whatever befell them; the key of a topic",
    "located": "where something stands, of any place",
    "loading": "of a web page: Loading comments",
    "body bodies": "the part of an article; an institution",
    "extract extracts": "what is kept of a text",
    "missing": "of a key or file",
    "damaged": "of a file",
    "destroy torch demolish": "what may befall anything that is counted",
    "incident": "what two figures may not share",
    "producer": "who publishes a series",
    "outputs execute": "of a notebook's cell",
    "striking": "tables of the lexicon",
}


@cache
def list_literals(module: str) -> str:
    """The words of a module's texts and patterns, without its docstrings; one text a line, the words in spaces."""
    tree = parse_module(module)
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in docstrings]
    return "\n".join(spell_words(text) for text in texts if isinstance(text, str))


def spell_words(pattern: str) -> str:
    """The words of a text or pattern, without its signs and the names of its lists."""
    words = re.findall(r"[a-z]+(?:['-][a-z]+)*", re.sub(r"\\\w[+*?]*|<[a-z]+\.[a-z_]+>", " ", pattern.lower()))
    return f" {' '.join(words)} "


def find_words(words: frozenset[str], literals: str) -> set[str]:
    """Those of the words, some of which are several, that stand in a module's literals."""
    single = words & set(literals.split())
    return single | {phrase for phrase in words if " " in phrase and f" {phrase} " in literals}


@cache
def list_topics_words() -> frozenset[str]:
    """Every form of every word that makes a number a topic's own, or an occasion; a verb with a rest, with that."""
    words: set[str] = set()
    for measure in read_topics(ROOT / "data" / "topics").measures.values():
        words |= measure.occasions
        for trigger in measure.triggers:
            words |= {" ".join((*trigger.words, *rest)) for rest in trigger.rests or [()]}
    return frozenset(words)


@pytest.mark.parametrize("module", MODULES)
def test_no_topics_words_stand_in_python(module):
    """What makes a number a topic's own is data: a topic that somebody adds has the same grammar as these."""
    owned = list_topics_words() - set(" ".join(GENERAL).split()) - set(GENERAL)
    assert find_words(owned, list_literals(module)) == set()


def test_every_word_that_may_stand_in_python_does_and_is_a_topics_own():
    literals = "\n".join(map(list_literals, MODULES))
    for words in GENERAL:
        own = {words} if words in list_topics_words() else set(words.split())
        assert own <= list_topics_words()
        assert find_words(own, literals) == own


@pytest.mark.parametrize("pattern", ["an earthquake", r"\bdeath\s+toll\b", "was shot dead in", "(?:quake|storm)s?"])
def test_a_topics_words_are_seen_in_a_pattern(pattern):
    assert find_words(list_topics_words(), spell_words(pattern))


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "config", "core"])
def test_no_module_is_a_drawer(name):
    assert not {place for module in MODULES for place in module.split("/")} & {name}


#: A group that is repeated without giving back: ``(?:[.,]\d+)*+``; not one character, ``\d*+``.
_POSSESSIVE_GROUP = re.compile(r"(?<![(\\])\)(?:[*+?]|\{\d*,?\d*\})\+")


@pytest.mark.parametrize("module", MODULES)
def test_no_pattern_repeats_a_group_possessively(module):
    """Python before 3.11.5, which Debian 12 has, loses its place where such a group fails halfway: other claims."""
    tree = parse_module(module)
    patterns = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert not [pattern for pattern in patterns if _POSSESSIVE_GROUP.search(pattern)]


@cases(
    "pattern, seen",
    group=(r"\d+(?:[.,]\d+)*+", True),
    optional_group=(r"a(?:bc)?+", True),
    counted_group=(r"(?:[ ][.]){0,4}+", True),
    character=(r"\d*+", False),
    set_of_characters=(r"[a-z()]++", False),
    bracket=(r"\)*+", False),
    atomic_group=(r"(?>(?:[ ][.])*)", False),
)
def test_a_group_that_is_repeated_possessively_is_seen(pattern, seen):
    assert bool(_POSSESSIVE_GROUP.search(pattern)) is seen


def test_importing_the_package_does_nothing():
    code = "import sys, analysis; print(sorted(m for m in sys.modules if m.startswith('analysis')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() in ("['analysis']", "")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestNotebook:
    def test_starts_with_a_title_then_parameters_then_imports(self, path):
        cells = nbformat.read(path, as_version=4).cells
        assert cells[0].cell_type == "markdown"
        assert cells[0].source.startswith("# ")
        assert cells[1].metadata.tags == ["parameters"]
        assert "import" in cells[2].source

    def test_is_stored_without_outputs(self, path):
        cells = nbformat.read(path, as_version=4).cells
        assert [c for c in cells if c.get("outputs") or c.get("execution_count")] == []

    def test_has_at_most_six_code_lines_a_cell_and_no_logic(self, path):
        for cell in nbformat.read(path, as_version=4).cells[2:]:
            if cell.cell_type != "code":
                continue
            assert len([line for line in cell.source.splitlines() if line.strip()]) <= 6
            nodes = {type(node) for node in ast.walk(ast.parse(cell.source))}
            assert not nodes & {ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.Try, ast.If, ast.Lambda}

    def test_explains_each_parameter(self, path):
        for line in nbformat.read(path, as_version=4).cells[1].source.splitlines():
            assert re.fullmatch(r'\w+: (?:str|int|float|bool) = (?:"[^"]*"|[\w.]+)  # \S.*', line)

    def test_types_no_figure_into_its_prose(self, path):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                prose = "\n".join(line for line in cell.source.splitlines() if not line.startswith("#"))
                assert not re.search(r"\d", re.sub(r"\b(?:19|20)\d\d\b", "", prose))


@pytest.mark.parametrize("command", sorted(main.commands))
def test_readme_tells_of_every_command(command):
    assert f"python -m analysis {command}" in README


def list_targets():
    return re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z-]+)", README))))
def test_readme_names_only_make_targets_that_exist(target):
    assert target in list_targets()


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:analysis|data|notebooks|seeds|tests|benchmarks)/[\w./-]*)`", README)))
)
def test_readme_names_only_paths_that_exist(path):
    assert (ROOT / path).exists() or path.startswith("data/built")


def test_the_seeds_are_as_their_manifest_says():
    import csv
    import hashlib

    with (ROOT / "seeds" / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 5
    for row in rows:
        assert hashlib.sha256((ROOT / "seeds" / row["file"]).read_bytes()).hexdigest() == row["sha256"]


def read_lock():
    return dict(
        re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements.lock.txt").read_text(encoding="utf-8"), re.MULTILINE)
    )


def test_the_lock_pins_every_package_with_hashes_and_names_no_place():
    lock = (ROOT / "requirements.lock.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    assert len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE)) == len(
        re.findall(r"^[\w.-]+==.*\\\n    --hash", lock, re.MULTILINE)
    )


def test_the_lock_holds_every_direct_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in project["dependencies"]]
    assert set(names) <= set(read_lock())


def read_conda_specs():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    specs = [item for item in environment["dependencies"] if isinstance(item, str)]
    pip = next(item["pip"] for item in environment["dependencies"] if isinstance(item, dict))
    return specs, pip


def test_the_conda_file_is_read_strictly_and_brings_the_lock():
    specs, pip = read_conda_specs()
    names = {rattler.MatchSpec(spec, strict=True).name.normalized for spec in specs}
    assert {"python", "pip", "jupyter"} <= names
    assert pip == ["--requirement requirements.lock.txt"]


@pytest.mark.parametrize(
    "package", ["pandas", "matplotlib", "seaborn", "papermill", "nbconvert", "ipykernel", "nbclient"]
)
def test_the_lock_behind_the_conda_file_holds_the_users_packages(package):
    assert package in read_lock()


def test_the_conda_file_and_the_direct_dependencies_can_be_solved_together(tmp_path):
    """Against a channel of this test's own: the lock's versions, and what only conda brings."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    specs = [*read_conda_specs()[0], *(line.replace("_", "-") for line in project["dependencies"])]
    versions = read_lock() | {"python": "3.11.9", "pip": "24.0", "make": "4.3", "jupyter": "1.1.1"}
    packages = {
        f"{name}-{version}-0.conda": {"name": name, "version": version, "build": "0", "build_number": 0, "depends": [],
                                      "subdir": "noarch", "sha256": "0" * 64, "size": 1}
        for name, version in versions.items()
    }  # fmt: skip
    (tmp_path / "noarch").mkdir()
    (tmp_path / "noarch" / "repodata.json").write_text(
        json.dumps({"info": {"subdir": "noarch"}, "packages": {}, "packages.conda": packages, "repodata_version": 1})
    )
    channel = rattler.Channel(tmp_path.as_uri())
    solved = {record.name.normalized for record in asyncio.run(rattler.solve([channel], specs, platforms=["noarch"]))}
    assert {"python", "pip", "jupyter", "pandas", "matplotlib", "seaborn", "papermill", "nbconvert"} <= solved


@cases(
    ("environment", "python"),
    an_active_environment_is_used=({"CONDA_DEFAULT_ENV": "claimbook", "CONDA_PREFIX": "/envs/claimbook"},
        "/envs/claimbook/bin/python"),
    the_base_environment_is_not=({"CONDA_DEFAULT_ENV": "base", "CONDA_PREFIX": "/envs"}, ".venv/bin/python"),
    without_conda=({"CONDA_DEFAULT_ENV": "", "CONDA_PREFIX": ""}, ".venv/bin/python"),
)  # fmt: skip
def test_make_uses_an_active_conda_environment(environment, python):
    told = subprocess.run(
        ["make", "-n", "-B", "data"], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=True
    )
    assert f"{python} -m analysis build" in told.stdout


def test_what_has_no_hash_is_never_installed_together_with_the_lock():
    """pip asks for a hash of everything as soon as one line has one: `make lab` would not get JupyterLab."""
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines():
        if "pip install" in line and "-r requirements.lock.txt" in line:
            assert line.endswith("--require-hashes -r requirements.lock.txt")


def ask_make(*words, **environment):
    """What make says it would do."""
    told = subprocess.run(
        ["make", "-n", *words], cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    return told.stdout + told.stderr


@pytest.mark.parametrize("name", ["a b", "it's", 'say "so"', "a#b", "a$b", "a;b|c", "50%", "a=b", "[a](b)", "ünï"])
def test_make_takes_a_folder_and_texts_of_any_name(tmp_path, name):
    corpus, built = tmp_path / name, tmp_path / "built"
    corpus.mkdir()
    (corpus / f"{name}.txt").write_text("Nothing happened.\n", encoding="utf-8")
    assert "analysis build" in ask_make("data", f"BUILT={built}", CORPUS=str(corpus))
    built.mkdir()
    (built / "done").write_text(f"{corpus}\n", encoding="utf-8")
    assert "analysis build" not in ask_make("data", f"BUILT={built}", CORPUS=str(corpus))


@pytest.mark.parametrize(
    "change", ["write", "touch", "remove", "rename", "an_older_text_in_its_place", "another_folder"]
)
def test_make_builds_again_what_hangs_on_a_changed_text(tmp_path, change):
    corpus, built = tmp_path / "texts", tmp_path / "built"
    for folder in (corpus, tmp_path / "other" / "texts", built):
        folder.mkdir(parents=True)
    text = corpus / "a.txt"
    text.write_text("Nothing happened.\n", encoding="utf-8")
    (built / "done").write_text(f"{corpus}\n", encoding="utf-8")
    assert "analysis build" not in ask_make("data", f"BUILT={built}", CORPUS=str(corpus))
    match change:
        case "write":
            text.write_text("All the same.\n", encoding="utf-8")
        case "touch":
            text.touch()
        case "remove":
            text.unlink()
        case "rename":
            text.rename(corpus / "b.txt")
        case "an_older_text_in_its_place":
            os.utime(text, (0, 0))
        case "another_folder":
            corpus = tmp_path / "other" / "texts"
    assert "analysis build" in ask_make("data", f"BUILT={built}", CORPUS=str(corpus))


def test_nothing_tracked_is_generated():
    assert [p for p in TRACKED if p.startswith(("data/built/", "reports/")) and p != "reports/README.md"] == []
