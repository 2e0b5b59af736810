//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The officer who acts on a case.
package struct CasePerson: Hashable, Sendable, Codable {
    package let login: String
    package let name: String
    /// As journals name who acts, see `ActorName`: the login, and for whom they act where they do.
    package let actor: String

    package init(login: String, name: String, actor: String? = nil) {
        self.login = login
        self.name = name
        self.actor = actor ?? login
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let login = try container.decode(String.self, forKey: .login)
        self.init(
            login: login,
            name: try container.decode(String.self, forKey: .name),
            actor: try container.decodeIfPresent(String.self, forKey: .actor)
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(login, forKey: .login)
        try container.encode(name, forKey: .name)
        if actor != login { try container.encode(actor, forKey: .actor) }
    }

    private enum CodingKeys: String, CodingKey {
        case login
        case name
        case actor
    }

    /// Whether this person may be the second pair of eyes on what another did.
    package func isSecondPerson(to other: CasePerson) -> Bool {
        ActorName.isSecondPerson(actor, to: [other.actor])
    }
}
