//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The network extension: addresses and CIDR ranges.
enum NetworkFunctions {
    static let bodies: [String: FunctionBody] = [
        "ip": { arguments, _ throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.string(let text), 1): return .address(try address(text))
            case (.network(let range), 1): return .address(range.address)
            default: throw .noOverload("ip", arguments)
            }
        },
        "cidr": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .string(let text) = arguments[0] else {
                throw .noOverload("cidr", arguments)
            }
            return .network(try range(text))
        },
        "isIP": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .string(let text) = arguments[0] else {
                throw .noOverload("isIP", arguments)
            }
            return .bool(NetworkAddress(text) != nil)
        },
        "isCIDR": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .string(let text) = arguments[0] else {
                throw .noOverload("isCIDR", arguments)
            }
            return .bool(NetworkRange(text) != nil)
        },
        "ip.isCanonical": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .string(let text) = arguments[0] else {
                throw .noOverload("ip.isCanonical", arguments)
            }
            return .bool(try address(text).description.hasSameCodePoints(as: text))
        },
        "family": property("family") { .int(Int64($0.family)) },
        "isUnspecified": property("isUnspecified") { .bool($0.isUnspecified) },
        "isLoopback": property("isLoopback") { .bool($0.isLoopback) },
        "isGlobalUnicast": property("isGlobalUnicast") { .bool($0.isGlobalUnicast) },
        "isLinkLocalMulticast": property("isLinkLocalMulticast") { .bool($0.isLinkLocalMulticast) },
        "isLinkLocalUnicast": property("isLinkLocalUnicast") { .bool($0.isLinkLocalUnicast) },
        "containsIP": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 2, case .network(let range) = arguments[0] else {
                throw .noOverload("containsIP", arguments)
            }
            switch arguments[1] {
            case .address(let address): return .bool(range.contains(address))
            case .string(let text): return .bool(range.contains(try address(text)))
            default: throw .noOverload("containsIP", arguments)
            }
        },
        "containsCIDR": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 2, case .network(let outer) = arguments[0] else {
                throw .noOverload("containsCIDR", arguments)
            }
            switch arguments[1] {
            case .network(let inner): return .bool(outer.contains(inner))
            case .string(let text): return .bool(outer.contains(try range(text)))
            default: throw .noOverload("containsCIDR", arguments)
            }
        },
        "masked": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .network(let range) = arguments[0] else {
                throw .noOverload("masked", arguments)
            }
            return .network(range.masked)
        },
        "prefixLength": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .network(let range) = arguments[0] else {
                throw .noOverload("prefixLength", arguments)
            }
            return .int(Int64(range.prefixLength))
        },
    ]

    private static func property(_ name: String, _ body: @escaping @Sendable (NetworkAddress) -> Value) -> FunctionBody
    {
        { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .address(let address) = arguments[0] else {
                throw .noOverload(name, arguments)
            }
            return body(address)
        }
    }

    private static func address(_ text: String) throws(EvaluationError) -> NetworkAddress {
        guard let address = NetworkAddress(text) else {
            throw .failed(.invalidArgument, "IP Address \(quoted(text)) parse error during conversion from string")
        }
        return address
    }

    private static func range(_ text: String) throws(EvaluationError) -> NetworkRange {
        guard let range = NetworkRange(text) else {
            throw .failed(.invalidArgument, "CIDR \(quoted(text)) parse error during conversion from string")
        }
        return range
    }
}
