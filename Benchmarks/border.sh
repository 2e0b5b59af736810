#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Replays simulated borders of the reporting seeds, 5 % inspected a week: the last 13 weeks, and for a change of schemes
# the precision of the weeks around it.
#
# Environment: LIENQUAN_BINARIES. Takes about ten minutes.
set -euo pipefail
program=$LIENQUAN_BINARIES/lienquan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

replay() { # scenario seed strategy
    local border=$work/$1-$2
    [[ -d $border ]] || "$program" simulate --quiet --scenario "$1" --seed "$2" --year 2025 --out "$border" >/dev/null
    "$program" replay --quiet --mapping lienquan "$border/vn/replay.csv" --rate 0.05 --strategy "$3" --seed 1 \
        >"$work/weeks.txt"
    echo "$1, seed $2, $3: $(tail -n 1 "$work/weeks.txt")"
    [[ $1 == scheme-change ]] || return 0
    # Columns: week, lines, illicit, inspected, found. Schemes change on 5 January 2026.
    awk '/^20/ {
            if ($1 < "2025-11-10") next
            place = $1 < "2026-01-05" ? 0 : ++weeks <= 4 ? 1 : weeks <= 8 ? 2 : weeks <= 12 ? 3 : 4
            if (weeks == 1) first = $5 / $4
            inspected[place] += $4; found[place] += $5
        }
        END {
            printf "    8 weeks before %.3f, first week %.3f, weeks 1-4 %.3f, 5-8 %.3f, 9-12 %.3f, after %.3f\n",
                found[0] / inspected[0], first, found[1] / inspected[1], found[2] / inspected[2],
                found[3] / inspected[3], found[4] / inspected[4]
        }' "$work/weeks.txt"
}

for seed in 1001 1002; do replay standard "$seed" model+random; done
for seed in 1002 1003; do
    for strategy in model+random model; do replay scheme-change "$seed" "$strategy"; done
done
