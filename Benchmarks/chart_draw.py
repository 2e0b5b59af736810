#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Draws a link chart of 5,000 nodes in headless Chromium with the scripts of the console, and times it: from the answer
of the node to the first drawing of all nodes, to the end of the layout, and frames while panning and zooming.

    chart_draw.py [nodes] [picture.png]

The page is served by this program with the policy of the console; the chart is a tree of declarations and what they
name, with hubs, as expansions give it."""

import http.server
import json
import pathlib
import random
import sys
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Console/Resources"
STATIC = ROOT / "Static"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
SCRIPTS = ["linkchart-draw.js", "linkchart-panel.js", "linkchart-space.js", "linkchart-hands.js", "linkchart.js"]


def made(count: int) -> dict:
    """A start, declarations around it, and things that they share by a power law."""
    source = random.Random(5)
    nodes, links = [], []

    def node(kind: str, degree: int, hub: bool = False) -> int:
        name = f"{kind} {len(nodes)}"
        nodes.append({"id": f"{kind}:{len(nodes)}", "kind": kind, "key": str(len(nodes)), "names": [name], "degree": degree,
                      "isHub": hub, "isOpen": True, "path": None})
        return len(nodes) - 1

    start = node("company", count // 8)
    kinds = ["company", "vehicle", "container", "person", "seal", "document", "place", "phone"]
    shared = {kind: [] for kind in kinds}
    while len(nodes) < count:
        declaration = node("declaration", 8)
        links.append([start if source.random() < .3 or declaration < 3 else source.choice(shared["company"] or [start]),
                      declaration, 0, 1_700_000_000 + source.randrange(40_000_000), 0])
        for kind in kinds:
            if len(nodes) >= count:
                break
            pool = shared[kind]
            if pool and source.random() < (.98 if kind == "place" else .45):
                other = pool[int(len(pool) * source.random() ** 3)]
            else:
                other = node(kind, source.choice([1, 2, 3, 5, 9, 400]), source.random() < .02)
                pool.append(other)
            links.append([declaration, other, 1, links[-1][3], 0])
    return {"nodes": nodes, "links": links, "roles": ["importer-of", "named-in"], "isTruncated": False, "ways": [],
            "records": [{"kind": "declaration", "key": "1", "path": None}]}


class Handler(http.server.BaseHTTPRequestHandler):
    answer = b""
    page = b""

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/chart":
            body, kind = self.page, "text/html; charset=utf-8"
        elif path == "/chart/expand":
            body, kind = self.answer, "application/json"
        else:
            file = STATIC / pathlib.Path(path).name
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
            kind = "text/css" if file.suffix == ".css" else "text/javascript"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def words() -> str:
    chart = json.loads((ROOT / "Locales/vi.json").read_text(encoding="utf-8"))["chart"]
    return json.dumps({"language": "vi", "kinds": chart["kind"], "letters": chart["letter"], "roles": chart["role"],
                       "ui": chart["ui"]}, ensure_ascii=False)


def page(start: str) -> str:
    quoted = words().replace("&", "&amp;").replace('"', "&quot;")
    scripts = "".join(f'<script src="/static/{name}" defer></script>' for name in SCRIPTS)
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>chart</title>
<link rel="stylesheet" href="/static/console.css"></head><body><main>
<section class="linkchart" id="linkchart" hidden data-node="{start}" data-to="" data-words="{quoted}"
data-worker="/static/linkchart-layout.js" data-csrf="x"><div class="lc-bar"><output id="lc-status"></output></div>
<div class="lc-body"><div class="lc-stage"><canvas id="lc-canvas" tabindex="0"></canvas>
<fieldset class="lc-legend"><div id="lc-kinds"></div></fieldset></div><aside class="lc-card" id="lc-card"></aside></div>
<div class="lc-time"><canvas id="lc-strip"></canvas><div class="lc-dates"><input type="date" id="lc-since">
<input type="date" id="lc-until"><output id="lc-period"></output></div></div></section>
<details id="chart-tables"></details></main>{scripts}</body></html>"""


FRAMES = """async () => {
  const chart = document.getElementById("linkchart").linkChart;
  const times = [];
  for (let i = 0; i < 60; i += 1) {
    const began = performance.now();
    if (i % 2) chart.zoom(i < 30 ? 1.06 : 1 / 1.06); else { chart.view.x += 5; chart.soon(); }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return [times[30], times[56]];
}"""


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    answer = made(count)
    Handler.answer = json.dumps(answer).encode()
    Handler.page = page(answer["nodes"][0]["id"]).encode()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    drawn, settled = [], []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        print(f"{len(answer['nodes'])} nodes, {len(answer['links'])} links, Chromium {browser.version}, 1400 x 1000")
        for _ in range(5):
            tab = browser.new_page(viewport={"width": 1400, "height": 1000})
            tab.on("pageerror", lambda error: print("error in the page:", error))
            tab.goto(f"http://127.0.0.1:{server.server_port}/chart?nodes={count}")
            tab.wait_for_selector("#linkchart[data-settled]", timeout=60_000)
            mark = "name => performance.getEntriesByName(name)[0].startTime"
            came = tab.evaluate("performance.getEntriesByType('resource').find((e) => e.name.includes('expand')).responseEnd")
            drawn.append(tab.evaluate(mark, "linkchart-drawn") - came)
            settled.append(tab.evaluate(mark, "linkchart-settled") - came)
            middle, late = tab.evaluate(FRAMES)
            if len(sys.argv) > 2:
                tab.evaluate("document.getElementById('linkchart').linkChart.fit()")
                tab.wait_for_timeout(200)
                tab.screenshot(path=sys.argv[2])
            tab.close()
        browser.close()
    server.shutdown()
    median = lambda all_: sorted(all_)[len(all_) // 2]
    print(f"all nodes drawn after {median(drawn):.0f} ms, laid out to the end after {median(settled):.0f} ms (median of 5)")
    print(f"a frame of panning and zooming: median {middle:.0f} ms, 95 % within {late:.0f} ms")


main()
