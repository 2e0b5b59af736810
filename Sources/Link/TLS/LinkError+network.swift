//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore
import NIOHTTP2
import NIOPosix
import NIOSSL

extension LinkError {
    /// What an error of the network, of TLS or of HTTP/2 means.
    init(network error: any Error) {
        switch error {
        case let error as LinkError: self = error
        case let error as NIOConnectionError:
            let first = error.connectionErrors.first.map { "\($0.error)" }
            self = .cannotConnect(first ?? error.dnsAError.map { "\($0)" } ?? "\(error)")
        case ChannelError.connectTimeout: self = .timedOut
        case let error as NIOSSLError: self.init(tls: error)
        case BoringSSLError.sslError(let stack): self.init(alertIn: "\(stack)")
        case let error as NIOHTTP2Errors.StreamClosed:
            self = .closed("the partner ended the exchange (\(error.errorCode))")
        case let error as any NIOHTTP2Error: self = .protocolViolation("\(error)")
        default: self = .closed("\(error)")
        }
    }

    private init(tls error: NIOSSLError) {
        switch error {
        case .handshakeFailed(.sslError(let stack)): self.init(alertIn: "\(stack)")
        case .uncleanShutdown: self = .closed("cut off")
        default: self = .protocolViolation("\(error)")
        }
    }

    /// BoringSSL tells an alert of the other side by its name, such as `TLSV1_ALERT_UNKNOWN_CA`.
    private init(alertIn description: String) {
        let words = description.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let alert = words.first(where: { $0.contains("_ALERT_") }) else {
            self = .protocolViolation(description)
            return
        }
        let name = alert.split(separator: "_").drop { $0 != "ALERT" }.dropFirst()
        let text = name.joined(separator: " ").lowercased()
        switch text {
        case "protocol version", "no application protocol": self = .protocolViolation(text)
        default: self = .refusedByPartner(alert: text)
        }
    }
}
