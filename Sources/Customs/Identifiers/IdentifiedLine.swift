//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A line of a declaration with what its identifiers are judged by: route, countries and day of lodging.
struct IdentifiedLine {
    private let batch: DeclarationBatch
    private let row: Int
    private let route: TransportRoute?
    private let lodged: CalendarDate?

    init(_ batch: DeclarationBatch, row: Int) {
        self.batch = batch
        self.row = row
        route = batch.text(.route, at: row).flatMap(TransportRoute.init(received:))
        lodged = RecordedInstant(batch, .lodgedAt, row: row)?.localDate
    }

    func verdicts(_ field: DeclarationField) -> [IdentifierVerdict] {
        guard let text = batch.text(field, at: row), !text.trimmedText.isEmpty else { return [] }
        switch field {
        case .containerNo: return parts(of: text, shortest: 10).map { ContainerIdentifier.verdict(on: $0) }
        case .vesselIMO: return [IMONumber.verdict(on: text)]
        case .hsCode: return [TariffCode.verdict(on: text)]
        case .vehiclePlate: return isOnRoad ? plates(text) : []
        // Some offices keep container and trailer in one column.
        case .trailerNo where ContainerIdentifier(text) != nil: return [ContainerIdentifier.verdict(on: text)]
        case .trailerNo: return isOnRoad ? plates(text) : []
        case .billNo: return airWaybill(text).map { [$0] } ?? []
        case .driverID: return driver(text).map { [$0] } ?? []
        case .importerID: return party(text, country: country(.countryDestination) ?? homeCountry(if: .import))
        case .exporterID: return party(text, country: country(.countryDeparture) ?? homeCountry(if: .export))
        case .declarantID: return party(text, country: homeCountry)
        case .carrierID: return party(text, country: plateCountry)
        default: return []
        }
    }

    /// Ships, aircraft and wagons have numbers of their own in the field of the plate.
    private var isOnRoad: Bool {
        switch batch.text(.vehicleType, at: row)?.trimmedText.lowercased() {
        case "truck", "tractor", "reefer", "tanker", "van", "bus": true
        case "ship", "barge", "aircraft": false
        default: route != .sea && route != .air && route != .rail
        }
    }

    private func plates(_ text: String) -> [IdentifierVerdict] {
        parts(of: text, shortest: 6).map { PlateReading.verdict(on: $0) }
    }

    private func country(_ field: DeclarationField) -> String? {
        guard let text = batch.text(field, at: row)?.trimmedText, !text.isEmpty else { return nil }
        return text.uppercased()
    }

    /// The country of the office of control, which every office code starts with.
    private var homeCountry: String? {
        guard let office = country(.office), let code = ["VN", "CN"].first(where: office.hasPrefix) else { return nil }
        return code
    }

    private func homeCountry(if direction: TradeDirection) -> String? {
        let given = batch.text(.direction, at: row).flatMap(TradeDirection.init(received:))
        return given == direction ? homeCountry : nil
    }

    /// A haulier is taken to be of the country of the lorry's plate.
    private var plateCountry: String? {
        guard isOnRoad, let text = batch.text(.vehiclePlate, at: row) else { return nil }
        return switch PlateReading(text) {
        case .vietnamese: "VN"
        case .chinese: "CN"
        case nil: nil
        }
    }

    private func party(_ text: String, country: String?) -> [IdentifierVerdict] {
        PartyCode.verdict(on: text, country: country, asOf: lodged).map { [$0] } ?? []
    }

    /// A Chinese resident's number in the clear. Hashes have no scheme, and the twelve digits of a Vietnamese driving
    /// licence can't be told from those of a personal number.
    private func driver(_ text: String) -> IdentifierVerdict? {
        ChineseResidentNumber(text) == nil ? nil : ChineseResidentNumber.verdict(on: text, asOf: lodged)
    }

    /// A master air waybill; house waybills and other papers are numbered freely.
    private func airWaybill(_ text: String) -> IdentifierVerdict? {
        route == .air && AirWaybillNumber(text) != nil ? AirWaybillNumber.verdict(on: text) : nil
    }

    /// The numbers of a field that holds several; a slash counts only between texts long enough to be numbers.
    private func parts(of text: String, shortest: Int) -> [String] {
        let lists: Set<Character> = [";", ",", "；", "，", "、", "\n"]
        return text.split(whereSeparator: lists.contains).flatMap { part -> [String] in
            let pieces = part.split(whereSeparator: { $0 == "/" || $0 == "+" })
            let areNumbers = pieces.allSatisfy { IdentifierText.normalised(String($0)).count >= shortest }
            return areNumbers ? pieces.map(String.init) : [String(part)]
        }
        .map(\.trimmedText)
        .filter { !$0.isEmpty }
    }
}
