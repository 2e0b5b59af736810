//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Phone numbers by one key")
struct PhoneKeyTests {
    @Test(
        "with and without country code, in half and full width",
        arguments: ["+84 912 345 678", "0084912345678", "0912.345.678", "０９１２３４５６７８", "(+84) 912-345-678"]
    )
    func forms(text: String) {
        #expect(PhoneKey.text(of: text) == "912345678")
    }

    @Test("fewer than six digits are no number", arguments: ["", "113", "call me", "0 12345"])
    func short(text: String) {
        #expect(PhoneKey.text(of: text) == nil)
    }
}
