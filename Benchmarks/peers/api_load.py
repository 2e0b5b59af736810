# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Posts batches of declarations to a fresh node over keep-alive connections and reports rate and latency.

    api_load.py surroundings FOLDER
    api_load.py post STORE URL PASSWORD WEEK.csv --pid SERVER [--postmaster PID] [--acknowledged FILE]

Makes an analyst's account as an administrator does, a token as a program does, and posts rows of the simulated
border under new declaration numbers. One thread and epoll; bodies are built beforehand, only numbers are written in.
"""

import argparse
import collections
import csv
import http.cookiejar
import itertools
import json
import os
import pathlib
import re
import secrets
import selectors
import socket
import statistics
import sys
import time
import urllib.parse
import urllib.request

NUMBERS = set(
    "item_no route_km quantity packages net_kg gross_kg weighed_kg weighed_exit_kg tare_kg invoice_amount "
    "customs_value duty_rate finding_revenue".split()
)
TICK = os.sysconf("SC_CLK_TCK")
HEADER = (
    f"{'store':<10} {'conn':>4} {'decl/s':>7} {'lines/s':>7} {'p50 ms':>7} {'p99 ms':>7} {'max ms':>7} {'posts':>6} "
    f"{'errors':>6} {'serve':>6} {'dbase':>6} {'load':>5} {'others':>6} {'RSS MB':>10}"
)


class Console:
    """Fills in forms as a browser does."""

    def __init__(self, url: str):
        self.url = url
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def get(self, path: str) -> str:
        return self.opener.open(self.url + path, timeout=30).read().decode()

    def submit(self, page: str, action: str, **fields: str) -> str:
        fields["csrf"] = re.search(r'name="csrf" value="([^"]*)"', self.get(page)).group(1)
        data = urllib.parse.urlencode(fields).encode()
        return self.opener.open(self.url + action, data, timeout=30).read().decode()

    def enter(self, login: str, one_time: str) -> str:
        """Logs in and exchanges the one-time password for an own one."""
        own = secrets.token_urlsafe(18)
        self.submit("/login", "/login", login=login, password=one_time, **{"return": ""})
        self.submit("/account", "/account/password", old=one_time, new=own, repeat=own)
        return own


def token(url: str, one_time: str) -> str:
    administrator = Console(url)
    administrator.enter("admin", one_time)
    page = administrator.submit(
        "/officers", "/officers", login="clearance", name="Clearance", role="analyst", office="", language="en"
    )
    given = re.search(r'class="secret"><code>([^<]+)', page).group(1)
    own = Console(url).enter("clearance", given)
    asked = urllib.request.Request(
        url + "/api/v1/tokens",
        json.dumps({"login": "clearance", "password": own}).encode(),
        {"Content-Type": "application/json"},
    )
    return json.load(urllib.request.urlopen(asked, timeout=30))["token"]


class Batch:
    """A request of a hundred declarations with all their items; nine digits of each number are written in anew."""

    count = itertools.count(900_000_000)

    def __init__(self, head: str, declarations: list[list[dict]]):
        body = bytearray()
        places: list[tuple[int, list[int]]] = []
        self.lines = 0
        for items in declarations:
            starts = []
            for row in items:
                value = {k: float(v) if k in NUMBERS else v for k, v in row.items() if v}
                value["item_no"] = int(value.get("item_no", 1))
                line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
                starts.append(len(body) + line.index(b'"declaration_no":"') + 18 + 3)
                body += line + b"\n"
                self.lines += 1
            places.append(starts)
        self.declarations = len(declarations)
        prefix = f"{head}Content-Length: {len(body)}\r\n\r\n".encode()
        self.places = [[len(prefix) + start for start in starts] for starts in places]
        self.template = bytearray(prefix + body)

    def fresh(self) -> bytes:
        request = self.template.copy()
        for starts, number in zip(self.places, Batch.count):
            digits = b"%09d" % number
            for start in starts:
                request[start : start + 9] = digits
        return request


def batches(path: str, head: str, size: int = 100) -> list[Batch]:
    declarations: dict[str, list[dict]] = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            declarations.setdefault(row["declaration_no"], []).append(row)
    if not all(len(number) == 12 and int(number[3:]) < 900_000_000 for number in declarations):
        sys.exit("error: declaration numbers of the border have another form")
    all_of_them = list(declarations.values())
    return [Batch(head, all_of_them[n : n + size]) for n in range(0, len(all_of_them) - size + 1, size)]


class Connection:
    def __init__(self, host: str, port: int, selector: selectors.BaseSelector):
        self.socket = socket.create_connection((host, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.selector = selector
        selector.register(self.socket, selectors.EVENT_READ, self)
        self.batch = None

    def post(self, batch: Batch) -> None:
        self.batch, self.request, self.sent = batch, memoryview(batch.fresh()), 0
        self.answer, self.length, self.status = bytearray(), None, 0
        self.started = time.perf_counter()
        self.write()

    def write(self) -> None:
        try:
            while self.sent < len(self.request):
                self.sent += self.socket.send(self.request[self.sent :])
        except BlockingIOError:
            pass
        wants = selectors.EVENT_READ | (selectors.EVENT_WRITE if self.sent < len(self.request) else 0)
        self.selector.modify(self.socket, wants, self)

    def read(self) -> bool:
        """Whether the answer is complete."""
        try:
            chunk = self.socket.recv(1 << 20)
        except BlockingIOError:
            return False
        if not chunk:
            raise ConnectionError("the server closed a connection")
        self.answer += chunk
        if self.length is None and (end := self.answer.find(b"\r\n\r\n")) >= 0:
            head = bytes(self.answer[:end]).lower()
            self.status = int(head[9:12])
            self.length = end + 4 + int(re.search(rb"\r\ncontent-length: *(\d+)", head).group(1))
        return self.length is not None and len(self.answer) >= self.length

    def is_right(self) -> bool:
        lines = self.answer.count(b'"declaration_no"')
        return self.status == 200 and lines == self.batch.lines and b'"rejected":[]' in self.answer


def processor_seconds(pid: int | None, with_children: bool = False) -> float:
    total = 0
    for path in pathlib.Path("/proc").glob("[0-9]*/stat" if with_children else f"{pid}/stat") if pid else ():
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if path.parent.name == str(pid) or int(fields[1]) == pid:
            total += int(fields[11]) + int(fields[12])
    return total / TICK


def machine_seconds() -> float:
    fields = [int(field) for field in pathlib.Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return (sum(fields) - fields[3] - fields[4]) / TICK


def resident(pid: int) -> float:
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


class Load:
    def __init__(self, arguments, work: list[Batch]):
        self.arguments = arguments
        self.work = itertools.cycle(work)
        self.acknowledged = 0
        self.wrong: collections.Counter = collections.Counter()

    def clocks(self) -> list[float]:
        a = self.arguments
        return [
            time.perf_counter(),
            processor_seconds(a.pid),
            processor_seconds(a.postmaster, with_children=True),
            time.process_time(),
            machine_seconds(),
        ]

    def run(self, connections: int) -> None:
        address = urllib.parse.urlsplit(self.arguments.url)
        selector = selectors.DefaultSelector()
        before = resident(self.arguments.pid)
        for _ in range(connections):
            Connection(address.hostname, address.port, selector).post(next(self.work))
        begin = time.perf_counter() + self.arguments.warmup
        end = begin + self.arguments.seconds
        start = finish = None
        declarations = lines = errors = 0
        latencies: list[float] = []
        open_connections = connections
        while open_connections:
            for key, event in selector.select(timeout=120) or sys.exit("error: no answer for two minutes"):
                connection = key.data
                if event & selectors.EVENT_WRITE:
                    connection.write()
                if not event & selectors.EVENT_READ or not connection.read():
                    continue
                now = time.perf_counter()
                if start is None and now >= begin:
                    start = self.clocks()
                is_right = connection.is_right()
                if is_right:
                    self.acknowledged += connection.batch.lines
                else:
                    self.wrong[f"{connection.status} {bytes(connection.answer[-300:])!r}"] += 1
                    errors += 1
                if begin <= now < end and is_right:
                    latencies.append((now - connection.started) * 1000)
                    declarations += connection.batch.declarations
                    lines += connection.batch.lines
                if now < end:
                    connection.post(next(self.work))
                    continue
                finish = finish or self.clocks()
                selector.unregister(connection.socket)
                connection.socket.close()
                open_connections -= 1
        seconds, serve, base, load, machine = (b - a for a, b in zip(start, finish))
        share = lambda used: f"{used / seconds:.0%}"  # noqa: E731
        p50, p99 = (statistics.quantiles(latencies, n=100, method="inclusive")[n] for n in (49, 98))
        print(
            f"{self.arguments.name:<10} {connections:>4} {declarations / self.arguments.seconds:>7.0f} "
            f"{lines / self.arguments.seconds:>7.0f} {p50:>7.1f} {p99:>7.1f} {max(latencies):>7.1f} "
            f"{len(latencies):>6} {errors:>6} {share(serve):>6} {share(base):>6} {share(load):>5} "
            f"{share(max(0, machine - serve - base - load)):>6} "
            f"{before:>4.0f}→{resident(self.arguments.pid):<5.0f}",
            flush=True,
        )


def surroundings(folder: str) -> None:
    """What the disk and the machine are like just now, and the heads of the columns."""
    times = []
    with open(pathlib.Path(folder) / "probe", "wb", buffering=0) as file:
        for _ in range(300):
            file.write(bytes(4096))
            start = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - start) * 1000)
    os.unlink(pathlib.Path(folder) / "probe")
    p50, p99 = (statistics.quantiles(times, n=100, method="inclusive")[n] for n in (49, 98))
    print(f"{os.cpu_count()} processors, load average {os.getloadavg()[0]:.1f}; ", end="")
    print(f"fdatasync of 4 KiB: p50 {p50:.2f} ms, p99 {p99:.2f} ms; CPU in % of one processor")
    print(HEADER)


def main() -> None:
    if sys.argv[1:2] == ["surroundings"]:
        return surroundings(sys.argv[2])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("post", choices=["post"])
    parser.add_argument("name")
    parser.add_argument("url")
    parser.add_argument("password", help="the administrator's one-time password")
    parser.add_argument("week", help="CSV of the layout")
    parser.add_argument("--pid", type=int, required=True, help="of the server, for its processor time and memory")
    parser.add_argument("--postmaster", type=int, help="of PostgreSQL")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--warmup", type=float, default=3)
    parser.add_argument("--acknowledged", help="the number of lines acknowledged is written to this file")
    arguments = parser.parse_args()

    host = urllib.parse.urlsplit(arguments.url).netloc
    head = (
        f"POST /api/v1/declarations HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-ndjson\r\n"
        f"Accept-Language: en\r\nAuthorization: Bearer {token(arguments.url, arguments.password)}\r\n"
    )
    load = Load(arguments, batches(arguments.week, head))
    for connections in arguments.connections:
        load.run(connections)
    if arguments.acknowledged:
        pathlib.Path(arguments.acknowledged).write_text(f"{load.acknowledged}\n")
    for answer, times in load.wrong.most_common(3):
        print(f"error, {times} times: {answer}", file=sys.stderr)
    sys.exit(1 if load.wrong else 0)


main()
