#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Scoring and exact reasons beside libxgboost 3.2, libxgboost 1.7 and lleaves, one core, same models and rows.
exec "$PYTHON" "$(dirname "$0")/peers/forest_bench.py" "$LIENQUAN_BINARIES/ForestBenchmark"
