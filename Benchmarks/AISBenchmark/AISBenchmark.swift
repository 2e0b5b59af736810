//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation

/// AIS sentences to typed values and to JSON lines, one core.
///
///     AISBenchmark decode FILE [rounds]     decodes from memory and reads the fields of position reports
///     AISBenchmark each FILE [rounds]       the same, handed over one by one instead of in batches
///     AISBenchmark json FILE [--raw]        file to JSON lines on standard output
///     AISBenchmark csv FILE                 file to lines as those of gpsdecode -c
@main
struct AISBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count > 1 else { return print("usage: AISBenchmark decode|each|json|csv FILE [rounds|--raw]") }
        switch arguments[0] {
        case "decode": try decode(arguments[1], rounds: arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5)
        case "each": try decodeEach(arguments[1], rounds: arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5)
        case "csv": try csv(arguments[1])
        case "json": try json(arguments[1], isScaled: !arguments.contains("--raw"))
        default: print("usage: AISBenchmark decode|each|json|csv FILE [rounds|--raw]")
        }
    }

    private static func decode(_ path: String, rounds: Int) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        for _ in 0..<rounds {
            var stream = MessageStream()
            var batch: [ReceivedMessage] = []
            batch.reserveCapacity(65_536)
            var sum = FieldSum()
            let start = processorSeconds()
            bytes.withUnsafeBytes { all in
                var place = 0
                while place < all.count {
                    let end = min(place + 65_536, all.count)
                    stream.push(UnsafeRawBufferPointer(rebasing: all[place..<end]), into: &batch)
                    for received in batch { sum.add(received) }
                    batch.removeAll(keepingCapacity: true)
                    place = end
                }
            }
            stream.finish(into: &batch)
            let seconds = processorSeconds() - start
            let messages = stream.statistics.messages
            let rate = Double(messages) / seconds / 1e6
            print(
                "decode: \(messages) messages in \(String(format: "%.3f", seconds)) s,"
                    + " \(String(format: "%.2f", rate)) M/s, refused \(stream.statistics.refused), sum \(sum.total)"
            )
        }
    }

    private static func decodeEach(_ path: String, rounds: Int) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        for _ in 0..<rounds {
            var stream = MessageStream()
            var sum = FieldSum()
            let start = processorSeconds()
            bytes.withUnsafeBytes { all in
                var place = 0
                while place < all.count {
                    let end = min(place + 65_536, all.count)
                    stream.push(UnsafeRawBufferPointer(rebasing: all[place..<end])) { sum.add($0) }
                    place = end
                }
            }
            stream.finish { sum.add($0) }
            let rate = Double(stream.statistics.messages) / (processorSeconds() - start) / 1e6
            print("each: \(String(format: "%.2f", rate)) M/s, sum \(sum.total)")
        }
    }

    private static func csv(_ path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        bytes.withUnsafeBytes { stream.push($0, into: &batch) }
        stream.finish(into: &batch)
        var lines = CSVLines()
        for received in batch { lines.write(received) }
        lines.withBytes { writeAll($0) }
    }

    private static func json(_ path: String, isScaled: Bool) throws {
        var options = JSONLines.Options()
        options.isScaled = isScaled
        options.device = "stdin"
        var lines = JSONLines(options: options)
        var stream = MessageStream()
        var batch: [ReceivedMessage] = []
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return print("cannot read \(path)") }
        defer { close(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 8)
        defer { buffer.deallocate() }
        while true {
            let count = read(file, buffer.baseAddress, buffer.count)
            if count <= 0 {
                stream.finish(into: &batch)
            } else {
                stream.push(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &batch)
            }
            for received in batch { lines.write(received) }
            batch.removeAll(keepingCapacity: true)
            lines.withBytes { Self.writeAll($0) }
            lines.removeAll()
            if count <= 0 { break }
        }
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer) {
        var place = 0
        while place < bytes.count {
            let written = write(1, bytes.baseAddress.map { $0 + place }, bytes.count - place)
            guard written > 0 else { return }
            place += written
        }
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
