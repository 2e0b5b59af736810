#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Finds on a phone that lose no word, no photo and open no case twice.

First an officer's way in three languages: without signal, too large a photo, no room on the phone, a session that
ends, another officer on the same phone, undo. Then many drafts with photos over a line that is cut at random bytes,
with reloads, closed tabs, a closed browser and a node that is killed; what arrived is counted in the node's database
and in its folder.

    field.py --lienquan PROGRAM --node FOLDER --port 8411 [--drafts 40] [--seed 1] [--screenshots FOLDER]

The number of drafts also comes from LIENQUAN_FIELD_DRAFTS, screenshots from LIENQUAN_SCREENSHOTS.
"""

import argparse
import collections
import os
import pathlib
import random
import re
import secrets
import sys
import tempfile
import time

from playwright.sync_api import Error, Page, expect, sync_playwright

from bad_line import BadLine
from field_count import Count
from field_node import NodeProcess
from walk import LANGUAGES, WIDTHS, Walk, texts

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def photo(page: Page) -> bytes:
    """A JPEG, drawn by the browser."""
    return bytes(page.evaluate("""async () => {
        const canvas = document.createElement("canvas");
        canvas.width = 480; canvas.height = 360;
        const context = canvas.getContext("2d");
        const slope = context.createLinearGradient(0, 0, 480, 360);
        slope.addColorStop(0, "#c48a00"); slope.addColorStop(1, "#1d5a6c");
        context.fillStyle = slope; context.fillRect(0, 0, 480, 360);
        for (let box = 0; box < 9; box += 1) {
            context.fillStyle = `hsl(${box * 40} 40% 60%)`;
            context.fillRect(60 + (box % 3) * 125, 50 + Math.floor(box / 3) * 95, 110, 80);
        }
        const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
        return [...new Uint8Array(await blob.arrayBuffer())];
    }"""))


def unlike(jpeg: bytes, chance: random.Random) -> bytes:
    """The same picture as another file: with a comment of random length."""
    comment = chance.randbytes(chance.randrange(20, 60_000))
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + jpeg[2:]


def file(content: bytes, name: str = "ảnh.jpg", kind: str = "image/jpeg") -> dict:
    return {"name": name, "mimeType": kind, "buffer": content}


class Phone:
    """A page for finds, as a thumb uses it."""

    def __init__(self, page: Page):
        self.page = page

    def open(self, url: str) -> None:
        self.page.goto(url + "/field")
        self.page.wait_for_selector("body[data-ready]")

    def begin(self) -> None:
        self.page.click("#new:not([disabled])")
        self.page.wait_for_selector("#form:not([hidden])")

    def choose(self, name: str, value: str) -> None:
        self.page.click(f".field-chip:has(input[name={name}][value={value}])")

    def shoot(self, *files: dict) -> None:
        count = self.page.evaluate("document.getElementById('form').dataset.photos ?? '0'")
        self.page.set_input_files("#form-pick", list(files))
        self.page.wait_for_function(
            "count => (document.getElementById('form').dataset.photos ?? '0') !== count", arg=count
        )

    def kept(self) -> None:
        """Waits until all that was typed is on the disk."""
        self.page.evaluate("window.lienquanField.saveForm()")

    def send(self) -> None:
        self.page.click("#form-send")
        self.page.wait_for_selector("#form", state="hidden")

    def row(self, state: str):
        return self.page.locator(f".field-row[data-state={state}]")


class FieldWalk:
    def __init__(self, walk: Walk, node: NodeProcess):
        self.walk = walk
        self.node = node
        password, own = node.first_password(), secrets.token_urlsafe(12)
        self.lan = walk.add_officer("inspector", "admin", password, own, office="VN-VI")
        self.hai = walk.add_officer("inspector", "admin", own, None, office="VN-VI")

    def page(self, officer, **options) -> Page:
        page = self.walk.context("phone", timezone_id="Asia/Ho_Chi_Minh", **options).new_page()
        page.on("pageerror", lambda error: self.walk.watch.faults.append(f"script error: {error}"))
        self.walk.log_in(page, *officer)
        return page

    def languages(self, jpeg: bytes) -> None:
        """The page and its states, looked at."""
        goods = {"vi": "Thuốc lá Jet, giấu trong vách thùng", "zh": "香烟，藏于车厢夹层", "en": "Cigarettes behind the wall"}
        for language in LANGUAGES:
            for scheme in ("light", "dark") if language == "vi" else ("light",):
                page = self.page(self.lan, color_scheme=scheme)
                self.walk.speak(page, language)
                phone = Phone(page)
                label = f"field-{language}" + ("" if scheme == "light" else "-dark")
                page.goto(self.walk.url + "/cases")
                self.walk.look(page, f"{label}-cases")
                phone.open(self.walk.url)
                self.walk.look(page, f"{label}-empty" if page.locator("#empty").is_visible() else f"{label}-list")
                phone.begin()
                phone.choose("group", "tobacco")
                page.fill("#f-goods", goods[language])
                page.fill("#f-amount", "15.000" if language == "vi" else "15,000")
                page.fill("#f-plate", "29c-123.45")
                phone.choose("concealment", "vehicle_structure")
                phone.choose("detection", "scanner")
                page.fill("#f-note", "Hàng <b>dưới</b> sàn <script>alert(1)</script>")
                phone.shoot(file(unlike(jpeg, random.Random(language + scheme)), "../../etc/passwd.jpg"))
                phone.kept()
                self.walk.look(page, f"{label}-form")
                if self.walk.screenshots:
                    page.screenshot(path=self.walk.screenshots / f"{label}-form-whole.png", full_page=True)
                page.click("#form-back")
                phone.begin()
                phone.choose("group", "wildlife")
                phone.kept()
                page.context.set_offline(True)
                phone.send()
                page.click(".field-row[data-state=draft] .field-open")
                page.wait_for_selector("#form:not([hidden])")
                phone.send()
                expect(phone.row("waiting")).to_have_count(2)
                change = texts(language)["fieldwork"]["say"]["change"]
                self.walk.ok(page.get_by_role("button", name=change).count() == 2, "what was never sent can't be changed")
                self.walk.look(page, f"{label}-waiting")
                page.context.set_offline(False)
                expect(phone.row("sent")).to_have_count(2, timeout=60_000)
                self.walk.look(page, f"{label}-sent")
                case = page.get_attribute(".field-row >> nth=1 >> .field-acts a", "href")
                page.goto(self.walk.url + case)
                self.walk.ok("<script>alert" not in page.content(), "a text of a draft became part of the page")
                self.walk.ok("29C-123.45" in page.inner_text("main"), "the vehicle is not tied to the case")
                self.walk.look(page, f"{label}-case")
                page.goto(self.walk.url + case + "/evidence")
                self.walk.see(page, texts(language)["evidence"]["photos_sign"])
                self.walk.look(page, f"{label}-evidence")
                page.fill("#ph-password", self.lan[1])
                page.click("form[action$='/photos'] button")
                page.wait_for_url(re.compile("notice=photos-signed"))
                self.walk.ok(page.locator(".evidence-list li").count() == 1, "one photo is one item")
                self.walk.look(page, f"{label}-signed")
                page.context.close()

    def refusals(self, jpeg: bytes) -> None:
        page = self.page(self.hai)
        self.walk.speak(page, "en")
        words = texts("en")["fieldwork"]["say"]
        phone = Phone(page)
        phone.open(self.walk.url)
        phone.begin()
        # Nothing is sent that says nothing.
        phone.page.click("#form-send")
        self.walk.see(page, words["say_what"])
        phone.choose("group", "drugs")
        page.evaluate("document.body.dataset.largest = '1000'")
        phone.shoot(file(jpeg))
        self.walk.see(page, words["too_large"].split("{limit}")[1].split(". ")[1])
        page.evaluate("document.body.dataset.largest = String(64 * 2 ** 20)")
        phone.shoot(file(jpeg), file(jpeg))
        self.walk.see(page, words["same_photo"])
        # What is no picture is refused by the node in words; without it the rest goes.
        phone.shoot(file(b"MZ\x90\x00" + bytes(300), "ảnh.jpg"))
        page.fill("#f-amount", "-3")
        phone.send()
        expect(phone.row("refused")).to_have_count(1, timeout=30_000)
        self.walk.see(page, texts("en")["error"]["field-amount"]["advice"])
        self.walk.look(page, "field-en-refused")
        phone.row("refused").locator(".field-open").click()
        page.wait_for_selector("#form:not([hidden])")
        page.fill("#f-amount", "3")
        phone.send()
        self.walk.see(page, texts("en")["error"]["evidence-file-program"]["advice"])
        phone.row("refused").locator(".field-open").click()
        page.click(".field-photo.is-refused .field-photo-remove")
        expect(page.locator(".field-photo")).to_have_count(1)
        phone.send()
        expect(phone.row("sent")).to_have_count(1, timeout=30_000)
        # Discarding can be taken back, also after a reload.
        phone.begin()
        page.fill("#f-goods", "undo me")
        page.click("#form-discard")
        expect(phone.row("gone")).to_have_count(1)
        page.reload()
        page.wait_for_selector("body[data-ready]")
        phone.row("gone").get_by_role("button", name=words["undo"], exact=True).click()
        expect(phone.row("draft")).to_have_count(1)
        page.context.close()

    def full(self, jpeg: bytes) -> None:
        """No room on the phone."""
        page = self.page(self.hai)
        self.walk.speak(page, "en")
        client = page.context.new_cdp_session(page)
        client.send("Storage.overrideQuotaForOrigin", {"origin": self.walk.url, "quotaSize": 1_000})
        phone = Phone(page)
        phone.open(self.walk.url)
        phone.begin()
        phone.choose("group", "drugs")
        phone.shoot(file(unlike(jpeg, random.Random(7))))
        self.walk.see(page, texts("en")["fieldwork"]["say"]["full"])
        self.walk.look(page, "field-en-full")
        page.context.close()

    def officers(self) -> None:
        """One phone, two officers; a session that ends."""
        page = self.page(self.lan)
        self.walk.speak(page, "en")
        words = texts("en")["fieldwork"]["say"]
        phone = Phone(page)
        phone.open(self.walk.url)
        phone.begin()
        page.fill("#f-goods", "of the first officer")
        phone.kept()
        # The session ends while the page is open.
        session = [cookie for cookie in page.context.cookies() if cookie["name"] == "lq_session"]
        page.context.clear_cookies(name="lq_session")
        phone.send()
        self.walk.see(page, words["sign_in"])
        expect(phone.row("waiting")).to_have_count(1)
        self.walk.look(page, "field-en-signed-out")
        # The page opens also then, and without signal.
        page.reload()
        page.wait_for_selector("body[data-ready]")
        expect(phone.row("waiting")).to_have_count(1)
        page.context.set_offline(True)
        page.reload()
        page.wait_for_selector("body[data-ready]")
        expect(phone.row("waiting")).to_have_count(1)
        page.context.set_offline(False)
        # Another officer logs in on this phone: neither sees nor sends it.
        page.goto(self.walk.url + "/login?return=/field")
        page.fill("#login", self.hai[0])
        page.fill("#password", self.hai[1])
        page.click("form.stack button")
        page.wait_for_selector("body[data-ready]")
        self.walk.ok(page.locator(".field-row").count() == 0, "drafts of another officer are shown")
        page.context.set_offline(True)
        page.reload()
        page.wait_for_selector("body[data-ready]")
        self.walk.ok(page.locator(".field-row").count() == 0, "drafts of another officer are shown without signal")
        page.context.set_offline(False)
        # Logged out, nobody is known.
        page.goto(self.walk.url + "/cases")
        page.click("details.me summary")
        page.click("form[action='/logout'] button")
        page.wait_for_url(re.compile("/login"))
        page.context.set_offline(True)
        page.goto(self.walk.url + "/field")
        page.wait_for_selector("body[data-ready]")
        self.walk.ok(page.locator(".field-row").count() == 0, "drafts are shown after the logout")
        self.walk.see(page, words["who"])
        page.context.set_offline(False)
        page.context.add_cookies(session)
        phone.open(self.walk.url)
        expect(phone.row("sent")).to_have_count(1, timeout=30_000)
        page.context.close()


class Storm:
    """Many drafts through everything that can go wrong."""

    def __init__(self, playwright, walk: Walk, node: NodeProcess, line: BadLine, officer, seed: int):
        self.playwright = playwright
        self.walk = walk
        self.node = node
        self.line = line
        self.officer = officer
        self.chance = random.Random(seed)
        self.profile = tempfile.TemporaryDirectory()
        self.count = Count()
        self.did: dict[str, int] = {}
        # What happened last, to be told when the test fails.
        self.events: collections.deque[str] = collections.deque(maxlen=12)
        self.open_browser()
        page = self.pages[0]
        walk.log_in(page, *officer)
        self.jpeg = photo(page)
        Phone(page).open(walk.url)

    def note(self, what: str) -> None:
        self.did[what] = self.did.get(what, 0) + 1
        self.events.append(f"{time.strftime('%H:%M:%S')} {what}")

    def open_browser(self) -> None:
        size = WIDTHS["phone"]
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile.name, executable_path=CHROMIUM, args=["--no-sandbox"],
            viewport={"width": size[0], "height": size[1]},
        )
        self.context.set_default_timeout(60_000)
        self.pages = [self.context.pages[0] if self.context.pages else self.context.new_page()]

    @property
    def phone(self) -> Phone:
        return Phone(self.chance.choice(self.pages))

    def again(self, page: Page) -> None:
        """Opens the page however the line is; the worker has it."""
        page.goto(self.walk.url + "/field")
        page.wait_for_selector("body[data-ready]")

    def weather(self) -> None:
        mood = self.chance.choice(("clear", "rough", "rough", "rough", "dark", "offline"))
        self.context.set_offline(mood == "offline")
        self.line.set("dark" if mood == "offline" else mood)
        self.note(mood)

    def trouble(self) -> None:
        what = self.chance.random()
        page = self.chance.choice(self.pages)
        if what < 0.16:
            self.note("reloads")
            page.reload()
            page.wait_for_selector("body[data-ready]")
        elif what < 0.26:
            self.note("closed tabs")
            page.close()
            self.pages.remove(page)
            if not self.pages:
                self.pages.append(self.context.new_page())
                self.again(self.pages[0])
        elif what < 0.36 and len(self.pages) < 2:
            self.note("second tabs")
            self.pages.append(self.context.new_page())
            self.again(self.pages[-1])
        elif what < 0.42:
            self.note("kills of the node")
            self.node.kill()
            self.node.start()
        elif what < 0.45:
            self.note("closed browsers")
            self.context.close()
            self.open_browser()
            self.again(self.pages[0])

    def draft(self, number: int) -> None:
        plate = f"29C-{number:05}"
        photos = [unlike(self.jpeg, self.chance) for _ in range(self.chance.choice((1, 1, 2, 3)))]
        phone = self.phone
        phone.begin()
        phone.choose("group", "tobacco")
        phone.page.fill("#f-plate", plate)
        phone.page.fill("#f-amount", str(number + 1))
        phone.page.fill("#f-note", f"Bản ghi <i>{number}</i> 记录")
        phone.shoot(*[file(one) for one in photos])
        if self.chance.random() < 0.1:
            # In the middle of a draft; what is open stays open.
            phone.kept()
            self.note("reloads while typing")
            phone.page.reload()
            phone.page.wait_for_selector("#form:not([hidden])")
        phone.send()
        self.count.expect(plate, photos)
        self.events.append(f"{time.strftime('%H:%M:%S')} draft {number}")

    def run(self, drafts: int) -> None:
        for number in range(drafts):
            if number % 2 == 0:
                self.weather()
            self.draft(number)
            self.trouble()
        self.context.set_offline(False)
        self.line.set("clear")
        page = self.pages[0]
        page.evaluate("window.lienquanField.sendNow()")
        deadline = time.monotonic() + 60 + drafts
        while time.monotonic() < deadline:
            left = page.locator(".field-row:not([data-state=sent])").count()
            if left == 0 and page.locator(".field-row").count() >= drafts:
                break
            time.sleep(0.5)
        shown = page.eval_on_selector_all(".field-row", "rows => rows.map((row) => row.dataset.state)")
        states = {state: shown.count(state) for state in set(shown)}
        self.walk.ok(states == {"sent": drafts}, f"on the phone at the end: {states}")
        left = page.evaluate("""async () => {
            const open = indexedDB.open("lienquan-field");
            await new Promise((done) => { open.onsuccess = done; });
            const count = open.result.transaction("photos").objectStore("photos").count();
            return new Promise((done) => { count.onsuccess = () => done(count.result); });
        }""")
        self.walk.ok(left == 0, f"{left} photos are left on the phone")
        self.context.close()
        self.profile.cleanup()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lienquan", required=True)
    parser.add_argument("--node", required=True, type=pathlib.Path)
    parser.add_argument("--port", type=int, default=8411)
    parser.add_argument("--drafts", type=int, default=int(os.environ.get("LIENQUAN_FIELD_DRAFTS") or 40))
    parser.add_argument("--seed", type=int, default=int(os.environ.get("LIENQUAN_FIELD_SEED") or 1))
    parser.add_argument("--screenshots", type=pathlib.Path, default=os.environ.get("LIENQUAN_SCREENSHOTS"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    node = NodeProcess(options.lienquan, options.node, options.port + 1)
    line = BadLine(options.port, options.port + 1, options.seed)
    try:
        node.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            walk = Walk(browser, f"http://127.0.0.1:{options.port}", screenshots)
            way = FieldWalk(walk, node)
            page = walk.context("phone").new_page()
            page.goto(walk.url + "/login")
            jpeg = photo(page)
            page.context.close()
            way.languages(jpeg)
            way.refusals(jpeg)
            way.full(jpeg)
            way.officers()
            browser.close()
            began = time.monotonic()
            storm = Storm(playwright, walk, node, line, way.lan, options.seed)
            try:
                storm.run(options.drafts)
            except (AssertionError, Error):
                print("field: the last events:", *storm.events, f"line {line.mood}", sep="\n  ", file=sys.stderr)
                raise
        node.kill()
        found = storm.count.judge(options.node)
        node.verify_journal()
    except (AssertionError, Error) as error:
        print(f"field: {error}", file=sys.stderr)
        return 1
    finally:
        node.kill()
    for fault in walk.watch.faults:
        print(f"field: {fault}", file=sys.stderr)
    print(f"field: {walk.checks} checks, {len(walk.watch.faults)} faults")
    print(f"phone drafts: {options.drafts} records with {found.photos} photos through random cuts and reloads: "
          f"{found.lost} lost, {found.double} double, in {time.monotonic() - began:.0f} s")
    print(f"  cut while sending {line.cuts['sending']}, in the answer {line.cuts['answer']}, "
          f"no line {line.cuts['refused']}; " + ", ".join(f"{key} {value}" for key, value in sorted(storm.did.items())))
    return 1 if walk.watch.faults or found.lost or found.double else 0


if __name__ == "__main__":
    sys.exit(main())
