//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CXLSXWriter

/// The formats of cells in one workbook, which owns them.
struct WorkbookStyles {
    let title: UnsafeMutablePointer<lxw_format>?
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let whole: UnsafeMutablePointer<lxw_format>?
    let decimal: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        title = workbook_add_format(book)
        format_set_bold(title)
        format_set_font_size(title, 14)
        heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(heading)
        text = workbook_add_format(book)
        format_set_num_format(text, "@")
        whole = workbook_add_format(book)
        format_set_num_format(whole, "#,##0")
        decimal = workbook_add_format(book)
        format_set_num_format(decimal, "#,##0.##########")
        day = workbook_add_format(book)
        format_set_num_format(day, "yyyy-mm-dd")
    }
}
