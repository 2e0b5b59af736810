//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The decision of an authority on a case.
package struct LegalDecision: Hashable, Sendable, Codable {
    package var number: String
    package var date: CalendarDate

    package init(number: String, date: CalendarDate) {
        self.number = number
        self.date = date
    }
}
