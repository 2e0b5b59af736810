//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SwiftASN1
public import X509

extension Certificate {
    /// The DER encoding.
    public var derBytes: [UInt8] {
        var serializer = DER.Serializer()
        // A certificate that was read or signed can always be written again.
        guard (try? serializer.serialize(self)) != nil else { return [] }
        return serializer.serializedBytes
    }

    /// The PEM encoding (RFC 7468), with a line feed at its end.
    public var pem: String {
        PEMDocument(type: Self.defaultPEMDiscriminator, derBytes: derBytes).pemString + "\n"
    }

    /// Whom it names; nil unless there is exactly one URN of ours.
    public var holder: PKISubject? {
        guard let names = try? extensions.subjectAlternativeNames else { return nil }
        let holders = names.compactMap { name -> PKISubject? in
            if case .uniformResourceIdentifier(let uri) = name { PKISubject(urn: uri) } else { nil }
        }
        return holders.count == 1 ? holders.first : nil
    }

    /// The identifier of its key; empty where it has none.
    public var keyIdentifier: [UInt8] {
        guard let identifier = try? extensions.subjectKeyIdentifier else { return [] }
        return Array(identifier.keyIdentifier)
    }
}

extension Certificate.SerialNumber {
    /// In lower-case hexadecimal digits, two a byte.
    public var hexadecimal: String { Array(bytes).hexadecimal }

    /// Reads what ``hexadecimal`` writes, colons and capitals allowed; nil for anything else.
    public init?(hexadecimal text: String) {
        let digits = text.filter { $0 != ":" }
        guard (1...40).contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return nil
        }
        let even = digits.count.isMultiple(of: 2) ? digits : "0" + digits
        var bytes: [UInt8] = []
        var rest = even[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(bytes: bytes)
    }
}

extension [UInt8] {
    /// In lower-case hexadecimal digits, two a byte.
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
