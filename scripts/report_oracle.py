#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Computes reports a second time, by SQL in DuckDB over the exported journal, and compares.

    report_oracle.py LEDGER.jsonl REPORTS.jsonl ORG_UNITS.json

LEDGER.jsonl is what `lienquan journal export --action ledger.recorded` wrote, REPORTS.jsonl what
`lienquan report run DEFINITION… --format json` said. The SQL follows docs/statistics.md and knows nothing of how
LienQuan computes: bookings come from window functions over the entries of each case. Ends with 1 at a difference.
"""

import datetime
import decimal
import json
import sys

import duckdb

decimal.getcontext().prec = 60
SINGLE = {
    "office": "office", "gate": "gate", "border": "border", "place": "place", "mode": "mode", "direction": "direction",
    "modus": "modus", "concealment": "concealment", "partner": "partner", "operation": "operation", "phase": "phase",
    "legal_status": "legal", "route": "route", "region": "region",
}
MANY = {"theme": "themes", "detection": "detection", "rule": "rules"}
GOODS = {"group": "grp", "subject": "subject", "chapter": "chapter"}
TIME = {"day", "week", "month", "quarter", "half", "year"}
UNITS = ["sticks", "kg", "l", "pieces", "m3"]


def text(path: str, name: str) -> str:
    return f"nullif(json_extract_string(record, '$.{path}'), '') AS {name}"


def prepare(db: duckdb.DuckDBPyConnection, ledger: str, units: str) -> None:
    """Bookings of docs/statistics.md."""
    db.execute(f"""CREATE TABLE entry AS SELECT sequence::BIGINT AS sequence, subject, detail->'after' AS record,
        detail->'before' AS stated FROM read_json('{ledger}', format='newline_delimited', maximum_object_size=67108864,
        columns={{sequence: 'BIGINT', subject: 'VARCHAR', detail: 'JSON'}})""")
    # What stood before is the entry before of the same case: the journal's own `before` must say the same.
    db.execute("""CREATE TABLE step AS SELECT *, lag(record) OVER (PARTITION BY subject ORDER BY sequence) AS earlier,
        record->>'$.standing' = 'counted' AS counts FROM entry""")
    odd = db.execute("""SELECT count(*) FROM step WHERE coalesce(nullif(stated::VARCHAR, 'null'), '')
        <> coalesce(earlier::VARCHAR, '')""").fetchone()[0]
    if odd:
        sys.exit(f"{odd} entries don't begin where the one before of their case ended")
    db.execute("""CREATE TABLE change AS SELECT sequence, record, earlier, coalesce(counts, false) AS counts,
        coalesce(earlier->>'$.standing', '') AS was, (record->>'$.effective')::DATE AS decided,
        coalesce(earlier->>'$.standing' = 'counted' AND counts
            AND json_merge_patch(earlier, '{"effective":"x"}')::VARCHAR
                = json_merge_patch(record, '{"effective":"x"}')::VARCHAR, false) AS idle
        FROM step""")
    db.execute(f"""CREATE TABLE booking AS WITH raw AS (
        SELECT sequence, -1 AS sign, decided AS day, earlier AS record FROM change WHERE was = 'counted' AND NOT idle
        UNION ALL
        SELECT sequence, 1, CASE WHEN was IN ('counted', 'cleared', 'merged') THEN decided
            ELSE (record->>'$.detected')::DATE END, record FROM change WHERE counts AND NOT idle)
        SELECT row_number() OVER (ORDER BY sequence, sign) AS id, sequence, sign, day, record,
        {text('office', 'office')}, {text('gate', 'gate')}, {text('border', 'border')}, {text('place', 'place')},
        {text('mode', 'mode')}, {text('direction', 'direction')}, {text('modus', 'modus')},
        {text('concealment', 'concealment')}, {text('partner', 'partner')}, {text('operation', 'operation')},
        {text('phase', 'phase')}, {text('legalStatus', 'legal')},
        CASE WHEN record->>'$.departure' IS NULL AND record->>'$.destination' IS NULL THEN NULL
            ELSE coalesce(record->>'$.departure', '?') || '→' || coalesce(record->>'$.destination', '?') END AS route,
        record->>'$.currency' AS currency, (record->>'$.suspects')::BIGINT AS suspects,
        list_distinct(from_json(record->'$.themes', '["VARCHAR"]')) AS themes,
        list_distinct(from_json(record->'$.detection', '["VARCHAR"]')) AS detection,
        list_distinct(from_json(record->'$.rules', '["VARCHAR"]')) AS rules FROM raw""")
    amounts = ", ".join(
        f"coalesce((SELECT sum((a->>'$.amount')::DECIMAL(38,12)) FROM (SELECT unnest(from_json(line->'$.amounts',"
        f" '[\"JSON\"]')) AS a) WHERE a->>'$.unit' = '{unit}'), 0)::DECIMAL(38,12) AS q_{unit}" for unit in UNITS)
    db.execute(f"""CREATE TABLE line AS SELECT row_number() OVER () AS line_id, id, line->>'$.group' AS grp,
        nullif(line->>'$.subject', '') AS subject, nullif(left(line->>'$.hs', 2), '') AS chapter,
        coalesce(line->>'$.value', '0')::DECIMAL(38,12) AS value, {amounts}
        FROM (SELECT id, unnest(from_json(record->'$.lines', '["JSON"]')) AS line FROM booking)""")
    regions(db, units)


def regions(db: duckdb.DuckDBPyConnection, units: str) -> None:
    db.execute(f"""CREATE TABLE unit AS SELECT row_number() OVER () AS place, u.code, nullif(u.parent, '') AS parent,
        u.level, coalesce(nullif(u.valid_from, '')::DATE, DATE '0001-01-01') AS since,
        coalesce(nullif(u.valid_to, '')::DATE, DATE '9999-12-31') AS until
        FROM (SELECT unnest(units) AS u FROM read_json('{units}', maximum_object_size=67108864))""")
    near = """SELECT {key}, arg_min(struct_pack(parent := coalesce(unit.parent, ''), level := unit.level),
        greatest(since - day, day - until, 0)::BIGINT * 100000000000 + (since - DATE '0001-01-01') * 10000 + place) AS v
        FROM {source} JOIN unit ON unit.code = {spot} GROUP BY {key}"""
    db.execute("CREATE TABLE wanted AS SELECT DISTINCT office, day FROM booking")
    db.execute("CREATE TABLE climb AS SELECT office, day, office AS spot, NULL::VARCHAR AS region, 0 AS step FROM wanted")
    for step in range(8):
        found = near.format(key="office, day", source=f"(SELECT * FROM climb WHERE step = {step} AND region IS NULL)",
                            spot="spot")
        db.execute(f"""INSERT INTO climb SELECT f.office, f.day,
            CASE WHEN v.level IN ('region', 'district') THEN c.spot ELSE v.parent END,
            CASE WHEN v.level IN ('region', 'district') THEN c.spot END, {step + 1}
            FROM ({found}) f JOIN climb c ON c.office = f.office AND c.day = f.day AND c.step = {step}
            WHERE v.level IN ('region', 'district') OR v.parent <> ''""")
    db.execute("""CREATE TABLE place_of AS SELECT w.office, w.day,
        coalesce(max(c.region), w.office) AS region FROM wanted w
        LEFT JOIN climb c ON c.office = w.office AND c.day = w.day GROUP BY w.office, w.day""")
    db.execute("""CREATE TABLE booked AS SELECT b.*, p.region FROM booking b
        JOIN place_of p ON p.office = b.office AND p.day = b.day""")


def stretch(unit: str, day: datetime.date) -> str:
    if unit == "day":
        return day.isoformat()
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "month":
        return f"{day.year:04}-{day.month:02}"
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month - 1) // 3 + 1}"
    if unit == "half":
        return f"{day.year:04}-H{1 if day.month < 7 else 2}"
    return f"{day.year:04}"


def stretches(unit: str, first: datetime.date, last: datetime.date) -> list[str]:
    days = (first + datetime.timedelta(days=n) for n in range((last - first).days + 1))
    return list(dict.fromkeys(stretch(unit, day) for day in days))


def years_back(day: datetime.date) -> datetime.date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def month_start(index: int) -> datetime.date:
    return datetime.date(index // 12, index % 12 + 1, 1)


def periods(definition: dict) -> tuple[tuple, tuple | None]:
    period = definition["period"]
    first = datetime.date.fromisoformat(period["from"])
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(period["kind"])
    day = datetime.timedelta(days=1)
    if months:
        index = first.year * 12 + (first.month - 1) // months * months
        now = (month_start(index), month_start(index + months) - day)
        shift = {"year_before": 12, "period_before": months}.get(definition["comparison"])
        before = shift and (month_start(index - shift), month_start(index - shift + months) - day)
    else:
        now = (first, datetime.date.fromisoformat(period["to"]))
        length = now[1] - now[0] + day
        before = {"year_before": (years_back(now[0]), years_back(now[1])),
                  "period_before": (now[0] - length, now[0] - day)}.get(definition["comparison"])
    return now, before or None


class Oracle:
    """Figures of one definition and one period."""

    def __init__(self, db, definition: dict, days: tuple, position: int, shown: tuple):
        self.db, self.definition = db, definition
        self.values: list = []
        self.dimensions = definition["rows"] + definition["columns"]
        filters = definition["filters"]
        self.by_goods = any(f["dimension"] in GOODS for f in filters) or any(d in GOODS for d in self.dimensions)
        where = ["sequence <= ?", "b.day BETWEEN ? AND ?"]
        self.values += [position, days[0], days[1]]
        if definition["border"] != "all":
            where.append("border IS NOT NULL" if definition["border"] == "only" else "border IS NULL")
        goods = ["true"]
        for number, item in enumerate(filters):
            name, wanted = item["dimension"], [value for value in item["values"] if value]
            none = "" in item["values"]
            if name in GOODS:
                goods.append(self.among(f"l.{GOODS[name]}", wanted, none))
            elif name in MANY:
                column = MANY[name]
                where.append(f"(list_has_any({column}, {self.literal(wanted)})"
                             + (f" OR len({column}) = 0)" if none else ")"))
            else:
                where.append(self.among(SINGLE[name], wanted, none))
        asks = any(f["dimension"] in GOODS for f in filters)
        join = "JOIN" if asks else "LEFT JOIN"
        self.source = f"""SELECT b.*, l.line_id, l.grp, l.subject, l.chapter, l.value AS line_value,
            {', '.join('l.q_' + unit for unit in UNITS)}
            FROM (SELECT * FROM booked b WHERE {' AND '.join(where)}) b
            {join} (SELECT * FROM line l WHERE {' AND '.join(goods)}) l ON l.id = b.id"""
        self.labels = {}
        for name in self.dimensions:
            if name in TIME:
                self.labels[name] = self.time(name, days, shown)

    @staticmethod
    def literal(values: list) -> str:
        return "[" + ", ".join("'" + value.replace("'", "''") + "'" for value in values) + "]::VARCHAR[]"

    def among(self, column: str, wanted: list, none: bool) -> str:
        test = f"coalesce({column} IN (SELECT unnest({self.literal(wanted)})), false)"
        return f"({test} OR {column} IS NULL)" if none else test

    def time(self, unit: str, days: tuple, shown: tuple) -> str:
        """A table from days to the stretch that they are shown under."""
        own, other = stretches(unit, *shown), stretches(unit, *days)
        name = f"time_{unit}"
        rows = []
        for offset in range((days[1] - days[0]).days + 1):
            day = days[0] + datetime.timedelta(days=offset)
            rows.append((day, own[min(other.index(stretch(unit, day)), len(own) - 1)]))
        self.db.execute(f"CREATE OR REPLACE TEMP TABLE {name} (d DATE, k VARCHAR)")
        self.db.executemany(f"INSERT INTO {name} VALUES (?, ?)", rows)
        return name

    def figures(self, keys: list[str], rest_of: set | None = None) -> dict:
        """Sums by the values of some dimensions; with `rest_of`, over all rows whose key is not among them."""
        selects, joins = [], []
        for place, name in enumerate(keys):
            if name in TIME:
                joins.append(f"JOIN {self.labels[name]} t{place} ON t{place}.d = s.day")
                selects.append(f"t{place}.k AS k{place}")
            elif name in MANY:
                column = MANY[name]
                joins.append(f"CROSS JOIN LATERAL (SELECT unnest(CASE WHEN len(s.{column}) = 0 THEN [NULL::VARCHAR]"
                             f" ELSE s.{column} END) AS v) m{place}")
                selects.append(f"m{place}.v AS k{place}")
            else:
                selects.append(f"s.{SINGLE.get(name) or GOODS[name]} AS k{place}")
        names = [f"k{place}" for place in range(len(keys))]
        facet = f"SELECT s.*{''.join(', ' + item for item in selects)} FROM ({self.source}) s {' '.join(joins)}"
        group = names
        if rest_of is not None:
            rows = len(self.definition["rows"])
            self.db.execute("CREATE OR REPLACE TEMP TABLE kept (key VARCHAR)")
            if rest_of:
                self.db.executemany("INSERT INTO kept VALUES (?)", [("\x1f".join(v or "\x1e" for v in key),)
                                                                   for key in rest_of])
            joined = " || chr(31) || ".join(f"coalesce(k{place}, chr(30))" for place in range(rows))
            facet = f"SELECT * FROM ({facet}) WHERE ({joined}) NOT IN (SELECT key FROM kept)"
            group = names[rows:]
        listed = "".join(name + ", " for name in group)
        by = f"GROUP BY {', '.join(group)}" if group else ""
        quantities = "".join(f", sum(sign * coalesce(q_{unit}, 0)) AS q_{unit}" for unit in UNITS)
        currency = self.definition["currency"]
        sql = f"""WITH facet AS ({facet}),
            whole AS (SELECT DISTINCT {listed} id, sign, suspects FROM facet),
            goods AS (SELECT DISTINCT {listed} id, line_id, sign, currency, line_value,
                {', '.join('q_' + unit for unit in UNITS)} FROM facet WHERE line_id IS NOT NULL),
            a AS (SELECT {listed} sum(sign) AS cases, sum(sign * suspects) AS suspects FROM whole {by}),
            b AS (SELECT {listed} sum(sign) AS lines,
                sum(CASE WHEN currency = '{currency}' THEN sign * line_value ELSE 0 END) AS value {quantities}
                FROM goods {by})
            SELECT {''.join(f'a.{name}, ' for name in group)} a.cases, a.suspects, b.lines, b.value,
                {', '.join('b.q_' + unit for unit in UNITS)} FROM a LEFT JOIN b ON
                {' AND '.join(f'a.{name} IS NOT DISTINCT FROM b.{name}' for name in group) or 'true'}"""
        found = {}
        for row in self.db.execute(sql, self.values).fetchall():
            key, sums = row[:len(group)], row[len(group):]
            found[key] = dict(zip(["cases", "suspects", "lines", "value"] + ["quantity_" + u for u in UNITS],
                                  [decimal.Decimal(value or 0) for value in sums]))
        return found


def measure(sums: dict | None, name: str):
    sums = sums or {}
    if name != "average_value":
        return sums.get(name, decimal.Decimal(0))
    cases, value = sums.get("cases", decimal.Decimal(0)), sums.get("value", decimal.Decimal(0))
    return None if cases == 0 else (value / cases).quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)


def compare(db, report: dict) -> list[str]:
    definition = report["definition"]
    now, before = periods(definition)
    rows, columns = definition["rows"], definition["columns"]
    faults: list[str] = []
    stated = tuple(datetime.date.fromisoformat(report["period"][end]) for end in ("from", "to"))
    if stated != now:
        faults.append(f"period {stated}, expected {now}")
    kept = {tuple(row["key"]) for row in report["rows"] if not row["isRest"]}
    top = definition.get("top") if rows else None
    for era, days in (("now", now), ("before", before)):
        if days is None:
            continue
        oracle = Oracle(db, definition, days, report["position"]["sequence"], now)

        def check(what: str, cell: dict, sums: dict | None) -> None:
            for place, name in enumerate(definition["measures"]):
                said, own = cell[era][place], measure(sums, name)
                if (said is None) != (own is None) or said is not None and decimal.Decimal(said) != own:
                    faults.append(f"{era} {what} {name}: {said}, expected {own}")

        check("total", report["total"], oracle.figures([]).get(()))
        by_row = oracle.figures(rows)
        by_column = oracle.figures(columns) if columns else {}
        cells = oracle.figures(rows + columns) if columns else {}
        rest = oracle.figures(rows, kept) if top else {}
        rest_cells = oracle.figures(rows + columns, kept) if top and columns else {}
        shown_columns = [tuple(key) for key in report["columns"]]
        for row in report["rows"]:
            key = tuple(row["key"])
            sums = rest.get(()) if row["isRest"] else by_row.get(key)
            check(f"row {key}", row["total"], sums)
            for column, cell in zip(shown_columns, row["cells"]):
                own = rest_cells.get(column) if row["isRest"] else cells.get(key + column)
                check(f"cell {key} {column}", cell, own)
        for column, cell in zip(shown_columns, report["column_totals"]):
            check(f"column {column}", cell, by_column.get(column))
        missing = set(by_column) - set(shown_columns)
        if rows and not top:
            missing |= set(by_row) - kept
        for key in missing:
            faults.append(f"{era} {key} is missing")
        if top and era == "now":
            first = definition["measures"][0]
            worth = {key: measure(sums, first) or decimal.Decimal(0) for key, sums in by_row.items()}
            best = sorted(worth.values(), reverse=True)[:top]
            if sorted((worth.get(key, decimal.Decimal(0)) for key in kept), reverse=True) != best:
                faults.append(f"the top {top} rows are others")
    return faults


def main() -> None:
    ledger, reports, units = sys.argv[1:]
    db = duckdb.connect()
    db.execute("SET threads = 1")
    prepare(db, ledger, units)
    count = wrong = cells = 0
    with open(reports, encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            count += 1
            cells += (len(report["rows"]) + 1) * (len(report["columns"]) + 1)
            faults = compare(db, report)
            if faults:
                wrong += 1
                print(json.dumps(report["definition"], ensure_ascii=False))
                for fault in faults[:10]:
                    print("   ", fault)
    bookings = db.execute("SELECT count(*) FROM booked").fetchone()[0]
    print(f"{count} reports, {cells} cells over {bookings} bookings: {wrong} reports differ")
    sys.exit(1 if wrong or count == 0 else 0)


if __name__ == "__main__":
    main()
