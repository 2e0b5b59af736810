//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Stored declarations on their way into the chart.
package struct DeclarationFeed: ChartFeed {
    package let name = "declarations"

    private let declarations: any ChartDeclarations
    private let links: DeclarationLinks

    package init(_ declarations: any ChartDeclarations, keys: ChartKey) {
        self.declarations = declarations
        links = DeclarationLinks(keys)
    }

    package func next(after mark: String?, limit: Int) async throws -> ChartPortion {
        let arrivals = try await declarations.arrivals(after: mark.flatMap { ChartArrival($0) }, limit: limit)
        let batch = arrivals.lines
        var rows: [String: [Int]] = [:]
        for row in 0..<batch.count { rows[batch.text(.declarationNo, at: row) ?? "", default: []].append(row) }
        let records = rows.keys.sorted().compactMap { number -> ChartRecord? in
            guard let declaration = Declaration(lines: (rows[number] ?? []).map { (batch, $0) }) else { return nil }
            return links.record(of: declaration, arrived: arrivals.arrived)
        }
        return ChartPortion(records: records, mark: arrivals.mark?.text ?? mark ?? "", isLast: arrivals.isLast)
    }
}
