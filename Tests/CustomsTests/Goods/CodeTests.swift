//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Codes of countries and currencies, folded names")
struct CodeTests {
    @Test(
        "what people write instead of a country's code is understood",
        arguments: [
            ("VN", "VN"), ("cn", "CN"), ("CHN", "CN"), ("Việt Nam", "VN"), ("中国", "CN"), ("UK", "GB"),
            ("Trung Quốc", "CN"),
        ]
    )
    func countries(text: String, code: String) {
        #expect(CountryCode.meant(by: text) == code)
        #expect(CountryCode.isAssigned(code))
    }

    @Test("codes that nobody was given are none", arguments: ["XQ", "ZZ", "EU", "vn", "", "VNM", "UK"])
    func unassigned(code: String) {
        #expect(!CountryCode.isAssigned(code))
    }

    @Test("both countries are each other's neighbours")
    func neighbours() {
        #expect(CountryCode.landNeighbours(of: "VN") == ["CN", "LA", "KH"])
        #expect(CountryCode.landNeighbours(of: "CN")?.contains("VN") == true)
        #expect(CountryCode.landNeighbours(of: "FR") == nil)
    }

    @Test(
        "what people write instead of a currency's code is understood",
        arguments: [("RMB", "CNY"), ("vnđ", "VND"), ("¥", "CNY"), ("usd", "USD"), ("đồng", "VND"), ("元", "CNY")]
    )
    func currencies(text: String, code: String) {
        #expect(Currency.meant(by: text)?.rawValue == code)
        #expect(Currency(rawValue: code).isAssigned)
        #expect(!Currency(rawValue: "XYZ").isAssigned && Currency.meant(by: "XYZ") == nil)
    }

    @Test(
        "names are folded alike in ASCII and beyond",
        arguments: [
            ("Hữu Nghị – Quan", "huu nghi quan"), ("  MANIS   Javanica. ", "manis javanica"), ("Đá", "da"),
            ("ＫＴＶ", "ktv"),
            ("友谊关（公路）", "友谊关 公路"), ("", ""), ("—", ""), ("a-1", "a 1"),
        ]
    )
    func folded(text: String, key: String) {
        #expect(text.foldedName == key)
        #expect(text.foldedName.foldedName == key)
    }
}
