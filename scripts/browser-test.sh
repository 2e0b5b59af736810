#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Makes a fresh node of simulated declarations, serves it and has a browser walk through it in three languages.
# Arguments go to Tests/Browser/walk.py.

source "$(dirname "$0")/common.sh"
source scripts/border.sh

folder=$(mktemp -d)
server=
cleanup() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap cleanup EXIT

prepare_border "$folder" 2>"$folder/prepare.log" || {
    cat "$folder/prepare.log" >&2
    fail "the border for the walk could not be prepared"
}

port=${LIENQUAN_WALK_PORT:-8402}
"$lienquan" serve --node "$folder/node" --port "$port" >"$folder/serve.log" 2>&1 &
server=$!
wait_until_served "http://127.0.0.1:$port" "$server" || {
    cat "$folder/serve.log" >&2
    fail "the console did not come up"
}
# The first start prints it once.
password=$(sed -n 's/.*[Oo]ne-time password[^:]*: *\([^ ]*\).*/\1/p' "$folder/serve.log" | head -n 1)

new_password=$(python3 -c 'import secrets; print(secrets.token_urlsafe(18))')
LIENQUAN_URL="http://127.0.0.1:$port" LIENQUAN_PASSWORD="$password" LIENQUAN_NEW_PASSWORD="$new_password" \
    LIENQUAN_BORDER="$folder/border" \
    .venv/bin/python Tests/Browser/walk.py "$@" || {
    tail -n 50 "$folder/serve.log" >&2
    fail "the walk through the console failed"
}
