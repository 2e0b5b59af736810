//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What a node answers to a push, or to the question how it stands.
package struct LinkAnswer: Hashable, Sendable {
    package struct Refused: Hashable, Sendable {
        package let sequence: Int64
        /// A word of ``EnvelopeFault``.
        package let fault: String

        package init(sequence: Int64, fault: String) {
            self.sequence = sequence
            self.fault = fault
        }
    }

    /// The signed note of a ``Receipt``.
    package let receipt: String
    /// The first envelope that was not accepted, and why.
    package let refused: Refused?

    package init(receipt: String, refused: Refused? = nil) {
        self.receipt = receipt
        self.refused = refused
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("receipt", receipt)
        if let refused {
            members.set(
                "refused",
                .object(["fault": .string(refused.fault), "seq": .number(Double(refused.sequence))])
            )
        }
        return members.json
    }

    /// Reads what ``json`` writes; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes, most: 65_536), let receipt = json["receipt"]?.text else {
            return nil
        }
        self.receipt = receipt
        guard let refused = json["refused"] else {
            self.refused = nil
            return
        }
        guard let sequence = refused["seq"]?.whole, let fault = refused["fault"]?.text, fault.utf8.count <= 200
        else { return nil }
        self.refused = Refused(sequence: sequence, fault: fault)
    }
}

extension EnvelopeFault {
    /// The word for it on the link.
    package var word: String {
        switch self {
        case .notAnEnvelope: "not_an_envelope"
        case .field(let name): "field:\(name)"
        case .unknownFields: "unknown_fields"
        case .tooLong: "too_long"
        case .unknownVersion: "unknown_version"
        case .unknownSuite: "unknown_suite"
        case .unknownKey: "unknown_key"
        case .keyNotValid: "key_not_valid"
        case .badSignature: "bad_signature"
        case .changedContent: "changed_content"
        case .wrongNode: "wrong_node"
        case .notPaired: "not_paired"
        case .fromTheFuture: "from_the_future"
        }
    }
}
