//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Logging
import ServiceLifecycle

/// Keeps the collections of a running node as they should be: all of it when it starts and when a day begins, what came
/// lately every second, also what another program sent.
struct PublisherService: Service {
    private static let pause = Duration.seconds(1)
    /// All is looked at again after so many seconds.
    private static let everything: Int64 = 600

    private let publisher: MessagePublisher
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    init(_ publisher: MessagePublisher, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        self.publisher = publisher
        self.now = now
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var full: Timestamp?
            var last: Timestamp?
            while !Task.isCancelled {
                let begin = now()
                do {
                    let isOld =
                        full.map { full in
                            begin.seconds - full.seconds >= Self.everything
                                || begin.seconds / 86_400 > full.seconds / 86_400
                        } ?? true
                    let since = isOld ? nil : last.map { Timestamp(seconds: $0.seconds - MessagePublisher.overlap) }
                    let count = try await publisher.publish(keptSince: since)
                    if count > 0 { logger.debug("collections are up to date", metadata: ["messages": "\(count)"]) }
                    if isOld { full = begin }
                    last = begin
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("messages can't be put into collections", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}

extension PublisherService: CustomStringConvertible {
    /// What a log may say of it: settings and keys stay out.
    var description: String { "PublisherService" }
}
