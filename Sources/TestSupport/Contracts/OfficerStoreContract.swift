//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Officers

/// What every ``OfficerStore`` promises.
package enum OfficerStoreContract {
    package static let cases: [ContractCase<any OfficerStore>] = [
        ContractCase("an officer is found by login and by id") { store in
            try same(try await store.officers(), [])
            let lan = officer("lan")
            try await store.add(lan, passwordHash: "hash-1", by: "setup")
            try await store.add(officer("hai.nguyen", office: "VN-LS-HN"), passwordHash: "hash-2", by: "lan")
            try same(try await store.officer(login: "lan"), lan)
            try same(try await store.officer(id: lan.id), lan)
            try same(try await store.passwordHash(of: lan.id), "hash-1")
            try same(try await store.officers().map(\.login), ["hai.nguyen", "lan"])
            try same(try await store.officer(login: "nobody"), nil)
            try same(try await store.officer(id: "nobody"), nil)
            try same(try await store.passwordHash(of: "nobody"), nil)
        },
        ContractCase("a login is given once") { store in
            let lan = officer("lan")
            try await store.add(lan, passwordHash: "hash", by: "setup")
            let other = Officer(id: "other", login: "lan", name: "x", role: .analyst, office: nil, language: .zh)
            try await refused(OfficerError.loginTaken("lan")) {
                try await store.add(other, passwordHash: "other", by: "setup")
            }
            try same(try await store.passwordHash(of: lan.id), "hash")
            try same(try await store.officers(), [lan])
        },
        ContractCase("an officer is changed, the login is not") { store in
            var lan = officer("lan")
            try await store.add(lan, passwordHash: "hash", by: "setup")
            lan.name = "阮兰"
            lan.role = .supervisor
            lan.office = "VN-LS-TT"
            lan.language = .zh
            lan.isActive = false
            try await store.update(lan, by: "setup")
            try same(try await store.officer(login: "lan"), lan)
            let renamed = Officer(id: lan.id, login: "other", name: "y", role: .analyst, office: nil, language: .vi)
            try await store.update(renamed, by: "setup")
            try same(try await store.officer(id: lan.id)?.login, "lan")
            try await refused(OfficerError.unknownOfficer("id-nobody")) {
                try await store.update(officer("nobody"), by: "setup")
            }
        },
        ContractCase("a new password ends the officer's sessions and no other's") { store in
            for login in ["lan", "hai"] { try await store.add(officer(login), passwordHash: "hash", by: "setup") }
            try await store.open(session("t1", "lan"))
            try await store.open(session("t2", "hai"))
            try await store.setPasswordHash("new", of: "id-lan", mustChange: false, by: "lan")
            try same(try await store.passwordHash(of: "id-lan"), "new")
            try same(try await store.officer(id: "id-lan")?.mustChangePassword, false)
            try same(try await store.session(tokenHash: "t1", now: 1_000), nil)
            try same(try await store.session(tokenHash: "t2", now: 1_000), session("t2", "hai"))
            try await refused(OfficerError.unknownOfficer("nobody")) {
                try await store.setPasswordHash("new", of: "nobody", mustChange: true, by: "lan")
            }
        },
        ContractCase("a session lasts until it expires or is closed") { store in
            try await store.add(officer("lan"), passwordHash: "hash", by: "setup")
            let open = session("t1", "lan")
            try await store.open(open)
            try same(try await store.session(tokenHash: "t1", now: open.expiresAt - 1), open)
            try same(try await store.session(tokenHash: "t1", now: open.expiresAt), nil)
            try same(try await store.session(tokenHash: "t9", now: 1_000), nil)
            try await store.close(tokenHash: "t1")
            try await store.close(tokenHash: "t1")
            try same(try await store.session(tokenHash: "t1", now: 1_000), nil)
            try await refused(OfficerError.unknownOfficer("id-nobody")) {
                try await store.open(session("t2", "nobody"))
            }
        },
    ]

    private static func officer(_ login: String, office: String? = nil) -> Officer {
        Officer(
            id: "id-" + login,
            login: login,
            name: "Nguyễn Thị " + login,
            role: .inspector,
            office: office,
            language: .vi,
            mustChangePassword: true
        )
    }

    private static func session(_ token: String, _ login: String) -> OfficerSession {
        OfficerSession(
            tokenHash: token,
            officerID: "id-" + login,
            csrfToken: "csrf-" + token,
            openedAt: 900,
            expiresAt: 5_000
        )
    }
}
