# Claimbook: the whole run. Plain `make` lists the targets.
# The first target that needs Python makes .venv from requirements.lock.txt; an active conda environment is used instead.

CORPUS ?= seeds
FOLDER := $(subst ','\'',$(value CORPUS))
PLACE  := $(shell realpath -m -- '$(FOLDER)')
NAME   := $(shell basename -- "$$(realpath -m -- '$(FOLDER)')" | tr ' !-,:-@[-^`{-~' '-')
ifeq ($(PLACE),$(shell realpath seeds))
BUILT   ?= data/built
REPORTS ?= reports
else
BUILT   ?= data/built/corpora/$(NAME)
REPORTS ?= reports/$(NAME)
endif

# What Python compiles is kept, though many a container says otherwise: each process would compile all libraries anew.
export PYTHONDONTWRITEBYTECODE =

# conda's base environment is nobody's to fill; any other that is active is used.
ifneq ($(filter-out base,$(CONDA_DEFAULT_ENV)),)
PYTHON := $(CONDA_PREFIX)/bin/python
READY  := $(CONDA_PREFIX)/conda-meta/claimbook-ready
else
PYTHON := .venv/bin/python
READY  := .venv/ready
endif

# What the tables hang on, asked of find because a text may have any name. A folder changes when something in it comes or
# goes; $(BUILT)/done says when the last build began, and of which folder it was.
CHANGED := $(shell grep -qxF -e "$$(realpath -m -- '$(FOLDER)')" '$(BUILT)/done' 2>/dev/null && test -e '$(FOLDER)' || echo yes; \
  find -L '$(FOLDER)' -name '.[!.]*' -prune -o -cnewer '$(BUILT)/done' -print -quit 2>/dev/null; \
  find data -mindepth 1 \( -path data/built -o -name briefings.toml \) -prune -o -cnewer '$(BUILT)/done' -print -quit 2>/dev/null)
CODE    := $(shell find analysis -name '*.py' -o -path 'analysis/templates/*' -type f)
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
BRIEFINGS := $(shell sed -n 's/^\[\([a-z0-9-]*\)\].*/\1/p' data/briefings.toml)
PAGES := $(REPORTS)/index.html $(foreach name,$(BRIEFINGS),$(REPORTS)/$(name).html $(REPORTS)/$(name).pdf)

# No .DELETE_ON_ERROR: files are replaced whole, and a failing briefing leaves the others and its own old file in place.
.PHONY: help reports data test check check-long bench fast plain lab lock clean FORCE

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20
	@echo 'Another corpus: make reports CORPUS=folder (into reports/folder name/)'

reports: $(PAGES)  ## every briefing as HTML and PDF, into reports/; start at reports/index.html

data: $(BUILT)/done  ## every table, into data/built/

$(BUILT)/done: $(CODE) $(if $(CHANGED),FORCE) | $(READY)
	@began=$$(mktemp) && trap 'rm -f "$$began"' EXIT && \
	  { $(PYTHON) -m analysis build --corpus '$(FOLDER)' --out '$(BUILT)' || test $$? -eq 1; } && \
	  realpath -m -- '$(FOLDER)' > $@ && touch -r "$$began" $@

$(PAGES) &: $(BUILT)/done $(NOTEBOOKS) data/briefings.toml benchmarks/quality.csv | $(READY)
	@$(PYTHON) -m analysis brief --built '$(BUILT)' --reports '$(REPORTS)'
	@touch $(PAGES)
	@echo 'Open $(REPORTS)/index.html'

test: | $(READY)  ## the tests that run in two minutes, on up to four cores
	@$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile -m 'not long'

check: | $(READY)  ## lint, types, tests
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy
	@$(MAKE) --no-print-directory test

check-long: | $(READY)  ## what is too slow for that
	@$(PYTHON) -m pytest -n auto --maxprocesses 2 --dist loadfile -m long

bench: $(PAGES) .venv-bench/ready  ## speed beside peers, growth (SIZES='1000 100000'), quality (LABELLED=folder of sets)
	@$(PYTHON) -m benchmarks $(if $(SIZES),--sizes '$(SIZES)') $(if $(LABELLED),--labelled '$(LABELLED)')

fast: | $(READY)  ## reading made half again as fast, for large folders: takes a C compiler and some minutes (undo: make plain)
	@$(PYTHON) -m benchmarks.compiled

plain:  ## what `make fast` compiled taken away
	@rm -f *.so analysis/*/*.so

lab: .venv-lab/ready  ## JupyterLab on the notebooks, in an environment of its own
	@.venv-lab/bin/jupyter lab notebooks

lock:  ## the lock made anew from pyproject.toml
	@test -x .venv/bin/uv || $(MAKE) --no-print-directory .venv/ready
	@.venv/bin/uv pip compile -q --universal --generate-hashes --python-version 3.11 --extra test \
	  --no-emit-index-url --no-annotate --no-header pyproject.toml -o requirements.lock.txt

clean:  ## remove what was generated
	@rm -rf data/built reports/* .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@git checkout -q -- reports/README.md 2>/dev/null || true

# uv comes from the same lock (a line of it with its hashes), then installs the rest ten times as fast as pip.
.venv/ready: requirements.lock.txt pyproject.toml
	@echo 'Setting up .venv from requirements.lock.txt (once, some seconds) ...'
	@test -x .venv/bin/python || python3 -m venv .venv
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock.txt > .venv/uv.txt
	@.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r .venv/uv.txt
	@.venv/bin/uv pip sync -q --python .venv/bin/python --require-hashes requirements.lock.txt
	@.venv/bin/uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e .
	@touch $@

ifneq ($(filter-out base,$(CONDA_DEFAULT_ENV)),)
$(READY): pyproject.toml
	@$(PYTHON) -m pip install -q --no-deps --no-build-isolation -e .
	@mkdir -p '$(@D)' && touch '$@'
endif

.venv-bench/ready: | $(READY)
	@test -x .venv-bench/bin/python || python3 -m venv .venv-bench
	@.venv-bench/bin/python -m pip install -q --disable-pip-version-check 'quantulum3==0.9.2' 'spacy>=3.7,<4' 'setuptools<81'
	@touch $@

.venv-lab/ready: requirements.lock.txt pyproject.toml
	@test -x .venv-lab/bin/python || python3 -m venv .venv-lab
	@.venv-lab/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock.txt
	@sed -n '/^[^ ]*==/s/ *\\$$//p' requirements.lock.txt > .venv-lab/lock.txt  # without hashes, which only the lock has
	@.venv-lab/bin/python -m pip install -q --disable-pip-version-check -c .venv-lab/lock.txt jupyterlab
	@.venv-lab/bin/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@
