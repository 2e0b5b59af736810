//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes a query apart. Nothing in it is an error: what is no filter and no phrase is a word.
enum SearchQueryReader {
    enum Filter: String, CaseIterable {
        case kind
        case office
        case from
        case to
    }

    enum Part {
        case item(SearchQuery.Item, isExcluded: Bool)
        case filter(Filter, String)
    }

    private static let quotes = Set("\"“”„‟＂«»「」『』《》".unicodeScalars)
    private static let minuses: Set<Unicode.Scalar> = ["-", "－", "−"]

    static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        let scalars = Array(text.unicodeScalars)
        var place = 0
        while place < scalars.count {
            if isBlank(scalars[place]) {
                place += 1
                continue
            }
            var isExcluded = false
            if minuses.contains(scalars[place]), place + 1 < scalars.count, !isBlank(scalars[place + 1]) {
                isExcluded = true
                place += 1
            }
            if quotes.contains(scalars[place]) {
                let end = scalars[(place + 1)...].firstIndex(where: quotes.contains) ?? scalars.count
                parts.append(.item(.phrase(string(scalars[(place + 1)..<end])), isExcluded: isExcluded))
                place = end + 1
                continue
            }
            let end = scalars[place...].firstIndex { isBlank($0) || quotes.contains($0) } ?? scalars.count
            let word = scalars[place..<end]
            place = end
            if !isExcluded, let (filter, value) = filter(word) {
                parts.append(.filter(filter, value))
            } else {
                parts.append(.item(.word(string(word)), isExcluded: isExcluded))
            }
        }
        return parts
    }

    private static func filter(_ word: ArraySlice<Unicode.Scalar>) -> (Filter, String)? {
        guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }),
            let filter = Filter(rawValue: string(word[..<colon]).lowercased())
        else { return nil }
        return (filter, string(word[(colon + 1)...]))
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 0x20
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
