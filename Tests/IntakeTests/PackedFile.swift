//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes a zip archive with stored parts, and lies about their sizes where a test wants that.
struct PackedFile {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// - Parameter claimedSize: the unpacked size the directory shall state.
    mutating func add(_ name: String, _ text: String, claimedSize: UInt32? = nil) {
        let content = Array(text.utf8)
        let offset = UInt32(bytes.count)
        var header: [UInt8] = []
        // Version, flags, method 0, time, date.
        header += Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0x21)
        header += Self.four(Self.crc(content)) + Self.four(UInt32(content.count))
        header += Self.four(claimedSize ?? UInt32(content.count)) + Self.two(UInt16(name.utf8.count)) + Self.two(0)
        bytes += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + content
        directory += [0x50, 0x4B, 1, 2] + Self.two(20) + header
        directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(offset) + Array(name.utf8)
        count += 1
    }

    var finished: [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
            + Self.four(UInt32(directory.count)) + Self.four(UInt32(bytes.count)) + Self.two(0)
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

    private static func four(_ value: UInt32) -> [UInt8] {
        two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16))
    }

    private static func crc(_ content: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in content {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
        }
        return ~crc
    }
}

extension PackedFile {
    /// A workbook of one sheet.
    static func workbook(sheet: String, strings: String = "", styles: String = "", is1904: Bool = false) -> [UInt8] {
        var file = PackedFile()
        file.add(
            "xl/workbook.xml",
            """
            <?xml version="1.0"?><workbook xmlns:r="r"><workbookPr date1904="\(is1904 ? 1 : 0)"/><sheets>\
            <sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
        )
        file.add(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships><Relationship Id="rId1" Target="worksheets/first.xml"/></Relationships>"#
        )
        if !strings.isEmpty { file.add("xl/sharedStrings.xml", strings) }
        if !styles.isEmpty { file.add("xl/styles.xml", styles) }
        file.add("xl/worksheets/first.xml", sheet)
        return file.finished
    }
}
