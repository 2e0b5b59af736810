//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The text of a record as it is found by.
package struct SearchDocument: Hashable, Sendable {
    /// How much care the record asks for.
    package enum Protection: String, Hashable, Sendable {
        /// When it goes, its tokens stay in the index, unreachable, until that is next made anew.
        case open
        /// Names people or is sealed at rest: when it goes, its tokens are struck out.
        case nominal
    }

    package struct Field: Hashable, Sendable {
        /// By what the page calls it, such as `goods_description`.
        package let name: String
        package let text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    package let kind: SearchKind
    package let id: String
    /// Codes of the offices it belongs to.
    package let offices: Set<String>
    /// Days since 1970; nil where it has no date.
    package let day: Int64?
    package let protection: Protection
    package let fields: [Field]

    package init(
        _ kind: SearchKind,
        id: String,
        offices: Set<String>,
        day: Int64?,
        protection: Protection,
        fields: [Field]
    ) {
        self.kind = kind
        self.id = id
        self.offices = offices
        self.day = day
        self.protection = protection
        self.fields = fields
    }
}
