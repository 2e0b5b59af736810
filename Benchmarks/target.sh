#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# The whole command `lienquan target` beside polars + XGBoost on one thread: same columns, same forest, reading to
# writing, 5 % selected with three reasons each. Medians of interleaved runs on one core.
#
# Environment: LIENQUAN_BINARIES, PYTHON, LIENQUAN_DATA (../shared/data), ROWS (1000000), RUNS (5), CORE (1).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${LIENQUAN_DATA:-$here/../../shared/data}/customs/kcs-2022
rows=${ROWS:-1000000}
runs=${RUNS:-5}
core=${CORE:-1}
rate=0.05
if [[ ! -f $data/train.csv ]]; then
    echo "skipped: $data is not there"
    exit 0
fi
if [[ ! -x /usr/bin/time ]]; then
    echo "skipped: /usr/bin/time is not there (Debian package time)"
    exit 0
fi
export PYTHONDONTWRITEBYTECODE=1 POLARS_MAX_THREADS=1 OMP_NUM_THREADS=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$LIENQUAN_BINARIES/lienquan
peers=$here/peers
shelf=$work/results
mkdir "$shelf"

"$program" train --quiet --mapping kcs-2022 "$data/train.csv" --model "$work/model" >"$work/train.txt"
"$PYTHON" "$peers/target_learn.py" "$work/model" "$data/train.csv" "$work/tables"
"$PYTHON" "$peers/target_input.py" "$data/valid.csv" "$work/repeated.csv" "$rows"
"$PYTHON" "$peers/target_input.py" "$data/valid.csv" "$work/by-time.csv" "$rows" --by-time

# measure NAME COMMAND…: adds seconds, kilobytes, user and system seconds to the results of NAME
measure() {
    local name=$1
    shift
    /usr/bin/time -a -o "$shelf/$name" -f '%e %M %U %S' taskset -c "$core" "$@" >>"$shelf/$name.out"
}
ours() { measure "$1" "$program" target --quiet --mapping kcs-2022 --model "$work/model" "$2" --rate "$3" --out "$work/ours.csv"; }
peer() { measure "$1" "$PYTHON" "$peers/target_peer.py" "$work/model" "$work/tables" "$2" "$rate" "$work/peer.csv" "${@:3}"; }

cat "$work"/*.csv >/dev/null
for ((run = 0; run < runs; run++)); do
    ours ours-by-time "$work/by-time.csv" "$rate"
    peer peer-by-time "$work/by-time.csv"
    if ((run == 0)); then "$PYTHON" "$peers/target_compare.py" "$work/ours.csv" "$work/peer.csv"; fi
    ours ours-bare "$work/repeated.csv" 0
    peer peer-bare "$work/repeated.csv" --no-reasons
    ours ours "$work/repeated.csv" "$rate"
    peer peer "$work/repeated.csv"
    if ((run == 0)); then "$PYTHON" "$peers/target_compare.py" "$work/ours.csv" "$work/peer.csv"; fi
    echo "run $((run + 1)), seconds, KB, user and system seconds: ours $(tail -n 1 "$shelf/ours"), peer $(tail -n 1 "$shelf/peer"); load average $(cut -d ' ' -f 1 /proc/loadavg)"
done
"$PYTHON" "$peers/target_table.py" "$shelf" "$rows" | tee "${LIENQUAN_RESULTS:-$work}/target-table.txt"
