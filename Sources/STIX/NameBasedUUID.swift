//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto

/// A UUID that follows from a name, the same wherever it is made (RFC 9562, section 5.5, version 5).
public enum NameBasedUUID {
    /// - Parameters:
    ///   - name: unique among the names of the namespace
    ///   - namespace: a UUID
    /// - Returns: nil when the namespace is none
    public static func make(_ name: String, in namespace: String) -> String? {
        let text = Array(namespace.utf8)
        guard text.count == 36, [8, 13, 18, 23].allSatisfy({ text[$0] == UInt8(ascii: "-") }) else { return nil }
        var digits: [UInt8] = []
        for byte in text where byte != UInt8(ascii: "-") {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            digits.append(UInt8(digit))
        }
        guard digits.count == 32 else { return nil }
        let space = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return make(name, in: space)
    }

    /// - Parameter namespace: the 16 bytes of a UUID
    static func make(_ name: String, in namespace: [UInt8]) -> String {
        // The standard wants SHA-1 here; nothing rests on its strength.
        var bytes = Array(Insecure.SHA1.hash(data: namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
        }
        return text
    }
}
