//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a photo says of itself (Exif 2.32): a claim of whoever made the file, never a fact.
package struct PhotoClaims: Sendable, Hashable {
    /// `2025:08:14 10:30:00`, as it stands there.
    package let takenAt: String?
    /// Such as `+07:00`.
    package let offset: String?
    /// In degrees, five digits behind the point.
    package let latitude: String?
    package let longitude: String?

    /// Exif stands in one segment at the beginning.
    static let headLength = 128 << 10

    /// Reads the beginning of a JPEG; nil where it claims nothing.
    package init?(jpeg bytes: [UInt8]) {
        guard let body = Self.segment(bytes), let reader = ExifReader(Array(body)) else { return nil }
        let main = reader.directory(at: reader.first)
        let camera = main[0x8769].map { reader.directory(at: reader.number($0)) } ?? [:]
        let place = main[0x8825].map { reader.directory(at: reader.number($0)) } ?? [:]
        takenAt = camera[0x9003].flatMap(reader.text)
        offset = camera[0x9011].flatMap(reader.text)
        latitude = reader.degrees(place[2], negative: place[1].flatMap(reader.text) == "S")
        longitude = reader.degrees(place[4], negative: place[3].flatMap(reader.text) == "W")
        guard takenAt != nil || latitude != nil && longitude != nil else { return nil }
    }

    /// The content of the segment APP1 that holds Exif.
    private static func segment(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var place = 2
        while place + 4 <= bytes.count, bytes[place] == 0xFF, bytes[place + 1] != 0xDA {
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, place + 2 + length <= bytes.count else { return nil }
            let content = bytes[(place + 4)..<(place + 2 + length)]
            if bytes[place + 1] == 0xE1, content.starts(with: Array("Exif\0\0".utf8)) { return content.dropFirst(6) }
            place += 2 + length
        }
        return nil
    }
}
