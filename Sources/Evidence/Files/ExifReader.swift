//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Reads directories of Exif, which is TIFF inside; what leads out of the bytes is not there.
struct ExifReader {
    /// A field: its type, how many values, and where its value or offset stands.
    struct Field {
        let type: Int
        let count: Int
        let place: Int
    }

    private let bytes: [UInt8]
    private let isLittle: Bool

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 8 else { return nil }
        self.bytes = bytes
        isLittle = bytes[0] == 0x49
    }

    /// Where the first directory stands.
    var first: Int { read(4, 4) ?? 0 }

    func directory(at place: Int) -> [Int: Field] {
        var fields: [Int: Field] = [:]
        guard place >= 8, let count = read(place, 2) else { return [:] }
        for entry in 0..<min(count, 200) {
            let place = place + 2 + entry * 12
            guard let tag = read(place, 2), let type = read(place + 2, 2), let count = read(place + 4, 4) else { break }
            fields[tag] = Field(type: type, count: count, place: place + 8)
        }
        return fields
    }

    func number(_ field: Field) -> Int { read(field.place, field.type == 3 ? 2 : 4) ?? 0 }

    /// Printable ASCII of up to 40 characters.
    func text(_ field: Field) -> String? {
        guard field.type == 2, (1...40).contains(field.count) else { return nil }
        let start = field.count <= 4 ? field.place : read(field.place, 4) ?? bytes.count
        guard start >= 0, start + field.count <= bytes.count else { return nil }
        let text = bytes[start..<start + field.count].prefix { $0 != 0 }
        guard !text.isEmpty, text.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// Degrees, minutes and seconds as three fractions.
    func degrees(_ field: Field?, negative: Bool) -> String? {
        guard let field, field.type == 5, field.count == 3, let start = read(field.place, 4) else { return nil }
        var value = 0.0
        for (place, part) in [1.0, 60, 3_600].enumerated() {
            guard let above = read(start + place * 8, 4), let below = read(start + place * 8 + 4, 4), below > 0 else {
                return nil
            }
            value += Double(above) / Double(below) / part
        }
        guard value <= 180 else { return nil }
        return String(format: "%@%.5f", negative ? "-" : "", value)
    }

    private func read(_ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place + count <= bytes.count else { return nil }
        let part = bytes[place..<place + count]
        return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
}
