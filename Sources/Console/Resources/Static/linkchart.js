// LienQuan console: the link chart. It asks for what the officer may see, lays it out in a worker and draws it; the tables
// of the page say the same without it.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const root = document.getElementById("linkchart");
  if (!root || !window.LinkChartPainter || !window.LinkChartPanel || !window.LinkChartSpace || typeof Worker === "undefined") return;
  const { Painter, radius } = window.LinkChartPainter;
  const { card, kinds, Strip, fill, day } = window.LinkChartPanel;
  const { spread } = window.LinkChartSpace;
  const MOST = 5000;
  const words = JSON.parse(root.dataset.words);
  const canvas = document.getElementById("lc-canvas");
  const status = document.getElementById("lc-status");
  const number = new Intl.NumberFormat(words.language);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  class Chart {
    constructor() {
      this.words = words;
      this.csrf = root.dataset.csrf;
      this.nodes = new Map();
      this.links = new Map();
      this.hiddenKinds = new Set();
      this.period = null;
      this.past = [];
      this.future = [];
      this.scene = { nodes: [], links: [], selected: null, hovered: null, start: null, dims: false, path: new Set(), pathLinks: new Set() };
      this.view = { k: 1, x: 0, y: 0 };
      this.follows = true;
      this.turn = 0;
      root.hidden = false;
      document.getElementById("chart-tables").open = false;
      this.painter = new Painter(canvas, words);
      this.strip = new Strip(document.getElementById("lc-strip"), this);
      this.worker = new Worker(root.dataset.worker);
      this.worker.addEventListener("message", ({ data }) => this.place(data));
    }

    all() { return [...this.nodes.values()]; }
    allLinks() { return [...this.links.values()]; }
    linksOf(node) { return this.scene.links.filter((link) => link.a === node || link.b === node).sort((a, b) => b.at - a.at); }
    say(text) { status.textContent = text; }

    async ask(path) {
      this.say(words.ui.loading);
      try {
        const answer = await fetch(path, { headers: { Accept: "application/json" } });
        if (answer.status === 404) { this.say(words.ui.gone); return null; }
        if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
        return await answer.json();
      } catch {
        this.say(words.ui.failed);
        return null;
      }
    }

    async begin() {
      const { node, to } = root.dataset;
      const query = new URLSearchParams(location.search);
      if (to) {
        const end = { id: to };
        await this.find(node, end, query.get("hubs") === "1");
      } else {
        const wanted = new URLSearchParams({ node, steps: query.get("steps") || "1" });
        for (const name of ["nodes", "open"]) for (const value of query.getAll(name)) wanted.append(name, value);
        const answer = await this.ask(`/chart/expand?${wanted}`);
        if (answer) this.take(answer, null);
      }
      this.past = [];
      this.select(this.nodes.get(node) || null);
      // At first everything is to be seen alike.
      this.scene.dims = false;
      this.fit();
    }

    /** Adds what came to what is there; new nodes start around the one that brought them. */
    take(answer, origin) {
      this.remember();
      const before = this.nodes.size;
      const room = MOST - before;
      const came = [];
      const at = answer.nodes.map((told) => {
        const known = this.nodes.get(told.id);
        if (known) {
          known.open = known.open || told.isOpen; known.degree = told.degree; known.hub = told.isHub;
          known.names = [...new Set([...known.names, ...told.names])].slice(0, 5);
          return known;
        }
        if (came.length >= room) return null;
        const node = {
          id: told.id, kind: told.kind, key: told.key, names: told.names, label: told.names[0] || told.key, degree: told.degree,
          hub: told.isHub, open: told.isOpen, path: told.path, x: NaN, y: NaN, rest: 0, pinned: false,
        };
        this.nodes.set(node.id, node);
        came.push(node);
        return node;
      });
      for (const [from, to, role, time, record] of answer.links) {
        const a = at[from]; const b = at[to];
        if (!a || !b) continue;
        const key = `${a.id}\n${answer.roles[role]}\n${b.id}\n${answer.records[record].kind}\n${answer.records[record].key}`;
        if (!this.links.has(key)) this.links.set(key, { key, a, b, role: answer.roles[role], at: time, record: answer.records[record] });
      }
      spread(this, came, origin);
      const grew = this.nodes.size - before;
      this.say(at.includes(null) ? fill(words.ui.full, { n: number.format(MOST) })
        : answer.isTruncated ? words.ui.truncated : grew ? fill(words.ui.added, { n: number.format(grew) }) : words.ui.nothing_new);
      this.changed();
      return at;
    }

    /** After nodes, links or filters changed: what is shown, laid out anew. */
    changed(heat = 1) {
      const inPeriod = (link) => !this.period || (link.at >= this.period[0] && link.at <= this.period[1]);
      const isShown = (node) => !this.hiddenKinds.has(node.kind) || node === this.scene.selected;
      this.scene.links = this.allLinks().filter((link) => inPeriod(link) && isShown(link.a) && isShown(link.b));
      const linked = new Set(this.scene.links.flatMap((link) => [link.a, link.b]));
      this.scene.nodes = this.all().filter((node) => isShown(node) && (linked.has(node) || node.id === root.dataset.node || node === this.scene.selected));
      const counts = new Map();
      for (const { a, b } of this.links.values()) { counts.set(a, (counts.get(a) || 0) + 1); counts.set(b, (counts.get(b) || 0) + 1); }
      for (const node of this.nodes.values()) node.rest = Math.max(0, node.degree - (counts.get(node) || 0));
      kinds(document.getElementById("lc-kinds"), this);
      card(document.getElementById("lc-card"), this);
      this.strip.draw();
      this.showPeriod();
      this.layOut(heat);
      this.soon();
    }

    layOut(heat) {
      const { nodes, links } = this.scene;
      const place = new Map(nodes.map((node, i) => [node, i]));
      const positions = new Float32Array(nodes.length * 2);
      const pinned = new Uint8Array(nodes.length);
      nodes.forEach((node, i) => { positions[2 * i] = node.x; positions[2 * i + 1] = node.y; pinned[i] = node.pinned ? 1 : 0; });
      const ends = new Int32Array(links.length * 2);
      links.forEach((link, i) => { ends[2 * i] = place.get(link.a); ends[2 * i + 1] = place.get(link.b); });
      this.turn += 1;
      this.laidOut = nodes;
      this.settled = false;
      this.worker.postMessage({ turn: this.turn, positions, links: ends, pinned, heat }, [positions.buffer, ends.buffer, pinned.buffer]);
    }

    place({ turn, positions, isDone }) {
      if (turn !== this.turn) return;
      this.laidOut.forEach((node, i) => { if (!node.pinned && node !== this.dragged) { node.x = positions[2 * i]; node.y = positions[2 * i + 1]; } });
      if (this.follows) this.fit(isDone);
      if (isDone) {
        this.settled = true;
        root.dataset.settled = `${turn}`;
        performance.mark("linkchart-settled");
      }
      if (isDone || !still) this.soon();
    }

    soon() {
      if (this.isDue) return;
      this.isDue = true;
      requestAnimationFrame(() => {
        this.isDue = false;
        this.painter.draw(this.scene, this.view);
        if (!root.dataset.drawn && this.scene.nodes.length) { root.dataset.drawn = "1"; performance.mark("linkchart-drawn"); }
      });
    }

    select(node, shows = false) {
      this.scene.selected = node;
      this.scene.dims = true;
      card(document.getElementById("lc-card"), this);
      if (node) {
        this.say(fill(words.ui.selected, { name: node.label, kind: words.kinds[node.kind], n: number.format(node.degree) }));
        if (shows) this.bringIn(node);
      }
      this.soon();
    }

    bringIn(node) {
      const x = node.x * this.view.k + this.view.x; const y = node.y * this.view.k + this.view.y;
      const { clientWidth: w, clientHeight: h } = canvas;
      if (x < 40 || x > w - 40) this.view.x += w / 2 - x;
      if (y < 40 || y > h - 40) this.view.y += h / 2 - y;
      this.follows = false;
    }

    async expand(node) {
      if (this.nodes.size >= MOST) { this.say(fill(words.ui.full, { n: number.format(MOST) })); return; }
      const answer = await this.ask(`/chart/expand?${new URLSearchParams({ node: node.id, steps: "1", nodes: `${MOST}` })}`);
      if (!answer) return;
      this.take(answer, node);
      node.open = true;
      this.select(node);
    }

    startFrom(node) { this.scene.start = node; this.select(node); this.say(words.ui.start_set); }
    connect(node) {
      if (!this.scene.start) { this.say(words.ui.connect_first); return null; }
      return this.find(this.scene.start.id, node, false);
    }

    async find(from, end, hubs) {
      const answer = await this.ask(`/chart/path?${new URLSearchParams({ from, to: end.id, hubs: hubs ? "1" : "0" })}`);
      if (!answer) return;
      if (answer.verdict !== "found") { this.say(words.ui[answer.verdict] || words.ui.gone); return; }
      const at = this.take(answer, this.nodes.get(from) || null);
      this.scene.path = new Set(answer.ways.flat().map((i) => at[i].id));
      const pairs = new Set(answer.ways.flatMap((way) => way.slice(1).flatMap((b, i) => [`${at[way[i]].id}\n${at[b].id}`, `${at[b].id}\n${at[way[i]].id}`])));
      this.scene.pathLinks = new Set(this.allLinks().filter((link) => pairs.has(`${link.a.id}\n${link.b.id}`)).map((link) => link.key));
      this.say(fill(words.ui.found, { n: number.format(answer.ways.length) }));
      this.fit();
    }

    hide(node) {
      this.remember();
      this.nodes.delete(node.id);
      for (const [key, link] of this.links) if (link.a === node || link.b === node) this.links.delete(key);
      if (this.scene.start === node) this.scene.start = null;
      this.scene.selected = null;
      this.changed(0.3);
    }

    remember() { this.past.push([new Map(this.nodes), new Map(this.links)]); if (this.past.length > 50) this.past.shift(); this.future = []; }
    step(from, to) {
      const state = from.pop();
      if (!state) return;
      to.push([this.nodes, this.links]);
      [this.nodes, this.links] = [new Map(state[0]), new Map(state[1])];
      if (this.scene.selected && !this.nodes.has(this.scene.selected.id)) this.scene.selected = null;
      this.say(fill(words.ui.drawn, { nodes: number.format(this.nodes.size), links: number.format(this.links.size) }));
      this.changed(0.3);
    }

    undo() { this.step(this.past, this.future); }
    redo() { this.step(this.future, this.past); }
    showKind(kind, isShown) { if (isShown) this.hiddenKinds.delete(kind); else this.hiddenKinds.add(kind); this.changed(0.4); }
    setPeriod(period) { this.period = period; this.changed(0.4); }
    showPeriod() {
      document.getElementById("lc-period").textContent = this.period ? fill(words.ui.period, { from: day(this.period[0]), to: day(this.period[1]) }) : words.ui.all_time;
      document.getElementById("lc-since").value = this.period ? day(this.period[0]) : "";
      document.getElementById("lc-until").value = this.period ? day(this.period[1]) : "";
    }

    /** Brings everything into view; while the layout moves, the view follows until somebody moves it. */
    fit(isFinal = true) {
      const { nodes } = this.scene;
      if (!nodes.length) return;
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const node of nodes) {
        const r = radius(node) + 14;
        x0 = Math.min(x0, node.x - r); y0 = Math.min(y0, node.y - r); x1 = Math.max(x1, node.x + r); y1 = Math.max(y1, node.y + r + 8);
      }
      const { clientWidth: w, clientHeight: h } = canvas;
      const k = Math.min(1.6, (w - 32) / (x1 - x0), (h - 32) / (y1 - y0));
      this.view = { k, x: w / 2 - k * (x0 + x1) / 2, y: h / 2 - k * (y0 + y1) / 2 };
      if (isFinal) this.soon();
    }

    zoom(factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
      const k = Math.min(6, Math.max(0.03, this.view.k * factor));
      const scale = k / this.view.k;
      this.view = { k, x: x - (x - this.view.x) * scale, y: y - (y - this.view.y) * scale };
      this.follows = false;
      this.soon();
    }

    download(blob, name) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob); link.download = name; link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }

    save(format) {
      if (format === "png") canvas.toBlob((blob) => this.download(blob, "link-chart.png"), "image/png");
      else if (format === "svg") this.download(new Blob([this.painter.svg(this.scene)], { type: "image/svg+xml" }), "link-chart.svg");
      else {
        const form = document.getElementById("lc-export");
        form.elements.nodes.value = this.scene.nodes.map((node) => node.id).join("\n");
        form.querySelector(`[value=${format}]`).click();
      }
    }
  }

  const chart = new Chart();
  root.linkChart = chart;
  window.LinkChartHands.attach(chart, root, canvas);
  chart.begin();
})();
