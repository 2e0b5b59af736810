//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why something is no envelope that may be accepted.
package enum EnvelopeFault: Error, Hashable, Sendable {
    /// Not the form of an envelope at all.
    case notAnEnvelope
    /// A member is missing or makes no sense.
    case field(String)
    /// Members that this version has not.
    case unknownFields
    case tooLong
    case unknownVersion(Int64)
    case unknownSuite(String)
    /// No key card of the sending office has this key.
    case unknownKey(String)
    /// The key is known, but is another office's, no longer valid or revoked.
    case keyNotValid(String)
    case badSignature
    /// The sealed bytes are not those that were signed.
    case changedContent
    /// Sent by or to an office of another node.
    case wrongNode(String)
    /// Sent to an office that the sender is not paired with.
    case notPaired(from: String, to: String)
    /// Signed for a time that is further ahead than clocks differ.
    case fromTheFuture(Timestamp)
}
