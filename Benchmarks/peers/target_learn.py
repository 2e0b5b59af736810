# SPDX-License-Identifier: Apache-2.0
"""Learns the peer's tables from the file that the model was trained on, with the same smoothing. Not timed.

Usage: target_learn.py MODEL TRAIN.csv TABLES
"""

import json
import pathlib
import sys

import polars

from target_keys import PEER_KEYS, Keys, Schema, all_parts, read

PRIOR_LINES = 0.3
PAST_PRIOR_LINES = 2.0
FINDING_HALF_LIFE = 90 * 24
RECENT_HALF_LIFE = 7 * 24
# A finding counts from the hour after the week that follows lodging.
FINDING_DELAY = 7 * 24 + 1
LEAST_PEERS = 12


def log(field):
    """Rounded to 32 bits as the model has it: goods of the public set repeat prices, so the last bit can decide."""
    return polars.col(field).cast(polars.Float32).cast(polars.Float64).log().cast(polars.Float32)


def goods_table(keys, illicit, average):
    counts = polars.DataFrame({"key": keys, "illicit": illicit}).drop_nulls("key")
    counts = counts.group_by("key").agg(polars.len().cast(polars.Float64).alias("inspected"), polars.sum("illicit"))
    rate = (polars.col("illicit") + PRIOR_LINES * average) / (polars.col("inspected") + PRIOR_LINES)
    evidence = polars.col("inspected").log1p()
    table = counts.with_columns(rate.alias("rate"), evidence.alias("evidence"))
    return table.cast({name: polars.Float32 for name in ("inspected", "illicit", "rate", "evidence")})


def findings_table(keys, frame, start):
    """Fading sums of inspected and illicit lines after every finding of a key, as of hour `start`."""
    hour = frame["hour"] + FINDING_DELAY
    events = polars.DataFrame({"key": keys, "hour": hour, "illicit": frame["illicit"]}).drop_nulls("key")
    weight = ((polars.col("hour") - start) / FINDING_HALF_LIFE * 0.6931471805599453).exp()
    events = events.sort("hour", maintain_order=True).with_columns(weight.alias("weight"))
    sums = events.select(
        "key",
        "hour",
        polars.col("weight").cum_sum().over("key").alias("inspected"),
        (polars.col("weight") * polars.col("illicit")).cum_sum().over("key").alias("illicit"),
    )
    return sums.unique(["key", "hour"], keep="last", maintain_order=True).sort("hour")


def lodging_table(keys, frame, start):
    """Lines of a key, the hour of the first and the fading sum of lines as of hour `start`."""
    lines = polars.DataFrame({"key": keys, "hour": frame["hour"]}).drop_nulls("key")
    weight = ((polars.col("hour") - start) / RECENT_HALF_LIFE * 0.6931471805599453).exp()
    return lines.group_by("key").agg(
        polars.len().cast(polars.Float64).alias("lines"),
        polars.min("hour").alias("first"),
        weight.sum().alias("recent"),
    )


def peer_table(keys, logs):
    """Median and spread of a logarithm for every key with enough lines."""
    values = polars.DataFrame({"key": keys, "log": logs}).drop_nulls("key").filter(polars.col("log").is_finite())
    groups = values.sort("log").group_by("key", maintain_order=True).agg("log")
    count = polars.col("log").list.len()
    place = lambda share: polars.col("log").list.get(count * share // 100)
    spread = ((place(84) - place(16)) / 2).clip(lower_bound=0.05)
    return groups.filter(count >= LEAST_PEERS).select(
        "key", polars.col("log").list.get(count // 2).alias("median"), spread.alias("spread")
    )


def main(model, train, folder):
    schema = Schema(model)
    frame = read(train, label=True)
    average = float(frame["illicit"].mean())
    keys = Keys(frame, all_parts(schema) + [part for parts in PEER_KEYS.values() for part in parts])
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for index, definition in enumerate(schema.goods):
        table = goods_table(keys.column(definition["parts"], False), frame["illicit"], average)
        table.write_ipc(folder / f"goods-{index}.arrow")
    start = int(frame["hour"].min())
    for index in schema.past_used():
        column = keys.column(schema.past[index]["parts"], True)
        findings_table(column, frame, start).write_ipc(folder / f"findings-{index}.arrow")
        lodging_table(column, frame, start).write_ipc(folder / f"lodging-{index}.arrow")
    logs = frame.select(price=log("customs_value") - log("net_kg"), mass=log("net_kg"))
    for group, parts in PEER_KEYS.items():
        table = peer_table(keys.column(parts, True), logs["mass" if group == "mass" else "price"])
        table.write_ipc(folder / f"peers-{group}.arrow")
    (folder / "tables.json").write_text(json.dumps({"average": average, "start": start}))


if __name__ == "__main__":
    main(*sys.argv[1:])
