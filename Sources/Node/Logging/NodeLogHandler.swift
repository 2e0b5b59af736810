//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Foundation
import Logging

/// Writes what happens one line each, in words or as JSON, without secrets.
struct NodeLogHandler: LogHandler {
    let label: String
    let format: LogConfiguration.Format
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let write: @Sendable (String) -> Void

    init(
        label: String,
        format: LogConfiguration.Format,
        level: Logger.Level,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.label = label
        self.format = format
        logLevel = level
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
        if let own = event.metadata { all.merge(own) { $1 } }
        if let error = event.error { all["error"] = "\(error)" }
        let time = Date().formatted(Self.style)
        let message = LogRedaction.clean(event.message.description)
        switch format {
        case .json:
            let fields: [(String, JSONValue)] = [
                ("time", .string(time)), ("level", .string(event.level.rawValue)), ("label", .string(label)),
                ("message", .string(message)), ("metadata", .object(all.cleaned)),
            ]
            let text = fields.map { "\(Self.text(.string($0.0))):\(Self.text($0.1))" }.joined(separator: ",")
            write("{\(text)}\n")
        case .text:
            let values = all.cleaned.sorted { $0.key < $1.key }.map {
                "\($0.key)=\($0.value.text ?? Self.text($0.value))"
            }
            let line = ([time, event.level.rawValue, "\(label):", message] + values).joined(separator: " ")
            // Whoever is named in a line must not be able to begin another.
            write(line.map { $0.isNewline ? " " : String($0) }.joined() + "\n")
        }
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func text(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }
}

extension Logger.Metadata {
    /// The values as JSON, without secrets.
    fileprivate var cleaned: [String: JSONValue] {
        var values: [String: JSONValue] = [:]
        for (key, value) in self {
            values[key] = LogRedaction.isSecret(key) ? .string(LogRedaction.mark) : value.cleaned
        }
        return values
    }
}

extension Logger.MetadataValue {
    fileprivate var cleaned: JSONValue {
        switch self {
        case .string(let text): .string(LogRedaction.clean(text))
        case .stringConvertible(let value): .string(LogRedaction.clean("\(value)"))
        case .array(let values): .array(values.map(\.cleaned))
        case .dictionary(let values): .object(values.cleaned)
        }
    }
}
