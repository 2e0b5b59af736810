#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Makes a random ledger and 200 random reports, and computes each a second time by SQL in DuckDB over the exported
# journal; then the same for the built-in reports of a simulated half-year, whose totals must be those that were
# reported. Fails at any difference.
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

say "The half-year that was reported"
lienquan="$bin/lienquan"
half=$folder/half
"$lienquan" simulate --seed "${1:-2025}" --cases "$half.jsonl" >/dev/null
"$lienquan" cases import "$half.jsonl" --node "$half" --quiet
"$lienquan" report run half-year-national half-year-border --node "$half" --period 2025-H1 --format json |
    python3 scripts/half_year.py --expect 8561,13600,1588,59
"$lienquan" journal export --node "$half" --action ledger.recorded --out "$folder/half-ledger.jsonl"
built_in=(half-year-national half-year-border half-year-themes half-year-offices half-year-modus half-year-commodities
    monthly-statement operation)
for period in 2025-H1 2025-Q3 2025; do
    "$lienquan" report run "${built_in[@]}" --node "$half" --period "$period" --format json
done >"$folder/half-reports.jsonl"
.venv/bin/python scripts/report_oracle.py "$folder/half-ledger.jsonl" "$folder/half-reports.jsonl" \
    Sources/Customs/Resources/org_units.json
