//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs

/// Names in memory, closed as anywhere.
package actor InMemoryNominalStore: NominalStore {
    private var kept: [String: (number: CaseNumber, sealed: [UInt8])] = [:]
    private var days: [CaseNumber: CalendarDate] = [:]
    private var asked: [String: (correction: Correction, sealed: [UInt8])] = [:]
    /// Who looked at which case, for what.
    package private(set) var looks: [String] = []

    package init() {}

    package func save(_ sealed: [UInt8], entity: String, of number: CaseNumber, by login: String) {
        kept[entity] = (number, sealed)
    }

    package func sealed(_ entity: String) -> [UInt8]? { kept[entity]?.sealed }

    package func sealed(of number: CaseNumber) -> [String: [UInt8]] {
        kept.filter { $0.value.number == number }.mapValues(\.sealed)
    }

    package func sealed(after entity: String?, limit: Int) -> [(entity: String, sealed: [UInt8])] {
        let next = kept.keys.filter { $0 > entity ?? "" }.sorted().prefix(limit)
        return next.map { (entity: $0, sealed: kept[$0]?.sealed ?? []) }
    }

    package func noteLook(at number: CaseNumber, entities: [String], purpose: String, by login: String) {
        looks.append("\(login) \(number) \(purpose)")
    }

    package func setPurgeDay(_ day: CalendarDate?, of number: CaseNumber, by login: String) { days[number] = day }

    /// It knows no cases.
    package func withoutPurgeDay(limit: Int) -> [(number: CaseNumber, outcome: CaseOutcome)] { [] }

    package func due(on day: CalendarDate, limit: Int) -> [CaseNumber] {
        let due = days.filter { $0.value <= day }.sorted { ($0.value, $0.key.text) < ($1.value, $1.key.text) }
        return due.prefix(limit).map(\.key)
    }

    package func purge(_ number: CaseNumber, entity: String?, by login: String) -> Int {
        let gone = kept.filter { $0.value.number == number && (entity == nil || $0.key == entity) }
        for key in gone.keys { kept[key] = nil }
        if entity == nil {
            for (id, one) in asked where one.correction.number == number { asked[id]?.sealed = [] }
            days[number] = nil
        }
        return gone.count
    }

    package func save(_ correction: Correction, sealed: [UInt8], by login: String) {
        asked[correction.id] = (correction, asked[correction.id]?.sealed ?? sealed)
    }

    package func corrections(of number: CaseNumber) -> [(correction: Correction, sealed: [UInt8])] {
        asked.values.filter { $0.correction.number == number }.sorted { $0.correction.id < $1.correction.id }
    }

    package func correction(_ id: String) -> (correction: Correction, sealed: [UInt8])? { asked[id] }

    package func openCorrections(limit: Int) -> [Correction] {
        let open = asked.values.map(\.correction).filter { $0.state == .received }
        return Array(open.sorted { ($0.due, $0.id) < ($1.due, $1.id) }.prefix(limit))
    }
}
