#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Two paired nodes and their heads of delegation: one opens a book and shares it, both write, translate, disagree and
agree, both sign one text; the signed PDF is fetched, and the register of contact points follows.

    conferences.py --vn http://127.0.0.1:8405 --cn http://127.0.0.1:8406 --pdf FILE [--screenshots FOLDER]

One-time passwords come from LIENQUAN_VN_PASSWORD and LIENQUAN_CN_PASSWORD.
"""

import argparse
import os
import pathlib
import re
import secrets
import sys
import time

from playwright.sync_api import Error, Page, sync_playwright

from walk import LANGUAGES, WIDTHS, Walk, texts

HEAD = "Nguyễn Thị Kiểm 阮氏检"
PARAGRAPHS = [
    ("Hai bên đánh giá cao kết quả phối hợp đấu tranh chống buôn lậu thuốc lá điếu, ma túy và động vật hoang dã trên "
     "tuyến biên giới trong sáu tháng đầu năm 2025.",
     "双方高度评价2025年上半年在边境线上联合打击卷烟、毒品和野生动物走私所取得的成果。"),
    ("Hai bên thống nhất trao đổi thông tin về hàng quá cảnh, gian lận xuất xứ và cất giấu trong phương tiện chuyên dụng "
     "trong vòng hai mươi bốn giờ kể từ khi phát hiện.",
     "双方同意就过境货物、原产地欺诈和专用车辆藏匿等情况，自发现之时起二十四小时内交换情报。"),
    ("Hai bên tiếp tục tham gia Chiến dịch Con Rồng Mê Kông và cử đầu mối liên lạc theo phụ lục của biên bản này.",
     "双方继续参加湄龙行动，并按本纪要附表指定联络点。"),
]


class Side:
    def __init__(self, browser, url: str, password: str, language: str, screenshots):
        self.walk = Walk(browser, url, screenshots)
        self.url, self.language = url, language
        self.own = secrets.token_urlsafe(12)
        self.head = self.walk.add_officer("delegation", "admin", password, self.own)
        self.context = self.walk.context()
        self.page = self.walk.watch.over(self.context.new_page())
        self.page.set_default_timeout(15_000)
        self.walk.log_in(self.page, *self.head)
        # Who may not see declarations begins where something is to be seen.
        self.walk.ok("/conferences" in self.page.url, f"the head of delegation begins at {self.page.url}")
        self.walk.speak(self.page, language)


class ConferenceWalk:
    # What each side states of the two figures, and the digest of the report that proves the first.
    values = {"VN": ["1588", "59000000000"], "CN": ["1588", "58900000000"]}
    proof, journal = f"{7:064x}", "41277"

    def __init__(self, vn: Side, cn: Side, pdf: pathlib.Path):
        self.vn, self.cn, self.pdf = vn, cn, pdf

    def all(self) -> None:
        self.begin()
        self.translate()
        self.dispute()
        self.agree(self.vn)
        self.agree(self.cn)
        self.sign(self.vn)
        self.sign(self.cn)
        self.concluded()
        self.pictures()
        for side in (self.vn, self.cn):
            # A stale edit and a wrong field answer with their status, which the browser notes.
            faults = [fault for fault in side.walk.watch.faults if not re.search("409|422", fault)]
            if faults:
                raise AssertionError("\n".join(dict.fromkeys(faults)))

    def tab(self, side: Side, tab: str) -> Page:
        side.page.goto(f"{side.url}{self.path}?tab={tab}")
        return side.page

    def add(self, side: Side, tab: str, kind: str, fields: dict) -> None:
        page = self.tab(side, tab)
        section = page.locator(f".book-{kind}")
        section.locator(".book-new > summary").click()
        form = section.locator(".book-new form")
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        form.locator(".button-main").click()
        page.wait_for_url(re.compile("notice=book-w"))

    def begin(self) -> None:
        vn, page = self.vn.walk, self.vn.page
        vn.look(page, "conferences-empty")
        page.click(".page-head .button-main")
        page.select_option("#c-pair", "VN-VI>CN-7200")
        for name, value in {
            "forum_vi": "Hội nghị hợp tác chống buôn lậu giữa Hải quan Việt Nam và Hải quan Trung Quốc",
            "forum_zh": "越中海关反走私合作会议", "forum_en": "Vietnam–China customs anti-smuggling cooperation conference",
            "number": "17", "place_vi": "Thành phố Hồ Chí Minh", "place_zh": "胡志明市", "place_en": "Ho Chi Minh City",
            "from": "2025-08-12", "to": "2025-08-14",
        }.items():
            page.fill(f"[name={name}]", value)
        vn.look(page, "conference-new")
        page.click("form.sheet .button-main")
        page.wait_for_url(re.compile("notice=conference-begun"))
        self.path = page.url.removeprefix(self.vn.url).split("?")[0]
        self.add(self.vn, "agenda", "agenda", {
            "vi": "Khai mạc, giới thiệu đoàn đại biểu", "zh": "开幕，介绍双方代表团", "day": "2025-08-12",
            "time_from": "09:00", "time_to": "09:30", "speaker": "VN"})
        self.add(self.vn, "agenda", "agenda", {
            "vi": "Tham luận về buôn lậu thuốc lá", "zh": "打击卷烟走私专题发言", "day": "2025-08-12", "time_from": "09:30",
            "time_to": "10:30", "speaker": "CN"})
        self.delegation(self.vn, "Cục Hải quan Việt Nam", "越南海关局", "Phó Cục trưởng", "副局长")
        self.add(self.vn, "papers", "paper", {
            "vi": "Phương thức, thủ đoạn buôn lậu thuốc lá điếu", "zh": "卷烟走私作案手法", "theme": "tobacco", "author": "Trần Văn Bình"})
        for vi, _ in PARAGRAPHS:
            self.add(self.vn, "minutes", "paragraph", {"vi": vi})
        self.add(self.vn, "minutes", "contact", {
            "office": "VN-VI", "post": "Trực ban / 值班", "officer": "Lê Minh", "phone": "+84 205 381 0000",
            "email": "truc.ban@example.vn", "languages": "vi, zh", "hours": "24/7", "valid_from": "2025-09-01"})
        self.add(self.vn, "commitments", "commitment", {
            "vi": "Trao đổi danh sách phương tiện vận tải nghi vấn hằng quý.", "zh": "每季度交换可疑运输工具名单。",
            "owner": "both", "office": "VN-VI", "due": "2025-12-31"})
        self.add(self.vn, "figures", "figure", {
            "vi": "Số vụ vi phạm trên tuyến biên giới", "zh": "边境线查获违规案件数", "source": "VN", "unit": "vụ/起",
            "from": "2025-01-01", "to": "2025-06-30"})
        self.add(self.vn, "figures", "figure", {
            "vi": "Trị giá tang vật trên tuyến biên giới", "zh": "边境线案值", "source": "VN", "unit": "VND",
            "from": "2025-01-01", "to": "2025-06-30"})
        page = self.tab(self.vn, "minutes")
        self.vn.walk.look(page, "vi-desk-conference-private")
        page.click("form:has(input[value=share]) button")
        page.wait_for_url(re.compile("notice=conference-shared"))

    def delegation(self, side: Side, vi: str, zh: str, post_vi: str, post_zh: str) -> None:
        self.add(side, "delegations", "delegation", {
            "administration_vi": vi, "administration_zh": zh, "head": HEAD, "head_post_vi": post_vi,
            "head_post_zh": post_zh, "members": "Trần Văn Bình, Chi cục Điều tra chống buôn lậu\n王伟，缉私局",
            "offices": "VN-VI" if side is self.vn else "CN-7200"})

    def arrives(self, side: Side, tab: str, text: str) -> Page:
        """Waits until the other side's words are here."""
        for _ in range(60):
            page = self.tab(side, tab)
            if text in page.content():
                return page
            time.sleep(0.5)
        raise AssertionError(f"{text} does not arrive")

    def translate(self) -> None:
        self.arrives(self.cn, "minutes", PARAGRAPHS[2][0][:30])
        self.arrives(self.cn, "figures", "边境线案值")
        self.delegation(self.cn, "Tổng cục Hải quan Trung Quốc", "中国海关总署", "Phó Cục trưởng", "副局长")
        for place, (_, zh) in enumerate(PARAGRAPHS):
            page = self.tab(self.cn, "minutes")
            item = page.locator(".item-paragraph").nth(place)
            item.locator(".item-edit > summary").click()
            item.locator("textarea[name=zh]").fill(zh)
            if place == 0:
                self.cn.walk.look(page, "zh-desk-conference-editing")
            item.locator("button[value=write]").click()
            page.wait_for_url(re.compile("notice=book-w"))
        for side, values in ((self.cn, self.values["CN"]), (self.vn, self.values["VN"])):
            self.arrives(side, "figures", "边境线案值")
            for place, value in enumerate(values):
                page = self.tab(side, "figures")
                item = page.locator(".item-figure").nth(place)
                item.locator(".item-edit > summary").first.click()
                item.locator("input[name=value]").fill(value)
                item.locator("input[name=report]").fill(self.proof)
                item.locator("input[name=journal]").fill(self.journal)
                item.locator("form:has(input[value=state]) .button").click()
                page.wait_for_url(re.compile("notice=book-w"))
        page = self.arrives(self.vn, "figures", "figure-joint" if self.values["VN"] == self.values["CN"] else "figure-differs")
        self.vn.walk.ok("figure-joint" in page.content(), "no figure is joint")

    def dispute(self) -> None:
        """A second officer at one page sees what changed and keeps the own words."""
        vn = self.vn
        self.arrives(vn, "minutes", PARAGRAPHS[1][1][:10])
        first, second = self.tab(vn, "minutes"), vn.walk.watch.over(vn.context.new_page())
        second.goto(first.url)
        for page, text in ((first, "hai mươi bốn giờ làm việc"), (second, "bốn mươi tám giờ")):
            item = page.locator(".item-paragraph").nth(1)
            item.locator(".item-edit > summary").click()
            item.locator("textarea[name=vi]").fill(PARAGRAPHS[1][0].replace("hai mươi bốn giờ", text))
            item.locator("button[value=write]").click()
            page.wait_for_load_state()
        vn.walk.see(second, texts("vi")["conferences"]["changed_title"])
        vn.walk.ok("bốn mươi tám giờ" in second.locator("textarea[name=vi]").input_value(), "the own words are lost")
        vn.walk.ok("làm việc" in second.inner_text(".border-sheet ins"), "what changed is not shown")
        vn.walk.look(second, "vi-desk-conference-stale")
        second.fill("textarea[name=vi]", PARAGRAPHS[1][0])
        second.click("form.item-form .button-main")
        second.wait_for_url(re.compile("notice=book-w"))
        second.close()
        history = self.tab(vn, "minutes")
        history.locator(".item-paragraph").nth(1).locator(".item-head a").click()
        history.fill("#remark", "Đề nghị giữ thời hạn hai mươi bốn giờ.")
        history.click("form.stack button")
        history.wait_for_url(re.compile("notice=book-w"))
        vn.walk.look(history, "vi-desk-conference-history")
        for _ in range(60):
            self.tab(self.cn, "minutes").locator(".item-paragraph").nth(1).locator(".item-head a").click()
            self.cn.page.wait_for_load_state()
            if "giữ thời hạn" in self.cn.page.content():
                return
            time.sleep(0.5)
        raise AssertionError("a remark does not arrive")

    def agree(self, side: Side) -> None:
        for tab in ("minutes", "commitments"):
            page = self.tab(side, tab)
            if tab == "minutes":
                page.click(".agree-all button")
            else:
                page.click(".item-actions .button-main")
            page.wait_for_url(re.compile("notice=item-agreed"))

    def sign(self, side: Side) -> None:
        for _ in range(60):
            page = self.tab(side, "minutes")
            digits = page.locator(".digest")
            if digits.count() and page.locator("#s-password").count():
                if side is self.vn or page.locator(".signatures li").count():
                    break
            time.sleep(0.5)
        digest = digits.inner_text()
        if side is self.vn:
            self.digest = digest
        side.walk.ok(digest == self.digest, f"two digests: {digest} and {self.digest}")
        side.walk.look(page, f"{side.language}-desk-conference-sign")
        page.fill("#s-password", side.head[1])
        page.click(".sign-form .button-main")
        page.wait_for_url(re.compile("notice=minutes-"))

    def concluded(self) -> None:
        for side in (self.vn, self.cn):
            for _ in range(60):
                page = self.tab(side, "minutes")
                if page.locator(".signing-done").count():
                    break
                time.sleep(0.5)
            side.walk.see(page, texts(side.language)["conferences"]["signed_title"])
            side.walk.ok(page.locator(".signatures li").count() == 2, "not both signatures stand")
        page = self.vn.page
        for _ in range(90):
            answer = page.request.get(f"{self.vn.url}{self.path}/minutes.pdf", timeout=90_000)
            if answer.status == 200:
                break
            self.vn.walk.ok(answer.status == 409, f"the PDF answers {answer.status}")
            time.sleep(1)
        self.vn.walk.ok(answer.body().startswith(b"%PDF-"), "what came is no PDF")
        self.pdf.write_bytes(answer.body())
        self.pdf.with_name("package.json").write_bytes(page.request.get(f"{self.vn.url}{self.path}/minutes.json").body())
        page.goto(self.vn.url + "/contact-points?day=2025-09-02")
        self.vn.walk.see(page, "Lê Minh")

    def pictures(self) -> None:
        for width in WIDTHS:
            context = self.cn.walk.context(width)
            page = self.cn.walk.watch.over(context.new_page())
            self.cn.walk.log_in(page, *self.cn.head)
            for language in LANGUAGES:
                self.cn.walk.speak(page, language)
                for tab in ("minutes", "agenda", "delegations", "papers", "commitments", "figures"):
                    page.goto(f"{self.cn.url}{self.path}?tab={tab}")
                    self.cn.walk.look(page, f"{language}-{width}-conference-{tab}")
                for name, path in (("conferences", "/conferences"), ("contact-points", "/contact-points?day=2025-09-02")):
                    page.goto(self.cn.url + path)
                    self.cn.walk.look(page, f"{language}-{width}-{name}")
            context.close()


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vn", required=True)
    parser.add_argument("--cn", required=True)
    parser.add_argument("--pdf", type=pathlib.Path, required=True)
    parser.add_argument("--screenshots", type=pathlib.Path, default=environment("LIENQUAN_SCREENSHOTS"))
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        try:
            vn = Side(browser, options.vn, environment("LIENQUAN_VN_PASSWORD", ""), "vi", screenshots)
            cn = Side(browser, options.cn, environment("LIENQUAN_CN_PASSWORD", ""), "zh", screenshots)
            ConferenceWalk(vn, cn, options.pdf).all()
        except (AssertionError, Error) as error:
            print(f"walk of a conference failed: {error}", file=sys.stderr)
            return 1
        finally:
            browser.close()
    print(f"walk of a conference: {vn.walk.checks + cn.walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
