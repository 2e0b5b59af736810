//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Customs
package import Officers

/// What every ``OfficerSigningKeyStore`` promises.
package enum SigningKeyStoreContract {
    package struct Stores: Sendable {
        package let officers: any OfficerStore
        package let keys: any OfficerSigningKeyStore

        package init(officers: any OfficerStore, keys: any OfficerSigningKeyStore) {
            self.officers = officers
            self.keys = keys
        }
    }

    private static func key(_ id: String, of officer: String = "id-lan", madeAt: Int64) -> OfficerSigningKey {
        OfficerSigningKey(
            id: id,
            officerID: officer,
            certificate: [0x30, 0x00, 0xFF],
            occasion: .first,
            madeAt: madeAt,
            wrapped: "wrapped \(id)"
        )
    }

    private static func prepare(_ stores: Stores) async throws {
        for login in ["lan", "hai"] {
            let officer = Officer(
                id: "id-\(login)",
                login: login,
                name: login,
                role: .inspector,
                office: nil,
                language: .vi
            )
            try await stores.officers.add(officer, passwordHash: "hash", by: "setup")
        }
    }

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("a new key retires the one before, and no other officer's") { stores in
            try await prepare(stores)
            try await stores.keys.add(key("a", madeAt: 1), by: "lan")
            try await stores.keys.add(key("x", of: "id-hai", madeAt: 1), by: "hai")
            try await stores.keys.add(key("b", madeAt: 2), by: "lan")
            let keys = try await stores.keys.signingKeys(of: "id-lan")
            try same(keys.map(\.id), ["a", "b"])
            try same(keys.map(\.wrapped), [nil, "wrapped b"])
            try same(keys[0].certificate, [0x30, 0x00, 0xFF])
            try same(try await stores.keys.signingKeys(of: "id-hai").map(\.wrapped), ["wrapped x"])
        },
        ContractCase("a key goes under another password; a retired one does not come back") { stores in
            try await prepare(stores)
            try await stores.keys.add(key("a", madeAt: 1), by: "lan")
            try await stores.keys.rewrap("a", as: "anew", by: "lan")
            try same(try await stores.keys.signingKeys(of: "id-lan").map(\.wrapped), ["anew"])
            try await stores.keys.add(key("b", madeAt: 2), by: "lan")
            try await stores.keys.rewrap("a", as: "again", by: "lan")
            try same(try await stores.keys.signingKeys(of: "id-lan").map(\.wrapped), [nil, "wrapped b"])
        },
    ]
}
