//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How the columns of one office's file become columns of the declaration layout: a JSON file people edit.
package struct ColumnMapping: Codable, Hashable, Sendable {
    package var name: String
    /// `,` `;` `|` or a tab; nil to detect.
    package var separator: String?
    /// `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or `windows-1258`; nil to detect.
    package var encoding: String?
    /// Line or row of the header from 1; nil to find it.
    package var headerRow: Int?
    /// How many rows the header takes, 1 or 2; nil to find out.
    package var headerRows: Int?
    /// Sheet of a workbook; nil for the first that has mapped columns.
    package var sheet: String?
    /// Whether numbers are written 1.234,5; the default is 1,234.5.
    package var decimalComma: Bool?
    /// How dates without a four-digit year in front are read; the default is day first.
    package var dateOrder: DateOrder?
    /// The offset of times written without one, `+07:00` by default.
    package var utcOffset: String?
    package var columns: [Column]

    package init(name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// Where one layout column comes from.
    ///
    /// Several columns may feed one field; a later one wins in rows where its value table has the value.
    package struct Column: Codable, Hashable, Sendable {
        package var field: DeclarationField
        /// Header names, the first that the file has is used. Case, accents and blanks do not matter.
        package var headers: [String]
        /// What written values mean; a value that is not in the table stays as it is.
        package var values: [String: String]?
        /// `t`, `kg` or `g`: the unit of the file where it is not that of the layout.
        package var unit: String?
        /// What numbers are multiplied by, on top of the unit.
        package var factor: Double?
        /// The value of rows that have none.
        package var constant: String?

        package init(
            field: DeclarationField,
            headers: [String],
            values: [String: String]? = nil,
            unit: String? = nil,
            factor: Double? = nil,
            constant: String? = nil
        ) {
            self.field = field
            self.headers = headers
            self.values = values
            self.unit = unit
            self.factor = factor
            self.constant = constant
        }
    }

    /// The order of day, month and year.
    package enum DateOrder: String, Codable, Hashable, Sendable {
        case dayFirst = "dmy"
        case monthFirst = "mdy"
        case yearFirst = "ymd"
    }
}
