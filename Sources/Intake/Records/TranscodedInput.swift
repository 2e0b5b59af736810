//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A text in another encoding as UTF-8, by the C library's iconv.
///
/// What cannot be decoded becomes the byte 0xFF, which no UTF-8 has: the record it stands in is refused where
/// the cell is used, and the rest of the file goes on.
final class TranscodedInput: ByteInput {
    private static let step = 256 << 10

    private let source: any ByteSource
    private let encoding: TextEncoding
    private let converter: iconv_t
    private let start: UInt64
    private var cursor: UInt64
    private var isFlushed = false

    init(_ source: any ByteSource, encoding: TextEncoding, start: UInt64) throws(IntakeError) {
        self.source = source
        self.encoding = encoding
        self.start = start
        cursor = start
        guard let converter = iconv_open("UTF-8", encoding.converterName),
            converter != UnsafeMutableRawPointer(bitPattern: -1)
        else { throw .unknownEncoding(encoding.rawValue) }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    var consumed: UInt64 { source.consumed(upTo: cursor) }
    var total: UInt64? { source.total }

    func again() throws(IntakeError) -> any ByteInput {
        try TranscodedInput(source.again(), encoding: encoding, start: start)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = buffer.count
        while room == buffer.count, !isFlushed {
            let stretch = try source.stretch(from: cursor, atLeast: Self.step)
            if stretch.bytes.isEmpty {
                isFlushed = true
                iconv(converter, nil, nil, &output, &room)
                break
            }
            convert(stretch, &output, &room)
        }
        return buffer.count - room
    }

    private func convert(_ stretch: ByteStretch, _ output: inout UnsafeMutablePointer<CChar>?, _ room: inout Int) {
        let start = UnsafeMutableRawPointer(mutating: stretch.bytes.baseAddress)
        var input = start?.assumingMemoryBound(to: CChar.self)
        var left = min(stretch.bytes.count, Self.step)
        let offered = left
        defer { cursor += UInt64(offered - left) }
        // Four bytes are the longest character in UTF-8.
        while left > 0, room >= 4 {
            errno = 0
            if iconv(converter, &input, &left, &output, &room) != -1 { return }
            let fault = errno
            if fault == E2BIG { return }
            let isCut = fault == EINVAL
            if isCut, !(stretch.isLast && offered == stretch.bytes.count) { return }
            guard room > 0 else { return }
            output?.pointee = CChar(bitPattern: 0xFF)
            output = output?.advanced(by: 1)
            room -= 1
            let skipped = min(left, isCut ? left : encoding.unit)
            input = input?.advanced(by: skipped)
            left -= skipped
        }
    }
}

extension TextEncoding {
    /// What iconv calls it.
    fileprivate var converterName: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        case .windows1258: "CP1258"
        }
    }

    /// How many bytes are skipped when they make no character.
    fileprivate var unit: Int {
        self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1
    }
}
