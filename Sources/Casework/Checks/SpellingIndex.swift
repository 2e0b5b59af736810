//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Names by what a misspelt one still shares with them: a word, or the first three letters.
///
/// Tens of thousands of names are searched by comparing a few hundred.
struct SpellingIndex: Sendable {
    private let names: [[UInt8]]
    private let byPiece: [String: [Int]]

    /// - Parameter names: folded.
    init(_ names: [String]) {
        self.names = names.map { Array($0.utf8) }
        var byPiece: [String: [Int]] = [:]
        for (index, name) in names.enumerated() {
            for piece in Self.pieces(name) { byPiece[piece, default: []].append(index) }
        }
        self.byPiece = byPiece
    }

    /// The places of the names that are nearest and near enough: one letter in seven, three at most.
    func nearest(to text: String) -> [Int] {
        let letters = Array(text.utf8)
        var most = min(3, (letters.count + 2) / 7)
        guard most > 0 else { return [] }
        var best: [Int] = []
        for place in Set(Self.pieces(text).flatMap { byPiece[$0] ?? [] }).sorted() {
            guard abs(names[place].count - letters.count) <= most else { continue }
            let distance = Self.distance(letters, names[place])
            guard distance > 0, distance <= most else { continue }
            if distance < most { best.removeAll() }
            most = distance
            best.append(place)
        }
        return best
    }

    private static func pieces(_ name: String) -> Set<String> {
        var pieces = Set(name.split(separator: " ").map(String.init))
        pieces.insert("^" + name.prefix(3))
        return pieces
    }

    /// Letters that were added, left out, changed, or swapped with their neighbour (optimal string alignment).
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in 0..<b.count {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
