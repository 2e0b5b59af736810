#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Walks a running node as an officer does, in Vietnamese, Chinese and English.

As administrator it adds a supervisor; as that supervisor it sets an own password, then in each language imports a
file, reads the queue, opens a declaration, records a finding and looks at performance, at the width of a desk and
of a phone, and once with scripts off. It fails when a text is missing, a page scrolls sideways, the browser reports
an error (a breach of the Content-Security-Policy is one), or a request leaves the node.

    walk.py --url http://127.0.0.1:8080 --login admin --password … [--screenshots FOLDER]

Each option can also come from the environment: LIENQUAN_URL, LIENQUAN_LOGIN, LIENQUAN_PASSWORD,
LIENQUAN_NEW_PASSWORD (set where the given password is a one-time one), LIENQUAN_SCREENSHOTS, CHROMIUM.
Needs `pip install playwright` and Debian's `chromium`; no browser is downloaded.
"""

import argparse
import json
import os
import pathlib
import re
import secrets
import sys
import time
import urllib.parse

from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from lookouts import LookoutWalk
from rules import RuleWalk

LOCALES = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Console" / "Resources" / "Locales"
LANGUAGES = ("vi", "zh", "en")
WIDTHS = {"desk": (1280, 900), "phone": (390, 844)}
COLUMNS = (
    "declaration_no,item_no,lodged_at,office,gate,route,importer_id,importer_name,vehicle_plate,container_no,"
    "hs_code,goods_description,country_origin,net_kg,gross_kg,customs_value,duty_rate"
)


def texts(language: str) -> dict:
    return json.loads((LOCALES / f"{language}.json").read_text(encoding="utf-8"))


class Watch:
    """Notes what a page must not do."""

    def __init__(self, origin: str):
        self.origin = origin
        self.faults: list[str] = []

    def over(self, page: Page) -> Page:
        page.on("request", self.request)
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        return page

    def request(self, request) -> None:
        if not request.url.startswith((self.origin + "/", "data:")):
            self.faults.append(f"request leaves the node: {request.url}")

    def console(self, message) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")


class Walk:
    def __init__(self, browser: Browser, url: str, screenshots: pathlib.Path | None):
        self.browser = browser
        self.url = url.rstrip("/")
        self.screenshots = screenshots
        self.watch = Watch(self.url)
        self.checks = 0

    def context(self, width: str = "desk", **options):
        size = WIDTHS[width]
        return self.browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)

    def ok(self, condition: bool, what: str) -> None:
        self.checks += 1
        if not condition:
            raise AssertionError(what)

    def see(self, page: Page, text: str) -> None:
        """A text of the catalogue must be visible."""
        self.checks += 1
        # The same words may stand in the folded part of the navigation.
        expect(page.get_by_text(text).locator("visible=true").first, text).to_be_visible(timeout=15_000)

    def look(self, page: Page, name: str) -> None:
        """No page scrolls sideways, lacks a text or speaks a wrong language."""
        if self.screenshots:
            self.screenshots.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.screenshots / f"{name}.png", full_page=bool(os.environ.get("LIENQUAN_WHOLE_PAGES")))
        width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        self.ok(width[0] <= width[1], f"{name} scrolls sideways: {width}")
        self.ok("⟦" not in page.content(), f"{name} lacks a text")

    def where_it_failed(self) -> None:
        """Pictures of what was open."""
        if not self.screenshots:
            return
        self.screenshots.mkdir(parents=True, exist_ok=True)
        pages = [page for context in self.browser.contexts for page in context.pages]
        for number, page in enumerate(pages):
            page.screenshot(path=self.screenshots / f"failed-{number}.png", full_page=True)

    def log_in(self, page: Page, login: str, password: str) -> None:
        page.goto(self.url + "/login")
        page.fill("#login", login)
        page.fill("#password", password)
        page.click("form.stack button")
        page.wait_for_url(re.compile(r"^(?!.*/login)"))

    def own_password(self, page: Page, old: str, new: str) -> None:
        page.fill("#old", old)
        page.fill("#new", new)
        page.fill("#repeat", new)
        page.click("form[action='/account/password'] button")
        page.wait_for_url(re.compile(r"notice=password-changed"))

    def speak(self, page: Page, language: str) -> None:
        if page.get_attribute("html", "lang") != language:
            page.click(f".languages button[value={language}]")
            page.wait_for_selector(f"html[lang={language}]", state="attached")

    def add_officer(
        self, role: str, login: str, password: str, new_password: str | None, office: str | None = None
    ) -> tuple[str, str]:
        """Adds an officer and gives back the login and an own password."""
        context = self.context()
        page = self.watch.over(context.new_page())
        self.log_in(page, login, password)
        if page.url.endswith("/account"):
            self.ok(bool(new_password), "the administrator's password is a one-time one: give --new-password")
            self.own_password(page, password, new_password)
        name = f"{role}-" + secrets.token_hex(4)
        page.goto(self.url + "/officers")
        page.fill("#o-login", name)
        page.fill("#o-name", "Nguyễn Thị Kiểm 阮氏检")
        page.select_option("#o-role", role)
        if office:
            page.select_option("#o-office", office)
        page.click("form[action='/officers'][method='post'] button")
        one_time = page.inner_text(".secret code")
        self.ok(re.fullmatch(r"[a-z0-9]{4}(-[a-z0-9]{4}){3}", one_time) is not None, "no one-time password")
        self.look(page, "officers")
        page.reload()
        self.ok(page.query_selector(".secret") is None, "the one-time password shows twice")
        context.close()
        own = secrets.token_urlsafe(12)
        context = self.context()
        page = self.watch.over(context.new_page())
        self.log_in(page, name, one_time)
        self.own_password(page, one_time, own)
        context.close()
        return name, own

    def csv(self, language: str, lines: int = 12) -> bytes:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(time.time() + 7 * 3600 - 3600))
        batch = secrets.token_hex(3)
        goods = {"vi": "Áo thun nam dệt kim", "zh": "塑料制日用品", "en": "Power supplies, new"}[language]
        rows = [
            f"WALK-{batch}-{n:03},1,{stamp},VN-VI,G01,road,0101248141,Công ty TNHH Hoa Sen,12C-{10_000 + n},"
            f"CSQU3054383,{['85044090', '61091010', '39269099'][n % 3]},\"{goods}\",CN,{100 + n},{110 + n},"
            f"{1_000_000 * (n + 1)},20"
            for n in range(lines)
        ]
        rows.append(f"WALK-{batch}-bad,1,31/31/2025,VN-VI,G01,road,0101248141,x,x,x,85044090,x,CN,1,1,1,1")
        return ("\n".join([COLUMNS, *rows]) + "\n").encode()

    def import_file(self, page: Page, t: dict, language: str, width: str) -> None:
        page.goto(self.url + "/imports")
        self.see(page, t["import"]["file"])
        self.look(page, f"{language}-{width}-import")
        name = f"walk-{language}.csv"
        page.set_input_files("#file", files=[{"name": name, "mimeType": "text/csv", "buffer": self.csv(language)}])
        page.click("form[enctype] button")
        self.see(page, t["import"]["preview_text"])
        chosen = page.eval_on_selector_all("table.mapping select", "all => all.map(one => one.value)")
        self.ok(chosen == COLUMNS.split(","), f"columns are not recognised: {chosen}")
        self.look(page, f"{language}-{width}-columns")
        page.click(".submit-bar button")
        expect(page.get_by_text(t["import"]["done"], exact=True)).to_be_visible(timeout=120_000)
        added = page.inner_text("#progress .counts div:first-child dd")
        self.ok(added == "12", f"12 lines were sent, {added} added")
        self.see(page, t["import"]["rejects_title"])
        with page.expect_download() as download:
            page.click("a[download]")
        rejects = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
        self.ok(len(rejects.splitlines()) > 1, f"the bad line is not among the rejects: {rejects}")
        self.look(page, f"{language}-{width}-imported")

    def queue(self, page: Page, t: dict, name: str) -> None:
        page.goto(self.url + "/?day=all")
        self.see(page, t["today"]["title"])
        for lane in ("red", "yellow", "green"):
            self.see(page, t["lane"][lane])
        self.ok(page.locator("table.queue tbody tr").count() > 0, "the queue is empty")
        self.look(page, f"{name}-queue")

    def declaration_and_finding(self, page: Page, t: dict, name: str) -> None:
        page.goto(self.url + "/?day=all&open=1")
        number = page.inner_text(".row-link >> nth=0")
        page.click(".row-link >> nth=0")
        self.see(page, t["declaration"]["score"])
        self.see(page, t["declaration"]["reasons"])
        self.see(page, t["declaration"]["group"]["goods"])
        self.ok(number.split("/")[0] in page.inner_text("h1"), "another declaration opened")
        self.look(page, f"{name}-declaration")
        page.get_by_role("link", name=t["declaration"]["record"]).click()
        self.see(page, t["finding"]["outcome"])
        page.click("label.choice:has(input[name=outcome][value=violation])")
        page.click("label.choice:has(input[name=theme][value=valuation])")
        page.fill("#revenue", "1500000")
        page.fill("#remark", "Kiểm tra thử 测试 test")
        self.look(page, f"{name}-finding")
        page.click(".touch .submit-bar button")
        page.wait_for_url(re.compile("notice=finding-recorded"))
        self.see(page, t["notice"]["finding-recorded"])
        self.see(page, t["outcome"]["violation"])
        self.see(page, "Kiểm tra thử 测试 test")
        self.look(page, f"{name}-recorded")

    def performance(self, page: Page, t: dict, name: str) -> None:
        page.goto(self.url + "/performance")
        self.see(page, t["performance"]["title"])
        self.see(page, t["performance"]["by_week"])
        page.wait_for_load_state("networkidle")
        self.look(page, f"{name}-performance")

    def help(self, page: Page, t: dict, name: str) -> None:
        page.goto(self.url + "/help")
        self.see(page, t["help"]["score_title"])
        self.look(page, f"{name}-help")

    def description(self, page: Page) -> None:
        """The OpenAPI document is valid, where the validator from PyPI is installed."""
        try:
            from openapi_spec_validator import validate
        except ImportError:
            print("walk: openapi-spec-validator is not installed, the description is not validated")
            return
        answer = page.request.get(self.url + "/api/openapi.json")
        validate(answer.json())
        self.checks += 1

    def without_scripts(self, login: str, password: str) -> None:
        context = self.context(java_script_enabled=False)
        page = self.watch.over(context.new_page())
        page.goto(self.url + "/")
        page.fill("#login", login)
        page.fill("#password", password)
        page.click("form.stack button")
        page.goto(self.url + "/?day=all&open=1")
        page.click(".row-link >> nth=0")
        page.click(".declaration-head .button-main")
        page.click("label.choice:has(input[name=outcome][value=clean])")
        page.click(".touch .submit-bar button")
        self.ok("notice=finding-recorded" in page.url, "no finding can be recorded without scripts")
        context.close()

    def all(self, login: str, password: str, new_password: str | None) -> None:
        name, own = self.add_officer("supervisor", login, password, new_password)
        for width in WIDTHS:
            context = self.context(width)
            page = self.watch.over(context.new_page())
            page.goto(self.url + "/login")
            self.look(page, f"login-{width}")
            self.description(page)
            self.log_in(page, name, own)
            for language in LANGUAGES:
                self.speak(page, language)
                t = texts(language)
                label = f"{language}-{width}"
                self.import_file(page, t, language, width)
                self.queue(page, t, label)
                self.declaration_and_finding(page, t, label)
                self.performance(page, t, label)
                self.help(page, t, label)
                self.ok(page.get_attribute("html", "lang") == language, "the language does not stay")
            context.close()
        self.without_scripts(name, own)
        analyst = self.add_officer("analyst", login, new_password or password, None)
        rules = RuleWalk(self, analyst, (name, own))
        rules.all()
        LookoutWalk(self, rules).all()
        if self.watch.faults:
            raise AssertionError("\n".join(dict.fromkeys(self.watch.faults)))


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default=environment("LIENQUAN_URL", "http://127.0.0.1:8080"))
    parser.add_argument("--login", default=environment("LIENQUAN_LOGIN", "admin"))
    parser.add_argument("--password", default=environment("LIENQUAN_PASSWORD"))
    parser.add_argument("--new-password", default=environment("LIENQUAN_NEW_PASSWORD"))
    parser.add_argument("--screenshots", type=pathlib.Path, default=environment("LIENQUAN_SCREENSHOTS"))
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    if not options.password:
        parser.error("--password or LIENQUAN_PASSWORD is missing")
    if urllib.parse.urlsplit(options.url).path not in ("", "/"):
        parser.error("--url is the origin of the node, without a path")
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        walk = Walk(browser, options.url, screenshots)
        try:
            walk.all(options.login, options.password, options.new_password)
        except (AssertionError, Error) as error:
            print(f"walk failed: {error}", file=sys.stderr)
            return 1
        finally:
            browser.close()
    print(f"walk: {walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
