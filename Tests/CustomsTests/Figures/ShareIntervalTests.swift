//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Shares and what they are known to")
struct ShareIntervalTests {
    @Test("Wilson's interval agrees with the published values and holds the share")
    func wilson() {
        let interval = ShareInterval.wilson(15, of: 148)
        #expect(abs(interval.low - 0.0624) < 0.0001)
        #expect(abs(interval.high - 0.1605) < 0.0001)
        for cases in 1...60 {
            for hits in 0...cases {
                let share = Double(hits) / Double(cases)
                let interval = ShareInterval.wilson(Double(hits), of: Double(cases))
                #expect(interval.low <= share && share <= interval.high)
                #expect(interval.low >= 0 && interval.high <= 1)
            }
        }
    }
}
