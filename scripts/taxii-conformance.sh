#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Serves the fixture of the OASIS reference server, runs its own tests against this program over HTTP, and has two
# foreign clients walk through it. Needs a network for what it fetches, once; nothing of it is kept in the repository.
#
#   MEDALLION_SOURCE=DIR scripts/taxii-conformance.sh    with a source tree that is here already
#
# Its package on PyPI has no tests in it, so they come from its repository.

source "$(dirname "$0")/common.sh"

commit=39e76bf
archive="https://github.com/oasis-open/cti-taxii-server/archive/$commit.tar.gz"
cache=.venv/cache/taxii
# The fixture names this port.
port=5000

mkdir -p "$cache"
[[ -x .venv/bin/python ]] || python3 -m venv .venv
python=$PWD/.venv/bin/python
lacking=()
for module in medallion==3.0.0 taxii2-client==2.3.0 cytaxii2==1.0.1 pytest requests; do
    "$python" -c 'import sys, importlib.metadata as m; m.version(sys.argv[1])' "${module%%=*}" 2>/dev/null ||
        lacking+=("$module")
done
if ((${#lacking[@]})); then
    say "Installing Python packages into .venv: ${lacking[*]}"
    "$python" -m pip install --quiet --disable-pip-version-check "${lacking[@]}" >&2
fi

medallion=${MEDALLION_SOURCE:-$cache/medallion}
if [[ ! -f $medallion/medallion/test/test_backends.py ]]; then
    say "Fetching the tests of medallion at $commit"
    mkdir -p "$medallion"
    "$python" -c 'import sys, urllib.request as u; sys.stdout.buffer.write(u.urlopen(sys.argv[1], timeout=60).read())' \
        "$archive" | tar -xz --strip-components=1 -C "$medallion" ||
        fail "they can't be fetched; give a source tree with MEDALLION_SOURCE"
fi
"$python" -B scripts/taxii_conformance.py prepare "$medallion" "$cache/suite"

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

: >"$folder/serve.log"
"$(binaries)/lienquan" serve --node "$folder/node" --port "$port" --taxii-seed "$cache/suite/fixture.json" \
    --taxii-user admin:Password0 >"$folder/serve.log" 2>&1 &
server=$!
for ((tries = 0; tries < 100; tries++)); do
    grep -q '^The console is at' "$folder/serve.log" && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
grep -q '^The console is at' "$folder/serve.log" || {
    cat "$folder/serve.log" >&2
    fail "the server did not come up"
}

say "medallion's own tests, over HTTP"
"$python" -B scripts/taxii_conformance.py suite "http://127.0.0.1:$port" "$cache/suite" "$@"
say "taxii2-client and cytaxii2"
"$python" -B scripts/taxii_conformance.py walk "http://127.0.0.1:$port" admin Password0
