#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Backs up a node that is being written, restores it, and times who writes meanwhile. See backup.sh."""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN = os.environ["LIENQUAN_BINARIES"]
# What never ends is stopped after this many seconds.
PATIENCE = int(os.environ.get("PATIENCE", "300"))


def lienquan(*arguments):
    begun = time.time()
    ran = subprocess.run([f"{BIN}/lienquan", *arguments], capture_output=True, text=True)
    if ran.returncode:
        sys.exit(f"lienquan {' '.join(arguments)}: {ran.stderr}")
    return time.time() - begun, ran.stdout


def rows(log, start, end):
    """Milliseconds that writes took which were due between two times."""
    with open(log) as lines:
        pairs = [line.split() for line in lines if line.endswith("\n")]
    return sorted(float(taken) for due, taken in pairs if start <= float(due) <= end)


def report(what, log, start, end):
    taken = rows(log, start, end)
    if not taken:
        return print(f"{what}: no writes")
    at = lambda share: taken[min(len(taken) - 1, int(len(taken) * share))]
    print(f"{what}: {len(taken)} writes, p50 {at(.5):.1f} ms, p99 {at(.99):.1f} ms, longest {taken[-1]:.0f} ms",
          flush=True)


def peer(name, statement, node, target, log):
    begun = time.time()
    process = subprocess.Popen(["sqlite3", f"{node}/node.sqlite", statement],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        said, _ = process.communicate(timeout=PATIENCE)
        end = "done" if process.returncode == 0 else f"failed: {said.strip()}"
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        size = os.path.getsize(target) if os.path.exists(target) else 0
        end = f"not finished, {size / 1e6:.0f} MB written"
    print(f"{name}: {time.time() - begun:.0f} s, {end}", flush=True)
    time.sleep(10)
    report(f"{name}, writes until 10 s after it", log, begun, time.time())
    for ending in ["", "-journal", "-wal", "-shm"]:
        if os.path.exists(target + ending):
            os.remove(target + ending)


def main():
    gigabytes, rate = sys.argv[1], sys.argv[2]
    work = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="lienquan-backup-")
    free = shutil.disk_usage(work).free
    if free < float(gigabytes) * 4e9:
        return print(f"skipped: {gigabytes} GB need four times as much room in {work}")
    writer = None
    try:
        node, log = f"{work}/node", f"{work}/writes.log"
        begun = time.time()
        if not os.path.exists(f"{node}/node.json"):
            said = subprocess.run([f"{BIN}/BackupBenchmark", "fill", node, gigabytes],
                                  capture_output=True, text=True, check=True).stdout
            print(f"node: {said.strip()}, made in {time.time() - begun:.0f} s", flush=True)
        writer = subprocess.Popen([f"{BIN}/BackupBenchmark", "write", node, rate, log])
        time.sleep(5)
        begun = time.time()
        time.sleep(30)
        report(f"writes at {rate}/s, nothing beside", log, begun, time.time())

        begun = time.time()
        took, said = lienquan("backup", "--node", node, "--out", f"{work}/backup", "--without-keys", "--json", "--quiet")
        answer = json.loads(said)
        print(f"backup: {took:.1f} s, {answer['bytes'] / 1e6:.0f} MB, journal {answer['journal'].split(':')[0]} entries "
              f"verified, {answer['bytes'] / 1e6 / took:.0f} MB/s", flush=True)
        time.sleep(10)
        report("backup, writes until 10 s after it", log, begun, time.time())

        peer("sqlite3 .backup", f".backup {work}/peer.sqlite", node, f"{work}/peer.sqlite", log)
        peer("sqlite3 VACUUM INTO", f"VACUUM INTO '{work}/peer.sqlite'", node, f"{work}/peer.sqlite", log)

        writer.send_signal(signal.SIGTERM)
        writer.wait()
        writer = None
        shutil.rmtree(node)
        took, _ = lienquan("backup", "verify", f"{work}/backup", "--quiet")
        print(f"verify: {took:.1f} s", flush=True)
        took, _ = lienquan("restore", f"{work}/backup", "--node", f"{work}/restored", "--quiet")
        print(f"restore: {took:.1f} s", flush=True)
        _, said = lienquan("journal", "verify", "--node", f"{work}/restored")
        print(f"restored: {said.splitlines()[0]}")
    finally:
        if writer:
            writer.kill()
        shutil.rmtree(work, ignore_errors=True)


main()
