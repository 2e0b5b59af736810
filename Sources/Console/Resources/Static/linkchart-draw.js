// LienQuan console: draws a link chart on a canvas, and the same as SVG. Kinds differ by shape, colour and letter.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const TURN = Math.PI * 2;
  const polygon = (n, turn) => Array.from({ length: n }, (_, i) => {
    const angle = turn + (TURN * i) / n;
    return [Math.cos(angle), Math.sin(angle)];
  });
  const box = (w, h) => [[-w, -h], [w, -h], [w, h], [-w, h]];
  // Shades that colour-blind eyes tell apart, after Okabe and Ito; the shape says it again, and the letter once more.
  const KINDS = {
    declaration: { fill: "#5b6770", points: box(0.78, 0.98) },
    case: { fill: "#882255", points: polygon(8, TURN / 16) },
    message: { fill: "#332288", points: box(1.1, 0.74) },
    person: { fill: "#c44e00", points: null },
    company: { fill: "#0067a3", points: box(0.92, 0.92) },
    vehicle: { fill: "#00795a", points: polygon(6, 0) },
    container: { fill: "#8a5f00", points: box(1.18, 0.66) },
    vessel: { fill: "#2f86b7", points: [[-1.15, -0.55], [1.15, -0.55], [0.7, 0.75], [-0.7, 0.75]] },
    phone: { fill: "#b0437c", points: polygon(4, 0) },
    address: { fill: "#7a5aa6", points: polygon(5, -TURN / 4) },
    account: { fill: "#a86a00", points: polygon(8, 0) },
    seal: { fill: "#3c4043", points: polygon(6, TURN / 12) },
    document: { fill: "#77828c", points: [[-0.8, -1], [0.42, -1], [0.8, -0.62], [0.8, 1], [-0.8, 1]] },
    place: { fill: "#2c6e2f", points: polygon(3, -TURN / 4).map(([x, y]) => [x * 1.15, y * 1.15 + 0.15]) },
  };
  const radius = (node) => 9 + Math.min(9, 1.6 * Math.log2(1 + node.degree));
  const short = (count) => (count < 1000 ? `${count}` : count < 1e6 ? `${Math.round(count / 100) / 10}k` : `${Math.round(count / 1e5) / 10}M`);
  const cut = (text, most) => { const all = Array.from(text); return all.length > most ? `${all.slice(0, most - 1).join("")}…` : text; };

  class Painter {
    constructor(canvas, words) {
      this.canvas = canvas;
      this.words = words;
      this.sprites = new Map();
      this.readTheme();
    }

    readTheme() {
      const style = getComputedStyle(document.documentElement);
      const colour = (name) => style.getPropertyValue(name).trim();
      this.theme = {
        ink: colour("--ink"), soft: colour("--soft"), sheet: colour("--sheet"), line: colour("--line-strong"),
        accent: colour("--accent"), focus: colour("--focus"), red: colour("--red"), font: colour("--font") || "sans-serif",
      };
      this.sprites.clear();
    }

    /** A node drawn once for each kind, size and state, and then copied. */
    sprite(kind, r, state) {
      const scale = Math.min(4, Math.max(0.25, 2 ** Math.ceil(Math.log2(this.k * this.dpr))));
      const key = `${kind} ${r} ${state} ${scale}`;
      const known = this.sprites.get(key);
      if (known) return known;
      const half = r * 1.3 + 6;
      const image = document.createElement("canvas");
      image.width = Math.ceil(half * 2 * scale); image.height = image.width;
      const pen = image.getContext("2d");
      pen.scale(scale, scale); pen.translate(half, half);
      const shape = KINDS[kind];
      const path = () => {
        pen.beginPath();
        if (!shape.points) pen.arc(0, 0, r, 0, TURN);
        else { shape.points.forEach(([x, y], i) => (i ? pen.lineTo(x * r, y * r) : pen.moveTo(x * r, y * r))); pen.closePath(); }
      };
      pen.lineJoin = "round";
      if (state !== "plain") { path(); pen.lineWidth = 9; pen.strokeStyle = this.theme[state]; pen.stroke(); }
      path(); pen.lineWidth = 3; pen.strokeStyle = this.theme.sheet; pen.stroke();
      pen.fillStyle = shape.fill; pen.fill();
      const letter = this.words.letters[kind];
      pen.fillStyle = "#fff"; pen.textAlign = "center"; pen.textBaseline = "middle";
      pen.font = `700 ${Math.round(r * (letter.length > 1 ? 0.78 : 1))}px ${this.theme.font}`;
      pen.fillText(letter, 0, kind === "place" ? r * 0.25 : 0.5);
      const sprite = { image, half };
      if (this.sprites.size > 600) this.sprites.clear();
      this.sprites.set(key, sprite);
      return sprite;
    }

    /** Draws what is to be seen. `scene`: nodes, links, selected, path, start; `view`: k, x, y. */
    draw(scene, view) {
      const { canvas, theme } = this;
      this.dpr = window.devicePixelRatio || 1;
      this.k = view.k;
      const width = canvas.clientWidth; const height = canvas.clientHeight;
      if (canvas.width !== Math.round(width * this.dpr) || canvas.height !== Math.round(height * this.dpr)) {
        canvas.width = Math.round(width * this.dpr); canvas.height = Math.round(height * this.dpr);
      }
      const pen = canvas.getContext("2d");
      pen.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
      pen.fillStyle = theme.sheet; pen.fillRect(0, 0, width, height);
      pen.translate(view.x, view.y); pen.scale(view.k, view.k);
      const frame = { x0: -view.x / view.k - 40, y0: -view.y / view.k - 40, x1: (width - view.x) / view.k + 40, y1: (height - view.y) / view.k + 40 };
      const near = this.near(scene);
      this.links(pen, scene, view, near);
      const seen = scene.nodes.filter((node) => node.x > frame.x0 && node.x < frame.x1 && node.y > frame.y0 && node.y < frame.y1);
      for (const node of seen) {
        const state = node === scene.selected ? "focus" : scene.path.has(node.id) ? "red" : node === scene.start ? "accent" : "plain";
        const { image, half } = this.sprite(node.kind, Math.round(radius(node)), state);
        pen.globalAlpha = near && !near.has(node) && !scene.path.has(node.id) ? 0.35 : 1;
        // From far away a node stays a dot that can be seen.
        const size = half * Math.max(1, (node.hub || state !== "plain" ? 6 : 3.2) / (radius(node) * view.k));
        pen.drawImage(image, node.x - size, node.y - size, size * 2, size * 2);
        if (node.hub || node.rest > 0) this.badge(pen, node, view.k);
      }
      pen.globalAlpha = 1;
      this.labels(pen, seen, scene, view, near);
    }

    /** The selected node and its neighbours; null where nothing is selected. */
    near(scene) {
      if (!scene.selected || !scene.dims) return null;
      const near = new Set([scene.selected]);
      for (const link of scene.links) {
        if (link.a === scene.selected) near.add(link.b);
        if (link.b === scene.selected) near.add(link.a);
      }
      return near;
    }

    links(pen, scene, view, near) {
      const groups = { plain: [], near: [], path: [], same: [] };
      for (const link of scene.links) {
        const group = scene.pathLinks.has(link.key) ? "path"
          : near && (link.a === scene.selected || link.b === scene.selected) ? "near" : link.role === "same-as" ? "same" : "plain";
        groups[group].push(link);
      }
      const stroke = (links, colour, width, alpha, dash) => {
        pen.beginPath();
        for (const { a, b } of links) { pen.moveTo(a.x, a.y); pen.lineTo(b.x, b.y); }
        pen.strokeStyle = colour; pen.lineWidth = width / Math.max(view.k, 0.35); pen.globalAlpha = alpha;
        pen.setLineDash(dash); pen.stroke(); pen.setLineDash([]);
      };
      stroke(groups.plain, this.theme.line, 1, near ? 0.35 : 0.8, []);
      stroke(groups.same, this.theme.focus, 2, 1, [6, 4]);
      stroke(groups.near, this.theme.accent, 1.8, 1, []);
      stroke(groups.path, this.theme.red, 3, 1, []);
      pen.globalAlpha = 1;
    }

    badge(pen, node, k) {
      const text = node.hub ? short(node.degree) : `+${short(node.rest)}`;
      if (k < 0.35 && !node.hub) return;
      const size = Math.max(9, 10 / Math.max(k, 0.5));
      pen.font = `650 ${size}px ${this.theme.font}`;
      const width = pen.measureText(text).width + size * 0.8;
      const x = node.x + radius(node) * 0.6; const y = node.y - radius(node) * 1.05;
      pen.beginPath(); pen.roundRect(x, y - size * 0.7, width, size * 1.4, size * 0.7);
      pen.fillStyle = node.hub ? this.theme.ink : this.theme.sheet; pen.fill();
      pen.strokeStyle = node.hub ? this.theme.sheet : this.theme.line; pen.lineWidth = 1; pen.stroke();
      pen.fillStyle = node.hub ? this.theme.sheet : this.theme.soft; pen.textAlign = "left"; pen.textBaseline = "middle";
      pen.fillText(text, x + size * 0.4, y + 0.5);
    }

    /** The most linked first; one that would cover another is left out. */
    labels(pen, seen, scene, view, near) {
      const size = 12;
      const always = (node) => node === scene.selected || node === scene.start || scene.path.has(node.id) || node === scene.hovered;
      const wanted = seen.filter((node) => always(node) || (near ? near.has(node) : view.k > 0.5 || node.hub));
      wanted.sort((a, b) => always(b) - always(a) || b.degree - a.degree);
      const cells = new Set();
      pen.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
      pen.font = `500 ${size}px ${this.theme.font}`; pen.textAlign = "center"; pen.textBaseline = "top"; pen.lineJoin = "round";
      let drawn = 0;
      for (const node of wanted) {
        if (drawn >= (view.k > 0.5 ? 240 : 40)) break;
        const text = cut(node.label, always(node) ? 40 : 22);
        const x = node.x * view.k + view.x; const y = (node.y + radius(node) * 1.15) * view.k + view.y + 3;
        const width = pen.measureText(text).width;
        const spots = [];
        for (let cx = Math.floor((x - width / 2) / 16); cx <= Math.floor((x + width / 2) / 16); cx += 1) {
          for (const cy of [Math.floor(y / 16), Math.floor((y + 13) / 16)]) spots.push(`${cx},${cy}`);
        }
        if (!always(node) && spots.some((spot) => cells.has(spot))) continue;
        spots.forEach((spot) => cells.add(spot));
        pen.strokeStyle = this.theme.sheet; pen.lineWidth = 4; pen.strokeText(text, x, y);
        pen.fillStyle = this.theme.ink; pen.fillText(text, x, y);
        drawn += 1;
      }
    }

    /** The whole chart as an SVG document. */
    svg(scene) {
      const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
      const n = (value) => Math.round(value * 10) / 10;
      const xs = scene.nodes.map((node) => node.x); const ys = scene.nodes.map((node) => node.y);
      const min = (all) => all.reduce((a, b) => Math.min(a, b), Infinity); const max = (all) => all.reduce((a, b) => Math.max(a, b), -Infinity);
      const x0 = min(xs) - 80; const y0 = min(ys) - 40; const w = max(xs) - x0 + 80; const h = max(ys) - y0 + 60;
      const lines = scene.links.map(({ a, b, role, key }) => `<line x1="${n(a.x)}" y1="${n(a.y)}" x2="${n(b.x)}" y2="${n(b.y)}" stroke="${scene.pathLinks.has(key) ? "#ab2317" : "#b9c1c0"}" stroke-width="${scene.pathLinks.has(key) ? 3 : 1}"${role === "same-as" ? ' stroke-dasharray="6 4"' : ""}><title>${escape(this.words.roles[role])}</title></line>`);
      const marks = scene.nodes.map((node) => {
        const r = radius(node); const { fill, points } = KINDS[node.kind];
        const shape = points ? `<polygon points="${points.map(([x, y]) => `${n(x * r)},${n(y * r)}`).join(" ")}" fill="${fill}"/>` : `<circle r="${n(r)}" fill="${fill}"/>`;
        const count = node.hub ? ` (${short(node.degree)})` : "";
        return `<g transform="translate(${n(node.x)} ${n(node.y)})"><title>${escape(`${this.words.kinds[node.kind]}: ${node.names.join("; ") || node.key}`)}</title>${shape}<text y="4" fill="#fff" font-weight="700" font-size="${n(r * 0.8)}">${escape(this.words.letters[node.kind])}</text><text y="${n(r * 1.15 + 13)}" font-size="11" fill="#1b242c">${escape(cut(node.label, 30) + count)}</text></g>`;
      });
      return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x0)} ${n(y0)} ${n(w)} ${n(h)}" width="${n(w)}" height="${n(h)}" font-family="sans-serif" text-anchor="middle"><rect x="${n(x0)}" y="${n(y0)}" width="${n(w)}" height="${n(h)}" fill="#fff"/>${lines.join("")}${marks.join("")}</svg>\n`;
    }
  }

  window.LinkChartPainter = { Painter, radius, cut, KINDS };
})();
