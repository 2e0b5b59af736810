//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

extension STIXExport {
    /// What STIX has no member for. Who drafted and approved stays between the offices.
    var extensions: JSONValue {
        var members = MessageMembers()
        members.set("extension_type", "property-extension")
        members.set("message", frame.message)
        members.set("message_type", message.type.rawValue)
        members.set("from_office", frame.from)
        members.set("to_office", frame.to)
        members.set("sent", frame.sent)
        members.set("reference", message.reference)
        members.set("in_reply_to", message.inReplyTo)
        members.set("replaces", message.replaces)
        members.set("urgency", message.urgency?.rawValue)
        members.set("due", message.due)
        members.set("legal_basis", message.legalBasis?.json)
        members.set("purpose", message.purpose?.json)
        members.set("admiralty", message.evaluation?.code)
        members.set("four_by_four", message.evaluation?.fourByFour)
        members.set("handling", message.handling?.json)
        members.set("facts", message.facts?.json)
        members.set("content", message.body.json)
        members.set("attachments", message.attachments) { note in
            // Not the key that opens it, and not its name, which may be a person's.
            .object([
                "media_type": .string(note.mediaType), "size": .number(Double(note.size)),
                "sha256": .string(note.digest.text),
            ])
        }
        return .object([STIXCommons.extensionID: members.json])
    }
}
