// LienQuan console: what stands around the link chart's canvas: the card of a node, the kinds, the strip of time.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const DAY = 86400;
  const fill = (text, values) => Object.entries(values).reduce((out, [name, value]) => out.replaceAll(`{${name}}`, value), text);
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const day = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 10);

  /** The card: facts of the chosen node, its links, and what can be done. `chart` is the page's chart. */
  const card = (element, chart) => {
    const { words } = chart;
    const node = chart.scene.selected;
    element.replaceChildren();
    element.classList.toggle("lc-card-open", Boolean(node));
    if (!node) { element.append(make("p", "small", words.ui.no_selection)); return; }
    const head = make("div", "lc-card-head");
    const mark = make("span", `lc-mark lc-${node.kind}`, words.letters[node.kind]);
    mark.setAttribute("aria-hidden", "true");
    const close = make("button", "lc-close", "×");
    close.type = "button"; close.setAttribute("aria-label", words.ui.hide); close.addEventListener("click", () => chart.select(null));
    head.append(mark, make("span", "small", words.kinds[node.kind]), close);
    element.append(head, make("h2", "", node.label));
    if (node.label !== node.key) element.append(make("p", "code small", node.key));
    if (node.names.length > 1) element.append(make("p", "small", `${words.ui.names}: ${node.names.slice(1).join(" · ")}`));
    const shown = chart.linksOf(node);
    const number = new Intl.NumberFormat(words.language);
    element.append(make("p", "small", node.hub ? fill(words.ui.hub, { n: number.format(node.degree) }) : fill(words.ui.links_all, { n: number.format(node.degree) })));
    const acts = make("div", "lc-acts");
    const act = (text, run, main) => {
      const button = make("button", main ? "button button-small button-main" : "button button-small", text);
      button.type = "button"; button.addEventListener("click", run); acts.append(button);
    };
    if (node.rest > 0 || !node.open) act(node.hub ? words.ui.open_hub : words.ui.expand, () => chart.expand(node), true);
    if (node.path) { const link = make("a", "button button-small", words.ui.record); link.href = node.path; acts.append(link); }
    act(words.ui.from_here, () => chart.startFrom(node));
    if (chart.scene.start && chart.scene.start !== node) {
      act(words.ui.to_here, () => chart.connect(node));
      same(acts, chart, node);
    }
    act(words.ui.hide, () => chart.hide(node));
    element.append(acts, make("p", "small", fill(words.ui.links_shown, { n: number.format(shown.length) })));
    const list = make("ul", "lc-links");
    for (const { link, other, count } of grouped(node, shown).slice(0, 40)) {
      const item = make("li");
      const button = make("button", "lc-other", other.label);
      button.type = "button"; button.addEventListener("click", () => chart.select(other, true));
      const sentence = link.a === node ? `→ ${words.roles[link.role]}` : `← ${words.roles[link.role]}`;
      item.append(make("span", "small", `${sentence} · ${day(link.at)}${count > 1 ? ` · ×${number.format(count)}` : ""}`), button);
      if (link.record.path && link.record.path !== other.path && link.record.path !== node.path) {
        const to = make("a", "small", words.ui.record); to.href = link.record.path; item.append(to);
      }
      list.append(item);
    }
    element.append(list);
  };

  /** One line for what several records say alike, with the newest of them. */
  const grouped = (node, links) => {
    const groups = new Map();
    for (const link of links) {
      const other = link.a === node ? link.b : link.a;
      const key = `${link.role} ${link.a === node} ${other.id}`;
      const known = groups.get(key);
      if (known) known.count += 1; else groups.set(key, { link, other, count: 1 });
    }
    return [...groups.values()];
  };

  /** A form, because it is an act on record: two nodes are the same one, or are not after all. */
  const same = (acts, chart, node) => {
    const start = chart.scene.start;
    const parties = ["person", "company"];
    if (start.kind !== node.kind && !(parties.includes(start.kind) && parties.includes(node.kind))) return;
    const stands = chart.linksOf(node).some((link) => link.role === "same-as" && (link.a === start || link.b === start));
    const form = make("form"); form.method = "post"; form.action = "/chart/same";
    for (const [name, value] of [["csrf", chart.csrf], ["a", node.id], ["b", start.id], ["act", stands ? "retract" : "confirm"]]) {
      const input = make("input"); input.type = "hidden"; input.name = name; input.value = value; form.append(input);
    }
    form.append(make("button", "button button-small", stands ? chart.words.ui.same_undo : fill(chart.words.ui.same, { name: window.LinkChartPainter.cut(start.label, 24) })));
    acts.append(form);
  };

  /** The kinds that are there, each to be shown or not. */
  const kinds = (element, chart) => {
    const counts = new Map();
    for (const node of chart.all()) counts.set(node.kind, (counts.get(node.kind) || 0) + 1);
    element.replaceChildren();
    for (const kind of Object.keys(window.LinkChartPainter.KINDS)) {
      if (!counts.has(kind)) continue;
      const label = make("label");
      const box = make("input"); box.type = "checkbox"; box.checked = !chart.hiddenKinds.has(kind);
      box.addEventListener("change", () => chart.showKind(kind, box.checked));
      label.append(box, make("span", `lc-mark lc-${kind}`, chart.words.letters[kind]), make("span", "", `${chart.words.kinds[kind]} ${counts.get(kind)}`));
      element.append(label);
    }
  };

  /** The strip: how many links when; a drag chooses a period, a click takes it back. */
  class Strip {
    constructor(canvas, chart) {
      this.canvas = canvas; this.chart = chart; this.from = null;
      canvas.addEventListener("pointerdown", (event) => { this.from = this.time(event); canvas.setPointerCapture(event.pointerId); });
      canvas.addEventListener("pointermove", (event) => { if (this.from !== null) this.draw([this.from, this.time(event)]); });
      canvas.addEventListener("pointerup", (event) => {
        if (this.from === null) return;
        const [a, b] = [this.from, this.time(event)].sort((x, y) => x - y);
        this.from = null;
        chart.setPeriod(b - a < (this.x1 - this.x0) / 100 ? null : [a, b]);
      });
    }

    time(event) {
      const box = this.canvas.getBoundingClientRect();
      return this.x0 + (this.x1 - this.x0) * Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    }

    draw(period = this.chart.period) {
      const { canvas, chart } = this;
      const dpr = window.devicePixelRatio || 1;
      const width = canvas.clientWidth; const height = canvas.clientHeight;
      canvas.width = Math.round(width * dpr); canvas.height = Math.round(height * dpr);
      const pen = canvas.getContext("2d"); pen.scale(dpr, dpr);
      const style = getComputedStyle(document.documentElement);
      const times = chart.allLinks().map((link) => link.at);
      this.x0 = times.reduce((a, b) => Math.min(a, b), Infinity); this.x1 = times.reduce((a, b) => Math.max(a, b), -Infinity) + DAY;
      if (!times.length) return;
      const bars = Math.max(12, Math.min(120, Math.floor(width / 8)));
      const counts = new Array(bars).fill(0);
      for (const at of times) counts[Math.min(bars - 1, Math.floor((at - this.x0) / (this.x1 - this.x0) * bars))] += 1;
      const most = Math.max(...counts);
      const within = (i) => { const t = this.x0 + (i + 0.5) / bars * (this.x1 - this.x0); return !period || (t >= Math.min(...period) && t <= Math.max(...period)); };
      counts.forEach((count, i) => {
        if (!count) return;
        pen.fillStyle = style.getPropertyValue(within(i) ? "--accent" : "--line-strong");
        const h = Math.max(2, Math.sqrt(count / most) * (height - 16));
        pen.fillRect(i * width / bars + 1, height - 14 - h, width / bars - 2, h);
      });
      pen.fillStyle = style.getPropertyValue("--soft"); pen.font = `11px ${style.getPropertyValue("--font")}`; pen.textBaseline = "bottom";
      pen.fillText(day(this.x0), 2, height); pen.textAlign = "right"; pen.fillText(day(this.x1 - DAY), width - 2, height);
    }
  }

  window.LinkChartPanel = { card, kinds, Strip, fill, day };
})();
