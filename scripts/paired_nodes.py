# SPDX-License-Identifier: Apache-2.0
"""Two real nodes on this machine for tests: started, killed, loaded and compared."""
import concurrent.futures
import datetime
import json
import os
import signal
import sqlite3
import subprocess
import threading
import time
import urllib.error
import urllib.request

LIENQUAN = ".build/release/lienquan"


class Checks:
    """Names what was checked and whether it holds."""

    lock = threading.Lock()

    def __init__(self):
        self.passed, self.failed, self.skipped = 0, [], []

    def __call__(self, name, holds, detail=""):
        with self.lock:
            self.passed += bool(holds)
            if not holds:
                self.failed.append(name)
            print(f"  {'PASS' if holds else 'FAIL'}  {name}" + (f" ({detail})" if detail or not holds else ""), flush=True)
        return holds

    def skip(self, name, why):
        with self.lock:
            self.skipped.append(name)
            print(f"  skip  {name}: {why}", flush=True)


check = Checks()
# Every node that was made, so that none outlives its case.
every = []


def wait(condition, limit):
    """How long it took until something holds; None when it does not within a limit."""
    begin = time.time()
    while time.time() - begin < limit:
        if condition():
            return time.time() - begin
        time.sleep(0.1)
    return None


def run(*arguments, given=None, environment=None):
    answer = subprocess.run([LIENQUAN, *arguments], input=given, capture_output=True, text=True,
                            env={**os.environ, **(environment or {})})
    if answer.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: {answer.stderr.strip() or answer.stdout.strip()}")
    return answer.stdout


def alert(reference, text=None, **more):
    """An alert as an office writes it."""
    def said(words):
        return {"lang": "vi", "text": words}

    message = {
        "v": 1, "type": "alert", "reference": reference, "subject": said("Xe chở thuốc lá"), "urgency": "routine",
        "legal_basis": {"kind": "agreement", "article": "5", "title": said("Hiệp định hợp tác hải quan")},
        "purpose": said("Chống buôn lậu"), "evaluation": {"source": "B", "information": 2},
        "handling": {"codes": ["H1"], "tlp": "AMBER", "pap": "GREEN"},
        "sign_off": {"drafted_by": "Lan", "approved_by": "Minh",
                     "approved_at": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")},
        **more,
    }
    if text:
        message["text"] = said(text)
    return message


class Node:
    """A node in its folder, and its process while it serves."""

    def __init__(self, country, folder, console, link):
        self.country, self.folder, self.console, self.link = country, folder, console, link
        self.office = "VN-VI" if country == "VN" else "CN-7200"
        self.process, self.prefix, self.environment = None, [], {}
        every.append(self)

    def configure(self, **link):
        """Sets members of `link` in node.json."""
        path = f"{self.folder}/node.json"
        with open(path, encoding="utf-8") as file:
            configuration = json.load(file)
        configuration["link"].update(link)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(configuration, file)

    # The process.

    def start(self):
        log = open(self.folder + ".log", "ab")
        self.process = subprocess.Popen(
            [*self.prefix, LIENQUAN, "serve", "--node", self.folder, "--port", str(self.console), "--log", "warning"],
            stdout=log, stderr=log, env={**os.environ, **self.environment})
        return self

    def stop(self, kind=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(kind)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                check(f"{self.folder} ends when it is told to", False, "not within 30 s")
                self.process.kill()
                self.process.wait()
        self.process = None

    def kill(self):
        self.stop(signal.SIGKILL)

    def serves(self):
        return self.health() == 200

    def health(self, limit=5.0):
        """The status of /healthz; None when nothing answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.console}/healthz", timeout=limit) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return None

    def memory(self):
        """Resident, in MiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024

    # What it says of itself.

    def tell(self, *arguments, given=None):
        return run(*arguments, given=given, environment=self.environment)

    def status(self):
        return json.loads(self.tell("exchange", "status", "--node", self.folder, "--json"))[0]

    def letters(self):
        return json.loads(self.tell("exchange", "list", "--node", self.folder, "--limit", "1000", "--json"))

    def alarms(self):
        """Open ones: (kind, id)."""
        lines = self.tell("exchange", "alarms", "--node", self.folder, "--limit", "200").splitlines()
        return [(words[2], words[-1]) for words in (line.split() for line in lines if line[:1] == "2") if "open" in words]

    def kinds(self):
        return {kind for kind, _ in self.alarms()}

    def query(self, text, *values):
        with sqlite3.connect(f"file:{self.folder}/node.sqlite?mode=ro", uri=True) as database:
            return database.execute(text, values).fetchall()

    # What it sends.

    def send(self, message, to, *more):
        return self.tell("exchange", "send", "--node", self.folder, "--from", self.office, "--to", to, *more, "-",
                         given=json.dumps(message, ensure_ascii=False)).strip()

    def send_many(self, count, to, rate=None, text=None, workers=4):
        """References of messages, at a rate or as fast as it goes."""
        begin = time.time()

        def one(number):
            if rate:
                time.sleep(max(0, begin + number / rate - time.time()))
            return self.send(alert(f"{self.country} {number}", text), to)

        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            return list(pool.map(one, range(count)))


def stop_all(folder):
    """Stops every node below a folder that still serves."""
    for node in every:
        if node.folder.startswith(folder + "/"):
            node.kill()


class Pair:
    """Two nodes that trust one another, in a folder."""

    def __init__(self, folder, base, hosts=("127.0.0.1", "127.0.0.1"), prefix=()):
        os.makedirs(folder, exist_ok=True)
        links = (base + 10, base + 11)
        self.vn = Node("VN", f"{folder}/vn", base, links[0])
        self.cn = Node("CN", f"{folder}/cn", base + 1, links[1])
        again = "" if hosts[0].startswith("127.") else "".join(f"""
            set_node {node.folder} '{{"link": {{"host": "0.0.0.0", "port": {node.link}, "address": "https://{host}:{node.link}"}}}}'
        """ for node, host in zip((self.vn, self.cn), hosts)) + f"""
            invite {self.vn.folder} {self.cn.folder} CN
            invite {self.cn.folder} {self.vn.folder} VN
        """
        subprocess.run([*prefix, "bash", "-c", f"""
            set -euo pipefail
            lienquan={LIENQUAN}
            source scripts/two_nodes.sh
            pair_nodes {self.vn.folder} {links[0]} {self.cn.folder} {links[1]}
            {again}
        """], check=True)

    def start(self):
        for node in (self.vn, self.cn):
            node.start()
        return self.served()

    def served(self, limit=30):
        return all(wait(node.serves, limit) is not None for node in (self.vn, self.cn))

    def stop(self):
        for node in (self.vn, self.cn):
            node.stop()

    def is_settled(self):
        a, b = self.vn.status(), self.cn.status()
        return (a["sent"] == a["confirmed"] == b["received"] == b["opened"]
                and b["sent"] == b["confirmed"] == a["received"] == a["opened"])

    def settled(self, limit):
        """How long until both have all and know it; None where they do not within a limit."""
        return wait(self.is_settled, limit)

    def agree(self, name, sent, allowed=frozenset()):
        """Checks that what was sent is there exactly once on both sides, and that journals and statements are right.

        sent: ids by country; allowed: kinds of alarms that may be open.
        """
        wanted = sorted(sent["VN"] + sent["CN"])
        for node in (self.vn, self.cn):
            there = sorted(letter["id"] for letter in node.letters())
            check(f"{name}: {node.country} has each of {len(wanted)} messages once", there == wanted, f"{len(there)}")
            kinds = node.kinds() - set(allowed)
            check(f"{name}: {node.country} has no alarm", not kinds, ", ".join(sorted(kinds)))
            node.tell("journal", "verify", "--node", node.folder)
        month = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m")
        texts = {node.tell("exchange", "statement", "--node", node.folder, "--month", month) for node in (self.vn, self.cn)}
        check(f"{name}: both statements are equal", len(texts) == 1)
