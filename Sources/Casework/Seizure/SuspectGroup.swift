//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Suspects who have the same in common; who they are stands in the nominal store.
package struct SuspectGroup: Hashable, Sendable, Codable {
    package enum Sex: String, CaseIterable, Hashable, Sendable, Codable {
        case female
        case male
        case unknown
    }

    package enum AgeBand: String, CaseIterable, Hashable, Sendable, Codable {
        case under18 = "0-17"
        case young = "18-29"
        case middle = "30-49"
        case older = "50+"
        case unknown
    }

    package var count: Int
    /// ISO 3166-1 alpha-2.
    package var nationality: String?
    package var sex: Sex?
    package var age: AgeBand?
    package var role: EntityRole?

    package init(
        count: Int,
        nationality: String? = nil,
        sex: Sex? = nil,
        age: AgeBand? = nil,
        role: EntityRole? = nil
    ) {
        self.count = count
        self.nationality = nationality
        self.sex = sex
        self.age = age
        self.role = role
    }
}
