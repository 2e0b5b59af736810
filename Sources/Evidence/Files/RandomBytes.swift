//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Bytes of a file by their place; a place outside of it is a broken file and never a crash.
struct RandomBytes {
    let size: Int
    private let handle: FileHandle

    init(_ url: URL, size: Int) throws {
        handle = try FileHandle(forReadingFrom: url)
        self.size = size
    }

    func bytes(_ place: Int, _ count: Int) throws -> [UInt8] {
        guard place >= 0, count >= 0, place <= size, count <= size - place else {
            throw EvidenceError.fileRefused(.broken)
        }
        try handle.seek(toOffset: UInt64(place))
        let bytes = Array(try handle.read(upToCount: count) ?? Data())
        guard bytes.count == count else { throw EvidenceError.fileRefused(.broken) }
        return bytes
    }

    func byte(_ place: Int) throws -> UInt8 { try bytes(place, 1)[0] }

    func text(_ place: Int, _ count: Int) throws -> String {
        // Latin-1: each byte is one character.
        String(String.UnicodeScalarView(try bytes(place, count).map { Unicode.Scalar($0) }))
    }

    func big(_ place: Int, _ count: Int) throws -> Int { try Self.number(try bytes(place, count)) }

    func little(_ place: Int, _ count: Int) throws -> Int { try Self.number(try bytes(place, count).reversed()) }

    private static func number(_ bytes: [UInt8]) throws -> Int {
        let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard value <= UInt64(Int64.max) else { throw EvidenceError.fileRefused(.broken) }
        return Int(value)
    }
}
