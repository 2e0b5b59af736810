# ===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
# ===----------------------------------------------------------------------===#
"""The last week of a simulated border: cut off for the demo, and judged by the truth afterwards.

border_week.py split BORDER FOLDER   writes FOLDER/past.csv and FOLDER/last-week.csv (without findings)
border_week.py summary FOLDER        compares FOLDER/SELECTION.csv with the truth in FOLDER/border
"""

import csv
import datetime
import math
import pathlib
import sys

FINDINGS = ["finding", "finding_at", "finding_theme", "finding_revenue", "selected_by"]


def headers(path):
    with open(path, newline="", encoding="utf-8") as file:
        return next(csv.reader(file), [])


def tables(border):
    """What one side of a border lodged, and the files that tell the truth about it.

    A side's folder (vn) is taken where there is one: a node belongs to one country. replay.csv holds the same lines
    with the finding that an inspection of each would bring.
    """
    border = pathlib.Path(border)
    side = border / "vn" if (border / "vn").is_dir() else border
    found = {path: headers(path) for path in sorted(side.rglob("*.csv")) + sorted(border.glob("truth*.csv"))}
    known = [path for path, columns in found.items() if "declaration_no" in columns]
    replays = [path for path in known if path.stem.startswith("replay")]
    truth = [path for path in known if path.stem.startswith("truth")]
    declarations = [path for path in known if path not in replays + truth and "lodged_at" in found[path]]
    if not declarations:
        sys.exit(f"error: no declarations in {side}")
    return declarations, truth or replays


def rows(paths):
    for path in paths:
        with open(path, newline="", encoding="utf-8") as file:
            yield from csv.DictReader(file)


def instant(text):
    return datetime.datetime.fromisoformat(text)


def split(border, folder):
    declarations, _ = tables(border)
    columns = list(dict.fromkeys(column for path in declarations for column in headers(path)))
    last = max(instant(row["lodged_at"]) for row in rows(declarations))
    cut = last - datetime.timedelta(days=7)
    folder = pathlib.Path(folder)
    with (
        open(folder / "past.csv", "w", newline="", encoding="utf-8") as past_file,
        open(folder / "last-week.csv", "w", newline="", encoding="utf-8") as week_file,
    ):
        past, week = (csv.DictWriter(file, columns, restval="") for file in (past_file, week_file))
        past.writeheader()
        week.writeheader()
        for row in rows(declarations):
            if instant(row["lodged_at"]) > cut:
                week.writerow(row | {column: "" for column in FINDINGS if column in row})
                continue
            # What became known within the last week is not known yet.
            if row.get("finding_at") and instant(row["finding_at"]) > cut:
                row |= {column: "" for column in FINDINGS if column in row}
            past.writerow(row)


def is_illicit(row):
    """The truth of a line: a column that says so, the scheme it is part of, or what an inspection would find."""
    if "illicit" in row:
        return row["illicit"].strip().lower() in ("1", "true", "yes")
    if "scheme" in row:
        return row["scheme"].strip().lower() not in ("", "none", "honest")
    return row.get("finding", "") in ("violation", "seizure")


def summary(folder):
    folder = pathlib.Path(folder)
    _, truth = tables(folder / "border")
    illicit = {(row["declaration_no"], row.get("item_no") or "1") for row in rows(truth) if is_illicit(row)}
    lines = [(row["declaration_no"], row.get("item_no") or "1") for row in rows([folder / "last-week.csv"])]
    choices = list(rows([folder / "SELECTION.csv"]))
    if len(lines) != len(choices):
        sys.exit("error: the selection has not as many rows as the week")
    guilty = [line in illicit for line in lines]
    chosen = [choice["selected_by"] != "none" for choice in choices]
    drawn = [choice["selected_by"] == "random" for choice in choices]
    selected, hits = sum(chosen), sum(g and c for g, c in zip(guilty, chosen))
    share = sum(guilty) / len(lines)
    expected = share * selected
    spread = math.sqrt(selected * share * (1 - share) * (len(lines) - selected) / max(1, len(lines) - 1))

    print()
    print("  The last week on the border")
    print(f"    declaration lines              {len(lines):>8,}")
    print(f"    truly illicit among them       {sum(guilty):>8,}   {share:7.1%}")
    print(f"    selected for inspection        {selected:>8,}   {selected / len(lines):7.1%}")
    print(f"    of which truly illicit         {hits:>8,}   {hits / max(1, selected):7.1%}")
    print(f"    a random sample of that size   {expected:>8.1f}   {share:7.1%}   (± {spread:.1f} by chance)")
    if expected > 0:
        print(f"    better than chance by          {hits / expected:>7.1f} ×")
    print(f"    drawn at random, kept apart    {sum(drawn):>8,}")
    print()


match sys.argv[1:]:
    case ["split", border, folder]:
        split(border, folder)
    case ["summary", folder]:
        summary(folder)
    case _:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
