//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A chart of a sheet's own rows, drawn below them.
public struct SheetChart: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case bars
        case columns
        case line
    }

    public var kind: Kind
    public var title: String
    /// The column that names the points, from 0.
    public var names: Int
    /// The columns of numbers, one series each, from 0.
    public var series: [Int]
    /// The rows that are drawn, from 0 below the heading; a total row is left out by its place.
    public var rows: Range<Int>

    public init(_ kind: Kind, title: String, names: Int, series: [Int], rows: Range<Int>) {
        self.kind = kind
        self.title = title
        self.names = names
        self.series = series
        self.rows = rows
    }
}
