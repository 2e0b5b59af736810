//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
package import Names

/// Finds out which persons and things of different cases may be the same: things by their number, persons and
/// companies by their names across scripts and by the numbers of their papers. It proposes; an officer decides.
package actor EntityMatching {
    /// Below it, two names have too little in common to trouble an officer.
    private static let least = 0.85
    private static let most = 20
    private static let page = 500

    private struct Known {
        let entity: String
        let kind: EntityKind
        let number: CaseNumber
        let name: String
        let identifiers: Set<String>
    }

    private let cases: any CaseStore
    private let nominal: any NominalStore
    private let keeper: NominalKeeper
    private let matcher: NameMatcher
    /// Who is known by name, with the index over them; nil until somebody asks.
    private var known: [Known]?
    private var index: NameIndex?
    /// Those after the index was made.
    private var later: [Known] = []

    package init(cases: any CaseStore, nominal: any NominalStore, keeper: NominalKeeper, readings: NameReadings) {
        self.cases = cases
        self.nominal = nominal
        self.keeper = keeper
        matcher = NameMatcher(readings: readings)
    }

    /// Proposes what the entities of a case may be in others.
    package func propose(for number: CaseNumber) async throws {
        var matches: [EntityMatch] = []
        for entity in try await cases.entities(of: number) where entity.clearedAt == nil {
            if entity.kind.isNominal {
                matches += try await named(entity)
            } else if let key = entity.normalKey {
                for other in try await cases.entities(entity.kind, key: key)
                where other.id != entity.id && other.number != number {
                    let match = EntityMatch(
                        entity.id,
                        other.id,
                        kind: entity.kind,
                        score: 1,
                        reasons: ["number"]
                    )
                    if let match { matches.append(match) }
                }
            }
        }
        if !matches.isEmpty { try await cases.propose(matches) }
    }

    private func named(_ entity: CaseEntity) async throws -> [EntityMatch] {
        guard let sealed = try await nominal.sealed(entity.id) else { return [] }
        let record = try keeper.open(sealed, entity: entity.id)
        try await load()
        let own = Self.known(record)
        var found: [(Known, Double, [String])] = []
        if let index, let known {
            var scratch = NameScratch()
            for hit in index.search(record.name, limit: Self.most, least: Self.least, scratch: &scratch) {
                found.append((known[hit.entry], hit.score, ["name"]))
            }
            for one in known where !one.identifiers.isDisjoint(with: own.identifiers) {
                found.append((one, 1, ["identifier"]))
            }
        }
        for one in later {
            let score = matcher.match(one.name, record.name).score
            if score >= Self.least { found.append((one, score, ["name"])) }
            if !one.identifiers.isDisjoint(with: own.identifiers) { found.append((one, 1, ["identifier"])) }
        }
        if !later.contains(where: { $0.entity == entity.id }) { later.append(own) }
        var best: [String: EntityMatch] = [:]
        for (other, score, reasons) in found where other.kind == entity.kind && other.number != entity.number {
            let joined = Array(Set(reasons + (best[other.entity]?.reasons ?? []))).sorted()
            best[other.entity] = EntityMatch(
                entity.id,
                other.entity,
                kind: entity.kind,
                score: max(score, best[other.entity]?.score ?? 0),
                reasons: joined
            )
        }
        var matches: [EntityMatch] = []
        for (other, match) in best.sorted(by: { $0.value.score > $1.value.score }) where matches.count < Self.most {
            // Whose name was deleted meanwhile is nobody's match.
            if try await nominal.sealed(other) != nil { matches.append(match) }
        }
        return matches
    }

    private func load() async throws {
        if known != nil, later.count < 1_000 { return }
        var all: [Known] = []
        var last: String?
        while true {
            let page = try await nominal.sealed(after: last, limit: Self.page)
            for (entity, sealed) in page { all.append(Self.known(try keeper.open(sealed, entity: entity))) }
            guard page.count == Self.page else { break }
            last = page.last?.entity
        }
        index = NameIndex(all.map(\.name), readings: matcher.readings)
        known = all
        later = []
    }

    private static func known(_ record: NominalRecord) -> Known {
        Known(
            entity: record.entity,
            kind: record.kind,
            number: record.number,
            name: record.name,
            identifiers: Set(record.identifiers.compactMap(CaseEntity.normalKey))
        )
    }
}
