//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange

/// A file that travels beside a message, as a line of a list.
struct FileRow: Sendable {
    let name: String
    let size: String
    /// SHA-256 in hexadecimal digits.
    let digest: String
    /// Where it is; nil for a file of a draft.
    let state: String?
    let stateCode: String
    /// Where a copy of it is had; nil where there is none, or none is allowed.
    let path: String?
    /// Why no copy is allowed.
    let hint: String?
    /// Takes it out of a draft.
    let dropStep: String
}

extension FileRow {
    /// A file of a message.
    /// - Parameters:
    ///   - state: nil while it belongs to a draft.
    ///   - isAllowed: whether the originator lets a copy leave the node; nil where none is offered.
    init(
        _ note: AttachmentNote,
        of message: String,
        _ state: StoredAttachment.State?,
        isAllowed: Bool?,
        _ reader: LetterReader
    ) {
        name = note.name
        size = FileSize.text(Int(note.size), reader.format)
        digest = note.digest.hexadecimal
        self.state = state.map { reader.words("messages.file_state." + $0.rawValue) }
        stateCode = state?.rawValue ?? ""
        let isHere = state == .here || state == .sent
        path = isHere && isAllowed == true ? ConsolePath.messageFile(message, note.id).text : nil
        hint = isHere && isAllowed == false ? reader.words("messages.file_blocked") : nil
        dropStep = "unfile-" + note.id
    }

    /// The files of a message that can be read.
    static func rows(
        of read: ContactDesk.Read,
        _ states: [String: StoredAttachment.State],
        isAllowed: Bool?,
        _ reader: LetterReader
    ) -> [FileRow] {
        read.message.attachments.map {
            FileRow($0, of: read.letter.id, states[$0.id] ?? .wanted, isAllowed: isAllowed, reader)
        }
    }
}
