//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Unicode.Scalar {
    /// Whether it is a Chinese character.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3007: true
        default: false
        }
    }

    /// Whether it joins or marks the letter before it, or shows nothing at all.
    var isJoining: Bool {
        switch value {
        case 0x00AD, 0x0300...0x036F, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: true
        default: false
        }
    }
}
