//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Hands over declarations in the order in which they arrived.
package protocol ChartDeclarations: Sendable {
    /// All lines of the declarations that arrived after a mark.
    func arrivals(after mark: ChartArrival?, limit: Int) async throws -> ChartArrivals

    /// Numbers of declarations that were deleted, and their places in the order in which they were.
    func gone(after place: Int64, limit: Int) async throws -> [(place: Int64, number: String)]
}

/// A place in the order of arrival.
package struct ChartArrival: Hashable, Sendable {
    /// The journal's sequence of the import.
    package let sequence: Int64
    /// The last declaration of the import that was handed over; nil where all of it was.
    package let declaration: String?

    package init(sequence: Int64, declaration: String?) {
        self.sequence = sequence
        self.declaration = declaration
    }

    /// `17 104500000001`, or `17` where the import is done.
    package var text: String { declaration.map { "\(sequence) \($0)" } ?? "\(sequence)" }

    package init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let sequence = parts.first.flatMap({ Int64($0) }) else { return nil }
        self.sequence = sequence
        declaration = parts.count > 1 ? String(parts[1]) : nil
    }
}

/// Declarations that arrived, and where to go on.
package struct ChartArrivals: Sendable {
    package let lines: DeclarationBatch
    /// Where the time of lodging is missing, in seconds since 1970.
    package let arrived: Int64
    package let mark: ChartArrival?
    package let isLast: Bool

    package init(lines: DeclarationBatch, arrived: Int64, mark: ChartArrival?, isLast: Bool) {
        self.lines = lines
        self.arrived = arrived
        self.mark = mark
        self.isLast = isLast
    }
}
