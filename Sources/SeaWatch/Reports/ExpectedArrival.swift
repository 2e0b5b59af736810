//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// When a vessel says it will arrive, in UTC and without a year.
package struct ExpectedArrival: Hashable, Sendable, Codable {
    package let month: UInt8
    package let day: UInt8
    package let hour: UInt8
    package let minute: UInt8

    package init(month: UInt8, day: UInt8, hour: UInt8, minute: UInt8) {
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
    }
}
