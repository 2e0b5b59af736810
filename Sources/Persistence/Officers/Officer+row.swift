//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
import Officers

extension Officer {
    static let selection =
        "SELECT id, login, name, role, office, language, is_active, must_change_password FROM officer"

    init(_ row: any SQLRow) throws {
        guard let role = Role(rawValue: row.text(3)), let language = Language(rawValue: row.text(5)) else {
            throw PersistenceError.unreadable("the officer \(row.text(1))")
        }
        self.init(
            id: row.text(0),
            login: row.text(1),
            name: row.text(2),
            role: role,
            office: row.optionalText(4),
            language: language,
            isActive: try row.bool(6),
            mustChangePassword: try row.bool(7)
        )
    }

    /// The values of `name` to `must_change_password`.
    var changeable: [SQLValue] {
        [
            .text(name), .text(role.rawValue), .optional(office), .text(language.rawValue), .bool(isActive),
            .bool(mustChangePassword),
        ]
    }

    /// Never holds a password or hash.
    var detail: JournalDetail {
        .object([
            "name": .text(name),
            "role": .text(role.rawValue),
            "office": .optional(office),
            "language": .text(language.rawValue),
            "is_active": .bool(isActive),
            "must_change_password": .bool(mustChangePassword),
        ])
    }
}
