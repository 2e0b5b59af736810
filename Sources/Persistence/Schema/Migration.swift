//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A numbered step from one schema to the next. A released one never changes.
struct Migration: Sendable {
    /// From 1, ascending.
    let number: Int64
    /// In the words of ``SQLDialect/schema(_:)``.
    let statements: String
    /// What only one engine has, in its own words, after the others.
    var own: [SQLDialect: String] = [:]

    static let all = [
        first, ruleFields, rules, lookouts, lineMirror, ruleLists, exchange, taxii, drafts, desk, casework,
        evidence, operations, statistics, search, linkChart, administration, conferences,
        field, sea, seaUpkeep,
    ]
}
