//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// What columns are called in the files of offices, from `Resources/header_names.csv`: headers seen in
/// Vietnamese and Chinese files, names of the CEB and VNACCS messages, and the layout's own.
struct HeaderDictionary {
    /// A field and how sure a header makes it, from 0 to 1.
    struct Match {
        let field: DeclarationField
        let confidence: Double
    }

    private var fields: [String: DeclarationField] = [:]

    /// Reads the list that ships with the product.
    init() throws(IntakeError) {
        for field in DeclarationField.allCases { fields[HeaderNames.fold(field.rawValue)] = field }
        guard let url = Bundle.module.url(forResource: "header_names", withExtension: "csv", subdirectory: "Resources")
        else { throw .cannotOpen(path: "header_names.csv", reason: "the product's resources are missing") }
        let text: String
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw .cannotRead(path: url.lastPathComponent, reason: error.localizedDescription)
        }
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", maxSplits: 2).map(String.init)
            guard cells.count == 3, let field = DeclarationField(rawValue: cells[0]) else { continue }
            let key = HeaderNames.fold(cells[2])
            if fields[key] == nil { fields[key] = field }
        }
    }

    /// The field a header names, nil where it is like none.
    ///
    /// The same name but for case, accents and marks 0.95; the same without a unit in brackets 0.9; a name that
    /// contains a known one of at least four letters (two Chinese characters) up to 0.75, the more of it the
    /// surer; one that shares most pairs of letters up to 0.6.
    func match(_ header: String) -> Match? {
        let key = HeaderNames.fold(header)
        guard !key.isEmpty else { return nil }
        if let field = fields[key] { return Match(field: field, confidence: 0.95) }
        let bare = HeaderNames.fold(Self.withoutBrackets(header))
        if bare != key, let field = fields[bare] { return Match(field: field, confidence: 0.9) }
        var best: Match?
        for (known, field) in fields {
            var confidence = 0.0
            let length = known.unicodeScalars.count
            let isLong = known.utf8.count == length ? length >= 4 : length >= 2
            if isLong, key.contains(known) {
                confidence = 0.45 + 0.3 * Double(length) / Double(key.unicodeScalars.count)
            } else {
                let likeness = Self.likeness(bare.isEmpty ? key : bare, known)
                if likeness >= 0.7 { confidence = 0.6 * likeness }
            }
            // The order of a dictionary is random: of equals the earlier field.
            if confidence > best?.confidence ?? 0
                || (confidence > 0 && confidence == best?.confidence && field.ordinal < best?.field.ordinal ?? .max)
            {
                best = Match(field: field, confidence: confidence)
            }
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

    /// The Dice coefficient of the pairs of neighbouring letters.
    private static func likeness(_ a: String, _ b: String) -> Double {
        let first = pairs(a)
        let second = pairs(b)
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
    }

    private static func pairs(_ text: String) -> Set<String> {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 1 else { return [] }
        return Set((1..<scalars.count).map { String(scalars[$0 - 1]) + String(scalars[$0]) })
    }
}
