//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// ASCII digits as numbers; digits of other scripts are not digits here.
enum DecimalDigits {
    /// The number that up to 18 ASCII digits write, nil if there is anything else.
    static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard let digit = Self.value(of: byte) else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Each digit's value, nil if there is anything but ASCII digits.
    static func values(_ text: some StringProtocol) -> [Int]? {
        var digits: [Int] = []
        for byte in text.utf8 {
            guard let digit = value(of: byte) else { return nil }
            digits.append(digit)
        }
        return digits
    }

    static func value(of byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
