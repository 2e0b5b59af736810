#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Names across scripts on labelled files, and a search among a million beside an index of rarest 4-grams in Python.
set -euo pipefail
here=$(dirname "$0")
names=${LIENQUAN_DATA:-../shared/data}/names
[[ -d $names ]] || { echo "skipped: $names is not there"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
core=${CORE:-$(($(nproc) - 1))}
taskset -c "$core" "$LIENQUAN_BINARIES/NamesBenchmark" "$names" 1000000 5000 --write "$folder/list" "$folder/queries"
taskset -c "$core" "$PYTHON" "$here/peers/names_bench.py" "$folder/list" "$folder/queries" 1000
