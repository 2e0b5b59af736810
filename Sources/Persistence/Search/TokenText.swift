//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search

/// Tokens in the words of each engine. They are letters and digits only, so nothing in them is syntax.
enum TokenText {
    /// What FTS5 cuts into words again.
    static func document(_ tokens: [SearchToken]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(tokens.count * 13)
        for token in tokens {
            token.write(to: &text)
            text.append(UInt8(ascii: " "))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A tsvector with places. Gaps widen the places and stand there once, for documents that are asked for as such.
    static func vector(_ tokens: [SearchToken]) -> String {
        // More of one word are not kept, nor places behind the last.
        let (mostOfOne, lastPlace) = (255, 16_383)
        var places: [SearchToken: [Int]] = [.gap: [1]]
        var place = 1
        for token in tokens {
            place = min(place + 1, lastPlace)
            if token != .gap { places[token, default: []].append(place) }
        }
        return places.map { token, places in
            "'\(token.text)':" + places.prefix(mostOfOne).map(String.init).joined(separator: ",")
        }.joined(separator: " ")
    }

    /// Eight bytes a token, the lowest first.
    static func postings(_ tokens: [SearchToken]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(tokens.count * 8)
        for token in tokens {
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: token.bits >> shift)) }
        }
        return bytes
    }

    static func tokens(postings: [UInt8]) -> [SearchToken] {
        stride(from: 0, to: postings.count - 7, by: 8).map { start in
            SearchToken(bits: postings[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
    }
}
