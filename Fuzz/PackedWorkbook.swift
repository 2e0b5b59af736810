//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Packs arbitrary bytes as the parts of a workbook, since bytes changed within a packed file fail its checksums and
/// never reach the parser.
enum PackedWorkbook {
    private static let names = ["xl/worksheets/s.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    private static let fixed = [
        ("xl/workbook.xml", #"<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", #"<R><Relationship Id="r1" Target="worksheets/s.xml"/></R>"#),
    ]

    /// - Parameter bytes: sheet, shared texts and styles with a zero byte between them.
    static func bytes(_ bytes: UnsafeRawBufferPointer) -> Data {
        var file = Data()
        var directory = Data()
        var count: UInt16 = 0
        func add(_ name: String, _ content: Data) {
            let size = four(UInt32(content.count))
            let header = two(20) + two(0) + two(0) + two(0) + two(0x21) + four(checksum(content)) + size + size
            let place = four(UInt32(file.count))
            let name = Data(name.utf8)
            let lengths = two(UInt16(name.count)) + two(0)
            file += [0x50, 0x4B, 3, 4] + header + lengths + name + content
            let nothing = two(0) + two(0) + two(0) + four(0)
            directory += [0x50, 0x4B, 1, 2] + two(20) + header + lengths + nothing + place + name
            count += 1
        }
        for (name, text) in fixed { add(name, Data(text.utf8)) }
        let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
        for (name, part) in zip(names, parts) where !part.isEmpty { add(name, Data(part)) }
        let place = UInt32(file.count)
        return file + directory + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count) + two(count)
            + four(UInt32(directory.count)) + four(place) + two(0)
    }

    private static func two(_ value: UInt16) -> Data { Data([UInt8(value & 0xFF), UInt8(value >> 8)]) }
    private static func four(_ value: UInt32) -> Data { two(UInt16(value & 0xFFFF)) + two(UInt16(value >> 16)) }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }

    private static func checksum(_ content: Data) -> UInt32 {
        ~content.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
