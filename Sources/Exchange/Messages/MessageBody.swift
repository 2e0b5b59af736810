//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What only one type of message has.
package enum MessageBody: Hashable, Sendable {
    /// Nothing beyond the common fields.
    case none
    case request(RequestBody)
    case reply(ReplyBody)
    case refusal(RefusalBody)
    case watch(WatchBody)
    case feedback(FeedbackBody)
    case permission(PermissionBody)
    case acknowledgement([AcknowledgementItem])
    /// Takes a message back: its id and why.
    case revocation(message: String, reason: MessageText)
    case disclosure(DisclosureBody)
    case rule(RuleBody)
    case ruleAnswer(RuleAnswerBody)
    /// Seizures, situation reports, statistics and minutes, which ``RecordBody`` reads, and whatever a later version
    /// sends; kept as they came, with members that are not known here.
    case record(JSONValue)

    package var json: JSONValue? {
        switch self {
        case .none: nil
        case .request(let body): body.json
        case .reply(let body): body.json
        case .refusal(let body): body.json
        case .watch(let body): body.json
        case .feedback(let body): body.json
        case .permission(let body): body.json
        case .acknowledgement(let items): .object(["items": .array(items.map(\.json))])
        case .revocation(let message, let reason):
            .object(["message": .string(message), "reason": reason.json])
        case .disclosure(let body): body.json
        case .rule(let body): body.json
        case .ruleAnswer(let body): body.json
        case .record(let value): value
        }
    }

    /// Reads what stands in the member `body` of a message of a type.
    /// - Throws: ``MessageFault`` with the place
    package init(_ type: MessageType, reading body: JSONValue) throws(MessageFault) {
        try self.init(type, MessageFields(.object(["body": body]), at: ""))
    }

    init(_ type: MessageType, _ fields: MessageFields) throws(MessageFault) {
        func body() throws(MessageFault) -> MessageFields {
            let body = try fields.required("body", fields.object("body"))
            return body
        }
        switch type {
        case .request: self = .request(try RequestBody(body()))
        case .reply: self = .reply(try ReplyBody(body()))
        case .refusal: self = .refusal(try RefusalBody(body()))
        case .watchAdd, .watchAmend, .watchRevoke: self = .watch(try WatchBody(body(), type))
        case .feedback: self = .feedback(try FeedbackBody(body()))
        case .permission: self = .permission(try PermissionBody(body()))
        case .acknowledgement:
            let items = try body().list("items", most: 1_024) { value, place throws(MessageFault) in
                try AcknowledgementItem(MessageFields(value, at: place))
            }
            guard !items.isEmpty else { throw .missing("body.items") }
            self = .acknowledgement(items)
        case .revocation:
            let body = try body()
            guard let message = try body.messageID("message") else { throw .missing("body.message") }
            guard let reason = try body.messageText("reason", most: 2_000) else { throw .missing("body.reason") }
            self = .revocation(message: message, reason: reason)
        case .disclosure: self = .disclosure(try DisclosureBody(body()))
        case .rule: self = .rule(try RuleBody(body()))
        case .ruleAnswer: self = .ruleAnswer(try RuleAnswerBody(body()))
        default:
            if let value = fields["body"] { _ = try RecordBody(type, value) }
            self = fields["body"].map { .record($0) } ?? .none
        }
    }
}
