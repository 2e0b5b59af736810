//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What one office tells another. Its canonical JSON is what is sealed, signed and proven.
package struct Message: Hashable, Sendable {
    package enum Urgency: String, CaseIterable, Hashable, Sendable {
        case routine
        case urgent
        case immediate
    }

    package static let mostAttachments = 50

    package var type: MessageType
    /// The sender's own number, such as `VN-VI/2025/0117`.
    package var reference: String?
    package var inReplyTo: String?
    /// The message that this one stands for from now on.
    package var replaces: String?
    package var subject: MessageText?
    package var text: MessageText?
    package var urgency: Urgency?
    /// When an answer is asked for.
    package var due: Timestamp?
    package var legalBasis: LegalBasis?
    package var purpose: MessageText?
    package var evaluation: Evaluation?
    package var handling: Handling?
    package var signOff: SignOff?
    package var facts: FactSheet?
    package var attachments: [AttachmentNote]
    package var body: MessageBody

    package init(
        _ type: MessageType,
        reference: String? = nil,
        inReplyTo: String? = nil,
        replaces: String? = nil,
        subject: MessageText? = nil,
        text: MessageText? = nil,
        urgency: Urgency? = nil,
        due: Timestamp? = nil,
        legalBasis: LegalBasis? = nil,
        purpose: MessageText? = nil,
        evaluation: Evaluation? = nil,
        handling: Handling? = nil,
        signOff: SignOff? = nil,
        facts: FactSheet? = nil,
        attachments: [AttachmentNote] = [],
        body: MessageBody = .none
    ) {
        self.type = type
        self.reference = reference
        self.inReplyTo = inReplyTo
        self.replaces = replaces
        self.subject = subject
        self.text = text
        self.urgency = urgency
        self.due = due
        self.legalBasis = legalBasis
        self.purpose = purpose
        self.evaluation = evaluation
        self.handling = handling
        self.signOff = signOff
        self.facts = facts
        self.attachments = attachments
        self.body = body
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("attachments", attachments, \.json)
        members.set("body", body.json)
        members.set("due", due)
        members.set("evaluation", evaluation?.json)
        members.set("facts", facts?.json)
        members.set("handling", handling?.json)
        members.set("in_reply_to", inReplyTo)
        members.set("legal_basis", legalBasis?.json)
        members.set("purpose", purpose?.json)
        members.set("reference", reference)
        members.set("replaces", replaces)
        members.set("sign_off", signOff?.json)
        members.set("subject", subject?.json)
        members.set("text", text?.json)
        members.set("type", type.rawValue)
        members.set("urgency", urgency?.rawValue)
        members.set("v", 1 as Int64)
        return members.json
    }

    /// Reads a message. One of an unknown type keeps its body as it is; of one of a later version only the type is
    /// read, which is then an unknown one, `TYPE/VERSION`.
    /// - Throws: ``MessageFault`` with the place
    package init(_ json: JSONValue) throws(MessageFault) {
        let fields = try MessageFields(json, at: "")
        guard let version = try fields.whole("v") else { throw .missing("v") }
        guard version >= 1 else { throw .wrong("v", expected: "1") }
        let type = try fields.text("type", most: 40)
        self.init(MessageType(rawValue: version == 1 ? type : "\(type)/\(version)"))
        if version > 1 { return }
        reference = try fields.optionalText("reference", most: 100)
        inReplyTo = try fields.messageID("in_reply_to")
        replaces = try fields.messageID("replaces")
        subject = try fields.messageText("subject", most: 500)
        text = try fields.messageText("text", most: 100_000)
        urgency = try fields.choice("urgency", Urgency.self)
        due = try fields.timestamp("due")
        legalBasis = if let basis = try fields.object("legal_basis") { try LegalBasis(basis) } else { nil }
        purpose = try fields.messageText("purpose", most: 2_000)
        evaluation = if let value = try fields.object("evaluation") { try Evaluation(value) } else { nil }
        handling = if let handling = try fields.object("handling") { try Handling(handling) } else { nil }
        signOff = if let signOff = try fields.object("sign_off") { try SignOff(signOff) } else { nil }
        facts = if let facts = try fields.object("facts") { try FactSheet(facts) } else { nil }
        attachments = try fields.list("attachments", most: Self.mostAttachments) { value, place throws(MessageFault) in
            try AttachmentNote(MessageFields(value, at: place))
        }
        body = try MessageBody(self.type, fields)
        try requireCompleteness()
    }

    /// What a type of message may not be sent without.
    /// - Throws: ``MessageFault/missing(_:)``
    package func requireCompleteness() throws(MessageFault) {
        if let first = missing.first { throw .missing(first) }
    }

    /// All that a message of this type still needs.
    package var missing: [String] {
        guard type.isKnown, type != .acknowledgement else { return [] }
        var needs: [(isThere: Bool, name: String)] = []
        if type.isIntelligence {
            needs.append((evaluation != nil, "evaluation"))
            needs.append((handling != nil, "handling"))
            needs.append((legalBasis != nil, "legal_basis"))
            needs.append((purpose != nil, "purpose"))
        }
        switch type {
        case .reply, .refusal, .feedback: needs.append((inReplyTo != nil, "in_reply_to"))
        case .request:
            needs.append((due != nil, "due"))
            needs.append((urgency != nil, "urgency"))
        default: break
        }
        needs.append((subject != nil, "subject"))
        needs.append((signOff != nil, "sign_off"))
        if needsEndorsement { needs.append((signOff?.endorsedBy != nil, "sign_off.endorsed_by")) }
        switch type {
        default: if type.isRecord { needs.append((body != .none, "body")) }
        }
        return needs.filter { !$0.isThere }.map(\.name)
    }

    /// What its receiver is held to; nil where everything is allowed. What a later version says of the use of a message
    /// can't be read here, so nothing is allowed but reading.
    package var heldTo: Handling? { handling ?? (type.isKnown ? nil : .strictest) }

    /// Whether an officer above the contact point must agree, on both sides.
    package var needsEndorsement: Bool {
        if case .ruleAnswer(let body) = body { return !body.hits.isEmpty }
        guard type == .request || type == .alert else { return false }
        if case .request(let body) = body, body.kind.needsEndorsement { return true }
        return facts?.measures.contains(where: \.needsEndorsement) ?? false
    }
}
