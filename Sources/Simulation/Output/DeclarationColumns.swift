//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The columns of a declaration file, in the order of the layout that offices exchange.
import Customs

package enum DeclarationColumns {
    /// Names in order: the layout, five that stay empty here, then what others write down (``BorderRecord``).
    package static let names = DeclarationField.allCases.map(\.rawValue)

    /// The columns of `truth.csv`.
    package static let truth = [
        "declaration_no", "item_no", "side", "illicit", "scheme", "ring", "twin_of_scheme", "new_importer",
        "theme",
    ]

    /// A header line.
    static func header(_ names: [String]) -> [UInt8] {
        Array((names.joined(separator: ",") + "\n").utf8)
    }
}
