//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("Reasons in words")
struct ReasonSentenceTests {
    private func check(_ code: String, _ facts: ReasonFacts, vi: String, zh: String, en: String) {
        let said = ReasonSentence.text(Reason(code: code, weight: 1, facts: facts))
        #expect(said == Trilingual(vi: vi, zh: zh, en: en))
    }

    @Test("A price below its peers")
    func price() {
        check(
            "price.below.peers",
            ["percent": "71.2", "hs": "610910", "origin": "CN", "unit_price": "0.8", "median": "2.7586"],
            vi: "đơn giá thấp hơn trung vị của mã HS 610910 xuất xứ CN 71% (0,80/kg so với 2,76/kg)",
            zh: "单价比商品编码610910（原产地CN）中位价低71%（每千克0.80，中位价2.76）",
            en: "unit price 71 % below the median of HS 610910 from CN (0.80 per kg against 2.76)"
        )
    }

    @Test("What isn't known is left out")
    func optional() {
        check(
            "price.below.peers",
            ["percent": "71", "hs": "610910", "origin": "CN"],
            vi: "đơn giá thấp hơn trung vị của mã HS 610910 xuất xứ CN 71%",
            zh: "单价比商品编码610910（原产地CN）中位价低71%",
            en: "unit price 71 % below the median of HS 610910 from CN"
        )
    }

    @Test("A party with findings")
    func party() {
        check(
            ReasonCode.findings(of: "importer"),
            ["value": "0312345678", "rate": "8.35", "inspected": "1234"],
            vi: "người nhập khẩu 0312345678: tỷ lệ phát hiện vi phạm 8,4% trong 1.234 lần kiểm tra",
            zh: "进口人0312345678：查验1,234次，查获率8.4%",
            en: "importer 0312345678: findings in 8.4 % of 1,234 inspections"
        )
    }

    @Test("One is singular")
    func singular() {
        check(
            ReasonCode.clean("importer"),
            ["inspected": "1"],
            vi: "người nhập khẩu: 1 lần kiểm tra, không phát hiện vi phạm",
            zh: "进口人：查验1次，未查获",
            en: "importer: 1 inspection without a finding"
        )
    }

    @Test("A certificate that came before")
    func reused() {
        check(
            ReasonCode.reused("certificate"),
            ["number": "E25MA1234567", "times": "2"],
            vi: "giấy chứng nhận xuất xứ (C/O) E25MA1234567 đã dùng 2 lần trước đây",
            zh: "原产地证书E25MA1234567此前已使用2次",
            en: "certificate of origin E25MA1234567 already used 2 times"
        )
    }

    @Test("A hash of a buyer isn't shown")
    func buyer() {
        let reason = Reason(code: ReasonCode.burst(of: "buyer"), weight: 1, facts: ["value": "ab12cd", "count": "41"])
        for language in Language.allCases {
            let text = ReasonSentence.text(reason, language)
            #expect(text.contains("41") && !text.contains("ab12cd"))
        }
    }

    @Test(
        "Percentages keep a decimal where it tells something",
        arguments: [
            ("0.04", "0.04"), ("3.25", "3.3"), ("10.4", "10"), ("71.5", "72"), ("99.7", "99.7"), ("100", "100"),
            ("240", "240"), ("-12.6", "-13"), ("about half", "about half"),
        ]
    )
    func percentages(value: String, text: String) {
        let reason = Reason(code: "transit.weight.lost", weight: 1, facts: ["percent": value])
        #expect(ReasonSentence.text(reason, .en) == "goods in transit lost \(text) % of their weight by the exit")
    }

    @Test("A code without a sentence of its own takes that of its family, a stranger is named")
    func fallback() {
        let facts: ReasonFacts = ["rate": "20", "inspected": "5", "key": "24"]
        let known = ReasonSentence.text(Reason(code: "goods.findings", weight: 1, facts: facts), .en)
        #expect(ReasonSentence.text(Reason(code: "goods.findings.hs9", weight: 1, facts: facts), .en) == known)
        #expect(ReasonSentence.text(Reason(code: "moon.phase", weight: 1), .zh) == "其他因素：moon.phase")
        #expect(
            ReasonSentence.text(Reason(code: "other", weight: 1, facts: ["feature": "net.kg"]), .en)
                == "other factor: net.kg"
        )
    }

    @Test("Text from a declaration stays on one line and within bounds")
    func hostile() {
        let long = "12 Lê Lợi\r\n\u{7}" + String(repeating: "x", count: 500)
        let text = ReasonSentence.text(Reason(code: "address.new", weight: 1, facts: ["value": long]), .en)
        #expect(!text.contains { $0.isNewline } && !text.contains("\u{7}"))
        #expect(text.count < 140)
        #expect(text.hasSuffix("… never seen before"))
        let braces = Reason(code: "address.new", weight: 1, facts: ["value": "{rate} [x]"])
        #expect(ReasonSentence.text(braces, .en) == "importer's address {rate} [x] never seen before")
    }

    @Test(
        "A malformed template is refused",
        arguments: ["{a", "a}", "[a", "a]", "[[a]]", "{}", "{A}", "{a|b}", "{a b}"]
    )
    func malformed(source: String) {
        #expect(SentenceTemplate(source) == nil)
    }
}
