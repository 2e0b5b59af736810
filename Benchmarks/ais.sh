#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# AIS sentences to typed values and to JSON lines on one core, beside gpsdecode, pyais and aiscat where they are installed:
# interleaved rounds over the same file, processor time, medians.
set -euo pipefail
here=$(dirname "$0")
feeds=${LIENQUAN_DATA:-../shared/data}/ais
[[ -d $feeds ]] || { echo "skipped: $feeds is not there"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
core=${CORE:-$(($(nproc) - 1))}
"$PYTHON" "$here/peers/ais_corpus.py" "$feeds" "$folder/corpus.nmea" "${MESSAGES:-300000}"
taskset -c "$core" "$PYTHON" "$here/peers/ais_bench.py" "$LIENQUAN_BINARIES/AISBenchmark" "$folder/corpus.nmea" "${ROUNDS:-5}"
