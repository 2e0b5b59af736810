//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import PKI
import Statistics
import Targeting
import TestSupport

/// A console with one officer of each role, each logged in.
struct Desk: Sendable {
    static let password = "hoa sen nở trong đầm"
    static let cost = PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 1)

    let services: ConsoleServices
    let imports: SampleImports
    let cases = SampleCaseService()
    let ledger: InMemoryStatisticsStore
    let chart = InMemoryChartStore()
    let sea: SampleSea
    private let sessions: [Officer.Role: OpenSession]

    struct OpenSession: Sendable {
        let officer: Officer
        let token: String
        let csrf: String
    }

    init(
        empty: Bool = false,
        uploadLimit: Int = 1 << 20,
        scoringFault: ScoringError? = nil,
        isBehindTLS: Bool = false,
        failsToStore: Bool = false,
        observation: NodeObservation? = nil,
        conferences: SampleConferences = SampleConferences(),
        sea: SampleSea = SampleSea()
    ) async throws {
        self.sea = sea
        let officers = InMemoryOfficerStore()
        let store = InMemoryTargetingStore()
        if !empty {
            await store.insert(DeskDeclarations.batch())
            await store.insert(DeskDeclarations.inspected())
            try await store.save(DeskDeclarations.assessments(), by: "setup")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("console-" + SecureRandom.token())
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        imports = SampleImports()
        let authority = try SampleAuthority { DeskDeclarations.now }
        let keys = InMemorySigningKeyStore()
        let ledger = InMemoryStatisticsStore(now: { DeskDeclarations.now })
        self.ledger = ledger
        let directory = try OfficeDirectory.builtIn()
        services = ConsoleServices(
            settings: Self.settings(folder.path, uploadLimit, isBehindTLS),
            targetingStore: store,
            archive: SampleArchive(),
            officerStore: officers,
            delegationStore: InMemoryDelegationStore(),
            officeLists: InMemoryOfficeListStore(),
            rates: InMemoryExchangeRateStore(),
            scoring: SampleScoring(fault: scoringFault),
            imports: imports,
            rules: SampleRules(
                store: InMemoryRuleStore { line in try? await store.declaration(line.declarationNo) },
                now: { DeskDeclarations.now }
            ),
            lookouts: SampleLookouts(
                store: InMemoryLookoutStore { line in try? await store.declaration(line.declarationNo) },
                now: { DeskDeclarations.now }
            ),
            operations: SampleOperationService(),
            chart: chart,
            search: try await SampleSearch(),
            sea: sea,
            cases: cases,
            evidence: EvidenceServices(
                store: InMemoryCustodyStore(),
                shelf: EvidenceShelf(folder: folder.appendingPathComponent("evidence")),
                access: OfficeCaseAccess(country: "VN"),
                signing: { login in
                    OfficerSigningDesk(
                        store: keys,
                        certifier: authority,
                        login: login,
                        cost: .least,
                        now: { DeskDeclarations.now }
                    )
                },
                seal: { try authority.seal() }
            ),
            reports: ReportDesk(
                store: ledger,
                tree: OfficeTree(directory),
                currency: .vnd,
                inspections: SampleInspections(),
                dayOffset: 25_200,
                now: { DeskDeclarations.now }
            ),
            gates: directory.gates,
            observation: observation,
            conferences: conferences,
            failsToStore: { failsToStore },
            passwordCost: Self.cost,
            now: { DeskDeclarations.now }
        )
        let hash = try PasswordHash(Self.password, cost: Self.cost).stored
        let login = try OfficerLogin(store: officers, cost: Self.cost, now: services.now)
        var sessions: [Officer.Role: OpenSession] = [:]
        for role in Officer.Role.allCases {
            let officer = Officer(
                id: OfficerID.make(milliseconds: DeskDeclarations.now * 1_000),
                login: role.rawValue,
                name: "Trần \(role.rawValue)",
                role: role,
                office: nil,
                language: .en
            )
            try await officers.add(officer, passwordHash: hash, by: "setup")
            let opened = try await login.open(for: officer, carrier: .browser)
            sessions[role] = OpenSession(
                officer: officer,
                token: opened.token.text,
                csrf: opened.session.csrfToken
            )
        }
        self.sessions = sessions
    }

    func session(_ role: Officer.Role) throws -> OpenSession {
        guard let session = sessions[role] else { throw DeskError.noSession }
        return session
    }

    func test(_ body: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        let application = try await ConsoleApplication.build(services)
        try await application.test(.router) { try await body(Visitor(client: $0, desk: self)) }
    }

    private static func settings(_ folder: String, _ uploadLimit: Int, _ isBehindTLS: Bool) -> NodeSettings {
        let name = Trilingual(vi: "Hải quan Lạng Sơn", zh: "谅山海关", en: "Lang Son Customs")
        return NodeSettings(
            name: name,
            country: "VN",
            timeZoneOffset: 420,
            capacityShare: 0.1,
            randomShare: 0.02,
            currency: "VND",
            language: .vi,
            isBehindTLS: isBehindTLS,
            uploadFolder: folder,
            uploadLimit: uploadLimit,
            assets: AssetFolders(bootstrap: nil, chart: nil, htmx: nil, leaflet: nil),
            places: PlaceNames(
                offices: [("VN-VI", Trilingual(vi: "Khu vực VI", zh: "第六区域", en: "Region VI"))],
                gates: ["G01": Trilingual(vi: "Hữu Nghị", zh: "友谊关", en: "Huu Nghi")]
            )
        )
    }
}

enum DeskError: Error {
    case noSession
}
