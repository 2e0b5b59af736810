//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// What columns are called in the files of offices, from `Resources/header_names.csv`: headers seen in
/// Vietnamese and Chinese files, names of the CEB and VNACCS messages, and the layout's own. Headers with the field `-`
/// were seen too, and are of no column of the layout, however like one they look.
final class HeaderDictionary {
    /// A field and how sure a header makes it, from 0 to 1.
    struct Match {
        let field: DeclarationField
        let confidence: Double
    }

    private struct Known {
        let name: String
        let bytes: [UInt8]
        let field: DeclarationField
        let pairs: Set<UInt64>
        let length: Int
        /// Long enough to be looked for within other names.
        let isLong: Bool
    }

    private let fields: [String: DeclarationField]
    private let known: [Known]
    /// Headers known to be of no field.
    private let foreign: Set<String>
    /// Headers as they are listed, for those that differ in accents only: Lượng is a quantity, Luồng is not.
    private let exact: [String: DeclarationField?]
    /// Cells asked for before: the rows of a file are looked at as header one by one.
    private var answers: [String: Match?] = [:]

    /// Reads the list that ships with the product.
    init() throws(IntakeError) {
        var fields: [String: DeclarationField] = [:]
        for field in DeclarationField.allCases { fields[HeaderNames.fold(field.rawValue)] = field }
        guard let url = Bundle.module.url(forResource: "header_names", withExtension: "csv", subdirectory: "Resources")
        else { throw .cannotOpen(path: "header_names.csv", reason: "the product's resources are missing") }
        let text: String
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw .cannotRead(path: url.lastPathComponent, reason: error.localizedDescription)
        }
        var foreign: Set<String> = []
        var exact: [String: DeclarationField?] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", maxSplits: 2).map(String.init)
            guard cells.count == 3 else { continue }
            let key = HeaderNames.fold(cells[2])
            let field = DeclarationField(rawValue: cells[0])
            guard field != nil || cells[0] == "-" else { continue }
            exact[cells[2].precomposed.lowercased()] = .some(field)
            guard let field else {
                foreign.insert(key)
                continue
            }
            if fields[key] == nil { fields[key] = field }
        }
        self.fields = fields
        self.foreign = foreign
        self.exact = exact
        // Of names that are equally like, the one of the earlier field wins.
        known = fields.map { name, field in
            let length = name.unicodeScalars.count
            return Known(
                name: name,
                bytes: Array(name.utf8),
                field: field,
                pairs: Self.pairs(name),
                length: length,
                isLong: name.utf8.count == length ? length >= 4 : length >= 2
            )
        }.sorted { ($0.field.ordinal, $0.name) < ($1.field.ordinal, $1.name) }
    }

    /// The field a header names, nil where it is like none.
    ///
    /// The same name but for case, accents and marks 0.95; the same without a unit in brackets 0.9; a name that
    /// contains a known one of at least four letters (two Chinese characters) up to 0.75, the more of it the
    /// surer; one that shares most pairs of letters up to 0.6.
    func match(_ header: String) -> Match? {
        // No header is a paragraph.
        guard header.utf8.count <= 240 else { return nil }
        if let answer = answers[header] { return answer }
        let answer = look(header)
        answers[header] = .some(answer)
        return answer
    }

    private func look(_ header: String) -> Match? {
        let key = HeaderNames.fold(header)
        guard !key.isEmpty else { return nil }
        if let listed = exact[header.precomposed.lowercased()] {
            return listed.map { Match(field: $0, confidence: 0.95) }
        }
        if foreign.contains(key) { return fields[key].map { Match(field: $0, confidence: 0.5) } }
        if let field = fields[key] { return Match(field: field, confidence: 0.95) }
        let bare = HeaderNames.fold(Self.withoutBrackets(header))
        if foreign.contains(bare) { return nil }
        if bare != key, let field = fields[bare] { return Match(field: field, confidence: 0.9) }
        let pairs = Self.pairs(bare.isEmpty ? key : bare)
        let length = Double(key.unicodeScalars.count)
        let bytes = Array(key.utf8)
        var best: Match?
        for entry in known {
            var confidence = 0.0
            if entry.isLong, Double(entry.length) < length, Self.contains(bytes, entry.bytes) {
                confidence = 0.45 + 0.3 * Double(entry.length) / length
            } else {
                let likeness = Self.likeness(pairs, entry.pairs)
                if likeness >= 0.7 { confidence = 0.6 * likeness }
            }
            if confidence > best?.confidence ?? 0 { best = Match(field: entry.field, confidence: confidence) }
        }
        return best
    }

    private static func withoutBrackets(_ header: String) -> String {
        var depth = 0
        var kept = ""
        for character in header {
            if "([（【".contains(character) { depth += 1 }
            if depth == 0 { kept.append(character) }
            if ")]）】".contains(character) { depth = max(0, depth - 1) }
        }
        return kept
    }

    /// Whether one text stands within another.
    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }

    /// The Dice coefficient of the pairs of neighbouring letters.
    private static func likeness(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        // Where sizes differ this much, not even all of the smaller would do.
        if 2 * min(a.count, b.count) * 10 < 7 * (a.count + b.count) { return 0 }
        return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
    }

    private static func pairs(_ text: String) -> Set<UInt64> {
        var pairs: Set<UInt64> = []
        var last: UInt64?
        for scalar in text.unicodeScalars {
            if let last { pairs.insert(last << 32 | UInt64(scalar.value)) }
            last = UInt64(scalar.value)
        }
        return pairs
    }
}
