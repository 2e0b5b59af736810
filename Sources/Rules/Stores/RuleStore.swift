//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where a node keeps its rules, its lists and what rules named.
package protocol RuleStore: Sendable {
    /// All versions of all rules, by id, then number.
    func versions() async throws -> [RuleVersion]
    /// All versions of one rule by number; empty where there is none.
    func versions(of rule: String) async throws -> [RuleVersion]
    /// Keeps versions as they now are, all of them or none, each with an entry in the journal.
    ///
    /// - Throws: ``RuleStoreError/changedMeanwhile(_:)`` when somebody else changed one since it was read.
    func save(_ changes: [RuleChange], by actor: String) async throws

    /// The lists of this node, the newest text of each name.
    func lists() async throws -> [ReferenceList]
    /// The lists with their texts, and those that wait, by name.
    func keptLists() async throws -> [KeptList]
    /// Lets a list wait for a second officer, in the place of one that waits under the same name; whoever brought in that
    /// one stays among the authors.
    ///
    /// - Throws: ``RuleFault`` when the text is no list.
    func proposeList(_ text: String, by actor: String) async throws
    /// Lets rules ask a list that waits.
    ///
    /// - Throws: ``RuleStoreError/changedMeanwhile(_:)`` when another text waits by now.
    func activateList(_ proposed: KeptList.Text, by actor: String) async throws
    /// Takes back a list that waits.
    func dropList(_ name: String, by actor: String) async throws

    /// Keeps what rules named, all of it or nothing; a rule names a line once.
    func record(_ hits: [RuleHit], by actor: String) async throws
    /// The rules that named a line, those that decide lanes first, then by id.
    func hits(of line: DeclarationLineID) async throws -> [RuleHit]
    /// The latest lines that a rule named, newest first.
    func recentHits(of rule: String, limit: Int) async throws -> [RuleHitLine]
    /// What became of the lines that each version named.
    func performance() async throws -> [RulePerformance]
}

/// A version to keep, and how it was when it was read.
package struct RuleChange: Sendable {
    package let version: RuleVersion
    /// How many events it had; 0 for a new version.
    package let known: Int

    package init(_ version: RuleVersion, known: Int) {
        self.version = version
        self.known = known
    }
}

/// Why a store did not keep a rule.
package enum RuleStoreError: Error, Hashable, Sendable {
    case changedMeanwhile(String)
    /// No such rule or version.
    case unknown(String)
}

/// A line that a rule named, as a list shows it.
package struct RuleHitLine: Hashable, Sendable {
    package let hit: RuleHit
    package let lodgedAt: Int64?
    package let goods: String?
    package let importer: String?
    /// `clean`, `violation`, `seizure`; nil where it was not inspected.
    package let finding: String?

    package init(hit: RuleHit, lodgedAt: Int64?, goods: String?, importer: String?, finding: String?) {
        self.hit = hit
        self.lodgedAt = lodgedAt
        self.goods = goods
        self.importer = importer
        self.finding = finding
    }
}

/// What became of the lines that a version of a rule named since it runs.
package struct RulePerformance: Hashable, Sendable {
    package let ruleID: String
    package let version: Int
    package let isShadow: Bool
    package var hits: Int
    package var yield: InspectionYield
    /// Seconds since 1970.
    package var lastHit: Int64

    package init(ruleID: String, version: Int, isShadow: Bool, hits: Int, yield: InspectionYield, lastHit: Int64) {
        self.ruleID = ruleID
        self.version = version
        self.isShadow = isShadow
        self.hits = hits
        self.yield = yield
        self.lastHit = lastHit
    }
}
