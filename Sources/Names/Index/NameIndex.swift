//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Many names, searched by what they have in common with one.
///
/// An inverted index over words, pairs of neighbours, parts of long words, characters and their readings. The rarest
/// pieces of a query are followed first, and what they have found is compared in full. It never changes: a new list makes
/// a new index, and whoever searches goes on with the old one meanwhile.
public struct NameIndex: Sendable {
    /// A name that was found.
    public struct Hit: Sendable, Hashable {
        /// Its place in the list that the index was made from.
        public let entry: Int
        /// How near the names are, 0…1; see ``NameMatcher/threshold``.
        public let score: Double
        /// What hits are ordered by: ``score``, and how rare is what they have in common.
        public let rank: Double
    }

    public let matcher: NameMatcher
    let readings: NameReadings
    let near: NearWords
    private let texts: [UInt8]
    private let ends: [UInt32]
    let table: KeyTable
    /// Where the entries of each piece begin; one more than there are pieces.
    let starts: [UInt32]
    let entries: [UInt32]
    /// The same the other way: where the pieces of each entry begin, one more than there are entries.
    private let beginnings: [UInt32]
    private let filed: [UInt32]
    /// What all pieces of an entry are worth together.
    private let totals: [UInt16]

    /// How many names it holds.
    public var count: Int { ends.count }

    /// Files names; takes a few microseconds a name.
    public init(_ names: some Sequence<String>, readings: NameReadings) {
        var builder = NameIndexBuilder(readings)
        for name in names { builder.add(name) }
        let filed = builder.finish()
        self.readings = readings
        matcher = NameMatcher(readings: readings)
        near = filed.near
        texts = filed.texts
        ends = filed.ends
        table = filed.table
        starts = filed.starts
        entries = filed.entries
        beginnings = filed.beginnings
        self.filed = filed.filed
        totals = filed.totals
    }

    /// The text of an entry.
    public func text(_ entry: Int) -> String {
        let start = entry == 0 ? 0 : Int(ends[entry - 1])
        return String(decoding: texts[start..<Int(ends[entry])], as: UTF8.self)
    }

    /// Rarest pieces are followed, and entries taken in, until so many were looked at.
    private static let budget = 50_000
    /// Entries are taken in as long as so much of what the name is worth is still to come.
    private static let lateShare: Float = 0.4
    /// So many are taken in anyway.
    private static let cheap = 10_000
    /// The first piece is followed up to this length.
    private static let longestPiece = 200_000
    /// So many entries are held against all other pieces.
    private static let weighed = 200
    private static let compared = 60

    /// The nearest names, best first.
    ///
    /// - Parameters:
    ///   - limit: most hits.
    ///   - least: hits of a lower score are left out.
    ///   - scratch: working memory, kept from search to search by whoever searches.
    public func search(_ text: String, limit: Int, least: Double = 0, scratch: inout NameScratch) -> [Hit] {
        let name = Name(text, readings: readings)
        guard !name.isEmpty, count > 0 else { return [] }
        let candidates = candidates(name, &scratch)
        let top = Double(candidates.map(\.weight).max() ?? 1)
        var hits: [Hit] = []
        for candidate in candidates {
            let entry = Name(self.text(Int(candidate.entry)), readings: readings)
            let match = matcher.match(name, entry)
            guard match.score >= least else { continue }
            let common = Double(candidate.weight) / max(1, top)
            let rank = 0.85 * match.rank + 0.15 * common * min(1, match.rank + 0.3)
            hits.append(Hit(entry: Int(candidate.entry), score: match.score, rank: rank))
        }
        hits.sort { ($1.rank, $0.entry) < ($0.rank, $1.entry) }
        return Array(hits.prefix(limit))
    }

    /// The entries that have most in common with a name.
    private func candidates(_ name: Name, _ scratch: inout NameScratch) -> [NameCandidate] {
        scratch.prepare(count)
        defer { scratch.clear() }
        var own: Float = 0
        var open: Float = 0
        var found: [(number: Int, length: Int, weight: UInt16, isGuess: Bool)] = []
        for piece in NamePieces(name, readings, near: near, table: table).pieces {
            let number = table.number(of: piece.key)
            let length = number.map { Int(starts[$0 + 1] - starts[$0]) } ?? 1
            let weight = NameScratch.weight(length: length, of: count, share: piece.share)
            if !piece.isGuess { own += Float(weight) }
            guard let number else { continue }
            if !piece.isGuess { open += Float(weight) }
            found.append((number, length, weight, piece.isGuess))
        }
        found.sort { $0.length < $1.length }
        let all = open
        var seen = 0
        var next = 0
        // Who has none of the rarer pieces cannot come first any more.
        while next < found.count, open >= Self.lateShare * all || seen < Self.cheap {
            let piece = found[next]
            guard seen + piece.length <= Self.budget || (seen == 0 && piece.length <= Self.longestPiece) else { break }
            seen += piece.length
            if !piece.isGuess { open -= Float(piece.weight) }
            withEntries(of: piece.number) { scratch.add($0, piece.weight) }
            next += 1
        }
        var best = scratch.best(Self.weighed, own: own, totals: totals)
        let worth = PieceWorth(found.enumerated().filter { $0 < next || !$1.isGuess }.map { ($1.number, $1.weight) })
        for place in best.indices { best[place].weight = worth.sum(of: pieces(of: Int(best[place].entry))) }
        for place in best.indices {
            best[place].share = NameScratch.share(best[place].weight, own: own, total: totals[Int(best[place].entry)])
        }
        best.sort { ($1.share, $0.entry) < ($0.share, $1.entry) }
        return Array(best.prefix(Self.compared))
    }

    /// The numbers of the pieces under which an entry is filed.
    private func pieces(of entry: Int) -> ArraySlice<UInt32> {
        filed[Int(beginnings[entry])..<Int(beginnings[entry + 1])]
    }

    private func withEntries(of piece: Int, _ body: (Slice<UnsafeBufferPointer<UInt32>>) -> Void) {
        entries.withUnsafeBufferPointer { body($0[Int(starts[piece])..<Int(starts[piece + 1])]) }
    }
}
