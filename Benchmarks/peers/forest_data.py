# SPDX-License-Identifier: Apache-2.0
"""Rows and models for the forest benchmark: 8,481 rows x 18 features.

Learned from the public customs set (kcs-2022) or, where that is absent, from a simulated table.

Writes into the folder given: rows.f32 (row-major float32), shape.json, and the models
xgb-100x4.json, xgb-300x6.json, xgb-300x6-exact.json (XGBoost JSON) and lgb-300x31.txt (LightGBM text).
"""

import json
import os
import pathlib
import sys

import lightgbm
import numpy
import xgboost

ROWS = 8481

def customs(folder):
    """Numbers of the declarations as a targeting model sees them; missing where a party was never seen before or a mass is zero."""
    import pandas

    train = pandas.read_csv(folder / "train.csv")
    valid = pandas.read_csv(folder / "valid.csv")
    both = pandas.concat([train, valid], ignore_index=True)
    mass, price = both["Net Mass"], both["Item Price"]
    columns = {
        "tax rate": both["Tax Rate"],
        "net mass": mass,
        "item price": price,
        "price per kg": price / mass.where(mass > 0),
        "price digits": numpy.floor(numpy.log10(price.where(price > 0))),
        "round mass": (mass % 100 == 0).astype(float),
        "day of week": pandas.to_datetime(both["Date"]).dt.day_of_week,
        "day of year": pandas.to_datetime(both["Date"]).dt.day_of_year,
        "office": both["Office ID"],
        "hs6": both["HS6 Code"],
        "chapter": both["HS6 Code"] // 10000,
        "mode": both["Mode of Transport"],
    }
    for name in ["Declarant ID", "Importer ID", "Seller ID", "Courier ID", "Country of Departure", "Country of Origin"]:
        known = train[name].value_counts()
        columns["count of " + name] = both[name].map(known)  # NaN for a party never seen
    table = pandas.DataFrame(columns).astype(numpy.float32)
    table["price per kg"] /= table.groupby("hs6")["price per kg"].transform("median")
    table = table.replace([numpy.inf, -numpy.inf], numpy.nan)
    label = both["Fraud"].to_numpy(numpy.float32)
    values = numpy.ascontiguousarray(table.to_numpy(numpy.float32))
    cut = len(both) - ROWS
    return values[:cut], label[:cut], values[cut:]


def simulated():
    random = numpy.random.default_rng(7)
    rows = 54000
    table = numpy.column_stack(
        [random.lognormal(5, 2, rows) for _ in range(6)]
        + [random.integers(0, 40, rows) for _ in range(6)]
        + [random.normal(0, 10, rows) for _ in range(6)]
    ).astype(numpy.float32)
    score = numpy.sin(table).sum(axis=1) + random.normal(0, 1, rows)
    table[random.random(table.shape) < 0.05] = numpy.nan
    return table[:-ROWS], (score[:-ROWS] > 1.2).astype(numpy.float32), table[-ROWS:]


def main(out):
    data = os.environ.get("LIENQUAN_DATA", str(pathlib.Path(__file__).parents[3] / "shared" / "data"))
    folder = pathlib.Path(data) / "customs" / "kcs-2022"
    rows, label, test = customs(folder) if (folder / "train.csv").exists() else simulated()
    out.mkdir(parents=True, exist_ok=True)
    numpy.ascontiguousarray(test, numpy.float32).tofile(out / "rows.f32")
    (out / "shape.json").write_text(json.dumps({"rows": test.shape[0], "features": test.shape[1]}))
    matrix = xgboost.DMatrix(rows, label)
    for name, rounds, depth, method in [
        ("xgb-100x4", 100, 4, "hist"),
        ("xgb-300x6", 300, 6, "hist"),
        ("xgb-300x6-exact", 300, 6, "exact"),
    ]:
        options = dict(objective="binary:logistic", base_score=0.5, max_depth=depth, eta=0.1, tree_method=method, nthread=2)
        xgboost.train(options, matrix, rounds).save_model(out / (name + ".json"))
    options = dict(objective="binary", num_leaves=31, learning_rate=0.1, num_threads=2, verbosity=-1)
    lightgbm.train(options, lightgbm.Dataset(rows, label), 300).save_model(out / "lgb-300x31.txt")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
