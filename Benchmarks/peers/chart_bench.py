#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of the link chart: a recursive query in SQLite over a table that has each link from either end, in the order
of its key. It goes two steps from each start that has at most 200 links, and like ours through no node of more; it does
not ask who may see what, nor count the links of what it finds, nor read names, which ours does.

    chart_bench.py FILE STARTS FOLDER [queries]
"""

import os
import sqlite3
import sys
import time

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
    numbers = [int(line) for line in open(starts, encoding="utf-8").read().split()][:queries]
    peer = sqlite3.connect(os.path.join(folder, "peer.sqlite"))
    peer.executescript(f"""
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;
        ATTACH 'file:{file}?mode=ro' AS ours;
        CREATE TABLE both (node INTEGER, other INTEGER, role INTEGER, linked_at INTEGER, source INTEGER,
            PRIMARY KEY (node, other, role, linked_at, source)) WITHOUT ROWID;
        INSERT INTO both SELECT node, other, role, linked_at, source FROM ours.chart_edge ORDER BY 1, 2, 3, 4, 5;
        CREATE TABLE hub (node INTEGER PRIMARY KEY);
        INSERT INTO hub SELECT node FROM ours.chart_degree GROUP BY node HAVING SUM(links) > 200;
    """)
    times, found = [], 0
    hubs = {row[0] for row in peer.execute("SELECT node FROM hub")}
    for number in numbers:
        if number in hubs:
            continue
        began = time.perf_counter()
        found += peer.execute(WALK, (number,)).fetchone()[0]
        times.append(time.perf_counter() - began)
    report(f"recursive query in SQLite, {len(times)} starts of at most 200 links", times, found)


main()
