# Everything from a checkout: `make run` serves Trotsky's journey, `make test` runs every check.
# Nothing but Python 3.11 or later and make has to be there.

PYTHON ?= python3
VENV ?= .venv
JOBS ?= 4
BIN := $(VENV)/bin
CODE := places routes webmap server.py tests

.PHONY: run test lint types unit bench screenshots clean

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
	$(BIN)/python -m tests.benchmarks.bench_dates
	$(BIN)/python -m tests.benchmarks.bench_geocoding

screenshots: $(VENV)/dev.stamp
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/run.stamp: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
