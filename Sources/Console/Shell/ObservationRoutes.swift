//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers
import Telemetry

/// | route | who |
/// |---|---|
/// | `GET /metrics` | who brings the token of the node's configuration |
/// | `GET /readyz` | anyone; in detail who brings that token, and administrators |
struct ObservationRoutes: Sendable {
    let services: ConsoleServices

    func enter(into book: inout RouteBook) {
        book.on(.metrics, use: metrics)
        book.on(.readiness, use: readiness)
    }

    private func metrics(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let observation = services.observation, observation.token != nil else { throw ConsoleError.notFound }
        guard hasToken(request) else {
            return Response(status: .unauthorized, headers: [.wwwAuthenticate: #"Bearer realm="metrics""#])
        }
        return Response(
            status: .ok,
            headers: [.contentType: PrometheusText.contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: await observation.text()))
        )
    }

    private func readiness(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let checks = await services.observation?.watch.checks() ?? []
        let isReady = checks.allSatisfy(\.isReady) && !services.failsToStore()
        let status: HTTPResponse.Status = isReady ? .ok : .serviceUnavailable
        if hasToken(request) || context.may(.administerNode) {
            return try Answer.json(Readiness(isReady: isReady, checks: checks), status: status)
        }
        return Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: isReady ? "ready\n" : "not ready\n"))
        )
    }

    private func hasToken(_ request: Request) -> Bool {
        guard let token = services.observation?.token, let header = request.headers[.authorization] else {
            return false
        }
        let words = header.split(separator: " ", maxSplits: 1)
        return words.count == 2 && words[0].lowercased() == "bearer" && ConstantTime.isEqual(String(words[1]), token)
    }
}

/// Whether the node can do its work, and what is amiss.
struct Readiness: Encodable, Sendable {
    let isReady: Bool
    let checks: [ReadinessCheck]
}
