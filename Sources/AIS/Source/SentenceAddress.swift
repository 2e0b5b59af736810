//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where sentences come from: `tcp://host:port`, `udp://host:port`, with `[…]` around an IPv6 address.
public struct SentenceAddress: Hashable, Sendable, CustomStringConvertible {
    /// How bytes come.
    public enum Transport: String, Sendable {
        case tcp
        case udp
    }

    /// TCP or UDP.
    public var transport: Transport
    /// Name or number; empty for all addresses of this machine.
    public var host: String
    /// 0 lets the system choose when listening.
    public var port: UInt16

    /// An address from its parts.
    public init(transport: Transport, host: String, port: UInt16) {
        self.transport = transport
        self.host = host
        self.port = port
    }

    /// - Returns: `nil` when the text is no such address.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].isEmpty, parts[0].hasSuffix(":"),
            let transport = Transport(rawValue: String(parts[0].dropLast()))
        else { return nil }
        var place = parts[2]
        if place.hasSuffix("/") { place.removeLast() }
        guard let colon = place.lastIndex(of: ":"), let port = UInt16(place[place.index(after: colon)...]) else {
            return nil
        }
        var host = place[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.contains("/") else { return nil }
        self.init(transport: transport, host: host == "*" ? "" : String(host), port: port)
    }

    public var description: String {
        "\(transport.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
