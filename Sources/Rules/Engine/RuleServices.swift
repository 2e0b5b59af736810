//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// For which routes, offices and days the rules of a book are meant; rules that are meant for the same share it.
struct RuleServices: Sendable {
    private struct Service: Hashable {
        let routes: Set<TransportRoute>
        let offices: [String]
        let valid: ValidityPeriod

        /// Whether a line of an office and a route on a day is meant.
        func serves(office: String?, route: TransportRoute?, on date: CalendarDate?) -> Bool {
            if let date, !valid.contains(date) { return false }
            return serves(route: route) && serves(office: office)
        }

        func serves(route: TransportRoute?) -> Bool { route.map { routes.isEmpty || routes.contains($0) } ?? true }

        func serves(office: String?) -> Bool {
            if offices.isEmpty { return true }
            guard let office else { return false }
            return offices.contains { office == $0 || office.hasPrefix($0 + "-") }
        }
    }

    private let services: [Service]
    /// By rule the place of its service.
    let ofRules: [Int]

    init(_ rules: [Rule]) {
        var places: [Service: Int] = [:]
        var services: [Service] = []
        ofRules = rules.map { rule in
            let service = Service(routes: rule.routes, offices: rule.offices, valid: rule.valid)
            if let place = places[service] { return place }
            places[service] = services.count
            services.append(service)
            return services.count - 1
        }
        self.services = services
    }

    /// By service the rows that are served, 64 a word, the lowest bit first.
    func masks(_ batch: DeclarationBatch) -> [[UInt64]] {
        if batch.count < LineTable.fewestForColumns { return masksOfFew(batch) }
        let routes = batch[text: .route].map { column in
            (0..<UInt32(column.dictionary.count)).map { code in
                code == 0 ? nil : TransportRoute(received: column.dictionary.text(code))
            }
        }
        let offices = batch[text: .office].map { column in
            (0..<UInt32(column.dictionary.count)).map { $0 == 0 ? nil : column.dictionary.text($0) }
        }
        return services.map { Self.mask($0, batch, routes ?? [], offices ?? []) }
    }

    /// Row by row, since tables of texts would cost more than a few lines.
    private func masksOfFew(_ batch: DeclarationBatch) -> [[UInt64]] {
        var masks = [[UInt64]](repeating: [0], count: services.count)
        let days = batch[instant: .lodgedAt]
        for row in 0..<batch.count {
            let office = batch.text(.office, at: row)
            let route = batch.text(.route, at: row).flatMap { TransportRoute(received: $0) }
            let day = days.flatMap { Self.day($0, row) }
            for place in services.indices
            where services[place].serves(office: office, route: route, on: day) {
                masks[place][0] |= 1 << UInt64(row)
            }
        }
        return masks
    }

    private static func mask(
        _ service: Service,
        _ batch: DeclarationBatch,
        _ routes: [TransportRoute?],
        _ offices: [String?]
    ) -> [UInt64] {
        let isAlways = service.valid == .always
        if isAlways, service.offices.isEmpty, service.routes.isEmpty {
            return LineTable.mask(batch.count) { _ in true }
        }
        let routeCodes = batch[text: .route]?.codes ?? []
        let officeCodes = service.offices.isEmpty ? [] : batch[text: .office]?.codes ?? []
        if isAlways {
            // Once for each route and once for each office: both have to agree.
            let byRoute = routes.map { service.serves(route: $0) }
            let byOffice = offices.map { service.serves(office: $0) }
            let (noRoute, noOffice) = (service.serves(route: nil), service.serves(office: nil))
            return LineTable.mask(batch.count) { row in
                (routeCodes.isEmpty ? noRoute : byRoute[Int(routeCodes[row])])
                    && (officeCodes.isEmpty ? noOffice : byOffice[Int(officeCodes[row])])
            }
        }
        let days = batch[instant: .lodgedAt]
        return LineTable.mask(batch.count) { row in
            service.serves(
                office: officeCodes.isEmpty ? nil : offices[Int(officeCodes[row])],
                route: routeCodes.isEmpty ? nil : routes[Int(routeCodes[row])],
                on: days.flatMap { day($0, row) }
            )
        }
    }

    private static func day(_ column: InstantColumn, _ row: Int) -> CalendarDate? {
        guard column.seconds[row] != InstantColumn.missing else { return nil }
        let local = column.seconds[row] + Int64(column.offsets[row]) * 60
        return CalendarDate(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }
}
