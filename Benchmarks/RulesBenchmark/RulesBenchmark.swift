//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import Rules

/// What rules cost; `Benchmarks/rules.sh` calls it.
@main
struct RulesBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        func number(_ place: Int) -> Int { arguments.indices.contains(place) ? Int(arguments[place]) ?? 0 : 0 }
        switch arguments.first {
        case "masks" where arguments.count == 5:
            try MaskRun(conditions: arguments[1], count: number(2), rows: number(3))
                .serve(URL(filePath: arguments[4]))
        case "declaration" where arguments.count == 3:
            try LiveRun(theme: nil).declarations(past: number(1), measured: number(2))
        case "parcels" where arguments.count == 4:
            try LiveRun(theme: .eCommerce).parcels(past: number(1), measured: number(2), lookouts: number(3))
        case "store" where arguments.count == 3:
            let address = arguments[1]
            let isServer = address.contains("=")
            let database =
                isServer
                ? try await NodeDatabase.open(postgres: address) : try await NodeDatabase.open(sqlite: address)
            try await StoreRun(database: database, lines: number(2)).measure()
            try await database.close()
        default:
            print(
                """
                RulesBenchmark masks CONDITIONS COUNT ROWS FOLDER
                RulesBenchmark declaration PAST MEASURED
                RulesBenchmark parcels PAST MEASURED LOOKOUTS
                RulesBenchmark store FILE-OR-CONNECTION LINES
                """
            )
        }
    }
}
