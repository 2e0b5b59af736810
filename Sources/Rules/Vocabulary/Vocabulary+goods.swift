//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// What goods, values and masses say beside their columns.
    static let goods: [RuleVariable] = [
        RuleVariable("hs2", .text, .ofText(.hsCode) { tariffPrefix($0, 2) }, title("chương HS", "HS章", "HS chapter")),
        RuleVariable("hs4", .text, .ofText(.hsCode) { tariffPrefix($0, 4) }, title("nhóm HS", "HS品目", "HS heading")),
        RuleVariable(
            "hs6",
            .text,
            .ofText(.hsCode) { tariffPrefix($0, 6) },
            title("phân nhóm HS", "HS子目", "HS subheading")
        ),
        RuleVariable(
            "certificate_hs6",
            .text,
            .ofText(.certificateHS) { tariffPrefix($0, 6) },
            title("phân nhóm HS trên C/O", "原产地证HS子目", "HS subheading on the certificate")
        ),
        RuleVariable(
            "manifest_hs4",
            .text,
            .ofText(.manifestHS) { tariffPrefix($0, 4) },
            title("nhóm HS trên manifest", "舱单HS品目", "HS heading on the manifest")
        ),
        RuleVariable(
            "price_per_kg",
            .ratio,
            .share(.customsValue, of: .netKg),
            title("trị giá mỗi kg", "每公斤价值", "value per kg")
        ),
        RuleVariable(
            "unit_price",
            .ratio,
            .share(.invoiceAmount, of: .quantity),
            title("đơn giá", "单价", "unit price")
        ),
        RuleVariable(
            "kg_per_package",
            .ratio,
            .share(.grossKg, of: .packages),
            title("kg mỗi kiện", "每件公斤数", "kg per package")
        ),
        RuleVariable(
            "kg_per_unit",
            .ratio,
            .share(.netKg, of: .quantity),
            title("kg mỗi đơn vị", "每单位公斤数", "kg per unit")
        ),
        RuleVariable(
            "lane",
            .text,
            .ofLine([.countryDeparture, .countryDestination, .route]) { cells in
                guard let from = cells.text(.countryDeparture), let to = cells.text(.countryDestination) else {
                    return nil
                }
                return .text("\(from)>\(to):\(cells.text(.route) ?? "")")
            },
            title("tuyến", "航线", "lane")
        ),
        RuleVariable(
            "hour",
            .count,
            .ofLine([.lodgedAt]) {
                $0.localTime(.lodgedAt).map { .count(((($0 % 86_400) + 86_400) % 86_400) / 3_600) }
            },
            title("giờ đăng ký", "申报时刻", "hour of lodging")
        ),
    ]

    static func title(_ vi: String, _ zh: String, _ en: String) -> Trilingual {
        Trilingual(vi: vi, zh: zh, en: en)
    }

    static func share(_ part: Double?, _ whole: Double?) -> RuleValue? {
        guard let part, let whole, whole != 0 else { return nil }
        return .ratio(of: part / whole)
    }

    /// The first digits of a tariff code, whatever dots and blanks stand in it; nil when it has fewer.
    private static func tariffPrefix(_ code: String, _ digits: Int) -> RuleValue? {
        var taken: [UInt8] = []
        for byte in code.utf8 where byte >= 0x30 && byte <= 0x39 {
            taken.append(byte)
            if taken.count == digits { return .text(String(decoding: taken, as: UTF8.self)) }
        }
        return nil
    }
}
