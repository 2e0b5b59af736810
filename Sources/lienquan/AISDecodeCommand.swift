//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import ArgumentParser
import Foundation

struct AISDecodeCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case csv
    }

    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Sentences !AIVDM and !AIVDO to JSON or CSV, one message a line.",
        discussion: """
            Reads files (logs of a serial line as well), standard input when no file is named,
            or the network. Talkers, tag blocks, times before and behind the sentences and
            other sentences between them are known; what cannot be read is left out and
            counted. Fields are called as gpsd calls them; --raw writes the numbers as they
            were sent, and CSV always does. Parts A and B of messages 24 become one line when
            both have come, unless --parts is given. --payload adds the bits, from which
            "lienquan ais encode" makes the same message again.

            EXAMPLES
              lienquan ais decode harbour.nmea > harbour.jsonl
              cat /dev/ttyUSB0 | lienquan ais decode --reception
              lienquan ais decode --listen udp://0.0.0.0:10110
              lienquan ais decode --connect tcp://192.168.1.20:5631 --format csv
            """
    )

    @Option(help: "json or csv.") var format: Format = .json
    @Flag(help: "Numbers as sent, unscaled.") var raw = false
    @Flag(help: "Parts of messages 24 on a line each.") var parts = false
    @Flag(help: "Add time, station and channel of reception.") var reception = false
    @Flag(help: "Add the bits as armoured characters.") var payload = false
    @Flag(help: "Say at the end what was read and what was not.") var statistics = false
    @Option(help: ArgumentHelp("What \"device\" says; empty leaves it out.", valueName: "name")) var device = "stdin"
    @Option(help: ArgumentHelp("Wait for feeds, for example udp://0.0.0.0:10110.", valueName: "address"))
    var listen: String?
    @Option(help: ArgumentHelp("Connect, again and again when it breaks.", valueName: "tcp://host:port"))
    var connect: String?
    @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file")) var files: [String] = []

    func validate() throws {
        let sources = (listen == nil ? 0 : 1) + (connect == nil ? 0 : 1) + (files.isEmpty ? 0 : 1)
        guard sources < 2 else { throw ValidationError("name files, or --listen, or --connect") }
        for text in [listen, connect].compactMap({ $0 }) where SentenceAddress(text) == nil {
            throw ValidationError("\(text) is no address such as tcp://host:port or udp://host:port")
        }
    }

    func run() throws {
        var output = AISLineOutput(format: format, options: options, splitsStaticData: parts)
        if let address = (listen ?? connect).flatMap({ SentenceAddress($0) }) {
            try readNetwork(address, into: &output)
        } else {
            for file in files.isEmpty ? ["-"] : files { try read(file, into: &output) }
        }
    }

    private var options: JSONLines.Options {
        var options = JSONLines.Options()
        options.isScaled = !raw
        options.device = device.isEmpty ? nil : device
        options.splitsStaticData = parts
        options.addsReception = reception
        options.addsPayload = payload
        return options
    }

    private func read(_ file: String, into output: inout AISLineOutput) throws {
        let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY)
        guard descriptor >= 0 else { throw CommandFailure("\(file): \(String(cString: strerror(errno)))") }
        defer { if file != "-" { close(descriptor) } }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
        defer { buffer.deallocate() }
        let feed = AISFeed()
        while true {
            let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandFailure("\(file): \(String(cString: strerror(errno)))") }
            guard count > 0 else { break }
            feed.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            try output.write(feed)
        }
        feed.finish()
        try output.write(feed)
        // Who gives a file without a message has given the wrong one, and is told why nothing came.
        if statistics || feed.isWithoutMessages { StandardError.write(feed.summary(of: file)) }
    }

    /// Never ends by itself.
    private func readNetwork(_ address: SentenceAddress, into output: inout AISLineOutput) throws {
        var source =
            if listen != nil {
                try SentenceSource(listening: address)
            } else {
                try SentenceSource(connecting: address)
            }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
        defer { buffer.deallocate() }
        var feeds: [Int: AISFeed] = [:]
        while true {
            switch try source.read(into: buffer, waiting: 1_000) {
            case .idle: continue
            case .bytes(let count, let connection):
                let feed = feeds[connection] ?? AISFeed()
                feeds[connection] = feed
                feed.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                try output.write(feed)
            case .closed(let connection):
                guard let feed = feeds.removeValue(forKey: connection) else { continue }
                feed.finish()
                try output.write(feed)
                if statistics { StandardError.write(feed.summary(of: "connection \(connection)")) }
            }
        }
    }
}
