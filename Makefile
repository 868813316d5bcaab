# make demo   set up and check a story          make test   set up and run every check
# Needs Python 3.11 or later and make; everything else is installed into .venv.

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types unit bench accuracy docs site clean

# the first of these that is new enough; `make PYTHON=/path/to/python` overrides it
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/ready
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
# the marks of the seed stories are no part of the text
UNMARK := sed -e 's/⟦//g' -e 's/⟧//g'
DEMO ?= $(firstword $(wildcard seeds/contradicted/currency-conversion--*.txt) $(wildcard seeds/contradicted/*.txt))

help:
	@sed -n 's/^# \(make.*\)/\1/p' Makefile
	@echo 'also: make lint | types | unit (parts of test), format, bench (speed), accuracy, docs (outputs in the documentation), site, clean'

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo 'figcheck needs Python 3.11 or later with the venv module; none was found' >&2; exit 1; }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo 'making .venv'; $(PYTHON) -m venv --clear .venv; }
	@echo 'installing figcheck and its tools into .venv'
	@PIP_ROOT_USER_ACTION=ignore $(PIP) install --editable '.[dev]'
	@touch $@

demo: $(READY)
	@echo '$$ figcheck check examples/harbour.txt'
	@$(BIN)/figcheck check examples/harbour.txt || test $$? -eq 1
	@$(if $(DEMO),echo; echo '$$ figcheck check - < $(DEMO)'; $(UNMARK) '$(DEMO)' | $(BIN)/figcheck check - || test $$? -eq 1)

test: lint types unit

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: $(READY)
	$(BIN)/mypy

unit: $(READY)
	$(BIN)/python -m pytest -n auto

bench: $(READY)
	$(BIN)/python benchmarks/run.py

accuracy: $(READY)
	$(BIN)/python benchmarks/accuracy.py

docs: $(READY)
	$(BIN)/python tests/docs_blocks.py README.md CONTRIBUTING.md docs/*.md examples/newsroom_hook/README.md

site: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

clean:
	rm -rf .venv site .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
