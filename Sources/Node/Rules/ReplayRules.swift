//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Rules
package import Targeting

/// The rules at work in a replay: they judge a week on what was known before it, and learn afterwards what inspections
/// of that week found.
package struct ReplayRules: EvidenceSource {
    private let book: RuleBook
    private let batches: [DeclarationBatch]
    /// The first row of each batch, in order.
    private let starts: [Int]
    private var ledger: HistoryLedger

    /// - Parameter batches: all lines in order of time; their findings are shown to rules only when they are inspected.
    package init(_ book: RuleBook, _ batches: [DeclarationBatch]) {
        self.book = book
        self.batches = batches
        var starts: [Int] = []
        var sum = 0
        for batch in batches {
            starts.append(sum)
            sum += batch.count
        }
        self.starts = starts
        ledger = HistoryLedger(book.history)
    }

    /// The columns that have to be read.
    package static func fields(of book: RuleBook) -> Set<DeclarationField> {
        book.fields.union([.declarationNo, .itemNo, .lodgedAt, .office, .route, .finding, .findingAt])
    }

    package mutating func evidence(for rows: [Int]) -> [[Evidence]] {
        // What the week itself brings is past for its later lines, but nothing of it stays: findings are not known yet.
        var walked = ledger
        var said: [[Evidence]] = []
        for (batch, places) in pieces(of: rows) {
            let piece = batches[batch].revealing([], of: places)
            let verdicts = book.judge(book.table(piece, now: Self.end(of: piece)), &walked)
            for row in 0..<piece.count {
                said.append(verdicts.hits(row: row).map { book.rules[$0].evidence(seen: "") })
            }
        }
        return said
    }

    package mutating func remember(_ rows: [Int], inspected: Set<Int>) {
        for (batch, places) in pieces(of: rows) {
            let known = Set(places.filter { inspected.contains(starts[batch] + $0) })
            let piece = batches[batch].revealing(known, of: places)
            book.remember(book.table(piece, now: Self.end(of: piece)), &ledger)
        }
    }

    /// Neighbouring rows of one batch, in the order given.
    private func pieces(of rows: [Int]) -> [(batch: Int, places: [Int])] {
        var pieces: [(batch: Int, places: [Int])] = []
        for row in rows {
            let batch = (starts.lastIndex { $0 <= row }) ?? 0
            if pieces.last?.batch == batch {
                pieces[pieces.count - 1].places.append(row - starts[batch])
            } else {
                pieces.append((batch, [row - starts[batch]]))
            }
        }
        return pieces
    }

    /// The last lodging: what is still on its way then is judged as being so.
    private static func end(of batch: DeclarationBatch) -> Int64 {
        batch[instant: .lodgedAt]?.seconds.max() ?? 0
    }
}

extension DeclarationBatch {
    /// Some of the rows, with the findings of a few of them.
    fileprivate func revealing(_ known: Set<Int>, of rows: [Int]) -> DeclarationBatch {
        var piece = keeping(rows)
        if let finding = piece[text: .finding] {
            let codes = zip(rows, finding.codes).map { known.contains($0) ? $1 : 0 }
            piece[text: .finding] = TextColumn(codes: codes, dictionary: finding.dictionary)
        }
        if let times = piece[instant: .findingAt] {
            piece[instant: .findingAt] = InstantColumn(
                seconds: zip(rows, times.seconds).map { known.contains($0) ? $1 : InstantColumn.missing },
                offsets: times.offsets
            )
        }
        return piece
    }
}
