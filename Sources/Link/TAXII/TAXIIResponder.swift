//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Hummingbird
package import Logging
import NIOCore
package import TAXII

/// Serves a TAXII service over HTTP: takes the request apart, asks who it is, reads the body within its limit, and sends
/// what the service answers. Which addresses there are is the service's to say.
///
/// | address | methods |
/// |---|---|
/// | `/taxii2/` | GET |
/// | `/{root}/` | GET |
/// | `/{root}/status/{id}/` | GET |
/// | `/{root}/collections/` | GET |
/// | `/{root}/collections/{id}/` | GET |
/// | `/{root}/collections/{id}/manifest/` | GET |
/// | `/{root}/collections/{id}/objects/` | GET, POST |
/// | `/{root}/collections/{id}/objects/{object}/` | GET, DELETE |
/// | `/{root}/collections/{id}/objects/{object}/versions/` | GET |
package struct TAXIIResponder: Sendable {
    /// How long right credentials are not asked for again, in seconds.
    private static let credentialsLifetime: Int64 = 30

    private let service: TAXIIService
    private let accounts: any TAXIIAccounts
    private let audit: any TAXIIAudit
    private let verified: VerifiedCredentials
    private let logger: Logger

    /// - Parameter now: seconds since 1970
    package init(
        _ service: TAXIIService,
        accounts: any TAXIIAccounts,
        audit: any TAXIIAudit,
        logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) {
        self.service = service
        self.accounts = accounts
        self.audit = audit
        self.logger = logger
        verified = VerifiedCredentials(lifetime: Self.credentialsLifetime, now: now)
    }

    /// Whether a request is for this service.
    package func claims(_ request: Request) -> Bool { service.claims(Self.parts(of: request).path) }

    /// Answers a request, whatever comes.
    package func respond(to request: Request) async -> Response {
        do {
            return Self.response(try await answer(request))
        } catch let fault as TAXIIFault {
            return Self.response(TAXIIResponse(fault))
        } catch {
            logger.error("a TAXII request failed", metadata: ["error": "\(error)"])
            return Self.response(TAXIIResponse(.failed))
        }
    }

    private func answer(_ request: Request) async throws -> TAXIIResponse {
        guard let account = try await account(of: request) else { throw TAXIIFault.unauthorized }
        let (path, query) = Self.parts(of: request)
        let accept = request.headers[values: .accept]
        let operation = try service.operation(
            TAXIIRequest(
                method: request.method.rawValue,
                path: path,
                query: query,
                accept: accept.isEmpty ? nil : accept.joined(separator: ","),
                contentType: request.headers[.contentType]
            )
        )
        let body = operation.hasBody ? try await body(of: request, most: service.mostBytes(operation)) : []
        let response = try await service.respond(to: operation, for: account, body: body)
        if let reading = response.reading, let root = operation.root {
            audit.read(reading, of: root, by: account.id)
        }
        return response
    }

    private func account(of request: Request) async throws -> TAXIIAccount? {
        guard let header = request.headers[.authorization] else { return nil }
        return try await verified.account(of: header) {
            guard let credentials = BasicCredentials(header) else { return nil }
            return try await accounts.account(login: credentials.login, secret: credentials.secret)
        }
    }

    private func body(of request: Request, most: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw TAXIIFault.tooLarge(most)
        }
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= most else { throw TAXIIFault.tooLarge(most) }
            bytes += piece.readableBytesView
        }
        return bytes
    }

    private static func parts(of request: Request) -> (path: String, query: String?) {
        let target = request.head.path ?? "/"
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (target, nil) }
        return (String(target[..<mark]), String(target[target.utf8.index(after: mark)...]))
    }

    private static func response(_ answer: TAXIIResponse) -> Response {
        var headers = HTTPFields()
        for header in answer.headers {
            if let name = HTTPFields.Element.Name(header.name) { headers[name] = header.value }
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
}
