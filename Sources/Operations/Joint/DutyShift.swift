//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who is on duty in the operation room in a span of time.
package struct DutyShift: Hashable, Sendable, Codable {
    /// Seconds since 1970, the end not counted.
    package var from: Int64
    package var to: Int64
    package var officer: String
    package var phone: String

    package init(from: Int64, to: Int64, officer: String, phone: String = "") {
        self.from = from
        self.to = to
        self.officer = officer
        self.phone = phone
    }

    package func covers(_ time: Int64) -> Bool { from <= time && time < to }
}
