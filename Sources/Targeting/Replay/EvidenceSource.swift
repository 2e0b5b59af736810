//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What rules and look-outs say of past lines as a replay comes to them.
///
/// The replay asks for a week before it chooses and tells afterwards what was inspected, so that a source that looks
/// back on findings knows those alone that the strategy has seen.
package protocol EvidenceSource: Sendable {
    /// What is said of lines of one week, row by row; rows come in order of time.
    mutating func evidence(for rows: [Int]) -> [[Evidence]]

    /// Lets the same lines become past.
    ///
    /// - Parameter inspected: those whose finding becomes known.
    mutating func remember(_ rows: [Int], inspected: Set<Int>)
}
