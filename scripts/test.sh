#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Everything that must hold: lint, build, tests on memory, SQLite and PostgreSQL, a browser's walk through the
# console, and two nodes that exchange with one another and with hostile partners. Arguments go to "swift test", for example: scripts/test.sh --filter IntakeTests

source "$(dirname "$0")/common.sh"

started=$SECONDS
stage() { say "$1 ($(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s)"; }

scripts/setup.sh
scripts/lint.sh

stage "Building"
build

stop_postgres() { scripts/postgres-test.sh stop >/dev/null 2>&1 || true; }

if [[ -z ${LIENQUAN_TEST_POSTGRES:-} && -x scripts/postgres-test.sh ]]; then
    stage "Starting a private PostgreSQL"
    trap stop_postgres EXIT
    settings=$(scripts/postgres-test.sh start | grep '^LIENQUAN_TEST_POSTGRES=') ||
        fail "scripts/postgres-test.sh did not start PostgreSQL"
    export LIENQUAN_TEST_POSTGRES=${settings#LIENQUAN_TEST_POSTGRES=}
fi

stage "Testing"
run_tests "$@"

# The walk needs a node to walk through.
if [[ $# -eq 0 && -f Tests/Browser/walk.py ]] && "$(binaries)/lienquan" serve --help >/dev/null 2>&1; then
    stage "Walking through the console with a browser"
    scripts/browser-test.sh
fi
if [[ $# -eq 0 ]]; then
    stage "Two nodes, a conversation and a proof"
    scripts/exchange-test.sh
    stage "Two nodes before hostile partners and in bad weather"
    scripts/hostile-test.sh
    stage "Reports, computed twice"
    scripts/report-check.sh
    stage "What two nodes offer to other tools"
    scripts/stix-validate.sh
fi
stage "All tests passed"
