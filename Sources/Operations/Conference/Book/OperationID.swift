//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which operation of a conference's book: a Lamport time and the side that did it.
///
/// A side counts on from the highest number it has seen, so an operation stands behind all that its author knew of.
package struct OperationID: Hashable, Sendable, Comparable {
    /// From 1.
    package let clock: Int64
    /// The country, such as `VN`.
    package let side: String

    package init(clock: Int64, side: String) {
        self.clock = clock
        self.side = side
    }

    /// `17-VN`.
    package var text: String { "\(clock)-\(side)" }

    /// Reads what ``text`` writes; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let clock = Int64(parts[0]), clock > 0, String(clock) == parts[0],
            Self.isSide(String(parts[1]))
        else { return nil }
        self.init(clock: clock, side: String(parts[1]))
    }

    /// Two or three capital letters.
    package static func isSide(_ text: String) -> Bool {
        (2...3).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    package static func < (a: Self, b: Self) -> Bool { (a.clock, a.side) < (b.clock, b.side) }
}

extension OperationID: CustomStringConvertible {
    package var description: String { text }
}
