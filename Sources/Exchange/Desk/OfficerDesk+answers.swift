//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension OfficerDesk {
    /// What an officer does with a message in a few words; longer answers are drafts.
    package enum Answer: Hashable, Sendable {
        case refuse(RefusalBody.Ground, MessageText)
        case feedback(FeedbackBody)
        case revoke(MessageText)
        case permit(HandlingGrant, MessageText?)
        case disclose(DisclosureBody.Recipient, name: String, MessageText)
    }

    /// Sends a short answer to the office of a message.
    /// - Parameter subject: in the languages of both sides.
    @discardableResult
    package func answer(_ id: String, _ answer: Answer, subject: MessageText) async throws -> Envelope {
        let letter = try await letter(id)
        let time = desk.now()
        var message = Message(
            .refusal,
            inReplyTo: id,
            subject: subject,
            signOff: SignOff(draftedBy: person.name, approvedBy: person.name, approvedAt: time)
        )
        switch answer {
        case .refuse(let ground, let reason):
            message.body = .refusal(RefusalBody(ground: ground, reason: reason))
        case .feedback(let body):
            message.type = .feedback
            // An answer is what a request led to: feedback on it closes the request.
            if letter.facts.type == .reply, let request = letter.facts.inReplyTo { message.inReplyTo = request }
            message.body = .feedback(body)
        case .revoke(let reason):
            guard letter.direction == .sent else { throw DeskError.outOfTurn(id) }
            message.type = .revocation
            message.body = .revocation(message: id, reason: reason)
        case .permit(let grant, let conditions):
            guard letter.direction == .sent else { throw DeskError.outOfTurn(id) }
            guard !grant.acts.isEmpty else { throw DeskError.incomplete(.missing("body.acts")) }
            message.type = .permission
            message.body = .permission(PermissionBody(message: id, grant: grant, conditions: conditions))
        case .disclose(let recipient, let name, let reason):
            guard letter.direction == .received else { throw DeskError.outOfTurn(id) }
            guard !name.isEmpty else { throw DeskError.incomplete(.missing("body.name")) }
            message.type = .disclosure
            message.body = .disclosure(
                DisclosureBody(message: id, recipient: recipient, name: name, at: time, reason: reason)
            )
        }
        if let fault = faults(of: message).first { throw DeskError.incomplete(fault) }
        try await requireNoBook(message)
        if case .disclose(_, let name, _) = answer { _ = try await copy(id, to: .disclosed, target: name) }
        return try await desk.send(message, from: letter.office, to: letter.otherOffice, by: person.login)
    }
}
