//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Node
import Synchronization

/// How far a backup is, stage by stage.
final class BackupProgressLines: Sendable {
    private struct State {
        var stage: BackupStage?
        var line: ProgressLine?
        var done: Int64 = 0
    }

    private let isQuiet: Bool
    private let state = Mutex(State())

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
    }

    @Sendable
    func update(_ stage: BackupStage, _ done: Int64, _ total: Int64) {
        state.withLock { state in
            if state.stage != stage {
                Self.finish(&state)
                state.stage = stage
                state.line = title(of: stage).map { ProgressLine($0, unit: .bytes, isQuiet: isQuiet) }
            }
            state.done = done
            state.line?.update(UInt64(max(0, done)), of: total > 0 ? UInt64(total) : nil)
        }
    }

    func finish() { state.withLock { Self.finish(&$0) } }

    private func title(of stage: BackupStage) -> String? {
        switch stage {
        case .database: "Database"
        case .databaseCopied: nil
        case .journal: "Journal"
        case .files: "Files"
        }
    }

    private static func finish(_ state: inout State) {
        state.line?.finish(state.stage == .journal ? "verified" : "\(ProgressLine.grouped(state.done / 1_000_000)) MB")
        state.line = nil
    }
}
