# make demo   set up and check a story          make test   set up and run every check
# Needs Python 3.11 or later and make; everything else is installed into .venv.

.DEFAULT_GOAL := help
.PHONY: help demo test lint format types unit coverage fuzz bench trust accuracy docs snapshots site compiled extension clean

# the first of these that is new enough; `make PYTHON=/path/to/python` overrides it
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/ready
FUZZ_READY := .venv/fuzz-ready
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
# shared out over the targets
FUZZ_SECONDS ?= 60
# one seed gives one run, so that a failure can be seen again; another number, or 0 for a random one, tries other texts
FUZZ_SEED ?= 1
# how many texts at the most for each target; -1 for as many as the time allows
FUZZ_RUNS ?= -1
FUZZ_TARGETS := $(sort $(wildcard tests/fuzz/fuzz_*.py))
FUZZ_LIMITS := -len_control=0 -max_len=2000 -rss_limit_mb=1024 -timeout=30 -print_final_stats=1 -artifact_prefix=.venv/fuzz-
# the marks of the seed stories are no part of the text
UNMARK := sed -e 's/⟦//g' -e 's/⟧//g'
DEMO ?= $(firstword $(wildcard seeds/contradicted/currency-conversion--kabul-*.txt) $(wildcard seeds/contradicted/*.txt))

help:
	@sed -n 's/^# \(make.*\)/\1/p' Makefile
	@echo 'also: make lint | types | unit (parts of test), coverage, fuzz (FUZZ_SECONDS=60), format, bench (speed), trust (the table of trust), accuracy, docs (outputs in the documentation), snapshots (pictures of the reports), site, compiled (the core in C), extension (for VS Code), clean'

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

# PROFILE=ci draws the same examples each time
unit: $(READY)
	$(BIN)/python -m pytest -n auto $(if $(PROFILE),--hypothesis-profile $(PROFILE))

# branches and lines of figcheck/ that the tests reach; below 95 in 100 it fails
coverage: $(READY)
	$(BIN)/python -m pytest -n auto --cov=figcheck --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=95

$(FUZZ_READY): $(READY)
	@echo 'installing the fuzzer into .venv'
	@PIP_ROOT_USER_ACTION=ignore $(PIP) install --editable '.[fuzz]'
	@touch $@

# a file that makes figcheck fail is left in .venv/fuzz-*; run its target with the file's name to see it again
fuzz: $(FUZZ_READY)
	@for target in $(FUZZ_TARGETS); do \
		echo "$$target"; \
		PYTHONHASHSEED=0 $(BIN)/python $$target $(FUZZ_LIMITS) -seed=$(FUZZ_SEED) -runs=$(FUZZ_RUNS) -max_total_time=$$(( $(FUZZ_SECONDS) / $(words $(FUZZ_TARGETS)) )) \
			>.venv/fuzz.log 2>&1 || { tail -n 40 .venv/fuzz.log; exit 1; }; \
		sed -n 's/^Done/  &/p; s/^stat::peak_rss_mb: */  most memory in MB: /p' .venv/fuzz.log; \
	done

# the built-in table of trust, measured over a corpus of news with what readers said of its contradictions
trust: $(READY)
	@test -n "$(CORPUS)" -a -n "$(MADE_FROM)" || { echo 'usage: make trust CORPUS="news/*.jsonl.xz" MADE_FROM="what the corpus is" [SAMPLE=10]' >&2; exit 2; }
	$(BIN)/figcheck trust $(CORPUS) --isolated --sample $(or $(SAMPLE),1) --verdicts benchmarks/verdicts.jsonl --made-from "$(MADE_FROM)" -o figcheck/trust/trust.toml

bench: $(READY)
	$(BIN)/python benchmarks/run.py

snapshots: $(READY)
	$(BIN)/python tests/report/faces.py

accuracy: $(READY)
	$(BIN)/python benchmarks/accuracy.py

docs: $(READY)
	$(BIN)/figcheck explain --all --format md > docs/rules.md
	$(BIN)/python tests/docs_blocks.py README.md CONTRIBUTING.md docs/*.md examples/newsroom_hook/README.md

site: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# the package with its core compiled, in .venv/compiled; its reports are held to those of pure Python
compiled: $(READY)
	$(BIN)/python build_compiled.py .venv/compiled >.venv/compiled.log 2>&1 || { tail -n 40 .venv/compiled.log; exit 1; }
	$(BIN)/python -m pytest tests/test_compiled.py

# the extension for Visual Studio Code, which is made with npm; its last lines are what is in the package
extension:
	cd editors/vscode && npm install --silent --no-audit --no-fund --prefer-offline && npm run --silent package

clean:
	rm -rf .venv site .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
