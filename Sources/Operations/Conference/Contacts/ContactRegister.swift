//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Who answers where, on which day: made of signed minutes and of nothing else.
///
/// For an office and a post the contact point with the latest first day holds, until its last day or until another
/// begins; of two that begin on one day, the one signed later.
package struct ContactRegister: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let registered: RegisteredContact
        /// The days on which it holds, what came after it taken off. Nil for one that never came into force.
        package let holds: ValidityPeriod?

        package var contact: ContactPoint { registered.contact }
    }

    /// By office, post and first day.
    package let entries: [Entry]

    package init(_ registered: [RegisteredContact]) {
        let groups = Dictionary(grouping: registered) { [$0.contact.office, $0.contact.post] }
        entries = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, group in
            let ordered = group.sorted {
                ($0.contact.validFrom, $0.signed, $0.item) < ($1.contact.validFrom, $1.signed, $1.item)
            }
            return ordered.enumerated().map { place, registered in
                let contact = registered.contact
                // The last day before the next one that begins.
                let end = ordered[(place + 1)...].first?.contact.validFrom.adding(days: -1)
                let last = [end, contact.validUntil].compactMap(\.self).min()
                if let last, last < contact.validFrom { return Entry(registered: registered, holds: nil) }
                return Entry(registered: registered, holds: ValidityPeriod(from: contact.validFrom, to: last))
            }
        }
    }

    /// Those in force on a day.
    package func entries(on day: CalendarDate, of office: String? = nil) -> [Entry] {
        entries.filter { entry in
            (office == nil || entry.contact.office == office) && entry.holds?.contains(day) ?? false
        }
    }
}
