# The commands of the house. `make help` lists them. Needs only python3 (3.11 or newer, with pip), git and make.
#
# Everything goes into two folders that git ignores: .tools (uv and its cache) and .venv (the environment).

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
UV := .tools/bin/uv
UV_INSTALL := $(UV) pip install --quiet --python $(BIN)/python --require-hashes

export UV_CACHE_DIR ?= $(CURDIR)/.tools/cache
export UV_NO_PROGRESS ?= 1
export UV_PYTHON_DOWNLOADS ?= never

# Tests that touch the database; these run a second time on PostgreSQL.
DATABASE_TESTS := $(wildcard $(addprefix tests/,models queries actions web demo browser config))
BENCHMARKS := benchmarks.ner benchmarks.formats benchmarks.memory benchmarks.pages benchmarks.organisations benchmarks.library
PYTEST_FLAGS ?= -q -rfEs --numprocesses auto

.DEFAULT_GOAL := help
.PHONY: help install install-dev system-packages demo test test-all test-sqlite test-postgres check bench ner lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-17s %s\n", $$1, $$2}' Makefile

install: .venv/installed ## Install the program into .venv, nothing else
	@echo "Installed: $(BIN)/nghiquyet"

install-dev: .venv/installed-dev ## Install the program and the tools of its developers into .venv

demo: .venv/installed ## Load the demo and serve it on http://127.0.0.1:$(PORT)
	@$(BIN)/nghiquyet demo --port $(PORT)

test: ## Install what is needed, run every check, then the tests on SQLite and on PostgreSQL
	@$(MAKE) --no-print-directory --keep-going test-all

test-all: check test-sqlite test-postgres

test-sqlite: system-packages .venv/installed-dev
	@echo "== tests on SQLite"
	@$(BIN)/python -m pytest $(PYTEST_FLAGS)

test-postgres: system-packages .venv/installed-dev
	@echo "== tests on PostgreSQL"
	@scripts/with-postgres $(BIN)/python -m pytest $(PYTEST_FLAGS) $(DATABASE_TESTS)

check: .venv/installed-dev ## Lint, format, types, imports, migrations, translations, documentation
	@echo "== checks"
	@scripts/check

bench: .venv/installed-dev ## Measure speed, also beside other libraries; prints tables
	@for part in benchmarks $(BENCHMARKS); do echo "== $$part"; $(BIN)/python -m $$part || failed=1; done; exit $${failed:-0}

ner: .tools/ner/installed ## Install underthesea into .tools/ner, for `make bench` to compare with

system-packages:
	@scripts/system-packages

lock: $(UV) ## Resolve the dependencies anew and write the requirements*.txt
	@scripts/lock

clean: ## Remove the environment, the tools and every cache
	@rm -rf .venv .tools .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(UV): requirements-tools.txt
	@scripts/fetch-uv $(PYTHON)

$(BIN)/python: | $(UV)
	@$(UV) venv --quiet --python $(PYTHON) .venv

.venv/installed: requirements.txt pyproject.toml $(UV) | $(BIN)/python
	@$(UV_INSTALL) --requirements requirements.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	@$(UV_INSTALL) --requirements requirements-dev.txt
	@touch $@

.tools/ner/installed: requirements-ner.txt $(UV)
	@$(UV) venv --quiet --clear --python $(PYTHON) .tools/ner
	@$(UV) pip install --quiet --python .tools/ner/bin/python --require-hashes --requirements requirements-ner.txt
	@touch $@
