# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Look-outs in the console: an analyst brings a list in, a supervisor activates it, it names a new declaration under
another spelling, and an officer judges the hit."""

import re
import secrets
import time

from playwright.sync_api import Page, expect

LANGUAGES = ("vi", "zh", "en")
LONGEST_TEST = 120_000


class LookoutWalk:
    def __init__(self, walk, rules):
        self.walk = walk
        self.rules = rules
        self.title = "Đối tượng " + secrets.token_hex(3)
        self.plate = "29H-" + "".join(secrets.choice("0123456789") for _ in range(5))

    def all(self) -> None:
        context, page = self.rules.officer(self.rules.analyst)
        self.walk.speak(page, "vi")
        self.bring_in(page)
        context.close()
        context, page = self.rules.officer(self.rules.supervisor)
        self.walk.speak(page, "vi")
        self.activate(page)
        self.arrive(page)
        self.judge(page)
        context.close()
        for width in ("desk", "phone"):
            context, page = self.rules.officer(self.rules.supervisor, width)
            for language in LANGUAGES:
                self.walk.speak(page, language)
                for name, path in (("lookouts", "/lookouts?q=Cuong%20Nguyen%20Van"), ("lookout-list", self.list_path),
                                   ("lookout-new", "/lookouts/new"), ("lookout-hits", "/lookout-hits?show=all")):
                    page.goto(self.walk.url + path)
                    self.walk.look(page, f"{language}-{width}-{name}")
            context.close()

    def bring_in(self, page: Page) -> None:
        page.goto(self.walk.url + "/lookouts")
        rows = ["Loại,Họ tên,Tên khác,Lý do,Đến ngày",
                'Người,Nguyễn Văn Cường,阮文强; Cuong Beo,"Ma túy, 2024",31/12/2099',
                f"Xe,{self.plate},,chở thuốc lá,", "公司,广西友谊贸易有限公司,,,", "rồng,Smaug,,,"]
        file = {"name": "danh-sach.csv", "mimeType": "text/csv", "buffer": "\n".join(rows).encode()}
        page.set_input_files("#lo-file", files=[file])
        page.click("form[enctype] button")
        self.walk.see(page, "Nguyễn Văn Cường")
        self.walk.see(page, "loại không được biết")
        self.walk.look(page, "vi-desk-lookout-preview")
        page.fill("#lp-title", self.title)
        page.fill("#lt-source", "VN-VI")
        page.select_option("#lt-handling", "H2")
        page.fill("#lt-weight", "90")
        page.click(".column-side .button-main")
        page.wait_for_url(re.compile("notice=lookouts-proposed"))
        self.list_path = re.sub(r"https?://[^/]+", "", page.url).split("?")[0]
        self.walk.ok(page.query_selector("form[action$='/activate']") is None, "who brought a list in can activate it")

    def activate(self, page: Page) -> None:
        page.goto(self.walk.url + self.list_path)
        page.get_by_role("button", name="Kích hoạt").click()
        page.wait_for_url(re.compile("notice=lookouts-activated"), timeout=LONGEST_TEST)
        expect(page.get_by_text("Đã đối chiếu 24 tháng", exact=False)).to_be_visible(timeout=LONGEST_TEST)

    def arrive(self, page: Page) -> None:
        from walk import COLUMNS

        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(time.time() + 6 * 3600))
        self.number = f"LOOK-{secrets.token_hex(4)}"
        row = (
            f"{self.number},1,{stamp},VN-VI,G01,road,0101248141,CUONG NGUYEN VAN,{self.plate.replace('-', '')},CSQU3054383,"
            "61091010,Áo thun nam dệt kim,CN,120,130,1000000,20"
        )
        page.goto(self.walk.url + "/imports")
        file = {"name": "look.csv", "mimeType": "text/csv", "buffer": f"{COLUMNS}\n{row}\n".encode()}
        page.set_input_files("#file", files=[file])
        page.click("form[enctype] button")
        page.click(".submit-bar button")
        expect(page.get_by_text("Đã nhập xong", exact=True)).to_be_visible(timeout=LONGEST_TEST)

    def judge(self, page: Page) -> None:
        page.goto(f"{self.walk.url}/declarations/{self.number}/1")
        self.walk.see(page, "CUONG NGUYEN VAN")
        self.walk.see(page, "cùng chữ, khác dấu")
        self.walk.look(page, "vi-desk-lookout-hit")
        page.goto(self.walk.url + "/lookout-hits")
        hit = page.locator("li.sheet", has_text="CUONG NGUYEN VAN").filter(has_text=self.number).first
        hit.locator("input[name=reason]").fill("sinh năm 1990, không phải")
        hit.get_by_role("button", name="Người/vật khác").click()
        page.wait_for_url(re.compile("notice=lookout-hit-judged"))
        page.goto(self.walk.url + "/lookout-hits?show=all")
        self.walk.see(page, "sinh năm 1990, không phải")
