//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Customs

/// What officers do with conferences, and what comes from the partner.
package struct ConferenceDesk: Sendable {
    /// Who sits there.
    package struct Person: Hashable, Sendable {
        package let login: String
        package let name: String
        /// Nil for one who serves the whole node.
        package let office: String?

        package init(login: String, name: String, office: String?) {
            self.login = login
            self.name = name
            self.office = office
        }
    }

    package let store: any ConferenceStore
    /// The own country.
    package let side: String
    /// Milliseconds since 1970.
    package let now: @Sendable () -> Int64

    package init(store: any ConferenceStore, side: String, now: @escaping @Sendable () -> Int64) {
        self.store = store
        self.side = side
        self.now = now
    }

    package func conference(_ id: String) async throws -> Conference {
        guard let conference = try await store.conference(id) else { throw ConferenceError.unknown(id) }
        return conference
    }

    /// Begins a book that only the own side knows.
    @discardableResult
    package func begin(
        _ header: ConferenceHeader,
        from office: String,
        with other: String,
        by person: Person
    ) async throws -> Conference {
        guard person.office == nil || person.office == office else { throw ConferenceError.notYourConference }
        let time = now()
        var conference = Conference(
            id: UUIDv7.make(milliseconds: time),
            side: side,
            partner: String(other.prefix { $0 != "-" }),
            office: office,
            otherOffice: other
        )
        try conference.write(.header(header), by: person.name, at: time)
        try await store.add(conference, by: person.login)
        return conference
    }

    /// Changes a conference of the person's office.
    @discardableResult
    package func change(
        _ id: String,
        by person: Person,
        _ change: @escaping @Sendable (_ conference: inout Conference, _ at: Int64) throws -> Void
    ) async throws -> Conference {
        let time = now()
        return try await store.update(id, by: person.login) { conference in
            guard person.office == nil || person.office == conference.office else {
                throw ConferenceError.notYourConference
            }
            try change(&conference, time)
        }
    }

    @discardableResult
    package func write(_ act: BookAct, in id: String, by person: Person) async throws -> Conference {
        try await change(id, by: person) { conference, time in try conference.write(act, by: person.name, at: time) }
    }

    /// What a person looked at, so that nobody agrees to words that changed meanwhile.
    package struct Seen: Hashable, Sendable {
        package let item: OperationID
        package let version: OperationID
        package let digest: ContentDigest

        package init(item: OperationID, version: OperationID, digest: ContentDigest) {
            self.item = item
            self.version = version
            self.digest = digest
        }
    }

    /// Agrees to everything that was looked at, is complete and has not changed since; the rest stays as it is.
    /// - Returns: how many items were agreed to.
    package func agree(_ seen: [Seen], in id: String, by person: Person) async throws -> Int {
        let before = try await conference(id)
        let after = try await change(id, by: person) { conference, time in
            let book = conference.book
            for one in seen {
                guard let item = book.item(one.item), !item.isAgreed(by: conference.side), !item.isDisputed,
                    item.content?.isComplete ?? true,
                    item.heads.contains(where: { $0.id == one.version && $0.digest == one.digest })
                else { continue }
                let act = BookAct.agree(item: one.item, version: one.version, digest: one.digest)
                try conference.write(act, by: person.name, at: time)
            }
        }
        return after.operations.count - before.operations.count
    }

    /// Signs the document that a person read.
    /// - Parameter message: the id that the message with the signature will have.
    /// - Throws: ``ConferenceError``
    package func sign(
        _ id: String,
        _ digest: ContentDigest,
        message: String,
        by person: Person
    ) async throws -> Conference {
        try await change(id, by: person) { conference, time in
            _ = try conference.sign(digest, message: message, by: person.name, at: time)
        }
    }

    /// Takes what a message of the partner's says of a book; begins the book where it is the first.
    package func accept(_ arrival: DraftArrival) async throws {
        let time = now()
        let actor = "partner:" + arrival.partner
        if try await store.conference(arrival.conference) == nil {
            let conference = Conference(
                id: arrival.conference,
                side: side,
                partner: arrival.partner,
                office: arrival.office,
                otherOffice: arrival.otherOffice,
                isShared: true
            )
            do {
                try await store.add(conference, by: actor)
            } catch ConferenceError.exists {}
        }
        try await store.update(arrival.conference, by: actor) { conference in
            guard conference.partner == arrival.partner, conference.otherOffice == arrival.otherOffice,
                conference.office == arrival.office
            else {
                conference.raise(.wrongOffice, arrival.otherOffice, arrival.message, time)
                return
            }
            conference.accept(arrival.operations, message: arrival.message, at: time)
        }
    }

    /// Takes a signature of the partner's.
    /// - Returns: false where there is no such conference here.
    package func accept(_ signature: MinuteSignature, of id: String, to office: String) async throws -> Bool {
        guard try await store.conference(id) != nil else { return false }
        let time = now()
        try await store.update(id, by: "partner:" + signature.side) { conference in
            guard conference.office == office else {
                conference.raise(.wrongOffice, office, signature.id, time)
                return
            }
            conference.accept(signature, at: time)
        }
        return true
    }
}

/// What a message of the partner's brings for a book.
package struct DraftArrival: Sendable {
    package let conference: String
    package let message: String
    package let partner: String
    /// The own office.
    package let office: String
    package let otherOffice: String
    package let operations: [JSONValue]

    package init(
        conference: String,
        message: String,
        partner: String,
        office: String,
        otherOffice: String,
        operations: [JSONValue]
    ) {
        self.conference = conference
        self.message = message
        self.partner = partner
        self.office = office
        self.otherOffice = otherOffice
        self.operations = operations
    }
}
