//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A message that has not gone yet, as the node keeps it: who wrote it and to whom; what it says is encrypted for the
/// own office.
package struct ExchangeDraft: Hashable, Sendable, Identifiable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case open
        /// Its author asks an officer above the contact point to agree.
        case waiting
    }

    /// The id that the message will have, so that sending twice sends once.
    package let id: String
    package let from: String
    package let to: String
    package let type: MessageType
    package var state: State
    /// The login of who wrote it.
    package let author: String
    package let authorName: String
    /// Also its version: who agrees to a draft says to which.
    package var changed: Timestamp
    /// ``DraftContent``, closed by the office's ``ContentKeeper``.
    package var kept: [UInt8]
    /// Ids of the sealed files that go with it.
    package var files: [String]

    package init(
        id: String,
        from: String,
        to: String,
        type: MessageType,
        state: State = .open,
        author: String,
        authorName: String,
        changed: Timestamp,
        kept: [UInt8],
        files: [String] = []
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.type = type
        self.state = state
        self.author = author
        self.authorName = authorName
        self.changed = changed
        self.kept = kept
        self.files = files
    }
}

/// What a draft holds: the form as its author left it, and the message it makes, once it makes one. Names that were not
/// released stand in the form alone.
package struct DraftContent: Hashable, Sendable {
    package let form: String
    package let message: Message?
    /// Files that lie sealed on the shelf, with the keys that open them.
    package let attachments: [AttachmentNote]

    package init(form: String, message: Message?, attachments: [AttachmentNote] = []) {
        self.form = form
        self.message = message
        self.attachments = attachments
    }

    var bytes: [UInt8] {
        JSONValue.object([
            "attachments": .array(attachments.map(\.json)), "form": .string(form), "message": message?.json ?? .null,
        ]).canonical
    }

    init?(_ bytes: [UInt8]) {
        guard let json = try? JSONReader.read(bytes), let form = json["form"]?.text else { return nil }
        self.form = form
        let kept = json["message"] ?? .null
        message = kept.members == nil ? nil : try? Message(kept)
        var notes: [AttachmentNote] = []
        for element in json["attachments"]?.elements ?? [] {
            guard let fields = try? MessageFields(element, at: ""), let note = try? AttachmentNote(fields) else {
                return nil
            }
            notes.append(note)
        }
        attachments = notes
    }
}
