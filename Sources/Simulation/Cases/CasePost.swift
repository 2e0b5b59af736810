//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A place where officers find something, with the offices that kept it before and after 1 March 2025, when regions took
/// the place of the departments of provinces.
struct CasePost: Sendable {
    static let reorganised = CalendarDate(nearestDaysSince1970: Int64(BorderDay(2025, 3, 1).number))

    /// Until 28 February 2025.
    let department: String
    let region: String
    /// The id of a gate.
    let gate: String?
    let name: String?
    /// The neighbour whose border it is about.
    let border: String?
    /// Only trains pass.
    let isRail: Bool
    /// What happens here and how often, in cases of a half-year, roughly.
    let scenes: [(CaseScene, Double)]

    init(
        _ department: String,
        _ region: String,
        gate: String? = nil,
        at name: String? = nil,
        border: String? = nil,
        isRail: Bool = false,
        _ scenes: [(CaseScene, Double)]
    ) {
        self.department = "VN-" + department
        self.region = "VN-" + region
        self.gate = gate
        self.name = name
        self.border = border
        self.isRail = isRail
        self.scenes = scenes
    }

    func office(on day: CalendarDate) -> String { day < Self.reorganised ? department : region }

    /// The district on the other side that works with it.
    var partner: String? { border == "CN" ? (region == "VN-VII" ? "CN-8600" : "CN-7200") : nil }

    /// On the border with China.
    static let border: [CasePost] = [
        CasePost(
            "LANGSON",
            "VI",
            gate: "G01",
            border: "CN",
            [(.gate, 150), (.traveller, 40), (.controlledDelivery, 6)]
        ),
        CasePost("LANGSON", "VI", gate: "G02", border: "CN", [(.gate, 170)]),
        CasePost("LANGSON", "VI", gate: "G03", border: "CN", [(.gate, 110)]),
        CasePost("LANGSON", "VI", gate: "G04", border: "CN", [(.gate, 70)]),
        CasePost("LANGSON", "VI", gate: "G05", border: "CN", isRail: true, [(.gate, 20), (.traveller, 15)]),
        CasePost("LANGSON", "VI", at: "Đường mòn khu vực Tân Thanh", border: "CN", [(.trail, 120)]),
        CasePost("LANGSON", "VI", at: "Đường mòn khu vực Cốc Nam", border: "CN", [(.trail, 110)]),
        CasePost("LANGSON", "VI", at: "Đường mòn khu vực Chi Ma", border: "CN", [(.trail, 60)]),
        CasePost("LANGSON", "VI", at: "Thành phố Lạng Sơn", border: "CN", [(.market, 110)]),
        CasePost(
            "QUANGNINH",
            "VIII",
            gate: "G06",
            border: "CN",
            [(.gate, 140), (.traveller, 70), (.parcels, 90), (.controlledDelivery, 8)]
        ),
        CasePost("QUANGNINH", "VIII", gate: "G07", border: "CN", [(.gate, 30)]),
        CasePost("QUANGNINH", "VIII", gate: "G08", border: "CN", [(.gate, 20)]),
        CasePost("QUANGNINH", "VIII", at: "Sông Ka Long", border: "CN", [(.river, 130)]),
        CasePost("QUANGNINH", "VIII", at: "Đường mòn khu vực Hoành Mô", border: "CN", [(.trail, 25)]),
        CasePost("QUANGNINH", "VIII", at: "Thành phố Móng Cái", border: "CN", [(.market, 40)]),
        CasePost("CAOBANG", "VI", gate: "G09", border: "CN", [(.gate, 60)]),
        CasePost("CAOBANG", "VI", gate: "G10", border: "CN", [(.gate, 40)]),
        CasePost("CAOBANG", "VI", gate: "G11", border: "CN", [(.gate, 15)]),
        CasePost("CAOBANG", "VI", at: "Đường mòn khu vực Tà Lùng", border: "CN", [(.trail, 60)]),
        CasePost("LAOCAI", "VII", gate: "G12", border: "CN", [(.gate, 120), (.traveller, 40), (.parcels, 15)]),
        CasePost("LAOCAI", "VII", at: "Thành phố Lào Cai", border: "CN", [(.market, 40)]),
        CasePost("HAGIANG", "VII", gate: "G13", border: "CN", [(.gate, 40)]),
        CasePost("HAGIANG", "VII", at: "Đường mòn khu vực Thanh Thủy", border: "CN", [(.trail, 20)]),
        CasePost("DIENBIEN", "VII", gate: "G14", border: "CN", [(.gate, 15)]),
        CasePost("DIENBIEN", "VII", at: "Đường mòn khu vực Ma Lù Thàng", border: "CN", [(.trail, 15)]),
    ]

    /// Everywhere else: ports, airports, parcel centres, the borders with Laos and Cambodia, depots, the sea, audits.
    static let elsewhere: [CasePost] = [
        CasePost("HAIPHONG", "III", gate: "P01", [(.port, 700)]),
        CasePost("HOCHIMINH", "II", at: "Cảng Cát Lái", [(.port, 900)]),
        CasePost("BARIAVUNGTAU", "XV", at: "Cảng Cái Mép", [(.port, 260)]),
        CasePost("DANANG", "XII", at: "Cảng Tiên Sa", [(.port, 80)]),
        CasePost("QUANGNINH", "VIII", gate: "P02", [(.port, 40)]),
        CasePost("BINHDINH", "XIII", at: "Cảng Quy Nhơn", [(.port, 40)]),
        CasePost("HANOI", "I", gate: "A01", [(.airport, 260), (.airCargo, 220)]),
        CasePost("HOCHIMINH", "II", gate: "A04", [(.airport, 420), (.airCargo, 320)]),
        CasePost("DANANG", "XII", gate: "A05", [(.airport, 60)]),
        CasePost("HAIPHONG", "III", gate: "A02", [(.airport, 20)]),
        CasePost("HANOI", "I", at: "Trung tâm bưu chính Hà Nội", [(.parcels, 330), (.post, 120)]),
        CasePost("HOCHIMINH", "II", at: "Trung tâm bưu chính TP. Hồ Chí Minh", [(.parcels, 520), (.post, 160)]),
        CasePost("HATINH", "XI", at: "Cửa khẩu Cầu Treo", border: "LA", [(.gate, 130)]),
        CasePost("QUANGTRI", "IX", at: "Cửa khẩu Lao Bảo", border: "LA", [(.gate, 190), (.trail, 80)]),
        CasePost("QUANGBINH", "IX", at: "Cửa khẩu Cha Lo", border: "LA", [(.gate, 60)]),
        CasePost("NGHEAN", "XI", at: "Cửa khẩu Nậm Cắn", border: "LA", [(.gate, 80)]),
        CasePost("THANHHOA", "X", at: "Cửa khẩu Na Mèo", border: "LA", [(.gate, 30)]),
        CasePost("DIENBIEN", "VII", at: "Cửa khẩu Tây Trang", border: "LA", [(.gate, 40)]),
        CasePost("GIALAIKONTUM", "XIV", at: "Cửa khẩu Bờ Y", border: "LA", [(.gate, 50)]),
        CasePost("TAYNINH", "XVI", at: "Cửa khẩu Mộc Bài", border: "KH", [(.gate, 170), (.trail, 110)]),
        CasePost("LONGAN", "XVII", at: "Cửa khẩu Bình Hiệp", border: "KH", [(.gate, 60), (.trail, 160)]),
        CasePost("ANGIANG", "XX", at: "Cửa khẩu Tịnh Biên", border: "KH", [(.gate, 90), (.river, 130)]),
        CasePost("DONGTHAP", "XX", at: "Cửa khẩu Thường Phước", border: "KH", [(.river, 60)]),
        CasePost("KIENGIANG", "XX", at: "Cửa khẩu Hà Tiên", border: "KH", [(.gate, 50), (.trail, 30)]),
        CasePost("BINHPHUOC", "XVI", at: "Cửa khẩu Hoa Lư", border: "KH", [(.gate, 50)]),
        CasePost("BACNINH", "V", at: "Cảng cạn Tiên Sơn", [(.depot, 180)]),
        CasePost("DONGNAI", "XVIII", at: "Cảng cạn Đồng Nai", [(.depot, 200), (.audit, 60)]),
        CasePost("BINHDUONG", "XVI", at: "Cảng cạn Sóng Thần", [(.depot, 160), (.audit, 60)]),
        CasePost("HANAMNINH", "IV", at: "Kho ngoại quan Nam Định", [(.depot, 90)]),
        CasePost("ASI", "ASI", at: "Vùng biển Tây Nam", [(.sea, 60)]),
        CasePost("HAIPHONG", "III", at: "Vùng biển Hải Phòng", [(.sea, 30)]),
        CasePost("CAMAU", "XIX", at: "Vùng biển Cà Mau", [(.sea, 40)]),
        CasePost("BARIAVUNGTAU", "XV", at: "Vùng biển Vũng Tàu", [(.sea, 30)]),
        CasePost("PCA", "PCA", at: "Trụ sở doanh nghiệp", [(.audit, 110)]),
        CasePost("HAIPHONG", "III", at: "Trụ sở doanh nghiệp", [(.audit, 120)]),
        CasePost("HOCHIMINH", "II", at: "Trụ sở doanh nghiệp", [(.audit, 220)]),
        CasePost("HANOI", "I", at: "Trụ sở doanh nghiệp", [(.audit, 130)]),
    ]
}
