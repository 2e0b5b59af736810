//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import TAXII
import Testing

@Suite("Moments of TAXII")
struct TimestampTests {
    @Test(
        "are read with any fraction and written with six digits",
        arguments: [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00.000000Z"),
            ("2025-08-11T02:00:00.5Z", 1_754_877_600_500_000, "2025-08-11T02:00:00.500000Z"),
            ("2024-02-29T23:59:59.999999999Z", 1_709_251_199_999_999, "2024-02-29T23:59:59.999999Z"),
            ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000, "0001-01-01T00:00:00.000000Z"),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000_000, "9999-12-31T23:59:59.000000Z"),
        ] as [(String, Int64, String)]
    )
    func read(_ text: String, _ microseconds: Int64, _ written: String) throws {
        let moment = try #require(TAXIITimestamp(text))
        #expect(moment.microseconds == microseconds)
        #expect(moment.text == written)
    }

    @Test("every day of four hundred years is its own and reads back")
    func days() {
        for day in stride(from: Int64(-20_000), to: 126_097, by: 1) {
            let moment = TAXIITimestamp(microseconds: day * 86_400_000_000 + 12_345_678)
            #expect(TAXIITimestamp(moment.text) == moment)
        }
    }

    @Test(
        "others are refused",
        arguments: [
            "", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00+00:00", "2026-01-01t00:00:00z",
            "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
            "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00.Z",
            "2026-01-01T00:00:00.1a2Z", "２026-01-01T00:00:00Z", "+026-01-01T00:00:00Z",
        ]
    )
    func refused(_ text: String) {
        #expect(TAXIITimestamp(text) == nil)
    }
}
