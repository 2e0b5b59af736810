//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Evidence
import Officers
import Operations
import Persistence
import TAXII
import TestSupport
import Testing

@Suite("Stores in memory keep the contract")
struct MemoryStoreContractTests {
    @Test("declarations", arguments: DeclarationArchiveContract.cases)
    func archive(promise: ContractCase<DeclarationStores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("targeting", arguments: TargetingStoreContract.cases)
    func targeting(promise: ContractCase<DeclarationStores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("findings", arguments: FindingContract.cases)
    func findings(promise: ContractCase<DeclarationStores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("officers", arguments: OfficerStoreContract.cases)
    func officers(promise: ContractCase<any OfficerStore>) async throws {
        try await promise.run(against: InMemoryOfficerStore())
    }

    @Test("delegations", arguments: DelegationStoreContract.cases)
    func delegations(promise: ContractCase<DelegationStoreContract.Stores>) async throws {
        let stores = DelegationStoreContract.Stores(
            officers: InMemoryOfficerStore(),
            delegations: InMemoryDelegationStore()
        )
        try await promise.run(against: stores)
    }

    @Test("registers", arguments: RegisterStoreContract.cases)
    func registers(promise: ContractCase<RegisterStoreContract.Stores>) async throws {
        let stores = RegisterStoreContract.Stores(
            offices: InMemoryOfficeListStore(),
            rates: InMemoryExchangeRateStore()
        )
        try await promise.run(against: stores)
    }

    @Test("overrides", arguments: OverrideContract.cases)
    func overrides(promise: ContractCase<DeclarationStores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("columns of lines", arguments: LineColumnsContract.cases)
    func columns(promise: ContractCase<DeclarationStores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("rules", arguments: RuleStoreContract.cases)
    func rules(promise: ContractCase<RuleStoreContract.Stores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("look-outs", arguments: LookoutStoreContract.cases)
    func lookouts(promise: ContractCase<LookoutStoreContract.Stores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("TAXII", arguments: TAXIIStoreContract.cases)
    func taxii(promise: ContractCase<any TAXIIStore>) async throws {
        try await promise.run(against: InMemoryTAXIIStore())
    }

    @Test("chains of custody", arguments: CustodyStoreContract.cases)
    func custody(promise: ContractCase<any CustodyStore>) async throws {
        try await promise.run(against: InMemoryCustodyStore())
    }

    @Test("signing keys", arguments: SigningKeyStoreContract.cases)
    func signingKeys(promise: ContractCase<SigningKeyStoreContract.Stores>) async throws {
        try await promise.run(against: .init(officers: InMemoryOfficerStore(), keys: InMemorySigningKeyStore()))
    }

    @Test("joint operations", arguments: OperationStoreContract.cases)
    func operations(promise: ContractCase<any OperationStore>) async throws {
        try await promise.run(against: InMemoryOperationStore())
    }

    @Test("action plans", arguments: ActionPlanStoreContract.cases)
    func actionPlans(promise: ContractCase<any ActionPlanStore>) async throws {
        try await promise.run(against: InMemoryActionPlanStore())
    }

    @Test("statistics", arguments: StatisticsStoreContract.cases)
    func statistics(promise: ContractCase<StatisticsStoreContract.Stores>) async throws {
        try await promise.run(against: .inMemory())
    }

    @Test("conferences", arguments: ConferenceStoreContract.cases)
    func conferences(promise: ContractCase<any ConferenceStore>) async throws {
        try await promise.run(against: InMemoryConferenceStore())
    }
}

@Suite("Stores on SQLite keep the contract")
struct SQLiteStoreContractTests {
    @Test("declarations", arguments: DeclarationArchiveContract.cases)
    func archive(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("targeting", arguments: TargetingStoreContract.cases)
    func targeting(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("findings", arguments: FindingContract.cases)
    func findings(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("officers", arguments: OfficerStoreContract.cases)
    func officers(promise: ContractCase<any OfficerStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("delegations", arguments: DelegationStoreContract.cases)
    func delegations(promise: ContractCase<DelegationStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("registers", arguments: RegisterStoreContract.cases)
    func registers(promise: ContractCase<RegisterStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("overrides", arguments: OverrideContract.cases)
    func overrides(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("columns of lines", arguments: LineColumnsContract.cases)
    func columns(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("rules", arguments: RuleStoreContract.cases)
    func rules(promise: ContractCase<RuleStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("look-outs", arguments: LookoutStoreContract.cases)
    func lookouts(promise: ContractCase<LookoutStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("TAXII", arguments: TAXIIStoreContract.cases)
    func taxii(promise: ContractCase<any TAXIIStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("chains of custody", arguments: CustodyStoreContract.cases)
    func custody(promise: ContractCase<any CustodyStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("signing keys", arguments: SigningKeyStoreContract.cases)
    func signingKeys(promise: ContractCase<SigningKeyStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("joint operations", arguments: OperationStoreContract.cases)
    func operations(promise: ContractCase<any OperationStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("action plans", arguments: ActionPlanStoreContract.cases)
    func actionPlans(promise: ContractCase<any ActionPlanStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("statistics", arguments: StatisticsStoreContract.cases)
    func statistics(promise: ContractCase<StatisticsStoreContract.Stores>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test("conferences", arguments: ConferenceStoreContract.cases)
    func conferences(promise: ContractCase<any ConferenceStore>) async throws {
        try await run(promise, on: .sqlite)
    }
}

@Suite("Stores on PostgreSQL keep the contract", .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer))
struct PostgresStoreContractTests {
    @Test("declarations", arguments: DeclarationArchiveContract.cases)
    func archive(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("targeting", arguments: TargetingStoreContract.cases)
    func targeting(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("findings", arguments: FindingContract.cases)
    func findings(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("officers", arguments: OfficerStoreContract.cases)
    func officers(promise: ContractCase<any OfficerStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("delegations", arguments: DelegationStoreContract.cases)
    func delegations(promise: ContractCase<DelegationStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("registers", arguments: RegisterStoreContract.cases)
    func registers(promise: ContractCase<RegisterStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("overrides", arguments: OverrideContract.cases)
    func overrides(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("columns of lines", arguments: LineColumnsContract.cases)
    func columns(promise: ContractCase<DeclarationStores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("rules", arguments: RuleStoreContract.cases)
    func rules(promise: ContractCase<RuleStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("look-outs", arguments: LookoutStoreContract.cases)
    func lookouts(promise: ContractCase<LookoutStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("TAXII", arguments: TAXIIStoreContract.cases)
    func taxii(promise: ContractCase<any TAXIIStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("chains of custody", arguments: CustodyStoreContract.cases)
    func custody(promise: ContractCase<any CustodyStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("signing keys", arguments: SigningKeyStoreContract.cases)
    func signingKeys(promise: ContractCase<SigningKeyStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("joint operations", arguments: OperationStoreContract.cases)
    func operations(promise: ContractCase<any OperationStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("action plans", arguments: ActionPlanStoreContract.cases)
    func actionPlans(promise: ContractCase<any ActionPlanStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("statistics", arguments: StatisticsStoreContract.cases)
    func statistics(promise: ContractCase<StatisticsStoreContract.Stores>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("conferences", arguments: ConferenceStoreContract.cases)
    func conferences(promise: ContractCase<any ConferenceStore>) async throws {
        try await run(promise, on: .postgres)
    }
}

/// Checks a promise on a fresh node, and that the journal is whole afterwards.
private func run(_ promise: ContractCase<DeclarationStores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.stores)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<any OfficerStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.officers)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<RuleStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: RuleStoreContract.Stores(declarations: node.stores, rules: node.rules))
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<LookoutStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: LookoutStoreContract.Stores(declarations: node.stores, lookouts: node.lookouts))
    }
}

private func run(_ promise: ContractCase<any TAXIIStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.taxii)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<any CustodyStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.custody)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<any OperationStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.operations)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<SigningKeyStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: .init(officers: node.officers, keys: node.signingKeys))
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<any ActionPlanStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.actionPlans)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<StatisticsStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        let stores = StatisticsStoreContract.Stores(statistics: node.statistics) { change in
            try await node.ledger.record([change], by: "lan")
        }
        try await promise.run(against: stores)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<DelegationStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        let stores = DelegationStoreContract.Stores(officers: node.officers, delegations: node.delegations)
        try await promise.run(against: stores)
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<RegisterStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: RegisterStoreContract.Stores(offices: node.offices, rates: node.rates))
        try await node.journal.verify()
    }
}

private func run(_ promise: ContractCase<any ConferenceStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.conferences)
        try await node.journal.verify()
    }
}
