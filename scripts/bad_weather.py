# SPDX-License-Identifier: Apache-2.0
"""Two real nodes in bad weather: full disks, wrong clocks, new keys under load, cut lines, rewritten histories."""
import concurrent.futures
import os
import random
import shutil
import sqlite3
import subprocess
import time

from cryptography import x509

import paired_nodes
from hostile_input import answer, own
from paired_nodes import Pair, alert, check, run, wait


def may(*command):
    """Whether a command does what it says here."""
    return subprocess.run(command, capture_output=True).returncode == 0


def full_disk(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    os.rename(cn.folder, cn.folder + ".made")
    os.mkdir(cn.folder, 0o700)
    if not may("mount", "-t", "tmpfs", "-o", "size=20m,mode=700", "tmpfs", cn.folder):
        return check.skip("full disk", "a tmpfs can't be mounted here")
    try:
        shutil.copytree(cn.folder + ".made", cn.folder, dirs_exist_ok=True)
        pair.start()
        text = "x" * 90_000
        sent = {"VN": vn.send_many(5, "CN-7200", text=text), "CN": []}
        pair.settled(20)
        with open(f"{cn.folder}/filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(65_536))
            except OSError:
                pass
        sent["VN"] += vn.send_many(45, "CN-7200", text=text)
        check("full disk: the node says that nothing can be stored", wait(lambda: cn.health() == 503, 20) is not None,
              f"/healthz {cn.health()}")
        state = vn.status()
        check("full disk: the sender keeps what was not accepted", state["confirmed"] < state["sent"] and not vn.kinds(),
              f"{state['confirmed']} of {state['sent']} confirmed")
        time.sleep(3)
        check("full disk: the node stands", cn.process.poll() is None and cn.health() in (200, 503))
        with open(cn.folder + ".log", encoding="utf-8") as log:
            lines = log.read().count("\n")
        check("full disk: its log does not run over", lines < 200, f"{lines} lines")
        os.remove(f"{cn.folder}/filler")
        took = pair.settled(40)
        check("full disk: with room again all arrives", took is not None, f"{took and round(took, 1)} s")
        check("full disk: and the node is well again", wait(cn.serves, 25) is not None)
        pair.agree("full disk", sent)
        pair.stop()
        check("full disk: the database is whole", cn.query("PRAGMA integrity_check") == [("ok",)])
    finally:
        pair.stop()
        may("umount", cn.folder)


def rotation(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    pair.start()
    old = {node.country: [shutil.copy(path, f"{folder}/{node.country}-{os.path.basename(path)}") for path in own(node)]
           for node in (vn, cn)}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        load = [pool.submit(vn.send_many, 100, "CN-7200", 10, None, 2), pool.submit(cn.send_many, 100, "VN-VI", 10, None, 2)]
        time.sleep(2)
        for node in (vn, cn):
            # The link's certificate with a new key, the office's keys, then the old certificate renewed once more.
            run("pki", "node", "--node", node.folder, "--name", "localhost", "--ip", "127.0.0.1")
            time.sleep(1)
            run("pki", "office", node.office, "--node", node.folder, "--bare", "--replace")
            time.sleep(1)
        for node in (vn, cn):
            with open(old[node.country][0], "rb") as file:
                serial = x509.load_pem_x509_certificate(file.read()).serial_number
            run("pki", "revoke", f"{serial:032x}", "--node", node.folder, "--reason", "superseded")
        sent = {"VN": load[0].result(), "CN": load[1].result()}
    check("rotation: all messages arrive", pair.settled(30) is not None, f"{vn.status()}, {cn.status()}")
    pair.agree("rotation", sent)
    keys = {node.country: len({key for key, in node.query(
        "SELECT json_extract(cards.value, '$.seal') FROM exchange_partner, json_each(exchange_partner.cards) cards "
        "WHERE json_extract(cards.value, '$.office') IN ('VN-VI', 'CN-7200')")}) for node in (vn, cn)}
    check("rotation: each side knows the other's old and new keys", keys == {"VN": 2, "CN": 2}, keys)
    for node, other in ((vn, cn), (cn, vn)):
        first = sent[other.country][0]
        check(f"rotation: {node.country} still reads what was sealed to its old key",
              f"{other.country} 0" in node.tell("exchange", "show", "--node", node.folder, first))
    for node, other in ((vn, cn), (cn, vn)):
        took = wait(lambda: answer(node, *old[other.country]) == "refused", 45)
        check(f"rotation: the revoked certificate of {other.country} is refused within a minute, on a line that stands",
              took is not None)
        check(f"rotation: the new one of {other.country} is let in", answer(node, *own(other)) == 200)
    pair.stop()


def imports(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    sent = {"VN": vn.send_many(100, "CN-7200", text="x" * 20_000), "CN": []}
    run("exchange", "export", "--node", vn.folder, "--out", f"{folder}/to-cn.lqx")
    chance, killed = random.Random(7), 0
    for _ in range(25):
        process = subprocess.Popen(taking(cn, f"{folder}/to-cn.lqx"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.005, 0.25))
        killed += process.poll() is None
        process.kill()
        process.wait()
    for _ in range(2):
        subprocess.run(taking(cn, f"{folder}/to-cn.lqx"), check=True, capture_output=True)
    run("exchange", "export", "--node", cn.folder, "--out", f"{folder}/to-vn.lqx")
    run("exchange", "import", "--node", vn.folder, f"{folder}/to-vn.lqx")
    run("exchange", "export", "--node", vn.folder, "--out", f"{folder}/again.lqx")
    run("exchange", "import", "--node", cn.folder, f"{folder}/again.lqx")
    check("import: it was killed in the middle", killed >= 5, f"{killed} of 25")
    check("import: both sides know that all arrived", pair.is_settled())
    pair.agree("import", sent)
    check("import: the database is whole", cn.query("PRAGMA integrity_check") == [("ok",)])
    with open(f"{folder}/to-cn.lqx", "r+b") as file:
        file.seek(100_000)
        file.write(b"?")
    check("import: a changed file is refused", subprocess.run(taking(cn, f"{folder}/to-cn.lqx"), capture_output=True).returncode == 1)


def taking(node, file):
    """The command that takes a file in."""
    return [paired_nodes.LIENQUAN, "exchange", "import", "--node", node.folder, file]


def clocks(folder, base):
    library, compiler = f"{folder}.so", shutil.which("clang") or shutil.which("cc")
    if not compiler or not may(compiler, "-shared", "-fPIC", "-O1", "-o", library, "scripts/shifted_clock.c"):
        return check.skip("clock", "no compiler of C makes scripts/shifted_clock.c here")
    # Keys that are three days old, so that they are valid by either clock.
    pair = Pair(folder, base, prefix=("env", f"LD_PRELOAD={library}", "CLOCK_SHIFT=-259200"))
    vn, cn = pair.vn, pair.cn
    for ahead in (25, -25):
        name = f"clock: a partner {abs(ahead)} hours {'ahead' if ahead > 0 else 'behind'}"
        cn.environment = {"LD_PRELOAD": library, "CLOCK_SHIFT": str(ahead * 3600)}
        pair.start()
        sent = {"VN": vn.send_many(3, "CN-7200"), "CN": cn.send_many(3, "VN-VI")}
        check(f"{name} exchanges as ever", pair.settled(30) is not None, f"{vn.status()}, {cn.status()}")
        told, other = (vn, cn) if ahead > 0 else (cn, vn)
        check(f"{name} is told by whoever sees times to come", told.kinds() == {"clock"} and not other.kinds(),
              f"{told.kinds()}, {other.kinds()}")
        for kind, alarm in told.alarms():
            told.tell("exchange", "settle", "--node", told.folder, alarm, "--note", "a test")
        there = {letter["id"] for letter in vn.letters()} & {letter["id"] for letter in cn.letters()}
        check(f"{name} loses nothing", there >= {*sent["VN"], *sent["CN"]})
        pair.stop()
    cn.environment = {}


def split_view(folder, base):
    """A node that signs another history than it was sent, and one that was set back."""
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    pair.start()
    vn.send_many(4, "CN-7200")
    pair.settled(20)
    wait(lambda: vn.status()["witnessed"] == cn.status()["logSize"], 30)
    cn.stop()
    database = f"{cn.folder}/node.sqlite"
    with sqlite3.connect(database) as forged:
        forged.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (hashes,) = forged.execute("SELECT hashes FROM exchange_log_tile WHERE log = 'own/VN' AND level = 0").fetchone()
        forged.execute("UPDATE exchange_log_tile SET hashes = ? WHERE log = 'own/VN' AND level = 0",
                       (bytes((hashes[0] ^ 1,)) + hashes[1:],))
    forged.close()
    cn.start()
    cn.send(alert("after the forgery"), "VN-VI")
    took = wait(lambda: vn.kinds() & {"fork", "omission", "foreign_leaf"}, 70)
    check("split view: another history under the same size is noticed within a minute", took is not None and took < 60,
          f"{took and round(took, 1)} s, {vn.kinds()}")
    check("split view: and halts the link", vn.status()["state"] == "halted")
    pair.stop()


def set_back(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    pair.start()
    vn.send_many(3, "CN-7200")
    pair.settled(20)
    cn.stop()
    shutil.copytree(cn.folder, cn.folder + ".before")
    cn.start()
    vn.send_many(3, "CN-7200")
    pair.settled(20)
    cn.stop()
    shutil.rmtree(cn.folder)
    os.rename(cn.folder + ".before", cn.folder)
    cn.start()
    took = wait(lambda: "rollback" in vn.kinds(), 70)
    check("set back: a partner that knows less than it confirmed is noticed within a minute", took is not None and took < 60,
          f"{took and round(took, 1)} s")
    check("set back: and halts the link", vn.status()["state"] == "halted")
    pair.stop()


def network(folder, base):
    """Two network namespaces with a wire between them that is cut, late and lossy."""
    names, ends = [f"lq{os.getpid()}{one}" for one in "ab"], [f"lq{os.getpid() % 10_000}{one}" for one in "ab"]
    hosts = ("10.213.77.1", "10.213.77.2")
    try:
        made = all(may("ip", "netns", "add", name) for name in names) and may(
            "ip", "link", "add", ends[0], "netns", names[0], "type", "veth", "peer", "name", ends[1], "netns", names[1])
        for name, end, host in zip(names, ends, hosts):
            made = made and all(may("ip", "-n", name, *words) for words in (
                ("addr", "add", f"{host}/24", "dev", end), ("link", "set", end, "up"), ("link", "set", "lo", "up")))
        if not made:
            return check.skip("network", "network namespaces can't be made here")
        pair = Pair(folder, base, hosts)
        vn, cn = pair.vn, pair.cn
        for node, name, end in zip((vn, cn), names, ends):
            node.prefix = ["ip", "netns", "exec", name]
            netem = ("netem", "delay", "60ms", "20ms", "loss", "2%")
            if not may("tc", "-n", name, "qdisc", "add", "dev", end, "root", *netem) and node is vn:
                check.skip("network: delay and loss", "the kernel has no netem")
            node.start()
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            load = [pool.submit(vn.send_many, 75, "CN-7200", 5, None, 2), pool.submit(cn.send_many, 75, "VN-VI", 5, None, 2)]
            time.sleep(3)
            for length in (0.5, 2, 5):
                may("ip", "-n", names[0], "link", "set", ends[0], "down")
                time.sleep(length)
                may("ip", "-n", names[0], "link", "set", ends[0], "up")
                time.sleep(1)
            sent = {"VN": load[0].result(), "CN": load[1].result()}
        took = pair.settled(45)
        check("network: all arrives when the wire is whole again", took is not None, f"{took and round(took, 1)} s")
        pair.agree("network", sent)
        pair.stop()
    finally:
        for name in names:
            may("ip", "netns", "del", name)
