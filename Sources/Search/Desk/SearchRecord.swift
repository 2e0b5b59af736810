//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A record that was found, for a reader who may see it.
package struct SearchRecord: Hashable, Sendable {
    package let document: SearchDocument
    /// What it is called by; nil where it has no title of its own.
    package let title: String?
    /// The language of the title where it is known, such as `vi`.
    package let titleTag: String?
    /// What it is about, for pages that may show its text.
    package let summary: String?
    /// Of a kind's own, such as the type of a message.
    package let label: String?
    /// The code of the office that it came from or went to.
    package let otherOffice: String?
    /// Seconds since 1970.
    package let time: Int64?
    /// Whether pages may show the words around what was found before the record itself is opened.
    package let showsText: Bool

    package init(
        document: SearchDocument,
        title: String?,
        titleTag: String? = nil,
        summary: String? = nil,
        label: String? = nil,
        otherOffice: String? = nil,
        time: Int64?,
        showsText: Bool
    ) {
        self.document = document
        self.title = title
        self.titleTag = titleTag
        self.summary = summary
        self.label = label
        self.otherOffice = otherOffice
        self.time = time
        self.showsText = showsText
    }
}
