//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whom a certificate names, as a URN in its subject alternative names (RFC 5280, section 4.2.1.6; RFC 8141).
public enum PKISubject: Hashable, Sendable {
    /// The node of one country: `urn:lienquan:node:VN`.
    case node(String)
    /// An office of a node: `urn:lienquan:office:VN-VI`.
    case office(String)
    /// An officer of a node, by the name used to log in: `urn:lienquan:officer:LOGIN`.
    case officer(String)

    private static let prefix = "urn:lienquan:"

    /// The URN.
    public var urn: String { "\(Self.prefix)\(kind):\(name)" }

    /// The part of the URN that says what it is: `node`, `office` or `officer`.
    public var kind: String {
        switch self {
        case .node: "node"
        case .office: "office"
        case .officer: "officer"
        }
    }

    /// The part of the URN that says which one.
    public var name: String {
        switch self {
        case .node(let name), .office(let name), .officer(let name): name
        }
    }

    /// Reads what ``urn`` writes; nil for anything else.
    public init?(urn: String) {
        guard urn.hasPrefix(Self.prefix) else { return nil }
        let parts = urn.dropFirst(Self.prefix.count).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isName(parts[1]) else { return nil }
        let name = String(parts[1])
        switch parts[0] {
        case "node": self = .node(name)
        case "office": self = .office(name)
        case "officer": self = .officer(name)
        default: return nil
        }
    }

    /// Whether a text may stand in a URN and in the name of a folder: 1 to 64 letters, digits, dots, hyphens and
    /// low lines of ASCII; the first is a letter or digit.
    public static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, (1...64).contains(text.utf8.count), isAlphanumeric(first) else {
            return false
        }
        return text.utf8.allSatisfy {
            isAlphanumeric($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}

extension PKISubject: CustomStringConvertible {
    public var description: String { urn }
}
