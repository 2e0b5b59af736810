//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import ArgumentParser
import Foundation

/// Lines of messages to standard output, as soon as they are there.
struct AISLineOutput: ~Copyable {
    private var json: JSONLines
    private var csv: CSVLines
    private let isCSV: Bool
    private let namesStations: Bool

    init(format: AISDecodeCommand.Format, options: JSONLines.Options, splitsStaticData: Bool) {
        json = JSONLines(options: options)
        csv = CSVLines(splitsStaticData: splitsStaticData)
        isCSV = format == .csv
        namesStations = options.addsReception
    }

    /// Writes what a feed has.
    mutating func write(_ feed: AISFeed) throws {
        for message in feed.messages {
            if isCSV {
                csv.write(message)
            } else {
                json.write(message, station: namesStations ? feed.stationName(message.station) : nil)
            }
        }
        feed.removeMessages()
        if isCSV {
            try csv.withBytes { try Self.put($0) }
            csv.removeAll()
        } else {
            try json.withBytes { try Self.put($0) }
            json.removeAll()
        }
    }

    /// A reader that goes away ends the command without a word.
    static func put(_ bytes: UnsafeRawBufferPointer) throws {
        var place = 0
        while place < bytes.count {
            let written = Foundation.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + place }, bytes.count - place)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                if errno == EPIPE { throw ExitCode.success }
                throw CommandFailure("cannot write: \(String(cString: strerror(errno)))")
            }
            place += written
        }
    }
}
