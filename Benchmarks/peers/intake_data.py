# SPDX-License-Identifier: Apache-2.0
"""Writes the files that the reading of CSV is measured on: intake_data.py FOLDER [KCS-TRAIN.CSV [MEGABYTES]].

The Korean set is repeated as it is. The others are made from a fixed seed in the product's own layout, each heavy
in one thing: quotes, decimals, dates, Unicode, line ends within quotes.
"""
import pathlib
import random
import sys

BLOCK = 40_000
PROVINCES = ["Hà Nội", "Lạng Sơn", "Quảng Ninh", "Cao Bằng", "Lào Cai", "Hải Phòng", "Đà Nẵng", "Thừa Thiên Huế"]
CITIES = ["南宁", "凭祥", "东兴", "崇左", "百色", "钦州", "北海", "防城港"]
GOODS = ["Sầu riêng tươi", "鲜榴莲", "Cà phê hạt rang", "香蕉", "Linh kiện điện tử", "手机零件", "Vải dệt kim", "塑料制品"]


class Rows:
    """Makes the rows of one kind of file."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.parties = [f"{self.random.randrange(10**9, 10**10)}" for _ in range(3000)]

    def pick(self, values):
        return values[self.random.randrange(len(values))]

    def date(self, mark="-"):
        r = self.random
        return f"2025{mark}{r.randrange(1, 13):02d}{mark}{r.randrange(1, 29):02d}"

    def time(self):
        r = self.random
        return f"{self.date()} {r.randrange(24):02d}:{r.randrange(60):02d}:{r.randrange(60):02d}"

    def quoted(self, row):
        text = self.pick(GOODS[0::2]) + (", loại \"\"A\"\"" if row % 10 == 0 else ", loại 1")
        cells = [f"1{row:011d}", self.date(), f"VN{row % 40:02d}", self.pick(self.parties), f"Công ty {row % 900}, chi nhánh",
                 f"{row % 97:02d}081000", text, f"{self.random.randrange(10**6) / 10}", "VND"]
        return ",".join(f'"{cell}"' for cell in cells)

    def decimals(self, row):
        r = self.random
        return ",".join([f"1{row:011d}"] + [repr(round(r.uniform(0, 10**(n % 6 + 1)), n % 5 + 1)) for n in range(12)])

    def dates(self, row):
        return f"1{row:011d},{self.time()},{self.date()},{self.time()},{self.time()},{self.date()},{self.time()}"

    def unicode(self, row):
        name = f"Công ty TNHH Xuất nhập khẩu {self.pick(PROVINCES)} {row % 700}"
        other = f"{self.pick(CITIES)}市进出口贸易有限公司{row % 700}"
        return f"1{row:011d},{self.pick(PROVINCES)},{name},{other},{self.pick(GOODS)} {row % 50},{row % 9000}"

    def lines(self, row):
        text = f"{self.pick(GOODS)}\nlô {row % 60}" if row % 3 == 0 else self.pick(GOODS)
        return f'1{row:011d},{self.date()},"{text}",{self.random.randrange(10**6) / 100},{self.pick(self.parties)}'


NUMBERS = "route_km,quantity,packages,net_kg,gross_kg,weighed_kg,weighed_exit_kg,tare_kg,invoice_amount,customs_value," \
    "duty_rate,finding_revenue"
HEADS = {
    "quoted": "declaration_no,invoice_date,office,importer_id,importer_name,hs_code,goods_description,net_kg,currency",
    "decimals": "declaration_no," + NUMBERS,
    "dates": "declaration_no,lodged_at,invoice_date,transit_started_at,transit_exited_at,origin_certificate_date,finding_at",
    "unicode": "declaration_no,gate,importer_name,exporter_name,goods_description,quantity",
    "lines": "declaration_no,invoice_date,goods_description,net_kg,importer_id",
}


def repeat(path, head, body, megabytes):
    with open(path, "wb") as out:
        out.write(head)
        for _ in range(max(1, round(megabytes * 1_000_000 / len(body)))):
            out.write(body)


def main(folder, train, megabytes):
    folder = pathlib.Path(folder)
    if train and pathlib.Path(train).is_file():
        text = pathlib.Path(train).read_bytes().rstrip(b"\n") + b"\n"
        head = text.index(b"\n") + 1
        repeat(folder / "kcs.csv", text[:head], text[head:], megabytes)
    for name, head in HEADS.items():
        rows = Rows(7)
        make = getattr(rows, name)
        body = "".join(make(row) + "\n" for row in range(BLOCK))
        repeat(folder / f"{name}.csv", (head + "\n").encode(), body.encode(), megabytes * 0.6)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "", int(sys.argv[3]) if len(sys.argv) > 3 else 104)
