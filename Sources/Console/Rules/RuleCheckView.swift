//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Rules

/// What is wrong with a rule that is being written, each fault where it is.
struct RuleCheckView: Sendable {
    struct FaultLine: Sendable {
        let part: String
        let reason: String
        /// The line of the condition, cut at the fault; nil for faults elsewhere.
        let cut: Cut?
        let line: Int
        let column: Int
    }

    struct Cut: Sendable {
        let before: String
        let at: String
        let after: String
    }

    let isRight: Bool
    let faults: [FaultLine]
    let message: String?

    /// Nothing is wrong.
    init(right message: String) {
        isRight = true
        faults = []
        self.message = message
    }

    init(_ refusal: RuleRefusal, condition: String, _ words: Words) {
        isRight = false
        guard case .faults(let found) = refusal else {
            let fault = Fault(rule: refusal)
            faults = []
            message = words("error.\(fault.code).advice", fault.values)
            return
        }
        message = nil
        let lines = condition.split(separator: "\n", omittingEmptySubsequences: false)
        faults = found.faults.map { fault in
            let place = fault.part == "when" ? fault.place : nil
            let line = place.flatMap { lines.indices.contains($0.line - 1) ? lines[$0.line - 1] : nil }
            return FaultLine(
                part: Self.part(fault.part, words),
                reason: fault.reason,
                cut: line.flatMap { line in place.map { Cut(line, at: $0.column) } },
                line: place?.line ?? 0,
                column: place?.column ?? 0
            )
        }
    }

    private static func part(_ part: String, _ words: Words) -> String {
        let first = String(part.prefix { $0 != "." })
        let key = "rules.part." + first
        let name = words.catalogue.has(key, words.language) ? words(key) : first
        return first == part ? name : name + part.dropFirst(first.count).replacing(".", with: " › ")
    }
}

extension RuleCheckView.Cut {
    /// - Parameter column: from 1.
    fileprivate init(_ line: Substring, at column: Int) {
        let start = line.index(line.startIndex, offsetBy: max(0, column - 1), limitedBy: line.endIndex) ?? line.endIndex
        let isWord: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "_" }
        var end = line[start...].firstIndex { !isWord($0) } ?? line.endIndex
        if end == start, end < line.endIndex { end = line.index(after: end) }
        self.init(
            before: String(line[..<start]),
            at: start == end ? " " : String(line[start..<end]),
            after: String(line[end...])
        )
    }
}
