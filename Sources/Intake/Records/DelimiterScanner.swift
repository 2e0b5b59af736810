//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finds separators, line ends and quotes and cuts bytes into cells.
///
/// Sixty-four bytes at a time become bit masks; quoted stretches come from a prefix-XOR over the quote
/// mask (Langdale and Lemire, *Parsing gigabytes of JSON per second*, 2019). A quote opens only at the start of a
/// cell; where one stands elsewhere, those sixty-four bytes go through the byte-wise rules.
struct DelimiterScanner {
    let separator: UInt8
    let newline: UInt8
    /// Whether quotes mean anything.
    let quotes: Bool

    /// What a scan found.
    struct Cut {
        /// How many entries of `starts` are valid.
        var starts = 0
        /// How many rows end within the bytes.
        var rows = 0
        /// Whether the bytes end inside a quoted cell.
        var endsInQuotes = false
        var hasQuotes = false
        var hasDoubledQuotes = false
        /// A line end stands inside a quoted cell.
        var hasInnerNewline = false
        var hasNul = false
    }

    /// What one 64-byte step hands to the next.
    private struct Carry {
        /// All ones inside a quoted cell.
        var inside: UInt64 = 0
        /// 1 when the last byte ended a cell, as the start of the bytes does.
        var atCellStart: UInt64 = 1
        /// 1 when the last byte closed a quoted cell.
        var closedQuote: UInt64 = 0
    }

    private struct Masks {
        var structural: UInt64 = 0
        var newline: UInt64 = 0
        var quote: UInt64 = 0
    }

    /// Cuts `bytes`, which start at the start of a record.
    ///
    /// - Parameters:
    ///   - starts: receives the start of each cell; room for `bytes.count + 16` entries.
    ///   - rows: receives for each row the index of its first cell; room for `bytes.count + 2`.
    ///   - isLast: whether the end of the bytes ends the last record.
    ///   - expectsQuotes: whether there are likely quotes; a wrong guess costs time only.
    func cut(
        _ bytes: UnsafeRawBufferPointer,
        isLast: Bool,
        starts: UnsafeMutablePointer<UInt32>,
        rows: UnsafeMutablePointer<UInt32>,
        expectsQuotes: Bool = true
    ) -> Cut {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return Cut() }
        if quotes, expectsQuotes { return walk(bytes, base, isLast, starts, rows, hasQuotes: true) }
        var cut = walk(bytes, base, isLast, starts, rows, hasQuotes: false)
        if quotes, cut.hasQuotes { return walk(bytes, base, isLast, starts, rows, hasQuotes: true) }
        cut.hasQuotes = false
        return cut
    }

    /// ``cut(_:isLast:starts:rows:)`` for bytes with and without any quote, each compiled on its own.
    @inline(__always)
    private func walk(
        _ bytes: UnsafeRawBufferPointer,
        _ base: UnsafeRawPointer,
        _ isLast: Bool,
        _ starts: UnsafeMutablePointer<UInt32>,
        _ rows: UnsafeMutablePointer<UInt32>,
        hasQuotes: Bool
    ) -> Cut {
        var cut = Cut()
        var carry = Carry()
        var written = 1
        var rowCount = 0
        starts[0] = 0
        rows[0] = 0
        let separators = ByteVector(repeating: separator)
        let newlines = ByteVector(repeating: newline)
        let quoteMarks = ByteVector(repeating: UInt8(ascii: "\""))
        var anyQuote = ByteVector()
        var anyNul = ByteVector()
        var offset = 0
        while offset < bytes.count {
            var structural = ByteVector()
            var lineEnd = ByteVector()
            var quote = ByteVector()
            var nul = ByteVector()
            for part in 0..<4 {
                let text = (base + offset).loadUnaligned(fromByteOffset: part &* 16, as: ByteVector.self)
                let place = ByteMask.placeBits(part)
                let isNewline = ByteMask.equal(text, newlines)
                structural |= (ByteMask.equal(text, separators) | isNewline) & place
                lineEnd |= isNewline & place
                quote |= ByteMask.equal(text, quoteMarks) & place
                nul |= ByteMask.equal(text, ByteVector()) & place
            }
            var masks = Masks(structural: ByteMask.bits(structural), newline: ByteMask.bits(lineEnd))
            if hasQuotes { masks.quote = ByteMask.bits(quote) } else { anyQuote |= quote }
            let left = bytes.count &- offset
            if left >= 64 {
                anyNul |= nul
            } else {
                // What lies behind the bytes may hold anything.
                let valid = (1 &<< UInt64(left)) &- 1
                masks.structural &= valid
                masks.newline &= valid
                masks.quote &= valid
                if ByteMask.bits(nul) & valid != 0 { cut.hasNul = true }
            }
            if hasQuotes, masks.quote | carry.inside != 0 {
                removeQuoted(&masks, &carry, &cut, bytes, offset)
            } else if hasQuotes {
                carry.atCellStart = masks.structural &>> 63
                carry.closedQuote = 0
            }
            // Eight at a time, so that the end of the loop is rarely mispredicted; what is written too much is
            // written over, the room for it is there.
            var ends = masks.structural
            let position = UInt32(truncatingIfNeeded: offset &+ 1)
            var place = starts + written
            while ends != 0 {
                for step in 0..<8 {
                    place[step] = position &+ UInt32(truncatingIfNeeded: ends.trailingZeroBitCount)
                    ends &= ends &- 1
                }
                place += 8
            }
            var lines = masks.newline
            while lines != 0 {
                let before = masks.structural & ((lines & (0 &- lines)) &- 1)
                rowCount &+= 1
                rows[rowCount] = UInt32(truncatingIfNeeded: written &+ before.nonzeroBitCount)
                lines &= lines &- 1
            }
            written &+= masks.structural.nonzeroBitCount
            offset &+= 64
        }
        cut.endsInQuotes = carry.inside != 0
        if ByteMask.folded(anyNul) != 0 { cut.hasNul = true }
        if ByteMask.folded(anyQuote) != 0 { cut.hasQuotes = true }
        if isLast, !cut.endsInQuotes, Int(starts[Int(rows[rowCount])]) < bytes.count {
            starts[written] = UInt32(truncatingIfNeeded: bytes.count &+ 1)
            rowCount &+= 1
            rows[rowCount] = UInt32(truncatingIfNeeded: written)
            written &+= 1
        }
        cut.starts = written
        cut.rows = rowCount
        return cut
    }

    /// Takes out of the masks what stands inside quotes.
    @inline(never)
    private func removeQuoted(
        _ masks: inout Masks,
        _ carry: inout Carry,
        _ cut: inout Cut,
        _ bytes: UnsafeRawBufferPointer,
        _ offset: Int
    ) {
        cut.hasQuotes = true
        let quote = masks.quote
        var inside = quote
        inside ^= inside &<< 1
        inside ^= inside &<< 2
        inside ^= inside &<< 4
        inside ^= inside &<< 8
        inside ^= inside &<< 16
        inside ^= inside &<< 32
        inside ^= carry.inside
        let structural = masks.structural & ~inside
        let opening = quote & inside
        let closing = quote & ~inside
        let afterClosing = closing &<< 1 | carry.closedQuote
        guard opening & ~(structural &<< 1 | carry.atCellStart | afterClosing) == 0 else {
            return removeQuotedBytewise(&masks, &carry, &cut, bytes, offset)
        }
        if masks.newline & inside != 0 { cut.hasInnerNewline = true }
        if opening & afterClosing != 0 { cut.hasDoubledQuotes = true }
        masks.structural = structural
        masks.newline &= ~inside
        carry.inside = UInt64(bitPattern: Int64(bitPattern: inside) &>> 63)
        carry.atCellStart = structural &>> 63
        carry.closedQuote = closing &>> 63
    }

    private func removeQuotedBytewise(
        _ masks: inout Masks,
        _ carry: inout Carry,
        _ cut: inout Cut,
        _ bytes: UnsafeRawBufferPointer,
        _ offset: Int
    ) {
        cut.hasDoubledQuotes = true
        var kept: UInt64 = 0
        for place in 0..<min(64, bytes.count - offset) {
            let bit: UInt64 = 1 &<< UInt64(place)
            let isQuote = masks.quote & bit != 0
            if carry.inside != 0 {
                if isQuote {
                    carry.inside = 0
                    carry.closedQuote = 1
                } else if masks.newline & bit != 0 {
                    cut.hasInnerNewline = true
                }
            } else if isQuote {
                if carry.atCellStart | carry.closedQuote != 0 { carry.inside = ~0 }
                carry.atCellStart = 0
                carry.closedQuote = 0
            } else {
                carry.atCellStart = masks.structural & bit != 0 ? 1 : 0
                carry.closedQuote = 0
                if carry.atCellStart != 0 { kept |= bit }
            }
        }
        masks.structural &= kept
        masks.newline &= kept
    }
}
