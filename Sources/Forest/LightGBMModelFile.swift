//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A LightGBM model file (text, version 3 or 4) cut into its sections of `key=value` lines.
struct LightGBMModelFile {
    /// Lines before the first tree.
    let header: [Substring: Substring]
    /// The lines of each tree.
    let trees: [[Substring: Substring]]

    /// - Throws: `ForestError.unreadable` when the bytes are not such a file or end before `end of trees`.
    init(_ data: Data) throws(ForestError) {
        guard let text = String(data: data, encoding: .utf8) else { throw Self.unreadable("it is not UTF-8 text") }
        var header: [Substring: Substring] = [:]
        var trees: [[Substring: Substring]] = []
        var isFirst = true
        var isWhole = false
        for line in text.split(whereSeparator: \.isNewline) {
            if isFirst {
                guard line == "tree" else { throw Self.unreadable("it does not begin with \"tree\"") }
                isFirst = false
                continue
            }
            if line == "end of trees" {
                isWhole = true
                break
            }
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? parts[1] : ""
            if parts[0] == "Tree" {
                trees.append([:])
            } else if trees.isEmpty {
                header[parts[0]] = value
            } else {
                trees[trees.count - 1][parts[0]] = value
            }
        }
        guard isWhole else { throw Self.unreadable("it ends before \"end of trees\"") }
        self.header = header
        self.trees = trees
    }

    static func unreadable(_ reason: String) -> ForestError { .unreadable(format: "LightGBM", reason: reason) }

    /// The blank-separated numbers of one line of a section.
    static func numbers<Number: LosslessStringConvertible>(
        _ key: Substring,
        of section: [Substring: Substring],
        tree: Int
    ) throws(ForestError) -> [Number] {
        guard let line = section[key] else { throw unreadable("tree \(tree) has no \(key)") }
        var numbers: [Number] = []
        for word in line.split(separator: " ") {
            guard let number = Number(String(word)) else { throw unreadable("tree \(tree): \(key) holds \"\(word)\"") }
            numbers.append(number)
        }
        return numbers
    }
}
