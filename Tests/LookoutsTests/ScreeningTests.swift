//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Names
import Testing

@Suite("Declarations are screened")
struct ScreeningTests {
    private static let now: Int64 = 1_780_000_000

    private static func entry(
        _ id: String,
        _ subject: LookoutSubject,
        _ texts: String...,
        valid: ValidityPeriod = .always
    ) -> Lookout {
        Lookout(
            id: id,
            subject: subject,
            texts: texts,
            category: subject.usualCategory,
            action: .specificCheck,
            reason: "",
            valid: valid
        )
    }

    private static func screen(_ entries: [Lookout], clearances: Set<Clearance> = []) throws -> LookoutScreen {
        var list = try Watchlist(
            id: "watched",
            number: 1,
            terms: WatchlistTerms(title: "Watched", source: "judgement"),
            entryCount: max(1, entries.count),
            by: "lan",
            at: 1
        )
        try list.activate(by: "hai", at: 2)
        return LookoutScreen([(list, entries)], readings: .none, clearances: clearances)
    }

    private static func batch(_ rows: [[DeclarationField: String]]) -> DeclarationBatch {
        var batch = DeclarationBatch(count: rows.count)
        var fields: Set<DeclarationField> = [.declarationNo]
        for row in rows { fields.formUnion(row.keys) }
        for field in fields {
            var dictionary = TextDictionary()
            let codes = rows.enumerated().map { place, row -> UInt32 in
                guard let text = field == .declarationNo ? "D\(place)" : row[field] else { return 0 }
                return Array(text.utf8).withUnsafeBytes { dictionary.append($0, hash: StableHash.of(text)) }
            }
            batch[text: field] = TextColumn(codes: codes, dictionary: dictionary)
        }
        batch[number: .itemNo] = Array(repeating: 1, count: rows.count)
        return batch
    }

    private static func hits(_ screen: LookoutScreen, _ rows: [[DeclarationField: String]]) -> [[LookoutHit]] {
        var memory = ScreenMemory()
        return screen.screen(batch(rows), memory: &memory, now: now)
    }

    @Test("a name without tones, in another order, is met; a stranger is not")
    func names() throws {
        let screen = try Self.screen([Self.entry("1", .person, "Nguyễn Văn Cường")])
        let hits = Self.hits(
            screen,
            [[.importerName: "CUONG NGUYEN VAN"], [.exporterName: "Trần Thị Hoa"], [.buyerName: "Nguyễn Văn Cưòng"]]
        )
        #expect(hits.map(\.count) == [1, 0, 1])
        #expect(hits[0].first?.key.field == .importerName)
        #expect(hits[0].first?.listed == "Nguyễn Văn Cường")
        #expect(hits[0].first?.features.isEmpty == false)
    }

    @Test("a container with a Cyrillic letter is met; one that differs and has a right check digit is not")
    func containers() throws {
        let screen = try Self.screen([Self.entry("1", .container, "MSKU1234565")])
        let hits = Self.hits(
            screen,
            [
                [.containerNo: "МSKU 123456-5"], [.containerNo: "MSKU1234566"],
                [.containerNo: "CSQU3054383; MSKU1234565"],
                [.containerNo: "MSKU1234570"],
            ]
        )
        #expect(hits.map(\.count) == [1, 1, 1, 0])
        #expect(hits[1].first?.features == [MatchFeature("number.oneError")])
    }

    @Test("plates of both countries, phones with their country code")
    func numbers() throws {
        let screen = try Self.screen([
            Self.entry("1", .vehicle, "桂A12345"), Self.entry("2", .phone, "+84 912 345 678"),
            Self.entry("3", .vehicle, "12C-123.45"),
        ])
        let hits = Self.hits(
            screen,
            [[.vehiclePlate: "GUI A12345"], [.deliveryPhone: "0912345678"], [.vehiclePlate: "99A-000.00/12C-12345"]]
        )
        #expect(hits.map { $0.first?.key.entry } == ["1", "2", "3"])
    }

    @Test("a well-formed plate that differs by a digit is another vehicle; one that lacks a digit may be the same")
    func neighbours() throws {
        let screen = try Self.screen([Self.entry("1", .vehicle, "12C-123.45")])
        let hits = Self.hits(screen, [[.vehiclePlate: "12C-123.46"], [.vehiclePlate: "12-123.45"]])
        #expect(hits.first?.isEmpty ?? true)
        #expect(hits.last?.first?.features == [MatchFeature("number.oneError")])
    }

    @Test("an entry counts within its days only")
    func validity() throws {
        let past = ValidityPeriod(from: nil, to: CalendarDate(year: 2020, month: 1, day: 1))
        let screen = try Self.screen([Self.entry("1", .person, "Nguyễn Văn Cường", valid: past)])
        #expect(Self.hits(screen, [[.importerName: "Nguyễn Văn Cường"]]).flatMap(\.self).isEmpty)
    }

    @Test("a text that an officer cleared is met no more, another one still is")
    func clearance() throws {
        let cleared = Clearance(list: "watched", listed: "Nguyễn Văn Cường", text: "Nguyen Van Cuong")
        let screen = try Self.screen([Self.entry("1", .person, "Nguyễn Văn Cường")], clearances: [cleared])
        let hits = Self.hits(screen, [[.importerName: "Nguyen Van Cuong"], [.importerName: "Nguyễn Văn Cường"]])
        #expect(hits.map(\.count) == [0, 1])
    }

    @Test(
        "hostile texts neither stop the screening nor match",
        arguments: [
            String(repeating: "ă", count: 100_000), "\u{202E}gnơưC", "\u{0}\u{1}\u{2}", "𝕹𝖌𝖚𝖞𝖊𝖓", "ᠮᠣᠩᠭᠣᠯ", "🧨🧨🧨",
            String(repeating: "Nguyễn ", count: 3_000),
        ]
    )
    func hostile(text: String) throws {
        let screen = try Self.screen([
            Self.entry("1", .person, "Nguyễn Văn Cường"), Self.entry("2", .container, "MSKU1234565"),
            Self.entry("3", .address, "12 Trần Hưng Đạo, Lạng Sơn"),
        ])
        let row: [DeclarationField: String] = [.importerName: text, .containerNo: text, .importerAddress: text]
        #expect(Self.hits(screen, [row]).flatMap(\.self).isEmpty)
    }

    @Test(
        "half the names of a country differ by one word: another word is another person",
        arguments: ["road", "cbec"]
    )
    func neighboursByName(route: String) throws {
        let screen = try Self.screen([
            Self.entry("1", .person, "Đặng Hữu Việt Tiến"), Self.entry("2", .person, "Nguyễn Văn An"),
        ])
        let names = [
            "Đặng Hữu Văn Tiến", "Đặng Việt Tiến", "Dang Huu Viet Tienn", "Nguyễn Văn Anh", "Nguyễn Quang An",
            "An Nguyễn Văn",
        ]
        let hits = Self.hits(screen, names.map { [.importerName: $0, .route: route] })
        #expect(hits.map { $0.map(\.key.entry) } == [[], ["1"], ["1"], [], [], ["2"]])
    }

    @Test("an address is met with its numbers only", arguments: ["road", "express"])
    func addresses(route: String) throws {
        let screen = try Self.screen([Self.entry("1", .address, "Số 12, ngõ 5, Phố Hàng Bè, Hà Nội")])
        let texts = [
            "12 ngõ 5 phố Hàng Bè, Hà Nội", "Số 14, ngõ 5, Phố Hàng Bè, Hà Nội", "Phố Hàng Bè, Hà Nội",
            "So 12 ngo 5 Pho Hang Be, Ha Noi, 100000",
        ]
        let hits = Self.hits(screen, texts.map { [.deliveryAddress: $0, .route: route] })
        #expect(hits.map(\.count) == [1, 0, 0, 1])
    }

    @Test("parcels: names in all fields, phones, numbers but for look-alikes and not with an error")
    func parcels() throws {
        let screen = try Self.screen([
            Self.entry("1", .person, "Lê Thị Hoa"), Self.entry("2", .phone, "0912 345 678"),
            Self.entry("3", .document, "SF123450"), Self.entry("4", .identifier, "SHOP88121"),
        ])
        let rows: [[DeclarationField: String]] = [
            [.buyerName: "Lê Thị Hoa", .payerName: "LE THI HOA", .waybillConsignee: "Trần Văn Bình"],
            [.deliveryPhone: "+84912345678"], [.billNo: "sf-12345O"], [.billNo: "SF123451"], [.shopID: "SHOP88121"],
            [.shopID: "SHOP88122"], [.orderNo: "X1;SF123450"], [.deliveryPhone: "0913 345 678"],
        ]
        let parcels = rows.map { row in row.merging([.route: "cbec"]) { first, _ in first } }
        let hits = Self.hits(screen, parcels)
        #expect(hits.map(\.count) == [2, 1, 1, 0, 1, 0, 1, 0])
        #expect(Set(hits[0].map(\.key.field)) == [.buyerName, .payerName])
        for (row, together) in zip(parcels, hits) {
            let alone = Self.hits(screen, [row]).first ?? []
            #expect(alone.map(\.score) == together.map(\.score))
        }
    }

    @Test(
        "what a list says is met on a parcel as it stands there, and as people write it",
        arguments: [
            (
                LookoutSubject.phone, "0912345678",
                ["0912345678", "0912345678, 0911111111", "(091) 234-5678 A NAM", "0084912345678"]
            ),
            (.phone, "08251234", ["08251234"]), (.phone, "008412345678", ["008412345678", "+84 12345678"]),
            (.company, "华为公司", ["华为公司", "华为"]), (.company, "兴旺集团", ["兴旺集团"]), (.vessel, "9074729", ["IMO 9074729"]),
            (.person, "Nguyễn Văn A", ["NGUYEN VAN A"]), (.company, "Minh Phát Co., Ltd", ["Công ty TNHH Minh Phát"]),
        ] as [(LookoutSubject, String, [String])]
    )
    func asWritten(subject: LookoutSubject, listed: String, texts: [String]) throws {
        let screen = try Self.screen([Self.entry("1", subject, listed)])
        let field: DeclarationField =
            switch subject {
            case .phone: .deliveryPhone
            case .vessel: .vesselIMO
            default: .buyerName
            }
        let hits = Self.hits(screen, texts.map { [field: $0, .route: "cbec"] })
        #expect(hits.map(\.count) == texts.map { _ in 1 })
    }

    @Test("a name that may be anybody is no flood of hits")
    func anybody() throws {
        let entries = (0..<2_000).map {
            Self.entry("\($0)", .person, "Nguyễn Văn \(String(UnicodeScalar(97 + UInt8($0 % 26))))b\($0)")
        }
        let hits = Self.hits(try Self.screen(entries), [[.buyerName: "NGUYEN VAN", .route: "post"]])
        #expect(hits.map(\.count) == [20])
    }

    @Test("no list, no hit")
    func empty() {
        #expect(Self.hits(.empty, [[.importerName: "Nguyễn Văn Cường"]]).isEmpty)
    }

    @Test("one line or many make no difference")
    func batches() throws {
        let names = ["Nguyễn Văn Cường", "Nguyễn Văn Cương", "Trần Văn Cường", "Lê Thị Hoa", "Cường Văn Nguyễn"]
        let screen = try Self.screen([
            Self.entry("1", .person, "Nguyễn Văn Cường"), Self.entry("2", .person, "Lê Thị Hoa"),
        ])
        let together = Self.hits(screen, names.map { [.importerName: $0] }).map { $0.map(\.score) }
        let alone = names.map { Self.hits(screen, [[.importerName: $0]]).first?.map(\.score) ?? [] }
        #expect(together == alone)
    }
}
