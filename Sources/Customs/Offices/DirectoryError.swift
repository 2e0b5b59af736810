//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a table of offices, gates or goods chapters can't be read.
package enum DirectoryError: Error, Hashable, Sendable {
    /// The product was installed without one of its tables.
    case missing(table: String)
    /// Not UTF-8, not JSON or not CSV as expected.
    case unreadable(table: String, reason: String)
    case missingColumn(table: String, column: String)
    /// A value that makes no sense.
    /// - Parameter line: from 1, the heading counted.
    case malformed(table: String, line: Int, column: String, value: String)
    /// Something refers to an office or gate that isn't there.
    case unknownReference(table: String, code: String)

    package var message: Trilingual {
        switch self {
        case .missing(let table):
            Trilingual(
                vi: "Thiếu bảng \(table) trong bản cài đặt.",
                zh: "安装中缺少表\(table)。",
                en: "The table \(table) is missing from the installation."
            )
        case .unreadable(let table, let reason):
            Trilingual(
                vi: "Không đọc được bảng \(table): \(reason)",
                zh: "无法读取表\(table)：\(reason)",
                en: "The table \(table) can't be read: \(reason)"
            )
        case .missingColumn(let table, let column):
            Trilingual(
                vi: "Bảng \(table) thiếu cột \(column).",
                zh: "表\(table)缺少列\(column)。",
                en: "The table \(table) has no column \(column)."
            )
        case .malformed(let table, let line, let column, let value):
            Trilingual(
                vi: "Bảng \(table), dòng \(line), cột \(column): giá trị «\(value)» không hợp lệ.",
                zh: "表\(table)第\(line)行\(column)列：值“\(value)”无效。",
                en: "Table \(table), line \(line), column \(column): “\(value)” makes no sense."
            )
        case .unknownReference(let table, let code):
            Trilingual(
                vi: "Bảng \(table) nhắc đến \(code), mã không có trong danh mục.",
                zh: "表\(table)引用了不存在的代码\(code)。",
                en: "The table \(table) names \(code), which isn't there."
            )
        }
    }
}
