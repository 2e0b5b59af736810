//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs
import Foundation
import Hummingbird
import Officers
import SeaWatch

/// What the map shows as a file, with the digest that proves later that it is the same file. For who may see the sea.
struct SeaExportRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf

    func enter(into book: inout RouteBook) {
        book.on(.exportSea) { _, context in try await make(context) }
        book.on(.seaExport, use: show)
        book.on(.seaExportFile) { _, context in try await file(context) }
    }

    private func make(_ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let form = try SeaExportForm(context.form)
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let now = await sea.time() ?? services.now() * 1_000
        let maker = SeaExtractMaker(sea: sea, officer: try context.seaOfficer, text: text, now: now)
        let title = text.words("sea.title") + " · " + services.settings.name[context.language]
        let extract = try await maker.make(form, title: title)
        let bytes =
            switch form.format {
            case .geojson: try extract.geoJSON()
            case .kml: extract.kml()
            case .csv: extract.csv()
            }
        let place = try shelf.makePlace()
        try place.handle.write(contentsOf: Data(bytes))
        try place.handle.close()
        let moment = UTCText.of(now / 1_000).filter { $0.isNumber || $0 == "T" }
        let name = "sea-\(moment)Z.\(form.format.rawValue)"
        await shelf.keep(
            UploadedFile(name: name, path: place.path, bytes: bytes.count),
            id: place.id,
            of: try context.officer.id,
            now: services.now()
        )
        return Answer.seeOther(ConsolePath.sea(.export(place.id)).text)
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (id, file, bytes) = try await kept(context)
        let words = renderer.words(context)
        return try renderer.page(
            "Sea/export",
            title: words("sea.export_title"),
            place: .sea,
            body: SeaExportPage(
                name: file.name,
                size: words("sea.unit.bytes", ["n": renderer.format(context).number(bytes.count)]),
                digest: SHA256.hash(data: bytes).hexadecimal,
                path: SeaPath.exportFile(id).text
            ),
            request,
            context
        )
    }

    private func file(_ context: ConsoleContext) async throws -> Response {
        let (_, file, bytes) = try await kept(context)
        let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
        let type = SeaExportForm.Format(rawValue: ending)?.contentType ?? "application/octet-stream"
        var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private func kept(_ context: ConsoleContext) async throws -> (id: String, file: UploadedFile, bytes: [UInt8]) {
        let id = try context.segment("export")
        // What was uploaded is no export: its name is the officer's and has no place in a header.
        guard let file = await shelf.file(id, of: try context.officer.id), file.name.hasPrefix("sea-"),
            file.name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }),
            let data = FileManager.default.contents(atPath: file.path)
        else { throw ConsoleError.notFound }
        return (id, file, [UInt8](data))
    }
}

/// A file that was made, before it leaves.
struct SeaExportPage: Sendable {
    let name: String
    let size: String
    let digest: String
    let path: String
}
