#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Shows what LienQuan does: a simulated border, a model, a selection and the console. Everything lies in demo-node/.
#   DEMO_ONCE=1   ends after the summary
#   DEMO_PORT     of the console, 8401
#   DEMO_SEED     of the simulated border, 7

source "$(dirname "$0")/common.sh"

scripts/setup.sh --demo
say "Building (the first time takes a while)"
swift build -c release --product lienquan
source scripts/border.sh

if [[ -e demo-node && ! -e demo-node/.lienquan-demo ]]; then
    fail "demo-node/ was not made by this script; move it away first"
fi
rm -rf demo-node
mkdir demo-node
touch demo-node/.lienquan-demo
prepare_border demo-node
python3 scripts/border_week.py summary demo-node

if [[ -n ${DEMO_ONCE:-} ]]; then exit 0; fi
say "The console is at http://127.0.0.1:${DEMO_PORT:-8401}; Ctrl-C ends it"
exec "$lienquan" serve --node demo-node/node --port "${DEMO_PORT:-8401}"
