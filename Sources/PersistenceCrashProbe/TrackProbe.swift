//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch
import TestSupport

/// Keeps reports of the sea and says after each batch how many are acknowledged.
struct TrackProbe {
    static let batchSize = 100

    let folder: String
    let first: Int
    let batches: Int

    func run(_ arguments: [String]) {
        do {
            switch arguments[1] {
            case "tracks": try stream()
            default: try starve(arguments.last.flatMap { rlim_t($0) } ?? 0)
            }
            say("done")
        } catch {
            say("failed \(error)")
            exit(3)
        }
    }

    private func batch(_ number: Int) -> [SeaReport] {
        let start = first + number * Self.batchSize
        return (start..<start + Self.batchSize).map { SampleReports.numbered($0) }
    }

    /// Closes files often and makes segments beside, so that a kill falls into any of it.
    private func stream() throws {
        var limits = FileTrackStore.Limits()
        limits.log = ReportLog.Limits(reports: 1_000)
        let store = try FileTrackStore(folder, limits: limits, now: now)
        for number in 0..<batches {
            try store.append(batch(number))
            try store.sync()
            say("acknowledged \((number + 1) * Self.batchSize)")
            if number % 3 == 0 { try store.compact() }
        }
    }

    /// Goes on after a refusal when there is room again.
    private func starve(_ bytes: rlim_t) throws {
        signal(SIGXFSZ, SIG_IGN)
        let store = try FileTrackStore(folder, now: now)
        setLimit(bytes)
        var isRefused = false
        var number = 0
        while number < batches {
            do throws(TrackFileError) {
                try store.append(batch(number))
                number += 1
                try store.sync()
                say("acknowledged \(number * Self.batchSize)")
            } catch {
                guard case .diskFull = error, !isRefused else { throw error }
                isRefused = true
                say("refused \(error)")
                setLimit(rlim_t.max)
            }
        }
        try store.sync()
    }

    private func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    private func setLimit(_ bytes: rlim_t) {
        var limit = rlimit(rlim_cur: bytes, rlim_max: rlim_t.max)
        setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
    }

    private func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }
}
