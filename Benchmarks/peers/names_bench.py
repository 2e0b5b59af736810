#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The peer of the name index: an inverted index over 4-grams in Python, of which a query follows the four rarest, and
rapidfuzz's token_sort_ratio over what they find.

    names_bench.py LIST QUERIES [queries]

QUERIES has a line each: the entry's number in LIST, a tab, the query. Prints queries a second and recall.
"""

import array
import collections
import sys
import time
import unicodedata

from rapidfuzz import fuzz, process


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def grams(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[i:i + 4] for i in range(len(padded) - 3)}


def main() -> int:
    names = [folded(line) for line in open(sys.argv[1], encoding="utf-8").read().split("\n")]
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    queries = []
    for line in open(sys.argv[2], encoding="utf-8").read().split("\n")[:most]:
        entry, text = line.split("\t", 1)
        queries.append((int(entry), text))
    index: dict[str, array.array] = collections.defaultdict(lambda: array.array("I"))
    for entry, name in enumerate(names):
        for gram in grams(name):
            index[gram].append(entry)
    found = first = looked = 0
    start = time.process_time()
    for entry, text in queries:
        query = folded(text)
        rare = sorted((index[g] for g in grams(query) if g in index), key=len)[:4]
        candidates = sorted(set().union(*rare)) if rare else []
        looked += len(candidates)
        best = process.extract(query, [names[c] for c in candidates], scorer=fuzz.token_sort_ratio, limit=10)
        hits = [candidates[place] for _, _, place in best]
        first += hits[:1] == [entry]
        found += entry in hits
    seconds = time.process_time() - start
    print(f"peer: {len(queries) / seconds:.1f} queries/s, {looked / len(queries):.0f} candidates a query")
    print(f"peer: recall@1 {first / len(queries):.3f} @10 {found / len(queries):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
