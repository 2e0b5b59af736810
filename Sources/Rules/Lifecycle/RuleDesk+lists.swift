//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension RuleDesk {
    /// A list and where it stands: as the product brings it, as the node has it, and what waits.
    package struct ListStanding: Sendable {
        package let shipped: ReferenceList?
        package let kept: KeptList?

        /// What rules ask.
        package var list: ReferenceList? { kept?.current?.list ?? shipped }
        package var name: String { kept?.name ?? shipped?.name ?? "" }
    }

    /// All lists by name.
    package func listStandings() async throws -> [ListStanding] {
        let shipped = try RuleLibrary.lists()
        let kept = try await store.keptLists()
        let names = Set(shipped.map(\.name)).union(kept.map(\.name))
        return names.sorted().map { name in
            ListStanding(shipped: shipped.first { $0.name == name }, kept: kept.first { $0.name == name })
        }
    }

    /// Brings in a list, which a second officer activates.
    ///
    /// - Throws: ``RuleRefusal/faults(_:)``
    package func proposeList(_ list: ReferenceList, by officer: String) async throws {
        let standing = try await listStandings().first { $0.name == list.name }
        if let known = standing?.list, known.kind != list.kind {
            let reason = "rules ask this list as \(known.kind.rawValue); another kind needs another name"
            throw RuleRefusal.faults(RuleFaults(rule: list.name, [RuleFault("kind", reason)]))
        }
        guard list.name != "new" else {
            throw RuleRefusal.faults(RuleFaults(rule: list.name, [RuleFault("name", "this word is taken")]))
        }
        guard !list.entries.isEmpty else {
            let fault = RuleFault("entries", "a list needs an entry")
            throw RuleRefusal.faults(RuleFaults(rule: list.name, [fault]))
        }
        let text = ListFile.text(list)
        do throws(RuleFault) {
            _ = try ListFile.read(text)
        } catch {
            throw RuleRefusal.faults(RuleFaults(rule: list.name, [error]))
        }
        try await store.proposeList(text, by: officer)
    }

    /// Lets rules ask a list that waits; never an act of an officer who had a hand in it.
    ///
    /// - Parameter proposed: what the officer was shown.
    /// - Throws: ``RuleRefusal``, ``RuleStoreError``
    package func activateList(_ proposed: KeptList.Text, by officer: String) async throws {
        let name = proposed.list.name
        guard let kept = try await store.keptLists().first(where: { $0.name == name }), kept.proposed != nil else {
            throw RuleStoreError.unknown(name)
        }
        guard kept.proposed?.text == proposed.text else { throw RuleStoreError.changedMeanwhile(name) }
        guard ActorName.isSecondPerson(officer, to: kept.authors + [proposed.officer]) else {
            throw RuleRefusal.sameOfficer(officer)
        }
        // What runs must still run with it; what is broken anyway is not its fault.
        let versions = try await store.versions()
        let before = try RuleLibrary.lists() + (try await store.lists())
        if runs(versions, before) == nil, let faults = runs(versions, before + [proposed.list]) {
            throw RuleRefusal.faults(faults)
        }
        try await store.activateList(proposed, by: officer)
    }

    /// Why running rules cannot be used with lists; nil where they can.
    private func runs(_ versions: [RuleVersion], _ lists: [ReferenceList]) -> RuleFaults? {
        let today = CalendarDate(nearestDaysSince1970: now() / 86_400)
        do throws(RuleFaults) {
            _ = try LiveRules(versions, lists: ReferenceLists(lists, on: today))
            return nil
        } catch {
            return error
        }
    }

    /// Takes back a list that waits.
    ///
    /// - Throws: ``RuleStoreError/unknown(_:)``
    package func dropList(_ name: String, by officer: String) async throws {
        try await store.dropList(name, by: officer)
    }
}
