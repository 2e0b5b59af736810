#!/usr/bin/env python3
# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Cases, from the find to the end that two persons agree to.

On a phone an inspector records a finding, opens the case from it and fills in the seizure record, whose mistakes are
said while they are typed; an investigator opens a case by hand, ties persons and things to it and looks at names; two
officers edit one record at a time, and the later one sees field by field what changed; a supervisor agrees to the end.
A form sent twice opens one case, markup in texts stays text, no case is merged with itself. Every page is looked at
in three languages, at the width of a desk and of a phone.

    cases.py --url http://127.0.0.1:8409 [--screenshots FOLDER]

The administrator's one-time password comes from LIENQUAN_PASSWORD.
"""

import argparse
import datetime
import os
import pathlib
import re
import secrets
import sys
import uuid

from playwright.sync_api import Error, Page, expect, sync_playwright

from walk import LANGUAGES, WIDTHS, Walk, texts

MARKUP = "<script>document.title='X'</script><b>Thuốc lá</b> \"'&amp;"


def fill_field(page: Page, name: str, value: str) -> None:
    """Fills a field of the seizure form, whatever kind it is."""
    field = page.locator(f"form.seizure-form [name='{name}']")
    if field.first.get_attribute("type") == "checkbox":
        page.check(f"form.seizure-form [name='{name}'][value='{value}']")
    elif field.evaluate("one => one.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def choose_group(page: Page, row: int, group: str) -> None:
    """Another group asks for other fields, which the server draws."""
    name = f"lines.{row}.group"
    if page.input_value(f"[name='{name}']") == group:
        return
    with page.expect_response(re.compile("/seizure$")):
        page.select_option(f"[name='{name}']", group)
    expect(page.locator(f"[name='{name}']")).to_have_value(group)


def cigarettes(day: str) -> dict[str, str]:
    """A whole record but for its gate, which the office of the case decides."""
    return {
        "detected": day, "minuteOfDay": "02:40", "site.kind": "land_border", "site.gate": "G01",
        "direction": "import", "mode": "road", "route.departure": "CN", "route.destination": "VN",
        "modus": "vehicle", "concealmentPlace": "vehicle_structure",
        "concealment": "Giấu sau vách ngăn giả của thùng xe, dưới thanh long.", "detection": "routine",
        "legalStatus": "administrative", "lines.0.description": "Thuốc lá điếu 555", "lines.0.hs": "240220", "lines.0.attributes.brand": "555",
        "lines.0.quantities.0.amount": "120000", "lines.0.quantities.0.unit": "sticks",
        "lines.0.valuation.amount": "240000000", "lines.0.valuation.currency": "VND",
        "lines.0.valuation.method": "market",
    }


def fill_seizure(page: Page, fields: dict[str, str], group: str = "tobacco") -> None:
    choose_group(page, 0, group)
    for name, value in fields.items():
        fill_field(page, name, value)


class CaseWalk:
    def __init__(self, walk: Walk, password: str):
        self.walk = walk
        own = secrets.token_urlsafe(12)
        self.inspector = walk.add_officer("inspector", "admin", password, own, office="VN-VI")
        self.investigator = walk.add_officer("investigator", "admin", own, None, office="VN-VI")
        self.supervisor = walk.add_officer("supervisor", "admin", own, None)
        self.today = datetime.date.today().isoformat()

    def page(self, officer: tuple[str, str], width: str, language: str) -> Page:
        page = self.walk.watch.over(self.walk.context(width).new_page())
        page.set_default_timeout(15_000)
        self.walk.log_in(page, *officer)
        self.walk.speak(page, language)
        return page

    def everywhere(self, officer: tuple[str, str], paths: dict[str, str]) -> None:
        for width in WIDTHS:
            page = self.page(officer, width, "vi")
            for language in LANGUAGES:
                self.walk.speak(page, language)
                for name, path in paths.items():
                    page.goto(self.walk.url + path)
                    self.walk.look(page, f"{language}-{width}-{name}")
            page.context.close()

    def run(self) -> None:
        self.everywhere(self.inspector, {"cases-empty": "/cases", "case-new": "/cases/new"})
        found = self.from_finding()
        by_hand = self.by_hand()
        self.entities(by_hand)
        self.stale(found)
        self.merging(by_hand)
        self.closing(found)
        self.everywhere(
            self.supervisor,
            {"cases": "/cases?show=all", "case": found, "case-by-hand": by_hand, "seizure": by_hand + "/seizure"},
        )

    def lines(self) -> str:
        """Brings declarations in and gives back the number of one."""
        page = self.page(self.supervisor, "desk", "vi")
        content = self.walk.csv("vi")
        page.goto(self.walk.url + "/imports")
        page.set_input_files("#file", files=[{"name": "c.csv", "mimeType": "text/csv", "buffer": content}])
        page.click("form[enctype] button")
        page.click(".submit-bar button")
        expect(page.get_by_text(texts("vi")["import"]["done"], exact=True)).to_be_visible(timeout=120_000)
        page.context.close()
        return content.decode().splitlines()[1].split(",")[0]

    def from_finding(self) -> str:
        """At the gate, phone in hand."""
        number, words = self.lines(), texts("vi")
        page = self.page(self.inspector, "phone", "vi")
        line = f"{self.walk.url}/declarations/{number}/1"
        page.goto(line)
        link = page.get_by_role("link", name=words["case"]["from_finding"])
        self.walk.ok(link.count() == 0, "a case can be opened where nothing was found")
        page.click(".declaration-head .button-main")
        page.click("label.choice:has(input[name=outcome][value=violation])")
        page.click("label.choice:has(input[name=theme][value=tobacco])")
        page.fill("#remark", MARKUP)
        page.click(".touch .submit-bar button")
        page.wait_for_url(re.compile("notice=finding-recorded"))
        self.walk.look(page, "vi-phone-finding-to-case")
        link.click()
        self.walk.see(page, words["case"]["known"])
        self.walk.look(page, "vi-phone-case-from-finding")
        page.click("form.stack .button-main")
        page.wait_for_url(re.compile("notice=case-opened"))
        path = page.url.removeprefix(self.walk.url).split("?")[0]
        page.goto(line)
        self.walk.ok(page.locator(f"a[href='{path}']").count() == 1, "the finding does not lead to its case")
        page.goto(self.walk.url + path + "/seizure")
        self.walk.look(page, "vi-phone-seizure-empty")
        self.typing(page, words)
        fill_seizure(page, cigarettes(self.today))
        page.click(".submit-bar .button-main")
        page.wait_for_url(re.compile("notice=seizure-saved"))
        self.walk.see(page, "120.000")
        self.walk.ok(page.locator(".notice-warning").count() == 0, "a whole record is said to be incomplete")
        self.walk.look(page, "vi-phone-case-seized")
        page.context.close()
        return path

    def typing(self, page: Page, words: dict) -> None:
        """What is wrong is said at its field before anything is saved, and what was typed stays."""
        choose_group(page, 0, "tobacco")
        fill_field(page, "lines.0.quantities.0.amount", "-5")
        fill_field(page, "lines.0.quantities.0.unit", "sticks")
        fault = page.locator("[data-field='lines.0.quantities.0.amount'] .field-fault")
        said = words["case"]["fault"]["amount_negative"].split("{")[0].strip()
        expect(fault.filter(has_text=said).first).to_be_visible(timeout=15_000)
        self.walk.checks += 1
        with page.expect_response(re.compile("/seizure$")):
            page.click("button[data-add=documents]")
        self.walk.ok(
            page.input_value("[name='lines.0.quantities.0.amount']") == "-5", "adding a row loses what was typed"
        )
        page.click(".submit-bar .button-main")
        page.wait_for_selector(".notice-warning")
        self.walk.look(page, "vi-phone-seizure-faults")
        self.walk.ok(
            page.input_value("[name='lines.0.quantities.0.amount']") == "-5", "a refused record loses what was typed"
        )

    def by_hand(self) -> str:
        page = self.page(self.investigator, "desk", "vi")
        self.walk.ok(page.url.endswith("/cases"), f"an investigator begins at {page.url}")
        page.click(".page-head .button-main")
        page.fill("#co-title", MARKUP)
        page.fill("#co-summary", MARKUP)
        page.click("form.stack .button-main")
        page.wait_for_url(re.compile("notice=case-opened"))
        self.walk.ok("<b>Thuốc lá</b>" in page.inner_text("h1"), "markup in a title is not shown as text")
        self.walk.ok("<b>" in page.inner_text(".case-summary"), "markup in a summary is not shown as text")
        path = page.url.removeprefix(self.walk.url).split("?")[0]
        # The same form, sent twice.
        csrf = page.locator("input[name=csrf]").first.get_attribute("value")
        form = {"csrf": csrf, "key": str(uuid.uuid4()), "title": "Gửi hai lần", "office": "VN-VI", "stage": "opened"}
        first = page.request.post(self.walk.url + "/cases/new", form=form)
        second = page.request.post(self.walk.url + "/cases/new", form=form)
        self.walk.ok(
            first.url.split("?")[0] == second.url.split("?")[0] and "case-known" in second.url,
            f"a form sent twice: {first.url}, {second.url}",
        )
        page.context.close()
        return path

    def entities(self, path: str) -> None:
        words = texts("zh")
        page = self.page(self.investigator, "desk", "zh")
        for kind, role, name, more in (
            ("person", "suspect", MARKUP, {"others": "阮文强", "identifiers": "001088000123", "phone": "+84 912 345 678"}),
            ("vehicle", "conveyance", "12C-123.45", {}),
        ):
            page.goto(self.walk.url + path)
            page.click(f"summary:has-text('{words['case']['add_entity']}')")
            page.select_option("#ce-kind", kind)
            page.select_option("#ce-role", role)
            page.fill("#ce-name", name)
            for field, value in more.items():
                page.fill("#ce-ids" if field == "identifiers" else f"#ce-{field}", value)
            page.click("form[action$='/entities'] .button")
            page.wait_for_url(re.compile("notice="))
        self.walk.see(page, "12C-123.45")
        self.walk.ok("阮文强" not in page.content(), "a name shows before anybody said why it is looked at")
        page.fill("#cn-purpose", "核对身份")
        page.click("form[action$='/names'] button")
        self.walk.see(page, "阮文强")
        self.walk.look(page, "zh-desk-case-names")
        page.context.close()

    def stale(self, path: str) -> None:
        """Two officers, one record."""
        first = self.page(self.inspector, "desk", "en")
        second = self.page(self.investigator, "desk", "en")
        for page in (first, second):
            page.goto(self.walk.url + path + "/seizure")
        fill_field(first, "lines.0.quantities.0.amount", "118,000")
        fill_field(first, "lines.0.description", "Cigarettes 555, corrected")
        fill_field(second, "site.name", "Yard 2")
        for page in (first, second):
            page.click(".submit-bar .button-main")
            page.wait_for_load_state()
        self.walk.ok("seizure-saved" in first.url, "the first edit is not saved")
        self.walk.see(second, texts("en")["case"]["changed_title"])
        table = second.inner_text("table.table")
        self.walk.ok("118,000" in table and "120,000" in table, f"what changed is not shown: {table}")
        self.walk.ok(second.input_value("[name='site.name']") == "Yard 2", "the later officer's words are lost")
        self.walk.look(second, "en-desk-seizure-stale")
        fill_field(second, "lines.0.quantities.0.amount", "118,000")
        second.click(".submit-bar .button-main")
        second.wait_for_url(re.compile("notice=seizure-saved"))
        self.walk.see(second, "Yard 2")
        for page in (first, second):
            page.context.close()

    def merging(self, path: str) -> None:
        words = texts("en")
        page = self.page(self.supervisor, "desk", "en")
        page.goto(self.walk.url + path)
        page.click(f"summary:has-text('{words['case']['merge']}')")
        page.fill("form[action$='/merge'] [name=target]", path.rsplit("/", 1)[1])
        page.fill("form[action$='/merge'] [name=reason]", "Same case")
        page.click("form[action$='/merge'] .button")
        page.wait_for_selector(".fault")
        self.walk.look(page, "en-desk-case-merge-refused")
        page.goto(self.walk.url + path)
        self.walk.ok(page.locator("form[action$='/merge']").count() == 1, "a case was merged with itself")
        page.context.close()

    def closing(self, path: str) -> None:
        page = self.page(self.investigator, "phone", "vi")
        words = texts("vi")
        page.goto(self.walk.url + path)
        for stage in ("investigating", "administrative"):
            page.select_option("form[action$='/stage'] select", stage)
            page.click("form[action$='/stage'] .button-main")
            page.wait_for_url(re.compile("notice="))
            page.goto(self.walk.url + path)
        page.fill("form[action$='/remark'] textarea", MARKUP)
        page.click("form[action$='/remark'] .button")
        page.wait_for_url(re.compile("notice="))
        page.click(f"summary:has-text('{words['case']['propose_end']}')")
        page.select_option("form[action$='/closing'] select", "ownerless")
        page.fill("form[action$='/closing'] textarea", "Không xác định được chủ hàng.")
        page.click("form[action$='/closing'] .button")
        page.wait_for_url(re.compile("notice="))
        self.walk.see(page, words["case"]["needs_other"])
        self.walk.ok(page.locator("form[action$='/closing/approve']").count() == 0, "one person closes a case alone")
        self.walk.look(page, "vi-phone-case-closing")
        page.context.close()
        page = self.page(self.supervisor, "desk", "vi")
        page.goto(self.walk.url + "/cases?show=waiting")
        page.click(f"a.row-link[href='{path}']")
        self.walk.look(page, "vi-desk-case-agree")
        page.click("form[action$='/closing/approve'] button")
        page.wait_for_url(re.compile("notice="))
        self.walk.see(page, words["case"]["closed_hint"])
        self.walk.ok(page.locator("form[action$='/stage']").count() == 0, "a closed case still moves")
        page.context.close()


def main() -> int:
    environment = os.environ.get
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", required=True)
    parser.add_argument("--screenshots", type=pathlib.Path, default=environment("LIENQUAN_SCREENSHOTS"))
    parser.add_argument("--chromium", default=environment("CHROMIUM", "/usr/bin/chromium"))
    options = parser.parse_args()
    screenshots = pathlib.Path(options.screenshots) if options.screenshots else None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        walk = Walk(browser, options.url, screenshots)
        try:
            CaseWalk(walk, environment("LIENQUAN_PASSWORD", "")).run()
            # A faulty record, a stale edit and a refused merger answer with their status, which browsers note.
            faults = [fault for fault in walk.watch.faults if not re.search("409|422", fault)]
            if faults:
                raise AssertionError("\n".join(dict.fromkeys(faults)))
        except (AssertionError, Error) as error:
            print(f"walk of cases failed: {error}", file=sys.stderr)
            walk.where_it_failed()
            return 1
        finally:
            browser.close()
    print(f"walk of cases: {walk.checks} passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
