#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Peak resident memory and time of `lienquan target` at 1 and 10 million rows, 5 % selected with reasons, one core.
#
# Environment: LIENQUAN_BINARIES, PYTHON, LIENQUAN_DATA (../shared/data), ROWS ("1000000 10000000"), CORE (1).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${LIENQUAN_DATA:-$here/../../shared/data}/customs/kcs-2022
core=${CORE:-1}
read -ra sizes <<<"${ROWS:-1000000 10000000}"
if [[ ! -f $data/train.csv ]]; then
    echo "skipped: $data is not there"
    exit 0
fi
if [[ ! -x /usr/bin/time ]]; then
    echo "skipped: /usr/bin/time is not there (Debian package time)"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$LIENQUAN_BINARIES/lienquan
"$program" train --quiet --mapping kcs-2022 "$data/train.csv" --model "$work/model" >"$work/train.txt"
for rows in "${sizes[@]}"; do
    for order in "" --by-time; do
        # shellcheck disable=SC2086 # no order is no argument
        "$PYTHON" -B "$here/peers/target_input.py" "$data/valid.csv" "$work/big.csv" "$rows" $order
        cat "$work/big.csv" >/dev/null
        /usr/bin/time -o "$work/time" -f '%e %U %S %M' taskset -c "$core" "$program" target --quiet \
            --mapping kcs-2022 --model "$work/model" "$work/big.csv" --rate 0.05 --out "$work/selection.csv"
        read -r seconds user system kilobytes <"$work/time"
        written=$(($(wc -l <"$work/selection.csv") - 1))
        awk -v rows="$rows" -v order="${order:---repeated}" -v s="$seconds" -v u="$user" -v y="$system" -v kb="$kilobytes" \
            -v written="$written" -v load="$(cut -d ' ' -f 1 /proc/loadavg)" 'BEGIN {
            printf "%10d rows %-10s: %4.0f MB at most, %.0f bytes a row, %.1f s (%.1f user, %.1f system), " \
                "%d rows/s, %d rows written, load average %s\n",
                rows, substr(order, 3), kb / 1000, kb * 1024 / rows, s, u, y, rows / s, written, load
        }'
        rm -f "$work/selection.csv"
    done
done
