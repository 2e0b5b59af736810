//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Hummingbird

/// Takes in a form with files: each is sealed while it comes, so that nothing readable touches the disk.
struct AttachmentReceiver: Sendable {
    let shelf: AttachmentShelf
    /// Bytes of one file.
    let limit: Int
    let now: Timestamp

    /// As much text as a form without files may have.
    private static let textLimit = RouteGuard.messageLimit

    struct Received: Sendable {
        let fields: FormFields
        let files: [AttachmentNote]
    }

    /// Reads a multipart form whose first part is `csrf`.
    /// - Throws: ``ConsoleError``; nothing of what came is kept then.
    func receive(_ request: Request, _ context: ConsoleContext) async throws -> Received {
        var reader = try MultipartReader(contentType: request.headers[.contentType] ?? "")
        var form = Form(receiver: self)
        do {
            for try await chunk in request.body {
                for event in try reader.take(Array(chunk.readableBytesView)) { try form.take(event, context) }
            }
            guard reader.isClosed, form.isTrusted else { throw ConsoleError.malformed("multipart") }
        } catch {
            form.discard()
            throw error
        }
        return Received(fields: form.fields, files: form.files)
    }

    /// Throws away files that have no place.
    func discard(_ files: [AttachmentNote]) {
        for file in files { try? shelf.remove(file.id) }
    }

    /// What has been seen of the form so far.
    private struct Form {
        let receiver: AttachmentReceiver
        private var part = ""
        private var text: [UInt8] = []
        private var textSize = 0
        private var fileName = ""
        private var file: SealingFile?
        private(set) var isTrusted = false
        private(set) var fields = FormFields()
        private(set) var files: [AttachmentNote] = []

        init(receiver: AttachmentReceiver) {
            self.receiver = receiver
        }

        mutating func take(_ event: MultipartReader.Event, _ context: ConsoleContext) throws {
            switch event {
            case .begin(let name, let fileName):
                guard isTrusted || name == "csrf" else { throw ConsoleError.forgedForm }
                part = name
                text = []
                // A browser sends an empty part where no file was chosen.
                if name == "file", let fileName, !fileName.isEmpty {
                    guard files.count < Message.mostAttachments else {
                        throw DeskError.incomplete(.tooMany("attachments", most: Message.mostAttachments))
                    }
                    self.fileName = Self.plain(fileName)
                    file = try receiver.shelf.begin(at: receiver.now)
                }
            case .bytes(let bytes):
                guard file != nil else {
                    textSize += bytes.count
                    guard textSize <= AttachmentReceiver.textLimit else {
                        throw ConsoleError.tooLarge(limit: AttachmentReceiver.textLimit)
                    }
                    text += bytes
                    return
                }
                try file?.take(bytes)
                guard file.map({ $0.size <= Int64(receiver.limit) }) ?? true else {
                    throw ConsoleError.tooLarge(limit: receiver.limit)
                }
            case .end:
                if var whole = file {
                    files.append(try whole.finish(name: fileName, mediaType: "application/octet-stream"))
                    file = nil
                } else if part == "csrf" {
                    try RouteGuard.checkForgery(String(decoding: text, as: UTF8.self), context)
                    isTrusted = true
                } else if part != "file" {
                    fields.add(part, String(decoding: text, as: UTF8.self))
                }
            }
        }

        /// A name that shows as one line and fits into a message.
        private static func plain(_ name: String) -> String {
            var plain = String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isControl }))
            while plain.utf8.count > 255 { plain.removeFirst() }
            return plain.isEmpty ? "file" : plain
        }

        func discard() {
            file?.discard()
            receiver.discard(files)
        }
    }
}

extension Unicode.Scalar.Properties {
    /// Controls, and marks that turn the direction of a text so that `exe` reads as `txt`.
    fileprivate var isControl: Bool { generalCategory == .control || generalCategory == .format }
}
