# Everything one does with this project. Only Python 3.11 or later, its venv module and make are needed.
.DEFAULT_GOAL := help
.PHONY: help setup demo run test check fix bench soak
PORT ?= 8080
WORKERS ?= 2
ARGS ?=
export PYTHON
BIN := .venv/bin

help: ## show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

setup: ## build .venv with all that tests need, and nothing else
	@scripts/setup dev

demo: ## try it: the real service with stand-ins for the providers, and a page of phones (PORT=8080)
	@scripts/setup run
	@PORT=$(PORT) $(BIN)/lyset demo

run: ## run the service with the settings in .env
	@scripts/setup run
	@$(BIN)/lyset run

test: setup ## run every test (ARGS="tests/journeys -x", WORKERS=2)
	@$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

check: setup ## run every static check: ruff, format, mypy, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

fix: setup ## mend what can be mended automatically: format and simple lint
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: setup ## measure speed, and write docs/benchmarks.md (ARGS="1 3": only these rows; ARGS=--quick)
	@$(BIN)/python -m tests.benchmarks $(ARGS)

soak: setup ## run the long tests
	$(BIN)/python -m pytest -m soak $(ARGS)
