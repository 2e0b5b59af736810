#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# The sea: how fast positions are taken, the published definitions beside, how small tracks become, the whole way of a
# feed to tracks and alerts on the disk, and what is found on simulated seas that no threshold was chosen on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
core=${CORE:-$(($(nproc) - 1))}
sea() { taskset -c "$core" "$LIENQUAN_BINARIES/SeaBenchmark" "$@"; }
sea picture
sea controls
sea tracks "$folder/tracks"
sea chain "$folder/gulf.nmea" "$folder/chain"
sea trial B 0.2
