//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let circumstances: [PlantedMistake] = [
        PlantedMistake(
            "hidden where the mode has no such place",
            at: ["concealmentPlace"],
            [
                way("fuel tank of a parcel") { hidden(&$0, .fuelTank, when: [.mail, .express]) },
                way("on a body in express goods") { hidden(&$0, .body, when: [.mail, .express]) },
                way("container of a walker") { hidden(&$0, .containerStructure, when: [.pedestrian]) },
                way("vessel on the road") { hidden(&$0, .vessel, when: [.road]) },
                way("on a body in rail cargo without anybody") { spoil in
                    spoil.record.suspects = []
                    return hidden(&spoil, .body, when: [.rail])
                },
                heldBack("vehicle of a letter") { hidden(&$0, .vehicleStructure, when: [.mail]) },
                heldBack("luggage in a pipeline") { hidden(&$0, .luggage, when: [.pipeline]) },
                heldBack("cab of a walker") { hidden(&$0, .cabin, when: [.pedestrian]) },
            ]
        ),
        PlantedMistake(
            "nothing hidden, and how",
            at: ["concealment", "concealmentPlace"],
            [
                way("described") { spoil in
                    spoil.record.concealmentPlace = ConcealmentPlace.none
                    spoil.record.concealment = "Giấu trong vách ngăn hàn thêm sau ghế lái"
                    return true
                },
                heldBack("described in Chinese") { spoil in
                    spoil.record.concealmentPlace = ConcealmentPlace.none
                    spoil.record.concealment = "藏于夹层内"
                    return true
                },
            ]
        ),
        PlantedMistake(
            "detected by what is not named",
            at: ["detection", "triggeringMessage", "rules"],
            [
                way("message without an id") { spoil in
                    spoil.record.detection = [.partnerMessage]
                    spoil.record.triggeringMessage = nil
                    return true
                },
                way("profile without a rule") { spoil in
                    spoil.record.detection = [.riskProfile]
                    spoil.record.rules = []
                    return true
                },
                way("message without the method") { spoil in
                    spoil.record.detection = [.routine]
                    spoil.record.triggeringMessage = "0198a1b2-0000-7000-8000-000000000001"
                    return true
                },
                heldBack("rule of blanks") { spoil in
                    spoil.record.detection = [.riskProfile, .scanner]
                    spoil.record.rules = [" "]
                    return true
                },
                heldBack("rules without the method") { spoil in
                    spoil.record.detection = [.dog]
                    spoil.record.rules = ["T01"]
                    return true
                },
            ]
        ),
        PlantedMistake(
            "message id malformed",
            at: ["triggeringMessage"],
            [
                way("reference") { message(&$0, "VN/2025/417") },
                way("cut short") { message(&$0, "0198a1b2-0000-7000-8000-0000000001") },
                way("blank inside") { message(&$0, "0198a1b2-0000-7000-8000-0000 0000001") },
                heldBack("letter O") { message(&$0, "0198a1b2-0000-7000-8O00-000000000001") },
                heldBack("brackets") { message(&$0, "{0198a1b2-0000-7000-8000-000000000001}") },
            ]
        ),
        PlantedMistake(
            "suspects",
            at: ["suspects"],
            [
                way("none of them") {
                    $0.record.suspects = [SuspectGroup(count: 0, nationality: "VN")]; return true
                },
                way("negative") {
                    $0.record.suspects = [SuspectGroup(count: -1)]; return true
                },
                way("no such nationality") {
                    $0.record.suspects = [SuspectGroup(count: 1, nationality: "ZZ")]; return true
                },
                heldBack("year of birth for a count") {
                    $0.record.suspects = [SuspectGroup(count: 1988)]; return true
                },
                heldBack("the same group twice") { spoil in
                    let group = SuspectGroup(count: 2, nationality: "VN", sex: .male, age: .young)
                    spoil.record.suspects = [group, group]
                    return true
                },
            ]
        ),
        PlantedMistake(
            "operation",
            at: ["operation", "phase"],
            [
                way("phase without one") {
                    $0.record.operation = nil; $0.record.phase = "VII-2"; return true
                },
                way("over by then") { spoil in
                    guard let day = spoil.record.detected, day > CheckBench.day(2025, 9, 15) else { return false }
                    spoil.record.operation = "OMD-VII"
                    spoil.record.phase = nil
                    return true
                },
                way("unknown") {
                    $0.record.operation = "OMD-9"; $0.record.phase = nil; return true
                },
                heldBack("phase of another") { spoil in
                    guard spoil.record.operation != nil else { return false }
                    spoil.record.phase = "VI-1"
                    return true
                },
                heldBack("a sentence") {
                    $0.record.operation = "Chiến dịch Rồng Mê Kông"; return true
                },
            ]
        ),
        PlantedMistake(
            "document number",
            at: ["documents"],
            [
                way("waybill's check digit") { paper(&$0, .airWaybill, "738-12345678") },
                way("container as bill of lading") { paper(&$0, .billOfLading, "CSQU3054383") },
                way("declaration short of a digit") { paper(&$0, .declaration, "10612345678") },
                way("certificate form for its number") { paper(&$0, .originCertificate, "Form E") },
                way("only a dash") { paper(&$0, .invoice, "-") },
                heldBack("waybill of nine digits") { paper(&$0, .airWaybill, "123-456789") },
                heldBack("container with blanks") { paper(&$0, .billOfLading, "CSQU 305438-3") },
                heldBack("certificate number unknown") { paper(&$0, .originCertificate, "CO 2025") },
                heldBack("the same twice") { spoil in
                    spoil.record.documents = [
                        SeizureDocument(.invoice, "INV-2025/001"), SeizureDocument(.invoice, "inv-2025/001"),
                    ]
                    return true
                },
                heldBack("declaration of the other way") { spoil in
                    guard spoil.record.direction == .importing else { return false }
                    return paper(&spoil, .declaration, "306123456789")
                },
            ]
        ),
        PlantedMistake(
            "partner and release",
            at: ["partner", "release"],
            [
                way("own office") {
                    $0.record.partner = $0.country == "VN" ? "VN-VI" : "CN-7200"; return true
                },
                way("no such office") {
                    $0.record.partner = "LA-01"; return true
                },
                way("offices without handling") {
                    $0.record.release = SeizureRelease(offices: ["CN-7200"]); return true
                },
                heldBack("handling in words") {
                    $0.record.release = SeizureRelease(handling: "Mật"); return true
                },
                heldBack("office unknown") { spoil in
                    spoil.record.release = SeizureRelease(handling: "AMBER", offices: ["CN-9999"])
                    return true
                },
            ]
        ),
    ]

    static let texts: [PlantedMistake] = [
        PlantedMistake(
            "text that says nothing",
            at: ["concealment", "lines.*.description", "lines.*.attributes"],
            [
                way("test") { text(&$0, "test") },
                way("xxx") { text(&$0, "xxx") },
                way("marks") { text(&$0, "...") },
                way("测试") { text(&$0, "测试") },
                way("digits") { text(&$0, "123") },
                heldBack("question marks") { text(&$0, "???") },
                heldBack("keys in a row") { text(&$0, "asdfgh") },
                heldBack("a letter") { text(&$0, "aaaaaa") },
                heldBack("无") { text(&$0, "无") },
                heldBack("brand") { spoil in
                    spoil.changeAny { line in
                        guard line.attributes[.brand] != nil else { return false }
                        line.attributes[.brand] = "N/A"
                        return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "numbers in texts",
            at: ["concealment", "lines.*.description"],
            [
                way("container") { text(&$0, "Trong container CSQU3054384, sau lớp gỗ ván") },
                way("ship") { text(&$0, "Hầm hàng tàu cá, IMO 9074728") },
                way("plate") { text(&$0, "Ngăn bí mật dưới sàn xe BKS 12C-12.345.67") },
                heldBack("container with blanks") { text(&$0, "箱号 MSKU 123456-7，最里层") },
                heldBack("Chinese plate") { text(&$0, "藏在车牌桂F1234货车的备胎内") },
                heldBack("plate of no province") { text(&$0, "Xe tải biển số 13C-123.45, thùng hai đáy") },
            ]
        ),
        PlantedMistake(
            "name or identity number of a person",
            at: ["concealment", "lines.*.description"],
            [
                way("ông …") { text(&$0, "Giấu trong túi của ông Nguyễn Văn Tám, sinh năm 1985") },
                way("without a title") { text(&$0, "Thu giữ tại nhà Trần Thị Hoa ở xã Tân Thanh") },
                way("citizen number") { text(&$0, "Đối tượng có số 020085004321 khai nhận") },
                way("resident number") { text(&$0, "嫌疑人身份 11010519491231002X 交代") },
                way("司机…") { text(&$0, "司机张伟将货物藏于座椅下") },
                way("passport") { text(&$0, "Hành khách mang hộ chiếu số C1234567") },
                heldBack("capitals without accents") { text(&$0, "LAI XE HOANG VAN NAM khai bao") },
                heldBack("driver …") { text(&$0, "Hidden by driver Li Qiang under the seat") },
                heldBack("…先生") { text(&$0, "包裹收件地址为黄志强先生处") },
                heldBack("CCCD") { text(&$0, "CCCD: 001 kèm theo hồ sơ, số 4 cuối 7788") },
                heldBack("姓名：") { text(&$0, "随身携带，姓名：阮文海，行李箱内") },
                heldBack("H'Mông name") { text(&$0, "Đối tượng Vàng A Páo giấu trong gùi") },
            ]
        ),
    ]

    private static func hidden(
        _ spoil: inout Spoiling,
        _ place: ConcealmentPlace,
        when modes: Set<SeizureMode>
    ) -> Bool {
        guard let mode = spoil.record.mode, modes.contains(mode) else { return false }
        spoil.record.concealmentPlace = place
        return true
    }

    private static func message(_ spoil: inout Spoiling, _ id: String) -> Bool {
        spoil.record.detection = [.partnerMessage]
        spoil.record.triggeringMessage = id
        return true
    }

    private static func paper(_ spoil: inout Spoiling, _ kind: SeizureDocument.Kind, _ number: String) -> Bool {
        spoil.record.documents = [SeizureDocument(kind, number)]
        return true
    }

    /// Into the way of hiding, or the description where nothing was hidden.
    private static func text(_ spoil: inout Spoiling, _ text: String) -> Bool {
        if spoil.record.concealmentPlace != ConcealmentPlace.none, spoil.random.chance(50) {
            spoil.record.concealment = text
        } else {
            spoil.record.lines[0].description = text
        }
        return true
    }
}
