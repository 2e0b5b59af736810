#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Two paired nodes and their contact points: an alert crosses the border and appears on the other desk without
reloading, is read, a request is answered, a measure waits for a second officer, handling is enforced; files go with
messages; seizures, situations, figures, entries and minutes are written, changed and signed; a rule travels and is
answered; a release rule needs two officers.

    messages.py --vn http://127.0.0.1:8403 --cn http://127.0.0.1:8404 [--screenshots FOLDER]

One-time passwords come from LIENQUAN_VN_PASSWORD and LIENQUAN_CN_PASSWORD.
"""

import argparse
import os
import pathlib
import re
import secrets
import sys

from playwright.sync_api import Error, Page, expect, sync_playwright

from message_records import RecordWalk
from message_rules import RuleWalk
from walk import LANGUAGES, WIDTHS, Walk, texts

LIVE = 60_000


class Side:
    """One node with a contact-point officer and a supervisor."""

    def __init__(self, browser, url: str, password: str, office: str, language: str, screenshots):
        self.walk = Walk(browser, url, screenshots)
        self.url = url
        self.language = language
        own = secrets.token_urlsafe(12)
        self.admin = ("admin", own)
        self.contact = self.walk.add_officer("contact", "admin", password, own, office=office)
        self.supervisor = self.walk.add_officer("supervisor", "admin", own, None)

    def open(self, who: tuple[str, str], width: str = "desk", **options) -> tuple:
        context = self.walk.context(width, **options)
        page = self.walk.watch.over(context.new_page())
        page.set_default_timeout(10_000)
        self.walk.log_in(page, *who)
        return context, page


class MessageWalk(RecordWalk, RuleWalk):
    def __init__(self, vn: Side, cn: Side):
        self.vn = vn
        self.cn = cn
        self.mark = secrets.token_hex(3)

    def all(self) -> None:
        self.cn_context, self.cn_page = self.cn.open(self.cn.contact)
        self.vn_context, self.vn_page = self.vn.open(self.vn.contact)
        self.cn.walk.speak(self.cn_page, "zh")
        self.vn.walk.speak(self.vn_page, "vi")
        self.empty()
        alert = self.alert()
        self.answer()
        self.endorsement()
        self.files()
        self.records()
        self.without_scripts()
        self.partner_rule()
        self.release_rules()
        self.partners()
        self.pictures(alert)
        for side in (self.vn, self.cn):
            if side.walk.watch.faults:
                raise AssertionError("\n".join(dict.fromkeys(side.walk.watch.faults)))

    def empty(self) -> None:
        self.vn_page.goto(self.vn.url + "/messages")
        self.vn.walk.see(self.vn_page, texts("vi")["messages"]["empty"]["inbox_title"])
        self.vn.walk.look(self.vn_page, "messages-empty")

    def fill(self, page: Page, subject: str, translation: str) -> None:
        page.fill("textarea[name=subject]", subject)
        page.fill("textarea[name=subject_tr]", translation)
        page.check("input[name=source][value=B]")
        page.check("input[name=information][value='2']")
        page.fill("textarea[name=purpose]", "Ngăn chặn buôn lậu thuốc lá")
        page.fill("textarea[name=legal_title]", "Hiệp định hợp tác và hỗ trợ hành chính trong lĩnh vực hải quan")
        page.fill("textarea[name=legal_title_tr]", "海关行政互助合作协定")
        page.fill("#f-article", "5")

    def step(self, page: Page, step: str) -> None:
        page.click(f"button[name=step][value={step}]:not(.unseen)")
        page.wait_for_load_state()

    def alert(self) -> str:
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        self.cn_page.goto(self.cn.url + "/messages")
        page.goto(self.vn.url + "/messages/new")
        page.fill("textarea[name=purpose]", "")
        self.step(page, "preview")
        vn.see(page, t["compose"]["missing"].replace("{place}", t["messages"]["field"]["evaluation"]))
        vn.look(page, "messages-missing")
        # The browser notes the status of the answer; that it is one is what was asked.
        vn.watch.faults = [fault for fault in vn.watch.faults if "422" not in fault]
        subject = f"Xe đầu kéo chở thuốc lá giấu dưới thanh long {self.mark}"
        self.fill(page, subject, f"牵引车在火龙果下藏匿香烟 {self.mark}")
        page.fill("textarea[name=text]", "Dự kiến qua cửa khẩu Hữu Nghị sáng 12/8. Đề nghị kiểm tra khoang hàng phía trước.")
        page.fill("textarea[name=text_tr]", "预计 8 月 12 日上午经友谊关口岸通行。请查验货箱前部。")
        page.fill("#c-reference input", "VN-VI/2025/0117")
        page.select_option("select[name=urgency]", "immediate")
        page.fill("input[name=goods-0-hs]", "2402.20")
        page.fill("input[name=goods-0-quantity]", "120000")
        page.fill("input[name=goods-0-unit]", "NMP")
        page.fill("input[name=goods-0-brand]", "555")
        page.fill("input[name=conveyances-0-identification]", "12C-123.45")
        page.fill("input[name=conveyances-0-seals]", "VNS0012345")
        self.step(page, "add-parties")
        self.step(page, "add-parties")
        page.fill("input[name=parties-0-names]", "Công ty TNHH Hoa Sen; 荷花有限公司")
        page.check("input[name=parties-0-release]")
        page.fill("input[name=parties-1-names]", "Nguyễn Văn Kín")
        vn.look(page, "vi-desk-compose")
        self.step(page, "preview")
        vn.see(page, t["compose"]["preview_title"])
        vn.see(page, "Công ty TNHH Hoa Sen")
        vn.ok("Nguyễn Văn Kín" not in page.content(), "a name that was not released is in the preview")
        vn.look(page, "vi-desk-preview")
        page.click(".send-bar .button-main")
        page.wait_for_url(re.compile("notice=message-sent"))
        # It comes up on the other desk by itself.
        row = self.cn_page.locator(".letter-row", has_text=self.mark)
        expect(row).to_be_visible(timeout=LIVE)
        self.cn.walk.checks += 1
        self.cn.walk.look(self.cn_page, "zh-desk-arrived")
        row.locator(".row-link").click()
        self.cn.walk.see(self.cn_page, "牵引车在火龙果下藏匿香烟")
        self.cn.walk.ok("Nguyễn Văn Kín" not in self.cn_page.content(), "a name crossed the border unreleased")
        # And the sender sees, without asking, that it was read.
        expect(page.locator(".letter-clock .way-done")).to_have_count(4, timeout=LIVE)
        vn.checks += 1
        vn.look(page, "vi-desk-sent")
        sent = page.url
        page.click(".copies button[value=print]")
        page.wait_for_selector(".paper-foot")
        vn.look(page, "vi-desk-print")
        page.goto(sent)
        # H1: no print without a permission; the server refuses too.
        self.cn.walk.ok(self.cn_page.locator(".copies button[value=print]").count() == 0, "print is offered under H1")
        csrf = self.cn_page.locator("input[name=csrf]").first.get_attribute("value")
        answer = self.cn_page.request.post(self.cn_page.url.split("?")[0] + "/copy", form={"csrf": csrf, "act": "print"})
        self.cn.walk.ok(answer.status == 403, f"H1 was printed: {answer.status}")
        return self.cn_page.url.split("?")[0]

    def answer(self) -> None:
        vn, page = self.vn.walk, self.vn_page
        page.goto(self.vn.url + "/messages/new?type=request&to=CN-7200")
        self.fill(page, f"Xác minh C/O E251234567890 {self.mark}", f"核查原产地证书 E251234567890 {self.mark}")
        page.select_option("select[name=kind]", "origin_verification")
        self.step(page, "kind-due")
        page.fill("textarea[name=questions-0-text]", "C/O có thật không?")
        page.fill("textarea[name=questions-0-text_tr]", "原产地证书是否真实？")
        self.step(page, "add-questions")
        page.fill("textarea[name=questions-1-text]", "Nội dung có khớp không?")
        page.fill("#c-reference input", "VN-VI/2025/0118")
        vn.look(page, "vi-desk-compose-request")
        self.cn_page.goto(self.cn.url + "/messages?box=due")
        self.step(page, "preview")
        page.click(".send-bar .button-main")
        page.wait_for_url(re.compile("notice=message-sent"))
        cn, other = self.cn.walk, self.cn_page
        row = other.locator(".letter-row", has_text="核查原产地证书")
        expect(row).to_be_visible(timeout=LIVE)
        cn.look(other, "zh-desk-due")
        row.locator(".row-link").click()
        cn.see(other, "原产地证书是否真实？")
        cn.look(other, "zh-desk-request")
        other.click(".actions-sheet .button-main")
        other.fill("textarea[name=questions-0-answer]", "证书系伪造。")
        other.fill("textarea[name=questions-0-answer_tr]", "C/O giả.")
        other.select_option("select[name=questions-1-outcome]", "partly")
        other.fill("textarea[name=questions-1-answer]", "数量不符。")
        other.check("input[name=source][value=A]")
        other.check("input[name=information][value='1']")
        cn.look(other, "zh-desk-reply")
        self.step(other, "preview")
        cn.look(other, "zh-desk-reply-preview")
        other.click(".send-bar .button-main")
        other.wait_for_url(re.compile("notice=message-sent"))
        # The thread of the request grows by itself.
        expect(page.locator(".letter-other")).to_have_count(1, timeout=LIVE)
        vn.checks += 1
        page.click(".letter-other summary")
        page.click(".letter-other .button-small")
        vn.see(page, "C/O giả.")
        vn.look(page, "vi-desk-answered")
        self.request_page = page.url.split("?")[0]
        page.click("details.act summary")
        vn.look(page, "vi-desk-feedback")
        page.select_option("select[name=use]", "case_opened")
        page.fill("textarea[name=text]", "Đã lập hồ sơ vụ việc.")
        page.click("details.act[open] .button")
        page.wait_for_url(re.compile("notice=answer-sent"))

    def endorsement(self) -> None:
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        page.goto(self.vn.url + "/messages/new")
        self.fill(page, f"Đề nghị giao hàng có kiểm soát {self.mark}", f"请求控制下交付 {self.mark}")
        page.check("input[name=measures][value=controlled_delivery]")
        self.step(page, "preview")
        vn.ok(page.locator("form[action$='/send']").count() == 0, "a controlled delivery is sent by one officer")
        page.click("form[action$='/submit'] button")
        page.wait_for_url(re.compile("notice=message-waiting"))
        context, supervisor = self.vn.open(self.vn.supervisor)
        self.vn.walk.speak(supervisor, "vi")
        supervisor.goto(self.vn.url + "/messages?box=drafts")
        vn.look(supervisor, "vi-desk-drafts")
        supervisor.locator("a.row-link", has_text=self.mark).click()
        vn.look(supervisor, "vi-desk-endorse")
        supervisor.click("form[action$='/endorse'] button")
        supervisor.wait_for_url(re.compile("notice=message-sent"))
        vn.see(supervisor, t["messages"]["field"]["endorsed_by"])
        context.close()

    def send(self, side: "Side", page: Page) -> str:
        self.step(page, "preview")
        side.walk.see(page, texts(side.language)["compose"]["preview_title"])
        page.click(".send-bar .button-main")
        page.wait_for_url(re.compile("notice=message-sent"))
        return page.url.split("?")[0]

    def partners(self) -> None:
        self.vn_page.goto(self.vn.url + "/partners")
        self.vn.walk.see(self.vn_page, texts("vi")["partners"]["state"]["connected"])
        self.vn_page.click("form[action='/partners/statement'] button")
        self.vn.walk.look(self.vn_page, "vi-desk-statement")
        self.vn.walk.ok("alert" in self.vn_page.inner_text("pre"), "the statement names no alert")

    def pictures(self, alert: str) -> None:
        def at(url: str) -> str: return "/messages/" + url.rsplit("/", 1)[1]

        message = at(alert)
        for width in WIDTHS:
            context, page = self.cn.open(self.cn.contact, width)
            for language in LANGUAGES:
                self.cn.walk.speak(page, language)
                for name, path in (("inbox", "/messages"), ("all", "/messages?box=all"), ("message", message),
                                   ("new", "/messages/new"), ("files", at(self.file_page)),
                                   ("seizure", at(self.seizure_page)),
                                   ("new-seizure", "/messages/new?type=seizure_report"),
                                   ("new-minute", "/messages/new?type=minute"),
                                   ("new-watch", "/messages/new?type=watch_add"),
                                   ("new-statistics", "/messages/new?type=statistics"),
                                   ("rule", at(self.rule_page)), ("new-rule", "/messages/new?type=rule"),
                                   ("release", "/messages/release-rules"), ("partners", "/partners"), ("help", "/help")):
                    page.goto(self.cn.url + path)
                    self.cn.walk.look(page, f"{language}-{width}-messages-{name}")
            context.close()
            context, page = self.cn.open(self.cn.admin, width)
            for language in LANGUAGES:
                self.cn.walk.speak(page, language)
                page.goto(self.cn.url + "/partners/pairing")
                self.cn.walk.look(page, f"{language}-{width}-pairing")
            context.close()


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
        try:
            vn = Side(browser, options.vn, environment("LIENQUAN_VN_PASSWORD", ""), "VN-VI", "vi", screenshots)
            cn = Side(browser, options.cn, environment("LIENQUAN_CN_PASSWORD", ""), "CN-7200", "zh", screenshots)
            MessageWalk(vn, cn).all()
        except (AssertionError, Error) as error:
            print(f"walk of messages failed: {error}", file=sys.stderr)
            return 1
        finally:
            browser.close()
    print(f"walk of messages: {vn.walk.checks + cn.walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
