//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// The six-digit codes of the Harmonized System of 2022: which exist, without their titles.
///
/// Taken from `datasets/harmonized-system` (Open Data Commons Public Domain Dedication and License).
package struct HSSubheadings: Sendable {
    private let codes: Set<UInt32>

    /// Reads `heading,subheadings`: four digits, and the fifth and sixth digits of each subheading, blanks between.
    package init(_ data: Data) throws(DirectoryError) {
        let table = try ReferenceTable("hs_subheadings.csv", data, columns: ["heading", "subheadings"])
        var codes: Set<UInt32> = []
        for row in table.rows {
            for tail in row["subheadings"].split(separator: " ") {
                guard tail.utf8.count == 2, let code = UInt32(row["heading"] + tail) else {
                    throw row.malformed("subheadings")
                }
                codes.insert(code)
            }
        }
        self.codes = codes
    }

    /// The codes that come with the product.
    package static func builtIn() throws(DirectoryError) -> HSSubheadings {
        try HSSubheadings(BundledTable.data("hs_subheadings.csv"))
    }

    /// The codes, read once; nil when the product was installed without its tables.
    package static let installed = try? HSSubheadings.builtIn()

    package var count: Int { codes.count }

    /// Whether the first six digits of a code are a subheading.
    package func contains(_ digits: some StringProtocol) -> Bool {
        guard digits.utf8.count >= 6, let code = UInt32(digits.prefix(6)) else { return false }
        return codes.contains(code)
    }
}
