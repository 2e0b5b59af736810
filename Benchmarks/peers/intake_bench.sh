#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares IntakeBenchmark with DuckDB, polars and pyarrow on one core, in one run, and states the ratios.
# usage: Benchmarks/peers/intake_bench.sh [FILE [MAPPING [RUNS [MEGABYTES]]]]
# FILE is repeated into a temporary file of at least MEGABYTES (400) with one header. Environment: CORE (1), PYTHON,
# INTAKE_BENCHMARK (a built IntakeBenchmark; built when not given), KEEP=1 leaves the temporary file.
set -euo pipefail
cd "$(dirname "$0")/../.."
file=${1:-../shared/data/customs/kcs-2022/train.csv}
mapping=${2:-kcs-2022}
runs=${3:-5}
megabytes=${4:-400}
core=${CORE:-1}
python=${PYTHON:-.venv/bin/python}
if [ -z "${INTAKE_BENCHMARK:-}" ]; then
    LIENQUAN_BENCH=1 swift build -c release --product IntakeBenchmark >&2
    INTAKE_BENCHMARK=$(LIENQUAN_BENCH=1 swift build -c release --show-bin-path)/IntakeBenchmark
fi
big=$(mktemp --suffix=.csv)
[ -n "${KEEP:-}" ] || trap 'rm -f "$big"' EXIT
"$python" - "$file" "$big" "$megabytes" <<'PY'
import sys
text = open(sys.argv[1], "rb").read()
if not text.endswith(b"\n"):
    text += b"\n"
head = text.index(b"\n") + 1
times = max(1, int(sys.argv[3]) * 1_000_000 // max(1, len(text) - head))
with open(sys.argv[2], "wb") as out:
    out.write(text[:head])
    for _ in range(times):
        out.write(text[head:])
PY
cat "$big" > /dev/null
newlines=()
if [ "$("$python" -c 'import csv,sys; csv.field_size_limit(1 << 30); print(any("\n" in c for r in zip(range(20000), csv.reader(open(sys.argv[1], newline="", errors="replace"))) for c in r[1]))' "$file")" = True ]; then
    newlines=(--newlines)
fi
results=$(mktemp)
taskset -c "$core" "$INTAKE_BENCHMARK" "$big" "$mapping" "$runs" | tee "$results"
taskset -c "$core" "$python" Benchmarks/peers/intake_peers.py "$big" "$runs" "${newlines[@]}" | tee -a "$results"
taskset -c "$core" "$INTAKE_BENCHMARK" "$big" "$mapping" "$runs" | tee -a "$results"
awk '{
    for (i = 2; i <= NF; i++) if ($i ~ /^MB\/s=/) rate = substr($i, 6) + 0
    if ($0 !~ /failed/) { sum[$1] += rate; n[$1]++ }
}
END {
    own = sum["lienquan"] / n["lienquan"]; best = 0
    for (name in sum) if (name != "lienquan") {
        peer = sum[name] / n[name]; if (peer > best) best = peer
        printf "ratio to %s: %.2f\n", name, own / peer
    }
    if (best > 0) printf "ratio to the best peer: %.2f\n", own / best
}' "$results"
rm -f "$results"
