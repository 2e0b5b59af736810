# SPDX-License-Identifier: Apache-2.0
"""Two real nodes on this machine: how long a message takes, what cuts and kills do, how fast a month is caught up.

    Benchmarks/exchange.py pace [--count 3000] [--rate 50]
    Benchmarks/exchange.py revoke [--count 1000] [--rate 20]
    Benchmarks/exchange.py cut [--seconds 20]
    Benchmarks/exchange.py chaos [--messages 100000] [--cuts 200]
    Benchmarks/exchange.py backlog [--messages 1000000]

LIENQUAN_BINARIES names the folder of the programs.
"""
import argparse
import asyncio
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BINARIES = os.environ.get("LIENQUAN_BINARIES", ".build/release")
LIENQUAN = f"{BINARIES}/lienquan"
BENCHMARK = f"{BINARIES}/ExchangeBenchmark"
# Links: where each node listens, and the proxy in between by which the other reaches it.
PORTS = {"vn": (28411, 28421), "cn": (28412, 28422)}
CONSOLES = {"vn": 28401, "cn": 28402}


class Proxy:
    """Carries bytes from a port to a port, until it is cut."""

    def __init__(self, port, target):
        self.port, self.target, self.open, self.pairs = port, target, True, set()

    async def start(self):
        self.server = await asyncio.start_server(self.carry, "127.0.0.1", self.port)

    async def carry(self, reader, writer):
        if not self.open:
            writer.transport.abort()
            return
        try:
            other_reader, other_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        self.pairs |= {writer, other_writer}

        async def pipe(source, sink):
            try:
                while data := await source.read(65_536):
                    sink.write(data)
                    await sink.drain()
            except OSError:
                pass
            finally:
                for one in (writer, other_writer):
                    one.transport.abort()
                    self.pairs.discard(one)

        await asyncio.gather(pipe(reader, other_writer), pipe(other_reader, writer))

    def cut(self):
        self.open = False
        for writer in list(self.pairs):
            writer.transport.abort()

    def mend(self):
        self.open = True


class Node:
    def __init__(self, name, folder):
        self.name, self.folder, self.process = name, f"{folder}/{name}", None

    def start(self):
        log = open(f"{self.folder}.log", "ab")
        self.process = subprocess.Popen(
            [LIENQUAN, "serve", "--node", self.folder, "--port", str(CONSOLES[self.name]), "--log", os.environ.get("LOG", "error")],
            stdout=log, stderr=log)

    def work(self):
        """Seconds of processor time so far."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    async def kill(self):
        self.process.send_signal(signal.SIGKILL)
        await asyncio.to_thread(self.process.wait)

    async def stop(self):
        self.process.terminate()
        await asyncio.to_thread(self.process.wait)

    async def status(self):
        command = [LIENQUAN, "exchange", "status", "--node", self.folder, "--json"]
        answer = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
        return json.loads(answer.stdout)[0]


def prepare(folder):
    """Two paired nodes whose links pass through the proxies."""
    script = f"""
        set -euo pipefail
        lienquan={LIENQUAN}
        source scripts/two_nodes.sh
        pair_nodes {folder}/vn {PORTS['vn'][0]} {folder}/cn {PORTS['cn'][0]}
        set_node {folder}/vn '{{"link": {{"host": "127.0.0.1", "port": {PORTS['vn'][0]}, "address": "https://127.0.0.1:{PORTS['vn'][1]}"}}}}'
        set_node {folder}/cn '{{"link": {{"host": "127.0.0.1", "port": {PORTS['cn'][0]}, "address": "https://127.0.0.1:{PORTS['cn'][1]}"}}}}'
        invite {folder}/vn {folder}/cn CN
        invite {folder}/cn {folder}/vn VN
    """
    subprocess.run(["bash", "-c", script], check=True)
    return Node("vn", folder), Node("cn", folder)


def fill(node, count, rate=None):
    offices = ("VN-VI", "CN-7200") if node.name == "vn" else ("CN-7200", "VN-VI")
    return subprocess.Popen([BENCHMARK, "fill", node.folder, *offices, str(count)] + ([str(rate)] if rate else []),
                            stdout=subprocess.PIPE, text=True)


def compare(vn, cn):
    return subprocess.run([BENCHMARK, "compare", vn.folder, cn.folder]).returncode == 0


async def settled(nodes, limit):
    """Until both sides have all, opened all, and have rebuilt the other's log."""
    end = time.time() + limit
    while time.time() < end:
        a, b = await nodes[0].status(), await nodes[1].status()
        if (a["sent"] == a["confirmed"] == b["received"] == b["opened"] and b["sent"] == b["confirmed"] == a["received"]
                == a["opened"] and a["witnessed"] == b["logSize"] and b["witnessed"] == a["logSize"]):
            return True
        await asyncio.sleep(1)
    print("not settled:", await nodes[0].status(), await nodes[1].status())
    return False


async def pace(folder, options):
    vn, cn = prepare(folder)
    proxies = [Proxy(PORTS[name][1], PORTS[name][0]) for name in PORTS]
    for proxy in proxies:
        await proxy.start()
    cn.start()
    await asyncio.sleep(2)
    run = await asyncio.create_subprocess_exec(
        BENCHMARK, options.scenario, vn.folder, "VN-VI", "CN-7200", str(options.count), str(options.rate))
    await run.wait()
    await cn.stop()
    return True


revoke = pace


async def cut(folder, options):
    """How long after a cut of the line ends the first message waits."""
    vn, cn = prepare(folder)
    proxies = [Proxy(PORTS[name][1], PORTS[name][0]) for name in PORTS]
    for proxy in proxies:
        await proxy.start()
    vn.start()
    cn.start()
    await asyncio.sleep(3)
    waits = []
    for number in range(options.times):
        for proxy in proxies:
            proxy.cut()
        await asyncio.to_thread(fill(vn, 10).wait)
        await asyncio.sleep(options.seconds)
        wanted = 10 * (number + 1)
        for proxy in proxies:
            proxy.mend()
        begin = time.time()
        while (await vn.status())["confirmed"] < wanted:
            await asyncio.sleep(0.05)
        waits.append(time.time() - begin)
    print("delivered after the end of a cut:", ", ".join(f"{wait:.2f} s" for wait in waits))
    good = await settled([vn, cn], 120)
    await vn.stop()
    await cn.stop()
    return compare(vn, cn) and good and max(waits) < 5


async def chaos(folder, options):
    vn, cn = prepare(folder)
    proxies = [Proxy(PORTS[name][1], PORTS[name][0]) for name in PORTS]
    for proxy in proxies:
        await proxy.start()
    for node in (vn, cn):
        node.start()
    chance = random.Random(options.seed)
    half = options.messages // 2
    rate = options.messages / 2 / max(options.cuts * 1.0, 1)
    senders = [fill(vn, half, rate), fill(cn, half, rate)]
    done = {"cut": 0, "kill": 0, "restart": 0}
    for _ in range(options.cuts):
        await asyncio.sleep(chance.uniform(0.2, 1.2))
        kind = chance.choice(("cut", "kill", "kill", "restart"))
        done[kind] += 1
        if kind == "cut":
            proxy = chance.choice(proxies)
            proxy.cut()
            await asyncio.sleep(chance.uniform(0.05, 0.8))
            proxy.mend()
        else:
            node = chance.choice((vn, cn))
            await (node.kill if kind == "kill" else node.stop)()
            await asyncio.sleep(chance.uniform(0, 0.5))
            node.start()
    for sender in senders:
        while sender.poll() is None:
            await asyncio.sleep(0.2)
        print(sender.stdout.read().strip())
    print("done:", done)
    good = await settled([vn, cn], 600)
    await vn.stop()
    await cn.stop()
    return compare(vn, cn) and good


async def backlog(folder, options):
    """A node comes back after a month: until it has accepted and opened all that waits, and the sender knows."""
    vn, cn = prepare(folder)
    proxies = [Proxy(PORTS[name][1], PORTS[name][0]) for name in PORTS]
    for proxy in proxies:
        await proxy.start()
    filling = fill(vn, options.messages)
    print(await asyncio.to_thread(filling.communicate))
    vn.start()
    await asyncio.sleep(2)
    begin = time.time()
    cn.start()
    seen = {}
    while True:
        await asyncio.sleep(1)
        a, b = await vn.status(), await cn.status()
        for name, value in (("accepted", b["received"]), ("confirmed", a["confirmed"]), ("opened", b["opened"])):
            if value >= options.messages and name not in seen:
                seen[name] = time.time() - begin
                print(f"{name} {options.messages} after {seen[name]:.0f} s", flush=True)
        if len(seen) == 3 or time.time() - begin > 3_600:
            break
    good = await settled([vn, cn], 600)
    print(f"logs of both rebuilt and acknowledged after {time.time() - begin:.0f} s; "
          f"processor time: sender {vn.work():.0f} s, receiver {cn.work():.0f} s")
    await vn.stop()
    await cn.stop()
    return compare(vn, cn) and good and seen.get("opened", 1e9) < 300


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", choices=("pace", "revoke", "cut", "chaos", "backlog"))
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--messages", type=int, default=None)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="leave the nodes' folders")
    options = parser.parse_args()
    options.messages = options.messages or (1_000_000 if options.scenario == "backlog" else 100_000)
    folder = tempfile.mkdtemp(prefix="exchange-")
    try:
        good = asyncio.run(globals()[options.scenario](folder, options))
    finally:
        if options.keep:
            print(folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if good else 1)


main()
