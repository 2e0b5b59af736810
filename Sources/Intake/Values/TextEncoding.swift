//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An encoding in which offices save their tables.
enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case gb18030
    case windows1258 = "windows-1258"

    /// Knows the usual other names; GBK and GB2312 are parts of GB18030.
    init?(name: String) {
        switch name.lowercased().replacing("_", with: "-") {
        case "utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii": self = .utf8
        case "utf-16le", "utf16le", "utf-16-le", "utf-16", "utf16": self = .utf16LittleEndian
        case "utf-16be", "utf16be", "utf-16-be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312", "cp936", "gb-18030": self = .gb18030
        case "windows-1258", "cp1258", "windows1258": self = .windows1258
        default: return nil
        }
    }
}
