#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Batches of 100 declarations over the HTTP API at 1, 8 and 32 connections: declarations a second and latency of a
# post, on a fresh node in SQLite and one in PostgreSQL, each with a year of the simulated border in it. Afterwards
# the journal must be intact and the node must hold exactly the lines that were acknowledged.
#
# Environment: LIENQUAN_BINARIES, PYTHON, STORES ("SQLite PostgreSQL"), CONNECTIONS ("1 8 32"), SECONDS_EACH (20).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
read -ra stores <<<"${STORES:-SQLite PostgreSQL}"
read -ra connections <<<"${CONNECTIONS:-1 8 32}"
lienquan=$LIENQUAN_BINARIES/lienquan
work=$(mktemp -d /tmp/lienquan-api.XXXXXX)
server=
load=
postgres=
stop_server() {
    [[ -n $server ]] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}
cleanup() {
    [[ -z $load ]] || kill "$load" 2>/dev/null || true
    stop_server
    [[ -z $postgres ]] || bash "$work/scripts/postgres-test.sh" stop || true
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

fail() {
    echo "error: $*" >&2
    exit 1
}

# count TABLE: rows in it.
count() {
    if [[ -n $postgres ]]; then
        psql -XAtq "$postgres" -c "SELECT count(*) FROM $1"
    else
        "$PYTHON" -c 'import sqlite3, sys
store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
print(*store.execute("SELECT count(*) FROM " + sys.argv[2]).fetchone())' "$work/node/node.sqlite" "$1"
    fi
}

# measure STORE [OPTION…]: options go to the load.
measure() {
    local store=$1 password tries url lines before after answered
    shift
    cp -r "$work/model" "$work/node/model"
    "$lienquan" import --quiet --node "$work/node" --mapping lienquan "$work/past.csv" >"$work/import.txt"
    before=$(count declaration_line)
    answered=$(count assessment)
    : >"$work/serve.txt"
    "$lienquan" serve --node "$work/node" --port 0 >"$work/serve.txt" 2>&1 &
    server=$!
    for ((tries = 0; tries < 240; tries++)); do
        # Without a model a post is refused.
        grep -q 'model in use' "$work/serve.txt" && break
        kill -0 "$server" 2>/dev/null || break
        sleep 0.25
    done
    url=$(sed -n 's|^The console is at ||p' "$work/serve.txt")
    [[ -n $url ]] || fail "the console did not come up: $(cat "$work/serve.txt")"
    password=$(sed -n 's/^one-time password: //p' "$work/serve.txt")
    "$PYTHON" -B "$here/peers/api_load.py" post "$store" "$url" "$password" "$work/last-week.csv" --pid "$server" \
        --connections "${connections[@]}" --seconds "${SECONDS_EACH:-20}" --acknowledged "$work/acknowledged" "$@" &
    load=$!
    wait "$load" ||
        fail "the load on $store failed: $(tail -n 20 "$work/serve.txt")"
    load=
    stop_server
    lines=$(cat "$work/acknowledged")
    after=$(count declaration_line)
    answered=$(($(count assessment) - answered))
    ((after - before == lines)) || fail "$store: $lines lines acknowledged, $((after - before)) in the node"
    ((answered == lines)) || fail "$store: $lines lines acknowledged, $answered assessments in the node"
    "$lienquan" journal verify --node "$work/node" >"$work/verify.txt" || fail "$store: $(cat "$work/verify.txt")"
    grep -q ', intact$' "$work/verify.txt" || fail "$store: $(cat "$work/verify.txt")"
    printf '%-10s %d lines acknowledged, all in the node, each assessed; journal: %s\n' "$store" "$lines" \
        "$(head -n 1 "$work/verify.txt")"
    rm -rf "$work/node"
}

"$lienquan" simulate --quiet --seed 7 --year 2025 --out "$work/border" >"$work/simulate.txt"
"$PYTHON" -B "$here/../scripts/border_week.py" split "$work/border" "$work"
"$lienquan" train --quiet --mapping lienquan "$work/past.csv" --model "$work/model" >"$work/train.txt"
"$PYTHON" -B "$here/peers/api_load.py" surroundings "$work"

for store in "${stores[@]}"; do
    mkdir "$work/node"
    case $store in
    SQLite)
        echo '{"seed": 1, "retrainAfterDays": 0}' >"$work/node/node.json"
        measure "$store"
        ;;
    PostgreSQL)
        if ! compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null && ! command -v initdb >/dev/null; then
            echo "PostgreSQL skipped: it is not installed"
            continue
        fi
        # A copy, because the script remembers one server for a checkout and a test there may have its own.
        mkdir -p "$work/scripts"
        cp "$here/../scripts/common.sh" "$here/../scripts/postgres-test.sh" "$work/scripts/"
        postgres=starting
        postgres=$(bash "$work/scripts/postgres-test.sh" start | sed -n 's/^LIENQUAN_TEST_POSTGRES=//p')
        [[ -n $postgres ]] || fail "PostgreSQL did not start"
        printf '{"seed": 1, "retrainAfterDays": 0, "postgres": "%s"}\n' "$postgres" >"$work/node/node.json"
        folder=${postgres#host=}
        measure "$store" --postmaster "$(head -n 1 "${folder%% *}/data/postmaster.pid")"
        ;;
    *) fail "STORES are SQLite and PostgreSQL" ;;
    esac
done
