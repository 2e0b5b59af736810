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

    /// What is wrong with a record of `next - first` cells, nil where it can be used.
    func fault(_ record: UnsafeRawBufferPointer, cells: Int, widest: Int) -> RecordFault? {
        if record.allSatisfy({ $0 <= 0x20 || $0 == format.separator || $0 == UInt8(ascii: "\"") }) { return .blank }
        if record.contains(0) { return .refused(.nulByte) }
        if widest > Self.fieldLimit { return .refused(.fieldTooLong) }
        guard cells != headers.names.count else { return strayQuote(record) == nil ? nil : .refused(.strayQuote) }
        if cells > headers.names.count, hasOnlyBlanks(record, behind: cells - headers.names.count) { return nil }
        return .refused(.wrongNumberOfColumns(found: cells, expected: headers.names.count))
    }

    /// Whether the last `count` cells of a record are empty, as spreadsheets leave them.
    private func hasOnlyBlanks(_ record: UnsafeRawBufferPointer, behind count: Int) -> Bool {
        var left = count
        for byte in record.reversed() {
            if byte == format.separator {
                left -= 1
                if left == 0 { return true }
            } else if byte > 0x20 {
                return false
            }
        }
        return false
    }

    /// Where the first line of a record ends that a stray quote made swallow others: some quote closes a cell
    /// and more text follows it. A record that is quoted by the rules is never taken apart.
    func strayQuote(_ record: UnsafeRawBufferPointer) -> Int? {
        guard let firstLine = record.firstIndex(of: format.newline) else { return nil }
        var isInside = false
        var isAtStart = true
        var offset = 0
        while offset < record.count {
            let byte = record[offset]
            if isInside {
                if byte == UInt8(ascii: "\"") {
                    let next = offset + 1 < record.count ? record[offset + 1] : format.separator
                    if next == UInt8(ascii: "\"") {
                        offset += 1
                    } else {
                        let ends = next == format.separator || next == format.newline || next == UInt8(ascii: "\r")
                        if !ends { return firstLine }
                        isInside = false
                    }
                }
            } else if byte == UInt8(ascii: "\""), isAtStart {
                isInside = true
            }
            isAtStart = byte == format.separator || byte == format.newline
            offset += 1
        }
        return nil
    }

    /// Whether there is allowance to cut bytes once more: as many as were read so far and 64 MB, so that no file
    /// takes more than twice its time.
    func mayRecut(_ count: Int) -> Bool {
        guard recut + UInt64(count) <= cursor + UInt64(Self.recordLimit) else { return false }
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
        let reason: Reject.Reason = isLast && cut.endsInQuotes ? .unterminatedQuote : .recordTooLong
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
            line += bytes.reduce(into: 0) { $0 += $1 == format.newline ? 1 : 0 }
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
