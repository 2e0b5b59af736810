//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// Whether numbers hold their check digits.
    static let identifiers: [RuleVariable] = [
        RuleVariable(
            "container_valid",
            .flag,
            .ofText(.containerNo) { all($0) { ContainerIdentifier($0)?.isCheckDigitRight == true } },
            title("số container đúng", "箱号校验正确", "container number holds")
        ),
        RuleVariable(
            "imo_valid",
            .flag,
            .ofText(.vesselIMO) { .flag(IMONumber($0)?.isCheckDigitRight == true) },
            title("số IMO đúng", "IMO号校验正确", "IMO number holds")
        ),
        RuleVariable(
            "importer_id_valid",
            .flag,
            .ofText(.importerID, partyCodeHolds),
            title("mã người nhập khẩu đúng", "进口人代码正确", "importer's code holds")
        ),
        RuleVariable(
            "exporter_id_valid",
            .flag,
            .ofText(.exporterID, partyCodeHolds),
            title("mã người xuất khẩu đúng", "出口人代码正确", "exporter's code holds")
        ),
        RuleVariable(
            "waybill_valid",
            .flag,
            .ofText(.billNo, airWaybillHolds),
            title("số vận đơn hàng không đúng", "空运单号校验正确", "air waybill number holds")
        ),
        RuleVariable(
            "master_waybill_valid",
            .flag,
            .ofText(.masterBillNo, airWaybillHolds),
            title("số vận đơn chủ đúng", "总运单号校验正确", "master waybill number holds")
        ),
    ]

    /// Every number of a field that holds several.
    private static func all(_ text: String, _ holds: (String) -> Bool) -> RuleValue {
        guard holdsSeveral(text) else { return .flag(holds(text)) }
        return .flag(severalTexts(text).allSatisfy(holds))
    }

    /// Whether a field has more than one text, or a semicolon too many.
    static func holdsSeveral(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ";")) || text.unicodeScalars.contains("；")
    }

    /// No vehicle carries more seals or containers; further ones are not read.
    private static let mostTexts = 64

    /// The texts of a field that holds several, split by semicolons.
    static func severalTexts(_ text: String) -> [String] {
        text.split(maxSplits: mostTexts, whereSeparator: { $0 == ";" || $0 == "；" }).prefix(mostTexts)
            .compactMap { LineCells.cleaned(String($0)) }
    }

    /// Judges codes whose scheme the form gives away; nil for others, which have schemes of their own.
    private static func partyCodeHolds(_ code: String) -> RuleValue? {
        switch PartyCode.kind(ofForm: IdentifierText.normalised(code)) {
        case .vietnameseTaxCode:
            VietnameseTaxCode(code).map { .flag($0.isCheckDigitRight) }
        case .chineseCreditCode:
            ChineseCreditCode(code).map { .flag($0.isCheckDigitRight) }
        case .chineseResidentNumber:
            ChineseResidentNumber(code).map { .flag($0.isCheckDigitRight) }
        default:
            nil
        }
    }

    /// Judges numbers of the airlines' form; house waybills are numbered freely.
    private static func airWaybillHolds(_ number: String) -> RuleValue? {
        AirWaybillNumber(number).map { .flag($0.isCheckDigitRight) }
    }
}
