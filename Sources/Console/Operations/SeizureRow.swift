//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// A seizure as the room lists it.
struct SeizureRow: Sendable {
    let id: String
    let side: String
    let isOwn: Bool
    let number: String
    let office: String
    let day: String
    let place: String
    let goods: String
    let persons: String
    let faults: [FaultLine]
    let isFaulty: Bool
    /// Why it does not count; nil where it does.
    let standing: String?
    /// Whether the partner was told of an own one.
    let told: String?
    let messagePath: String?

    static func rows(
        _ seizures: [OperationSeizure],
        of operation: JointOperation,
        isGate: @escaping @Sendable (String) -> Bool,
        canRead: Bool = false,
        _ reader: OperationReader
    ) -> [SeizureRow] {
        let check = SeizureCheck(operation, today: reader.today, isGate: isGate)
        return seizures.map { seizure in
            let faults = seizure.standing == .current ? check.faults(of: seizure) : []
            var path: String?
            if canRead, case .message(let id, _) = seizure.source { path = ConsolePath.message(id).text }
            return SeizureRow(
                id: seizure.id,
                side: reader.words(seizure.isOwn ? "operations.ours" : "operations.theirs"),
                isOwn: seizure.isOwn,
                number: seizure.facts.number,
                office: reader.office(seizure.facts.office),
                day: seizure.facts.date.map(reader.date) ?? "–",
                place: reader.place(seizure.facts),
                goods: reader.goods(seizure.facts),
                persons: seizure.facts.persons.map(reader.number) ?? "–",
                faults: faults.map(reader.fault),
                isFaulty: !faults.isEmpty,
                standing: seizure.standing == .current
                    ? nil : reader.words("operations.standing." + seizure.standing.rawValue),
                told: seizure.isOwn && seizure.standing == .current ? told(seizure, reader) : nil,
                messagePath: path
            )
        }
    }

    private static func told(_ seizure: OperationSeizure, _ reader: OperationReader) -> String {
        let last = seizure.told.last
        return reader.words("operations.told." + (last.map { $0.isSent ? "sent" : "draft" } ?? "none"))
    }
}
