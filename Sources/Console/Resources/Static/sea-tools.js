// LienQuan console. SPDX-License-Identifier: Apache-2.0
// Distances along a line of clicks, in nautical miles, with the bearing of its last leg.
(() => {
  "use strict";
  const { mercator, fill } = window.Sea;
  // The mean radius of the Earth, 6,371.0088 km (IUGG), in nautical miles of 1,852 m.
  const RADIUS = 6371008.8 / 1852;
  const radians = (degrees) => (degrees * Math.PI) / 180;

  const miles = (a, b) => {
    const [south, north] = [radians(mercator.latitude(a.y)), radians(mercator.latitude(b.y))];
    const east = radians(mercator.longitude(b.x) - mercator.longitude(a.x));
    const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(east / 2) ** 2;
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
  };
  // A straight line of this map is a line of one bearing.
  const bearing = (a, b) => ((Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI + 360) % 360;

  class Measure {
    constructor(chart, say) {
      this.chart = chart;
      this.say = say;
      this.points = [];
      this.isOn = false;
      this.number = new Intl.NumberFormat(chart.words.language, { maximumFractionDigits: 2 });
      chart.painters.top.push((context, view, colours) => this.draw(context, view, colours));
    }

    toggle(isOn = !this.isOn) {
      this.isOn = isOn;
      this.points = [];
      this.chart.redraw("top");
      this.say(isOn ? this.chart.words.ui.measure_help : "");
      return isOn;
    }

    add(point) {
      this.points.push(point);
      this.chart.redraw("top");
      if (this.points.length < 2) return;
      let total = 0;
      for (let i = 1; i < this.points.length; i += 1) total += miles(this.points[i - 1], this.points[i]);
      const last = bearing(this.points.at(-2), this.points.at(-1));
      this.say(fill(this.chart.words.ui.measure_total, { n: this.number.format(total), bearing: String(Math.round(last) % 360).padStart(3, "0") }));
    }

    back() {
      this.points.pop();
      this.chart.redraw("top");
    }

    draw(context, view, colours) {
      if (!this.isOn || this.points.length === 0) return;
      context.strokeStyle = colours.text;
      context.fillStyle = colours.text;
      context.lineWidth = 2;
      context.beginPath();
      this.points.forEach((point, index) => {
        const x = point.x * view.scale - view.ox, y = point.y * view.scale - view.oy;
        if (index === 0) context.moveTo(x, y); else context.lineTo(x, y);
      });
      context.stroke();
      for (const point of this.points) {
        context.beginPath();
        context.arc(point.x * view.scale - view.ox, point.y * view.scale - view.oy, 3.5, 0, 7);
        context.fill();
      }
    }
  }

  Object.assign(window.Sea, { Measure, miles });
})();
