#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Rules alone, the forest alone and both together choose 5 % a week on simulated borders of the reporting seeds: precision
# over the last 13 weeks, and what was inspected of each theme.
#
# Environment: LIENQUAN_BINARIES, SEEDS ("1001 1002"), STRATEGIES. Takes about half an hour.
set -euo pipefail
program=$LIENQUAN_BINARIES/lienquan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for seed in ${SEEDS:-1001 1002}; do
    border=$work/$seed
    "$program" simulate --quiet --seed "$seed" --year 2025 --out "$border" >/dev/null
    for strategy in ${STRATEGIES:-random rules model rules+model model+random rules+model+random}; do
        "$program" replay --quiet --mapping lienquan "$border/vn/replay.csv" --rate 0.05 --seed 1 \
            --strategy "$strategy" --list "$border/lists/certificate_signatories.yaml" |
            grep '^last' | sed "s/^/seed $seed, $strategy: /"
    done
    rm -r "$border"
done
