//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension ContactDesk {
    /// Whether other tools may be given a message today.
    package struct ExportStanding: Sendable {
        package let read: Read
        /// What stands in the way; nothing where it is allowed.
        package let blocks: [HandlingBlock]
        /// The message's own, or that of the message it speaks of.
        package let handling: Handling
        /// The message whose handling counts, itself or the one it speaks of.
        package let spoken: StoredLetter
        /// How many permissions there are for that one.
        package let grants: Int
        /// The first day on which the answer may be another by itself.
        package let changesOn: CalendarDate?
    }

    /// How far a message without handling is followed to what it speaks of.
    private static let longestChain = 16

    /// Asks ``HandlingPolicy`` whether a message may be exported.
    ///
    /// What we sent ourselves is held to the same rules, with no permission: what we keep from the partner's tools we keep
    /// from ours. A message without handling (feedback, a refusal) may quote the one it speaks of and goes where that may
    /// go; where that one cannot be read it goes nowhere.
    /// - Throws: ``DeskError``
    package func exportStanding(of id: String) async throws -> ExportStanding {
        let read = try await read(id)
        var spoken = read
        var isFollowed = false
        var blocks: [HandlingBlock] = []
        for _ in 0..<Self.longestChain {
            if Self.isGone(spoken.letter) { blocks.append(.revoked) }
            let subject = spoken.message.handling == nil ? spoken.message.messageSpokenOf : nil
            guard let subject else {
                isFollowed = true
                break
            }
            guard let next = try? await self.read(subject), next.letter.office == read.letter.office,
                next.letter.otherOffice == read.letter.otherOffice
            else { break }
            spoken = next
        }
        if !isFollowed { blocks.append(.code(.h2)) }
        let handling = spoken.message.handling ?? Handling()
        let grants = try await store.grants(for: spoken.letter.id)
        blocks += HandlingPolicy.blocks(.export, under: handling, grants: grants, today: today)
        let ends = grants.filter { $0.acts.contains(.export) }.map(\.until) + [handling.useBy]
        let next = ends.compactMap(\.self).filter { $0 >= today }.min()
        return ExportStanding(
            read: read,
            blocks: blocks,
            handling: handling,
            spoken: spoken.letter,
            grants: grants.count,
            changesOn: next.map { CalendarDate(nearestDaysSince1970: $0.daysSince1970 + 1) }
        )
    }

    private static func isGone(_ letter: StoredLetter) -> Bool {
        [.revoked, .purged, .unreadable].contains(letter.standing)
    }
}

extension Message {
    /// The message that this one answers, permits, takes back or tells of.
    package var messageSpokenOf: String? {
        switch body {
        case .permission(let body): body.message
        case .disclosure(let body): body.message
        case .revocation(let message, _): message
        default: inReplyTo
        }
    }
}
