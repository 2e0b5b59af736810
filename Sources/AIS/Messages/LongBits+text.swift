//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension LongBits {
    /// Six-bit characters to the end of the bits, up to the first `@`, without spaces at the end.
    func string(from start: Int) -> String {
        var bytes: [UInt8] = []
        var place = start
        while place + 6 <= count {
            let character: UInt8 = value(place, 6)
            if character == 0 { break }
            bytes.append(SixBitText.ascii(character))
            place += 6
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
