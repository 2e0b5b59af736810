#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""DuckDB over the bookings of a node: the sums of the built-in reports, one thread, its own columns in memory.

    statistics_bench.py node.sqlite
"""

import sqlite3
import statistics
import sys
import time

import duckdb

SIGN = "CASE WHEN booking_no % 2 = 1 THEN 1 ELSE -1 END"
LINES = f"""SELECT l.booking_no, {SIGN} AS sign, l.commodity, l.value, l.sticks, l.kg, l.l, l.pieces FROM line l"""
QUERIES = {
    "by month": f"""WITH b AS (SELECT booking_no, day // 30 AS k, {SIGN} AS sign, suspects FROM booking),
        l AS (SELECT booking_no, sum(value) AS value FROM line GROUP BY booking_no)
        SELECT k, sum(sign), sum(sign * suspects), sum(sign * value) FROM b LEFT JOIN l USING (booking_no) GROUP BY k""",
    "by gate, border only": f"""WITH b AS (SELECT booking_no, gate AS k, {SIGN} AS sign, suspects FROM booking
        WHERE border <> 0), l AS (SELECT booking_no, sum(value) AS value FROM line GROUP BY booking_no)
        SELECT k, sum(sign), sum(sign * suspects), sum(sign * value) FROM b LEFT JOIN l USING (booking_no) GROUP BY k""",
    "by theme": f"""WITH b AS (SELECT booking_no, unnest(string_split(w.text, chr(31))) AS k, {SIGN} AS sign, suspects
        FROM booking JOIN word w ON w.code = theme),
        l AS (SELECT booking_no, sum(value) AS value FROM line GROUP BY booking_no)
        SELECT k, sum(sign), sum(sign * suspects), sum(sign * value) FROM b LEFT JOIN l USING (booking_no) GROUP BY k""",
    "by commodity": f"""SELECT commodity, sum(sign), sum(sign * value), sum(sign * sticks), sum(sign * kg),
        sum(sign * l), sum(sign * pieces) FROM ({LINES}) GROUP BY commodity""",
}


def main() -> None:
    source = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    db = duckdb.connect()
    db.execute("SET threads = 1")
    tables = {
        "booking": ("statistics_booking", "booking_no, day, suspects, gate, border, theme",
                    "booking_no BIGINT, day INTEGER, suspects INTEGER, gate INTEGER, border INTEGER, theme INTEGER"),
        "line": ("statistics_line", "booking_no, commodity, value, sticks, kg, l, pieces",
                 "booking_no BIGINT, commodity INTEGER, value DECIMAL(38,12), sticks DECIMAL(38,12),"
                 " kg DECIMAL(38,12), l DECIMAL(38,12), pieces DECIMAL(38,12)"),
        "word": ("statistics_word", "code, text", "code INTEGER, text VARCHAR"),
    }
    for name, (table, columns, types) in tables.items():
        rows = source.execute(f"SELECT {columns} FROM {table}").fetchall()
        db.execute(f"CREATE TABLE {name} ({types})")
        import pandas
        frame = pandas.DataFrame(rows, columns=[item.strip() for item in columns.split(",")])
        db.execute(f"INSERT INTO {name} SELECT * FROM frame")
    for name, sql in QUERIES.items():
        times = []
        for _ in range(5):
            start = time.perf_counter()
            db.execute(sql).fetchall()
            times.append(time.perf_counter() - start)
        print(f"DuckDB in memory, {name}, five years: {statistics.median(times):.3f} s")


if __name__ == "__main__":
    main()
