#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Two real nodes under bad input, hostile partners and bad weather; see docs/threat-model.md. The program must be built.
# Some cases need root (a full disk, a cut wire); where something is missing they are skipped and say so.
# Arguments are names of cases, for example: scripts/hostile-test.sh flood rotation

source "$(dirname "$0")/common.sh"
lienquan="$(binaries)/lienquan"
python=$PWD/.venv/bin/python
# Disks that a case mounts are nobody else's, and go with it.
if unshare --mount true 2>/dev/null; then
    exec unshare --mount "$python" -u scripts/hostile_nodes.py "$lienquan" "$@"
fi
exec "$python" -u scripts/hostile_nodes.py "$lienquan" "$@"
