# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Files and records in the walk through the desks of two contact points."""
from __future__ import annotations

import hashlib
import os
import pathlib
import re

from playwright.sync_api import Page, expect

from walk import texts

# An event takes less than a second; a machine that does much at once may need longer.
LIVE = 60_000


class RecordWalk:
    """What a desk sends beside plain messages."""

    def files(self) -> None:
        """Files go up while the form stays, arrive on the other side by themselves, and are taken as a copy."""
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        page.goto(self.vn.url + "/messages/new?type=information")
        self.fill(page, f"Ảnh soi chiếu {self.mark}", f"机检图像 {self.mark}")
        page.uncheck("input[name=codes][value=H1]")
        page.check("input[name=codes][value=H0]")
        photo = os.urandom(3_000_000)
        page.set_input_files("input[name=file]", [
            {"name": "Ảnh soi 1.jpg", "mimeType": "image/jpeg", "buffer": photo},
            {"name": "bien-ban.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 test"},
        ])
        page.wait_for_url(re.compile("draft="))
        expect(page.locator("#c-attachments .files li")).to_have_count(2)
        vn.see(page, hashlib.sha256(photo).hexdigest())
        vn.ok(page.input_value("textarea[name=subject]").startswith("Ảnh soi chiếu"), "what was typed is gone")
        vn.look(page, "vi-desk-files")
        page.locator(".files li", has_text="bien-ban.pdf").locator("button").click()
        expect(page.locator("#c-attachments .files li")).to_have_count(1)
        vn.checks += 1
        self.cn_page.goto(self.cn.url + "/messages")
        self.send(self.vn, page)
        cn, other = self.cn.walk, self.cn_page
        row = other.locator(".letter-row", has_text="机检图像")
        expect(row).to_be_visible(timeout=LIVE)
        row.locator(".row-link").click()
        expect(other.locator(".file-here")).to_have_count(1, timeout=LIVE)
        cn.look(other, "zh-desk-files")
        self.file_page = other.url.split("?")[0]
        with other.expect_download() as coming:
            other.click(".files form button")
        download = coming.value
        cn.ok(download.suggested_filename == "Ảnh soi 1.jpg", f"the file is called {download.suggested_filename}")
        cn.ok(pathlib.Path(download.path()).read_bytes() == photo, "the file is another")

    def records(self) -> None:
        """A seizure on an alert, changed once; figures, a situation, an entry; minutes that both sides sign."""
        vn, page, t = self.vn.walk, self.vn_page, texts("vi")
        page.goto(self.vn.url + "/messages/new?type=seizure_report")
        self.step(page, "preview")
        vn.see(page, t["messages"]["field"]["legal_status"])
        vn.look(page, "vi-desk-seizure-missing")
        vn.watch.faults = [fault for fault in vn.watch.faults if "422" not in fault]
        self.fill(page, f"Bắt giữ thuốc lá {self.mark}", f"查获香烟 {self.mark}")
        for name, value in {
            "id": "VN-2025-VI-0042", "at_time": "09:30", "place_gate": "G01", "departure": "Bằng Tường",
            "destination": "Hà Nội", "persons": "2", "operation": "Mekong Dragon VII", "commodities-0-quantity": "118600",
            "commodities-0-brand": "555", "commodities-0-hs": "2402.20", "conveyances-0-identification": "12C-123.45",
        }.items():
            page.fill(f"input[name='{name}']", value)
        for name, value in {
            "place_kind": "land_border", "direction": "import", "mode": "road", "modus_operandi": "vehicle",
            "concealment_place": "fuel_tank", "legal_status": "criminal", "commodities-0-commodity_group": "tobacco",
            "commodities-0-unit": "sticks",
        }.items():
            page.select_option(f"select[name='{name}']", value)
        page.check("input[name=detection_method][value=scanner]")
        page.check("input[name=detection_method][value=dog]")
        page.fill("textarea[name=concealment]", "Trong thùng nhiên liệu phụ")
        self.step(page, "add-commodities")
        page.select_option("select[name='commodities-1-commodity_group']", "wildlife")
        page.fill("input[name='commodities-1-quantity']", "2,5")
        page.select_option("select[name='commodities-1-unit']", "kg")
        page.fill("input[name='commodities-1-taxon']", "Manis javanica")
        self.step(page, "preview")
        vn.see(page, t["messages"]["field"]["cites"])
        vn.watch.faults = [fault for fault in vn.watch.faults if "422" not in fault]
        page.select_option("select[name='commodities-1-cites']", "I")
        vn.look(page, "vi-desk-seizure-form")
        seizure = self.send(self.vn, page)
        vn.see(page, "118.600")
        vn.look(page, "vi-desk-seizure")
        page.click("a[href*='replace=']")
        vn.see(page, t["compose"]["replaces_hint"])
        page.fill("input[name=persons]", "3")
        self.send(self.vn, page)
        page.goto(seizure)
        vn.see(page, t["messages"]["standing"]["replaced"])
        cn, other = self.cn.walk, self.cn_page
        other.goto(self.cn.url + "/messages?type=seizure_report")
        row = other.locator(".letter-row", has_text="查获香烟")
        expect(row).to_have_count(2, timeout=LIVE)
        row.first.locator(".row-link").click()
        cn.see(other, "附录 I")
        self.seizure_page = other.url.split("?")[0]

        page.goto(self.vn.url + "/messages/new?type=statistics")
        self.fill(page, f"Thống kê tháng 7 {self.mark}", f"7 月统计 {self.mark}")
        page.select_option("select[name='figures-0-measure']", "seizures")
        page.select_option("select[name='figures-0-commodity_group']", "tobacco")
        page.fill("input[name='figures-0-value']", "1200")
        page.select_option("select[name='figures-1-measure']", "value")
        page.fill("input[name='figures-1-value']", "59300,5")
        page.fill("input[name='figures-1-unit']", "CNY")
        vn.look(page, "vi-desk-statistics-form")
        self.send(self.vn, page)
        vn.look(page, "vi-desk-statistics")

        page.goto(self.vn.url + "/messages/new?type=situation_report")
        self.fill(page, f"Tình hình {self.mark}", f"态势 {self.mark}")
        page.fill("input[name=operation]", "Mekong Dragon VII")
        page.fill("input[name=seizures]", "4")
        self.send(self.vn, page)
        vn.look(page, "vi-desk-situation")

        page.goto(self.vn.url + "/messages/new?type=watch_add")
        self.fill(page, f"Theo dõi xe 12C-123.45 {self.mark}", f"请监控车辆 12C-123.45 {self.mark}")
        page.select_option("select[name=watch_subject]", "vehicle")
        page.fill("input[name=texts]", "12C-123.45; 12C12345")
        page.fill("textarea[name=reason]", "Chở thuốc lá")
        vn.look(page, "vi-desk-watch-form")
        self.send(self.vn, page)
        page.click("a[href*='type=watch_revoke']")
        page.fill("textarea[name=subject]", "Bỏ theo dõi xe 12C-123.45")
        page.fill("textarea[name=reason]", "Xe đã bị thu giữ")
        page.check("input[name=source][value=B]")
        page.check("input[name=information][value='2']")
        self.send(self.vn, page)
        vn.look(page, "vi-desk-watch-revoked")

        page.goto(self.vn.url + "/messages/new?type=minute")
        page.fill("textarea[name=subject]", f"Biên bản hội nghị {self.mark}")
        page.fill("textarea[name=subject_tr]", f"会议纪要 {self.mark}")
        page.fill("textarea[name=text]", "Hai bên thống nhất.")
        page.fill("textarea[name=text_tr]", "双方商定。")
        page.fill("input[name=signatories]", "Nguyễn Văn An; 李强")
        page.set_input_files("input[name=file]", [
            {"name": "bien-ban.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 minutes"}])
        page.wait_for_url(re.compile("draft="))
        vn.look(page, "vi-desk-minute-form")
        self.send(self.vn, page)
        other.goto(self.cn.url + "/messages")
        row = other.locator(".letter-row", has_text=f"会议纪要 {self.mark}")
        expect(row).to_be_visible(timeout=LIVE)
        row.locator(".row-link").click()
        other.click("a[href*='type=minute']")
        self.send(self.cn, other)
        cn.see(other, texts("zh")["messages"]["same_document"])
        cn.look(other, "zh-desk-minute-signed")

    def without_scripts(self) -> None:
        context, page = self.vn.open(self.vn.contact, java_script_enabled=False)
        page.goto(self.vn.url + "/messages/new?type=information")
        self.fill(page, f"Không cần script {self.mark}", "无脚本")
        page.click("button[name=step][value=add-documents]")
        page.fill("input[name=documents-0-number]", "INV-1")
        page.set_input_files("input[name=file]", [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}])
        page.click("button[name=step][value=preview]:not(.unseen)")
        self.vn.walk.see(page, texts("vi")["messages"]["field"]["attachments"])
        self.vn.walk.watch.faults = [fault for fault in self.vn.walk.watch.faults if "422" not in fault]
        page.set_input_files("input[name=file]", [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}])
        page.click("button[name=step][value=files]")
        self.vn.walk.see(page, hashlib.sha256(b"a").hexdigest())
        page.click(".send-bar button[value=preview]")
        page.click(".send-bar .button-main")
        self.vn.walk.ok("notice=message-sent" in page.url, "nothing can be sent without scripts")
        context.close()
