//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Declarations that are kept no longer, on their way out of the chart.
package struct DeletedDeclarationFeed: ChartFeed {
    package let name = "declarations.deleted"

    private let declarations: any ChartDeclarations

    package init(_ declarations: any ChartDeclarations) {
        self.declarations = declarations
    }

    package func next(after mark: String?, limit: Int) async throws -> ChartPortion {
        let gone = try await declarations.gone(after: mark.flatMap { Int64($0) } ?? 0, limit: limit)
        return ChartPortion(
            records: [],
            removed: gone.map { ChartSource(.declaration, $0.number) },
            mark: gone.last.map { "\($0.place)" } ?? mark ?? "",
            isLast: gone.count < limit
        )
    }
}
