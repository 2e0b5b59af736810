//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Testing

@Suite("Numbers of cases")
struct CaseNumberTests {
    @Test(
        "a number is read as it is written, and nothing else is",
        arguments: [
            ("VN-2025-VI-000417", "VN-VI"), ("CN-2025-7200-000001", "CN-7200"), ("VN-2024-VI-HN-999999", "VN-VI-HN"),
        ]
    )
    func read(_ text: String, _ office: String) throws {
        let number = try #require(CaseNumber(text))
        #expect(number.text == text)
        #expect(number.office == office)
    }

    @Test(
        "what is no number is refused",
        arguments: [
            "", "VN", "VN-2025-VI-417", "VN-2025-VI-000000", "VN-25-VI-000417", "VN-2025--000417", "vn-2025-VI-000417",
            "VN-2025-VI-0004170", "VN-2025-VI/..-000417", "VN-2025-VI-00041a", "VN-2025-000417", "VNX-2025-VI-000417",
            "VN-+025-VI-000417", "VN-2025-VI-+00417",
        ]
    )
    func refused(_ text: String) {
        #expect(CaseNumber(text) == nil)
    }
}
