//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The rows of a sheet laid down in a file, since a packed sheet can only be read from its start.
///
/// Cells end with U+001F and rows with U+001E, which XML cannot hold.
final class WorkbookSpill {
    private let gatherer: RecordGatherer
    /// Numbers of the rows, rising, and where each starts in the file.
    private var numbers: [UInt64] = []
    private var places: [UInt64] = []

    /// Reads all rows of a workbook that nobody else reads.
    init(_ workbook: WorkbookSource) throws(IntakeError) {
        let format = DelimitedFormat(separator: 0x1F, newline: 0x1E, quotes: false)
        let columns = workbook.headers.names.count
        let file = try SpillFile()
        var rejects: [PlacedReject] = []
        while let block = try workbook.nextBlock(&rejects) {
            for row in 0..<block.count {
                numbers.append(block.offset(of: row))
                places.append(file.size)
                let first = Int(block.rows[row])
                for cell in first..<first + columns {
                    let start = Int(block.starts[cell])
                    let count = Int(block.starts[cell + 1]) - start - 1
                    if cell > first { try file.append(format.separator) }
                    try file.append(UnsafeRawBufferPointer(start: block.base + start, count: count))
                }
                try file.append(format.newline)
            }
        }
        let scanner = DelimiterScanner(separator: format.separator, newline: format.newline, quotes: false)
        gatherer = RecordGatherer(try file.finished(), scanner: scanner, columns: columns)
    }

    func blocks(at wanted: [UInt64], _ body: (RecordBlock) throws(IntakeError) -> Void) throws(IntakeError) {
        var found: [UInt64] = []
        found.reserveCapacity(wanted.count)
        for number in wanted {
            guard let place = place(of: number) else { throw .noRecord(offset: number) }
            found.append(place)
        }
        try gatherer.blocks(at: found, names: wanted, body)
    }

    private func place(of number: UInt64) -> UInt64? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? places[low] : nil
    }
}
