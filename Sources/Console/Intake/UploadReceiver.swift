//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Hummingbird

/// Writes an uploaded file to disk while it arrives.
struct UploadReceiver: Sendable {
    let shelf: UploadShelf
    let limit: Int

    /// Reads a multipart form whose first part is `csrf` and whose `file` part is the file.
    /// - Returns: the id under which the shelf keeps the file; nil when the form came without one
    func receive(
        _ request: Request,
        _ context: ConsoleContext,
        of officerID: String,
        now: Int64
    ) async throws -> String? {
        var reader = try MultipartReader(contentType: request.headers[.contentType] ?? "")
        let place = try shelf.makePlace()
        var form = Form()
        do {
            for try await chunk in request.body {
                for event in try reader.take(Array(chunk.readableBytesView)) {
                    if let bytes = try form.take(event, context) {
                        guard form.size <= limit else { throw ConsoleError.tooLarge(limit: limit) }
                        try place.handle.write(contentsOf: bytes)
                    }
                }
            }
            try place.handle.close()
            guard reader.isClosed else { throw ConsoleError.malformed("multipart") }
        } catch {
            try? place.handle.close()
            try? FileManager.default.removeItem(atPath: place.path)
            throw error
        }
        guard let name = form.fileName, form.size > 0 else {
            try? FileManager.default.removeItem(atPath: place.path)
            return nil
        }
        let file = UploadedFile(name: name, path: place.path, bytes: form.size)
        await shelf.keep(file, id: place.id, of: officerID, now: now)
        return place.id
    }

    /// What has been seen of the form so far.
    private struct Form {
        private var part = ""
        private var csrf = ""
        private var isTrusted = false
        private(set) var fileName: String?
        private(set) var size = 0

        /// Takes an event; returns bytes that belong to the file.
        mutating func take(_ event: MultipartReader.Event, _ context: ConsoleContext) throws -> [UInt8]? {
            switch event {
            case .begin(let name, let file):
                part = name
                if name == "file" {
                    guard isTrusted else { throw ConsoleError.forgedForm }
                    fileName = file.flatMap { $0.isEmpty ? nil : String($0.prefix(200)) }
                }
            case .bytes(let bytes) where part == "csrf":
                csrf += String(decoding: bytes, as: UTF8.self)
                guard csrf.utf8.count <= 256 else { throw ConsoleError.forgedForm }
            case .bytes(let bytes) where part == "file":
                size += bytes.count
                return bytes
            case .bytes: break
            case .end:
                if part == "csrf" {
                    try RouteGuard.checkForgery(csrf, context)
                    isTrusted = true
                }
            }
            return nil
        }
    }
}
