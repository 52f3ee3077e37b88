# make check   set everything up and check the committed corpus
# make test    set everything up and run every test
# The other targets regenerate what is committed; see docs/architecture.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Another Python makes the environment anew.
MADE := $(VENV)/made-with-$(shell $(PYTHON) -c 'import platform; print(platform.python_version())')

.PHONY: check test lint stubs bench corpus clean

check: $(VENV)/installed
	$(BIN)/abisim check corpus --reports reports

test: lint
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

# Where the system's Python comes without ensurepip, the environment has no pip of its own.
$(MADE):
	$(PYTHON) -m venv --clear $(VENV) || $(PYTHON) -m venv --clear --without-pip $(VENV)
	touch $@

$(VENV)/installed: pyproject.toml $(MADE)
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --editable .
	touch $@

$(VENV)/installed-for-tests: pyproject.toml $(MADE)
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --editable '.[test]'
	touch $(VENV)/installed $@

clean:
	rm -rf $(VENV)
