//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Logging

/// Turns what went wrong into an answer: a page for people, problem details (RFC 9457) for programs.
struct ErrorPages: RouterMiddleware {
    typealias Context = ConsoleContext

    let renderer: PageRenderer

    func handle(
        _ request: Request,
        context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let fault = Fault(error)
            if fault.status.code >= 500 {
                context.logger.error("request failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            }
            return try answer(fault, request, context)
        }
    }

    private func answer(_ fault: Fault, _ request: Request, _ context: ConsoleContext) throws -> Response {
        let words = renderer.words(context)
        if request.uri.path.hasPrefix("/api/") {
            var response = try Answer.json(
                Problem(fault, words, instance: request.uri.path),
                status: fault.status,
                contentType: "application/problem+json"
            )
            response.headers[.contentLanguage] = context.language.rawValue
            if fault.status == .unauthorized { response.headers[.wwwAuthenticate] = #"Bearer realm="LienQuan""# }
            if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return response
        }
        if fault.code == "not-signed-in" {
            let target = request.method == .get && request.uri.path != "/" ? request.uri.description : nil
            return Answer.seeOther(ConsolePath.login(returnTo: target).text)
        }
        if fault.code == "must-change-password" { return Answer.seeOther(ConsolePath.account.text) }
        let page = ErrorPage(
            heading: words("error.\(fault.code).title", fault.values),
            advice: words("error.\(fault.code).advice", fault.values),
            status: Int(fault.status.code)
        )
        var response = try renderer.page(
            "Shell/error",
            title: page.heading,
            place: .none,
            body: page,
            request,
            context,
            status: fault.status
        )
        if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

/// What went wrong, and what to do.
struct ErrorPage: Sendable {
    let heading: String
    let advice: String
    let status: Int
}
