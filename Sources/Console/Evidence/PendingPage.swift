//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// A prepared transfer: the list to check, and what one can do with it.
struct PendingPage: Sendable {
    struct Line: Sendable {
        let id: String
        let title: String
        let kind: String
        let measure: String?
        let seals: String?
        let found: String?
        let isBroken: Bool
        let newSeals: String?
        let file: String?
    }

    let caseNumber: String
    let casePath: String?
    let reason: String
    let from: String?
    let to: String?
    let witness: String?
    let preparedBy: String
    let awaits: String
    let at: String
    let place: String
    let note: String?
    let lines: [Line]
    let state: String
    let remark: String?
    let digest: String
    let signPath: String?
    let refusePath: String?
    let withdrawPath: String?
    let fault: String?

    init(
        _ pending: PendingTransfer,
        in record: CustodyRecord,
        me: String,
        mayHandle: Bool,
        seesCase: Bool,
        fault: String?,
        _ say: EvidenceWords
    ) {
        let transfer = pending.transfer
        let items = Dictionary((record.items + pending.items).map { ($0.id, $0) }) { first, _ in first }
        let standings = (try? record.chain())?.standings ?? []
        caseNumber = transfer.caseNumber
        casePath = seesCase ? ConsolePath.evidence(transfer.caseNumber).text : nil
        reason = say.reason(transfer.reason)
        from = transfer.from.map(say.party)
        to = transfer.to.map(say.party)
        witness = transfer.witness.map(say.party)
        preparedBy = say.party(transfer.signers.first?.party)
        awaits = say.party(transfer.signers.last?.party)
        at = say.time(transfer.at)
        place = transfer.place
        note = transfer.note.isEmpty ? nil : transfer.note
        lines = transfer.lines.map { line in
            let item = items[line.item]
            let seals = standings.first { $0.item.id == line.item }?.seals ?? item?.seals ?? []
            return Line(
                id: line.item,
                title: item?.title ?? line.item,
                kind: item.map { say.kind($0.kind) } ?? "",
                measure: item.flatMap { $0.measure.isEmpty ? nil : $0.measure },
                seals: seals.isEmpty ? nil : seals.joined(separator: ", "),
                found: transfer.reason == .taken ? nil : say.found(line.found),
                isBroken: line.found == .broken,
                newSeals: line.newSeals.isEmpty ? nil : line.newSeals.joined(separator: ", "),
                file: item?.file.map { say.size($0.size) }
            )
        }
        state = say.words("evidence.state." + pending.state.rawValue)
        remark = pending.remark.isEmpty ? nil : pending.remark
        digest = transfer.digest.hexadecimal
        let path = ConsolePath.pendingTransfer(transfer.caseNumber, transfer.id).text
        let isOpen = pending.state == .waiting && mayHandle
        signPath = isOpen && pending.awaits == me ? path + "/sign" : nil
        refusePath = isOpen && pending.awaits == me ? path + "/refuse" : nil
        withdrawPath = isOpen && pending.preparedBy == me ? path + "/withdraw" : nil
        self.fault = fault
    }
}
