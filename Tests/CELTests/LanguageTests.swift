//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation
import Testing

@Suite("The language at its borders")
struct LanguageTests {
    @Test("values and refusals", arguments: [ConversionCases.all, FunctionCases.all, OperatorCases.all])
    func cases(_ table: String) {
        for line in table.split(separator: "\n") {
            let parts = String(line).components(separatedBy: " => ")
            #expect(shown(parts[0], checked: true) == parts[1], "\(parts[0])")
        }
    }
}
