//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The provinces of China by the character that stands for them on plates.
package enum ChinesePlateProvinces {
    /// The name of the province, nil where the character stands for none.
    package static func name(_ character: Character) -> Trilingual? { names[character] }

    private static let names: [Character: Trilingual] = {
        var result: [Character: Trilingual] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|").map(String.init)
            guard parts.count == 4, let character = parts[0].first else { continue }
            result[character] = Trilingual(vi: parts[1], zh: parts[2], en: parts[3])
        }
        return result
    }()

    private static let table = """
        京|Bắc Kinh|北京|Beijing
        津|Thiên Tân|天津|Tianjin
        冀|Hà Bắc|河北|Hebei
        晋|Sơn Tây|山西|Shanxi
        蒙|Nội Mông|内蒙古|Inner Mongolia
        辽|Liêu Ninh|辽宁|Liaoning
        吉|Cát Lâm|吉林|Jilin
        黑|Hắc Long Giang|黑龙江|Heilongjiang
        沪|Thượng Hải|上海|Shanghai
        苏|Giang Tô|江苏|Jiangsu
        浙|Chiết Giang|浙江|Zhejiang
        皖|An Huy|安徽|Anhui
        闽|Phúc Kiến|福建|Fujian
        赣|Giang Tây|江西|Jiangxi
        鲁|Sơn Đông|山东|Shandong
        豫|Hà Nam (Trung Quốc)|河南|Henan
        鄂|Hồ Bắc|湖北|Hubei
        湘|Hồ Nam|湖南|Hunan
        粤|Quảng Đông|广东|Guangdong
        桂|Quảng Tây|广西|Guangxi
        琼|Hải Nam|海南|Hainan
        渝|Trùng Khánh|重庆|Chongqing
        川|Tứ Xuyên|四川|Sichuan
        贵|Quý Châu|贵州|Guizhou
        云|Vân Nam|云南|Yunnan
        藏|Tây Tạng|西藏|Tibet
        陕|Thiểm Tây|陕西|Shaanxi
        甘|Cam Túc|甘肃|Gansu
        青|Thanh Hải|青海|Qinghai
        宁|Ninh Hạ|宁夏|Ningxia
        新|Tân Cương|新疆|Xinjiang
        """
}
