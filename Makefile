# make check   set everything up and check the committed corpus
# make test    set everything up and run every test
# The other targets regenerate what is committed; see docs/architecture.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: check test lint stubs bench corpus clean

check: $(VENV)/installed
	$(BIN)/abisim check corpus --reports reports

test: $(VENV)/installed-for-tests lint
	$(BIN)/pytest

lint: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

stubs: $(VENV)/installed
	$(BIN)/abisim stub --pages corpus/edge-cases.h stubs

bench: $(VENV)/installed
	$(BIN)/abisim bench corpus --against gcc --output reports/compilers.md

corpus: $(VENV)/installed-for-tests
	$(BIN)/python -m abisim.campaign.recipe corpus/libraries.ini

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV) || $(PYTHON) -m venv --clear --without-pip $(VENV)

# Where the system's Python comes without ensurepip, the environment has no pip of its own.
$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --editable .
	touch $@

$(VENV)/installed-for-tests: pyproject.toml | $(VENV)/bin/python
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --editable '.[test]'
	touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV)
