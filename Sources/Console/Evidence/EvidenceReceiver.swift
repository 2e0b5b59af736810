//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Evidence
import Hummingbird

/// Takes in the form with files: the password is tried before the first byte of a file, and a file is refused as soon
/// as it is too long or is none that may be evidence.
struct EvidenceReceiver {
    let shelf: EvidenceShelf
    /// Opens the officer's key by what the form said so far.
    let open: (EvidenceForm) async throws -> CustodyPen

    private static let textLimit = 64 << 10
    private static let mostFiles = 20

    struct Received: Sendable {
        let form: EvidenceForm
        let files: [EvidenceItem.File]
        let pen: CustodyPen
    }

    /// Reads a multipart form whose first part is `csrf`, and whose files come last.
    ///
    /// - Parameter seen: gets the fields so far, also where an error is thrown.
    func receive(
        _ request: Request,
        _ context: ConsoleContext,
        seen: (EvidenceForm) -> Void
    ) async throws -> Received {
        var reader = try MultipartReader(contentType: request.headers[.contentType] ?? "")
        var fields = FormFields()
        var files: [EvidenceItem.File] = []
        var part = ""
        var text: [UInt8] = []
        var textSize = 0
        var isTrusted = false
        var file: IncomingFile?
        var pen: CustodyPen?
        defer { seen(EvidenceForm(fields)) }
        do {
            for try await chunk in request.body {
                for event in try reader.take(Array(chunk.readableBytesView)) {
                    switch event {
                    case .begin(let name, let fileName):
                        guard isTrusted || name == "csrf" else { throw ConsoleError.forgedForm }
                        part = name
                        text = []
                        // A browser sends an empty part where no file was chosen.
                        guard name == "file", let fileName, !fileName.isEmpty else { continue }
                        guard files.count < Self.mostFiles else { throw CustodyError.badText("file") }
                        if pen == nil { pen = try await open(EvidenceForm(fields)) }
                        file = try shelf.begin()
                    case .bytes(let bytes):
                        guard file == nil else {
                            try file?.take(bytes)
                            continue
                        }
                        textSize += bytes.count
                        guard textSize <= Self.textLimit else { throw ConsoleError.tooLarge(limit: Self.textLimit) }
                        text += bytes
                    case .end:
                        if var whole = file {
                            file = nil
                            files.append(try whole.finish())
                        } else if part == "csrf" {
                            try RouteGuard.checkForgery(String(decoding: text, as: UTF8.self), context)
                            isTrusted = true
                        } else if part != "file" {
                            fields.add(part, String(decoding: text, as: UTF8.self))
                        }
                    }
                }
            }
            guard reader.isClosed, isTrusted else { throw ConsoleError.malformed("multipart") }
        } catch {
            file?.discard()
            throw error
        }
        let form = EvidenceForm(fields)
        let opened = if let pen { pen } else { try await open(form) }
        return Received(form: form, files: files, pen: opened)
    }
}
