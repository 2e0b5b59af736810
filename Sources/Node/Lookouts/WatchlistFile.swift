//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Intake
package import Lookouts

/// Reads a file of an office into the entries of a watch-list.
package enum WatchlistFile {
    /// - Throws: when the file is no table, or has none of the columns.
    package static func read(_ path: String) throws(WatchlistFileError) -> WatchlistTable {
        do throws(IntakeError) {
            return try table(path)
        } catch .noMappedColumn {
            throw WatchlistFileError(reason: noColumn)
        } catch {
            throw WatchlistFileError(reason: error.message)
        }
    }

    private static let noColumn = Trilingual(
        vi: "Không thấy cột nào của danh sách: cần một cột loại (Loại) và một cột tên hoặc số hiệu (Tên).",
        zh: "未找到名单的任何一列：须有类型列（类型）和名称或号码列（名称）。",
        en:
            "none of a list's columns is there: it needs one for the kind (subject) and one for the name or number (name)"
    )

    private static func table(_ path: String) throws(IntakeError) -> WatchlistTable {
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
