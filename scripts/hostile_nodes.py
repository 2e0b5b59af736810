# SPDX-License-Identifier: Apache-2.0
"""Shows that two paired nodes survive bad input, hostile partners and bad weather.

    scripts/hostile_nodes.py LIENQUAN [CASE…]

Each case has nodes of its own, on ports of its own, in a folder that goes when it ends. Those that measure how long
somebody waits run alone; the others side by side.
"""
import concurrent.futures
import os
import shutil
import sys
import tempfile
import time

import paired_nodes
from bad_weather import clocks, full_disk, imports, network, rotation, set_back, split_view
from hostile_input import attachments, certificates, envelopes
from hostile_load import flood, stalls
from paired_nodes import check

ALONE = (flood, stalls)
TOGETHER = (split_view, set_back, rotation, network, full_disk, clocks, envelopes, certificates, attachments, imports)


def attempt(case, folder, base):
    begin = time.time()
    try:
        case(f"{folder}/{case.__name__}", base)
    except Exception as error:  # One case that breaks must not hide the others.
        check(f"{case.__name__}: runs to its end", False, f"{type(error).__name__}: {error}")
    finally:
        paired_nodes.stop_all(f"{folder}/{case.__name__}")
    print(f"  {case.__name__} took {time.time() - begin:.0f} s", flush=True)


def main():
    paired_nodes.LIENQUAN = os.path.abspath(sys.argv[1])
    wanted = set(sys.argv[2:])
    begin, base = time.time(), int(os.environ.get("HOSTILE_TEST_PORT", "18800"))
    folder = tempfile.mkdtemp(prefix="hostile-")
    cases = [case for case in (*ALONE, *TOGETHER) if not wanted or case.__name__ in wanted]
    places = {case: base + 20 * number for number, case in enumerate(cases)}
    try:
        for case in cases:
            if case in ALONE:
                attempt(case, folder, places[case])
        with concurrent.futures.ThreadPoolExecutor(5) as pool:
            for job in [pool.submit(attempt, case, folder, places[case]) for case in cases if case in TOGETHER]:
                job.result()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{check.passed} hold, {len(check.failed)} do not, {len(check.skipped)} skipped, in {time.time() - begin:.0f} s")
    for name in check.failed:
        print(f"does not hold: {name}")
    sys.exit(1 if check.failed else 0)


if __name__ == "__main__":
    main()
