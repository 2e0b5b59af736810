//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// How far an import is and what it could not read.
struct RunPage: Sendable {
    struct Row: Sendable {
        let line: String
        let column: String
        let value: String
        let reason: String
    }

    let isRunning: Bool
    let isDone: Bool
    let failure: String?
    let progressPath: String
    /// Per mille of the bar's width.
    let width: Int
    let percent: String
    let added: String
    let alreadyThere: String
    let rejected: String
    let assessed: String
    let hasRejects: Bool
    let rejects: [Row]
    let shownNote: String?
    let rejectsPath: String

    init(
        _ run: ImportRunID,
        _ progress: ImportProgress,
        _ rejects: [ImportReject],
        _ words: Words,
        _ format: LocalFormat
    ) {
        isRunning = progress.state == .running
        isDone = progress.state == .done
        if case .failed(let reason) = progress.state { failure = reason[words.language] } else { failure = nil }
        progressPath = ConsolePath.importProgress(run).text
        let share = progress.bytesTotal > 0 ? Double(progress.bytesRead) / Double(progress.bytesTotal) : 0
        let shown = isDone ? 1 : min(share, 1)
        width = Int(shown * 1_000)
        percent = format.percent(shown, decimals: 0)
        added = format.number(progress.added)
        alreadyThere = format.number(progress.alreadyThere)
        rejected = format.number(progress.rejected)
        assessed = format.number(progress.assessed)
        hasRejects = progress.rejected > 0
        self.rejects = rejects.map { reject in
            Row(
                line: format.number(reject.line),
                column: reject.column,
                value: reject.value,
                reason: reject.reason[words.language]
            )
        }
        shownNote =
            progress.rejected > rejects.count
            ? words("import.first_rejects", ["n": format.number(rejects.count)]) : nil
        rejectsPath = ConsolePath.importRejects(run).text
    }
}
