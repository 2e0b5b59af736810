# SPDX-License-Identifier: Apache-2.0
"""Writes a file of AIS sentences with the mix of a busy coast, from real sentences that are repeated.

usage: ais_corpus.py FOLDER OUTPUT [messages]
"""
import random
import sys

# 74 % message 1, 14 % message 3, 4 % message 5: the mix of the Danish day of which the sample is a part. The rest is
# shared by all other types as often as the files have them.
SHARES = {1: 0.74, 3: 0.14, 5: 0.04}
FILES = ["dma/dma-stream_example.txt", "dma/dma-decode_encode_messages.txt", "gpsd/gpsd-ais-nmea-type6-fid55.log"]


def six(character):
    value = ord(character) - 48
    return value - 8 if value >= 40 else value


def messages(path):
    """Groups of lines that make one message, with its type."""
    waiting = {}
    for line in open(path, errors="replace"):
        line = line.strip()
        fields = line.split(",")
        if not line.startswith("!") or len(fields) < 7 or fields[0][3:] not in ("VDM", "VDO") or not fields[5]:
            continue
        total, number = int(fields[1]), int(fields[2])
        if total == 1:
            yield six(fields[5][0]), [line]
            continue
        key = (fields[3], fields[4], total)
        if number == 1:
            waiting[key] = [line]
        elif key in waiting and len(waiting[key]) == number - 1:
            waiting[key].append(line)
            if number == total:
                lines = waiting.pop(key)
                yield six(lines[0].split(",")[5][0]), lines


def main():
    folder, output = sys.argv[1], sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300_000
    by_type = {}
    for name in FILES:
        for kind, lines in messages(f"{folder}/{name}"):
            by_type.setdefault(kind, []).append(lines)
    others = [lines for kind, groups in by_type.items() if kind not in SHARES for lines in groups]
    source = random.Random(20_240_611)
    kinds = list(SHARES)
    with open(output, "w") as out:
        for _ in range(count):
            draw = source.random()
            group = others
            for kind in kinds:
                if draw < SHARES[kind]:
                    group = by_type[kind]
                    break
                draw -= SHARES[kind]
            out.write("\n".join(source.choice(group)) + "\n")


main()
