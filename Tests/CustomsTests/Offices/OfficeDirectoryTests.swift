//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("Offices, pairings and gates")
struct OfficeDirectoryTests {
    private let directory: OfficeDirectory
    private let spring: CalendarDate
    private let autumn: CalendarDate

    init() throws {
        directory = try OfficeDirectory.builtIn()
        spring = try #require(CalendarDate(year: 2025, month: 6, day: 30))
        autumn = try #require(CalendarDate(year: 2025, month: 7, day: 1))
    }

    @Test("region XVI covers the south until June 2025 and Cao Bằng since July")
    func regionSixteen() {
        #expect(directory.office("VN-XVI", on: spring)?.area.contains("Bình Dương") == true)
        #expect(directory.office("VN-XVI", on: autumn)?.area.contains("Cao Bằng") == true)
        #expect(directory.versions(of: "VN-XVI").count == 2)
        #expect(directory.versions(of: "VN-XVI").first?.validTo == spring)
        #expect(directory.office("VN-XVI", on: CalendarDate(year: 2025, month: 2, day: 28)!) == nil)
        #expect(directory.office("VN-XXI", on: autumn) == nil)
    }

    @Test("the partners of the districts are the founding document's")
    func partners() {
        func codes(_ code: String, _ date: CalendarDate) -> Set<String> {
            Set(directory.partners(of: code, on: date).map(\.code))
        }
        #expect(codes("CN-7200", autumn) == ["VN-VI", "VN-VIII", "VN-XVI"])
        #expect(codes("CN-8600", autumn) == ["VN-VII", "VN-XVI"])
        #expect(codes("VN-XVI", autumn) == ["CN-7200", "CN-8600"])
        #expect(codes("VN-ASI", autumn) == ["CN-ASB"])
        #expect(codes("CN-7200", spring) == ["VN-VI", "VN-VIII"])
        #expect(codes("VN-XVI", spring).isEmpty)
    }

    @Test("an administration has its twenty regions on either side of the change")
    func children() {
        for date in [spring, autumn] {
            let regions = directory.children(of: "VN", on: date).filter { $0.level == .region }
            #expect(Set(regions.map(\.code)).count == 20)
            #expect(regions.count == 20)
        }
        #expect(directory.children(of: "CN-8600", on: autumn).map(\.code) == ["CN-KM-HK", "CN-KM-TB", "CN-KM-JSH"])
    }

    @Test("no two versions of an office hold on one day, and every name is there in three languages")
    func versions() {
        for office in directory.offices {
            #expect(Language.allCases.allSatisfy { !office.name[$0].isEmpty })
            let versions = directory.versions(of: office.code)
            for (earlier, later) in zip(versions, versions.dropFirst()) {
                #expect(!earlier.validity.overlaps(later.validity))
            }
        }
    }

    @Test("the gates are read with both sides")
    func gates() throws {
        #expect(directory.gates.count == 28)
        let gate = try #require(directory.gate("G12"))
        #expect(gate.modes == [.road, .rail])
        #expect(gate.allowsTransit)
        #expect(gate.vietnameseSide?.locationCode == "VNLCA")
        #expect(gate.chineseSide?.unit == "CN-8600")
        #expect(directory.gate("P01")?.vietnameseSide?.locationCode == "VNHPH")
        #expect(directory.gate("P01")?.chineseSide == nil)
        #expect(directory.gate("G03")?.chineseSide?.position == nil)
        #expect(directory.gate("G99") == nil)
    }

    @Test(
        "a gate is found by any of its names, without accents and in any case",
        arguments: [
            ("Hữu Nghị", "G01"), ("huu nghi", "G01"), ("友谊关", "G01"), ("YOUYIGUAN", "G01"),
            ("Cửa khẩu quốc tế Hữu Nghị", "G01"),
            ("友谊关口岸", "G01"), ("Friendship Pass", "G01"), ("mong cai", "G06"), ("Đông Hưng", "G06"),
            ("dong dang", "G05"),
            ("Kim Thành", "G12"), ("河口", "G12"), ("Tà Lùng", "G09"), ("水口", "G09"), ("Noi Bai", "A01"), ("钦州港", "P11"),
        ]
    )
    func names(name: String, id: String) {
        #expect(directory.gate(named: name)?.id == id)
    }

    @Test("a name that several gates share names none, and nonsense finds nothing")
    func ambiguous() {
        #expect(directory.gate(named: "quốc tế") == nil)
        #expect(directory.gates(named: "cảng").count > 1)
        #expect(directory.gates(named: "").isEmpty)
        #expect(directory.gates(named: "xyz").isEmpty)
    }

    @Test("Cao Bằng's gates changed hands in July 2025")
    func keeping() {
        func ids(_ code: String, _ date: CalendarDate) -> [String] { directory.gates(of: code, on: date).map(\.id) }
        #expect(ids("VN-VI", spring) == ["G01", "G02", "G03", "G04", "G05", "G09", "G10", "G11"])
        #expect(ids("VN-VI", autumn) == ["G01", "G02", "G03", "G04", "G05"])
        #expect(ids("VN-XVI", autumn) == ["G09", "G10", "G11", "G13"])
        #expect(ids("VN-XVI", spring).isEmpty)
        #expect(ids("CN-8600", autumn) == ["A12", "G12", "G13", "G14"].sorted { place($0) < place($1) })
        #expect(ids("VN", autumn).count == 22)
        #expect(
            directory.keepers(ofGate: "G09", on: autumn).map(\.code) == [
                "VN-XVI", "CN-7200", "VN-XVI-TALUNG", "CN-NN-SK",
            ]
        )
    }

    @Test("the unit the gate table names keeps the gate today")
    func agreement() {
        for gate in directory.gates {
            let keepers = Set(directory.keepers(ofGate: gate.id, on: autumn).map(\.code))
            #expect(gate.sides.allSatisfy { keepers.contains($0.unit) }, "\(gate.id)")
        }
    }

    private func place(_ id: String) -> Int { directory.gates.firstIndex { $0.id == id } ?? -1 }
}
