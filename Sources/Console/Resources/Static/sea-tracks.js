// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Tracks: read once into typed arrays, thinned once for each zoom, silences dashed with what could be reached.
(() => {
  "use strict";
  const { mercator } = window.Sea;

  class Track {
    constructor(mmsi, count) {
      this.mmsi = mmsi;
      this.count = count;
      this.time = new Float64Array(count);
      this.x = new Float64Array(count);
      this.y = new Float64Array(count);
      this.speed = new Uint16Array(count);
      this.course = new Uint16Array(count);
      // Places after which it was silent.
      this.gaps = [];
      this.thinned = new Map();
    }

    static read(answer) {
      const { v, p, g } = answer;
      const tracks = [];
      let at = 0;
      for (let k = 0; k < v.length; k += 2) {
        const track = new Track(v[k], v[k + 1]);
        let time = 0, longitude = 0, latitude = 0, speed = 0, course = 0;
        for (let i = 0; i < track.count; i += 1, at += 5) {
          time += p[at]; longitude += p[at + 1]; latitude += p[at + 2]; speed += p[at + 3]; course += p[at + 4];
          track.time[i] = time;
          track.x[i] = mercator.x(longitude);
          track.y[i] = mercator.y(latitude);
          track.speed[i] = speed;
          track.course[i] = course;
        }
        tracks.push(track);
      }
      const byNumber = new Map(tracks.map((track) => [track.mmsi, track]));
      for (let k = 0; k < g.length; k += 4) {
        const track = byNumber.get(g[k]);
        if (!track) continue;
        const after = track.before(g[k + 1]);
        if (after >= 0) track.gaps.push({ after, isOpen: g[k + 2] === 0, reach: g[k + 3] / 10 });
      }
      return tracks;
    }

    // The last place at or before an instant, -1 before the first.
    before(time) {
      let low = 0, high = this.count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.time[middle] <= time) low = middle + 1; else high = middle;
      }
      return low - 1;
    }

    gapAfter(index) { return this.gaps.find((gap) => gap.after === index) ?? null; }

    // Places that make a difference of half a pixel at a zoom (Douglas and Peucker); ends of silences always stay.
    at(zoom) {
      const level = Math.ceil(zoom);
      let kept = this.thinned.get(level);
      if (kept) return kept;
      const tolerance = (0.5 / (256 * 2 ** level)) ** 2;
      const keep = new Uint8Array(this.count);
      const ends = [0];
      for (const gap of [...this.gaps].sort((a, b) => a.after - b.after)) ends.push(gap.after, Math.min(gap.after + 1, this.count - 1));
      ends.push(this.count - 1);
      for (const end of ends) if (end >= 0) keep[end] = 1;
      const spans = [];
      for (let k = 0; k + 1 < ends.length; k += 2) spans.push(ends[k], ends[k + 1]);
      while (spans.length > 0) {
        const last = spans.pop(), first = spans.pop();
        const x0 = this.x[first], y0 = this.y[first], dx = this.x[last] - x0, dy = this.y[last] - y0;
        const square = dx * dx + dy * dy;
        let farthest = 0, most = tolerance;
        for (let i = first + 1; i < last; i += 1) {
          const x = this.x[i] - x0, y = this.y[i] - y0;
          const along = square > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / square)) : 0;
          const away = (x - along * dx) ** 2 + (y - along * dy) ** 2;
          if (away > most) { most = away; farthest = i; }
        }
        if (farthest) { keep[farthest] = 1; spans.push(first, farthest, farthest, last); }
      }
      let size = 0;
      for (let i = 0; i < this.count; i += 1) size += keep[i];
      kept = new Uint32Array(size);
      for (let i = 0, j = 0; i < this.count; i += 1) if (keep[i]) { kept[j] = i; j += 1; }
      this.thinned.set(level, kept);
      return kept;
    }
  }

  class Tracks {
    constructor(chart) {
      this.chart = chart;
      this.all = [];
      this.until = Infinity;
      chart.painters.top.push((context, view, colours) => this.draw(context, view, colours));
    }

    show(tracks) {
      this.all = tracks;
      this.chart.redraw("top");
    }

    draw(context, view, colours) {
      context.lineJoin = "round";
      for (const track of this.all) {
        if (track.count === 0) continue;
        this.drawReach(context, view, colours, track);
        const path = new Path2D();
        const gaps = new Set(track.gaps.map((gap) => gap.after));
        let isOn = false, last = -1;
        for (const i of track.at(view.zoom)) {
          if (track.time[i] > this.until) break;
          const x = track.x[i] * view.scale - view.ox, y = track.y[i] * view.scale - view.oy;
          if (isOn) path.lineTo(x, y); else path.moveTo(x, y);
          isOn = !gaps.has(i);
          last = i;
        }
        context.lineWidth = 4.5;
        context.strokeStyle = colours.halo;
        context.stroke(path);
        context.lineWidth = 2;
        context.strokeStyle = colours.track;
        context.stroke(path);
        if (last >= 0) {
          context.fillStyle = colours.track;
          context.beginPath();
          context.arc(track.x[0] * view.scale - view.ox, track.y[0] * view.scale - view.oy, 4, 0, 7);
          context.fill();
        }
      }
    }

    // Where a vessel can have been while silent: an ellipse around both ends, or a circle while it lasts.
    drawReach(context, view, colours, track) {
      for (const gap of track.gaps) {
        if (track.time[gap.after] > this.until) continue;
        const i = gap.after, j = Math.min(i + 1, track.count - 1);
        const ax = track.x[i] * view.scale - view.ox, ay = track.y[i] * view.scale - view.oy;
        const bx = gap.isOpen ? ax : track.x[j] * view.scale - view.ox, by = gap.isOpen ? ay : track.y[j] * view.scale - view.oy;
        const span = Math.hypot(bx - ax, by - ay);
        const reach = gap.reach * this.chart.mile(view, track.y[i]);
        const half = gap.isOpen ? reach : reach / 2;
        context.strokeStyle = colours.silent;
        context.setLineDash([7, 6]);
        context.lineWidth = 2;
        context.beginPath();
        context.moveTo(ax, ay);
        context.lineTo(bx, by);
        context.stroke();
        if (gap.isOpen || reach >= span) {
          context.beginPath();
          context.ellipse((ax + bx) / 2, (ay + by) / 2, half, Math.sqrt(Math.max(0, half * half - (span / 2) ** 2)), Math.atan2(by - ay, bx - ax), 0, 7);
          context.lineWidth = 1.2;
          context.stroke();
          context.globalAlpha = 0.1;
          context.fillStyle = colours.silent;
          context.fill();
          context.globalAlpha = 1;
        }
        context.setLineDash([]);
      }
    }

    fit() {
      let left = 1, right = 0, top = 1, bottom = 0;
      for (const track of this.all) {
        for (let i = 0; i < track.count; i += 1) {
          left = Math.min(left, track.x[i]); right = Math.max(right, track.x[i]);
          top = Math.min(top, track.y[i]); bottom = Math.max(bottom, track.y[i]);
        }
      }
      if (left > right) return;
      const corner = (x, y) => [mercator.latitude(y), mercator.longitude(x)];
      this.chart.map.fitBounds([corner(left, bottom), corner(right, top)], { padding: [40, 40], maxZoom: 12, animate: false });
    }
  }

  Object.assign(window.Sea, { Track, Tracks });
})();
