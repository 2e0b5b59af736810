//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a rule must show before it may decide lanes; settings of the node.
package struct RulePolicy: Hashable, Sendable, Codable {
    /// A rule that hits more of what it serves than this is no selection.
    package var greatestHitShare = 0.2
    /// A rule that cannot judge more of what it serves than this asks for fields that nobody fills.
    package var greatestNotEvaluableShare = 0.98
    /// A back-test older than this, in days, says too little about today.
    package var oldestTrialDays = 30

    package init() {}
}
