//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let names: [PlantedMistake] = [
        PlantedMistake(
            "substance that is none",
            at: ["lines.*.attributes.substance"],
            [
                way("unknown") { substance(&$0, .drugs, "chất bột màu trắng") },
                way("misspelt") { substance(&$0, .drugs, "Metamphetamin") },
                way("two in one line") { substance(&$0, .drugs, "Heroin và ketamine") },
                way("brand") { substance(&$0, .precursors, "Hóa chất ABC-12") },
                heldBack("letters exchanged") { substance(&$0, .drugs, "Ketmaine") },
                heldBack("number of a case") { substance(&$0, .drugs, "417/2025") },
            ]
        ),
        PlantedMistake(
            "street name of a drug",
            at: ["lines.*.attributes.substance"],
            [
                way("hàng đá") { substance(&$0, .drugs, "hàng đá") },
                way("thuốc lắc") { substance(&$0, .drugs, "Thuốc lắc") },
                way("摇头丸") { substance(&$0, .drugs, "摇头丸") },
                way("ecstasy") { substance(&$0, .drugs, "ecstasy") },
                way("开心水") { substance(&$0, .drugs, "开心水") },
                heldBack("cỏ Mỹ") { substance(&$0, .drugs, "cỏ Mỹ") },
                heldBack("冰") { substance(&$0, .drugs, "冰") },
                heldBack("nước vui in a sentence") { substance(&$0, .drugs, "gói nước vui vị nho") },
                heldBack("hồng phiến") { substance(&$0, .drugs, "HỒNG PHIẾN") },
            ]
        ),
        PlantedMistake(
            "precursor under drugs, drug under precursors",
            at: ["lines.*.attributes.substance"],
            [
                way("acetone") { substance(&$0, .drugs, "Acetone") },
                way("ephedrine") { substance(&$0, .drugs, "Ephedrin") },
                way("heroin") { substance(&$0, .precursors, "Heroin") },
                heldBack("麻黄碱") { substance(&$0, .drugs, "麻黄碱") },
                heldBack("冰毒") { substance(&$0, .precursors, "冰毒") },
            ]
        ),
        PlantedMistake(
            "purity outside 0 to 100",
            at: ["lines.*.attributes.purity"],
            [
                way("820") {
                    $0.change(.drugs) {
                        $0.attributes[.purity] = "820"; return true
                    }
                },
                way("negative") {
                    $0.change(.drugs) {
                        $0.attributes[.purity] = "-3"; return true
                    }
                },
                way("words") {
                    $0.change(.drugs) {
                        $0.attributes[.purity] = "cao"; return true
                    }
                },
                heldBack("0") {
                    $0.change(.drugs) {
                        $0.attributes[.purity] = "0 %"; return true
                    }
                },
                heldBack("100,5") {
                    $0.change(.precursors) {
                        $0.attributes[.purity] = "100,5%"; return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "taxon misspelt or unknown",
            at: ["lines.*.attributes.taxon"],
            [
                way("a letter") { taxon(&$0, "Manis javanika", "I") },
                way("two letters") { taxon(&$0, "Loxodnota afrikana", "I") },
                way("genus only misspelt") { taxon(&$0, "Dalbergai cochinchinensis", "II") },
                way("invented") { taxon(&$0, "Draco fabulosus", "I") },
                heldBack("letter left out") { taxon(&$0, "Panthera tigri", "I") },
                heldBack("doubled letters") { taxon(&$0, "Hippoccampus kudda", "II") },
                heldBack("a sentence") { taxon(&$0, "vảy chưa giám định", "I") },
            ]
        ),
        PlantedMistake(
            "common name for the taxon",
            at: ["lines.*.attributes.taxon"],
            [
                way("tê tê") { taxon(&$0, "Tê tê", "I") },
                way("象牙") { taxon(&$0, "象牙", "I") },
                way("tiger") { taxon(&$0, "tiger", "I") },
                way("gỗ trắc") { taxon(&$0, "gỗ trắc", "II") },
                heldBack("穿山甲") { taxon(&$0, "穿山甲", "I") },
                heldBack("rùa hộp ba vạch") { taxon(&$0, "rùa hộp ba vạch", "II") },
                heldBack("pangolin scales") { taxon(&$0, "Pangolin scales", "I") },
                heldBack("khỉ, misspelt") { taxon(&$0, "khỉ đuôi dai", "II") },
            ]
        ),
        PlantedMistake(
            "appendix of another taxon",
            at: ["lines.*.attributes.appendix"],
            [
                way("pangolin in II") { taxon(&$0, "Manis javanica", "II") },
                way("rosewood in I") { taxon(&$0, "Dalbergia cochinchinensis", "I") },
                way("not listed") { taxon(&$0, "Panthera tigris", "none") },
                way("arabic") { taxon(&$0, "Manis javanica", "1") },
                heldBack("macaque in I") { taxon(&$0, "Macaca fascicularis", "I") },
                heldBack("words") { taxon(&$0, "Manis javanica", "Phụ lục I") },
                heldBack("seahorse in III") { taxon(&$0, "Hippocampus kuda", "III") },
            ]
        ),
        PlantedMistake(
            "alive, and a part of an animal",
            at: ["lines.*.attributes.alive", "lines.*.attributes.form"],
            [
                way("scales") { alive(&$0, "vảy", "yes") },
                way("ivory") { alive(&$0, "ivory tusks", "yes") },
                way("皮") { alive(&$0, "皮", "是") },
                way("dried") { alive(&$0, "khô", "có") },
                heldBack("frozen") { alive(&$0, "đông lạnh", "true") },
                heldBack("角") { alive(&$0, "犀牛角", "1") },
                heldBack("live, and not alive") { alive(&$0, "live", "no") },
            ]
        ),
        PlantedMistake(
            "alcohol of no strength or too strong",
            at: ["lines.*.attributes.strength"],
            [
                way("0") {
                    $0.change(.alcohol) {
                        $0.attributes[.strength] = "0"; return true
                    }
                },
                way("400") {
                    $0.change(.alcohol) {
                        $0.attributes[.strength] = "400"; return true
                    }
                },
                way("proof") {
                    $0.change(.alcohol) {
                        $0.attributes[.strength] = "106"; return true
                    }
                },
                heldBack("99%") {
                    $0.change(.alcohol) {
                        $0.attributes[.strength] = "99%"; return true
                    }
                },
                heldBack("words") {
                    $0.change(.alcohol) {
                        $0.attributes[.strength] = "mạnh"; return true
                    }
                },
            ]
        ),
    ]

    private static func substance(_ spoil: inout Spoiling, _ group: CommodityGroup, _ name: String) -> Bool {
        spoil.change(group) { line in
            line.attributes[.substance] = name
            line.hs = nil
            return true
        }
    }

    private static func taxon(_ spoil: inout Spoiling, _ name: String, _ appendix: String) -> Bool {
        spoil.change(.wildlife) { line in
            line.attributes[.taxon] = name
            line.attributes[.appendix] = appendix
            line.attributes[.alive] = nil
            line.hs = nil
            line.quantities = [Quantity(2, .kilograms)]
            return true
        }
    }

    private static func alive(_ spoil: inout Spoiling, _ form: String, _ alive: String) -> Bool {
        spoil.change(.wildlife) { line in
            guard line.attributes[.taxon]?.hasPrefix("Manis") == true else { return false }
            line.attributes[.form] = form
            line.attributes[.alive] = alive
            return true
        }
    }
}
