//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// What a list of offices would change in a directory, line by line, before anybody takes it.
///
/// Columns: `code,parent,level,name_vi,name_zh,name_en,seat,area,valid_from,valid_to,source`. A list adds offices and
/// versions and ends open ones. What held on a day in the past it does not rewrite: a line that says something else of a
/// version that is there is refused.
package struct OfficeListPreview: Sendable {
    package static let columns = [
        "code", "parent", "level", "name_vi", "name_zh", "name_en", "seat", "area", "valid_from", "valid_to", "source",
    ]

    package enum Change: Hashable, Sendable {
        case unchanged
        /// An office that was not known.
        case added
        /// A version after those that are there.
        /// - Parameter closing: the version that was open and ends the day before.
        case version(closing: Office?)
        /// An open version gets its last day.
        case ends
    }

    package struct Item: Hashable, Sendable {
        package let line: Int
        package let office: Office
        package let change: Change
    }

    package let items: [Item]
    package let faults: [TableFault]

    /// What is to be kept.
    package var additions: [Office] { items.filter { $0.change != .unchanged }.map(\.office) }

    /// - Throws: ``DirectoryError`` where it is no table of offices at all
    package init(_ data: Data, against directory: OfficeDirectory) throws(DirectoryError) {
        let table = try ReferenceTable("offices.csv", data, columns: Self.columns)
        let listed = Set(table.rows.map { $0["code"] })
        var known = Dictionary(grouping: directory.offices, by: \.code)
        var items: [Item] = []
        var faults: [TableFault] = []
        var seen: Set<String> = []
        // Versions of one office come in the order of their days, however the list is sorted.
        let rows = table.rows.enumerated().sorted {
            ($0.element["valid_from"], $0.offset) < ($1.element["valid_from"], $1.offset)
        }
        for (_, row) in rows {
            do throws(TableRefusal) {
                let office = try Self.office(row, listed, known)
                guard seen.insert(row["code"] + " " + row["valid_from"]).inserted else { throw .twice }
                let change = try Self.change(office, known[office.code] ?? [])
                items.append(Item(line: row.line, office: office, change: change))
                Self.take(office, change, into: &known[office.code, default: []])
            } catch {
                faults.append(
                    TableFault(line: row.line, column: error.column, value: row[error.column], reason: error.reason)
                )
            }
        }
        self.items = items.sorted { $0.line < $1.line }
        self.faults = faults.sorted { $0.line < $1.line }
    }

    private static func office(
        _ row: ReferenceTable.Row,
        _ listed: Set<String>,
        _ known: [String: [Office]]
    ) throws(TableRefusal) -> Office {
        let code = row["code"]
        guard isCode(code) else { throw .malformed("code") }
        let parent = row["parent"].isEmpty ? nil : row["parent"]
        if let parent {
            guard parent != code, known[parent] != nil || listed.contains(parent) else { throw .unknownParent }
        }
        let level = OfficeLevel(received: row["level"])
        guard OfficeLevel.known.contains(level) else { throw .malformed("level") }
        for column in ["name_vi", "name_zh", "name_en", "source"] where row[column].isEmpty { throw .missing(column) }
        guard let from = CalendarDate(iso8601: row["valid_from"]) else {
            throw row["valid_from"].isEmpty ? .missing("valid_from") : .malformed("valid_from")
        }
        let to = row["valid_to"].isEmpty ? nil : CalendarDate(iso8601: row["valid_to"])
        guard to != nil || row["valid_to"].isEmpty, to.map({ $0 >= from }) ?? true else { throw .malformed("valid_to") }
        return Office(
            code: code,
            parent: parent,
            level: level,
            name: row.name("name_"),
            seat: row["seat"],
            area: row["area"],
            validity: ValidityPeriod(from: from, to: to),
            source: row["source"]
        )
    }

    private static func change(_ office: Office, _ versions: [Office]) throws(TableRefusal) -> Change {
        guard !versions.isEmpty else { return .added }
        if let same = versions.first(where: { $0.validFrom == office.validFrom }) {
            guard same.isSame(as: office) else { throw .rewrites }
            if same.validTo == office.validTo { return .unchanged }
            guard same.validTo == nil else { throw .rewrites }
            return .ends
        }
        let earlier = versions.filter {
            ($0.validFrom?.daysSince1970 ?? .min) < (office.validFrom?.daysSince1970 ?? .min)
        }
        guard earlier.count == versions.count else { throw .overlaps }
        let open = earlier.first { $0.validTo == nil }
        guard open != nil || !earlier.contains(where: { $0.validity.overlaps(office.validity) }) else {
            throw .overlaps
        }
        return .version(closing: open)
    }

    private static func take(_ office: Office, _ change: Change, into versions: inout [Office]) {
        switch change {
        case .unchanged: break
        case .added: versions = [office]
        case .ends: versions = versions.map { $0.validFrom == office.validFrom ? office : $0 }
        case .version:
            let before = office.validFrom.flatMap { CalendarDate(daysSince1970: $0.daysSince1970 - 1) }
            versions = versions.map { $0.validTo == nil ? $0.with(validTo: before) : $0 } + [office]
        }
    }

    /// Two letters of a country, then parts of capital letters and digits: `VN-VI-HN`.
    private static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 32 && text.wholeMatch(of: /[A-Z]{2}(-[A-Z0-9]+)*/) != nil
    }
}
