# SPDX-License-Identifier: Apache-2.0
"""A real node before partners that flood and stall."""
import socket
import statistics
import threading
import time

from hostile_input import answer, greet, own
from hostile_partner import RESET, Line, Office, Refused, Sequence, frame
from paired_nodes import Pair, alert, check, wait


def is_cut(line):
    """Whether the other side ended a line."""
    try:
        while line.socket.recv(65_536):
            pass
        return True
    except TimeoutError:
        return False
    except OSError:
        return True


def swell(line, streams, size):
    """Sends bodies side by side and ends none of them."""
    begun = [line.begin("POST", "/link/v1/push") for _ in range(streams)]
    piece = b" " * 16_384
    for _ in range(size // len(piece)):
        for stream in begun:
            answer = line.answers[stream]
            while not answer["ended"] and min(line.room, line.rooms[stream]) < len(piece):
                line.take()
            if not answer["ended"]:
                line.data(stream, piece)


def flood(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn, pair.cn
    vn.configure(messagesADay=1_000)
    vn.start()
    wait(vn.serves, 30)
    sequence = Sequence(Office(cn.folder, "CN-7200"), Office(vn.folder, "VN-VI"))
    pushes = [b"".join(sequence.envelope(alert("flood")) for _ in range(100)) for _ in range(15)]
    line, before = greet(vn, cn), vn.memory()
    swollen = [Line(vn.link, *own(cn)) for _ in range(4)]
    for one in swollen:
        swell(one, streams=60, size=2 << 20)
    grown = vn.memory() - before
    check("flood: 480 MiB of bodies that never end stay out of memory", grown < 200, f"{grown:+.0f} MiB")
    for one in swollen:
        one.close()
    wait(lambda: line.push(b"")[0] == 200, 20)
    codes = [line.push(push)[0] for push in pushes]
    check("flood: what is above a day's measure gets 429", codes[:10] == [200] * 10 and set(codes[10:]) == {429}, codes)
    check("flood: nothing above it is kept", vn.status()["received"] == 1_000)
    rapid, begin = Line(vn.link, *own(cn)), time.time()
    try:
        for _ in range(10_000):
            rapid.write(frame(RESET, 0, rapid.begin("GET", "/link/v1/standing", ended=True), bytes(4)))
    except Refused:
        pass
    check("flood: streams that are begun and taken back hold nobody up",
          line.request("GET", "/link/v1/standing")[0] == 200 and time.time() - begin < 5, f"{time.time() - begin:.1f} s")
    end, counts, waits = time.time() + 4, [], []
    junk = b" " * 16_384

    def hammer():
        """Floods with pushes on many streams, each begun and never ended."""
        count = 0
        while time.time() < end:
            try:
                hostile = Line(vn.link, *own(cn))
                while time.time() < end:
                    hostile.push(pushes[10])
                    for _ in range(20):
                        stream = hostile.begin("POST", "/link/v1/cosigned")
                        if hostile.room > len(junk):
                            hostile.data(stream, junk)
                    count += 21
            except Refused:
                time.sleep(0.05)
        counts.append(count)

    threads = [threading.Thread(target=hammer) for _ in range(4)]
    for thread in threads:
        thread.start()
    while time.time() < end:
        begin = time.time()
        healthy = vn.health() == 200
        waits.append(time.time() - begin if healthy else 9.0)
        time.sleep(0.05)
    for thread in threads:
        thread.join()
    grown = vn.memory() - before
    check("flood: meanwhile the console answers within a second", max(waits) < 1, f"{max(waits) * 1000:.0f} ms at worst")
    check("flood: memory stays bounded", grown < 300, f"{grown:+.0f} MiB after {sum(counts)} requests")
    # What is told to a caller that broke the rules is read only now; the line is over by then.
    check("flood: the line of who broke the rules of HTTP/2 is cut", is_cut(rapid))
    check("flood: it is told once", [kind for kind, _ in vn.alarms()] == ["flood"], vn.alarms())
    vn.stop()


def stalls(folder, base):
    pair = Pair(folder, base)
    vn, cn = pair.vn.start(), pair.cn
    wait(vn.serves, 30)
    line = greet(vn, cn)
    text = "x" * 90_000
    vn.send_many(20, "CN-7200", text=text)
    # Half-open: connected and silent, or in the middle of a handshake.
    silent = [socket.create_connection(("127.0.0.1", vn.link)) for _ in range(120)]
    for one in silent[:40]:
        one.send(b"\x16\x03\x01\x02\x00\x01")
    slow = [Line(vn.link, *own(cn), window=0) for _ in range(4)]
    for number in range(80):
        hostile = slow[number % 4]
        if number % 2:
            stream = hostile.begin("POST", "/link/v1/push")
            hostile.data(stream, b"{")
        else:
            # Asks for megabytes and takes nothing.
            hostile.begin("GET", "/link/v1/pull?after=0", ended=True)
    waits, end = [], time.time() + 6
    before = vn.memory()
    while time.time() < end:
        begin = time.time()
        try:
            status = line.request("GET", "/link/v1/standing")[0]
        except Refused as reason:
            status = str(reason)
        waits.append(time.time() - begin if status == 200 else 9.0)
        time.sleep(0.01)
    p99 = statistics.quantiles(waits, n=100)[98]
    check("stall: beside 200 that stall an honest caller waits less than a second (p99)", p99 < 1,
          f"{len(waits)} requests, p99 {p99 * 1000:.0f} ms")
    sequence = Sequence(Office(cn.folder, "CN-7200"), Office(vn.folder, "VN-VI"))
    begin = time.time()
    late = wait(lambda: line.push(sequence.envelope(alert("through"), follow=False))[0] == 200, 20)
    check("stall: its message is accepted when the places are free again", late is not None, f"{time.time() - begin:.1f} s")
    check("stall: a new caller gets in", answer(vn, *own(cn)) == 200)
    gone = 0
    for one in silent:
        one.settimeout(15)
        try:
            gone += one.recv(1) == b""
        except TimeoutError:
            pass
        except OSError:
            gone += 1
    check("stall: who never speaks is hung up on", gone == len(silent), f"{gone} of {len(silent)}")
    check("stall: memory stays bounded", vn.memory() - before < 150, f"{vn.memory() - before:+.0f} MiB")
    vn.stop()
