//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A key of one batch, shown by its parts as received: "870323 · CN".
struct KeyText {
    private struct Part {
        let field: DeclarationField
        let isText: Bool
        /// Empty for parts that aren't texts.
        let column: TextColumn
        /// Characters of the beginning that count; nil for all.
        let length: Int?
    }

    private let parts: [Part]

    init(_ definition: KeyDefinition, _ batch: DeclarationBatch) {
        parts = definition.parts.map { part in
            let (field, length): (DeclarationField, Int?) =
                switch part {
                case .text(let field), .number(let field): (field, nil)
                case .prefix(let field, let length): (field, length)
                }
            let column = batch[text: field]
            return Part(field: field, isText: column != nil, column: column ?? TextColumn(), length: length)
        }
    }

    /// The key of a row of the batch it was made for; empty parts are left out.
    ///
    /// - Parameter bytes: room to put the text together in, kept from call to call.
    func text(_ batch: DeclarationBatch, at row: Int, _ bytes: inout [UInt8]) -> String {
        bytes.removeAll(keepingCapacity: true)
        for place in parts.indices {
            let start = bytes.count
            if start > 0 { bytes.append(contentsOf: " · ".utf8) }
            let filled = bytes.count
            if parts[place].isText {
                let range = parts[place].column.dictionary.range(parts[place].column.codes[row])
                parts[place].column.dictionary.bytes.withUnsafeBufferPointer { text in
                    Self.append(text[range], parts[place].length, to: &bytes)
                }
            } else if let text = batch.text(parts[place].field, at: row) {
                bytes.append(contentsOf: text.utf8)
            }
            if bytes.count == filled { bytes.removeLast(filled - start) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ length: Int?, to bytes: inout [UInt8]) {
        let text = UnsafeBufferPointer(rebasing: text)
        guard let length, text.count > length else { return bytes.append(contentsOf: text) }
        if text.isPlain(length) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<length]))
        } else {
            bytes.append(contentsOf: String(decoding: text, as: UTF8.self).prefix(length).utf8)
        }
    }
}

extension String {
    /// The first characters; quickly where all are ASCII.
    func prefixOfText(_ length: Int) -> String {
        if utf8.count <= length { return self }
        return utf8.isPlain(length) ? String(Substring(utf8.prefix(length))) : String(prefix(length))
    }
}

extension Collection<UInt8> {
    /// Whether the first so many bytes are as many characters, seen from them and the next.
    fileprivate func isPlain(_ length: Int) -> Bool {
        prefix(length + 1).allSatisfy { $0 < 0x80 && $0 != 0x0D }
    }
}
