//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Lookouts

extension NodeMessages {
    package func watch(behind hit: LookoutHit.Key) async throws -> ContactDesk.Read? {
        guard let id = try await desk.store.watchMessage(of: hit.entry, on: hit.list),
            let read = try? await desk.read(id), read.letter.standing != .revoked
        else { return nil }
        return read
    }
}
