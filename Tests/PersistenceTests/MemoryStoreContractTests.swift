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

    @Test("alerts of the sea", arguments: SeaAlertStoreContract.cases)
    func seaAlerts(promise: ContractCase<SeaStores>) async throws {
        try await promise.run(against: SeaStores.inMemory())
    }

    @Test("zones, plots and vessels of the sea", arguments: SeaStoreContract.cases)
    func sea(promise: ContractCase<SeaStores>) async throws {
        try await promise.run(against: SeaStores.inMemory())
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
