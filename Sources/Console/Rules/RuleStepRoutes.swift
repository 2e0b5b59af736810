//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Rules

/// The steps of a rule's life that an officer takes with a button.
struct RuleStepRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.backTestRule) { request, context in
            try await step(request, context, .ruleTesting) { rules, id, number, officer in
                try await rules.startBackTest(id, number, by: officer)
            }
        }
        book.on(.shadowRule) { request, context in
            try await step(request, context, .ruleShadowed) { rules, id, number, officer in
                try await rules.shadow(id, number, by: officer)
            }
        }
        book.on(.publishRule) { request, context in
            try await step(request, context, .rulePublished) { rules, id, number, officer in
                try await rules.publish(id, number, by: officer)
            }
        }
        book.on(.withdrawRule) { request, context in
            let reason = context.form["reason"] ?? ""
            return try await step(request, context, .ruleWithdrawn) { rules, id, number, officer in
                try await rules.withdraw(id, number, by: officer, reason: reason)
            }
        }
        book.on(.defendRule) { request, context in
            let reason = context.form["reason"] ?? ""
            let until = context.form["until"].flatMap { CalendarDate(iso8601: $0) }
            return try await step(request, context, .ruleDefended) { rules, id, number, officer in
                guard let until else { throw ConsoleError.malformed("until") }
                _ = try await rules.desk.defend(id, number, by: officer, reason: reason, until: until)
            }
        }
    }

    private func step(
        _ request: Request,
        _ context: ConsoleContext,
        _ notice: Notice,
        _ take: (any RuleService, String, Int, String) async throws -> Void
    ) async throws -> Response {
        let id = try context.segment("rule")
        guard let number = context.parameters.get("version", as: Int.self) else { throw ConsoleError.notFound }
        do {
            try await take(services.rules, id, number, try context.actor)
        } catch let error as RuleRefusal {
            let fault = Fault(rule: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await RuleRoutes(services: services, renderer: renderer)
                .page(id, fault: text, fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.rule(id, version: number).text(notice: notice))
    }
}
