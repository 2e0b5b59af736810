//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// All seizures of an operation, and those that may be one and the same.
struct OperationSeizuresPage: Sendable {
    struct Twin: Sendable {
        let own: SeizureRow
        let other: SeizureRow
        let ownID: String
        let otherID: String
        let signs: String
    }

    let code: String
    let name: String
    let roomPath: String
    let exportPath: String
    let path: String
    let rows: [SeizureRow]
    let gone: [SeizureRow]
    let isEmpty: Bool
    let hasGone: Bool
    let twins: [Twin]
    let hasTwins: Bool
    let settled: [Twin]
    let hasSettled: Bool
    let canRun: Bool
    let reportPath: String?

    init(
        _ operation: JointOperation,
        _ seizures: [OperationSeizure],
        isGate: @escaping @Sendable (String) -> Bool,
        canRun: Bool,
        canRead: Bool,
        _ reader: OperationReader
    ) {
        code = operation.code
        name = operation.plan.name[reader.language]
        roomPath = ConsolePath.operation(code).text
        exportPath = ConsolePath.operationPart(code, "cen").text
        path = ConsolePath.operationPart(code, "seizures").text
        let all = SeizureRow.rows(seizures, of: operation, isGate: isGate, canRead: canRead, reader)
        rows = all.filter { $0.standing == nil }
        gone = all.filter { $0.standing != nil }
        isEmpty = all.isEmpty
        hasGone = !gone.isEmpty
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        func twin(_ own: String, _ other: String, _ signs: String) -> Twin? {
            guard let mine = byID[own], let theirs = byID[other] else { return nil }
            return Twin(own: mine, other: theirs, ownID: own, otherID: other, signs: signs)
        }
        twins = SeizureTwins.proposals(among: seizures).compactMap { proposal in
            let signs = proposal.signs.map { reader.words("operations.alike." + $0.rawValue) }
            return twin(proposal.own, proposal.other, signs.joined(separator: " · "))
        }
        hasTwins = !twins.isEmpty
        settled = SeizureTwins.settled(among: seizures).sorted { $0.key < $1.key }.compactMap { twin($1, $0, "") }
        hasSettled = !settled.isEmpty
        self.canRun = canRun
        reportPath = canRead ? ConsolePath.newMessage([.type(.seizureReport)]).text : nil
    }
}
