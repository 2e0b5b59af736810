//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Hummingbird
import Link

/// Gives each request of the node's port to who answers it: TAXII's own addresses to the façade, all else to the console.
struct NodeResponder: HTTPResponder {
    typealias Context = ConsoleContext

    let console: RouterResponder<ConsoleContext>
    let taxii: TAXIIResponder

    func respond(to request: Request, context: ConsoleContext) async throws -> Response {
        if taxii.claims(request) { return await taxii.respond(to: request) }
        return try await console.respond(to: request, context: context)
    }
}
