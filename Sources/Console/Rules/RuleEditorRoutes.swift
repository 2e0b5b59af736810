//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Rules

/// Where rules are written.
struct RuleEditorRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.newRule, use: new)
        book.on(.editRule, use: edit)
        book.on(.saveRule, use: save)
        book.on(.checkRule, use: check)
    }

    /// An empty form, or one filled with a rule that comes with the product.
    private func new(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let id = request.uri.queryParameters.get("from") else {
            return try await page(RuleForm(), isNew: true, check: nil, .ok, request, context)
        }
        guard let text = try RuleLibrary.text(of: id) else { throw ConsoleError.notFound }
        return try await page(try RuleForm(text), isNew: true, check: nil, .ok, request, context)
    }

    private func edit(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let versions = try await services.rules.desk.store.versions(of: try context.segment("rule"))
        guard let latest = versions.last else { throw ConsoleError.notFound }
        return try await page(try RuleForm(latest.text), isNew: false, check: nil, .ok, request, context)
    }

    /// Saves, or shows the condition the other way, or only checks, as the button says.
    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var form = RuleForm(context.form)
        let isNew = context.form["is_new"] == "1"
        let words = renderer.words(context)
        switch context.form["action"] {
        case "text":
            form.table = nil
            return try await page(form, isNew: isNew, check: nil, .ok, request, context)
        case "table":
            form.table = form.readTable()
            return try await page(form, isNew: isNew, check: nil, .ok, request, context)
        case "check":
            let check = try await checked(form, words, context)
            return try await page(form, isNew: isNew, check: check, .ok, request, context)
        default:
            break
        }
        do {
            if isNew, try await !services.rules.desk.store.versions(of: form.draft.id).isEmpty {
                let taken = RuleFault("id", words("rules.id_taken"))
                throw RuleRefusal.faults(RuleFaults(rule: form.draft.id, [taken]))
            }
            let version = try await services.rules.desk.write(form.draft.text, by: try context.actor)
            let path = ConsolePath.rule(version.ruleID, version: version.number)
            return Answer.seeOther(path.text(notice: .ruleSaved))
        } catch let refusal as RuleRefusal {
            let check = RuleCheckView(refusal, condition: form.draft.condition, words)
            return try await page(form, isNew: isNew, check: check, .unprocessableContent, request, context)
        }
    }

    /// What is wrong with the form as it stands, as a part of the page.
    private func check(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let check = try await checked(RuleForm(context.form), words, context)
        return try renderer.part("Rules/check", check, context)
    }

    private func checked(_ form: RuleForm, _ words: Words, _ context: ConsoleContext) async throws -> RuleCheckView {
        do {
            let lists = try await services.rules.desk.lists()
            _ = try RuleVersion(form.draft.text, lists: lists, by: try context.actor, at: services.now())
            return RuleCheckView(right: words("rules.check_right"))
        } catch let refusal as RuleRefusal {
            return RuleCheckView(refusal, condition: form.draft.condition, words)
        }
    }

    private func page(
        _ form: RuleForm,
        isNew: Bool,
        check: RuleCheckView?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        let body = RuleEditorPage(
            form,
            isNew: isNew,
            check: check,
            lists: try await services.rules.desk.lists().all,
            words: words,
            script: renderer.assets.path("rules.js")
        )
        return try renderer.page(
            "Rules/editor",
            title: words(isNew ? "rules.new" : "rules.edit"),
            place: .rules,
            body: body,
            request,
            context,
            status: status
        )
    }
}
