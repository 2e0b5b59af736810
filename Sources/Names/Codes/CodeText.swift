//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A number plate, container or other number as it is compared: capital letters and digits, nothing between them.
///
/// Look-alikes of other scripts, full-width forms and invisible characters are read as the letters that they show. The
/// Chinese character of a province at the head of a plate becomes the pinyin of the province, since papers in Latin
/// letters have it so.
public struct CodeText: Hashable, Sendable {
    /// Longer ones are cut.
    static let longest = 40

    /// In normal form.
    public let text: String
    let bytes: [UInt8]
    /// With letters and digits that are taken for one another made the same: O and 0, I and 1, B and 8, S and 5, Z and 2.
    let blurred: [UInt8]

    public init(_ written: String) {
        var bytes: [UInt8] = []
        for scalar in written.unicodeScalars.prefix(256) {
            guard bytes.count < Self.longest else { break }
            if let province = Self.provinces[scalar] {
                bytes += province.utf8
                continue
            }
            var rest = scalar.value < FoldTable.limit || !scalar.isHan ? FoldTable.bytes(scalar) : 0
            while rest != 0 {
                let byte = UInt8(truncatingIfNeeded: rest)
                bytes.append((UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte)
                rest >>= 8
            }
        }
        bytes = Array(bytes.prefix(Self.longest))
        self.bytes = bytes
        blurred = bytes.map(Self.blurred)
        text = String(decoding: bytes, as: UTF8.self)
    }

    public var isEmpty: Bool { bytes.isEmpty }

    static func blurred(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "O"), UInt8(ascii: "Q"), UInt8(ascii: "D"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        case UInt8(ascii: "B"): UInt8(ascii: "8")
        case UInt8(ascii: "S"): UInt8(ascii: "5")
        case UInt8(ascii: "Z"): UInt8(ascii: "2")
        case UInt8(ascii: "G"): UInt8(ascii: "6")
        default: byte
        }
    }

    /// The characters of provinces on Chinese plates, with the pinyin of the character.
    private static let provinces: [Unicode.Scalar: String] = [
        "京": "JING", "津": "JIN", "沪": "HU", "渝": "YU", "冀": "JI", "豫": "YU", "云": "YUN", "辽": "LIAO", "黑": "HEI",
        "湘": "XIANG", "皖": "WAN", "鲁": "LU", "新": "XIN", "苏": "SU", "浙": "ZHE", "赣": "GAN", "鄂": "E", "桂": "GUI",
        "甘": "GAN", "晋": "JIN", "蒙": "MENG", "陕": "SHAN", "吉": "JI", "闽": "MIN", "贵": "GUI", "粤": "YUE",
        "青": "QING", "藏": "ZANG", "川": "CHUAN", "宁": "NING", "琼": "QIONG", "雲": "YUN", "滬": "HU", "遼": "LIAO",
        "魯": "LU", "蘇": "SU", "贛": "GAN", "晉": "JIN", "陝": "SHAN", "閩": "MIN", "貴": "GUI", "粵": "YUE",
        "寧": "NING", "瓊": "QIONG",
    ]
}
