# Everything from a checkout: `make run` serves Trotsky's journey, `make test` runs every check.
# Nothing but Python 3.11 or later and make has to be there.

PYTHON ?= python3
VENV ?= .venv
JOBS ?= 4
BIN := $(VENV)/bin
CODE := places routes webmap server.py tests

.PHONY: run test lint types unit bench load fuzz mutations oldest wheel screenshots clean

run: $(VENV)/run.stamp
	$(BIN)/exile-map serve

test: lint types unit

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(VENV)/dev.stamp
	$(BIN)/mypy $(CODE)

unit: $(VENV)/dev.stamp
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile

bench: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.benchmarks

load: $(VENV)/dev.stamp # what the server holds: 60 s, 64 clients, some of them slow and broken; then 9,900 silent ones
	$(BIN)/python -m tests.load
	$(BIN)/python -m tests.idle

fuzz: $(VENV)/dev.stamp # what no test thought of: a minute for each reader of texts from outside
	-$(BIN)/python -m pip install --quiet --group fuzz
	$(BIN)/python -m tests.fuzz

mutations: $(VENV)/dev.stamp # what the tests notice: 30 faults planted one by one
	$(BIN)/python -m tests.mutations

oldest: $(VENV)/dev.stamp # the oldest libraries that pyproject.toml allows, in an environment of their own
	$(BIN)/python -m tests.oldest > $(VENV)/oldest.txt
	$(PYTHON) -m venv --clear $(VENV)/oldest
	$(VENV)/oldest/bin/python -m pip install --quiet --upgrade pip
	$(VENV)/oldest/bin/python -m pip install --quiet --constraint $(VENV)/oldest.txt --group dev --editable '.[gazetteer,parquet]'
	$(VENV)/oldest/bin/python -m pytest --ignore tests/browser --numprocesses $(JOBS) --dist loadfile

wheel: $(VENV)/dev.stamp # the wheel, installed from the package index where nothing else is, serves the map
	$(BIN)/python -m tests.wheel

screenshots: $(VENV)/dev.stamp
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .benchmarks

$(VENV)/run.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
