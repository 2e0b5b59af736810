//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A list as a node keeps it: the text that rules ask, and one that waits for a second officer.
package struct KeptList: Hashable, Sendable {
    package struct Text: Hashable, Sendable {
        package let list: ReferenceList
        /// The YAML that it was read from.
        package let text: String
        package let officer: String
        /// Seconds since 1970.
        package let at: Int64

        /// - Throws: ``RuleFault`` when the text is no list.
        package init(_ text: String, by officer: String, at: Int64) throws(RuleFault) {
            list = try ListFile.read(text)
            self.text = text
            self.officer = officer
            self.at = at
        }
    }

    package let name: String
    package let current: Text?
    package let proposed: Text?
    /// All officers who brought in what waits, or changed it; none of them activates it.
    package let authors: Set<String>

    package init(name: String, current: Text?, proposed: Text?, authors: Set<String> = []) {
        self.name = name
        self.current = current
        self.proposed = proposed
        self.authors = authors
    }
}
