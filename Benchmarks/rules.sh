#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Rules: fifty and a hundred over columns beside DuckDB, one declaration with all that ship, parcels, and back-tests over
# stored lines. One core; processor time, so that others on the machine count less.
#
# Environment: ROWS and RUNS of the comparison, LINES_STORED for the back-tests (0 leaves them out), CORE.
set -euo pipefail
here=$(dirname "$0")
program=$LIENQUAN_BINARIES/RulesBenchmark
core=${CORE:-$(($(nproc) - 1))}
taskset -c "$core" "$PYTHON" "$here/peers/rules_bench.py" "$here/peers/rules_mask.txt"
taskset -c "$core" "$program" declaration 100000 5000
taskset -c "$core" "$program" parcels 1000000 300000 20000
taskset -c "$core" "$program" parcels 8192 65536 1000000
lines=${LINES_STORED:-10000000}
((lines > 0)) || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
taskset -c "$core" "$program" store "$work/node.sqlite" "$lines"
