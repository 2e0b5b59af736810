# SPDX-License-Identifier: Apache-2.0
"""Reads a CSV file into typed columns with one peer and one thread: intake_peers.py PEER FILE [--newlines].

PEER is duckdb, polars or pyarrow: as it comes, finding out the types of the columns; with `-typed` behind it to be told
them; with `-coded` (polars, pyarrow) to be told them and to code texts in a dictionary, as LienQuan does. Prints rows and seconds of a second reading, the first having been of the first rows only.
"""
import csv
import os
import sys
import tempfile
import time

os.environ["POLARS_MAX_THREADS"] = "1"

NUMBERS = {
    "Tax Rate", "Net Mass", "Item Price", "route_km", "quantity", "packages", "net_kg", "gross_kg", "weighed_kg",
    "weighed_exit_kg", "tare_kg", "invoice_amount", "customs_value", "duty_rate", "finding_revenue",
}
TIMES = {"lodged_at", "transit_started_at", "transit_exited_at", "finding_at"}
DATES = {"Date", "invoice_date", "origin_certificate_date"}
UNIQUE = {"Declaration ID", "declaration_no"}


def kinds(path):
    """What each column is, as LienQuan's mappings have it."""
    with open(path, newline="", encoding="utf-8") as file:
        names = next(csv.reader(file))
    sets = {"number": NUMBERS, "time": TIMES, "date": DATES, "unique": UNIQUE}
    return {name: next((kind for kind, known in sets.items() if name in known), "text") for name in names}


def duckdb_reader(manner, newlines):
    import duckdb

    types = {"number": "DOUBLE", "time": "TIMESTAMP", "date": "DATE", "text": "VARCHAR", "unique": "VARCHAR"}

    def read(path):
        connection = duckdb.connect()
        connection.execute("set threads = 1")
        columns = {name: types[kind] for name, kind in kinds(path).items()}
        options = f", header = true, columns = {columns}" if manner else ""
        connection.execute(f"create table t as select * from read_csv(?{options})", [path])
        rows = connection.execute("select count(*) from t").fetchone()[0]
        connection.close()
        return rows

    return read


def polars_reader(manner, newlines):
    import polars

    text = polars.Categorical if manner == "coded" else polars.String
    types = {
        "number": polars.Float64, "time": polars.Datetime, "date": polars.Date, "text": text, "unique": polars.String,
    }

    def read(path):
        schema = {name: types[kind] for name, kind in kinds(path).items()} if manner else None
        return polars.read_csv(path, try_parse_dates=not manner, schema=schema).height

    return read


def pyarrow_reader(manner, newlines):
    import pyarrow
    from pyarrow import csv as reader

    pyarrow.set_cpu_count(1)
    pyarrow.set_io_thread_count(1)
    string = pyarrow.string()
    text = pyarrow.dictionary(pyarrow.int32(), string) if manner == "coded" else string
    types = {
        "number": pyarrow.float64(), "time": pyarrow.timestamp("s"), "date": pyarrow.date32(), "text": text,
        "unique": string,
    }

    def read(path):
        # Quoted line ends are off by default; a file that has them needs them.
        parse = reader.ParseOptions(newlines_in_values=newlines)
        columns = {name: types[kind] for name, kind in kinds(path).items()} if manner else None
        convert = reader.ConvertOptions(column_types=columns)
        options = reader.ReadOptions(use_threads=False)
        return reader.read_csv(path, read_options=options, parse_options=parse, convert_options=convert).num_rows

    return read


READERS = {"duckdb": duckdb_reader, "polars": polars_reader, "pyarrow": pyarrow_reader}


def main(peer, path, newlines):
    name, _, manner = peer.partition("-")
    read = READERS[name](manner, newlines)
    with tempfile.NamedTemporaryFile("wb", suffix=".csv") as small, open(path, "rb") as file:
        small.writelines(file.readline() for _ in range(3001))
        small.flush()
        read(small.name)
    start = time.perf_counter()
    rows = read(path)
    print(rows, time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--newlines" in sys.argv)
