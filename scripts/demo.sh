#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Shows what LienQuan does: a simulated border, a model, a selection; two nodes, of Vietnam and of China; half a year of
# cases at that of Vietnam and what the half-year report computes of them; what offices tell one another; a gulf with a
# meeting at sea, the cargo of one of the two in a declaration and a case on both sides; both consoles.
# Everything lies in demo-node/.
#   DEMO_ONCE=1   ends after the summary
#   DEMO_PORT     of the console of Vietnam, 8401; China's is the next one, their links are ten higher
#   DEMO_SEED     of the simulated border, 7

source "$(dirname "$0")/common.sh"

scripts/setup.sh --demo
say "Building (the first time takes a while)"
swift build -c release --product lienquan
source scripts/border.sh

if [[ -e demo-node && ! -e demo-node/.lienquan-demo ]]; then
    fail "demo-node/ was not made by this script; move it away first"
fi
rm -rf demo-node
mkdir demo-node
touch demo-node/.lienquan-demo
prepare_border demo-node
python3 scripts/border_week.py summary demo-node


say "Two nodes: keys, and a pairing"
source scripts/two_nodes.sh
port=${DEMO_PORT:-8401}
vn=demo-node/node cn=demo-node/cn
set_node "$cn" '{"name": {"vi": "Hải quan Trung Quốc", "zh": "中国海关", "en": "China Customs"}, "utcOffset": "+08:00", "currency": "CNY", "language": "zh"}'
set_node "$vn" '{"name": {"vi": "Hải quan Việt Nam", "zh": "越南海关", "en": "Vietnam Customs"}}'
pair_nodes "$vn" $((port + 10)) "$cn" $((port + 11))
bring_half_year "$vn" demo-node

say "A gulf: what stations heard in the last forty hours, and what they hear from now on"
sea_start=$(date -u -d '-40 hours' +%FT%TZ) sea_now=$(date -u +%FT%TZ)
sea() { "$lienquan" sea simulate --seed 11 --vessels 500 --start "$sea_start" --hours 72 "$@"; }
sea --until "$sea_now" --zones demo-node/ports.geojson --out demo-node/gulf.nmea
"$lienquan" sea zones import demo-node/ports.geojson --node "$vn"
set_node "$vn" "{\"sea\": {\"feeds\": [
    {\"name\": \"Vịnh Bắc Bộ · 北部湾\", \"address\": \"file://$PWD/demo-node/gulf.nmea\"},
    {\"name\": \"Trực tiếp · 实时\", \"address\": \"listen://127.0.0.1:$((port + 20))\"}]}}"

nodes=()
end_nodes() {
    kill "${nodes[@]}" 2>/dev/null || true
    wait "${nodes[@]}" 2>/dev/null || true
}
trap end_nodes EXIT
"$lienquan" serve --node "$vn" --port "$port" --log warning >demo-node/vn.log 2>&1 &
nodes+=($!)
"$lienquan" serve --node "$cn" --port $((port + 1)) --log warning >demo-node/cn.log 2>&1 &
nodes+=($!)
wait_until_served "http://127.0.0.1:$port" "${nodes[0]}" || fail "the node of Vietnam did not come up: demo-node/vn.log"
wait_until_served "http://127.0.0.1:$((port + 1))" "${nodes[1]}" || fail "the node of China did not come up: demo-node/cn.log"
python3 scripts/demo_exchange.py "$lienquan" "$vn" "$cn"

# Who wrote these messages: what one sees of them needs a contact point's account.
#   account NODE LOGIN NAME ROLE [OFFICE]
account() { "$lienquan" officer add "$2" --node "$1" --name "$3" --role "$4" ${5:+--office "$5"} | paste -sd ' ' -; }
#   once NODE LOGIN NAME ROLE OFFICE: keeps the one-time password for the script that uses it up
once() { account "$@" | sed 's/.*: //' >"demo-node/once/$2"; }
mkdir -m 700 demo-node/once
once "$vn" hai "Vũ Minh Hải" analyst VN-VI
once "$vn" dung "Phạm Văn Dũng" investigator VN-VI
once "$cn" zhang "张伟" supervisor CN-7200
python3 scripts/demo_sea.py "$lienquan" "$vn" "http://127.0.0.1:$port" "$cn" "http://127.0.0.1:$((port + 1))" demo-node/once
rm -r demo-node/once

if [[ -n ${DEMO_ONCE:-} ]]; then exit 0; fi
# From now on the gulf is live.
sea --pace --since "$sea_now" >"/dev/tcp/127.0.0.1/$((port + 20))" &
nodes+=($!)
say "Accounts (each password counts once)"
for side in vn cn; do
    printf '  %s  administrator    %s\n' "${side^^}" "$(grep -h -E '^(login|one-time password):' "demo-node/$side.log" | paste -sd ' ' -)"
done
printf '  VN  contact point    %s\n' "$(account "$vn" lan "Nguyễn Thị Lan" contact VN-VI)"
printf '  VN  commander        %s\n' "$(account "$vn" son "Lê Hồng Sơn" commander)"
printf '  VN  delegation       %s\n' "$(account "$vn" mai "Đỗ Thanh Mai" delegation)"
printf '  CN  contact point    %s\n' "$(account "$cn" wang "王丽" contact CN-7200)"
say "The consoles are at http://127.0.0.1:$port (Vietnam) and http://127.0.0.1:$((port + 1)) (China); Ctrl-C ends them"
wait
