//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
package import Console
import Customs
import LinkChart
import Officers
import Persistence
import SeaWatch

extension NodeSea {
    package func card(of mmsi: UInt32, for officer: SeaOfficer) async throws -> VesselCard? {
        try require(.seeSea, officer)
        let database = node.database
        let view = await live.vessel(mmsi)
        let identities = try await database.vessels.identities(of: mmsi)
        let alerts = try await database.seaAlerts.list(SeaAlertFilter(mmsi: mmsi, limit: Self.mostOnCard))
        let calls = try await database.vessels.calls(of: mmsi, limit: Self.mostOnCard)
        guard view != nil || !identities.isEmpty || !alerts.isEmpty || !calls.isEmpty else { return nil }
        let hasOpenAlert = alerts.contains { $0.state == .new || $0.state == .taken }
        let time = await pictureTime
        return VesselCard(
            mmsi: mmsi,
            flag: MaritimeIdentification.country(of: mmsi),
            heard: view.map { HeardVessel($0, hasOpenAlert: hasOpenAlert, at: time) },
            voyage: await live.voyage(of: mmsi),
            identities: identities,
            identitiesLeftOut: try await database.vessels.leftOut(of: mmsi),
            namesakes: try await namesakes(of: mmsi, identities),
            calls: calls,
            encounters: try await encounters(of: mmsi, alerts),
            alerts: alerts,
            watched: try await watched(for: officer).filter { $0.key.isOne(of: identities, mmsi) },
            ties: try await ties(identities, mmsi, for: officer)
        )
    }

    /// Identities of other numbers with one of its IMO numbers.
    private func namesakes(of mmsi: UInt32, _ identities: [VesselIdentity]) async throws -> [VesselIdentity] {
        var found: [VesselIdentity] = []
        for imo in Set(identities.compactMap(\.imo)).sorted() {
            found += try await node.database.vessels.identities(imo: imo).filter { $0.mmsi != mmsi }
        }
        return Array(found.prefix(Self.mostOnCard))
    }

    private func encounters(of mmsi: UInt32, _ alerts: [SeaAlertFile]) async throws -> [VesselCard.Encounter] {
        let meetings = alerts.map(\.alert).filter { $0.behaviour == .encounter }
        let names = try await names(of: meetings.flatMap(\.vessels))
        return meetings.compactMap { alert in
            guard let other = alert.vessels.first(where: { $0 != mmsi }) else { return nil }
            return VesselCard.Encounter(
                alert: alert.id,
                other: other,
                name: names[other],
                start: alert.start,
                end: alert.end,
                place: alert.place
            )
        }
    }

    /// Declarations, cases and messages that name the vessel by its IMO number, its name or its own number, as far as
    /// the officer sees them in the link chart.
    private func ties(
        _ identities: [VesselIdentity],
        _ mmsi: UInt32,
        for officer: SeaOfficer
    ) async throws -> [VesselCard.Tie] {
        let chart = try node.chart
        let keys = ChartKey(readings: InstalledReadings.table)
        let number = SeaText.number(mmsi)
        var nodes = Set([number, "MMSI " + number].compactMap { keys.vessel(imo: nil, name: $0) })
        for identity in identities {
            if let imo = identity.imo, let node = keys.vessel(imo: String(imo), name: nil) { nodes.insert(node) }
            if let name = identity.name, let node = keys.vessel(imo: nil, name: name) { nodes.insert(node) }
        }
        let sight = sight(of: officer)
        var ties: [ChartTie] = []
        for handle in try await chart.handles(of: Array(nodes)).values {
            ties += try await chart.ties(of: handle, sight, after: nil, limit: Self.mostOnCard)
        }
        let glossary = try await chart.glossary(nodes: [], names: [], sources: Array(Set(ties.map(\.source))))
        var seen: Set<Int64> = []
        let newest = ties.sorted { $0.at > $1.at }.filter { seen.insert($0.source).inserted }
        var found: [VesselCard.Tie] = []
        for tie in newest.prefix(Self.mostOnCard) {
            guard let source = glossary.sources[tie.source], let kind = VesselCard.Tie.Kind(source.kind) else {
                continue
            }
            found.append(
                VesselCard.Tie(kind: kind, key: source.key, title: try await title(kind, source.key), at: tie.at)
            )
        }
        return found
    }

    /// What a record says of itself: goods of a declaration, the title of a case; a message tells nothing here.
    private func title(_ kind: VesselCard.Tie.Kind, _ key: String) async throws -> String {
        switch kind {
        case .declaration:
            let lines = try await node.database.targeting.declaration(key)
            return lines.count > 0 ? lines.text(.goodsDescription, at: 0) ?? "" : ""
        case .caseFile:
            guard let number = CaseNumber(key) else { return "" }
            return try await node.database.cases.find(number)?.title ?? ""
        case .message: return ""
        }
    }

    /// As the link chart is seen by the officer.
    private func sight(of officer: SeaOfficer) -> ChartSight {
        let role = officer.officer.role
        var sources: Set<ChartSource.Kind> = []
        if role.may(.seeDeclarations) { sources.insert(.declaration) }
        if role.may(.seeMessages) { sources.insert(.message) }
        if role.may(.seeCases) { sources.insert(.caseFile) }
        let offices = cases.desk(of: officer.officer, as: officer.actor).filter.offices
        return ChartSight(
            offices: officer.officer.office.map { offices ?? [$0] },
            sources: sources,
            seesNominal: false
        )
    }
}

extension VesselCard.Tie.Kind {
    fileprivate init?(_ source: ChartSource.Kind) {
        switch source {
        case .declaration: self = .declaration
        case .message: self = .message
        case .caseFile: self = .caseFile
        case .confirmation: return nil
        }
    }
}
