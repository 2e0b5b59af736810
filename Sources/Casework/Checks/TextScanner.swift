//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Numbers of containers, ships, vehicles and persons that stand in a text.
enum TextScanner {
    /// Texts of eleven characters in the form of ISO 6346, whatever blanks and dashes they were written with.
    static func containers(in text: String) -> [String] {
        guard text.utf8.count >= 11 else { return [] }
        let bytes = Array(text.uppercased().utf8)
        var found: [String] = []
        var place = 0
        while place + 11 <= bytes.count {
            defer { place += 1 }
            guard place == 0 || !isAlphanumeric(bytes[place - 1]) else { continue }
            let head = bytes[place..<(place + 4)]
            guard head.allSatisfy(isLetter), [0x55, 0x4A, 0x5A].contains(bytes[place + 3]) else { continue }
            var digits: [UInt8] = []
            var next = place + 4
            while next < bytes.count, digits.count < 7, isDigit(bytes[next]) || isSeparator(bytes[next]) {
                if isDigit(bytes[next]) { digits.append(bytes[next]) }
                next += 1
            }
            guard digits.count == 7, next == bytes.count || !isAlphanumeric(bytes[next]) else { continue }
            found.append(String(decoding: head + digits, as: UTF8.self))
        }
        return found
    }

    /// What follows a word, up to the first character that is none of an identifier.
    static func identifiers(after labels: [String], in text: String) -> [String] {
        let lower = text.lowercased()
        return labels.flatMap { label in
            lower.ranges(of: label).compactMap { range -> String? in
                // Not `container` for `con`.
                if let first = label.utf8.first, first < 0x80, range.lowerBound > lower.startIndex,
                    let before = lower[..<range.lowerBound].last, before.isLetter
                {
                    return nil
                }
                let rest = lower[range.upperBound...].drop { " :：.;số-".contains($0) }
                // A Chinese plate starts with one character of Chinese and may end with one; other text goes on in it.
                let head = rest.prefix(1)
                let tail = rest.dropFirst().prefix { ($0.isLetter || $0.isNumber || "-.·".contains($0)) && !isHan($0) }
                let mark = rest.dropFirst(1 + tail.count).prefix(1).filter { plateMarks.contains($0) }
                let word = head + tail + mark
                return word.contains(where: \.isNumber) ? String(word.prefix(20)) : nil
            }
        }
    }

    /// Digits that stand together, with an X behind where there is one.
    static func digitRuns(in text: String) -> [String] {
        var runs: [String] = []
        var run: [UInt8] = []
        var isInWord = false
        for byte in Array(text.utf8) + [0x20] {
            if isDigit(byte) {
                run.append(byte)
            } else if byte | 0x20 == 0x78, run.count == 17 {
                run.append(0x58)
            } else {
                if !run.isEmpty, !isInWord { runs.append(String(decoding: run, as: UTF8.self)) }
                run.removeAll()
                isInWord = isLetter(byte & ~0x20)
            }
        }
        return runs
    }

    private static let plateMarks = Set("挂学警港澳领使试超临")

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D || byte == 0x2F }
}
