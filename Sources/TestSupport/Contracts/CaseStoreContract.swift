//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs

/// What every store of cases promises.
package enum CaseStoreContract {
    package struct Stores: Sendable {
        package let cases: any CaseStore
        package let nominal: any NominalStore

        package init(cases: any CaseStore, nominal: any NominalStore) {
            self.cases = cases
            self.nominal = nominal
        }

        package static func inMemory() -> Stores {
            Stores(cases: InMemoryCaseStore(), nominal: InMemoryNominalStore())
        }
    }

    package static let cases: [ContractCase<Stores>] = lifeCases + entityCases

    private static let lifeCases: [ContractCase<Stores>] = [
        ContractCase("a case gets the next number of its office and year, and is found as it was kept") { stores in
            let first = try await SampleCases.open("one", in: stores.cases)
            let second = try await SampleCases.open("two", in: stores.cases)
            let other = try await SampleCases.open("three", office: "VN-VIII", in: stores.cases)
            try same(
                [first, second, other].map(\.number.text),
                ["VN-2025-VI-000001", "VN-2025-VI-000002", "VN-2025-VIII-000001"]
            )
            try same(try await stores.cases.find(second.number), second)
            try same(try await stores.cases.find(.hand("two")), second)
            try same(try await stores.cases.find(.hand("four")), nil)
            try same(try await stores.cases.events(of: first.number).map(\.kind), [.opened])
        },
        ContractCase("what a case was opened from opens one case, however often it is tried") { stores in
            let first = try await SampleCases.open("one", in: stores.cases)
            let again = try await stores.cases.open(office: "VN-VI", year: 2025, from: .hand("one"), by: "hai") { _ in
                throw CaseError.notAllowed
            }
            try same(again.isNew, false)
            try same(again.file, first)
        },
        ContractCase("cases that lived elsewhere come with their lives, and once") { stores in
            func admission(_ key: String, _ number: CaseNumber?) -> CaseAdmission {
                CaseAdmission(from: .book(key), office: "VN-VI", year: 2025, number: number) { number in
                    guard key != "bad" else { throw CaseError.lastLine }
                    let file = try Case(
                        number,
                        from: .book(key),
                        stage: .opened,
                        title: key,
                        seizure: SampleCases.tobacco(),
                        by: SampleCases.lan,
                        at: 100,
                        today: SampleCases.today
                    )
                    var later = file
                    later.keptEvents()
                    try later.move(to: .criminal, remark: "", by: SampleCases.lan, at: 200, today: SampleCases.today)
                    return [file, later]
                }
            }
            let seven = SampleCases.number(7)
            let outcomes = try await stores.cases.admit(
                [admission("a", seven), admission("b", nil), admission("c", seven), admission("bad", nil)],
                by: "lan"
            )
            try same(
                outcomes,
                [.admitted(seven), .admitted(SampleCases.number(8)), .taken(seven), .refused(.lastLine)]
            )
            try same(
                try await stores.cases.admit([admission("a", seven), admission("b", nil)], by: "lan"),
                [.known(seven), .known(SampleCases.number(8))]
            )
            try same(try await stores.cases.find(.book("a"))?.stage, .criminal)
            try same(try await stores.cases.state(of: seven, at: 1)?.stage, .opened)
            try same(try await stores.cases.events(of: seven).map(\.at), [100, 200])
            try same(try await stores.cases.count(CaseFilter(offices: nil)), [.criminal: 2])
        },
        ContractCase("a change on a revision that is past is refused and changes nothing") { stores in
            let file = try await SampleCases.open("one", in: stores.cases)
            let changed = try await stores.cases.update(file.number, seen: 1, by: "lan") {
                try $0.assign(to: "minh", by: SampleCases.lan, at: 20)
            }
            try same(changed.revision, 2)
            try await refused(CaseError.stale(file.number, seen: 1, now: 2)) {
                try await stores.cases.update(file.number, seen: 1, by: "hai") {
                    try $0.assign(to: "hai", by: SampleCases.hai, at: 21)
                }
            }
            try same(try await stores.cases.find(file.number)?.assignee, "minh")
            try same(try await stores.cases.state(of: file.number, at: 1), file)
            try same(try await stores.cases.state(of: file.number, at: 7)?.revision, 2)
            try same(try await stores.cases.events(of: file.number).map(\.kind), [.opened, .assigned])
            try await refused(CaseError.unknown("VN-2025-VI-000009")) {
                try await stores.cases.update(SampleCases.number(9), seen: nil, by: "lan") { _ in }
            }
        },
        ContractCase("a change that throws leaves the case as it was") { stores in
            let file = try await SampleCases.open("one", in: stores.cases)
            try await refused(CaseError.notAllowed) {
                try await stores.cases.update(file.number, seen: 1, by: "lan") { file in
                    try file.assign(to: "minh", by: SampleCases.lan, at: 20)
                    throw CaseError.notAllowed
                }
            }
            try same(try await stores.cases.find(file.number), file)
        },
        ContractCase("a merged case gives its entities and keeps its number") { stores in
            let source = try await SampleCases.open("one", in: stores.cases)
            let target = try await SampleCases.open("two", in: stores.cases)
            let truck = SampleCases.vehicle("e1", of: source.number)
            try await stores.cases.save(truck, key: truck.normalKey, event: nil)
            let merged = try await stores.cases.merge(source.number, seen: 1, into: target.number, by: "hai") {
                try $1.merge(&$0, reason: "same", by: SampleCases.hai, at: 30, today: SampleCases.today)
            }
            try same(merged.number, target.number)
            try same(merged.seizure.lines.count, 2)
            try same(try await stores.cases.find(source.number)?.mergedInto, target.number)
            try same(try await stores.cases.entities(of: target.number).map(\.id), ["e1"])
            try same(try await stores.cases.entities(of: source.number), [])
            try await refused(CaseError.mergesWithItself) {
                _ = try await stores.cases.merge(target.number, seen: 2, into: target.number, by: "hai") { _, _ in }
            }
        },
        ContractCase("a form splits a case once") { stores in
            let source = try await SampleCases.open("one", in: stores.cases)
            let target = try await SampleCases.open("two", in: stores.cases)
            let both = try await stores.cases.merge(source.number, seen: 1, into: target.number, by: "hai") {
                try $1.merge(&$0, reason: "same", by: SampleCases.hai, at: 30, today: SampleCases.today)
            }
            let line = both.seizure.lines[0].id
            func split() async throws -> Case {
                try await stores.cases.split(both.number, seen: both.revision, key: "k", year: 2025, by: "hai") {
                    try $0.split(
                        lines: [line],
                        into: $1,
                        key: "k",
                        title: "part",
                        reason: "two parties",
                        by: SampleCases.hai,
                        at: 40,
                        today: SampleCases.today
                    )
                }
            }
            let part = try await split()
            try same(part.number.text, "VN-2025-VI-000003")
            try same(part.seizure.lines.map(\.id), [line])
            try same(try await split(), part)
            try same(try await stores.cases.find(both.number)?.seizure.lines.count, 1)
        },
        ContractCase("lists hold what was asked for and no other office's") { stores in
            let one = try await SampleCases.open("one", title: "Thuốc lá ở Hữu Nghị 100%", in: stores.cases)
            let two = try await SampleCases.open("two", title: "Ngà voi", in: stores.cases)
            _ = try await SampleCases.open("three", office: "VN-VIII", in: stores.cases)
            try await stores.cases.update(two.number, seen: nil, by: "lan") {
                try $0.assign(to: "minh", by: SampleCases.lan, at: 20)
                try $0.setDue(SampleCases.today, by: SampleCases.lan, at: 20)
            }
            var filter = CaseFilter(offices: ["VN-VI"])
            try same(Set(try await stores.cases.list(filter).map(\.number)), [one.number, two.number])
            try same(try await stores.cases.count(filter), [.opened: 2])
            let day = SampleCases.tobacco().detected ?? SampleCases.today
            try same(
                try await stores.cases.cases(of: "VN-VI", detectedOn: day, limit: 9).map(\.number),
                [one.number, two.number]
            )
            try same(try await stores.cases.cases(of: "VN-VI", detectedOn: SampleCases.today, limit: 9), [])
            filter.text = "100%"
            try same(try await stores.cases.list(filter).map(\.number), [one.number])
            filter.text = "_"
            try same(try await stores.cases.list(filter), [])
            filter.text = nil
            filter.assignee = "minh"
            try same(try await stores.cases.list(filter).map(\.number), [two.number])
            filter.assignee = nil
            filter.dueUntil = SampleCases.today
            try same(try await stores.cases.list(filter).map(\.number), [two.number])
            filter.dueUntil = nil
            filter.group = .wildlife
            try same(try await stores.cases.list(filter), [])
            filter.group = .tobacco
            filter.limit = 1
            try same(try await stores.cases.list(filter).count, 1)
            try same(try await stores.cases.list(CaseFilter(offices: [])), [])
            try same(try await stores.cases.count(CaseFilter(offices: nil)), [.opened: 3])
        },
    ]

    private static let entityCases: [ContractCase<Stores>] = [
        ContractCase("the same thing is found across cases by its number, however it is written") { stores in
            let one = try await SampleCases.open("one", in: stores.cases)
            let two = try await SampleCases.open("two", in: stores.cases)
            var first = SampleCases.vehicle("e1", of: one.number, "12C-345.67")
            let second = SampleCases.vehicle("e2", of: two.number, "12c 34567")
            for one in [first, second] { try await stores.cases.save(one, key: one.normalKey, event: nil) }
            try same(try await stores.cases.entities(.vehicle, key: "12C34567").map(\.id), ["e1", "e2"])
            first.clearedAt = 50
            try await stores.cases.save(first, key: first.normalKey, event: nil)
            try same(try await stores.cases.entities(.vehicle, key: "12C34567").map(\.id), ["e2"])
            try same(try await stores.cases.entity("e1"), first)
        },
        ContractCase("what an officer judged of a match stays when it is proposed again") { stores in
            let one = try await SampleCases.open("one", in: stores.cases)
            for id in ["e1", "e2"] {
                let entity = SampleCases.vehicle(id, of: one.number)
                try await stores.cases.save(entity, key: entity.normalKey, event: nil)
            }
            guard var match = EntityMatch("e2", "e1", kind: .vehicle, score: 0.9, reasons: ["number"]) else {
                throw ContractBreach(description: "no match")
            }
            try await stores.cases.propose([match])
            try same(try await stores.cases.openMatches(limit: 9), [match])
            match.judge(.rejected, by: SampleCases.lan, at: 60)
            try await stores.cases.save(match, by: "lan")
            if let again = EntityMatch("e1", "e2", kind: .vehicle, score: 1, reasons: ["name"]) {
                try await stores.cases.propose([again])
            }
            try same(try await stores.cases.match("e2", "e1"), match)
            try same(try await stores.cases.openMatches(limit: 9), [])
            try same(try await stores.cases.matches(of: "e2"), [match])
        },
        ContractCase("names go by their day and leave the case") { stores in
            let one = try await SampleCases.open("one", in: stores.cases)
            let entity = SampleCases.person("e1", of: one.number)
            try await stores.cases.save(entity, key: nil, event: nil)
            try await stores.nominal.save([1, 2, 3], entity: "e1", of: one.number, by: "lan")
            try same(try await stores.nominal.sealed("e1"), [1, 2, 3])
            try await stores.nominal.setPurgeDay(SampleCases.today, of: one.number, by: "lan")
            try same(try await stores.nominal.due(on: SampleCases.today, limit: 9), [one.number])
            let correction = SampleCases.correction("c1", of: one.number)
            try await stores.nominal.save(correction, sealed: [9], by: "lan")
            try same(try await stores.nominal.openCorrections(limit: 9), [correction])
            try same(try await stores.nominal.purge(one.number, entity: nil, by: "lan"), 1)
            try same(try await stores.nominal.sealed(of: one.number), [:])
            try same(try await stores.nominal.due(on: SampleCases.today, limit: 9), [])
            try same(try await stores.nominal.correction("c1")?.sealed, [])
            try same(try await stores.cases.entities(of: one.number), [entity])
        },
        ContractCase("what others have of a case is known, and how it stands") { stores in
            let one = try await SampleCases.open("one", in: stores.cases)
            var copy = CaseCopy(of: one.number, message: "m1", office: "CN-7200", at: 70, revision: 1)
            try await stores.cases.save(copy, by: "lan")
            copy.state = .outdated
            try await stores.cases.save(copy, by: "lan")
            try same(try await stores.cases.copies(of: one.number), [copy])
        },
    ]
}
