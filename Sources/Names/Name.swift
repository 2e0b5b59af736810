//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A name taken apart for matching: words without marks, Chinese characters in simplified form, legal form and branch.
///
/// Any text makes a name; longer ones than 1,024 scalars are cut.
public struct Name: Sendable {
    /// As it came.
    public let text: String
    /// The legal form by its key, such as `jsc`; nil for persons and where none is named.
    public let form: String?
    /// Whether it names a branch or an office of the company.
    public let isBranch: Bool
    let words: NameWords
    let han: [Unicode.Scalar]

    /// Takes a name apart.
    ///
    /// - Parameter readings: for the simplified forms of characters.
    public init(_ text: String, readings: NameReadings = .none) {
        let reader = NameReader(text, readings)
        var words = reader.words
        var han = reader.han
        let latinForm = CompanyForms.standard.take(from: &words)
        let hanForm = CompanyForms.standard.take(from: &han)
        self.text = text
        form = latinForm.form ?? hanForm.form
        isBranch = latinForm.isBranch || hanForm.isBranch
        self.words = words
        self.han = han
    }

    /// Whether nothing is left to match by.
    public var isEmpty: Bool { words.isEmpty && han.isEmpty }

    /// The words without marks and form, with blanks between them; for tests and pages.
    public var folded: String { words.tokens.map { words.text($0) }.joined(separator: " ") }
    /// The Chinese characters without the form.
    public var characters: String { String(String.UnicodeScalarView(han)) }
}
