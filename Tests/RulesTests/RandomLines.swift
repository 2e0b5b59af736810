//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Lines with and without values, the same for the same seed.
struct RandomLines {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private static let choices: [DeclarationField: [String]] = [
        .netKg: ["0", "1", "9.5", "12.0001"], .grossKg: ["0", "2", "10", "12"], .sealNo: ["A1", "A1;B2", "B2 ; A1"],
        .sealNoArrival: ["A1", "B2;A1"], .customsValue: ["0", "1.25", "14"], .direction: ["transit", "import", " "],
        .hsCode: ["6109.10.00", "62034200", "8517", "7"], .packages: ["3", "11", "11.5"],
        .containerNo: ["CSQU3054383", "CSQU3054384", "X"], .goodsDescription: ["Ngà voi", "p a n g o l i n", "áo", ""],
        .transitStartedAt: ["2025-08-01T00:00:00+07:00"],
        .transitExitedAt: ["2025-08-02T00:00:00+07:00", "2025-08-04T00:00:00+07:00"],
    ]

    func lines(_ count: Int) -> [[DeclarationField: String]] {
        var source = self
        let fields = Self.choices.keys.sorted { $0.ordinal < $1.ordinal }
        return (0..<count).map { _ in
            var line: [DeclarationField: String] = [:]
            for field in fields where source.next(4) > 0 {
                let choices = Self.choices[field] ?? []
                line[field] = choices[source.next(choices.count)]
            }
            return line
        }
    }
}
