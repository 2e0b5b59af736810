//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart
import TestSupport
import Testing

@Suite("What a declaration links")
struct DeclarationLinksTests {
    private func record(_ values: [DeclarationField: String]) throws -> ChartRecord {
        var builder = DeclarationBatchBuilder()
        builder.append { field in
            if field == .lodgedAt { return .instant(1_000, offsetMinutes: 420) }
            if field == .itemNo { return .number(1) }
            return values[field].map { .text($0) } ?? .missing
        }
        let batch = builder.finish()
        let declaration = try #require(Declaration(lines: [(batch, 0)]))
        return try #require(DeclarationLinks(ChartKey()).record(of: declaration, arrived: 7))
    }

    @Test("its parties, conveyances, seals, papers and gate, with the names as declared")
    func all() throws {
        let record = try record([
            .declarationNo: "104500000001", .office: "VN-VI", .gate: "G01", .direction: "transit",
            .importerID: "0101248141",
            .importerName: "Công ty TNHH Hoa Sen", .importerAddress: "Số 12 Lê Lợi, Lạng Sơn",
            .importerPhone: "0912345678", .exporterName: "凭祥市大华贸易有限公司", .carrierID: "0100109106",
            .vehiclePlate: "12C-100.01", .trailerNo: "12R-001.23", .driverID: "020188001234",
            .containerNo: "CSQU3054383; MSKU1234565", .sealNo: "VN123456", .sealNoArrival: "VN999999",
            .vesselIMO: "9074729", .invoiceNo: "INV-2025-001", .buyerIDHash: "ab12cd",
        ])
        #expect(record.source == ChartSource(.declaration, "104500000001"))
        #expect(record.offices == ["VN-VI"])
        let said = Set(record.links.map { "\($0.from.kind.rawValue) \($0.role.rawValue) \($0.to.kind.rawValue)" })
        #expect(
            said == [
                "company importer-of declaration", "company exporter-of declaration", "company carrier-of declaration",
                "person buyer-of declaration", "person driver-of declaration", "declaration carried-by vehicle",
                "vehicle trailer-of declaration", "declaration packed-in container", "declaration sealed-with seal",
                "declaration shipped-by vessel", "declaration supported-by document", "declaration crossed-at place",
                "company reached-at phone", "company located-at address",
            ]
        )
        #expect(record.links.allSatisfy { $0.at == 1_000 })
        #expect(record.links.filter { $0.role == .packedIn }.count == 2)
        #expect(record.links.filter { $0.role == .sealedWith }.count == 2)
        #expect(record.links.filter(\.isNominal).map(\.role).sorted { $0.code < $1.code } == [.buyer, .driver])
        #expect(record.links.first { $0.role == .exporter }?.fromName == "凭祥市大华贸易有限公司")
    }

    @Test("a declaration without anything links nothing and owns to nobody")
    func empty() throws {
        let record = try record([.declarationNo: "1"])
        #expect(record.links.isEmpty)
        #expect(record.offices.isEmpty)
    }
}
