#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Evidence on a phone, from the photo to a bundle that both verifiers accept.

An inspector opens a case, takes a photo and a sealed sample, hands both over; another inspector refuses the one and signs for the
other under the own login; a supervisor exports the bundle. Every page is looked at in three languages, at the width
of a desk and of a phone.

    evidence.py --url http://127.0.0.1:8405 --authority NODE/pki/authority.pem --lienquan PROGRAM [--screenshots FOLDER]

The administrator's one-time password comes from LIENQUAN_PASSWORD.
"""

import argparse
import os
import pathlib
import re
import secrets
import struct
import subprocess
import sys
import tempfile
import zlib

from playwright.sync_api import Error, Page, sync_playwright

from walk import LANGUAGES, WIDTHS, Walk, texts

ROOT = pathlib.Path(__file__).resolve().parents[2]


def picture(path: pathlib.Path) -> pathlib.Path:
    """A PNG with a slope of colours, so that a screenshot shows whether it is shown."""
    width, height = 320, 240
    rows = b"".join(
        b"\0" + bytes(value for x in range(width) for value in (x * 255 // width, y * 255 // height, 120))
        for y in range(height)
    )

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )
    return path


class EvidenceWalk:
    def __init__(self, walk: Walk, folder: pathlib.Path, password: str):
        self.walk = walk
        self.folder = folder
        own = secrets.token_urlsafe(12)
        self.lan = walk.add_officer("inspector", "admin", password, own, office="VN-VI")
        self.hai = walk.add_officer("inspector", "admin", own, None, office="VN-VI")
        self.minh = walk.add_officer("supervisor", "admin", own, None)
        self.base = self.open_case() + "/evidence"

    def open_case(self) -> str:
        """Opens the case to which all of it belongs, and gives back its address."""
        page = self.page(self.lan, "phone")
        page.goto(self.walk.url + "/cases/new")
        page.fill("#co-title", "Thuốc lá lậu giấu sau vách thùng xe")
        page.click("form.stack .button-main")
        page.wait_for_url(re.compile("notice=case-opened"))
        path = page.url.split("?")[0]
        page.context.close()
        return path

    def page(self, officer: tuple[str, str], width: str) -> Page:
        page = self.walk.watch.over(self.walk.context(width).new_page())
        self.walk.log_in(page, *officer)
        return page

    def everywhere(self, officer: tuple[str, str], paths: dict[str, str]) -> None:
        for width in WIDTHS:
            page = self.page(officer, width)
            for language in LANGUAGES:
                for name, path in paths.items():
                    page.goto(path)
                    self.walk.speak(page, language)
                    self.walk.look(page, f"evidence-{name}-{language}-{width}")
            page.context.close()

    def take(self, page: Page, title: str, kind: str, password: str, **more: str) -> None:
        page.goto(self.base + "/new")
        page.select_option("#ev-kind", kind)
        page.fill("#ev-title", title)
        page.fill("#ev-place", "Cửa khẩu Hữu Nghị, bãi kiểm tra số 2")
        for field, value in more.items():
            if field == "file":
                page.set_input_files("#ev-file", value)
            else:
                page.fill(f"#ev-{field}", value)
        page.fill("#ev-password", password)
        page.click("form[data-evidence] button")

    def hand_over(self, page: Page, item: str, receiver: str, password: str, found: str | None = None) -> str:
        page.goto(self.base + "/transfers/new")
        page.check(f"input[name=item][value='{item}']")
        if found:
            page.select_option(f"select[name=found_{item}]", found)
        page.select_option("#tr-reason", "handed-over")
        page.select_option("#tr-receiver", receiver)
        page.fill("#tr-place", "Kho tang vật Chi cục Hải quan khu vực VI")
        page.fill("#tr-password", password)
        page.click(f"form[action$='/transfers'] button")
        page.wait_for_url(re.compile("notice=transfer-prepared"))
        return page.get_attribute("a.hand-card >> nth=-1", "href")

    def run(self) -> pathlib.Path:
        lan = self.page(self.lan, "phone")
        self.walk.speak(lan, "vi")
        words = texts("vi")
        lan.goto(self.base)
        self.walk.see(lan, words["evidence"]["empty_title"])
        # The wrong password takes nothing; what was written stays.
        photo = str(picture(self.folder / "ảnh <b>.png"))
        self.take(lan, "Thuốc lá lậu giấu sau vách thùng xe", "photo", "wrong", file=photo)
        self.walk.see(lan, words["error"]["signing-password"]["advice"])
        self.walk.ok(lan.input_value("#ev-title").startswith("Thuốc lá"), "the form forgot what was written")
        self.walk.look(lan, "evidence-wrong-password-vi-phone")
        # A file that is too large is refused before it is sent.
        lan.evaluate("document.querySelector('form[data-evidence]').dataset.limit = '100'")
        lan.set_input_files("#ev-file", photo)
        self.walk.see(lan, words["error"]["evidence-file-large"]["advice"].split("{")[0].strip())
        self.take(lan, "Thuốc lá lậu giấu sau vách thùng xe", "photo", self.lan[1], file=photo)
        lan.wait_for_url(re.compile("notice=evidence-taken"))
        self.take(
            lan, "Mẫu bột trắng, túi số 3", "sample", self.lan[1], seals="HQ-004512, HQ-004513", measure="1,24 kg"
        )
        lan.wait_for_url(re.compile("notice=evidence-taken"))
        self.walk.look(lan, "evidence-list-vi-phone")
        shown = lan.evaluate("[...document.querySelectorAll('.evidence-list img')].map((image) => image.naturalWidth)")
        self.walk.ok(shown == [320], f"the photo is not shown: {shown}")
        self.everywhere(self.lan, {"new": self.base + "/new", "transfer": self.base + "/transfers/new"})

        first = self.hand_over(lan, "1", self.hai[0], self.lan[1])
        second = self.hand_over(lan, "2", self.hai[0], self.lan[1], found="intact")
        self.everywhere(self.hai, {"waiting": self.walk.url + "/evidence/waiting", "pending": self.walk.url + second})

        hai = self.page(self.hai, "phone")
        self.walk.speak(hai, "zh")
        words = texts("zh")
        hai.goto(self.walk.url + first)
        hai.click("details.terms summary")
        hai.fill("#pe-reason", "封志号与清单不符")
        hai.click("form[action$='/refuse'] button")
        hai.wait_for_url(re.compile("notice=transfer-refused"))
        hai.goto(self.walk.url + second)
        hai.fill("#pe-password", self.hai[1])
        hai.click("form[action$='/sign'] button")
        hai.wait_for_url(re.compile("notice=transfer-signed"))
        self.walk.see(hai, words["notice"]["transfer-signed"])
        self.everywhere(
            self.hai, {"list": self.base, "item": self.base + "/items/2", "photo": self.base + "/items/1"}
        )

        minh = self.page(self.minh, "desk")
        minh.goto(self.base)
        with minh.expect_download() as download:
            minh.click("form[action$='/bundle'] button")
        bundle = self.folder / "bundle.zip"
        download.value.save_as(bundle)
        return bundle


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", required=True)
    parser.add_argument("--authority", required=True)
    parser.add_argument("--lienquan", required=True)
    parser.add_argument("--screenshots", type=pathlib.Path, default=os.environ.get("LIENQUAN_SCREENSHOTS"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        walk = Walk(browser, options.url, screenshots)
        try:
            bundle = EvidenceWalk(walk, pathlib.Path(folder), os.environ["LIENQUAN_PASSWORD"]).run()
        except (AssertionError, Error) as error:
            print(f"evidence: {error}", file=sys.stderr)
            walk.where_it_failed()
            return 1
        # The wrong password is answered with 422, which browsers note.
        walk.watch.faults = [fault for fault in walk.watch.faults if "422" not in fault]
        for fault in walk.watch.faults:
            print(f"evidence: {fault}", file=sys.stderr)
        for command in (
            [options.lienquan, "custody", "verify", str(bundle), "--authority", options.authority],
            [sys.executable, str(ROOT / "scripts/verify_custody.py"), f"--authority={options.authority}", str(bundle)],
        ):
            said = subprocess.run(command, capture_output=True, text=True)
            walk.ok(said.returncode == 0, f"{command[:3]}: {said.stdout}{said.stderr}")
            print(said.stdout, end="")
        print(f"evidence: {walk.checks} checks, {len(walk.watch.faults)} faults")
        browser.close()
        return 1 if walk.watch.faults else 0


if __name__ == "__main__":
    sys.exit(main())
