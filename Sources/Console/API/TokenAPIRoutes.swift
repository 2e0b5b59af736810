//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `POST /api/v1/tokens` | anyone with login and password |
/// | `DELETE /api/v1/tokens` | the bearer: ends the token it came with |
/// | `GET /api/openapi.json` | anyone |
struct TokenAPIRoutes: Sendable {
    struct Credentials: Decodable, Sendable {
        let login: String
        let password: String
    }

    struct Granted: Encodable, Sendable {
        enum CodingKeys: String, CodingKey {
            case token
            case type = "token_type"
            case expiresAt = "expires_at"
        }

        let token: String
        let type: String
        let expiresAt: String
    }

    let services: ConsoleServices
    let login: OfficerLogin

    func enter(into book: inout RouteBook) {
        book.on(.apiCreateToken, use: create)
        book.on(.apiCloseToken, use: close)
        book.on(.openAPI, use: openAPI)
    }

    private func create(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let credentials = try await APIBody.json(Credentials.self, request)
        let opened = try await login.open(
            login: credentials.login,
            password: credentials.password,
            address: ClientAddress.of(request, context, services.settings),
            carrier: .program
        )
        let expiry = LayoutText.instant(
            opened.session.expiresAt,
            offsetMinutes: services.settings.timeZoneOffset
        )
        return try Answer.json(
            Granted(token: opened.token.text, type: "Bearer", expiresAt: expiry),
            status: .created
        )
    }

    private func close(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let identity = context.identity else { throw ConsoleError.notSignedIn }
        try await login.close(identity.session)
        return Response(status: .noContent)
    }

    private func openAPI(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let file = try ConsoleResources.folder("OpenAPI").appendingPathComponent("openapi.json")
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try Data(contentsOf: file)))
        )
    }
}
