//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Officers

/// What every ``DelegationStore`` promises, and what the store of officers does beside it.
package enum DelegationStoreContract {
    package struct Stores: Sendable {
        package let officers: any OfficerStore
        package let delegations: any DelegationStore

        package init(officers: any OfficerStore, delegations: any DelegationStore) {
            self.officers = officers
            self.delegations = delegations
        }
    }

    private static let hour: Int64 = 3_600

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("a delegation is found as it was given, until it is over") { stores in
            let store = try await filled(stores)
            let given = delegation("d1", office: "VN-VI")
            try await store.add(given)
            try same(try await store.delegation(id: "d1"), given)
            try same(try await store.delegation(id: "other"), nil)
            try same(try await store.delegations(notOverAt: 0), [given])
            try same(try await store.delegations(notOverAt: given.end - 1), [given])
            try same(try await store.delegations(notOverAt: given.end), [])
        },
        ContractCase("two have one delegation at a time, and others have theirs") { stores in
            let store = try await filled(stores)
            try await store.add(delegation("d1"))
            try await refused(DelegationError.overlaps) { try await store.add(delegation("d2", start: 2 * hour)) }
            try await store.add(delegation("d3", start: 10 * hour))
            try await store.add(delegation("d4", to: "id-minh"))
            try same(try await store.delegations(notOverAt: 0).map(\.id), ["d1", "d4", "d3"])
        },
        ContractCase("one that was revoked is over for ever and stays in the record") { stores in
            let store = try await filled(stores)
            try await store.add(delegation("d1"))
            try await store.revoke("d1", at: 2 * hour, by: "hai")
            try await store.revoke("d1", at: 3 * hour, by: "other")
            try same(try await store.delegation(id: "d1")?.revokedAt, 2 * hour)
            try same(try await store.delegation(id: "d1")?.revokedBy, "hai")
            try same(try await store.delegations(notOverAt: 0), [])
            try await store.add(delegation("d2"))
            try await refused(DelegationError.unknown("none")) { try await store.revoke("none", at: 1, by: "hai") }
        },
        ContractCase("a session acts by a delegation until it acts for nobody") { stores in
            _ = try await filled(stores)
            let session = OfficerSession(
                tokenHash: "t",
                officerID: "id-lan",
                csrfToken: "c",
                openedAt: 77,
                expiresAt: 1_000
            )
            try same(try await stores.officers.lastLogins(), [:])
            try await stores.officers.open(session)
            try same(try await stores.officers.lastLogins(), ["id-lan": 77])
            try await stores.officers.act("d1", tokenHash: "t", by: "lan")
            try same(try await stores.officers.session(tokenHash: "t", now: 100)?.delegationID, "d1")
            try await stores.officers.act(nil, tokenHash: "t", by: "lan")
            try same(try await stores.officers.session(tokenHash: "t", now: 100), session)
            try await stores.officers.act("d1", tokenHash: "unknown", by: "lan")
        },
    ]

    private static func filled(_ stores: Stores) async throws -> any DelegationStore {
        for login in ["hai", "lan", "minh"] {
            let officer = Officer(
                id: "id-" + login,
                login: login,
                name: login,
                role: .supervisor,
                office: nil,
                language: .vi
            )
            try await stores.officers.add(officer, passwordHash: "hash", by: "setup")
        }
        return stores.delegations
    }

    private static func delegation(
        _ id: String,
        to: String = "id-lan",
        office: String? = nil,
        start: Int64 = hour
    ) -> Delegation {
        Delegation(
            id: id,
            from: "id-hai",
            to: to,
            role: .supervisor,
            office: office,
            start: start,
            end: start + 5 * hour,
            reason: "Nghỉ phép",
            givenBy: "hai",
            givenAt: 10
        )
    }
}
