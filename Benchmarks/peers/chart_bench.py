#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The peers of the link chart: a recursive query over a table of links with an index from either end, in SQLite, and the
same over columns in DuckDB. Both go two steps from each start, and like ours through no node of more than 200 links but
the start; neither counts the links of what it finds, which ours does.

    chart_bench.py FILE STARTS FOLDER [queries]
"""

import os
import sqlite3
import sys
import time

import duckdb

WALK = """
WITH RECURSIVE walk(node, step) AS (
    SELECT CAST(? AS BIGINT), 0
    UNION
    SELECT n.other, walk.step + 1
    FROM walk JOIN both AS n ON n.node = walk.node
    WHERE walk.step < 2
        AND (walk.step = 0 OR NOT EXISTS (SELECT 1 FROM hub WHERE hub.node = walk.node))
)
SELECT COUNT(DISTINCT node) FROM walk
"""


def report(what: str, times: list[float], found: int) -> None:
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))] * 1000
    print(f"{what}: p50 {at(.5):.1f} ms, p95 {at(.95):.1f} ms, worst {at(1):.1f} ms, {found / len(times):.0f} found")


def main() -> None:
    file, starts, folder = sys.argv[1:4]
    queries = int(sys.argv[4]) if len(sys.argv) > 4 else 100
    ours = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    codes = {"company": 5, "vehicle": 6}
    numbers = []
    for line in open(starts, encoding="utf-8").read().split("\n")[:queries]:
        kind, key = line.split(":", 1)
        found = ours.execute("SELECT id FROM chart_node WHERE kind = ? AND node_key = ?", (codes[kind], key)).fetchone()
        if found:
            numbers.append(found[0])
    peer = sqlite3.connect(os.path.join(folder, "peer.sqlite"))
    peer.executescript(f"""
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
        ATTACH 'file:{file}?mode=ro' AS ours;
        CREATE TABLE link AS SELECT node AS a, other AS b, role / 2 AS role, linked_at FROM ours.chart_edge WHERE role % 2 = 1;
        CREATE INDEX link_a ON link (a, b); CREATE INDEX link_b ON link (b, a);
        CREATE VIEW both AS SELECT a AS node, b AS other FROM link UNION ALL SELECT b, a FROM link;
        CREATE TABLE hub (node INTEGER PRIMARY KEY);
        INSERT INTO hub SELECT node FROM ours.chart_degree GROUP BY node HAVING SUM(links) > 200;
    """)
    times, found = [], 0
    for number in numbers:
        began = time.perf_counter()
        found += peer.execute(WALK, (number,)).fetchone()[0]
        times.append(time.perf_counter() - began)
    report("recursive query in SQLite", times, found)

    duck = duckdb.connect()
    duck.execute("SET threads = 1")
    duck.execute(f"ATTACH '{folder}/peer.sqlite' AS peer (TYPE sqlite)")
    duck.execute("CREATE TABLE both AS SELECT a AS node, b AS other FROM peer.link UNION ALL SELECT b, a FROM peer.link ORDER BY 1")
    duck.execute("CREATE TABLE hub AS SELECT * FROM peer.hub")
    times, found = [], 0
    for number in numbers[:20]:
        began = time.perf_counter()
        found += duck.execute(WALK, [number]).fetchone()[0]
        times.append(time.perf_counter() - began)
    report("recursive query in DuckDB, sorted columns in memory", times, found)


main()
