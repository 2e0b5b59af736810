//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Verdicts on a line of a declaration")
struct DeclarationVerdictsTests {
    @Test("every filled identifier is judged, empty fields aren't")
    func roadImport() {
        let batch = batch([
            .declarationNo: .text("106250001234"), .lodgedAt: lodgedInAugust, .route: .text("road"),
            .countryDeparture: .text("CN"), .countryDestination: .text("VN"), .importerID: .text("0100109107"),
            .exporterID: .text("91350100M000100Y43"), .vehicleType: .text("tractor"), .vehiclePlate: .text("桂F12345"),
            .trailerNo: .text("桂F1234挂"), .containerNo: .text("CSQU3054383; CSQU3054387"), .hsCode: .text("6109.10.00"),
            .billNo: .text("CMR00000001"), .driverID: .text("9f86d081884c7d65"),
        ])
        let verdicts = DeclarationVerdicts(batch, row: 0)
        #expect(
            verdicts.entries.map(\.field) == [
                .importerID, .exporterID, .vehiclePlate, .trailerNo, .containerNo, .containerNo, .hsCode,
            ]
        )
        #expect(verdicts.flagged.map(\.field) == [.importerID, .containerNo])
        #expect(verdicts[.importerID].first?.kind == .vietnameseTaxCode)
        #expect(verdicts[.containerNo].map(\.given) == ["CSQU3054383", "CSQU3054387"])
    }

    @Test("an air waybill is judged on the route by air only, flights aren't plates")
    func air() {
        let flight = batch([
            .route: .text("air"), .vehicleType: .text("aircraft"), .vehiclePlate: .text("VN123"),
            .billNo: .text("738-12345676"),
        ])
        #expect(DeclarationVerdicts(flight, row: 0).entries.map(\.verdict.kind) == [.airWaybill])
        let lorry = batch([.route: .text("road"), .billNo: .text("738-12345676")])
        #expect(DeclarationVerdicts(lorry, row: 0).entries.isEmpty)
        let house = batch([.route: .text("air"), .billNo: .text("SGN-HKG-0012")])
        #expect(DeclarationVerdicts(house, row: 0).entries.isEmpty)
    }

    @Test("a tractor and its trailer in one field are two plates, a slash in a container number is none")
    func slashes() {
        let batch = batch([
            .vehicleType: .text("tractor"), .vehiclePlate: .text("12C-123.45/12R-001.23"),
            .containerNo: .text("CSQU 305438/3"), .vesselIMO: .text("IMO 9074729"),
        ])
        let verdicts = DeclarationVerdicts(batch, row: 0)
        #expect(verdicts[.vehiclePlate].map(\.normalised) == ["12C12345", "12R00123"])
        #expect(verdicts[.containerNo].map(\.status) == [.wellFormed])
        #expect(verdicts[.vesselIMO].map(\.status) == [.wellFormed])
    }

    @Test("a code malformed for the country of the party is flagged, a foreign one left alone")
    func parties() {
        let batch = batch([
            .countryDeparture: .text("TH"), .countryDestination: .text("VN"), .importerID: .text("12345"),
            .exporterID: .text("TH-77"),
        ])
        #expect(DeclarationVerdicts(batch, row: 0).entries.map(\.verdict.status) == [.malformed])
    }

    @Test("a container number in the column of the trailer is judged as one")
    func containerAsTrailer() {
        let batch = batch([.vehicleType: .text("tractor"), .trailerNo: .text("CSQU3054387")])
        #expect(DeclarationVerdicts(batch, row: 0).entries.map(\.verdict.kind) == [.container])
    }

    @Test("a haulier is of the country of its plate, a declarant of that of the office")
    func countries() {
        let batch = batch([
            .office: .text("VN-VI"), .direction: .text("import"), .vehiclePlate: .text("桂F12345"),
            .carrierID: .text("4501930001"), .declarantID: .text("4501930001"), .importerID: .text("77"),
        ])
        let verdicts = DeclarationVerdicts(batch, row: 0)
        #expect(verdicts[.carrierID].map(\.status) == [.unchecked])
        #expect(verdicts[.declarantID].map(\.kind) == [.vietnameseTaxCode])
        #expect(verdicts[.importerID].map(\.status) == [.malformed])
    }

    @Test("a driver's twelve digits may be a licence and are left alone, a Chinese number is judged")
    func drivers() {
        let batch = batch([.driverID: .text("020085000001")], [.driverID: .text("110105194912310021")])
        #expect(DeclarationVerdicts(batch, row: 0).entries.isEmpty)
        #expect(DeclarationVerdicts(batch, row: 1).flagged.count == 1)
    }

    @Test("an empty line has no verdicts")
    func empty() {
        #expect(DeclarationVerdicts(batch([:]), row: 0).entries.isEmpty)
        #expect(DeclarationVerdicts(batch([.containerNo: .text("  ")]), row: 0).entries.isEmpty)
    }
}
