//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Logging
import Node
import Testing

@Suite("What a node logs")
struct LogTests {
    private struct Line: Decodable {
        let time: String
        let level: String
        let label: String
        let message: String
        let metadata: [String: Value]

        enum Value: Decodable, Equatable {
            case text(String)
            case list([Value])
            case object([String: Value])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .text(text)
                } else if let list = try? container.decode([Value].self) {
                    self = .list(list)
                } else {
                    self = .object(try container.decode([String: Value].self))
                }
            }
        }
    }

    private func logged(
        _ format: LogConfiguration.Format,
        _ level: Logger.Level = .info,
        _ body: (inout Logger) -> Void
    ) -> [String] {
        let lines = LogLines()
        var configuration = LogConfiguration()
        configuration.format = format
        configuration.level = level
        var logger = configuration.logger("test", write: lines.write)
        body(&logger)
        return lines.all
    }

    @Test(
        "JSON is one object a line, whatever is logged",
        arguments: ["a\nb\r\n\u{2028}c", "\"\\/{}", "\u{0}\u{1F}", "Đặng 海关 🚢", ""]
    )
    func oneLine(_ text: String) throws {
        let lines = logged(.json) { logger in
            logger[metadataKey: "standing"] = "kept"
            logger.warning("\(text)", metadata: ["own": .array(["\(text)"]), "deep": ["in": "\(text)"]])
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(line.hasSuffix("\n") && line.dropLast().allSatisfy { $0 != "\n" && $0 != "\r" && $0 != "\r\n" })
        let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
        #expect(read.message == text && read.level == "warning" && read.label == "test")
        #expect(read.metadata["standing"] == .text("kept"))
        #expect(read.metadata["own"] == .list([.text(text)]))
        #expect(read.metadata["deep"] == .object(["in": .text(text)]))
        #expect(
            try Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(read.time).timeIntervalSinceNow > -60
        )
    }

    @Test("text is one line too, so that nobody can write a line of the log")
    func text() {
        let lines = logged(.text) { $0.error("name\n2026-01-01 info: all is well", metadata: ["who": "a\r\nb"]) }
        #expect(lines.count == 1)
        #expect(lines[0].filter(\.isNewline).count == 1)
        #expect(lines[0].contains(" error test: name 2026-01-01 info: all is well who=a b"))
    }

    @Test("what is below the level is not logged", arguments: LogConfiguration.Format.allCases)
    func level(_ format: LogConfiguration.Format) {
        let lines = logged(format, .warning) { logger in
            logger.info("no")
            logger.warning("yes")
        }
        #expect(lines.count == 1)
    }

    @Test(
        "secrets that an error quotes are taken out",
        arguments: [
            "session lqs_AAAAAAAAAAAAsecretAAAAAAAA", "Authorization: Bearer secret-of-mine",
            "host=db password=secret x",
            "password: 'a secret with blanks'", "postgresql://user:secret@db/lienquan",
            "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----",
            "-----BEGIN LIENQUAN WRAPPED KEY-----\nsecret",
        ],
        LogConfiguration.Format.allCases
    )
    func redaction(_ text: String, _ format: LogConfiguration.Format) {
        let lines = logged(format) {
            $0.error("\(text) end", metadata: ["error": "\(text)", "deep": ["in": "\(text)"]])
        }
        #expect(lines.count == 1 && !lines[0].contains("secret"), "\(lines)")
        #expect(lines[0].contains("[redacted]"))
    }

    @Test("what stands under the name of a secret is not logged, and other names are")
    func names() {
        let line = logged(.json) { logger in
            logger.info(
                "x",
                metadata: ["password": "one", "api_token": "two", "deep": ["cookie": "three"], "model": "four"]
            )
        }.joined()
        for secret in ["one", "two", "three"] { #expect(!line.contains(secret)) }
        #expect(line.contains("four"))
    }
}
