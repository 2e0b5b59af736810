//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import LinkChart
import Officers

/// The link chart as the officer of a request may see it.
struct ChartDesk: Sendable {
    let services: ConsoleServices
    let sight: ChartSight
    let officer: Officer

    init(_ services: ConsoleServices, _ context: ConsoleContext) throws(ConsoleError) {
        officer = try context.officer
        self.services = services
        var sources: Set<ChartSource.Kind> = [.confirmation]
        if context.may(.seeDeclarations) { sources.insert(.declaration) }
        if context.may(.seeMessages) { sources.insert(.message) }
        if context.may(.seeCases) { sources.insert(.caseFile) }
        // As at the desk of cases: an office, and those below it.
        let offices = services.cases?.desk(of: officer).filter.offices
        sight = ChartSight(
            offices: officer.office.map { offices ?? [$0] },
            sources: sources,
            seesNominal: context.may(.seePersonsInChart)
        )
    }

    func explorer(nodes: Int = 500) -> ChartExplorer {
        ChartExplorer(
            store: services.chart,
            sight: sight,
            limits: ChartLimits(nodes: max(1, min(nodes, ChartLimits.mostNodes)))
        )
    }

    /// The first node that is seen of those an officer may mean.
    func find(_ kind: ChartNodeKind, _ text: String) async throws -> ChartNodeID? {
        let candidates = services.chartKeys.candidates(kind, text)
        let handles = try await services.chart.handles(of: candidates)
        let degrees = try await services.chart.degrees(of: Array(handles.values), sight)
        return candidates.first { handles[$0].flatMap { degrees[$0] } ?? 0 > 0 }
    }

    /// Whether a node has a link that is seen.
    func sees(_ node: ChartNodeID) async throws -> Bool {
        guard let handle = try await services.chart.handles(of: [node])[node] else { return false }
        return try await services.chart.degrees(of: [handle], sight)[handle] != nil
    }

    /// Reads a node of an address.
    static func node(_ text: String?) throws(ConsoleError) -> ChartNodeID {
        guard let node = text.flatMap({ ChartNodeID($0) }) else { throw .malformed("node") }
        return node
    }
}
