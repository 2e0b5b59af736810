//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Intake
package import LinkChart
package import Officers
package import Registers
package import Statistics
package import Targeting

/// Everything the console works with, given by the composition root (tests give in-memory ones).
package struct ConsoleServices: Sendable {
    package var settings: NodeSettings
    package let targetingStore: any TargetingStore
    package let archive: any DeclarationArchive
    package let officerStore: any OfficerStore
    package let delegationStore: any DelegationStore
    package let officeLists: any OfficeListStore
    package let rates: any ExchangeRateStore
    package let scoring: any ScoringService
    package let imports: any ImportService
    package let rules: any RuleService
    package let lookouts: any LookoutService
    package let operations: any OperationService
    package let chart: any ChartStore
    /// How what an officer types becomes the key of a node.
    package let chartKeys: ChartKey
    package let search: any SearchService
    /// Nil where the node does not watch the sea.
    package let sea: (any SeaService)?
    /// Nil until the node has keys for the exchange.
    package let exchange: (any ExchangeService)?
    /// Nil where the node keeps no cases.
    package let cases: (any CaseService)?
    /// Nil until the node has an authority that can certify officers.
    package let evidence: EvidenceServices?
    /// Nil where the product was installed without its tables.
    package let reports: ReportDesk?
    /// Nil where nothing can be printed.
    package let printer: (any PagePrinter)?
    /// Gates with their places, for maps.
    package let gates: [Gate]
    /// What maps show as land; nil for points alone.
    package let land: LandOutline?
    /// Nil where nobody watches over the node.
    package let observation: NodeObservation?
    package let conferences: any ConferenceService
    /// Whether something could not be stored of late, as when the disk is full.
    package let failsToStore: @Sendable () -> Bool
    /// What an own password costs to hash; tests lower it.
    package let passwordCost: PasswordHash.Cost
    /// Seconds since 1970.
    package let now: @Sendable () -> Int64

    package init(
        settings: NodeSettings,
        targetingStore: any TargetingStore,
        archive: any DeclarationArchive,
        officerStore: any OfficerStore,
        delegationStore: any DelegationStore,
        officeLists: any OfficeListStore,
        rates: any ExchangeRateStore,
        scoring: any ScoringService,
        imports: any ImportService,
        rules: any RuleService,
        lookouts: any LookoutService,
        operations: any OperationService,
        chart: any ChartStore,
        chartKeys: ChartKey = ChartKey(),
        search: any SearchService,
        sea: (any SeaService)? = nil,
        exchange: (any ExchangeService)? = nil,
        cases: (any CaseService)? = nil,
        evidence: EvidenceServices? = nil,
        reports: ReportDesk? = nil,
        printer: (any PagePrinter)? = nil,
        gates: [Gate] = [],
        land: LandOutline? = nil,
        observation: NodeObservation? = nil,
        conferences: any ConferenceService,
        failsToStore: @escaping @Sendable () -> Bool = { false },
        passwordCost: PasswordHash.Cost = .standard,
        now: @escaping @Sendable () -> Int64
    ) {
        self.settings = settings
        self.targetingStore = targetingStore
        self.archive = archive
        self.officerStore = officerStore
        self.delegationStore = delegationStore
        self.officeLists = officeLists
        self.rates = rates
        self.scoring = scoring
        self.imports = imports
        self.rules = rules
        self.lookouts = lookouts
        self.operations = operations
        self.chart = chart
        self.chartKeys = chartKeys
        self.search = search
        self.sea = sea
        self.exchange = exchange
        self.cases = cases
        self.evidence = evidence
        self.reports = reports
        self.printer = printer
        self.gates = gates
        self.land = land
        self.observation = observation
        self.conferences = conferences
        self.failsToStore = failsToStore
        self.passwordCost = passwordCost
        self.now = now
    }

    var delegations: DelegationDesk { DelegationDesk(officers: officerStore, store: delegationStore, now: now) }
}
