//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What wildlife was seized as, read from the words of its form.
enum GoodsForm {
    /// Live, or dead and whole.
    case wholeAnimal
    /// What no living animal is: scales, ivory, horn, skin, bone, meat, bile, timber.
    case part

    /// Nil where the words say neither.
    init?(_ line: SeizureLine) {
        guard let text = line[.form]?.foldedName else { return nil }
        let words = Set(text.split(separator: " ").map(String.init))
        func names(_ list: [String]) -> Bool {
            list.contains { name in
                if name.contains(" ") || name.utf8.contains(where: { $0 > 0x7F }) { return text.contains(name) }
                return words.contains(name)
            }
        }
        if names(Self.parts) {
            self = .part
        } else if names(Self.wholes) {
            self = .wholeAnimal
        } else {
            return nil
        }
    }

    /// Folded, so without accents.
    private static let parts = [
        "scale", "scales", "vay", "vi", "鳞", "甲片", "ivory", "tusk", "tusks", "nga", "牙", "horn", "horns", "sung", "角",
        "skin", "skins", "da", "皮", "leather", "bone", "bones", "xuong", "骨", "cao", "胶", "meat", "thit", "肉", "bile",
        "mat", "胆", "gall", "claw", "claws", "mong", "爪", "paw", "paws", "tay", "掌", "fin", "fins", "翅", "鳍", "maw",
        "bong bong", "鳔", "鱼肚", "dried", "kho", "干", "shell", "shells", "vo", "mai", "壳", "teeth", "tooth", "rang",
        "齿", "feather", "feathers", "long", "羽", "powder", "bot", "粉", "timber", "go", "木", "sawn", "log", "logs",
        "jewellery", "trang suc", "首饰", "carving", "carvings", "雕", "musk", "xa", "麝香", "frozen", "dong lanh", "冻",
    ]
    private static let wholes = [
        "live", "living", "alive", "song", "con song", "活", "活体", "whole", "ca con", "nguyen con", "整只", "整体", "dead",
        "chet", "死体", "carcass", "xac", "body", "bodies", "stuffed", "nhoi", "标本",
    ]
}
