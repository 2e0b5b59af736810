#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Reading CSV into typed columns beside DuckDB, polars and pyarrow, one core each, by turns; then reading by place.
set -euo pipefail
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$PYTHON" "$here/peers/intake_bench.py" "$LIENQUAN_BINARIES/IntakeBenchmark" "$folder"
echo
for name in kcs unicode; do
    [[ -f $folder/$name.csv ]] || continue
    mapping=lienquan
    [[ $name == kcs ]] && mapping=kcs-2022
    printf '%s, records by place: ' "$name"
    taskset -c "${CORE:-$(($(nproc) - 1))}" "$LIENQUAN_BINARIES/IntakeBenchmark" "$folder/$name.csv" "$mapping" places
done
