//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Hummingbird
import Link
import Telemetry

/// Gives each request of the node's port to who answers it: TAXII's own addresses to the façade, all else to the console.
struct NodeResponder: HTTPResponder {
    typealias Context = ConsoleContext

    let console: RouterResponder<ConsoleContext>
    let taxii: TAXIIResponder
    let meter: RequestMeter

    func respond(to request: Request, context: ConsoleContext) async throws -> Response {
        if taxii.claims(request) {
            let begin = ContinuousClock.now
            let response = await taxii.respond(to: request)
            let taken = (ContinuousClock.now - begin).components
            meter.record(
                route: "taxii",
                method: request.method.rawValue == "GET" ? "GET" : "other",
                status: Int(response.status.code),
                seconds: Double(taken.seconds) + Double(taken.attoseconds) / 1e18
            )
            return response
        }
        return try await console.respond(to: request, context: context)
    }
}
