//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Logging

/// What a node logs and how: `log` in `node.json`.
package struct LogConfiguration: Codable, Sendable, Hashable {
    package enum Format: String, Codable, Sendable, CaseIterable {
        /// For people.
        case text
        /// A JSON object a line, for programs.
        case json
    }

    package var format = Format.text
    /// The least level that is logged.
    package var level = Logger.Level.info

    package init() {}

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        format = try fields.decodeIfPresent(Format.self, forKey: .format) ?? format
        level = try fields.decodeIfPresent(Logger.Level.self, forKey: .level) ?? level
    }

    /// A logger as configured.
    /// - Parameter write: takes one line, with its line feed
    package func logger(_ label: String, write: @escaping @Sendable (String) -> Void) -> Logger {
        Logger(label: label) { NodeLogHandler(label: $0, format: format, level: level, write: write) }
    }
}
