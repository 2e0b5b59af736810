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
        guard STIXIdentifier.isUUID(Array(namespace.utf8)) else { return nil }
        let digits = namespace.utf8.filter { $0 != UInt8(ascii: "-") }.map { byte in
            byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x57
        }
        let space = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        // The standard wants SHA-1 here; nothing rests on its strength.
        var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
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
