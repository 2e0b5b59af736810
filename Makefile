#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build demo test bench format lint docs clean

SOURCES := $(wildcard Package.swift Sources Tests Benchmarks Fuzz)

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## install what is missing (Debian packages as root or with sudo; Python packages into .venv)
	@scripts/setup.sh

build: setup ## build program and tests, optimised
	@swift build -c release --build-tests

demo: ## build, simulate a border's year, learn from it, target its last week, bring in half a year of cases, let two nodes exchange, serve both consoles (DEMO_ONCE=1: do not serve)
	@scripts/demo.sh

test: ## install what is missing, lint, build, run every test and the walk through the console
	@scripts/test.sh

bench: ## measure against the peers, then fuzz the readers
	@scripts/bench.sh

format: ## format the sources in place
	@swift format --in-place --recursive --parallel --configuration .swift-format $(SOURCES)

lint: ## check format, style and import floors
	@scripts/lint.sh

docs: ## build the documentation of every module into .build/docs
	@scripts/docs.sh

clean: ## remove what was built, and the demo node
	@rm -rf .build demo-node
