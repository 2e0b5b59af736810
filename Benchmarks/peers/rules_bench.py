"""Fifty and a hundred rules over columns in memory, beside DuckDB, by turns on one core; the masks have to be equal."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

import duckdb
import numpy
import pyarrow

ROWS = int(os.environ.get("ROWS", "1000000"))
RUNS = int(os.environ.get("RUNS", "7"))
# Columns that conditions compare with one another need one ENUM.
GROUPS = {
    "hs6": "hs6", "certificate_hs6": "hs6", "transit_exit_gate": "gate", "actual_exit_gate": "gate",
    "country_origin": "country", "country_departure": "country", "country_destination": "country",
    "invoice_country": "country", "label_country": "country",
}


def conditions(path: str, count: int) -> list[str]:
    with open(path) as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    chosen = []
    for place in range(count):
        choice = place // len(lines)
        line = re.sub(r"\{([^|}]*)\|([^}]*)\}", lambda m: m.group(1 + choice), lines[place % len(lines)])
        chosen.append(line)
    return chosen


def sql(condition: str) -> str:
    condition = re.sub(r"has\((\w+)\)", r"(\1 IS NOT NULL)", condition)
    condition = re.sub(r" in \[([^\]]*)\]", r" IN (\1)", condition)
    condition = condition.replace("!=", "<>").replace("==", "=").replace("&&", "AND").replace("||", "OR")
    return condition.replace("!", "NOT ").replace('"', "'")


def load(folder: str, decimals: str) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 1})
    names = sorted(name for name in os.listdir(folder) if "." in name and not name.endswith((".valid", ".words")))
    words: dict[str, list[str]] = {}
    for name, kind in (name.split(".") for name in names):
        if kind == "text":
            with open(f"{folder}/{name}.words", encoding="utf-8") as file:
                group = words.setdefault(GROUPS.get(name, name), [])
                group += [word for word in file.read().split("\n")[1:] if word not in group]
    for group, entries in words.items():
        connection.execute(f"CREATE TYPE e_{group} AS ENUM ({', '.join(repr(entry) for entry in entries)})")
    arrays, selected = {}, []
    for name, kind in (name.split(".") for name in names):
        types = {"text": "u4", "bool": "u1", "double": "f8", "int": "i8", "decimal": "i8", "time": "i8"}
        values = numpy.fromfile(f"{folder}/{name}.{kind}", dtype=types[kind])
        missing = None
        if os.path.exists(f"{folder}/{name}.valid"):
            bits = numpy.fromfile(f"{folder}/{name}.valid", dtype="u1")
            missing = numpy.unpackbits(bits, bitorder="little")[: len(values)] == 0
        if kind == "text":
            with open(f"{folder}/{name}.words", encoding="utf-8") as file:
                dictionary = pyarrow.array(file.read().split("\n"))
            indices = pyarrow.array(values.astype("i4"), mask=missing)
            arrays[name] = pyarrow.DictionaryArray.from_arrays(indices, dictionary).cast(pyarrow.string())
            selected.append(f"{name}::e_{GROUPS.get(name, name)} AS {name}")
        elif kind == "bool":
            arrays[name] = pyarrow.array(values.astype(bool), mask=missing)
            selected.append(name)
        elif kind == "decimal":
            arrays[name] = pyarrow.array(values, mask=missing)
            selected.append(f"({name} / 10000.0)::{decimals} AS {name}")
        else:
            arrays[name] = pyarrow.array(values, mask=missing)
            selected.append(name)
    received = pyarrow.table(arrays)  # noqa: F841, read by name
    connection.execute(f"CREATE TABLE line AS SELECT {', '.join(selected)} FROM received")
    return connection


def words(rules: list[str]) -> list[str]:
    """One 64-bit word for up to 64 rules."""
    parts = []
    for start in range(0, len(rules), 64):
        bits = [
            f"(CASE WHEN {sql(rule)} THEN {1 << bit} ELSE 0 END)::UBIGINT"
            for bit, rule in enumerate(rules[start : start + 64])
        ]
        parts.append("(" + " | ".join(bits) + ")")
    return parts


def compare(path: str, count: int) -> None:
    rules = conditions(path, count)
    program = os.environ["LIENQUAN_BINARIES"] + "/RulesBenchmark"
    with tempfile.TemporaryDirectory() as folder:
        ours = subprocess.Popen(
            [program, "masks", path, str(count), str(ROWS), folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        described = ours.stdout.readline().strip()
        masks = numpy.fromfile(f"{folder}/masks", dtype="u8").reshape(ROWS, -1)
        peers = {"DECIMAL": load(folder, "DECIMAL(15, 4)"), "DOUBLE": load(folder, "DOUBLE")}
        columns = ", ".join(f"{word} AS w{place}" for place, word in enumerate(words(rules)))
        found = peers["DECIMAL"].execute(f"SELECT {columns} FROM line").fetchnumpy()
        for place in range(masks.shape[1]):
            theirs = numpy.asarray(found[f"w{place}"], dtype="u8")
            if not numpy.array_equal(theirs, masks[:, place]):
                row = int(numpy.nonzero(theirs != masks[:, place])[0][0])
                bit = int(theirs[row] ^ masks[row, place]).bit_length() - 1
                sys.exit(f"row {row} differs: {rules[place * 64 + bit]}")
        hits = int(numpy.bitwise_count(masks).sum())
        print(f"{count} rules, {ROWS} rows: {described}; {hits} hits, masks equal to DuckDB {duckdb.__version__}'s")
        folded = ", ".join(f"bit_xor({word})" for word in words(rules))
        seconds: dict[str, list[float]] = {"ours": [], **{kind: [] for kind in peers}}
        for run in range(RUNS + 1):
            ours.stdin.write("\n")
            ours.stdin.flush()
            own = float(ours.stdout.readline().split()[0])
            timed = {"ours": own}
            for kind, connection in peers.items():
                start = time.process_time()
                connection.execute(f"SELECT {folded} FROM line").fetchall()
                timed[kind] = time.process_time() - start
            if run > 0:
                for kind, value in timed.items():
                    seconds[kind].append(value)
        ours.stdin.close()
        ours.wait()
    rates = {kind: ROWS / statistics.median(values) for kind, values in seconds.items()}
    best = max(rate for kind, rate in rates.items() if kind != "ours")
    listed = ", ".join(f"DuckDB {kind} {rate / 1e6:.2f}" for kind, rate in rates.items() if kind != "ours")
    print(f"    M rows/s: ours {rates['ours'] / 1e6:.2f}, {listed}; ratio to the faster {rates['ours'] / best:.2f}")


if __name__ == "__main__":
    for count in (50, 100):
        compare(sys.argv[1], count)
