//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An IPv4 or IPv6 address without a zone.
public struct NetworkAddress: Sendable {
    /// The bits; of an IPv4 address the lowest 32.
    let bits: UInt128
    /// 4 or 6.
    public let family: Int

    init(bits: UInt128, family: Int) {
        self.bits = bits
        self.family = family
    }

    /// Number of bits of the family.
    var width: Int { family == 4 ? 32 : 128 }

    /// The address in the space of IPv6, where the IPv4 addresses lie under ::ffff:0:0.
    private var mapped: UInt128 { family == 4 ? bits | 0xFFFF_0000_0000 : bits }

    var isUnspecified: Bool { bits == 0 }

    var isLoopback: Bool { family == 4 ? bits >> 24 == 127 : bits == 1 }

    var isLinkLocalUnicast: Bool { family == 4 ? bits >> 16 == 0xA9FE : bits >> 118 == 0x3FA }

    var isLinkLocalMulticast: Bool {
        family == 4 ? bits >> 8 == 0xE0_0000 : bits >> 120 == 0xFF && (bits >> 112) & 0xF == 2
    }

    var isMulticast: Bool { family == 4 ? bits >> 28 == 0xE : bits >> 120 == 0xFF }

    var isGlobalUnicast: Bool {
        !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast && !(family == 4 && bits == 0xFFFF_FFFF)
    }
}

extension NetworkAddress: Hashable {
    public static func == (left: NetworkAddress, right: NetworkAddress) -> Bool { left.mapped == right.mapped }

    public func hash(into hasher: inout Hasher) { hasher.combine(mapped) }
}
