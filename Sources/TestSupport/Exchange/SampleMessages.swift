//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Exchange

/// Messages as offices write them.
package enum SampleMessages {
    package static let signOff = SignOff(
        draftedBy: "Nguyễn Thị Lan",
        approvedBy: "Trần Văn Minh",
        approvedAt: Timestamp(seconds: 1_754_870_000)
    )

    package static let agreement = LegalBasis(
        kind: .agreement,
        title: MessageText(
            "Hiệp định hợp tác và hỗ trợ hành chính trong lĩnh vực hải quan",
            language: "vi",
            translations: ["zh-CN": "海关行政互助合作协定", "en": "Agreement on customs cooperation and mutual assistance"]
        ),
        article: "5"
    )

    package static func handling(
        _ codes: Set<HandlingCode> = [.h1],
        light: Handling.TrafficLight = .amber,
        actions: Handling.PermissibleActions = .green,
        useBy: CalendarDate? = nil
    ) -> Handling {
        Handling(
            codes: codes,
            trafficLight: light,
            actions: actions,
            useBy: useBy,
            conditions: codes.contains(.h3) ? MessageText("Chỉ dùng nội bộ", language: "vi") : nil
        )
    }

    /// An alert about a lorry with cigarettes under fruit.
    package static func alert(handling: Handling = handling(), reference: String = "VN-VI/2025/0117") -> Message {
        Message(
            .alert,
            reference: reference,
            subject: MessageText(
                "Xe đầu kéo chở thuốc lá giấu dưới thanh long",
                language: "vi",
                translations: ["zh-CN": "牵引车在火龙果下藏匿香烟"]
            ),
            text: MessageText("Dự kiến qua cửa khẩu Hữu Nghị sáng 12/8.", language: "vi"),
            urgency: .immediate,
            legalBasis: agreement,
            purpose: MessageText("Ngăn chặn buôn lậu thuốc lá", language: "vi"),
            evaluation: Evaluation(source: .b, information: 2),
            handling: handling,
            signOff: signOff,
            facts: FactSheet(
                suspectedOffence: MessageText("Buôn lậu", language: "vi"),
                goods: [GoodsFact(hs: "240220", quantity: "120000", unit: "NMP", brand: "555")],
                conveyances: [
                    ConveyanceFact(mode: "road", identification: "12C-123.45", nationality: "VN", seals: ["VNS0012345"])
                ],
                route: RouteFact(departure: "Long An", destination: "Bằng Tường", gate: "G01"),
                measures: [.check]
            )
        )
    }

    /// A request to verify a certificate of origin.
    package static func request(due: Timestamp) -> Message {
        var message = alert(reference: "VN-VI/2025/0118")
        message.type = .request
        message.due = due
        message.urgency = .urgent
        message.facts = FactSheet(
            documents: [
                DocumentFact(kind: "certificate_of_origin", number: "E251234567890", asks: [.authentic, .issued])
            ]
        )
        message.body = .request(
            RequestBody(
                kind: .originVerification,
                questions: [
                    RequestBody.Question(id: "1", text: MessageText("C/O có thật không?", language: "vi")),
                    RequestBody.Question(id: "2", text: MessageText("Nội dung có khớp không?", language: "vi")),
                ]
            )
        )
        return message
    }

    package static func reply(to request: String, isFinal: Bool = true) -> Message {
        var message = alert(reference: "CN-7200/2025/88")
        message.type = .reply
        message.inReplyTo = request
        message.urgency = nil
        message.facts = nil
        message.body = .reply(
            ReplyBody(
                answers: [
                    ReplyBody.Answer(
                        question: "1",
                        outcome: .answered,
                        text: MessageText("证书系伪造。", language: "zh-CN", translations: ["vi": "C/O giả."])
                    )
                ],
                isFinal: isFinal
            )
        )
        return message
    }

    package static func feedback(on message: String) -> Message {
        Message(
            .feedback,
            inReplyTo: message,
            subject: MessageText("Phản hồi", language: "vi"),
            signOff: signOff,
            body: .feedback(
                FeedbackBody(
                    use: .seizure,
                    text: MessageText("Đã bắt giữ 120.000 điếu.", language: "vi"),
                    linkedCase: "VN-2025-VI-0042"
                )
            )
        )
    }

    package static func permission(for message: String, _ acts: Set<HandlingAct>) -> Message {
        Message(
            .permission,
            subject: MessageText("Cho phép", language: "vi"),
            signOff: signOff,
            body: .permission(PermissionBody(message: message, grant: HandlingGrant(acts: acts)))
        )
    }

    /// A message about an entry of a watch-list.
    package static func watch(_ type: MessageType, _ entry: String, _ texts: [String]) -> Message {
        var message = alert(handling: handling([.h1]), reference: entry)
        message.type = type
        message.facts = nil
        message.body = .watch(
            WatchBody(
                entry: entry,
                subject: "company",
                texts: texts,
                category: "business",
                action: .specificCheck,
                reason: MessageText("Nghi buôn lậu thuốc lá", language: "vi")
            )
        )
        return message
    }

    package static func revocation(of message: String) -> Message {
        Message(
            .revocation,
            subject: MessageText("Thu hồi", language: "vi"),
            signOff: signOff,
            body: .revocation(message: message, reason: MessageText("Sai biển số", language: "vi"))
        )
    }
}
