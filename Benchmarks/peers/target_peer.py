# SPDX-License-Identifier: Apache-2.0
"""Does what `lienquan target` does, with polars and XGBoost on one thread, and prints where the time went as JSON.

Usage: target_peer.py MODEL TABLES FILE.csv RATE OUT.csv [--no-reasons]

MODEL is a folder that `lienquan train` wrote: its forest and its list of columns are used as they are. TABLES holds
the same counts under keys that polars can make (target_learn.py).
"""

import os
import sys
import time

started = time.perf_counter()
os.environ["POLARS_MAX_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import json

import numpy
import polars
import xgboost

from target_features import Tables, matrix
from target_keys import Schema, read
from target_reasons import MOST, sentences

NOTHING = polars.Series([None], dtype=polars.String)


def main(model, folder, path, rate, out, *options):
    phases = {}
    clock = started

    def done(phase):
        nonlocal clock
        now = time.perf_counter()
        phases[phase] = round(now - clock, 3)
        clock = now

    done("imports")
    schema, tables = Schema(model), Tables(folder)
    booster = xgboost.Booster({"nthread": 1}, model_file=os.path.join(model, "forest.json"))
    booster.set_param({"nthread": 1})
    done("model")
    frame = read(path, schema.fields_used())
    done("reading")
    values = matrix(schema, tables, frame)
    done("encoding")
    booster.feature_names = None
    margins = booster.inplace_predict(values, predict_type="margin")
    done("scoring")
    count = len(frame)
    capacity = round(float(rate) * count)
    ranking = numpy.argsort(-margins, kind="stable")
    ranks = numpy.empty(count, numpy.uint32)
    ranks[ranking] = numpy.arange(1, count + 1, dtype=numpy.uint32)
    selected = numpy.sort(ranking[:capacity])
    done("ranking")
    columns = {f"reason{place + 1}": polars.lit("") for place in range(MOST)}
    if "--no-reasons" not in options:
        rows = values[selected]
        contributions = booster.predict(xgboost.DMatrix(rows, nthread=1), pred_contribs=True)
        done("contributions")
        told = sentences(schema, tables, frame[selected], rows, contributions)
        place = numpy.zeros(count, numpy.uint32)
        place[selected] = numpy.arange(1, capacity + 1, dtype=numpy.uint32)
        columns = {name: polars.concat([NOTHING, text]).gather(place) for name, text in told.items()}
        done("sentences")
    is_selected = polars.col("rank") <= capacity
    lane = polars.when(~is_selected).then(polars.lit("green"))
    lane = lane.when(polars.col("rank") <= (capacity + 1) // 2).then(polars.lit("red")).otherwise(polars.lit("yellow"))
    by = polars.when(is_selected).then(polars.lit("model")).otherwise(polars.lit("none"))
    table = polars.DataFrame({"id": frame["declaration_no"], "score": 1 / (1 + numpy.exp(-margins)), "rank": ranks})
    table = table.with_columns(lane.alias("lane"), **columns).with_columns(by.alias("selected_by"))
    table.write_csv(out)
    done("writing")
    print(json.dumps({"rows": count, "selected": capacity, "seconds": round(clock - started, 3), "phases": phases}))


if __name__ == "__main__":
    main(*sys.argv[1:])
