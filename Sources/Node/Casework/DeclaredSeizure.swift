//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Targeting

/// What a declaration and its inspection say already of a seizure, so that nobody types it again.
struct DeclaredSeizure {
    private let declaration: Declaration
    private let item: GoodsItem
    private let finding: InspectionFinding?
    private let rules: [String]
    private let country: String
    private let offsetMinutes: Int

    init(
        _ declaration: Declaration,
        _ item: GoodsItem,
        finding: InspectionFinding?,
        rules: [String],
        country: String,
        offsetMinutes: Int
    ) {
        self.declaration = declaration
        self.item = item
        self.finding = finding
        self.rules = rules
        self.country = country
        self.offsetMinutes = offsetMinutes
    }

    /// The goods and the number of the declaration.
    var title: String {
        let goods = item.description ?? item.tariffCode.map { "HS " + $0 } ?? ""
        return String((goods.isEmpty ? "" : goods + " · ").prefix(150)) + declaration.number
    }

    func record(lineID: String) -> SeizureRecord {
        var record = SeizureRecord()
        if let found = finding?.foundAt {
            let offset = Int64(offsetMinutes) * 60
            let day = CalendarDate(at: found, offset: offset)
            record.detected = day
            record.minuteOfDay = Int((found + offset - day.daysSince1970 * 86_400) / 60)
        }
        record.site = SeizureSite(kind: placeKind, gate: declaration.consignment.gate)
        record.border = border
        record.direction = direction
        record.mode = mode
        record.route = SeizureRoute(
            departure: declaration.consignment.departure,
            destination: declaration.consignment.destination
        )
        record.modus = finding?.theme.flatMap(ModusOperandi.init)
        record.detection = rules.isEmpty ? [] : [.riskProfile]
        record.rules = rules
        record.documents =
            [SeizureDocument(.declaration, declaration.number)]
            + declaration.documents.compactMap { document in
                Self.kinds[document.kind].map { SeizureDocument($0, document.number) }
            }
        record.lines = [line(lineID)]
        return record
    }

    /// Who and what is named in the declaration; officers take off who has nothing to do with it.
    var entities: [EntityDraft] {
        var drafts: [EntityDraft] = []
        let roles: [Party.Role: EntityRole] = [
            .importer: .importer, .exporter: .exporter, .declarant: .broker, .carrier: .carrier,
        ]
        for party in declaration.parties {
            guard let role = roles[party.role], let name = party.name ?? party.code else { continue }
            drafts.append(
                EntityDraft(
                    .company,
                    role,
                    name: name,
                    identifiers: party.code.map { [$0] } ?? [],
                    address: party.address,
                    phone: party.phone,
                    source: declaration.number
                )
            )
        }
        func add(_ kind: EntityKind, _ label: String?) {
            guard let label, !label.isEmpty else { return }
            drafts.append(EntityDraft(kind, .conveyance, name: label, source: declaration.number))
        }
        add(.vehicle, declaration.consignment.vehicle.plate)
        add(.vehicle, declaration.consignment.vehicle.trailer)
        add(.vessel, declaration.consignment.vehicle.imo)
        for container in declaration.consignment.containers { add(.container, container) }
        return drafts
    }

    private func line(_ id: String) -> SeizureLine {
        var quantities: [Quantity] = []
        if let net = item.net { quantities.append(Quantity(net.kilograms, .kilograms)) }
        return SeizureLine(
            id: id,
            group,
            description: item.description ?? "",
            hs: item.tariffCode.map { String($0.filter { ("0"..."9").contains($0) }.prefix(12)) },
            quantities: quantities,
            valuation: item.assessedValue.map { Valuation($0, method: .customs) }
        )
    }

    private var group: CommodityGroup {
        switch finding?.theme {
        case "tobacco": .tobacco
        case "drugs": .drugs
        case "wildlife": .wildlife
        default: item.tariffCode?.hasPrefix("24") == true ? .tobacco : .other
        }
    }

    private var direction: SeizureDirection? {
        switch declaration.direction {
        case .import: .importing
        case .export: .exporting
        case .transit: .transit
        case nil: nil
        }
    }

    private var mode: SeizureMode? {
        switch declaration.consignment.route {
        case .road: .road
        case .rail: .rail
        case .sea: .sea
        case .air: .air
        case .post: .mail
        case .express, .eCommerce: .express
        case nil: nil
        }
    }

    private var placeKind: PlaceKind? {
        switch declaration.consignment.route {
        case .road, .rail: .landBorder
        case .sea: .seaport
        case .air: .airport
        case .post: .mailCentre
        case .express, .eCommerce, nil: nil
        }
    }

    /// The other end of the road, where the goods cross the land border.
    private var border: String? {
        guard placeKind == .landBorder else { return nil }
        let ends = [declaration.consignment.departure, declaration.consignment.destination].compactMap(\.self)
        return ["VN", "CN"].first { $0 != country && ends.contains($0) }
    }

    private static let kinds: [SupportingDocument.Kind: SeizureDocument.Kind] = [
        .invoice: .invoice, .licence: .licence, .originCertificate: .originCertificate,
    ]
}
