//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("A declaration out of its lines")
struct DeclarationTests {
    private let lines = batch(
        [
            .declarationNo: .text("106250001234"), .itemNo: .number(2), .hsCode: .text("640299"),
            .netKg: .number(44.8), .grossKg: .number(50), .invoiceAmount: .number(120.5), .currency: .text("usd"),
            .customsValue: .number(3_000_000), .dutyRate: .number(10), .licenceNo: .text("BCT-25-000401"),
            .containerNo: .text("CSQU3054383"), .direction: .text("transit"),
        ],
        [
            .declarationNo: .text("106250001234"), .itemNo: .number(1), .lodgedAt: lodgedInAugust,
            .office: .text("VN-VI-HUUNGHI"),
            .gate: .text("G01"), .direction: .text("transit"), .regime: .text("A11"), .route: .text("Road"),
            .importerID: .text("0100109106"), .importerName: .text("Công ty Một"), .exporterName: .text("南宁某公司"),
            .vehiclePlate: .text("桂F12345"), .vehicleType: .text("tractor"), .sealNo: .text("A1; A2"),
            .containerNo: .text("CSQU3054383; TGHU0000001"), .invoiceNo: .text("INV1"),
            .invoiceDate: .instant(1_754_956_800, offsetMinutes: 0), .originCertificateNo: .text("E1"),
            .originCertificateForm: .text("E"), .hsCode: .text("610910"), .quantity: .number(100),
            .netKg: .number(0.2), .invoiceAmount: .number(79.5), .currency: .text("USD"),
            .customsValue: .number(1_000_000),
            .transitExitGate: .text("P01"), .transitStartedAt: .instant(1_754_970_000, offsetMinutes: 420),
            .transitExitedAt: .instant(1_754_990_000, offsetMinutes: 420),
        ]
    )

    @Test("items come in their order, what the lines share comes once")
    func reading() throws {
        let declaration = try #require(Declaration(lines: [(lines, 0), (lines, 1)]))
        #expect(declaration.number == "106250001234")
        #expect(declaration.lodgedAt?.iso8601 == "2025-08-12T09:30:00+07:00")
        #expect(declaration.lodgedAt?.localDate == CalendarDate(year: 2025, month: 8, day: 12))
        #expect(declaration.direction == .transit)
        #expect(declaration.consignment.route == .road)
        #expect(declaration.consignment.containers == ["CSQU3054383", "TGHU0000001"])
        #expect(declaration.consignment.seals == ["A1", "A2"])
        #expect(declaration.consignment.transit?.exitGate == "P01")
        #expect(declaration.consignment.transit?.duration == 20_000)
        #expect(declaration.items.map(\.number) == [1, 2])
        #expect(declaration.items.map { $0.chapter?.code } == ["61", "64"])
        #expect(declaration.party(.importer)?.name == "Công ty Một")
        #expect(declaration.party(.exporter)?.code == nil)
        #expect(declaration.party(.carrier) == nil)
    }

    @Test("papers are those of every line, each once")
    func documents() throws {
        let declaration = try #require(Declaration(lines: [(lines, 0), (lines, 1)]))
        #expect(declaration.documents.map(\.kind) == [.invoice, .originCertificate, .licence])
        #expect(declaration.documents(.invoice).first?.date == CalendarDate(year: 2025, month: 8, day: 12))
        #expect(declaration.documents(.originCertificate).first?.form == "E")
    }

    @Test("masses and values add up exactly")
    func sums() throws {
        let declaration = try #require(Declaration(lines: [(lines, 0), (lines, 1)]))
        #expect(declaration.net == Mass(kilograms: 45))
        #expect(declaration.declaredValues == [Money(200, .usd)])
        #expect(declaration.assessedValues == [Money(4_000_000, .vnd)])
        #expect(declaration.items.last?.duty == Money(300_000, .vnd))
        #expect(Declaration(lines: [(lines, 0)], currency: .cny)?.assessedValues == [Money(3_000_000, .cny)])
    }

    @Test("lines of two declarations, no lines, and lines without a number make none")
    func none() {
        let other = batch([.declarationNo: .text("2")], [.netKg: .number(1)])
        #expect(Declaration(lines: []) == nil)
        #expect(Declaration(lines: [(lines, 0), (other, 0)]) == nil)
        #expect(Declaration(lines: [(other, 1)]) == nil)
        #expect(Declaration(lines: [(other, 0)])?.items.first?.number == 1)
    }

    @Test("every route and direction is read back from the layout's word")
    func words() {
        for route in TransportRoute.allCases { #expect(TransportRoute(received: route.rawValue.uppercased()) == route) }
        for direction in TradeDirection.allCases { #expect(TradeDirection(received: direction.rawValue) == direction) }
        #expect(TransportRoute(received: "cbec") == .eCommerce)
        #expect(TransportRoute(received: "pipeline") == nil)
    }

    @Test("the local day of an instant is that of its own offset")
    func localDay() {
        #expect(
            RecordedInstant(seconds: -1, offsetMinutes: 0).localDate == CalendarDate(year: 1969, month: 12, day: 31)
        )
        #expect(
            RecordedInstant(seconds: -1, offsetMinutes: 420).localDate == CalendarDate(year: 1970, month: 1, day: 1)
        )
    }
}
