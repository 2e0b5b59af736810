//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// Signed minutes as they are handed on: the document, and for each signature what proves it without any node.
package struct MinutesPackage: Hashable, Sendable {
    /// The canonical text, byte for byte.
    package let document: [UInt8]
    /// Bundles as `lienquan exchange prove --content` writes them.
    package let proofs: [JSONValue]

    package init(document: [UInt8], proofs: [JSONValue]) {
        self.document = document
        self.proofs = proofs
    }

    package var json: JSONValue {
        .object([
            "document": .string(Base64URL.encode(document)), "proofs": .array(proofs),
            "type": "lienquan-minutes-package", "v": .number(1),
        ])
    }

    /// Reads what ``json`` writes; nil for anything else. Nothing is verified yet.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes, most: 64 << 20), json["type"]?.text == "lienquan-minutes-package",
            json["v"]?.whole == 1, let text = json["document"]?.text, let document = Base64URL.decode(text),
            let proofs = json["proofs"]?.elements, proofs.count <= 8
        else { return nil }
        self.init(document: document, proofs: proofs)
    }
}
