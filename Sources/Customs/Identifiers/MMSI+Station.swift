//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension MMSI {
    /// The class of a radio station by its first digits.
    package enum Station: String, Hashable, Sendable, CaseIterable {
        case ship
        /// 0 and the digits of the country: a group of ships.
        case group
        /// 00 and the digits of the country.
        case coastStation = "coast_station"
        /// 111.
        case searchAndRescueAircraft = "sar_aircraft"
        /// 99, an aid to navigation.
        case aidToNavigation = "aid_to_navigation"
        /// 98, a boat that belongs to a ship.
        case craftOfShip = "craft_of_ship"
        /// 8, a handheld radio.
        case handheld
        /// 970 a search-and-rescue transmitter, 972 a man overboard, 974 an emergency beacon.
        case distress
        case unassigned

        init(_ digits: String) {
            self =
                if digits.hasPrefix("00") {
                    .coastStation
                } else if digits.hasPrefix("0") {
                    .group
                } else if digits.hasPrefix("111") {
                    .searchAndRescueAircraft
                } else if digits.hasPrefix("99") {
                    .aidToNavigation
                } else if digits.hasPrefix("98") {
                    .craftOfShip
                } else if ["970", "972", "974"].contains(where: digits.hasPrefix) {
                    .distress
                } else if digits.hasPrefix("8") {
                    .handheld
                } else if let first = digits.first, "2"..."7" ~= first {
                    .ship
                } else {
                    .unassigned
                }
        }

        /// How many digits stand before those of the country, nil where there are none.
        var midOffset: Int? {
            switch self {
            case .ship: 0
            case .group, .handheld: 1
            case .coastStation, .aidToNavigation, .craftOfShip: 2
            case .searchAndRescueAircraft: 3
            case .distress, .unassigned: nil
            }
        }

        package var name: Trilingual {
            switch self {
            case .ship: Trilingual(vi: "Đài tàu", zh: "船舶电台", en: "Ship")
            case .group: Trilingual(vi: "Nhóm tàu", zh: "船舶群组", en: "Group of ships")
            case .coastStation: Trilingual(vi: "Đài bờ", zh: "海岸电台", en: "Coast station")
            case .searchAndRescueAircraft:
                Trilingual(vi: "Máy bay tìm kiếm cứu nạn", zh: "搜救航空器", en: "Search-and-rescue aircraft")
            case .aidToNavigation: Trilingual(vi: "Báo hiệu hàng hải", zh: "助航标志", en: "Aid to navigation")
            case .craftOfShip: Trilingual(vi: "Xuồng của tàu", zh: "母船附属艇", en: "Craft of a ship")
            case .handheld: Trilingual(vi: "Máy VHF cầm tay", zh: "手持电台", en: "Handheld radio")
            case .distress: Trilingual(vi: "Thiết bị báo nạn", zh: "遇险示位设备", en: "Distress device")
            case .unassigned: Trilingual(vi: "Chưa phân loại", zh: "未分配", en: "Unassigned")
            }
        }
    }
}
