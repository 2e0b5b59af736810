# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Times the map of the sea in a browser, against a real node that has read a file of sentences. See sea-map.sh."""
import argparse
import datetime
import json
import math
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Browser"))

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright  # noqa: E402

from field_node import NodeProcess  # noqa: E402
from walk import Walk, Watch  # noqa: E402

PATIENCE = 300_000
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
# A vessel of Vietnam whose number no simulated one has.
MMSI = 574_999_001
DAYS = 3
# In the middle of the gulf, and how far from there it works: nowhere ashore.
CENTRE, RADIUS_MILES = (19.6, 107.3), 38
KNOTS = 10.0

# Runs before the page's own scripts: when the map says that it is ready, and when the frame with it on it is over.
MARKS = """
new MutationObserver((_, observer) => {
  const map = document.querySelector("#sea[data-ready='1']");
  if (!map) return;
  observer.disconnect();
  window.mapReady = performance.now();
  requestAnimationFrame(() => setTimeout(() => { window.mapDrawn = performance.now(); }));
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
"""

# Notes the times between frames, and how long the map's own drawing takes in them.
FRAMES = """
() => {
  const noted = window.noted = { frames: [], draws: [], isOn: true };
  const { chart } = Sea.page;
  const draw = Object.getPrototypeOf(chart).draw;
  chart.draw = function () {
    const begun = performance.now();
    draw.call(this);
    noted.draws.push(performance.now() - begun);
  };
  let last = null;
  const frame = (now) => {
    if (!noted.isOn) return;
    if (last !== null) noted.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
"""

# The answer that the map asks for when a vessel is chosen, for a longer time, read and shown by the map's own code.
SHOW = """
async ([mmsi, from, until]) => {
  const begun = performance.now();
  const answer = await (await fetch(`/sea/vessels/${mmsi}/track?from=${from}&until=${until}`)).json();
  const came = performance.now();
  const tracks = Sea.Track.read(answer);
  const read = performance.now();
  tracks[0].at(16);
  const thinned = performance.now();
  Sea.page.tracks.show(tracks);
  Sea.page.tracks.fit();
  return { complete: answer.complete, count: tracks.reduce((sum, track) => sum + track.count, 0),
           answered: came - begun, read: read - came, thinned: thinned - read };
}
"""


def sentence(longitude: float, latitude: float, course: float, second: int, time_ms: int) -> str:
    """A message of type 1 (ITU-R M.1371-5, annex 8, table 45) with a tag block (IEC 61162-450), under way."""
    fields = (
        (1, 6), (0, 2), (MMSI, 30), (0, 4), (-128, 8), (round(KNOTS * 10), 10), (1, 1),
        (round(longitude * 600_000), 28), (round(latitude * 600_000), 27), (round(course * 10) % 3600, 12),
        (round(course) % 360, 9), (second, 6), (0, 2), (0, 3), (0, 1), (0, 19),
    )
    bits = 0
    for value, width in fields:
        bits = bits << width | value & ((1 << width) - 1)
    sixes = [bits >> shift & 63 for shift in range(162, -1, -6)]
    payload = "".join(chr(six + 48 if six < 40 else six + 56) for six in sixes)
    tag, body = f"s:BachLongVi,c:{time_ms}", f"AIVDM,1,1,,A,{payload},0"
    return f"\\{tag}*{check(tag):02X}\\!{body}*{check(body):02X}\n"


def check(text: str) -> int:
    value = 0
    for byte in text.encode():
        value ^= byte
    return value


def write_track(path: pathlib.Path, points: int, end_ms: int) -> int:
    """A vessel that works to and fro, so that hardly a point lies on the line between its neighbours."""
    chance = random.Random(11)
    step = DAYS * 86_400_000 // points
    miles = KNOTS * step / 3_600_000
    x, y, course = 0.0, 0.0, 40.0
    start = end_ms - points * step
    with path.open("w") as file:
        for n in range(points):
            away = math.hypot(x, y)
            course += chance.gauss(0, 7)
            if away > RADIUS_MILES:
                # Turned home by the shorter way, twelve degrees a report.
                home = (math.degrees(math.atan2(-x, -y)) - course + 180) % 360 - 180
                course += max(-12.0, min(12.0, home))
            course %= 360
            x += miles * math.sin(math.radians(course))
            y += miles * math.cos(math.radians(course))
            # Receivers of satellite positions are off by some metres.
            latitude = CENTRE[0] + (y + chance.gauss(0, 0.001)) / 60
            longitude = CENTRE[1] + (x + chance.gauss(0, 0.001)) / 60 / math.cos(math.radians(CENTRE[0]))
            at = start + n * step
            file.write(sentence(longitude, latitude, course, at // 1000 % 60, at))
    return start


class CountingWatch(Watch):
    """Counts requests, besides what it notes."""

    def __init__(self, origin: str):
        super().__init__(origin)
        self.inside = self.outside = 0

    def request(self, request) -> None:
        super().request(request)
        if request.url.startswith("data:"):
            return
        if request.url.startswith(self.origin + "/"):
            self.inside += 1
        else:
            self.outside += 1


class MapBench:
    def __init__(self, browser: Browser, options: argparse.Namespace, password: str):
        self.options = options
        self.walk = Walk(browser, f"http://127.0.0.1:{options.port}", None)
        self.walk.watch = self.watch = CountingWatch(self.walk.url)
        officer = self.walk.add_officer("analyst", "admin", password, "own password of the benchmark", office="VN-VI")
        context = browser.new_context()
        page = self.watch.over(context.new_page())
        self.walk.log_in(page, *officer)
        self.walk.speak(page, "en")
        self.signed_in = context.storage_state()
        context.close()

    def context(self, size: str) -> BrowserContext:
        """Signed in, with an empty cache."""
        width, height = SIZES[size]
        context = self.walk.browser.new_context(
            viewport={"width": width, "height": height}, storage_state=self.signed_in,
        )
        context.set_default_timeout(PATIENCE)
        return context

    def open(self, context: BrowserContext, query: str = "") -> Page:
        page = self.watch.over(context.new_page())
        page.add_init_script(MARKS)
        self.load(page, query)
        return page

    def load(self, page: Page, query: str = "") -> None:
        page.goto(self.walk.url + "/sea" + query)
        page.wait_for_selector("#sea[data-ready='1']")
        self.until(page, "window.mapDrawn > 0")

    def until(self, page: Page, condition: str) -> None:
        """As `wait_for_function`, which the page's Content-Security-Policy refuses."""
        end = time.monotonic() + PATIENCE / 1000
        while not page.evaluate(condition):
            if time.monotonic() > end:
                raise AssertionError(f"never: {condition}")
            page.wait_for_timeout(20)

    def wait_until_heard(self) -> None:
        """The node has read its feed to the end."""
        context = self.context("desk")
        page = self.watch.over(context.new_page())
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE / 1000:
            page.goto(self.walk.url + "/sea/feeds")
            if page.locator("main").get_by_text("Ended", exact=True).count():
                break
            time.sleep(0.5)
        else:
            raise AssertionError("the node does not read its feed to the end")
        context.close()

    # MARK: Painting

    def paint(self) -> None:
        loads = {"empty cache": [], "again": []}
        for _ in range(self.options.runs):
            context = self.context("desk")
            page = self.open(context)
            loads["empty cache"].append(self.times(page))
            self.load(page)
            loads["again"].append(self.times(page))
            context.close()
        first = loads["empty cache"][0]
        if first["vessels"] < self.options.live:
            raise AssertionError(f"{first['vessels']} vessels are heard, not {self.options.live}")
        print(f"vessels live on the map: {first['vessels']}, the last heard at most {first['oldest'] / 60:.0f} min ago")
        for which, times in loads.items():
            print(f"page with {first['vessels']} vessels, {which}: " + ", ".join(
                f"{words} {self.spread([one[name] for one in times])}" for name, words in (
                    ("contentful", "first contentful paint"), ("ready", "map ready"), ("drawn", "map drawn"),
                )
            ))
        print(f"positions of {first['vessels']} vessels: {first['bytes'] / 1e3:.0f} kB, asked for and come in "
              f"{self.spread([one['answered'] for one in loads['empty cache']])}")

    def times(self, page: Page) -> dict:
        return page.evaluate("""() => {
          const answer = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/sea/vessels"));
          const { vessels } = Sea.page;
          return { contentful: performance.getEntriesByName("first-contentful-paint")[0].startTime,
                   ready: mapReady, drawn: mapDrawn, vessels: vessels.howMany, oldest: Math.max(...vessels.age),
                   bytes: answer.decodedBodySize, answered: answer.duration };
        }""")

    @staticmethod
    def spread(times: list[float]) -> str:
        return f"{statistics.median(times):.0f} ms ({min(times):.0f} to {max(times):.0f})"

    # MARK: Dragging

    def drag(self) -> None:
        context = self.context("desk")
        page = self.open(context)
        self.frames(page, "no track")
        begun, points = self.options.begun, self.options.points
        # As an officer chooses it: what the map asks for by itself.
        self.load(page, f"?vessel={MMSI}")
        self.until(page, f"Sea.page.tracks.all[0]?.mmsi === {MMSI}")
        print(f"track of a chosen vessel as the page asks for it (24 h): {self.count(page)} points")
        shown = page.evaluate(SHOW, [MMSI, begun, begun + (DAYS + 1) * 86_400_000])
        if shown["count"] != points or not shown["complete"]:
            raise AssertionError(f"{shown['count']} of {points} points came back, complete: {shown['complete']}")
        print(f"track of {points} points in {DAYS} days: answered in {shown['answered']:.0f} ms, "
              f"read in {shown['read']:.0f} ms, thinned for the nearest zoom in {shown['thinned']:.0f} ms")
        self.frames(page, f"{points} points, the whole track in view")
        # What thinning saves: every point drawn, as no officer sees it.
        page.evaluate("""() => {
          const track = Sea.page.tracks.all[0], every = Uint32Array.from({ length: track.count }, (_, i) => i);
          track.at = () => every;
        }""")
        self.frames(page, f"{points} points, the whole track in view, not thinned")
        page.evaluate("() => { delete Sea.page.tracks.all[0].at; }")
        for zoom in (13, 16):
            page.evaluate("""([zoom]) => {
              const { chart, tracks } = Sea.page, track = tracks.all[0], i = track.count >> 1;
              chart.map.setView([Sea.mercator.latitude(track.y[i]), Sea.mercator.longitude(track.x[i])], zoom);
            }""", [zoom])
            self.frames(page, f"{points} points")
        context.close()

    @staticmethod
    def count(page: Page) -> int:
        return page.evaluate("Sea.page.tracks.all.reduce((sum, track) => sum + track.count, 0)")

    def frames(self, page: Page, what: str) -> None:
        """Drags to and fro with the mouse, half a second a way, and prints what the frames took."""
        page.wait_for_timeout(1000)
        zoom, drawn = page.evaluate("""() => {
          const { chart, tracks } = Sea.page, zoom = chart.map.getZoom();
          return [zoom, tracks.all.reduce((sum, track) => sum + track.at(zoom).length, 0)];
        }""")
        box = page.locator("#sea-map").bounding_box()
        at = lambda share: (box["x"] + box["width"] * share, box["y"] + box["height"] * (0.35 + 0.3 * share))
        page.mouse.move(*at(0.9))
        page.evaluate(FRAMES)
        end = time.monotonic() + self.options.seconds
        here, there = 0.9, 0.1
        while time.monotonic() < end:
            page.mouse.down()
            begun = time.monotonic()
            while (share := (time.monotonic() - begun) / 0.5) < 1:
                page.mouse.move(*at(here + (there - here) * share))
                time.sleep(0.004)
            page.mouse.move(*at(there))
            page.mouse.up()
            here, there = there, here
        noted = page.evaluate("() => { noted.isOn = false; delete Sea.page.chart.draw; return noted; }")
        frames, draws = sorted(noted["frames"]), sorted(noted["draws"])
        if not draws:
            raise AssertionError("the map was not drawn while it was dragged")
        # Two frames of a screen of 60 Hz.
        late = sum(frame > 33.4 for frame in frames)
        print(f"dragging, {what} (zoom {zoom:g}, {drawn} points drawn): "
              f"frame median {statistics.median(frames):.1f} ms, p95 {frames[int(len(frames) * 0.95)]:.1f} ms, "
              f"worst {frames[-1]:.1f} ms; {late} of {len(frames)} frames over 33.4 ms; "
              f"{len(draws)} drawings, median {statistics.median(draws):.1f} ms, worst {draws[-1]:.1f} ms")

    # MARK: Pictures

    def pictures(self, folder: pathlib.Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for size in SIZES:
            context = self.context(size)
            page = self.open(context)
            page.screenshot(path=folder / f"sea-map-{size}.png")
            page.screenshot(path=folder / f"sea-map-{size}-whole.png", full_page=True)
            self.load(page, f"?vessel={MMSI}")
            self.until(page, f"Sea.page.tracks.all[0]?.mmsi === {MMSI}")
            page.evaluate(SHOW, [MMSI, self.options.begun, self.options.begun + (DAYS + 1) * 86_400_000])
            page.wait_for_timeout(1000)
            page.screenshot(path=folder / f"sea-map-{size}-track.png")
            context.close()


def prepare(options: argparse.Namespace) -> NodeProcess:
    work = options.work
    live = int(datetime.datetime.fromisoformat(options.start.replace("Z", "+00:00")).timestamp() * 1000)
    options.begun = write_track(work / "feed.nmea", options.points, live)
    with (work / "feed.nmea").open("ab") as feed:
        feed.write((work / "live.nmea").read_bytes())
    node = work / "node"
    node.mkdir(mode=0o700)
    settings = {"seed": 1, "sea": {"feeds": [{"name": "gulf", "address": f"file://{work.resolve()}/feed.nmea"}]}}
    (node / "node.json").write_text(json.dumps(settings))
    subprocess.run(
        [options.lienquan, "sea", "zones", "import", work / "ports.geojson", "--node", node], check=True,
        stdout=subprocess.DEVNULL,
    )
    return NodeProcess(options.lienquan, node, options.port)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--lienquan", "--start"):
        parser.add_argument(name, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    for name in ("--live", "--points", "--runs", "--port"):
        parser.add_argument(name, type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    options = parser.parse_args()
    node = prepare(options)
    try:
        node.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"],
            )
            print(f"Chromium {browser.version} without a screen, {SIZES['desk'][0]} x {SIZES['desk'][1]}; "
                  f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
            bench = MapBench(browser, options, node.first_password())
            bench.wait_until_heard()
            bench.paint()
            bench.drag()
            if folder := os.environ.get("LIENQUAN_SCREENSHOTS"):
                bench.pictures(pathlib.Path(folder))
            browser.close()
        print(f"requests: {bench.watch.inside} to the node, {bench.watch.outside} to any other host")
        if bench.watch.faults:
            raise AssertionError("\n".join(dict.fromkeys(bench.watch.faults)))
    finally:
        node.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
