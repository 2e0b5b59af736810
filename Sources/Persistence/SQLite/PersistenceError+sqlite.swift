//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import GRDB

extension PersistenceError {
    /// From anything GRDB throws.
    init(sqlite error: any Error) {
        if let error = error as? PersistenceError {
            self = error
        } else if let error = error as? DatabaseError {
            self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
        } else {
            self = .statement(code: "", detail: "\(error)")
        }
    }

    /// From an extended result code, see sqlite.org/rescode.html.
    init(sqliteCode code: Int32, message: String) {
        switch ResultCode(rawValue: code & 0xFF) {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly(message)
        case .SQLITE_CANTOPEN: self = .cannotOpen("", reason: message)
        case .SQLITE_IOERR: self = .inputOutput(message)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(message)
        case .SQLITE_MISUSE: self = .closed
        case .SQLITE_CONSTRAINT:
            let kind: Constraint =
                switch ResultCode(rawValue: code) {
                case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .unique
                case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
                case .SQLITE_CONSTRAINT_CHECK: .check
                case .SQLITE_CONSTRAINT_NOTNULL: .notNull
                default: .other
                }
            self = .constraint(kind, detail: message)
        default: self = .statement(code: String(code), detail: message)
        }
    }
}
