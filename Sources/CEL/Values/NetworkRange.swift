//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A CIDR range: an address and the number of its leading bits that name the network.
public struct NetworkRange: Hashable, Sendable {
    /// The address as written; its host bits may be set.
    public let address: NetworkAddress
    /// Length of the prefix in bits.
    public let prefixLength: Int

    init(address: NetworkAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads "192.168.0.0/24" or "2001:db8::/32"; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = NetworkAddress(String(parts[0])), (1...3).contains(parts[1].utf8.count),
            parts[1].utf8.allSatisfy(\.isDigit), parts[1].utf8.count == 1 || parts[1].utf8.first != 0x30,
            let length = Int(parts[1]), length <= address.width
        else { return nil }
        self.init(address: address, prefixLength: length)
    }

    private var mask: UInt128 {
        let all = address.family == 4 ? UInt128(UInt32.max) : UInt128.max
        let host = address.width - prefixLength
        return host >= 128 ? 0 : (all >> UInt128(host)) << UInt128(host)
    }

    /// The same range with no host bits set.
    var masked: NetworkRange {
        let network = NetworkAddress(bits: address.bits & mask, family: address.family)
        return NetworkRange(address: network, prefixLength: prefixLength)
    }

    func contains(_ other: NetworkAddress) -> Bool {
        other.family == address.family && other.bits & mask == address.bits & mask
    }

    func contains(_ other: NetworkRange) -> Bool {
        other.prefixLength >= prefixLength && contains(other.address)
    }
}

extension NetworkRange: CustomStringConvertible {
    public var description: String { "\(address)/\(prefixLength)" }
}
