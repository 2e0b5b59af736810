# SPDX-License-Identifier: Apache-2.0
"""Prints medians and ratios of what target.sh measured.

Usage: target_table.py RESULTS ROWS
"""

import json
import pathlib
import statistics
import sys

CASES = [
    ("", "the file repeated, 5 % with reasons"),
    ("-by-time", "the same rows in order of time"),
    ("-bare", "repeated, scores and ranks only"),
]


def runs(folder, name):
    """Seconds, kilobytes and processor seconds of each run."""
    words = [[float(word) for word in line.split()] for line in (folder / name).read_text().splitlines()]
    return [(seconds, kilobytes, user + system) for seconds, kilobytes, user, system in words]


def main(folder, rows):
    folder, rows = pathlib.Path(folder), int(rows)
    median = lambda name, column: statistics.median(run[column] for run in runs(folder, name))
    print(f"{rows:,} rows, one core, whole command, medians of {len(runs(folder, 'ours'))} runs (least in brackets)")
    print("Processor seconds leave out what other programs took of the core.")
    head = f"{'s':>14} {'processor s':>14} {'rows/s':>9} {'MB':>5}"
    print(f"{'':36} {'ours ' + head.lstrip():>46}  {'peer ' + head.lstrip():>46}  ratio of s, of processor s")
    for suffix, title in CASES:
        cells = []
        for who in ("ours", "peer"):
            name = who + suffix
            times = [
                f"{median(name, column):.2f} ({min(run[column] for run in runs(folder, name)):.2f})" for column in (0, 2)
            ]
            speed, memory = rows / median(name, 0), median(name, 1) / 1000
            cells.append(f"{times[0]:>14} {times[1]:>14} {speed:9,.0f} {memory:5.0f}")
        ratios = [median("peer" + suffix, column) / median("ours" + suffix, column) for column in (0, 2)]
        print(f"{title:36} {cells[0]:>46}  {cells[1]:>46}  {ratios[0]:.2f}, {ratios[1]:.2f}")
    told = [json.loads(line) for line in (folder / "peer.out").read_text().splitlines()]
    phases = {name: statistics.median(run["phases"][name] for run in told) for name in told[0]["phases"]}
    print("the peer's seconds: " + ", ".join(f"{name} {seconds:.2f}" for name, seconds in phases.items()))
    without = statistics.median(
        run[0] - report["phases"]["contributions"] for run, report in zip(runs(folder, "peer"), told)
    )
    print(
        "ratio with XGBoost's contributions (TreeSHAP) taken off the peer's time and nothing off ours: "
        f"{without / median('ours', 0):.2f}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
