#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The whole path over two paired nodes, nothing typed twice.

A finding on a phone becomes a case with its seizure record; the seizure stands in the operation room of both nodes and
in the half-year report; both heads of delegation take the figure with its proof into minutes and sign them.

    whole_path.py --vn http://127.0.0.1:8411 --cn http://127.0.0.1:8412 [--screenshots FOLDER]

One-time passwords come from LIENQUAN_VN_PASSWORD and LIENQUAN_CN_PASSWORD.
"""

import argparse
import base64
import datetime
import os
import pathlib
import re
import sys
import time

from playwright.sync_api import Error, Page, expect, sync_playwright

from cases import cigarettes, fill_seizure
from conferences import ConferenceWalk, Side
from walk import texts

OPERATION = "OMD-VII"
LIVE = 60_000


class WholeSide(Side):
    """A node with the people of this path."""

    def __init__(self, browser, url: str, password: str, language: str, office: str, screenshots):
        super().__init__(browser, url, password, language, screenshots)
        self.people = {"delegation": self.head}
        for role, at in (("commander", None), ("contact", office), ("inspector", office), ("supervisor", None)):
            self.people[role] = self.walk.add_officer(role, "admin", self.own, None, office=at)

    def open(self, role: str, width: str = "desk") -> Page:
        page = self.walk.watch.over(self.walk.context(width).new_page())
        page.set_default_timeout(15_000)
        self.walk.log_in(page, *self.people[role])
        self.walk.speak(page, self.language)
        return page


class WholePath(ConferenceWalk):
    def all(self) -> None:
        self.today = datetime.date.today()
        for side in (self.vn, self.cn):
            self.operation(side)
        self.case()
        self.room(self.vn, 0)
        self.tell()
        self.room(self.cn, 1)
        self.case_of_message()
        self.figures()
        self.vn.page.goto(self.vn.url + "/conferences")
        self.begin()
        self.translate()
        for side in (self.vn, self.cn):
            self.agree(side)
        for side in (self.vn, self.cn):
            self.sign(side)
        self.signed()
        for side in (self.vn, self.cn):
            faults = [fault for fault in side.walk.watch.faults if not re.search("409|422", fault)]
            if faults:
                raise AssertionError("\n".join(dict.fromkeys(faults)))

    def operation(self, side: Side) -> None:
        page = side.open("commander")
        side.walk.ok("/operations" in page.url, f"a commander begins at {page.url}")
        page.goto(side.url + "/operations/new")
        for name, value in {
            "code": OPERATION, "name_vi": "Con rồng Mê Kông VII", "name_zh": "湄龙行动七期", "name_en": "Mekong Dragon VII",
            "basis": "OMD VII", "phases-0-from": (self.today - datetime.timedelta(days=30)).isoformat(),
            "phases-0-to": (self.today + datetime.timedelta(days=60)).isoformat(), "participants-0-office": "VN-VI",
            "participants-1-office": "CN-7200",
        }.items():
            page.fill(f"[name='{name}']", value)
        page.select_option("[name=phases-0-kind]", "operational")
        page.click(".operation-form .button-main")
        page.wait_for_url(re.compile("notice=operation-saved"))
        page.click("button[value=start]")
        page.wait_for_url(re.compile("notice="))
        side.walk.ok(page.locator(".operation-running").count() > 0, "the operation does not run")
        page.context.close()

    def case(self) -> None:
        """At the gate, phone in hand."""
        walk, words = self.vn.walk, texts("vi")
        page = self.vn.open("supervisor")
        content = walk.csv("vi")
        page.goto(self.vn.url + "/imports")
        page.set_input_files("#file", files=[{"name": "c.csv", "mimeType": "text/csv", "buffer": content}])
        page.click("form[enctype] button")
        page.click(".submit-bar button")
        expect(page.get_by_text(words["import"]["done"], exact=True)).to_be_visible(timeout=120_000)
        page.context.close()
        number = content.decode().splitlines()[1].split(",")[0]
        page = self.vn.open("inspector", "phone")
        page.goto(f"{self.vn.url}/declarations/{number}/1/finding")
        page.click("label.choice:has(input[name=outcome][value=violation])")
        page.click("label.choice:has(input[name=theme][value=tobacco])")
        page.click(".touch .submit-bar button")
        page.wait_for_url(re.compile("notice=finding-recorded"))
        page.get_by_role("link", name=words["case"]["from_finding"]).click()
        page.click("form.stack .button-main")
        page.wait_for_url(re.compile("notice=case-opened"))
        self.number = page.url.split("?")[0].rsplit("/", 1)[1]
        page.goto(f"{self.vn.url}/cases/{self.number}/seizure")
        fill_seizure(page, cigarettes(self.today.isoformat()) | {"operation": OPERATION})
        page.click(".submit-bar .button-main")
        page.wait_for_url(re.compile("notice=seizure-saved"))
        walk.look(page, "whole-1-case-phone")
        page.context.close()

    def room(self, side: Side, column: int) -> None:
        """The seizure is in the room: in our column of the one, in theirs of the other."""
        page = side.open("commander")
        for _ in range(60):
            page.goto(f"{side.url}/operations/{OPERATION}")
            cells = page.locator(".figure-total >> nth=0").locator("td").all_inner_texts()
            if cells and cells[column].strip() == "1":
                break
            time.sleep(0.5)
        side.walk.ok(cells[column].strip() == "1", f"the seizure is not in the room: {cells}")
        side.walk.ok(cells[1 - column].strip() != "1", f"the seizure is on both sides: {cells}")
        side.walk.look(page, f"whole-2-room-{side.language}")
        page.context.close()

    def tell(self) -> None:
        """The contact point lets the seizure go, which waits as a draft; the partner's opens it."""
        page = self.vn.open("contact")
        for _ in range(60):
            page.goto(self.vn.url + "/messages?box=drafts")
            if page.locator("a.row-link").count():
                break
            time.sleep(0.5)
        page.click("a.row-link")
        self.vn.walk.look(page, "whole-3-draft")
        if page.locator("button[name=step][value=preview]:not(.unseen)").count():
            page.click("button[name=step][value=preview]:not(.unseen)")
            page.wait_for_load_state()
        page.click(".send-bar .button-main")
        page.wait_for_url(re.compile("notice=message-sent"))
        page.context.close()
        page = self.cn.open("contact")
        self.cn.walk.ok("/messages" in page.url, f"a contact point begins at {page.url}")
        row = page.locator(".letter-row a.row-link")
        for _ in range(60):
            if row.count():
                break
            time.sleep(0.5)
            page.reload()
        row.first.click()
        self.cn.walk.see(page, "120,000")
        self.cn.walk.look(page, "whole-3-arrived")
        self.letter = page.url.split("?")[0]
        page.context.close()

    def case_of_message(self) -> None:
        """What the partner wrote may be where a case begins; the message then leads to it."""
        walk, words = self.cn.walk, texts("zh")
        page = self.cn.open("supervisor")
        page.goto(self.letter)
        page.get_by_role("link", name=words["case"]["from_finding"]).click()
        walk.see(page, words["case"]["origin"]["message"])
        page.click("form.stack .button-main")
        page.wait_for_url(re.compile("notice=case-opened"))
        case = page.url.removeprefix(self.cn.url).split("?")[0]
        page.goto(self.letter)
        walk.ok(page.locator(f".actions-sheet a[href='{case}']").count() == 1, "the message does not lead to its case")
        page.context.close()

    def figures(self) -> None:
        """What the half-year report says, its digest and position, are what stands in the minutes."""
        page = self.vn.page
        page.goto(self.vn.url + "/reports")
        page.click("a[href*='half-year-national']")
        page.wait_for_load_state()
        for _ in range(60):
            total = page.locator(".report-total").first
            if total.count() and re.search(r"\b1\b", total.inner_text()):
                break
            time.sleep(0.5)
            page.reload()
        self.vn.walk.ok("240.000.000" in page.content() or "0,24" in page.content(), "the value is not in the report")
        self.vn.walk.look(page, "whole-4-report")
        page.click("form[action='/reports/publish'] button")
        page.wait_for_load_state()
        self.vn.walk.look(page, "whole-4-published")
        # The last of the digests is that of the result.
        self.proof = page.locator("dd").filter(has_text=re.compile("^[0-9a-f]{64}$")).last.inner_text()
        self.journal = re.search(r"\d+$", page.locator("dd").nth(2).inner_text()).group(0)
        self.values = {"VN": ["1", "240000000"], "CN": ["1", "240000000"]}

    def signed(self) -> None:
        for side in (self.vn, self.cn):
            for _ in range(60):
                page = self.tab(side, "minutes")
                if page.locator(".signing-done").count():
                    break
                time.sleep(0.5)
            side.walk.ok(page.locator(".signatures li").count() == 2, "not both signatures stand")
            # The proofs wait for what the other side acknowledges.
            for _ in range(90):
                answer = page.request.get(f"{side.url}{self.path}/minutes.json")
                if answer.status == 200:
                    break
                side.walk.ok(answer.status == 409, f"what was signed answers {answer.status}")
                time.sleep(1)
            package = answer.json()
            document = base64.urlsafe_b64decode(package["document"] + "==").decode()
            side.walk.ok(self.proof in document, "the proof of the figure is not in what was signed")
            side.walk.ok(len(package["proofs"]) == 2, "not both signatures can be proven")
            side.walk.look(page, f"whole-5-signed-{side.language}")


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vn", required=True)
    parser.add_argument("--cn", required=True)
    parser.add_argument("--screenshots", type=pathlib.Path, default=environment("LIENQUAN_SCREENSHOTS"))
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        vn = None
        try:
            vn = WholeSide(browser, options.vn, environment("LIENQUAN_VN_PASSWORD", ""), "vi", "VN-VI", screenshots)
            cn = WholeSide(browser, options.cn, environment("LIENQUAN_CN_PASSWORD", ""), "zh", "CN-7200", screenshots)
            WholePath(vn, cn, pathlib.Path()).all()
        except (AssertionError, Error) as error:
            print(f"walk of the whole path failed: {error}", file=sys.stderr)
            if vn:
                vn.walk.where_it_failed()
            return 1
        finally:
            browser.close()
    print(f"walk of the whole path: {vn.walk.checks + cn.walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
