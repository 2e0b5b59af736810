//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Intake

extension CommandFailure {
    /// Why a file cannot be read, and what to do.
    static func message(of error: IntakeError) -> String {
        switch error {
        case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
        case .cannotRead(let path, let reason): "\(path) cannot be read: \(reason)"
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
        case .changedWhileReading(let path): "\(path) became shorter while it was read. Try again when it is complete."
        case .unknownMapping(let name, let known):
            "There is no mapping \"\(name)\": neither a file of that name nor one of \(list(known)). "
                + "Make one with `lienquan mapping suggest FILE`."
        case .unreadableMapping(let path, let reason): "The mapping \(path) cannot be used: \(reason)"
        case .noMappedColumn(let found):
            "The mapping fits no column of the file, which has: \(list(found)). "
                + "Is it the right mapping and separator? `lienquan mapping suggest FILE` makes one."
        case .missingColumn(let field, let expected, let found):
            "No column for \(field) (expected \(list(expected))); the file has: \(list(found))."
        case .unknownEncoding(let name):
            "Unknown encoding \"\(name)\". Known: utf-8, utf-16le, utf-16be, gb18030, windows-1258."
        case .brokenWorkbook(let reason): "The workbook is damaged: \(reason). Save it again, or as CSV."
        case .workbookTooLarge(let reason): "The workbook is too large: \(reason). Save it as CSV."
        case .noSuchSheet(let name, let found): "The workbook has no sheet \"\(name)\"; it has: \(list(found))."
        case .notRereadable(let reason): "This input can only be read once: \(reason). Give a file instead."
        case .noRecord(let offset): "There is no record at byte \(offset): the file has changed since it was read."
        }
    }

    /// The first dozen names, so that a table of 200 columns does not fill the screen.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
        return names.count > 12 ? "\(shown) and \(names.count - 12) more" : (shown.isEmpty ? "nothing" : shown)
    }
}
