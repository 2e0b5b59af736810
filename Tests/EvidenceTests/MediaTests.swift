//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Custody
import Evidence
import Foundation
import Testing

@Suite("Files that may be evidence")
struct MediaTests {
    private static func big(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    static func jpeg(_ width: Int = 640, _ height: Int = 480) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8] + big(height, 2) + big(width, 2)
            + [1, 1, 0x11, 0, 0xFF, 0xD9]
    }

    static func png(_ width: Int = 2, _ height: Int = 2) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width, 4)
            + big(height, 4)
            + [8, 2, 0, 0, 0]
    }

    private static let webp =
        Array("RIFF".utf8) + [24, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0]

    private static func box(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
        big(8 + content.count, 4) + Array(name.utf8) + content
    }

    private static let mp4 = box("ftyp", Array("isom\0\0\0\0".utf8)) + box("mdat", [1, 2, 3]) + box("moov")
    private static let heic = box("ftyp", Array("heic\0\0\0\0".utf8)) + box("meta", [0, 0, 0, 0]) + box("mdat")
    private static let tiff: [UInt8] =
        [
            0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 20, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 30, 0,
            0, 0,
        ]
        + [0, 0, 0, 0]
    private static let dicom = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8) + [UInt8](repeating: 1, count: 40)
    private static let pdf = Array("%PDF-1.7\n1 0 obj\nxref\n0 1\ntrailer\nstartxref\n17\n%%EOF\n".utf8)

    private func keep(_ bytes: [UInt8], limit: Int64 = EvidenceShelf.largest, piece: Int = 7) throws
        -> EvidenceItem.File
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = EvidenceShelf(folder: folder, limit: limit)
        var file = try shelf.begin()
        do {
            for start in stride(from: 0, to: bytes.count, by: piece) {
                try file.take(Array(bytes[start..<min(bytes.count, start + piece)]))
            }
            let kept = try file.finish()
            var read: [UInt8] = []
            try shelf.read(kept) { read += $0 }
            #expect(read == bytes)
            #expect(kept.digest == CustodyDigest(SHA256.hash(data: bytes)))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [kept.digest.hexadecimal])
            return kept
        } catch {
            file.discard()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            throw error
        }
    }

    @Test(
        "each type is known by its content",
        arguments: [
            (jpeg(), "image/jpeg"), (png(), "image/png"), (webp, "image/webp"), (mp4, "video/mp4"),
            (heic, "image/heic"),
            (tiff, "image/tiff"), (dicom, "application/dicom"), (pdf, "application/pdf"),
        ]
    )
    func types(_ bytes: [UInt8], _ type: String) throws {
        #expect(try keep(bytes).mediaType == type)
    }

    @Test(
        "programs, markup and what is not what it seems are refused",
        arguments: [
            ("MZ\u{90}", MediaRefusal.program), ("\u{7F}ELF", .program), ("#!/bin/sh\nrm -rf /", .program),
            ("<html><script>alert(1)</script>", .markup), ("  \n<!DOCTYPE html>", .markup),
            ("<?xml version='1.0'?><svg onload='alert(1)'/>", .markup), ("PK\u{3}\u{4}", .unknown),
            ("plain text", .unknown),
            ("%PDF-1.7 but nothing else", .broken), ("%PDF-<script>%%EOF", .broken),
            ("%PDF-1.4\nstartxref\n99999\n%%EOF", .broken), ("%PDF-1.4\nstartxref\n-5\n%%EOF", .broken),
        ]
    )
    func refused(_ text: String, _ refusal: MediaRefusal) {
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(throws: EvidenceError.fileRefused(refusal)) { try keep(bytes) }
    }

    @Test("pictures without size, with an absurd one, and cut ones are refused")
    func pictures() {
        #expect(throws: EvidenceError.fileRefused(.dimensions)) { try keep(Self.jpeg(0, 480)) }
        #expect(throws: EvidenceError.fileRefused(.dimensions)) { try keep(Self.png(1 << 30, 1 << 30)) }
        #expect(throws: EvidenceError.fileRefused(.dimensions)) { try keep(Self.png(60_000, 60_000)) }
        #expect(throws: EvidenceError.fileRefused(.broken)) { try keep(Array(Self.jpeg().prefix(9))) }
        #expect(throws: EvidenceError.fileRefused(.broken)) { try keep(Array(Self.mp4.dropLast(3))) }
        #expect(throws: EvidenceError.fileRefused(.empty)) { try keep([]) }
    }

    @Test("no file of a thousand mutilated ones crashes the check")
    func mutilated() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shelf = EvidenceShelf(folder: folder)
        var generator = SystemRandomNumberGenerator()
        let samples = [Self.jpeg(), Self.png(), Self.webp, Self.mp4, Self.heic, Self.tiff, Self.dicom, Self.pdf]
        for round in 0..<1_000 {
            var bytes = samples[round % samples.count]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            var file = try shelf.begin()
            do {
                try file.take(bytes)
                let kept = try file.finish()
                _ = shelf.claims(of: kept)
            } catch is EvidenceError {
                file.discard()
            }
        }
    }

    @Test("a file that is too long is refused while it comes, and nothing of it stays")
    func tooLong() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var file = try EvidenceShelf(folder: folder).begin()
        let piece = [UInt8](repeating: 0x55, count: 1 << 20)
        try file.take(Self.jpeg() + piece)
        var taken = 1
        #expect(throws: EvidenceError.fileTooLarge(limit: 64 << 20)) {
            for _ in 0..<200 {
                try file.take(piece)
                taken += 1
            }
        }
        #expect(taken == 63)
        file.discard()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("a photo's own words about time and place are read as claims")
    func claims() throws {
        func entry(_ tag: Int, _ type: Int, _ count: Int, _ value: Int) -> [UInt8] {
            Self.big(tag, 2) + Self.big(type, 2) + Self.big(count, 4) + Self.big(value, 4)
        }
        func fractions(_ numbers: [(Int, Int)]) -> [UInt8] { numbers.flatMap { Self.big($0.0, 4) + Self.big($0.1, 4) } }
        var exif: [UInt8] = [0x4D, 0x4D, 0, 0x2A] + Self.big(8, 4)
        exif += Self.big(2, 2) + entry(0x8769, 4, 1, 38) + entry(0x8825, 4, 1, 76) + Self.big(0, 4)
        exif += Self.big(1, 2) + entry(0x9003, 2, 20, 56) + Self.big(0, 4)
        exif += Array("2025:08:14 10:30:00\0".utf8)
        exif += Self.big(4, 2) + entry(1, 2, 2, 0x4E00_0000) + entry(2, 5, 3, 130) + entry(3, 2, 2, 0x4500_0000)
        exif += entry(4, 5, 3, 154) + Self.big(0, 4)
        exif += fractions([(21, 1), (58, 1), (2_442, 100)]) + fractions([(106, 1), (42, 1), (2_923, 100)])
        let body = Array("Exif\0\0".utf8) + exif
        let photo = [0xFF, 0xD8, 0xFF, 0xE1] + Self.big(body.count + 2, 2) + body + Self.jpeg().dropFirst(2)
        let found = try #require(PhotoClaims(jpeg: photo))
        #expect(found.takenAt == "2025:08:14 10:30:00")
        #expect(found.latitude == "21.97345")
        #expect(found.longitude == "106.70812")
        #expect(PhotoClaims(jpeg: Self.jpeg()) == nil)
        for length in photo.indices { _ = PhotoClaims(jpeg: Array(photo[..<length])) }
    }
}
