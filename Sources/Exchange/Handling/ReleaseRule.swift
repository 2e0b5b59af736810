//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What may go to a partner's office without an officer looking at each message: written by one, published by another.
///
/// A rule never lets names of persons or companies go, nor files, nor what needs an officer above the contact point.
package struct ReleaseRule: Hashable, Sendable, Identifiable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case proposed
        case published
        case withdrawn
    }

    /// An officer, with when a step was taken.
    package struct Step: Hashable, Sendable {
        package let login: String
        package let name: String
        package let at: Timestamp

        package init(login: String, name: String, at: Timestamp) {
            self.login = login
            self.name = name
            self.at = at
        }
    }

    /// UUIDv7.
    package let id: String
    package let from: String
    package let to: String
    package let types: Set<MessageType>
    /// What is marked more strictly waits for an officer.
    package let strictest: Handling.TrafficLight
    package let validFrom: CalendarDate
    /// The last day.
    package let validUntil: CalendarDate
    package let reason: String
    package let proposed: Step
    package internal(set) var published: Step?
    package internal(set) var withdrawn: Step?

    /// Types that a machine writes.
    package static let offered: [MessageType] = [.information, .seizureReport]
    /// Papers that name goods and nobody.
    private static let papers: Set = ["declaration", "bill_of_lading", "certificate_of_origin", "invoice", "manifest"]
    /// No rule holds for longer.
    package static let longest: Int64 = 731

    package init(
        id: String,
        from: String,
        to: String,
        types: Set<MessageType>,
        strictest: Handling.TrafficLight,
        validFrom: CalendarDate,
        validUntil: CalendarDate,
        reason: String,
        proposed: Step,
        published: Step? = nil,
        withdrawn: Step? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.types = types
        self.strictest = strictest
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.reason = reason
        self.proposed = proposed
        self.published = published
        self.withdrawn = withdrawn
    }

    package var state: State { withdrawn != nil ? .withdrawn : published != nil ? .published : .proposed }

    /// Whether a message goes by this rule on a day.
    package func releases(_ message: Message, from: String, to: String, on day: CalendarDate) -> Bool {
        guard state == .published, self.from == from, self.to == to, day >= validFrom, day <= validUntil,
            !message.needsEndorsement, message.attachments.isEmpty
        else { return false }
        // What a rule lets go it also lets be taken back; nobody is to wait for that.
        if case .revocation = message.body { return types.contains(.seizureReport) && message.facts == nil }
        guard types.contains(message.type), message.body == .none || message.isPlainSeizure,
            message.facts?.parties.isEmpty ?? true,
            message.facts?.documents.allSatisfy({ Self.papers.contains($0.kind) }) ?? true,
            let light = message.handling?.trafficLight
        else { return false }
        let order = Handling.TrafficLight.allCases
        guard let asked = order.firstIndex(of: light), let most = order.firstIndex(of: strictest) else { return false }
        return asked >= most
    }
}

extension Message {
    /// Whether it reports a seizure in codes and numbers alone: free text may name somebody, and so may members that
    /// are not known here.
    fileprivate var isPlainSeizure: Bool {
        guard case .record(let value) = body, case .seizure(let seizure) = record else { return false }
        return seizure.json == value && seizure.concealment == nil && seizure.place.name == nil
            && seizure.commodities.allSatisfy { $0.description == nil } && text == nil
    }
}
