//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Someone who gives, receives or witnesses: an officer, who signs, or someone outside, for whom a witness does.
public struct CustodyParty: Hashable, Sendable {
    /// The name that the officer's certificate is made out to; nil for someone outside the service.
    public let login: String?
    public let name: String
    /// The office, laboratory, court or firm.
    public let organisation: String

    /// An officer.
    public static func officer(_ login: String, name: String, organisation: String) -> CustodyParty {
        CustodyParty(login: login, name: name, organisation: organisation)
    }

    /// Someone who has no key here: a laboratory, a court, an owner.
    public static func outside(_ name: String, organisation: String) -> CustodyParty {
        CustodyParty(login: nil, name: name, organisation: organisation)
    }

    init(login: String?, name: String, organisation: String) {
        self.login = login
        self.name = name
        self.organisation = organisation
    }

    /// What is wrong with it; nil for one that may stand in a transfer.
    public var fault: CustodyError? {
        guard login.map(CustodyText.isID) ?? true else { return .badText("login") }
        guard CustodyText.isLine(name, most: 200), !name.isEmpty else { return .badText("name") }
        guard CustodyText.isLine(organisation, most: 200) else { return .badText("organisation") }
        return nil
    }

    /// Whether both are the same holder: officers by login, whatever they are called today, others by name and house.
    public func isSame(as other: CustodyParty) -> Bool {
        if login != nil || other.login != nil { return login == other.login }
        return name == other.name && organisation == other.organisation
    }
}
