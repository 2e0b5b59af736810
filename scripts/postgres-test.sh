#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# A private PostgreSQL for tests, in a temporary folder, reached over a socket in that folder and nowhere else.
#
#   scripts/postgres-test.sh start    prints LIENQUAN_TEST_POSTGRES=<connection string>
#   scripts/postgres-test.sh stop     ends it and removes the folder

source "$(dirname "$0")/common.sh"

# Remembers the folder between start and stop.
mkdir -p .build
state=.build/postgres-test

# The server refuses to run as root; there is a user for it then.
as_server() {
    if [[ $EUID -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

find_programs() {
    local folder
    for folder in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin; do
        [[ -n $folder && -x $folder/initdb && -x $folder/pg_ctl ]] && programs=$folder
    done
    [[ -n ${programs:-} ]] || fail "PostgreSQL's initdb and pg_ctl are not installed (Debian: postgresql)"
}

stop() {
    [[ -f $state ]] || return 0
    local folder
    folder=$(cat "$state")
    rm -f "$state"
    [[ -d $folder ]] || return 0
    # The folder belongs to the server's user, and so may the working directory not be readable to it.
    (cd "$folder" && as_server "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1) || true
    rm -rf "$folder"
}

start() {
    stop
    local folder
    # Sockets have names of at most 107 bytes, so it lies in /tmp wherever TMPDIR points.
    folder=$(mktemp -d /tmp/lienquan-pg.XXXXXX)
    chmod 700 "$folder"
    [[ $EUID -eq 0 ]] && chown postgres "$folder"
    echo "$folder" >"$state"
    (
        cd "$folder"
        as_server "$programs/initdb" -D "$folder/data" -U lienquan -A trust -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
        as_server "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=1200" start >/dev/null
    ) || {
        cat "$folder"/*.log >&2 || true
        stop
        fail "PostgreSQL did not start"
    }
    echo "LIENQUAN_TEST_POSTGRES=host=$folder user=lienquan dbname=postgres"
}

find_programs
case "${1:-}" in
start) start ;;
stop) stop ;;
*) fail "say start or stop" ;;
esac
