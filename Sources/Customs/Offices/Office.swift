//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One version of a customs office: what it was called and covered while this version held.
///
/// The code is the product's own stable key, not an official code. An office whose name, seat or area changed has
/// several versions under one code; `VN-XVI` covered southern provinces until June 2025 and Cao Bằng since July.
package struct Office: Hashable, Sendable {
    package let code: String
    /// The code of the office above, nil for an administration.
    package let parent: String?
    package let level: OfficeLevel
    package let name: Trilingual
    /// The town of the seat in Vietnamese, empty where unknown.
    package let seat: String
    /// The provinces covered in Vietnamese, empty where unknown.
    package let area: String
    package let validity: ValidityPeriod
    /// Where the facts come from, and which of them nobody has checked.
    package let source: String

    package init(
        code: String,
        parent: String?,
        level: OfficeLevel,
        name: Trilingual,
        seat: String = "",
        area: String = "",
        validity: ValidityPeriod = .always,
        source: String = ""
    ) {
        self.code = code
        self.parent = parent
        self.level = level
        self.name = name
        self.seat = seat
        self.area = area
        self.validity = validity
        self.source = source
    }

    package var validFrom: CalendarDate? { validity.from }
    package var validTo: CalendarDate? { validity.to }

    /// The ISO 3166-1 alpha-2 code of the country, which every office code starts with.
    package var country: String { String(code.prefix { $0 != "-" }) }
}
