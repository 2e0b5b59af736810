//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why something could not be stored or read. Whatever is thrown out of a writing call, nothing of that call was
/// stored, but for ``connectionLost(commitUnknown:detail:)`` at the moment of the commit.
package enum PersistenceError: Error, Hashable, Sendable {
    package enum Constraint: Hashable, Sendable {
        case unique
        case foreignKey
        case check
        case notNull
        case other
    }

    /// The database can't be opened or reached.
    case cannotOpen(String, reason: String)
    /// A later release of the program wrote the database.
    case newerSchema(found: Int64, known: Int64)
    /// Another process held the database longer than we wait.
    case busy
    case diskFull
    case readOnly(String)
    /// The operating system failed to read or write.
    case inputOutput(String)
    /// The file is no database or is damaged.
    case damaged(String)
    case constraint(Constraint, detail: String)
    /// Two writers waited for one another, or one read what the other changed: nothing was stored, try again.
    case conflict(String)
    /// The server went away.
    case connectionLost(commitUnknown: Bool, detail: String)
    /// A statement failed otherwise; `code` is the SQLSTATE or SQLite's extended result code.
    case statement(code: String, detail: String)
    /// What is stored has not the form it was stored in.
    case unreadable(String)
    /// The field can't be searched by value.
    case notSearchable(DeclarationField)
    case closed
}

extension PersistenceError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotOpen(let name, let reason):
            "can't open the database \(name): \(reason)"
        case .newerSchema(let found, let known):
            "the database has schema \(found), this program knows schemas up to \(known): install the newer release"
        case .busy:
            "another process is writing to the database; try again when it has finished"
        case .diskFull:
            "the disk is full; nothing was stored. Free some space and try again"
        case .readOnly(let detail):
            "the database can't be written: \(detail). Check the permissions of its file and folder"
        case .inputOutput(let detail):
            "the disk could not be read or written: \(detail). Nothing was stored"
        case .damaged(let detail):
            "the database is damaged: \(detail). Restore it from a backup"
        case .constraint(_, let detail):
            "the database refused a value: \(detail)"
        case .conflict(let detail):
            "two writers were in each other's way, nothing was stored: \(detail). Try again"
        case .connectionLost(true, let detail):
            "the connection to the database broke during the commit: \(detail). Look whether the change is there"
        case .connectionLost(false, let detail):
            "the connection to the database broke: \(detail). Nothing was stored; try again"
        case .statement(let code, let detail):
            "the database refused a statement (\(code)): \(detail)"
        case .unreadable(let detail):
            "the database holds something unreadable: \(detail)"
        case .notSearchable(let field):
            "\(field.rawValue) can't be searched by value"
        case .closed:
            "the database is closed"
        }
    }
}
