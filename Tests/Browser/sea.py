#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The sea in the console: the map, playback, a vessel's card, a zone drawn by clicks, and an alert that becomes a case.

An analyst looks at the map, filters it, measures, plays the past back by keys, draws a zone and takes a picture; a
file is handed out with the digest its page shows; an investigator takes an alert and opens a case from it; a vessel is
looked out for; a plot is typed. Without scripts the tables stand alone. Every page is looked at in three languages, at
the width of a desk and of a phone, and no request leaves the node.

    sea.py --url http://127.0.0.1:8413 [--screenshots FOLDER]

The node must hear at least one vessel and hold at least one open alert of a vessel. The administrator's one-time
password comes from LIENQUAN_PASSWORD.
"""

import argparse
import hashlib
import os
import pathlib
import re
import secrets
import sys

from playwright.sync_api import Error, Page, expect, sync_playwright

from walk import LANGUAGES, WIDTHS, Walk, texts

PATIENCE = 60_000


class SeaWalk:
    def __init__(self, walk: Walk, password: str):
        self.walk = walk
        own = secrets.token_urlsafe(12)
        self.analyst = walk.add_officer("analyst", "admin", password, own, office="VN-VI")
        self.investigator = walk.add_officer("investigator", "admin", own, None, office="VN-VI")
        self.t = texts("en")["sea"]

    def page(self, officer: tuple[str, str], width: str = "desk", language: str = "en", **options) -> Page:
        page = self.walk.watch.over(self.walk.context(width, **options).new_page())
        page.set_default_timeout(PATIENCE)
        self.walk.log_in(page, *officer)
        self.walk.speak(page, language)
        return page

    def map(self, page: Page, query: str = "") -> None:
        page.goto(self.walk.url + "/sea" + query)
        page.wait_for_selector("#sea[data-ready='1']")

    def run(self) -> None:
        self.look_everywhere()
        self.without_scripts()
        page = self.page(self.analyst)
        self.first_paint(page)
        self.filter(page)
        self.measure(page)
        self.card_and_playback(page)
        self.zone(page)
        self.files(page)
        self.watched_and_plot(page)
        page.context.close()
        self.alert_to_case()

    def look_everywhere(self) -> None:
        for width in WIDTHS:
            page = self.page(self.analyst, width)
            for language in LANGUAGES:
                self.walk.speak(page, language)
                self.map(page)
                self.walk.look(page, f"{language}-{width}-sea")
                self.walk.see(page, texts(language)["sea"]["no_boundary"])
                self.walk.see(page, "Gulf of Tonkin")
                for name in ("alerts", "zones", "plots", "watched", "feeds"):
                    page.goto(self.walk.url + "/sea/" + name)
                    self.walk.look(page, f"{language}-{width}-sea-{name}")
            page.context.close()

    def without_scripts(self) -> None:
        page = self.page(self.analyst, java_script_enabled=False)
        page.goto(self.walk.url + "/sea")
        self.walk.ok(page.locator("table.sea-vessels tbody tr").count() > 0, "no vessel in the table without scripts")
        self.walk.ok(page.locator(".sea-queue .sea-alert").count() > 0, "no alert beside the table without scripts")
        page.goto(self.walk.url + "/sea/alerts")
        page.locator(".sea-alert .row-link").first.click()
        self.walk.see(page, self.t["why"])
        page.context.close()

    def first_paint(self, page: Page) -> None:
        self.map(page)
        took = page.evaluate("Math.round(performance.now())")
        self.walk.ok(page.evaluate("window.Sea.page.vessels.count") > 0, "the map has no vessel")
        print(f"map ready {took} ms after the page was asked for")

    def filter(self, page: Page) -> None:
        before = page.evaluate("window.Sea.page.vessels.howMany")
        page.fill("#sf-slowest", "1000")
        expect(page.locator("#sea-status")).to_contain_text("0")
        self.walk.ok(page.evaluate("window.Sea.page.vessels.howMany") == 0, "the map does not follow the filter")
        page.fill("#sf-slowest", "")
        self.walk.ok(page.evaluate("window.Sea.page.vessels.howMany") == before, "the filter does not let go")

    def measure(self, page: Page) -> None:
        page.click("[data-act=measure]")
        box = page.locator("#sea-map").bounding_box()
        for share in (0.3, 0.6):
            page.mouse.click(box["x"] + box["width"] * share, box["y"] + box["height"] * 0.3)
        expect(page.locator("#sea-status")).to_contain_text("nautical miles")
        page.keyboard.press("Escape")
        self.walk.ok(page.get_attribute("[data-act=measure]", "aria-pressed") == "false", "measuring does not end")

    def card_and_playback(self, page: Page) -> None:
        page.locator("table.sea-vessels .row-link").first.click()
        expect(page.locator("#sea-card h2").first).to_be_visible()
        page.click("[data-act=playback]")
        expect(page.locator("#sea-playback")).to_be_visible()
        clock = page.locator("[data-play=clock]")
        expect(clock).not_to_be_empty()
        page.locator("#sea-map").focus()
        before = clock.inner_text()
        page.keyboard.press("]")
        self.walk.ok(clock.inner_text() != before, "a key does not move the time")
        if page.evaluate("window.Sea.page.playback.all.length"):
            page.keyboard.press(" ")
            self.walk.ok(page.evaluate("window.Sea.page.playback.isPlaying"), "the space bar does not play")
            page.keyboard.press(" ")
        self.walk.look(page, "en-desk-sea-playback")
        page.click("[data-act=playback]")
        page.locator("#sea-map").focus()
        page.keyboard.press("Escape")

    def zone(self, page: Page) -> None:
        name = "Vùng " + secrets.token_hex(3)
        self.map(page, "?zone=new")
        box = page.locator("#sea-map").bounding_box()
        for x, y in ((0.35, 0.3), (0.55, 0.3), (0.55, 0.55), (0.7, 0.7)):
            page.mouse.click(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
        page.click("#sea-zone [data-act=undo]")
        self.walk.ok(len(page.input_value("#sm-corners").splitlines()) == 3, "undo does not take the last corner back")
        page.fill("#sm-vi", name)
        page.select_option("#sm-kind", "operation")
        page.check("#sea-zone [name=alerts]")
        page.click("#sea-zone .button-main")
        page.wait_for_url(re.compile("notice=zones-saved"))
        page.goto(self.walk.url + "/sea/zones")
        row = page.locator("tr", has_text=name)
        row.get_by_role("link").click()
        page.wait_for_selector("#sea[data-ready='1']")
        self.walk.ok(page.input_value("#sm-vi") == name, "a zone does not come back to the map")
        page.goto(self.walk.url + "/sea/zones")
        page.locator("tr", has_text=name).get_by_role("button").click()
        page.wait_for_url(re.compile("notice=zone-removed"))

    def files(self, page: Page) -> None:
        for format in ("geojson", "kml", "csv"):
            self.map(page)
            page.locator(".lc-menu", has=page.locator("#sea-export")).locator("summary").click()
            page.click(f"#sea-export [value={format}]")
            page.wait_for_url(re.compile("/sea/exports/"))
            digest = page.inner_text(".hash").strip()
            with page.expect_download() as download:
                page.click("a[download]")
            content = pathlib.Path(download.value.path()).read_bytes()
            self.walk.ok(hashlib.sha256(content).hexdigest() == digest, f"the digest of {format} is another")
        self.map(page)
        page.locator(".lc-menu", has=page.locator("#sea-export")).locator("summary").click()
        with page.expect_download() as download:
            page.click("[data-act=picture]")
        picture = pathlib.Path(download.value.path()).read_bytes()
        self.walk.ok(picture.startswith(b"\x89PNG") and len(picture) > 10_000, "the picture is none")
        expect(page.locator("#sea-status")).to_contain_text(hashlib.sha256(picture).hexdigest())

    def watched_and_plot(self, page: Page) -> None:
        reason = "dầu lậu " + secrets.token_hex(3)
        page.goto(self.walk.url + "/sea/watched")
        page.fill("#sw-value", "574999123")
        page.fill("#sw-reason", reason)
        page.click("form[action='/sea/watched'] .button-main")
        page.wait_for_url(re.compile("notice=vessel-watched"))
        page.locator("tr", has_text=reason).get_by_role("button").click()
        page.wait_for_url(re.compile("notice=vessel-unwatched"))
        page.goto(self.walk.url + "/sea/plots")
        page.fill("#sp-time", "2025-01-02T03:04")
        page.fill("#sp-place", "20°30.5'N 107°15.0'E")
        page.fill("#sp-uncertainty", "100")
        page.click("form[action='/sea/plots'] .button-main")
        page.wait_for_url(re.compile("notice=plots-"))

    def alert_to_case(self) -> None:
        page = self.page(self.investigator)
        page.goto(self.walk.url + "/sea/alerts")
        page.locator(".sea-alert .row-link").first.click()
        alert = page.url
        self.walk.ok(page.locator(".sea-reasons li").count() > 0, "an alert without a reason")
        page.click("form[action$='/take'] button")
        page.wait_for_url(re.compile("notice=sea-alert-taken"))
        page.click("form[action$='/case'] button")
        page.wait_for_url(re.compile(r"/cases/.*notice=case-opened"))
        case = re.sub(r"\?.*", "", page.url)
        page.goto(alert)
        self.walk.ok(page.locator(f"a[href='{re.sub(r'https?://[^/]+', '', case)}']").count() == 1, "the alert does not name its case")
        self.walk.ok(page.locator("form[action$='/case']").count() == 0, "a second case could be opened")
        self.walk.look(page, "en-desk-sea-alert")
        page.context.close()


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", required=True)
    parser.add_argument("--screenshots", type=pathlib.Path, default=environment("LIENQUAN_SCREENSHOTS"))
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        walk = Walk(browser, options.url, screenshots)
        try:
            SeaWalk(walk, environment("LIENQUAN_PASSWORD", "")).run()
            if walk.watch.faults:
                raise AssertionError("\n".join(dict.fromkeys(walk.watch.faults)))
        except (AssertionError, Error) as error:
            print(f"walk of the sea failed: {error}", file=sys.stderr)
            walk.where_it_failed()
            return 1
        finally:
            browser.close()
    print(f"walk of the sea: {walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
