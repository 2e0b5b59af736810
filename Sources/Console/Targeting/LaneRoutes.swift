//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Targeting

/// Where officers send a line down another lane.
struct LaneRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.overrideLane, use: override)
    }

    private func override(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let line = try LineParameters.line(context)
        guard let lane = context.form["lane"].flatMap({ Lane(rawValue: $0) }) else {
            throw ConsoleError.malformed("lane")
        }
        try await services.targetingStore.override(
            line,
            lane: lane,
            reason: context.form["reason"] ?? "",
            by: try context.actor
        )
        return Answer.seeOther(ConsolePath.declaration(line).text(notice: .laneOverridden))
    }
}
