//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

extension TextPieces {
    /// The end of the Chinese characters that follow one another from a place; the place where there is none.
    func hanRun(from place: Int) -> Int {
        var end = place
        while end < pieces.count, pieces[end].kind == .han, end == place || pieces[end].gap == .nothing { end += 1 }
        return end
    }

    /// Whether the run that begins at a place has for its pairs the look of the run right before it going on: that ends
    /// with the character with which this begins.
    func seemsToGoOn(at place: Int) -> Bool {
        guard place > 1, hanRun(from: place) > place + 1, pieces[place - 1].kind == .han,
            pieces[place - 1].gap == .nothing,
            pieces[place - 2].kind == .han
        else { return false }
        return han[pieces[place - 1].start] == han[pieces[place].start]
    }

    /// The characters of a run of pieces.
    func scalars(_ run: Range<Int>) -> ArraySlice<Unicode.Scalar> {
        guard let first = run.first else { return [] }
        return han[pieces[first].start..<pieces[first].start + run.count]
    }

    /// The bytes of a piece, whatever it is.
    func written(_ piece: Piece) -> [UInt8] {
        switch piece.kind {
        case .word: Array(bytes(piece))
        case .han: Array(String(han[piece.start]).utf8)
        }
    }

    /// Pieces without blanks between them, each as a range.
    var chunks: [Range<Int>] {
        var chunks: [Range<Int>] = []
        for (place, piece) in pieces.enumerated() {
            if piece.gap == .blank || chunks.isEmpty {
                chunks.append(place..<place + 1)
            } else {
                chunks[chunks.count - 1] = chunks[chunks.count - 1].lowerBound..<place + 1
            }
        }
        return chunks
    }
}
