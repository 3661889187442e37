# The front door of Chuangku. Every target is a thin call of a documented command line; `make` lists them.

ARTICLES  ?= ingest/sample/articles
WAREHOUSE ?= warehouse/data
VENV      := .venv
PYTHON    := $(VENV)/bin/python
RUNTIME   := $(VENV)/.runtime
DEV       := $(VENV)/.dev
PEER      := .venv-bench/.bench
CODE      := ingest warehouse tests dbt_project
SQL       := $(wildcard dbt_project/models dbt_project/analyses dbt_project/tests/*.sql)
PIN       := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
             --generate-hashes --no-strip-extras --no-emit-index-url --no-annotate --custom-compile-command "make requirements" $(UPGRADE)

export PYTHON3
export ARTICLES_COUNT
export PYTHONUTF8 := 1
export DO_NOT_TRACK := 1
export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export GX_ANALYTICS_ENABLED := false

.DEFAULT_GOAL := help
.PHONY: help refresh report test test-thorough test-slow test-browser test-clients lint format docs evaluate serve schedule bench requirements clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

refresh: $(RUNTIME) ## Read ARTICLES="PATH…" (default: the sample), build, check, publish WAREHOUSE=DIR (default: warehouse/data)
	@$(PYTHON) -m warehouse refresh $(ARTICLES) --warehouse "$(WAREHOUSE)"

report: $(RUNTIME) ## Write the publication as pages to look at: WAREHOUSE/report/index.html, no server or network needed
	@$(PYTHON) -m warehouse report --warehouse "$(WAREHOUSE)"

test: $(DEV) ## Run the tests; choose with TESTS="-k periods"
	@$(PYTHON) -m pytest -n auto --dist loadfile --no-loadscope-reorder $(TESTS)

test-thorough: $(DEV) ## Run what CI runs besides: real kills, hostile files, a history against a rebuild (minutes; choose with TESTS=)
	@$(PYTHON) -m pytest -m thorough -n auto --dist loadfile $(TESTS)

test-slow: $(DEV) ## Run the long tests alone: a hundred kills, soak, fuzz, large hostile files (hours; choose with TESTS=)
	@$(PYTHON) -m pytest -m "slow and not bench" -s $(TESTS)

test-browser: $(DEV) ## Look at the report with a real browser; installs Debian's chromium if it is missing and make runs as root
	@{ command -v chromium && command -v chromedriver; } >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium chromium-driver fonts-noto-cjk; } >/dev/null || true
	@BROWSER_REQUIRED=1 $(PYTHON) -m pytest -m slow -n 0 -s tests/warehouse/report $(TESTS)

test-clients: $(DEV) ## Let real clients read during a refresh, each in an environment of its own (minutes, 2 GB; choose with TESTS=)
	@command -v soffice >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui; } >/dev/null || true
	@$(PYTHON) -m pytest -m clients -s -p no:xdist $(or $(TESTS),tests/clients)

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

serve: $(RUNTIME) ## Let others read WAREHOUSE over HTTP, read only; OPTIONS="--host … --token-file …" for other machines
	@$(PYTHON) -m warehouse serve --warehouse "$(WAREHOUSE)" $(OPTIONS)

schedule: $(RUNTIME) ## Explain and print templates for cron, systemd and a GitHub workflow, filled in for this checkout
	@$(PYTHON) -m warehouse schedule $(ARTICLES) --warehouse "$(WAREHOUSE)"

bench: $(DEV) ## Measure speed on this machine; a full-scale refresh with ARTICLES_COUNT=100000
	@$(MAKE) --silent --no-print-directory $(PEER) || echo "JioNLP could not be installed: measured without it" >&2
	@$(PYTHON) -m pytest -m bench -q -s -p no:xdist $(or $(TESTS),tests/bench)

requirements: $(DEV) ## Compile the pins in .ci anew from pyproject.toml (UPGRADE=--upgrade for newer versions)
	@$(PIN) pyproject.toml --output-file .ci/requirements.txt
	@$(PIN) --group dev --constraint .ci/requirements.txt --output-file .ci/requirements-dev.txt
	@$(PIN) --group bench --constraint .ci/requirements.txt --output-file .ci/requirements-bench.txt

clean: ## Remove the environment, caches and build folders; published warehouses stay
	rm -rf $(VENV) .venv-bench .venv-clients .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dbt_project/target dbt_project/logs
	find ingest warehouse tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): .ci/requirements.txt .ci/environment
	@.ci/environment $(VENV) $@ $<

$(DEV): .ci/requirements-dev.txt $(RUNTIME)
	@.ci/environment $(VENV) $@ $<

# what `make bench` compares with, apart from everything else
$(PEER): .ci/requirements-bench.txt .ci/environment
	@.ci/environment .venv-bench $@ $<
