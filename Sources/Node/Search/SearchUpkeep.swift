//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Logging
import Search
import ServiceLifecycle

/// Keeps the index of the search up to date while the node serves.
package struct SearchUpkeep: Service {
    private static let looking = Duration.seconds(5)
    /// Fewer than so many are no reason to tell anybody that the index is being filled.
    private static let manyAtOnce = 2_000
    private static let noteEvery = 100_000

    private let search: NodeSearch
    private let logger: Logger

    package init(_ search: NodeSearch, logger: Logger) {
        self.search = search
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var isFirst = true
            while !Task.isCancelled {
                do {
                    try await search.indexer.catchUp(lookingAgain: isFirst) { count in
                        if count >= Self.manyAtOnce { search.note(isFilling: true) }
                        if count % Self.noteEvery < 500, count >= Self.noteEvery {
                            logger.info("search index is being filled", metadata: ["documents": "\(count)"])
                        }
                    }
                    isFirst = false
                } catch SearchStoreError.movedOn {
                    // Another program is at it too.
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("the search index can't be kept up", metadata: ["error": "\(error)"])
                }
                search.note(isFilling: false)
                try? await Task.sleep(for: Self.looking)
            }
        }
    }
}
