#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the user guide, in three languages and at fixed sizes.

Two paired nodes go the whole path first (whole_path.py), the first of them with a simulated border; then each page
that the guide shows is looked at by whoever works with it, and kept as a JPEG of at most a quarter of a megabyte.

    guide.py --vn http://127.0.0.1:8413 --cn http://127.0.0.1:8414 --pictures docs/user-guide/pictures

One-time passwords come from LIENQUAN_VN_PASSWORD and LIENQUAN_CN_PASSWORD.
"""

import argparse
import os
import pathlib
import re
import sys
import tempfile

from playwright.sync_api import Error, Page, sync_playwright

from evidence import picture
from walk import LANGUAGES
from whole_path import OPERATION, WholePath, WholeSide

SIZES = {"desk": (1280, 800), "phone": (390, 780)}


class Guide:
    def __init__(self, path: WholePath, folder: pathlib.Path):
        self.path, self.side, self.folder = path, path.vn, folder
        folder.mkdir(parents=True, exist_ok=True)
        own = self.side.own
        self.people = self.side.people | {
            "analyst": self.side.walk.add_officer("analyst", "admin", own, None),
            "investigator": self.side.walk.add_officer("investigator", "admin", own, None, office="VN-VI"),
            "administrator": ("admin", own),
        }

    def prepare(self) -> None:
        """What the pictures need beyond the whole path: evidence, and a situation report."""
        case = f"{self.side.url}/cases/{self.path.number}"
        page = self.page("inspector", "phone", "vi")
        page.goto(case + "/evidence/new")
        page.select_option("#ev-kind", "photo")
        page.fill("#ev-title", "Thuốc lá giấu sau vách thùng xe")
        page.fill("#ev-place", "Cửa khẩu Hữu Nghị, bãi kiểm tra số 2")
        with tempfile.TemporaryDirectory() as folder:
            page.set_input_files("#ev-file", picture(pathlib.Path(folder) / "photo.png"))
            page.fill("#ev-password", self.people["inspector"][1])
            page.click("form[data-evidence] button")
            page.wait_for_url(re.compile("notice=evidence-taken"))
        page.context.close()
        page = self.page("commander", "desk", "vi")
        page.goto(f"{self.side.url}/operations/{OPERATION}")
        page.locator("details.act > summary").first.click()
        page.click("form[action$='/reports'] .button")
        page.wait_for_url(re.compile("/reports/"))
        self.report = page.url.removeprefix(self.side.url).split("?")[0]
        page.context.close()

    def page(self, role: str, size: str, language: str) -> Page:
        width, height = SIZES[size]
        context = self.side.walk.browser.new_context(
            viewport={"width": width, "height": height}, locale={"vi": "vi-VN", "zh": "zh-CN", "en": "en-GB"}[language]
        )
        page = self.side.walk.watch.over(context.new_page())
        page.set_default_timeout(20_000)
        self.side.walk.log_in(page, *self.people[role])
        self.side.walk.speak(page, language)
        return page

    def take(self, page: Page, language: str, name: str) -> None:
        page.wait_for_load_state("networkidle")
        self.side.walk.ok("⟦" not in page.content(), f"{name} lacks a text")
        path = self.folder / f"{language}-{name}.jpg"
        page.screenshot(path=path, type="jpeg", quality=62)
        self.side.walk.ok(path.stat().st_size < 250_000, f"{path} is too large")

    def pictures(self, language: str) -> None:
        case, tab = f"/cases/{self.path.number}", self.path.path
        desk = {
            "analyst": {"queue": "/?day=all", "rules": "/rules", "performance": "/performance"},
            "investigator": {"cases": "/cases", "case": case, "evidence": case + "/evidence"},
            "contact": {"inbox": "/messages?box=all", "compose": "/messages/new"},
            "commander": {"room": f"/operations/{OPERATION}", "report": self.report},
            "delegation": {"half-year": "/reports/view?report=half-year-national", "minutes": f"{tab}?tab=minutes"},
            "administrator": {"officers": "/officers", "registers": "/registers", "partners": "/partners"},
        }
        for role, pages in desk.items():
            page = self.page(role, "desk", language)
            for name, path in pages.items():
                page.goto(self.side.url + path)
                self.take(page, language, name)
            if role == "analyst":
                page.goto(self.side.url + "/?day=all")
                page.click(".row-link >> nth=0")
                self.take(page, language, "declaration")
            if role == "investigator":
                page.goto(f"{self.side.url}/chart?node=vehicle:12C10000")
                page.wait_for_timeout(1_500)
                self.take(page, language, "chart")
            if role == "contact":
                page.goto(self.side.url + "/messages?box=all")
                page.locator(".letter-row", has_text=OPERATION).locator("a.row-link").first.click()
                self.take(page, language, "message")
            page.context.close()
        page = self.page("inspector", "phone", language)
        page.goto(self.side.url + "/?day=all")
        self.take(page, language, "phone-queue")
        page.goto(self.side.url + "/?day=all&open=1")
        page.goto(self.side.url + page.locator(".row-link >> nth=0").get_attribute("href") + "/finding")
        page.click("label.choice:has(input[name=outcome][value=violation])")
        self.take(page, language, "phone-finding")
        for name, path in (("phone-case", case), ("phone-seizure", case + "/seizure")):
            page.goto(self.side.url + path)
            if name == "phone-seizure":
                page.locator("[name='lines.0.group']").scroll_into_view_if_needed()
                page.evaluate("window.scrollBy(0, 300)")
            self.take(page, language, name)
        page.context.close()


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vn", required=True)
    parser.add_argument("--cn", required=True)
    parser.add_argument("--pictures", type=pathlib.Path, required=True)
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        try:
            vn = WholeSide(browser, options.vn, environment("LIENQUAN_VN_PASSWORD", ""), "vi", "VN-VI", None)
            cn = WholeSide(browser, options.cn, environment("LIENQUAN_CN_PASSWORD", ""), "zh", "CN-7200", None)
            path = WholePath(vn, cn, pathlib.Path())
            path.all()
            guide = Guide(path, options.pictures)
            guide.prepare()
            for language in LANGUAGES:
                guide.pictures(language)
        except (AssertionError, Error) as error:
            print(f"pictures of the guide: {error}", file=sys.stderr)
            return 1
        finally:
            browser.close()
    size = sum(file.stat().st_size for file in options.pictures.glob("*.jpg"))
    print(f"pictures of the guide: {len(list(options.pictures.glob('*.jpg')))} files, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
