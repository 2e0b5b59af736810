//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Officers

/// The files that officers have sent and not yet imported. A file lies under an unguessable name that has
/// nothing of the name it came with; after a restart it must be sent again.
actor UploadShelf {
    private struct Place: Sendable {
        let file: UploadedFile
        let officerID: String
        let arrived: Int64
    }

    private let folder: URL
    private var places: [String: Place] = [:]

    /// A file that nobody imports is removed after this many seconds, when the next one arrives.
    private static let patience: Int64 = 6 * 3_600

    init(folder: String) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    }

    /// A new place for a file that is about to arrive; only the node's own user may read it.
    nonisolated func makePlace() throws -> (id: String, handle: FileHandle, path: String) {
        let id = SecureRandom.token()
        let path = folder.appendingPathComponent(id + ".upload").path
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw ConsoleError.resourceMissing("uploads") }
        return (id, handle, path)
    }

    func keep(_ file: UploadedFile, id: String, of officerID: String, now: Int64) {
        for (old, place) in places where now - place.arrived > Self.patience {
            try? FileManager.default.removeItem(atPath: place.file.path)
            places[old] = nil
        }
        places[id] = Place(file: file, officerID: officerID, arrived: now)
    }

    /// A file by its id, for the officer who sent it.
    func file(_ id: String, of officerID: String) -> UploadedFile? {
        guard let place = places[id], place.officerID == officerID else { return nil }
        return place.file
    }

    /// It is no longer needed.
    func remove(_ id: String) {
        if let place = places[id] { try? FileManager.default.removeItem(atPath: place.file.path) }
        places[id] = nil
    }

    /// Its import has begun and owns the file from now on.
    func handOver(_ id: String) {
        places[id] = nil
    }
}
