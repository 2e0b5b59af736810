# SPDX-License-Identifier: Apache-2.0
"""The three strongest reasons of the selected rows, as sentences filled by polars, a subject at a time."""

import numpy
import polars

from target_features import price_peers
from target_keys import GOODS_KINDS, PAST_KINDS, PEER_KEYS, Keys

MOST = 3
SAME = {"net.kg": "mass.peers", "unit.price": "price.peers"}
GOODS = {
    "hs2.origin": "HS chapter and origin",
    "hs4": "HS heading",
    "hs6": "HS subheading",
    "hs6.origin": "HS subheading and origin",
    "hs6.departure": "HS subheading and country of departure",
    "hs6.office": "HS subheading at this office",
    "goods": "HS code, departure, origin, duty rate and tax type",
    "goods.mass.anywhere": "HS code, origin, duty rate, tax type and net mass",
    "goods.mass": "HS code, departure, origin, duty rate, tax type and net mass",
    "hs6.mass": "HS subheading and net mass",
    "origin.tax": "origin and tax type",
    "departure.origin": "departure and origin",
    "rate.tax": "duty rate and tax type",
}
# A key: what it is called, how a burst and how a first meeting are told; None as the key is called itself.
PARTIES = {
    "importer.hs4": (
        "this importer with goods of this heading",
        "importer with goods of this heading",
        "importer's first goods of this heading",
    ),
    "importer.exporter": (
        "trade between this importer and this exporter",
        None,
        "first trade between this importer and this exporter",
    ),
    "declarant.hs4": (
        "this declarant with goods of this heading",
        "declarant with goods of this heading",
        "declarant's first goods of this heading",
    ),
}


def subject(kind, value):
    """Features that say the same thing are told as one reason."""
    if kind in GOODS_KINDS:
        return "goods", value
    if kind in PAST_KINDS:
        return "past", value
    return kind, SAME.get(value, value)


def strongest(schema, contributions):
    """Places of the three subjects that speak most for inspection, row by row, -1 where there are fewer."""
    subjects = list(dict.fromkeys(subject(*feature) for feature in schema.features))
    weights = numpy.zeros((len(contributions), len(subjects)), numpy.float32)
    for column, feature in enumerate(schema.features):
        weights[:, subjects.index(subject(*feature))] += contributions[:, column]
    order = numpy.argsort(-weights, axis=1)[:, :MOST]
    speaks = numpy.take_along_axis(weights, order, axis=1) > 0
    return subjects, numpy.where(speaks, order, -1)


def sentences(schema, tables, frame, values, contributions):
    """Columns reason1 to reason3 of the selected rows."""
    subjects, chosen = strongest(schema, contributions)
    peers = price_peers(tables, Keys(frame, PEER_KEYS["hs.origin"]))
    texts = [polars.Series([None] * len(frame), dtype=polars.String) for _ in range(MOST)]
    features = polars.DataFrame({name: values[:, column] for column, name in enumerate(schema.names)})
    facts = frame.hstack(features).with_columns(peers[0].alias("median"))
    for index, told in enumerate(subjects):
        touched = (chosen == index).any(axis=1)
        if not touched.any():
            continue
        sentence = facts.filter(polars.Series(touched)).with_columns(sentence_of(schema, *told).alias("told"))["told"]
        rows = numpy.flatnonzero(touched)
        for place in range(MOST):
            here = chosen[rows, place] == index
            if here.any():
                texts[place] = texts[place].scatter(rows[here], sentence.filter(polars.Series(here)))
    return {f"reason{place + 1}": text for place, text in enumerate(texts)}


def sentence_of(schema, kind, value):
    hs, origin = polars.col("hs_code").str.head(6), polars.col("country_origin")
    if kind == "memory":
        evidence = [polars.col(f"evidence.{schema.goods[index]['id']}") for index in reversed(schema.ladder)]
        inspected = polars.coalesce(polars.when(log >= 0.6931).then(log) for log in evidence).fill_null(0)
        return polars.format("goods declared alike, HS {} from {}: {}", hs, origin, findings(polars.col("memory"), inspected))
    if kind == "goods":
        definition = schema.goods[value]
        name = definition["id"]
        found = findings(polars.col(f"rate.{name}"), polars.col(f"evidence.{name}"))
        return polars.format("goods of the same {} ({}): {}", polars.lit(GOODS[name]), key_text(definition), found)
    if kind == "past":
        return party(schema, schema.past[value])
    return measure(value, hs, origin)


def party(schema, definition):
    """Findings where there are any, a burst where it is known, else that it is new."""
    name = definition["id"]
    missing = polars.lit(None, polars.Float32)
    value = lambda prefix: polars.col(prefix + name) if prefix + name in schema.names else missing
    known, burst, first = (PARTIES.get(name) or (name, None, None))
    shown = polars.format(" ({})" if "." in name else " {}", key_text(definition)).fill_null("")
    new = polars.lit(known) + shown + " never seen before"
    if first:
        new = polars.format("{} ({})", polars.lit(first), polars.col("hs_code").str.head(4))
    rate, evidence = value("rate."), value("evidence.")
    lines = value("lines.").fill_null(0).exp() - 1
    recent = polars.coalesce(value("recent."), lines)
    noun = polars.when(whole(recent) == "1").then(polars.lit("line")).otherwise(polars.lit("lines"))
    found = polars.lit(known) + shown + ": " + findings(rate, evidence.log1p())
    often = polars.lit(burst or known) + shown + polars.format(": {} {} in the last week", whole(recent), noun)
    return polars.when((evidence >= 0.5) & (rate > 0)).then(found).when(lines < 0.9999).then(new).otherwise(often)


def measure(name, hs, origin):
    if name == "price.peers":
        price = polars.col("customs_value") / polars.col("net_kg")
        median = polars.col("median").exp()
        off = price / median - 1
        side = polars.when(off < 0).then(polars.lit("below")).otherwise(polars.lit("above"))
        compared = polars.format(
            "unit price {} % {} the median of HS {} from {} ({} per kg against {})",
            percent(off.abs()),
            side,
            hs,
            origin,
            price.round(4).cast(polars.String),
            median.round(4).cast(polars.String),
        )
        return polars.coalesce(compared, polars.format("customs value {}", whole(polars.col("customs_value"))))
    if name == "mass.peers":
        return polars.format("net mass of {} kg unusual for HS {}", plain("net_kg"), hs)
    if name == "customs.value":
        return polars.format("customs value {}", whole(polars.col("customs_value")))
    if name == "duty.rate":
        return polars.format("duty rate of {} %", plain("duty_rate"))
    return polars.lit("time of lodging")


def findings(rate, log_inspected):
    inspected = whole(log_inspected.exp() - 1)
    noun = polars.when(inspected == "1").then(polars.lit("inspection")).otherwise(polars.lit("inspections"))
    return polars.format("findings in {} % of {} {}", percent(rate), inspected, noun)


def percent(share):
    """Whole per cents, with decimals near 0 and just below 100."""
    value = share.cast(polars.Float64) * 100
    tenth = ((value < 10) | ((value > 99) & (value < 100)))
    rounded = polars.when(value < 1).then(value.round(2)).when(tenth).then(value.round(1)).otherwise(value.round(0))
    return rounded.cast(polars.String).str.strip_suffix(".0")


def whole(number):
    return number.round(0).cast(polars.Int64, strict=False).cast(polars.String)


def plain(field):
    return polars.col(field).cast(polars.String).str.strip_suffix(".0")


def key_text(definition):
    parts = []
    for part in definition["parts"]:
        ((kind, value),) = part.items()
        field = value["_0"]
        text = polars.col(field).str.head(value["_1"]) if kind == "prefix" else polars.col(field)
        parts.append(plain(field) if kind == "number" else text)
    return polars.concat_str(parts, separator=" · ", ignore_nulls=True)
