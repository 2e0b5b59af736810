//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Simulation
import Testing

@Suite("A half-year of cases")
struct CaseHalfYearTests {
    struct Line: Decodable {
        struct Goods: Decodable {
            let commodityGroup: CommodityGroup
            let quantity: String
            let unit: QuantityUnit
            let value: String?
        }

        struct Step: Decodable {
            let on: CalendarDate
            let step: String
        }

        let id: String
        let countryUnit: String
        let seizureDate: String
        let place: String
        let border: String?
        let stage: String?
        let operation: String?
        let detectionMethod: [DetectionMethod]
        let goods: [Goods]
        let history: [Step]?

        var day: String { String(seizureDate.prefix(10)) }
        var value: Int { goods.reduce(0) { $0 + ($1.value.flatMap { Int($0) } ?? 0) } }
    }

    private let directory: OfficeDirectory

    init() throws { directory = try OfficeDirectory.builtIn() }

    private func book(_ seed: UInt64) throws -> (bytes: Data, lines: [Line]) {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("book-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try CaseHalfYear(.firstHalf2025, seed: seed, directory: directory).write(to: file)
        let bytes = try Data(contentsOf: file)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return (bytes, try bytes.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: $0) })
    }

    @Test(
        "whatever chance decides, counts and values are those that were reported",
        arguments: [1, 7, 42, 1_001, 31_337]
    )
    func totals(_ seed: UInt64) throws {
        let lines = try book(seed).lines
        let counted = lines.filter { $0.stage == nil }
        #expect(counted.count == 8_561)
        #expect(counted.reduce(0) { $0 + $1.value } == 13_600_000_000_000)
        let border = counted.filter { $0.border == "CN" }
        #expect(border.count == 1_588)
        #expect(border.reduce(0) { $0 + $1.value } == 59_000_000_000)
        #expect(lines.count == 8_561 + 140)
        #expect(Set(lines.map(\.id)).count == lines.count)
    }

    @Test("the half-year before has its own cases, of the departments of then")
    func before() throws {
        let half = try CaseHalfYear(.firstHalf2024, seed: 7, directory: directory)
        #expect(half.summary.cases == 7_701 && half.summary.borderCases == 1_431)
        #expect((8_000_000_000_000...20_000_000_000_000).contains(half.summary.value))
    }

    @Test("the same seed writes the same book, another seed another")
    func repeats() throws {
        let first = try book(7).bytes
        #expect(try book(7).bytes == first)
        #expect(try book(8).bytes != first)
    }

    @Test("each case is of an office that was there on its day, and keeps the gate")
    func offices() throws {
        for line in try book(7).lines {
            let day = try #require(CalendarDate(iso8601: line.day))
            #expect(day.year == 2025 && day.month <= 6)
            #expect(directory.office(line.countryUnit, on: day) != nil, "\(line.id) \(line.day)")
            if directory.gate(line.place) != nil {
                #expect(
                    directory.keepers(ofGate: line.place, on: day).map(\.code).contains(line.countryUnit),
                    "\(line.id) \(line.place) \(line.day)"
                )
            }
        }
    }

    @Test("values are heavy-tailed, and a unit of goods costs what such goods cost")
    func values() throws {
        let lines = try book(7).lines
        let values = lines.filter { $0.stage == nil && $0.border != "CN" }.map(\.value).sorted(by: >)
        let all = values.reduce(0, +)
        #expect(values.prefix(values.count / 100).reduce(0, +) * 5 > all, "the dearest hundredth is over a fifth")
        #expect(values[0] < all / 20, "no single case makes the figure")
        var drugs = 0
        for goods in lines.flatMap(\.goods) {
            let quantity = try #require(Decimal(string: goods.quantity))
            #expect(quantity > 0)
            guard let value = goods.value.flatMap({ Decimal(string: $0) }) else {
                #expect(goods.commodityGroup == .drugs)
                drugs += 1
                continue
            }
            #expect(value > 0)
            let each = value / quantity
            switch goods.commodityGroup {
            // Packs.
            case .tobacco where goods.unit == .packs: #expect(each >= 10_500 && each <= 30_600, "\(each)")
            case .environment: #expect(each >= 2_900 && each <= 8_200, "\(each)")
            case .wildlife: #expect(each >= 4_800_000 && each <= 1_230_000_000, "\(each)")
            default: break
            }
        }
        #expect((100...600).contains(drugs))
    }

    @Test("what is corrected shows after the half-year only, and the operation begins on its day")
    func later() throws {
        let lines = try book(7).lines
        var words: Set<String> = []
        for line in lines {
            var last = line.day
            for step in line.history ?? [] {
                #expect(step.on.iso8601 >= last && step.on.iso8601 <= "2025-10-01", "\(line.id)")
                last = step.on.iso8601
                words.insert(step.step)
                if ["closed", "amended"].contains(step.step) { #expect(step.on.iso8601 > "2025-06-30") }
            }
            if line.operation != nil { #expect(line.day >= "2025-04-15") }
        }
        #expect(words.isSuperset(of: ["investigating", "administrative", "criminal", "decided", "closed", "amended"]))
        #expect(lines.contains { $0.operation == "OMD" })
        #expect(Set(lines.flatMap(\.detectionMethod)) == Set(DetectionMethod.allCases))
    }
}
