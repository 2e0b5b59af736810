// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Vessels heard now: kept in typed arrays, stamped on the map, found by place.
(() => {
  "use strict";
  const { mercator } = window.Sea;
  const WATCHED = 1, ALERT = 2, SILENT = 4, CLASS_B = 8;
  // Seconds after which a vessel fades: three reports missed at anchor (ITU-R M.1371-5, table 1), then ever more.
  const AGES = [540, 1800, 7200];
  const ALPHAS = [1, 0.75, 0.5, 0.32];

  // Small pictures of vessels, drawn once and stamped: thousands of them are one stamp each, with an outline each.
  class Signs {
    // Steps of five degrees: nobody sees less on a map.
    static steps = 72;

    constructor() { this.pictures = new Map(); }

    use(colours, ratio) {
      if (this.colours === colours && this.ratio === ratio) return;
      Object.assign(this, { colours, ratio });
      this.pictures.clear();
    }

    // From afar a crowd must not become one slab.
    static size(zoom) { return zoom < 7 ? 3 : zoom < 8 ? 3.8 : zoom < 10 ? 5 : 7; }

    sign(state, angle, zoom) {
      const step = angle === null || state === "silent" ? -1 : Math.round((angle / (2 * Math.PI)) * Signs.steps) % Signs.steps;
      const size = Signs.size(zoom) * (state === "alert" ? 1.35 : 1);
      const key = `${state} ${step} ${size}`;
      let sign = this.pictures.get(key);
      if (!sign) this.pictures.set(key, (sign = this.make(state, step < 0 ? null : (step / Signs.steps) * 2 * Math.PI, size)));
      return sign;
    }

    stamp(context, state, x, y, angle, zoom) {
      const { picture, half } = this.sign(state, angle, zoom);
      context.drawImage(picture, x - half, y - half, 2 * half, 2 * half);
    }

    make(state, angle, size) {
      const half = Math.ceil(size * 1.25 + 3);
      const picture = document.createElement("canvas");
      picture.width = picture.height = Math.ceil(2 * half * this.ratio);
      const context = picture.getContext("2d");
      context.scale(picture.width / (2 * half), picture.width / (2 * half));
      context.translate(half, half);
      Signs.shape(context, state, angle, size);
      const { colours } = this;
      context.lineJoin = "round";
      context.strokeStyle = state === "small" ? colours.vessel : state === "silent" ? colours.silent : colours.halo;
      context.fillStyle = state === "small" ? colours.halo : colours[state];
      context.lineWidth = state === "silent" ? 2.4 : state === "small" ? Math.min(1.6, size / 3) : 2;
      if (state === "small") context.fill();
      context.stroke();
      if (state === "vessel" || state === "alert") context.fill();
      return { picture, half };
    }

    // Moving: a triangle by its course. Lying: a rhomb. With an alert: larger. Silent: a cross, since nobody knows.
    static shape(path, state, angle, size) {
      path.beginPath();
      if (state === "silent") {
        const arm = Math.max(size * 0.7, 3);
        path.moveTo(-arm, -arm); path.lineTo(arm, arm);
        path.moveTo(arm, -arm); path.lineTo(-arm, arm);
        return;
      }
      if (angle === null) {
        const half = size * 0.68;
        path.moveTo(0, -half); path.lineTo(half, 0); path.lineTo(0, half); path.lineTo(-half, 0);
        path.closePath();
        return;
      }
      const sin = Math.sin(angle), cos = Math.cos(angle);
      path.moveTo(sin * size * 1.25, -cos * size * 1.25);
      path.lineTo(-sin * size * 0.8 + cos * size * 0.62, cos * size * 0.8 + sin * size * 0.62);
      path.lineTo(-sin * size * 0.8 - cos * size * 0.62, cos * size * 0.8 - sin * size * 0.62);
      path.closePath();
    }
  }

  class Vessels {
    constructor(chart) {
      this.chart = chart;
      this.count = 0;
      this.selected = null;
      this.isHidden = false;
      this.showsNames = false;
      this.filter = () => true;
      this.signs = new Signs();
      chart.painters.top.push((context, view, colours) => this.draw(context, view, colours));
    }

    take(answer) {
      const { d } = answer;
      const count = d.length / 10;
      this.count = count;
      this.time = answer.t;
      this.names = answer.names;
      this.kinds = answer.kinds;
      this.flags = answer.flags;
      this.mmsi = new Uint32Array(count);
      this.x = new Float64Array(count);
      this.y = new Float64Array(count);
      this.age = new Uint32Array(count);
      this.speed = new Uint16Array(count);
      this.course = new Uint16Array(count);
      this.kind = new Uint8Array(count);
      this.flag = new Int16Array(count);
      this.reach = new Float32Array(count);
      this.marks = new Uint8Array(count);
      this.shown = new Uint8Array(count);
      this.place = new Map();
      for (let i = 0, j = 0; i < count; i += 1, j += 10) {
        this.mmsi[i] = d[j];
        this.x[i] = mercator.x(d[j + 1]);
        this.y[i] = mercator.y(d[j + 2]);
        this.age[i] = d[j + 3];
        this.speed[i] = d[j + 4];
        this.course[i] = d[j + 5];
        this.kind[i] = d[j + 6];
        this.flag[i] = d[j + 7];
        this.reach[i] = d[j + 8] / 10;
        this.marks[i] = d[j + 9];
        this.place.set(d[j], i);
      }
      this.sift();
    }

    // The same filter as the form's, so that table and map agree.
    sift(filter) {
      if (filter) this.filter = filter;
      let shown = 0;
      for (let i = 0; i < this.count; i += 1) {
        this.shown[i] = this.filter(this, i) ? 1 : 0;
        shown += this.shown[i];
      }
      this.howMany = shown;
      this.chart.redraw("top");
    }

    static filter(form) {
      const text = (name) => form.elements[name]?.value.trim() ?? "";
      const ticked = (name) => form.elements[name]?.checked ?? false;
      const fold = (value) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      const q = fold(text("q")), kind = text("kind"), flag = text("flag");
      const slowest = text("slowest") === "" ? null : Number(text("slowest")) * 10;
      const fastest = text("fastest") === "" ? null : Number(text("fastest")) * 10;
      const bits = (ticked("watched") ? WATCHED : 0) | (ticked("alerts") ? ALERT : 0) | (ticked("silent") ? SILENT : 0);
      return (all, i) => {
        if ((all.marks[i] & bits) !== bits) return false;
        if (kind && all.kinds[all.kind[i]] !== kind) return false;
        if (flag && all.flags[all.flag[i]] !== flag) return false;
        if (slowest !== null || fastest !== null) {
          if (all.speed[i] === 1023) return false;
          if (slowest !== null && all.speed[i] < slowest) return false;
          if (fastest !== null && all.speed[i] > fastest) return false;
        }
        return q === "" || String(all.mmsi[i]).padStart(9, "0").startsWith(q) || fold(all.names[i]).includes(q);
      };
    }

    draw(context, view, colours) {
      if (this.isHidden || this.count === 0) return;
      const margin = 20 / view.scale;
      const inView = [];
      // What matters most is drawn last: who faded first, alerts on top.
      const layers = ALPHAS.map(() => []), silent = [], alert = [];
      for (let i = 0; i < this.count; i += 1) {
        if (!this.shown[i]) continue;
        const x = this.x[i], y = this.y[i];
        if (x < view.left - margin || x > view.right + margin || y < view.top - margin || y > view.bottom + margin) continue;
        inView.push(i);
        if (this.marks[i] & SILENT) silent.push(i);
        else if (this.marks[i] & ALERT) alert.push(i);
        else layers[AGES.reduce((sum, age) => sum + (this.age[i] > age ? 1 : 0), 0)].push(i);
      }
      this.signs.use(colours, window.devicePixelRatio || 1);
      for (let fade = ALPHAS.length - 1; fade >= 0; fade -= 1) {
        context.globalAlpha = ALPHAS[fade];
        for (const i of layers[fade]) this.drawSign(context, view, this.marks[i] & CLASS_B ? "small" : "vessel", i);
      }
      for (const i of silent) this.drawSign(context, view, "silent", i);
      for (const i of alert) this.drawSign(context, view, "alert", i);
      this.drawMarks(context, view, colours, inView);
      if (this.showsNames && view.zoom >= 9) this.drawNames(context, view, colours, inView);
    }

    drawSign(context, view, state, i) {
      this.signs.stamp(context, state, this.x[i] * view.scale - view.ox, this.y[i] * view.scale - view.oy, this.angle(i), view.zoom);
    }

    angle(i) {
      return this.course[i] >= 3600 || this.speed[i] === 1023 || this.speed[i] < 5 ? null : (this.course[i] / 10) * (Math.PI / 180);
    }

    // A frame for an alert, a ring for who is looked out for: seen without colour, too.
    drawMarks(context, view, colours, inView) {
      context.lineWidth = 1.8;
      const frames = new Path2D(), rings = new Path2D();
      for (const i of inView) {
        const x = this.x[i] * view.scale - view.ox, y = this.y[i] * view.scale - view.oy;
        if (this.marks[i] & ALERT) frames.rect(x - 11, y - 11, 22, 22);
        if (this.marks[i] & WATCHED) { rings.moveTo(x + 15, y); rings.arc(x, y, 15, 0, 7); }
      }
      context.strokeStyle = colours.alert;
      context.stroke(frames);
      context.strokeStyle = colours.watched;
      context.stroke(rings);
      const i = this.selected === null ? undefined : this.place.get(this.selected);
      if (i === undefined) return;
      const x = this.x[i] * view.scale - view.ox, y = this.y[i] * view.scale - view.oy;
      context.strokeStyle = colours.text;
      context.lineWidth = 2.5;
      context.beginPath();
      for (const [a, b] of [[-1, -1], [1, -1], [1, 1], [-1, 1]]) {
        context.moveTo(x + a * 18, y + b * 10); context.lineTo(x + a * 18, y + b * 18); context.lineTo(x + a * 10, y + b * 18);
      }
      context.stroke();
      if (this.marks[i] & SILENT) this.drawReach(context, view, colours, i);
    }

    drawReach(context, view, colours, i) {
      const x = this.x[i] * view.scale - view.ox, y = this.y[i] * view.scale - view.oy;
      context.beginPath();
      context.arc(x, y, this.reach[i] * this.chart.mile(view, this.y[i]), 0, 7);
      context.setLineDash([6, 6]);
      context.strokeStyle = colours.silent;
      context.stroke();
      context.globalAlpha = 0.12;
      context.fillStyle = colours.silent;
      context.fill();
      context.globalAlpha = 1;
      context.setLineDash([]);
    }

    drawNames(context, view, colours, inView) {
      context.font = "11px " + getComputedStyle(document.body).fontFamily;
      context.lineWidth = 3;
      context.strokeStyle = colours.halo;
      context.fillStyle = colours.text;
      for (const i of inView.slice(0, 300)) {
        const name = this.names[i] || String(this.mmsi[i]).padStart(9, "0");
        const x = this.x[i] * view.scale - view.ox + 12, y = this.y[i] * view.scale - view.oy + 4;
        context.strokeText(name, x, y);
        context.fillText(name, x, y);
      }
    }

    // The nearest within a finger's width.
    at(point, view) {
      let best = null, least = (15 / view.scale) ** 2;
      for (let i = 0; i < this.count; i += 1) {
        if (!this.shown[i]) continue;
        const away = (this.x[i] - point.x) ** 2 + (this.y[i] - point.y) ** 2;
        if (away < least) { least = away; best = i; }
      }
      return best;
    }

    // The next one on the screen from left to right, for who has no mouse.
    next(view, step) {
      const seen = [];
      for (let i = 0; i < this.count; i += 1) {
        if (this.shown[i] && this.x[i] > view.left && this.x[i] < view.right && this.y[i] > view.top && this.y[i] < view.bottom) seen.push(i);
      }
      seen.sort((a, b) => this.x[a] - this.x[b]);
      if (seen.length === 0) return null;
      const now = seen.findIndex((i) => this.mmsi[i] === this.selected);
      return seen[(now + step + seen.length) % seen.length] ?? seen[0];
    }
  }

  window.Sea.Vessels = Vessels;
})();
