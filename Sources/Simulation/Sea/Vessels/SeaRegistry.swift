//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Gives every vessel a number, a name and dimensions that no other has.
struct SeaRegistry: Sendable {
    private var random: RandomSource
    private var count = 0

    init(seed: UInt64) {
        random = RandomSource(seed: seed, stream: "sea registry")
    }

    /// Maritime identification digits of ITU: Viet Nam, China, then flags that call there; weights by judgement.
    private static let flags: [(digits: UInt32, weight: Double)] = [
        (574, 0.35), (412, 0.2), (413, 0.2), (477, 0.06), (351, 0.06), (538, 0.05), (563, 0.04), (636, 0.04),
    ]
    private static let weights = flags.map(\.weight)
    private static let words = [
        "HAI", "THANH", "HONG", "MINH", "PHUONG", "NAM", "DONG", "TRUONG", "VINH", "SONG", "XIN", "YUAN", "FENG",
        "JIN", "GUI", "YUE", "QIONG", "BEI", "LONG", "RUI", "SHUN", "TAI", "AN", "PHU", "OCEAN", "STAR", "PACIFIC",
        "GOLDEN", "EAST", "BLUE",
    ]

    /// A vessel of a kind, still without track.
    mutating func vessel(_ kind: SeaVesselKind, classB: Bool? = nil, at place: SeaPoint, time: Double) -> SeaVessel {
        let isClassB = classB ?? !random.happens(kind.classAShare)
        return SeaVessel(
            kind: kind,
            isClassB: isClassB,
            // 22 % of 871 reports of class A in the sample of the Danish Maritime Authority have none.
            hasHeading: !isClassB && random.happens(0.78),
            identities: [identity(kind, isClassB: isClassB)],
            track: SeaTrack(at: place, time: time)
        )
    }

    /// A new number, name and call sign for a hull.
    mutating func identity(_ kind: SeaVesselKind, isClassB: Bool) -> SeaVessel.Identity {
        count += 1
        let length = random.number(in: kind.lengths)
        let beam = max(1, length / 6)
        let small = kind.lengths.upperBound < 50
        let flag = small ? Self.flags[random.below(3)].digits : Self.flags[random.weighted(Self.weights)].digits
        // 98 and country: craft that belongs to a parent ship (ITU-R M.585). 7,919 and a million have no common factor.
        let serial = UInt32(count &* 7_919 % 1_000_000)
        let mmsi = kind == .netBuoy ? 980_000_000 + flag * 10_000 + serial % 10_000 : flag * 1_000_000 + serial
        let aft = UInt16(length / 5)
        return SeaVessel.Identity(
            mmsi: mmsi,
            particulars: SeaStaticData(
                isClassB: isClassB,
                imo: kind.hasIMO && !isClassB ? imo() : 0,
                callSign: SeaText(callSign()),
                name: SeaText(kind == .netBuoy ? "\(mmsi % 100_000)-\(random.number(in: 40...99))%" : name()),
                shipType: kind.shipType,
                toBow: UInt16(length) - aft,
                toStern: aft,
                toPort: UInt8(beam / 2),
                toStarboard: UInt8(beam - beam / 2),
                draught: isClassB ? 0 : UInt8(min(180, max(15, length * 2 / 5 + random.number(in: 0...20)))),
                destination: isClassB ? SeaText("") : SeaText(name()),
                arrival: .notAvailable
            )
        )
    }

    /// A name that may well be in use elsewhere, as names are.
    mutating func name() -> String {
        "\(random.pick(Self.words)) \(random.pick(Self.words)) \(random.number(in: 1...899))"
    }

    /// A number with its check digit; 0 where the vocabulary knows none.
    private func imo() -> UInt32 {
        let body = UInt32(100_000 + (count &* 7_919) % 890_000)
        guard let digit = IMONumber("\(body)0")?.expectedCheckDigit else { return 0 }
        return body * 10 + UInt32(digit)
    }

    private mutating func callSign() -> String {
        random.pick(["XV", "3W", "BP", "VR", "HO", "9V"]) + random.pick(["A", "B", "K", "M", "T"]) + random.digits(3)
    }
}
