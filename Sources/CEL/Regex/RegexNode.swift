//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A parsed regular expression.
indirect enum RegexNode {
    case empty
    /// One code point of a set.
    case set(ScalarSet)
    case sequence([RegexNode])
    case alternation([RegexNode])
    /// The node, at least and at most so many times; nil = no bound.
    case repeated(RegexNode, Int, Int?)
    case assertion(RegexAssertion)
}

/// A condition on a place between two code points.
enum RegexAssertion: Sendable {
    case startOfText
    case endOfText
    case startOfLine
    case endOfLine
    case wordBoundary
    case noWordBoundary
}
