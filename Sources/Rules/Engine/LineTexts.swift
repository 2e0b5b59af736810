//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The distinct texts of a column of lines by code, without blanks around them.
struct LineTexts: Sendable {
    private enum Content: Sendable {
        /// As received, made to strings when somebody wants to read them.
        case received(TextDictionary)
        case made([String])
    }

    private let content: Content
    /// The hash of each text by which the past knows it; 0 for an entry without a value.
    let hashes: [UInt64]

    /// The texts of a column of the declaration.
    init(_ dictionary: TextDictionary) {
        content = .received(dictionary)
        var hashes = dictionary.hashes
        for code in 1..<max(1, UInt32(dictionary.count)) where Self.hasBlanks(dictionary, code) {
            hashes[Int(code)] = LineCells.cleaned(dictionary.text(code)).map { HistoryKey.hash($0) } ?? 0
        }
        self.hashes = hashes
    }

    /// Computed texts; nil for an entry without a value.
    init(_ texts: [String?]) {
        content = .made(texts.map { $0 ?? "" })
        hashes = texts.map { $0.map { HistoryKey.hash($0) } ?? 0 }
    }

    /// Whether a text may begin or end with a blank, of ASCII or another.
    private static func hasBlanks(_ dictionary: TextDictionary, _ code: UInt32) -> Bool {
        let range = dictionary.range(code)
        guard let first = range.first, let last = range.last else { return true }
        return !(0x21..<0x80).contains(dictionary.bytes[first]) || !(0x21..<0x80).contains(dictionary.bytes[last])
    }

    var count: Int { hashes.count }

    /// The text of a code; nil where it has no value.
    func text(_ code: UInt32) -> String? {
        guard hashes[Int(code)] != 0 else { return nil }
        return switch content {
        case .received(let dictionary): LineCells.cleaned(dictionary.text(code))
        case .made(let texts): texts[Int(code)]
        }
    }

    /// All texts by code, empty where there is none.
    var all: [String] {
        if case .made(let texts) = content { return texts }
        return (0..<UInt32(count)).map { text($0) ?? "" }
    }
}
