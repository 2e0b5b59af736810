#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Two real nodes exchange one message of every type; a foreign client reads what both offer over TAXII, and the validator
# of OASIS judges every object. Then messages are taken back, allowed and handed in, and a node is killed in between.
# The program must be built. Skipped where .venv lacks the validator: scripts/setup.sh --bench installs it.
#
#   STIX_PYTHON=PATH scripts/stix-validate.sh    with a Python that has stix2-validator and taxii2-client

source "$(dirname "$0")/common.sh"
python=${STIX_PYTHON:-.venv/bin/python}
if ! "$python" -c 'import stix2validator, taxii2client' 2>/dev/null; then
    note "skipped: $python has no stix2-validator or no taxii2-client; scripts/setup.sh --bench installs them"
    exit 0
fi
lienquan="$(binaries)/lienquan"
source scripts/two_nodes.sh
source scripts/border.sh

folder=$(mktemp -d)
declare -A nodes=()
cleanup() {
    local node
    for node in "${nodes[@]}"; do
        kill "$node" 2>/dev/null || true
        wait "$node" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap cleanup EXIT

port=${STIX_TEST_PORT:-18721}
declare -A ports=([vn]=$port [cn]=$((port + 1)))

serve() {
    "$lienquan" serve --node "$folder/$1" --port "${ports[$1]}" --log warning >>"$folder/$1.log" 2>&1 &
    nodes[$1]=$!
    wait_until_served "http://127.0.0.1:${ports[$1]}" "${nodes[$1]}" || fail "$(cat "$folder/$1.log")"
}

# An account for a tool: prints its one-time password.
account() {
    "$lienquan" officer add tool --node "$folder/$1" --name "Tool" --role supervisor |
        sed -n 's/^one-time password: //p'
}

walk() {
    "$python" scripts/stix_walk.py "$1" "$lienquan" "$folder" \
        "http://127.0.0.1:${ports[vn]}" "http://127.0.0.1:${ports[cn]}"
}

pair_nodes "$folder/vn" $((port + 10)) "$folder/cn" $((port + 11))
for side in vn cn; do
    set_node "$folder/$side" '{"taxii": {"offices": ["*"], "types": ["*"], "tlp": "AMBER", "persons": true}}'
    serve "$side"
    account "$side" >"$folder/$side.password"
done

walk exchange
for file in "$folder"/released.json "$folder"/received.json; do
    # 103: the validator would have random ids; these follow from the messages, which the standard allows.
    "$python" -m stix2validator.scripts.stix2_validator --version 2.1 --enforce-refs --disable 103 "$file" \
        >"$folder/validator.log" 2>&1 || {
        cat "$folder/validator.log" >&2
        fail "the validator refuses $(basename "$file")"
    }
    grep -q 'STIX JSON: Valid' "$folder/validator.log" || fail "$(cat "$folder/validator.log")"
    grep 'Warning' "$folder/validator.log" || true
    printf '  %s: valid, with all references\n' "$(basename "$file")"
done

walk withdraw &
walking=$!
sleep 0.5
kill -9 "${nodes[cn]}"
wait "${nodes[cn]}" 2>/dev/null || true
serve cn
wait "$walking"
