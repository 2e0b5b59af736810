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
    /// What tells declarations apart.
    private(set) var declarations: [UInt64] = []
    private(set) var columns: [PastColumn]

    init(_ columns: [PastColumn]) { self.columns = columns }

    var count: Int { lodgedAt.count }

    mutating func append(lodgedAt: Int64, foundAt: Int64?, declaration: UInt64, _ values: [RuleValue?]) {
        self.lodgedAt.append(lodgedAt)
        self.foundAt.append(foundAt ?? .max)
        declarations.append(declaration)
        for (place, value) in values.enumerated() { columns[place].append(value) }
    }

    func time(_ line: Int, _ event: HistoryQuestion.Event) -> Int64 {
        event == .lodged ? lodgedAt[line] : foundAt[line]
    }
}
