# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Rules that travel, and rules that release, in the walk through the desks of two contact points."""
from __future__ import annotations

import re

from playwright.sync_api import expect

from walk import texts

LIVE = 60_000

RULE = """id: partner-tobacco
title: { vi: Thuốc lá quá cảnh, zh: 过境卷烟, en: Tobacco in transit }
instruction: { vi: Kiểm tra hàng, zh: 查验货物, en: Look into the goods }
owner: VN-VI
legal_basis: agreement, article 5
theme: tobacco
lane: yellow
weight: 50
when: hs_code.startsWith("2402")
"""


class RuleWalk:
    """Both kinds, from the form to the answer."""

    def partner_rule(self) -> None:
        """A rule is written, refused while it is wrong, run by the other side, and answered with counts."""
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        page.goto(self.vn.url + "/messages/new?type=rule")
        self.fill(page, f"Đề nghị chạy tiêu chí {self.mark}", f"请运行规则 {self.mark}")
        page.fill("textarea[name=rule]", RULE.replace("hs_code", "no_such_field ==="))
        page.fill("#f-expires", "2099-01-01")
        self.step(page, "preview")
        vn.ok(page.locator(".fault-list a[href='#c-rule']").count() == 1, "a rule that can't be run is sent")
        vn.watch.faults = [fault for fault in vn.watch.faults if "422" not in fault]
        page.fill("textarea[name=rule]", RULE)
        page.check("input[name=hits]")
        vn.look(page, "vi-desk-rule")
        self.cn_page.goto(self.cn.url + "/messages")
        self.send(self.vn, page)
        question = page.url.split("?")[0]
        cn, other, z = self.cn.walk, self.cn_page, texts("zh")
        row = other.locator(".letter-row", has_text="请运行规则")
        expect(row).to_be_visible(timeout=LIVE)
        row.locator(".row-link").click()
        cn.see(other, z["messages"]["rule_asks_lines"])
        self.rule_page = other.url.split("?")[0]
        cn.look(other, "zh-desk-rule")
        other.click("form[action$='/run'] button")
        other.wait_for_url(re.compile("/messages/drafts/"))
        cn.see(other, z["messages"]["rule_found_nothing"])
        cn.look(other, "zh-desk-rule-answer")
        other.click("form[action$='/send'] button")
        other.wait_for_url(re.compile("notice=message-sent"))
        page.goto(question)
        expect(page.locator(".letter-other", has_text=t["messages"]["type"]["rule_answer"])).to_have_count(
            1, timeout=LIVE)
        vn.checks += 1

    def release_rules(self) -> None:
        """One officer proposes, another publishes, and either ends it."""
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        page.goto(self.vn.url + "/messages/release-rules")
        vn.see(page, t["release"]["empty_title"])
        page.fill("textarea[name=reason]", "Báo ngay khi gặp đối tượng đối tác theo dõi")
        page.click("form[action='/messages/release-rules'] .button-main")
        page.wait_for_url(re.compile("notice=release-rule-proposed"))
        vn.ok(page.locator("form[action$='/publish']").count() == 0, "one officer is enough for a release rule")
        context, supervisor = self.vn.open(self.vn.supervisor)
        vn.speak(supervisor, "vi")
        supervisor.goto(self.vn.url + "/messages/release-rules")
        vn.look(supervisor, "vi-desk-release")
        supervisor.click("form[action$='/publish'] button")
        supervisor.wait_for_url(re.compile("notice=release-rule-published"))
        vn.see(supervisor, t["release"]["state"]["published"])
        context.close()
        page.reload()
        page.click("form[action$='/withdraw'] button")
        page.wait_for_url(re.compile("notice=release-rule-withdrawn"))
        vn.see(page, t["release"]["state"]["withdrawn"])
