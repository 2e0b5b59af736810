//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("A list of offices before it is taken")
struct OfficeListPreviewTests {
    private static let head = OfficeListPreview.columns.joined(separator: ",") + "\n"

    private static func day(_ text: String) -> CalendarDate {
        CalendarDate(iso8601: text) ?? CalendarDate(nearestDaysSince1970: 0)
    }

    private static func office(_ code: String, _ name: String, _ from: String?, _ to: String? = nil) -> Office {
        Office(
            code: code,
            parent: code == "VN" ? nil : "VN",
            level: code == "VN" ? .administration : .region,
            name: Trilingual(vi: name, zh: name, en: name),
            validity: ValidityPeriod(from: from.map(day), to: to.map(day)),
            source: "QĐ"
        )
    }

    private func directory() throws -> OfficeDirectory {
        try OfficeDirectory(
            offices: [
                Self.office("VN", "Cục", nil), Self.office("VN-I", "Một", "2025-03-01"),
                Self.office("VN-XVI", "Nam", "2025-03-01", "2025-06-30"),
                Self.office("VN-XVI", "Cao Bằng", "2025-07-01"),
            ],
            pairings: [],
            gates: [],
            keepings: []
        )
    }

    private func preview(_ lines: String...) throws -> OfficeListPreview {
        try OfficeListPreview(Data((Self.head + lines.joined(separator: "\n")).utf8), against: try directory())
    }

    private func line(_ code: String, _ name: String, _ from: String, _ to: String = "", parent: String = "VN")
        -> String
    {
        "\(code),\(parent),region,\(name),\(name),\(name),,,\(from),\(to),QĐ"
    }

    @Test("a new office, a new version and an end are told apart from what is there already")
    func changes() throws {
        let found = try preview(
            line("VN-XXI", "Mới", "2026-01-01"),
            line("VN-I", "Một mới", "2026-07-01"),
            line("VN-XVI", "Cao Bằng", "2025-07-01", "2026-12-31"),
            line("VN-XVI", "Nam", "2025-03-01", "2025-06-30")
        )
        #expect(found.faults.isEmpty)
        #expect(
            found.items.map(\.change) == [
                .added, .version(closing: Self.office("VN-I", "Một", "2025-03-01")), .ends, .unchanged,
            ]
        )
        #expect(found.additions.count == 3)
    }

    @Test("what was taken holds from its first day, and the past is what it was")
    func merging() throws {
        let taken = try directory().adding(try preview(line("VN-I", "Một mới", "2026-07-01")).additions)
        #expect(taken.office("VN-I", on: Self.day("2026-06-30"))?.name.vi == "Một")
        #expect(taken.office("VN-I", on: Self.day("2026-07-01"))?.name.vi == "Một mới")
        #expect(taken.versions(of: "VN-I").first?.validTo == Self.day("2026-06-30"))
        #expect(taken.office("VN-XVI", on: Self.day("2025-05-01"))?.name.vi == "Nam")
        #expect(try directory().adding([]).offices == directory().offices)
    }

    @Test("what would rewrite the past, or makes no sense, is refused with its line")
    func refusals() throws {
        let lines: [(String, String)] = [
            (line("VN-I", "Khác", "2025-03-01"), "valid_from"),
            (line("VN-XVI", "Nam", "2025-03-01", "2025-07-31"), "valid_from"),
            (line("VN-XVI", "Giữa", "2025-05-01", "2025-05-31"), "valid_from"),
            (line("VN-XVI", "Trước", "2024-01-01"), "valid_from"),
            (line("VN-XXI", "Mới", "2026-13-01"), "valid_from"), (line("VN-XXI", "Mới", ""), "valid_from"),
            (line("VN-XXI", "Mới", "2026-01-02", "2026-01-01"), "valid_to"),
            (line("vn-xxi", "Mới", "2026-01-01"), "code"),
            (line("VN-XXI", "Mới", "2026-01-01", parent: "VN-NO"), "parent"),
            (line("VN-XXI", "Mới", "2026-01-01", parent: "VN-XXI"), "parent"),
            (line("VN-XXI", "", "2026-01-01"), "name_vi"),
        ]
        for (text, column) in lines {
            let found = try preview(line("VN-XX", "Tốt", "2026-01-01"), text)
            #expect(found.items.count == 1, "\(text)")
            #expect(found.faults.map(\.line) == [3] && found.faults.map(\.column) == [column], "\(text)")
        }
        let twice = try preview(line("VN-XXI", "Mới", "2026-01-01"), line("VN-XXI", "Mới", "2026-01-01"))
        #expect(twice.faults.count == 1 && twice.items.count == 1)
        #expect(throws: DirectoryError.self) { try OfficeListPreview(Data("code\nVN".utf8), against: try directory()) }
    }

    @Test("versions in any order and parents of the same list are understood")
    func order() throws {
        let found = try preview(
            line("VN-XXI-A", "Cửa khẩu", "2026-02-01", parent: "VN-XXI"),
            line("VN-XXI", "Hai", "2027-01-01"),
            line("VN-XXI", "Một", "2026-01-01")
        )
        #expect(found.faults.isEmpty)
        #expect(found.items.map(\.line) == [2, 3, 4])
        guard case .version(let closing?) = found.items[1].change else {
            Issue.record("\(found.items)")
            return
        }
        #expect(closing.name.vi == "Một")
    }
}
