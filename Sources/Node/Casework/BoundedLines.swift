//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The lines of a file, of any length, in bounded memory.
struct BoundedLines {
    enum Line: Hashable {
        case bytes([UInt8])
        /// Longer than what is kept of a line; it was passed over.
        case tooLong
    }

    private static let chunk = 1 << 18

    private let file: FileHandle
    private let most: Int
    private var buffer: [UInt8] = []
    private var place = 0
    private var isAtEnd = false
    private(set) var bytesRead: Int64 = 0

    init(_ file: FileHandle, most: Int) {
        self.file = file
        self.most = most
    }

    /// The next line without its end; nil after the last. A mark of UTF-8 before the first is passed over.
    mutating func next() throws -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var isAny = false
        while try fill() {
            isAny = true
            let end = buffer[place...].firstIndex(of: 0x0A)
            let part = buffer[place..<(end ?? buffer.count)]
            if line.count + part.count > most { isTooLong = true }
            if !isTooLong { line += part }
            place = end.map { $0 + 1 } ?? buffer.count
            if end != nil { break }
        }
        guard isAny else { return nil }
        if isTooLong { return .tooLong }
        if line.last == 0x0D { line.removeLast() }
        return .bytes(line)
    }

    /// Whether there is a byte left.
    private mutating func fill() throws -> Bool {
        if place < buffer.count { return true }
        if isAtEnd { return false }
        guard let data = try file.read(upToCount: Self.chunk), !data.isEmpty else {
            isAtEnd = true
            return false
        }
        let isFirst = bytesRead == 0
        bytesRead += Int64(data.count)
        buffer = [UInt8](data)
        place = isFirst && buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return place < buffer.count ? true : try fill()
    }
}
