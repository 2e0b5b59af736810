//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Headers of offices")
struct OfficeHeaderTests {
    /// Headers seen in tools, reports and templates of Vietnamese and Chinese offices.
    static let seen: [(DeclarationField, [String])] = [
        (.declarationNo, ["Số TK", "Số tờ khai", "so_to_khai_nhap", "sotokhai", "报关单号", "清单编号"]),
        (.lodgedAt, ["Ngày ĐK", "Ngày đăng ký tờ khai", "ngaytokhai", "申报日期"]),
        (.regime, ["Loại hình", "贸易方式"]),
        (.office, ["Hải quan", "Mã HQ", "ten_hai_quan", "申报海关", "关区代码"]),
        (.importerName, ["Tên doanh nghiệp", "Tên DN", "ten_doanh_nghiep", "tencty", "收货人", "企业名称"]),
        (.importerID, ["Mã DN", "Mã số DN", "Mã số thuế", "mst", "企业代码", "统一社会信用代码"]),
        (.importerAddress, ["Địa chỉ DN", "地址"]),
        (.exporterName, ["Đơn vị đối tác", "贸易伙伴", "境外收发货人"]),
        (.invoiceNo, ["Số hoá đơn TM", "Số hóa đơn", "发票号"]),
        (.licenceNo, ["Số GP", "许可证号"]),
        (.originCertificateNo, ["原产地证号"]),
        (.vehiclePlate, ["Biển kiểm soát", "bks", "车牌号"]),
        (.trailerNo, ["Số Cont / Rơ-moóc", "somooc", "挂车号"]),
        (.containerNo, ["Số container", "socont", "so_container_khai_bao", "集装箱号"]),
        (.sealNo, ["Số seal định vị", "so_seal_dinh_vi", "关锁号"]),
        (.grossKg, ["Trọng lượng", "trongluong (tấn)", "毛重(千克)"]),
        (.goodsDescription, ["Mặt hàng", "mathang", "Loại hàng", "商品名称"]),
        (.driverID, ["Số CCCD/GPLX", "cccd", "司机证件号"]),
        (.hsCode, ["Mã HS", "商品编码"]),
        (.quantity, ["Lượng", "数量"]),
        (.invoiceAmount, ["Trị giá hóa đơn", "总价"]),
        (.customsValue, ["Trị giá tính thuế", "完税价格"]),
        (.countryOrigin, ["Nước xuất xứ", "原产国"]),
        (.billNo, ["Số vận đơn", "提单号", "运单号"]),
    ]
    /// Seen beside them, and of no column of the layout.
    static let foreign = [
        "Luồng", "分流结果", "Đề xuất khác", "Ghi chú", "备注", "Ngày gỡ/gán seal định vị", "施解封时间", "Hải quan nơi đi",
        "启运地海关", "Hải quan nơi đến", "指运地海关", "Tên lái xe", "laixe", "司机", "SĐT", "sdtlaixe", "电话", "Địa điểm tập kết",
        "diadiem", "集结点", "Đơn giá", "单价", "CCCD người mua", "订购人证件号",
    ]

    private static func fields(_ header: String) throws -> [DeclarationField?] {
        let file = TemporaryFile("Số tờ khai;\(header)\n1;x\n".utf8)
        return try MappingSuggestion.propose(file.path, name: "x").columns.map(\.field)
    }

    @Test("each header that was seen is proposed for its field", arguments: seen)
    func known(_ field: DeclarationField, _ headers: [String]) throws {
        for header in headers {
            let file = TemporaryFile("\(header)\n".utf8)
            let proposal = try MappingSuggestion.propose(file.path, name: "x")
            #expect(proposal.columns.map(\.field) == [field], "\(header)")
            #expect(proposal.columns[0].confidence >= 0.9, "\(header)")
        }
    }

    @Test("headers of no column of the layout are left alone, however like one they look")
    func unknown() throws {
        for header in Self.foreign { #expect(try Self.fields(header) == [.declarationNo, nil], "\(header)") }
    }
}
