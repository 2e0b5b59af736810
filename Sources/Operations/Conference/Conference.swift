//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A conference as one node keeps it: operations of both sides, signatures, documents that were signed, and what was
/// refused.
package struct Conference: Hashable, Sendable, Identifiable {
    /// Given by the side that began the book; the same at both.
    package let id: String
    /// The own country.
    package let side: String
    package let partner: String
    package let office: String
    package let otherOffice: String
    /// Whether the partner's office knows of it.
    package private(set) var isShared: Bool
    /// Rises with every change.
    package internal(set) var revision: Int64
    package internal(set) var operations: [OperationID: StoredOperation]
    package internal(set) var signatures: [MinuteSignature]
    /// Documents that a signature stands on here, by digest.
    package internal(set) var documents: [ContentDigest: MinutesDocument]
    package internal(set) var alarms: [MinutesAlarm]

    package init(
        id: String,
        side: String,
        partner: String,
        office: String,
        otherOffice: String,
        isShared: Bool = false,
        revision: Int64 = 0,
        operations: [StoredOperation] = [],
        signatures: [MinuteSignature] = [],
        documents: [MinutesDocument] = [],
        alarms: [MinutesAlarm] = []
    ) {
        self.id = id
        self.side = side
        self.partner = partner
        self.office = office
        self.otherOffice = otherOffice
        self.isShared = isShared
        self.revision = revision
        self.operations = Dictionary(operations.map { ($0.operation.id, $0) }) { first, _ in first }
        self.signatures = signatures
        self.documents = Dictionary(documents.map { ($0.digest, $0) }) { first, _ in first }
        self.alarms = alarms
    }

    package var sides: Set<String> { [side, partner] }

    package var book: ConferenceBook { ConferenceBook(operations.values.lazy.map(\.operation), sides: sides) }

    /// The highest number of an operation of a side; 0 where there is none.
    package func clock(of side: String? = nil) -> Int64 {
        operations.keys.filter { side == nil || $0.side == side }.map(\.clock).max() ?? 0
    }

    /// What the partner has not been sent yet, in order.
    package var unsent: [BookOperation] {
        guard isShared else { return [] }
        return operations.values.filter { $0.operation.id.side == side && !$0.isSent }.map(\.operation)
            .sorted { $0.id < $1.id }
    }

    /// Lets the partner's office have the book, and everything that is written from now on.
    package mutating func share() throws(ConferenceError) {
        guard !isShared else { throw .alreadyShared }
        guard book.header != nil else { throw .incomplete }
        isShared = true
    }

    /// What a store calls when a change is kept.
    package mutating func nextRevision(after before: Conference) { revision = before.revision + 1 }

    /// Notes that operations are in the log of the link.
    package mutating func markSent(_ ids: [OperationID]) {
        for id in ids { operations[id]?.isSent = true }
    }
}

/// An operation, and whether the partner has been sent it.
package struct StoredOperation: Hashable, Sendable {
    package let operation: BookOperation
    /// Always true for the partner's.
    package internal(set) var isSent: Bool

    package init(_ operation: BookOperation, isSent: Bool) {
        self.operation = operation
        self.isSent = isSent
    }
}

/// Something of the partner's that was refused, until an officer has looked at it.
package struct MinutesAlarm: Hashable, Sendable, Identifiable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The other side signed a text that is not the text here.
        case otherDigest = "other_digest"
        /// Somebody signed who does not head the delegation.
        case wrongSignatory = "wrong_signatory"
        /// A signature from an office that has no part in the conference.
        case wrongOffice = "wrong_office"
        /// An operation under the own side's name, or on what only the own side writes.
        case forged
        /// Two operations with one id, or an id from far ahead.
        case contradiction
        case unreadable
    }

    /// The id of the message, so that one message gives one alarm.
    package let id: String
    package let kind: Kind
    package let detail: String
    /// Milliseconds since 1970.
    package let at: Int64
    package var settledBy: String?

    package init(id: String, kind: Kind, detail: String, at: Int64, settledBy: String? = nil) {
        self.id = id
        self.kind = kind
        self.detail = detail
        self.at = at
        self.settledBy = settledBy
    }
}
