//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The header of a table: where it stands and what its columns are called.
struct TableHead {
    /// Index of the first header row among the rows that were looked at.
    var row: Int
    /// 1 or 2.
    var height: Int
    var names: HeaderNames
    /// How many columns of the mapping it has.
    var matches: Int

    /// Half of the columns are called as the mapping says: no row of data is like that.
    var isCertain: Bool { matches > 1 && matches * 2 >= names.names.count(where: { !$0.isEmpty }) }

    /// Rows above the header that are looked at: titles, addresses, dates of print. Reports seen have six.
    static let searched = 60

    /// Finds the rows whose cells are called as the mapping says.
    ///
    /// - Parameter rows: the first rows of the table, blank ones included.
    /// - Returns: the best candidate, nil where there are no rows. Of equals the first, and one row before two.
    static func find(in rows: [[String]], for mapping: ColumnMapping) -> TableHead? {
        var best: TableHead?
        let wanted = mapping.columns.map { WantedHeader($0.headers) }
        let fixed = mapping.headerRow.map { $0 - 1 }
        for index in rows.indices where fixed == nil || fixed == index {
            for height in [1, 2] where index + height <= rows.count {
                if let fixedHeight = mapping.headerRows, fixedHeight != height { continue }
                guard let head = candidate(rows, index, height, wanted) else { continue }
                if head.matches > best?.matches ?? -1 { best = head }
            }
            if best?.isCertain == true { break }
        }
        return best
    }

    private static func candidate(_ rows: [[String]], _ index: Int, _ height: Int, _ wanted: [WantedHeader])
        -> TableHead?
    {
        let upper = rows[index]
        guard upper.contains(where: { !$0.isEmpty }) else { return nil }
        let names: HeaderNames
        if height == 1 {
            names = HeaderNames(withoutEmptyEnd(upper))
        } else {
            names = joined(upper, rows[index + 1])
        }
        var matches = 0
        for header in wanted where names.place(of: header) != nil { matches += 1 }
        return TableHead(row: index, height: height, names: names, matches: matches)
    }

    /// Headers of two rows: a merged cell above counts for the empty ones to its right.
    static func joined(_ upper: [String], _ lower: [String]) -> HeaderNames {
        var names: [String] = []
        var alternatives: [[String]] = []
        var group = ""
        for place in 0..<max(upper.count, lower.count) {
            let own = place < upper.count ? upper[place] : ""
            let below = place < lower.count ? lower[place] : ""
            if !own.isEmpty { group = own }
            let above = own.isEmpty && below.isEmpty ? "" : group
            names.append(above.isEmpty ? below : below.isEmpty ? above : above + " " + below)
            alternatives.append([below, own])
        }
        return HeaderNames(withoutEmptyEnd(names), alternatives: alternatives)
    }

    static func withoutEmptyEnd(_ names: [String]) -> [String] {
        var names = names
        while names.last?.isEmpty == true { names.removeLast() }
        return names
    }
}
