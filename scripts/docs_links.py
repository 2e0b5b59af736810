#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that every link and picture of the documentation is there, and that the user guide is whole.

A page of the guide exists in three languages for each of seven people, names pictures of its own language only, and
no picture lies there that no page shows.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "user-guide"
PEOPLE = ("analyst", "inspector", "investigator", "contact", "commander", "delegation", "administrator")
LANGUAGES = ("vi", "zh", "en")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MOST = 6_000_000


def heading(text: str) -> str:
    """The anchor that a heading has."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", text).strip().lower()).replace(" ", "-")


def faults() -> list[str]:
    found: list[str] = []
    shown: set[pathlib.Path] = set()
    pages = sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))
    for page in pages:
        # What stands in code is no link.
        text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.S)
        for target in LINK.findall(text):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            file = (page.parent / path).resolve() if path else page
            name = page.relative_to(ROOT)
            if not file.exists():
                found.append(f"{name}: {target} is not there")
            elif anchor and file.suffix == ".md":
                lines = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), flags=re.M)
                if anchor not in map(heading, lines):
                    found.append(f"{name}: {target} has no such heading")
            if file.suffix == ".jpg":
                shown.add(file)
                if page.parent.parent == GUIDE and not file.name.startswith(page.parent.name + "-"):
                    found.append(f"{name}: {target} speaks another language")
    for language in LANGUAGES:
        for person in PEOPLE:
            page = GUIDE / language / f"{person}.md"
            if not page.exists():
                found.append(f"the guide lacks {page.relative_to(ROOT)}")
            elif f"({person}.md)" not in (GUIDE / language / "README.md").read_text(encoding="utf-8"):
                found.append(f"the index of {language} does not lead to {person}.md")
    pictures = set((GUIDE / "pictures").glob("*"))
    found += [f"{picture.relative_to(ROOT)} is shown nowhere" for picture in sorted(pictures - shown)]
    size = sum(picture.stat().st_size for picture in pictures)
    if size > MOST:
        found.append(f"the pictures of the guide have {size} bytes, {MOST} is the most")
    return found


if __name__ == "__main__":
    for fault in (all_faults := faults()):
        print(f"    {fault}", file=sys.stderr)
    sys.exit(1 if all_faults else 0)
