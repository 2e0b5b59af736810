#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Makes a random ledger and 200 random reports, and computes each a second time by SQL in DuckDB over the exported
# journal. Fails at any difference.
#
#   scripts/report-check.sh [SEED [CHANGES [REPORTS]]]

source "$(dirname "$0")/common.sh"

if ! .venv/bin/python -c 'import duckdb' 2>/dev/null; then
    say "Skipped: the reports are checked with DuckDB, and .venv has none (scripts/setup.sh installs it)"
    exit 0
fi
bin=${LIENQUAN_BINARIES:-$(binaries)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bin/StatisticsProbe" "$folder/node" "$folder/definitions" "${1:-2025}" "${2:-3000}" "${3:-200}"
"$bin/lienquan" journal export --node "$folder/node" --action ledger.recorded --out "$folder/ledger.jsonl"
"$bin/lienquan" report run "$folder"/definitions/*.json --node "$folder/node" --format json --out "$folder/reports.jsonl"
.venv/bin/python scripts/report_oracle.py "$folder/ledger.jsonl" "$folder/reports.jsonl" \
    Sources/Customs/Resources/org_units.json
