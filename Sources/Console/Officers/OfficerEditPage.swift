//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers

/// The form with which an administrator changes an account.
struct OfficerEditPage: Sendable {
    let login: String
    let name: String
    let roles: [SelectChoice]
    let offices: [SelectChoice]
    let path: String
    let isMe: Bool

    init(_ officer: Officer, me: Officer, words: Words, places: PlaceNames) {
        login = officer.login
        name = officer.name
        roles = Officer.Role.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("role." + $0.rawValue), isChosen: $0 == officer.role)
        }
        var codes = places.offices(words.language).map(\.code)
        // An office that is no more stays chosen until somebody chooses another.
        if let office = officer.office, !codes.contains(office) { codes.append(office) }
        offices = codes.map {
            SelectChoice(value: $0, label: places.office($0, words.language), isChosen: $0 == officer.office)
        }
        path = ConsolePath.officer(officer.id).text
        isMe = officer.id == me.id
    }
}

/// Which officers a list shows.
struct OfficerFilter: Sendable, Hashable {
    let role: Officer.Role?
    let office: String?

    init(role: String?, office: String?) {
        self.role = role.flatMap { Officer.Role(rawValue: $0) }
        self.office = office.flatMap { $0.isEmpty ? nil : $0 }
    }

    func shows(_ officer: Officer) -> Bool {
        (role == nil || officer.role == role) && (office == nil || officer.office == office)
    }
}
