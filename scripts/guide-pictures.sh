#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Takes the pictures of docs/user-guide/ anew: a simulated border in one of two paired nodes, and the browser test of
# the whole path over both. Needs a release build.

source "$(dirname "$0")/common.sh"
source scripts/border.sh
source scripts/two_nodes.sh

folder=$(mktemp -d)
servers=()
cleanup() {
    local server
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap cleanup EXIT

first_password() { sed -n 's/.*[Oo]ne-time password[^:]*: *\([^ ]*\).*/\1/p' "$1" | head -n 1; }

vn=${LIENQUAN_GUIDE_PORT:-8413}
prepare_border "$folder"
pair_nodes "$folder/node" $((vn + 20)) "$folder/cn" $((vn + 21))
set_node "$folder/node" '{"name": {"vi": "Hải quan khu vực VI", "zh": "第六区域海关", "en": "Regional Customs VI"}}'
set_node "$folder/cn" '{"language": "zh", "utcOffset": "+08:00", "currency": "CNY", "name": {"vi": "Hải quan Nam Ninh", "zh": "南宁海关", "en": "Nanning Customs"}}'
port=$vn
for name in node cn; do
    "$lienquan" serve --node "$folder/$name" --port "$port" >"$folder/$name.log" 2>&1 &
    servers+=($!)
    wait_until_served "http://127.0.0.1:$port" "${servers[-1]}" || {
        cat "$folder/$name.log" >&2
        fail "a console did not come up"
    }
    port=$((port + 1))
done
LIENQUAN_VN_PASSWORD=$(first_password "$folder/node.log") LIENQUAN_CN_PASSWORD=$(first_password "$folder/cn.log") \
    .venv/bin/python Tests/Browser/guide.py --vn "http://127.0.0.1:$vn" --cn "http://127.0.0.1:$((vn + 1))" \
    --pictures docs/user-guide/pictures || {
    tail -n 50 "$folder/node.log" "$folder/cn.log" >&2
    fail "the pictures of the guide could not be taken"
}
