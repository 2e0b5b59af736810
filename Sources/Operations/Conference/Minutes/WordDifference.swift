//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What changed from one text to another, word by word; Chinese character by character.
package struct WordDifference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case same
        case added
        case removed
    }

    package struct Piece: Hashable, Sendable {
        package let kind: Kind
        package let text: String
    }

    package let pieces: [Piece]

    /// Texts of more words than this are shown as taken out and put in as a whole.
    private static let most = 4_000

    package init(from old: String, to new: String) {
        let (before, after) = (Self.words(old), Self.words(new))
        var head = 0
        while head < before.count, head < after.count, before[head] == after[head] { head += 1 }
        var tail = 0
        while tail < before.count - head, tail < after.count - head,
            before[before.count - 1 - tail] == after[after.count - 1 - tail]
        { tail += 1 }
        let middle = (before[head..<(before.count - tail)], after[head..<(after.count - tail)])
        var gathered: [Piece] = []
        func add(_ kind: Kind, _ words: some Sequence<Substring>) {
            let text = words.joined()
            guard !text.isEmpty else { return }
            if let last = gathered.last, last.kind == kind {
                gathered[gathered.count - 1] = Piece(kind: kind, text: last.text + text)
            } else {
                gathered.append(Piece(kind: kind, text: text))
            }
        }
        add(.same, before[..<head])
        if middle.0.count > Self.most || middle.1.count > Self.most || middle.0.count * middle.1.count > 4_000_000 {
            add(.removed, middle.0)
            add(.added, middle.1)
        } else {
            for (kind, word) in Self.walk(Array(middle.0), Array(middle.1)) { add(kind, [word]) }
        }
        add(.same, before[(before.count - tail)...])
        pieces = gathered
    }

    /// The longest common words (the table of Wagner and Fischer), what was removed before what was added.
    private static func walk(_ old: [Substring], _ new: [Substring]) -> [(Kind, Substring)] {
        let width = new.count + 1
        var table = [Int32](repeating: 0, count: (old.count + 1) * width)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                table[i * width + j] =
                    old[i] == new[j]
                    ? table[(i + 1) * width + j + 1] + 1
                    : max(table[(i + 1) * width + j], table[i * width + j + 1])
            }
        }
        var (i, j) = (0, 0)
        var steps: [(Kind, Substring)] = []
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                steps.append((.same, old[i]))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || table[(i + 1) * width + j] >= table[i * width + j + 1] {
                steps.append((.removed, old[i]))
                i += 1
            } else {
                steps.append((.added, new[j]))
                j += 1
            }
        }
        return steps
    }

    /// Words with the blanks behind them; each character of Chinese for itself.
    static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var place = text.startIndex
        func isHan(_ character: Character) -> Bool {
            character.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) || $0.value > 0x20000 }
        }
        while place < text.endIndex {
            let next = text.index(after: place)
            let isEnd =
                next == text.endIndex || isHan(text[place]) || isHan(text[next])
                || text[place].isWhitespace && !text[next].isWhitespace
            if isEnd {
                words.append(text[start..<next])
                start = next
            }
            place = next
        }
        return words
    }
}
