//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The part of an address behind its question mark.
enum QueryText {
    /// Fields and values in order, percent signs resolved.
    /// - Throws: 400 for a percent sign without two digits, for bytes that are no text, and for far too many fields
    static func fields(_ query: String) throws(TAXIIFault) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for part in query.utf8.split(separator: UInt8(ascii: "&")) {
            guard fields.count < most else { throw .badRequest("more than \(most) query fields") }
            let equals = part.firstIndex(of: UInt8(ascii: "="))
            let name = try decoded(part[..<(equals ?? part.endIndex)])
            let value = try equals.map { (place) throws(TAXIIFault) in
                try decoded(part[part.index(after: place)...])
            }
            fields.append((name, value ?? ""))
        }
        return fields
    }

    /// No client has a reason to send more.
    private static let most = 64

    /// A part of an address with percent signs resolved (RFC 3986, section 2.1).
    static func decoded(_ part: Substring.UTF8View) throws(TAXIIFault) -> String {
        guard part.contains(UInt8(ascii: "%")) else { return String(Substring(part)) }
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                throw .badRequest("a percent sign of the address has no two digits behind it")
            }
            bytes.append(high << 4 | low)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badRequest("the address is no UTF-8")
        }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
