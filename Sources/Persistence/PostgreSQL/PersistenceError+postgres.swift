//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PersistenceError {
    /// From an SQLSTATE, see appendix A of PostgreSQL's manual.
    init(sqlstate: String, message: String) {
        switch sqlstate {
        case "23505": self = .constraint(.unique, detail: message)
        case "23503": self = .constraint(.foreignKey, detail: message)
        case "23514": self = .constraint(.check, detail: message)
        case "23502": self = .constraint(.notNull, detail: message)
        case "40001", "40P01": self = .conflict(message)
        case "53100": self = .diskFull
        case "58030": self = .inputOutput(message)
        case "25006", "42501": self = .readOnly(message)
        case "XX001", "XX002": self = .damaged(message)
        // The server ends the session or stops; its words come before the connection breaks.
        case "57P01", "57P02", "57P03": self = .connectionLost(commitUnknown: false, detail: message)
        default: self = .statement(code: sqlstate, detail: message)
        }
    }
}
