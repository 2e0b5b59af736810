#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The exchange between two real nodes of this machine. EXCHANGE_SHORT=1 leaves chaos and the month's backlog out, which
# take ten minutes each.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n%s\n' "$*"; }

say "without a line: sealing, accepting, opening"
"$LIENQUAN_BINARIES/ExchangeBenchmark" core 20000
for _ in 1 2 3; do
    say "send to acknowledgement at 50 messages a second"
    "$PYTHON" -u Benchmarks/exchange.py pace --count 1500
done
say "revocation to applied, at 20 a second"
"$PYTHON" -u Benchmarks/exchange.py revoke --count 1000 --rate 20
say "a cut of the line ends"
"$PYTHON" -u Benchmarks/exchange.py cut
[[ -z ${EXCHANGE_SHORT:-} ]] || exit 0
say "200 cuts, kills and restarts during 100,000 messages"
"$PYTHON" -u Benchmarks/exchange.py chaos
say "a million messages after a month away"
"$PYTHON" -u Benchmarks/exchange.py backlog
