//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /api/v1/queue` | may see declarations |
/// | `POST /api/v1/findings` | may record findings; with `correcting`: may correct them |
struct QueueAPIRoutes: Sendable {
    struct Entry: Encodable, Sendable {
        let assessment: APIAssessment
        let declaration: Summary
    }

    struct Summary: Encodable, Sendable {
        enum CodingKeys: String, CodingKey {
            case lodgedAt = "lodged_at"
            case office
            case gate
            case route
            case importerID = "importer_id"
            case importerName = "importer_name"
            case vehiclePlate = "vehicle_plate"
            case hsCode = "hs_code"
            case goodsDescription = "goods_description"
            case countryOrigin = "country_origin"
            case customsValue = "customs_value"
            case finding
        }

        let lodgedAt: String
        let office: String?
        let gate: String?
        let route: String?
        let importerID: String?
        let importerName: String?
        let vehiclePlate: String?
        let hsCode: String?
        let goodsDescription: String?
        let countryOrigin: String?
        let customsValue: Double?
        let finding: String?
    }

    struct Answered: Encodable, Sendable {
        let entries: [Entry]
        let offset: Int
        /// Where the next page begins, left out on the last.
        let next: Int?
    }

    let services: ConsoleServices

    private static let pageLimit = 500

    func enter(into book: inout RouteBook) {
        book.on(.apiQueue, use: queue)
        book.on(.apiPostFinding, use: postFinding)
    }

    private func queue(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let zone = services.settings.timeZoneOffset
        let format = LocalFormat(language: context.language, zoneOffset: zone)
        let today = format.dayNumber(services.now())
        let from = try day("from", query.get("from")) ?? today
        let to = try day("to", query.get("to")) ?? from
        let limit = query.get("limit", as: Int.self) ?? 50
        let offset = query.get("offset", as: Int.self) ?? 0
        guard (1...Self.pageLimit).contains(limit) else { throw ConsoleError.malformed("limit") }
        guard offset >= 0 else { throw ConsoleError.malformed("offset") }
        let lane = query.get("lane")
        guard lane.map({ Lane(rawValue: $0) != nil }) ?? true else { throw ConsoleError.malformed("lane") }
        let found = try await services.targetingStore.queue(
            QueueRequest(
                from: format.start(ofDay: from),
                to: format.start(ofDay: to + 1),
                office: query.get("office"),
                lane: lane.flatMap { Lane(rawValue: $0) },
                onlyOpen: query.get("open") == "true",
                limit: limit + 1,
                offset: offset
            )
        )
        let entries = found.prefix(limit).map { entry(of: $0, context.language, zone) }
        return try Answer.json(
            Answered(entries: entries, offset: offset, next: found.count > limit ? offset + limit : nil)
        )
    }

    private func day(_ name: String, _ text: String?) throws(ConsoleError) -> Int64? {
        guard let text else { return nil }
        guard let date = CalendarDate(iso8601: text) else { throw .malformed(name) }
        return date.daysSince1970
    }

    private func entry(of entry: QueueEntry, _ language: Language, _ zone: Int16) -> Entry {
        let summary = entry.summary
        return Entry(
            assessment: APIAssessment(entry.assessment, language, zoneOffset: zone),
            declaration: Summary(
                lodgedAt: LayoutText.instant(summary.lodgedAt, offsetMinutes: summary.lodgedOffsetMinutes),
                office: summary.office,
                gate: summary.gate,
                route: summary.route,
                importerID: summary.importerID,
                importerName: summary.importerName,
                vehiclePlate: summary.vehiclePlate,
                hsCode: summary.hsCode,
                goodsDescription: summary.goodsDescription,
                countryOrigin: summary.countryOrigin,
                customsValue: summary.customsValue,
                finding: summary.finding
            )
        )
    }

    private func postFinding(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sent = try await APIBody.json(APIFinding.self, request)
        let correcting = sent.correcting ?? false
        if correcting, !context.may(.correctFinding) { throw ConsoleError.notAllowed }
        let finding = try sent.finding(at: services.now())
        let store = services.targetingStore
        try await store.record(finding, by: try context.actor, correcting: correcting)
        guard let recorded = try await store.finding(of: finding.line) else { throw ConsoleError.notFound }
        let answer = APIFinding(recorded, zoneOffset: services.settings.timeZoneOffset)
        var response = try Answer.json(answer, status: correcting ? .ok : .created)
        response.headers[.location] = "/api/v1/declarations/" + ConsolePath.segment(finding.line.declarationNo)
        return response
    }
}
