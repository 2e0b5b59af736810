// LienQuan console: where nodes of the link chart are and which is meant: first places, under the pointer, in a direction.
// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const GOLDEN = Math.PI * (3 - Math.sqrt(5));

  /** Places new nodes on a spiral around the nearest node that has a place. */
  const spread = (chart, came, origin) => {
    const near = new Map();
    for (const { a, b } of chart.links.values()) {
      if (!near.has(a)) near.set(a, []);
      if (!near.has(b)) near.set(b, []);
      near.get(a).push(b); near.get(b).push(a);
    }
    const count = new Map();
    const set = (node, parent) => {
      const i = count.get(parent) || 0;
      count.set(parent, i + 1);
      const others = parent ? (near.get(parent) || []).length : came.length;
      const reach = parent ? 30 + 14 * Math.sqrt(i) + 4 * Math.sqrt(others) : 20 * Math.sqrt(i);
      const [x, y] = parent ? [parent.x, parent.y] : [0, 0];
      node.x = x + reach * Math.cos(i * GOLDEN); node.y = y + reach * Math.sin(i * GOLDEN);
    };
    const queue = origin ? [origin] : chart.all().filter((node) => !Number.isNaN(node.x));
    if (!queue.length && came.length) { set(came[0], null); queue.push(came[0]); }
    for (let i = 0; i < queue.length; i += 1) {
      for (const other of near.get(queue[i]) || []) if (Number.isNaN(other.x)) { set(other, queue[i]); queue.push(other); }
    }
    for (const node of came) if (Number.isNaN(node.x)) set(node, null);
  };

  const nodeAt = (chart, x, y) => {
    const px = (x - chart.view.x) / chart.view.k; const py = (y - chart.view.y) / chart.view.k;
    let best = null; let least = Infinity;
    for (const node of chart.scene.nodes) {
      const d = Math.hypot(node.x - px, node.y - py) - window.LinkChartPainter.radius(node);
      if (d < least) { least = d; best = node; }
    }
    return least * chart.view.k < 8 ? best : null;
  };

  /** The linked node that lies most in a direction; without a choice, the node nearest that way. */
  const towards = (chart, dx, dy) => {
    const from = chart.scene.selected || chart.scene.nodes[0];
    if (!from) return null;
    const linked = chart.linksOf(from).map((link) => (link.a === from ? link.b : link.a));
    const score = (node) => {
      const x = node.x - from.x; const y = node.y - from.y; const d = Math.hypot(x, y) || 1;
      return (x * dx + y * dy) / d > 0.5 ? d / ((x * dx + y * dy) / d) ** 2 : Infinity;
    };
    for (const choice of [linked, chart.scene.nodes]) {
      const found = choice.filter((node) => node !== from && score(node) < Infinity).sort((a, b) => score(a) - score(b))[0];
      if (found) return found;
    }
    return chart.scene.selected ? null : from;
  };

  window.LinkChartSpace = { spread, nodeAt, towards };
})();
