//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import PKI

/// Why a request to a partner has no answer.
package enum LinkError: Error, Hashable, Sendable {
    /// Nobody answers at the address.
    case cannotConnect(String)
    /// We do not accept the partner's certificate.
    case refusedByUs(PeerRefusal)
    /// The partner does not accept our certificate; with the alert of TLS (RFC 8446, section 6.2).
    case refusedByPartner(alert: String)
    /// The partner did not answer in time.
    case timedOut
    /// The connection or the exchange ended before the answer was complete.
    case closed(String)
    /// The partner speaks neither TLS 1.3 nor HTTP/2 as it should.
    case protocolViolation(String)
    /// The body of the request could not be made.
    case bodyFailed(String)
    /// Our own certificate or key cannot be used.
    case badIdentity(String)

    /// What happened and what to do, in English.
    package var message: String {
        switch self {
        case .cannotConnect(let reason): "the partner cannot be reached: \(reason)"
        case .refusedByUs(let refusal): "the partner's certificate is not accepted: \(refusal.message)"
        case .refusedByPartner(let alert):
            "the partner does not accept our certificate (\(alert)); ask which authority and revocations it knows of us"
        case .timedOut: "the partner did not answer in time"
        case .closed(let reason): "the connection to the partner ended: \(reason)"
        case .protocolViolation(let what): "what answers does not speak as a node should: \(what)"
        case .bodyFailed(let reason): "the request could not be sent: \(reason)"
        case .badIdentity(let reason): "our own certificate or key cannot be used: \(reason)"
        }
    }
}

extension LinkError: CustomStringConvertible {
    package var description: String { message }
}
