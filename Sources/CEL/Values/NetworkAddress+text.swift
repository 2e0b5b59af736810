//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension NetworkAddress {
    /// Reads "192.168.0.1" or "2001:db8::68"; nil for anything else, a zone or a dotted part in an IPv6 address included.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: ":")) {
            guard let bits = Self.sixteenBitGroups(bytes) else { return nil }
            self.init(bits: bits, family: 6)
        } else {
            let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.count == 4 else { return nil }
            var bits: UInt128 = 0
            for part in parts {
                guard (1...3).contains(part.count), part.allSatisfy(\.isDigit), part.count == 1 || part.first != 0x30,
                    let byte = UInt8(String(decoding: part, as: UTF8.self))
                else { return nil }
                bits = bits << 8 | UInt128(byte)
            }
            self.init(bits: bits, family: 4)
        }
    }

    private static func sixteenBitGroups(_ bytes: [UInt8]) -> UInt128? {
        var gap: Int?
        for index in bytes.indices.dropLast() where bytes[index] == 0x3A && bytes[index + 1] == 0x3A {
            guard gap == nil else { return nil }
            gap = index
        }
        guard let gap else {
            guard let groups = groups(bytes[...]), groups.count == 8 else { return nil }
            return groups.reduce(0) { $0 << 16 | UInt128($1) }
        }
        guard let head = groups(bytes[..<gap]), let tail = groups(bytes[(gap + 2)...]), head.count + tail.count < 8
        else {
            return nil
        }
        let high = head.reduce(UInt128(0)) { $0 << 16 | UInt128($1) }
        let low = tail.reduce(UInt128(0)) { $0 << 16 | UInt128($1) }
        return head.isEmpty ? low : high << UInt128(16 * (8 - head.count)) | low
    }

    private static func groups(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
        guard !bytes.isEmpty else { return [] }
        var groups: [UInt16] = []
        for part in bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
            guard (1...4).contains(part.count), part.allSatisfy({ $0.hexValue != nil }),
                let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
            else { return nil }
            groups.append(group)
        }
        return groups
    }
}

extension NetworkAddress: CustomStringConvertible {
    /// The canonical text; for IPv6 that of RFC 5952.
    public var description: String {
        if family == 4 {
            return stride(from: 24, through: 0, by: -8).map { String((bits >> UInt128($0)) & 0xFF) }
                .joined(separator: ".")
        }
        let groups = stride(from: 112, through: 0, by: -16).map { UInt16((bits >> UInt128($0)) & 0xFFFF) }
        var longest = 0..<0
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start > longest.count { longest = start..<end }
            start = max(end, start + 1)
        }
        let texts = groups.map { String($0, radix: 16) }
        guard longest.count > 1 else { return texts.joined(separator: ":") }
        return texts[..<longest.lowerBound].joined(separator: ":") + "::"
            + texts[longest.upperBound...].joined(separator: ":")
    }
}
