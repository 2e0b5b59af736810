// LienQuan console. SPDX-License-Identifier: Apache-2.0
// What lies on the map beside vessels: zones, layers of the node, alerts, plots.
(() => {
  "use strict";
  const { Chart, mercator } = window.Sea;
  // One sign a behaviour, so that a mark reads without its colour.
  const SIGNS = {
    gap: "?", encounter: "∞", dark_rendezvous: "◐", loitering: "~", cloned_identity: "2", changed_identity: "≠", false_identity: "!",
    position_spoofing: "↯", interference: "※", draught_change: "↕", approach: "»", zone: "▢", dark_contact: "●", watched: "★",
  };

  class Marks {
    constructor(chart, vessels) {
      this.chart = chart;
      this.vessels = vessels;
      this.zones = [];
      this.alerts = [];
      this.plots = [];
      this.layers = new Map();
      this.shows = { zones: true, alerts: true, plots: true };
      this.hidden = null;
      chart.painters.base.push((context, view, colours) => this.drawAreas(context, view, colours));
      chart.painters.top.push((context, view, colours) => this.drawMarks(context, view, colours));
    }

    take(answer) {
      const point = ([longitude, latitude]) => ({ x: mercator.x(longitude), y: mercator.y(latitude) });
      this.zones = answer.zones.map((zone) => ({ ...zone, shapes: zone.rings.flat().map(Marks.ring) }));
      this.alerts = answer.alerts.map((alert) => ({ ...alert, at: point(alert.place), to: alert.endPlace ? point(alert.endPlace) : null }));
      this.plots = answer.plots.map((plot) => ({ ...plot, at: point(plot.place) }));
      this.chart.redraw("base", "top");
    }

    static ring(flat) {
      const points = new Float64Array(flat.length);
      let left = 1, right = 0, top = 1, bottom = 0;
      for (let i = 0; i < flat.length; i += 2) {
        const x = (points[i] = mercator.x(flat[i])), y = (points[i + 1] = mercator.y(flat[i + 1]));
        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
      }
      return { points, left, right, top, bottom };
    }

    async showLayer(name, path) {
      if (!this.layers.has(name)) {
        const answer = await fetch(path);
        if (!answer.ok) return;
        this.layers.set(name, { rings: Chart.rings(await answer.json()), isOn: true });
      }
      this.layers.get(name).isOn = true;
      this.chart.redraw("base");
    }

    hideLayer(name) {
      const layer = this.layers.get(name);
      if (layer) layer.isOn = false;
      this.chart.redraw("base");
    }

    drawAreas(context, view, colours) {
      if (this.shows.zones) {
        context.lineWidth = 1.5;
        context.strokeStyle = colours.zone;
        context.fillStyle = colours.zone;
        context.font = "12px " + getComputedStyle(document.body).fontFamily;
        context.textAlign = "center";
        for (const zone of this.zones) {
          if (zone.id === this.hidden) continue;
          context.beginPath();
          for (const ring of zone.shapes) Chart.trace(context, ring, view);
          context.setLineDash(zone.kind === "belt" ? [10, 5] : zone.kind === "operation" ? [3, 4] : []);
          context.stroke();
          context.setLineDash([]);
          context.globalAlpha = 0.07;
          context.fill("evenodd");
          context.globalAlpha = 1;
          const first = zone.shapes[0];
          if (!first || (first.right - first.left) * view.scale < 60) continue;
          const x = ((first.left + first.right) / 2) * view.scale - view.ox, y = first.top * view.scale - view.oy + 14;
          context.strokeStyle = colours.halo;
          context.lineWidth = 3;
          context.strokeText(zone.name, x, y);
          context.fillText(zone.name, x, y);
          context.strokeStyle = colours.zone;
          context.lineWidth = 1.5;
        }
      }
      context.strokeStyle = colours.text;
      context.lineWidth = 1;
      context.globalAlpha = 0.6;
      for (const { rings, isOn } of this.layers.values()) {
        if (!isOn) continue;
        context.beginPath();
        for (const ring of rings) Marks.open(context, ring, view);
        context.stroke();
      }
    }

    // Lines of a layer stay as they are; nothing closes them.
    static open(context, { points, left, right, top, bottom }, view) {
      if (right < view.left || left > view.right || bottom < view.top || top > view.bottom) return;
      for (let i = 0; i < points.length; i += 2) {
        const x = points[i] * view.scale - view.ox, y = points[i + 1] * view.scale - view.oy;
        if (i === 0) context.moveTo(x, y); else context.lineTo(x, y);
      }
    }

    drawMarks(context, view, colours) {
      const screen = ({ x, y }) => [x * view.scale - view.ox, y * view.scale - view.oy];
      context.textAlign = "center";
      context.textBaseline = "middle";
      if (this.shows.plots) {
        context.strokeStyle = colours.plot;
        context.lineWidth = 1.8;
        for (const plot of this.plots) {
          const [x, y] = screen(plot.at);
          context.beginPath();
          context.moveTo(x, y - 6); context.lineTo(x, y + 6); context.moveTo(x - 6, y); context.lineTo(x + 6, y);
          context.stroke();
          if (plot.mmsi) continue;
          context.beginPath();
          context.arc(x, y, Math.max(9, (plot.uncertainty / 1852) * this.chart.mile(view, plot.at.y)), 0, 7);
          context.setLineDash([2, 3]);
          context.stroke();
          context.setLineDash([]);
        }
      }
      if (!this.shows.alerts) return;
      for (const alert of this.alerts) {
        if (alert.behaviour === "encounter") this.drawMeeting(context, view, colours, alert, screen);
      }
      context.font = "bold 12px " + getComputedStyle(document.body).fontFamily;
      for (const alert of this.alerts) {
        const [x, y] = screen(alert.at);
        const isOpen = alert.state === "new" || alert.state === "taken";
        context.globalAlpha = isOpen ? 1 : 0.45;
        context.beginPath();
        context.arc(x, y, 10, 0, 7);
        context.fillStyle = isOpen ? colours.alert : colours.silent;
        context.fill();
        context.lineWidth = 1.5;
        context.strokeStyle = colours.halo;
        context.stroke();
        context.fillStyle = colours.halo;
        context.fillText(SIGNS[alert.behaviour] ?? "!", x, y + 0.5);
      }
      context.globalAlpha = 1;
    }

    // From where two met to where both are now.
    drawMeeting(context, view, colours, alert, screen) {
      const [x, y] = screen(alert.at);
      context.strokeStyle = colours.meeting;
      context.lineWidth = 1.6;
      context.setLineDash([8, 4, 2, 4]);
      context.beginPath();
      if (alert.to) { const [tx, ty] = screen(alert.to); context.moveTo(x, y); context.lineTo(tx, ty); }
      for (const mmsi of alert.vessels) {
        const i = this.vessels.place?.get(mmsi);
        if (i === undefined) continue;
        context.moveTo(x, y);
        context.lineTo(this.vessels.x[i] * view.scale - view.ox, this.vessels.y[i] * view.scale - view.oy);
      }
      context.stroke();
      context.setLineDash([]);
    }

    at(point, view) {
      if (!this.shows.alerts) return null;
      const least = (12 / view.scale) ** 2;
      return this.alerts.find((alert) => (alert.at.x - point.x) ** 2 + (alert.at.y - point.y) ** 2 < least) ?? null;
    }
  }

  Object.assign(window.Sea, { Marks, SIGNS });
})();
