//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

extension SQLStatisticsStore {
    /// Fewer lines say nothing of what is usual.
    private static let fewest = 20
    private static let most = 2_000

    /// The median amount of the latest lines of a group and subject in a base unit; nil where there are too few.
    package func median(
        _ group: CommodityGroup,
        subject: String?,
        _ base: QuantityUnit.Base
    ) async throws -> Decimal? {
        try await storage.read { connection in
            func code(_ text: String?) throws -> Int64? {
                guard let text, !text.isEmpty else { return 0 }
                return try connection.first("SELECT code FROM statistics_word WHERE text = ?", [.text(text)]) {
                    try $0.integer(0)
                }
            }
            guard let group = try code(group.rawValue), let subject = try code(subject) else { return nil }
            // What an amendment takes off is below zero.
            let amounts = try connection.all(
                """
                SELECT \(base.rawValue) FROM statistics_line
                WHERE commodity = ? AND subject = ? AND \(base.rawValue) IS NOT NULL AND \(base.rawValue) NOT LIKE '-%'
                ORDER BY line_no DESC LIMIT \(Self.most)
                """,
                [.integer(group), .integer(subject)]
            ) { Decimal(string: $0.text(0)) }.compactMap(\.self).sorted()
            return amounts.count < Self.fewest ? nil : amounts[amounts.count / 2]
        }
    }
}
