//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake

/// Reads a file into typed columns and says how long it took.
///
///     IntakeBenchmark FILE MAPPING [RUNS]    the median of several readings
///     IntakeBenchmark FILE MAPPING once      rows and seconds of one reading
///     IntakeBenchmark FILE MAPPING kept      the same, with all batches kept in memory
///     IntakeBenchmark FILE MAPPING places    all records again by their places, in another order
///     IntakeBenchmark FILE requests [RUNS]   JSON lines, a hundred at a time as the HTTP interface takes them
@main
enum IntakeBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: IntakeBenchmark FILE MAPPING|requests [RUNS|once|kept|places]")
            return
        }
        let path = arguments[1]
        let manner = arguments.count > 3 ? arguments[3] : "5"
        if arguments[2] == "requests" {
            try printMedian(Int(manner) ?? 5) { try readRequests(path) }
            return
        }
        let mapping = try ColumnMapping.load(arguments[2])
        switch manner {
        case "once", "kept":
            let result = try readFile(path, mapping, isKept: manner == "kept")
            print(result.rows, result.seconds)
        case "places": try PlacesBenchmark.run(path, mapping)
        default: try printMedian(Int(manner) ?? 5) { try readFile(path, mapping, isKept: false) }
        }
    }

    private struct Result {
        var rows = 0
        var rejected = 0
        var bytes: UInt64 = 0
        var seconds = 0.0
    }

    private static func printMedian(_ runs: Int, _ body: () throws -> Result) rethrows {
        var results: [Result] = []
        for _ in 0..<max(1, runs) { results.append(try body()) }
        results.sort { $0.seconds < $1.seconds }
        let median = results[results.count / 2]
        let rate = Int((Double(median.bytes) / median.seconds / 1e6).rounded())
        let rowRate = Int((Double(median.rows) / median.seconds / 1e3).rounded())
        print(
            "lienquan rows=\(median.rows) rejected=\(median.rejected) seconds=\(median.seconds)",
            "MB/s=\(rate) krows/s=\(rowRate)"
        )
    }

    private static func readFile(_ path: String, _ mapping: ColumnMapping, isKept: Bool) throws -> Result {
        var result = Result()
        var kept: [DeclarationBatch] = []
        let elapsed = try ContinuousClock().measure {
            let reader = try DeclarationFile.open(path, mapping: mapping)
            while let batch = try reader.next(limit: 16_384) {
                result.rows += batch.count
                if isKept { kept.append(batch) }
            }
            result.bytes = reader.bytesTotal ?? reader.bytesRead
            result.rejected = reader.rejected
        }
        result.seconds = elapsed / .seconds(1)
        return result
    }

    private static func readRequests(_ path: String) throws -> Result {
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
        var requests: [Data] = []
        for start in stride(from: 0, to: lines.count, by: 100) {
            requests.append(Data(lines[start..<min(start + 100, lines.count)].joined(separator: [0x0A])))
        }
        var result = Result()
        let elapsed = ContinuousClock().measure {
            for request in requests {
                let outcome = DeclarationJSONLines.read(request)
                result.rows += outcome.batch.count
                result.rejected += outcome.rejects.count
                result.bytes += UInt64(request.count)
            }
        }
        result.seconds = elapsed / .seconds(1)
        return result
    }
}
