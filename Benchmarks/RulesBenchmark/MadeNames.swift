//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Made-up names of people and places, the same for the same number; nobody in particular.
enum MadeNames {
    private static let surnames = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
    ]
    private static let middles = [
        "Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quang", "Xuân", "Thu", "Hồng", "Kim", "Gia", "Bảo",
        "Công", "Đình", "Mai", "Như", "Quốc", "Tuấn", "Việt", "Anh", "Phương", "Khánh", "Trọng", "Bích", "Cẩm", "Diệu",
        "Hoài", "Huyền", "Lệ", "Mỹ", "Nhật", "Phúc", "Sỹ", "Tấn", "Thế", "Thiên", "Trúc", "Vĩnh",
    ]
    private static let given = [
        "An", "Anh", "Bình", "Châu", "Chi", "Cường", "Dũng", "Duy", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng",
        "Hương", "Khoa", "Lan", "Linh", "Long", "Mai", "Mạnh", "Nam", "Nga", "Ngân", "Nhung", "Oanh", "Phong", "Phúc",
        "Quân", "Quỳnh", "Sơn", "Tâm", "Thảo", "Thắng", "Thủy", "Tiến", "Toàn", "Trang", "Trung", "Tú", "Tùng", "Uyên",
        "Vân", "Vinh", "Yến", "Bảo", "Cúc", "Danh", "Diễm", "Đạt", "Đông", "Hằng", "Hậu", "Hiền", "Hòa", "Huệ", "Huy",
        "Kiên", "Kiều", "Lâm", "Loan", "Lợi", "Luân", "Lương", "Ly", "Nghĩa", "Nguyệt", "Nhân", "Phát", "Phượng", "Quý",
        "Thịnh", "Thương", "Tín", "Trâm", "Trinh", "Tuyết",
    ]
    private static let hanSurnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗")
    private static let hanGiven = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂华文辉鹏飞红玲英志国海燕")
    private static let streets = [
        "Hàng Bè", "Trần Phú", "Lê Lợi", "Nguyễn Huệ", "Hai Bà Trưng", "Bạch Đằng", "Quang Trung", "Phan Chu Trinh",
        "Lý Thường Kiệt", "Điện Biên Phủ", "Cách Mạng Tháng Tám", "Võ Thị Sáu",
    ]
    private static let towns = ["Hà Nội", "Lạng Sơn", "Hải Phòng", "Móng Cái", "Đà Nẵng", "Cần Thơ", "Lào Cai", "Huế"]

    /// Nearly two million different ones.
    static func person(_ number: Int) -> String {
        if number % 10 == 0 { return han(number / 10) }
        var left = number
        func next(_ words: [String]) -> String {
            defer { left /= words.count }
            return words[left % words.count]
        }
        let parts = [next(surnames), next(middles), next(middles), next(given)]
        return (parts[1] == parts[2] ? [parts[0], parts[1], parts[3]] : parts).joined(separator: " ")
    }

    private static func han(_ number: Int) -> String {
        let letters = [
            hanSurnames[number % 20], hanGiven[number / 20 % hanGiven.count],
            hanGiven[number / 20 / hanGiven.count % hanGiven.count],
        ]
        return String(letters)
    }

    static func address(_ number: Int) -> String {
        let street = streets[number / 900 % streets.count]
        let lane = number / 900 / streets.count
        return "Số \(number % 900), ngõ \(lane), Phố \(street) - \(towns[number % towns.count])"
    }

    static func phone(_ number: Int) -> String { "+84 9\(10_000_000 + number)" }
}
