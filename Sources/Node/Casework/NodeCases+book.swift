//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Persistence

extension NodeCases {
    /// The desk of who enters an older case book from the command line.
    func desk(enteringBook actor: String) -> CaseDesk {
        CaseDesk(
            CaseDesk.Officer(CasePerson(login: actor, name: actor), office: nil, rights: [.see, .write, .approve]),
            store: node.database.cases,
            nominal: node.database.nominal,
            keeper: keeper,
            surroundings: surroundings
        )
    }

    /// Brings a case book in; see ``CaseBookImport``.
    package func book(by actor: String, isTrial: Bool) -> CaseBookImport {
        var context = SeizureContext(today: today)
        context.directory = node.directory
        context.currency = Currency.ledger(of: node.configuration.country)
        return CaseBookImport(
            desk(enteringBook: actor),
            in: context,
            offsetMinutes: Int(node.configuration.offsetMinutes ?? 0),
            isTrial: isTrial
        )
    }
}
