extension GoodsCatalogue {
    /// Electronics, machines, vehicles and their parts.
    static let machines: [GoodsLine] = [
        GoodsLine(
            "85171300", "Điện thoại thông minh", "智能手机", .both,
            price: 430, spread: 0.45, unit: "H87", kg: 0.4, load: 900, package: 9, duty: 0),
        GoodsLine(
            "85177921", "Bộ phận điện thoại", "手机零件", .both,
            price: 92, spread: 0.5, load: 2_200, package: 11, duty: 0),
        GoodsLine(
            "85176251", "Thiết bị mạng không dây", "无线网络设备", .toVietnam,
            price: 65, spread: 0.45, unit: "H87", kg: 0.55, load: 2_200, package: 10, duty: 0),
        GoodsLine(
            "84713020", "Máy tính xách tay", "笔记本电脑", .both,
            price: 205, spread: 0.38, unit: "H87", kg: 2.4, load: 2_000, package: 13, duty: 0),
        GoodsLine(
            "84715010", "Bộ xử lý dữ liệu", "数据处理部件", .toVietnam,
            price: 98, spread: 0.42, unit: "H87", kg: 7.5, load: 2_300, package: 15, duty: 0),
        GoodsLine(
            "85423100", "Mạch tích hợp xử lý", "处理器集成电路", .both,
            price: 900, spread: 0.6, unit: "H87", kg: 0.004, load: 320, package: 6, duty: 0),
        GoodsLine(
            "85423200", "Mạch nhớ tích hợp", "存储器集成电路", .both,
            price: 1_050, spread: 0.6, unit: "H87", kg: 0.003, load: 260, package: 6, duty: 0),
        GoodsLine(
            "85044090", "Bộ chuyển đổi tĩnh điện", "静止式变流器", .toVietnam,
            price: 17, spread: 0.4, unit: "H87", kg: 0.35, load: 5_500, package: 13, duty: 5),
        GoodsLine(
            "85045093", "Cuộn cảm", "电感器", .toVietnam, price: 21, spread: 0.4, load: 4_000, package: 12, duty: 5),
        GoodsLine(
            "85183020", "Tai nghe", "耳机", .toVietnam,
            price: 36, spread: 0.55, unit: "H87", kg: 0.12, load: 2_500, package: 8, duty: 15, refuge: "85177921"),
        GoodsLine(
            "85258990", "Máy quay camera", "摄像机", .toVietnam,
            price: 44, spread: 0.45, unit: "H87", kg: 0.6, load: 2_500, package: 9, duty: 15, refuge: "85176251"),
        GoodsLine(
            "85444299", "Cáp điện có đầu nối", "带接头电缆", .toVietnam,
            price: 9.5, spread: 0.35, load: 8_000, package: 18, duty: 10),
        GoodsLine(
            "85366999", "Phích cắm ổ cắm", "插头插座", .toVietnam,
            price: 8.0, spread: 0.35, load: 8_000, package: 17, duty: 20, refuge: "85444299"),
        GoodsLine(
            "85287292", "Tivi màu", "彩色电视机", .toVietnam,
            price: 13.5, spread: 0.28, unit: "H87", kg: 13, load: 7_500, package: 15, duty: 35, refuge: "85285200"),
        GoodsLine(
            "85285200", "Màn hình máy tính", "电脑显示器", .toVietnam,
            price: 22, spread: 0.28, unit: "H87", kg: 5.2, load: 6_500, package: 7, duty: 0),
        GoodsLine(
            "85414300", "Mô-đun pin mặt trời", "太阳能组件", .toVietnam,
            price: 4.1, spread: 0.2, unit: "H87", kg: 27, load: 19_000, package: 830, duty: 0),
        GoodsLine(
            "85076090", "Ắc quy lithium-ion", "锂离子蓄电池", .toVietnam,
            price: 17, spread: 0.35, unit: "H87", kg: 3.2, load: 9_000, package: 22, duty: 5),
        GoodsLine(
            "84151010", "Máy điều hòa không khí", "空调机", .toVietnam,
            price: 6.3, spread: 0.26, unit: "H87", kg: 38, load: 11_000, package: 38, duty: 30, peak: 120,
            refuge: "84159019"),
        GoodsLine(
            "84159019", "Bộ phận máy điều hòa", "空调零件", .toVietnam,
            price: 4.5, spread: 0.35, load: 11_000, package: 24, duty: 5),
        GoodsLine(
            "84198190", "Thiết bị nấu công nghiệp", "工业烹饪设备", .toVietnam,
            price: 7.8, spread: 0.38, unit: "H87", kg: 46, load: 8_000, package: 52, duty: 5),
        GoodsLine(
            "84351090", "Máy ép nước quả công nghiệp", "工业榨汁机", .toVietnam,
            price: 9.2, spread: 0.35, unit: "H87", kg: 34, load: 6_000, package: 38, duty: 3),
        GoodsLine(
            "84295200", "Máy xúc quay 360 độ", "360度挖掘机", .toVietnam,
            price: 4.4, spread: 0.3, unit: "H87", kg: 13_500, load: 21_000, package: 13_500, duty: 0),
        GoodsLine(
            "84879000", "Bộ phận máy móc", "机器零件", .toVietnam, price: 5.2, spread: 0.4, load: 12_000, package: 45, duty: 3),
        GoodsLine(
            "87089980", "Phụ tùng ô tô", "汽车零件", .toVietnam,
            price: 5.4, spread: 0.4, load: 11_000, package: 26, duty: 15, refuge: "84879000"),
        GoodsLine(
            "87082995", "Phụ tùng thân xe", "车身零件", .toVietnam,
            price: 6.0, spread: 0.38, load: 9_000, package: 24, duty: 20, refuge: "84879000"),
        GoodsLine(
            "87083029", "Phanh và bộ phận phanh", "制动器零件", .toVietnam,
            price: 4.9, spread: 0.32, load: 13_000, package: 24, duty: 15, refuge: "84879000"),
        GoodsLine(
            "87116092", "Xe máy điện", "电动摩托车", .toVietnam,
            price: 6.2, spread: 0.28, unit: "H87", kg: 82, load: 9_000, package: 95, duty: 50, refuge: "87089980"),
        GoodsLine(
            "40112010", "Lốp xe tải", "货车轮胎", .toVietnam,
            price: 2.9, spread: 0.22, unit: "H87", kg: 52, load: 17_000, package: 52, duty: 25),
    ]
}
