# The same names on a desk, before a commit and in CI. Each makes .venv first, where it is not whole.

SHELL := /bin/bash
.DEFAULT_GOAL := check
.PHONY: demo test test-postgresql slow check fix study bench journeys docs longest coverage lock clean again

BIN := .venv/bin
READY := .venv/.installed
# What hatch_build.py makes: the installation is whole only where both are there.
PARTS := src/discogram/web/static/vendor/parts.json build/browser_parts/node_modules
# Node comes by pip where the machine has no npm.
NODE := $(if $(shell command -v npm),,node-requirements.txt)
PYTEST := $(BIN)/python -m pytest
# Quiet twice: pip's warnings about a machine's own set-up would bury its errors.
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

demo: $(READY)
	$(BIN)/discogram demo --out build/demo

# Checks come first, so that pytest has the last word. Four workers for two cores: two of them are
# mostly waiting, for a browser, a server or a disk.
test: $(READY)
	@$(MAKE) --no-print-directory --jobs 2 check build/.kernels
	$(PYTEST) -n 4 --dist loadgroup

# Compiled beside the checks, which use one processor, and not by three workers at once.
build/.kernels: $(READY) $(shell grep -rl --include=*.py njit src/discogram)
	@mkdir -p build
	$(BIN)/python -m tools.kernels
	@touch $@

# Every test once more, with its record in PostgreSQL. `make test` asks there one story per area.
test-postgresql: $(READY)
	DISCOGRAM_TEST_DATABASE=postgresql $(PYTEST) -n 3 --dist loadgroup tests/adapters/db \
		tests/application tests/cli tests/journeys tests/scans tests/web

# Every browser test where an answer takes its time: whatever looks before it has come fails here.
slow: $(READY)
	DISCOGRAM_SLOW_NETWORK_MS=400 $(PYTEST) -n 2 --dist loadgroup -m browser tests/web

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

fix: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

study: $(READY) .venv/.study test-postgresql
	DISCOGRAM_STUDY=1 $(PYTEST) -m study

bench: $(READY)
	for bench in benches/bench_*.py; do PYTHONPATH=. $(BIN)/python "$$bench" || exit 1; done

journeys: $(READY)
	$(PYTEST) tests/journeys

# Writes again what is generated; tests/docs compares it with what is committed.
docs: $(READY)
	DISCOGRAM_WRITE_DOCS=1 $(PYTEST) tests/docs/test_generated.py
	$(PYTEST) tests/docs

longest: $(READY)
	$(BIN)/python tools/longest.py

coverage: $(READY)
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

# A release waits a week before we take it: most bad ones are withdrawn sooner.
lock: build/lock/bin/uv
	build/lock/bin/uv pip compile pyproject.toml --extra pg --group dev --universal \
		--python-version 3.11 --generate-hashes --exclude-newer '7 days' --upgrade \
		--no-config --no-annotate --custom-compile-command 'make lock' \
		--quiet --output-file requirements.txt
	build/lock/bin/uv pip compile --group node --universal \
		--python-version 3.11 --generate-hashes --exclude-newer '7 days' --upgrade \
		--no-config --no-annotate --custom-compile-command 'make lock' \
		--quiet --output-file node-requirements.txt
	build/lock/bin/uv pip compile --group study --constraint requirements.txt --universal \
		--python-version 3.11 --generate-hashes --exclude-newer '7 days' --upgrade \
		--no-config --no-annotate --custom-compile-command 'make lock' \
		--quiet --output-file study-requirements.txt
	! grep -nE '://|^-' *requirements.txt  # no machine's own addresses

clean:
	rm -rf .venv build dist src/discogram/web/static/vendor htmlcov .coverage* .hypothesis .*_cache

# --- The environment: each step leaves a stamp, and the next run starts after the last stamp ---

$(READY): pyproject.toml hatch_build.py package-lock.json .venv/.locked \
		$(if $(filter-out $(wildcard $(PARTS)),$(PARTS)),again)
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

# Never there: whoever depends on it is made again.
again:

# .whole goes while packages are being installed: without it nothing in .venv is trusted.
.venv/.locked: requirements.txt $(NODE) | .venv/bin/python
	@[ -e .venv/.whole ] || { rm -rf .venv; $(MAKE) --no-print-directory .venv/bin/python; }
	@rm .venv/.whole
	@echo 'Installing the locked packages: about a minute.'
	$(PIP) --require-hashes $(addprefix -r ,requirements.txt $(NODE))
	@touch .venv/.whole $@

# What `make study` needs besides; nobody else waits for it.
.venv/.study: study-requirements.txt .venv/.locked
	@rm .venv/.whole
	$(PIP) --require-hashes -r study-requirements.txt
	@touch .venv/.whole $@

.venv/bin/python:
	@rm -rf .venv
	@for python in python3.11 python3; do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || continue; \
		found=$$python; \
		$$python -c 'import ensurepip, venv' 2> /dev/null || continue; \
		exec $$python -m venv .venv; \
	done; \
	if [ "$$found" ]; then \
		echo 'Python cannot make its environment here: install python3.11-venv (Debian: apt-get install python3.11-venv).'; \
	else \
		echo 'Discogram needs Python 3.11 or later: install python3.11 and python3.11-venv.'; \
	fi >&2; exit 1
	@touch .venv/.whole

build/lock/bin/uv:
	python3 -m venv build/lock
	build/lock/bin/pip install --quiet --quiet 'uv>=0.13'
