# The tasks of the project. `make test` is what a change has to pass.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := src tests benchmarks training examples

.PHONY: venv demo test lint format train bench quality encodings memory soak threads versions scaling hostile fuzz docs crawl service engines sites peers report pictures clean

venv: $(VENV)/.installed

$(VENV)/.installed-alone: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.installed: $(VENV)/.installed-alone
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

$(VENV)/.installed-fuzz: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[fuzz]'
	touch $@

$(VENV)/.installed-docs: $(VENV)/.installed-alone
	$(BIN)/python -m pip install --quiet --editable '.[docs]'
	touch $@

$(VENV)/.installed-train: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	touch $@

# A page of the fixtures, as a reader sees it.
demo: $(VENV)/.installed-alone
	$(BIN)/python -m adc_extract fixtures/news-theme/source.html

test: lint
	$(BIN)/python -m pytest --quiet
	$(BIN)/python benchmarks/quality.py --gate

lint: venv
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy

format: venv
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

# Learns the weights anew from the corpora; see docs/corpora.md.
train: $(VENV)/.installed-train
	$(BIN)/python training/fit.py html
	$(BIN)/python training/fit.py plain
	$(BIN)/python training/fields.py

# Time per page, beside a bare parse and the other extractors that are installed.
bench: venv
	$(BIN)/python benchmarks/speed.py

# Accuracy on the corpora, as a table.
quality: venv
	$(BIN)/python benchmarks/quality.py

# How often bytes become the right text, on pages written anew in other charsets.
encodings: venv
	$(BIN)/python benchmarks/charsets.py
	$(BIN)/python benchmarks/charsets.py --length 500

# Peak memory of single pages.
memory: venv
	$(BIN)/python benchmarks/memory.py

# 100,000 pages in one process: whether its memory grows.
soak: venv
	$(BIN)/python benchmarks/soak.py

# 16 threads against one.
threads: venv
	$(BIN)/python benchmarks/threads.py

# The tests under every version of Python that is installed here.
versions: venv
	$(BIN)/python -m pip install --quiet nox
	$(BIN)/nox

# How the time grows with each dimension of a page.
scaling: venv
	$(BIN)/python benchmarks/scaling.py

# Hard pages, beside the other extractors that are installed: time, memory, and whether the article came out.
hostile: venv
	$(BIN)/python benchmarks/hostile.py

# What extraction adds to a crawl of Scrapy, and what trees cost, beside the other extractors that are installed.
crawl: venv
	$(BIN)/python benchmarks/scrapy_crawl.py
	$(BIN)/python benchmarks/trees.py

# Ray and Spark beside extract_many, and what a large crawl would take.
engines: venv
	$(BIN)/python benchmarks/engines.py
	$(BIN)/python benchmarks/crawl_plan.py

# The other extractors, to have them beside this one in bench, hostile and report.
peers: venv
	$(BIN)/python -m pip install --quiet --editable '.[peers]'

# Corpora, speed and scaling as pages and plots, in build/report, beside other extractors that are installed.
report: venv
	$(BIN)/python benchmarks/corpus_report.py

# The pictures of how a page is decided, in docs/pictures; needs a Chromium.
pictures: venv
	$(BIN)/python benchmarks/pictures.py

# What a model of a site brings to its pages.
sites: venv
	$(BIN)/python benchmarks/sites.py

# The service under load, over loopback.
service: venv
	$(BIN)/python benchmarks/service.py

# Looks for inputs that break a law of tests/fuzz/laws.py, guided by coverage and blindly, each for so many seconds.
FUZZ_SECONDS ?= 60
fuzz: $(VENV)/.installed-fuzz
	$(BIN)/python tests/fuzz/mutate.py $(FUZZ_SECONDS)
	$(BIN)/python tests/fuzz/target.py $(FUZZ_SECONDS)

# The documentation as a site, in build/site; any warning and any link that leads nowhere is an error.
docs: $(VENV)/.installed-docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "open build/site/index.html"

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +
