//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// A table of random values with every type of column, with and without gaps.
enum RandomTable {
    static func make(rows: Int, _ random: inout RandomNumbers) throws -> ColumnTable {
        let ints: [Int64] = [0, 1, 2, 3, -2, 1_000, .max, .min]
        let doubles: [Double] = [0, 1, 1.5, 2.25, -0.5, 1e300, .nan, .infinity]
        let decimals: [Int64] = [0, 150, 225, 100, -50, 300, 4_000_000_000_000, .max]
        let texts = ["", "a", "abc", "đỏ", "e\u{301}", "é", "LA"]
        return try ColumnTable([
            column("a", .int(values(ints, rows, &random)), rows, gaps: true, &random),
            column("b", .int(values(ints, rows, &random)), rows, gaps: false, &random),
            column("x", .double(values(doubles, rows, &random)), rows, gaps: true, &random),
            column("y", .double(values(doubles, rows, &random)), rows, gaps: false, &random),
            column("m", .decimal(values(decimals, rows, &random), scale: 2), rows, gaps: true, &random),
            column("n", .decimal(values(decimals, rows, &random), scale: 3), rows, gaps: false, &random),
            column("flag", .bool(values([true, false], rows, &random)), rows, gaps: true, &random),
            column("other", .bool(values([true, false], rows, &random)), rows, gaps: false, &random),
            column("s", text(texts, rows, &random), rows, gaps: true, &random),
            column("t", text(texts.reversed(), rows, &random), rows, gaps: false, &random),
        ])
    }

    private static func values<T>(_ values: [T], _ rows: Int, _ random: inout RandomNumbers) -> [T] {
        (0..<rows).map { _ in random.pick(values) }
    }

    private static func text(_ texts: [String], _ rows: Int, _ random: inout RandomNumbers) -> Column.Values {
        let codes = (0..<rows).map { _ in UInt32.random(in: 0..<UInt32(texts.count), using: &random) }
        return .text(codes: codes, dictionary: texts)
    }

    private static func column(
        _ name: String,
        _ values: Column.Values,
        _ rows: Int,
        gaps: Bool,
        _ random: inout RandomNumbers
    ) throws -> Column {
        let words = (0..<(rows + 63) / 64).map { _ in random.next() | random.next() }
        return try Column(name: name, values: values, validity: gaps ? words : nil)
    }
}
