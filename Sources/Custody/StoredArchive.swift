//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// ZIP in one form only (APPNOTE.TXT 6.3): entries stored, no extra fields, no comments, no dates, nothing between.
///
/// From names, sizes and check sums of its entries follows every byte that is not content, so an archive can be compared
/// with the one that it must be, and no reader sees anything in it that another does not.
enum StoredArchive {
    struct Entry: Hashable, Sendable {
        let name: String
        let size: UInt32
        let checkSum: UInt32
    }

    /// 1 January 1980, the first day that ZIP knows.
    private static let date: UInt16 = 0x0021
    /// Bit 11: names are UTF-8.
    private static let flags: UInt16 = 0x0800
    private static let version: UInt16 = 20
    static let localHeaderLength = 30
    /// The largest archive without ZIP64.
    static let largest: UInt64 = 0xFFFF_FFFE
    static let mostEntries = 10_000

    static func localHeader(_ entry: Entry) -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + common(entry) + Array(entry.name.utf8)
    }

    /// What stands behind the last content: the directory and its end.
    static func directory(_ entries: [Entry]) -> [UInt8] {
        var directory: [UInt8] = []
        var offset: UInt32 = 0
        for entry in entries {
            directory += [0x50, 0x4B, 0x01, 0x02] + little(version) + common(entry)
            // No comment, disk 0, no attributes inside and outside.
            directory += little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0)) + little(UInt32(0)) + little(offset)
            directory += Array(entry.name.utf8)
            offset += UInt32(localHeaderLength + entry.name.utf8.count) + entry.size
        }
        let count = UInt16(entries.count)
        return directory + [0x50, 0x4B, 0x05, 0x06] + little(UInt16(0)) + little(UInt16(0)) + little(count)
            + little(count) + little(UInt32(directory.count)) + little(offset) + little(UInt16(0))
    }

    /// What both headers of an entry share, from the version to the lengths of name and extra field.
    private static func common(_ entry: Entry) -> [UInt8] {
        little(version) + little(flags) + little(UInt16(0)) + little(UInt16(0)) + little(date)
            + little(entry.checkSum) + little(entry.size) + little(entry.size)
            + little(UInt16(entry.name.utf8.count)) + little(UInt16(0))
    }

    static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
