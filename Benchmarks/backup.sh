#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Backup and restore of a large node that is being written, beside `sqlite3 .backup`.
#
# Environment: LIENQUAN_BINARIES, PYTHON, GIGABYTES (10), RATE of writes (50 a second), LIENQUAN_WORK (a folder with room
# for four times the size; a temporary one).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$PYTHON" -B "$here/backup.py" "${GIGABYTES:-10}" "${RATE:-50}" ${LIENQUAN_WORK:+"$LIENQUAN_WORK"}
