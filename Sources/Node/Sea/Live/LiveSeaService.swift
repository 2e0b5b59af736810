//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Logging
import SeaWatch
import ServiceLifecycle

/// Runs the picture of the sea: receives feeds, reads them, keeps what comes of them, and tidies the tracks.
struct LiveSeaService: Service, CustomStringConvertible {
    /// What came waits so long at most before it is looked at.
    private static let pause = Duration.milliseconds(50)
    /// After a failure of disk or database.
    private static let failurePause = Duration.seconds(1)
    private static let tidyPause = Duration.seconds(10)

    let live: LiveSea
    let log: any SeaReportLog
    /// Zones and vessels that are looked out for, as they stand; asked again and again.
    let refresh: @Sendable () async throws -> Void
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for receiver in await live.receivers { group.addTask { await receiver.run() } }
                group.addTask { await watch() }
                group.addTask { await tidy() }
                group.addTask { await renew() }
            }
        }
    }

    private func watch() async {
        await insist("the log of reports can't be read") {
            try await refresh()
            try await live.restore()
        }
        while !Task.isCancelled {
            await insist("what the sea told can't be kept") {
                if try await !live.round() { try await Task.sleep(for: Self.pause) }
            }
        }
    }

    /// Tries until it succeeds: a full disk or a database that restarts must end nothing.
    private func insist(_ failure: Logger.Message, _ body: () async throws -> Void) async {
        var isTold = false
        while !Task.isCancelled {
            do {
                return try await body()
            } catch is CancellationError {
                return
            } catch {
                if !isTold { logger.error(failure, metadata: ["error": "\(error)"]) }
                isTold = true
                try? await Task.sleep(for: Self.failurePause)
            }
        }
    }

    private func tidy() async {
        while !Task.isCancelled {
            await insist("tracks can't be tidied") {
                while try await log.tidy() { try Task.checkCancellation() }
            }
            try? await Task.sleep(for: Self.tidyPause)
        }
    }

    private func renew() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.tidyPause)
            await insist("zones and watched vessels can't be read") { try await refresh() }
        }
    }

    var description: String { "LiveSeaService" }
}
