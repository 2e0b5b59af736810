//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// Parties by keys under which different spellings of the same fall together.
    static let parties: [RuleVariable] = [
        RuleVariable(
            "importer_phone_key",
            .text,
            .ofText(.importerPhone) { PhoneKey.text(of: $0).map { .text($0) } },
            title("điện thoại người nhập khẩu, chuẩn hóa", "标准化进口人电话", "importer's phone, tidied")
        ),
        RuleVariable(
            "delivery_phone_key",
            .text,
            .ofText(.deliveryPhone) { PhoneKey.text(of: $0).map { .text($0) } },
            title("điện thoại giao, chuẩn hóa", "标准化收货电话", "delivery phone, tidied")
        ),
        RuleVariable(
            "importer_address_key",
            .text,
            .ofText(.importerAddress) { AddressKey.text(of: $0).map { .text($0) } },
            title("địa chỉ người nhập khẩu, chuẩn hóa", "标准化进口人地址", "importer's address, tidied")
        ),
        RuleVariable(
            "delivery_address_key",
            .text,
            .ofText(.deliveryAddress) { AddressKey.text(of: $0).map { .text($0) } },
            title("địa chỉ giao, chuẩn hóa", "标准化收货地址", "delivery address, tidied")
        ),
        RuleVariable(
            "exporter_months",
            .ratio,
            .ofLine([.exporterRegisteredOn, .lodgedAt]) { months(from: $0.time(.exporterRegisteredOn), $0) },
            title("số tháng từ đăng ký người xuất khẩu", "出口人注册月数", "months since the exporter registered")
        ),
        RuleVariable(
            "importer_months",
            .ratio,
            .ofLine([.importerRegisteredOn, .lodgedAt]) { months(from: $0.time(.importerRegisteredOn), $0) },
            title("số tháng từ đăng ký người nhập khẩu", "进口人注册月数", "months since the importer registered")
        ),
        RuleVariable(
            "activity_covers_goods",
            .flag,
            .ofLine([.importerActivity, .hsCode]) { cells in
                guard let activity = cells.text(.importerActivity), let code = cells.text(.hsCode), code.count >= 2
                else {
                    return nil
                }
                return .flag(severalTexts(activity).contains { code.hasPrefix($0) })
            },
            title("ngành nghề bao gồm hàng", "经营范围涵盖货物", "line of business covers the goods")
        ),
    ]

    private static func months(from start: Int64?, _ cells: LineCells) -> RuleValue? {
        guard let start, let lodged = cells.time(.lodgedAt) else { return nil }
        return .ratio(of: Double(lodged - start) / 86_400 / 30.4375)
    }
}
