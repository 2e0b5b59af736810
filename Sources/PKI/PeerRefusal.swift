//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// Why the certificate of a peer is not accepted.
public enum PeerRefusal: Error, Hashable, Sendable {
    /// None, or not what RFC 5280 demands; with what is wrong.
    case malformed(String)
    /// Signed by none of the pinned authorities.
    case unknownAuthority
    case notYetValid(from: Date)
    case expired(Date)
    case revoked(RevocationReason, Date)
    /// Names somebody else; nil where it names nobody of ours.
    case wrongName(PKISubject?)
    /// Made for something else.
    case wrongUse
    /// The newest list of revocations is too old to rely on; nil where none is known.
    case staleRevocations(since: Date?)

    /// What happened and what to do, in English.
    public var message: String {
        switch self {
        case .malformed(let what): "the certificate cannot be read: \(what)"
        case .unknownAuthority:
            "the certificate is signed by no pinned authority; if the partner has a new one, pin it first"
        case .notYetValid(let date):
            "the certificate is valid from \(date.formatted(.iso8601)) on; check the clocks of both sides"
        case .expired(let date): "the certificate ended at \(date.formatted(.iso8601)); its owner must renew it"
        case .revoked(let reason, let date):
            "the certificate was revoked at \(date.formatted(.iso8601)): \(reason.name)"
        case .wrongName(let name?): "the certificate names \(name.urn), which is not who was expected"
        case .wrongName(nil): "the certificate names no node, office or officer"
        case .wrongUse: "the certificate was made for another use"
        case .staleRevocations(let date?):
            "the partner's revocation list ended at \(date.formatted(.iso8601)); fetch a newer one"
        case .staleRevocations(nil): "no revocation list of the partner is known; fetch one"
        }
    }
}

extension PeerRefusal: CustomStringConvertible {
    public var description: String { message }
}
