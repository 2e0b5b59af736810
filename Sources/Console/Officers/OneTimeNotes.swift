//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Secrets that the next page shows once: a one-time password, an API token. They are never part of an address
/// and are gone when they were shown, when their session asks for another, or when the node stops.
actor OneTimeNotes {
    struct Note: Sendable, Hashable {
        let subject: String
        let secret: String
    }

    private var notes: [String: Note] = [:]

    /// - Parameter session: the hash of the token of the session that may see it
    func leave(_ note: Note, for session: String) {
        if notes.count > 1_000 { notes.removeAll() }
        notes[session] = note
    }

    func take(for session: String) -> Note? {
        notes.removeValue(forKey: session)
    }
}
