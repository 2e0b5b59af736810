//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation
import Logging
import Persistence
import TAXII

/// A fixture that a node serves over TAXII instead of its own root, so that foreign test-suites have something to test.
/// What is in it lives in a database that is gone when the server ends.
package struct TAXIIFixture: Sendable {
    private let seed: TAXIISeed
    private let users: [String: String]

    /// Reads a fixture.
    /// - Parameter users: logins and their passwords, besides those of the fixture
    /// - Throws: ``NodeError/fixture(path:reason:)``
    package init(_ file: URL, users: [String: String]) throws(NodeError) {
        do {
            let text = try Data(contentsOf: file)
            let now = TAXIITimestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
            seed = try TAXIISeed(Array(text), now: now)
        } catch let error as TAXIISeed.Fault {
            throw .fixture(path: file.path, reason: "\(error)")
        } catch {
            throw .fixture(path: file.path, reason: error.localizedDescription)
        }
        self.users = users
    }

    /// Whether an address is this machine's own: nothing of a fixture is for others.
    package static func isLocal(_ host: String) -> Bool {
        let bytes = host.split(separator: ".", omittingEmptySubsequences: false)
        let isLoopback = bytes.count == 4 && bytes[0] == "127" && bytes.allSatisfy { UInt8($0) != nil }
        return isLoopback || host == "::1" || host == "localhost"
    }

    /// Serves the fixture while `body` runs.
    func serve(
        logger: Logger,
        now: @escaping @Sendable () -> Int64,
        _ body: (NodeTAXII) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: "lienquan-taxii-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try await NodeDatabase.open(sqlite: folder.appending(component: "node.sqlite").path, now: now)
        do {
            let taxii = try await NodeTAXII.seeded(seed, users: users, in: database, logger: logger, now: now)
            try await body(taxii)
        } catch {
            try? await database.close()
            throw error
        }
        try await database.close()
    }
}
