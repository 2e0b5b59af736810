//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A table that holds no declarations: separated text or a workbook, read by the names of its columns.
package final class TableFile {
    /// A row with the cells of the wanted columns; nil where the table has no such column.
    package struct Row: Sendable {
        /// In the file, from 1.
        package let line: Int
        package let cells: [String?]
    }

    private let source: any RecordSource
    /// The place of each wanted column in the table.
    private let places: [Int?]
    private let reader = CellReader()

    /// Opens a file.
    ///
    /// - Parameter columns: for each wanted column the names that its header may have.
    /// - Throws: what keeps the file from being read at all.
    package init(_ path: String, columns: [[String]]) throws(IntakeError) {
        // Only the headers of the mapping count here, not the fields.
        let mapping = ColumnMapping(
            name: "table",
            columns: columns.map { ColumnMapping.Column(field: .declarationNo, headers: $0) }
        )
        let bytes = try DeclarationFile.source(path)
        let sample = try bytes.stretch(from: 0, atLeast: DelimitedSource.sample).bytes.prefix(DelimitedSource.sample)
        let source = try DeclarationFile.records(
            bytes,
            sample: UnsafeRawBufferPointer(rebasing: sample),
            mapping: mapping
        )
        self.source = source
        places = columns.map { source.headers.place(of: $0) }
    }

    /// Whether the table has a wanted column.
    package func has(_ column: Int) -> Bool { places[column] != nil }

    /// The headers as found.
    package var headers: [String] { source.headers.names }

    /// The next rows, nil at the end.
    package func next() throws(IntakeError) -> [Row]? {
        var rejects: [PlacedReject] = []
        guard let block = try source.nextBlock(&rejects) else { return nil }
        var rows: [Row] = []
        rows.reserveCapacity(block.count)
        for row in 0..<block.count {
            let range = Int(block.rows[row])..<Int(block.rows[row + 1])
            let cells = places.map { place -> String? in
                guard let place, range.lowerBound + place < range.upperBound else { return nil }
                return SampleRows.string(reader.text(block, range.lowerBound + place))
            }
            rows.append(Row(line: source.place(of: row).line, cells: cells))
        }
        return rows
    }
}
