#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# What the shipped rules find of what simulated borders of the reporting seeds hide, on both sides, theme by theme.
#
# Environment: LIENQUAN_BINARIES, SEEDS ("1001 1002"). Takes about five minutes.
set -euo pipefail
program=$LIENQUAN_BINARIES/lienquan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for seed in ${SEEDS:-1001 1002}; do
    "$program" simulate --quiet --seed "$seed" --year 2025 --out "$work/$seed" >/dev/null
    for side in vn cn; do
        echo "seed $seed, side $side"
        "$program" rules recall --quiet "$work/$seed" --side "$side"
    done
    rm -r "${work:?}/$seed"
done
