# SPDX-License-Identifier: Apache-2.0
"""The encodings of a saved model for the rows of a frame, as one matrix for the forest."""

import json
import pathlib

import numpy
import polars

from target_keys import PEER_KEYS, Keys, all_parts
from target_learn import FINDING_HALF_LIFE, PAST_PRIOR_LINES, PRIOR_LINES, RECENT_HALF_LIFE, log


class Tables:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        described = json.loads((self.folder / "tables.json").read_text())
        self.average, self.start = described["average"], described["start"]

    def __getitem__(self, name):
        return polars.read_ipc(self.folder / f"{name}.arrow")


def looked_up(keys, table):
    """The rows of a table that belong to the keys, null where it has none."""
    return polars.DataFrame({"key": keys}).join(table, on="key", how="left", maintain_order="left")


def matrix(schema, tables, frame):
    """One row a declaration, one column a feature of the schema."""
    place = {feature: column for column, feature in enumerate(schema.features)}
    values = numpy.empty((len(frame), len(place)), numpy.float32)
    keys = Keys(frame, all_parts(schema))
    goods(schema, tables, keys, place, values)
    past(schema, tables, keys, frame, place, values)
    measures(tables, keys, frame, place, values)
    return values


def goods(schema, tables, keys, place, values):
    memory = numpy.full(len(values), tables.average, numpy.float32)
    prior = numpy.float32(PRIOR_LINES)
    has_memory = ("memory", None) in place
    for index in [index for index in range(len(schema.goods)) if index not in schema.ladder] + schema.ladder:
        is_rung = has_memory and index in schema.ladder
        rate, evidence = place.get(("goodsRate", index)), place.get(("goodsEvidence", index))
        if rate is None and evidence is None and not is_rung:
            continue
        table = tables[f"goods-{index}"]
        table = table if is_rung else table.drop("inspected", "illicit")
        found = looked_up(keys.column(schema.goods[index]["parts"], False), table)
        if rate is not None:
            values[:, rate] = found["rate"].fill_null(tables.average).to_numpy()
        if evidence is not None:
            values[:, evidence] = found["evidence"].fill_null(0).to_numpy()
        if is_rung:
            inspected, illicit = found["inspected"].fill_null(0).to_numpy(), found["illicit"].fill_null(0).to_numpy()
            memory = (illicit + prior * memory) / (inspected + prior)
    if has_memory:
        values[:, place["memory", None]] = memory


def past(schema, tables, keys, frame, place, values):
    """What was known of each party at the hour of lodging."""
    used = schema.past_used()
    if not used:
        return
    needs_lodging = any(kinds - {"pastRate", "pastEvidence"} for kinds in used.values())
    by = ["lodged_at", "declaration_no"] if needs_lodging else ["hour"]
    order = frame.select(polars.arg_sort_by(by)).to_series()
    columns = ["hour", "declaration_no"] if needs_lodging else ["hour"]
    ordered = frame.select(polars.col(columns).gather(order))
    if needs_lodging:
        ordered = ordered.with_columns(polars.struct("hour", "declaration_no").rle_id().alias("declaration"))
    rows = order.to_numpy()
    for index, kinds in used.items():
        known = ordered.with_columns(keys.column(schema.past[index]["parts"], True).gather(order).alias("key"))
        if kinds & {"pastRate", "pastEvidence"}:
            for kind, column in findings(known, tables, index).items():
                if kind in kinds:
                    values[rows, place[kind, index]] = column
        if kinds - {"pastRate", "pastEvidence"}:
            for kind, column in lodging(known, tables, index).items():
                if kind in kinds:
                    values[rows, place[kind, index]] = column


def findings(known, tables, index):
    found = known.join_asof(tables[f"findings-{index}"], on="hour", by="key", check_sortedness=False)
    fade = ((tables.start - polars.col("hour")) / FINDING_HALF_LIFE * 0.6931471805599453).exp()
    inspected, illicit = polars.col("inspected").fill_null(0) * fade, polars.col("illicit").fill_null(0) * fade
    has_key = polars.col("key").is_not_null()
    smoothed = (illicit + PAST_PRIOR_LINES * tables.average) / (inspected + PAST_PRIOR_LINES)
    return found.select(
        polars.when(has_key).then(smoothed).cast(polars.Float32).alias("pastRate"),
        polars.when(has_key).then(inspected).cast(polars.Float32).alias("pastEvidence"),
    ).to_dict()


def lodging(known, tables, index):
    """Counts over the lines before, of which those of the same declaration are none."""
    weight = ((polars.col("hour") - tables.start) / RECENT_HALF_LIFE * 0.6931471805599453).exp()
    before = known.with_columns(weight.alias("weight")).select(
        "key",
        "hour",
        "declaration",
        "weight",
        (polars.col("key").cum_count().over("key") - 1).alias("before"),
        (polars.col("weight").cum_sum().over("key") - polars.col("weight")).alias("weights"),
        polars.col("hour").first().over("key").alias("met"),
    )
    declaration = ["key", "declaration"]
    before = before.with_columns(
        polars.col("before").first().over(declaration), polars.col("weights").first().over(declaration)
    )
    found = before.join(tables[f"lodging-{index}"], on="key", how="left", maintain_order="left")
    lines = polars.col("before") + polars.col("lines").fill_null(0)
    recent = (polars.col("weights") + polars.col("recent").fill_null(0)) / polars.col("weight")
    first = polars.min_horizontal("first", polars.when(polars.col("before") > 0).then("met"))
    age = (polars.col("hour") - first).clip(lower_bound=0).log1p()
    has_key = polars.col("key").is_not_null()
    return found.select(
        polars.when(has_key).then(lines.log1p()).cast(polars.Float32).alias("pastLines"),
        polars.when(has_key).then(recent).cast(polars.Float32).alias("pastRecent"),
        polars.when(has_key).then(age).cast(polars.Float32).alias("pastAge"),
    ).to_dict()


def price_peers(tables, keys):
    """Median and spread of the price of HS code and origin, else of the HS code."""
    fine = looked_up(keys.column(PEER_KEYS["hs.origin"], True), tables["peers-hs.origin"])
    coarse = looked_up(keys.column(PEER_KEYS["hs"], True), tables["peers-hs"])
    return [fine[name].fill_null(coarse[name]) for name in ("median", "spread")]


def measures(tables, keys, frame, place, values):
    net, value = log("net_kg"), log("customs_value")
    own = {
        "net.kg": net,
        "customs.value": value,
        "unit.price": value - net,
        "duty.rate": polars.col("duty_rate"),
        "weekday": polars.col("lodged_at").dt.weekday() - 1,
    }
    wanted = {name: column for (kind, name), column in place.items() if kind == "measure"}
    chosen = [(name, own[name]) for name in wanted if name in own]

    def put(name, column):
        numbers = column.cast(polars.Float32).to_numpy()
        values[:, wanted[name]] = numpy.where(numpy.isfinite(numbers), numbers, numpy.nan)

    for name, column in frame.select(expression.alias(name) for name, expression in chosen).to_dict().items():
        put(name, column)
    if "price.peers" in wanted:
        median, spread = price_peers(tables, keys)
        put("price.peers", (frame.select(value - net).to_series() - median) / spread)
    if "mass.peers" in wanted:
        peers = looked_up(keys.column(PEER_KEYS["mass"], True), tables["peers-mass"])
        put("mass.peers", (frame.select(net).to_series() - peers["median"]) / peers["spread"])
