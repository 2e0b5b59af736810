//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import TAXII

/// The query for a part of a collection, built for the index that answers it without looking at the rest.
struct TAXIIObjectQuery {
    let sql: String
    let arguments: [SQLValue]

    /// - Parameters:
    ///   - columns: what is read
    ///   - limit: at most so many rows, in the order of `date_added`
    /// - Returns: nil when nothing can be found
    init?(_ columns: String, _ selection: TAXIISelection, limit: Int) {
        let filter = selection.filter
        guard filter.specVersions?.isEmpty != true else { return nil }
        // What was named is found by its name and then put in order. Date and type stand as expressions then, so that no
        // engine walks their indexes through the whole collection instead.
        let date = filter.ids == nil ? "date_added" : "(date_added + 0)"
        // Ids find so few that types among them need no index.
        let types = filter.ids == nil ? filter.types?.map { [$0] } ?? [[]] : [filter.types ?? []]
        var arguments: [SQLValue] = []
        // One query for each type, each in order: together they need no sorting of more than they return.
        let parts = types.map { types in
            let (condition, values) = Self.condition(selection, types: types, date: date)
            arguments += values + [.integer(Int64(limit))]
            return "SELECT \(columns) FROM taxii_object WHERE \(condition) ORDER BY \(date) LIMIT ?"
        }
        if parts.count == 1 {
            sql = parts[0]
        } else {
            sql =
                "SELECT \(columns) FROM ("
                + parts.map { "SELECT * FROM (\($0)) AS part" }.joined(separator: " UNION ALL ")
                + ") AS parts ORDER BY date_added LIMIT ?"
            arguments.append(.integer(Int64(limit)))
        }
        self.arguments = arguments
    }

    private static func condition(_ selection: TAXIISelection, types: [String], date: String) -> (String, [SQLValue]) {
        let filter = selection.filter
        var terms = [
            "collection_no = (SELECT collection_no FROM taxii_collection WHERE api_root = ? AND collection_id = ?)",
            "\(date) > ?",
        ]
        var values: [SQLValue] = [
            .text(selection.root), .text(selection.collection.id), .integer(selection.start?.microseconds ?? .min),
        ]
        if !types.isEmpty {
            let kind = filter.ids == nil ? "object_type" : "(object_type || '')"
            terms.append("\(kind) IN (\(marks(types.count)))")
            values += padded(types.map { .text($0) })
        }
        if let ids = filter.ids {
            terms.append("object_id IN (\(marks(ids.count)))")
            values += padded(ids.map { .text($0) })
        }
        if let specs = filter.specVersions, specs.count < SpecVersion.allCases.count {
            terms.append("spec_version IN (\(marks(specs.count)))")
            values += padded(specs.sorted().map { .text($0.rawValue) })
        }
        let (versions, moments) = versionTerm(filter, isNarrow: !types.isEmpty || filter.ids != nil)
        terms += versions
        values += moments
        return (terms.joined(separator: " AND "), values)
    }

    /// The marks are the program's own numbers and stand in the text, so that the index of current versions is found.
    /// Turned about they are not those of that index, which an engine would else walk for a rare type or an id.
    private static func versionTerm(
        _ filter: TAXIIFilter,
        isNarrow: Bool
    ) -> (terms: [String], values: [SQLValue]) {
        func has(_ marks: VersionMarks) -> String {
            let bits = marks.rawValue
            return isNarrow ? "(\(bits) & marks) = \(bits)" : "(marks & \(bits)) = \(bits)"
        }
        let match = filter.versions
        var terms = filter.requiredMarks.isEmpty ? [] : [has(filter.requiredMarks)]
        if match.isAll { return (terms, []) }
        if match == .last { return ([has(filter.requiredMarks.union(filter.lastMark))], []) }
        var choices: [String] = []
        if match.wantsFirst { choices.append(has(filter.firstMark)) }
        if match.wantsLast { choices.append(has(filter.lastMark)) }
        var values: [SQLValue] = []
        if !match.moments.isEmpty {
            choices.append("version_at IN (\(marks(match.moments.count)))")
            values = padded(match.moments.map { .integer($0.microseconds) })
        }
        terms.append("(" + choices.joined(separator: " OR ") + ")")
        return (terms, values)
    }

    /// Lists are filled up to a power of two, so that few statements are prepared.
    private static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: filled(count)).joined(separator: ", ")
    }

    private static func padded(_ values: [SQLValue]) -> [SQLValue] {
        guard let last = values.last else { return values }
        return values + Array(repeating: last, count: filled(values.count) - values.count)
    }

    private static func filled(_ count: Int) -> Int {
        var size = 1
        while size < count { size *= 2 }
        return size
    }
}
