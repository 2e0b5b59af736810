# shellcheck shell=bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# A simulated border in a node, for the demo and for the browser test. Source it after common.sh and a build.

lienquan="$(binaries)/lienquan"

# prepare_border FOLDER: simulates into FOLDER/border, trains FOLDER/model on all but the last week, chooses from
# the last week into FOLDER/SELECTION.csv, and imports both into FOLDER/node.
# Chained, because "set -e" sleeps where a caller asks whether it failed.
prepare_border() {
    local folder=$1
    mkdir -p "$folder/node" &&
        say "A year on the border" &&
        "$lienquan" simulate --seed "${DEMO_SEED:-7}" --year 2025 --out "$folder/border" &&
        # The last week as it arrives, without its findings.
        python3 scripts/border_week.py split "$folder/border" "$folder" &&
        say "Learning from all but the last week" &&
        "$lienquan" train --mapping lienquan "$folder/past.csv" --model "$folder/model" &&
        say "Importing into a node" &&
        cp -r "$folder/model" "$folder/node/model" &&
        "$lienquan" import --node "$folder/node" --mapping lienquan "$folder/past.csv" "$folder/last-week.csv" &&
        say "Targeting the last week" &&
        "$lienquan" target --mapping lienquan --model "$folder/model" "$folder/last-week.csv" \
            --rate 0.05 --explore 0.005 --seed 1 --out "$folder/SELECTION.csv"
}

# bring_half_year NODE FOLDER: writes a half-year of Vietnam's cases and the one a year before into FOLDER, enters both
# into NODE, and prints what the half-year report computes of them.
bring_half_year() {
    say "Half a year of cases" &&
        "$lienquan" simulate --seed "${DEMO_SEED:-7}" --year 2024 --cases "$2/half-year-before.jsonl" >/dev/null &&
        "$lienquan" simulate --seed "${DEMO_SEED:-7}" --cases "$2/half-year.jsonl" &&
        cat "$2/half-year-before.jsonl" "$2/half-year.jsonl" | "$lienquan" cases import - --node "$1" &&
        say "What the half-year report computes" &&
        "$lienquan" report run half-year-national half-year-border --node "$1" --period 2025-H1 --format json |
        python3 scripts/half_year.py
}

# wait_until_served URL PID: returns when the console answers; fails when the process ends or a minute has passed.
wait_until_served() {
    local tries
    for ((tries = 0; tries < 240; tries++)); do
        kill -0 "$2" 2>/dev/null || return 1
        python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1] + "/healthz", timeout=2)' "$1" \
            2>/dev/null && return 0
        sleep 0.25
    done
    return 1
}
