# The front door of Chuangku. Every target is a thin call of a documented command line; `make` lists them.

ARTICLES  ?= ingest/sample/articles
WAREHOUSE ?= warehouse/data
VENV      := .venv
PYTHON    := $(VENV)/bin/python
RUNTIME   := $(VENV)/.runtime
DEV       := $(VENV)/.dev
CODE      := ingest warehouse tests
SQL       := $(wildcard dbt_project/models dbt_project/analyses dbt_project/tests/*.sql)
PIN       := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
             --generate-hashes --no-strip-extras --no-emit-index-url --no-annotate --custom-compile-command "make requirements" $(UPGRADE)

export PYTHON3
export PYTHONUTF8 := 1
export DO_NOT_TRACK := 1
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export GX_ANALYTICS_ENABLED := false

.DEFAULT_GOAL := help
.PHONY: help refresh test lint format docs evaluate bench requirements clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

refresh: $(RUNTIME) ## Read ARTICLES="PATH…" (default: the sample), build, check, publish WAREHOUSE=DIR (default: warehouse/data)
	@$(PYTHON) -m warehouse refresh $(ARTICLES) --warehouse "$(WAREHOUSE)"

test: $(DEV) ## Run the tests; choose with TESTS="-k periods"
	@$(PYTHON) -m pytest $(TESTS)

lint: $(DEV) ## Check style, types, the walls between the rooms, and SQL
	@$(VENV)/bin/ruff check $(CODE)
	@$(VENV)/bin/ruff format --check $(CODE)
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/sqlfluff lint --disable-progress-bar --processes 0 $(SQL)

format: $(DEV) ## Bring Python and SQL into the house style
	@$(VENV)/bin/ruff check --fix $(CODE)
	@$(VENV)/bin/ruff format $(CODE)
	@$(VENV)/bin/sqlfluff fix --disable-progress-bar $(SQL)

docs: $(RUNTIME) ## Write the documentation of all tables, as one page that needs no network
	@$(PYTHON) -m warehouse docs --warehouse "$(WAREHOUSE)"

evaluate: $(RUNTIME) ## Score the pipeline on a labelled set, GOLD=DIR; see more with OPTIONS="--show funding"
	@test -n "$(GOLD)" || { echo 'Which labelled set? For example: make evaluate GOLD=tests/labelled/tuning' >&2; exit 2; }
	@$(PYTHON) -m warehouse evaluate "$(GOLD)" --against tests/labelled/scores.json $(OPTIONS)

bench: $(DEV) ## Measure speed on this machine
	@$(PYTHON) -m pytest -m bench -s -p no:xdist $(TESTS)

requirements: $(DEV) ## Compile the pins in .ci anew from pyproject.toml (UPGRADE=--upgrade for newer versions)
	@$(PIN) pyproject.toml --output-file .ci/requirements.txt
	@$(PIN) --group dev --constraint .ci/requirements.txt --output-file .ci/requirements-dev.txt

clean: ## Remove the environment, caches and build folders; published warehouses stay
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dbt_project/target dbt_project/logs
	find ingest warehouse tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): .ci/requirements.txt .ci/environment
	@.ci/environment $(VENV) $@ $<

$(DEV): .ci/requirements-dev.txt $(RUNTIME)
	@.ci/environment $(VENV) $@ $<
