# SPDX-License-Identifier: Apache-2.0
"""Compares IntakeBenchmark with DuckDB, polars and pyarrow on one core, by turns: intake_bench.py PATH [FOLDER].

Each figure is the median of ROUNDS (5) readings, each in a process of its own; `lienquan-kept` keeps all batches in
memory as the peers do, `lienquan` hands them on as its callers take them. The inputs are made in FOLDER, or in a
temporary one. Environment: CORE (the last), KCS (the Korean set), MEGABYTES (104), ONLY (names of inputs).
"""
import importlib.metadata
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import intake_data

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = int(os.environ.get("ROUNDS", "5"))
CORE = os.environ.get("CORE", str(max(os.sched_getaffinity(0))))
TRAIN = os.environ.get("KCS", str(HERE.parents[2] / "shared/data/customs/kcs-2022/train.csv"))
PEERS = ["duckdb", "duckdb-typed", "polars", "polars-typed", "polars-coded", "pyarrow", "pyarrow-typed", "pyarrow-coded"]
# Peers that find out the types of the columns; and those that code texts as LienQuan does.
FINDING = ["duckdb", "polars", "pyarrow"]
CODED = ["polars-coded", "pyarrow-coded"]


def run(command):
    """Rows and seconds as a program prints them, or None and what it says."""
    done = subprocess.run(["taskset", "-c", CORE, *command], capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip() or f"exit {done.returncode}").splitlines()[-1][:100]
    rows, seconds = done.stdout.split()[:2]
    return int(rows), float(seconds)


def measure(name, path, program):
    mapping = "kcs-2022" if name == "kcs" else "lienquan"
    commands = {"lienquan": [program, path, mapping, "once"], "lienquan-kept": [program, path, mapping, "kept"]}
    for peer in PEERS:
        commands[peer] = [sys.executable, HERE / "intake_peers.py", peer, path]
        if name == "lines":
            commands[peer].append("--newlines")
    times = {who: [] for who in commands}
    counts, failures = {}, {}
    for _ in range(ROUNDS):
        for who, command in commands.items():
            if who in failures:
                continue
            rows, result = run([str(part) for part in command])
            if rows is None:
                failures[who] = result
            else:
                counts[who] = rows
                times[who].append(result)
    return {who: statistics.median(taken) for who, taken in times.items() if taken}, counts, failures


def report(name, path, medians, counts, failures):
    size = os.path.getsize(path) / 1e6
    print(f"\n{name}: {size:.0f} MB, {counts['lienquan']:,} rows")
    for who, seconds in medians.items():
        note = "" if counts[who] == counts["lienquan"] else f"  ({counts[who]:,} rows)"
        rate = counts[who] / seconds / 1e3
        print(f"  {who:14} {seconds:8.4f} s {size / seconds:7.0f} MB/s {rate:8.0f} krows/s{note}")
    for who, why in failures.items():
        print(f"  {who:14} failed: {why}")
    def fastest(names):
        return min((who for who in medians if who in names), key=medians.get)

    found, best, coded = fastest(FINDING), fastest(PEERS), fastest(CODED)
    ours, kept = medians["lienquan"], medians["lienquan-kept"]
    return name, found, medians[found] / ours, coded, medians[coded] / kept, best, medians[best] / ours


def main(program, folder):
    intake_data.main(folder, TRAIN, int(os.environ.get("MEGABYTES", "104")))
    only = os.environ.get("ONLY", "").split()
    versions = ", ".join(f"{peer} {importlib.metadata.version(peer)}" for peer in ("duckdb", "polars", "pyarrow"))
    print(f"{versions}; core {CORE}, medians of {ROUNDS}, by turns")
    summary = []
    for name in ["kcs", *intake_data.HEADS]:
        path = os.path.join(folder, name + ".csv")
        if os.path.exists(path) and (not only or name in only):
            summary.append(report(name, path, *measure(name, path, program)))
    print("\nRatios: to the fastest peer as it comes; to the fastest that is told the types and codes texts as we do, all")
    print("batches kept in memory on both sides; to the fastest that is told the types, texts uncoded.")
    for name, found, first, coded, second, best, third in summary:
        print(f"{name:10} {first:5.2f} x {found:8} {second:5.2f} x {coded:14} {third:5.2f} x {best}")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(sys.argv[1], sys.argv[2])
    else:
        with tempfile.TemporaryDirectory() as made:
            main(sys.argv[1], made)
