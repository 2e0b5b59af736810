#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Replays the public set week by week: 10 % inspected, 4 weeks labelled, precision over the last 13 weeks.
# Environment: LIENQUAN_BINARIES, LIENQUAN_DATA, SEEDS ("1 2 3 4").
set -euo pipefail
data=${LIENQUAN_DATA:-$(dirname "$0")/../../shared/data}/customs/kcs-2022
if [[ ! -f $data/train.csv ]]; then
    echo "skipped: $data is not there"
    exit 0
fi
for strategy in random model model+random; do
    for seed in ${SEEDS:-1 2 3 4}; do
        "$LIENQUAN_BINARIES/lienquan" replay --quiet --mapping kcs-2022 "$data/train.csv" "$data/valid.csv" \
            --rate 0.1 --strategy "$strategy" --seed "$seed" | tail -n 1 | sed "s/^/$strategy, seed $seed: /"
    done
done
