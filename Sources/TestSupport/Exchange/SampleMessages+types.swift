//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import Exchange

extension SampleMessages {
    /// One message of every type that officers write, with all that such a message may hold.
    /// - Parameters:
    ///   - answered: the message that replies and feedback are about
    ///   - secret: stands in every text, name and number
    package static func everyType(
        handling: Handling = handling([.h0], light: .green),
        about answered: String,
        secret: String = "12C-123.45"
    ) -> [Message] {
        MessageType.written.map { type in
            var message = message(type, handling, about: answered, secret)
            if !type.isIntelligence { message.handling = nil }
            return message
        }
    }

    private static func text(_ words: String, _ secret: String) -> MessageText {
        MessageText(
            "\(words) \(secret)",
            language: "vi",
            translations: ["zh-CN": "通报 \(secret)", "en": "Message \(secret)"]
        )
    }

    private static func message(
        _ type: MessageType,
        _ handling: Handling,
        about answered: String,
        _ secret: String
    ) -> Message {
        var message = Message(
            type,
            reference: "VN-VI/\(secret)",
            subject: text("Tin về", secret),
            text: text("Nội dung về", secret),
            urgency: .urgent,
            legalBasis: agreement,
            purpose: text("Ngăn chặn buôn lậu", secret),
            evaluation: Evaluation(source: .b, information: 2),
            handling: handling,
            signOff: signOff,
            attachments: [
                AttachmentNote(
                    id: "0198a64e-3500-710b-b468-2c4dc145dd8f",
                    name: "\(secret).jpg",
                    mediaType: "image/jpeg",
                    size: 5_000,
                    digest: .zero,
                    key: Array(repeating: 7, count: 32)
                )
            ]
        )
        switch type {
        case .alert, .information: message.facts = facts(secret)
        case .request:
            message.due = Timestamp(seconds: 1_757_000_000)
            message.facts = FactSheet(documents: [DocumentFact(kind: "certificate_of_origin", number: secret)])
            message.body = .request(
                RequestBody(
                    kind: .originVerification,
                    questions: [.init(id: "1", text: text("Có thật không?", secret))]
                )
            )
        case .reply:
            message.inReplyTo = answered
            message.body = .reply(
                ReplyBody(answers: [.init(question: "1", outcome: .answered, text: text("Giả.", secret))])
            )
        case .refusal:
            message.inReplyTo = answered
            message.body = .refusal(RefusalBody(ground: .notCompetent, reason: text("Không có thẩm quyền", secret)))
        case .feedback:
            message.inReplyTo = answered
            message.body = .feedback(
                FeedbackBody(use: .seizure, text: text("Đã bắt giữ", secret), linkedCase: secret)
            )
        case .seizureReport, .situationReport, .statistics, .minute, .actionPlan:
            message.inReplyTo = type == .seizureReport ? answered : nil
            message.body = .record(record(type, about: secret))
        case .watchAdd, .watchAmend, .watchRevoke:
            message.body = .watch(
                WatchBody(
                    entry: "W-\(secret)",
                    subject: "vehicle",
                    texts: [secret, "桂A12345"],
                    category: "transport",
                    action: .specificCheck,
                    reason: text("Nghi buôn lậu", secret),
                    valid: ValidityPeriod(
                        from: CalendarDate(iso8601: "2025-08-01"),
                        to: CalendarDate(iso8601: "2027-08-01")
                    )
                )
            )
        case .permission:
            message.body = .permission(
                PermissionBody(
                    message: answered,
                    grant: HandlingGrant(acts: [.export, .print], until: CalendarDate(iso8601: "2027-08-01")),
                    conditions: text("Chỉ nội bộ", secret)
                )
            )
        case .revocation: message.body = .revocation(message: answered, reason: text("Sai biển số", secret))
        case .disclosure:
            message.body = .disclosure(
                DisclosureBody(
                    message: answered,
                    recipient: .court,
                    name: secret,
                    at: Timestamp(seconds: 1_755_000_000),
                    reason: text("Xét xử", secret)
                )
            )
        case .rule:
            message.body = .rule(
                RuleBody(
                    rule: "id: \(secret)",
                    period: .always,
                    expires: CalendarDate(nearestDaysSince1970: 21_000)
                )
            )
        case .ruleAnswer:
            message.inReplyTo = answered
            message.body = .ruleAnswer(
                RuleAnswerBody(
                    rule: answered,
                    cells: [.init(week: "2025-08-11", office: "VN-VI", count: 12)],
                    lookedAt: 1_000,
                    hits: [
                        RuleAnswerHit(
                            declaration: String(secret.prefix(40)),
                            item: "1",
                            day: "2025-08-11",
                            office: "VN-VI",
                            hs: "240220",
                            origin: "CN",
                            departure: "CN"
                        )
                    ]
                )
            )
            // Lines leave with an officer above the contact point alone.
            message.signOff = SignOff(
                draftedBy: signOff.draftedBy,
                approvedBy: signOff.approvedBy,
                approvedAt: signOff.approvedAt,
                endorsedBy: "Thu"
            )
        default: break
        }
        return message
    }

    private static func facts(_ secret: String) -> FactSheet {
        FactSheet(
            suspectedOffence: text("Buôn lậu", secret),
            law: "Luật Hải quan",
            goods: [
                GoodsFact(
                    hs: "240220",
                    description: text("Thuốc lá", secret),
                    quantity: "120000",
                    unit: "NMP",
                    brand: secret
                )
            ],
            parties: [
                PartyFact(
                    kind: .company,
                    role: "importer",
                    names: ["Công ty \(secret)", "公司 O'\(secret)"],
                    identifiers: [
                        .init(kind: "tax_code", value: "0100109106"), .init(kind: "phone", value: "PHONE-\(secret)"),
                    ],
                    address: "Lạng Sơn",
                    country: "VN"
                ),
                PartyFact(
                    kind: .person,
                    role: "driver",
                    names: ["PERSON-\(secret)"],
                    identifiers: [.init(kind: "passport", value: "PASSPORT-\(secret)")]
                ),
            ],
            conveyances: [
                ConveyanceFact(mode: "road", identification: secret, nationality: "VN", seals: ["VNS0012345"]),
                ConveyanceFact(mode: "sea", identification: "9074729", name: "LUCKY", containers: ["CSQU3054383"]),
            ],
            route: RouteFact(departure: "Long An", transit: "VN", destination: "Bằng Tường", gate: "G01"),
            documents: [
                DocumentFact(kind: "certificate_of_origin", number: "E\(secret)"),
                DocumentFact(kind: "passport", number: "PASSPORT-\(secret)"),
            ],
            measures: [.check]
        )
    }
}
