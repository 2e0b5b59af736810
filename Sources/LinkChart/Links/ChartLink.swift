//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Two nodes and what one is to the other, as one record says.
package struct ChartLink: Hashable, Sendable {
    package let from: ChartNodeID
    package let to: ChartNodeID
    package let role: ChartRole
    /// When it was so, in seconds since 1970.
    package let at: Int64
    /// Whether it tells of a natural person.
    package let isNominal: Bool
    /// What the record calls the nodes, in its own script; nil where the key says it.
    package let fromName: String?
    package let toName: String?

    /// Nil for a node and itself, which says nothing.
    package init?(
        _ from: ChartNodeID,
        _ role: ChartRole,
        _ to: ChartNodeID,
        at: Int64,
        isNominal: Bool = false,
        fromName: String? = nil,
        toName: String? = nil
    ) {
        guard from != to else { return nil }
        self.from = from
        self.to = to
        self.role = role
        self.at = at
        // A person is nominal whoever forgot to say so.
        self.isNominal = isNominal || from.kind == .person || to.kind == .person
        self.fromName = Self.name(fromName, of: from)
        self.toName = Self.name(toName, of: to)
    }

    /// With names that are closed already, whatever their length.
    init(
        stored from: ChartNodeID,
        _ role: ChartRole,
        _ to: ChartNodeID,
        at: Int64,
        isNominal: Bool,
        fromName: String?,
        toName: String?
    ) {
        self.from = from
        self.to = to
        self.role = role
        self.at = at
        self.isNominal = isNominal
        self.fromName = fromName
        self.toName = toName
    }

    private static let longestName = 200

    private static func name(_ name: String?, of node: ChartNodeID) -> String? {
        guard let name = name.map({ String($0.prefix(longestName)) }), !name.isEmpty, name != node.key else {
            return nil
        }
        return name
    }
}
