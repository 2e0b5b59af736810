//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs

/// Cases in memory.
package actor InMemoryCaseStore: CaseStore {
    private var states: [CaseNumber: [Case]] = [:]
    private var changedAt: [CaseNumber: Int64] = [:]
    private var order: Int64 = 0
    private var log: [CaseNumber: [CaseEvent]] = [:]
    private var tied: [String: (entity: CaseEntity, key: String?)] = [:]
    private var pairs: [[String]: EntityMatch] = [:]
    private var sent: [CaseNumber: [CaseCopy]] = [:]

    package init() {}

    package func find(_ number: CaseNumber) -> Case? { states[number]?.last }

    package func find(_ origin: CaseOrigin) -> Case? {
        states.values.compactMap(\.last).first { $0.origin.kind == origin.kind && $0.origin.key == origin.key }
    }

    package func open(
        office: String,
        year: Int,
        from origin: CaseOrigin,
        by login: String,
        _ make: @escaping @Sendable (CaseNumber) throws -> (Case, [CaseEntity])
    ) throws -> (file: Case, isNew: Bool) {
        if let found = find(origin) { return (file: found, isNew: false) }
        let (file, entities) = try make(try nextNumber(office, year))
        let kept = keep(file)
        for entity in entities { tied[entity.id] = (entity, entity.normalKey) }
        return (file: kept, isNew: true)
    }

    package func admit(_ admissions: [CaseAdmission], by login: String) throws -> [CaseAdmission.Outcome] {
        try admissions.map { admission in
            if let found = find(admission.origin) { return .known(found.number) }
            if let number = admission.number, states[number] != nil { return .taken(number) }
            do {
                let number = try admission.number ?? nextNumber(admission.office, admission.year)
                for state in try admission.life(number) { _ = keep(state) }
                return .admitted(number)
            } catch let error as CaseError {
                return .refused(error)
            }
        }
    }

    package func update(
        _ number: CaseNumber,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout Case) throws -> Void
    ) throws -> Case {
        var file = try known(number, seen: revision)
        try change(&file)
        return keep(file)
    }

    package func merge(
        _ number: CaseNumber,
        seen: Int,
        into target: CaseNumber,
        by login: String,
        _ change: @escaping @Sendable (_ source: inout Case, _ target: inout Case) throws -> Void
    ) throws -> Case {
        guard number != target else { throw CaseError.mergesWithItself }
        var source = try known(number, seen: seen)
        var file = try known(target, seen: nil)
        try change(&source, &file)
        _ = keep(source)
        for (id, one) in tied where one.entity.number == number { tied[id]?.entity.number = target }
        return keep(file)
    }

    package func split(
        _ number: CaseNumber,
        seen: Int,
        key: String,
        year: Int,
        by login: String,
        _ change: @escaping @Sendable (inout Case, CaseNumber) throws -> Case
    ) throws -> Case {
        if let found = find(.split(from: number, key)) { return found }
        var file = try known(number, seen: seen)
        let part = try change(&file, try nextNumber(file.office, year))
        _ = keep(file)
        return keep(part)
    }

    package func state(of number: CaseNumber, at revision: Int) -> Case? {
        states[number]?.last { $0.revision <= revision }
    }

    package func cases(of office: String, detectedOn day: CalendarDate, limit: Int) -> [Case] {
        let all = states.values.compactMap(\.last).filter {
            $0.office == office && $0.seizure.detected == day && $0.mergedInto == nil
        }
        return Array(all.sorted { $0.number < $1.number }.prefix(limit))
    }

    package func list(_ filter: CaseFilter) -> [CaseSummary] {
        let all = states.values.compactMap(\.last).filter { Self.matches($0, filter) }
        let sorted = all.sorted {
            (changedAt[$0.number] ?? 0, $0.number.text) > (changedAt[$1.number] ?? 0, $1.number.text)
        }
        return sorted.dropFirst(filter.offset).prefix(filter.limit).map {
            CaseSummary($0, changedAt: changedAt[$0.number] ?? 0)
        }
    }

    package func count(_ filter: CaseFilter) -> [CaseStage: Int] {
        let all = states.values.compactMap(\.last).filter { Self.matches($0, filter) }
        return Dictionary(all.map { ($0.stage, 1) }, uniquingKeysWith: +)
    }

    package func events(of number: CaseNumber) -> [CaseEvent] { log[number] ?? [] }

    package func entities(of number: CaseNumber) -> [CaseEntity] {
        tied.values.map(\.entity).filter { $0.number == number }.sorted { $0.id < $1.id }
    }

    package func entity(_ id: String) -> CaseEntity? { tied[id]?.entity }

    package func entities(_ kind: EntityKind, key: String) -> [CaseEntity] {
        tied.values.filter { $0.entity.kind == kind && $0.key == key && $0.entity.clearedAt == nil }
            .map(\.entity).sorted { $0.id < $1.id }
    }

    package func save(_ entity: CaseEntity, key: String?, event: CaseEvent?) throws {
        _ = try known(entity.number, seen: nil)
        tied[entity.id] = (entity, key)
        if let event { log[entity.number, default: []].append(event) }
    }

    package func matches(of entity: String) -> [EntityMatch] {
        pairs.values.filter { $0.first == entity || $0.second == entity }
            .sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
    }

    package func match(_ first: String, _ second: String) -> EntityMatch? {
        pairs[[min(first, second), max(first, second)]]
    }

    package func openMatches(limit: Int) -> [EntityMatch] {
        let open = pairs.values.filter { $0.state == .proposed }
        return Array(open.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }.prefix(limit))
    }

    package func propose(_ matches: [EntityMatch]) {
        for match in matches where pairs[[match.first, match.second]] == nil {
            pairs[[match.first, match.second]] = match
        }
    }

    package func save(_ match: EntityMatch, by login: String) { pairs[[match.first, match.second]] = match }

    package func copies(of number: CaseNumber) -> [CaseCopy] {
        (sent[number] ?? []).sorted { ($0.at, $0.message, $0.office) < ($1.at, $1.message, $1.office) }
    }

    package func save(_ copy: CaseCopy, by login: String) {
        sent[copy.number, default: []].removeAll { $0.message == copy.message && $0.office == copy.office }
        sent[copy.number, default: []].append(copy)
    }

    private func known(_ number: CaseNumber, seen revision: Int?) throws(CaseError) -> Case {
        guard let file = find(number) else { throw .unknown(number.text) }
        if let revision, revision != file.revision { throw .stale(number, seen: revision, now: file.revision) }
        return file
    }

    private func nextNumber(_ office: String, _ year: Int) throws(CaseError) -> CaseNumber {
        let last = states.keys.filter { $0.office == office && $0.year == year }.map(\.serial).max() ?? 0
        guard let number = CaseNumber(office: office, year: year, serial: last + 1) else {
            throw .unknownOffice(office)
        }
        return number
    }

    private func keep(_ file: Case) -> Case {
        var file = file
        guard file.revision != find(file.number)?.revision else { return file }
        log[file.number, default: []] += file.newEvents
        file.keptEvents()
        states[file.number, default: []].append(file)
        order += 1
        changedAt[file.number] = order
        return file
    }

    private static func matches(_ file: Case, _ filter: CaseFilter) -> Bool {
        if let offices = filter.offices, !offices.contains(file.office) { return false }
        if let stages = filter.stages, !stages.contains(file.stage) { return false }
        if let assignee = filter.assignee, file.assignee != assignee { return false }
        if let day = filter.dueUntil {
            guard let due = file.due, due <= day, !file.isClosed else { return false }
        }
        if let group = filter.group, !file.seizure.lines.contains(where: { $0.group == group }) { return false }
        if let operation = filter.operation, file.seizure.operation != operation { return false }
        if filter.isProposed, file.isClosed || file.closing == nil { return false }
        if let text = filter.text, !text.isEmpty {
            let whole = (file.number.text + " " + file.title).lowercased()
            guard whole.contains(text.lowercased()) else { return false }
        }
        return true
    }
}
