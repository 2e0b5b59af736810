//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// A regular expression in the syntax of RE2 that answers in time linear in the text whether any part of it matches.
///
/// The expression becomes a program of at most 10,000 instructions; all ways through it are followed together, one code
/// point after the other (Thompson, 1968). No pattern can make it backtrack.
public final class RegularExpression: Sendable {
    enum Instruction: Sendable {
        case set(ScalarSet, next: Int)
        case split(Int, Int)
        case assertion(RegexAssertion, next: Int)
        case match
    }

    private static let greatestProgram = 10_000

    private let program: [Instruction]
    private let start: Int

    /// Compiles a pattern.
    ///
    /// - Throws: `EvaluationError.failed` when the pattern is not valid or too large.
    public init(_ pattern: String) throws(EvaluationError) {
        guard pattern.utf8.count <= Self.greatestProgram else { throw RegexParser.failure("it is too large") }
        let node = try RegexParser.parse(pattern)
        var program: [Instruction] = [.match]
        start = try Self.compile(node, then: 0, into: &program)
        self.program = program
    }

    private static let cache = Mutex<[String: RegularExpression]>([:])

    /// The compiled pattern, from the patterns of late when it is among them.
    static func compiled(_ pattern: String) throws(EvaluationError) -> RegularExpression {
        if let known = cache.withLock({ $0[pattern] }) { return known }
        let expression = try RegularExpression(pattern)
        cache.withLock { cache in
            if cache.count >= 256 { cache.removeAll() }
            cache[pattern] = expression
        }
        return expression
    }

    /// Adds the instructions of a node that go on at `next`; gives the first of them.
    private static func compile(
        _ node: RegexNode,
        then next: Int,
        into program: inout [Instruction]
    ) throws(EvaluationError) -> Int {
        guard program.count <= greatestProgram else { throw RegexParser.failure("it is too large") }
        switch node {
        case .empty:
            return next
        case .set(let set):
            program.append(.set(set, next: next))
        case .assertion(let assertion):
            program.append(.assertion(assertion, next: next))
        case .sequence(let nodes):
            var next = next
            for node in nodes.reversed() { next = try compile(node, then: next, into: &program) }
            return next
        case .alternation(let nodes):
            var entry = try compile(nodes[nodes.count - 1], then: next, into: &program)
            for node in nodes.dropLast().reversed() {
                program.append(.split(try compile(node, then: next, into: &program), entry))
                entry = program.count - 1
            }
            return entry
        case .repeated(let node, let least, let most):
            return try compile(repeated: node, least, most, then: next, into: &program)
        }
        return program.count - 1
    }

    private static func compile(
        repeated node: RegexNode,
        _ least: Int,
        _ most: Int?,
        then next: Int,
        into program: inout [Instruction]
    ) throws(EvaluationError) -> Int {
        var entry = next
        if let most {
            for _ in least..<max(least, most) {
                program.append(.split(try compile(node, then: entry, into: &program), next))
                entry = program.count - 1
            }
        } else {
            program.append(.match)
            let loop = program.count - 1
            program[loop] = .split(try compile(node, then: loop, into: &program), next)
            entry = loop
        }
        for _ in 0..<least { entry = try compile(node, then: entry, into: &program) }
        return entry
    }

    /// Whether any part of the text matches.
    public func matches(_ text: String) -> Bool {
        (try? matches(text, CostMeter(budget: .max))) ?? false
    }

    /// Whether any part of the text matches; costs the number of instructions followed.
    func matches(_ text: String, _ meter: CostMeter) throws(EvaluationError) -> Bool {
        try meter.charge(1 + program.count / 16)
        var current = ThreadList(count: program.count)
        var following = ThreadList(count: program.count)
        var previous: Unicode.Scalar?
        var rest = text.unicodeScalars.makeIterator()
        var scalar = rest.next()
        while true {
            if follow(start, before: scalar, after: previous, &current) { return true }
            guard let here = scalar else { return false }
            try meter.charge(1 + current.instructions.count / 8)
            scalar = rest.next()
            following.removeAll()
            for index in current.instructions {
                guard case .set(let set, let next) = program[index], set.contains(here) else { continue }
                if follow(next, before: scalar, after: here, &following) { return true }
            }
            previous = here
            swap(&current, &following)
        }
    }

    /// Adds what can be reached without a code point; true when the end can.
    private func follow(
        _ first: Int,
        before: Unicode.Scalar?,
        after: Unicode.Scalar?,
        _ list: inout ThreadList
    ) -> Bool {
        list.pending.append(first)
        while let index = list.pending.popLast() {
            guard list.insert(index) else { continue }
            switch program[index] {
            case .match:
                list.pending.removeAll(keepingCapacity: true)
                return true
            case .split(let one, let other):
                list.pending.append(other)
                list.pending.append(one)
            case .assertion(let assertion, let next):
                if assertion.holds(before: before, after: after) { list.pending.append(next) }
            case .set:
                continue
            }
        }
        return false
    }
}

extension RegexAssertion {
    /// Whether the assertion holds at a place, given the code points on both sides.
    func holds(before: Unicode.Scalar?, after: Unicode.Scalar?) -> Bool {
        switch self {
        case .startOfText: after == nil
        case .endOfText: before == nil
        case .startOfLine: after == nil || after == "\n"
        case .endOfLine: before == nil || before == "\n"
        case .wordBoundary: isWord(before) != isWord(after)
        case .noWordBoundary: isWord(before) == isWord(after)
        }
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ScalarSet.words.contains($0) } ?? false
    }
}
