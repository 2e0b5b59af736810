//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A line of a table that is not taken, and why.
package struct TableFault: Hashable, Sendable {
    /// From 1, the heading counted.
    package let line: Int
    package let column: String
    package let value: String
    package let reason: Trilingual

    package init(line: Int, column: String, value: String, reason: Trilingual) {
        self.line = line
        self.column = column
        self.value = String(value.prefix(200))
        self.reason = reason
    }
}
