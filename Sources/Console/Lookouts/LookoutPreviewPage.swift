//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Lookouts

/// What was read of a file, before it becomes a list.
struct LookoutPreviewPage: Sendable {
    struct Entry: Sendable {
        let subject: String
        let name: String
        let others: String
        let reason: String
    }

    struct FaultRow: Sendable {
        let line: String
        let column: String
        let reason: String
        let cell: String
    }

    struct Target: Sendable {
        let id: String
        let title: String
        let isChosen: Bool
    }

    let path: String
    let file: String
    let count: String
    let isEmpty: Bool
    let sample: [Entry]
    let faults: [FaultRow]
    let faultCount: String?
    /// The lists that this may be a new version of.
    let targets: [Target]
    let fault: String?
    let choices: LookoutChoices

    private static let shown = 8
    private static let shownFaults = 50

    init(
        upload: String,
        file: String,
        _ table: WatchlistTable,
        lists: [Watchlist],
        fault: String?,
        choices: LookoutChoices,
        words: Words,
        format: LocalFormat
    ) {
        path = ConsolePath.lookoutUpload(upload).text
        self.file = file
        count = format.number(table.entries.count)
        isEmpty = table.entries.isEmpty
        sample = table.entries.prefix(Self.shown).map {
            Entry(
                subject: words("lookouts.subject." + $0.subject.rawValue),
                name: $0.name,
                others: $0.texts.dropFirst().joined(separator: " · "),
                reason: $0.reason
            )
        }
        faults = table.faults.prefix(Self.shownFaults).map {
            FaultRow(
                line: format.number($0.line),
                column: words("lookouts.column." + $0.column.rawValue),
                reason: words("lookouts.fault." + $0.reason.rawValue),
                cell: $0.cell
            )
        }
        let all = table.faults.count + table.furtherFaults
        faultCount = all == 0 ? nil : format.number(all)
        let byList = Dictionary(grouping: lists, by: \.id)
        targets = byList.keys.sorted().compactMap { id in
            byList[id]?.last.map { Target(id: id, title: $0.terms.title, isChosen: id == choices.form.id) }
        }
        self.fault = fault
        self.choices = choices
    }
}
