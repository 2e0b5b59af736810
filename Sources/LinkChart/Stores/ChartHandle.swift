//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A node as a store knows it: short, and good for this store alone. Walks use it so that no text is read on the way.
package struct ChartHandle: Hashable, Sendable, Comparable {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
