//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Intake
package import Lookouts

/// Reads a file of an office into the entries of a watch-list.
package enum WatchlistFile {
    /// - Throws: ``IntakeError`` when the file is no table.
    package static func read(_ path: String) throws(IntakeError) -> WatchlistTable {
        let columns = WatchlistTable.Column.allCases
        let file = try TableFile(path, columns: columns.map(\.headers))
        var table = WatchlistTable()
        while let rows = try file.next() {
            for row in rows {
                var cells: [WatchlistTable.Column: String] = [:]
                for (column, cell) in zip(columns, row.cells) { cells[column] = cell }
                table.add(cells, line: row.line)
            }
        }
        return table
    }
}
