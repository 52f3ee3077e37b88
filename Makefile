# make check   set everything up and check the committed corpus
# make test    set everything up and run the tests, all but those that are marked `long`
# The other targets regenerate what is committed; see docs/architecture.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Another Python makes the environment anew.
MADE := $(VENV)/made-with-$(shell $(PYTHON) -c 'import platform; print(platform.python_version())')

# The tests want a C compiler as a witness; where there is none, PyPI has one.
comma := ,
WITNESS := $(if $(shell command -v gcc || command -v clang),,$(comma)witness)

ABIS := ms win64 mingw
# The compilers that campaigns put every signature to, per ABI.
CAMPAIGNS := sysv/gcc sysv/clang-14 sysv/clang-22 ms/gcc ms/clang-14 ms/clang-22 \
	win64/clang-14 win64/clang-22 mingw/gcc mingw/clang-14 mingw/clang-22
# The compilers that the whole corpus is put to.
WITNESSES := sysv/gcc sysv/clang-14 sysv/clang-22 ms/gcc ms/clang-14 ms/clang-22 \
	win64/clang-22 mingw/clang-22

# The ABIs whose stubs, plans and tables are damaged.
MUTATED := sysv ms

.PHONY: check test test-long lint stubs library bench bench-native corpus dialects automaton witnesses campaigns mutants layouts hostile declarations native-calls engine-calls clean

check: $(VENV)/installed
	$(BIN)/abisim check corpus --reports reports
	set -e; for abi in $(ABIS); do \
	  $(BIN)/abisim check corpus --abi $$abi --brief --reports reports/$$abi; done

test: lint
	$(BIN)/pytest -n auto --dist worksteal -m 'not long'

# What is too long for `make test`, where something shorter shows the same; five minutes on two cores.
# `pytest` and the name of one runs that one.
test-long: $(VENV)/installed-for-tests
	$(BIN)/pytest -n auto --dist loadscope -m long

lint: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

stubs: $(VENV)/installed
	$(BIN)/abisim stub --pages corpus/edge-cases.h stubs

# The stubs that stubs/ has the listings of, as a shared object.
library: $(VENV)/installed
	mkdir -p build
	$(BIN)/abisim build corpus/edge-cases.h -o build/abisim-stubs.so --header build/abisim-stubs.h

bench: $(VENV)/installed
	$(BIN)/abisim bench corpus -j 2 --against gcc --output reports/compilers.md

# Every interpreter that pyenv has, and every way to call C: compiled with gcc and g++, the packages
# from PyPI, in a directory for temporary files.  Ten minutes the first time.
bench-native: $(VENV)/installed
	$(BIN)/abisim bench native --output reports/native.md

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
	$(PYTHON) -m pip --python $(BIN)/python install --quiet --editable '.[test$(WITNESS)]'
	touch $(VENV)/installed $@

dialects: $(VENV)/installed
	$(BIN)/python -m abisim.campaign.dialect_corpus corpus/dialects

automaton: $(VENV)/installed
	$(BIN)/python -m abisim.campaign.automaton_corpus corpus/automaton

# Compilers' callers and callees of the whole corpus; a minute each, so make -j2 pays.
witnesses: $(WITNESSES:%=witness/%)

witness/%: $(VENV)/installed
	$(BIN)/abisim check corpus --abi $(*D) --subject $(*F) --brief

# 100,000 random signatures to each compiler; about an hour on two cores.
campaigns: $(CAMPAIGNS:%=campaign/%)
	-$(BIN)/abisim fuzz --subject tcc --count 10000 --seed 1 -j 2 --report reports/tcc.md

campaign/%: $(VENV)/installed
	mkdir -p reports/fuzz
	$(BIN)/abisim fuzz --abi $(*D) --subject $(*F) --count 100000 --seed 1 -j 2 \
	  --report reports/fuzz/$(*D)-$(*F).md

# 132,000 mutants for each of two ABIs; a quarter of an hour each on two cores.
mutants: $(MUTATED:%=mutants/%)

mutants/%: $(VENV)/installed
	mkdir -p reports/mutation
	$(BIN)/abisim mutate corpus --abi $* -j 2 --report reports/mutation/$*.md

layouts: $(VENV)/installed
	$(BIN)/python -m abisim.campaign.layouts --count 10000 --seed 1 --report reports/layout.md

# A million pieces of hostile code, half an hour, and a million hostile texts, a quarter.
hostile: $(VENV)/installed
	$(BIN)/abisim fuzz --hostile --count 1000000 --seed 4 -j 2 --report reports/hostile.md

declarations: $(VENV)/installed
	$(BIN)/abisim fuzz --declarations --count 1000000 --seed 1 -j 2 --report reports/declarations.md

# 200,000 calls on every interpreter that pyenv has, beside an extension that gcc compiles.
native-calls: $(VENV)/installed
	$(BIN)/abisim fuzz --native --count 200000 --seed 1 -j 2 --report reports/native-calls.md

# Calls of random signatures without code of ours; four minutes for each compiler and ABI.
engine-calls: $(VENV)/installed-for-tests
	set -e; for abi in sysv ms; do for cc in gcc clang; do \
	  $(BIN)/python -m tests.native.differential --calls 20000 --seed 1 --abi $$abi --compiler $$cc; \
	done; done

clean:
	rm -rf $(VENV)
