#!/usr/bin/env bash
#===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
#===----------------------------------------------------------------------===#
# Shows what LienQuan does: a simulated border, a model, a selection; two nodes, of Vietnam and of China; half a year of
# cases at that of Vietnam and what the half-year report computes of them; what offices tell one another; both consoles.
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

if [[ -n ${DEMO_ONCE:-} ]]; then exit 0; fi
# Who wrote these messages: what one sees of them needs a contact point's account.
#   account NODE LOGIN NAME ROLE [OFFICE]
account() { "$lienquan" officer add "$2" --node "$1" --name "$3" --role "$4" ${5:+--office "$5"} | paste -sd ' ' -; }
say "Accounts (each password counts once)"
for side in vn cn; do
    printf '  %s  administrator    %s\n' "${side^^}" "$(grep -h -E '^(login|one-time password):' "demo-node/$side.log" | paste -sd ' ' -)"
done
printf '  VN  contact point    %s\n' "$(account "$vn" lan "Nguyễn Thị Lan" contact VN-VI)"
printf '  VN  investigator     %s\n' "$(account "$vn" dung "Phạm Văn Dũng" investigator VN-VI)"
printf '  VN  commander        %s\n' "$(account "$vn" son "Lê Hồng Sơn" commander)"
printf '  VN  delegation       %s\n' "$(account "$vn" mai "Đỗ Thanh Mai" delegation)"
printf '  CN  contact point    %s\n' "$(account "$cn" wang "王丽" contact CN-7200)"
say "The consoles are at http://127.0.0.1:$port (Vietnam) and http://127.0.0.1:$((port + 1)) (China); Ctrl-C ends them"
wait
