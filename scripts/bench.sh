#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Measures LienQuan and its peers in the same run. Arguments name what to run, for example:
#   scripts/bench.sh ForestBenchmark fuzz
#   scripts/bench.sh sea-map

source "$(dirname "$0")/common.sh"

wanted=("$@")
is_wanted() {
    ((${#wanted[@]} == 0)) && return 0
    local name
    for name in "${wanted[@]}"; do [[ $name == "$1" ]] && return 0; done
    return 1
}

scripts/setup.sh --bench
export LIENQUAN_BENCH=1 PYTHON="$PWD/.venv/bin/python"
say "Building"
build
export LIENQUAN_BINARIES
LIENQUAN_BINARIES=$(binaries)
export LIENQUAN_RESULTS="$PWD/.build/bench"
mkdir -p "$LIENQUAN_RESULTS"
note "$(nproc) processors; $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1); $(date -u +%F)"

for script in Benchmarks/*.sh; do
    [[ -f $script ]] || continue
    name=$(basename "$script" .sh)
    is_wanted "$name" || continue
    say "$name"
    bash "$script" 2>&1 | tee "$LIENQUAN_RESULTS/$name.txt"
done
if is_wanted fuzz && [[ -f Fuzz/run.sh ]]; then
    say "Fuzzing the readers for 60 s"
    bash Fuzz/run.sh 60
fi
say "Results are in $LIENQUAN_RESULTS"
