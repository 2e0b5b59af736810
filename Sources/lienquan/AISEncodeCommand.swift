//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import ArgumentParser
import Foundation

struct AISEncodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode",
        abstract: "JSON lines of messages to sentences.",
        discussion: """
            Reads what "lienquan ais decode" writes, one JSON object a line, from files or
            standard input. "payload" and "fill" are taken when they are there and give the
            message bit for bit; else the fields are, scaled or not as "scaled" says. Lines
            that are no message are told on standard error and left out; then the command
            ends with 1.

            EXAMPLES
              lienquan ais decode harbour.nmea --payload | lienquan ais encode > same.nmea
              lienquan ais encode reports.jsonl --talker BS --channel B
            """
    )

    @Option(help: "Two letters of who speaks.") var talker = "AI"
    @Option(help: "Radio channel, A or B; empty leaves the field empty.") var channel = "A"
    @Flag(help: "Write VDO, of the own ship, instead of VDM.") var own = false
    @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file")) var files: [String] = []

    func validate() throws {
        guard talker.count == 2, talker.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            throw ValidationError("--talker has two capital letters, such as AI or BS")
        }
        guard channel.count < 2, channel.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw ValidationError("--channel is one letter or digit")
        }
    }

    func run() throws {
        var encoder = MessageEncoder(talker: talker, isOwnShip: own, channel: channel.first)
        var failures = 0
        for file in files.isEmpty ? ["-"] : files {
            var number = 0
            try forEachLine(of: file) { line in
                number += 1
                if line.isEmpty { return }
                do {
                    var text = ""
                    for message in try JSONMessageReader.messages(line) {
                        for sentence in encoder.encode(message) { text += sentence + "\r\n" }
                    }
                    try Array(text.utf8).withUnsafeBytes { try AISLineOutput.put($0) }
                } catch let error as JSONMessageError {
                    failures += 1
                    StandardError.write("\(file):\(number): \(error)\n")
                }
            }
        }
        if failures > 0 { throw CommandFailure("\(failures) lines are no message") }
    }

    /// Lines as they come, so that a pipe is followed; a carriage return before the end of a line is no part of it.
    private func forEachLine(of file: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure("\(file): \(String(cString: strerror(errno)))") }
        defer { if file != "-" { close(descriptor) } }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var waiting: [UInt8] = []
        func take(_ line: ArraySlice<UInt8>) throws { try body(line.last == 0x0D ? line.dropLast() : line) }
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandFailure("\(file): \(String(cString: strerror(errno)))") }
            guard count > 0 else { break }
            waiting += buffer[..<count]
            var start = 0
            while let end = waiting[start...].firstIndex(of: 0x0A) {
                try take(waiting[start..<end])
                start = end + 1
            }
            waiting.removeFirst(start)
        }
        if !waiting.isEmpty { try take(waiting[...]) }
    }
}
