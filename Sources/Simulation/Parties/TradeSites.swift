//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Streets, office buildings and trade parks. Many honest firms share a building: an address alone proves nothing.
struct TradeSites: Sendable {
    /// Share of firms that sit in a shared building (judgement).
    private let sharedShare = 0.16

    func vietnamese(_ region: BorderRegion, _ random: inout RandomSource) -> PostalAddress {
        let places = region.vietnamesePlaces
        if random.happens(sharedShare) {
            return PostalAddress(local: random.pick(region.vietnameseParks))
        }
        let streets = [
            "Trần Đăng Ninh", "Lê Lợi", "Bà Triệu", "Hùng Vương", "Trần Phú", "Nguyễn Du", "Hoàng Liên", "Quang Trung",
            "Ngô Quyền", "Phai Vệ", "Nhạc Sơn", "Lý Thường Kiệt", "Yết Kiêu", "Minh Khai",
        ]
        let place = random.pick(places)
        return PostalAddress(local: "Số \(random.number(in: 1...480)), đường \(random.pick(streets)), \(place)")
    }

    func chinese(_ region: BorderRegion, _ random: inout RandomSource) -> PostalAddress {
        let place = random.pick(region.chinesePlaces)
        if random.happens(sharedShare) {
            let building = random.number(in: 1...6)
            return PostalAddress(
                local: "\(place.local)边境贸易城\(building)栋",
                latin: "Border Trade City Building \(building), \(place.latin), China"
            )
        }
        let streets = [
            ("友谊大道", "Youyi Ave"), ("北大路", "Beida Rd"), ("人民路", "Renmin Rd"), ("新华路", "Xinhua Rd"),
            ("滨河路", "Binhe Rd"), ("民族大道", "Minzu Ave"), ("建设路", "Jianshe Rd"), ("工业园路", "Gongyeyuan Rd"),
        ]
        let street = random.pick(streets)
        let number = random.number(in: 1...620)
        return PostalAddress(
            local: "\(place.local)\(street.0)\(number)号",
            latin: "No.\(number) \(street.1), \(place.latin), China"
        )
    }
}
