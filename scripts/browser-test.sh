#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Makes a fresh node of simulated declarations, serves it and has a browser walk through it in three languages; then
# pairs two fresh nodes and walks through the desks of their contact points; then takes cases from the find to their
# end, and evidence to a bundle.
# At last two heads of delegation hold a conference there, and what they signed is verified without any node.
# Before that an officer's phone sends finds over a bad line (LIENQUAN_FIELD_DRAFTS says how many). Another walk goes the
# whole path from a finding on a phone to signed minutes. Arguments go to Tests/Browser/walk.py.
# LIENQUAN_WALK=console, messages, cases, evidence, conferences, field or whole walks through that part alone.

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

# The first start prints it once.
first_password() { sed -n 's/.*[Oo]ne-time password[^:]*: *\([^ ]*\).*/\1/p' "$1" | head -n 1; }

# serve NAME PORT: serves FOLDER/NAME and waits until it answers.
serve() {
    "$lienquan" serve --node "$folder/$1" --port "$2" >"$folder/$1.log" 2>&1 &
    servers+=($!)
    wait_until_served "http://127.0.0.1:$2" "${servers[-1]}" || {
        cat "$folder/$1.log" >&2
        fail "the console did not come up"
    }
}

walk_messages() {
    local vn=${LIENQUAN_VN_PORT:-8403} cn=${LIENQUAN_CN_PORT:-8404}
    pair_nodes "$folder/vn" $((vn + 20)) "$folder/cn" $((cn + 20))
    set_node "$folder/cn" '{"language": "zh", "utcOffset": "+08:00", "currency": "CNY", "name": {"vi": "Hải quan Nam Ninh", "zh": "南宁海关", "en": "Nanning Customs"}}'
    serve vn "$vn"
    serve cn "$cn"
    LIENQUAN_VN_PASSWORD=$(first_password "$folder/vn.log") LIENQUAN_CN_PASSWORD=$(first_password "$folder/cn.log") \
        .venv/bin/python Tests/Browser/messages.py --vn "http://127.0.0.1:$vn" --cn "http://127.0.0.1:$cn" || {
        tail -n 50 "$folder/vn.log" "$folder/cn.log" >&2
        fail "the walk through the desks of two contact points failed"
    }
}

walk_cases() {
    local port=${LIENQUAN_CASES_PORT:-8409}
    serve cases "$port"
    LIENQUAN_PASSWORD=$(first_password "$folder/cases.log") \
        .venv/bin/python Tests/Browser/cases.py --url "http://127.0.0.1:$port" || {
        tail -n 50 "$folder/cases.log" >&2
        fail "the walk through cases failed"
    }
}

walk_evidence() {
    local port=${LIENQUAN_EVIDENCE_PORT:-8407}
    "$lienquan" pki init --node "$folder/evidence" --country VN --bare >/dev/null
    serve evidence "$port"
    LIENQUAN_PASSWORD=$(first_password "$folder/evidence.log") \
        .venv/bin/python Tests/Browser/evidence.py --url "http://127.0.0.1:$port" \
        --authority "$folder/evidence/pki/authority.pem" --lienquan "$lienquan" || {
        tail -n 50 "$folder/evidence.log" >&2
        fail "the walk through evidence failed"
    }
}

# The test starts, kills and starts again its own node.
walk_field() {
    local port=${LIENQUAN_FIELD_PORT:-8411}
    "$lienquan" pki init --node "$folder/field" --country VN --bare >/dev/null
    .venv/bin/python Tests/Browser/field.py --lienquan "$lienquan" --node "$folder/field" --port "$port" || {
        tail -n 50 "$folder/field.log" >&2
        fail "the walk with a phone failed"
    }
}

# A byte of the document or of a signature changed: it must not verify any more.
refuse_changed() {
    python3 - "$1" "$2" <<'PYTHON'
import sys
bytes_ = bytearray(open(sys.argv[1], "rb").read())
place = bytes_.index(b'"conference":"') + 20
bytes_[place] ^= 1
open(sys.argv[2], "wb").write(bytes_)
PYTHON
    if "$lienquan" minutes verify "$2" >/dev/null 2>&1; then fail "a changed byte of signed minutes is not found"; fi
}

walk_conferences() {
    local vn=${LIENQUAN_CONFERENCE_PORT:-8405} pdf=$folder/minutes.pdf
    pair_nodes "$folder/hanoi" $((vn + 20)) "$folder/nanning" $((vn + 21))
    set_node "$folder/nanning" '{"language": "zh", "utcOffset": "+08:00", "currency": "CNY", "name": {"vi": "Hải quan Nam Ninh", "zh": "南宁海关", "en": "Nanning Customs"}}'
    serve hanoi "$vn"
    serve nanning $((vn + 1))
    LIENQUAN_VN_PASSWORD=$(first_password "$folder/hanoi.log") \
        LIENQUAN_CN_PASSWORD=$(first_password "$folder/nanning.log") \
        .venv/bin/python Tests/Browser/conferences.py --vn "http://127.0.0.1:$vn" --cn "http://127.0.0.1:$((vn + 1))" \
        --pdf "$pdf" || {
        tail -n 50 "$folder/hanoi.log" "$folder/nanning.log" >&2
        fail "the walk through a conference failed"
    }
    local authorities=(--authority "$folder/hanoi/pki/authority.pem" --authority "$folder/nanning/pki/authority.pem")
    "$lienquan" minutes verify "$pdf" "${authorities[@]}" || fail "the signed PDF does not verify"
    "$lienquan" minutes verify "$folder/package.json" "${authorities[@]}" >/dev/null || fail "the package does not verify"
    if command -v pdfdetach >/dev/null; then
        (cd "$folder" && pdfdetach -saveall "$pdf" >/dev/null)
        .venv/bin/python scripts/verify_proof.py --document="$folder/minutes.json" "$folder"/proof-??.json ||
            fail "the Python way does not verify what was signed"
    fi
    refuse_changed "$pdf" "$folder/changed.pdf"
    [[ -z ${LIENQUAN_SCREENSHOTS:-} ]] || cp "$pdf" "$LIENQUAN_SCREENSHOTS/"
}

# From a finding on a phone to minutes that both sides sign.
walk_whole() {
    local vn=${LIENQUAN_WHOLE_PORT:-8411}
    pair_nodes "$folder/langson" $((vn + 20)) "$folder/guangxi" $((vn + 21))
    set_node "$folder/guangxi" '{"language": "zh", "utcOffset": "+08:00", "currency": "CNY", "name": {"vi": "Hải quan Nam Ninh", "zh": "南宁海关", "en": "Nanning Customs"}}'
    serve langson "$vn"
    serve guangxi $((vn + 1))
    LIENQUAN_VN_PASSWORD=$(first_password "$folder/langson.log") \
        LIENQUAN_CN_PASSWORD=$(first_password "$folder/guangxi.log") \
        .venv/bin/python Tests/Browser/whole_path.py --vn "http://127.0.0.1:$vn" --cn "http://127.0.0.1:$((vn + 1))" || {
        tail -n 50 "$folder/langson.log" "$folder/guangxi.log" >&2
        fail "the walk of the whole path failed"
    }
}

# A node that reads what a simulated gulf said in the last forty hours.
walk_sea() {
    local port=${LIENQUAN_SEA_PORT:-8413}
    "$lienquan" sea simulate --seed 11 --vessels 400 --hours 40 --start "$(date -u -d '-40 hours' +%FT%TZ)" \
        --zones "$folder/ports.geojson" --out "$folder/gulf.nmea"
    set_node "$folder/sea" "{\"sea\": {\"feeds\": [{\"name\": \"gulf\", \"address\": \"file://$(realpath "$folder")/gulf.nmea\"}]}}"
    "$lienquan" sea zones import "$folder/ports.geojson" --node "$folder/sea" >/dev/null
    serve sea "$port"
    local waited=0
    until [[ $("$lienquan" sea alerts list --node "$folder/sea" --state new --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)))') -ge 5 ]]; do
        ((waited += 1)) && ((waited < 120)) || fail "the node tells nothing of the sea"
        sleep 1
    done
    LIENQUAN_PASSWORD=$(first_password "$folder/sea.log") \
        .venv/bin/python Tests/Browser/sea.py --url "http://127.0.0.1:$port" || {
        tail -n 50 "$folder/sea.log" >&2
        fail "the walk at sea failed"
    }
}

walk_console() {
    prepare_border "$folder" 2>"$folder/prepare.log" || {
        cat "$folder/prepare.log" >&2
        fail "the border for the walk could not be prepared"
    }
    local port=${LIENQUAN_WALK_PORT:-8402}
    serve node "$port"
    LIENQUAN_URL="http://127.0.0.1:$port" LIENQUAN_PASSWORD=$(first_password "$folder/node.log") \
        LIENQUAN_NEW_PASSWORD=$(python3 -c 'import secrets; print(secrets.token_urlsafe(18))') \
        LIENQUAN_BORDER="$folder/border" \
        .venv/bin/python Tests/Browser/walk.py "$@" || {
        tail -n 50 "$folder/node.log" >&2
        fail "the walk through the console failed"
    }
}

case ${LIENQUAN_WALK:-} in
console | messages | cases | evidence | conferences | field | whole | sea)
    "walk_$LIENQUAN_WALK" "$@"
    exit
    ;;
esac

walk_console "$@"
walk_messages
walk_cases
walk_field
walk_evidence
walk_conferences
walk_whole
walk_sea
