//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Texts that officers write, without names of persons.
enum SoundWords {
    static let hidingVietnamese = [
        "Giấu trong hai vách ngăn hàn thêm sau ghế lái", "Để lẫn trong lô hàng linh kiện điện tử đã khai báo",
        "Cất trong ngăn bí mật dưới sàn xe BKS 12C-123.45", "Xếp phía trong cùng, bên ngoài che bằng thùng hoa quả",
        "Quấn băng dính quanh hộp trà, dán nhãn hàng mẫu", "Trong container CSQU3054383, sau lớp gỗ ván",
        "Giấu ở cửa hàng trên đường Trần Hưng Đạo rồi chuyển lên xe khách",
    ]
    static let hidingChinese = [
        "藏匿于驾驶室座椅后夹层", "夹藏在申报的电子产品中间", "用胶带缠绕后放入茶叶盒内", "集装箱CSQU3054383最里面，用纸箱遮挡",
        "藏在车牌桂F12345货车的备胎内", "伪装成样品，分散装箱",
    ]
}
