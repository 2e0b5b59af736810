//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Reads the rows of a watch-list as an office has it in a table; the words of its header may be Vietnamese, Chinese or
/// English.
package struct WatchlistTable: Sendable {
    /// A column of a watch-list.
    package enum Column: String, CaseIterable, Sendable {
        case id
        case subject
        case name
        case aliases
        case category
        case action
        case reason
        case validFrom = "valid_from"
        case validTo = "valid_to"

        /// What the header may say.
        package var headers: [String] {
            switch self {
            case .id: ["id", "ref", "reference", "no", "Số hiệu", "Mã", "编号"]
            case .subject: ["subject", "kind", "type", "Loại", "Đối tượng", "类型", "对象"]
            case .name: ["name", "value", "number", "Tên", "Họ tên", "Giá trị", "Số", "名称", "姓名", "号码"]
            case .aliases: ["aliases", "alias", "aka", "other names", "Tên khác", "别名", "曾用名"]
            case .category: ["category", "Danh mục", "类别"]
            case .action: ["action", "Biện pháp", "Hành động", "措施"]
            case .reason: ["reason", "remark", "note", "Lý do", "Ghi chú", "原因", "备注"]
            case .validFrom: ["valid_from", "valid from", "from", "Từ ngày", "Hiệu lực từ", "生效日期"]
            case .validTo: ["valid_to", "valid to", "until", "to", "Đến ngày", "Hiệu lực đến", "失效日期"]
            }
        }
    }

    /// Why a row was left out, or a cell not understood.
    package struct Fault: Hashable, Sendable {
        package enum Reason: String, CaseIterable, Hashable, Sendable {
            case nameMissing = "name_missing"
            case nameTooLong = "name_too_long"
            case noLetters = "no_letters"
            case subjectUnknown = "subject_unknown"
            case dateUnreadable = "date_unreadable"
            case periodEmpty = "period_empty"
            case idTwice = "id_twice"
        }

        /// In the file, from 1.
        package let line: Int
        package let column: Column
        package let reason: Reason
        /// The cell, shortened.
        package let cell: String
    }

    package private(set) var entries: [Lookout] = []
    package private(set) var faults: [Fault] = []
    /// How many faults there were beyond those that are kept.
    package private(set) var furtherFaults = 0
    private var ids: Set<String> = []

    /// Longer names are refused: nobody is called so.
    package static let longestName = 400
    private static let mostFaults = 500

    package init() {}

    /// Takes a row; an empty one is nothing.
    ///
    /// - Parameter cells: by column; what the table does not have is missing.
    package mutating func add(_ cells: [Column: String], line: Int) {
        if cells.values.allSatisfy({ $0.trimmedText.isEmpty }) { return }
        var row = WatchlistRow(cells, line: line)
        let entry = row.read()
        if let entry, !ids.insert(entry.id).inserted { row.refuse(.id, .idTwice) }
        for fault in row.faults {
            if faults.count < Self.mostFaults { faults.append(fault) } else { furtherFaults += 1 }
        }
        if let entry, row.faults.isEmpty { entries.append(entry) }
    }
}
