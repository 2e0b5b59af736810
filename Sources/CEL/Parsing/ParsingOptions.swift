//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the parser accepts and how much of it.
public struct ParsingOptions: Sendable {
    /// Longest source in bytes.
    public var maximumBytes = 200_000
    /// Deepest nesting.
    public var maximumDepth = 200
    /// Most nodes.
    public var maximumNodes = 50_000
    /// Whether `has(name)` is allowed for a plain name, as the customs profile does for the columns of a flat record.
    public var allowsPresenceOfNames = false

    /// The limits that fit a rule written by hand.
    public init() {}
}
