#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# The link chart at ten million links on SQLite, beside a recursive query; then 5,000 nodes drawn in
# Chromium. Needs 5 GB of disk.
set -euo pipefail
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$LIENQUAN_BINARIES/ChartBenchmark" fill "$folder/chart.sqlite" "${CHART_LINKS:-10000000}"
du -m "$folder/chart.sqlite" | sed 's/\t.*/ MB/'
"$LIENQUAN_BINARIES/ChartBenchmark" walk "$folder/chart.sqlite" 300 "$folder/starts"
"$PYTHON" "$here/peers/chart_bench.py" "$folder/chart.sqlite" "$folder/starts" "$folder" 300
"$PYTHON" "$here/chart_draw.py"
