//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Rules
import Targeting

/// What every store of rules promises.
package enum RuleStoreContract {
    /// The stores of one node: lines, and rules about them.
    package struct Stores: Sendable {
        package let declarations: DeclarationStores
        package let rules: any RuleStore

        package init(declarations: DeclarationStores, rules: any RuleStore) {
            self.declarations = declarations
            self.rules = rules
        }

        /// Empty ones in memory.
        package static func inMemory() -> Stores {
            let declarations = DeclarationStores.inMemory()
            let rules = InMemoryRuleStore { line in
                try? await declarations.targeting.declaration(line.declarationNo)
            }
            return Stores(declarations: declarations, rules: rules)
        }
    }

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("a version is found as it was kept") { stores in
            try same(try await stores.rules.versions().count, 0)
            var version = try draft()
            try await stores.rules.save([RuleChange(version, known: 0)], by: "lan")
            try same(try await stores.rules.versions(), [version])
            try version.rewrite(text(weight: 70), lists: lists, by: "lan", at: 20)
            try await stores.rules.save([RuleChange(version, known: 1)], by: "lan")
            try same(try await stores.rules.versions(of: "cheap"), [version])
            try same(try await stores.rules.versions(of: "other"), [])
        },
        ContractCase("who read an older state changes nothing") { stores in
            let version = try draft()
            try await stores.rules.save([RuleChange(version, known: 0)], by: "lan")
            var first = version
            try first.rewrite(text(weight: 70), lists: lists, by: "lan", at: 20)
            try await stores.rules.save([RuleChange(first, known: 1)], by: "lan")
            var second = version
            try second.rewrite(text(weight: 71), lists: lists, by: "hai", at: 21)
            let other = try RuleVersion(text(id: "other"), lists: lists, by: "hai", at: 1)
            try await refused(RuleStoreError.changedMeanwhile("cheap")) {
                try await stores.rules.save([RuleChange(other, known: 0), RuleChange(second, known: 1)], by: "hai")
            }
            try same(try await stores.rules.versions(), [first])
            try await refused(RuleStoreError.changedMeanwhile("cheap")) {
                try await stores.rules.save([RuleChange(version, known: 0)], by: "hai")
            }
        },
        ContractCase("a list counts when it is activated, as it was then") { stores in
            try await stores.rules.proposeList(list(["541610"]), by: "lan")
            try same(try await stores.rules.lists(), [])
            guard let first = try await stores.rules.keptLists().first?.proposed else {
                throw ContractBreach(description: "no list waits")
            }
            try same(first.officer, "lan")
            try await stores.rules.activateList(first, by: "hai")
            try same(try await stores.rules.lists().map(\.name), ["watched"])
            try await stores.rules.proposeList(list(["541610", "240220"]), by: "lan")
            try await refused(RuleStoreError.changedMeanwhile("watched")) {
                try await stores.rules.activateList(first, by: "hai")
            }
            let kept = try await stores.rules.keptLists()
            try same(kept.map { $0.current?.list.entries.count }, [1])
            try same(kept.map { $0.proposed?.list.entries.count }, [2])
            try await stores.rules.proposeList(list(["541610"]), by: "hai")
            try same(try await stores.rules.keptLists().map(\.authors), [["lan", "hai"]])
            try await stores.rules.dropList("watched", by: "lan")
            try same(try await stores.rules.keptLists().first?.proposed, nil)
            try await refused(RuleStoreError.unknown("watched")) {
                try await stores.rules.dropList("watched", by: "lan")
            }
            do {
                try await stores.rules.proposeList("name: [", by: "lan")
                throw ContractBreach(description: "a broken list was kept")
            } catch is RuleFault {}
        },
        ContractCase("hits are kept once, and know what became of their lines") { stores in
            let sample = SampleDeclarations()
            try await stores.declarations.add(sample.batch(2, overriding: [.finding: .missing]))
            let hits = [hit(sample.line(0), 5), hit(sample.line(1), 6)]
            try await stores.rules.record(hits, by: "scoring")
            try await stores.rules.record([hits[0]], by: "scoring")
            try same(try await stores.rules.hits(of: sample.line(0)), [hits[0]])
            try same(try await stores.rules.recentHits(of: "cheap", limit: 9).map(\.hit), [hits[1], hits[0]])
            try same(try await stores.rules.recentHits(of: "cheap", limit: 1).count, 1)
            let performance = try await stores.rules.performance()
            try same(performance.map(\.hits), [2])
            try same(performance.first?.yield.inspected, 0)
            try same(performance.first?.lastHit, 6)
        },
    ]

    private static let lists = ReferenceLists([], on: CalendarDate(nearestDaysSince1970: 20_000))

    private static func draft() throws -> RuleVersion {
        try RuleVersion(text(), lists: lists, by: "lan", at: 10)
    }

    private static func hit(_ line: DeclarationLineID, _ at: Int64) -> RuleHit {
        RuleHit(
            line: line,
            ruleID: "cheap",
            version: 1,
            isShadow: false,
            conditions: [RuleHit.Condition(text: "price_per_kg < 1", values: ["price_per_kg = 0.42"])],
            at: at
        )
    }

    private static func list(_ values: [String]) -> String {
        """
        name: watched
        kind: codes
        title: { vi: Theo dõi, zh: 关注, en: Watched }
        source: judgement
        entries: [\(values.map { "\"\($0)\"" }.joined(separator: ", "))]
        """
    }

    /// A rule that hits cheap goods.
    package static func text(id: String = "cheap", weight: Int = 60) -> String {
        """
        id: \(id)
        title: { vi: Hàng rẻ bất thường, zh: 价格异常低, en: Unusually cheap goods }
        instruction: { vi: Kiểm tra trị giá, zh: 核查价格, en: Check the value }
        owner: VN-LS
        legal_basis: judgement
        theme: origin
        lane: red
        weight: \(weight)
        thresholds:
          cheap: { value: 1.10, since: 2025-01-01, source: judgement }
        when: price_per_kg < cheap
        """
    }
}
