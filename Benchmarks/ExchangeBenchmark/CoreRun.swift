//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Persistence
import TestSupport

/// What the exchange costs without a line between: everything sealed, signed, logged and on the disk.
enum CoreRun {
    static func run(count: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: "exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vietnam = try await NodeDatabase.open(sqlite: folder.appending(component: "vn.sqlite").path)
        let china = try await NodeDatabase.open(sqlite: folder.appending(component: "cn.sqlite").path)
        let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange) {
            Timestamp(seconds: 1_754_877_600)
        }
        let clock = ContinuousClock()
        let sending = try await clock.measure {
            try await FillRun.send(count, at: nil, by: vn.desk, from: "VN-VI", to: "CN-7200")
        }
        Main.report("send", count, sending)
        let carrying = try await clock.measure { try await vn.carry(to: cn, limit: 1_024) }
        Main.report("carry and accept", count, carrying)
        let opening = try await clock.measure { while try await cn.desk.open(from: "VN", limit: 1_024).isMore {} }
        Main.report("open", count, opening)
        let acknowledging = try await clock.measure {
            try await cn.carry(to: vn, limit: 1_024)
            while try await vn.desk.open(from: "CN", limit: 1_024).isMore {}
        }
        Main.report("acknowledge", count, acknowledging)
        let auditing = try await clock.measure { try await vn.audit(cn) }
        Main.report("audit", count, auditing)
        try await vietnam.close()
        try await china.close()
    }
}
