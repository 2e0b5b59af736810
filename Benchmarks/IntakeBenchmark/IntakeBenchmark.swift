//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake

/// Reads a file into typed columns several times and prints the median rate.
///
/// With `requests` as mapping, the file is JSON lines taken a hundred at a time as the HTTP interface does.
@main
enum IntakeBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: IntakeBenchmark FILE MAPPING|requests [RUNS] [BATCH]")
            return
        }
        let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
        let limit = arguments.count > 4 ? Int(arguments[4]) ?? 8192 : 8192
        var results: [Result] = []
        for _ in 0..<runs {
            if arguments[2] == "requests" {
                results.append(try readRequests(arguments[1]))
            } else {
                results.append(try readFile(arguments[1], try ColumnMapping.load(arguments[2]), limit))
            }
        }
        results.sort { $0.seconds < $1.seconds }
        let median = results[results.count / 2]
        let rate = Int((Double(median.bytes) / median.seconds / 1e6).rounded())
        let rowRate = Int((Double(median.rows) / median.seconds / 1e3).rounded())
        print(
            "lienquan rows=\(median.rows) rejected=\(median.rejected) seconds=\(median.seconds)",
            "MB/s=\(rate) krows/s=\(rowRate)"
        )
    }

    private struct Result {
        var rows = 0
        var rejected = 0
        var bytes: UInt64 = 0
        var seconds = 0.0
    }

    private static func readFile(_ path: String, _ mapping: ColumnMapping, _ limit: Int) throws -> Result {
        var result = Result()
        let elapsed = try ContinuousClock().measure {
            let reader = try DeclarationFile.open(path, mapping: mapping)
            while let batch = try reader.next(limit: limit) { result.rows += batch.count }
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
