#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Reports over 100,000 cases of five years on SQLite, beside DuckDB over the same bookings. One core.
#
# Environment: CASES, REPORTS, CORE.
set -euo pipefail
here=$(dirname "$0")
core=${CORE:-$(($(nproc) - 1))}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
taskset -c "$core" "$LIENQUAN_BINARIES/StatisticsBenchmark" "$work/node.sqlite" "${CASES:-100000}" "${REPORTS:-50}"
taskset -c "$core" "$PYTHON" "$here/peers/statistics_bench.py" "$work/node.sqlite"
