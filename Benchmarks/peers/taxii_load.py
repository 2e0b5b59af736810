# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Asks a TAXII 2.1 server for pages of 100 objects and sends it batches of 100, over keep-alive connections.

    taxii_load.py fixture FILE URL                    a fixture with one empty collection
    taxii_load.py config FILE                         the same for medallion
    taxii_load.py measure NAME URL [--steps N …] [--seconds S] [--runs N] [--connections N]

For each step the collection is filled up to so many objects by batches of 100, timed; then pages are read for some
seconds, walking with `next` from the oldest, and afterwards batches are sent for some seconds. One thread and epoll.
"""

import argparse
import base64
import json
import selectors
import socket
import statistics
import sys
import time
import urllib.parse
import uuid

ROOT, COLLECTION = "bench", "365fed99-08fa-fdcd-a1b3-fb247eb41d01"
LOGIN, PASSWORD = "admin", "Password0"
TAXII = "application/taxii+json;version=2.1"
PATH = f"/{ROOT}/collections/{COLLECTION}/objects/"
HEAD = f"Authorization: Basic {base64.b64encode(f'{LOGIN}:{PASSWORD}'.encode()).decode()}\r\nAccept: {TAXII}\r\n"


def incident(number: int) -> str:
    """A seizure as the product would offer it: 734 bytes."""
    stamp = "2026-%02d-%02dT%02d:%02d:%02d.%03dZ" % (
        number // 2678400 % 12 + 1, number // 86400 % 28 + 1, number // 3600 % 24, number // 60 % 60, number % 60,
        number % 1000,
    )
    text = json.dumps({
        "type": "incident", "spec_version": "2.1", "id": f"incident--{uuid.uuid4()}", "created": stamp,
        "modified": stamp, "name": "Seizure of undeclared goods at the gate of Huu Nghi",
        "description": "Frozen poultry declared as garments; seals did not agree with the transit document.",
        "confidence": 80, "labels": ["customs-seizure", "false-declaration"],
        "object_marking_refs": ["marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da"],
        "extensions": {"extension-definition--9c59fd79-4215-4ba2-920d-3e4f320e1e62": {
            "extension_type": "property-extension", "hs_code": "020714", "net_kg": 12400, "lane": "red"}},
    }, separators=(",", ":"))
    return text[:-1] + ',"x_note":"' + "." * (734 - len(text) - 12) + '"}'


class Connection:
    def __init__(self, host: str, port: int):
        self.address, self.host = (host, port), f"{host}:{port}"
        self.buffer, self.total, self.start = bytearray(), None, 0.0
        self.open()

    def open(self) -> None:
        self.socket = socket.create_connection(self.address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, query: str) -> None:
        self.send(f"GET {PATH}?{query} HTTP/1.1\r\nHost: {self.host}\r\n{HEAD}\r\n".encode())

    def post(self, body: bytes) -> None:
        self.send(f"POST {PATH} HTTP/1.1\r\nHost: {self.host}\r\n{HEAD}Content-Type: {TAXII}\r\n"
                  f"Content-Length: {len(body)}\r\n\r\n".encode() + body)

    def send(self, request: bytes) -> None:
        if b"connection: close" in self.buffer[:1000].lower():
            self.socket.close()
            self.open()
        self.buffer, self.total, self.start = bytearray(), None, time.perf_counter()
        self.socket.sendall(request)

    def take(self) -> bool:
        """Reads what is there; true when the answer is whole."""
        piece = self.socket.recv(1 << 20)
        if not piece:
            sys.exit("error: the server closed a connection")
        self.buffer += piece
        if self.total is None:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = self.buffer[:end].lower()
            at = head.find(b"content-length:")
            self.total = end + 4 + int(head[at + 15:].split(b"\r\n")[0])
        return len(self.buffer) >= self.total


class Load:
    def __init__(self, url: str, connections: int):
        parts = urllib.parse.urlsplit(url)
        self.connections = [Connection(parts.hostname, parts.port) for _ in range(connections)]
        # Bodies are made beforehand in stretches, so that making them does not count.
        self.stock: list[bytes] = []
        self.number = 0

    def make(self, batches: int) -> None:
        for _ in range(batches - len(self.stock)):
            objects = ",".join(incident(self.number + place) for place in range(100))
            self.number += 100
            self.stock.append(f'{{"objects":[{objects}]}}'.encode())

    def run(self, start, answered, is_over) -> tuple[float, list[float]]:
        """Keeps every connection busy until it is over; how long that took, and each answer."""
        times: list[float] = []
        busy = 0
        with selectors.DefaultSelector() as selector:
            begin = time.perf_counter()
            for connection in self.connections:
                if start(connection):
                    selector.register(connection.socket, selectors.EVENT_READ, connection)
                    busy += 1
            while busy:
                for key, _ in selector.select():
                    connection = key.data
                    if not connection.take():
                        continue
                    times.append(time.perf_counter() - connection.start)
                    answered(connection)
                    # A server that closes its connections gives the next request a new one.
                    selector.unregister(connection.socket)
                    if is_over() or not start(connection):
                        busy -= 1
                    else:
                        selector.register(connection.socket, selectors.EVENT_READ, connection)
            return time.perf_counter() - begin, times

    def post(self, batches: int) -> tuple[float, list[float]]:
        self.make(batches)
        bodies = self.stock[:batches]
        del self.stock[:batches]

        def start(connection):
            if not bodies:
                return False
            connection.post(bodies.pop())
            return True

        def answered(connection):
            if b" 202 " not in connection.buffer[:16] or b'"success_count":100' not in connection.buffer.replace(b" ", b""):
                sys.exit(f"error: a batch was not taken: {bytes(connection.buffer[:500])}")

        return self.run(start, answered, lambda: False)

    def pages(self, seconds: float) -> tuple[float, list[float]]:
        """Each connection walks from the oldest, and begins again at the end."""
        end = time.perf_counter() + seconds
        places = {connection: "" for connection in self.connections}

        def start(connection):
            connection.get("limit=100" + places[connection])
            return True

        def answered(connection):
            if b" 200 " not in connection.buffer[:16]:
                sys.exit(f"error: a page was not given: {bytes(connection.buffer[:500])}")
            body = connection.buffer[connection.buffer.find(b"\r\n\r\n"):]
            at = max(body.find(b'"next":"', 0, 200), body.rfind(b'"next":"'), body.rfind(b'"next": "'))
            next_page = body[at:at + 120].split(b'"')[3].decode() if at >= 0 else ""
            places[connection] = f"&next={urllib.parse.quote(next_page)}" if next_page else ""

        return self.run(start, answered, lambda: time.perf_counter() > end)


def spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"p50 {ordered[len(ordered) // 2] * 1000:7.2f} ms  p99 {ordered[len(ordered) * 99 // 100] * 1000:7.2f} ms"


def measure(arguments: argparse.Namespace) -> None:
    load = Load(arguments.url, arguments.connections)
    stored = 0
    for step in arguments.steps:
        seconds = 0.0
        filled = step - stored
        while stored < step:
            batches = min((step - stored) // 100, 200)
            seconds += load.post(batches)[0]
            stored += batches * 100
        if seconds > 0:
            print(f"{arguments.name:<22} fill up to {step:>9}: {filled / seconds:9.0f} objects/s", flush=True)
        rates, all_times = [], []
        for _ in range(arguments.runs):
            elapsed, times = load.pages(arguments.seconds)
            rates.append(len(times) / elapsed)
            all_times += times
        runs = " ".join(f"{rate:.0f}" for rate in rates)
        print(f"{arguments.name:<22} pages of 100 from {step:>9}: {statistics.median(rates):7.1f}/s  {spread(all_times)}"
              f"  (runs {runs})", flush=True)
        rates, all_times = [], []
        for _ in range(arguments.runs):
            elapsed, times = load.post(arguments.batches)
            stored += arguments.batches * 100
            rates.append(arguments.batches * 100 / elapsed)
            all_times += times
        runs = " ".join(f"{rate:.0f}" for rate in rates)
        print(f"{arguments.name:<22} batches of 100 to {step:>9}: {statistics.median(rates):7.0f} objects/s  "
              f"{spread(all_times)}  (runs {runs})", flush=True)


def collection() -> dict:
    return {"id": COLLECTION, "title": "Seizures", "can_read": True, "can_write": True, "objects": [], "manifest": [],
            "media_types": ["application/stix+json;version=2.1"]}


def data(url: str) -> dict:
    return {
        "/discovery": {"title": "Bench", "default": f"{url}/{ROOT}/", "api_roots": [f"{url}/{ROOT}/"]},
        ROOT: {"information": {"title": "Bench", "versions": [TAXII], "max_content_length": 9765625}, "status": [],
               "collections": [collection()]},
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("fixture", "config"):
        command = commands.add_parser(name)
        command.add_argument("file")
        command.add_argument("address", nargs="?", default="http://127.0.0.1:5000")
    command = commands.add_parser("measure")
    command.add_argument("name")
    command.add_argument("url")
    command.add_argument("--steps", type=int, nargs="+", default=[10_000])
    command.add_argument("--seconds", type=float, default=5)
    command.add_argument("--batches", type=int, default=100)
    command.add_argument("--runs", type=int, default=5)
    command.add_argument("--connections", type=int, default=1)
    given = parser.parse_args()
    if given.command == "measure":
        measure(given)
    elif given.command == "fixture":
        with open(given.file, "w") as out:
            json.dump(data(given.address), out)
    else:
        with open(given.file, "w") as out:
            filename = given.file + ".data"
            json.dump({"backend": {"module": "medallion.backends.memory_backend", "module_class": "MemoryBackend",
                                   "filename": filename},
                       "users": {LOGIN: PASSWORD}, "taxii": {"max_page_size": 100}}, out)
        with open(filename, "w") as out:
            json.dump(data(given.address), out)
