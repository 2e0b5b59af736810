//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Intake
package import Officers
package import Targeting

/// Everything the console works with, given by the composition root (tests give in-memory ones).
package struct ConsoleServices: Sendable {
    package var settings: NodeSettings
    package let targetingStore: any TargetingStore
    package let archive: any DeclarationArchive
    package let officerStore: any OfficerStore
    package let scoring: any ScoringService
    package let imports: any ImportService
    package let rules: any RuleService
    package let lookouts: any LookoutService
    /// Nil until the node has keys for the exchange.
    package let exchange: (any ExchangeService)?
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
        scoring: any ScoringService,
        imports: any ImportService,
        rules: any RuleService,
        lookouts: any LookoutService,
        exchange: (any ExchangeService)? = nil,
        conferences: any ConferenceService,
        failsToStore: @escaping @Sendable () -> Bool = { false },
        passwordCost: PasswordHash.Cost = .standard,
        now: @escaping @Sendable () -> Int64
    ) {
        self.settings = settings
        self.targetingStore = targetingStore
        self.archive = archive
        self.officerStore = officerStore
        self.scoring = scoring
        self.imports = imports
        self.rules = rules
        self.lookouts = lookouts
        self.exchange = exchange
        self.conferences = conferences
        self.failsToStore = failsToStore
        self.passwordCost = passwordCost
        self.now = now
    }
}
