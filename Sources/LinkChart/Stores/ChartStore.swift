//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Keeps links of records and answers what a walk asks, never more than a ``ChartSight`` allows.
package protocol ChartStore: Sendable {
    /// How far a feed has come; nil before its first portion.
    func mark(of feed: String) async throws -> String?

    /// Takes a portion in and moves the feed's mark, both or neither. A record's links replace those it had before, so
    /// taking the same portion again changes nothing. Nodes and names that no link needs any more go.
    func take(_ portion: ChartPortion, of feed: String) async throws

    /// Keeps an officer's word that two nodes are the same one; said again, it changes nothing.
    func confirm(_ identity: ChartIdentity, by actor: String) async throws

    /// Takes that word back.
    /// - Returns: whether it stood.
    @discardableResult
    func retract(_ identity: ChartIdentity, by actor: String) async throws -> Bool

    /// The handles of those nodes that are there, seen or not.
    func handles(of nodes: [ChartNodeID]) async throws -> [ChartNodeID: ChartHandle]

    /// How many links of each node are seen; nodes without any are left out.
    func degrees(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartHandle: Int]

    /// All links of some nodes that are seen. Ask it for nodes whose ``degrees(of:_:)`` are few.
    func ties(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartTie]

    /// A page of the links of one node that are seen, newest first.
    /// - Parameter last: of the page before, nil for the first.
    func ties(
        of node: ChartHandle,
        _ sight: ChartSight,
        after last: ChartTie.Order?,
        limit: Int
    ) async throws -> [ChartTie]

    /// The words of nodes, names and records.
    func glossary(nodes: [ChartHandle], names: [Int64], sources: [Int64]) async throws -> ChartGlossary
}
