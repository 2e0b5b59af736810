#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Prints what half-year reports say: `lienquan report run half-year-national half-year-border --format json` on
standard input. With --expect CASES,BILLIONS,CASES,BILLIONS it ends with 1 where the totals are others."""

import json
import sys
from decimal import Decimal


def main() -> int:
    totals = []
    for line in sys.stdin:
        report = json.loads(line)
        cases, value = (Decimal(report["total"]["now"][place]) for place in (0, 1))
        totals += [cases, value / 10**9]
        title = report["definition"]["title"]["en"].removeprefix("Half-year report: ")
        print(f"  {title:<11} {cases:>6,} cases  {value:>20,} đồng  ({value / 10**9:,f} billion)")
        for row in sorted(report["rows"], key=lambda row: -Decimal(row["total"]["now"][0]))[:3]:
            name = " ".join(key or "elsewhere" for key in row["key"])
            own, worth = (Decimal(row["total"]["now"][place]) for place in (0, 1))
            print(f"      {name:<9} {own:>4,} cases  {worth:>20,}")
    if "--expect" in sys.argv:
        wanted = [Decimal(text) for text in sys.argv[sys.argv.index("--expect") + 1].split(",")]
        if totals != wanted:
            print(f"expected {wanted}, found {totals}", file=sys.stderr)
            return 1
    return 0


sys.exit(main())
