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

/// Checks a promise on a fresh node, and that the journal is whole afterwards.
func hold(_ promise: ContractCase<DeclarationStores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.stores)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<any OfficerStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.officers)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<RuleStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: RuleStoreContract.Stores(declarations: node.stores, rules: node.rules))
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<LookoutStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: LookoutStoreContract.Stores(declarations: node.stores, lookouts: node.lookouts))
    }
}

func hold(_ promise: ContractCase<any TAXIIStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.taxii)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<any CustodyStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.custody)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<any OperationStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.operations)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<SigningKeyStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: .init(officers: node.officers, keys: node.signingKeys))
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<any ActionPlanStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.actionPlans)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<StatisticsStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        let stores = StatisticsStoreContract.Stores(statistics: node.statistics) { change in
            try await node.ledger.record([change], by: "lan")
        }
        try await promise.run(against: stores)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<DelegationStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        let stores = DelegationStoreContract.Stores(officers: node.officers, delegations: node.delegations)
        try await promise.run(against: stores)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<RegisterStoreContract.Stores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: RegisterStoreContract.Stores(offices: node.offices, rates: node.rates))
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<any ConferenceStore>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        try await promise.run(against: node.conferences)
        try await node.journal.verify()
    }
}

func hold(_ promise: ContractCase<SeaStores>, on database: TestDatabase) async throws {
    try await database.withNode { node, _ in
        let stores = SeaStores(
            alerts: node.seaAlerts,
            zones: node.seaZones,
            plots: node.seaPlots,
            vessels: node.vessels,
            watched: node.watchedVessels,
            stations: node.seaStations
        )
        try await promise.run(against: stores)
        try await node.journal.verify()
    }
}
