//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Customs
import Exchange
import Link
import Operations
import Persistence

/// Tells the partner of own seizures in a joint operation, of what was corrected in them, and of those that were none:
/// at once where a release rule of two officers allows it, else as a draft for the contact point.
struct OperationReporter: Sendable {
    let store: any OperationStore
    let exchange: NodeExchange
    let drafts: any DraftStore
    let releaseRules: any ReleaseRuleStore
    let messages: OperationMessages
    let today: @Sendable () -> CalendarDate
    let isGate: @Sendable (String) -> Bool
    let copies: CaseCopies

    private static let actor = "node"
    /// What stands for the digest of a seizure that was taken back.
    private static let takenBack = "revoked"

    private var desk: OfficerDesk {
        OfficerDesk(
            exchange.desk,
            drafts: drafts,
            releaseRules: releaseRules,
            person: OfficerDesk.Person(login: Self.actor, name: "LienQuan", office: nil)
        )
    }

    /// Goes through all operations that have begun. Of a closed one only what was told is corrected and taken back.
    func tell() async throws {
        let pairs = try await desk.pairs()
        for operation in try await store.operations() where operation.state != .planned {
            let check = SeizureCheck(operation, today: today(), isGate: isGate)
            for seizure in try await store.seizures(of: operation.code)
            where seizure.isOwn && (operation.state != .closed || !seizure.told.isEmpty) {
                if seizure.standing != .current {
                    try await takeBack(seizure)
                } else if check.faults(of: seizure).isEmpty, let body = Self.body(seizure, operation) {
                    for pair in Self.ways(seizure, operation, pairs) {
                        try await whereOpen { try await report(seizure, body, operation, pair) }
                    }
                }
            }
        }
        // A case that names another operation now, one that is not known here.
        for seizure in try await store.seizures(of: nil) where seizure.isOwn { try await takeBack(seizure) }
    }

    /// Nil where the message would lack something; the room shows that nobody was told.
    private static func body(_ seizure: OperationSeizure, _ operation: JointOperation) -> MessageBody? {
        do {
            return try SeizureReading.body(seizure, of: operation)
        } catch {
            return nil
        }
    }

    private func takeBack(_ seizure: OperationSeizure) async throws {
        for told in seizure.told where told.digest != Self.takenBack {
            try await whereOpen { try await takeBack(seizure, told) }
        }
    }

    /// What keys, cards or the pairing stand in the way of is tried again later.
    private func whereOpen(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch is DeskError {
        } catch is ExchangeStoreError {
        }
    }

    /// Each office of the partner that takes part is told once: by the office that seized, by one above it, or by the
    /// first that may.
    private static func ways(
        _ seizure: OperationSeizure,
        _ operation: JointOperation,
        _ pairs: [OfficePair]
    ) -> [OfficePair] {
        let offices = operation.plan.offices
        let open = pairs.filter { offices.contains($0.from) && offices.contains($0.to) }
        return Set(open.map(\.to)).sorted().compactMap { to in
            let some = open.filter { $0.to == to }
            let office = seizure.facts.office
            return some.first { $0.from == office } ?? some.first { office.hasPrefix($0.from + "-") } ?? some.first
        }
    }

    private func report(
        _ seizure: OperationSeizure,
        _ body: MessageBody,
        _ operation: JointOperation,
        _ pair: OfficePair
    ) async throws {
        let digest = Digest32.of((body.json ?? .null).canonical).text
        let before = seizure.told.last { $0.from == pair.from && $0.to == pair.to }
        if let before, before.digest == digest {
            // The contact point may have let it go meanwhile, or dropped it.
            if !before.isSent, try await exchange.store.letter(before.message) != nil {
                try await note(before, on: seizure, isSent: true)
                try await copies.note(before.message, replacing: nil, of: seizure.facts.number, to: pair.to)
            }
            return
        }
        var replacing: String?
        if let before, before.digest != Self.takenBack {
            if try await exchange.store.letter(before.message) != nil {
                replacing = before.message
            } else {
                try await drafts.remove(before.message, isSent: false, by: Self.actor)
            }
        }
        let message = messages.seizureReport(
            body,
            number: seizure.facts.number,
            of: operation,
            replacing: replacing
        )
        let place = [seizure.id, pair.from, pair.to, replacing ?? "", digest].joined(separator: "\n")
        let start = Timestamp(seconds: (seizure.facts.date?.daysSince1970 ?? 0) * 86_400)
        let id = MessageID.make(at: start, for: .of(Array(place.utf8)))
        let isSent = try await desk.release(byRule: message, pair, occasion: id)
        let told = OperationSeizure.Told(
            from: pair.from,
            to: pair.to,
            message: id,
            digest: digest,
            isSent: isSent
        )
        try await note(told, on: seizure, isSent: isSent)
        if isSent { try await copies.note(id, replacing: replacing, of: seizure.facts.number, to: pair.to) }
        ring(pair.from)
    }

    private func takeBack(_ seizure: OperationSeizure, _ told: OperationSeizure.Told) async throws {
        if try await exchange.store.letter(told.message) == nil {
            try await drafts.remove(told.message, isSent: false, by: Self.actor)
        } else {
            let place = [told.message, Self.takenBack].joined(separator: "\n")
            let start = Timestamp(seconds: (seizure.facts.date?.daysSince1970 ?? 0) * 86_400)
            let id = MessageID.make(at: start, for: .of(Array(place.utf8)))
            let message = messages.revocation(of: told.message, number: seizure.facts.number)
            let pair = OfficePair(from: told.from, to: told.to)
            _ = try await desk.release(byRule: message, pair, occasion: id)
        }
        let gone = OperationSeizure.Told(
            from: told.from,
            to: told.to,
            message: told.message,
            digest: Self.takenBack,
            isSent: true
        )
        try await note(gone, on: seizure, isSent: true)
        try await copies.takeBack(told.message, of: seizure.facts.number)
        ring(told.from)
    }

    private func note(_ told: OperationSeizure.Told, on seizure: OperationSeizure, isSent: Bool) async throws {
        try await store.change(seizure: seizure.id, by: Self.actor) { kept in
            kept.told.removeAll { $0.from == told.from && $0.to == told.to }
            var told = told
            told.isSent = isSent
            kept.told.append(told)
        }
    }

    private func ring(_ office: String) {
        exchange.outgoing.ring()
        exchange.events.tell([office])
    }
}
