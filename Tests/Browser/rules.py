# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""The life of a rule in the console: an analyst writes it in Vietnamese and back-tests it, a supervisor publishes it,
it names a new declaration, and the finding becomes its yield."""

import re
import secrets
import time

from playwright.sync_api import Page, expect

LANGUAGES = ("vi", "zh", "en")
LONGEST_TEST = 120_000


class RuleWalk:
    def __init__(self, walk, analyst: tuple[str, str], supervisor: tuple[str, str]):
        self.walk = walk
        self.analyst = analyst
        self.supervisor = supervisor
        self.id = "WALK-" + secrets.token_hex(2)
        self.plate = "99X-" + secrets.token_hex(2)

    def officer(self, account: tuple[str, str], width: str = "desk"):
        context = self.walk.context(width)
        page = self.walk.watch.over(context.new_page())
        self.walk.log_in(page, *account)
        return context, page

    def all(self) -> None:
        context, page = self.officer(self.analyst)
        self.walk.speak(page, "vi")
        self.write(page)
        self.back_test(page)
        self.pages(page)
        self.propose_list(page)
        context.close()
        context, page = self.officer(self.supervisor)
        self.walk.speak(page, "vi")
        self.publish(page)
        self.activate_list(page)
        self.arrive(page)
        self.find(page)
        context.close()
        context, page = self.officer(self.supervisor, "phone")
        for language in LANGUAGES:
            self.walk.speak(page, language)
            for name, path in (("lists", "/lists"), ("list", "/lists/wildlife_words"), ("rules", "/rules"), ("rule", f"/rules/{self.id}"), ("rule-edit", f"/rules/{self.id}/edit")):
                page.goto(self.walk.url + path)
                self.walk.look(page, f"{language}-phone-{name}")
        context.close()

    def propose_list(self, page: Page) -> None:
        page.goto(self.walk.url + "/rules")
        page.get_by_role("link", name="Danh mục", exact=True).click()
        self.walk.look(page, "vi-desk-lists")
        page.goto(self.walk.url + "/lists/wildlife_words")
        before = page.input_value("#l-entries")
        page.fill("#l-entries", before + "\n" + self.plate + "; 2026-01-01")
        page.click("button.button-big")
        page.wait_for_url(re.compile("notice=list-proposed"))
        expect(page.locator(".list-added")).to_contain_text(self.plate)
        self.walk.look(page, "vi-desk-list-waiting")

    def activate_list(self, page: Page) -> None:
        page.goto(self.walk.url + "/lists/wildlife_words")
        page.get_by_role("button", name="Duyệt và áp dụng").click()
        page.wait_for_url(re.compile("notice=list-activated"))
        self.walk.ok(self.plate in page.input_value("#l-entries"), "the list does not hold what was brought in")

    def write(self, page: Page) -> None:
        page.goto(self.walk.url + "/rules")
        page.get_by_role("link", name="Viết tiêu chí").click()
        page.fill("#f-id", self.id)
        page.select_option("#f-theme", "vehicle")
        page.fill("#f-tvi", "Xe tải bị báo tin có hầm bí mật")
        page.fill("#f-ivi", "Soi toàn bộ xe; đo chiều dài trong và ngoài thùng.")
        page.select_option("#f-lane", "red")
        page.fill("#f-weight", "100")
        page.fill("#f-owner", "VN-VI")
        page.fill("[name=name0]", "vehicle_plate")
        page.select_option("[name=comparison0]", "one_of")
        page.fill("[name=value0]", f"{self.plate}, 99X-none")
        page.fill("[name=name1]", "no_such_field")
        page.fill("[name=value1]", "1")
        # The page says what is wrong while the officer types.
        expect(page.locator("#faults mark")).to_have_text("no_such_field", timeout=10_000)
        self.walk.look(page, "vi-desk-rule-fault")
        page.fill("[name=name1]", "net_kg")
        page.select_option("[name=comparison1]", "greater")
        page.fill("[name=value1]", "10")
        expect(page.locator("#faults .notice")).to_be_visible(timeout=10_000)
        self.walk.look(page, "vi-desk-rule-form")
        page.click("button[value=text]")
        self.walk.ok(self.plate in page.input_value("#condition"), "the text does not say what the table said")
        page.click("button[value=table]")
        self.walk.ok(page.input_value("[name=name1]") == "net_kg", "the table does not say what the text said")
        page.click("button[value=save]")
        page.wait_for_url(re.compile("notice=rule-saved"))
        self.walk.ok(page.query_selector("form[action$='/publish']") is None, "a draft can be published")

    def back_test(self, page: Page) -> None:
        page.click("form[action$='/backtest'] button")
        expect(page.locator(".trial-facts")).to_be_visible(timeout=LONGEST_TEST)
        self.walk.ok(page.query_selector("form[action$='/publish']") is None, "the author can publish")
        self.walk.look(page, "vi-desk-rule-tested")

    def pages(self, page: Page) -> None:
        """A rule of the library with a past worth a chart, in three languages."""
        page.goto(self.walk.url + "/rules/new?from=V02")
        page.click("button[value=save]")
        page.wait_for_url(re.compile("notice=rule-saved"))
        page.click("form[action$='/backtest'] button")
        expect(page.locator(".week-bars")).to_be_visible(timeout=LONGEST_TEST)
        for language in LANGUAGES:
            self.walk.speak(page, language)
            for name, path in (("rules", "/rules"), ("library", "/rules?show=library"), ("rule", "/rules/V02"),
                               ("rule-edit", "/rules/V02/edit")):
                page.goto(self.walk.url + path)
                self.walk.look(page, f"{language}-desk-{name}")
        self.walk.speak(page, "vi")

    def publish(self, page: Page) -> None:
        page.goto(f"{self.walk.url}/rules/{self.id}")
        page.get_by_role("button", name="Ban hành").click()
        page.wait_for_url(re.compile("notice=rule-published"), timeout=LONGEST_TEST)

    def arrive(self, page: Page) -> None:
        from walk import COLUMNS

        stamp = time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(time.time() + 6 * 3600))
        self.number = f"RULE-{secrets.token_hex(4)}"
        row = (
            f"{self.number},1,{stamp},VN-VI,G01,road,0101248141,Công ty TNHH Hoa Sen,{self.plate},CSQU3054383,"
            "61091010,Áo thun nam dệt kim,CN,120,130,1000000,20"
        )
        page.goto(self.walk.url + "/imports")
        file = {"name": "rule.csv", "mimeType": "text/csv", "buffer": f"{COLUMNS}\n{row}\n".encode()}
        page.set_input_files("#file", files=[file])
        page.click("form[enctype] button")
        page.click(".submit-bar button")
        expect(page.locator(".counts")).to_contain_text("1", timeout=LONGEST_TEST)
        expect(page.get_by_text("Đã nhập xong", exact=True)).to_be_visible(timeout=LONGEST_TEST)

    def find(self, page: Page) -> None:
        page.goto(f"{self.walk.url}/declarations/{self.number}/1")
        self.walk.see(page, "Xe tải bị báo tin có hầm bí mật")
        self.walk.see(page, f'vehicle_plate = "{self.plate}"')
        self.walk.ok(page.locator(".assessment .lane-red").count() > 0, "the line is not red")
        self.walk.look(page, "vi-desk-rule-hit")
        page.click(".declaration-head .button-main")
        page.click("label.choice:has(input[name=outcome][value=seizure])")
        page.click("label.choice:has(input[name=theme][value=vehicle])")
        page.click(".touch .submit-bar button")
        page.wait_for_url(re.compile("notice=finding-recorded"))
        page.goto(f"{self.walk.url}/rules/{self.id}")
        expect(page.locator(".recent .outcome-seizure")).to_be_visible()
        self.walk.see(page, "1 / 1")
        self.walk.look(page, "vi-desk-rule-yield")
