//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS

/// Whole lines of what comes over one connection in pieces that end anywhere, so that several connections can share one
/// queue and a connection that broke leaves no half behind.
///
/// The sentences of one message stay together: between two parts of one caller's message another's part with the same
/// number would take its place. Parts whose last one is not there yet wait for the next piece.
package struct WholeLines {
    /// One more than is read of a line: a longer one stays too long and is refused as such.
    private static let mostWaiting = StreamLimits().lineLength + 1

    /// Whole lines of a message that is not whole yet.
    private var parts: [UInt8] = []
    /// The line that has not ended yet.
    private var begun: [UInt8] = []

    package init() {}

    /// Takes what came.
    /// - Returns: the lines that are whole with it, with their ends.
    package mutating func push(_ piece: some BidirectionalCollection<UInt8>) -> [UInt8] {
        guard let end = piece.lastIndex(where: Self.isEnd) else {
            begun += piece.prefix(Self.mostWaiting - begun.count)
            return []
        }
        var lines = parts + begun + piece[...end]
        begun = Array(piece[piece.index(after: end)...].prefix(Self.mostWaiting))
        let whole = Self.endOfMessages(lines)
        parts = Array(lines[whole...])
        lines.removeSubrange(whole...)
        return lines
    }

    /// - Returns: what there is of a line that nobody will end, with an end: it may be whole, or is refused by its check.
    package mutating func finish() -> [UInt8] {
        defer { (parts, begun) = ([], []) }
        return begun.isEmpty ? parts : parts + begun + [UInt8(ascii: "\n")]
    }

    private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Where the last lines begin that are the first parts of a message without its last one; the end where they are
    /// none. A message has nine parts at most (IEC 61162-1).
    private static func endOfMessages(_ lines: [UInt8]) -> Int {
        var end = lines.count
        var next: (total: UInt8, number: UInt8)?
        while let last = lines[..<end].lastIndex(where: { !isEnd($0) }) {
            let start = lines[..<last].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
            guard let part = part(lines[start...last]), part.number < part.total else { break }
            if let next, part.total != next.total || part.number + 1 != next.number { break }
            guard lines.count - start <= mostWaiting else { return lines.count }
            (end, next) = (start, part)
            if part.number == 1 { return start }
        }
        // Without a first part nothing will come of them.
        return lines.count
    }

    /// Which part of how many a sentence is, as in `!AIVDM,2,1,`.
    private static func part(_ line: ArraySlice<UInt8>) -> (total: UInt8, number: UInt8)? {
        guard let start = line.lastIndex(of: UInt8(ascii: "!")), line.endIndex - start > 10,
            line[start + 3] == UInt8(ascii: "V"), line[start + 6] == UInt8(ascii: ","),
            line[start + 8] == UInt8(ascii: ",")
        else { return nil }
        let digits = UInt8(ascii: "1")...UInt8(ascii: "9")
        guard digits.contains(line[start + 7]), digits.contains(line[start + 9]) else { return nil }
        return (line[start + 7] - UInt8(ascii: "0"), line[start + 9] - UInt8(ascii: "0"))
    }
}
