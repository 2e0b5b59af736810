//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension DelimitedSource {
    /// What is wrong with a record.
    enum RecordFault {
        /// Nothing is in it; it is passed over.
        case blank
        case refused(Reject.Reason)
    }

    /// What is wrong with a record, nil where it can be used.
    func fault(_ record: UnsafeRawBufferPointer, _ cells: RecordCells) -> RecordFault? {
        if isBlank(record) { return .blank }
        if cells.mayHaveNul, record.contains(0) { return .refused(.nulByte) }
        if cells.mayBeLong, cells.widest > Self.fieldLimit { return .refused(.fieldTooLong) }
        let expected = headers.names.count
        guard cells.range.count != expected else {
            return cells.mayHaveNewline && strayQuote(record) != nil ? .refused(.strayQuote) : nil
        }
        if cells.range.count > expected, cells.areEmpty(behind: expected) { return nil }
        return .refused(.wrongNumberOfColumns(found: cells.range.count, expected: expected))
    }

    /// Where the first line of a record ends that a stray quote made swallow others: some quote closes a cell
    /// and more text follows it. A record that is quoted by the rules is never taken apart.
    func strayQuote(_ record: UnsafeRawBufferPointer) -> Int? {
        guard let firstLine = record.place(of: format.newline, from: 0) else { return nil }
        let quote = UInt8(ascii: "\"")
        var offset = 0
        while let found = record.place(of: quote, from: offset) {
            offset = found + 1
            let before = found == 0 ? format.separator : record[found - 1]
            guard before == format.separator || before == format.newline else { continue }
            while let closing = record.place(of: quote, from: offset) {
                offset = closing + 1
                guard offset < record.count else { return nil }
                let next = record[offset]
                if next != quote {
                    let ends = next == format.separator || next == format.newline || next == UInt8(ascii: "\r")
                    if !ends { return firstLine }
                    break
                }
                offset += 1
            }
        }
        return nil
    }

    /// Whether there is allowance to cut bytes once more: four times what was read so far and 64 MB, so that no file
    /// takes more than five times its time.
    func mayRecut(_ count: Int) -> Bool {
        guard recut + UInt64(count) <= cursor * 4 + UInt64(Self.recordLimit) else { return false }
        recut += UInt64(count)
        return true
    }

    /// No record ends in the bytes: take more, or refuse what is there.
    func handleEndless(
        _ bytes: UnsafeRawBufferPointer,
        _ isLast: Bool,
        _ cut: DelimiterScanner.Cut,
        _ rejects: inout [PlacedReject]
    ) throws(IntakeError) {
        if !isLast, chunkSize < Self.recordLimit {
            chunkSize = min(chunkSize * 4, Self.recordLimit)
            return
        }
        let reason: Reject.Reason =
            cut.endsInQuotes ? (isLast ? .unterminatedQuote : .strayQuote) : .recordTooLong
        rejects.append(
            PlacedReject(
                offset: cursor,
                reject: Reject(line: line, column: nil, reason: reason, excerpt: excerpt(bytes))
            )
        )
        if cut.endsInQuotes, let end = bytes.firstIndex(of: format.newline), mayRecut(bytes.count) {
            cursor += UInt64(end + 1)
            line += 1
            chunkSize = Self.chunk
        } else if isLast {
            cursor += UInt64(bytes.count)
            isAtEnd = true
        } else {
            line += ByteMask.count(format.newline, in: bytes)
            cursor += UInt64(bytes.count)
            try skipLine()
        }
    }

    /// Moves behind the end of the line the cursor is in.
    private func skipLine() throws(IntakeError) {
        chunkSize = Self.chunk
        while true {
            let stretch = try source.stretch(from: cursor, atLeast: Self.chunk)
            let window = UnsafeRawBufferPointer(rebasing: stretch.bytes.prefix(1 << 20))
            if let end = window.firstIndex(of: format.newline) {
                cursor += UInt64(end + 1)
                line += 1
                return
            }
            cursor += UInt64(window.count)
            if stretch.isLast, window.count == stretch.bytes.count {
                isAtEnd = true
                return
            }
        }
    }
}
