//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Operations

/// Conferences that are simply there.
package actor InMemoryConferenceStore: ConferenceStore {
    private var all: [(begun: Int, conference: Conference)] = []
    private var contacts: [RegisteredContact] = []

    package init() {}

    package func conferences() -> [Conference] {
        all.sorted { ($1.begun, $1.conference.id) < ($0.begun, $0.conference.id) }.map(\.conference)
    }

    package func conference(_ id: String) -> Conference? { all.first { $0.conference.id == id }?.conference }

    package func add(_ conference: Conference, by actor: String) throws {
        guard self.conference(conference.id) == nil else { throw ConferenceError.exists(conference.id) }
        all.append((all.count, conference))
    }

    @discardableResult
    package func update(
        _ id: String,
        by actor: String,
        _ change: @escaping @Sendable (inout Conference) throws -> Void
    ) throws -> Conference {
        guard let place = all.firstIndex(where: { $0.conference.id == id }) else {
            throw ConferenceError.unknown(id)
        }
        let before = all[place].conference
        var after = before
        try change(&after)
        guard after != before else { return after }
        after.nextRevision(after: before)
        all[place].conference = after
        if before.standing.name != .concluded { contacts += after.registeredContacts }
        return after
    }

    package func contactPoints() -> [RegisteredContact] {
        contacts.sorted { a, b in
            if a.contact.office != b.contact.office { return a.contact.office < b.contact.office }
            if a.contact.validFrom != b.contact.validFrom { return a.contact.validFrom < b.contact.validFrom }
            return (a.signed, a.conference, a.item.text) < (b.signed, b.conference, b.item.text)
        }
    }
}
