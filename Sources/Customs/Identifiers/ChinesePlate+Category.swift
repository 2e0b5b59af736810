//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ChinesePlate {
    /// What kind of vehicle a plate is given to.
    package enum Category: String, Hashable, Sendable, CaseIterable {
        case ordinary
        /// Green plates with six characters behind the city.
        case newEnergy = "new_energy"
        case trailer
        /// 粤Z … 港: from Hong Kong, allowed on the mainland.
        case hongKong = "hong_kong"
        /// 粤Z … 澳: from Macao, allowed on the mainland.
        case macao
        case embassy
        case consulate
        case police
        case learner
        /// 试, 超: trials and oversize vehicles.
        case special
        case temporary

        static let marks: [Character: Category] = [
            "挂": .trailer, "港": .hongKong, "澳": .macao, "使": .embassy, "领": .consulate, "警": .police,
            "学": .learner, "试": .special, "超": .special, "临": .temporary,
        ]

        /// Nil where the length fits no category.
        init?(mark: Character?, city: Character, serial: [Character]) {
            guard let mark else {
                switch serial.count {
                case 5: self = .ordinary
                case 6 where Self.isNewEnergy(serial): self = .newEnergy
                default: return nil
                }
                return
            }
            guard let category = Self.marks[mark] else { return nil }
            let lengths =
                switch category {
                case .consulate, .temporary: 4...6
                default: 4...4
                }
            guard lengths.contains(serial.count) else { return nil }
            if category == .hongKong || category == .macao, city != "Z" { return nil }
            self = category
        }

        /// A to K without I first and digits (small vehicles), or such a letter last (large ones).
        private static func isNewEnergy(_ serial: [Character]) -> Bool {
            let letters: Set<Character> = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K"]
            let isSmall = letters.contains(serial[0]) && serial[2...].allSatisfy(\.isPlateDigit)
            let isLarge = letters.contains(serial[5]) && serial[..<5].allSatisfy(\.isPlateDigit)
            return isSmall || isLarge
        }

        package var name: Trilingual {
            switch self {
            case .ordinary: Trilingual(vi: "xe thông thường", zh: "普通车辆", en: "ordinary vehicle")
            case .newEnergy: Trilingual(vi: "xe năng lượng mới", zh: "新能源车辆", en: "new-energy vehicle")
            case .trailer: Trilingual(vi: "rơ-moóc", zh: "挂车", en: "trailer")
            case .hongKong: Trilingual(vi: "xe Hồng Kông vào nội địa", zh: "香港入出境车辆", en: "Hong Kong vehicle")
            case .macao: Trilingual(vi: "xe Ma Cao vào nội địa", zh: "澳门入出境车辆", en: "Macao vehicle")
            case .embassy: Trilingual(vi: "xe đại sứ quán", zh: "使馆车辆", en: "embassy vehicle")
            case .consulate: Trilingual(vi: "xe lãnh sự quán", zh: "领馆车辆", en: "consulate vehicle")
            case .police: Trilingual(vi: "xe cảnh sát", zh: "警车", en: "police vehicle")
            case .learner: Trilingual(vi: "xe tập lái", zh: "教练车", en: "learner vehicle")
            case .special: Trilingual(vi: "xe chuyên dùng", zh: "特种车辆", en: "special vehicle")
            case .temporary: Trilingual(vi: "biển tạm thời", zh: "临时号牌", en: "temporary plate")
            }
        }
    }
}
