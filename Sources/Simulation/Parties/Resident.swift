//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A person who orders from abroad, always the same for the same number, so that nobody has to be stored.
///
/// No trait of a person beyond a made-up name and a place of delivery is simulated.
struct Resident: Sendable {
    let idHash: String
    let name: String
    let address: String
    let phone: String

    init(number: Int, country: String, region: BorderRegion, seed: UInt64) {
        var random = RandomSource(seed: seed, stream: "resident", number: number &* 4 &+ (country == "VN" ? 0 : 1))
        idHash = random.hash()
        if country == "VN" {
            let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"]
            let middles = ["Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Thanh", "Hữu", "Bích"]
            let given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hương", "Khánh", "Lan", "Long", "Mai", "Nam"]
            name = "\(random.pick(families)) \(random.pick(middles)) \(random.pick(given))"
            let streets = [
                "Lê Lợi", "Bà Triệu", "Trần Phú", "Nguyễn Trãi", "Cầu Giấy", "Giải Phóng", "Minh Khai", "Hùng Vương",
            ]
            // A tenth live in towers with hundreds of neighbours behind one address.
            address =
                random.happens(0.1)
                ? "Chung cư \(random.pick(["HH1", "HH2", "A3", "CT5", "Park 7"])), \(random.pick(region.vietnamesePlaces))"
                : "Số \(random.number(in: 1...900)) \(random.pick(streets)), \(random.pick(region.vietnamesePlaces))"
            phone = "09" + random.digits(8)
        } else {
            let families = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "韦", "农"]
            let given = ["伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "军", "杰", "小明", "晓东", "海燕"]
            name = random.pick(families) + random.pick(given)
            address =
                "\(random.pick(region.chinesePlaces).local)\(random.pick(["人民路", "新华路", "建设路", "江北路"]))"
                + "\(random.number(in: 1...900))号"
            phone = "1" + random.pick(["38", "39", "58", "77", "87"]) + random.digits(8)
        }
    }
}
