//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension String {
    /// The text as a message shows it: cut to so many characters, and without what a terminal would obey.
    package func shown(_ most: Int) -> String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(most) {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                text.append("·")
            default: text.append(scalar)
            }
        }
        return unicodeScalars.count > most ? String(text) + "…" : String(text)
    }
}
