//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers

/// Someone with a browser or a program before the console.
struct Visitor: Sendable {
    let client: any TestClientProtocol
    let desk: Desk

    struct Page: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String

        var location: String { headers[.location] ?? "" }

        func header(_ name: String) -> String? {
            HTTPFields.Element.Name(name).flatMap { headers[$0] }
        }
    }

    func get(_ path: String, as role: Officer.Role? = nil, headers: HTTPFields = [:]) async throws -> Page {
        try await send(path, .get, as: role, headers: headers, body: nil)
    }

    /// Posts a form with the session's own token.
    func post(_ path: String, _ fields: [(String, String)], as role: Officer.Role) async throws -> Page {
        let csrf = try desk.session(role).csrf
        return try await send(
            path,
            .post,
            as: role,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: Self.form(fields + [("csrf", csrf)])
        )
    }

    func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        as role: Officer.Role?,
        headers: HTTPFields,
        body: String?
    ) async throws -> Page {
        var headers = headers
        if let role { headers[.cookie] = "lq_session=\(try desk.session(role).token)" }
        return try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        ) { response in
            Page(status: response.status, headers: response.headers, text: String(buffer: response.body))
        }
    }

    static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\(encode($0.0))=\(encode($0.1))" }.joined(separator: "&")
    }

    static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
