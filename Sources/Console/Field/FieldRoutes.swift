//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Evidence
import Foundation
import Hummingbird

/// The page for an officer with a phone, and what a browser needs to open it without signal.
///
/// | route | who |
/// |---|---|
/// | `GET /field` | who may write cases |
/// | `GET /field/worker.js`, `GET /field/manifest.json` | anyone: there is nothing in them that is not in the program |
struct FieldRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    /// In the order in which they run.
    private static let scripts = ["field-store.js", "field-send.js", "field-photos.js", "field-form.js", "field.js"]
    private static let styles = ["reboot.css", "console.css", "field.css"]

    func enter(into book: inout RouteBook) {
        book.on(.field, use: page)
        book.on(.fieldWorker, use: worker)
        book.on(.fieldManifest, use: manifest)
    }

    /// Nothing of an officer is in the page, since a phone keeps it; the scripts ask who is signed in.
    private func page(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let body = FieldPage(
            words,
            gates: services.settings.places.gates(context.language),
            styles: Self.styles.compactMap(renderer.assets.path),
            scripts: Self.scripts.compactMap(renderer.assets.path),
            icon: renderer.assets.path("icon.svg"),
            node: services.settings.name[context.language]
        )
        let html = try renderer.standalone("Field/field", body)
        var response = Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: context.language.rawValue,
                .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
        response.headers[named: "Content-Security-Policy"] =
            SecurityHeaders.contentSecurityPolicy + "; worker-src 'self'; manifest-src 'self'"
        return response
    }

    /// The worker with the list of what it keeps: another release is another list, and so another worker.
    private func worker(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let script = renderer.assets.bytes("field-worker.js") else {
            throw ConsoleError.resourceMissing("field-worker.js")
        }
        let kept = (Self.styles + Self.scripts + ["icon.svg"]).compactMap(renderer.assets.path)
        let list = "self.kept = [" + kept.map { "\"\($0)\"" }.joined(separator: ", ") + "];\n"
        var response = Response(
            status: .ok,
            headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: Array(list.utf8) + script))
        )
        response.headers[named: "Service-Worker-Allowed"] = "/field"
        return response
    }

    private struct Manifest: Encodable {
        struct Icon: Encodable {
            let src: String
            let type = "image/svg+xml"
            let sizes = "any"
        }

        let name: String
        let shortName: String
        let startURL = "/field"
        let scope = "/field"
        let display = "standalone"
        let background = "#101418"
        let icons: [Icon]

        enum CodingKeys: String, CodingKey {
            case name
            case shortName = "short_name"
            case startURL = "start_url"
            case scope
            case display
            case background = "background_color"
            case icons
        }
    }

    private func manifest(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        return try Answer.json(
            Manifest(
                name: words("fieldwork.title") + " · LienQuan",
                shortName: words("nav.field"),
                icons: renderer.assets.path("icon.svg").map { [Manifest.Icon(src: $0)] } ?? []
            ),
            contentType: "application/manifest+json"
        )
    }
}
