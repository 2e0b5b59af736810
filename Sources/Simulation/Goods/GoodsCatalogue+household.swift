extension GoodsCatalogue {
    /// What people buy for themselves and for the house.
    static let household: [GoodsLine] = [
        GoodsLine(
            "33049930", "Kem dưỡng da", "护肤霜", .both,
            price: 15.0, spread: 0.5, load: 6_000, package: 12, duty: 20, refuge: "34013000"),
        GoodsLine(
            "33041000", "Son môi", "唇用化妆品", .toVietnam,
            price: 26.0, spread: 0.5, load: 2_500, package: 9, duty: 20, refuge: "34013000"),
        GoodsLine(
            "34013000", "Sữa rửa mặt", "洁面乳", .toVietnam,
            price: 4.8, spread: 0.36, load: 9_000, package: 13, duty: 10),
        GoodsLine(
            "95030010", "Xe đồ chơi trẻ em", "儿童玩具车", .toVietnam,
            price: 4.2, spread: 0.35, unit: "H87", kg: 2.6, load: 7_500, package: 14, duty: 15, peak: 230),
        GoodsLine(
            "95030060", "Đồ chơi hình thú", "动物玩偶", .toVietnam,
            price: 7.0, spread: 0.42, unit: "H87", kg: 0.3, load: 6_000, package: 12, duty: 15, peak: 235,
            refuge: "39269099"),
        GoodsLine(
            "39269099", "Sản phẩm nhựa khác", "其他塑料制品", .toVietnam,
            price: 3.2, spread: 0.45, load: 9_500, package: 16, duty: 8),
        GoodsLine(
            "39241090", "Bộ đồ ăn bằng nhựa", "塑料餐具", .toVietnam,
            price: 2.9, spread: 0.34, load: 9_000, package: 14, duty: 22, refuge: "39269099"),
        GoodsLine(
            "94036090", "Đồ nội thất gỗ", "木家具", .both,
            price: 2.9, spread: 0.4, unit: "H87", kg: 28, load: 9_500, package: 32, duty: 25, refuge: "94039190"),
        GoodsLine(
            "94035000", "Đồ gỗ phòng ngủ", "卧室木家具", .toVietnam,
            price: 3.0, spread: 0.38, unit: "H87", kg: 42, load: 9_500, package: 40, duty: 25, refuge: "94039190"),
        GoodsLine(
            "94039190", "Bộ phận đồ nội thất gỗ", "木家具零件", .toVietnam,
            price: 1.75, spread: 0.3, load: 13_000, package: 36, duty: 10),
        GoodsLine(
            "94017990", "Ghế khung kim loại", "金属框架坐具", .toVietnam,
            price: 2.7, spread: 0.35, unit: "H87", kg: 7.5, load: 8_000, package: 18, duty: 25, refuge: "94039190"),
        GoodsLine(
            "96170010", "Phích chân không", "保温瓶", .toVietnam,
            price: 6.0, spread: 0.38, unit: "H87", kg: 0.5, load: 6_500, package: 14, duty: 20),
        GoodsLine(
            "69072193", "Gạch ốp lát ceramic", "陶瓷砖", .toVietnam,
            price: 0.27, spread: 0.22, load: 27_000, package: 30, duty: 35, refuge: "69022000"),
        GoodsLine(
            "69022000", "Gạch chịu lửa", "耐火砖", .toVietnam,
            price: 0.62, spread: 0.3, load: 26_000, package: 900, duty: 5),
        GoodsLine(
            "48181000", "Giấy vệ sinh", "卫生纸", .toVietnam,
            price: 1.5, spread: 0.22, load: 7_500, package: 9, duty: 15),
        GoodsLine(
            "85166090", "Lò nướng gia dụng", "家用烤箱", .toVietnam,
            price: 5.2, spread: 0.35, unit: "H87", kg: 5.5, load: 9_000, package: 7, duty: 20, refuge: "84198190"),
        GoodsLine(
            "85094000", "Máy xay sinh tố gia dụng", "家用榨汁机", .toVietnam,
            price: 6.8, spread: 0.36, unit: "H87", kg: 2.4, load: 8_000, package: 9, duty: 25, refuge: "84351090"),
        GoodsLine(
            "84145110", "Quạt điện gia dụng", "家用电扇", .toVietnam,
            price: 4.4, spread: 0.3, unit: "H87", kg: 3.8, load: 8_000, package: 8, duty: 25, peak: 130),
    ]
}
