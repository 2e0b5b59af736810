//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A place in the source of an expression.
public struct SourcePosition: Hashable, Sendable {
    /// Line, counted from 1.
    public let line: Int
    /// Column, counted from 1 in Unicode code points.
    public let column: Int
    /// Offset from the start, in UTF-8 bytes.
    public let offset: Int

    /// Makes a position from its three figures.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

extension SourcePosition: CustomStringConvertible {
    public var description: String { "\(line):\(column)" }
}
