//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Persistence

extension NodeExchange {
    /// How long a file may lie on the shelf without a message or a draft that speaks of it: an upload that was cut.
    private static let patience: Int64 = 86_400

    /// What stays free on the disk, whatever partners announce.
    private static let reserve: Int64 = 2 << 30

    /// Whether a file may be fetched: within the partner's measure of the day, and with room left on the disk.
    func hasRoom(for note: AttachmentNote, of partner: String) async throws -> Bool {
        let day = desk.now().seconds / 86_400
        var files = fetched[partner].flatMap { $0.day == day ? $0 : nil } ?? FetchedFiles(day: day)
        // One that was cut and goes on counts once.
        files.sizes[note.id] = note.size
        let total = files.sizes.values.reduce(0, +)
        let fits = freeSpace.map { $0 - note.size > Self.reserve } ?? true
        let mayCome = total <= fileBytesADay && fits
        if !mayCome { files.sizes[note.id] = nil }
        let isToTell = !mayCome && !files.isTold
        if isToTell { files.isTold = true }
        fetched[partner] = files
        if isToTell {
            let reason = fits ? "more than a partner may send in a day" : "no room on the disk"
            let alarm = LinkAlarm(.flood, "files of \(total >> 20) MiB on day \(day): \(reason)")
            try await store.raise(alarm, about: partner, at: desk.now())
        }
        return mayCome
    }

    private nonisolated var freeSpace: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.url.path)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }

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
