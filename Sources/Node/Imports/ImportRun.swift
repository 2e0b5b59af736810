//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Intake
import Synchronization

/// One import of the console: what it is to do, and how far it is, told by the thread that reads.
final class ImportRun: RejectSink {
    /// Rejected lines that are kept for the officer; more are only counted.
    static let keptRejects = 100_000

    private struct State {
        var step = FileImport.Progress()
        var outcome = ImportProgress.State.running
        var added = 0
        var alreadyThere = 0
        var assessed = 0
        var rejects: [ImportReject] = []
    }

    let id: ImportRunID
    let file: UploadedFile
    let mapping: ColumnMapping
    let actor: String
    private let state = Mutex(State())

    init(id: ImportRunID, file: UploadedFile, mapping: ColumnMapping, actor: String) {
        self.id = id
        self.file = file
        self.mapping = mapping
        self.actor = actor
    }

    func add(_ reject: Reject) {
        state.withLock { state in
            guard state.rejects.count < Self.keptRejects else { return }
            state.rejects.append(ImportReject(reject))
        }
    }

    func advance(_ step: FileImport.Progress) {
        state.withLock { $0.step = step }
    }

    func assessed(_ count: Int) {
        state.withLock { $0.assessed = count }
    }

    func stored(_ result: FileImport.Result) {
        state.withLock { state in
            state.added = result.receipt.added
            state.alreadyThere = result.receipt.alreadyThere
            state.step.rejected = result.rejected
        }
    }

    func end(_ outcome: ImportProgress.State) {
        state.withLock { $0.outcome = outcome }
    }

    var progress: ImportProgress {
        state.withLock { state in
            ImportProgress(
                name: file.name,
                state: state.outcome,
                bytesRead: state.outcome == .done ? file.bytes : min(state.step.bytesRead, file.bytes),
                bytesTotal: file.bytes,
                added: state.added,
                alreadyThere: state.alreadyThere,
                rejected: state.step.rejected,
                assessed: state.assessed
            )
        }
    }

    func rejects(offset: Int, limit: Int) -> [ImportReject] {
        state.withLock { Array($0.rejects.dropFirst(offset).prefix(limit)) }
    }
}

extension ImportReject {
    init(_ reject: Reject) {
        self.init(
            line: reject.line,
            column: reject.column ?? "",
            value: reject.excerpt,
            reason: reject.reason.message
        )
    }
}
