//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Testing

@Suite("Names are taken apart")
struct NameTests {
    @Test(
        "legal forms of three languages are found and put aside",
        arguments: [
            ("Công ty TNHH MTV Hoa Sen", "hoa sen", "llc"),
            ("CTCP Thép Hòa Phát", "thep hoa phat", "jsc"),
            ("DNTN Minh Anh", "minh anh", "private"),
            ("Guangxi Trading Co., Ltd.", "guangxi trading", "ltd"),
            ("Doanh nghiệp tư nhan Đại Lộc", "dai loc", "private"),
            ("Cogn ty TNHH Đại Lộc", "dai loc", "llc"),
        ]
    )
    func forms(text: String, folded: String, form: String) {
        let name = Name(text)
        #expect(name.folded == folded)
        #expect(name.form == form)
    }

    @Test("Chinese forms too", arguments: [("广西友谊贸易有限公司", "广西友谊贸易", "llc"), ("南宁糖业股份有限公司", "南宁糖业", "jsc")])
    func chineseForms(text: String, characters: String, form: String) {
        let name = Name(text)
        #expect(name.characters == characters)
        #expect(name.form == form)
    }

    @Test("a branch is a branch", arguments: ["Chi nhánh Công ty TNHH Hoa Sen", "广西友谊贸易有限公司南宁分公司"])
    func branches(text: String) {
        #expect(Name(text).isBranch)
    }

    @Test("decomposed, full-width, zero-width and Cyrillic letters read as what they show")
    func lookalikes() {
        let composed = Name("Nguyễn Văn Cường")
        #expect(Name("Nguye\u{302}\u{303}n Va\u{306}n Cu\u{31B}o\u{31B}\u{300}ng").folded == composed.folded)
        #expect(Name("Ngu\u{200B}yễn\u{FEFF} Văn Cường").folded == composed.folded)
        #expect(Name("ＮＧＵＹＥＮ van cuong").folded == composed.folded)
        #expect(Name("Мinh Аnh").folded == "minh anh")
    }

    @Test("a name of ten thousand letters is cut, an empty one is empty")
    func lengths() {
        #expect(Name(String(repeating: "nguyễn ", count: 1_500)).folded.utf8.count <= 1_024)
        #expect(Name("").isEmpty)
        #expect(Name(" \u{200B}-.,;").isEmpty)
        #expect(Name("ᚠᚢᚦ 𐍈").folded.isEmpty)
    }
}
