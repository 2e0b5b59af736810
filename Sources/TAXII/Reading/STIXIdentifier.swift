//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The ids of STIX objects (STIX 2.1, section 2.9).
enum STIXIdentifier {
    /// The type that an id `type--UUID` names; nil for another form.
    static func type(of id: String) -> String? {
        let bytes = Array(id.utf8)
        guard bytes.count > 38, bytes.count <= 36 + 2 + 250 else { return nil }
        let type = bytes.prefix(bytes.count - 38)
        let dashes = bytes[type.count..<(type.count + 2)]
        guard dashes.elementsEqual("--".utf8), type.last != UInt8(ascii: "-"), isUUID(bytes.suffix(36)),
            type.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        return String(decoding: type, as: UTF8.self)
    }

    /// Whether bytes are 36 hexadecimal digits and dashes in their places (RFC 9562, section 4).
    static func isUUID(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count == 36 else { return false }
        for (place, byte) in bytes.enumerated() {
            switch place {
            case 8, 13, 18, 23: guard byte == UInt8(ascii: "-") else { return false }
            default:
                guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) else { return false }
            }
        }
        return true
    }
}
