//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Telemetry

/// Counts what was asked and how long the answer took.
struct RequestMetrics: RouterMiddleware {
    typealias Context = ConsoleContext

    let meter: RequestMeter

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        let begin = ContinuousClock.now
        let response = try await next(request, context)
        let taken = (ContinuousClock.now - begin).components
        meter.record(
            route: Self.route(context.endpointPath),
            method: Self.methods.contains(request.method) ? request.method.rawValue : "other",
            status: Int(response.status.code),
            seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18
        )
        return response
    }

    /// What no route takes has a name of the router's own.
    private static func route(_ path: String?) -> String {
        guard let path, path.hasPrefix("/") else { return "none" }
        return path
    }

    /// What a caller makes up must not become a label.
    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .delete, .put, .patch, .options]
}
