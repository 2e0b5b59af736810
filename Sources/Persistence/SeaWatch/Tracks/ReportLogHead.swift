//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// The head of a file of the log of reports: 64 bytes, the rest of them zero.
///
/// 0 `LQSEALOG` · 8 form, 16 bits · 12 CRC-32 of the head with zero here · 16 number of the file · 24 when it was begun,
/// milliseconds since 1970 by the node's clock · 32 number of its first report since the log began.
struct ReportLogHead: Hashable, Sendable {
    let number: UInt64
    let begun: Int64
    let firstSequence: UInt64

    static let length = 64
    static let ending = ".sealog"
    private static let mark = UInt64(littleEndian: 0x474F_4C41_4553_514C)
    private static let form: UInt16 = 1

    static func name(_ number: UInt64) -> String { "log-" + TrackFolder.digits(number) + ending }

    init(number: UInt64, begun: Int64, firstSequence: UInt64) {
        (self.number, self.begun, self.firstSequence) = (number, begun, firstSequence)
    }

    /// - Throws: ``TrackFileError``
    init(_ file: TrackFile) throws(TrackFileError) {
        let bytes = try file.bytes(at: 0, count: Self.length)
        let path = file.path
        guard bytes.count == Self.length else { throw .damaged(path, reason: "it ends in its head") }
        let (mark, form) = bytes.withUnsafeBytes {
            ($0.number(at: 0, as: UInt64.self), $0.number(at: 8, as: UInt16.self))
        }
        guard mark == Self.mark else { throw .damaged(path, reason: "it does not begin as a log of reports") }
        guard form == Self.form else { throw .newerFormat(path) }
        self = bytes.withUnsafeBytes { bytes in
            ReportLogHead(
                number: bytes.number(at: 16, as: UInt64.self),
                begun: bytes.number(at: 24, as: Int64.self),
                firstSequence: bytes.number(at: 32, as: UInt64.self)
            )
        }
        guard self.bytes == bytes else { throw .damaged(path, reason: "the checksum of its head is wrong") }
    }

    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.length)
        bytes.withUnsafeMutableBytes { bytes in
            bytes.store(Self.mark, at: 0)
            bytes.store(Self.form, at: 8)
            bytes.store(number, at: 16)
            bytes.store(begun, at: 24)
            bytes.store(firstSequence, at: 32)
            bytes.store(TrackChecksum.of(UnsafeRawBufferPointer(bytes)), at: 12)
        }
        return bytes
    }
}
