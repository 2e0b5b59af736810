#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Functions, to be sourced: keys for two nodes on this machine, and their pairing. $lienquan is the program.
# Authorities and offices have bare keys here; an administration wraps them.

# Sets members of a node's node.json; makes it where there is none.
#   set_node FOLDER '{"country": "CN"}'
set_node() {
    mkdir -p -m 700 "$1"
    python3 - "$1/node.json" "$2" <<'PYTHON'
import json, os, sys
path, changes = sys.argv[1], json.loads(sys.argv[2])
node = json.load(open(path)) if os.path.exists(path) else {"seed": int.from_bytes(os.urandom(7), "big") | 1}
node.update(changes)
with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
    json.dump(node, file, ensure_ascii=False, indent=2)
PYTHON
}

# Makes authority, link certificate and office keys of a node.
#   make_keys FOLDER COUNTRY OFFICE...
make_keys() {
    local folder=$1 country=$2 office
    shift 2
    "$lienquan" pki init --node "$folder" --country "$country" --bare >/dev/null
    "$lienquan" pki node --node "$folder" --name localhost --ip 127.0.0.1 >/dev/null
    for office in "$@"; do "$lienquan" pki office "$office" --node "$folder" --bare >/dev/null; done
}

# Lets a node trust another, with the fingerprint that its invitation shows.
#   invite FROM_FOLDER TO_FOLDER TO_COUNTRY
invite() {
    local file fingerprint
    file=$(mktemp)
    fingerprint=$("$lienquan" pair invite --node "$1" --partner "$3" 2>&1 >"$file" | sed -n 's/^fingerprint: //p')
    "$lienquan" pair accept --node "$2" "$file" --fingerprint "$fingerprint" >/dev/null
    rm -f "$file"
}

# Pairs a Vietnamese and a Chinese node that serve their links on two ports of this machine.
#   pair_nodes VN_FOLDER VN_PORT CN_FOLDER CN_PORT
pair_nodes() {
    set_node "$1" "{\"country\": \"VN\", \"link\": {\"host\": \"127.0.0.1\", \"port\": $2, \"address\": \"https://127.0.0.1:$2\"}}"
    set_node "$3" "{\"country\": \"CN\", \"link\": {\"host\": \"127.0.0.1\", \"port\": $4, \"address\": \"https://127.0.0.1:$4\"}}"
    make_keys "$1" VN VN-ASI VN-VI VN-VII VN-VIII VN-XVI
    make_keys "$3" CN CN-ASB CN-7200 CN-8600
    invite "$1" "$3" CN
    invite "$3" "$1" VN
}
