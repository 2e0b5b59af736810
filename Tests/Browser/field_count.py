# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Counts in a node's database and folder what phones sent, without asking the node."""

import collections
import dataclasses
import hashlib
import json
import pathlib
import sqlite3


@dataclasses.dataclass
class Found:
    photos: int
    lost: int
    double: int


class Count:
    def __init__(self):
        self.expected: dict[str, set[str]] = {}

    def expect(self, plate: str, photos: list[bytes]) -> None:
        self.expected[plate] = {hashlib.sha256(photo).hexdigest() for photo in photos}

    def judge(self, node: pathlib.Path) -> Found:
        database = sqlite3.connect(f"file:{node / 'node.sqlite'}?mode=ro", uri=True)
        cases = collections.defaultdict(list)
        for number, content in database.execute("SELECT number, content FROM case_entity"):
            label = json.loads(content).get("label") or ""
            if label in self.expected:
                cases[label].append(number)
        photos = collections.defaultdict(list)
        for number, sha256 in database.execute("SELECT case_no, sha256 FROM received_photo"):
            photos[number].append(sha256)
        states = {
            number: json.loads(content)
            for number, content in database.execute("SELECT number, content FROM case_state WHERE revision = 1")
        }
        lost = double = 0
        for place, (plate, wanted) in enumerate(self.expected.items()):
            numbers = cases[plate]
            received = [sha256 for number in numbers for sha256 in photos[number]]
            whole = [sha256 for sha256 in set(received) & wanted if self.lies(node, sha256)]
            text = json.dumps(states[numbers[0]], ensure_ascii=False) if numbers else ""
            if len(whole) < len(wanted) or f"Bản ghi <i>{int(plate[4:])}</i> 记录" not in text:
                lost += 1
                print(f"field: lost {plate}: cases {numbers}, photos {len(whole)} of {len(wanted)}")
            if len(numbers) > 1 or len(received) > len(wanted):
                double += 1
                print(f"field: double {plate}: cases {numbers}, photos {len(received)} of {len(wanted)}")
        return Found(sum(map(len, self.expected.values())), lost, double)

    @staticmethod
    def lies(node: pathlib.Path, sha256: str) -> bool:
        file = node / "evidence" / sha256
        return file.exists() and hashlib.sha256(file.read_bytes()).hexdigest() == sha256
