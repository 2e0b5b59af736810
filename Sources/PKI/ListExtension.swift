//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SwiftASN1

/// Extensions of a revocation list and of its entries (RFC 5280, section 4.1).
enum ListExtension {
    /// Reads all of a sequence that has at least one, none twice.
    static func readAll(
        _ node: ASN1Node,
        _ take: (_ identifier: ASN1ObjectIdentifier, _ isCritical: Bool, _ value: ArraySlice<UInt8>) throws -> Void
    ) throws {
        var seen: Set<ASN1ObjectIdentifier> = []
        try DER.sequence(node, identifier: .sequence) { nodes in
            while let node = nodes.next() {
                try DER.sequence(node, identifier: .sequence) { parts in
                    let identifier = try ASN1ObjectIdentifier(derEncoded: &parts)
                    let isCritical = try DER.decodeDefault(&parts, defaultValue: false)
                    let value = try ASN1OctetString(derEncoded: &parts).bytes
                    guard seen.insert(identifier).inserted else {
                        throw RevocationListFault.malformed("extension \(identifier) stands there twice")
                    }
                    try take(identifier, isCritical, value)
                }
            }
        }
        guard !seen.isEmpty else { throw RevocationListFault.malformed("no extension where there should be some") }
    }
}
