//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// The bytes of a bundle as they are read, front to back, with the place they were read to.
package struct BundleSource {
    private let more: (Int) throws -> Data
    private var rest = Data()
    /// How many bytes were handed out.
    package private(set) var offset: Int64 = 0

    private static let piece = 1 << 20

    /// - Parameter more: gets up to so many further bytes; none at the end.
    package init(_ more: @escaping (Int) throws -> Data) {
        self.more = more
    }

    package init(_ file: FileHandle) {
        self.init { try file.read(upToCount: $0) ?? Data() }
    }

    package init(_ bytes: [UInt8]) {
        var left = bytes[...]
        self.init { count in
            defer { left = left.dropFirst(count) }
            return Data(left.prefix(count))
        }
    }

    private mutating func load() throws(BundleFault) -> Bool {
        do {
            let data = try more(Self.piece)
            // A slice would hold on to all that was read before it.
            rest = rest.isEmpty ? data : Data(rest) + data
            return !data.isEmpty
        } catch {
            throw .unreadable(at: offset)
        }
    }

    /// The next line without its line feed; nil where the bytes end before one.
    mutating func line(most: Int) throws(BundleFault) -> [UInt8]? {
        var seen = 0
        while true {
            if let end = rest[(rest.startIndex + seen)...].firstIndex(of: UInt8(ascii: "\n")) {
                guard end - rest.startIndex <= most else { return nil }
                let line = Array(rest[..<end])
                rest = rest[(end + 1)...]
                offset += Int64(line.count + 1)
                return line
            }
            seen = rest.count
            guard seen <= most, try load() else { return nil }
        }
    }

    /// Up to so many bytes; none at the end.
    package mutating func bytes(upTo count: Int) throws(BundleFault) -> Data {
        if rest.isEmpty, try !load() { return Data() }
        let piece = Data(rest.prefix(count))
        rest = rest.dropFirst(piece.count)
        offset += Int64(piece.count)
        return piece
    }
}

/// Why a bundle is not taken in.
package enum BundleFault: Error, Hashable, Sendable {
    case notABundle
    case badSignature
    /// It ends before it should, after so many bytes.
    case cutShort(at: Int64)
    /// A part is not what was signed.
    case changed(Part)
    /// The disk does not give its bytes.
    case unreadable(at: Int64)

    package enum Part: Hashable, Sendable {
        /// A message, counted from 1.
        case message(Int)
        /// The messages, and none by itself.
        case messages
        case file(String)
        /// Something stands behind the last file.
        case end
    }
}
