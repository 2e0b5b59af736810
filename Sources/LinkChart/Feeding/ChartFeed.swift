//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Records of one kind on their way into the chart: declarations, messages, cases.
///
/// A feed follows what changes in its context by a mark of its own making, such as a sequence of the journal. A record
/// that changed comes again as a whole.
package protocol ChartFeed: Sendable {
    /// Under which its mark is kept; never changes.
    var name: String { get }

    /// What changed after a mark, the oldest first.
    /// - Parameters:
    ///   - mark: nil for the beginning.
    ///   - limit: about so many records at once.
    func next(after mark: String?, limit: Int) async throws -> ChartPortion
}
