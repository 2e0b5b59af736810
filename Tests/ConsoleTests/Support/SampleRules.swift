//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Rules
import TestSupport

/// Rules in memory; a back-test ends at once and says what the test wants.
struct SampleRules: RuleService {
    let desk: RuleDesk

    init(store: any RuleStore, now: @escaping @Sendable () -> Int64) {
        desk = RuleDesk(store: store, policy: RulePolicy(), now: now)
    }

    func shadow(_ rule: String, _ number: Int, by officer: String) async throws {
        _ = try await desk.shadow(rule, number, by: officer)
    }

    func publish(_ rule: String, _ number: Int, by officer: String) async throws {
        _ = try await desk.publish(rule, number, by: officer)
    }

    func withdraw(_ rule: String, _ number: Int, by officer: String, reason: String) async throws {
        _ = try await desk.withdraw(rule, number, by: officer, reason: reason)
    }

    func activateList(_ proposed: KeptList.Text, by officer: String) async throws {
        try await desk.activateList(proposed, by: officer)
    }

    func startBackTest(_ rule: String, _ number: Int, by officer: String) async throws {
        guard let version = try await desk.store.versions(of: rule).first(where: { $0.number == number }) else {
            throw RuleStoreError.unknown(rule)
        }
        var report = BackTestReport(rule: rule)
        report.served = 1_000
        report.hits = 40
        _ = try await desk.record(RuleTrial(report, of: version.text), of: rule, number, by: officer)
    }

    func backTest(_ rule: String, _ number: Int) async -> BackTestProgress? { nil }

    func learnedWeight(of rule: String) async -> Double? { nil }
}
