# SPDX-License-Identifier: Apache-2.0
"""Reads a CSV file into typed columns with DuckDB, polars and pyarrow, one thread each: intake_peers.py FILE [RUNS].

Prints one line a program: name, rows, median seconds, MB/s. Run under taskset together with IntakeBenchmark;
intake_bench.sh does both.
"""
import os
import statistics
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"

import duckdb  # noqa: E402
import polars  # noqa: E402
import pyarrow  # noqa: E402
from pyarrow import csv  # noqa: E402

pyarrow.set_cpu_count(1)
pyarrow.set_io_thread_count(1)


def read_duckdb(path):
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.execute("create table t as select * from read_csv(?)", [path])
    rows = connection.execute("select count(*) from t").fetchone()[0]
    connection.close()
    return rows


def read_polars(path):
    return polars.read_csv(path, try_parse_dates=True).height


def read_pyarrow(path):
    # Quoted line ends are off by default; a file that has them needs them.
    options = csv.ParseOptions(newlines_in_values=NEWLINES)
    return csv.read_csv(path, read_options=csv.ReadOptions(use_threads=False), parse_options=options).num_rows


NEWLINES = "--newlines" in sys.argv


def main(path, runs):
    size = os.path.getsize(path)
    for name, read in (("duckdb", read_duckdb), ("polars", read_polars), ("pyarrow", read_pyarrow)):
        times = []
        rows = 0
        try:
            for _ in range(runs):
                start = time.perf_counter()
                rows = read(path)
                times.append(time.perf_counter() - start)
        except Exception as error:  # A file a peer cannot read is told, not left out.
            print(f"{name} failed: {str(error).splitlines()[0][:120]}")
            continue
        seconds = statistics.median(times)
        print(f"{name} rows={rows} seconds={seconds:.4f} MB/s={size / seconds / 1e6:.0f} krows/s={rows / seconds / 1e3:.0f}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(arguments[0], int(arguments[1]) if len(arguments) > 1 else 5)
