//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All companies of the simulated border, in the order of their founding.
struct FirmRegistry: Sendable {
    /// Position of a firm in the registry.
    typealias Index = Int

    private(set) var firms: [Firm] = []
    /// Days on which a firm first lodged, known once it did.
    private var firstLodged: [BorderDay?] = []
    private var random: RandomSource
    private let invalidShare: Double
    private var sites = TradeSites()

    init(seed: UInt64, invalidShare: Double) {
        random = RandomSource(seed: seed, stream: "firms")
        self.invalidShare = invalidShare
    }

    subscript(index: Index) -> Firm { firms[index] }

    /// Founds a company; what is given is shared with another firm, the rest is its own.
    mutating func found(
        in country: String,
        near region: BorderRegion,
        on day: BorderDay,
        address: String? = nil,
        phone: String? = nil
    ) -> Index {
        let name: CompanyName
        let code: String
        let ownAddress: PostalAddress
        let ownPhone: String
        switch country {
        case "VN":
            name = .vietnamese(&random)
            code = TaxCode.draw(province: region.taxPrefixes[random.below(region.taxPrefixes.count)], &random)
            ownAddress = sites.vietnamese(region, &random)
            ownPhone = "0" + random.pick(["912", "983", "977", "868", "936", "904", "205"]) + random.digits(6)
        case "CN":
            name = .chinese(region, &random)
            code = CreditCode.draw(district: random.pick(region.chineseDistricts), &random)
            ownAddress = sites.chinese(region, &random)
            ownPhone = "+861" + random.pick(["38", "39", "58", "77", "87", "36"]) + random.digits(8)
        default:
            name = .foreign(country, &random)
            code = country + random.digits(9)
            ownAddress = PostalAddress(local: "\(random.number(in: 1...900)) Industrial Road, \(country)")
            ownPhone = "+" + random.digits(10)
        }
        let firm = Firm(
            code: random.happens(invalidShare) ? mistyped(code) : code,
            name: name.local,
            latinName: name.latin,
            address: address ?? ownAddress.local,
            latinAddress: address ?? ownAddress.latin,
            phone: phone ?? ownPhone,
            country: country,
            founded: day
        )
        firms.append(firm)
        firstLodged.append(nil)
        return firms.count - 1
    }

    /// Whether the firm is new to customs: founded within the scenario and first seen at most 30 days ago.
    mutating func isNew(_ index: Index, lodging day: BorderDay, scenarioStart: BorderDay) -> Bool {
        let first = firstLodged[index] ?? day
        firstLodged[index] = first
        return firms[index].founded >= scenarioStart && day - first <= 30
    }

    /// One digit wrong, as a clerk mistypes it.
    private mutating func mistyped(_ code: String) -> String {
        var bytes = Array(code.utf8)
        let place = random.number(in: 3...bytes.count - 1)
        bytes[place] = UInt8(48 + (Int(bytes[place]) + 1 + random.below(8)) % 10)
        return String(decoding: bytes, as: UTF8.self)
    }
}
