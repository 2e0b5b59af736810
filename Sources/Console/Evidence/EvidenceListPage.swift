//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence

/// All evidence of a case.
struct EvidenceListPage: Sendable {
    struct Row: Sendable {
        let id: String
        let path: String
        let title: String
        let kind: String
        let seals: String?
        let holder: String
        let since: String
        let isEnded: Bool
        let isWaiting: Bool
        let picture: String?
    }

    let caseNumber: String
    let rows: [Row]
    let waiting: [PendingRow]
    let phone: WaitingPhotos?
    let isEmpty: Bool
    let openCount: String
    let newPath: String?
    let handOverPath: String?
    let takeBackPath: String?
    let exportPath: String?
    let waitingPath: String
    let fault: String?

    init(
        _ record: CustodyRecord,
        _ chain: CustodyChain,
        me: String,
        canHandle: Bool,
        canExport: Bool,
        photosForm: String?,
        fault: String?,
        _ say: EvidenceWords
    ) {
        let number = record.caseNumber
        caseNumber = number
        rows = chain.standings.map { standing in
            let item = standing.item
            let isShown = item.file.flatMap { MediaType(rawValue: $0.mediaType) }?.isShown ?? false
            return Row(
                id: item.id,
                path: ConsolePath.evidenceItem(number, item.id).text,
                title: item.title,
                kind: say.kind(item.kind),
                seals: standing.seals.isEmpty ? nil : standing.seals.joined(separator: ", "),
                holder: say.holder(standing),
                since: say.time(standing.at),
                isEnded: standing.isEnded,
                isWaiting: record.waiting(with: item.id) != nil,
                picture: isShown ? ConsolePath.evidenceFile(number, item.id).text : nil
            )
        }
        waiting = record.pending.filter { $0.state == .waiting }.map { PendingRow($0, me: me, say) }
        phone = WaitingPhotos(record, canHandle: canHandle, formID: photosForm, say)
        isEmpty = rows.isEmpty && waiting.isEmpty && phone == nil
        openCount = say.words("evidence.open_count", ["count": say.format.number(chain.openItems.count)])
        let free = chain.standings.filter { !$0.isEnded && record.waiting(with: $0.item.id) == nil }
        newPath = canHandle ? ConsolePath.newEvidence(number).text : nil
        handOverPath =
            canHandle && free.contains { $0.holder?.login == me }
            ? ConsolePath.newTransfer(number, back: false).text : nil
        takeBackPath =
            canHandle && free.contains { $0.holder != nil && $0.holder?.login == nil }
            ? ConsolePath.newTransfer(number, back: true).text : nil
        exportPath = canExport && !record.entries.isEmpty ? ConsolePath.evidenceBundle(number).text : nil
        waitingPath = ConsolePath.evidenceWaiting.text
        self.fault = fault
    }
}
