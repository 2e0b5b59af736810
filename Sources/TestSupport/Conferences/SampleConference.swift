//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs
package import Operations

/// A conference of two sides that was never held.
package enum SampleConference {
    package static let id = "0198a64e-3500-710b-b468-2c4dc145dd8f"
    package static let at: Int64 = 1_754_877_600_000

    package static func day(_ text: String) -> CalendarDate {
        CalendarDate(iso8601: text) ?? CalendarDate(nearestDaysSince1970: 0)
    }

    package static let header = ConferenceHeader(
        forum: MinuteText(
            vi: "Hội nghị hợp tác chống buôn lậu Việt Nam – Trung Quốc",
            zh: "中越海关反走私合作会议",
            en: "Vietnam–China anti-smuggling cooperation conference"
        ),
        number: 17,
        place: MinuteText(vi: "Thành phố Hồ Chí Minh", zh: "胡志明市", en: "Ho Chi Minh City"),
        from: day("2025-08-12"),
        to: day("2025-08-14")
    )

    package static func delegation(_ side: String) -> ItemContent {
        let isVietnam = side == "VN"
        return .delegation(
            Delegation(
                side: side,
                administration: isVietnam
                    ? MinuteText(vi: "Cục Hải quan Việt Nam", zh: "越南海关局")
                    : MinuteText(vi: "Tổng cục Hải quan Trung Quốc", zh: "中国海关总署"),
                head: isVietnam ? "Nguyễn Văn An" : "李强",
                headPost: MinuteText(vi: "Phó Cục trưởng", zh: "副局长"),
                members: isVietnam ? ["Trần Thị Bình, Điều tra chống buôn lậu"] : ["王伟，缉私局"],
                offices: [isVietnam ? "VN-VI" : "CN-7200"]
            )
        )
    }

    package static func contact(_ office: String = "VN-VI", officer: String = "Lê Minh") -> ItemContent {
        .contact(
            ContactPoint(
                office: office,
                post: "duty",
                officer: officer,
                phone: "+84 205 000 000",
                email: "duty@example.vn",
                languages: ["vi", "zh"],
                hours: "24/7",
                validFrom: day("2025-09-01")
            )
        )
    }

    package static let commitment = ItemContent.commitment(
        MinuteCommitment(
            text: MinuteText(vi: "Trao đổi danh sách đầu mối liên lạc.", zh: "交换联络点名单。"),
            owner: "both",
            office: "VN-VI",
            due: day("2025-12-31")
        )
    )

    package static let figure = ItemContent.figure(
        JointFigure(
            label: MinuteText(vi: "Số vụ vi phạm trên tuyến biên giới", zh: "边境线违规案件数"),
            source: "VN",
            unit: "cases",
            from: day("2025-01-01"),
            to: day("2025-06-30")
        )
    )

    package static func paragraph(_ vi: String, _ zh: String) -> ItemContent {
        .paragraph(MinuteText(vi: vi, zh: zh))
    }

    /// The book as a side has it before anything is written.
    package static func empty(_ side: String) -> Conference {
        let isVietnam = side == "VN"
        return Conference(
            id: id,
            side: side,
            partner: isVietnam ? "CN" : "VN",
            office: isVietnam ? "VN-VI" : "CN-7200",
            otherOffice: isVietnam ? "CN-7200" : "VN-VI",
            isShared: true
        )
    }

    /// Hands what one side has not sent yet to the other.
    package static func carry(_ from: inout Conference, _ to: inout Conference) {
        let operations = from.unsent
        to.accept(operations.map(\.json), message: "carried", at: at)
        from.markSent(operations.map(\.id))
    }

    /// Agrees to all that stands there.
    package static func agree(_ conference: inout Conference) throws {
        for item in conference.book.items where item.kind.isNegotiated && !item.isAgreed(by: conference.side) {
            guard let head = item.heads.last else { continue }
            let act = BookAct.agree(item: item.id, version: head.id, digest: head.digest)
            try conference.write(act, by: "agree", at: at)
        }
    }

    /// Two sides that agree to everything.
    package static func agreed() throws -> (vn: Conference, cn: Conference) {
        var (vn, cn) = (empty("VN"), empty("CN"))
        try vn.write(.header(header), by: "An", at: at)
        try vn.add(delegation("VN"), by: "An", at: at)
        try vn.add(paragraph("Hai bên thống nhất tăng cường trao đổi thông tin.", "双方同意加强情报交流。"), by: "An", at: at)
        try vn.add(commitment, by: "An", at: at)
        try vn.add(contact(), by: "An", at: at)
        let figure = try vn.add(figure, by: "An", at: at)
        carry(&vn, &cn)
        try cn.add(delegation("CN"), by: "Li", at: at)
        for conference in [0, 1] {
            guard let statement = FigureStatement(value: "1588"), case .write(let writing) = figure.act,
                let digest = writing.content?.digest
            else { break }
            let act = BookAct.state(item: figure.id, digest: digest, statement)
            if conference == 0 { try vn.write(act, by: "An", at: at) } else { try cn.write(act, by: "Li", at: at) }
        }
        carry(&cn, &vn)
        try agree(&vn)
        try agree(&cn)
        carry(&vn, &cn)
        carry(&cn, &vn)
        return (vn, cn)
    }
}
