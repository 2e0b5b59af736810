//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("Subheadings of the Harmonized System")
struct HSSubheadingsTests {
    @Test("the codes of 2022 are there, each in a chapter of the nomenclature")
    func codes() throws {
        let codes = try HSSubheadings.builtIn()
        #expect(codes.count == 5_612)
        for code in ["240220", "24041200", "0507901000", "010620", "854911"] {
            #expect(codes.contains(code), "\(code)")
        }
        for code in ["770100", "240299", "24022", "", "24O220", "030592", "999999"] {
            #expect(!codes.contains(code), "\(code)")
        }
    }

    @Test("a malformed table is refused with its line")
    func malformed() {
        #expect(
            throws: DirectoryError.malformed(table: "hs_subheadings.csv", line: 3, column: "subheadings", value: "20 9")
        ) {
            try HSSubheadings(Data("heading,subheadings\n2402,10 20\n2402,20 9\n".utf8))
        }
    }
}
