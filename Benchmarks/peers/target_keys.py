# SPDX-License-Identifier: Apache-2.0
"""Reads declarations of the public set with polars and makes the keys that a saved model names."""

import json
import pathlib

import polars

HEADERS = {
    "declaration_no": "Declaration ID",
    "lodged_at": "Date",
    "office": "Office ID",
    "route": "Mode of Transport",
    "declarant_id": "Declarant ID",
    "importer_id": "Importer ID",
    "exporter_id": "Seller ID",
    "carrier_id": "Courier ID",
    "hs_code": "HS6 Code",
    "country_departure": "Country of Departure",
    "country_origin": "Country of Origin",
    "duty_rate": "Tax Rate",
    "tax_type": "Tax Type",
    "net_kg": "Net Mass",
    "customs_value": "Item Price",
}
NUMBERS = {"duty_rate", "net_kg", "customs_value"}
UTC_OFFSET_HOURS = 9
# Odd, so that multiplying keeps every bit apart (the golden ratio in 64 bits).
MIXER = 0x9E3779B97F4A7C15
LADDER = ("hs2.origin", "hs4", "hs6", "hs6.origin", "goods", "goods.mass")
PAST_KINDS = {
    "pastRate": "rate.",
    "pastEvidence": "evidence.",
    "pastLines": "lines.",
    "pastRecent": "recent.",
    "pastAge": "age.",
}
GOODS_KINDS = {"goodsRate": "rate.", "goodsEvidence": "evidence."}
PEER_MEASURES = {"price.peers": ("hs.origin", "hs"), "mass.peers": ("mass",)}
OWN_MEASURES = {"net.kg", "customs.value", "unit.price", "duty.rate", "weekday"}
# What prices and masses are compared with.
PEER_KEYS = {
    "hs.origin": [{"prefix": {"_0": "hs_code", "_1": 6}}, {"text": {"_0": "country_origin"}}],
    "hs": [{"prefix": {"_0": "hs_code", "_1": 6}}],
    "mass": [{"prefix": {"_0": "hs_code", "_1": 6}}],
}


class Schema:
    """What model.json says of keys and columns; raises KeyError on one that the peer does not know."""

    def __init__(self, folder):
        schema = json.loads((pathlib.Path(folder) / "model.json").read_text())["schema"]
        self.goods = schema["goods"]
        self.past = schema["parties"] + schema["papers"]
        self.features = []
        for entry in schema["features"]:
            ((kind, value),) = entry.items()
            value = value.get("_0")
            known = kind == "memory" or kind in GOODS_KINDS or kind in PAST_KINDS
            if not known and value not in PEER_MEASURES and value not in OWN_MEASURES:
                raise KeyError(f"the peer does not know the feature {kind} {value}")
            self.features.append((kind, value))
        self.names = [self.name(*feature) for feature in self.features]
        self.ladder = [index for name in LADDER for index, key in enumerate(self.goods) if key["id"] == name]

    def name(self, kind, value):
        if kind == "memory":
            return kind
        if kind in GOODS_KINDS:
            return GOODS_KINDS[kind] + self.goods[value]["id"]
        return PAST_KINDS[kind] + self.past[value]["id"] if kind in PAST_KINDS else value

    def past_used(self):
        """The party keys that the forest asks for, each with the kinds of columns."""
        used = {}
        for kind, value in self.features:
            if kind in PAST_KINDS:
                used.setdefault(value, set()).add(kind)
        return used

    def fields_used(self):
        """The columns that keys, measures and sentences need."""
        definitions = self.goods + [self.past[index] for index in self.past_used()]
        parts = [next(iter(part.values()))["_0"] for definition in definitions for part in definition["parts"]]
        always = ["declaration_no", "lodged_at", "hs_code", "country_origin", "net_kg", "customs_value", "duty_rate"]
        return [field for field in HEADERS if field in parts or field in always]


def read(path, fields=tuple(HEADERS), label=False):
    """The columns that are asked for, under the names of the model, and the hour of lodging since 1970."""
    headers = {HEADERS[field]: field for field in fields}
    types = {header: polars.Float64 if field in NUMBERS else polars.String for header, field in headers.items()}
    types["Date"] = polars.Date
    wanted = list(headers) + (["Fraud", "Critical Fraud"] if label else [])
    frame = polars.read_csv(path, columns=wanted, schema_overrides=types).rename(headers)
    hour = polars.col("lodged_at").cast(polars.Int32) * 24 - UTC_OFFSET_HOURS
    frame = frame.with_columns(hour.alias("hour"))
    if label:
        illicit = (polars.col("Fraud") == 1) | (polars.col("Critical Fraud") == 2)
        frame = frame.with_columns(illicit.cast(polars.Float64).alias("illicit"))
    return frame


class Keys:
    """64-bit keys of key definitions; every part is hashed once for a frame."""

    def __init__(self, frame, parts):
        self.hashes = frame.select(self.hash(*part) for part in sorted({self.part(part) for part in parts}))

    @staticmethod
    def part(part):
        ((kind, value),) = part.items()
        return value["_0"], value["_1"] if kind == "prefix" else 0

    @staticmethod
    def hash(field, length):
        column = polars.col(field)
        # HS codes of this set have six characters.
        if length and not (field == "hs_code" and length >= 6):
            column = column.str.head(length)
        known = polars.col(field).is_not_null()
        return polars.when(known).then(column.hash(length + 1)).alias(f"{field}:{length}")

    def column(self, parts, needs_all):
        """One key a row, null where there is none."""
        combined = None
        for place, part in enumerate(parts):
            field, length = self.part(part)
            hashed = polars.col(f"{field}:{length}")
            if place > 0 and not needs_all:
                hashed = hashed.fill_null(0)
            combined = hashed if combined is None else combined * polars.lit(MIXER, polars.UInt64) ^ hashed
        return self.hashes.select(combined.alias("key")).to_series()


def all_parts(schema):
    """The parts of all keys that scoring makes."""
    definitions = schema.goods + [schema.past[index] for index in schema.past_used()]
    groups = [group for kind, value in schema.features for group in PEER_MEASURES.get(value, ()) if kind == "measure"]
    return [part for definition in definitions for part in definition["parts"]] + [
        part for group in groups for part in PEER_KEYS[group]
    ]
