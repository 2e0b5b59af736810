//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import MerkleLog
import Persistence
import TestSupport

/// What the exchange costs without a line between: sealing, accepting, opening, with everything durable.
@main
struct Main {
    static func main() async throws {
        let count = Int(CommandLine.arguments.dropFirst().first ?? "") ?? 20_000
        let folder = FileManager.default.temporaryDirectory.appending(component: "exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vietnam = try await NodeDatabase.open(sqlite: folder.appending(component: "vn.sqlite").path)
        let china = try await NodeDatabase.open(sqlite: folder.appending(component: "cn.sqlite").path)
        let now: @Sendable () -> Timestamp = {
            Timestamp(milliseconds: Int64(1_754_877_600_000))
        }
        let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange, now: now)

        let clock = ContinuousClock()
        let sending = try await clock.measure {
            for start in stride(from: 0, to: count, by: 64) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in start..<min(start + 64, count) {
                        group.addTask {
                            try await vn.desk.send(
                                SampleMessages.alert(reference: "\(number)"),
                                from: "VN-VI",
                                to: "CN-7200",
                                by: "bench"
                            )
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
        report("send", count, sending)
        let carrying = try await clock.measure { try await vn.carry(to: cn, limit: 1_024) }
        report("carry and accept", count, carrying)
        let opening = try await clock.measure { while try await cn.desk.open(from: "VN", limit: 1_024).isMore {} }
        report("open", count, opening)
        let acknowledging = try await clock.measure {
            try await cn.carry(to: vn, limit: 1_024)
            while try await vn.desk.open(from: "CN", limit: 1_024).isMore {}
        }
        report("acknowledge", count, acknowledging)
        let auditing = try await clock.measure { try await vn.audit(cn) }
        report("audit", count, auditing)
        try await vietnam.close()
        try await china.close()
    }

    private static func report(_ what: String, _ count: Int, _ time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print("\(what): \(Int(Double(count) / seconds)) messages/s, \(String(format: "%.2f", seconds)) s")
    }
}
