//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a version of a rule stands between an officer's idea and its end.
package enum RuleState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Being written.
    case draft
    /// Ran over the past; the text has not changed since.
    case tested
    /// Runs on live declarations without touching their lanes.
    case shadow
    /// Decides lanes.
    case published
    /// Its time ran out.
    case expired
    /// Taken back, or replaced by a newer version.
    case withdrawn

    /// Whether it is run on live declarations.
    package var isRunning: Bool { self == .shadow || self == .published }
    /// Whether nothing can follow.
    package var isFinal: Bool { self == .expired || self == .withdrawn }
}
