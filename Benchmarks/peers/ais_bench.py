# SPDX-License-Identifier: Apache-2.0
"""Rounds of AISBenchmark and its peers over one file, interleaved, by processor time; prints medians.

usage: ais_bench.py AISBENCHMARK FILE [rounds]
"""
import importlib.util
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time


def processor_seconds(command, stdin=None):
    """Processor time, user and system, of a process whose output goes to nowhere."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stdin or os.devnull, "rb") as source:
        subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def decoded(benchmark, path):
    """Seconds that AISBenchmark says one round of decoding takes."""
    answer = subprocess.run([benchmark, "decode", path, "1"], capture_output=True, check=True).stdout.decode()
    words = answer.split()
    return float(words[words.index("in") + 1]), int(words[1])


def python_peer(name, path):
    """Processor time of a Python library, in a process of its own; its start is not counted."""
    code = {
        "pyais": "from pyais.stream import FileReaderStream\n"
                 "def run():\n"
                 "    for message in FileReaderStream(path):\n"
                 "        message.decode()\n",
        "aiscat": "import aiscat\n"
                  "def run():\n"
                  "    for message in aiscat.from_file(path):\n"
                  "        pass\n",
    }[name]
    script = f"import time\npath = {path!r}\n{code}\nstart = time.process_time()\nrun()\nprint(time.process_time() - start)\n"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True)
    return float(answer.stdout) if answer.returncode == 0 else None


def main():
    benchmark, path = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    times = {}
    count = 0
    peers = [name for name in ("pyais", "aiscat") if importlib.util.find_spec(name)]
    gpsdecode = shutil.which("gpsdecode")
    for _ in range(rounds):
        seconds, count = decoded(benchmark, path)
        times.setdefault("decode to typed values", []).append(seconds)
        times.setdefault("file to JSON lines", []).append(processor_seconds([benchmark, "json", path]))
        if gpsdecode:
            times.setdefault("gpsdecode -j", []).append(processor_seconds([gpsdecode, "-j"], path))
            times.setdefault("gpsdecode -c", []).append(processor_seconds([gpsdecode, "-c"], path))
        for name in peers:
            seconds = python_peer(name, path)
            if seconds is not None:
                times.setdefault(name, []).append(seconds)
    print(f"{count} messages, {rounds} rounds, {time.strftime('%F')}")
    for name, seconds in times.items():
        rates = [count / second / 1e6 for second in seconds]
        print(f"{name}: {statistics.median(rates):.2f} M messages/s ({min(rates):.2f} to {max(rates):.2f})")
    if gpsdecode:
        ratio = statistics.median(times["gpsdecode -j"]) / statistics.median(times["file to JSON lines"])
        print(f"file to JSON lines is {ratio:.1f} times gpsdecode -j")
    else:
        print("gpsdecode is not installed (apt install gpsd-clients)")


main()
