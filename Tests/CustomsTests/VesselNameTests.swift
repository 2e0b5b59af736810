//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Names of vessels as keys")
struct VesselNameTests {
    @Test(
        "one name in different hands is one key",
        arguments: [
            [
                "HAI AU 08", "Hải Âu 08", "hai au-8", "HAIAU 008", "HAIAU08", "M/V Hai Au 08", "MV HẢI ÂU 8",
                "m.v. hai au 08",
            ],
            ["DONG BAC 1", "Đông Bắc 01", "MT DONG BAC 1"],
            ["海鸥08", "海鸥 08", "海鸥０８", "海鸥8"],
        ]
    )
    func same(names: [String]) {
        #expect(Set(names.map { VesselName($0).key }).count == 1, "\(names.map { VesselName($0).key })")
    }

    @Test("other names are other keys, and a name that is only a prefix stays")
    func different() {
        let names = ["HAI AU 08", "HAI AU 80", "HAI AU 0", "HAI AU", "MV", "MT 1", "TUG"]
        #expect(Set(names.map { VesselName($0).key }).count == names.count)
        for nothing in ["", "  ", "-./"] { #expect(VesselName(nothing).key.isEmpty) }
    }

    @Test("a transmitter sends capitals without accents, twenty of them")
    func transmitted() {
        #expect(VesselName("Hải  Âu 08").transmitted == "HAI AU 08")
        #expect(VesselName("Đông Bắc số một trăm linh tám").transmitted == "DONG BAC SO MOT TRAM")
    }
}
