//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far a back-test is, for its bar.
struct RuleProgressView: Sendable {
    let isRunning: Bool
    let text: String
    /// Per mille.
    let width: Int

    /// Nil for one that ended well: its result stands on the page.
    init?(_ progress: BackTestProgress, _ words: Words, _ format: LocalFormat) {
        switch progress {
        case .running(let done, let all):
            isRunning = true
            text = words("rules.test_running", ["done": format.number(done), "all": format.number(all)])
            width = all == 0 ? 0 : min(1_000, done * 1_000 / all)
        case .failed:
            isRunning = false
            text = words("rules.test_failed")
            width = 0
        case .done:
            return nil
        }
    }
}
