//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Figures of reports")
struct ReportTests {
    private func definition(_ change: (inout ReportDefinition) -> Void = { _ in }) -> ReportDefinition {
        var definition = ReportDefinition(
            id: "test",
            title: Trilingual(same: "Test"),
            period: ReportPeriod(.half, of: SampleLedger.day("2025-06-30")),
            rows: [.month],
            measures: [.cases, .value, .quantity(.sticks)],
            currency: .vnd
        )
        change(&definition)
        return definition
    }

    private func desk(_ store: InMemoryStatisticsStore) throws -> ReportDesk {
        ReportDesk(
            store: store,
            tree: OfficeTree(try OfficeDirectory.builtIn()),
            currency: .vnd,
            inspections: nil,
            dayOffset: 25_200,
            now: FrozenClock().now
        )
    }

    private func report(
        _ records: [LedgerRecord],
        scope: String? = nil,
        _ change: (inout ReportDefinition) -> Void = { _ in }
    ) async throws -> Report {
        let store = InMemoryStatisticsStore()
        for record in records { await store.record(before: nil, after: record) }
        return try await desk(store).report(definition(change), scope: scope)
    }

    private func rows(_ report: Report, _ measure: Int = 0) -> [String] {
        report.rows.map { row in
            let key = row.isRest ? "rest" : row.key.map { $0 ?? "–" }.joined(separator: "|")
            return "\(key)=\(row.total.now[measure]?.text ?? "nil")"
        }
    }

    @Test("a report by month shows all months of its period, and they add up")
    func months() async throws {
        let report = try await report([
            SampleLedger.record("1", on: "2025-01-31"), SampleLedger.record("2", on: "2025-06-30"),
            SampleLedger.record("3", on: "2025-06-01"), SampleLedger.record("4", on: "2025-07-01"),
        ])
        #expect(
            rows(report) == ["2025-01=1", "2025-02=0", "2025-03=0", "2025-04=0", "2025-05=0", "2025-06=2"]
        )
        #expect(report.total.now.map { $0?.text } == ["3", "3000000", "6000"])
    }

    @Test("a case of two themes counts in both and once in the total, and the report says so")
    func themes() async throws {
        let report = try await report([
            SampleLedger.record("1", themes: [.tobacco, .sea]), SampleLedger.record("2", themes: []),
        ]) { $0.rows = [.theme] }
        #expect(rows(report) == ["tobacco=1", "sea=1", "–=1"])
        #expect(report.total.now[0]?.text == "2")
        #expect(report.notes.contains(.severalValues(.theme)))
    }

    @Test("a case of two kinds of goods counts in each, its values add up")
    func goods() async throws {
        var record = SampleLedger.record("1")
        record.lines.append(LedgerLine(.drugs, amounts: [LedgerAmount(5, .kilograms)], value: 7))
        record.lines.append(LedgerLine(.drugs, value: nil))
        let all = try await report([record]) { $0.rows = [.group] }
        #expect(rows(all) == ["tobacco=1", "drugs=1"])
        #expect(rows(all, 1) == ["tobacco=1000000", "drugs=7"])
        #expect(all.total.now[0]?.text == "1" && all.total.now[1]?.text == "1000007")
        #expect(all.notes.contains(.severalGoods(.group)) && all.notes.contains(.unvalued(1)))
        let drugs = try await report([record, SampleLedger.record("2")]) {
            $0.rows = [.gate]
            $0.filters = [ReportFilter(.group, ["drugs"])]
        }
        #expect(rows(drugs) == ["G01=1"] && rows(drugs, 1) == ["G01=7"])
    }

    @Test("the top rows stand for themselves, all others in one that counts each case once")
    func top() async throws {
        let report = try await report([
            SampleLedger.record("1", themes: [.tobacco]), SampleLedger.record("2", themes: [.tobacco, .drugs, .sea]),
            SampleLedger.record("3", themes: [.drugs, .sea, .wildlife]),
        ]) {
            $0.rows = [.theme]
            $0.top = 1
        }
        #expect(rows(report) == ["tobacco=2", "rest=2"])
        #expect(report.total.now[0]?.text == "3")
        #expect(report.notes.contains(.rest(3)))
    }

    @Test("held against the year before: a change, a new one, and nothing to divide by")
    func comparison() async throws {
        let report = try await report([
            SampleLedger.record("1", on: "2024-03-04", gate: "G01"),
            SampleLedger.record("2", on: "2025-03-04", gate: "G01"),
            SampleLedger.record("3", on: "2025-03-04", gate: "G01"),
            SampleLedger.record("4", on: "2025-03-04", gate: "G02"),
            SampleLedger.record("5", on: "2024-03-04", gate: "G05"),
        ]) {
            $0.rows = [.gate]
            $0.comparison = .yearBefore
        }
        #expect(rows(report) == ["G01=2", "G02=1", "G05=0"])
        #expect(report.rows.map { $0.total.change(0) } == [.share(1), .new, .share(-1)])
        #expect(ReportChange(now: .zero, before: .zero) == .nothing)
        #expect(ReportChange(now: ExactNumber(1), before: ExactNumber(-1)) == .untold)
        #expect(ReportChange(now: ExactNumber(-1), before: .zero) == .untold)
        #expect(ReportChange(now: ExactNumber(-1), before: ExactNumber(2)) == .share(-1.5))
    }

    @Test("months of two halves are held against one another in their order")
    func alignment() async throws {
        let report = try await report([
            SampleLedger.record("1", on: "2024-07-04"), SampleLedger.record("2", on: "2024-12-31"),
            SampleLedger.record("3", on: "2025-01-04"),
        ]) { $0.comparison = .periodBefore }
        #expect(report.rows.map { $0.total.before?[0]?.text } == ["1", "0", "0", "0", "0", "1"])
    }

    @Test("corrections can make a figure negative; the report says so, and past months stay")
    func negative() async throws {
        let store = InMemoryStatisticsStore()
        let first = SampleLedger.record("1", on: "2025-03-04")
        var cleared = first
        cleared.standing = .cleared
        cleared.effective = SampleLedger.day("2025-05-02")
        await store.record(before: nil, after: first)
        await store.record(before: first, after: cleared)
        let report = try await desk(store).report(definition { $0.measures = [.cases, .averageValue] }, scope: nil)
        #expect(rows(report) == ["2025-01=0", "2025-02=0", "2025-03=1", "2025-04=0", "2025-05=-1", "2025-06=0"])
        #expect(report.rows[4].total.now[1]?.text == "1000000")
        #expect(report.total.now.map { $0?.text } == ["0", nil])
        #expect(report.notes.contains(.corrections(1)) && report.notes.contains(.belowZero))
    }

    @Test("a region that was redrawn keeps its past, and an office that no longer exists is named")
    func regions() async throws {
        let report = try await report([
            SampleLedger.record("1", office: "VN-VI-HUUNGHI"), SampleLedger.record("2", office: "VN-ASI"),
            SampleLedger.record("3", office: "VN-GONE"),
        ]) { $0.rows = [.region] }
        #expect(rows(report) == ["VN-ASI=1", "VN-GONE=1", "VN-VI=1"])
        #expect(report.notes.contains(.unknownOffices(["VN-GONE"])) && report.notes.contains(.regionsByDay))
    }

    @Test("who may see one office sees it and those below it on the day of the booking")
    func scope() async throws {
        let records = [
            SampleLedger.record("1", office: "VN-VI-HUUNGHI"), SampleLedger.record("2", office: "VN-VI"),
            SampleLedger.record("3", office: "VN-VIII"),
        ]
        #expect(try await report(records, scope: "VN-VI").total.now[0]?.text == "2")
        #expect(try await report(records, scope: "VN-VI-HUUNGHI").total.now[0]?.text == "1")
        #expect(try await report(records, scope: "VN").total.now[0]?.text == "3")
        #expect(try await report(records, scope: "CN-7200").total.now[0]?.text == "0")
    }

    @Test("an empty period has a total of nothing, and says that nothing was counted")
    func empty() async throws {
        let report = try await report([]) { $0.rows = [.gate] }
        #expect(report.rows.isEmpty && report.total.now[0]?.text == "0")
        #expect(report.notes == [.nothingCounted])
        #expect(report.position.sequence == 0)
    }

    @Test("values in another currency are counted and not added")
    func currency() async throws {
        var other = SampleLedger.record("1")
        other.currency = .usd
        let report = try await report([other])
        #expect(report.total.now.map { $0?.text } == ["1", "0", "2000"])
        #expect(report.notes.contains(.otherCurrency(1)))
    }

    @Test("a table that nobody could read is refused")
    func tooLarge() async throws {
        await #expect(throws: DefinitionFault.self) {
            try await report([SampleLedger.record("1")]) {
                $0.period = ReportPeriod(from: SampleLedger.day("2000-01-01"), to: SampleLedger.day("2025-12-31"))
                $0.rows = [.day]
                $0.columns = [.week]
            }
        }
    }
}
