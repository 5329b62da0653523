# The project's commands. Each does its own set-up in .venv first, which takes a blink when nothing changed.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup run test lint bench soak simulate crash-day kill-table screenshots i18n lock clean
export LANG := C.UTF-8
BIN := .venv/bin
FOR_RUN := build_spec/set_up/set_up.sh run
FOR_TEST := build_spec/set_up/set_up.sh test
FOR_BENCH := build_spec/set_up/set_up.sh bench

help:
	@echo "make run          open the desk on a replay of February-April 2020 (ARGS='--language zh-CN' and so on)"
	@echo "make test         format, lint, types, import contracts, all tests"
	@echo "make bench        measure against the named peers, write bench/*.json"
	@echo "make soak         ten minutes of 20,000 calls that move while a script sorts, filters, scrolls (SECONDS=60)"
	@echo "make simulate     SEEDS=1000 days of closes with faults and crashes; every invariant checked (FIRST=0)"
	@echo "make crash-day    2,000 derivatives accounts on act while coins fall; prints what came of it (ACCOUNTS=2000)"
	@echo "make kill-table   take out one control of the executor after the other: each must be caught within SEEDS days"
	@echo "make screenshots  pictures of the running desk in screenshots/, without a display"
	@echo "make i18n         take new texts out of the program into resources/i18n/*.ts and compile the translations"
	@echo "make setup        only prepare .venv        make lint   all checks but the tests"
	@echo "make lock         lock dependencies anew    make clean  remove what was made, .venv excepted"

setup:
	@$(FOR_TEST)

run:
	@$(FOR_RUN)
	@$(BIN)/python build_spec/set_up/display.py
	@$(BIN)/margin-workstation $(ARGS)

screenshots:
	@$(FOR_RUN)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && QT_QPA_PLATFORM=offscreen \
	    $(BIN)/margin-workstation --data-dir "$$folder" --screenshots screenshots $(ARGS)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: lint
	$(BIN)/pytest -n 2 --max-worker-restart=0 $(ARGS)

bench:
	@$(FOR_BENCH)
	QT_QPA_PLATFORM=offscreen $(BIN)/python build_spec/bench.py $(ARGS)

soak: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.soak.soak

SEEDS ?= 1000
FIRST ?= 0

simulate: setup
	$(BIN)/python -m tests.simulation.simulate days $(SEEDS) $(FIRST)
	$(BIN)/python -m tests.simulation.weeks $(SEEDS) $(FIRST)

ACCOUNTS ?= 2000

crash-day: setup
	$(BIN)/python -m tests.simulation.coin_day $(ACCOUNTS)

kill-table: setup
	$(BIN)/python -m tests.simulation.simulate kills $(SEEDS) $(FIRST)

i18n: setup
	$(BIN)/python build_spec/i18n.py

lock:
	build_spec/locks/lock.sh

clean:
	rm -rf bench screenshots build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
