//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

extension LookoutSubject {
    /// Reads the code, or the word in one of the three languages; nil for any other.
    package init?(received text: String) {
        let word = text.trimmedText.lowercased().precomposedStringWithCanonicalMapping
        if let subject = LookoutSubject(rawValue: word) ?? Self.words[word] {
            self = subject
            return
        }
        return nil
    }

    /// The category that an entry falls into where its list says none.
    package var usualCategory: LookoutCategory {
        switch self {
        case .person, .phone, .identifier: .person
        case .company, .address, .place, .document: .business
        case .vehicle, .container, .vessel, .seal: .meansOfTransport
        }
    }

    private static let words: [String: LookoutSubject] = [
        "individual": .person, "cá nhân": .person, "người": .person, "个人": .person, "人员": .person, "人": .person,
        "business": .company, "enterprise": .company, "doanh nghiệp": .company, "công ty": .company, "企业": .company,
        "公司": .company, "địa danh": .place, "地点": .place, "地名": .place, "địa chỉ": .address, "地址": .address,
        "telephone": .phone, "điện thoại": .phone, "số điện thoại": .phone, "电话": .phone, "手机": .phone,
        "plate": .vehicle, "truck": .vehicle, "xe": .vehicle, "phương tiện": .vehicle, "biển số": .vehicle,
        "车辆": .vehicle, "车牌": .vehicle, "côngtenơ": .container, "công-te-nơ": .container, "集装箱": .container,
        "niêm phong": .seal, "封志": .seal, "关锁": .seal, "ship": .vessel, "imo": .vessel, "tàu": .vessel,
        "tàu biển": .vessel, "船舶": .vessel, "tax code": .identifier, "mã số thuế": .identifier,
        "số định danh": .identifier, "证件号": .identifier, "税号": .identifier, "chứng từ": .document, "单证": .document,
    ]
}
