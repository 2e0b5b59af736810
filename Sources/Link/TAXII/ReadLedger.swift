//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Logging
import ServiceLifecycle
import Synchronization
package import TAXII

/// Adds up who read what and writes it down every few seconds: a journal entry for each page would cost more than the
/// page. What was read in the last seconds before a crash is lost; what was written or deleted never is.
package final class ReadLedger: TAXIIAudit, Service {
    /// Readings of one kind by one account.
    package struct Sum: Hashable, Sendable {
        package let account: String
        package let root: String
        package let collection: String
        package let part: TAXIIReading.Part
        /// How many requests.
        package let requests: Int
        /// How many objects, entries or versions together.
        package let count: Int
    }

    private struct Key: Hashable {
        let account: String
        let root: String
        let collection: String
        let part: TAXIIReading.Part
    }

    private static let pause = Duration.seconds(10)

    private let sums = Mutex<[Key: (requests: Int, count: Int)]>([:])
    private let write: @Sendable ([Sum]) async throws -> Void
    private let logger: Logger

    /// - Parameter write: keeps what was added up
    package init(logger: Logger, _ write: @escaping @Sendable ([Sum]) async throws -> Void) {
        self.logger = logger
        self.write = write
    }

    package func read(_ reading: TAXIIReading, of root: String, by account: String) {
        let key = Key(account: account, root: root, collection: reading.collection, part: reading.part)
        sums.withLock { sums in
            let before = sums[key] ?? (0, 0)
            sums[key] = (before.requests + 1, before.count + reading.count)
        }
    }

    /// Writes until the server ends, and once more then.
    package func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.pause)
                await flush()
            }
        }
        await flush()
    }

    /// Writes what was added up since the last time; keeps it when that fails.
    package func flush() async {
        let taken = sums.withLock { sums in
            defer { sums = [:] }
            return sums
        }
        guard !taken.isEmpty else { return }
        let list = taken.map { key, sum in
            Sum(
                account: key.account,
                root: key.root,
                collection: key.collection,
                part: key.part,
                requests: sum.requests,
                count: sum.count
            )
        }
        do {
            try await write(list.sorted { ($0.account, $0.collection) < ($1.account, $1.collection) })
        } catch {
            logger.error("what was read over TAXII could not be written down", metadata: ["error": "\(error)"])
            sums.withLock { $0.merge(taken) { ($0.requests + $1.requests, $0.count + $1.count) } }
        }
    }
}
