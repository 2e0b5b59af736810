//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird

/// | route | who |
/// |---|---|
/// | `GET /imports/runs/:run` | may import |
/// | `GET /imports/runs/:run/progress` | may import |
/// | `GET /imports/runs/:run/rejects.csv` | may import |
struct ImportRunRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let shownRejects = 100
    private static let rejectPage = 5_000

    func enter(into book: inout RouteBook) {
        book.on(.importRun) { try await show($0, $1, template: "Intake/run") }
        book.on(.importProgress) { try await show($0, $1, template: "Intake/progress") }
        book.on(.importRejects, use: rejects)
    }

    private func show(_ request: Request, _ context: ConsoleContext, template: String) async throws -> Response {
        let run = ImportRunID(try context.segment("run"))
        guard let progress = try await services.imports.progress(of: run) else { throw ConsoleError.notFound }
        let rejects = try await services.imports.rejects(of: run, offset: 0, limit: Self.shownRejects)
        let words = renderer.words(context)
        let body = RunPage(run, progress, rejects, words, renderer.format(context))
        return try renderer.page(
            template,
            title: words("import.run_title", ["name": progress.name]),
            place: .imports,
            body: body,
            request,
            context,
            refresh: body.isRunning ? 2 : nil
        )
    }

    /// All rejected lines as CSV (RFC 4180) with a byte order mark, which spreadsheets need for Vietnamese.
    private func rejects(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let run = ImportRunID(try context.segment("run"))
        guard try await services.imports.progress(of: run) != nil else { throw ConsoleError.notFound }
        let imports = services.imports
        let language = context.language
        let words = renderer.words(context)
        let heading = ["import.line", "import.column", "import.value", "import.reason"].map { words($0) }
        let body = ResponseBody { writer in
            try await writer.write(ByteBuffer(string: "\u{FEFF}" + CSVLine.text(heading)))
            var offset = 0
            while true {
                let page = try await imports.rejects(of: run, offset: offset, limit: Self.rejectPage)
                guard !page.isEmpty else { break }
                let lines = page.map {
                    CSVLine.text([String($0.line), $0.column, $0.value, $0.reason[language]])
                }
                try await writer.write(ByteBuffer(string: lines.joined()))
                offset += page.count
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"rejects.csv\"",
            ],
            body: body
        )
    }
}
