//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The provinces of Vietnamese plate codes, by the names they had when the codes were given.
///
/// Since the merger of July 2025 a province has the codes of all its parts. Source: Circular 24/2023/TT-BCA, annex 02.
package enum VietnamesePlateProvinces {
    /// The name of a code of two digits, nil where it is given to none.
    package static func name(_ code: String) -> Trilingual? { names[code] }

    private static let names: [String: Trilingual] = {
        var result: [String: Trilingual] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|").map(String.init)
            guard parts.count == 4 else { continue }
            let name = Trilingual(vi: parts[1], zh: parts[2], en: parts[3])
            for code in parts[0].split(separator: " ") { result[String(code)] = name }
        }
        return result
    }()

    private static let table = """
        11|Cao Bằng|高平|Cao Bang
        12|Lạng Sơn|谅山|Lang Son
        14|Quảng Ninh|广宁|Quang Ninh
        15 16|Hải Phòng|海防|Hai Phong
        17|Thái Bình|太平|Thai Binh
        18|Nam Định|南定|Nam Dinh
        19|Phú Thọ|富寿|Phu Tho
        20|Thái Nguyên|太原|Thai Nguyen
        21|Yên Bái|安沛|Yen Bai
        22|Tuyên Quang|宣光|Tuyen Quang
        23|Hà Giang|河江|Ha Giang
        24|Lào Cai|老街|Lao Cai
        25|Lai Châu|莱州|Lai Chau
        26|Sơn La|山罗|Son La
        27|Điện Biên|奠边|Dien Bien
        28|Hòa Bình|和平|Hoa Binh
        29 30 31 32 33 40|Hà Nội|河内|Hanoi
        34|Hải Dương|海阳|Hai Duong
        35|Ninh Bình|宁平|Ninh Binh
        36|Thanh Hóa|清化|Thanh Hoa
        37|Nghệ An|乂安|Nghe An
        38|Hà Tĩnh|河静|Ha Tinh
        39 60|Đồng Nai|同奈|Dong Nai
        41 50 51 52 53 54 55 56 57 58 59|TP. Hồ Chí Minh|胡志明市|Ho Chi Minh City
        43|Đà Nẵng|岘港|Da Nang
        47|Đắk Lắk|多乐|Dak Lak
        48|Đắk Nông|多农|Dak Nong
        49|Lâm Đồng|林同|Lam Dong
        61|Bình Dương|平阳|Binh Duong
        62|Long An|隆安|Long An
        63|Tiền Giang|前江|Tien Giang
        64|Vĩnh Long|永隆|Vinh Long
        65|Cần Thơ|芹苴|Can Tho
        66|Đồng Tháp|同塔|Dong Thap
        67|An Giang|安江|An Giang
        68|Kiên Giang|坚江|Kien Giang
        69|Cà Mau|金瓯|Ca Mau
        70|Tây Ninh|西宁|Tay Ninh
        71|Bến Tre|槟椥|Ben Tre
        72|Bà Rịa – Vũng Tàu|巴地头顿|Ba Ria–Vung Tau
        73|Quảng Bình|广平|Quang Binh
        74|Quảng Trị|广治|Quang Tri
        75|Huế|顺化|Hue
        76|Quảng Ngãi|广义|Quang Ngai
        77|Bình Định|平定|Binh Dinh
        78|Phú Yên|富安|Phu Yen
        79|Khánh Hòa|庆和|Khanh Hoa
        80|Cơ quan trung ương|中央机关|Central bodies
        81|Gia Lai|嘉莱|Gia Lai
        82|Kon Tum|昆嵩|Kon Tum
        83|Sóc Trăng|朔庄|Soc Trang
        84|Trà Vinh|茶荣|Tra Vinh
        85|Ninh Thuận|宁顺|Ninh Thuan
        86|Bình Thuận|平顺|Binh Thuan
        88|Vĩnh Phúc|永福|Vinh Phuc
        89|Hưng Yên|兴安|Hung Yen
        90|Hà Nam|河南|Ha Nam
        92|Quảng Nam|广南|Quang Nam
        93|Bình Phước|平福|Binh Phuoc
        94|Bạc Liêu|薄辽|Bac Lieu
        95|Hậu Giang|后江|Hau Giang
        97|Bắc Kạn|北件|Bac Kan
        98|Bắc Giang|北江|Bac Giang
        99|Bắc Ninh|北宁|Bac Ninh
        """
}
