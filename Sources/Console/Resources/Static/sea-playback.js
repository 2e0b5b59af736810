// LienQuan console. SPDX-License-Identifier: Apache-2.0
// The past of what the map shows, moved by a slider, by itself or by keys.
(() => {
  "use strict";
  const { Track } = window.Sea;

  class Playback {
    constructor(chart, root, bar, vessels, tracks, say, load) {
      Object.assign(this, { chart, bar, vessels, tracks, say, load });
      this.all = [];
      this.isOn = false;
      this.isPlaying = false;
      const find = (name) => bar.querySelector(`[data-play=${name}]`);
      this.slider = find("time");
      this.clock = find("clock");
      this.button = find("toggle");
      this.speed = find("speed");
      this.since = find("since");
      this.until = find("until");
      // Times are those of the node, wherever the browser stands.
      this.shift = Number(root.dataset.zone) * 60000;
      this.format = new Intl.DateTimeFormat(chart.words.language === "en" ? "en-GB" : chart.words.language, { dateStyle: "short", timeStyle: "medium", timeZone: "UTC" });
      find("load").addEventListener("click", () => this.fetch());
      this.button.addEventListener("click", () => this.toggle());
      this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
      chart.painters.top.push((context, view, colours) => this.draw(context, view, colours));
    }

    async begin(now) {
      this.isOn = true;
      this.bar.hidden = false;
      const local = (time) => new Date(time + this.shift).toISOString().slice(0, 16);
      this.until.value = local(now);
      this.since.value = local(now - 6 * 3600000);
      await this.fetch();
    }

    end() {
      this.isOn = false;
      this.pause();
      this.bar.hidden = true;
      this.vessels.isHidden = false;
      this.tracks.until = Infinity;
      this.all = [];
      this.chart.redraw("top");
    }

    period() {
      const time = (field) => Date.parse(field.value + "Z") - this.shift;
      return [time(this.since), time(this.until) + 60000];
    }

    async fetch() {
      const [from, until] = this.period();
      if (!(until > from)) return;
      const answer = await this.load(from, until);
      if (!answer || !this.isOn) return;
      this.all = Track.read(answer).filter((track) => track.count > 0);
      this.vessels.isHidden = true;
      this.slider.min = from;
      this.slider.max = until;
      this.slider.step = 1000;
      // From the first that was heard: nobody waits before an empty sea.
      this.go(this.all.reduce((first, track) => Math.max(from, Math.min(first, track.time[0])), until));
      if (this.all.length === 0) this.go(from);
      const { ui } = this.chart.words;
      this.say(this.all.length === 0 ? ui.empty_period : answer.complete ? ui.paused : ui.cut);
    }

    go(time) {
      this.time = time;
      this.slider.value = time;
      this.clock.textContent = this.format.format(time + this.shift);
      this.slider.setAttribute("aria-valuetext", this.clock.textContent);
      this.tracks.until = time;
      this.chart.redraw("top");
    }

    step(by) { this.go(Math.max(Number(this.slider.min), Math.min(Number(this.slider.max), this.time + by))); }

    toggle() { if (this.isPlaying) this.pause(); else this.play(); }

    play() {
      if (this.all.length === 0) return;
      if (this.time >= Number(this.slider.max)) this.go(Number(this.slider.min));
      this.isPlaying = true;
      this.button.setAttribute("aria-pressed", "true");
      this.say(this.chart.words.ui.playing);
      let last = performance.now();
      const tick = (now) => {
        if (!this.isPlaying) return;
        const next = this.time + (now - last) * Number(this.speed.value);
        last = now;
        this.go(Math.min(next, Number(this.slider.max)));
        if (next >= Number(this.slider.max)) this.pause();
        else requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    }

    pause() {
      if (!this.isPlaying) return;
      this.isPlaying = false;
      this.button.setAttribute("aria-pressed", "false");
      this.say(this.chart.words.ui.paused);
    }

    // Between two reports a vessel is on the line between them; in a silence it stays where it was, as a cross.
    draw(context, view, colours) {
      if (!this.isOn || this.all.length === 0) return;
      const moving = [], silent = [], tails = new Path2D();
      for (const track of this.all) {
        const i = track.before(this.time);
        // Behind its last report nothing is claimed, but for a silence that was one.
        if (i < 0 || (i === track.count - 1 && this.time - track.time[i] > 1800000 && !track.gapAfter(i))) continue;
        let x = track.x[i], y = track.y[i], angle = track.course[i] >= 3600 ? null : (track.course[i] / 10) * (Math.PI / 180);
        const gap = track.gapAfter(i);
        if (gap && this.time > track.time[i] + 60000) {
          silent.push([x * view.scale - view.ox, y * view.scale - view.oy, null]);
          continue;
        }
        if (i + 1 < track.count && !gap) {
          const share = (this.time - track.time[i]) / Math.max(1, track.time[i + 1] - track.time[i]);
          x += (track.x[i + 1] - x) * share;
          y += (track.y[i + 1] - y) * share;
        }
        if (track.speed[i] < 5) angle = null;
        const sx = x * view.scale - view.ox, sy = y * view.scale - view.oy;
        moving.push([sx, sy, angle]);
        // What it sailed in the last half hour.
        tails.moveTo(sx, sy);
        for (let k = i; k >= 0 && this.time - track.time[k] < 1800000 && !(k < i && track.gapAfter(k)); k -= 1) {
          tails.lineTo(track.x[k] * view.scale - view.ox, track.y[k] * view.scale - view.oy);
        }
      }
      context.strokeStyle = colours.track;
      context.globalAlpha = 0.6;
      context.lineWidth = 1.4;
      context.stroke(tails);
      context.globalAlpha = 1;
      const { signs } = this.vessels;
      signs.use(colours, window.devicePixelRatio || 1);
      for (const [sx, sy, angle] of moving) signs.stamp(context, "vessel", sx, sy, angle, view.zoom);
      for (const [sx, sy, angle] of silent) signs.stamp(context, "silent", sx, sy, angle, view.zoom);
    }
  }

  window.Sea.Playback = Playback;
})();
