//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Node
import Persistence
import Statistics
import TestSupport

/// Makes what reports are checked with: a node with a random ledger, and random definitions.
///
///     StatisticsProbe NODE DEFINITIONS SEED CHANGES COUNT
@main
enum StatisticsProbe {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 6, let seed = UInt64(arguments[3]), let changes = Int(arguments[4]),
            let count = Int(arguments[5]), let first = CalendarDate(year: 2024, month: 1, day: 1)
        else {
            FileHandle.standardError.write(Data("StatisticsProbe NODE DEFINITIONS SEED CHANGES COUNT\n".utf8))
            exit(2)
        }
        let node = try await Node.open(NodeFolder(arguments[1]), creating: true)
        var ledger = RandomLedger(seed: seed, first: first, days: 731)
        for start in stride(from: 0, to: changes, by: 5_000) {
            let piece = (start..<min(start + 5_000, changes)).map { _ in ledger.next() }
            try await node.database.ledger.record(piece, by: "probe")
        }
        try await node.close()
        let folder = URL(fileURLWithPath: arguments[2], isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var reports = RandomReports(seed: seed, first: first, days: 731)
        for number in 0..<count {
            let name = String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number) + ".json"
            try Data(reports.next().text.utf8).write(to: folder.appending(path: name))
        }
    }
}
