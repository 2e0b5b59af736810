//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Whether a whole file is what its beginning says: its own sizes and places agree, and pictures have a sane size.
struct MediaCheck {
    private let file: RandomBytes

    /// Sides of a picture, and all its pixels.
    private static let longestSide = 65_535
    private static let mostPixels = 500_000_000

    init(_ url: URL, size: Int64) throws {
        file = try RandomBytes(url, size: Int(size))
    }

    /// - Throws: ``EvidenceError/fileRefused(_:)``
    func check(_ type: MediaType) throws {
        switch type {
        case .jpeg: try checkSize(try jpeg())
        case .png: try checkSize(try png())
        case .webp: try checkSize(try webp())
        case .heic: try checkBoxes(needing: "meta")
        case .mp4: try checkBoxes(needing: "moov")
        case .tiff: try checkSize(try tiff())
        case .dicom: guard file.size > 132 + 8 else { throw Self.broken }
        case .pdf: try checkPDF()
        }
    }

    private static var broken: EvidenceError { .fileRefused(.broken) }

    private func checkSize(_ size: (width: Int, height: Int)) throws {
        guard (1...Self.longestSide).contains(size.width), (1...Self.longestSide).contains(size.height),
            size.width * size.height <= Self.mostPixels
        else { throw EvidenceError.fileRefused(.dimensions) }
    }

    /// Walks the segments to the frame header (ITU-T T.81, B.1).
    private func jpeg() throws -> (Int, Int) {
        var place = 2
        for _ in 0..<1_000 {
            guard try file.byte(place) == 0xFF else { throw Self.broken }
            let marker = try file.byte(place + 1)
            if marker == 0xFF {
                place += 1
                continue
            }
            guard marker != 0xD9, marker != 0xDA, marker != 0x00 else { throw Self.broken }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (try file.big(place + 7, 2), try file.big(place + 5, 2))
            }
            place += 2 + max(2, try file.big(place + 2, 2))
        }
        throw Self.broken
    }

    private func png() throws -> (Int, Int) {
        guard try file.text(12, 4) == "IHDR" else { throw Self.broken }
        return (try file.big(16, 4), try file.big(20, 4))
    }

    /// RFC 9649.
    private func webp() throws -> (Int, Int) {
        guard try file.little(4, 4) + 8 <= file.size else { throw Self.broken }
        switch try file.text(12, 4) {
        case "VP8X": return (try file.little(24, 3) + 1, try file.little(27, 3) + 1)
        case "VP8L":
            let bits = try file.little(21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8 ": return (try file.little(26, 2) & 0x3FFF, try file.little(28, 2) & 0x3FFF)
        default: throw Self.broken
        }
    }

    /// The first directory of TIFF 6.0.
    private func tiff() throws -> (Int, Int) {
        let isLittle = try file.byte(0) == 0x49
        func number(_ place: Int, _ count: Int) throws -> Int {
            isLittle ? try file.little(place, count) : try file.big(place, count)
        }
        let directory = try number(4, 4)
        var size = (width: 0, height: 0)
        for entry in 0..<min(try number(directory, 2), 500) {
            let place = directory + 2 + entry * 12
            let value = try number(place + 8, try number(place + 2, 2) == 3 ? 2 : 4)
            switch try number(place, 2) {
            case 256: size.width = value
            case 257: size.height = value
            default: break
            }
        }
        return size
    }

    /// Walks the outer boxes (ISO/IEC 14496-12), which must end where the file ends.
    private func checkBoxes(needing name: String) throws {
        var place = 0
        var isThere = false
        for _ in 0..<10_000 where place < file.size {
            var length = try file.big(place, 4)
            if try file.text(place + 4, 4) == name { isThere = true }
            if length == 1 { length = try file.big(place + 8, 8) }
            if length == 0 { length = file.size - place }
            guard length >= 8, length <= file.size - place else { throw Self.broken }
            place += length
        }
        guard isThere, place == file.size else { throw Self.broken }
    }

    /// The end of a PDF tells where its table lies (ISO 32000-1, 7.5.5).
    private func checkPDF() throws {
        guard try file.text(5, 2) == "1." || file.text(5, 2) == "2." else { throw Self.broken }
        let length = min(file.size, 2_048)
        let end = try file.text(file.size - length, length)
        guard end.contains("%%EOF"), let start = end.ranges(of: "startxref").last else { throw Self.broken }
        let digits = end[start.upperBound...].drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
        guard let table = Int(digits), table > 0, table + 9 <= file.size else { throw Self.broken }
        let there = try file.text(table, min(24, file.size - table)).drop { $0.isWhitespace }
        // A table, or the object of a compressed one.
        guard there.hasPrefix("xref") || there.first?.isNumber == true && there.contains("obj") else {
            throw Self.broken
        }
    }
}
