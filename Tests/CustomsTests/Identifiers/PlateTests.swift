//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Number plates of Vietnam and China")
struct PlateTests {
    @Test(
        "Vietnamese plates tell province and kind",
        arguments: [
            ("12C-123.45", "12C-123.45", VietnamesePlate.Category.ordinary), ("12c 12345", "12C-123.45", .ordinary),
            ("29LD-123.45", "29LD-123.45", .foreignInvested), ("12R-001.23", "12R-001.23", .trailer),
            ("15RM-01234", "15RM-012.34", .trailer), ("29H-1234", "29H-1234", .ordinary),
            ("80A-123.45", "80A-123.45", .centralBody),
            ("80-011-NG-01", "80-011-NG-01", .diplomatic), ("80-556-QT-12", "80-556-QT-12", .internationalOrganisation),
            ("41-291-NN-05", "41-291-NN-05", .foreign), ("TM-12-34", "TM-1234", .military),
            ("29-B1 123.45", "29B1-123.45", .motorcycle), ("T12-345.67", "T12-345.67", .temporary),
            ("29MĐ-123.45", "29MĐ-123.45", .special),
        ]
    )
    func vietnamese(text: String, written: String, category: VietnamesePlate.Category) throws {
        let plate = try #require(VietnamesePlate(text))
        #expect(plate.description == written)
        #expect(plate.category == category)
        #expect(PlateReading.verdict(on: text).status == .wellFormed)
    }

    @Test("the province of a code is named as it was")
    func provinces() throws {
        #expect(try #require(VietnamesePlate("23C-123.45")).province?.vi == "Hà Giang")
        #expect(try #require(VietnamesePlate("12C-1234")).isOldForm)
        #expect(VietnamesePlate.verdict(on: "12C-1234").sentence.vi.contains("trước năm 2010"))
        #expect(VietnamesePlate.verdict(on: "12C-123.45").sentence.zh.contains("谅山"))
    }

    @Test(
        "codes and letters that no plate has are doubtful",
        arguments: ["13C-123.45", "91A-123.45", "12O-123.45", "29J-1234"]
    )
    func doubtful(text: String) {
        #expect(VietnamesePlate.verdict(on: text).status == .doubtful)
    }

    @Test(
        "Chinese plates tell province and kind",
        arguments: [
            ("桂F12345", "桂F·12345", ChinesePlate.Category.ordinary), ("桂f·1234a", "桂F·1234A", .ordinary),
            ("粤Z1234港", "粤Z·1234港", .hongKong), ("粵Z·F12 3澳", "粤Z·F123澳", .macao), ("云G1234挂", "云G·1234挂", .trailer),
            ("云G1234掛", "云G·1234挂", .trailer), ("桂AD12345", "桂A·D12345", .newEnergy),
            ("桂A12345D", "桂A·12345D", .newEnergy),
            ("使014578", "使014578", .embassy), ("224578使", "使224578", .embassy), ("沪A0023领", "沪A·0023领", .consulate),
            ("京A1234警", "京A·1234警", .police), ("桂A1234学", "桂A·1234学", .learner),
        ]
    )
    func chinese(text: String, written: String, category: ChinesePlate.Category) throws {
        let plate = try #require(ChinesePlate(text))
        #expect(plate.description == written)
        #expect(plate.category == category)
        #expect(PlateReading.verdict(on: text).status == .wellFormed)
    }

    @Test("letters like digits and Hong Kong plates of other provinces are flagged")
    func flagged() {
        #expect(ChinesePlate.verdict(on: "桂F1234O").status == .doubtful)
        #expect(ChinesePlate.verdict(on: "桂Z1234港").status == .doubtful)
        #expect(ChinesePlate.verdict(on: "粤B1234港").status == .malformed)
        #expect(PlateReading.verdict(on: "桂F123").status == .malformed)
        #expect(PlateReading.verdict(on: "12C-12").status == .malformed)
    }

    @Test("a plate of another country is left unchecked and not flagged")
    func foreign() {
        let verdict = PlateReading.verdict(on: "ກຂ 1234")
        #expect(verdict.status == .unchecked)
        #expect(!verdict.isFlagged)
    }
}
