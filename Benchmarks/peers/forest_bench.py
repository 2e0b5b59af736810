# SPDX-License-Identifier: Apache-2.0
"""Runs the forest benchmark and its peers on the same rows and models, one core, and prints the ratios.

Usage: forest_bench.py PATH-OF-ForestBenchmark [FOLDER]

Peers: libxgboost (the wheel's shared library, through its C interface, rows in place), LightGBM's C library,
lleaves (LightGBM compiled by LLVM; needs llvmlite < 0.45), libxgboost's contributions. Our margins and contributions are checked against
theirs before any figure is printed.
"""

import ctypes
import importlib.metadata
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import xgboost
from xgboost.core import _LIB as LIBRARY

import forest_data


def rate(rows, repeat, body):
    rates = []
    for _ in range(repeat):
        start = time.perf_counter()
        body()
        rates.append(rows / (time.perf_counter() - start))
    return statistics.median(rates)


class Booster:
    """libxgboost without its Python layer."""

    def __init__(self, path):
        self.handle = ctypes.c_void_p()
        self.call("XGBoosterCreate", None, ctypes.c_uint64(0), ctypes.byref(self.handle))
        self.call("XGBoosterLoadModel", self.handle, str(path).encode())
        self.call("XGBoosterSetParam", self.handle, b"nthread", b"1")

    def call(self, name, *arguments):
        if getattr(LIBRARY, name)(*arguments) != 0:
            raise RuntimeError(LIBRARY.XGBGetLastError())

    def margins(self, rows):
        array = json.dumps(
            {"data": [rows.ctypes.data, True], "shape": list(rows.shape), "typestr": "<f4", "version": 3}
        )
        config = b'{"type":1,"training":false,"iteration_begin":0,"iteration_end":0,"missing":NaN,"strict_shape":false,"cache_id":0}'
        shape, count, values = ctypes.c_void_p(), ctypes.c_uint64(), ctypes.POINTER(ctypes.c_float)()
        self.call(
            "XGBoosterPredictFromDense",
            self.handle,
            array.encode(),
            config,
            None,
            ctypes.byref(shape),
            ctypes.byref(count),
            ctypes.byref(values),
        )
        return numpy.ctypeslib.as_array(values, (rows.shape[0],))


def xgboost_peers(folder, rows, model):
    booster = Booster(folder / (model + ".json"))
    theirs = booster.margins(rows).copy()
    ours = numpy.fromfile(folder / (model + ".margins.f32"), numpy.float32)
    difference = float(abs(theirs - ours).max())
    assert difference < 1e-5, difference
    yield "batch margins", "libxgboost " + xgboost.__version__, rate(len(rows), 7, lambda: booster.margins(rows))
    one = [rows[index : index + 1] for index in range(300)]
    yield "one row", "libxgboost " + xgboost.__version__, rate(300, 3, lambda: [booster.margins(row) for row in one])
    python = xgboost.Booster(model_file=folder / (model + ".json"))
    python.set_param({"nthread": 1})
    few = xgboost.DMatrix(rows[:1000], nthread=1)
    wanted = python.predict(few, pred_contribs=True)
    got = numpy.fromfile(folder / (model + ".contributions.f32"), numpy.float32).reshape(len(rows), -1)[:1000]
    difference = float(abs(wanted - got).max())
    assert difference < 1e-4, difference
    yield "contributions", "libxgboost " + xgboost.__version__, rate(
        1000, 3, lambda: python.predict(few, pred_contribs=True)
    )


def lightgbm_peers(folder, rows, model):
    import lightgbm
    import lleaves

    booster = lightgbm.Booster(model_file=folder / (model + ".txt"))
    theirs = booster.predict(rows, raw_score=True, num_threads=1)
    ours = numpy.fromfile(folder / (model + ".margins.f32"), numpy.float32)
    assert (theirs.astype(numpy.float32) == ours).all(), abs(theirs - ours).max()
    yield "batch margins", "LightGBM " + lightgbm.__version__, rate(
        len(rows), 5, lambda: booster.predict(rows, raw_score=True, num_threads=1)
    )
    wanted = booster.predict(rows[:500], pred_contrib=True, num_threads=1)
    got = numpy.fromfile(folder / (model + ".contributions.f32"), numpy.float32).reshape(len(rows), -1)[:500]
    assert abs(wanted - got).max() < 1e-4, abs(wanted - got).max()
    yield "contributions", "LightGBM " + lightgbm.__version__, rate(
        500, 3, lambda: booster.predict(rows[:500], pred_contrib=True, num_threads=1)
    )
    compiled = lleaves.Model(model_file=folder / (model + ".txt"))
    compiled.compile(raw_score=True)
    wide = rows.astype(numpy.float64)
    yield "batch margins", "lleaves " + importlib.metadata.version("lleaves"), rate(len(rows), 7, lambda: compiled.predict(wide, n_jobs=1))
    one = [wide[index : index + 1] for index in range(300)]
    yield "one row", "lleaves " + importlib.metadata.version("lleaves"), rate(
        300, 3, lambda: [compiled.predict(row, n_jobs=1) for row in one]
    )


def main(program, folder):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if not (folder / "lgb-300x31.txt").exists():
        forest_data.main(folder)
    ours = {}
    for line in subprocess.run([program, str(folder)], check=True, capture_output=True, text=True).stdout.splitlines():
        entry = json.loads(line)
        ours[entry["model"], entry["case"]] = entry["value"]
    shape = json.loads((folder / "shape.json").read_text())
    rows = numpy.fromfile(folder / "rows.f32", numpy.float32).reshape(shape["rows"], shape["features"])
    results = []
    for model in ["xgb-100x4", "xgb-300x6", "xgb-300x6-exact", "lgb-300x31"]:
        peers = list((lightgbm_peers if model.startswith("lgb") else xgboost_peers)(folder, rows, model))
        for name in ["matrix", "in place"]:
            if (model, "one row, libxgboost 1.7 " + name) in ours:
                value = ours[model, "one row, libxgboost 1.7 " + name]
                peers.append(("one row", "libxgboost 1.7 " + name + ", from Swift", value))
        for case, peer, theirs in peers:
            mine = ours[model, case]
            results.append(dict(model=model, case=case, ours=round(mine), peer=peer, theirs=round(theirs), ratio=round(mine / theirs, 2)))
    print(json.dumps(results))
    print(f"{'model':16} {'case':14} {'ours rows/s':>12}  {'peer':36} {'rows/s':>10} {'ratio':>8}")
    for r in results:
        print(f"{r['model']:16} {r['case']:14} {r['ours']:12,}  {r['peer']:36} {r['theirs']:10,} {r['ratio']:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(tempfile.gettempdir()) / "forest-bench"))
