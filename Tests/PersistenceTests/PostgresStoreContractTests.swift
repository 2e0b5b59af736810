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

@Suite("Stores on PostgreSQL keep the contract", .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer))
struct PostgresStoreContractTests {
    @Test("declarations", arguments: DeclarationArchiveContract.cases)
    func archive(promise: ContractCase<DeclarationStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("targeting", arguments: TargetingStoreContract.cases)
    func targeting(promise: ContractCase<DeclarationStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("findings", arguments: FindingContract.cases)
    func findings(promise: ContractCase<DeclarationStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("officers", arguments: OfficerStoreContract.cases)
    func officers(promise: ContractCase<any OfficerStore>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("delegations", arguments: DelegationStoreContract.cases)
    func delegations(promise: ContractCase<DelegationStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("registers", arguments: RegisterStoreContract.cases)
    func registers(promise: ContractCase<RegisterStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("overrides", arguments: OverrideContract.cases)
    func overrides(promise: ContractCase<DeclarationStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("columns of lines", arguments: LineColumnsContract.cases)
    func columns(promise: ContractCase<DeclarationStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("alerts of the sea", arguments: SeaAlertStoreContract.cases)
    func seaAlerts(promise: ContractCase<SeaStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("zones, plots and vessels of the sea", arguments: SeaStoreContract.cases)
    func sea(promise: ContractCase<SeaStores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("rules", arguments: RuleStoreContract.cases)
    func rules(promise: ContractCase<RuleStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("look-outs", arguments: LookoutStoreContract.cases)
    func lookouts(promise: ContractCase<LookoutStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("TAXII", arguments: TAXIIStoreContract.cases)
    func taxii(promise: ContractCase<any TAXIIStore>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("chains of custody", arguments: CustodyStoreContract.cases)
    func custody(promise: ContractCase<any CustodyStore>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("signing keys", arguments: SigningKeyStoreContract.cases)
    func signingKeys(promise: ContractCase<SigningKeyStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("joint operations", arguments: OperationStoreContract.cases)
    func operations(promise: ContractCase<any OperationStore>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("action plans", arguments: ActionPlanStoreContract.cases)
    func actionPlans(promise: ContractCase<any ActionPlanStore>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("statistics", arguments: StatisticsStoreContract.cases)
    func statistics(promise: ContractCase<StatisticsStoreContract.Stores>) async throws {
        try await hold(promise, on: .postgres)
    }

    @Test("conferences", arguments: ConferenceStoreContract.cases)
    func conferences(promise: ContractCase<any ConferenceStore>) async throws {
        try await hold(promise, on: .postgres)
    }
}
