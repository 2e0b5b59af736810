//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Hummingbird
import Officers

/// Files of zones and plots on their way in: received, looked at, taken.
struct SeaUpload: Sendable {
    let services: ConsoleServices
    let shelf: UploadShelf

    /// Zones of a whole coast and a day's plots of a radar stay below it.
    static let limit = 16 << 20

    /// - Returns: the id under which the file waits; nil where the form came without one.
    func receive(_ request: Request, _ context: ConsoleContext) async throws -> String? {
        let receiver = UploadReceiver(shelf: shelf, limit: min(Self.limit, services.settings.uploadLimit))
        return try await receiver.receive(request, context, of: try context.officer.id, now: services.now())
    }

    /// The file in the address; nil where it has gone.
    func file(_ context: ConsoleContext) async throws -> (id: String, name: String, bytes: [UInt8])? {
        let id = try context.segment("upload")
        guard let file = await shelf.file(id, of: try context.officer.id) else { return nil }
        return (id, file.name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path))))
    }
}
