//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Simulation
import Testing

@Suite("Check digits")
struct CheckDigitTests {
    private func isValid(_ kind: (some CheckedIdentifier).Type, _ text: String) -> Bool {
        let status = kind.verdict(on: text).status
        return status == .wellFormed || status == .doubtful
    }

    @Test("known numbers pass", arguments: ["CSQU3054383", "MSKU6011672"])
    func containers(_ number: String) {
        #expect(isValid(ContainerIdentifier.self, number))
    }

    @Test("known numbers with a wrong digit fail")
    func wrong() {
        #expect(!isValid(ContainerIdentifier.self, "CSQU3054384"))
        #expect(!isValid(VietnameseTaxCode.self, "0100233489"))
        #expect(!isValid(ChineseCreditCode.self, "91110000600037341K"))
        #expect(!isValid(IMONumber.self, "9319467"))
    }

    @Test("a tax code, a credit code and a ship number of life pass")
    func ofLife() {
        #expect(isValid(VietnameseTaxCode.self, "0100233488"))
        #expect(isValid(ChineseCreditCode.self, "91110000600037341L"))
        #expect(isValid(IMONumber.self, "9319466"))
    }

    @Test("identifiers in the files are valid mostly, and by a clerk's mistake not always")
    func files() throws {
        let year = try SimulatedYear(.quiet, seed: 12)
        defer { year.remove() }
        let rows = try year.rows("vn/declarations.csv")
        let boxes = rows.map { $0["container_no"] }.filter { !$0.isEmpty }
        let taxCodes = rows.filter { $0["direction"] == "import" && $0["regime"] != "MIC" }.map { $0["importer_id"] }
        let creditCodes = rows.filter { $0["direction"] == "import" }.map { $0["exporter_id"] }
        let ships = rows.map { $0["vessel_imo"] }.filter { !$0.isEmpty }
        for (numbers, check): ([String], (String) -> Bool) in [
            (boxes, { isValid(ContainerIdentifier.self, $0) }), (taxCodes, { isValid(VietnameseTaxCode.self, $0) }),
            (creditCodes, { isValid(ChineseCreditCode.self, $0) }),
        ] {
            let valid = Double(numbers.count { check($0) }) / Double(numbers.count)
            #expect(valid > 0.94 && valid < 1)
        }
        // A ship under a false number is part of a scheme.
        let validShips = Double(ships.count { isValid(IMONumber.self, $0) }) / Double(ships.count)
        #expect(validShips > 0.9)
    }
}
