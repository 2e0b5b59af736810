//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Testing

@Suite("The list of substances")
struct SubstanceListTests {
    private let list: SubstanceList

    init() throws { list = try SubstanceList.builtIn() }

    @Test("every name finds its own substance, and every street name the one it stands for")
    func names() {
        #expect(list.substances.filter { $0.kind == .precursor }.count == 23)
        #expect(list.substances.count > 60)
        for substance in list.substances {
            let names = Language.allCases.flatMap { substance.names[$0].split(separator: ";").map(String.init) }
            for name in [substance.name] + names where !name.trimmedText.isEmpty {
                #expect(list.lookUp(name) == .named(substance), "\(name)")
            }
            for name in substance.streetNames { #expect(list.lookUp(name) == .streetName(substance), "\(name)") }
        }
    }

    @Test(
        "salts, strengths and words around a name don't matter",
        arguments: [
            ("Methamphetamine hydrochloride", "Methamphetamine"), ("heroin (diacetylmorphine)", "Heroin"),
            ("chất ma túy Ketamine", "Ketamine"), ("MDMA 120 mg", "MDMA"), ("Cần sa khô", "Cannabis"),
            ("Acetic anhydride 98%", "Acetic anhydride"), ("Diazepam 10mg tablets", "Diazepam"),
        ]
    )
    func phrases(text: String, name: String) {
        guard case .named(let substance) = list.lookUp(text) else {
            Issue.record("\(text) is \(list.lookUp(text))")
            return
        }
        #expect(substance.name == name)
    }

    @Test("what is on no list is unknown", arguments: ["Vitamin K", "đường", "bột trắng", "Paracetamol", "", "417"])
    func unknown(text: String) {
        #expect(list.lookUp(text) == .unknown)
    }
}
