//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Custody
import Customs
import Evidence
import Foundation
import Journal
import Logging
import Node
import Officers
import PKI
import Persistence
import Testing

@Suite("The authority of a node and evidence")
struct EvidenceTests {
    private static let passphrase = "a long passphrase"

    private func evidence(_ node: Node, _ passphrase: String?) throws -> EvidenceServices {
        let server = NodeServer(node, logger: Logger(label: "test"), authorityPassphrase: passphrase)
        return try #require(server.consoleServices().evidence)
    }

    private func makeAuthority(_ workshop: Workshop, passphrase: String?) throws {
        _ = try AuthorityFolder.make(at: workshop.folder.pki, country: "VN", passphrase: passphrase, now: Date())
    }

    @Test("seals with one key that the authority certified, and keeps it for its owner alone")
    func seal() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try makeAuthority(workshop, passphrase: nil)
            let services = try evidence(node, nil)
            let first = try await services.seal()
            #expect(try await services.seal().certificate == first.certificate)
            #expect(try await evidence(node, nil).seal().certificate == first.certificate)
            let certificate = try #require(SignerCertificate(der: first.certificate))
            #expect(certificate.isNode)
            #expect(certificate.isIssued(by: first.authority))
            let key = workshop.folder.pki.appendingPathComponent("node/custody.key").path
            let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            try await node.close()
        }
    }

    @Test(
        "closed where there is no authority, or a wrapped one and no passphrase, or a wrong one; open with the right one"
    )
    func closed() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            await #expect(throws: SigningError.authorityClosed) { _ = try await evidence(node, nil).seal() }
            try makeAuthority(workshop, passphrase: Self.passphrase)
            for wrong in [nil, "another passphrase"] {
                await #expect(throws: SigningError.authorityClosed) { _ = try await evidence(node, wrong).seal() }
            }
            #expect(!(try await evidence(node, Self.passphrase).seal().certificate.isEmpty))
            // The seal was made; who only seals needs the authority no more.
            _ = try await evidence(node, nil).seal()
            try await node.close()
        }
    }

    @Test("an officer's key is certified, stands in the register of the authority and in the journal")
    func certified() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try makeAuthority(workshop, passphrase: nil)
            let store = node.database.officers
            let cost = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)
            let now = NodeDatabase.systemTime()
            let lan = Officer(
                id: OfficerID.make(milliseconds: now * 1_000),
                login: "lan",
                name: "Nguyễn Thị Lan",
                role: .inspector,
                office: "VN-VI",
                language: .vi
            )
            try await store.add(lan, passwordHash: try PasswordHash("mật khẩu của lan", cost: cost).stored, by: "setup")
            let login = try OfficerLogin(store: store, cost: cost, now: NodeDatabase.systemTime)
            let desk = try evidence(node, nil).signing(login)
            let pen = try await desk.open(lan, password: "mật khẩu của lan", address: "192.0.2.7")
            let register = try CertificateRegister(at: AuthorityFolder.register(in: workshop.folder.pki))
            #expect(register.issued.map(\.certificate.derBytes) == [pen.certificate.der])
            let actions = try await node.database.journal.entries(limit: 50).map(\.action)
            #expect(actions.contains("officer.key.made"))
            try await node.close()
        }
    }
}
