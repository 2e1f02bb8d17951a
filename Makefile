.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin

# What builds and runs images: the first that answers; `make image ENGINE=podman` names one.
ENGINE ?= $(shell for name in docker podman; do $$name info > /dev/null 2>&1 && echo $$name && break; done)
IMAGE ?= llm-zoo-bot
BASE = $(shell sed -n 's/^FROM \([^ ]*\)$$/\1/p' Dockerfile)
# As docker-compose.yml runs it.
IN_IMAGE = "$(ENGINE)" run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges "$(IMAGE)"

.PHONY: help install run test check image bench

help: ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

install: .venv/installed ## set up .venv, with zoobot in it

.venv/installed: requirements/dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "LLM Zoo Bot needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	$(BIN)/python -m compileall -q bot adapters
	@touch $@

run: install ## set everything up and open the bot
	@$(BIN)/zoobot

test: check ## set everything up and pass the tests

check: install ## the gate: format, lint, types, import contracts, tests, and the image where an engine has its base
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -q -n auto
	@if "$(ENGINE)" run --rm "$(BASE)" true > /dev/null 2>&1; then $(MAKE) --no-print-directory image; \
	else echo "No Docker and no Podman runs $(BASE): the image is not built."; fi

# Podman's own format has no health check.
image: ## build the image and run it, by Docker or Podman
	@"$(ENGINE)" info > /dev/null 2>&1 || \
	{ echo "No Docker and no Podman answers: start one, or name it by ENGINE=." >&2; exit 1; }
	BUILDAH_FORMAT=docker "$(ENGINE)" build --tag "$(IMAGE)" .
	$(IN_IMAGE) --version
	$(IN_IMAGE) check
	$(IN_IMAGE) say "/model gpt-4o"

# aiogram, which is measured against, asks for another pydantic than ours: it has an environment of its own
.venv-bench/installed: requirements/bench.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

bench: install .venv-bench/installed ## measure speed and memory
	$(BIN)/pytest tests/benchmarks -s -q -p no:cacheprovider
