//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Exchange
import Testing

@Suite("Records in messages")
struct RecordTests {
    static let samples: [(type: MessageType, body: String)] = [
        (
            .seizureReport,
            """
            {"commodities":[{"brand":"555","commodity_group":"tobacco","hs":"240220",
            "quantities":[{"quantity":"118600","unit":"sticks"}],"value":"59300.5","currency":"CNY","value_method":"market"},
            {"commodity_group":"wildlife","taxon":"Manis javanica","cites":"I","form":"scales",
            "quantities":[{"quantity":"2.5","unit":"kg"},{"quantity":"3","unit":"pieces"}]},
            {"commodity_group":"drugs","substance":"methamphetamine","quantities":[{"quantity":"12","unit":"kg"}]},
            {"commodity_group":"cash","value":"100000","currency":"USD"}],
            "concealment":{"lang":"zh-CN","text":"藏于火龙果下"},"concealment_place":"cargo","date":"2025-08-12",
            "at":"2025-08-12T02:30:00.000Z","decision":"12/QD","detection_method":["partner_message","scanner"],
            "direction":"import","id":"CN-2025-7200-0042","legal_status":"criminal","mode":"road",
            "modus_operandi":"vehicle","office":"CN-7200","operation":"OMD VII","phase":"2","persons":2,
            "place":{"kind":"land_border","gate":"G01","latitude":"22.0969","longitude":"106.7567"},
            "route":{"departure":"Long An","destination":"Bằng Tường"},
            "triggering_message":"0198a64e-3500-710b-b468-2c4dc145dd8f"}
            """
        ),
        (
            .situationReport,
            """
            {"operation":"OMD VII","phase":"2","number":"3","from":"2025-08-01","to":"2025-08-07","inspections":120,
            "seizures":4,"persons":2,"outlook":{"lang":"vi","text":"Tăng cường kiểm tra"},
            "commodities":[{"commodity_group":"alcohol","quantities":[{"quantity":"40","unit":"l"}]}]}
            """
        ),
        (
            .statistics,
            """
            {"from":"2025-07-01","to":"2025-07-31","figures":[{"measure":"seizures","value":"12","mode":"road",
            "commodity_group":"tobacco","direction":"import"},{"measure":"value","value":"1200000.5","unit":"CNY"},
            {"measure":"other","label":{"lang":"vi","text":"Số xe soi chiếu"},"value":"300"}]}
            """
        ),
        (
            .minute,
            """
            {"date":"2025-08-20","place":"Nam Ninh","document":"bien-ban.pdf",
            "sha256":"n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg","signatories":["Nguyễn Văn A","李强"]}
            """
        ),
    ]

    static func body(_ type: MessageType) throws -> JSONValue {
        let text = try #require(samples.first { $0.type == type }).body
        return try JSONReader.read(Array(text.utf8))
    }

    @Test("each is read and written again as it was", arguments: samples.map(\.type))
    func whole(_ type: MessageType) throws {
        let json = try Self.body(type)
        let record = try #require(try RecordBody(type, json))
        #expect(record.json == json)
        #expect(try MessageBody(type, reading: json) == .record(json))
    }

    @Test("members that are not known here stay with the message", arguments: samples.map(\.type))
    func unknown(_ type: MessageType) throws {
        var members = try #require(try Self.body(type).members)
        members["hologram"] = .string("later")
        #expect(try RecordBody(type, .object(members)) != nil)
        #expect(try MessageBody(type, reading: .object(members)).json == .object(members))
    }

    @Test("a later version is kept as it is, whatever it holds", arguments: samples.map(\.type))
    func later(_ type: MessageType) throws {
        let json: JSONValue = .object(["v": .number(2), "anything": .bool(true)])
        #expect(try RecordBody(type, json) == nil)
        #expect(try MessageBody(type, reading: json) == .record(json))
        let first = try #require(try Self.body(type).members).merging(["v": .number(1)]) { $1 }
        #expect(try RecordBody(type, .object(first)) != nil)
    }

    @Test(
        "what is wrong is named with its place",
        arguments: [
            (MessageType.seizureReport, "legal_status", "", "body.legal_status"),
            (.seizureReport, "commodities", "", "body.commodities"),
            (.seizureReport, "commodities", "[{\"commodity_group\":\"tea\"}]", "body.commodities[0].commodity_group"),
            (
                .seizureReport, "commodities",
                "[{\"commodity_group\":\"tobacco\",\"quantities\":[{\"quantity\":\"1\",\"unit\":\"pieces\"}]}]",
                "body.commodities[0].quantities"
            ),
            (
                .seizureReport, "commodities",
                "[{\"commodity_group\":\"tobacco\",\"quantities\":[{\"quantity\":\"1e3\",\"unit\":\"sticks\"}]}]",
                "body.commodities[0].quantities[0].quantity"
            ),
            (
                .seizureReport, "commodities",
                "[{\"commodity_group\":\"wildlife\",\"taxon\":\"Manis\",\"quantities\":[{\"quantity\":\"1\",\"unit\":\"kg\"}]}]",
                "body.commodities[0].cites"
            ),
            (
                .seizureReport, "commodities",
                "[{\"commodity_group\":\"drugs\",\"quantities\":[{\"quantity\":\"1\",\"unit\":\"kg\"}]}]",
                "body.commodities[0].substance"
            ),
            (.seizureReport, "commodities", "[{\"commodity_group\":\"cash\"}]", "body.commodities[0].value"),
            (
                .seizureReport, "commodities", "[{\"commodity_group\":\"cash\",\"value\":\"5\"}]",
                "body.commodities[0].currency"
            ),
            (.seizureReport, "place", "{\"kind\":\"sea\"}", "body.place.name"),
            (.seizureReport, "place", "{\"kind\":\"sea\",\"latitude\":\"20\"}", "body.place.longitude"),
            (
                .seizureReport, "place", "{\"kind\":\"sea\",\"latitude\":\"99\",\"longitude\":\"1\"}",
                "body.place.latitude"
            ),
            (.seizureReport, "route", "{\"departure\":\"Long An\"}", "body.route.destination"),
            (.seizureReport, "persons", "-1", "body.persons"),
            (.seizureReport, "detection_method", "[\"magic\"]", "body.detection_method[0]"),
            (.situationReport, "to", "\"2025-07-31\"", "body.to"),
            (.situationReport, "seizures", "\"4\"", "body.seizures"),
            (.statistics, "figures", "[]", "body.figures"),
            (.statistics, "figures", "[{\"measure\":\"value\",\"value\":\"1\"}]", "body.figures[0].unit"),
            (.statistics, "figures", "[{\"measure\":\"other\",\"value\":\"1\"}]", "body.figures[0].label"),
            (.minute, "sha256", "\"abc\"", "body.sha256"),
            (.minute, "signatories", "", "body.signatories"),
        ]
    )
    func faults(_ type: MessageType, _ name: String, _ value: String, _ place: String) throws {
        var members = try #require(try Self.body(type).members)
        members[name] = value.isEmpty ? nil : try JSONReader.read(Array(value.utf8))
        let fault = #expect(throws: MessageFault.self) { try MessageBody(type, reading: .object(members)) }
        #expect(fault?.place == place)
    }
}
