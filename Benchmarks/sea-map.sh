#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# The map of the sea in a browser: how soon it is painted with thousands of vessels live, how smoothly it is dragged
# with a long track on it, and whether any request leaves the machine. A real node reads all of it from a file of
# sentences. Needs Debian's `chromium`.
#
# Environment: LIENQUAN_BINARIES, PYTHON, VESSELS (6000 simulated, of which those within reach are heard), LIVE (5000,
# fewer heard is a failure), POINTS (50000), RUNS (5 page loads), SECONDS_EACH (8 s of dragging), LIENQUAN_MAP_PORT
# (8415), LIENQUAN_SCREENSHOTS (a folder for pictures), CHROMIUM.
set -euo pipefail
cd "$(dirname "$0")/.."
lienquan=$LIENQUAN_BINARIES/lienquan
work=$(mktemp -d /tmp/lienquan-map.XXXXXX)
trap 'rm -rf "$work"' EXIT

# Twenty minutes: who lies at anchor speaks every three, and says its name every six (ITU-R M.1371-5, annex 1, table 1).
# The day before, always at the same hour: how many are heard follows from the hour.
start=$(date -u -d yesterday +%FT06:00:00Z)
"$lienquan" sea simulate --seed 11 --vessels "${VESSELS:-6000}" --hours 0.34 --start "$start" \
    --zones "$work/ports.geojson" --out "$work/live.nmea"
"$PYTHON" -B -u Benchmarks/sea-map.py --work "$work" --lienquan "$lienquan" --start "$start" --live "${LIVE:-5000}" \
    --points "${POINTS:-50000}" --runs "${RUNS:-5}" --seconds "${SECONDS_EACH:-8}" --port "${LIENQUAN_MAP_PORT:-8415}"
