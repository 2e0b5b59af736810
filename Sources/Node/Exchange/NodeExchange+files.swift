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

    /// Notes that a file is here; one whose message was taken back meanwhile goes again.
    nonisolated func settle(_ note: AttachmentNote, of letter: StoredLetter) async throws {
        if try await store.settle(attachment: note.id, isWhole: true) {
            events.tell([letter.office])
        } else {
            try attachments.remove(note.id)
        }
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
