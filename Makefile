# Everything that a person or CI does with docgen's checkout. Each target prepares what it needs and
# returns at once when nothing changed.
BIN := .venv/bin
OUT := out

.PHONY: help setup setup-dev setup-tests demo test quick lint types fuzz bench pictures lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: ## what rendering needs: system libraries, .venv with docgen in it
	@scripts/setup.sh run

setup-dev:
	@scripts/setup.sh dev

setup-tests: ## and the tools and judges of the tests: LibreOffice, veraPDF, pdf.js, …
	@scripts/setup.sh judges

demo: setup ## render the sample meeting into out/
	@$(BIN)/docgen render content -o $(OUT)
	@echo "The statement, the minutes and the agenda in three languages, as PDF and as DOCX: $(CURDIR)/$(OUT)"

test: setup-tests lint types ## all that CI asks
	$(BIN)/pytest -n auto

quick: setup-dev ## the tests that need no judge
	$(BIN)/pytest -n auto -m "not judged"

lint: setup-dev ## style, and the floors of the house
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache

types: setup-dev ## mypy, strict
	$(BIN)/mypy

MINUTES := 10
fuzz: setup-dev ## other random inputs for MINUTES=n (10); what it finds becomes a named test
	$(BIN)/python -m tests.fuzz $(MINUTES)

bench: setup-tests ## what docgen costs beside the bare libraries; DATA=DIR reads more texts
	@for script in benchmarks/[!_]*.py; do \
	  echo "== $$script"; DATA="$(DATA)" $(BIN)/python "$$script" || exit 1; done

pictures: setup-tests ## the pictures of the documentation, drawn from what docgen renders
	$(BIN)/python scripts/pictures.py
	$(BIN)/python scripts/draft_pictures.py

lock: setup-dev ## the newest allowed packages into requirements/
	scripts/lock.sh

clean: ## all that was made here
	rm -rf .venv .setup $(OUT) tests/judges/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
