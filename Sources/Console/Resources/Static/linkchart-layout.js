// LienQuan console: lays a link chart out by forces, in a worker. Repulsion goes by a quadtree (Barnes and Hut 1986).
// SPDX-License-Identifier: Apache-2.0
"use strict";

const THETA = 0.9;
const REPULSION = 420;
const GRAVITY = 0.012;
const DRAG = 0.6;
const ROUNDS = 140;
const TOLD_EVERY = 80;

/** A quadtree over points: for each cell its mass and centre of mass. Cells below `DEEPEST` hold what falls into them. */
const DEEPEST = 24;
class QuadTree {
  constructor(most) {
    this.size = 4 * most + 64;
    this.child = new Int32Array(this.size * 4);
    this.point = new Int32Array(this.size);
    this.mass = new Float64Array(this.size);
    this.x = new Float64Array(this.size);
    this.y = new Float64Array(this.size);
    this.width = new Float64Array(this.size);
    this.next = new Int32Array(most);
  }

  cell(width) {
    const cell = this.count++;
    if (cell >= this.size) throw new RangeError("the tree is full");
    this.child.fill(-1, cell * 4, cell * 4 + 4);
    this.point[cell] = -1;
    this.mass[cell] = 0; this.x[cell] = 0; this.y[cell] = 0;
    this.width[cell] = width;
    return cell;
  }

  build(px, py, n) {
    let x0 = Infinity; let y0 = Infinity; let x1 = -Infinity; let y1 = -Infinity;
    for (let i = 0; i < n; i += 1) {
      if (px[i] < x0) x0 = px[i];
      if (px[i] > x1) x1 = px[i];
      if (py[i] < y0) y0 = py[i];
      if (py[i] > y1) y1 = py[i];
    }
    const width = Math.max(x1 - x0, y1 - y0, 1) * 1.001;
    this.count = 0;
    this.cell(width);
    for (let i = 0; i < n; i += 1) this.insert(i, px, py, x0, y0, width);
    for (let cell = 0; cell < this.count; cell += 1) { this.x[cell] /= this.mass[cell]; this.y[cell] /= this.mass[cell]; }
  }

  insert(i, px, py, x0, y0, width) {
    let cell = 0; let left = x0; let top = y0; let half = width / 2;
    this.next[i] = -1;
    for (let depth = 0; ; depth += 1) {
      this.mass[cell] += 1; this.x[cell] += px[i]; this.y[cell] += py[i];
      const held = this.point[cell];
      if (this.mass[cell] === 1 || (held >= 0 && depth >= DEEPEST)) {
        this.next[i] = held;
        this.point[cell] = i;
        return;
      }
      if (held >= 0) {
        // The cell held one point: it moves a level down.
        this.point[cell] = -1;
        const q = (px[held] >= left + half ? 1 : 0) + (py[held] >= top + half ? 2 : 0);
        const below = this.cell(half);
        this.child[cell * 4 + q] = below;
        this.mass[below] = 1; this.x[below] = px[held]; this.y[below] = py[held];
        this.point[below] = held;
      }
      const q = (px[i] >= left + half ? 1 : 0) + (py[i] >= top + half ? 2 : 0);
      if (q & 1) left += half;
      if (q & 2) top += half;
      if (this.child[cell * 4 + q] < 0) this.child[cell * 4 + q] = this.cell(half);
      cell = this.child[cell * 4 + q];
      half /= 2;
    }
  }
}

class Layout {
  constructor({ positions, links, pinned, heat }) {
    const n = positions.length / 2;
    this.n = n;
    this.x = new Float64Array(n); this.y = new Float64Array(n);
    this.vx = new Float64Array(n); this.vy = new Float64Array(n);
    for (let i = 0; i < n; i += 1) { this.x[i] = positions[2 * i]; this.y[i] = positions[2 * i + 1]; }
    this.links = links;
    this.pinned = pinned;
    this.degree = new Float64Array(n);
    for (const end of links) this.degree[end] += 1;
    this.tree = new QuadTree(Math.max(n, 1) * 3);
    this.stack = new Int32Array(4 * DEEPEST + 64);
    this.heat = heat;
    this.cooling = Math.pow(0.002, 1 / ROUNDS);
  }

  step() {
    this.tree.build(this.x, this.y, this.n);
    for (let i = 0; i < this.n; i += 1) this.repel(i);
    this.pull();
    let moved = 0;
    for (let i = 0; i < this.n; i += 1) {
      if (this.pinned[i]) { this.vx[i] = 0; this.vy[i] = 0; continue; }
      this.vx[i] = (this.vx[i] - this.x[i] * GRAVITY * this.heat) * DRAG;
      this.vy[i] = (this.vy[i] - this.y[i] * GRAVITY * this.heat) * DRAG;
      const speed = Math.hypot(this.vx[i], this.vy[i]);
      const cap = speed > 80 ? 80 / speed : 1;
      this.x[i] += this.vx[i] * cap; this.y[i] += this.vy[i] * cap;
      moved = Math.max(moved, speed * cap);
    }
    this.heat *= this.cooling;
    return moved;
  }

  repel(i) {
    const { tree, stack, x, y, heat } = this;
    let top = 0;
    stack[top++] = 0;
    let fx = 0; let fy = 0;
    while (top > 0) {
      const cell = stack[--top];
      let dx = tree.x[cell] - x[i]; let dy = tree.y[cell] - y[i];
      let d2 = dx * dx + dy * dy;
      const held = tree.point[cell];
      if (held < 0 && tree.width[cell] * tree.width[cell] >= THETA * THETA * d2) {
        for (let q = 0; q < 4; q += 1) {
          const below = tree.child[cell * 4 + q];
          if (below >= 0) stack[top++] = below;
        }
        continue;
      }
      let mass = tree.mass[cell];
      if (held >= 0) {
        for (let j = held; j >= 0; j = tree.next[j]) if (j === i) { mass -= 1; break; }
        if (mass <= 0) continue;
      }
      // Two at one place are pushed apart the same way every time.
      if (d2 < 1e-3) { dx = ((i * 7919) % 13) / 13 - 0.47; dy = ((i * 104729) % 11) / 11 - 0.45; d2 = dx * dx + dy * dy; }
      if (d2 < 60) d2 = Math.sqrt(60 * d2);
      const push = -REPULSION * mass * heat / d2;
      fx += dx * push; fy += dy * push;
    }
    this.vx[i] += fx; this.vy[i] += fy;
  }

  pull() {
    const { links, degree, x, y, heat } = this;
    for (let k = 0; k < links.length; k += 2) {
      const a = links[k]; const b = links[k + 1];
      const least = Math.min(degree[a], degree[b]);
      const most = Math.max(degree[a], degree[b]);
      const length = 44 + 5 * Math.sqrt(most);
      let dx = x[b] + this.vx[b] - x[a] - this.vx[a]; let dy = y[b] + this.vy[b] - y[a] - this.vy[a];
      const d = Math.hypot(dx, dy) || 1;
      const strength = (d - length) / d * heat / Math.max(1, least);
      dx *= strength; dy *= strength;
      const share = degree[a] / (degree[a] + degree[b]);
      this.vx[b] -= dx * share; this.vy[b] -= dy * share;
      this.vx[a] += dx * (1 - share); this.vy[a] += dy * (1 - share);
    }
  }

  positions() {
    const out = new Float32Array(this.n * 2);
    for (let i = 0; i < this.n; i += 1) { out[2 * i] = this.x[i]; out[2 * i + 1] = this.y[i]; }
    return out;
  }
}

let turn = 0;
self.onmessage = ({ data }) => {
  turn = data.turn;
  const layout = new Layout(data);
  let told = performance.now();
  const work = () => {
    // A newer chart came meanwhile.
    if (turn !== data.turn) return;
    const until = performance.now() + 24;
    let moved = Infinity;
    while (performance.now() < until && layout.heat > 0.002 && moved > 0.05) moved = layout.step();
    const isDone = layout.heat <= 0.002 || moved <= 0.05;
    if (isDone || performance.now() - told > TOLD_EVERY) {
      told = performance.now();
      const positions = layout.positions();
      self.postMessage({ turn: data.turn, positions, isDone }, [positions.buffer]);
    }
    if (!isDone) setTimeout(work, 0);
  };
  work();
};
