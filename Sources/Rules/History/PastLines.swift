//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The lines that became past, in the order in which they did.
struct PastLines: Sendable {
    /// Seconds since 1970 of lodging.
    private(set) var lodgedAt: [Int64] = []
    /// Seconds since 1970 when a violation became known; `Int64.max` where none did.
    private(set) var foundAt: [Int64] = []
    private(set) var columns: [PastColumn]

    init(_ columns: [PastColumn]) { self.columns = columns }

    var count: Int { lodgedAt.count }

    /// Adds some rows of a table.
    mutating func append(_ reading: HistoryReading, _ rows: [Int]) {
        lodgedAt.append(contentsOf: rows.lazy.map { reading.lodgedAt[$0] })
        foundAt.append(contentsOf: rows.lazy.map { reading.foundAt[$0] })
        for place in columns.indices { columns[place].append(reading, place, rows) }
    }

    func time(_ line: Int, _ event: HistoryQuestion.Event) -> Int64 {
        event == .lodged ? lodgedAt[line] : foundAt[line]
    }

    /// Keeps some lines, by their places.
    mutating func keep(_ lines: [Int]) {
        lodgedAt = lines.map { lodgedAt[$0] }
        foundAt = lines.map { foundAt[$0] }
        for place in columns.indices { columns[place].keep(lines) }
    }
}
