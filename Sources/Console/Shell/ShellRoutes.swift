//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Officers
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /healthz` | anyone |
/// | `GET /static/:hash/:name` | anyone |
/// | `POST /language` | anyone |
/// | `GET /help` | signed in |
struct ShellRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let cookies: ConsoleCookies

    func enter(into book: inout RouteBook) {
        book.on(.health, use: health)
        book.on(.asset, use: asset)
        book.on(.language, use: chooseLanguage)
        book.on(.help, use: help)
    }

    /// Answers once the store can be read; 503 while something can't be stored, as when the disk is full.
    private func health(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        _ = try await services.targetingStore.extent()
        let isFull = services.failsToStore()
        return Response(
            status: isFull ? .serviceUnavailable : .ok,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: isFull ? "not everything can be stored\n" : "ok\n"))
        )
    }

    /// The hash in the address is that of the content, so a browser may keep it for good.
    private func asset(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let hash = context.parameters.get("hash"), let name = context.parameters.get("name"),
            let asset = renderer.assets.asset(hash: hash, name: name)
        else { throw ConsoleError.notFound }
        return Response(
            status: .ok,
            headers: [
                .contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes))
        )
    }

    private func chooseLanguage(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let language = context.form["language"].flatMap({ Language(rawValue: $0) }) else {
            throw ConsoleError.malformed("language")
        }
        if var officer = context.identity?.own, officer.language != language {
            officer.language = language
            try await services.officerStore.update(officer, by: officer.login)
        }
        var response = Answer.seeOther(ConsolePath.local(context.form["return"]) ?? "/")
        response.setCookie(cookies.language(language))
        return response
    }

    private func help(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let title = renderer.words(context)("help.title")
        return try renderer.page("Shell/help", title: title, place: .help, body: HelpPage(), request, context)
    }
}

/// The help page has no data of its own.
struct HelpPage: Sendable {}
