//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// That an office was told how far the clock of a request has come.
package struct DueReminder: Hashable, Sendable {
    package let message: String
    package let stage: DueStage
    package let at: Timestamp

    package init(message: String, stage: DueStage, at: Timestamp) {
        self.message = message
        self.stage = stage
        self.at = at
    }
}
