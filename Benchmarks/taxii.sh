#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Pages of 100 objects and batches of 100 over TAXII 2.1, HTTP Basic with every request, at 10,000, 100,000 and a million
# objects, beside medallion 3.0.0 at 100. The server has one processor, the load generator another.
#
# Environment: LIENQUAN_BINARIES, PYTHON, STEPS ("10000 100000 1000000"), PEER_STEPS ("100"), SECONDS_EACH (5),
# RUNS (5).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
read -ra steps <<<"${STEPS:-10000 100000 1000000}"
read -ra peer_steps <<<"${PEER_STEPS:-100}"
lienquan=$LIENQUAN_BINARIES/lienquan
load=$here/peers/taxii_load.py
work=$(mktemp -d /tmp/lienquan-taxii-bench.XXXXXX)
server=
stop_server() {
    [[ -n $server ]] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
cleanup() {
    stop_server
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

on_first=()
on_second=()
if command -v taskset >/dev/null && [[ $(nproc) -gt 1 ]]; then
    on_first=(taskset -c 0)
    on_second=(taskset -c 1)
fi

# wait_for PORT: until something listens there
wait_for() {
    local tries
    for ((tries = 0; tries < 100; tries++)); do
        "$PYTHON" -c 'import socket, sys; socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()' "$1" \
            2>/dev/null && return 0
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    echo "error: the server did not come up: $(cat "$work/server.txt")" >&2
    exit 1
}

measure() {
    "${on_second[@]}" "$PYTHON" -B "$load" measure "$@" --seconds "${SECONDS_EACH:-5}" --runs "${RUNS:-5}"
}

"$PYTHON" -B "$load" fixture "$work/fixture.json" http://127.0.0.1:8431
# Its database lies in the folder of temporary files; that must be a disk for the figures to mean anything.
TMPDIR=$work "${on_first[@]}" "$lienquan" serve --node "$work/node" --port 8431 --log error --taxii-seed "$work/fixture.json" \
    --taxii-user admin:Password0 >"$work/server.txt" 2>&1 &
server=$!
wait_for 8431
measure "LienQuan, 1 at a time" http://127.0.0.1:8431 --steps "${steps[@]}"
measure "the same, 8 at once" http://127.0.0.1:8431 --steps 100 --connections 8
printf '%-22s %s MB\n' "memory of LienQuan" "$(($(ps -o rss= -p "$server") / 1024))"
stop_server

if ! "$PYTHON" -c 'import medallion' 2>/dev/null; then
    echo "medallion skipped: it is not installed"
    exit 0
fi
"$PYTHON" -B "$load" config "$work/medallion.json" http://127.0.0.1:8432
"${on_first[@]}" "$PYTHON" -m medallion.scripts.run --port 8432 "$work/medallion.json" >"$work/server.txt" 2>&1 &
server=$!
wait_for 8432
measure "medallion 3.0.0" http://127.0.0.1:8432 --steps "${peer_steps[@]}" --batches 3
