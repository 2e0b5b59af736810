#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Round trips between two nodes on one connection of mutual TLS and HTTP/2, both ends on this machine.
set -euo pipefail
"$LIENQUAN_BINARIES/LinkBenchmark" 20000
