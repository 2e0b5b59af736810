//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake

/// Reads a file into typed columns several times and prints the median rate.
@main
enum IntakeBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: IntakeBenchmark FILE MAPPING [RUNS] [BATCH]")
            return
        }
        let mapping = try ColumnMapping.load(arguments[2])
        let runs = arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5
        let limit = arguments.count > 4 ? Int(arguments[4]) ?? 8192 : 8192
        var seconds: [Double] = []
        var rows = 0
        var bytes: UInt64 = 0
        var rejected = 0
        for _ in 0..<runs {
            rows = 0
            let elapsed = try ContinuousClock().measure {
                let reader = try DeclarationFile.open(arguments[1], mapping: mapping)
                while let batch = try reader.next(limit: limit) { rows += batch.count }
                bytes = reader.bytesTotal ?? reader.bytesRead
                rejected = reader.rejected
            }
            seconds.append(elapsed / .seconds(1))
        }
        seconds.sort()
        let median = seconds[seconds.count / 2]
        let rate = (Double(bytes) / median / 1e6).rounded()
        let rowRate = (Double(rows) / median / 1e3).rounded()
        print("lienquan rows=\(rows) rejected=\(rejected) seconds=\(median) MB/s=\(Int(rate)) krows/s=\(Int(rowRate))")
    }
}
