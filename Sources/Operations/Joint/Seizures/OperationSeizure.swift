//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A seizure in an operation room: from an own case, or from a message of the partner.
package struct OperationSeizure: Identifiable, Hashable, Sendable, Codable {
    package enum Source: Hashable, Sendable, Codable {
        /// The number of an own case.
        case ownCase(String)
        /// The id of a message, and the node it came from.
        case message(id: String, node: String)
    }

    /// Why it does not count.
    package enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
        case current
        /// The case is a suspicion yet.
        case suspicion
        /// Nobody was guilty of anything.
        case cleared
        /// The case went into another, or is no longer of an operation.
        case merged
        case moved
        /// The partner took its message back.
        case revoked
        /// Another message stands for this one.
        case replaced
        /// The last day on which it may be known is over.
        case expired
    }

    package let source: Source
    /// The code of the operation that it was entered in; nil where none that is known here is meant.
    package var operation: String?
    /// What the case or message calls the operation.
    package var named: String
    package var namedPhase: String?
    package var facts: SeizureFacts
    package var standing: Standing
    /// The last day on which a message may be known.
    package var useBy: CalendarDate?
    /// Whether its content can't be read here: a record of a later version.
    package var isUnreadable: Bool
    /// What an officer said of seizures that may be the same.
    package var twins: [Twin]
    /// By which messages the partner was told of an own one.
    package var told: [Told]

    package struct Twin: Hashable, Sendable, Codable {
        /// The id of the other.
        package let other: String
        package let isSame: Bool
        package let by: String
        /// Seconds since 1970.
        package let at: Int64

        package init(_ other: String, isSame: Bool, by: String, at: Int64) {
            self.other = other
            self.isSame = isSame
            self.by = by
            self.at = at
        }
    }

    package struct Told: Hashable, Sendable, Codable {
        package let from: String
        package let to: String
        package let message: String
        /// Of what was told; another one is a correction.
        package let digest: String
        /// Whether it went, and does not wait for the contact point.
        package var isSent: Bool

        package init(from: String, to: String, message: String, digest: String, isSent: Bool) {
            self.from = from
            self.to = to
            self.message = message
            self.digest = digest
            self.isSent = isSent
        }
    }

    package init(
        _ source: Source,
        operation: String?,
        named: String,
        phase: String? = nil,
        facts: SeizureFacts,
        standing: Standing = .current,
        useBy: CalendarDate? = nil,
        isUnreadable: Bool = false,
        twins: [Twin] = [],
        told: [Told] = []
    ) {
        self.source = source
        self.operation = operation
        self.named = named
        namedPhase = phase
        self.facts = facts
        self.standing = standing
        self.useBy = useBy
        self.isUnreadable = isUnreadable
        self.twins = twins
        self.told = told
    }

    package var id: String {
        switch source {
        case .ownCase(let number): "case:" + number
        case .message(let id, _): "message:" + id
        }
    }

    package var isOwn: Bool {
        if case .ownCase = source { return true }
        return false
    }

    /// The node of the partner that told of it.
    package var partner: String? {
        if case .message(_, let node) = source { return node }
        return nil
    }

    /// Takes it out of the room. Of a partner's nothing stays but that it was there: what is taken back is forgotten.
    package mutating func withdraw(_ standing: Standing) {
        self.standing = standing
        guard !isOwn else { return }
        facts = SeizureFacts(number: facts.number, office: facts.office, date: facts.date)
    }
}
