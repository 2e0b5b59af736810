//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A case that lived elsewhere before and is to be kept here with its life.
package struct CaseAdmission: Sendable {
    package let origin: CaseOrigin
    package let office: String
    package let year: Int
    /// The number that it keeps; nil for the next one.
    package let number: CaseNumber?
    /// Its states in the order of time, made of its number.
    package let life: @Sendable (CaseNumber) throws -> [Case]

    package init(
        from origin: CaseOrigin,
        office: String,
        year: Int,
        number: CaseNumber?,
        life: @escaping @Sendable (CaseNumber) throws -> [Case]
    ) {
        self.origin = origin
        self.office = office
        self.year = year
        self.number = number
        self.life = life
    }

    /// What became of it.
    package enum Outcome: Hashable, Sendable {
        case admitted(CaseNumber)
        /// It was admitted before, as this case, and nothing changed.
        case known(CaseNumber)
        /// Another case has the number.
        case taken(CaseNumber)
        case refused(CaseError)
    }
}
