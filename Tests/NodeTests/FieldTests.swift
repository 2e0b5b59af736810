//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Custody
import Customs
import Evidence
import Foundation
import Logging
import Node
import Officers
import Persistence
import Testing

@Suite("Finds from a phone at a node")
struct FieldTests {
    private static let report = FieldReport(
        id: "6f3c1f0e-51a4-4a2c-9a52-0d6f6f0d7c11",
        detected: CalendarDate(nearestDaysSince1970: 20_000),
        minuteOfDay: 61,
        place: "Kilômét 0",
        group: .tobacco,
        quantity: Quantity(3, .cartons),
        note: "Bốn bao <b>",
        plate: "29C-123.45"
    )

    private static func officer(_ login: String, _ role: Officer.Role) -> Officer {
        Officer(id: "1", login: login, name: login, role: role, office: "VN-VI", language: .vi)
    }

    private static func photo(_ number: String) throws -> ReceivedPhoto {
        ReceivedPhoto(
            id: "p1",
            caseNumber: number,
            draft: report.id,
            file: EvidenceItem.File(
                digest: try #require(CustodyDigest([UInt8](repeating: 7, count: 32))),
                size: 9,
                mediaType: "image/jpeg"
            ),
            title: "Ảnh 1",
            takenAt: try #require(CustodyTime(seconds: 1_700_000_000, offsetMinutes: 420)),
            place: "Kilômét 0",
            sender: "lan",
            receivedAt: 1_700_000_000
        )
    }

    private func desk(_ node: Node, _ officer: Officer) throws -> CaseDesk {
        let server = NodeServer(node, logger: Logger(label: "test"))
        return try #require(server.consoleServices().cases).desk(of: officer)
    }

    @Test("sixteen answers that never came are one case, also after the node was opened again")
    func once() async throws {
        try await Workshop.run { workshop in
            var node = try await workshop.open()
            let first = try desk(node, Self.officer("lan", .inspector))
            let opened = try await withThrowingTaskGroup(of: (Case, Bool).self) { group in
                for _ in 0..<16 {
                    group.addTask { try await first.open(Self.report, title: "Thuốc lá", office: "VN-VI") }
                }
                return try await group.reduce(into: [(Case, Bool)]()) { $0.append($1) }
            }
            #expect(opened.count(where: \.1) == 1)
            let number = try #require(opened.first?.0.number)
            #expect(opened.allSatisfy { $0.0.number == number })
            try await node.close()

            node = try await workshop.open(creating: false)
            let again = try desk(node, Self.officer("lan", .inspector))
            let (file, isNew) = try await again.open(Self.report, title: "cái khác", office: "VN-VI")
            #expect(file.number == number)
            #expect(!isNew)
            #expect(file.title == "Thuốc lá")
            #expect(try await again.entities(of: number).map(\.label) == ["29C-123.45"])
            #expect(try await again.list(again.filter).count == 1)
            await #expect(throws: FieldReportError.otherOfficer) {
                let other = try desk(node, Self.officer("hai", .inspector))
                _ = try await other.open(Self.report, title: "Thuốc lá", office: "VN-VI")
            }
            try await node.close()
        }
    }

    @Test("a case with a photo that nobody has signed for is not closed")
    func closing() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let lan = try desk(node, Self.officer("lan", .inspector))
            let hai = try desk(node, Self.officer("hai", .supervisor))
            let number = try await lan.open(Self.report, title: "Thuốc lá", office: "VN-VI").file.number
            #expect(try await node.database.custody.receive(Self.photo(number.text)))
            let moved = try await lan.move(number, seen: 1, to: .investigating, remark: "điều tra")
            let proposed = try await lan.proposeClosing(
                number,
                seen: moved.revision,
                as: .cleared,
                reason: "nhầm"
            )
            await #expect(throws: CaseError.openCustody(1)) {
                _ = try await hai.approveClosing(number, seen: proposed.revision)
            }
            #expect(try await hai.file(number).isClosed == false)
            try await node.close()
        }
    }
}
