#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Two real nodes on this machine: pairing, an alert, a request and its answer, a seizure reported back, and a proof that
# a second implementation checks. The program must be built.

source "$(dirname "$0")/common.sh"
lienquan="$(binaries)/lienquan"
source scripts/two_nodes.sh
source scripts/border.sh

folder=$(mktemp -d)
nodes=()
cleanup() {
    if ((${#nodes[@]})); then
        kill "${nodes[@]}" 2>/dev/null || true
        wait "${nodes[@]}" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap cleanup EXIT

port=${EXCHANGE_TEST_PORT:-18701}
pair_nodes "$folder/vn" $((port + 10)) "$folder/cn" $((port + 11))
"$lienquan" serve --node "$folder/vn" --port "$port" --log warning >"$folder/vn.log" 2>&1 &
nodes+=($!)
"$lienquan" serve --node "$folder/cn" --port $((port + 1)) --log warning >"$folder/cn.log" 2>&1 &
nodes+=($!)
wait_until_served "http://127.0.0.1:$port" "${nodes[0]}" || fail "$(cat "$folder/vn.log")"
wait_until_served "http://127.0.0.1:$((port + 1))" "${nodes[1]}" || fail "$(cat "$folder/cn.log")"
python3 scripts/demo_exchange.py "$lienquan" "$folder/vn" "$folder/cn"
.venv/bin/python scripts/verify_proof.py --time --authority="$folder/vn/pki/authority.pem" "$folder/proof.json"
"$lienquan" exchange verify --authority "$folder/vn/pki/authority.pem" "$folder/proof.json" >/dev/null
if "$lienquan" exchange verify --authority "$folder/cn/pki/authority.pem" "$folder/proof.json" >/dev/null 2>&1; then
    fail "another administration's authority vouches for the key"
fi
