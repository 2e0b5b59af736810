#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Full-text search over records in three scripts on SQLite: how fast it fills, how large it is, what officers wait.
#
# Environment: RECORDS, QUERIES of each sort, CORE.
set -euo pipefail
core=${CORE:-$(($(nproc) - 1))}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
taskset -c "$core" "$LIENQUAN_BINARIES/SearchBenchmark" "$work/node.sqlite" "${RECORDS:-5000000}" "${QUERIES:-200}"
