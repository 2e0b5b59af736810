//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Persistence

extension NodeExchange {
    /// How long a file may lie on the shelf without a message or a draft that speaks of it: an upload that was cut.
    private static let patience: Int64 = 86_400

    /// Takes a file in from wherever it comes; one that is not what its message says is thrown away, and an alarm.
    /// - Returns: whether it is here now.
    nonisolated func take(
        _ note: AttachmentNote,
        of letter: StoredLetter,
        _ fetch: (Int64) async throws -> [UInt8]
    ) async throws -> Bool {
        do {
            try await attachments.fetch(note, fetch)
        } catch AttachmentFault.changed {
            _ = try await store.settle(attachment: note.id, isWhole: false)
            events.tell([letter.office])
            let alarm = LinkAlarm(.attachment, "\(note.id) of \(letter.id) is not what its message says")
            try await store.raise(alarm, about: letter.partner, at: Timestamp.systemTime())
            return false
        }
        // Its message may have been taken back meanwhile.
        guard try await store.settle(attachment: note.id, isWhole: true) else {
            try attachments.remove(note.id)
            return false
        }
        events.tell([letter.office])
        return true
    }

    /// Deletes the files of messages that are over.
    package nonisolated func deleteOverdueFiles() async throws {
        var isMore = true
        while isMore {
            let files = try await store.overdueAttachments(limit: 100)
            isMore = !files.isEmpty
            for id in files {
                try attachments.remove(id)
                try await store.markDeleted(attachment: id, at: desk.now())
            }
        }
    }

    /// Deletes files that no message and no draft speaks of.
    package nonisolated func deleteStrayFiles() async throws {
        let before = Timestamp(seconds: desk.now().seconds - Self.patience)
        let old = try attachments.files(olderThan: before)
        let known = try await store.knownAttachments(among: old)
        for id in old where !known.contains(id) { try attachments.remove(id) }
    }
}
