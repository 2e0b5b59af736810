# SPDX-License-Identifier: Apache-2.0
"""Repeats the rows of a CSV file (no line breaks in fields) to the number asked for, with one header.

Usage: target_input.py FROM.csv TO.csv ROWS [--by-time]

With --by-time the rows stand in order of date and declaration number, as a node receives them.
"""

import itertools
import sys


def main(source, target, rows, *options):
    with open(source, "rb") as file:
        head, *lines = [line.rstrip(b"\r\n") + b"\n" for line in file]
    rows = int(rows)
    times = -(-rows // len(lines))
    repeated = itertools.chain.from_iterable(itertools.repeat(lines, times))
    if "--by-time" in options:
        number, date = (head.rstrip().split(b",").index(name) for name in (b"Declaration ID", b"Date"))
        ordered = sorted(lines, key=lambda line: [line.split(b",")[column] for column in (date, number)])
        repeated = itertools.chain.from_iterable(itertools.repeat(line, times) for line in ordered)
    with open(target, "wb") as file:
        file.write(head)
        file.writelines(itertools.islice(repeated, rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
