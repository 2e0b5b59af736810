//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Testing

@Suite("The list of taxa")
struct TaxonListTests {
    private let list: TaxonList

    init() throws { list = try TaxonList.builtIn() }

    @Test("every name finds its own taxon, no common name is a scientific one of another")
    func names() {
        #expect(list.taxa.count > 200)
        #expect(Set(list.taxa.map(\.name)).count == list.taxa.count)
        for taxon in list.taxa {
            #expect(list.lookUp(taxon.name) == .accepted(taxon))
            #expect(list.lookUp(taxon.name.uppercased()) == .accepted(taxon))
            for name in taxon.synonyms { #expect(list.lookUp(name) == .synonym(taxon), "\(name)") }
            for language in Language.allCases {
                #expect(!taxon.commonName[language].isEmpty, "\(taxon.name) in \(language)")
                for name in taxon.commonName[language].split(separator: ";") {
                    let found = list.lookUp(String(name)).taxon
                    #expect(found == taxon, "\(name) is \(found?.name ?? "nothing") and \(taxon.name)")
                }
            }
        }
    }

    @Test("any one letter changed, left out or added in a name of two words is seen and mended")
    func misspelt() {
        var random = SeededGenerator(5)
        for taxon in list.taxa where taxon.name.contains(" ") {
            for _ in 0..<20 {
                var letters = Array(taxon.name)
                let place = random.int(1...(letters.count - 1))
                guard letters[place] != " " else { continue }
                switch random.int(0...2) {
                case 0: letters[place] = letters[place] == "x" ? "y" : "x"
                case 1: letters.remove(at: place)
                default: letters.insert("q", at: place)
                }
                let found = list.lookUp(String(letters))
                #expect(found.taxon == taxon, "\(String(letters)) is \(found)")
                #expect(found != .accepted(taxon), "\(String(letters))")
            }
        }
    }

    @Test(
        "species of a listed genus, names with authors and open names",
        arguments: [
            ("Dalbergia spp.", "Dalbergia"), ("Hippocampus sp.", "Hippocampus"), ("Manis sp", "Manis"),
            ("Hippocampus reidi", "Hippocampus"), ("Manis javanica Desmarest, 1822", "Manis javanica"),
            ("  loxodonta   AFRICANA ", "Loxodonta africana"),
        ]
    )
    func accepted(text: String, name: String) {
        guard case .accepted(let taxon) = list.lookUp(text) else {
            Issue.record("\(text) is \(list.lookUp(text))")
            return
        }
        #expect(taxon.name == name)
    }

    @Test("Latin that is not listed is told from what is no Latin")
    func unlisted() {
        #expect(list.lookUp("Gallus domesticus") == .unlisted)
        #expect(list.lookUp("Canis lupus") == .unlisted)
        #expect(list.lookUp("chưa giám định") == .unreadable)
        #expect(list.lookUp("động vật") == .unreadable)
        #expect(list.lookUp("野生动物") == .unreadable)
    }

    @Test("a newer export counts for appendices and keeps names and masses")
    func update() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "taxa-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try TaxonList.read(besides: folder).taxa == list.taxa)
        let file = folder.appending(path: "taxa.csv")
        let export = """
            Kingdom,FullName,CurrentListing,English
            Animalia,Cuora trifasciata,I,
            Animalia,Python regius,NC,
            Plantae,Xylia xylocarpa,II,ironwood
            """
        try Data(export.utf8).write(to: file)
        let newer = try TaxonList.read(besides: folder)
        #expect(newer.taxa.count == list.taxa.count + 1)
        let turtle = newer.lookUp("Cuora trifasciata").taxon
        #expect(turtle?.appendices == [.first])
        #expect(turtle?.commonName.zh.contains("金钱龟") == true)
        #expect(turtle?.heaviestAnimal == 4)
        #expect(newer.lookUp("Python regius").taxon?.appendices == [CITESAppendix.none])
        #expect(newer.lookUp("ironwood").taxon?.kingdom == .plant)

        try Data("FullName,CurrentListing\nManis javanica,IV\n".utf8).write(to: file)
        #expect(throws: DirectoryError.self) { try TaxonList.read(besides: folder) }
        try Data("name,listing\nManis javanica,I\n".utf8).write(to: file)
        #expect(throws: DirectoryError.self) { try TaxonList.read(besides: folder) }
    }

    @Test("forty thousand taxa are searched in less than a record may take")
    func size() {
        var random = SeededGenerator(9)
        let letters = Array("abcdefghilmnoprstuv")
        func word(_ length: Int) -> String { String((0..<length).map { _ in random.pick(letters) }) }
        var taxa: [Taxon] = []
        for _ in 0..<40_000 {
            let name = word(random.int(6...11)).capitalized + " " + word(random.int(6...12))
            taxa.append(
                Taxon(
                    name: name,
                    kingdom: .animal,
                    appendices: [.second],
                    commonName: Trilingual(vi: "", zh: "", en: "")
                )
            )
        }
        let large = TaxonList(taxa)
        let clock = ContinuousClock()
        var times: [Duration] = []
        for index in 0..<200 {
            let text = taxa[index].name.dropLast() + "z"
            times.append(clock.measure { _ = large.lookUp(String(text)) })
        }
        times.sort()
        print("looking up a misspelt name among 40,000: median \(times[100])")
        #expect(times[100] < .milliseconds(1))
    }
}
