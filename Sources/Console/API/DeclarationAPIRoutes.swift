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
/// | `POST /api/v1/declarations` | may import |
/// | `GET /api/v1/declarations/:number` | may see declarations |
struct DeclarationAPIRoutes: Sendable {
    let services: ConsoleServices

    /// 16 MiB and 16,384 lines: the largest batch that runs through the house at once.
    static let bodyLimit = 16 << 20
    static let lineLimit = 16_384

    func enter(into book: inout RouteBook) {
        book.on(.apiPostDeclarations, use: post)
        book.on(.apiDeclaration, use: declaration)
    }

    /// What was posted is durable before the answer begins.
    private func post(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let body = try await APIBody.bytes(
            request,
            types: ["application/jsonl", "application/x-ndjson", "application/json-lines", "application/json"],
            limit: Self.bodyLimit
        )
        let posted = try services.imports.read(jsonLines: body)
        guard posted.batch.count <= Self.lineLimit else { throw ConsoleError.tooLarge(limit: Self.bodyLimit) }
        var assessments: [Assessment] = []
        if posted.batch.count > 0 {
            assessments = try await services.scoring.post(posted.batch, by: try context.actor)
        }
        let answer = PostAnswer(posted, assessments, context.language, zoneOffset: services.settings.timeZoneOffset)
        let accepted = request.headers[.accept] ?? ""
        let wantsLines = accepted.contains("jsonl") || accepted.contains("ndjson")
        return wantsLines ? try answer.lines() : try Answer.json(answer)
    }

    private func declaration(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = try LineParameters.number(context)
        let store = services.targetingStore
        let batch = try await store.declaration(number)
        guard batch.count > 0 else { throw ConsoleError.notFound }
        let zone = services.settings.timeZoneOffset
        var items: [APIDeclaration.Item] = []
        for (row, item) in DeclarationItems(batch).numbers.enumerated() {
            let id = DeclarationLineID(declarationNo: number, itemNo: item)
            let assessment = try await store.assessment(of: id)
            let finding = try await store.finding(of: id)
            items.append(
                APIDeclaration.Item(
                    itemNo: item,
                    fields: APIDeclaration.fields(batch, row: row),
                    assessment: assessment.map { APIAssessment($0, context.language, zoneOffset: zone) },
                    finding: finding.map { APIFinding($0, zoneOffset: zone) }
                )
            )
        }
        return try Answer.json(APIDeclaration(declarationNo: number, items: items))
    }
}
