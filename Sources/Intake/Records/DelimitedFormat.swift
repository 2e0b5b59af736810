//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a separated text is written.
struct DelimitedFormat: Hashable, Sendable {
    /// Separators that are tried, the likeliest first.
    static let separators: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]

    var separator: UInt8
    /// A line feed, or a carriage return in files of old Macintosh programs.
    var newline: UInt8
    /// Whether cells may be quoted.
    var quotes = true

    /// The byte that ends lines in a text.
    static func newline(of text: UnsafeRawBufferPointer) -> UInt8 {
        let lineFeed = UInt8(ascii: "\n")
        return text.contains(lineFeed) || !text.contains(UInt8(ascii: "\r")) ? lineFeed : UInt8(ascii: "\r")
    }
}
