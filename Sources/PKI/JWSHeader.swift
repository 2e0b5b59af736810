//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Foundation

/// What a JWS says of itself (RFC 7515, section 4.1); it is signed, but not believed before the signature holds.
public struct JWSHeader: Hashable, Sendable {
    public let algorithm: JWSAlgorithm
    /// `kid`: which key.
    public let keyID: String?
    /// `typ`: what the whole is.
    public let type: String?
    /// `x5c`: certificates in DER, the signer's first. Verify it as any chain; it proves nothing by itself.
    public let certificateChain: [[UInt8]]

    public init(algorithm: JWSAlgorithm, keyID: String? = nil, type: String? = nil, certificateChain: [[UInt8]] = []) {
        self.algorithm = algorithm
        self.keyID = keyID
        self.type = type
        self.certificateChain = certificateChain
    }

    /// More certificates than these are refused.
    static let longestChain = 4

    /// In canonical JSON (RFC 8785).
    var json: [UInt8] {
        var members: [String: JSONValue] = ["alg": .string(algorithm.rawValue)]
        if let keyID { members["kid"] = .string(keyID) }
        if let type { members["typ"] = .string(type) }
        if !certificateChain.isEmpty {
            members["x5c"] = .array(certificateChain.map { .string(Data($0).base64EncodedString()) })
        }
        return JSONValue.object(members).canonical
    }

    /// Reads JSON strictly. Members that are not known are ignored, as RFC 7515 wants it, but for `crit`.
    init(json bytes: [UInt8]) throws(JWSError) {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes, most: 1 << 16)
        } catch {
            throw .headerUnreadable
        }
        guard let members = value.members else { throw .headerUnreadable }
        guard members["crit"] == nil else { throw .criticalHeader }
        guard let name = members["alg"]?.text, let algorithm = JWSAlgorithm(rawValue: name) else {
            throw .unknownAlgorithm
        }
        self.algorithm = algorithm
        keyID = try Self.text(members["kid"])
        type = try Self.text(members["typ"])
        var chain: [[UInt8]] = []
        if let encoded = members["x5c"] {
            guard let elements = encoded.elements, (1...Self.longestChain).contains(elements.count) else {
                throw .headerUnreadable
            }
            for element in elements {
                // Standard base64 with padding (section 4.1.6).
                guard let text = element.text, let data = Data(base64Encoded: text), !data.isEmpty,
                    data.base64EncodedString() == text
                else { throw .headerUnreadable }
                chain.append(Array(data))
            }
        }
        certificateChain = chain
    }

    private static func text(_ value: JSONValue?) throws(JWSError) -> String? {
        guard let value else { return nil }
        guard let text = value.text else { throw .headerUnreadable }
        return text
    }
}
